//! What is wrong with a record: small while it is counted, a sentence when it is read.

use std::fmt::Write;

use super::compile::Schema;
use super::number::decimal_text;
use super::report::Unreadable;
use crate::definition::{FieldKind, FieldOption, Violation};

/// What is wrong at one place of a record. Equal ones, of one schema, are the same [`Violation`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FieldFault {
    pub(super) place: Place,
    pub(super) fault: Fault,
}

/// Where in a record. The order is that in which violations are told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Place {
    /// The record itself.
    Record,
    /// A field of the schema, by its number.
    Field(u32),
    /// An element of a list in a field.
    Element(u32, u32),
    /// A member that the schema does not have.
    Unknown(Box<str>),
}

/// What is wrong. It holds no value of the record: that may be personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Fault {
    Missing,
    WrongType(JsonType),
    TooShort(u64),
    TooLong(u64),
    TooManyLines(u64),
    ContainsNul,
    NotMatching,
    NotWhole,
    Below,
    Above,
    TooPrecise,
    BadForm,
    NotAnOption,
    /// Another Unicode form of the option of this number.
    AlikeOption(u32),
    ArchivedOption,
    NotALeaf,
    TooFew(u32),
    TooMany(u32),
    Repeated,
    UnknownField,
    ArchivedField,
    GivenTwice,
    NotOnCard,
    NotEditable,
    Unreadable(Unreadable),
}

/// The type of a JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum JsonType {
    Null,
    Boolean,
    Number,
    Text,
    List,
    Object,
}

impl JsonType {
    const fn words(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::Text => "a text",
            Self::List => "a list",
            Self::Object => "an object",
        }
    }
}

impl Fault {
    /// The stable name.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Missing => "Missing",
            Self::WrongType(_) => "WrongType",
            Self::TooShort(_) => "TooShort",
            Self::TooLong(_) => "TooLong",
            Self::TooManyLines(_) => "TooManyLines",
            Self::ContainsNul => "ContainsNul",
            Self::NotMatching => "NotMatching",
            Self::NotWhole => "NotWhole",
            Self::Below | Self::Above => "OutOfRange",
            Self::TooPrecise => "TooPrecise",
            Self::BadForm => "BadForm",
            Self::NotAnOption | Self::AlikeOption(_) => "NotAnOption",
            Self::ArchivedOption => "ArchivedOption",
            Self::NotALeaf => "NotALeaf",
            Self::TooFew(_) => "TooFew",
            Self::TooMany(_) => "TooMany",
            Self::Repeated => "Repeated",
            Self::UnknownField => "UnknownField",
            Self::ArchivedField => "ArchivedField",
            Self::GivenTwice => "GivenTwice",
            Self::NotOnCard => "NotOnCard",
            Self::NotEditable => "NotEditable",
            Self::Unreadable(_) => "JsonUnreadable",
        }
    }

    fn found(self) -> String {
        match self {
            Self::Missing => String::from("no value"),
            Self::WrongType(found) => String::from(found.words()),
            Self::TooShort(count) | Self::TooLong(count) => format!("{count} characters"),
            Self::TooManyLines(count) => format!("{count} lines"),
            Self::ContainsNul => String::from("a NUL"),
            Self::NotMatching => String::from("a text without a match"),
            Self::NotWhole => String::from("a fraction"),
            Self::Below => String::from("less"),
            Self::Above => String::from("more"),
            Self::TooPrecise => String::from("more digits after the point"),
            Self::BadForm | Self::NotAnOption => String::from("another text"),
            Self::AlikeOption(_) => String::from("another Unicode form of an option"),
            Self::ArchivedOption => String::from("an archived option"),
            Self::NotALeaf => String::from("an option that others stand under"),
            Self::TooFew(count) | Self::TooMany(count) => format!("{count} options"),
            Self::Repeated => String::from("an option chosen before"),
            Self::UnknownField => String::from("a field that is not defined"),
            Self::ArchivedField => String::from("an archived field"),
            Self::GivenTwice => String::from("a field given before"),
            Self::NotOnCard => String::from("a field that the card does not have"),
            Self::NotEditable => String::from("a field that the actor may not change"),
            Self::Unreadable(Unreadable { line, column, too_short }) => {
                let what = if too_short { "the end" } else { "something else" };
                format!("{what} at line {line}, column {column}")
            }
        }
    }
}

impl FieldFault {
    /// The violation as it is told. The schema is the one that was checked with.
    pub fn violation(&self, schema: &Schema) -> Violation {
        let field = match self.place {
            Place::Field(field) | Place::Element(field, _) => schema.field(field),
            Place::Record | Place::Unknown(_) => None,
        };
        let key = field.map_or("", |field| field.key.as_str());
        let path = match &self.place {
            Place::Record => String::new(),
            Place::Field(_) => String::from(key),
            Place::Element(_, element) => format!("{key}[{element}]"),
            Place::Unknown(key) => shortened(key),
        };
        let expected = match (self.fault, field.map(|field| &field.kind)) {
            (Fault::NotOnCard, _) => String::from("a field of the card"),
            (Fault::NotEditable, _) => String::from("a field that the actor may change"),
            (Fault::UnknownField, _) => String::from("a field of the schema"),
            (Fault::ArchivedField, _) => String::from("no value"),
            (Fault::GivenTwice, _) => String::from("each field once"),
            (Fault::ContainsNul, _) => String::from("text without NUL"),
            (Fault::Repeated, _) => String::from("each option once"),
            (Fault::Unreadable(_), _) => String::from("JSON"),
            (Fault::AlikeOption(option), Some(kind)) => options(kind)
                .and_then(|options| options.get(option as usize))
                .map_or_else(String::new, |option| {
                    format!("{} in its own Unicode form", option.id)
                }),
            (_, Some(kind)) if matches!(self.place, Place::Element(..)) => expected_option(kind),
            (_, Some(kind)) => expected(kind),
            (_, None) => String::from("an object"),
        };
        Violation {
            code: String::from(self.fault.code()),
            path,
            expected,
            found: self.fault.found(),
        }
    }
}

