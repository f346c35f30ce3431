//! What may be done with equipment: every check comes before the first change.

use std::collections::{BTreeMap, BTreeSet};

use super::forest::{ForestError, Node};
use super::inventory::{Inventory, unknown};
use super::{MAX_DEPTH, MAX_ENTRIES, MAX_LABEL_BYTES, MAX_TEXT_BYTES};
use crate::definition::{EquipmentDetails, EquipmentSpec, Error, PartsOfDeleted, Violation};
use crate::desk::{invalid, violation};
use crate::id::{EquipmentId, OrganisationId, TicketId};

/// The most bytes of the key of a custom field.
const MAX_KEY_BYTES: usize = 64;

impl Inventory {
    /// Whether [`Inventory::add`] would add these things. [`Error::Invalid`] with every violation:
    /// `Duplicate` ids, a parent that is an `UnknownReference` or of `OtherOrganisation`, `TooDeep` places,
    /// and those of [`Inventory::check_edit`].
    pub fn check_add(&self, specs: &[EquipmentSpec]) -> Result<(), Error> {
        let mut violations = Vec::new();
        // Of those that come before in the list: company and level.
        let mut new: BTreeMap<&EquipmentId, (&OrganisationId, u32)> = BTreeMap::new();
        for (place, spec) in specs.iter().enumerate() {
            let path = format!("equipment[{place}]");
            let mut wrong = |code: &str, field: &str, expected: &str, found: &str| {
                violations.push(violation(code, &format!("{path}.{field}"), expected, found));
            };
            if self.contains(&spec.id) || new.contains_key(&spec.id) {
                wrong("Duplicate", "id", "an id that is not used", spec.id.as_str());
            }
            let mut level = 1;
            if let Some(parent) = &spec.parent {
                let known = match new.get(parent) {
                    Some(known) => Some(*known),
                    None => self.places.get(parent).and_then(|node| {
                        Some((self.company_of(*node)?, self.forest.level(*node) - 1))
                    }),
                };
                match known {
                    None => {
                        let expected = "equipment that there is, or an earlier one of the list";
                        wrong("UnknownReference", "parent", expected, parent.as_str());
                    }
                    Some((organisation, _)) if *organisation != spec.organisation => {
                        let expected = format!("equipment of {}", spec.organisation);
                        wrong("OtherOrganisation", "parent", &expected, organisation.as_str());
                    }
                    Some((_, above)) => level = above + 1,
                }
            }
            if level > MAX_DEPTH {
                let expected = format!("at most {MAX_DEPTH} levels");
                wrong("TooDeep", "parent", &expected, &level.to_string());
            }
            check_details(&spec.details, &format!("{path}.details"), &mut violations);
            new.insert(&spec.id, (&spec.organisation, level));
        }
        invalid(violations)
    }

    /// Whether [`Inventory::edit`] would take these details. [`Error::Invalid`] with every violation: a
    /// `Blank` name, a text that is `TooLong` or `ContainsNul`, `TooMany` fields, `Duplicate` fields.
    pub fn check_edit(&self, id: &EquipmentId, details: &EquipmentDetails) -> Result<(), Error> {
        self.node(id)?;
        let mut violations = Vec::new();
        check_details(details, "details", &mut violations);
        invalid(violations)
    }

    /// Whether [`Inventory::move_under`] would move a thing.
    pub fn check_move(
        &mut self,
        id: &EquipmentId,
        parent: Option<&EquipmentId>,
    ) -> Result<(), Error> {
        let node = self.node(id)?;
        let company = self.forest.path(node).last().ok_or_else(|| unknown(id))?;
        let Some(parent) = parent else { return self.check_place(id, node, None, company) };
        let above = self.node(parent)?;
        if self.forest.path(above).last() != Some(company) {
            let organisation = self.organisation(id)?.clone();
            return Err(Error::OtherOrganisation { equipment: parent.clone(), organisation });
        }
        self.check_place(id, node, Some(parent), above)
    }

    /// Whether [`Inventory::transfer`] would hand a thing with its parts over.
    pub fn check_transfer(
        &mut self,
        id: &EquipmentId,
        organisation: &OrganisationId,
        parent: Option<&EquipmentId>,
    ) -> Result<(), Error> {
        let node = self.node(id)?;
        let Some(parent) = parent else { return Ok(()) };
        if self.organisation(parent)? != organisation {
            let (equipment, organisation) = (parent.clone(), organisation.clone());
            return Err(Error::OtherOrganisation { equipment, organisation });
        }
        let above = self.node(parent)?;
        self.check_place(id, node, Some(parent), above)
    }

    /// What [`Inventory::delete`] would delete: each thing before its parts.
    pub fn check_delete(
        &mut self,
        id: &EquipmentId,
        parts: PartsOfDeleted,
    ) -> Result<Vec<EquipmentId>, Error> {
        let node = self.node(id)?;
        let count = self.forest.children(Some(node)).count();
        if parts == PartsOfDeleted::Refuse && count > 0 {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            return Err(Error::EquipmentHasParts { equipment: id.clone(), count });
        }
        let all = if parts == PartsOfDeleted::Cascade { usize::MAX } else { 1 };
        let deleted = self.forest.subtree(node).take(all).filter_map(|node| self.thing_at(node));
        let mut in_use = deleted.clone().filter(|thing| !thing.links.is_empty());
        if let Some(first) = in_use.next() {
            let count = u32::try_from(in_use.count() + 1).unwrap_or(u32::MAX);
            return Err(Error::EquipmentInUse { equipment: first.id.clone(), count });
        }
        Ok(deleted.map(|thing| thing.id.clone()).collect())
    }

