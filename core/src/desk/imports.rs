//! Imports that were applied: what is remembered of them, and how they are undone.

use serde::{Deserialize, Serialize};
use std::fmt;

use super::directory::ContactUpdate;
use super::rights::Who;
use super::search::card_by_id;
use super::state::{State, Turn};
use crate::definition::{
    ContactChange, EquipmentSpec, Error, ExchangeKind, ImportKept, ImportKeptBecause, ImportView,
    ImportedRow, PackedEvent, Right,
};
use crate::directory::{Owner, RecordEdit};
use crate::exchange::Digest;
use crate::field::Edit;
use crate::id::{BatchId, OrganisationId, PersonId};
use crate::json::Json;

/// How many imports are remembered; the oldest is forgotten.
const MOST_IMPORTS: usize = 100;

/// Imports, the oldest first.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Imports {
    applied: Vec<Applied>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Applied {
    batch: BatchId,
    kind: ExchangeKind,
    hash: String,
    created: u32,
    updated: u32,
    undone: bool,
    rows: Vec<AppliedRow>,
}

#[derive(Clone, Serialize, Deserialize)]
struct AppliedRow {
    row: ImportedRow,
    /// What the record was directly behind the import.
    state: u64,
}

/// Without the values, which are of people.
impl fmt::Debug for AppliedRow {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("AppliedRow").field("state", &self.state).finish_non_exhaustive()
    }
}

/// What undoing an import does.
#[derive(Default)]
pub(super) struct Undoing {
    pub(super) removed: Vec<String>,
    restored: Vec<ContactUpdate>,
    /// Equipment as it was.
    pub(super) equipment: Vec<EquipmentSpec>,
    pub(super) kept: Vec<ImportKept>,
}

impl Undoing {
    pub(super) fn counts(&self) -> (u32, u32) {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        (count(self.removed.len()), count(self.restored.len() + self.equipment.len()))
    }
}

impl Imports {
    pub(crate) fn is_new(&self) -> bool {
        self.applied.is_empty()
    }

    /// The imports as bytes: the same imports give the same bytes.
    pub(crate) fn snapshot(&self) -> Vec<u8> {
        // As JSON: changes leave out what they do not have, and so say what they are.
        serde_json::to_vec(self).unwrap_or_default()
    }

    pub(crate) fn restore(snapshot: &[u8]) -> Result<Self, Error> {
        serde_json::from_slice(snapshot).map_err(|_| Error::SnapshotUnreadable {
            because: String::from("its imports are not readable"),
        })
    }

    pub(super) fn views(&self) -> Vec<ImportView> {
        let view = |applied: &Applied| ImportView {
            batch: applied.batch.clone(),
            kind: applied.kind,
            hash: applied.hash.clone(),
            created: applied.created,
            updated: applied.updated,
            undone: applied.undone,
        };
        self.applied.iter().map(view).collect()
    }

    /// The hash with which an import was applied, and whether it was undone.
    pub(super) fn hash(&self, batch: &BatchId) -> Option<(&str, bool)> {
        self.find(batch).map(|applied| (applied.hash.as_str(), applied.undone))
    }

    fn find(&self, batch: &BatchId) -> Option<&Applied> {
        self.applied.iter().find(|applied| applied.batch == *batch)
    }

    fn known(&self, batch: &BatchId) -> Result<&Applied, Error> {
        let unknown =
            || Error::Unknown { kind: String::from("import"), id: String::from(batch.as_str()) };
        self.find(batch).ok_or_else(unknown)
    }

    /// Forgets personal values of these persons: they cannot be given back any more.
    pub(crate) fn erase(&mut self, persons: &[PersonId]) {
        for applied in
            self.applied.iter_mut().filter(|applied| applied.kind == ExchangeKind::Persons)
        {
            for row in &mut applied.rows {
                if persons.iter().any(|person| person.as_str() == row.row.id) {
                    row.row.undo.clear();
                    row.row.fields = None;
                    row.state = 0;
                }
            }
        }
    }
}

