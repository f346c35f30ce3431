//! What is found: words, addresses and filters, as sets of slots, and pages of them.

use std::hint::black_box;

use memchr::memmem;
use roaring::RoaringBitmap;

use super::facet::FacetValues;
use super::index::{Index, tag};
use super::pieces::{begins_a_piece, joints_sought, pieces};
use super::postings::{Postings, bitmap};
use super::query::{Clause, MOST_CLAUSES, MOST_TESTS, MOST_TEXT_BYTES, Query, Removal, Test};
use super::record::{Record, behind};
use super::words::Fit;
use crate::matching::normalise::{email_key, fold_name};

/// The most documents of one page.
pub const MOST_FOUND: usize = 1_000;

/// So few candidates are looked at one by one rather than narrowed further.
const FEW_CANDIDATES: u64 = 256;
/// So many candidates are fetched from memory at once.
const AT_ONCE: usize = 64;

/// Where a page ended.
#[derive(Clone, PartialEq, Eq)]
pub struct Position {
    /// The folded name of the last document.
    pub name: String,
    /// Its id.
    pub id: String,
}

/// Without the name, which is of somebody.
impl std::fmt::Debug for Position {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Position").field("id", &self.id).finish_non_exhaustive()
    }
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

impl Index {
    /// A page of what a query finds: at most `most` documents, of which no page has more than [`MOST_FOUND`], behind a
    /// position.
    pub fn find(&self, query: &Query, after: Option<&Position>, most: usize) -> Found {
        let found = self.matching(query);
        let most = most.clamp(1, MOST_FOUND);
        let behind = after.map(|position| behind(&position.name, &position.id));
        let mut slots = self.page(&found, behind.as_deref(), most + 1);
        let next = (slots.len() > most).then(|| {
            slots.truncate(most);
            let last = slots.last().and_then(|slot| self.record(*slot));
            last.map(|record| Position {
                name: record.name().to_owned(),
                id: record.id().to_owned(),
            })
        });
        let numbers = slots.into_iter().map(|slot| self.number(slot)).collect();
        Found { numbers, total: found.len(), next: next.flatten() }
    }

    /// How many documents a query finds.
    pub fn count(&self, query: &Query) -> u64 {
        match (query.text.is_empty(), &query.email, query.clauses.as_slice()) {
            (true, None, []) if query.among.is_none() => self.all.len(),
            _ => self.matching(query).len(),
        }
    }

    /// Every number that a query finds, ascending.
    pub fn numbers(&self, query: &Query) -> Vec<u32> {
        self.numbers_of(self.matching(query))
    }

    /// The documents that have an address, in any spelling that reaches the same mailbox; in the order of their numbers.
    pub fn with_email(&self, address: &str) -> Vec<u32> {
        self.numbers_of(self.slots_with_email(address))
    }

    /// What keeps a document from being found by a query: nothing, if it is found.
    pub fn explain(&self, number: u32, query: &Query) -> Vec<Removal> {
        let slot = self.slot(number);
        let Some((slot, record)) = slot.and_then(|slot| Some((slot, self.record(slot)?))) else {
            return vec![Removal::NotIndexed];
        };
        let mut removals = Vec::new();
        let text = searched_text(query);
        for (place, word) in words_of(&text).enumerate() {
            if !self.word(word, query.at_start).contains(slot) {
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
            if !self.clause(clause).contains(slot) {
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
        let go_on =
            query.email.as_deref().is_none_or(|address| narrow(self.slots_with_email(address)));
        let go_on = go_on
            && query.among.as_ref().is_none_or(|among| {
                narrow(among.iter().filter_map(|number| self.slot(*number)).collect())
            });
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
    /// have all its parts before their domains are looked at one by one.
    fn word_of_several_pieces(&self, word: &str, at_start: bool) -> RoaringBitmap {
        let mut sure = self.domains.find(word, if at_start { Fit::AtPiece } else { Fit::Anywhere });
        if word.contains('@') {
            sure |= self.slots_with_email(word);
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
        let mut joints = joints_sought(word).peekable();
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
        let candidates: Vec<u32> = candidates.unwrap_or_default().into_iter().collect();
        let occurring = self.those_with(word, at_start, &candidates);
        sure |= RoaringBitmap::from_sorted_iter(occurring).unwrap_or_default();
        sure
    }

    /// Those of the candidates in whose texts a word occurs.
    fn those_with(&self, word: &str, at_start: bool, candidates: &[u32]) -> Vec<u32> {
        let finder = memmem::Finder::new(word);
        let mut found = Vec::new();
        let mut records = Vec::with_capacity(AT_ONCE);
        for candidates in candidates.chunks(AT_ONCE) {
            // The records lie far apart: asked for together, their bytes come from memory together.
            records.clear();
            records.extend(candidates.iter().filter_map(|slot| Some((*slot, self.record(*slot)?))));
            for (_, record) in &records {
                black_box(record.ends());
            }
            let occurs = |record: &Record<'_>| {
                record.contains(&finder)
                    && (!at_start || record.searched().any(|text| begins_a_piece(text, word)))
            };
            found
                .extend(records.iter().filter(|(_, record)| occurs(record)).map(|(slot, _)| *slot));
        }
        found
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

    /// The documents that have an address, in any spelling that reaches the same mailbox.
    fn slots_with_email(&self, address: &str) -> RoaringBitmap {
        let Some(key) = email_key(address) else { return RoaringBitmap::new() };
        let has = |slot: &u32| {
            self.record(*slot).is_some_and(|record| record.email_keys().any(|own| own == key))
        };
        let tag = tag(&key);
        let tagged = self.by_email.range((tag, 0)..=(tag, u32::MAX));
        tagged.map(|(_, slot)| *slot).filter(has).collect()
    }

    fn numbers_of(&self, slots: RoaringBitmap) -> Vec<u32> {
        let mut numbers: Vec<u32> = slots.into_iter().map(|slot| self.number(slot)).collect();
        numbers.sort_unstable();
        numbers
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

fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}
