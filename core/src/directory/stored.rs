//! A directory as bytes.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::forest::{Edge, Forest};
use super::merges::{Difference, Merge};
use super::table::Table;
use super::values::Owner;
use super::{Directory, Organisation, Person};
use crate::definition::Error;
use crate::id::{ActorId, Interner, OrganisationKey};

/// What is stored; the rest is made anew from it. Definitions and merges are JSON, since they are what hosts wrote.
#[derive(Serialize, Deserialize)]
struct Stored {
    definitions: String,
    merges: String,
    actors: Interner<ActorId>,
    persons: Vec<Option<Person>>,
    organisations: Vec<Option<Organisation>>,
    different: BTreeSet<Difference>,
}

impl Directory {
    /// The directory as bytes: the same directory gives the same bytes.
    pub fn snapshot(&self) -> Vec<u8> {
        let definitions = (&self.groups, &self.departments, &self.tenants);
        let stored = Stored {
            definitions: serde_json::to_string(&definitions).unwrap_or_default(),
            merges: serde_json::to_string(&self.merges).unwrap_or_default(),
            actors: self.actors.clone(),
            persons: self.persons.entries().to_vec(),
            organisations: self.organisations.entries().to_vec(),
            different: self.different.clone(),
        };
        // Writing to memory fails for no directory: every part of it has a length.
        postcard::to_allocvec(&stored).unwrap_or_default()
    }

    /// The directory of a snapshot.
    ///
    /// # Errors
    /// [`Error::SnapshotUnreadable`] if the bytes are no snapshot of a directory.
    pub fn restore(snapshot: &[u8]) -> Result<Self, Error> {
        let (stored, rest) = postcard::take_from_bytes::<Stored>(snapshot)
            .map_err(|error| unreadable(&error.to_string()))?;
        if !rest.is_empty() {
            return Err(unreadable("something follows the end of its directory"));
        }
        let (groups, departments, tenants) = serde_json::from_str(&stored.definitions)
            .map_err(|_| unreadable("its groups are not readable"))?;
        let merges: Vec<Merge> = serde_json::from_str(&stored.merges)
            .map_err(|_| unreadable("its merges are not readable"))?;
        let twice = || unreadable("a person or an organisation is in it twice");
        let mut directory = Self {
            groups,
            departments,
            tenants,
            merges,
            actors: stored.actors,
            persons: Table::of(stored.persons).ok_or_else(twice)?,
            organisations: Table::of(stored.organisations).ok_or_else(twice)?,
            different: stored.different,
            ..Self::default()
        };
        directory.rebuild()?;
        Ok(directory)
    }

    /// Makes anew what is not stored.
    fn rebuild(&mut self) -> Result<(), Error> {
        let mut edges = [BTreeMap::new(), BTreeMap::new()];
        for (number, merge) in self.merges() {
            let [persons, organisations] = &mut edges;
            let (owner, survivor) = self.place(&merge.order.survivor).ok_or_else(dangling)?;
            let edges = if owner == Owner::Person { persons } else { organisations };
            for source in &merge.order.sources {
                let (of, place) = self.place(source).ok_or_else(dangling)?;
                if of != owner {
                    return Err(dangling());
                }
                if merge.holds && edges.insert(place, Edge { survivor, merge: number }).is_some() {
                    return Err(unreadable("it merges a record twice"));
                }
            }
        }
        let [persons, organisations] = edges;
        for edges in [&persons, &organisations] {
            if has_cycle(edges) {
                return Err(unreadable("its merges go round in a circle"));
            }
        }
        self.person_forest = Forest::of(persons);
        self.organisation_forest = Forest::of(organisations);
        for (owner, one, other, _) in &self.different {
            let known = |place| self.record_at(*owner, place).is_some();
            if one >= other || !known(*one) || !known(*other) {
                return Err(dangling());
            }
        }
        let organisations: Vec<_> = self.organisations.iter().map(|(place, _)| place).collect();
        for place in organisations {
            self.note_organisation(OrganisationKey::new(place));
        }
        let persons: Vec<_> = self.persons.iter().map(|(place, _)| place).collect();
        for place in persons {
            self.note_person(place);
        }
        Ok(())
    }
}

/// Whether somebody was merged into himself, by however many merges.
fn has_cycle(edges: &BTreeMap<u32, Edge>) -> bool {
    let mut sound = BTreeSet::new();
    for start in edges.keys() {
        let mut way = BTreeSet::new();
        let mut place = *start;
        while let Some(edge) = edges.get(&place) {
            if sound.contains(&place) {
                break;
            }
            if !way.insert(place) {
                return true;
            }
            place = edge.survivor;
        }
        sound.extend(way);
    }
    false
}

fn dangling() -> Error {
    unreadable("its directory names what it has not")
}

fn unreadable(because: &str) -> Error {
    Error::SnapshotUnreadable { because: String::from(because) }
}
