//! Changes of fields that do something to values: planned, applied as planned, undone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::book::{FieldBook, is_empty};
use super::compile::Schema;
use super::convert::Converter;
use super::flaw::Flaws;
use super::scope::{Scope, Viewer};
use crate::clock::Zone;
use crate::definition::{
    AppliedChange, CardKind, CardRef, Conversion, ConversionSample, Error, FieldChange, FieldKind,
    FieldPlan, FieldSpec,
};
use crate::id::{CardId, FieldId};
use crate::json::Json;

/// How many values of each conversion a plan shows.
const SAMPLES: usize = 3;
/// How many changes are remembered; the oldest are forgotten, and cannot be undone then.
const REMEMBERED: usize = 100;

/// A change that was applied, with what undoes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Change {
    pub(super) number: u32,
    what: FieldChange,
    /// The field before, and its place among all fields.
    field: FieldSpec,
    place: u32,
    steps: Vec<Step>,
}

/// What a change does to one card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Step {
    card: CardId,
    conversion: Conversion,
    before: Option<Json>,
    after: Option<Json>,
    /// The value that lay dormant before.
    dormant: Option<Json>,
}

impl Change {
    /// Forgets what a card had.
    pub(super) fn forget_card(&mut self, card: &CardRef) {
        if target(&self.what).0 == card.kind {
            self.steps.retain(|step| step.card != card.id);
        }
    }

    fn view(&self) -> AppliedChange {
        AppliedChange {
            number: self.number,
            change: self.what.clone(),
            count: u32::try_from(self.steps.len()).unwrap_or(u32::MAX),
        }
    }
}

