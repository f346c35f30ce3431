//! Equipment as it is stored: company by company, each thing before its parts.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::inventory::{Inventory, Slot, Thing, Ticket};
use super::{MAX_DEPTH, Node};
use crate::clock::Timestamp;
use crate::definition::{EquipmentDetails, EquipmentField, EquipmentNote, TicketLink};
use crate::id::{ActorId, EquipmentId, OrganisationId, TicketId};

#[derive(Serialize, Deserialize)]
struct Stored {
    companies: Vec<(OrganisationId, Vec<StoredThing>)>,
    tickets: Vec<(TicketId, OrganisationId, Vec<EquipmentId>)>,
}

#[derive(Serialize, Deserialize)]
struct StoredThing {
    /// From 1: on the level after that of what it is a part of.
    level: u8,
    id: EquipmentId,
    name: String,
    article: String,
    serial: String,
    description: String,
    fields: Vec<(String, String)>,
    archived: bool,
    notes: Vec<(Timestamp, ActorId, String)>,
    links: Vec<(TicketId, OrganisationId, Timestamp, Option<Timestamp>)>,
}

impl Serialize for Inventory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut companies = Vec::with_capacity(self.companies.len());
        for root in self.forest.children(None) {
            let Some(Slot::Company(organisation)) = self.slots.get(root.index()) else { continue };
            let things = self.forest.subtree(root).filter_map(|node| self.stored(node));
            companies.push((organisation.clone(), things.collect()));
        }
        let tickets = self.tickets.iter().map(|(id, ticket)| {
            (id.clone(), ticket.organisation.clone(), ticket.equipment.clone())
        });
        Stored { companies, tickets: tickets.collect() }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Inventory {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let stored = Stored::deserialize(deserializer)?;
        Self::restored(stored).ok_or_else(|| de::Error::custom("the equipment is no forest"))
    }
}

impl Inventory {
    fn stored(&self, node: Node) -> Option<StoredThing> {
        let thing = self.thing_at(node)?;
        let EquipmentDetails { name, article, serial, description, fields } = thing.details.clone();
        Some(StoredThing {
            level: u8::try_from(self.forest.level(node) - 1).ok()?,
            id: thing.id.clone(),
            name,
            article,
            serial,
            description,
            fields: fields.into_iter().map(|entry| (entry.field, entry.value)).collect(),
            archived: thing.archived,
            notes: thing
                .notes
                .iter()
                .map(|note| (note.at, note.actor.clone(), note.text.clone()))
                .collect(),
            links: thing
                .links
                .iter()
                .map(|link| {
                    let (ticket, owner) = (link.ticket.clone(), link.organisation.clone());
                    (ticket, owner, link.linked_at, link.unlinked_at)
                })
                .collect(),
        })
    }

    fn restored(stored: Stored) -> Option<Self> {
        let mut inventory = Self::default();
        for (organisation, things) in stored.companies {
            if inventory.companies.contains_key(&organisation) || things.is_empty() {
                return None;
            }
            let root = inventory.company(&organisation).ok()?;
            let mut above = vec![root];
            for thing in things {
                let level = usize::from(thing.level);
                if level == 0 || level > above.len() || u32::from(thing.level) > MAX_DEPTH {
                    return None;
                }
                above.truncate(level);
                let node = inventory.forest.add(above.last().copied()).ok()?;
                above.push(node);
                inventory.restore_thing(node, thing)?;
            }
        }
        for (ticket, organisation, equipment) in stored.tickets {
            let known = equipment.iter().all(|id| inventory.contains(id));
            let entry = Ticket { organisation, equipment };
            if !known || inventory.tickets.insert(ticket, entry).is_some() {
                return None;
            }
        }
        inventory.forest.settle();
        Some(inventory)
    }

    fn restore_thing(&mut self, node: Node, stored: StoredThing) -> Option<()> {
        let fields = stored.fields.into_iter();
        let details = EquipmentDetails {
            name: stored.name,
            article: stored.article,
            serial: stored.serial,
            description: stored.description,
            fields: fields.map(|(field, value)| EquipmentField { field, value }).collect(),
        };
        let notes = stored.notes.into_iter();
        let links = stored.links.into_iter();
        let thing = Thing {
            id: stored.id.clone(),
            details,
            archived: stored.archived,
            notes: notes.map(|(at, actor, text)| EquipmentNote { at, actor, text }).collect(),
            links: links
                .map(|(ticket, organisation, linked_at, unlinked_at)| TicketLink {
                    ticket,
                    organisation,
                    linked_at,
                    unlinked_at,
                })
                .collect(),
        };
        self.put(node, Slot::Thing(Box::new(thing)));
        let before = self.places.insert(stored.id, node);
        self.list_serial(node);
        before.is_none().then_some(())
    }
}
