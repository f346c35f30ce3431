//! Schemas: field definitions made ready to check records.

use super::check::Checker;
use super::fault::options;
use super::flaw::{Flaws, field_flaws};
use super::formats;
use super::keys::Keys;
use super::number::{MAX_DECIMAL, MAX_INTEGER, NumberFault, read_decimal};
use super::pattern;
use super::report::Report;
use crate::definition::{Error, FieldKind, FieldOption, FieldSpec};

/// The greatest length of a short text that does not say one, in characters.
pub(super) const TEXT_LENGTH: u32 = 255;
/// The greatest length of a long text that does not say one, in characters.
pub(super) const AREA_LENGTH: u32 = 10_000;
const MAX_TEXT_LENGTH: u32 = 10_000;
const MAX_AREA_LENGTH: u32 = 1_000_000;
const MAX_LINES: u32 = 6;
/// The most options of one field.
const MAX_OPTIONS: usize = 10_000;
/// The most levels of a cascade.
const MAX_DEPTH: usize = 64;

/// Fields ready to check records of one kind of card.
///
/// ```
/// use frontdesk::field::{Report, Schema};
/// use frontdesk::id::{FieldGroupId, FieldId};
/// use frontdesk::{FieldKind, FieldSpec};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let field = |key: &str, kind| -> Result<FieldSpec, frontdesk::id::IdError> {
///     Ok(FieldSpec::new(FieldId::new(key)?, FieldGroupId::new("contact")?, kind))
/// };
/// let mut email = field("email", FieldKind::Email)?;
/// email.required = true;
/// let age = field("age", FieldKind::Integer { least: Some(0), most: Some(150) })?;
/// let schema = Schema::new(&[email, age])?;
///
/// let mut report = Report::default();
/// schema.check_json(br#"{"age": 170, "agee": 17}"#, &mut report);
/// let found: Vec<_> = report.violations(&schema).into_iter().map(|wrong| (wrong.code, wrong.path)).collect();
/// let found: Vec<_> = found.iter().map(|(code, path)| (code.as_str(), path.as_str())).collect();
/// assert_eq!(found, [("Missing", "email"), ("OutOfRange", "age"), ("UnknownField", "agee")]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Schema {
    specs: Vec<FieldSpec>,
    keys: Keys,
    checks: Vec<Check>,
    /// The fields that must have a value, one bit each.
    required: Vec<u64>,
    pub(super) ignores_unknown: bool,
}

/// What is checked of a value.
#[derive(Debug, Clone)]
pub(super) enum Check {
    /// The field is archived: it takes no value.
    Archived,
    Text {
        least: u32,
        most: u32,
        lines: u32,
        pattern: Option<Box<regex::Regex>>,
    },
    Area {
        least: u32,
        most: u32,
    },
    Integer {
        least: i64,
        most: i64,
    },
    Decimal {
        scale: u32,
        least: i64,
        most: i64,
    },
    Checkbox,
    Date {
        earliest: u32,
        latest: u32,
    },
    DateTime {
        earliest: i64,
        latest: i64,
    },
    Time {
        earliest: u32,
        latest: u32,
    },
    Select(Box<Choices>),
    MultiSelect {
        choices: Box<Choices>,
        least: u32,
        most: u32,
    },
    Phone,
    Email,
    Url,
    Id,
}

/// The options of a field.
#[derive(Debug, Clone)]
pub(super) struct Choices {
    pub(super) ids: Keys,
    /// The composed forms of the ids, where one of them is not ASCII.
    pub(super) composed: Option<Keys>,
    pub(super) states: Vec<Choice>,
}

/// What can be said of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Open,
    Archived,
    /// Others stand under it, and it is not to be chosen.
    Branch,
}

impl Schema {
    /// Compiles fields of one kind of card. Archived ones take no values. Every flaw of the fields is told
    /// at once.
    pub fn new(fields: &[FieldSpec]) -> Result<Self, Error> {
        let mut flaws = Flaws::default();
        let checks = field_flaws(&mut flaws, fields);
        flaws.into_result()?;
        Ok(Self::of_checks(fields.to_vec(), checks))
    }