impl State {
    /// What an event about imports does.
    pub(crate) fn apply_import(&mut self, event: &PackedEvent) {
        match event {
            PackedEvent::ImportApplied { batch, kind, hash, rows } => {
                let owner = owner_of(*kind);
                let rows: Vec<AppliedRow> = rows
                    .iter()
                    .map(|row| AppliedRow {
                        row: row.clone(),
                        state: match owner {
                            Some(owner) => self.state_of(owner, &row.id),
                            None => self.state_of_equipment(&row.id),
                        }
                        .unwrap_or_default(),
                    })
                    .collect();
                let created = rows.iter().filter(|row| row.row.created).count();
                let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
                let applied = &mut self.imports.applied;
                if applied.len() >= MOST_IMPORTS {
                    applied.remove(0);
                }
                applied.push(Applied {
                    batch: (**batch).clone(),
                    kind: *kind,
                    hash: String::from(&**hash),
                    created: count(created),
                    updated: count(rows.len() - created),
                    undone: false,
                    rows,
                });
            }
            PackedEvent::ImportUndone { batch, .. } => {
                if let Some(applied) =
                    self.imports.applied.iter_mut().find(|applied| applied.batch == *batch)
                {
                    applied.undone = true;
                    applied.rows = Vec::new();
                }
            }
            PackedEvent::ImportForgotten { batch } => {
                self.imports.applied.retain(|applied| applied.batch != *batch);
            }
            _ => {}
        }
    }

    pub(super) fn forget_import(&mut self, turn: Turn, batch: &BatchId) -> Result<(), Error> {
        self.imports.known(batch)?;
        self.emit(turn, PackedEvent::ImportForgotten { batch: batch.clone() });
        Ok(())
    }

    pub(super) fn undo_import(&mut self, turn: Turn, batch: &BatchId) -> Result<(), Error> {
        let owner = owner_of(self.imports.known(batch)?.kind);
        let undoing = self.plan_import_undo(turn.who, batch)?;
        let Some(owner) = owner else {
            self.undo_equipment_rows(turn, &undoing)?;
            let kept = undoing.kept.into();
            self.emit(turn, PackedEvent::ImportUndone { batch: batch.clone(), kept });
            return Ok(());
        };
        let mut removals = Vec::with_capacity(undoing.removed.len());
        for id in undoing.removed {
            let event = match owner {
                Owner::Person => PackedEvent::PersonDeleted { person: id_of(&id)? },
                Owner::Organisation => {
                    PackedEvent::OrganisationDeleted { organisation: id_of(&id)? }
                }
            };
            removals.push((event, card_by_id(owner, &id)?));
        }
        let changed = undoing.restored.len() + removals.len();
        self.changing_many(changed, |state| {
            for restored in undoing.restored {
                state.emit_update(turn, restored);
            }
            for (event, card) in removals {
                state.emit(turn, event);
                state.remove_card(turn, card);
            }
        });
        let event = PackedEvent::ImportUndone { batch: batch.clone(), kept: undoing.kept.into() };
        self.emit(turn, event);
        Ok(())
    }

    /// Who is removed, who has the values before, and who stays.
    pub(super) fn plan_import_undo(&self, who: Who, batch: &BatchId) -> Result<Undoing, Error> {
        let applied = self.imports.known(batch)?;
        if applied.undone {
            return Err(Error::ImportUndoneAlready { batch: batch.clone() });
        }
        let Some(owner) = owner_of(applied.kind) else {
            let rows = applied.rows.iter().map(|row| (&row.row, row.state));
            return self.plan_equipment_undo(who, rows);
        };
        let mut undoing = Undoing::default();
        for AppliedRow { row, state } in &applied.rows {
            match self.undone_row(who, owner, row, *state) {
                Ok(None) => undoing.removed.push(row.id.clone()),
                Ok(Some(restored)) => undoing.restored.push(restored),
                Err(because) => undoing.kept.push(ImportKept { id: row.id.clone(), because }),
            }
        }
        Ok(undoing)
    }

    /// Who stays, as far as an actor may see: of those beyond his reach, only why.
    pub(super) fn kept_as_seen(
        &self,
        who: Who,
        batch: &BatchId,
        mut kept: Vec<ImportKept>,
    ) -> Result<Vec<ImportKept>, Error> {
        if let Some(owner) = owner_of(self.imports.known(batch)?.kind) {
            for one in &mut kept {
                if one.because == ImportKeptBecause::NotAllowed
                    && !self.reaches_row(who, owner, &one.id)
                {
                    one.id.clear();
                }
            }
        }
        Ok(kept)
    }

