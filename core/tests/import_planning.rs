//! A plan in steps is the plan of the query, whatever the steps, and stands on one state of one desk.

use frontdesk::clock::Timestamp;
use frontdesk::id::ActorId;
use frontdesk::{Answer, Desk, Error, ImportPlanning, ImportProgress, Query, wire};
use proptest::prelude::*;
use serde_json::{Value, json};

const GROUPS: &str = r#"{"DefineUserGroups":{"groups":[{"id":"all","name":"All"}]}}"#;
const ACME: &str = r#"{"CreateOrganisation":{"organisation":{"id":"acme","name":"Acme","emails":["a@acme.example"]}}}"#;
const ANN: &str = r#"{"CreatePerson":{"person":{"id":"ann","group":"all","name":"Ann","emails":["ann@acme.example"]}}}"#;
const BOB: &str = r#"{"CreatePerson":{"person":{"id":"bob","group":"all","name":"Bob","emails":["bob@acme.example"]}}}"#;

fn tell(desk: &mut Desk, command: &str) {
    desk.handle_json(Timestamp::default(), "system", command).unwrap();
}

fn desk() -> Desk {
    let mut desk = Desk::default();
    for command in [GROUPS, ACME, ANN] {
        tell(&mut desk, command);
    }
    desk
}

fn system() -> ActorId {
    ActorId::new("system").unwrap()
}

fn column(header: &str, target: &Value) -> Value {
    json!({"header": header, "target": target})
}

fn persons(text: &str) -> Value {
    let columns: Vec<Value> = [("name", "Name"), ("email", "Email"), ("org", "Organisation")]
        .iter()
        .map(|(header, field)| column(header, &json!({"Contact": {"field": field}})))
        .collect();
    json!({"batch": "b", "group": "all", "format": {"Table": {}}, "columns": columns,
        "content": {"Text": {"text": text}}})
}

fn organisations(text: &str) -> Value {
    let columns = [
        column("name", &json!({"Contact": {"field": "Name"}})),
        column("email", &json!({"Contact": {"field": "Email"}})),
        column("org", &json!("Domains")),
    ];
    json!({"batch": "o", "kind": "Organisations", "format": {"Table": {}}, "columns": columns,
        "content": {"Text": {"text": text}}})
}

fn equipment(text: &str) -> Value {
    let columns = [
        column("name", &json!({"Equipment": {"field": "Name"}})),
        column("email", &json!({"Equipment": {"field": "Organisation"}})),
        column("org", &json!({"Equipment": {"field": "Serial"}})),
    ];
    json!({"batch": "e", "kind": "Equipment", "format": {"Table": {}}, "columns": columns,
        "content": {"Text": {"text": text}}})
}

fn cards(rows: &[(String, String, String)]) -> Value {
    let card = |(name, email, end): &(String, String, String)| {
        let end = if end == "acme" { "" } else { "END:VCARD\r\n" };
        format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{name}\r\nEMAIL:{email}\r\n{end}")
    };
    let text: String = rows.iter().map(card).collect();
    json!({"batch": "c", "group": "all", "format": "VCard", "content": {"Text": {"text": text}}})
}

fn table(rows: &[(String, String, String)]) -> String {
    let mut text = String::from("name,email,org\n");
    for (name, email, org) in rows {
        text.push_str(&[name.as_str(), email, org].join(","));
        text.push('\n');
    }
    text
}

fn query(name: &str, job: &Value) -> Query {
    wire::from_json(&json!({name: {"job": job}}).to_string()).unwrap()
}

fn begun(desk: &Desk, job: &Value) -> ImportPlanning {
    ImportPlanning::begin(desk, &system(), query("PlanImport", job)).unwrap()
}

/// The answer of a plan in steps of these sizes, the last for all that is left.
fn in_steps(desk: &Desk, query: Query, steps: &[u64]) -> Answer {
    let mut planning = ImportPlanning::begin(desk, &system(), query).unwrap();
    let mut before: Option<ImportProgress> = None;
    for rows in steps {
        let now = planning.step(desk, *rows).unwrap();
        assert!(now.bytes <= now.total_bytes && (now.bytes == now.total_bytes || !now.finished));
        if let Some(before) = before {
            assert!(u64::from(now.rows - before.rows) <= (*rows).max(1));
            assert!(now.bytes >= before.bytes && now.total_bytes == before.total_bytes);
            assert!(now.finished || !before.finished);
        }
        before = Some(now);
    }
    planning.finish(desk).unwrap()
}