    pub(super) fn of_checks(specs: Vec<FieldSpec>, checks: Vec<Check>) -> Self {
        let keys = Keys::new(specs.iter().map(|spec| spec.key.as_str()));
        let mut required = vec![0_u64; specs.len().div_ceil(64)];
        for (place, spec) in specs.iter().enumerate() {
            if let Some(word) = required.get_mut(place / 64)
                && spec.required
                && !spec.archived
            {
                *word |= 1 << (place % 64);
            }
        }
        Self { specs, keys, checks, required, ignores_unknown: false }
    }

    /// The same schema, for records that may have members which it does not name.
    #[must_use]
    pub fn ignoring_unknown(mut self) -> Self {
        self.ignores_unknown = true;
        self
    }

    /// The fields, in order.
    pub fn fields(&self) -> &[FieldSpec] {
        &self.specs
    }

    /// The number of the field of this key, for [`Checker`].
    #[inline]
    pub fn place(&self, key: &str) -> Option<u32> {
        self.keys.find(key)
    }

    /// Checks a record that is no text, value by value.
    pub fn checker<'s>(&'s self, report: &'s mut Report) -> Checker<'s> {
        Checker::new(self, report)
    }

    /// The same schema, for records that may lack any field.
    pub(super) fn requiring_nothing(mut self) -> Self {
        self.required.fill(0);
        self
    }

    pub(super) fn field(&self, place: u32) -> Option<&FieldSpec> {
        self.specs.get(place as usize)
    }

    #[inline]
    pub(super) fn check(&self, place: u32) -> Option<&Check> {
        self.checks.get(place as usize)
    }

    pub(super) fn key(&self, place: u32) -> Option<&str> {
        self.keys.get(place)
    }

    #[inline]
    pub(super) fn is_key(&self, place: u32, key: &str) -> bool {
        self.keys.is_at(place, key)
    }

    pub(super) fn required(&self) -> &[u64] {
        &self.required
    }
}

