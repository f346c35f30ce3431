//! Keys: rows that share one are compared.
//!
//! Many cheap keys are better than few good ones, for a pair that one key misses another finds. A key that too many
//! rows share is split by further keys of its rows.

use super::normalise::name::WordForm;
use super::schema::FieldKind;
use super::store::{Record, Store};
use super::values::mix;

/// A key, hashed.
pub(crate) type Key = u32;

/// Most keys of one row.
const MOST_KEYS: usize = 96;
/// Most words of a name that keys are made of.
const MOST_WORDS: usize = 5;

/// Makes keys; the same row has the same keys in every table.
#[derive(Debug, Default, Clone)]
pub(crate) struct KeyMaker {
    keys: Vec<Key>,
    words: Vec<NameParts>,
}

#[derive(Debug, Clone, Copy)]
struct NameParts {
    hash: u64,
    skeleton: u64,
    initial: u64,
    group: Option<u16>,
    whole: bool,
}

/// What a key is made of; keys of different makes never meet.
#[derive(Debug, Clone, Copy)]
enum Make {
    Value = 1,
    Part,
    Skeletons,
    Initial,
    Groups,
    OneWord,
    Spelled,
}

impl KeyMaker {
    /// The keys of a row, each once.
    pub(crate) fn keys(&mut self, store: &Store, record: Record<'_>) -> &[Key] {
        self.keys.clear();
        self.words.clear();
        for (place, field) in store.schema.fields().iter().enumerate() {
            match field.kind {
                FieldKind::Name => self.add_names(store, record.values(place)),
                FieldKind::Email | FieldKind::Phone => {
                    self.add_pairs(store, record.values(place), place, field.kind);
                }
                FieldKind::Handle => {
                    for id in record.values(place) {
                        self.push(
                            Make::Part,
                            FieldKind::Email as u64,
                            store.users.facts_of(*id).hash,
                        );
                        self.add_spelled(store.users.text_of(*id));
                    }
                }
                FieldKind::Category if store.schema.fields().len() > 1 => {}
                _ => {
                    for id in record.values(place) {
                        let hash =
                            store.tables.get(place).map_or(0, |table| table.facts_of(*id).hash);
                        self.push(Make::Value, place as u64, hash);
                    }
                }
            }
        }
        self.keys.sort_unstable();
        self.keys.dedup();
        self.keys.truncate(MOST_KEYS);
        &self.keys
    }

    /// What splits a block that is too big: the row's values and words, one by one.
    pub(crate) fn splitters(&mut self, store: &Store, record: Record<'_>) -> &[Key] {
        self.keys.clear();
        self.words.clear();
        for (place, field) in store.schema.fields().iter().enumerate() {
            for (number, id) in record.values(place).iter().enumerate() {
                match field.kind {
                    FieldKind::Name => {
                        if store.names.token(*id).is_some() {
                            self.push(
                                Make::OneWord,
                                0,
                                u64::from(store.names.key_parts(*id).skeleton),
                            );
                        }
                    }
                    FieldKind::Email if number % 3 == 1 => {
                        let user = store.users.text_of(*id);
                        self.push(
                            Make::Initial,
                            0,
                            u64::from(user.as_bytes().first().copied().unwrap_or_default()),
                        );
                    }
                    FieldKind::Email
                    | FieldKind::Phone
                    | FieldKind::Handle
                    | FieldKind::Category => {}
                    _ => {
                        let table = store.tables.get(place);
                        self.push(
                            Make::Value,
                            place as u64,
                            table.map_or(0, |table| table.facts_of(*id).hash),
                        );
                    }
                }
            }
        }
        self.keys.sort_unstable();
        self.keys.dedup();
        self.keys.truncate(MOST_KEYS);
        &self.keys
    }

    fn push(&mut self, make: Make, kind: u64, hash: u64) {
        self.keys.push(mix(mix(make as u64, kind), hash) as Key);
    }

