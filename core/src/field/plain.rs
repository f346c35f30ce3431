//! Values of fields outside of records: as search compares them, and as a table has them.

use serde_json::Value;

use super::book::FieldBook;
use super::canonical::{integer, mantissa, text_of};
use super::compile::Schema;
use super::convert::Converter;
use super::formats;
use crate::clock::Zone;
use crate::definition::{FieldKind, FieldSpec};
use crate::search;

/// A value as search compares it: one for each element of a list.
pub(crate) fn searched_values(kind: &FieldKind, value: &Value) -> Vec<search::Value> {
    use FieldKind as K;
    let one = match (kind, value) {
        (_, Value::Array(elements)) => {
            return elements.iter().flat_map(|element| searched_values(kind, element)).collect();
        }
        (K::Checkbox, Value::Bool(yes)) => Some(search::Value::Flag(*yes)),
        (K::Integer { .. }, Value::Number(number)) => integer(number).map(search::Value::Number),
        (K::Decimal { scale, .. }, Value::Number(number)) => {
            mantissa(number, *scale).map(search::Value::Number)
        }
        (K::DateTime { .. }, Value::String(text)) => {
            formats::instant(text).map(search::Value::Number)
        }
        (
            K::Text { .. } | K::TextArea { .. } | K::Email | K::Url | K::Phone,
            Value::String(text),
        ) => Some(search::Value::Text(text.as_str().into())),
        (K::Integer { .. } | K::Decimal { .. } | K::Checkbox | K::DateTime { .. }, _) => None,
        (_, Value::String(text)) => Some(search::Value::Key(text.as_str().into())),
        _ => None,
    };
    one.into_iter().collect()
}

/// A value as one cell: options by their ids, with a comma between several.
pub(crate) fn cell_of(kind: &FieldKind, value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(elements) => {
            let texts: Vec<&str> = elements.iter().filter_map(Value::as_str).collect();
            texts.join(", ")
        }
        _ => text_of(kind, value),
    }
}

impl FieldBook {
    /// What reads the cells of a field.
    pub(crate) fn cells(field: &FieldSpec) -> Option<CellReader> {
        let alone = FieldSpec { archived: false, default_value: None, ..field.clone() };
        Schema::new(&[alone]).ok().map(CellReader)
    }
}

/// Reads cells as values of one field.
#[derive(Debug)]
pub(crate) struct CellReader(Schema);

impl CellReader {
    /// The value that a cell gives; `None` where it gives none.
    pub(crate) fn read(&self, cell: &str, zone: &Zone) -> Option<Value> {
        Converter::new(&TEXT, &self.0, zone).convert(&Value::from(cell)).1
    }
}

/// What cells are.
const TEXT: FieldKind =
    FieldKind::Text { lines: None, min_length: None, max_length: None, pattern: None };
