use super::*;
use crate::field::read_json_schema;

fn group_id() -> FieldGroupId {
    FieldGroupId::new("g").unwrap()
}

#[test]
fn what_is_written_is_read_again() {
    let mut sizes = options(&["s", "l"]);
    sizes[0].label = "Small".into();
    let mut fields = vec![
        field("a", text()),
        required(
            "b",
            FieldKind::Text {
                lines: Some(3),
                min_length: Some(1),
                max_length: Some(40),
                pattern: Some("^x".into()),
            },
        ),
        field("c", FieldKind::TextArea { min_length: None, max_length: Some(5_000) }),
        field("d", FieldKind::Integer { least: Some(0), most: Some(10) }),
        required("e", FieldKind::Decimal { scale: 2, least: Some("-1.5".into()), most: None }),
        field("f", FieldKind::Checkbox),
        field("g", date()),
        field("h", FieldKind::DateTime { earliest: None, latest: None }),
        field("i", FieldKind::Time { earliest: None, latest: None }),
        required("j", FieldKind::Select { options: sizes }),
        field("k", multi(&["x", "y"])),
        field("l", FieldKind::Phone),
        field("m", FieldKind::Email),
        field("n", FieldKind::Url),
        field("o", FieldKind::Reference { target: CardKind::Equipment }),
        field("p", FieldKind::File),
    ];
    fields[0].label = "First".into();
    fields[0].help = "What it is".into();
    fields[3].default_value = Some(Json::of(&json!(3)));
    let schema = Schema::new(&fields).unwrap();
    let written = schema.to_json_schema();
    assert_eq!(written.notes.iter().map(|note| note.path.as_str()).collect::<Vec<_>>(), ["o", "p"]);
    let read = read_json_schema(written.schema.as_str(), &group_id()).unwrap();
    assert_eq!(read.notes, []);
    let again = Schema::new(&read.fields).unwrap().to_json_schema();
    assert_eq!(again.schema.as_str(), written.schema.as_str());
    for (before, after) in fields.iter().zip(&read.fields) {
        assert_eq!(
            (&before.key, before.required, &before.label),
            (&after.key, after.required, &after.label)
        );
        assert_eq!(
            std::mem::discriminant(&before.kind),
            std::mem::discriminant(&after.kind),
            "{}",
            before.key
        );
    }
}

#[test]
fn what_cannot_be_said_is_named() {
    let bounded = FieldKind::Date { earliest: Some("2000-01-01".into()), latest: None };
    let schema = Schema::new(&[field("born", bounded)]).unwrap();
    assert_eq!(schema.to_json_schema().notes[0].path, "born");

    let foreign = json!({
        "type": "object",
        "properties": {
            "name": {"$ref": "#/$defs/name"},
            "address": {"type": "object", "properties": {}},
            "either": {"type": ["string", "integer"]},
            "loop": {"$ref": "#/$defs/loop"},
            "when": {"type": "string", "format": "duration"},
            "ratio": {"type": "number", "exclusiveMinimum": 0},
            "tags": {"type": "array", "items": {"type": "string"}},
            "on-hold": {"type": "boolean"},
            "state": {"enum": ["open", "closed", null], "if": {}},
        },
        "required": ["name", "ghost"],
        "patternProperties": {},
        "$defs": {"name": {"type": "string", "maxLength": 80}, "loop": {"$ref": "#/$defs/loop"}},
    });
    let read = read_json_schema(&foreign.to_string(), &group_id()).unwrap();
    let keys: Vec<&str> = read.fields.iter().map(|field| field.key.as_str()).collect();
    assert_eq!(keys, ["name", "ratio", "state", "when"]);
    let paths: Vec<&str> = read.notes.iter().map(|note| note.path.as_str()).collect();
    for path in [
        "/patternProperties",
        "/additionalProperties",
        "/properties/address",
        "/properties/either/type",
        "/properties/loop/$ref",
        "/properties/name",
        "/properties/on-hold",
        "/properties/ratio/multipleOf",
        "/properties/ratio/exclusiveMinimum",
        "/properties/state/if",
        "/properties/tags/items",
        "/properties/when/format",
        "/required",
    ] {
        assert!(paths.contains(&path), "{path} is not among {paths:?}");
    }
    assert!(Schema::new(&read.fields).is_ok());
    assert!(read_json_schema("{", &group_id()).is_err());
    assert_eq!(read_json_schema("3", &group_id()).unwrap().fields, []);
}