    fn add_pairs(&mut self, store: &Store, values: &[u32], place: usize, kind: FieldKind) {
        let Some(table) = store.tables.get(place) else { return };
        let parts = if kind == FieldKind::Email { &store.users } else { &store.tails };
        for triple in values.chunks_exact(3) {
            let [value, part, _] = triple else { continue };
            self.push(Make::Value, place as u64, table.facts_of(*value).hash);
            self.push(Make::Part, kind as u64, parts.facts_of(*part).hash);
            if kind == FieldKind::Email {
                self.add_spelled(parts.text_of(*part));
            }
        }
    }

    /// The letters of an e-mail user or a handle, as words and joined.
    fn add_spelled(&mut self, user: &str) {
        let letters = |text: &str| {
            let letters = text.bytes().filter(u8::is_ascii_alphabetic);
            let (number, hash) = letters
                .fold((0, 0), |(number, hash), byte| (number + 1, mix(hash, u64::from(byte))));
            (number >= 4).then_some(hash)
        };
        if let Some(hash) = letters(user) {
            self.push(Make::Spelled, 0, hash);
        }
    }

    fn add_names(&mut self, store: &Store, ids: &[u32]) {
        for id in ids {
            let Some(token) = store.names.token(*id) else { continue };
            if token.form == WordForm::Particle || self.words.len() >= MOST_WORDS {
                continue;
            }
            let parts = store.names.key_parts(*id);
            let group = token.groups.first().copied().filter(|group| *group != u16::MAX);
            self.words.push(NameParts {
                hash: u64::from(parts.hash),
                skeleton: u64::from(parts.skeleton),
                initial: u64::from(token.initial),
                group,
                whole: token.form != WordForm::Initial,
            });
        }
        let words = std::mem::take(&mut self.words);
        for (place, one) in words.iter().enumerate() {
            if words.len() == 1 && one.whole && self.keys.is_empty() {
                self.push(Make::OneWord, 0, one.hash);
            }
            for other in words.iter().skip(place + 1) {
                self.add_pair(one, other);
            }
        }
        self.add_joined(store, ids);
        self.words = words;
    }

    fn add_pair(&mut self, one: &NameParts, other: &NameParts) {
        let free = |left: u64, right: u64| mix(left.min(right), left.max(right));
        if one.whole && other.whole {
            self.push(Make::Skeletons, 0, free(one.skeleton, other.skeleton));
            for (named, beside) in [(one, other), (other, one)] {
                if let Some(group) = named.group {
                    self.push(Make::Groups, u64::from(group), beside.skeleton);
                }
            }
        }
        if one.whole {
            self.push(Make::Initial, 0, mix(one.hash, other.initial));
        }
        if other.whole {
            self.push(Make::Initial, 0, mix(other.hash, one.initial));
        }
    }

    /// How names are joined in e-mail addresses: given and family, family and given, initial and family.
    fn add_joined(&mut self, store: &Store, ids: &[u32]) {
        let mut texts = ids
            .iter()
            .filter(|id| store.names.token(**id).is_some_and(|token| token.form == WordForm::Name));
        let (Some(one), Some(other)) = (texts.next(), texts.next_back()) else { return };
        let (one, other) = (store.names.text_of(*one), store.names.text_of(*other));
        let hash = |bytes: &mut dyn Iterator<Item = u8>| {
            bytes.filter(u8::is_ascii_alphabetic).fold(0, |hash, byte| mix(hash, u64::from(byte)))
        };
        for joined in [
            hash(&mut one.bytes().chain(other.bytes())),
            hash(&mut other.bytes().chain(one.bytes())),
            hash(&mut one.bytes().take(1).chain(other.bytes())),
            hash(&mut other.bytes().take(1).chain(one.bytes())),
            hash(&mut one.bytes().chain(other.bytes().take(1))),
            hash(&mut other.bytes().chain(one.bytes().take(1))),
        ] {
            self.push(Make::Spelled, 0, joined);
        }
        for word in [one, other] {
            if word.len() >= 5 {
                self.push(Make::Spelled, 0, hash(&mut word.bytes()));
            }
        }
    }
}
