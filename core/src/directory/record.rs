//! The own values of one person or organisation, each with where it comes from.

use std::fmt;

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

use super::values::{is_list, key_of};
use crate::clock::Timestamp;
use crate::definition::{ContactChange, ContactField, ContactValue};
use crate::id::{ActorKey, FieldId, FileId};

/// Divides what a value is of from the value; neither has it.
const DIVIDER: char = '\u{1f}';

/// An event: when, by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The number of the event.
    pub seq: u64,
    /// When it happened.
    pub at: Timestamp,
    pub(crate) actor: ActorKey,
}

/// A value that a record has of its own, or that was taken away from a merged card.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnValue {
    field: ContactField,
    stamp: u32,
    /// None where it was taken away.
    text: Option<CompactString>,
}

/// The text may be personal.
impl fmt::Debug for OwnValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("OwnValue").field("field", &self.field).finish_non_exhaustive()
    }
}

impl OwnValue {
    /// Which value.
    pub fn field(&self) -> ContactField {
        self.field
    }

    /// The value; none where it was taken away.
    pub fn text(&self) -> Option<&str> {
        let text = self.text.as_deref()?;
        Some(text.split_once(DIVIDER).map_or(text, |(_, value)| value))
    }

    /// The channel of a handle; the tenant of a signature that is for one.
    pub fn of(&self) -> Option<&str> {
        self.text.as_deref()?.split_once(DIVIDER).map(|(of, _)| of)
    }

    fn is(&self, field: ContactField, of: Option<&str>) -> bool {
        self.field == field && (is_list(field) || self.slot() == of)
    }

    /// What a value that is taken away was of, too.
    fn slot(&self) -> Option<&str> {
        self.of()
    }
}

/// What a record has that most have not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct More {
    /// When custom fields were last changed.
    fields: Vec<(FieldId, Stamp)>,
    /// Elements that left a list while the record was merged: the field, and the event.
    removed: Vec<(ContactField, u64)>,
    notes: Vec<Note>,
    files: Vec<File>,
}

/// A note.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// When it was written, and by whom.
    pub stamp: Stamp,
    /// What it says; empty where it was erased.
    pub text: String,
}

impl fmt::Debug for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Note").field("stamp", &self.stamp).finish_non_exhaustive()
    }
}

/// A file that the host keeps.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// When it came, and by whom.
    pub stamp: Stamp,
    /// The host's id.
    pub file: FileId,
    /// What it is called; empty where it was erased.
    pub name: String,
}

impl fmt::Debug for File {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("File").field("file", &self.file).finish_non_exhaustive()
    }
}

/// The own values of one person or organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Lists in their order; a single value of a field once.
    values: Vec<OwnValue>,
    /// The creation first, then every event that a value is of.
    stamps: Vec<Stamp>,
    version: u32,
    erased: bool,
    more: Option<Box<More>>,
}

impl Record {
    pub(crate) fn new(stamp: Stamp, values: Vec<ContactValue>) -> Self {
        let mut record = Self {
            values: Vec::with_capacity(values.len()),
            stamps: vec![stamp],
            version: 1,
            erased: false,
            more: None,
        };
        for value in values {
            record.push(&value, 0);
        }
        record
    }

    /// When it was made.
    pub fn created(&self) -> Stamp {
        self.stamps.first().copied().unwrap_or(Stamp {
            seq: 0,
            at: Timestamp::MIN,
            actor: ActorKey::new(0),
        })
    }

    /// How often it has changed, from 1.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Whether its personal values were erased.
    pub fn is_erased(&self) -> bool {
        self.erased
    }

    /// Its own values: lists in their order.
    pub fn values(&self) -> &[OwnValue] {
        &self.values
    }

    /// Its own values of a field.
    pub fn texts(&self, field: ContactField) -> impl Iterator<Item = &str> {
        self.values.iter().filter(move |value| value.field == field).filter_map(OwnValue::text)
    }

    /// Its own value of a field that has one; the first of a list.
    pub fn text(&self, field: ContactField) -> Option<&str> {
        self.texts(field).next()
    }

    /// Where a value comes from.
    pub fn stamp(&self, value: &OwnValue) -> Stamp {
        self.stamps.get(value.stamp as usize).copied().unwrap_or_else(|| self.created())
    }

    /// Its notes, the oldest first.
    pub fn notes(&self) -> &[Note] {
        self.more.as_deref().map_or(&[], |more| &more.notes)
    }

    /// Its files, the oldest first.
    pub fn files(&self) -> &[File] {
        self.more.as_deref().map_or(&[], |more| &more.files)
    }

    /// The event that last changed a custom field.
    pub fn field_stamp(&self, field: &str) -> Option<Stamp> {
        let more = self.more.as_deref()?;
        more.fields.iter().find(|(known, _)| known.as_str() == field).map(|(_, stamp)| *stamp)
    }

    /// Custom fields that were changed after an event.
    pub(crate) fn fields_since(&self, seq: u64) -> impl Iterator<Item = &FieldId> {
        let fields = self.more.as_deref().map_or(&[][..], |more| &more.fields);
        fields.iter().filter(move |(_, stamp)| stamp.seq > seq).map(|(field, _)| field)
    }

    /// Fields of which the record lost an element after an event, while it was merged.
    pub(crate) fn removed_since(&self, seq: u64) -> impl Iterator<Item = ContactField> {
        let removed = self.more.as_deref().map_or(&[][..], |more| &more.removed);
        removed.iter().filter(move |(_, at)| *at > seq).map(|(field, _)| *field)
    }

