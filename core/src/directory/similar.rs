//! Persons who may be the same: the live index of `matching` over all records.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use compact_str::{CompactString, ToCompactString};

use super::Directory;
use super::record::Record;
use super::values::Owner;
use crate::definition::{ContactField, Identity, SimilarityReason};
use crate::id::PersonKey;
use crate::matching::normalise::{ColumnKind, Region};
use crate::matching::{Column, Index, Model, RowValues, Schema};

/// What tells in these columns, trained on 20,000 contacts of a call centre without labels; `examples/train_persons.rs`
/// writes it.
const MODEL: &str = include_str!("person_model.json");
/// The logarithm to the base 2 of how many contacts it was trained on.
const TRAINED_ON: u32 = 14;
/// The columns: what of a person is compared.
const COLUMNS: [(&str, ColumnKind); 4] = [
    ("name", ColumnKind::FullName),
    ("email", ColumnKind::Email),
    ("phone", ColumnKind::Phone),
    ("handle", ColumnKind::Handle),
];

/// Somebody who may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SimilarPerson {
    /// Who: a person that was not merged into another.
    pub person: PersonKey,
    /// The probability in basis points.
    pub probability: u16,
    /// What speaks for it or against it.
    pub reasons: Vec<SimilarityReason>,
}

/// The index; it is made when somebody first asks, and kept up to date from then on. It shows nothing but what the
/// records tell, so a copy makes its own. A question about somebody new puts a row into it for a moment: hence the lock.
#[derive(Default)]
pub(crate) struct SimilarIndex(Mutex<Option<Box<Index>>>);

impl Clone for SimilarIndex {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// The rows are personal.
impl fmt::Debug for SimilarIndex {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SimilarIndex(..)")
    }
}

impl SimilarIndex {
    pub(crate) fn add(&mut self, place: u32, record: &Record) {
        if let Some(index) = self.open()
            && let Some((id, values)) = row(place, record)
        {
            index.put(id, values);
        }
    }

    pub(crate) fn remove(&mut self, place: u32) {
        if let Some(index) = self.open() {
            // A record without anything to compare has no row.
            let _ = index.remove(&place.to_string());
        }
    }

    /// Before many records change: where that would take longer than making the index anew, it is left for whoever asks
    /// next.
    pub(crate) fn expect_many(&mut self, records: usize) {
        if self.open().is_some_and(|index| index.len() < records.saturating_mul(4)) {
            *self = Self::default();
        }
    }

