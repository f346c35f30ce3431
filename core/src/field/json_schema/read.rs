//! JSON Schema as definitions of fields, as far as they can say it.

use serde_json::{Map, Value};

use super::write::{DATE_PATTERN, NOT_BLANK};
use crate::definition::{CardKind, Error, FieldKind, FieldOption, FieldSpec, SchemaNote};
use crate::field::canonical::integer;
use crate::field::compile::Schema;
use crate::field::{formats, number::MAX_SCALE};
use crate::id::{FieldGroupId, FieldId, OptionId};
use crate::json::Json;

/// How many references may lead to each other.
const MAX_REFERENCES: usize = 32;
/// Keywords that say nothing about a value, or are said elsewhere.
const PASSED_OVER: [&str; 14] = [
    "$schema",
    "$id",
    "$comment",
    "$defs",
    "$ref",
    "title",
    "description",
    "default",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "definitions",
    "nullable",
];

/// What was read of a JSON Schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadSchema {
    /// The fields. They make a [`Schema`].
    pub fields: Vec<FieldSpec>,
    /// What the fields do not say, or say more strictly, each with a JSON pointer into the schema.
    pub notes: Vec<SchemaNote>,
}

/// Reads a JSON Schema of an object as the fields of a group.
///
/// Members become fields: texts with lengths, patterns and formats, whole and decimal numbers, booleans,
/// `enum` and `oneOf` of constants, lists of those; `null` beside a type is no value, as it is for fields.
/// What else the schema says is noted, never passed over in silence.
pub fn read_json_schema(schema: &str, group: &FieldGroupId) -> Result<ReadSchema, Error> {
    let root: Value = crate::wire::read(schema)?;
    let mut reader = Reader { root: &root, notes: Vec::new() };
    let mut fields = Vec::new();
    let Some(members) = root.as_object() else {
        reader.note("", "a schema that is no object describes no record");
        return Ok(ReadSchema { fields, notes: reader.notes });
    };
    let top = reader.resolve(members, "");
    reader.unread(&top, "", &["type", "properties", "required", "additionalProperties"]);
    if top.get("additionalProperties") != Some(&Value::Bool(false)) {
        reader.note(
            "/additionalProperties",
            "members that are not described are refused unless the check passes over them",
        );
    }
    let required: Vec<&str> = top
        .get("required")
        .and_then(Value::as_array)
        .map(|list| list.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    let properties = top.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    for (place, (key, property)) in (1_i32..).zip(&properties) {
        let path = format!("/properties/{}", key.replace('~', "~0").replace('/', "~1"));
        let Some(property) = property.as_object() else {
            reader.note(&path, "a schema that is true or false makes no field");
            continue;
        };
        let property = reader.resolve(property, &path);
        let Ok(id) = FieldId::new(key) else {
            reader.note(&path, "the key is no key of a field: 1 to 64 bytes");
            continue;
        };
        let is_required = required.contains(&key.as_str());
        let Some(kind) = reader.kind(&property, &path, is_required) else { continue };
        let text = |keyword| {
            String::from(property.get(keyword).and_then(Value::as_str).unwrap_or_default())
        };
        let mut field = FieldSpec::new(id, group.clone(), kind);
        field.label = text("title");
        field.help = text("description");
        field.required = is_required;
        field.position = place;
        field.default_value = property.get("default").map(Json::of);
        if Schema::new(std::slice::from_ref(&field)).is_err() {
            field.default_value = None;
            if let Err(because) = Schema::new(std::slice::from_ref(&field)) {
                reader.note(&path, &format!("makes no field: {because}"));
                continue;
            }
            reader.note(&format!("{path}/default"), "the default is no value of the field");
        }
        fields.push(field);
    }
    for key in required.into_iter().filter(|key| !properties.contains_key(*key)) {
        reader.note("/required", &format!("{key} is required, but not described"));
    }
    Ok(ReadSchema { fields, notes: reader.notes })
}

struct Reader<'r> {
    root: &'r Value,
    notes: Vec<SchemaNote>,
}

