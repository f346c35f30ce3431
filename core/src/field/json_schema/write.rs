//! A schema of fields as JSON Schema.

use serde_json::{Map, Value, json};

use crate::definition::{FieldKind, FieldOption, FieldSpec, SchemaNote};
use crate::field::canonical::decimal;
use crate::field::compile::{AREA_LENGTH, Check, Schema, TEXT_LENGTH};
use crate::field::{formats, number::MAX_INTEGER};
use crate::json::Json;

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
/// Something that is no white space.
pub(super) const NOT_BLANK: &str = "[^\\u0009-\\u000d\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
/// Years 1–9999; `format` says which days there are.
pub(super) const DATE_PATTERN: &str =
    "^(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-[0-9]{2}-[0-9]{2}$";

/// A schema as JSON Schema, draft 2020-12.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonSchema {
    /// The schema of a record. Formats (`date`, `date-time`) are to be asserted, and `multipleOf` to be
    /// computed in decimals.
    pub schema: Json,
    /// What it cannot say: a record may pass it, and not the schema that it was made from.
    pub notes: Vec<SchemaNote>,
}

impl Schema {
    /// The same schema for any validator of JSON Schema.
    ///
    /// ```
    /// use frontdesk::field::Schema;
    /// use frontdesk::id::{FieldGroupId, FieldId};
    /// use frontdesk::{FieldKind, FieldSpec};
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let (key, group) = (FieldId::new("vip")?, FieldGroupId::new("contact")?);
    /// let schema = Schema::new(&[FieldSpec::new(key, group, FieldKind::Checkbox)])?;
    /// let written = schema.to_json_schema();
    /// assert!(written.schema.as_str().contains(r#""vip":{"type":["boolean","null"]}"#));
    /// assert!(written.notes.is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub fn to_json_schema(&self) -> JsonSchema {
        let mut notes = Vec::new();
        let mut properties = Map::new();
        let mut required = Vec::new();
        for (place, field) in (0_u32..).zip(self.fields()) {
            let key = field.key.as_str();
            let (property, said) = match self.check(place) {
                Some(check) => property(field, check),
                None => continue,
            };
            let note = |message: &str| SchemaNote {
                path: String::from(key),
                message: String::from(message),
            };
            notes.extend(said.into_iter().map(note));
            properties.insert(String::from(key), Value::Object(property));
            if field.required && !field.archived {
                required.push(Value::from(key));
            }
        }
        let mut schema = Map::new();
        schema.insert(String::from("$schema"), Value::from(DIALECT));
        schema.insert(String::from("type"), Value::from("object"));
        schema.insert(String::from("properties"), Value::Object(properties));
        if !required.is_empty() {
            schema.insert(String::from("required"), Value::Array(required));
        }
        if !self.ignores_unknown {
            schema.insert(String::from("additionalProperties"), Value::Bool(false));
        }
        JsonSchema { schema: Json::of(&Value::Object(schema)), notes }
    }
}

/// The schema of one field, and what it cannot say.
fn property(field: &FieldSpec, check: &Check) -> (Map<String, Value>, Vec<&'static str>) {
    let mut out = Writer { members: Map::new(), optional: !field.required, notes: Vec::new() };
    match (check, &field.kind) {
        (Check::Archived, _) => out.put("type", json!("null")),
        (_, FieldKind::Text { lines, min_length, max_length, pattern }) => {
            let line = "[^\\u0000\\n]*";
            let more = lines.unwrap_or(1).saturating_sub(1);
            let lines = match more {
                0 => format!("^{line}$"),
                _ => format!("^{line}(?:\\n{line}){{0,{more}}}$"),
            };
            out.text(
                *min_length,
                max_length.unwrap_or(TEXT_LENGTH),
                &[Some(&lines), pattern.as_deref()],
            );
        }
        (_, FieldKind::TextArea { min_length, max_length }) => {
            out.text(*min_length, max_length.unwrap_or(AREA_LENGTH), &[Some("^[^\\u0000]*$")]);
        }
        (_, FieldKind::Integer { least, most }) => {
            out.kind("integer");
            out.put("minimum", json!(least.unwrap_or(-MAX_INTEGER)));
            out.put("maximum", json!(most.unwrap_or(MAX_INTEGER)));
        }
        (Check::Decimal { scale, least, most }, _) => {
            out.kind("number");
            out.put("multipleOf", decimal(1, *scale));
            out.put("minimum", decimal(*least, *scale));
            out.put("maximum", decimal(*most, *scale));
        }
        (_, FieldKind::Checkbox) => out.kind("boolean"),
        (_, FieldKind::Date { earliest, latest }) => {
            out.formed("date", DATE_PATTERN);
            out.bounds(earliest.is_some() || latest.is_some());
        }
        (_, FieldKind::DateTime { earliest, latest }) => {
            out.formed("date-time", formats::INSTANT_PATTERN);
            out.bounds(earliest.is_some() || latest.is_some());
        }
        (_, FieldKind::Time { earliest, latest }) => {
            out.form(formats::TIME_PATTERN, None);
            out.bounds(earliest.is_some() || latest.is_some());
        }
        (_, FieldKind::Select { options }) => {
            out.kind("string");
            let open = options.iter().filter(|option| !option.archived);
            out.choice(&open.map(|option| (option, label(option))).collect::<Vec<_>>());
        }
        (Check::Select(choices), FieldKind::Cascade { options, .. }) => {
            use crate::field::compile::Choice;
            out.kind("string");
            let open =
                options.iter().zip(&choices.states).filter(|(_, state)| **state == Choice::Open);
            out.choice(
                &open.map(|(option, _)| (option, path_of(options, option))).collect::<Vec<_>>(),
            );
        }
        (_, FieldKind::Decimal { .. } | FieldKind::Cascade { .. }) => {}
        (_, FieldKind::MultiSelect { options, least, most }) => {
            out.kind("array");
            let mut items = Writer { members: Map::new(), optional: false, notes: Vec::new() };
            items.kind("string");
            let open = options.iter().filter(|option| !option.archived);
            items.choice(&open.map(|option| (option, label(option))).collect::<Vec<_>>());
            out.put("items", Value::Object(items.members));
            out.put("uniqueItems", json!(true));
            let least = least.unwrap_or(0).max(u32::from(field.required));
            if least > 0 {
                out.put("minItems", json!(least));
            }
            if let Some(most) = most {
                out.put("maxItems", json!(most));
            }
        }
        (_, FieldKind::Phone) => out.form(formats::PHONE_PATTERN, Some(formats::MAX_PHONE)),
        (_, FieldKind::Email) => out.form(formats::EMAIL_PATTERN, Some(formats::MAX_EMAIL)),
        (_, FieldKind::Url) => out.form(formats::URL_PATTERN, Some(formats::MAX_URL)),
        (_, FieldKind::Reference { target }) => {
            out.id(&format!("frontdesk: reference {target:?}"));
        }
        (_, FieldKind::File) => out.id("frontdesk: file"),
    }
    if !field.label.is_empty() {
        out.put("title", json!(field.label));
    }
    if !field.help.is_empty() {
        out.put("description", json!(field.help));
    }
    if let Some(default) = &field.default_value {
        out.put("default", default.value());
    }
    (out.members, out.notes)
}

