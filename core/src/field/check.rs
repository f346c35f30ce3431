//! Checking a record: value by value, and from JSON values.

use serde_json::{Map, Value};

use super::compile::{Check, Choice, Choices, Schema};
use super::fault::{Fault, JsonType, Place};
use super::flaw::{composed, is_blank};
use super::formats;
use super::number::{self, NumberFault};
use super::report::{Report, mark};

/// Ids are short: no other text can be another Unicode form of one.
const MAX_ALIKE: usize = 512;

/// A value of a record, without the elements of lists and the members of objects.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scalar<'v> {
    /// No value.
    Null,
    /// Yes or no.
    Boolean(bool),
    /// A whole number; beyond 64 bits, give the nearest float.
    Integer(i64),
    /// Any number.
    Float(f64),
    /// A text.
    Text(&'v str),
    /// An object, which no field takes.
    Object,
}

impl Schema {
    /// Checks one record that is a JSON value.
    pub fn check_value(&self, record: &Value, report: &mut Report) {
        match record {
            Value::Object(members) => self.check_members(members, report),
            other => {
                report.clear(self.fields().len());
                report.note(Place::Record, Fault::WrongType(type_of(other)));
            }
        }
    }

    /// Checks the members of one record.
    pub fn check_members(&self, members: &Map<String, Value>, report: &mut Report) {
        let mut checker = Checker::new(self, report);
        for (key, value) in members {
            checker.member(key, value);
        }
        checker.finish();
    }

    /// Checks one value as if it were all of a record.
    pub(super) fn check_member(&self, key: &str, value: &Value, report: &mut Report) {
        let mut checker = Checker::new(self, report);
        checker.member(key, value);
        checker.finish();
    }
}

/// Checks one record value by value: [`Checker::field`] once for each, in any order, and at last
/// [`Checker::finish`].
#[derive(Debug)]
pub struct Checker<'s> {
    schema: &'s Schema,
    pub(super) report: &'s mut Report,
    /// Which number in the order of this record, from 0.
    member: usize,
}

impl<'s> Checker<'s> {
    pub(super) fn new(schema: &'s Schema, report: &'s mut Report) -> Self {
        report.clear(schema.fields().len());
        Self { schema, report, member: 0 }
    }

    /// The field of a key. A member that the schema does not have is noted, and `None`.
    #[inline]
    pub fn field(&mut self, key: &str) -> Option<u32> {
        // Records of one source have their members in one order: where one was in the last record, it
        // probably is again.
        let member = self.member;
        self.member += 1;
        if let Some(guess) = self.report.order.get(member)
            && self.schema.is_key(*guess, key)
        {
            return self.known(*guess);
        }
        let Some(place) = self.schema.place(key) else {
            if !self.schema.ignores_unknown {
                self.report.note(Place::Unknown(key.into()), Fault::UnknownField);
            }
            return None;
        };
        if let Some(guess) = self.report.order.get_mut(member) {
            *guess = place;
        }
        self.known(place)
    }

    /// The same for the field of this number, which [`Schema::place`] tells: for records that all have the same members,
    /// such as the rows of a table.
    #[inline]
    pub fn known_field(&mut self, place: u32) -> Option<u32> {
        self.member += 1;
        self.known(place)
    }

    #[inline]
    fn known(&mut self, place: u32) -> Option<u32> {
        if mark(&mut self.report.named, place) {
            self.wrong(place, Fault::GivenTwice);
            return None;
        }
        Some(place)
    }

    /// Checks a value that is no list.
    #[inline]
    pub fn scalar(&mut self, place: u32, value: Scalar<'_>) {
        if matches!(value, Scalar::Null) {
            return;
        }
        let Some(check) = self.schema.check(place) else { return };
        mark(&mut self.report.present, place);
        let fault = match (check, value) {
            (Check::Archived, _) => Some(Fault::ArchivedField),
            (Check::Text { least, most, lines, pattern }, Scalar::Text(text)) => {
                return self.text(place, text, *least, *most, *lines, pattern.as_deref());
            }
            (Check::Area { least, most }, Scalar::Text(text)) => {
                return self.text(place, text, *least, *most, 0, None);
            }
            (Check::Integer { least, most }, Scalar::Integer(number)) => {
                ranged(number, *least, *most)
            }
            (Check::Integer { least, most }, Scalar::Float(number)) => {
                match number::whole(number) {
                    Some(number) => ranged(number, *least, *most),
                    None => Some(Fault::NotWhole),
                }
            }
            (Check::Decimal { scale, least, most }, Scalar::Integer(number)) => {
                decimal(number::scaled_integer(number, *scale), *least, *most)
            }
            (Check::Decimal { scale, least, most }, Scalar::Float(number)) => {
                decimal(number::scaled(number, *scale), *least, *most)
            }
            (Check::Checkbox, Scalar::Boolean(_)) => None,
            (Check::Date { earliest, latest }, Scalar::Text(text)) => {
                formed(formats::date(text), *earliest, *latest)
            }
            (Check::DateTime { earliest, latest }, Scalar::Text(text)) => {
                formed(formats::instant(text), *earliest, *latest)
            }
            (Check::Time { earliest, latest }, Scalar::Text(text)) => {
                formed(formats::time(text), *earliest, *latest)
            }
            (Check::Select(choices), Scalar::Text(text)) => option(choices, text).err(),
            (Check::Phone, Scalar::Text(text)) => bad_form(formats::is_phone(text)),
            (Check::Email, Scalar::Text(text)) => bad_form(formats::is_email(text)),
            (Check::Url, Scalar::Text(text)) => bad_form(formats::is_url(text)),
            (Check::Id, Scalar::Text(text)) => bad_form(formats::is_id(text)),
            (_, other) => Some(Fault::WrongType(other.json_type())),
        };
        if let Some(fault) = fault {
            self.wrong(place, fault);
        }
    }

