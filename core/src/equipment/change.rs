//! Changes of the equipment.

use super::forest::Node;
use super::inventory::{Inventory, Slot, Thing, Ticket};
use crate::clock::Timestamp;
use crate::definition::{
    EquipmentDetails, EquipmentNote, EquipmentSpec, Error, PartsOfDeleted, TicketLink,
};
use crate::id::{ActorId, EquipmentId, OrganisationId, TicketId};

impl Inventory {
    /// Adds things, each after what it is a part of; see [`Inventory::check_add`].
    pub fn add(&mut self, specs: &[EquipmentSpec]) -> Result<(), Error> {
        self.check_add(specs)?;
        for spec in specs {
            let above = match &spec.parent {
                Some(parent) => self.node(parent)?,
                None => self.company(&spec.organisation)?,
            };
            let node = self.forest.add(Some(above)).map_err(defect)?;
            let thing = Thing {
                id: spec.id.clone(),
                details: spec.details.clone(),
                archived: false,
                notes: Vec::new(),
                links: Vec::new(),
            };
            self.put(node, Slot::Thing(Box::new(thing)));
            self.places.insert(spec.id.clone(), node);
            self.list_serial(node);
        }
        Ok(())
    }

    /// Replaces what is known of a thing; see [`Inventory::check_edit`].
    pub fn edit(&mut self, id: &EquipmentId, details: &EquipmentDetails) -> Result<(), Error> {
        self.check_edit(id, details)?;
        let node = self.node(id)?;
        self.unlist_serial(node);
        if let Some(thing) = self.thing_mut(node) {
            thing.details = details.clone();
        }
        self.list_serial(node);
        Ok(())
    }

    /// Makes a thing, with its parts, a part of another of the same company, or of nothing.
    ///
    /// [`Error::EquipmentCycle`], [`Error::EquipmentTooDeep`], [`Error::OtherOrganisation`].
    pub fn move_under(
        &mut self,
        id: &EquipmentId,
        parent: Option<&EquipmentId>,
    ) -> Result<(), Error> {
        self.check_move(id, parent)?;
        let node = self.node(id)?;
        let above = match parent {
            Some(parent) => self.node(parent)?,
            None => self.company(&self.organisation(id)?.clone())?,
        };
        self.forest.move_under(node, Some(above)).map_err(defect)
    }

    /// Hands a thing, with its parts, over to another company, as a part of `parent` there or of nothing.
    /// What tickets know of it stays as it was.
    pub fn transfer(
        &mut self,
        id: &EquipmentId,
        organisation: &OrganisationId,
        parent: Option<&EquipmentId>,
    ) -> Result<(), Error> {
        self.check_transfer(id, organisation, parent)?;
        let node = self.node(id)?;
        let left = self.forest.path(node).last();
        let above = match parent {
            Some(parent) => self.node(parent)?,
            None => self.company(organisation)?,
        };
        let moved: Vec<Node> = self.forest.subtree(node).collect();
        for node in &moved {
            self.unlist_serial(*node);
        }
        self.forest.move_under(node, Some(above)).map_err(defect)?;
        for node in moved {
            self.list_serial(node);
        }
        self.drop_company_if_empty(left);
        Ok(())
    }

    /// Makes a thing what it is to be, where it is to be. Refused, it has changed nothing.
    pub(crate) fn place_and_describe(
        &mut self,
        before: &EquipmentSpec,
        after: &EquipmentSpec,
    ) -> Result<(), Error> {
        let EquipmentSpec { id, organisation, parent, details } = after;
        self.check_edit(id, details)?;
        if before.organisation != *organisation {
            self.transfer(id, organisation, parent.as_ref())?;
        } else if before.parent != *parent {
            self.move_under(id, parent.as_ref())?;
        }
        self.edit(id, details)
    }

    /// Deletes a thing. [`Error::EquipmentHasParts`] where it has parts and `parts` does not say what becomes
    /// of them, [`Error::EquipmentInUse`] where it, or a part that would go with it, is or was in a ticket.
    pub fn delete(&mut self, id: &EquipmentId, parts: PartsOfDeleted) -> Result<(), Error> {
        let deleted = self.check_delete(id, parts)?;
        let node = self.node(id)?;
        let left = self.forest.path(node).last();
        if parts == PartsOfDeleted::Reparent {
            let above = self.forest.parent(node);
            let children: Vec<Node> = self.forest.children(Some(node)).collect();
            for child in children {
                self.forest.move_under(child, above).map_err(defect)?;
            }
        }
        // Parts first: what is removed has nothing under it.
        for id in deleted.iter().rev() {
            let node = self.node(id)?;
            self.unlist_serial(node);
            self.forest.remove(node).map_err(defect)?;
            self.put(node, Slot::Empty);
            self.places.remove(id);
        }
        self.drop_company_if_empty(left);
        Ok(())
    }

