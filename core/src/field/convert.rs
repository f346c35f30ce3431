//! Conversions of values from one kind of field to another.
//!
//! | to | what is taken |
//! |---|---|
//! | text | every value, as people read it |
//! | integer, decimal | numbers; text that is one; a checkbox as 1 or 0. What lies behind the allowed digits is rounded, half away from zero: lossy |
//! | checkbox | 1 and 0; `true`, `yes`, `1`, `false`, `no`, `0`, whatever the case |
//! | date | text that is one; an instant as its date in the zone: lossy |
//! | date-time | text that is one; a date as its first instant in the zone |
//! | time | text that is one; an instant as its wall time in the zone: lossy |
//! | select, cascade | an option's id, or the label of exactly one option, whatever the case; of several the first: lossy |
//! | multi-select | the same, each part of a text between commas; one that is chosen twice counts once |
//! | all others | text of the right form, without the blanks around it |
//!
//! What comes out must pass the new kind's check, else the value fails.

use serde_json::Value;

use super::canonical::{decimal, integer, mantissa, text_of, time_text};
use super::compile::Schema;
use super::flaw::folded;
use super::formats;
use super::number::{MAX_SCALE, power, read_decimal};
use super::report::Report;
use crate::clock::{Date, TimeOfDay, Timestamp, Zone};
use crate::definition::{Conversion, FieldKind, FieldOption, FieldSpec};

/// A field on its way to another kind.
#[derive(Debug)]
pub(super) struct Converter<'c> {
    before: &'c FieldKind,
    /// The field alone, of its new kind.
    after: &'c Schema,
    zone: &'c Zone,
}

impl<'c> Converter<'c> {
    /// `after` is a schema of the one field, of its new kind.
    pub(super) fn new(before: &'c FieldKind, after: &'c Schema, zone: &'c Zone) -> Self {
        Self { before, after, zone }
    }

    /// A value of the old kind, as the new one has it; `None` when it cannot be converted.
    pub(super) fn convert(&self, value: &Value) -> (Conversion, Option<Value>) {
        let Some(field) = self.after.fields().first() else { return (Conversion::Failing, None) };
        let Some((conversion, converted)) = self.value(field, value) else {
            return (Conversion::Failing, None);
        };
        let converted = super::canonical::canonical(&field.kind, converted);
        let mut report = Report::default();
        self.after.check_member(field.key.as_str(), &converted, &mut report);
        if report.is_valid() { (conversion, Some(converted)) } else { (Conversion::Failing, None) }
    }

