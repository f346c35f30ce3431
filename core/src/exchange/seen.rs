//! On which lines of a list keys and contacts stood first.

use std::fmt;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use crate::MatchKey;

/// Where keys and contacts stood first. Of a key 96 bits of hashes are kept: among two million, two that differ are
/// taken for one in one list of ten quadrillion.
pub(super) struct Seen {
    keys: [Lines; 5],
    contacts: HashMap<u32, u64, FixedState>,
    rows: usize,
    /// Whether any row may say its id.
    pub(super) ids: bool,
    hashers: (FixedState, FixedState),
}

/// A key by its hashes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Code {
    kind: MatchKey,
    hash: u64,
    check: u32,
}

impl fmt::Debug for Seen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: usize = self.keys.iter().map(|lines| lines.used).sum();
        write!(formatter, "Seen({keys} keys, {} contacts)", self.contacts.len())
    }
}

impl Seen {
    /// For a list of about so many rows.
    pub(super) fn new(rows: usize, ids: bool) -> Self {
        Self {
            keys: std::array::from_fn(|_| Lines::default()),
            contacts: HashMap::with_hasher(FixedState::with_seed(0)),
            rows,
            ids,
            hashers: (FixedState::with_seed(1), FixedState::with_seed(2)),
        }
    }

    pub(super) fn code(&self, kind: MatchKey, text: &str) -> Code {
        let (hash, check) = (self.hashers.0.hash_one(text), self.hashers.1.hash_one(text));
        #[allow(clippy::cast_possible_truncation, reason = "some of the bits are enough")]
        let check = check as u32;
        Code { kind, hash, check }
    }

    /// Fetches what is known of keys from memory, all together: one by one each would be waited for.
    pub(super) fn fetch(&self, codes: impl Iterator<Item = Code>) {
        let mut any = 0;
        for code in codes {
            let lines = self.keys.get(place_of(code.kind));
            any |= lines
                .and_then(|lines| lines.slots.get(lines.first(code.hash)))
                .map_or(0, |slot| slot.1);
        }
        std::hint::black_box(any);
    }

    /// The other line on which a key stood first, if it did; else it stands here.
    pub(super) fn key(&mut self, code: Code, line: u64) -> Option<u64> {
        let rows = self.rows;
        let lines = self.keys.get_mut(place_of(code.kind))?;
        if lines.slots.is_empty() {
            // Room for all rows, since growing moves everything.
            lines.resize((rows + rows / 2).max(64).next_power_of_two());
        }
        // A text has far fewer lines than that: its bytes are limited.
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        let known = lines.first_or_insert(code, line.max(1));
        (known != line).then_some(u64::from(known))
    }

    /// The other line on which somebody was first found, if he was; else it is this one.
    pub(super) fn contact(&mut self, number: u32, line: u64) -> Option<u64> {
        let known = *self.contacts.entry(number).or_insert(line);
        (known != line).then_some(known)
    }
}

fn place_of(kind: MatchKey) -> usize {
    match kind {
        MatchKey::Id => 0,
        MatchKey::ExternalId => 1,
        MatchKey::Email => 2,
        MatchKey::Phone => 3,
        MatchKey::Serial => 4,
    }
}

/// Lines by keys: a table with open addressing, so that a key lies in one place of memory, which can be fetched early.
#[derive(Default)]
struct Lines {
    /// A power of two of them. The hash; then the check, and the line in the lower half: zero where there is no key.
    slots: Vec<(u64, u64)>,
    used: usize,
}

impl Lines {
    #[allow(clippy::cast_possible_truncation, reason = "the lower bits are a place")]
    fn first(&self, hash: u64) -> usize {
        hash as usize & self.slots.len().wrapping_sub(1)
    }

    /// The line on which a key stood first: this one, if it is new.
    fn first_or_insert(&mut self, code: Code, line: u32) -> u32 {
        if self.used * 4 >= self.slots.len() * 3 {
            self.resize(self.slots.len() * 2);
        }
        let check = u64::from(code.check) << 32;
        let mut place = self.first(code.hash);
        while let Some(slot) = self.slots.get_mut(place) {
            if slot.1 == 0 {
                *slot = (code.hash, check | u64::from(line));
                self.used += 1;
                return line;
            }
            if slot.0 == code.hash && (slot.1 ^ check) >> 32 == 0 {
                return u32::try_from(slot.1 & u64::from(u32::MAX)).unwrap_or_default();
            }
            place = (place + 1) & (self.slots.len() - 1);
        }
        line
    }

    fn resize(&mut self, size: usize) {
        let before = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
        for known in before.into_iter().filter(|slot| slot.1 != 0) {
            let mut place = self.first(known.0);
            while self.slots.get(place).is_some_and(|slot| slot.1 != 0) {
                place = (place + 1) & (size - 1);
            }
            if let Some(slot) = self.slots.get_mut(place) {
                *slot = known;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_again_however_the_table_grows() {
        let mut seen = Seen::new(0, false);
        for round in 0..2 {
            for number in 1..5_000_u64 {
                for kind in [MatchKey::Email, MatchKey::Phone] {
                    let code = seen.code(kind, &format!("key {number}"));
                    seen.fetch([code].into_iter());
                    let first = seen.key(code, number + round * 10_000);
                    assert_eq!(first, (round > 0).then_some(number), "{number}");
                }
            }
        }
        assert_eq!(seen.key(seen.code(MatchKey::Id, "key 7"), 9), None);
        assert_eq!(
            (seen.contact(7, 3), seen.contact(7, 3), seen.contact(7, 8)),
            (None, None, Some(3))
        );
    }
}
