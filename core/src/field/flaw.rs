//! What is wrong with definitions of fields.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::compile::{Check, Schema, compile};
use super::report::Report;
use crate::definition::{CardKind, Error, FieldSet, FieldSpec, Violation};

/// Names that a card itself has on the wire, or that some language cannot bear in an object.
const RESERVED: [&str; 10] = [
    "id",
    "kind",
    "card",
    "group",
    "record_type",
    "version",
    "values",
    "__proto__",
    "constructor",
    "prototype",
];
const MAX_GROUPS: usize = 1_000;
const MAX_FIELDS: usize = 10_000;
/// The most options of all fields together.
const MAX_OPTIONS: usize = 100_000;
/// The most bytes of a label, a name or a help text.
const MAX_LABEL: usize = 2_000;
/// How many violations are kept; the rest are counted.
const MOST: usize = 100;

/// Everything that keeps definitions of fields from being used. Empty: they can be.
pub fn violations(set: &FieldSet) -> Vec<Violation> {
    let mut flaws = Flaws::default();
    let mut cards: BTreeMap<&str, CardKind> = BTreeMap::new();
    let mut names = BTreeSet::new();
    if set.groups.len() > MAX_GROUPS {
        let found = set.groups.len().to_string();
        flaws.note("TooMany", "groups", "", &format!("at most {MAX_GROUPS} groups"), &found);
        return flaws.list;
    }
    for group in &set.groups {
        let path = format!("groups[{}]", group.id);
        if cards.insert(group.id.as_str(), group.card).is_some() {
            flaws.note("Duplicate", &path, "id", "each id once", "the same id twice");
        }
        flaws.text(&path, "name", &group.name);
        if is_blank(&group.name) {
            flaws.note("Blank", &path, "name", "a name", "a blank");
        }
        if !names.insert((group.card, folded(&group.name))) {
            let expected = "a name that no other group of these cards has, whatever the case";
            flaws.note("NotUnique", &path, "name", expected, "another group's name");
        }
        match (group.card, group.user_groups.is_empty()) {
            (CardKind::User, true) => {
                flaws.note("TooFew", &path, "user_groups", "at least one group of users", "none");
            }
            (CardKind::User, false) | (_, true) => {}
            (_, false) => {
                let expected = "none: only user cards belong to groups of users";
                flaws.note("NotAllowed", &path, "user_groups", expected, "some");
            }
        }
    }
    let mut of_card: BTreeMap<CardKind, Vec<FieldSpec>> = BTreeMap::new();
    for field in &set.fields {
        match cards.get(field.group.as_str()) {
            None => {
                let path = format!("fields[{}]", field.key);
                flaws.note("Unknown", &path, "group", "a known group", field.group.as_str());
            }
            Some(card) => of_card.entry(*card).or_default().push(field.clone()),
        }
    }
    for fields in of_card.values() {
        field_flaws(&mut flaws, fields);
    }
    flaws.list
}

/// Notes the flaws of fields of one kind of card, and compiles them.
pub(super) fn field_flaws(flaws: &mut Flaws, fields: &[FieldSpec]) -> Vec<Check> {
    let options: usize =
        fields.iter().map(|field| super::fault::options(&field.kind).map_or(0, <[_]>::len)).sum();
    for (name, count, most) in
        [("fields", fields.len(), MAX_FIELDS), ("options", options, MAX_OPTIONS)]
    {
        if count > most {
            flaws.note("TooMany", name, "", &format!("at most {most} {name}"), &count.to_string());
            return Vec::new();
        }
    }
    let mut seen = BTreeSet::new();
    fields
        .iter()
        .map(|field| {
            let path = format!("fields[{}]", field.key);
            let key = field.key.as_str();
            if !seen.insert(key) {
                flaws.note("Duplicate", &path, "key", "each key once", "the same key twice");
            }
            let starts = key.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
            if !starts || !key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
                let expected =
                    "a letter or underscore, then letters, digits and underscores of ASCII";
                flaws.note("BadKey", &path, "key", expected, "another sign");
            }
            if RESERVED.contains(&key) {
                flaws.note("Reserved", &path, "key", "a key that is not reserved", key);
            }
            flaws.text(&path, "label", &field.label);
            flaws.text(&path, "help", &field.help);
            if !field.view.is_empty() && field.edit.iter().any(|group| !field.view.contains(group))
            {
                let expected = "only groups that see the field";
                flaws.note("NotVisible", &path, "edit", expected, "a group that does not");
            }
            let before = flaws.total;
            let check = compile(&field.kind, &format!("{path}.kind"), flaws);
            if flaws.total == before {
                default_flaws(field, &check, &path, flaws);
            }
            if field.archived { Check::Archived } else { check }
        })
        .collect()
}

/// A default must be a value that the field takes.
fn default_flaws(field: &FieldSpec, check: &Check, path: &str, flaws: &mut Flaws) {
    let Some(default) = &field.default_value else { return };
    let spec = FieldSpec { archived: false, required: true, ..field.clone() };
    let schema = Schema::of_checks(vec![spec], vec![check.clone()]);
    let mut report = Report::default();
    schema.check_member(field.key.as_str(), &default.value(), &mut report);
    for wrong in report.violations(&schema) {
        flaws.note(&wrong.code, path, "default_value", &wrong.expected, &wrong.found);
    }
}

/// A list of flaws, bounded, and their number.
#[derive(Debug, Default)]
pub(super) struct Flaws {
    list: Vec<Violation>,
    total: u32,
}

impl Flaws {
    /// Notes that what is at `path`, in its part `part`, is not as it should be.
    pub(super) fn note(&mut self, code: &str, path: &str, part: &str, expected: &str, found: &str) {
        self.total = self.total.saturating_add(1);
        if self.list.len() < MOST {
            let path = if part.is_empty() { String::from(path) } else { format!("{path}.{part}") };
            self.list.push(crate::desk::violation(code, &path, expected, found));
        }
    }

    /// Notes limits that let nothing through.
    pub(super) fn order(&mut self, path: &str, ordered: bool) {
        if !ordered {
            self.note(
                "EmptyRange",
                path,
                "",
                "a lower limit that is not above the upper",
                "it is above",
            );
        }
    }

    /// Notes a text that is too long or has a NUL.
    pub(super) fn text(&mut self, path: &str, part: &str, text: &str) {
        if text.len() > MAX_LABEL {
            let expected = format!("at most {MAX_LABEL} bytes");
            self.note("TooLong", path, part, &expected, &format!("{} bytes", text.len()));
        }
        if text.contains('\0') {
            self.note("ContainsNul", path, part, "text without NUL", "a NUL");
        }
    }

    /// Adds flaws that were found elsewhere.
    pub(super) fn extend(&mut self, more: Vec<Violation>) {
        self.total = self.total.saturating_add(u32::try_from(more.len()).unwrap_or(u32::MAX));
        self.list.extend(more);
        self.list.truncate(MOST);
    }

    pub(super) fn into_result(self) -> Result<(), Error> {
        if self.total == 0 {
            return Ok(());
        }
        Err(Error::Invalid { violations: self.list, total: self.total })
    }
}

/// A text of blanks only.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// The composed Unicode form (NFC).
pub(super) fn composed(text: &str) -> String {
    if is_nfc(text) { String::from(text) } else { text.nfc().collect() }
}

/// A text as it is compared where case does not count: composed, and each letter by way of its capital,
/// which brings `ß` and `ss`, `ς` and `σ` together.
pub(super) fn folded(text: &str) -> String {
    composed(text.trim()).to_uppercase().chars().flat_map(char::to_lowercase).nfc().collect()
}