impl Reader<'_> {
    fn note(&mut self, path: &str, message: &str) {
        self.notes.push(SchemaNote { path: String::from(path), message: String::from(message) });
    }

    /// Notes every keyword that is not read.
    fn unread(&mut self, schema: &Map<String, Value>, path: &str, read: &[&str]) {
        let unread = schema.keys().filter(|keyword| {
            !read.contains(&keyword.as_str()) && !PASSED_OVER.contains(&keyword.as_str())
        });
        for keyword in unread.cloned().collect::<Vec<_>>() {
            let message = format!("`{keyword}` cannot be said of a field here");
            self.note(&format!("{path}/{keyword}"), &message);
        }
    }

    /// A schema with its local references followed; what stands beside a reference adds to it.
    fn resolve(&mut self, schema: &Map<String, Value>, path: &str) -> Map<String, Value> {
        let mut resolved = schema.clone();
        for _ in 0..MAX_REFERENCES {
            let Some(reference) = resolved.remove("$ref") else { return resolved };
            let target = reference
                .as_str()
                .and_then(|reference| reference.strip_prefix('#'))
                .and_then(|pointer| self.root.pointer(pointer))
                .and_then(Value::as_object);
            let Some(target) = target else {
                self.note(
                    &format!("{path}/$ref"),
                    "only references within the schema are followed",
                );
                return resolved;
            };
            for (keyword, value) in target {
                resolved.entry(keyword.clone()).or_insert_with(|| value.clone());
            }
        }
        self.note(&format!("{path}/$ref"), "the references lead in a circle");
        resolved.remove("$ref");
        resolved
    }

    fn kind(
        &mut self,
        schema: &Map<String, Value>,
        path: &str,
        required: bool,
    ) -> Option<FieldKind> {
        let (name, nullable) = self.type_of(schema, path)?;
        if required && nullable {
            self.note(
                &format!("{path}/type"),
                "null is no value here: a required field refuses it",
            );
        }
        let read: &[&str] = match name.as_str() {
            "string" if options(schema).is_some() => &["type", "enum", "const", "oneOf", "anyOf"],
            "string" => &["type", "minLength", "maxLength", "pattern", "format", "allOf"],
            "integer" | "number" => &[
                "type",
                "minimum",
                "maximum",
                "exclusiveMinimum",
                "exclusiveMaximum",
                "multipleOf",
            ],
            "boolean" => &["type"],
            _ => &["type", "items", "uniqueItems", "minItems", "maxItems"],
        };
        self.unread(schema, path, read);
        match name.as_str() {
            "string" => match options(schema) {
                Some(options) => Some(FieldKind::Select { options }),
                None => Some(self.text(schema, path)),
            },
            "integer" => Some(FieldKind::Integer {
                least: integer_bound(schema, "minimum", "exclusiveMinimum", 1),
                most: integer_bound(schema, "maximum", "exclusiveMaximum", -1),
            }),
            "number" => Some(self.decimal(schema, path)),
            "boolean" => Some(FieldKind::Checkbox),
            "array" => self.list(schema, path),
            _ => {
                self.note(path, "an object within a record cannot be a field");
                None
            }
        }
    }

    /// The type beside null, and whether null is there.
    fn type_of(&mut self, schema: &Map<String, Value>, path: &str) -> Option<(String, bool)> {
        let types: Vec<&str> = match schema.get("type") {
            Some(Value::String(name)) => vec![name],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ if schema.contains_key("enum") || schema.contains_key("const") => vec!["string"],
            _ if schema.contains_key("oneOf") || schema.contains_key("anyOf") => vec!["string"],
            _ => Vec::new(),
        };
        let nullable =
            types.contains(&"null") || schema.get("nullable") == Some(&Value::Bool(true));
        match types.iter().filter(|name| **name != "null").collect::<Vec<_>>().as_slice() {
            [name] => Some((String::from(**name), nullable)),
            [] => {
                self.note(path, "without a type it makes no field");
                None
            }
            _ => {
                self.note(&format!("{path}/type"), "a field has one type");
                None
            }
        }
    }

    fn text(&mut self, schema: &Map<String, Value>, path: &str) -> FieldKind {
        let comment = schema.get("$comment").and_then(Value::as_str).unwrap_or_default();
        let mut patterns: Vec<&str> =
            schema.get("pattern").and_then(Value::as_str).into_iter().collect();
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            match (part.get("pattern").and_then(Value::as_str), part.as_object().map(Map::len)) {
                (Some(pattern), Some(1)) => patterns.push(pattern),
                _ => self.note(&format!("{path}/allOf"), "only patterns are read from `allOf`"),
            }
        }
        match (comment, patterns.first().copied()) {
            ("frontdesk: file", _) => return FieldKind::File,
            ("frontdesk: reference User", _) => {
                return FieldKind::Reference { target: CardKind::User };
            }
            ("frontdesk: reference Organisation", _) => {
                return FieldKind::Reference { target: CardKind::Organisation };
            }
            ("frontdesk: reference Equipment", _) => {
                return FieldKind::Reference { target: CardKind::Equipment };
            }
            (_, Some(formats::PHONE_PATTERN)) => return FieldKind::Phone,
            (_, Some(formats::EMAIL_PATTERN)) => return FieldKind::Email,
            (_, Some(formats::URL_PATTERN)) => return FieldKind::Url,
            (_, Some(formats::TIME_PATTERN)) => {
                return FieldKind::Time { earliest: None, latest: None };
            }
            (_, Some(formats::INSTANT_PATTERN)) => {
                return FieldKind::DateTime { earliest: None, latest: None };
            }
            (_, Some(DATE_PATTERN)) => return FieldKind::Date { earliest: None, latest: None },
            _ => {}
        }
        if let Some(kind) = self.format(schema, path) {
            return kind;
        }
        let count = |keyword| {
            schema
                .get(keyword)
                .and_then(Value::as_u64)
                .map(|count| u32::try_from(count).unwrap_or(u32::MAX))
        };
        let (min_length, max_length) =
            (count("minLength").filter(|least| *least > 0), count("maxLength"));
        let mut lines = None;
        let mut own = Vec::new();
        for pattern in patterns {
            match pattern {
                NOT_BLANK => {}
                "^[^\\u0000]*$" => return FieldKind::TextArea { min_length, max_length },
                "^[^\\u0000\\n]*$" => lines = Some(1),
                _ => match lines_of(pattern) {
                    Some(count) => lines = Some(count),
                    None => own.push(pattern),
                },
            }
        }
        if own.len() > 1 {
            self.note(&format!("{path}/allOf"), "a field has one pattern: the first was read");
        }
        let pattern = own.first().map(|pattern| String::from(*pattern));
        if lines.is_some() || pattern.is_some() || max_length.is_some_and(|most| most <= 255) {
            if lines.is_none() {
                self.note(path, "a short text has one line");
            }
            let lines = lines.filter(|lines| *lines > 1);
            let max_length = match max_length {
                Some(most) if most > 10_000 => {
                    self.note(
                        &format!("{path}/maxLength"),
                        "a short text has at most 10,000 characters",
                    );
                    Some(10_000)
                }
                None => {
                    self.note(path, "a short text has at most 10,000 characters");
                    Some(10_000)
                }
                most => most,
            };
            return FieldKind::Text { lines, min_length, max_length, pattern };
        }
        let max_length = match max_length {
            Some(most) if most <= 1_000_000 => Some(most),
            _ => {
                self.note(path, "a long text has at most 1,000,000 characters");
                Some(1_000_000)
            }
        };
        FieldKind::TextArea { min_length, max_length }
    }

    /// The kind that a format asks for.
    fn format(&mut self, schema: &Map<String, Value>, path: &str) -> Option<FieldKind> {
        let format = schema.get("format").and_then(Value::as_str)?;
        let at = format!("{path}/format");
        let kind = match format {
            "date" => FieldKind::Date { earliest: None, latest: None },
            "date-time" => FieldKind::DateTime { earliest: None, latest: None },
            "email" | "idn-email" => FieldKind::Email,
            "uri" | "iri" => {
                self.note(&at, "only http and https addresses are taken");
                FieldKind::Url
            }
            "phone" => FieldKind::Phone,
            _ => {
                self.note(&at, &format!("the format `{format}` is not checked"));
                return None;
            }
        };
        for keyword in ["minLength", "maxLength", "pattern"] {
            if schema.contains_key(keyword) {
                self.note(
                    &format!("{path}/{keyword}"),
                    &format!("cannot be said beside the format `{format}`"),
                );
            }
        }
        Some(kind)
    }

    fn decimal(&mut self, schema: &Map<String, Value>, path: &str) -> FieldKind {
        let unit = schema.get("multipleOf").map(Json::of);
        let scale = (0..=MAX_SCALE).find(|scale| {
            unit.as_ref() == Some(&Json::of(&crate::field::canonical::decimal(1, *scale)))
        });
        if scale.is_none() {
            let message = "a decimal field has at most 9 digits after the point, and 15 in all";
            self.note(&format!("{path}/multipleOf"), message);
        }
        let mut text = |keyword: &str| match schema.get(keyword)? {
            Value::Number(number) if !number.to_string().contains(['e', 'E']) => {
                Some(number.to_string())
            }
            _ => {
                self.note(&format!("{path}/{keyword}"), "is no decimal of at most 15 digits");
                None
            }
        };
        let (least, most) = (text("minimum"), text("maximum"));
        for keyword in ["exclusiveMinimum", "exclusiveMaximum"] {
            if schema.contains_key(keyword) {
                self.note(
                    &format!("{path}/{keyword}"),
                    "the bound of a decimal belongs to its range",
                );
            }
        }
        let scale = scale.unwrap_or(MAX_SCALE);
        let limit = |text: Option<String>| {
            let read = crate::field::number::read_decimal(text.as_ref()?, scale).ok()?;
            (read.abs() < crate::field::number::MAX_DECIMAL).then_some(text).flatten()
        };
        FieldKind::Decimal { scale, least: limit(least), most: limit(most) }
    }

    fn list(&mut self, schema: &Map<String, Value>, path: &str) -> Option<FieldKind> {
        let at = format!("{path}/items");
        let items = schema.get("items").and_then(Value::as_object).cloned().unwrap_or_default();
        let items = self.resolve(&items, &at);
        let Some(options) = options(&items) else {
            self.note(&at, "a list is a field only where its elements are listed texts");
            return None;
        };
        self.unread(&items, &at, &["type", "enum", "const", "oneOf", "anyOf"]);
        if schema.get("uniqueItems") != Some(&Value::Bool(true)) {
            self.note(&format!("{path}/uniqueItems"), "each option is chosen at most once");
        }
        let count = |keyword| {
            schema
                .get(keyword)
                .and_then(Value::as_u64)
                .map(|count| u32::try_from(count).unwrap_or(u32::MAX))
        };
        let least = count("minItems").filter(|least| *least > 0);
        Some(FieldKind::MultiSelect { options, least, most: count("maxItems") })
    }
}

