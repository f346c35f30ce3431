//! Whether a disposition can be saved.

use std::collections::{BTreeMap, BTreeSet};

use super::definitions::Dispositions;
use crate::clock::{Date, Timestamp, WallTime, Zone};
use crate::definition::{
    DispositionSpec, NextCall, OutcomeField, OutcomeSave, Subject, SubjectKind, Violation,
};
use crate::desk::violation;
use crate::id::{DispositionId, FieldId};

/// The most dispositions of one subject, and the most fields of one save.
const MAX_ENTRIES: usize = 1_000;

impl Subject {
    /// Of what kind it is.
    pub const fn kind(&self) -> SubjectKind {
        match self {
            Self::Activity { .. } => SubjectKind::Activity,
            Self::Ticket { .. } => SubjectKind::Ticket,
            Self::Record { .. } => SubjectKind::Record,
        }
    }
}

/// What is known of a subject before it is saved; of a new one, nothing.
#[derive(Debug, Clone, Default)]
pub struct SubjectBefore<'b> {
    /// The dispositions that it has: they stay, archived or no longer related.
    pub dispositions: &'b [DispositionId],
    /// The fields that its card fills in, with a value or with a default.
    pub filled: BTreeSet<FieldId>,
    /// What its card requires with a disposition, besides what the record type requires.
    pub required: BTreeMap<DispositionId, Vec<FieldId>>,
}

/// Everything that keeps a save from being done; nothing where it can be.
///
/// A value that is given, and a field that is said to be hidden, go before what is `before` on the card. Dates and
/// times of day are those of `zone`.
///
/// | Code | Meaning |
/// |---|---|
/// | `UnknownDisposition` | there is no such disposition |
/// | `Duplicate` | a disposition or a field is named twice |
/// | `TooMany` | more than 1,000 dispositions or fields |
/// | `StatusArchived` | a disposition that is archived would be newly set |
/// | `StatusNotRelated` | a disposition would be newly set that is not related to the category, queue or record type; or none of them is given |
/// | `MissingRequired` | a required field is missing or blank, is not hidden, and has no default and no value on the card |
/// | `NextCallMissing` | the date of the next call is missing |
/// | `NextCallTimeMissing` | its time of day is missing |
/// | `NextCallUnreadable` | its date is none |
/// | `NextCallNotFuture` | the next call does not lie after `now` |
pub fn check_save(
    rules: &Dispositions,
    save: &OutcomeSave,
    before: &SubjectBefore<'_>,
    zone: &Zone,
    now: Timestamp,
) -> Vec<Violation> {
    let mut violations = Vec::new();
    let mut fields: BTreeMap<&FieldId, &OutcomeField> = BTreeMap::new();
    for field in &save.fields {
        if fields.insert(&field.field, field).is_some() {
            let path = format!("fields[{}]", field.field);
            violations.push(violation("Duplicate", &path, "each field once", "twice"));
        }
    }
    let mut next_call_wanted = false;
    let mut seen = BTreeSet::new();
    let mut required: BTreeMap<&FieldId, bool> = BTreeMap::new();
    for (place, id) in save.dispositions.iter().enumerate() {
        let path = format!("dispositions[{place}]");
        if !seen.insert(id) {
            violations.push(violation("Duplicate", &path, "each once", id.as_str()));
            continue;
        }
        let Some(spec) = rules.disposition(id) else {
            let expected = "a disposition that there is";
            violations.push(violation("UnknownDisposition", &path, expected, id.as_str()));
            continue;
        };
        if !before.dispositions.contains(id) {
            check_new(spec, save, &path, &mut violations);
        }
        if spec.checked.contains(&save.subject.kind()) {
            next_call_wanted |= spec.next_call;
            if spec.validation {
                let by_card = before.required.get(id).into_iter().flatten();
                required.extend(by_card.map(|field| (field, false)));
                note_required(rules, spec, save, &mut required);
            }
        }
    }
    for (name, length) in [("dispositions", save.dispositions.len()), ("fields", save.fields.len())]
    {
        if length > MAX_ENTRIES {
            let expected = format!("at most {MAX_ENTRIES}");
            violations.push(violation("TooMany", name, &expected, &length.to_string()));
        }
    }
    for (field, has_default) in required {
        let given = fields.get(field);
        let hidden = given.is_some_and(|given| given.hidden);
        let value = given.and_then(|given| given.value.as_deref());
        let without = has_default || before.filled.contains(field);
        let filled = value.map_or(without, |value| !value.trim().is_empty());
        if !hidden && !filled {
            let path = format!("fields[{field}]");
            violations.push(violation("MissingRequired", &path, "a value", "none"));
        }
    }
    check_next_call(save.next_call.as_ref(), next_call_wanted, zone, now, &mut violations);
    violations
}

