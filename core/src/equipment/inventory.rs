//! The equipment of all companies, and what it tells.

use std::collections::{BTreeMap, BTreeSet};

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::forest::{Forest, Node};
use super::{MAX_DEPTH, MAX_ENTRIES};
use crate::clock::Timestamp;
use crate::definition::{
    EquipmentDetails, EquipmentNote, EquipmentRow, EquipmentSpec, Error, TagValues, TicketLink,
};
use crate::id::{EquipmentId, OrganisationId, TicketId};

/// The equipment of all companies.
///
/// A refused call has changed nothing. `check_*` tells whether the call of the same name would be refused.
#[derive(Debug, Clone)]
pub struct Inventory {
    /// Companies are the roots, things are under them.
    pub(super) forest: Forest,
    /// By number of the node.
    pub(super) slots: Vec<Slot>,
    pub(super) places: HashMap<EquipmentId, Node, FixedState>,
    pub(super) companies: HashMap<OrganisationId, Node, FixedState>,
    /// Things of one company, article and serial number; the last is not blank.
    pub(super) serials: HashMap<SerialKey, Vec<Node>, FixedState>,
    pub(super) tickets: BTreeMap<TicketId, Ticket>,
}

/// What a node of the forest is.
#[derive(Debug, Clone, Default)]
pub(super) enum Slot {
    /// Nothing any more.
    #[default]
    Empty,
    Company(OrganisationId),
    Thing(Box<Thing>),
}

/// One piece of equipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Thing {
    pub(super) id: EquipmentId,
    pub(super) details: EquipmentDetails,
    pub(super) archived: bool,
    pub(super) notes: Vec<EquipmentNote>,
    pub(super) links: Vec<TicketLink>,
}

/// Company, article and serial number, the texts without regard to letter case and blanks around.
pub(super) type SerialKey = (Node, String, String);

/// The equipment of a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ticket {
    pub(super) organisation: OrganisationId,
    pub(super) equipment: Vec<EquipmentId>,
}

/// Which part of a tree is listed; see [`Inventory::tree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listing<'a> {
    /// This and its parts; all of the company when absent.
    pub top: Option<&'a EquipmentId>,
    /// Archived things, too, with their parts.
    pub archived: bool,
    /// Go on after this one.
    pub after: Option<&'a EquipmentId>,
    /// At most so many.
    pub most: usize,
}

impl Default for Inventory {
    fn default() -> Self {
        // The level of the companies comes on top.
        let levels = u8::try_from(MAX_DEPTH + 1).unwrap_or(u8::MAX);
        Self {
            forest: Forest::new(levels),
            slots: vec![Slot::Empty],
            places: HashMap::default(),
            companies: HashMap::default(),
            serials: HashMap::default(),
            tickets: BTreeMap::new(),
        }
    }
}

impl Inventory {
    /// How many things there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Whether there is such a thing.
    pub fn contains(&self, id: &EquipmentId) -> bool {
        self.places.contains_key(id)
    }

    /// What is known of a thing.
    pub fn details(&self, id: &EquipmentId) -> Result<&EquipmentDetails, Error> {
        self.thing(id).map(|thing| &thing.details)
    }

    /// A thing in its place.
    pub fn row(&self, id: &EquipmentId) -> Result<EquipmentRow, Error> {
        let node = self.node(id)?;
        self.row_at(node).ok_or_else(|| unknown(id))
    }

    /// The company that a thing belongs to.
    pub fn organisation(&self, id: &EquipmentId) -> Result<&OrganisationId, Error> {
        self.company_of(self.node(id)?).ok_or_else(|| unknown(id))
    }

    /// What a thing is a part of, and what that is a part of, up to what is part of nothing; first the
    /// thing itself.
    pub fn path(&self, id: &EquipmentId) -> Result<Vec<EquipmentId>, Error> {
        let path = self.forest.path(self.node(id)?);
        Ok(path.filter_map(|node| self.thing_at(node)).map(|thing| thing.id.clone()).collect())
    }

    /// The parts directly under a thing, in the order in which they came there.
    pub fn parts(&self, id: &EquipmentId) -> Result<Vec<EquipmentId>, Error> {
        let parts = self.forest.children(Some(self.node(id)?));
        Ok(parts.filter_map(|node| self.thing_at(node)).map(|thing| thing.id.clone()).collect())
    }

    /// The notes on a thing, the oldest first.
    pub fn notes(&self, id: &EquipmentId) -> Result<&[EquipmentNote], Error> {
        self.thing(id).map(|thing| thing.notes.as_slice())
    }

