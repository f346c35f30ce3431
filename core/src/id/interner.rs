//! Texts of ids, kept once each and named by small numbers.

use std::{fmt, hash::BuildHasher};

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A place in an [`Interner`].
pub(crate) trait Key: Copy {
    /// The key at this place.
    fn at(place: u32) -> Self;

    /// The place, counted from 0.
    fn index(self) -> usize;
}

/// An id that has keys.
pub(crate) trait Keyed: AsRef<str> + Clone {
    /// Its key.
    type Key: Key;

    /// Stands for the id of a key that its table never gave out: `?`.
    fn unknown() -> Self;
}

/// A table of ids, in the order in which they came. It never forgets one, so that a key keeps its meaning.
///
/// The seed of the hash is fixed: no order ever shows.
#[derive(Clone)]
pub(crate) struct Interner<Id> {
    ids: Vec<Id>,
    places: HashTable<u32>,
}

impl<Id: Keyed> Interner<Id> {
    /// The key of this text, if it has one.
    pub(crate) fn key(&self, text: &str) -> Option<Id::Key> {
        let same = |place: &u32| self.at(*place).is_some_and(|id| id.as_ref() == text);
        self.places.find(hash(text), same).copied().map(Id::Key::at)
    }

    /// The key of this id, which gets one if it has none yet.
    pub(crate) fn insert(&mut self, id: Id) -> Id::Key {
        if let Some(key) = self.key(id.as_ref()) {
            return key;
        }
        // More ids than this do not fit into the memory of any machine that runs a desk.
        let place = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        let code = hash(id.as_ref());
        self.ids.push(id);
        let ids = &self.ids;
        self.places.insert_unique(code, place, |place| {
            ids.get(*place as usize).map_or(0, |id| hash(id.as_ref()))
        });
        Id::Key::at(place)
    }

    /// The id of this key; `None` for a key that this table did not give out.
    pub(crate) fn text(&self, key: Id::Key) -> Option<&Id> {
        self.ids.get(key.index())
    }

    /// The id of a key that this table gave out; `?` for another's.
    pub(crate) fn name(&self, key: Id::Key) -> Id {
        self.text(key).cloned().unwrap_or_else(Id::unknown)
    }

    /// How many ids it holds.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Keys with their ids, in the order of keys.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Id::Key, &Id)> {
        (0..).zip(&self.ids).map(|(place, id)| (Id::Key::at(place), id))
    }

    fn at(&self, place: u32) -> Option<&Id> {
        self.ids.get(place as usize)
    }
}

fn hash(text: &str) -> u64 {
    FixedState::with_seed(0).hash_one(text)
}

impl<Id> Default for Interner<Id> {
    fn default() -> Self {
        Self { ids: Vec::new(), places: HashTable::new() }
    }
}

impl<Id: fmt::Debug> fmt::Debug for Interner<Id> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(&self.ids).finish()
    }
}

impl<Id: PartialEq> PartialEq for Interner<Id> {
    fn eq(&self, other: &Self) -> bool {
        self.ids == other.ids
    }
}

impl<Id: Serialize> Serialize for Interner<Id> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.ids.serialize(serializer)
    }
}

impl<'de, Id: Keyed + Deserialize<'de>> Deserialize<'de> for Interner<Id> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let ids = Vec::<Id>::deserialize(deserializer)?;
        let count = ids.len();
        let mut table =
            Self { ids: Vec::with_capacity(count), places: HashTable::with_capacity(count) };
        for id in ids {
            table.insert(id);
        }
        if table.len() < count {
            return Err(de::Error::custom("an id is listed twice"));
        }
        Ok(table)
    }
}