    /// Whether a list has the element, however it is spelled.
    pub(crate) fn has(&self, wanted: &ContactValue) -> bool {
        let key = key_of(wanted.field, wanted.of.as_deref(), &wanted.value);
        self.values.iter().any(|value| {
            value.field == wanted.field
                && value.text().is_some_and(|text| key_of(value.field, value.of(), text) == key)
        })
    }

    /// Does what was decided. In a merged card, a single value that is cleared is remembered as cleared.
    pub(crate) fn take(&mut self, stamp: Stamp, changes: &[ContactChange], merged: bool) {
        let place = u32::try_from(self.stamps.len()).unwrap_or(u32::MAX);
        self.stamps.push(stamp);
        self.version = self.version.saturating_add(1);
        for change in changes {
            match change {
                ContactChange::Set { value } => {
                    self.values.retain(|own| !own.is(value.field, value.of.as_deref()));
                    self.push(value, place);
                }
                ContactChange::Clear { field, of } => {
                    self.values.retain(|own| !own.is(*field, of.as_deref()));
                    if merged && !is_list(*field) && of.is_none() {
                        self.values.push(OwnValue { field: *field, stamp: place, text: None });
                    }
                }
                ContactChange::Add { value } => {
                    if !self.has(value) {
                        self.push(value, place);
                    }
                }
                ContactChange::AddFirst { value } => {
                    self.remove(value);
                    self.insert_first(value, place);
                }
                ContactChange::Remove { value } => {
                    if self.remove(value) && merged {
                        self.more().removed.push((value.field, stamp.seq));
                    }
                }
            }
        }
        self.values.sort_by_key(|own| own.field);
        self.forget_stamps();
    }

    /// Brings values into the order of their fields; lists keep theirs.
    pub(crate) fn sort(&mut self) {
        self.values.sort_by_key(|own| own.field);
    }

    pub(crate) fn add_note(&mut self, stamp: Stamp, text: &str) {
        self.more().notes.push(Note { stamp, text: String::from(text) });
    }

    pub(crate) fn add_file(&mut self, stamp: Stamp, file: &FileId, name: &str) {
        self.more().files.push(File { stamp, file: file.clone(), name: String::from(name) });
    }

    /// Custom fields changed.
    pub(crate) fn take_fields<'a>(
        &mut self,
        stamp: Stamp,
        fields: impl Iterator<Item = &'a FieldId>,
    ) {
        self.version = self.version.saturating_add(1);
        for field in fields {
            let known = &mut self.more().fields;
            match known.binary_search_by(|(other, _)| other.cmp(field)) {
                Ok(place) => {
                    if let Some((_, known)) = known.get_mut(place) {
                        *known = stamp;
                    }
                }
                Err(place) => known.insert(place, (field.clone(), stamp)),
            }
        }
    }

    /// Leaves no personal value.
    pub(crate) fn erase(&mut self) {
        self.values.retain(|value| !super::values::is_personal(value.field));
        self.forget_stamps();
        self.erased = true;
        if let Some(more) = &mut self.more {
            more.fields.clear();
            more.removed.clear();
            more.notes.iter_mut().for_each(|note| note.text.clear());
            more.files.iter_mut().for_each(|file| file.name.clear());
            if **more == More::default() {
                self.more = None;
            }
        }
    }

    fn more(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }

    fn push(&mut self, value: &ContactValue, stamp: u32) {
        self.values.push(own(value, stamp));
    }

    fn insert_first(&mut self, value: &ContactValue, stamp: u32) {
        let place = self.values.iter().position(|own| own.field == value.field);
        self.values.insert(place.unwrap_or(self.values.len()), own(value, stamp));
    }

    /// Takes an element out of a list; false if it was not there.
    fn remove(&mut self, wanted: &ContactValue) -> bool {
        let key = key_of(wanted.field, wanted.of.as_deref(), &wanted.value);
        let before = self.values.len();
        self.values.retain(|own| {
            own.field != wanted.field
                || own.text().is_none_or(|text| key_of(own.field, own.of(), text) != key)
        });
        self.values.len() < before
    }

    /// Drops stamps that no value has any more; the creation stays.
    fn forget_stamps(&mut self) {
        let mut used = vec![false; self.stamps.len()];
        for value in &self.values {
            if let Some(used) = used.get_mut(value.stamp as usize) {
                *used = true;
            }
        }
        if let Some(first) = used.first_mut() {
            *first = true;
        }
        let mut places = Vec::with_capacity(used.len());
        let mut next = 0;
        for used in &used {
            places.push(next);
            next += u32::from(*used);
        }
        for value in &mut self.values {
            value.stamp = places.get(value.stamp as usize).copied().unwrap_or_default();
        }
        let mut used = used.into_iter();
        self.stamps.retain(|_| used.next().unwrap_or_default());
    }
}

fn own(value: &ContactValue, stamp: u32) -> OwnValue {
    let text = match &value.of {
        None => CompactString::new(&value.value),
        Some(of) => {
            let mut text = CompactString::with_capacity(of.len() + 1 + value.value.len());
            text.push_str(of);
            text.push(DIVIDER);
            text.push_str(&value.value);
            text
        }
    };
    OwnValue { field: value.field, stamp, text: Some(text) }
}