/// Writes the members of one schema.
struct Writer {
    members: Map<String, Value>,
    /// Whether `null` is a value.
    optional: bool,
    notes: Vec<&'static str>,
}

impl Writer {
    fn put(&mut self, keyword: &str, value: Value) {
        self.members.insert(String::from(keyword), value);
    }

    fn kind(&mut self, name: &str) {
        let kind = if self.optional { json!([name, "null"]) } else { json!(name) };
        self.put("type", kind);
    }

    fn text(&mut self, least: Option<u32>, most: u32, patterns: &[Option<&str>]) {
        self.kind("string");
        if let Some(least) = least.filter(|least| *least > 0) {
            self.put("minLength", json!(least));
        }
        self.put("maxLength", json!(most));
        let blank = (!self.optional).then_some(NOT_BLANK);
        let patterns: Vec<&str> = patterns.iter().copied().chain([blank]).flatten().collect();
        match patterns.as_slice() {
            [pattern] => self.put("pattern", json!(pattern)),
            several => {
                let all: Vec<Value> =
                    several.iter().map(|pattern| json!({ "pattern": pattern })).collect();
                self.put("allOf", Value::Array(all));
            }
        }
    }

    fn form(&mut self, pattern: &str, most: Option<usize>) {
        self.kind("string");
        self.put("pattern", json!(pattern));
        if let Some(most) = most {
            self.put("maxLength", json!(most));
        }
    }

    fn formed(&mut self, format: &str, pattern: &str) {
        self.form(pattern, None);
        self.put("format", json!(format));
    }

    fn bounds(&mut self, bounded: bool) {
        if bounded {
            self.notes.push("the earliest and latest value cannot be said");
        }
    }

    fn id(&mut self, comment: &str) {
        self.form(formats::ID_PATTERN, Some(crate::id::MAX_ID_BYTES));
        self.put("$comment", json!(comment));
        self.notes.push("an id has at most 64 bytes; only characters can be counted");
    }

    /// One of several texts: plain where they are their own labels.
    fn choice(&mut self, options: &[(&FieldOption, String)]) {
        if options.is_empty() {
            if self.optional {
                self.put("type", json!("null"));
            } else {
                self.put("not", json!({}));
            }
            return;
        }
        if options.iter().all(|(option, label)| option.id.as_str() == label) {
            let null = self.optional.then_some(Value::Null);
            let ids = options.iter().map(|(option, _)| json!(option.id.as_str()));
            self.put("enum", Value::Array(ids.chain(null).collect()));
            return;
        }
        let null = self.optional.then(|| json!({ "type": "null" }));
        let constants = options
            .iter()
            .map(|(option, label)| json!({ "const": option.id.as_str(), "title": label }));
        self.put("oneOf", Value::Array(constants.chain(null).collect()));
    }
}

fn label(option: &FieldOption) -> String {
    if option.label.is_empty() { String::from(option.id.as_str()) } else { option.label.clone() }
}

/// The labels from the top of a cascade to an option.
fn path_of(options: &[FieldOption], option: &FieldOption) -> String {
    let mut labels = vec![label(option)];
    let mut above = option.parent.as_ref();
    // The depth was checked when the schema was compiled.
    while let Some(parent) = above.and_then(|id| options.iter().find(|option| option.id == *id)) {
        labels.push(label(parent));
        above = parent.parent.as_ref();
    }
    labels.reverse();
    labels.join(" / ")
}