    /// What one row takes: `None` to be removed.
    fn undone_row(
        &self,
        who: Who,
        owner: Owner,
        row: &ImportedRow,
        state: u64,
    ) -> Result<Option<ContactUpdate>, ImportKeptBecause> {
        let place = self.place_by_id(owner, &row.id).ok_or(ImportKeptBecause::Deleted)?;
        let fields = row.fields.as_ref().map(super::fields::edit_of).unwrap_or_default();
        if !self.may_take_back(who, owner, row, &fields) {
            return Err(ImportKeptBecause::NotAllowed);
        }
        if self.not_erased(owner, place).is_err() {
            return Err(ImportKeptBecause::Erased);
        }
        let merged = self.directory.forest(owner).root(place) != place
            || (row.created && self.directory.forest(owner).is_merged(place));
        if merged {
            return Err(ImportKeptBecause::Merged);
        }
        if self.state_of(owner, &row.id) != Some(state) {
            return Err(ImportKeptBecause::Changed);
        }
        if row.created {
            let check = match owner {
                Owner::Person => self.directory.check_deletion(place),
                Owner::Organisation => self.directory.check_organisation_deletion(place),
            };
            let equipment = owner == Owner::Organisation
                && OrganisationId::new(&row.id).is_ok_and(|id| self.inventory.has_equipment(&id));
            return if check.is_ok() && !equipment {
                Ok(None)
            } else {
                Err(ImportKeptBecause::InUse)
            };
        }
        // Where the values before are none that would be taken now, such as an archived group, all stays.
        let edits = self
            .directory
            .check_edit(owner, place, &row.undo, self.own_region())
            .map_err(|_| ImportKeptBecause::Changed)?;
        let card = self.card_of(owner, place).map_err(|_| ImportKeptBecause::Changed)?;
        let group = super::reach::groups_of(&row.undo).next();
        Ok(Some(ContactUpdate { owner, root: place, edits, group, card, fields, added: None }))
    }

    /// Whether an actor may take back what a row did: that asks for what the row asked for.
    fn may_take_back(&self, who: Who, owner: Owner, row: &ImportedRow, fields: &Edit) -> bool {
        let (create, edit) = rights_of_rows(owner);
        let right = if row.created { create } else { edit };
        let mut groups = super::reach::groups_of(&row.undo);
        self.allow_in_desk(who, right).is_ok()
            && self.reaches_row(who, owner, &row.id)
            && groups.all(|group| self.reaches_group(who, right, &group).is_ok())
            && self.may_edit_fields(who, owner, &row.id, fields)
    }

    /// Whether an actor reaches whom a row is about.
    pub(super) fn reaches_row(&self, who: Who, owner: Owner, id: &str) -> bool {
        owner == Owner::Organisation
            || PersonId::new(id)
                .is_ok_and(|id| self.reaches(who, Right::ContactsImport, &id).is_ok())
    }

    fn may_edit_fields(&self, who: Who, owner: Owner, id: &str, fields: &Edit) -> bool {
        if fields.is_empty() {
            return true;
        }
        let Ok(card) = card_by_id(owner, id) else { return false };
        let scope = self.fields.scope(&card, None, self.viewer(Some(who)));
        let mut known = fields.iter().filter_map(|(field, _)| self.fields.field(card.kind, field));
        known.all(|field| scope.may_edit(field))
    }

    pub(super) fn place_by_id(&self, owner: Owner, id: &str) -> Option<u32> {
        match owner {
            Owner::Person => {
                self.directory.person_key(&PersonId::new(id).ok()?).map(crate::id::PersonKey::get)
            }
            Owner::Organisation => self
                .directory
                .organisation_key(&OrganisationId::new(id).ok()?)
                .map(crate::id::OrganisationKey::get),
        }
    }

