//! A dictionary of texts, each with the documents that have it, found by what is in them.

use std::cmp::Ordering;
use std::hash::BuildHasher;

use compact_str::CompactString;
use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashTable};
use memchr::memmem;
use roaring::RoaringBitmap;

use super::pieces::begins_a_piece;
use super::postings::{Postings, Union};
use super::sorted::Sorted;

const HASHER: FixedState = FixedState::with_seed(0x0066_696e_6477_6f72);
/// No more than so many words are looked at one by one rather than narrowed further.
const FEW_CANDIDATES: u64 = 512;

/// How a sought text lies in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    Anywhere,
    AtPiece,
    Begins,
    Ends,
    Whole,
}

/// Marks, instead of the one document of a word, the place of the set of its documents.
const SHARED: u32 = 1 << 31;
/// Instead of the document of a word that is none any more.
const NOBODY: u32 = u32::MAX;

/// Words, and which documents have them. Most words belong to one document: it is kept in place of a set.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    texts: Vec<CompactString>,
    owners: Vec<u32>,
    shared: Vec<Postings>,
    free: Vec<u32>,
    free_shared: Vec<u32>,
    by_text: HashTable<u32>,
    in_order: Sorted,
    by_trigram: HashMap<u64, Postings, FixedState>,
    /// While many are added, the order and small sets are left for the end.
    loading: bool,
}

/// The documents of one word.
#[derive(Debug, Clone, Copy)]
pub(super) enum Owners<'a> {
    One(u32),
    Shared(&'a Postings),
}

impl Words {
    /// Leaves the order of the words for [`Words::end_loading`].
    pub(super) fn begin_loading(&mut self) {
        self.loading = true;
    }

    pub(super) fn end_loading(&mut self) {
        self.loading = false;
        self.texts.shrink_to_fit();
        self.owners.shrink_to_fit();
        self.shared.shrink_to_fit();
        self.shared.iter_mut().chain(self.by_trigram.values_mut()).for_each(Postings::shrink);
        let numbers = self.by_text.iter().copied().collect();
        self.in_order =
            Sorted::from_numbers(numbers, |one, other| self.text(one).cmp(self.text(other)));
    }

    /// Gives every document its new slot.
    pub(super) fn move_documents(&mut self, moved: impl Fn(u32) -> u32 + Copy) {
        for owner in &mut self.owners {
            if *owner != NOBODY && *owner & SHARED == 0 {
                *owner = moved(*owner);
            }
        }
        self.shared.iter_mut().for_each(|set| set.renumber(moved));
    }

    /// Adds a document to a word; gives the number of the word.
    pub(super) fn add(&mut self, text: &str, document: u32) -> u32 {
        if let Some(number) = self.number(text) {
            self.share(number, document);
            return number;
        }
        let number = match self.free.pop() {
            Some(number) => number,
            None => u32::try_from(self.texts.len()).unwrap_or(u32::MAX),
        };
        let place = number as usize;
        if place >= self.texts.len() {
            self.texts.resize(place + 1, CompactString::default());
            self.owners.resize(place + 1, 0);
        }
        if let (Some(own), Some(owner)) = (self.texts.get_mut(place), self.owners.get_mut(place)) {
            (*own, *owner) = (CompactString::new(text), document);
        }
        let Self { texts, by_text, in_order, by_trigram, loading, .. } = self;
        let text_of = |number: u32| texts.get(number as usize).map_or("", CompactString::as_str);
        by_text
            .insert_unique(HASHER.hash_one(text), number, |other| HASHER.hash_one(text_of(*other)));
        if !*loading {
            in_order.insert(number, |other| text_of(other).cmp(text));
        }
        for trigram in trigrams(text) {
            by_trigram.entry(trigram).or_default().add(number, *loading);
        }
        number
    }

    /// Takes a document from a word, and forgets a word that nobody has.
    pub(super) fn remove(&mut self, text: &str, document: u32) {
        let Some(number) = self.number(text) else { return };
        let Self { texts, owners, shared, by_text, in_order, by_trigram, .. } = self;
        let Some(owner) = owners.get_mut(number as usize) else { return };
        if *owner & SHARED != 0 {
            let place = *owner & !SHARED;
            let Some(set) = shared.get_mut(place as usize) else { return };
            set.remove(document);
            if let Some(last) = set.only() {
                *set = Postings::default();
                *owner = last;
                self.free_shared.push(place);
            }
            return;
        }
        if *owner != document {
            return;
        }
        let text_of = |number: u32| texts.get(number as usize).map_or("", CompactString::as_str);
        in_order.remove(number, |other| text_of(other).cmp(text));
        if let Ok(entry) = by_text.find_entry(HASHER.hash_one(text), |other| *other == number) {
            entry.remove();
        }
        for trigram in trigrams(text) {
            if let Some(postings) = by_trigram.get_mut(&trigram) {
                postings.remove(number);
                if postings.is_empty() {
                    by_trigram.remove(&trigram);
                }
            }
        }
        *owner = NOBODY;
        if let Some(text) = texts.get_mut(number as usize) {
            *text = CompactString::default();
        }
        self.free.push(number);
    }

