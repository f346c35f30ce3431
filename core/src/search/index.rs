//! The index itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use memchr::memmem;
use roaring::RoaringBitmap;

use super::facet::{Facet, FacetValues, Value};
use super::pieces::{begins_piece, is_joint, pieces};
use super::postings::{Postings, bitmap};
use super::query::{Clause, MOST_CLAUSES, MOST_TESTS, MOST_TEXT_BYTES, Query, Removal, Test};
use super::record::{Mark, Record, behind};
use super::sorted::Sorted;
use super::words::{Fit, Words, trigrams};
use crate::matching::normalise::{email_key, fold_name};

/// The most documents of one page.
pub const MOST_FOUND: usize = 1_000;

const HASHER: FixedState = FixedState::with_seed(0x0065_2d6d_6169_6c73);
/// So few candidates are looked at one by one rather than narrowed further.
const FEW_CANDIDATES: u64 = 256;

/// What an index is told of a document.
#[derive(Debug, Clone, Default)]
pub struct Document<'a> {
    /// Its id: orders documents of one name, and is not searched.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Its e-mail addresses.
    pub emails: Vec<&'a str>,
    /// Its values; a facet may have several.
    pub values: Vec<(Facet, Value)>,
}

/// Where a page ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The folded name of the last document.
    pub name: String,
    /// Its id.
    pub id: String,
}

/// A page of what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The numbers of the documents, in the order of (folded name, id).
    pub numbers: Vec<u32>,
    /// How many there are on all pages.
    pub total: u64,
    /// Where the next page begins; `None` on the last.
    pub next: Option<Position>,
}

/// Documents, found by words and filters.
#[derive(Clone, Default)]
pub struct Index {
    all: RoaringBitmap,
    records: Vec<Record>,
    /// The first bytes of what each record is ordered by.
    prefixes: Vec<u64>,
    pub(super) order: Sorted,
    words: Words,
    /// Domains of addresses, from the `@` on.
    domains: Words,
    /// Three neighbours of more than one piece.
    joints: HashMap<u64, Postings, FixedState>,
    /// The tag of each address's key, and whose it is.
    by_email: BTreeSet<(u32, u32)>,
    facets: Vec<FacetValues>,
    facet_numbers: BTreeMap<Facet, u32>,
}

/// How many documents there are: what they say is of people.
impl fmt::Debug for Index {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Index").field("documents", &self.all.len()).finish_non_exhaustive()
    }
}