/// Compiles the kind of a field; every flaw is noted. With a flaw, what comes back is of no use.
pub(super) fn compile(kind: &FieldKind, path: &str, flaws: &mut Flaws) -> Check {
    match kind {
        FieldKind::Text { lines, min_length, max_length, pattern } => {
            let lines = lines.unwrap_or(1);
            if !(1..=MAX_LINES).contains(&lines) {
                flaws.note("OutOfRange", path, "lines", "1 to 6", &lines.to_string());
            }
            let most = max_length.unwrap_or(TEXT_LENGTH);
            let least = min_length.unwrap_or(0);
            length_flaws(path, least, most, MAX_TEXT_LENGTH, flaws);
            let pattern = pattern.as_deref().and_then(|text| match pattern::compile(text) {
                Ok(regex) => Some(Box::new(regex)),
                Err(because) => {
                    let expected = "a pattern that ECMA-262 and linear-time engines share";
                    flaws.note("BadPattern", path, "pattern", expected, &because);
                    None
                }
            });
            Check::Text { least, most, lines, pattern }
        }
        FieldKind::TextArea { min_length, max_length } => {
            let most = max_length.unwrap_or(AREA_LENGTH);
            let least = min_length.unwrap_or(0);
            length_flaws(path, least, most, MAX_AREA_LENGTH, flaws);
            Check::Area { least, most }
        }
        FieldKind::Integer { least, most } => {
            for (name, bound) in [("least", least), ("most", most)] {
                if bound.is_some_and(|bound| !(-MAX_INTEGER..=MAX_INTEGER).contains(&bound)) {
                    let expected = format!("-{MAX_INTEGER} to {MAX_INTEGER}");
                    flaws.note("OutOfRange", path, name, &expected, "a number beyond");
                }
            }
            let (least, most) = (least.unwrap_or(-MAX_INTEGER), most.unwrap_or(MAX_INTEGER));
            flaws.order(path, least <= most);
            Check::Integer { least, most }
        }
        FieldKind::Decimal { scale, least, most } => {
            if *scale > super::number::MAX_SCALE {
                flaws.note("OutOfRange", path, "scale", "0 to 9", &scale.to_string());
            }
            let scale = (*scale).min(super::number::MAX_SCALE);
            let mut bound = |name, text: &Option<String>, absent| match text {
                None => absent,
                Some(text) => read_decimal(text, scale).unwrap_or_else(|fault| {
                    let expected = format!("a number with at most {scale} digits after the point");
                    let found = match fault {
                        NumberFault::Above | NumberFault::Below => {
                            "a number of more than 15 digits"
                        }
                        NumberFault::TooPrecise => "more digits after the point",
                        NumberFault::NotANumber => "another text",
                    };
                    flaws.note("BadBound", path, name, &expected, found);
                    absent
                }),
            };
            let (least, most) =
                (bound("least", least, -MAX_DECIMAL), bound("most", most, MAX_DECIMAL));
            flaws.order(path, least <= most);
            Check::Decimal { scale, least, most }
        }
        FieldKind::Checkbox => Check::Checkbox,
        FieldKind::Date { earliest, latest } => {
            let expected = "a date YYYY-MM-DD";
            let earliest =
                bound(path, "earliest", earliest.as_deref(), formats::date, 0, expected, flaws);
            let latest =
                bound(path, "latest", latest.as_deref(), formats::date, u32::MAX, expected, flaws);
            flaws.order(path, earliest <= latest);
            Check::Date { earliest, latest }
        }
        FieldKind::DateTime { earliest, latest } => {
            let earliest = earliest.map_or(i64::MIN, crate::clock::Timestamp::millis);
            let latest = latest.map_or(i64::MAX, crate::clock::Timestamp::millis);
            flaws.order(path, earliest <= latest);
            Check::DateTime { earliest, latest }
        }
        FieldKind::Time { earliest, latest } => {
            let expected = "a time HH:MM or HH:MM:SS";
            let earliest =
                bound(path, "earliest", earliest.as_deref(), formats::time, 0, expected, flaws);
            let latest =
                bound(path, "latest", latest.as_deref(), formats::time, u32::MAX, expected, flaws);
            flaws.order(path, earliest <= latest);
            Check::Time { earliest, latest }
        }
        FieldKind::Select { options } => {
            Check::Select(Box::new(choices(options, None, path, flaws)))
        }
        FieldKind::MultiSelect { options, least, most } => {
            let (least, most) = (least.unwrap_or(0), most.unwrap_or(u32::MAX));
            flaws.order(path, least <= most);
            Check::MultiSelect {
                choices: Box::new(choices(options, None, path, flaws)),
                least,
                most,
            }
        }
        FieldKind::Cascade { options, any_level } => {
            Check::Select(Box::new(choices(options, Some(*any_level), path, flaws)))
        }
        FieldKind::Phone => Check::Phone,
        FieldKind::Email => Check::Email,
        FieldKind::Url => Check::Url,
        FieldKind::Reference { target } => {
            use crate::definition::CardKind;
            if !matches!(target, CardKind::User | CardKind::Organisation | CardKind::Equipment) {
                let expected = "User, Organisation or Equipment";
                flaws.note("BadTarget", path, "target", expected, &format!("{target:?}"));
            }
            Check::Id
        }
        FieldKind::File => Check::Id,
    }
}

fn length_flaws(path: &str, least: u32, most: u32, limit: u32, flaws: &mut Flaws) {
    if !(1..=limit).contains(&most) {
        flaws.note("OutOfRange", path, "max_length", &format!("1 to {limit}"), &most.to_string());
    }
    flaws.order(path, least <= most);
}

fn bound(
    path: &str,
    name: &str,
    text: Option<&str>,
    read: fn(&str) -> Option<u32>,
    absent: u32,
    expected: &str,
    flaws: &mut Flaws,
) -> u32 {
    let Some(text) = text else { return absent };
    read(text).unwrap_or_else(|| {
        flaws.note("BadBound", path, name, expected, "another text");
        absent
    })
}