/// The number of lines that the writer's pattern allows.
fn lines_of(pattern: &str) -> Option<u32> {
    let line = "[^\\u0000\\n]*";
    let rest = pattern.strip_prefix(&format!("^{line}(?:\\n{line}){{0,"))?;
    rest.strip_suffix("}$")?.parse::<u32>().ok().map(|more| more + 1)
}

/// The texts of `enum`, `const`, or `oneOf` and `anyOf` of constants.
fn options(schema: &Map<String, Value>) -> Option<Vec<FieldOption>> {
    let one = |value: &Value, label: &str| {
        let id = OptionId::new(value.as_str()?).ok()?;
        let label = if id.as_str() == label { "" } else { label };
        Some(FieldOption { label: String::from(label), ..FieldOption::new(id) })
    };
    if let Some(list) = schema.get("enum").and_then(Value::as_array) {
        return list.iter().filter(|value| !value.is_null()).map(|value| one(value, "")).collect();
    }
    if let Some(value) = schema.get("const") {
        return one(value, "").map(|option| vec![option]);
    }
    let list = schema.get("oneOf").or_else(|| schema.get("anyOf"))?.as_array()?;
    let is_null = |schema: &Value| schema.get("type").and_then(Value::as_str) == Some("null");
    list.iter()
        .filter(|schema| !is_null(schema))
        .map(|schema| {
            let label = schema.get("title").and_then(Value::as_str).unwrap_or_default();
            one(schema.get("const")?, label)
        })
        .collect()
}

/// The bound of a whole number; one that is itself excluded is moved `inward`.
fn integer_bound(
    schema: &Map<String, Value>,
    plain: &str,
    exclusive: &str,
    inward: i64,
) -> Option<i64> {
    let number = |keyword| match schema.get(keyword)? {
        Value::Number(number) => integer(number),
        _ => None,
    };
    let bound = number(plain)
        .into_iter()
        .chain(number(exclusive).map(|bound| bound.saturating_add(inward)));
    if inward > 0 { bound.max() } else { bound.min() }
}