/// Keys may be as long as a hostile record likes.
fn shortened(key: &str) -> String {
    const MOST: usize = 64;
    match key.char_indices().nth(MOST) {
        None => String::from(key),
        Some((end, _)) => format!("{}…", key.get(..end).unwrap_or_default()),
    }
}

/// What a field takes, in words.
pub(super) fn expected(kind: &FieldKind) -> String {
    let mut words = String::new();
    match kind {
        FieldKind::Text { lines, min_length, max_length, pattern } => {
            words.push_str("a text");
            length(&mut words, *min_length, max_length.unwrap_or(super::compile::TEXT_LENGTH));
            match lines.unwrap_or(1) {
                1 => words.push_str(" on one line"),
                lines => drop(write!(words, " on at most {lines} lines")),
            }
            if let Some(pattern) = pattern {
                let _ = write!(words, " that matches {pattern}");
            }
        }
        FieldKind::TextArea { min_length, max_length } => {
            words.push_str("a text");
            length(&mut words, *min_length, max_length.unwrap_or(super::compile::AREA_LENGTH));
        }
        FieldKind::Integer { least, most } => {
            words.push_str("a whole number");
            range(&mut words, least.as_ref(), most.as_ref());
        }
        FieldKind::Decimal { scale, least, most } => {
            let _ = write!(words, "a number with at most {scale} digits after the point");
            range(&mut words, least.as_ref(), most.as_ref());
            if least.is_none() && most.is_none() {
                let limit = decimal_text(super::number::MAX_DECIMAL, *scale);
                let _ = write!(words, ", at most {limit} either way");
            }
        }
        FieldKind::Checkbox => words.push_str("true or false"),
        FieldKind::Date { earliest, latest } => {
            words.push_str("a date YYYY-MM-DD");
            range(&mut words, earliest.as_ref(), latest.as_ref());
        }
        FieldKind::DateTime { earliest, latest } => {
            words.push_str("an instant of RFC 3339 with an offset");
            range(&mut words, earliest.as_ref(), latest.as_ref());
        }
        FieldKind::Time { earliest, latest } => {
            words.push_str("a time HH:MM or HH:MM:SS");
            range(&mut words, earliest.as_ref(), latest.as_ref());
        }
        FieldKind::Select { .. } | FieldKind::Cascade { .. } => return expected_option(kind),
        FieldKind::MultiSelect { least, most, .. } => {
            words.push_str("a list of options");
            range(&mut words, least.as_ref(), most.as_ref());
        }
        FieldKind::Phone => words.push_str("a telephone number of 3 to 15 digits"),
        FieldKind::Email => words.push_str("an e-mail address"),
        FieldKind::Url => words.push_str("an http or https address"),
        FieldKind::Reference { target } => {
            let _ = write!(words, "the id of a card of kind {target:?}");
        }
        FieldKind::File => words.push_str("the id of a file"),
    }
    words
}

/// The options that may be chosen, if they are few.
fn expected_option(kind: &FieldKind) -> String {
    const MOST: usize = 8;
    let all = options(kind).unwrap_or_default();
    let leaves_only = matches!(kind, FieldKind::Cascade { any_level: false, .. });
    if all.len() > 10 * MOST {
        return format!("one of {} options", all.len());
    }
    let has_below =
        |option: &FieldOption| all.iter().any(|below| below.parent.as_ref() == Some(&option.id));
    let active: Vec<&str> = all
        .iter()
        .filter(|option| !option.archived && (!leaves_only || !has_below(option)))
        .map(|option| option.id.as_str())
        .collect();
    match active.len() {
        0 => String::from("no value: no option can be chosen"),
        count if count > MOST => format!("one of {count} options"),
        _ => format!("one of {}", active.join(", ")),
    }
}

/// The options of a kind that has such.
pub(super) fn options(kind: &FieldKind) -> Option<&[FieldOption]> {
    match kind {
        FieldKind::Select { options }
        | FieldKind::MultiSelect { options, .. }
        | FieldKind::Cascade { options, .. } => Some(options),
        _ => None,
    }
}

fn length(words: &mut String, least: Option<u32>, most: u32) {
    let _ = match least {
        Some(least) if least > 0 => write!(words, " of {least} to {most} characters"),
        _ => write!(words, " of at most {most} characters"),
    };
}

fn range<T: std::fmt::Display>(words: &mut String, least: Option<&T>, most: Option<&T>) {
    let _ = match (least, most) {
        (Some(least), Some(most)) => write!(words, " from {least} to {most}"),
        (Some(least), None) => write!(words, " from {least}"),
        (None, Some(most)) => write!(words, " to {most}"),
        (None, None) => Ok(()),
    };
}
