//! Equipment as a table: page by page it is the whole table, and what has parts comes before them.

use std::collections::BTreeSet;

use frontdesk::Desk;
use frontdesk::clock::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A thing: its company, what earlier thing of that company it is a part of, and whether it is archived.
type Thing = (usize, Option<prop::sample::Index>, bool);

const COMPANIES: [&str; 3] = ["acme", "acme-b", "b"];

fn tell(desk: &mut Desk, command: &Value) {
    desk.handle_json(Timestamp::default(), "system", &command.to_string()).unwrap();
}

fn desk(things: &[Thing]) -> Desk {
    let mut desk = Desk::default();
    for id in COMPANIES {
        let organisation = json!({"id": id, "name": id});
        tell(&mut desk, &json!({"CreateOrganisation": {"organisation": organisation}}));
    }
    let mut known: [Vec<String>; COMPANIES.len()] = Default::default();
    for (number, (company, parent, _)) in things.iter().enumerate() {
        let (id, others) = (format!("t{number}"), &mut known[*company]);
        let parent = parent.filter(|_| !others.is_empty()).map(|parent| parent.get(others).clone());
        let spec = json!({"id": id, "organisation": COMPANIES[*company], "parent": parent, "details": {"name": id}});
        tell(&mut desk, &json!({"AddEquipment": {"equipment": [spec]}}));
        others.push(id);
    }
    for (number, _) in things.iter().enumerate().filter(|(_, (_, _, archived))| *archived) {
        let id = format!("t{number}");
        tell(&mut desk, &json!({"ArchiveEquipment": {"equipment": id, "archived": true}}));
    }
    desk
}

/// A page, and where the next one begins.
fn page(desk: &Desk, most: usize, after: Option<&Value>) -> (String, Option<Value>) {
    let columns = json!(["Id", {"Equipment": {"field": "Parent"}}]);
    let mut query =
        json!({"kind": "Equipment", "format": {"Table": {}}, "columns": columns, "most": most});
    if let Some(after) = after {
        query["after"] = after.clone();
    }
    let answer = desk.query_json("system", &json!({"ExportContacts": query}).to_string()).unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let told = &answer["Exported"];
    (told["text"].as_str().unwrap().to_owned(), told.get("next").cloned())
}

proptest! {
    #[test]
    fn pages_are_the_whole_table(
        things in prop::collection::vec(
            (0..COMPANIES.len(), any::<Option<prop::sample::Index>>(), prop::bool::weighted(0.1)),
            0..40,
        ),
        most in 1_usize..8,
    ) {
        let desk = desk(&things);
        let (whole, next) = page(&desk, 1_000, None);
        prop_assert_eq!(next, None);
        let (mut joined, mut next) = page(&desk, most, None);
        while let Some(after) = next {
            let (text, following) = page(&desk, most, Some(&after));
            prop_assert!(text.lines().count() <= most);
            joined.push_str(&text);
            next = following;
        }
        prop_assert_eq!(&joined, &whole);

        let mut shown = BTreeSet::from([""]);
        for row in whole.lines().skip(1) {
            let (id, parent) = row.split_once(',').unwrap();
            prop_assert!(shown.contains(parent), "{} stands before {}", id, parent);
            shown.insert(id);
        }
        for (number, _) in things.iter().enumerate().filter(|(_, (_, _, archived))| *archived) {
            let id = format!("t{number}");
            prop_assert!(!shown.contains(id.as_str()), "{} is archived", id);
        }
    }
}