    /// The tickets that have or had a thing, each as of then, the oldest first. Of those that have it no
    /// more, the last 1,000.
    pub fn ticket_links(&self, id: &EquipmentId) -> Result<&[TicketLink], Error> {
        self.thing(id).map(|thing| thing.links.as_slice())
    }

    /// Other things of the same company with the same article and serial number, without regard to letter
    /// case and blanks around; none where the serial number is blank.
    pub fn duplicates(&self, id: &EquipmentId) -> Result<Vec<EquipmentId>, Error> {
        let node = self.node(id)?;
        let others = self.serial_key(node).and_then(|key| self.serials.get(&key));
        let mut others: Vec<EquipmentId> = others
            .into_iter()
            .flatten()
            .filter(|other| **other != node)
            .filter_map(|other| self.thing_at(*other))
            .map(|thing| thing.id.clone())
            .collect();
        others.sort_unstable();
        Ok(others)
    }

    /// The number of a thing, as long as it is there.
    pub(crate) fn number(&self, id: &EquipmentId) -> Option<u32> {
        u32::try_from(self.places.get(id)?.index()).ok()
    }

    /// The thing of a number.
    pub(crate) fn id_at(&self, number: u32) -> Option<&EquipmentId> {
        match self.slots.get(number as usize)? {
            Slot::Thing(thing) => Some(&thing.id),
            Slot::Empty | Slot::Company(_) => None,
        }
    }

    /// The things of a company with an article and a serial number that is not blank.
    pub(crate) fn with_serial(
        &self,
        organisation: &OrganisationId,
        article: &str,
        serial: &str,
    ) -> Vec<u32> {
        let Some(company) = self.companies.get(organisation) else { return Vec::new() };
        let key = (*company, folded(article), folded(serial));
        let nodes = self.serials.get(&key).map_or(&[][..], Vec::as_slice);
        nodes.iter().filter_map(|node| u32::try_from(node.index()).ok()).collect()
    }

    /// A thing as it would be added.
    pub(crate) fn spec(&self, id: &EquipmentId) -> Result<EquipmentSpec, Error> {
        let EquipmentRow { equipment, organisation, parent, .. } = self.row(id)?;
        let details = self.details(id)?.clone();
        Ok(EquipmentSpec { id: equipment, organisation, parent, details })
    }

    /// The companies that have equipment.
    pub(crate) fn organisations(&self) -> impl Iterator<Item = &OrganisationId> {
        self.companies.keys()
    }

    /// The keys of the custom fields of all things, each once, in their order.
    pub(crate) fn field_keys(&self) -> BTreeSet<&str> {
        let things = self.places.values().filter_map(|node| self.thing_at(*node));
        things.flat_map(|thing| &thing.details.fields).map(|own| own.field.as_str()).collect()
    }

    /// Whether a company has equipment.
    pub fn has_equipment(&self, organisation: &OrganisationId) -> bool {
        let company = self.companies.get(organisation);
        company.is_some_and(|company| self.forest.children(Some(*company)).next().is_some())
    }

    /// The things of a company as a tree: each before its parts. A company without things has none.
    pub fn tree(
        &self,
        organisation: &OrganisationId,
        listing: Listing<'_>,
    ) -> Result<Vec<EquipmentRow>, Error> {
        let Some(company) = self.companies.get(organisation) else { return Ok(Vec::new()) };
        let top = match listing.top {
            None => *company,
            Some(top) if self.organisation(top)? == organisation => self.node(top)?,
            Some(top) => {
                let (equipment, organisation) = (top.clone(), organisation.clone());
                return Err(Error::OtherOrganisation { equipment, organisation });
            }
        };
        let after = listing.after.map(|after| self.node(after)).transpose()?;
        let mut rows = Vec::new();
        let mut wanted = after.is_none();
        for (node, _, shown) in self.walk(top, listing.archived) {
            if rows.len() >= listing.most {
                break;
            }
            if wanted && shown {
                rows.extend(self.row_at(node));
            }
            wanted |= Some(node) == after;
        }
        Ok(rows)
    }

    /// The things that are neither archived nor part of anything archived, each with its level and its company.
    pub(crate) fn in_use(&self) -> impl Iterator<Item = (u32, &OrganisationId, &EquipmentId)> {
        self.companies.iter().flat_map(move |(organisation, company)| {
            let shown = self.walk(*company, false).filter(|(_, _, shown)| *shown);
            shown.map(move |(node, thing, _)| (self.level(node), organisation, &thing.id))
        })
    }

