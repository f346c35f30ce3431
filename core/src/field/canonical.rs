//! The one form in which a value is kept, and values as text.

use serde_json::{Number, Value};

use super::fault::options;
use super::formats;
use super::number::{decimal_text, scaled, scaled_integer, whole};
use crate::clock::Timestamp;
use crate::definition::FieldKind;

/// The form in which a valid value is kept: whole numbers without a point, instants in UTC, times without
/// `:00` seconds, options in the order of the definition.
pub(super) fn canonical(kind: &FieldKind, value: Value) -> Value {
    match (kind, value) {
        (FieldKind::Integer { .. }, Value::Number(number)) => {
            Value::Number(integer(&number).map_or(number, Number::from))
        }
        (FieldKind::Decimal { scale, .. }, Value::Number(number)) => {
            mantissa(&number, *scale).map_or(Value::Number(number), |value| decimal(value, *scale))
        }
        (FieldKind::DateTime { .. }, Value::String(text)) => Value::String(
            formats::instant(&text)
                .and_then(Timestamp::from_millis)
                .map_or(text, |instant| instant.to_string()),
        ),
        (FieldKind::Time { .. }, Value::String(text)) => {
            Value::String(formats::time(&text).map_or(text, time_text))
        }
        (FieldKind::MultiSelect { options, .. }, Value::Array(chosen)) => {
            let place = |value: &Value| {
                options.iter().position(|option| value.as_str() == Some(option.id.as_str()))
            };
            let mut chosen = chosen;
            chosen.sort_by_key(place);
            Value::Array(chosen)
        }
        (_, value) => value,
    }
}

/// A kept value as text that people read and that a conversion starts from: labels for options, and a
/// comma between several.
pub(super) fn text_of(kind: &FieldKind, value: &Value) -> String {
    let label = |id: &str| {
        let option =
            options(kind).unwrap_or_default().iter().find(|option| option.id.as_str() == id);
        match option {
            Some(option) if !option.label.is_empty() => option.label.clone(),
            _ => String::from(id),
        }
    };
    match value {
        Value::String(text) => label(text),
        Value::Array(chosen) => {
            let labels: Vec<String> = chosen.iter().filter_map(Value::as_str).map(label).collect();
            labels.join(", ")
        }
        Value::Null => String::new(),
        Value::Number(number) => match kind {
            FieldKind::Decimal { scale, .. } => mantissa(number, *scale)
                .map_or_else(|| number.to_string(), |value| decimal_text(value, *scale)),
            _ => number.to_string(),
        },
        other => other.to_string(),
    }
}

/// A whole number, also one that is written with a point.
pub(super) fn integer(number: &Number) -> Option<i64> {
    number.as_i64().or_else(|| number.as_f64().and_then(whole))
}

/// A decimal in units of 10^-scale.
pub(super) fn mantissa(number: &Number, scale: u32) -> Option<i64> {
    match number.as_i64() {
        Some(number) => scaled_integer(number, scale).ok(),
        None => number.as_f64().and_then(|number| scaled(number, scale).ok()),
    }
}

/// A number of units of 10^-scale as JSON.
pub(super) fn decimal(mantissa: i64, scale: u32) -> Value {
    let text = decimal_text(mantissa, scale);
    // A text of at most 15 digits is read as the float nearest to it, and written as the same text.
    serde_json::from_str(&text).unwrap_or_default()
}

/// Seconds after midnight as `HH:MM` or `HH:MM:SS`.
pub(super) fn time_text(seconds: u32) -> String {
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if second == 0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{hour:02}:{minute:02}:{second:02}")
    }
}