/// The instant of the next call, by the calendar and clock of `zone`; `None` where the date or the time is
/// missing or unreadable. A time that the clocks skip means the first instant after the gap, one that comes
/// twice the earlier.
pub fn next_call_at(next_call: &NextCall, zone: &Zone) -> Option<Timestamp> {
    let date = Date::parse(next_call.date.as_deref()?).ok()?;
    Some(match zone.wall(date, next_call.time?) {
        WallTime::Once(at) | WallTime::Skipped { after: at } => at,
        WallTime::Twice { earlier, .. } => earlier,
    })
}

fn check_new(
    spec: &DispositionSpec,
    save: &OutcomeSave,
    path: &str,
    violations: &mut Vec<Violation>,
) {
    if spec.archived {
        let expected = "a disposition that is not archived";
        violations.push(violation("StatusArchived", path, expected, spec.id.as_str()));
    }
    let places = [
        ("category", save.category.as_ref().map(|id| (spec.categories.contains(id), id.as_str()))),
        ("queue", save.queue.as_ref().map(|id| (spec.queues.contains(id), id.as_str()))),
        (
            "record_type",
            save.record_type.as_ref().map(|id| (spec.record_types.contains(id), id.as_str())),
        ),
    ];
    for (place, given) in places {
        if let Some((false, found)) = given {
            let expected = format!("one that {} is related to", spec.id);
            violations.push(violation("StatusNotRelated", place, &expected, found));
        }
    }
    if places.iter().all(|(_, given)| given.is_none()) {
        let expected = format!("a category, queue or record type that {} is related to", spec.id);
        violations.push(violation("StatusNotRelated", path, &expected, "none"));
    }
}

/// The fields that the record type requires with this disposition, and whether they have defaults.
fn note_required<'a>(
    rules: &'a Dispositions,
    spec: &DispositionSpec,
    save: &OutcomeSave,
    required: &mut BTreeMap<&'a FieldId, bool>,
) {
    let record_type = save.record_type.as_ref().and_then(|id| rules.record_type(id));
    for entry in record_type.map_or(&[][..], |record_type| &record_type.required) {
        if entry.is_required_with(&spec.id) {
            required.insert(&entry.field, entry.has_default());
        }
    }
}

fn check_next_call(
    next_call: Option<&NextCall>,
    wanted: bool,
    zone: &Zone,
    now: Timestamp,
    violations: &mut Vec<Violation>,
) {
    let mut wrong = |code: &str, path: &str, expected: &str, found: &str| {
        violations.push(violation(code, path, expected, found));
    };
    let Some(next_call) = next_call else {
        if wanted {
            wrong("NextCallMissing", "next_call", "the date and time of the next call", "none");
        }
        return;
    };
    match next_call.date.as_deref().map(Date::parse) {
        None => wrong("NextCallMissing", "next_call.date", "the date of the next call", "none"),
        Some(Err(_)) => {
            wrong("NextCallUnreadable", "next_call.date", "a date, YYYY-MM-DD", "something else");
        }
        Some(Ok(_)) => {}
    }
    if next_call.time.is_none() {
        wrong("NextCallTimeMissing", "next_call.time", "the time of the next call", "none");
    }
    if let Some(at) = next_call_at(next_call, zone).filter(|at| *at <= now) {
        wrong("NextCallNotFuture", "next_call", &format!("after {now}"), &at.to_string());
    }
}