    /// A fingerprint of a record: any change of it, of its card or of what is merged into it makes another.
    fn state_of(&self, owner: Owner, id: &str) -> Option<u64> {
        let place = self.place_by_id(owner, id)?;
        let mut digest = Digest::default();
        for place in self.directory.forest(owner).subtree(place) {
            let record = self.directory.record_at(owner, place)?;
            digest.number(u64::from(place));
            digest.number(u64::from(record.version()));
            digest.number(
                record.notes().len() as u64 + (record.files().len() as u64).rotate_left(32),
            );
        }
        if let Owner::Organisation = owner {
            let organisation =
                self.directory.organisation(crate::id::OrganisationKey::new(place))?;
            digest.number(u64::from(organisation.is_archived()));
            for rule in organisation.domains() {
                digest.take(rule.domain.as_bytes());
            }
        }
        if let Some(card) = card_by_id(owner, id).ok().and_then(|card| self.fields.card(&card)) {
            for (field, value) in &card.values {
                digest.take(field.as_str().as_bytes());
                digest.take(value.as_str().as_bytes());
            }
        }
        Some(digest.finish())
    }

    /// What gives a card the values that it has now, in the place of others of these fields.
    pub(super) fn values_now(
        &self,
        owner: Owner,
        root: u32,
        edits: &[RecordEdit],
    ) -> Vec<ContactChange> {
        let values = self.directory.card_values(owner, root);
        let mut slots: Vec<(crate::ContactField, Option<String>)> = Vec::new();
        for change in edits.iter().flat_map(|edit| &edit.changes) {
            let (field, of) = match change {
                ContactChange::Clear { field, of } => (*field, of.clone()),
                ContactChange::Set { value }
                | ContactChange::Add { value }
                | ContactChange::AddFirst { value }
                | ContactChange::Remove { value } => (value.field, value.of.clone()),
            };
            let of = if crate::directory::is_list(field) { None } else { of };
            if !slots.contains(&(field, of.clone())) {
                slots.push((field, of));
            }
        }
        let mut changes = Vec::new();
        for (field, of) in slots {
            let is_list = crate::directory::is_list(field);
            let own = values.iter().filter(|value| {
                value.value.field() == field && (is_list || value.value.of() == of.as_deref())
            });
            let mut own = own.filter_map(|value| {
                let text = value.value.text()?.to_owned();
                Some(crate::ContactValue {
                    field,
                    value: text,
                    of: value.value.of().map(str::to_owned),
                })
            });
            if is_list {
                changes.push(ContactChange::Clear { field, of: None });
                changes.extend(own.map(|value| ContactChange::Add { value }));
            } else {
                changes.push(match own.next() {
                    Some(value) => ContactChange::Set { value },
                    None => ContactChange::Clear { field, of },
                });
            }
        }
        changes
    }

    /// The values of a card's custom fields that an edit changes, as they are now.
    pub(super) fn fields_now(
        &self,
        owner: Owner,
        id: &str,
        update: &ContactUpdate,
    ) -> Option<Json> {
        let edit = match &update.added {
            Some(PackedEvent::CardAdded { values, .. }) => super::fields::edit_of(values),
            _ => update.fields.clone(),
        };
        if edit.is_empty() {
            return None;
        }
        let card = card_by_id(owner, id).ok()?;
        let known = self.fields.card(&card);
        let now = |field| known.and_then(|card| card.values.get(field)).cloned();
        let before: Edit = edit.iter().map(|(field, _)| (field.clone(), now(field))).collect();
        Some(super::fields::values_of(&before))
    }
}

/// What rows take that make somebody, and those that change somebody.
pub(super) fn rights_of_rows(owner: Owner) -> (Right, Right) {
    match owner {
        Owner::Person => (Right::UserCreate, Right::UserEdit),
        Owner::Organisation => (Right::OrgCreate, Right::OrgEdit),
    }
}

/// Whose rows are in the directory; `None` of equipment.
pub(super) fn owner_of(kind: ExchangeKind) -> Option<Owner> {
    match kind {
        ExchangeKind::Persons => Some(Owner::Person),
        ExchangeKind::Organisations => Some(Owner::Organisation),
        ExchangeKind::Equipment => None,
    }
}

fn id_of<I: std::str::FromStr<Err = crate::id::IdError>>(text: &str) -> Result<I, Error> {
    text.parse().map_err(|error| Error::bad_id("id", &error))
}
