//! A card as an edit leaves it.

use std::collections::BTreeMap;

use super::Directory;
use super::record::{Record, Stamp};
use super::values::{Owner, is_identity, is_list, key_of};
use crate::clock::Timestamp;
use crate::definition::{ContactChange, ContactField, ContactValue};
use crate::id::ActorKey;

/// What an edit does to one record.
#[derive(Debug, Clone)]
pub(crate) struct RecordEdit {
    /// Which record: of a merged card, also those that lose an element of a list.
    pub(crate) place: u32,
    pub(crate) changes: Vec<ContactChange>,
    /// What says who somebody is changes.
    pub(crate) identity_changed: bool,
}

/// The records of a card as an edit leaves them, and what it did to each.
pub(super) struct Draft<'a> {
    directory: &'a Directory,
    owner: Owner,
    root: u32,
    members: Vec<u32>,
    records: BTreeMap<u32, (Record, Vec<ContactChange>)>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(directory: &'a Directory, owner: Owner, root: u32) -> Self {
        let members = directory.forest(owner).subtree(root);
        Self { directory, owner, root, members, records: BTreeMap::new() }
    }

    fn merged(&self) -> bool {
        self.members.len() > 1
    }

    fn record(&self, place: u32) -> Option<&Record> {
        match self.records.get(&place) {
            Some((record, _)) => Some(record),
            None => self.directory.record_at(self.owner, place),
        }
    }

    fn root_record(&self) -> Option<&Record> {
        self.record(self.root)
    }

    fn take(&mut self, place: u32, change: ContactChange) {
        let merged = self.merged();
        let Some(record) = self.directory.record_at(self.owner, place) else { return };
        let (record, changes) =
            self.records.entry(place).or_insert_with(|| (record.clone(), Vec::new()));
        // The draft is thrown away: who changes it when is not asked.
        let stamp = Stamp { seq: u64::MAX, at: Timestamp::MAX, actor: ActorKey::new(0) };
        record.take(stamp, std::slice::from_ref(&change), merged);
        changes.push(change);
    }

    pub(super) fn set(&mut self, value: &ContactValue) {
        let same = |own: &super::OwnValue| {
            own.field() == value.field
                && own.of() == value.of.as_deref()
                && own.text() == Some(value.value.as_str())
        };
        let only = |record: &Record| {
            let mut own = record.values().iter().filter(|own| {
                own.field() == value.field
                    && (is_list(value.field) || own.of() == value.of.as_deref())
            });
            own.next().is_some_and(same) && own.next().is_none()
        };
        if !self.merged() && self.root_record().is_some_and(only) {
            return;
        }
        if is_list(value.field) {
            self.clear_others(value.field);
        }
        self.take(self.root, ContactChange::Set { value: value.clone() });
    }

    pub(super) fn clear(&mut self, field: ContactField, of: Option<&String>) {
        if is_list(field) {
            self.clear_others(field);
        }
        let has = |record: &Record| {
            record.values().iter().any(|own| {
                own.field() == field && (is_list(field) || own.of() == of.map(String::as_str))
            })
        };
        let single = !is_list(field) && self.merged();
        if single || self.root_record().is_some_and(has) {
            self.take(self.root, ContactChange::Clear { field, of: of.cloned() });
        }
    }

    /// The other records of the card lose a list.
    fn clear_others(&mut self, field: ContactField) {
        for place in self.members.clone().into_iter().skip(1) {
            let lost: Vec<ContactValue> = self.record(place).map_or_else(Vec::new, |record| {
                let values = record.values().iter().filter(|own| own.field() == field);
                values
                    .filter_map(|own| {
                        let of = own.of().map(String::from);
                        Some(ContactValue { field, value: String::from(own.text()?), of })
                    })
                    .collect()
            });
            for value in lost {
                self.take(place, ContactChange::Remove { value });
            }
        }
    }

    pub(super) fn add(&mut self, value: &ContactValue) {
        let has = |place: &u32| self.record(*place).is_some_and(|record| record.has(value));
        if !self.members.iter().any(has) {
            self.take(self.root, ContactChange::Add { value: value.clone() });
        }
    }

    pub(super) fn add_first(&mut self, value: &ContactValue) {
        let key = key_of(value.field, value.of.as_deref(), &value.value);
        let first = self
            .root_record()
            .and_then(|record| record.values().iter().find(|own| own.field() == value.field));
        let same = first.is_some_and(|own| {
            own.text().is_some_and(|text| key_of(own.field(), own.of(), text) == key)
        });
        if !same {
            self.take(self.root, ContactChange::AddFirst { value: value.clone() });
        }
    }

    pub(super) fn remove(&mut self, value: &ContactValue) {
        for place in self.members.clone() {
            if self.record(place).is_some_and(|record| record.has(value)) {
                self.take(place, ContactChange::Remove { value: value.clone() });
            }
        }
    }

    /// How many elements of a list the card's own record would have.
    pub(super) fn count(&self, field: ContactField) -> usize {
        self.root_record().map_or(0, |record| record.texts(field).count())
    }

    /// Whether somebody could still be found.
    pub(super) fn is_identified(&self) -> bool {
        use ContactField as F;
        let fields = [F::Name, F::Email, F::Phone, F::Handle];
        self.members.iter().filter_map(|place| self.record(*place)).any(|record| {
            record.is_erased() || fields.iter().any(|field| record.text(*field).is_some())
        })
    }

    pub(super) fn finish(self) -> Vec<RecordEdit> {
        let root = self.root;
        let mut edits: Vec<RecordEdit> = self
            .records
            .into_iter()
            .filter(|(_, (_, changes))| !changes.is_empty())
            .map(|(place, (_, changes))| RecordEdit {
                place,
                identity_changed: changes.iter().any(|change| is_identity(field_of(change))),
                changes,
            })
            .collect();
        edits.sort_by_key(|edit| edit.place != root);
        edits
    }
}

/// The field that a change is of.
pub(crate) fn field_of(change: &ContactChange) -> ContactField {
    match change {
        ContactChange::Set { value }
        | ContactChange::Add { value }
        | ContactChange::AddFirst { value }
        | ContactChange::Remove { value } => value.field,
        ContactChange::Clear { field, .. } => *field,
    }
}