    /// Hides a thing where equipment is picked, or shows it again. Its parts are hidden with it.
    pub fn set_archived(&mut self, id: &EquipmentId, archived: bool) -> Result<(), Error> {
        let node = self.node(id)?;
        if let Some(thing) = self.thing_mut(node) {
            thing.archived = archived;
        }
        Ok(())
    }

    /// Adds a note; see [`Inventory::check_note`].
    pub fn add_note(
        &mut self,
        at: Timestamp,
        actor: &ActorId,
        id: &EquipmentId,
        text: &str,
    ) -> Result<(), Error> {
        self.check_note(id, text)?;
        let node = self.node(id)?;
        if let Some(thing) = self.thing_mut(node) {
            let (actor, text) = (actor.clone(), String::from(text));
            thing.notes.push(EquipmentNote { at, actor, text });
        }
        Ok(())
    }

    /// Replaces the equipment of a ticket, in this order; see [`Inventory::check_ticket`].
    pub fn set_ticket(
        &mut self,
        at: Timestamp,
        ticket: &TicketId,
        organisation: &OrganisationId,
        equipment: &[EquipmentId],
        cross: bool,
    ) -> Result<(), Error> {
        self.check_ticket(ticket, organisation, equipment, cross)?;
        let before = self.of_ticket(ticket).to_vec();
        for id in before.iter().filter(|id| !equipment.contains(id)) {
            let node = self.node(id)?;
            if let Some(thing) = self.thing_mut(node) {
                thing.unlink(ticket, at);
            }
        }
        for id in equipment.iter().filter(|id| !before.contains(id)) {
            let node = self.node(id)?;
            let owner = self.organisation(id)?.clone();
            if let Some(thing) = self.thing_mut(node) {
                thing.links.push(TicketLink {
                    ticket: ticket.clone(),
                    organisation: owner,
                    linked_at: at,
                    unlinked_at: None,
                });
            }
        }
        if equipment.is_empty() {
            self.tickets.remove(ticket);
        } else {
            let (organisation, equipment) = (organisation.clone(), equipment.to_vec());
            self.tickets.insert(ticket.clone(), Ticket { organisation, equipment });
        }
        Ok(())
    }

    /// The root of a company, which is made with its first thing.
    pub(super) fn company(&mut self, organisation: &OrganisationId) -> Result<Node, Error> {
        if let Some(node) = self.companies.get(organisation) {
            return Ok(*node);
        }
        let node = self.forest.add(None).map_err(defect)?;
        self.put(node, Slot::Company(organisation.clone()));
        self.companies.insert(organisation.clone(), node);
        Ok(node)
    }

    fn drop_company_if_empty(&mut self, company: Option<Node>) {
        let Some(node) = company else { return };
        let Some(Slot::Company(organisation)) = self.slots.get(node.index()) else { return };
        let organisation = organisation.clone();
        if self.forest.remove(node).is_ok() {
            self.companies.remove(&organisation);
            self.put(node, Slot::Empty);
        }
    }

    pub(super) fn put(&mut self, node: Node, slot: Slot) {
        if self.slots.len() <= node.index() {
            self.slots.resize(node.index() + 1, Slot::Empty);
        }
        if let Some(place) = self.slots.get_mut(node.index()) {
            *place = slot;
        }
    }

    pub(super) fn list_serial(&mut self, node: Node) {
        if let Some(key) = self.serial_key(node) {
            self.serials.entry(key).or_default().push(node);
        }
    }

    fn unlist_serial(&mut self, node: Node) {
        let Some(key) = self.serial_key(node) else { return };
        if let Some(nodes) = self.serials.get_mut(&key) {
            nodes.retain(|listed| *listed != node);
            if nodes.is_empty() {
                self.serials.remove(&key);
            }
        }
    }
}

/// The checks let nothing come to this.
fn defect(error: super::forest::ForestError) -> Error {
    Error::Internal { what: format!("equipment was checked, and then refused: {error}") }
}