impl Index {
    /// An index of many documents, faster than one by one.
    pub fn load<'a>(documents: impl IntoIterator<Item = (u32, Document<'a>)>) -> Self {
        let mut index = Self::default();
        index.words.begin_loading();
        index.domains.begin_loading();
        for (number, document) in documents {
            index.take_out(number, false);
            index.put_in(number, &document, true);
        }
        index.words.end_loading();
        index.domains.end_loading();
        index.facets.iter_mut().for_each(FacetValues::end_loading);
        index.joints.values_mut().for_each(Postings::shrink);
        index.records.shrink_to_fit();
        index.prefixes.shrink_to_fit();
        let numbers = index.all.iter().collect();
        index.order = Sorted::from_numbers(numbers, |one, other| {
            index
                .prefix(one)
                .cmp(&index.prefix(other))
                .then_with(|| index.order_of(one).cmp(index.order_of(other)))
        });
        index
    }

    /// Puts a document in, or another in its place.
    pub fn upsert(&mut self, number: u32, document: &Document<'_>) {
        self.take_out(number, true);
        self.put_in(number, document, false);
        let Self { order, records, .. } = self;
        let of = |number: u32| records.get(number as usize).map_or(&[][..], Record::order);
        let own = of(number);
        order.insert(number, |other| of(other).cmp(own));
    }

    /// Takes a document out; whether there was one.
    pub fn remove(&mut self, number: u32) -> bool {
        self.take_out(number, true)
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        usize::try_from(self.all.len()).unwrap_or(usize::MAX)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// A page of what a query finds: at most `most` documents, of which no page has more than [`MOST_FOUND`], behind a
    /// position.
    pub fn find(&self, query: &Query, after: Option<&Position>, most: usize) -> Found {
        let found = self.matching(query);
        let most = most.clamp(1, MOST_FOUND);
        let behind = after.map(|position| behind(&position.name, &position.id));
        let mut numbers = self.page(&found, behind.as_deref(), most + 1);
        let next = (numbers.len() > most).then(|| {
            numbers.truncate(most);
            let last = numbers.last().and_then(|number| self.record(*number));
            last.map(|record| Position {
                name: record.name().to_owned(),
                id: record.id().to_owned(),
            })
        });
        Found { numbers, total: found.len(), next: next.flatten() }
    }

    /// How many documents a query finds.
    pub fn count(&self, query: &Query) -> u64 {
        match (query.text.is_empty(), &query.email, query.clauses.as_slice()) {
            (true, None, []) if query.among.is_none() => self.all.len(),
            _ => self.matching(query).len(),
        }
    }

    /// Every number that a query finds.
    pub fn numbers(&self, query: &Query) -> Vec<u32> {
        self.matching(query).iter().collect()
    }

    /// The documents that have an address, in any spelling that reaches the same mailbox; in the order of their numbers.
    pub fn with_email(&self, address: &str) -> Vec<u32> {
        let Some(key) = email_key(address) else { return Vec::new() };
        let has = |number: &&u32| {
            self.record(**number).is_some_and(|record| record.email_keys().any(|own| own == key))
        };
        let tag = tag(&key);
        let tagged = self.by_email.range((tag, 0)..=(tag, u32::MAX));
        tagged.map(|(_, number)| number).filter(has).copied().collect()
    }

    /// What keeps a document from being found by a query: nothing, if it is found.
    pub fn explain(&self, number: u32, query: &Query) -> Vec<Removal> {
        let Some(record) = self.record(number) else { return vec![Removal::NotIndexed] };
        let mut removals = Vec::new();
        let text = searched_text(query);
        for (place, word) in words_of(&text).enumerate() {
            if !self.word(word, query.at_start).contains(number) {
                removals.push(Removal::Word(place));
            }
        }
        if let Some(address) = &query.email {
            let key = email_key(address);
            if !record.email_keys().any(|own| Some(own) == key.as_deref()) {
                removals.push(Removal::Email);
            }
        }
        if query.among.as_ref().is_some_and(|among| !among.contains(&number)) {
            removals.push(Removal::NotAmong);
        }
        for (place, clause) in query.clauses.iter().take(MOST_CLAUSES).enumerate() {
            if !self.clause(clause).contains(number) {
                removals.push(Removal::Clause(place));
            }
        }
        removals
    }

    fn matching(&self, query: &Query) -> RoaringBitmap {
        let mut found: Option<RoaringBitmap> = None;
        let mut narrow = |set: RoaringBitmap| {
            let narrowed = match found.take() {
                Some(found) => found & set,
                None => set,
            };
            let any = !narrowed.is_empty();
            found = Some(narrowed);
            any
        };
        let go_on = query.email.as_deref().is_none_or(|address| {
            narrow(RoaringBitmap::from_sorted_iter(self.with_email(address)).unwrap_or_default())
        });
        let go_on = go_on
            && query.among.as_ref().is_none_or(|among| narrow(among.iter().copied().collect()));
        let text = searched_text(query);
        let _ = go_on
            && query.clauses.iter().take(MOST_CLAUSES).all(|clause| narrow(self.clause(clause)))
            && words_of(&text).all(|word| narrow(self.word(word, query.at_start)));
        found.unwrap_or_else(|| self.all.clone())
    }

    /// The documents in whose texts a word occurs.
    fn word(&self, word: &str, at_start: bool) -> RoaringBitmap {
        let mut cut = pieces(word);
        let (Some(first), more) = (cut.next(), cut.next().is_some()) else {
            return RoaringBitmap::new();
        };
        if more {
            self.word_of_several_pieces(word, at_start)
        } else {
            self.words.find(first, if at_start { Fit::Begins } else { Fit::Anywhere })
        }
    }

    /// A word with signs in it, or with digits after letters: first what is sure, by the domains; then documents that
    /// have all its parts are looked at one by one.
    fn word_of_several_pieces(&self, word: &str, at_start: bool) -> RoaringBitmap {
        let mut sure = match at_start {
            false => self.domains.find(word, Fit::Anywhere),
            true if word.starts_with('@') => self.domains.find(word, Fit::Begins),
            true => RoaringBitmap::new(),
        };
        if word.contains('@') {
            sure.extend(self.with_email(word));
        }
        let mut candidates: Option<RoaringBitmap> = None;
        let mut narrow = |set: RoaringBitmap| {
            let narrowed = match candidates.take() {
                Some(candidates) => candidates & set,
                None => set - &sure,
            };
            let go_on = narrowed.len() > FEW_CANDIDATES;
            candidates = Some(narrowed);
            go_on
        };
        let nothing = Postings::default();
        let mut joints = joints_of(word).peekable();
        let joined = joints.peek().is_some();
        let go_on = joints.all(|joint| narrow(bitmap(self.joints.get(&joint).unwrap_or(&nothing))));
        if joined && !at_start && word.chars().nth(3).is_none() {
            // The word is the joint: what has it needs no second look.
            return sure | candidates.unwrap_or_default();
        }
        let last = pieces(word).count().saturating_sub(1);
        let mut fits: Vec<(&str, Fit)> = pieces(word)
            .enumerate()
            .map(|(place, piece)| match place {
                0 if at_start => (piece, Fit::Whole),
                0 => (piece, Fit::Ends),
                _ if place == last => (piece, Fit::Begins),
                _ => (piece, Fit::Whole),
            })
            .collect();
        // Long pieces are rare; short ones leave as much to look at as there was, and cost more than that.
        fits.sort_by_key(|(piece, _)| std::cmp::Reverse(piece.len()));
        let _ = go_on
            && fits.into_iter().enumerate().all(|(place, (piece, fit))| {
                ((joined || place > 0) && piece.chars().nth(2).is_none())
                    || narrow(self.words.find(piece, fit))
            });
        let finder = memmem::Finder::new(word);
        let occurs = |number: &u32| {
            self.record(*number).is_some_and(|record| {
                record.searched().any(|text| {
                    let mut places = finder.find_iter(text.as_bytes());
                    if at_start {
                        overlapping(text, word).any(|at| begins_piece(text, at))
                    } else {
                        places.next().is_some()
                    }
                })
            })
        };
        sure.extend(candidates.unwrap_or_default().into_iter().filter(occurs));
        sure
    }

    fn clause(&self, clause: &Clause) -> RoaringBitmap {
        let nothing = FacetValues::default();
        let values = self.facet(&clause.facet).unwrap_or(&nothing);
        let mut found = RoaringBitmap::new();
        for test in clause.any.iter().take(MOST_TESTS) {
            found |= match test {
                Test::OneOf(wanted) => values.with_any(wanted),
                Test::NoneOf(unwanted) => &self.all - values.with_any(unwanted),
                Test::Contains(text) => values.fitting(text, Fit::Anywhere),
                Test::StartsWith(text) => values.fitting(text, Fit::Begins),
                Test::Between(from, to) => values.between(from.as_ref(), to.as_ref()),
                Test::IsEmpty => &self.all - values.present(),
                Test::IsFilled => values.present(),
            };
        }
        found
    }

    fn put_in(&mut self, number: u32, document: &Document<'_>, loading: bool) {
        let mut marks = Vec::with_capacity(document.values.len());
        for (facet, value) in &document.values {
            let facet = self.facet_number(facet, loading);
            if let Some(values) = self.facets.get_mut(facet as usize) {
                let mark = Mark { facet, value: values.add(value, number) };
                if !marks.contains(&mark) {
                    marks.push(mark);
                }
            }
        }
        let record = Record::new(document.id, document.name, &document.emails, &marks);
        let Self { words, domains, joints, by_email, records, prefixes, all, .. } = self;
        all.insert(number);
        for text in record.searched() {
            for piece in pieces(text) {
                words.add(piece, number);
            }
            for joint in joints_of(text) {
                joints.entry(joint).or_default().insert(number);
            }
            if let Some(domain) = domain_of(text) {
                domains.add(domain, number);
            }
        }
        by_email.extend(record.email_keys().map(|key| (tag(key), number)));
        let place = number as usize;
        if records.len() <= place {
            records.resize_with(place + 1, Record::default);
            prefixes.resize(place + 1, 0);
        }
        if let (Some(own), Some(prefix)) = (records.get_mut(place), prefixes.get_mut(place)) {
            *prefix = record.order_prefix();
            *own = record;
        }
    }

    /// Takes out everything of a document; `ordered` says whether it stands in the order.
    fn take_out(&mut self, number: u32, ordered: bool) -> bool {
        if !self.all.remove(number) {
            return false;
        }
        let Self { records, order, words, domains, joints, by_email, facets, .. } = self;
        if ordered {
            let of = |number: u32| records.get(number as usize).map_or(&[][..], Record::order);
            let own = of(number);
            order.remove(number, |other| of(other).cmp(own));
        }
        let Some(record) = records.get_mut(number as usize) else { return false };
        let record = std::mem::take(record);
        for text in record.searched() {
            pieces(text).for_each(|piece| words.remove(piece, number));
            for joint in joints_of(text) {
                if let Some(postings) = joints.get_mut(&joint) {
                    postings.remove(number);
                    if postings.is_empty() {
                        joints.remove(&joint);
                    }
                }
            }
            if let Some(domain) = domain_of(text) {
                domains.remove(domain, number);
            }
        }
        for key in record.email_keys() {
            by_email.remove(&(tag(key), number));
        }
        for mark in record.marks() {
            if let Some(values) = facets.get_mut(mark.facet as usize) {
                values.remove(mark.value, number);
            }
        }
        true
    }

    fn facet(&self, facet: &Facet) -> Option<&FacetValues> {
        self.facet_numbers.get(facet).and_then(|number| self.facets.get(*number as usize))
    }

    fn facet_number(&mut self, facet: &Facet, loading: bool) -> u32 {
        if let Some(number) = self.facet_numbers.get(facet) {
            return *number;
        }
        let number = u32::try_from(self.facets.len()).unwrap_or(u32::MAX);
        let mut values = FacetValues::default();
        if loading {
            values.begin_loading();
        }
        self.facets.push(values);
        self.facet_numbers.insert(facet.clone(), number);
        number
    }

    fn record(&self, number: u32) -> Option<&Record> {
        self.records.get(number as usize).filter(|record| !record.is_absent())
    }

    #[cfg(test)]
    pub(super) fn pieces_left(&self) -> usize {
        self.words.len() + self.domains.len() + self.joints.len()
    }

    pub(super) fn order_of(&self, number: u32) -> &[u8] {
        self.records.get(number as usize).map_or(&[], Record::order)
    }

    pub(super) fn prefix(&self, number: u32) -> u64 {
        self.prefixes.get(number as usize).copied().unwrap_or_default()
    }
}

