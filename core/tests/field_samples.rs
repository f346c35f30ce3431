//! The samples in `demo/fields`: the standard fields of contacts and accounts of three CRMs, as their public
//! documentation lists them.

#![allow(clippy::disallowed_methods, reason = "the samples are files")]

use std::path::{Path, PathBuf};

use frontdesk::field::{Report, Schema, read_json_schema, read_schema};
use frontdesk::id::FieldGroupId;
use frontdesk::{CardKind, Error};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo/fields")
}

fn schema(name: &str, card: CardKind) -> Schema {
    let text = std::fs::read_to_string(folder().join(name)).unwrap();
    read_schema(&text, Some(card)).unwrap().schema
}

#[test]
fn fields_of_real_systems_make_schemas() {
    for name in ["salesforce.json", "hubspot.json", "dynamics.json"] {
        for card in [CardKind::User, CardKind::Organisation] {
            let schema = schema(name, card);
            assert!(schema.fields().len() > 20, "{name} {card:?}");
            let written = schema.to_json_schema();
            let references = |path: &str| path.to_lowercase().ends_with("id");
            assert!(written.notes.iter().all(|note| references(&note.path)), "{:?}", written.notes);
            let group = FieldGroupId::new("g").unwrap();
            let read = read_json_schema(written.schema.as_str(), &group).unwrap();
            assert_eq!(read.notes, [], "{name} {card:?}");
            let again = Schema::new(&read.fields).unwrap().to_json_schema();
            assert_eq!(again.schema, written.schema, "{name} {card:?}");
        }
        let text = std::fs::read_to_string(folder().join(name)).unwrap();
        assert!(read_schema(&text, None).is_err(), "{name} is for two kinds of card");
    }
}

#[test]
fn a_schema_is_an_object() {
    for text in ["[]", "null", "7", "{"] {
        let refused = read_schema(text, Some(CardKind::User)).map(|_| ());
        assert!(matches!(refused, Err(Error::JsonUnreadable { .. })), "{text}: {refused:?}");
    }
}

#[test]
fn records_of_a_real_system_are_checked() {
    let schema = schema("salesforce.json", CardKind::Organisation);
    let records = std::fs::read(folder().join("salesforce_accounts.jsonl")).unwrap();
    let mut found = Vec::new();
    let mut report = Report::default();
    let count = schema.check_lines(&records, &mut report, |line, report| {
        for wrong in report.violations(&schema) {
            found.push(format!("{line} {} {}", wrong.code, wrong.path));
        }
    });
    assert_eq!(count, 4);
    assert_eq!(
        found,
        [
            "2 BadForm Website",
            "3 Missing Name",
            "3 NotAnOption Industry",
            "3 TooPrecise AnnualRevenue",
            "3 OutOfRange NumberOfEmployees",
            "4 UnknownField Region",
        ]
    );
}
