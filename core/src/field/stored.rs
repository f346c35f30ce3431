//! A book as bytes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::book::{Card, FieldBook, Use};
use super::flaw::violations;
use crate::definition::{CardRef, Error, FieldUser};

/// What is stored; schemas are made anew. Definitions and changes are JSON, since they are what hosts wrote.
#[derive(Serialize, Deserialize)]
struct Stored {
    definitions: String,
    changes: String,
    last_change: u32,
    uses: BTreeMap<FieldUser, Use>,
    cards: BTreeMap<CardRef, Card>,
}

impl FieldBook {
    /// Whether nothing was ever defined or kept.
    pub fn is_new(&self) -> bool {
        self.set.groups.is_empty()
            && self.set.fields.is_empty()
            && self.cards.is_empty()
            && self.uses.is_empty()
            && self.changes.is_empty()
            && self.last_change == 0
    }

    /// The book as bytes: the same book gives the same bytes.
    pub fn snapshot(&self) -> Vec<u8> {
        let stored = Stored {
            definitions: serde_json::to_string(&self.set).unwrap_or_default(),
            changes: serde_json::to_string(&self.changes).unwrap_or_default(),
            last_change: self.last_change,
            uses: self.uses.clone(),
            cards: self.cards.clone(),
        };
        // Writing to memory fails for no book: every part of it has a length.
        postcard::to_allocvec(&stored).unwrap_or_default()
    }

    /// The book of a snapshot.
    pub fn restore(snapshot: &[u8]) -> Result<Self, Error> {
        let (stored, rest) = postcard::take_from_bytes::<Stored>(snapshot)
            .map_err(|error| unreadable(&error.to_string()))?;
        if !rest.is_empty() {
            return Err(unreadable("something follows the end of its fields"));
        }
        let set = serde_json::from_str(&stored.definitions)
            .map_err(|_| unreadable("its fields are not readable"))?;
        if !violations(&set).is_empty() {
            return Err(unreadable("its fields are not as fields must be"));
        }
        let changes = serde_json::from_str(&stored.changes)
            .map_err(|_| unreadable("its changes of fields are not readable"))?;
        let Stored { last_change, uses, cards, .. } = stored;
        let mut book = Self { set, cards, uses, changes, last_change, schemas: BTreeMap::new() };
        book.compile();
        Ok(book)
    }
}

fn unreadable(because: &str) -> Error {
    Error::SnapshotUnreadable { because: String::from(because) }
}