/// The folded text of a query, as much of it as is read.
fn searched_text(query: &Query) -> compact_str::CompactString {
    let mut end = query.text.len().min(MOST_TEXT_BYTES);
    while !query.text.is_char_boundary(end) {
        end -= 1;
    }
    fold_name(query.text.get(..end).unwrap_or_default())
}

/// The places where a word occurs, those that overlap others included.
fn overlapping(text: &str, word: &str) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + text.get(from..)?.find(word)?;
        from = at + text.get(at..)?.chars().next().map_or(1, char::len_utf8);
        Some(at)
    })
}

/// Three neighbours of a text that are of more than one piece and begin and end with a letter or a digit: a sign between
/// two, or where letters and digits meet.
fn joints_of(text: &str) -> impl Iterator<Item = u64> {
    let neighbours = text.chars().zip(text.chars().skip(1)).zip(text.chars().skip(2));
    let is_joint = neighbours.map(|((left, middle), right)| is_joint(left, middle, right));
    trigrams(text).zip(is_joint).filter_map(|(trigram, is_joint)| is_joint.then_some(trigram))
}

/// The domain of an address, with its `@`.
fn domain_of(text: &str) -> Option<&str> {
    text.rfind('@').and_then(|at| text.get(at..))
}

/// What the keys of addresses are looked up by; several keys may share one.
fn tag(key: &str) -> u32 {
    (HASHER.hash_one(key) >> 32) as u32
}

fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}