    /// Checks a list. Only a field for several options takes one; of another, the elements are not looked at.
    pub fn list<'v>(&mut self, place: u32, elements: impl Iterator<Item = Scalar<'v>>) {
        if !self.begin_list(place) {
            return;
        }
        let mut count = 0_u32;
        for element in elements {
            self.element(place, count, element);
            count = count.saturating_add(1);
        }
        self.end_list(place, count);
    }

    /// Ends the record: what is missing is noted, and the violations are put in order.
    pub fn finish(&mut self) {
        // What is no record at all lacks nothing else.
        let is_record = self.report.faults.first().is_none_or(|first| first.place != Place::Record);
        if is_record {
            self.note_missing();
        }
        self.report.sort();
    }

    fn note_missing(&mut self) {
        let schema = self.schema;
        for (word, required) in (0_u32..).zip(schema.required()) {
            let present = self.report.present.get(word as usize).copied().unwrap_or_default();
            let mut missing = required & !present;
            while missing != 0 {
                let place = word * 64 + missing.trailing_zeros();
                missing &= missing - 1;
                self.wrong(place, Fault::Missing);
            }
        }
    }

    /// Checks a member of an object.
    #[inline]
    fn member(&mut self, key: &str, value: &Value) {
        let Some(place) = self.field(key) else { return };
        match value {
            Value::Array(elements) => {
                if !self.begin_list(place) {
                    return;
                }
                let mut count = 0_u32;
                for element in elements {
                    match element {
                        Value::Array(_) => self.wrong_element(place, count, JsonType::List),
                        other => self.element(place, count, scalar(other)),
                    }
                    count = count.saturating_add(1);
                }
                self.end_list(place, count);
            }
            other => self.scalar(place, scalar(other)),
        }
    }

    /// Whether the field takes lists; if not, that is noted.
    pub(super) fn begin_list(&mut self, place: u32) -> bool {
        let fault = match self.schema.check(place) {
            Some(Check::MultiSelect { choices, .. }) => {
                self.report.chosen.clear();
                self.report.chosen.resize(choices.ids.len().div_ceil(64), 0);
                return true;
            }
            Some(Check::Archived) => Fault::ArchivedField,
            _ => Fault::WrongType(JsonType::List),
        };
        mark(&mut self.report.present, place);
        self.wrong(place, fault);
        false
    }

    pub(super) fn element(&mut self, place: u32, element: u32, value: Scalar<'_>) {
        let Some(Check::MultiSelect { choices, .. }) = self.schema.check(place) else { return };
        let fault = match value {
            Scalar::Text(text) => match option(choices, text) {
                Ok(option) => mark(&mut self.report.chosen, option).then_some(Fault::Repeated),
                Err(fault) => Some(fault),
            },
            other => Some(Fault::WrongType(other.json_type())),
        };
        if let Some(fault) = fault {
            self.report.note(Place::Element(place, element), fault);
        }
    }

    /// Notes that an element has a type that no option has.
    pub(super) fn wrong_element(&mut self, place: u32, element: u32, found: JsonType) {
        self.report.note(Place::Element(place, element), Fault::WrongType(found));
    }

    pub(super) fn end_list(&mut self, place: u32, count: u32) {
        let Some(Check::MultiSelect { least, most, .. }) = self.schema.check(place) else { return };
        if count > 0 {
            mark(&mut self.report.present, place);
        }
        if count < *least {
            self.wrong(place, Fault::TooFew(count));
        } else if count > *most {
            self.wrong(place, Fault::TooMany(count));
        }
    }

    /// Checks a text of `lines` lines, or of any number of them for 0.
    #[inline]
    fn text(
        &mut self,
        place: u32,
        text: &str,
        least: u32,
        most: u32,
        lines: u32,
        pattern: Option<&regex::Regex>,
    ) {
        let bytes = text.len();
        // A character has 1 to 4 bytes: mostly they need not be counted.
        if bytes > most as usize || bytes / 4 < least as usize {
            let count = if text.is_ascii() { bytes } else { text.chars().count() };
            if count > most as usize {
                self.wrong(place, Fault::TooLong(count as u64));
                if bytes > MAX_LOOKED_AT {
                    return;
                }
            } else if count < least as usize {
                self.wrong(place, Fault::TooShort(count as u64));
            }
        }
        if memchr::memchr2(0, b'\n', text.as_bytes()).is_some() {
            if text.contains('\0') {
                self.wrong(place, Fault::ContainsNul);
            }
            let count = 1 + text.bytes().filter(|byte| *byte == b'\n').count() as u64;
            if lines > 0 && count > u64::from(lines) {
                self.wrong(place, Fault::TooManyLines(count));
            }
        }
        if pattern.is_some_and(|pattern| !pattern.is_match(text)) {
            self.wrong(place, Fault::NotMatching);
        }
        // A text that begins with a visible ASCII sign is not blank.
        let visible = text.as_bytes().first().is_some_and(u8::is_ascii_graphic);
        if !visible && is_blank(text) {
            unmark(&mut self.report.present, place);
        }
    }

    #[cold]
    fn wrong(&mut self, place: u32, fault: Fault) {
        self.report.note(Place::Field(place), fault);
    }
}

