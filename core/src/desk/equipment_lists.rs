//! Lists of equipment: imports applied and undone, and equipment written out.

use super::equipment_register::{COLUMNS, EquipmentRowEdit, cell_of_equipment};
use super::export::table_of;
use super::imports::Undoing;
use super::rights::Who;
use super::state::{State, Turn};
use super::{invalid, violation};
use crate::definition::{
    Answer, CardKind, ColumnTarget, ContactSearch, EquipmentSpec, Error, ExchangeFormat,
    ImportKept, ImportKeptBecause, ImportedRow, PackedEvent, PartsOfDeleted, Right, SearchPosition,
};
use crate::equipment::Inventory;
use crate::exchange::{Dialect, Digest};
use crate::field::Scope;
use crate::id::{EquipmentId, FieldId, OrganisationId};
use crate::json::Json;

/// Where a thing stands in a table of equipment: what has parts comes before them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place<'t> {
    level: u32,
    organisation: &'t str,
    id: &'t str,
}

impl<'t> Place<'t> {
    fn of((level, organisation, id): (u32, &'t OrganisationId, &'t EquipmentId)) -> Self {
        Self { level, organisation: organisation.as_str(), id: id.as_str() }
    }

    fn position(&self) -> SearchPosition {
        let name = format!("{:03} {}", self.level, self.organisation);
        SearchPosition { name, id: self.id.to_owned() }
    }

    fn read(position: &'t SearchPosition) -> Result<Self, Error> {
        let parts = position.name.split_once(' ');
        let place = parts.and_then(|(level, organisation)| {
            Some(Self { level: level.parse().ok()?, organisation, id: &position.id })
        });
        place.ok_or_else(|| {
            let expected = "the position that an answer gave as the next";
            Error::invalid(vec![violation("NotAPosition", "after", expected, &position.name)])
        })
    }
}

impl State {
    /// Lets equipment be what a plan says.
    pub(super) fn apply_equipment_rows(
        &mut self,
        turn: Turn,
        edits: Vec<EquipmentRowEdit>,
    ) -> Result<Vec<ImportedRow>, Error> {
        let mut rows = Vec::with_capacity(edits.len());
        for EquipmentRowEdit { before, after, .. } in edits {
            rows.push(ImportedRow {
                id: String::from(after.id.as_str()),
                created: before.is_none(),
                undo: Vec::new(),
                fields: before.as_ref().map(written),
            });
            match before {
                None => {
                    let id = after.id.clone();
                    self.emit(turn, PackedEvent::EquipmentAdded { equipment: [after].into() });
                    self.warn_of_duplicates(turn, &id)?;
                }
                Some(before) => self.emit_equipment(turn, &before, &after)?,
            }
        }
        Ok(rows)
    }

    /// A thing becomes another, and lies elsewhere.
    fn emit_equipment(
        &mut self,
        turn: Turn,
        before: &EquipmentSpec,
        after: &EquipmentSpec,
    ) -> Result<(), Error> {
        let EquipmentSpec { id, organisation, parent, details } = after;
        let equipment = id.clone();
        if before.organisation != *organisation {
            let (organisation, parent) = (Box::new(organisation.clone()), Box::new(parent.clone()));
            let event = PackedEvent::EquipmentTransferred { equipment, organisation, parent };
            self.emit(turn, event);
        } else if before.parent != *parent {
            let parent = parent.clone();
            self.emit(turn, PackedEvent::EquipmentMoved { equipment, parent });
        }
        if before.details != *details {
            let (equipment, details) = (id.clone(), Box::new(details.clone()));
            self.emit(turn, PackedEvent::EquipmentEdited { equipment, details });
        }
        self.warn_of_duplicates(turn, id)
    }

    pub(super) fn undo_equipment_rows(
        &mut self,
        turn: Turn,
        undoing: &Undoing,
    ) -> Result<(), Error> {
        for after in &undoing.equipment {
            let before = self.inventory.spec(&after.id)?;
            self.emit_equipment(turn, &before, after)?;
        }
        for id in &undoing.removed {
            let equipment = EquipmentId::new(id).map_err(|error| Error::bad_id("id", &error))?;
            let (parts, deleted) = (PartsOfDeleted::Refuse, [equipment.clone()].into());
            self.emit(turn, PackedEvent::EquipmentDeleted { equipment, parts, deleted });
        }
        Ok(())
    }

    /// What undoing does, in the order in which it is done: the last row first, since its parts came after a thing.
    pub(super) fn plan_equipment_undo<'r>(
        &self,
        who: Who,
        rows: impl Iterator<Item = (&'r ImportedRow, u64)>,
    ) -> Result<Undoing, Error> {
        self.allow_in_desk(who, Right::EquipmentEdit)?;
        let rows: Vec<(&ImportedRow, u64)> = rows.collect();
        let mut draft = self.inventory.clone();
        let mut undoing = Undoing::default();
        let mut kept: Vec<(usize, ImportKeptBecause)> = Vec::new();
        // What was moved into something new leaves it first.
        for created in [false, true] {
            let these =
                rows.iter().enumerate().rev().filter(|(_, (row, _))| row.created == created);
            for (place, (row, state)) in these {
                match self.undone_equipment(&mut draft, row, *state) {
                    Ok(Some(before)) => undoing.equipment.push(before),
                    Ok(None) => undoing.removed.push(row.id.clone()),
                    Err(because) => kept.push((place, because)),
                }
            }
        }
        kept.sort_by_key(|(place, _)| *place);
        undoing.kept = kept
            .into_iter()
            .filter_map(|(place, because)| {
                let id = rows.get(place)?.0.id.clone();
                Some(ImportKept { id, because })
            })
            .collect();
        Ok(undoing)
    }