    /// The things under a node and the node, if it is one; and whether each is shown: what is archived, and what is part of that,
    /// only with `archived`.
    fn walk(&self, top: Node, archived: bool) -> impl Iterator<Item = (Node, &Thing, bool)> {
        // Until the walk comes to the level of what hides its parts again.
        let mut hidden_below = u32::MAX;
        self.forest.subtree(top).filter_map(move |node| {
            let thing = self.thing_at(node)?;
            if !archived && (thing.archived || hidden_below != u32::MAX) {
                let level = self.level(node);
                if level <= hidden_below {
                    hidden_below = if thing.archived { level } else { u32::MAX };
                }
            }
            Some((node, thing, hidden_below == u32::MAX))
        })
    }

    /// On which level a thing is: 1 for what is part of nothing.
    fn level(&self, node: Node) -> u32 {
        self.forest.level(node).saturating_sub(1)
    }

    /// The equipment of a ticket, in its order; none for a ticket without equipment.
    pub fn of_ticket(&self, ticket: &TicketId) -> &[EquipmentId] {
        self.tickets.get(ticket).map_or(&[], |ticket| ticket.equipment.as_slice())
    }

    /// The company of a ticket that has equipment.
    pub fn ticket_organisation(&self, ticket: &TicketId) -> Option<&OrganisationId> {
        self.tickets.get(ticket).map(|ticket| &ticket.organisation)
    }

    /// The equipment of a ticket, in its order, as the tags of a report print it.
    pub fn tag_values(&self, ticket: &TicketId) -> Vec<TagValues> {
        let equipment = self.of_ticket(ticket).iter();
        equipment
            .filter_map(|id| self.thing(id).ok())
            .map(|thing| TagValues {
                name: thing.details.name.clone(),
                article: thing.details.article.clone(),
                serial: thing.details.serial.clone(),
                text: thing.details.description.clone(),
            })
            .collect()
    }

    pub(super) fn node(&self, id: &EquipmentId) -> Result<Node, Error> {
        self.places.get(id).copied().ok_or_else(|| unknown(id))
    }

    pub(super) fn thing(&self, id: &EquipmentId) -> Result<&Thing, Error> {
        self.thing_at(self.node(id)?).ok_or_else(|| unknown(id))
    }

    pub(super) fn thing_at(&self, node: Node) -> Option<&Thing> {
        match self.slots.get(node.index())? {
            Slot::Thing(thing) => Some(thing),
            Slot::Empty | Slot::Company(_) => None,
        }
    }

    pub(super) fn thing_mut(&mut self, node: Node) -> Option<&mut Thing> {
        match self.slots.get_mut(node.index())? {
            Slot::Thing(thing) => Some(thing),
            Slot::Empty | Slot::Company(_) => None,
        }
    }

    pub(super) fn company_of(&self, node: Node) -> Option<&OrganisationId> {
        let root = self.forest.path(node).last()?;
        match self.slots.get(root.index())? {
            Slot::Company(organisation) => Some(organisation),
            Slot::Empty | Slot::Thing(_) => None,
        }
    }

    pub(super) fn row_at(&self, node: Node) -> Option<EquipmentRow> {
        let thing = self.thing_at(node)?;
        let parent = self.forest.parent(node).and_then(|parent| self.thing_at(parent));
        Some(EquipmentRow {
            equipment: thing.id.clone(),
            organisation: self.company_of(node)?.clone(),
            parent: parent.map(|parent| parent.id.clone()),
            level: self.level(node),
            name: thing.details.name.clone(),
            article: thing.details.article.clone(),
            serial: thing.details.serial.clone(),
            archived: thing.archived,
        })
    }

    /// Under what the thing is listed; none where the serial number is blank.
    pub(super) fn serial_key(&self, node: Node) -> Option<SerialKey> {
        let details = &self.thing_at(node)?.details;
        let serial = folded(&details.serial);
        let company = self.forest.path(node).last()?;
        (!serial.is_empty()).then(|| (company, folded(&details.article), serial))
    }
}

impl Thing {
    /// Of the links that are over, the last [`MAX_ENTRIES`] are kept.
    pub(super) fn forget_links(&mut self) {
        let over = self.links.iter().filter(|link| link.unlinked_at.is_some()).count();
        let mut surplus = over.saturating_sub(MAX_ENTRIES);
        self.links.retain(|link| {
            let forgotten = surplus > 0 && link.unlinked_at.is_some();
            surplus -= usize::from(forgotten);
            !forgotten
        });
    }

    /// The open link to a ticket ends.
    pub(super) fn unlink(&mut self, ticket: &TicketId, at: Timestamp) {
        for link in &mut self.links {
            if link.ticket == *ticket && link.unlinked_at.is_none() {
                link.unlinked_at = Some(at);
            }
        }
        self.forget_links();
    }
}

/// A label as it is compared.
pub(crate) fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

pub(super) fn unknown(id: &EquipmentId) -> Error {
    Error::Unknown { kind: String::from("equipment"), id: String::from(id.as_str()) }
}