proptest! {
    #[test]
    fn any_steps_give_the_plan_of_the_query(
        rows in prop::collection::vec(
            (
                prop::sample::select(vec!["", "Ann", "Bob", "\"Cyd", "Dan;Dee"]),
                prop::sample::select(vec!["", "ann@acme.example", "b@x.example", "acme", "none", "a@acme.example"]),
                prop::sample::select(vec!["", "acme", "x.example", "No One", "s-1,too many"]),
            ),
            0..80,
        ),
        steps in prop::collection::vec(prop::sample::select(vec![0, 1, 2, 31, 32, 33, 1_000, u64::MAX]), 0..8),
    ) {
        let rows: Vec<(String, String, String)> =
            rows.iter().map(|(name, email, org)| ((*name).into(), (*email).into(), (*org).into())).collect();
        let desk = desk();
        let text = table(&rows);
        for job in [persons(&text), organisations(&text), equipment(&text), cards(&rows)] {
            for name in ["PlanImport", "ImportErrors"] {
                let query = query(name, &job);
                let whole = desk.query(&system(), &query).unwrap();
                prop_assert_eq!(in_steps(&desk, query, &steps), whole);
            }
        }
    }
}

#[test]
fn base_64_and_ranges_are_planned_in_steps_too() {
    let desk = desk();
    let text = table(&[("Bob".into(), "bob@x.example".into(), String::new())]);
    let mut job = persons("");
    job["content"] =
        json!({"Base64": {"text": frontdesk::exchange::encode_base64(text.as_bytes())}});
    let mut planning = begun(&desk, &job);
    let progress = planning.step(&desk, 10).unwrap();
    assert_eq!((progress.rows, progress.total_bytes), (1, text.len() as u64));
    let mut job = persons(&"Bob,bob@x.example,\n".repeat(500));
    job["first_record"] = json!(400);
    job["last_record"] = json!(401);
    job["columns"][0] = json!({"number": 1, "target": {"Contact": {"field": "Name"}}});
    job["columns"][1] = json!({"number": 2, "target": {"Contact": {"field": "Email"}}});
    job["columns"][2] = json!({"number": 3, "target": {"Contact": {"field": "Organisation"}}});
    job["format"] = json!({"Table": {"dialect": {"header": false}}});
    let query = query("PlanImport", &job);
    let whole = desk.query(&system(), &query).unwrap();
    assert_eq!(in_steps(&desk, query, &[7; 100]), whole);
}

