//! A plan is the same whether its rows are asked for, and so made in full, or only checked.

use frontdesk::clock::Timestamp;
use frontdesk::id::{ActorId, BatchId, UserGroupId};
use frontdesk::{
    Answer, CellProfile, ColumnTarget, ContactField, Desk, EmptyCells, ExchangeContent,
    ExchangeFormat, ExchangeKind, ImportColumn, ImportJob, ImportMode, ImportPlan, KnownRows,
    MatchKey, Query, TableDialect, UnknownNames,
};
use proptest::prelude::*;

const COLUMNS: [(&str, ContactField, u32); 15] = [
    ("family", ContactField::FamilyName, 0),
    ("name", ContactField::Name, 0),
    ("given", ContactField::GivenName, 0),
    ("phone", ContactField::Phone, 0),
    ("email2", ContactField::Email, 2),
    ("email", ContactField::Email, 1),
    ("ext", ContactField::ExternalId, 0),
    ("group", ContactField::Group, 0),
    ("org", ContactField::Organisation, 0),
    ("others", ContactField::OtherOrganisation, 0),
    ("dep", ContactField::Department, 0),
    ("tags", ContactField::Tag, 0),
    ("language", ContactField::Language, 0),
    ("consent", ContactField::Consent, 0),
    ("account", ContactField::Account, 0),
];

fn desk() -> Desk {
    let mut desk = Desk::default();
    for command in [
        r#"{"DefineUserGroups":{"groups":[{"id":"all","name":"All"},{"id":"vip","name":"Very important"},{"id":"gone","name":"Gone","archived":true}]}}"#,
        r#"{"DefineDepartments":{"departments":[{"id":"sales","name":"Sales"}]}}"#,
        r#"{"CreateOrganisation":{"organisation":{"id":"acme","name":"Acme","domains":[{"domain":"acme.example"}]}}}"#,
        r#"{"CreateOrganisation":{"organisation":{"id":"twin","name":"Twin"}}}"#,
        r#"{"CreateOrganisation":{"organisation":{"id":"twin2","name":"twin"}}}"#,
        r#"{"CreatePerson":{"person":{"id":"ann","group":"all","name":"Ann","emails":["ann@acme.example"]}}}"#,
        r#"{"CreatePerson":{"person":{"id":"b-3","group":"all","name":"Bob","emails":["bob@acme.example"]}}}"#,
    ] {
        desk.handle_json(Timestamp::default(), "system", command).unwrap();
    }
    desk
}

fn job(text: String, with_id: bool, unknown: UnknownNames, known: KnownRows) -> ImportJob {
    let column = |header: &str, target| ImportColumn {
        header: Some(header.to_owned()),
        number: None,
        target,
    };
    let mut columns: Vec<ImportColumn> = COLUMNS
        .iter()
        .map(|(header, field, place)| {
            column(header, ColumnTarget::Contact { field: *field, of: None, place: *place })
        })
        .collect();
    if with_id {
        columns.push(column("id", ColumnTarget::Id));
    }
    ImportJob {
        batch: BatchId::new("b").unwrap(),
        kind: ExchangeKind::Persons,
        format: ExchangeFormat::Table {
            dialect: TableDialect::default(),
            profile: CellProfile::RoundTrip,
        },
        content: ExchangeContent::Text { text },
        columns,
        match_keys: vec![MatchKey::Id, MatchKey::ExternalId, MatchKey::Email],
        known,
        empty: EmptyCells::Keep,
        unknown,
        mode: ImportMode::AllOrNothing,
        group: Some(UserGroupId::new("all").unwrap()),
        first_record: 1,
        last_record: None,
        region: Some(String::from("CZ")),
    }
}

fn plan(desk: &Desk, job: &ImportJob, after: u32) -> ImportPlan {
    let query = Query::PlanImport { job: job.clone(), after, most: 1_000, only: None };
    match desk.query(&ActorId::new("system").unwrap(), &query) {
        Ok(Answer::ImportPlanned { plan }) => plan,
        other => panic!("no plan: {:?}", other.err()),
    }
}

fn cell(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    // Mostly blank, or the first, which is right.
    prop_oneof![
        4 => Just(String::new()),
        4 => Just(texts[0].to_owned()),
        2 => prop::sample::select(texts).prop_map(str::to_owned),
    ]
}

fn email() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-d]{1,3}@[ab]\\.cz",
        1 => prop::sample::select(vec![
            "", "ann@acme.example", "x@ACME.example", "a b@c.cz", "Ann <ann@a.cz>", "none", "x@co.uk", "a@b.cz; c@d.cz",
            "mailto:a@b.cz", "'a@b.cz", "ü@bücher.example", "a@b.cz\\;",
        ]).prop_map(str::to_owned),
    ]
}

fn row() -> impl Strategy<Value = String> {
    let left = (
        cell(&["Lee", " "]),
        prop_oneof![6 => Just(String::from("Somebody")), 1 => Just(String::new()), 1 => Just("n".repeat(201))],
        cell(&["Ann", "\u{1f}"]),
        cell(&["+420601123456", "601123456", "none", "1;2", "+420601123457; +420601123458"]),
        email(),
        email(),
        cell(&["7", "8", "a;b"]),
        cell(&["vip", "Very important", "gone", "nobody"]),
    );
    let right = (
        cell(&["acme", "ACME", "twin", "Twin", "Nobody"]),
        cell(&["acme", "acme;twin2", "x"]),
        cell(&["Sales", "sales", "x"]),
        cell(&["new", "new;old", "a ::: b"]),
        cell(&["cs", "no language"]),
        cell(&["Given", "Unknown", "given"]),
        cell(&["on", "no", "perhaps"]),
        prop_oneof![3 => Just(String::new()), 1 => Just(String::from("ann")), 1 => "(b-[2-5]|new)"],
    );
    (left, right).prop_map(|(l, r)| {
        let cells =
            [l.0, l.1, l.2, l.3, l.4, l.5, l.6, l.7, r.0, r.1, r.2, r.3, r.4, r.5, r.6, r.7];
        cells.map(|cell| format!("\"{cell}\"")).join(",")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_row_that_is_only_checked_is_planned_as_one_that_is_made(
        rows in prop::collection::vec(row(), 1..6),
        with_id in any::<bool>(),
        leave_out in any::<bool>(),
        skip in any::<bool>(),
    ) {
        let headers = COLUMNS.map(|(header, ..)| header).join(",");
        let text = format!("{headers},id\n{}\n", rows.join("\n"));
        let unknown = if leave_out { UnknownNames::LeaveOut } else { UnknownNames::Refuse };
        let known = if skip { KnownRows::Skip } else { KnownRows::Update };
        let (desk, job) = (desk(), job(text, with_id, unknown, known));
        let (made, checked) = (plan(&desk, &job, 0), plan(&desk, &job, u32::MAX));
        prop_assert_eq!(made.rows.len(), rows.len());
        prop_assert!(checked.rows.is_empty());
        prop_assert_eq!(checked, ImportPlan { rows: Vec::new(), next: None, ..made });
    }
}
