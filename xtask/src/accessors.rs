//! The inline accessors of a field.

use std::collections::BTreeSet;

use frontdesk::catalogue::{self, Field, FieldType, Item};

use crate::prose::comment;

/// The accessors of a field: one function; for a list, one for its length and one for its elements.
pub(crate) fn of(prefix: &str, field: &Field) -> String {
    let constant = format!("FRONTDESK_FIELD_{}", field.name.to_ascii_uppercase());
    let name = format!("frontdesk_{prefix}_{}", field.name);
    let kind = if field.kind.is_optional() { field.kind.inner() } else { field.kind };
    let doc = meaning(field);
    if let FieldType::List(element) = kind {
        let (returned, getter) = returned(*element);
        return format!(
            "{}static inline size_t {name}_count(frontdesk_ref ref) {{\n    \
             return frontdesk_ref_count(ref, {constant});\n}}\n\
             {}static inline {returned} {name}_at(frontdesk_ref ref, size_t index) {{\n    \
             return frontdesk_ref_{getter}_at(ref, {constant}, index);\n}}\n",
            comment(&format!("How many there are: {}", lower(&doc))),
            comment(&doc),
        );
    }
    let (returned, getter) = returned(kind);
    format!(
        "{}static inline {returned} {name}(frontdesk_ref ref) {{\n    \
         return frontdesk_ref_{getter}(ref, {constant});\n}}\n",
        comment(&doc)
    )
}

/// The definitions that these consist of, with themselves, by name.
pub(crate) fn reachable(roots: &[&str]) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&Item> = roots.iter().map(|root| item(root)).collect();
    while let Some(next) = waiting.pop() {
        if !found.insert(next.name) {
            continue;
        }
        for field in fields(next) {
            if let FieldType::Enum(name) | FieldType::Record(name) = innermost(field.kind) {
                waiting.push(item(name));
            }
        }
    }
    found
}

/// Every field of every variant, or of the record.
pub(crate) fn fields(item: &Item) -> impl Iterator<Item = &'static Field> {
    let record = item.fields(0).iter();
    record.chain(item.variants().iter().flat_map(|variant| variant.fields))
}

/// What a field holds, in the words of the header.
pub(crate) fn type_name(kind: FieldType) -> String {
    match kind {
        FieldType::Text("String") => String::from("text"),
        FieldType::Integer(_) => String::from("integer"),
        FieldType::Boolean => String::from("true or false"),
        FieldType::Timestamp => String::from("instant"),
        FieldType::Millis => String::from("milliseconds"),
        FieldType::TimeOfDay => String::from("time of day"),
        FieldType::Text(name) | FieldType::Enum(name) | FieldType::Record(name) => {
            String::from(name)
        }
        FieldType::Optional(inner) => type_name(*inner),
        FieldType::List(inner) => format!("list of {}", type_name(*inner)),
    }
}

fn item(name: &str) -> &'static Item {
    let found = catalogue::items().iter().find(|item| item.name == name);
    found.unwrap_or_else(|| panic!("{name} is not in the catalogue"))
}

fn innermost(kind: FieldType) -> FieldType {
    if kind.inner() == kind { kind } else { innermost(kind.inner()) }
}

/// The type that C sees, and the getter that reads it.
fn returned(kind: FieldType) -> (&'static str, &'static str) {
    match kind {
        FieldType::Text(_) => ("frontdesk_str", "text"),
        FieldType::Enum(name) if item(name).is_plain() => ("uint32_t", "choice"),
        FieldType::Enum(_) | FieldType::Record(_) => ("frontdesk_ref", "part"),
        FieldType::Integer(_)
        | FieldType::Boolean
        | FieldType::Timestamp
        | FieldType::Millis
        | FieldType::TimeOfDay => ("int64_t", "int"),
        FieldType::Optional(_) | FieldType::List(_) => {
            panic!("a list of optional values or of lists has no accessor yet")
        }
    }
}

/// The doc, what numbers mean, and whether the field may be absent.
fn meaning(field: &Field) -> String {
    let unit = match innermost(field.kind) {
        FieldType::Boolean => " 1 or 0.".into(),
        FieldType::Timestamp => " An instant.".into(),
        FieldType::Millis => " In milliseconds.".into(),
        FieldType::TimeOfDay => " In milliseconds after midnight.".into(),
        FieldType::Enum(name) if item(name).is_plain() => {
            format!(" FRONTDESK_{}_*.", item(name).snake.to_ascii_uppercase())
        }
        FieldType::Enum(name) | FieldType::Record(name) => {
            format!(" frontdesk_{}_*.", item(name).snake)
        }
        _ => String::new(),
    };
    let absent = if field.kind.is_optional() { " May be absent." } else { "" };
    format!("{}{unit}{absent}", field.doc.trim())
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
