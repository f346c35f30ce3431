//! Persons or organisations by key and by id.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

/// What has an id.
pub(crate) trait Named {
    fn name(&self) -> &str;
}

/// Entries in the order in which they came. The key of one that is gone is not given again.
#[derive(Debug, Clone)]
pub(crate) struct Table<T> {
    entries: Vec<Option<T>>,
    places: HashTable<u32>,
    live: usize,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), places: HashTable::new(), live: 0 }
    }
}

impl<T: Named> Table<T> {
    /// The table of entries; `None` if two of them have the same id.
    pub(crate) fn of(entries: Vec<Option<T>>) -> Option<Self> {
        let mut table = Self::default();
        for entry in entries {
            match entry {
                None => table.entries.push(None),
                Some(entry) if table.place(entry.name()).is_some() => return None,
                Some(entry) => drop(table.insert(entry)),
            }
        }
        Some(table)
    }

    /// Every entry, with gaps where one is gone.
    pub(crate) fn entries(&self) -> &[Option<T>] {
        &self.entries
    }

    pub(crate) fn len(&self) -> usize {
        self.live
    }

    pub(crate) fn place(&self, id: &str) -> Option<u32> {
        let same = |place: &u32| self.get(*place).is_some_and(|entry| entry.name() == id);
        self.places.find(hash(id), same).copied()
    }

    pub(crate) fn get(&self, place: u32) -> Option<&T> {
        self.entries.get(place as usize)?.as_ref()
    }

    pub(crate) fn get_mut(&mut self, place: u32) -> Option<&mut T> {
        self.entries.get_mut(place as usize)?.as_mut()
    }

    /// Entries with their places, in the order in which they came.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        (0..).zip(&self.entries).filter_map(|(place, entry)| Some((place, entry.as_ref()?)))
    }

    /// Adds an entry whose id is not there yet.
    pub(crate) fn insert(&mut self, entry: T) -> u32 {
        // More entries than this do not fit into the memory of any machine that runs a desk.
        let place = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let code = hash(entry.name());
        self.entries.push(Some(entry));
        let entries = &self.entries;
        self.places.insert_unique(code, place, |place| {
            let entry = entries.get(*place as usize).and_then(Option::as_ref);
            entry.map_or(0, |entry| hash(entry.name()))
        });
        self.live += 1;
        place
    }

    pub(crate) fn remove(&mut self, place: u32) -> Option<T> {
        let entry = self.entries.get_mut(place as usize)?.take()?;
        if let Ok(found) = self.places.find_entry(hash(entry.name()), |known| *known == place) {
            found.remove();
        }
        self.live -= 1;
        Some(entry)
    }
}

/// The seed is fixed: no order ever shows.
fn hash(text: &str) -> u64 {
    FixedState::with_seed(0).hash_one(text)
}
