//! Texts and their places, looked up by text.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

/// Up to this many texts, comparing them one after another is the faster way.
const FEW: usize = 8;

/// A list of different texts.
#[derive(Debug, Clone, Default)]
pub(super) struct Keys {
    texts: Vec<Box<str>>,
    /// Empty while the texts are few.
    places: HashTable<u32>,
}

impl Keys {
    /// Texts in order. Of equal ones the first is found.
    pub(super) fn new<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let texts: Vec<Box<str>> = texts.into_iter().map(Box::from).collect();
        let mut keys = Self { texts, places: HashTable::new() };
        if keys.texts.len() > FEW {
            let texts = &keys.texts;
            let mut places = HashTable::with_capacity(texts.len());
            let code = |place: &u32| texts.get(*place as usize).map_or(0, |text| hash(text));
            for (place, text) in (0_u32..).zip(texts) {
                let same = |other: &u32| texts.get(*other as usize) == Some(text);
                if places.find(hash(text), same).is_none() {
                    places.insert_unique(hash(text), place, code);
                }
            }
            keys.places = places;
        }
        keys
    }

    /// The place of a text.
    #[inline]
    pub(super) fn find(&self, text: &str) -> Option<u32> {
        if self.places.is_empty() {
            let place = self.texts.iter().position(|known| is_same(known, text))?;
            return u32::try_from(place).ok();
        }
        let same =
            |place: &u32| self.texts.get(*place as usize).is_some_and(|known| is_same(known, text));
        self.places.find(hash(text), same).copied()
    }

    /// The text at a place.
    pub(super) fn get(&self, place: u32) -> Option<&str> {
        self.texts.get(place as usize).map(|text| &**text)
    }

    /// Whether this text is at the place.
    #[inline]
    pub(super) fn is_at(&self, place: u32, text: &str) -> bool {
        self.texts.get(place as usize).is_some_and(|known| is_same(known, text))
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }
}

/// Whether two texts are equal. Keys and options are short: for such, two overlapping words tell without a call.
#[inline]
fn is_same(one: &str, other: &str) -> bool {
    fn ends<const WIDTH: usize>(one: &[u8], other: &[u8]) -> bool {
        one.first_chunk::<WIDTH>() == other.first_chunk::<WIDTH>()
            && one.last_chunk::<WIDTH>() == other.last_chunk::<WIDTH>()
    }
    let (one, other) = (one.as_bytes(), other.as_bytes());
    one.len() == other.len()
        && match one.len() {
            2..=3 => ends::<2>(one, other),
            4..=7 => ends::<4>(one, other),
            8..=16 => ends::<8>(one, other),
            _ => one == other,
        }
}

fn hash(text: &str) -> u64 {
    FixedState::with_seed(0).hash_one(text)
}