/// The options of a list or, with `cascade` saying whether any level may be chosen, of a cascade.
fn choices(
    options: &[FieldOption],
    cascade: Option<bool>,
    path: &str,
    flaws: &mut Flaws,
) -> Choices {
    if options.len() > MAX_OPTIONS {
        let expected = format!("at most {MAX_OPTIONS} options");
        flaws.note("TooMany", path, "options", &expected, &options.len().to_string());
        return Choices { ids: Keys::default(), composed: None, states: Vec::new() };
    }
    let ids = Keys::new(options.iter().map(|option| option.id.as_str()));
    let composed: Vec<String> =
        options.iter().map(|option| super::flaw::composed(option.id.as_str())).collect();
    let composed = Keys::new(composed.iter().map(String::as_str));
    let mut states: Vec<Choice> = options
        .iter()
        .map(|option| if option.archived { Choice::Archived } else { Choice::Open })
        .collect();
    for (option, place) in options.iter().zip(0_u32..) {
        let own = format!("options[{}]", option.id);
        if ids.find(option.id.as_str()) != Some(place) {
            flaws.note("Duplicate", path, &own, "each option once", "the same id twice");
        } else if composed.get(place).and_then(|form| composed.find(form)) != Some(place) {
            let expected = "ids that differ by more than their Unicode form";
            flaws.note("Alike", path, &own, expected, "another form of an id before");
        }
        flaws.text(path, &format!("{own}.label"), &option.label);
        match (&option.parent, cascade) {
            (None, _) => {}
            (Some(_), None) => {
                flaws.note("NotACascade", path, &own, "no parent", "a parent outside a cascade");
            }
            (Some(parent), Some(any_level)) => match ids.find(parent.as_str()) {
                None => flaws.note("Unknown", path, &own, "a known parent", parent.as_str()),
                Some(parent) => {
                    if let (false, Some(state @ Choice::Open)) =
                        (any_level, states.get_mut(parent as usize))
                    {
                        *state = Choice::Branch;
                    }
                }
            },
        }
    }
    if cascade.is_some() {
        depth_flaws(options, &ids, path, flaws);
    }
    let all_ascii = options.iter().all(|option| option.id.as_str().is_ascii());
    Choices { ids, composed: (!all_ascii).then_some(composed), states }
}

/// No option may stand deeper than the limit, and none under itself. What stands under an archived option
/// cannot be chosen either, which its own flag has to say.
fn depth_flaws(options: &[FieldOption], ids: &Keys, path: &str, flaws: &mut Flaws) {
    for option in options {
        let mut depth = 1;
        let mut above = option.parent.as_ref();
        while let Some(parent) = above.and_then(|parent| ids.find(parent.as_str())) {
            depth += 1;
            if depth > MAX_DEPTH {
                break;
            }
            above = options.get(parent as usize).and_then(|parent| parent.parent.as_ref());
        }
        if depth > MAX_DEPTH {
            let own = format!("options[{}]", option.id);
            let expected = format!("at most {MAX_DEPTH} levels, and no option under itself");
            flaws.note("TooDeep", path, &own, &expected, "more levels");
        }
    }
}

/// Whether two kinds take the same JSON type and options, so that one can replace the other without a plan:
/// limits may differ, options may be added or archived.
pub(super) fn same_kind(before: &FieldKind, after: &FieldKind) -> bool {
    match (before, after) {
        (FieldKind::Decimal { scale, .. }, FieldKind::Decimal { scale: after, .. }) => {
            scale == after
        }
        (FieldKind::Reference { target }, FieldKind::Reference { target: after }) => {
            target == after
        }
        _ => std::mem::discriminant(before) == std::mem::discriminant(after),
    }
}

/// The options of `before` that `after` lacks, archived and at the end: an option is never forgotten.
pub(super) fn with_archived_options(before: &FieldKind, after: &mut FieldKind) {
    let Some(old) = options(before) else { return };
    let old = old.to_vec();
    let (FieldKind::Select { options }
    | FieldKind::MultiSelect { options, .. }
    | FieldKind::Cascade { options, .. }) = after
    else {
        return;
    };
    let known = Keys::new(options.iter().map(|option| option.id.as_str()));
    for option in old {
        if known.find(option.id.as_str()).is_none() {
            options.push(FieldOption { archived: true, ..option });
        }
    }
}
