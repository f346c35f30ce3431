//! Bodies of fuzz targets for custom fields.

use serde_json::Value;

use crate::definition::{CardKind, FieldKind, FieldOption, FieldSet, FieldSpec};
use crate::field::{Report, Schema, Scope, read_json_schema, sections, violations};
use crate::id::{FieldGroupId, FieldId, OptionId};
use crate::json::Json;
use crate::wire;

/// Bytes as definitions of fields, and as a JSON Schema. What is read makes schemas, which are written and read
/// again without change.
pub fn fuzz_field_schema(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(set) = wire::from_json::<FieldSet>(&text)
        && violations(&set).is_empty()
    {
        for card in [CardKind::User, CardKind::Organisation, CardKind::Ticket] {
            let mut scope = Scope::of(card);
            scope.user_group =
                set.groups.iter().find_map(|group| group.user_groups.first().cloned());
            let shown: usize =
                sections(&set, &scope).iter().map(|section| section.fields.len()).sum();
            let schema = Schema::of_card(&set, &scope);
            assert!(
                schema.is_ok_and(|schema| schema.fields().len() == shown),
                "good fields make a schema"
            );
        }
    }
    let group = FieldGroupId::known("g");
    if let Ok(read) = read_json_schema(&text, &group) {
        let Ok(schema) = Schema::new(&read.fields) else { return };
        let written = schema.to_json_schema().schema;
        let again = read_json_schema(written.as_str(), &group).ok();
        let again = again.and_then(|again| Schema::new(&again.fields).ok());
        assert!(again.is_some(), "what is written makes a schema: {}", written.as_str());
    }
}

/// Bytes as a record. As text and as a value it gets the same verdict, and no value of it is told.
pub fn fuzz_record_checker(data: &[u8]) {
    let schema = schema_of_every_kind();
    let mut of_text = Report::default();
    schema.check_json(data, &mut of_text);
    let told = of_text.violations(&schema);
    assert_eq!(of_text.is_valid(), told.is_empty());
    let Ok(value) = serde_json::from_slice::<Value>(data) else { return };
    assert_eq!(of_text.unreadable(), None, "it is JSON");
    // Of a member that is given twice, known or not, a value keeps one.
    let is_twice = told.iter().any(|violation| violation.code == "GivenTwice")
        || told.windows(2).any(|two| two.first() == two.last());
    if is_twice || of_text.total() > 100 {
        return;
    }
    let mut of_value = Report::default();
    schema.check_value(&value, &mut of_value);
    assert_eq!(of_value.violations(&schema), told, "{}", Json::of(&value).as_str());
}

fn schema_of_every_kind() -> Schema {
    let options = |names: &[&'static str]| -> Vec<FieldOption> {
        names.iter().map(|name| FieldOption::new(OptionId::known(name))).collect()
    };
    let pattern = Some(String::from("^([A-Z]{2})+[0-9]*$"));
    let kinds = [
        (
            "a",
            FieldKind::Text {
                lines: Some(2),
                min_length: Some(1),
                max_length: Some(9),
                pattern: None,
            },
        ),
        ("b", FieldKind::Text { lines: None, min_length: None, max_length: None, pattern }),
        ("c", FieldKind::TextArea { min_length: None, max_length: Some(20) }),
        ("d", FieldKind::Integer { least: Some(-3), most: None }),
        ("e", FieldKind::Decimal { scale: 2, least: None, most: Some(String::from("10")) }),
        ("f", FieldKind::Checkbox),
        ("g", FieldKind::Date { earliest: None, latest: None }),
        ("h", FieldKind::DateTime { earliest: None, latest: None }),
        ("i", FieldKind::Time { earliest: None, latest: None }),
        ("j", FieldKind::Select { options: options(&["x", "y"]) }),
        (
            "k",
            FieldKind::MultiSelect {
                options: options(&["x", "y", "z"]),
                least: Some(1),
                most: Some(2),
            },
        ),
        ("l", FieldKind::Phone),
        ("m", FieldKind::Email),
        ("n", FieldKind::Url),
        ("o", FieldKind::File),
    ];
    let fields: Vec<FieldSpec> = kinds
        .into_iter()
        .map(|(key, kind)| FieldSpec {
            required: matches!(key, "a" | "k"),
            ..FieldSpec::new(FieldId::known(key), FieldGroupId::known("g"), kind)
        })
        .collect();
    match Schema::new(&fields) {
        Ok(schema) => schema,
        Err(error) => panic!("good fields are refused: {error}"),
    }
}