/// What is longer than any limit is not looked at further.
const MAX_LOOKED_AT: usize = 4_000_000;

impl Scalar<'_> {
    pub(super) const fn json_type(self) -> JsonType {
        match self {
            Self::Null => JsonType::Null,
            Self::Boolean(_) => JsonType::Boolean,
            Self::Integer(_) | Self::Float(_) => JsonType::Number,
            Self::Text(_) => JsonType::Text,
            Self::Object => JsonType::Object,
        }
    }
}

/// A JSON value without its elements or members.
#[inline]
pub(super) fn scalar(value: &Value) -> Scalar<'_> {
    match value {
        Value::Null => Scalar::Null,
        Value::Bool(yes) => Scalar::Boolean(*yes),
        Value::Number(number) => match number.as_i64() {
            Some(number) => Scalar::Integer(number),
            None => Scalar::Float(number.as_f64().unwrap_or(f64::MAX)),
        },
        Value::String(text) => Scalar::Text(text),
        Value::Array(_) | Value::Object(_) => Scalar::Object,
    }
}

fn type_of(value: &Value) -> JsonType {
    if value.is_array() { JsonType::List } else { scalar(value).json_type() }
}

fn unmark(bits: &mut [u64], place: u32) {
    if let Some(word) = bits.get_mut(place as usize / 64) {
        *word &= !(1_u64 << (place % 64));
    }
}

#[inline]
fn ranged<T: PartialOrd + Copy>(value: T, least: T, most: T) -> Option<Fault> {
    if value < least {
        Some(Fault::Below)
    } else if value > most {
        Some(Fault::Above)
    } else {
        None
    }
}

#[inline]
fn formed<T: PartialOrd + Copy>(value: Option<T>, least: T, most: T) -> Option<Fault> {
    value.map_or(Some(Fault::BadForm), |value| ranged(value, least, most))
}

#[inline]
fn decimal(value: Result<i64, NumberFault>, least: i64, most: i64) -> Option<Fault> {
    match value {
        Ok(value) => ranged(value, least, most),
        Err(NumberFault::Below) => Some(Fault::Below),
        Err(NumberFault::Above) => Some(Fault::Above),
        Err(NumberFault::TooPrecise | NumberFault::NotANumber) => Some(Fault::TooPrecise),
    }
}

#[inline]
fn bad_form(good: bool) -> Option<Fault> {
    (!good).then_some(Fault::BadForm)
}

/// The number of the option, if it may be chosen.
#[inline]
fn option(choices: &Choices, text: &str) -> Result<u32, Fault> {
    match choices.ids.find(text) {
        None => Err(unlisted(choices, text)),
        Some(place) => match choices.states.get(place as usize) {
            Some(Choice::Open) => Ok(place),
            Some(Choice::Archived) => Err(Fault::ArchivedOption),
            Some(Choice::Branch) => Err(Fault::NotALeaf),
            None => Err(Fault::NotAnOption),
        },
    }
}

#[cold]
fn unlisted(choices: &Choices, text: &str) -> Fault {
    let alike = match &choices.composed {
        Some(known) if text.len() <= MAX_ALIKE => known.find(&composed(text)),
        _ => None,
    };
    alike.map_or(Fault::NotAnOption, Fault::AlikeOption)
}