    fn open(&mut self) -> Option<&mut Index> {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner).as_deref_mut()
    }

    fn lock(&self) -> MutexGuard<'_, Option<Box<Index>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Directory {
    /// Before many records change.
    pub(crate) fn expect_many_changes(&mut self, records: usize) {
        self.similar.expect_many(records);
    }

    /// Persons who may be the same as one, the most probable first; nobody who was declared to differ.
    pub fn similar_persons(&self, root: PersonKey, least: u16) -> Vec<SimilarPerson> {
        let mut index = self.similar.lock();
        let Some(index) = self.made(&mut index) else { return Vec::new() };
        let mut best: BTreeMap<u32, (i32, u16, String, String)> = BTreeMap::new();
        for place in self.person_forest.subtree(root.get()) {
            let row = place.to_string();
            for found in index.similar(&row, least).unwrap_or_default() {
                let Some(other) = self.root_of_row(&found.id) else { continue };
                let score = (found.score.weight, found.score.probability());
                if best.get(&other).is_none_or(|known| known.0 < score.0) {
                    best.insert(other, (score.0, score.1, row.clone(), found.id));
                }
            }
        }
        let differing = self.differing(Owner::Person, root.get());
        best.retain(|other, _| *other != root.get() && !differing.contains(other));
        let mut found: Vec<_> = best.into_iter().collect();
        self.sort_similar(&mut found, |(other, (weight, ..))| (*other, *weight));
        found
            .into_iter()
            .map(|(other, (_, probability, row, id))| SimilarPerson {
                person: PersonKey::new(other),
                probability,
                reasons: reasons(index, &row, &id),
            })
            .collect()
    }

    /// Persons who may be the same as somebody who is not known yet, the most probable first.
    pub fn similar_to(
        &self,
        name: Option<&str>,
        identity: &Identity,
        region: Option<Region>,
        least: u16,
    ) -> Vec<SimilarPerson> {
        let mut index = self.similar.lock();
        let Some(index) = self.made(&mut index) else { return Vec::new() };
        let number;
        let (email, phone, handle) = match identity {
            Identity::Email { address } => (Some(address.as_str()), None, None),
            Identity::Phone { number: written } => {
                let key = crate::matching::normalise::phone_key(written, region);
                number = key.map(|key| key.to_string());
                (None, number.as_deref(), None)
            }
            Identity::Handle { handle, .. } => (None, None, Some(handle.as_str())),
        };
        let mut best: BTreeMap<u32, (i32, u16)> = BTreeMap::new();
        for found in index.look_up(&[name, email, phone, handle], least) {
            let Some(other) = self.root_of_row(&found.id) else { continue };
            let score = (found.score.weight, found.score.probability());
            let known = best.entry(other).or_insert(score);
            *known = (*known).max(score);
        }
        let mut found: Vec<_> = best.into_iter().collect();
        self.sort_similar(&mut found, |(other, (weight, _))| (*other, *weight));
        let similar = |(other, (_, probability))| SimilarPerson {
            person: PersonKey::new(other),
            probability,
            reasons: Vec::new(),
        };
        found.into_iter().map(similar).collect()
    }

    /// The cards that contain somebody who was declared to differ from somebody of this card.
    pub(crate) fn differing(&self, owner: Owner, root: u32) -> BTreeSet<u32> {
        let forest = self.forest(owner);
        let pairs = self.different.iter().filter(|(of, ..)| *of == owner);
        pairs
            .filter_map(|(_, one, other, _)| match (forest.root(*one), forest.root(*other)) {
                (one, other) if one == root => Some(other),
                (one, other) if other == root => Some(one),
                _ => None,
            })
            .collect()
    }

    fn root_of_row(&self, row: &str) -> Option<u32> {
        Some(self.person_forest.root(row.parse().ok()?))
    }

    /// The most probable first, and those of one probability by age.
    fn sort_similar<T>(&self, found: &mut [T], key: impl Fn(&T) -> (u32, i32)) {
        found.sort_by(|one, other| {
            let ((one, left), (other, right)) = (key(one), key(other));
            right.cmp(&left).then_with(|| {
                let mut pair = [one, other];
                self.sort_by_age(Owner::Person, &mut pair);
                if pair == [one, other] {
                    std::cmp::Ordering::Less
                } else {
                    std::cmp::Ordering::Greater
                }
            })
        });
    }

    fn made<'a>(&self, index: &'a mut Option<Box<Index>>) -> Option<&'a mut Index> {
        if index.is_none() {
            let mut new = empty()?;
            new.fill(self.persons.iter().filter_map(|(place, person)| row(place, &person.record)));
            *index = Some(Box::new(new));
        }
        let index = index.as_deref_mut()?;
        fit(index, self.persons.len());
        Some(index)
    }
}

/// How likely two persons drawn at random are one depends on how many there are: each has about as many duplicates
/// wherever he is.
fn fit(index: &mut Index, persons: usize) {
    let Ok(trained) = Model::read(MODEL) else { return };
    let steps = i32::try_from(TRAINED_ON).unwrap_or_default()
        - i32::try_from(persons.max(1).ilog2()).unwrap_or_default();
    let prior = trained.prior + steps * 1_000;
    if index.model().prior != prior {
        let related_prior = trained.related_prior + steps * 1_000;
        // The same columns as before.
        let _ = index.set_model(Model { prior, related_prior, ..trained });
    }
}

fn empty() -> Option<Index> {
    let columns = COLUMNS.iter().map(|(name, kind)| Column::new(*name, *kind)).collect();
    Index::new(Schema::new(columns).ok()?, Model::read(MODEL).ok()?).ok()
}

/// The row of a record; a record without anything to compare has none.
fn row(place: u32, record: &Record) -> Option<(CompactString, RowValues)> {
    use ContactField as F;
    let parts = [F::GivenName, F::MiddleName, F::FamilyName].map(|field| record.text(field));
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    let joined = parts.join(" ");
    let name = record.text(F::Name).or((!joined.is_empty()).then_some(joined.as_str()));
    let mut values: Vec<(u16, CompactString)> =
        name.into_iter().map(|name| (0, name.into())).collect();
    values.extend(record.texts(F::Email).map(|email| (1, email.into())));
    values.extend(record.texts(F::Phone).map(|phone| (2, phone.into())));
    values.extend(record.texts(F::Handle).map(|handle| (3, handle.into())));
    (!values.is_empty()).then(|| (place.to_compact_string(), values.into()))
}

/// Why two rows score as they do.
fn reasons(index: &Index, row: &str, other: &str) -> Vec<SimilarityReason> {
    let explanation = index.explain(row, other);
    let steps = explanation.into_iter().flat_map(|explanation| explanation.steps);
    steps
        .map(|step| SimilarityReason { field: step.field, level: step.level, weight: step.weight })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_is_of_these_columns() {
        assert!(empty().is_some());
    }
}
