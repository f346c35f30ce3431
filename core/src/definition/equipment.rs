//! Equipment, as commands, events and answers tell it.

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

use crate::clock::Timestamp;
use crate::id::{ActorId, EquipmentId, OrganisationId, TicketId};

/// A custom field of equipment with its value.
#[define(define_equipment_field)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct EquipmentField {
    /// The key of the field, 1–64 bytes.
    pub field: String,
    /// The value as text, at most 10,000 bytes.
    pub value: String,
}

/// What is known of a piece of equipment, wherever it is.
#[define(define_equipment_details)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct EquipmentDetails {
    /// What people call it: not blank, at most 200 bytes.
    pub name: String,
    /// The manufacturer's or the company's number of the kind of thing; at most 200 bytes.
    #[serde(default)]
    pub article: String,
    /// The number of this very piece; at most 200 bytes.
    #[serde(default)]
    pub serial: String,
    /// Free text, at most 10,000 bytes.
    #[serde(default)]
    pub description: String,
    /// Custom fields, each once; at most 1,000.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<EquipmentField>,
}

/// A new piece of equipment.
#[define(define_equipment_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct EquipmentSpec {
    /// The host's id.
    pub id: EquipmentId,
    /// The company that it belongs to.
    pub organisation: OrganisationId,
    /// What it is a part of, of the same company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<EquipmentId>,
    /// What is known of it.
    pub details: EquipmentDetails,
}

/// What becomes of the parts of equipment that is deleted.
#[define(define_parts_of_deleted)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum PartsOfDeleted {
    /// Equipment with parts is not deleted.
    #[default]
    Refuse,
    /// The parts become parts of what the deleted was a part of.
    Reparent,
    /// The parts are deleted too, and theirs.
    Cascade,
}

/// A note on equipment.
#[define(define_equipment_note)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct EquipmentNote {
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it.
    pub actor: ActorId,
    /// What it says.
    pub text: String,
}

/// A ticket that has, or had, a piece of equipment.
#[define(define_ticket_link)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct TicketLink {
    /// The ticket.
    pub ticket: TicketId,
    /// Whose the equipment was when it came to the ticket.
    pub organisation: OrganisationId,
    /// Since when the ticket has it.
    pub linked_at: Timestamp,
    /// Since when the ticket has it no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unlinked_at: Option<Timestamp>,
}

/// A piece of equipment in its place.
#[define(define_equipment_row)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct EquipmentRow {
    /// Which.
    pub equipment: EquipmentId,
    /// The company that it belongs to.
    pub organisation: OrganisationId,
    /// What it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<EquipmentId>,
    /// On which level it is: 1 for what is part of nothing.
    pub level: u32,
    /// The name.
    pub name: String,
    /// The article.
    pub article: String,
    /// The serial number.
    pub serial: String,
    /// Hidden where equipment is picked.
    pub archived: bool,
}

/// In which language a tree is drawn.
#[define(define_tree_format)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum TreeFormat {
    /// Lines of text, for a console.
    Text,
    /// Graphviz.
    Dot,
    /// Mermaid's `flowchart`.
    Mermaid,
}
