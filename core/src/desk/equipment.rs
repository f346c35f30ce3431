//! Equipment: what the commands about it come to, and what their events do.

use super::rights::Who;
use super::state::{State, Turn};
use crate::clock::Timestamp;
use crate::definition::{
    Answer, EquipmentSpec, Error, PackedCommand, PackedEvent, PartsOfDeleted, Right, TagField,
    TreeFormat,
};
use crate::equipment::Listing;
use crate::id::{EquipmentId, OrganisationId, TicketId};
use crate::report;

/// The most rows of one page.
const MAX_PAGE: u32 = 1_000;

impl State {
    pub(crate) fn decide_equipment(
        &mut self,
        turn: Turn,
        command: &PackedCommand,
    ) -> Result<(), Error> {
        use PackedCommand as C;
        match command {
            C::AddEquipment { equipment } => self.add_equipment(turn, equipment),
            C::EditEquipment { equipment, details } => {
                self.inventory.check_edit(equipment, details)?;
                if self.inventory.details(equipment)? != &**details {
                    let details = details.clone();
                    let id = equipment.clone();
                    self.emit(turn, PackedEvent::EquipmentEdited { equipment: id, details });
                    self.warn_of_duplicates(turn, equipment)?;
                }
                Ok(())
            }
            C::MoveEquipment { equipment, parent } => {
                self.inventory.check_move(equipment, parent.as_ref())?;
                if self.inventory.row(equipment)?.parent != *parent {
                    let (equipment, parent) = (equipment.clone(), parent.clone());
                    self.emit(turn, PackedEvent::EquipmentMoved { equipment, parent });
                }
                Ok(())
            }
            C::TransferEquipment { equipment, organisation, parent } => {
                self.transfer_equipment(turn, equipment, organisation, (**parent).as_ref())
            }
            C::DeleteEquipment { equipment, parts } => {
                self.delete_equipment(turn, equipment, *parts)
            }
            C::ArchiveEquipment { equipment, archived } => {
                if self.inventory.row(equipment)?.archived != *archived {
                    let (equipment, archived) = (equipment.clone(), *archived);
                    self.emit(turn, PackedEvent::EquipmentArchived { equipment, archived });
                }
                Ok(())
            }
            C::NoteEquipment { equipment, text } => {
                self.inventory.check_note(equipment, text)?;
                let (equipment, text) = (equipment.clone(), text.clone());
                self.emit(turn, PackedEvent::EquipmentNoted { equipment, text });
                Ok(())
            }
            C::SetTicketEquipment { ticket, organisation, equipment } => {
                self.set_ticket_equipment(turn, ticket, organisation, equipment)
            }
            _ => Err(Error::Internal { what: String::from("not about equipment") }),
        }
    }

    fn add_equipment(&mut self, turn: Turn, equipment: &[EquipmentSpec]) -> Result<(), Error> {
        self.inventory.check_add(equipment)?;
        if equipment.is_empty() {
            return Ok(());
        }
        self.emit(turn, PackedEvent::EquipmentAdded { equipment: equipment.into() });
        for spec in equipment {
            self.warn_of_duplicates(turn, &spec.id)?;
        }
        Ok(())
    }

    fn transfer_equipment(
        &mut self,
        turn: Turn,
        id: &EquipmentId,
        organisation: &OrganisationId,
        parent: Option<&EquipmentId>,
    ) -> Result<(), Error> {
        self.inventory.check_transfer(id, organisation, parent)?;
        let row = self.inventory.row(id)?;
        if row.organisation == *organisation && row.parent.as_ref() == parent {
            return Ok(());
        }
        let event = PackedEvent::EquipmentTransferred {
            equipment: id.clone(),
            organisation: Box::new(organisation.clone()),
            parent: Box::new(parent.cloned()),
        };
        self.emit(turn, event);
        self.warn_of_duplicates(turn, id)
    }

    fn delete_equipment(
        &mut self,
        turn: Turn,
        id: &EquipmentId,
        parts: PartsOfDeleted,
    ) -> Result<(), Error> {
        let deleted = self.inventory.check_delete(id, parts)?.into();
        let event = PackedEvent::EquipmentDeleted { equipment: id.clone(), parts, deleted };
        self.emit(turn, event);
        Ok(())
    }

    fn set_ticket_equipment(
        &mut self,
        turn: Turn,
        ticket: &TicketId,
        organisation: &OrganisationId,
        equipment: &[EquipmentId],
    ) -> Result<(), Error> {
        let cross = self.allow_in_desk(turn.who, Right::EquipmentCross).is_ok();
        self.inventory.check_ticket(ticket, organisation, equipment, cross)?;
        let same_owner = self.inventory.ticket_organisation(ticket) == Some(organisation);
        if self.inventory.of_ticket(ticket) == equipment && (same_owner || equipment.is_empty()) {
            return Ok(());
        }
        let event = PackedEvent::TicketEquipmentSet {
            ticket: Box::new(ticket.clone()),
            organisation: Box::new(organisation.clone()),
            equipment: equipment.into(),
        };
        self.emit(turn, event);
        Ok(())
    }