    /// Whether [`Inventory::add_note`] would add a note: `Blank`, `TooLong` or `ContainsNul`, `TooMany`.
    pub fn check_note(&self, id: &EquipmentId, text: &str) -> Result<(), Error> {
        let thing = self.thing(id)?;
        let mut violations = Vec::new();
        check_text(text, "text", MAX_TEXT_BYTES, &mut violations);
        check_not_blank(text, "text", &mut violations);
        if thing.notes.len() >= MAX_ENTRIES {
            let expected = format!("at most {MAX_ENTRIES} notes");
            violations.push(violation("TooMany", "text", &expected, "one more"));
        }
        invalid(violations)
    }

    /// Whether [`Inventory::set_ticket`] would take this list. What the ticket has already stays, wherever
    /// it belongs now; other equipment has to be of the ticket's company, unless `cross`, and not archived.
    /// [`Error::Invalid`] with every violation: `Duplicate`, `UnknownReference`, `OtherOrganisation`,
    /// `Archived`, `TooMany`.
    pub fn check_ticket(
        &self,
        ticket: &TicketId,
        organisation: &OrganisationId,
        equipment: &[EquipmentId],
        cross: bool,
    ) -> Result<(), Error> {
        let present = self.of_ticket(ticket);
        let mut violations = Vec::new();
        let mut seen = BTreeSet::new();
        for (place, id) in equipment.iter().enumerate() {
            let path = format!("equipment[{place}]");
            let mut wrong = |code: &str, expected: &str| {
                violations.push(violation(code, &path, expected, id.as_str()));
            };
            if !seen.insert(id) {
                wrong("Duplicate", "each once");
            }
            let Ok(thing) = self.thing(id) else {
                wrong("UnknownReference", "equipment that there is");
                continue;
            };
            if present.contains(id) {
                continue;
            }
            if thing.archived {
                wrong("Archived", "equipment that is not archived");
            }
            if !cross && self.organisation(id).is_ok_and(|owner| owner != organisation) {
                wrong("OtherOrganisation", &format!("equipment of {organisation}"));
            }
        }
        if equipment.len() > MAX_ENTRIES {
            let expected = format!("at most {MAX_ENTRIES} pieces");
            let found = equipment.len().to_string();
            violations.push(violation("TooMany", "equipment", &expected, &found));
        }
        invalid(violations)
    }

    fn check_place(
        &mut self,
        id: &EquipmentId,
        node: Node,
        parent: Option<&EquipmentId>,
        above: Node,
    ) -> Result<(), Error> {
        let equipment = id.clone();
        match self.forest.check_move(node, Some(above)) {
            Ok(()) => Ok(()),
            Err(ForestError::OwnParent | ForestError::Cycle) => {
                let parent = parent.unwrap_or(id).clone();
                Err(Error::EquipmentCycle { equipment, parent })
            }
            // The level of the companies is not counted.
            Err(ForestError::TooDeep { levels, .. }) => {
                Err(Error::EquipmentTooDeep { equipment, levels: levels - 1, most: MAX_DEPTH })
            }
            Err(other) => Err(Error::Internal { what: other.to_string() }),
        }
    }
}

fn check_details(details: &EquipmentDetails, path: &str, violations: &mut Vec<Violation>) {
    let EquipmentDetails { name, article, serial, description, fields } = details;
    check_not_blank(name, &format!("{path}.name"), violations);
    for (field, text, most) in [
        ("name", name, MAX_LABEL_BYTES),
        ("article", article, MAX_LABEL_BYTES),
        ("serial", serial, MAX_LABEL_BYTES),
        ("description", description, MAX_TEXT_BYTES),
    ] {
        check_text(text, &format!("{path}.{field}"), most, violations);
    }
    if fields.len() > MAX_ENTRIES {
        let expected = format!("at most {MAX_ENTRIES} fields");
        let found = fields.len().to_string();
        violations.push(violation("TooMany", &format!("{path}.fields"), &expected, &found));
    }
    let mut seen = BTreeSet::new();
    for (place, entry) in fields.iter().enumerate() {
        let path = format!("{path}.fields[{place}]");
        check_not_blank(&entry.field, &format!("{path}.field"), violations);
        check_text(&entry.field, &format!("{path}.field"), MAX_KEY_BYTES, violations);
        check_text(&entry.value, &format!("{path}.value"), MAX_TEXT_BYTES, violations);
        if !seen.insert(entry.field.as_str()) {
            let path = format!("{path}.field");
            violations.push(violation("Duplicate", &path, "each field once", &entry.field));
        }
    }
}

fn check_not_blank(text: &str, path: &str, violations: &mut Vec<Violation>) {
    if text.trim().is_empty() {
        violations.push(violation("Blank", path, "a text", "blank"));
    }
}

fn check_text(text: &str, path: &str, most: usize, violations: &mut Vec<Violation>) {
    if text.len() > most {
        let (expected, found) = (format!("at most {most} bytes"), format!("{} bytes", text.len()));
        violations.push(violation("TooLong", path, &expected, &found));
    }
    if text.contains('\0') {
        violations.push(violation("ContainsNul", path, "text without NUL", "a NUL"));
    }
}