#[test]
fn a_desk_that_has_changed_is_refused() {
    let text = table(&[("Bob".into(), "bob@x.example".into(), String::new())]);
    let stale = Err(Error::PlanStale { hash: String::from("b") });
    for (change, counts) in [
        (BOB, true),
        (
            r#"{"EditPerson":{"person":"ann","changes":[{"Set":{"value":{"field":"Name","value":"A"}}}]}}"#,
            true,
        ),
        (r#"{"DefineDepartments":{"departments":[{"id":"d","name":"D"}]}}"#, true),
        (r#"{"AssignRole":{"actor":"ann","role":"CompanyAdmin"}}"#, true),
        (r#"{"DefineAgents":{"agents":[{"id":"eve"}]}}"#, true),
        (
            r#"{"AddEquipment":{"equipment":[{"id":"pc","organisation":"acme","details":{"name":"PC"}}]}}"#,
            true,
        ),
        (r#"{"AddNote":{"note":{"contact":{"Person":{"person":"ann"}},"text":"called"}}}"#, false),
    ] {
        let mut desk = desk();
        let mut planning = begun(&desk, &persons(&text));
        tell(&mut desk, change);
        desk.handle_timeout(Timestamp::parse("1970-01-01T00:01:00Z").unwrap()).unwrap();
        assert_eq!(planning.step(&desk, 1).is_err(), counts, "{change}");
        let finished = planning.finish(&desk);
        if counts {
            assert_eq!(finished, stale, "{change}");
        } else {
            assert_eq!(finished, desk.query(&system(), &query("PlanImport", &persons(&text))));
        }
    }
}

#[test]
fn another_desk_is_refused_though_it_is_the_same() {
    let desk = desk();
    let mut planning = begun(&desk, &persons("name,email,org\n"));
    let copy = desk.clone();
    assert!(matches!(planning.step(&copy, 1), Err(Error::PlanStale { .. })));
    let restored = Desk::restore(&desk.snapshot()).unwrap();
    assert!(matches!(planning.finish(&restored), Err(Error::PlanStale { .. })));
    assert!(planning.step(&desk, 2).is_ok_and(|progress| progress.finished));
    assert!(planning.finish(&desk).is_ok());
}

fn codes(refused: Result<impl Sized, Error>) -> Vec<String> {
    match refused.map(drop) {
        Err(Error::Invalid { violations, .. }) => {
            violations.into_iter().map(|violation| violation.code).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_wrong_is_refused() {
    let desk = desk();
    let clock = wire::from_json(r#"{"Clock":{}}"#).unwrap();
    assert_eq!(codes(ImportPlanning::begin(&desk, &system(), clock)), ["NotAnImport"]);
    let mut job = persons("name,email,org\n");
    job["group"] = json!("none");
    let asked = query("PlanImport", &job);
    let wrong = ImportPlanning::begin(&desk, &system(), asked.clone()).map(drop);
    assert_eq!(wrong, desk.query(&system(), &asked).map(drop));
    let stranger = ActorId::new("nobody").unwrap();
    let asked = query("PlanImport", &persons("name,email,org\n"));
    let denied = ImportPlanning::begin(&desk, &stranger, asked.clone()).map(drop);
    assert_eq!(denied, desk.query(&stranger, &asked).map(drop));
    assert!(matches!(denied, Err(Error::Denied { .. })));

    let mut planning = begun(&desk, &persons("name,email,org\n"));
    assert!(planning.finish(&desk).is_ok());
    assert_eq!(codes(planning.step(&desk, 1)), ["Finished"]);
    assert_eq!(codes(planning.finish(&desk)), ["Finished"]);
}

/// Cards that were refused stand in the file of errors as they were, with why, once, and are read again.
#[test]
fn refused_cards_are_read_again() {
    let desk = desk();
    let good = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Dan\r\nEMAIL:dan@x.example\r\nEND:VCARD\r\n";
    let wrong = "begin:vcard\nVERSION:2.1\nFN:Eve\nNOTE:BEGIN:VCARD\n folded\nend:vcard";
    let cut = "BEGIN:VCARD\r\nFN:Fay";
    let of = |text: &str| {
        let mut job = cards(&[]);
        job["content"] = json!({"Text": {"text": text}});
        match desk.query(&system(), &query("ImportErrors", &job)).unwrap() {
            Answer::ImportErrors { content: frontdesk::ExchangeContent::Text { text }, rows } => {
                (text, rows)
            }
            other => panic!("{other:?}"),
        }
    };
    let (file, rows) = of(&format!("{good}between\r\n{wrong}\n{cut}\r\n{good}{cut}"));
    let fay = "BEGIN:VCARD\r\nFN:Fay\r\nX-IMPORT-ERRORS:NotACard\r\n";
    let eve = "begin:vcard\nVERSION:2.1\nFN:Eve\nNOTE:BEGIN:VCARD\n folded\nX-IMPORT-ERRORS:Missing\nend:vcard\n";
    let repeated = good.replace("END", "X-IMPORT-ERRORS:RepeatedKey\r\nEND");
    assert_eq!((file.as_str(), rows), ([eve, fay, &repeated, fay].concat().as_str(), 4));
    // Again, the reasons are in the place of those before.
    let alone = [eve, fay].concat();
    assert_eq!(of(&alone), (alone, 2));
    let mended = file
        .replace("FN:Eve\n", "FN:Eve\nEMAIL:eve@x.example\n")
        .replace("FN:Fay", "FN:Fay\r\nEND:VCARD");
    assert_eq!(of(&mended).1, 2);
}