    /// The text of a word.
    pub(super) fn text(&self, number: u32) -> &str {
        self.texts.get(number as usize).map_or("", CompactString::as_str)
    }

    /// The documents of one word.
    pub(super) fn owners_of(&self, text: &str) -> Option<Owners<'_>> {
        self.number(text).map(|number| self.owners(number))
    }

    /// The documents of all words that the sought text fits.
    pub(super) fn find(&self, sought: &str, fit: Fit) -> RoaringBitmap {
        let mut union = Union::default();
        let mut found = |number: u32| union.add_owners(self.owners(number));
        match fit {
            Fit::Whole => self.number(sought).into_iter().for_each(found),
            Fit::Begins => {
                let start = self.in_order.place(|number| self.text(number).cmp(sought));
                let end = self.in_order.place(|number| {
                    let text = self.text(number);
                    if text < sought || text.starts_with(sought) {
                        Ordering::Less
                    } else {
                        Ordering::Greater
                    }
                });
                self.in_order.between(start, end).for_each(found);
            }
            Fit::Anywhere | Fit::AtPiece | Fit::Ends => {
                let finder = memmem::Finder::new(sought);
                let fits = |text: &str| match fit {
                    Fit::Ends => text.ends_with(sought),
                    Fit::AtPiece => begins_a_piece(text, sought),
                    _ => finder.find(text.as_bytes()).is_some(),
                };
                match self.candidates(sought) {
                    // Three letters are a trigram: what has it needs no second look.
                    Some(candidates) if fit == Fit::Anywhere && sought.chars().nth(3).is_none() => {
                        candidates.into_iter().for_each(found);
                    }
                    Some(candidates) => {
                        candidates
                            .into_iter()
                            .filter(|number| fits(self.text(*number)))
                            .for_each(found);
                    }
                    None => {
                        for ((text, owner), number) in self.texts.iter().zip(&self.owners).zip(0..)
                        {
                            if *owner != NOBODY && fits(text) {
                                found(number);
                            }
                        }
                    }
                }
            }
        }
        union.finish()
    }

    /// Words that have every trigram of a text; `None` where it has none.
    fn candidates(&self, sought: &str) -> Option<Vec<u32>> {
        let mut sets: Vec<&Postings> = Vec::new();
        for trigram in trigrams(sought) {
            match self.by_trigram.get(&trigram) {
                Some(postings) => sets.push(postings),
                None => return Some(Vec::new()),
            }
        }
        sets.sort_unstable_by_key(|set| set.len());
        let (first, others) = sets.split_first()?;
        let mut large: Option<RoaringBitmap> = None;
        let mut others = others.iter();
        if let Postings::Many(first) = first {
            // Bitmaps are narrowed as such, while that is worth it.
            let mut narrowed: Option<RoaringBitmap> = None;
            for other in others.by_ref() {
                let Postings::Many(other) = other else { break };
                let next = match &narrowed {
                    Some(narrowed) => narrowed & &**other,
                    None => &**first & &**other,
                };
                let few = next.len() <= FEW_CANDIDATES;
                narrowed = Some(next);
                if few {
                    break;
                }
            }
            large = narrowed;
        }
        Some(large.map_or_else(|| first.to_vec(), |large| large.iter().collect()))
    }

    fn owners(&self, number: u32) -> Owners<'_> {
        let owner = self.owners.get(number as usize).copied().unwrap_or_default();
        match self.shared.get((owner & !SHARED) as usize) {
            Some(set) if owner & SHARED != 0 => Owners::Shared(set),
            _ => Owners::One(owner),
        }
    }

    /// Adds a document to a word that has one already.
    fn share(&mut self, number: u32, document: u32) {
        let Self { owners, shared, free_shared, loading, .. } = self;
        let Some(owner) = owners.get_mut(number as usize) else { return };
        if *owner == document {
            return;
        }
        if *owner & SHARED == 0 {
            let mut set = Postings::One(*owner);
            set.add(document, *loading);
            let place = match free_shared.pop() {
                Some(place) => place,
                None => u32::try_from(shared.len()).unwrap_or(u32::MAX) & !SHARED,
            };
            match shared.get_mut(place as usize) {
                Some(free) => *free = set,
                None => shared.push(set),
            }
            *owner = SHARED | place;
        } else if let Some(set) = shared.get_mut((*owner & !SHARED) as usize) {
            set.add(document, *loading);
        }
    }

    fn number(&self, text: &str) -> Option<u32> {
        self.by_text.find(HASHER.hash_one(text), |number| self.text(*number) == text).copied()
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.by_text.len()
    }
}

/// Each three neighbouring letters, as one number.
pub(super) fn trigrams(text: &str) -> impl Iterator<Item = u64> {
    let mut window = 0_u64;
    text.chars().enumerate().filter_map(move |(place, letter)| {
        window = (window << 21 | u64::from(u32::from(letter))) & ((1 << 63) - 1);
        (place >= 2).then_some(window)
    })
}