    pub(super) fn warn_of_duplicates(&mut self, turn: Turn, id: &EquipmentId) -> Result<(), Error> {
        let others = self.inventory.duplicates(id)?;
        if !others.is_empty() {
            let (equipment, others) = (id.clone(), others.into());
            self.emit(turn, PackedEvent::EquipmentDuplicated { equipment, others });
        }
        Ok(())
    }

    /// What an event about equipment does. It was decided against the same state: nothing is refused.
    pub(crate) fn apply_equipment(&mut self, at: Timestamp, who: Who, event: &PackedEvent) {
        use PackedEvent as E;
        let inventory = &mut self.inventory;
        let _ = match event {
            E::EquipmentAdded { equipment } => inventory.add(equipment),
            E::EquipmentEdited { equipment, details } => inventory.edit(equipment, details),
            E::EquipmentMoved { equipment, parent } => {
                inventory.move_under(equipment, parent.as_ref())
            }
            E::EquipmentTransferred { equipment, organisation, parent } => {
                inventory.transfer(equipment, organisation, (**parent).as_ref())
            }
            E::EquipmentDeleted { equipment, parts, .. } => inventory.delete(equipment, *parts),
            E::EquipmentArchived { equipment, archived } => {
                inventory.set_archived(equipment, *archived)
            }
            E::EquipmentNoted { equipment, text } => {
                inventory.add_note(at, &who.name(&self.names), equipment, text)
            }
            E::TicketEquipmentSet { ticket, organisation, equipment } => {
                inventory.set_ticket(at, ticket, organisation, equipment, true)
            }
            _ => Ok(()),
        };
    }

    pub(super) fn equipment_card(&self, id: &EquipmentId) -> Result<Answer, Error> {
        let inventory = &self.inventory;
        let mut path = inventory.path(id)?;
        path.remove(0);
        Ok(Answer::EquipmentCard {
            row: inventory.row(id)?,
            details: inventory.details(id)?.clone(),
            path,
            parts: inventory.parts(id)?,
            duplicates: inventory.duplicates(id)?,
            notes: inventory.notes(id)?.to_vec(),
            tickets: inventory.ticket_links(id)?.to_vec(),
        })
    }

    pub(super) fn equipment_tree(
        &self,
        organisation: &OrganisationId,
        top: Option<&EquipmentId>,
        archived: bool,
        after: Option<&EquipmentId>,
        most: u32,
    ) -> Result<Answer, Error> {
        let most = most.clamp(1, MAX_PAGE) as usize;
        let listing = Listing { top, archived, after, most };
        Ok(Answer::EquipmentTree { rows: self.inventory.tree(organisation, listing)? })
    }

    pub(super) fn equipment_drawing(
        &self,
        organisation: &OrganisationId,
        top: Option<&EquipmentId>,
        format: TreeFormat,
    ) -> Result<Answer, Error> {
        let text = match top {
            None => self.inventory.company_drawing(organisation, format),
            Some(top) if self.inventory.organisation(top)? == organisation => {
                self.inventory.drawing(top, format)?
            }
            Some(top) => {
                let (equipment, organisation) = (top.clone(), organisation.clone());
                return Err(Error::OtherOrganisation { equipment, organisation });
            }
        };
        Ok(Answer::Diagram { text })
    }

    pub(super) fn ticket_equipment(&self, ticket: &TicketId) -> Answer {
        let rows = self.inventory.of_ticket(ticket).iter();
        Answer::TicketEquipment {
            rows: rows.filter_map(|id| self.inventory.row(id).ok()).collect(),
        }
    }

    pub(super) fn expansion(
        &self,
        ticket: &TicketId,
        template: &str,
        beyond: crate::BeyondCount,
    ) -> Result<Answer, Error> {
        let values = self.inventory.tag_values(ticket);
        let expansion = report::expand_tags(template, &values, beyond)?;
        let report::Expansion { text, diagnostics, total } = expansion;
        Ok(Answer::Expansion { text, diagnostics, total })
    }

    pub(super) fn equipment_cell(
        &self,
        ticket: &TicketId,
        field: TagField,
        separator: &str,
    ) -> Answer {
        let values = self.inventory.tag_values(ticket);
        Answer::EquipmentCell { text: report::equipment_cell(&values, field, separator) }
    }
}