    /// What a thing becomes again: `None` to be removed.
    fn undone_equipment(
        &self,
        draft: &mut Inventory,
        row: &ImportedRow,
        state: u64,
    ) -> Result<Option<EquipmentSpec>, ImportKeptBecause> {
        let id = EquipmentId::new(&row.id).map_err(|_| ImportKeptBecause::Deleted)?;
        let now = draft.spec(&id).map_err(|_| ImportKeptBecause::Deleted)?;
        let in_use = self.inventory.ticket_links(&id).is_ok_and(|links| !links.is_empty())
            || self.inventory.notes(&id).is_ok_and(|notes| !notes.is_empty());
        if row.created && in_use {
            return Err(ImportKeptBecause::InUse);
        }
        if self.state_of_equipment(&row.id) != Some(state) {
            return Err(ImportKeptBecause::Changed);
        }
        if row.created {
            let deleted = draft.delete(&id, PartsOfDeleted::Refuse);
            return deleted.map(|()| None).map_err(|_| ImportKeptBecause::InUse);
        }
        let before = row.fields.as_ref();
        let before = before.and_then(|fields| serde_json::from_value(fields.value()).ok());
        let before: EquipmentSpec = before.ok_or(ImportKeptBecause::Changed)?;
        // Where it cannot go back any more, it stays.
        draft.place_and_describe(&now, &before).map_err(|_| ImportKeptBecause::InUse)?;
        Ok(Some(before))
    }

    /// A fingerprint of a thing: any change of it makes another.
    pub(super) fn state_of_equipment(&self, id: &str) -> Option<u64> {
        let id = EquipmentId::new(id).ok()?;
        let spec = self.inventory.spec(&id).ok()?;
        let mut digest = Digest::default();
        digest.take(written(&spec).as_str().as_bytes());
        digest.number(u64::from(self.inventory.row(&id).ok()?.archived));
        digest.number(self.inventory.notes(&id).ok()?.len() as u64);
        digest.number(self.inventory.ticket_links(&id).ok()?.len() as u64);
        Some(digest.finish())
    }

    /// Equipment as a table: by levels, so that what has parts comes before them.
    pub(super) fn export_equipment(
        &self,
        who: Who,
        format: &ExchangeFormat,
        search: &ContactSearch,
        columns: &[ColumnTarget],
        after: Option<&SearchPosition>,
        most: u32,
    ) -> Result<Answer, Error> {
        self.allow_in_desk(who, Right::EquipmentView)?;
        let ExchangeFormat::Table { dialect, profile } = format else {
            let wrong =
                violation("NotPersons", "format", "a table: vCards are of persons", "cards");
            return Err(Error::invalid(vec![wrong]));
        };
        if *search != ContactSearch::default() {
            let wrong = violation("NotOfEquipment", "search", "nothing", "a search");
            return Err(Error::invalid(vec![wrong]));
        }
        let dialect = Dialect::new(dialect)?;
        let columns = self.equipment_columns(who, columns)?;
        let mut writer = table_of(dialect, *profile, &columns, after.is_none());
        let after = after.map(Place::read).transpose()?;
        let things = self.inventory.in_use().map(|thing| (Place::of(thing), thing.2));
        let mut page: Vec<(Place<'_>, &EquipmentId)> =
            things.filter(|(place, _)| after.is_none_or(|after| *place > after)).collect();
        let most = most as usize;
        let goes_on = page.len() > most;
        if goes_on {
            page.select_nth_unstable(most);
            page.truncate(most);
        }
        page.sort_unstable();
        for (_, id) in &page {
            let spec = self.inventory.spec(id)?;
            let cells: Vec<String> =
                columns.iter().map(|target| cell_of_equipment(&spec, target)).collect();
            writer.write(cells.iter().map(String::as_str));
        }
        let next = page.last().filter(|_| goes_on).map(|(place, _)| place.position());
        let contacts = u32::try_from(page.len()).unwrap_or(u32::MAX);
        Ok(Answer::Exported { text: writer.finish(), contacts, next })
    }

    fn equipment_columns(
        &self,
        who: Who,
        asked: &[ColumnTarget],
    ) -> Result<Vec<ColumnTarget>, Error> {
        for target in asked {
            match target {
                ColumnTarget::Custom { field } if !self.sees_equipment_field(who, field) => {
                    return Err(Error::FilterNotVisible { field: field.clone() });
                }
                ColumnTarget::Contact { .. } | ColumnTarget::Domains => {
                    let wrong =
                        violation("NotOfEquipment", "columns", "values of equipment", "another");
                    return invalid(vec![wrong]).map(|()| Vec::new());
                }
                _ => {}
            }
        }
        if !asked.is_empty() {
            return Ok(asked.to_vec());
        }
        let fields =
            self.inventory.field_keys().into_iter().filter_map(|key| FieldId::new(key).ok());
        let fields = fields.filter(|field| self.sees_equipment_field(who, field));
        Ok([ColumnTarget::Id]
            .into_iter()
            .chain(COLUMNS.iter().map(|field| ColumnTarget::Equipment { field: *field }))
            .chain(fields.map(|field| ColumnTarget::Custom { field }))
            .collect())
    }

    /// Whether a field of equipment is shown: one that the desk does not define is seen by all.
    pub(super) fn sees_equipment_field(&self, who: Who, field: &FieldId) -> bool {
        let kind = CardKind::Equipment;
        let scope = Scope { viewer: self.viewer(Some(who)), ..Scope::of(kind) };
        self.fields.field(kind, field).is_none_or(|field| scope.sees(field))
    }
}

/// A thing as JSON, as an import remembers it.
fn written(spec: &EquipmentSpec) -> Json {
    Json::of(&serde_json::to_value(spec).unwrap_or_default())
}