impl FieldBook {
    /// What a change would do. Instants become dates and times in `zone`.
    pub fn plan(&self, change: &FieldChange, zone: &Zone) -> Result<FieldPlan, Error> {
        let (card, key) = target(change);
        let field = self.known_field(card, key)?;
        check_change(change, field)?;
        let steps = self.steps(change, field, zone)?;
        let count = |conversion| {
            let count = steps.iter().filter(|step| step.conversion == conversion).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let samples =
            [Conversion::Failing, Conversion::Lossy, Conversion::Deleted, Conversion::Kept]
                .into_iter()
                .flat_map(|conversion| {
                    steps.iter().filter(move |step| step.conversion == conversion).take(SAMPLES)
                })
                .map(|step| ConversionSample {
                    card: step.card.clone(),
                    conversion: step.conversion,
                    before: step.before.clone(),
                    after: step.after.clone(),
                });
        Ok(FieldPlan {
            hash: hash(change, field, zone, &steps),
            count: u32::try_from(steps.len()).unwrap_or(u32::MAX),
            kept: count(Conversion::Kept),
            lossy: count(Conversion::Lossy),
            failing: count(Conversion::Failing),
            samples: samples.collect(),
            uses: self.uses_of(card, field),
            change: change.clone(),
        })
    }

    /// Everything that forbids a change to be applied as planned: another hash than that of the plan as it
    /// would be now; for a purge also another count, or anything that uses the field.
    pub fn check_apply(
        &self,
        change: &FieldChange,
        hash: &str,
        count: Option<u32>,
        zone: &Zone,
    ) -> Result<FieldPlan, Error> {
        let plan = self.plan(change, zone)?;
        if plan.hash != hash {
            let hash = String::from(hash);
            return Err(Error::FieldPlanStale { hash, present: plan.hash });
        }
        if let FieldChange::Purge { field, .. } = change {
            if !plan.uses.is_empty() {
                return Err(Error::FieldInUse { field: field.clone(), uses: plan.uses });
            }
            if count != Some(plan.count) {
                return Err(Error::PurgeCountWrong { field: field.clone(), values: plan.count });
            }
        }
        Ok(plan)
    }

    /// Applies a change that [`FieldBook::check_apply`] approved, and remembers how to undo it.
    pub fn take_change(&mut self, change: &FieldChange, zone: &Zone) {
        let (card, key) = target(change);
        let Ok(field) = self.known_field(card, key).cloned() else { return };
        let Ok(steps) = self.steps(change, &field, zone) else { return };
        let Some(place) = self.place_of(card, key) else { return };
        match change {
            FieldChange::ChangeKind { kind, .. } => {
                let default = converted_default(&field, kind, zone);
                if let Some(known) = self.set.fields.get_mut(place) {
                    known.kind = kind.clone();
                    known.default_value = default;
                }
            }
            FieldChange::BackFill { .. } => {}
            FieldChange::Purge { .. } => drop(self.set.fields.remove(place)),
        }
        for step in &steps {
            let of = CardRef { kind: card, id: step.card.clone() };
            let Some(record) = self.cards.get_mut(&of) else { continue };
            put(&mut record.values, key, step.after.clone());
            match step.conversion {
                Conversion::Failing => put(&mut record.dormant, key, step.before.clone()),
                Conversion::Deleted => put(&mut record.dormant, key, None),
                Conversion::Kept | Conversion::Lossy => {}
            }
        }
        self.last_change += 1;
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        let number = self.last_change;
        self.changes.push(Change { number, what: change.clone(), field, place, steps });
        if self.changes.len() > REMEMBERED {
            self.changes.remove(0);
        }
        self.compile();
    }

    /// The number that the next applied change gets.
    pub fn next_change(&self) -> u32 {
        self.last_change.saturating_add(1)
    }

    /// Everything that forbids a change to be undone: it is not remembered, a later change of the same field
    /// is not undone yet, or the key of a purged field was given to another.
    pub fn check_undo(&self, number: u32) -> Result<(), Error> {
        let change = self.remembered(number)?;
        let refused =
            |because: &str| Err(Error::FieldUndoRefused { number, because: String::from(because) });
        let same = |other: &&Change| target(&other.what) == target(&change.what);
        if self.changes.iter().filter(same).any(|other| other.number > number) {
            return refused("a later change of the field has to be undone first");
        }
        let (card, key) = target(&change.what);
        let is_purge = matches!(change.what, FieldChange::Purge { .. });
        match self.field(card, key) {
            Some(_) if is_purge => refused("another field has the key"),
            None if !is_purge => refused("the field was purged"),
            _ if !self.set.groups.iter().any(|group| group.id == change.field.group) => {
                refused("the group of the field is gone")
            }
            _ => Ok(()),
        }
    }

    /// Undoes a change that [`FieldBook::check_undo`] approved. Values that were edited since are kept: they
    /// are converted back, or lie dormant where they cannot be.
    pub fn take_undo(&mut self, number: u32, zone: &Zone) {
        let Some(at) = self.changes.iter().position(|change| change.number == number) else {
            return;
        };
        let undone = self.changes.remove(at);
        let (card, key) = target(&undone.what);
        match &undone.what {
            FieldChange::ChangeKind { .. } => self.undo_kind(card, key, &undone, zone),
            FieldChange::BackFill { .. } => {
                for step in &undone.steps {
                    let of = CardRef { kind: card, id: step.card.clone() };
                    let Some(record) = self.cards.get_mut(&of) else { continue };
                    if record.values.get(key) == step.after.as_ref() {
                        put(&mut record.values, key, step.before.clone());
                    }
                }
            }
            FieldChange::Purge { .. } => {
                let place = (undone.place as usize).min(self.set.fields.len());
                self.set.fields.insert(place, undone.field.clone());
                for step in &undone.steps {
                    let of = CardRef { kind: card, id: step.card.clone() };
                    if let Some(record) = self.cards.get_mut(&of) {
                        put(&mut record.values, key, step.before.clone());
                        put(&mut record.dormant, key, step.dormant.clone());
                    }
                }
            }
        }
        if self.changes.is_empty() && number == self.last_change {
            self.last_change -= 1;
        }
        self.compile();
    }

    /// Forgets how to undo a change: what a purge deleted is then gone.
    pub fn take_forgetting(&mut self, number: u32) {
        self.changes.retain(|change| change.number != number);
    }

    /// The changes that can be undone, in the order in which they were applied.
    pub fn applied_changes(&self) -> Vec<AppliedChange> {
        self.changes.iter().map(Change::view).collect()
    }

    pub(crate) fn check_remembered(&self, number: u32) -> Result<(), Error> {
        self.remembered(number).map(|_| ())
    }

    fn remembered(&self, number: u32) -> Result<&Change, Error> {
        self.changes.iter().find(|change| change.number == number).ok_or_else(|| Error::Unknown {
            kind: String::from("field change"),
            id: number.to_string(),
        })
    }

    fn undo_kind(&mut self, card: CardKind, key: &FieldId, undone: &Change, zone: &Zone) {
        let Some(place) = self.place_of(card, key) else { return };
        let Some(field) = self.set.fields.get_mut(place) else { return };
        let after = field.kind.clone();
        field.kind = undone.field.kind.clone();
        field.default_value.clone_from(&undone.field.default_value);
        let back = FieldSpec { archived: false, ..field.clone() };
        let Ok(back) = Schema::new(&[without_default(back)]) else { return };
        let converter = Converter::new(&after, &back, zone);
        let steps: BTreeMap<&CardId, &Step> =
            undone.steps.iter().map(|step| (&step.card, step)).collect();
        let cards = self.cards.iter_mut().filter(|(of, _)| of.kind == card);
        for (of, record) in cards {
            let value = record.values.get(key).cloned();
            match (steps.get(&of.id), value) {
                (Some(step), value) if value == step.after => {
                    put(&mut record.values, key, step.before.clone());
                    put(&mut record.dormant, key, step.dormant.clone());
                }
                (_, None) => {}
                (_, Some(value)) => {
                    let (_, converted) = converter.convert(&value.value());
                    if converted.is_none() {
                        put(&mut record.dormant, key, Some(value));
                    }
                    put(&mut record.values, key, converted.map(|value| Json::of(&value)));
                }
            }
        }
    }

    /// What a change does to each card that it touches, in the order of the cards' ids.
    fn steps(
        &self,
        change: &FieldChange,
        field: &FieldSpec,
        zone: &Zone,
    ) -> Result<Vec<Step>, Error> {
        let (card, key) = target(change);
        let cards = self.cards.iter().filter(|(of, _)| of.kind == card);
        let step =
            |id: &CardId, conversion, before: Option<&Json>, after, dormant: Option<&Json>| Step {
                card: id.clone(),
                conversion,
                before: before.cloned(),
                after,
                dormant: dormant.cloned(),
            };
        match change {
            FieldChange::ChangeKind { kind, .. } => {
                let spec = FieldSpec { kind: kind.clone(), archived: false, ..field.clone() };
                let after = Schema::new(&[without_default(spec)])?;
                let converter = Converter::new(&field.kind, &after, zone);
                let with_value =
                    cards.filter_map(|(of, card)| Some((of, card, card.values.get(key)?)));
                Ok(with_value
                    .map(|(of, card, before)| {
                        let (conversion, after) = converter.convert(&before.value());
                        let after = after.map(|after| Json::of(&after));
                        step(&of.id, conversion, Some(before), after, card.dormant.get(key))
                    })
                    .collect())
            }
            FieldChange::BackFill { .. } => {
                let default = field.default_value.as_ref();
                Ok(cards
                    .filter(|(of, record)| {
                        let scope = Scope {
                            user_group: record.user_group.clone(),
                            record_type: record.record_type.clone(),
                            viewer: Viewer::Everything,
                            ..Scope::of(of.kind)
                        };
                        self.is_on_card(&scope, field)
                            && record.values.get(key).is_none_or(|value| is_empty(&value.value()))
                    })
                    .map(|(of, card)| {
                        let before = card.values.get(key);
                        step(
                            &of.id,
                            Conversion::Kept,
                            before,
                            default.cloned(),
                            card.dormant.get(key),
                        )
                    })
                    .collect())
            }
            FieldChange::Purge { .. } => Ok(cards
                .filter(|(_, card)| card.values.contains_key(key) || card.dormant.contains_key(key))
                .map(|(of, card)| {
                    let before = card.values.get(key);
                    step(&of.id, Conversion::Deleted, before, None, card.dormant.get(key))
                })
                .collect()),
        }
    }

    /// What uses a field, in words.
    fn uses_of(&self, card: CardKind, field: &FieldSpec) -> Vec<String> {
        let declared = self
            .uses
            .iter()
            .filter(|(_, uses)| uses.card == card && uses.fields.contains(&field.key));
        let declared = declared.map(|(user, _)| {
            use crate::definition::FieldUser as U;
            match user {
                U::Filter { name } => format!("filter {name}"),
                U::Template { name } => format!("template {name}"),
                U::ImportMap { name } => format!("import map {name}"),
                U::Other { name } => name.clone(),
            }
        });
        let types =
            field.required_for.iter().map(|record_type| format!("record type {record_type}"));
        let outcomes = field.required_on.iter().map(|outcome| format!("outcome {outcome}"));
        declared.chain(types).chain(outcomes).collect()
    }

    fn known_field(&self, card: CardKind, key: &FieldId) -> Result<&FieldSpec, Error> {
        self.field(card, key).ok_or_else(|| Error::Unknown {
            kind: String::from("field"),
            id: String::from(key.as_str()),
        })
    }

    fn place_of(&self, card: CardKind, key: &FieldId) -> Option<usize> {
        let groups = &self.set.groups;
        let of_card = |field: &FieldSpec| {
            groups.iter().any(|group| group.id == field.group && group.card == card)
        };
        self.set.fields.iter().position(|field| field.key == *key && of_card(field))
    }
}

/// The field that a change is about.
pub(crate) fn target(change: &FieldChange) -> (CardKind, &FieldId) {
    match change {
        FieldChange::ChangeKind { card, field, .. }
        | FieldChange::BackFill { card, field }
        | FieldChange::Purge { card, field } => (*card, field),
    }
}

/// What forbids a change whatever the values are.
fn check_change(change: &FieldChange, field: &FieldSpec) -> Result<(), Error> {
    let path = format!("fields[{}]", field.key);
    let mut flaws = Flaws::default();
    match change {
        FieldChange::BackFill { .. } if field.default_value.is_none() => {
            flaws.note("NoDefault", &path, "default_value", "a default", "none");
        }
        FieldChange::Purge { .. } if !field.archived => {
            flaws.note("NotArchived", &path, "archived", "a field that is archived", "one in use");
        }
        FieldChange::ChangeKind { .. }
        | FieldChange::BackFill { .. }
        | FieldChange::Purge { .. } => {}
    }
    flaws.into_result()
}

/// The default of a field for its new kind, where it can be converted.
fn converted_default(field: &FieldSpec, kind: &FieldKind, zone: &Zone) -> Option<Json> {
    let default = field.default_value.as_ref()?;
    let spec = FieldSpec { kind: kind.clone(), archived: false, ..field.clone() };
    let after = Schema::new(&[without_default(spec)]).ok()?;
    let (_, converted) = Converter::new(&field.kind, &after, zone).convert(&default.value());
    converted.map(|value| Json::of(&value))
}

fn without_default(field: FieldSpec) -> FieldSpec {
    FieldSpec { default_value: None, ..field }
}

fn put(values: &mut BTreeMap<FieldId, Json>, key: &FieldId, value: Option<Json>) {
    match value {
        Some(value) => drop(values.insert(key.clone(), value)),
        None => drop(values.remove(key)),
    }
}

/// FNV-1a of 64 bits over everything that the plan depends on.
fn hash(change: &FieldChange, field: &FieldSpec, zone: &Zone, steps: &[Step]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |text: &str| {
        // A byte that no UTF-8 has divides the parts.
        for byte in text.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    take(&serde_json::to_string(change).unwrap_or_default());
    take(&serde_json::to_string(field).unwrap_or_default());
    take(zone.name());
    for step in steps {
        take(step.card.as_str());
        for value in [&step.before, &step.after, &step.dormant] {
            take(value.as_ref().map_or("", Json::as_str));
        }
    }
    format!("{hash:016x}")
}