    fn value(&self, field: &FieldSpec, value: &Value) -> Option<(Conversion, Value)> {
        use FieldKind as K;
        let text = || text_of(self.before, value);
        let kept = |value: Value| Some((Conversion::Kept, value));
        match (&field.kind, self.before, value) {
            (K::Integer { .. }, _, Value::Bool(yes)) => kept(Value::from(i64::from(*yes))),
            (K::Integer { .. }, K::Decimal { scale, .. }, Value::Number(number)) => {
                let (conversion, number) = rounded(mantissa(number, *scale)?, *scale, 0);
                Some((conversion, Value::from(number)))
            }
            (K::Integer { .. }, _, Value::Number(number)) => kept(Value::from(integer(number)?)),
            (K::Integer { .. }, ..) => number_of_text(text().trim(), 0),
            (K::Decimal { scale, .. }, _, Value::Bool(yes)) => {
                kept(decimal(i64::from(*yes) * power(*scale), *scale))
            }
            (K::Decimal { scale, .. }, K::Decimal { scale: old, .. }, Value::Number(number)) => {
                let (conversion, number) = rescaled(mantissa(number, *old)?, *old, *scale)?;
                Some((conversion, decimal(number, *scale)))
            }
            (K::Decimal { scale, .. }, ..) => number_of_text(text().trim(), *scale),
            (K::Checkbox, _, Value::Bool(yes)) => kept(Value::Bool(*yes)),
            (K::Checkbox, ..) => match text().trim().to_ascii_lowercase().as_str() {
                "1" | "true" | "yes" => kept(Value::Bool(true)),
                "0" | "false" | "no" => kept(Value::Bool(false)),
                _ => None,
            },
            (K::Date { .. }, K::DateTime { .. }, Value::String(instant)) => {
                let local = self.zone.local(Timestamp::from_millis(formats::instant(instant)?)?);
                Some((Conversion::Lossy, Value::from(local.date.to_string())))
            }
            (K::Time { .. }, K::DateTime { .. }, Value::String(instant)) => {
                let local = self.zone.local(Timestamp::from_millis(formats::instant(instant)?)?);
                Some((
                    Conversion::Lossy,
                    Value::from(time_text(local.time_of_day.millis() / 1_000)),
                ))
            }
            (K::DateTime { .. }, K::Date { .. }, Value::String(date)) => {
                let instant = self.zone.instant(Date::parse(date).ok()?, TimeOfDay::MIDNIGHT);
                kept(Value::from(instant.to_string()))
            }
            (K::Select { options } | K::Cascade { options, .. }, _, value) => {
                let chosen = chosen(options, self.before, value);
                let conversion =
                    if chosen.len() > 1 { Conversion::Lossy } else { Conversion::Kept };
                chosen.into_iter().next().flatten().map(|option| (conversion, option))
            }
            (K::MultiSelect { options, .. }, _, value) => {
                let mut found: Vec<Value> = Vec::new();
                for option in chosen(options, self.before, value) {
                    let option = option?;
                    if !found.contains(&option) {
                        found.push(option);
                    }
                }
                kept(Value::Array(found))
            }
            (K::Text { .. } | K::TextArea { .. }, ..) => kept(Value::from(text())),
            _ => kept(Value::from(text().trim())),
        }
    }
}

/// The options that a value names, in order; `None` in the place of what names none.
fn chosen(options: &[FieldOption], before: &FieldKind, value: &Value) -> Vec<Option<Value>> {
    let find = |text: &str| {
        let wanted = folded(text);
        let by_id = options.iter().find(|option| option.id.as_str() == text);
        let mut by_label = options.iter().filter(|option| folded(label(option)) == wanted);
        let option = by_id.or_else(|| by_label.next().filter(|_| by_label.next().is_none()))?;
        Some(Value::from(option.id.as_str()))
    };
    let of_text =
        |value: &Value| value.as_str().and_then(find).or_else(|| find(&text_of(before, value)));
    match value {
        Value::Array(elements) => elements.iter().map(of_text).collect(),
        // As a whole first: a label may have a comma.
        _ => match of_text(value) {
            Some(option) => vec![Some(option)],
            None => text_of(before, value).split(',').map(|part| find(part.trim())).collect(),
        },
    }
}

fn label(option: &FieldOption) -> &str {
    if option.label.is_empty() { option.id.as_str() } else { &option.label }
}

/// The number that a text is, with at most `scale` digits after the point.
fn number_of_text(text: &str, scale: u32) -> Option<(Conversion, Value)> {
    (scale..=MAX_SCALE).find_map(|written| {
        let number = read_decimal(text, written).ok()?;
        let (conversion, number) = rounded(number, written, scale);
        Some((conversion, decimal(number, scale)))
    })
}

/// A number of units of 10^-old in units of 10^-new, where it fits.
fn rescaled(mantissa: i64, old: u32, new: u32) -> Option<(Conversion, i64)> {
    if new >= old {
        let number = mantissa.checked_mul(power(new - old))?;
        return Some((Conversion::Kept, number));
    }
    Some(rounded(mantissa, old, new))
}

/// A number of units of 10^-old, rounded to units of 10^-new, half away from zero.
fn rounded(mantissa: i64, old: u32, new: u32) -> (Conversion, i64) {
    let step = power(old.saturating_sub(new));
    let rest = mantissa % step;
    let up = i64::from(rest.abs() * 2 >= step && rest != 0) * mantissa.signum();
    let conversion = if rest == 0 { Conversion::Kept } else { Conversion::Lossy };
    (conversion, mantissa / step + up)
}
