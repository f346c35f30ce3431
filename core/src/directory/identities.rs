//! Who has an e-mail address, a phone number, a handle or an external id.

use std::hash::{BuildHasher, Hash, Hasher};

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::record::Record;
use super::values::key_of;
use crate::definition::ContactField;

/// Places of records by what they can be found by. Only hashes are kept: who asks looks at the record.
#[derive(Debug, Clone, Default)]
pub(crate) struct Identities {
    places: HashMap<u64, Places, FixedState>,
}

/// Mostly one.
#[derive(Debug, Clone)]
enum Places {
    One(u32),
    Several(Vec<u32>),
}

impl Identities {
    /// Notes all identities of a record.
    pub(crate) fn add(&mut self, place: u32, record: &Record) {
        for code in codes(record) {
            self.places
                .entry(code)
                .and_modify(|places| places.add(place))
                .or_insert(Places::One(place));
        }
    }

    /// Forgets all identities of a record, which still has them.
    pub(crate) fn remove(&mut self, place: u32, record: &Record) {
        for code in codes(record) {
            if let Some(places) = self.places.get_mut(&code)
                && places.remove(place)
            {
                self.places.remove(&code);
            }
        }
    }

    /// The places that may have an identity, ascending: whoever asks looks whether they have.
    pub(crate) fn candidates(&self, field: ContactField, key: &str) -> &[u32] {
        match self.places.get(&code(field, key)) {
            None => &[],
            Some(Places::One(place)) => std::slice::from_ref(place),
            Some(Places::Several(places)) => places,
        }
    }
}

impl Places {
    fn add(&mut self, place: u32) {
        match self {
            Self::One(one) if *one == place => {}
            Self::One(one) => {
                let mut places = vec![*one, place];
                places.sort_unstable();
                *self = Self::Several(places);
            }
            Self::Several(places) => {
                if let Err(at) = places.binary_search(&place) {
                    places.insert(at, place);
                }
            }
        }
    }

    /// True if nothing is left.
    fn remove(&mut self, place: u32) -> bool {
        match self {
            Self::One(one) => *one == place,
            Self::Several(places) => {
                if let Ok(at) = places.binary_search(&place) {
                    places.remove(at);
                }
                places.is_empty()
            }
        }
    }
}

/// The fields that somebody can be found by.
pub(crate) fn is_found_by(field: ContactField) -> bool {
    use ContactField as F;
    matches!(field, F::Email | F::Phone | F::Handle | F::ExternalId)
}

fn codes(record: &Record) -> impl Iterator<Item = u64> {
    record.values().iter().filter(|value| is_found_by(value.field())).filter_map(|value| {
        let key = key_of(value.field(), value.of(), value.text()?);
        Some(code(value.field(), &key))
    })
}

fn code(field: ContactField, key: &str) -> u64 {
    let mut hasher = FixedState::with_seed(0).build_hasher();
    (field as u8).hash(&mut hasher);
    key.hash(&mut hasher);
    hasher.finish()
}
