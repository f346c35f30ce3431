//! Any JSON value as part of a definition: what a record holds.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::Value;

/// A JSON value, kept as its canonical text: no blanks, the members of objects in the order of their
/// names, numbers in their shortest form. On the wire it is the value itself, not a text.
///
/// ```
/// use frontdesk::Json;
///
/// let value = Json::parse(r#"{ "b": 1.50, "a": [true] }"#)?;
/// assert_eq!(value.as_str(), r#"{"a":[true],"b":1.5}"#);
/// # Ok::<(), frontdesk::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Json(Box<str>);

impl Json {
    /// Reads a text. Objects may be nested 128 deep.
    pub fn parse(text: &str) -> Result<Self, crate::Error> {
        crate::wire::read(text)
    }

    /// The canonical text of a value.
    pub fn of(value: &Value) -> Self {
        let mut text = String::new();
        write(value, &mut text);
        Self(text.into())
    }

    /// The canonical text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value.
    pub fn value(&self) -> Value {
        serde_json::from_str(&self.0).unwrap_or_default()
    }
}

impl Default for Json {
    /// `null`.
    fn default() -> Self {
        Self("null".into())
    }
}

/// The length alone: a value may be personal.
impl fmt::Debug for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Json({} bytes)", self.0.len())
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.value().serialize(serializer)
        } else {
            serializer.serialize_str(&self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return Value::deserialize(deserializer).map(|value| Self::of(&value));
        }
        let text = String::deserialize(deserializer)?;
        let value: Value = serde_json::from_str(&text).map_err(de::Error::custom)?;
        Ok(Self::of(&value))
    }
}

/// Writes a value; its depth is that of the reader that made it.
fn write(value: &Value, text: &mut String) {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_unstable_by_key(|(name, _)| *name);
            text.push('{');
            for (place, (name, value)) in members.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                text.push_str(&Value::String(name.clone()).to_string());
                text.push(':');
                write(value, text);
            }
            text.push('}');
        }
        Value::Array(elements) => {
            text.push('[');
            for (place, element) in elements.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(element, text);
            }
            text.push(']');
        }
        plain => text.push_str(&plain.to_string()),
    }
}
