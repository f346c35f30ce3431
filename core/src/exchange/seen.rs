//! On which lines of a list keys and contacts stood first.

use std::fmt;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::hash_table::Entry;
use hashbrown::{HashMap, HashTable};

use crate::MatchKey;

/// Where keys and contacts stood first. Of a key 96 bits of hashes are kept: among two million, two that differ are
/// taken for one in one list of ten trillion.
pub(super) struct Seen {
    /// By kind of key. Room for all rows is made with the first, since growing moves everything.
    keys: [HashTable<Key>; 4],
    contacts: HashMap<u32, u64, FixedState>,
    rows: usize,
    /// Whether any row may say its id.
    pub(super) ids: bool,
    hashers: (FixedState, FixedState),
}

#[derive(Clone, Copy)]
struct Key {
    hash: u64,
    check: u32,
    line: u32,
}

impl fmt::Debug for Seen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: usize = self.keys.iter().map(HashTable::len).sum();
        write!(formatter, "Seen({keys} keys, {} contacts)", self.contacts.len())
    }
}

impl Seen {
    /// For a list of about so many rows.
    pub(super) fn new(rows: usize, ids: bool) -> Self {
        Self {
            keys: std::array::from_fn(|_| HashTable::new()),
            contacts: HashMap::with_hasher(FixedState::with_seed(0)),
            rows,
            ids,
            hashers: (FixedState::with_seed(1), FixedState::with_seed(2)),
        }
    }

    /// The other line on which a key stood first, if it did; else it stands here.
    pub(super) fn key(&mut self, kind: MatchKey, text: &str, line: u64) -> Option<u64> {
        let place = match kind {
            MatchKey::Id => 0,
            MatchKey::ExternalId => 1,
            MatchKey::Email => 2,
            MatchKey::Phone => 3,
        };
        let keys = self.keys.get_mut(place)?;
        if keys.is_empty() {
            keys.reserve(self.rows, |key| key.hash);
        }
        let hash = self.hashers.0.hash_one(text);
        // A text has far fewer lines than that: its bytes are limited.
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        #[allow(clippy::cast_possible_truncation, reason = "some of the bits are enough")]
        let new = Key { hash, check: self.hashers.1.hash_one(text) as u32, line };
        let same = |key: &Key| key.hash == new.hash && key.check == new.check;
        match keys.entry(hash, same, |key| key.hash) {
            Entry::Occupied(known) => {
                let known = known.get().line;
                (known != line).then_some(u64::from(known))
            }
            Entry::Vacant(free) => {
                free.insert(new);
                None
            }
        }
    }

    /// The other line on which somebody was first found, if he was; else it is this one.
    pub(super) fn contact(&mut self, number: u32, line: u64) -> Option<u64> {
        let known = *self.contacts.entry(number).or_insert(line);
        (known != line).then_some(known)
    }
}
