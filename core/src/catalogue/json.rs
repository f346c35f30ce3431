//! The catalogue as text.

use serde_json::{Map, Value as Json};

use super::{Field, FieldType, Item, Shape, Variant, items};

/// The whole catalogue as JSON: keys sorted, indented by two spaces, so that differences read well.
pub fn to_json() -> String {
    let list = items().iter().map(|item| item_json(item)).collect::<Vec<_>>();
    format!("{:#}\n", Json::from(list))
}

fn item_json(item: &Item) -> Json {
    let (key, list) = match item.shape {
        Shape::Enum(variants) => {
            ("variants", variants.iter().map(variant_json).collect::<Vec<_>>())
        }
        Shape::Record(fields) => ("fields", fields.iter().map(field_json).collect()),
    };
    object([
        ("name", item.name.into()),
        ("snake", item.snake.into()),
        ("doc", item.doc.into()),
        (key, list.into()),
    ])
}

fn variant_json(variant: &Variant) -> Json {
    let fields = variant.fields.iter().map(field_json).collect::<Vec<_>>();
    let noted = [("right", variant.right), ("answer", variant.answer)];
    let noted = noted.into_iter().filter_map(|(key, text)| Some((key, text?.into())));
    let always = [
        ("name", variant.name.into()),
        ("snake", variant.snake.into()),
        ("doc", variant.doc.into()),
        ("number", variant.number.into()),
        ("fields", fields.into()),
    ];
    object(always.into_iter().chain(noted))
}

fn field_json(field: &Field) -> Json {
    object([
        ("name", field.name.into()),
        ("doc", field.doc.into()),
        ("number", field.number.into()),
        ("defaulted", field.defaulted.into()),
        ("type", type_json(field.kind)),
    ])
}

fn type_json(kind: FieldType) -> Json {
    let (key, detail): (&str, Json) = match kind {
        FieldType::Boolean => return "boolean".into(),
        FieldType::Timestamp => return "timestamp".into(),
        FieldType::Millis => return "millis".into(),
        FieldType::TimeOfDay => return "time_of_day".into(),
        FieldType::Text(name) => ("text", name.into()),
        FieldType::Integer(name) => ("integer", name.into()),
        FieldType::Enum(name) => ("enum", name.into()),
        FieldType::Record(name) => ("record", name.into()),
        FieldType::Optional(inner) => ("optional", type_json(*inner)),
        FieldType::List(inner) => ("list", type_json(*inner)),
    };
    object([(key, detail)])
}

fn object(entries: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    let entries = entries.into_iter().map(|(key, value)| (key.to_owned(), value));
    Json::Object(entries.collect::<Map<_, _>>())
}
