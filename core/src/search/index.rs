//! The index itself: documents put in, changed and taken out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use roaring::RoaringBitmap;

use super::facet::{Facet, FacetValues, Value};
use super::pieces::{domain_of, joints_of, pieces};
use super::postings::Postings;
use super::record::{Mark, Record, order_prefix};
use super::records::Records;
use super::sorted::Sorted;
use super::words::Words;
use crate::matching::normalise::fold_name;

const HASHER: FixedState = FixedState::with_seed(0x0065_2d6d_6169_6c73);
/// Instead of the slot of a document that is not there.
const NOWHERE: u32 = u32::MAX;

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

/// Documents, found by words and filters.
///
/// Inside, a document lies in a slot, and a set of documents is one of slots. Those that were settled lie in the order of
/// names: the first slots of a set are the first of a page, and namesakes are neighbours, which makes their sets small.
/// What came since lies behind them, and has an order of its own.
#[derive(Clone, Default)]
pub struct Index {
    /// The slots that are taken.
    pub(super) all: RoaringBitmap,
    records: Records,
    /// The number of the document in each slot, and the slot of each number.
    numbers: Vec<u32>,
    slots: Vec<u32>,
    /// The slots behind those that were settled in their order, the first bytes of what each is ordered by, and those that
    /// are free.
    pub(super) later: Sorted,
    prefixes: Vec<u64>,
    free: Vec<u32>,
    pub(super) words: Words,
    /// Domains of addresses, from the `@` on.
    pub(super) domains: Words,
    /// Three neighbours of more than one piece, in names and in addresses up to the domain.
    pub(super) joints: HashMap<u64, Postings, FixedState>,
    /// The tag of each address's key, and whose it is.
    pub(super) by_email: BTreeSet<(u32, u32)>,
    facets: Vec<FacetValues>,
    facet_numbers: BTreeMap<Facet, u32>,
    /// While many are added, orders and small sets are left for the end.
    loading: bool,
}

/// How many documents there are: what they say is of people.
impl fmt::Debug for Index {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Index").field("documents", &self.all.len()).finish_non_exhaustive()
    }
}

impl Index {
    /// An index of many documents: sooner made, smaller and sooner searched than one by one.
    pub fn load<'a>(documents: impl IntoIterator<Item = (u32, Document<'a>)>) -> Self {
        let mut index = Self { loading: true, ..Self::default() };
        index.words.begin_loading();
        index.domains.begin_loading();
        for (number, document) in documents {
            index.upsert(number, &document);
        }
        index.loading = false;
        index.words.end_loading();
        index.domains.end_loading();
        index.facets.iter_mut().for_each(FacetValues::end_loading);
        index.settle();
        index
    }

    /// Puts a document in, or another in its place.
    pub fn upsert(&mut self, number: u32, document: &Document<'_>) {
        let before = self.slot(number);
        // Under the same name and id it stays where it is.
        let stays = before.filter(|slot| {
            self.record(*slot).is_some_and(|record| {
                record.id() == document.id && record.name() == fold_name(document.name)
            })
        });
        if let Some(slot) = before {
            self.take_out(slot, stays.is_none());
        }
        let slot = stays.unwrap_or_else(|| self.free_slot());
        self.put_in(slot, number, document);
        if stays.is_none() && !self.loading {
            let Self { later, records, numbers, .. } = self;
            let of = |slot: u32| order_of(records, numbers, slot);
            later.insert(slot, |other| of(other).cmp(&of(slot)));
        }
    }

    /// Takes a document out; whether there was one.
    pub fn remove(&mut self, number: u32) -> bool {
        let slot = self.slot(number);
        if let Some(slot) = slot {
            self.take_out(slot, true);
        }
        slot.is_some()
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        usize::try_from(self.all.len()).unwrap_or(usize::MAX)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Gives every document the slot that its name has in the order of all.
    fn settle(&mut self) {
        let mut order: Vec<(u64, u32)> =
            self.all.iter().map(|slot| (self.prefix(slot), slot)).collect();
        order.sort_unstable_by(|(prefix, slot), (other_prefix, other)| {
            prefix.cmp(other_prefix).then_with(|| self.order_of(*slot).cmp(&self.order_of(*other)))
        });
        let mut places = vec![NOWHERE; self.records.len()];
        let mut numbers = Vec::with_capacity(order.len());
        for ((_, before), slot) in order.iter().zip(0_u32..) {
            let number = self.number(*before);
            numbers.push(number);
            if let Some(now) = places.get_mut(*before as usize) {
                *now = slot;
            }
            if let Some(own) = self.slots.get_mut(number as usize) {
                *own = slot;
            }
        }
        self.records = self.records.in_order(order.into_iter().map(|(_, slot)| slot));
        self.numbers = numbers;
        let moved = |slot: u32| places.get(slot as usize).copied().unwrap_or(NOWHERE);
        self.all = RoaringBitmap::new();
        self.all.insert_range(0..self.records.settled());
        (self.later, self.prefixes, self.free) = (Sorted::default(), Vec::new(), Vec::new());
        self.slots.shrink_to_fit();
        self.words.move_documents(moved);
        self.domains.move_documents(moved);
        self.joints.values_mut().for_each(|postings| postings.renumber(moved));
        self.facets.iter_mut().for_each(|values| values.move_documents(moved));
        let by_email = std::mem::take(&mut self.by_email);
        self.by_email = by_email.into_iter().map(|(tag, slot)| (tag, moved(slot))).collect();
    }

    fn put_in(&mut self, slot: u32, number: u32, document: &Document<'_>) {
        let mut marks = Vec::with_capacity(document.values.len());
        for (facet, value) in &document.values {
            let facet = self.facet_number(facet);
            if let Some(values) = self.facets.get_mut(facet as usize) {
                let mark = Mark { facet, value: values.add(value, slot) };
                if !marks.contains(&mark) {
                    marks.push(mark);
                }
            }
        }
        let bytes = Record::bytes(document.id, document.name, &document.emails, &marks);
        let record = Record(&bytes);
        let Self { words, domains, joints, by_email, loading, .. } = self;
        for text in record.searched() {
            for piece in pieces(text) {
                words.add(piece, slot);
            }
            for joint in joints_of(text) {
                joints.entry(joint).or_default().add(slot, *loading);
            }
            if let Some(domain) = domain_of(text) {
                domains.add(domain, slot);
            }
        }
        by_email.extend(record.email_keys().map(|key| (tag(key), slot)));
        self.all.insert(slot);
        if let Some(place) = slot.checked_sub(self.records.settled()) {
            let place = place as usize;
            self.prefixes.resize(self.prefixes.len().max(place + 1), 0);
            if let Some(prefix) = self.prefixes.get_mut(place) {
                *prefix = order_prefix(record.order());
            }
        }
        if self.slots.len() <= number as usize {
            self.slots.resize(number as usize + 1, NOWHERE);
        }
        if let (Some(own), Some(its)) =
            (self.slots.get_mut(number as usize), self.numbers.get_mut(slot as usize))
        {
            (*own, *its) = (slot, number);
        }
        self.records.put(slot, bytes);
    }

    /// Takes out everything of a document; `leaves` says whether it leaves its slot, too.
    fn take_out(&mut self, slot: u32, leaves: bool) {
        self.all.remove(slot);
        let Self { records, numbers, slots, later, free, .. } = self;
        if leaves {
            if let Some(own) =
                numbers.get(slot as usize).and_then(|own| slots.get_mut(*own as usize))
            {
                *own = NOWHERE;
            }
            if slot >= records.settled() {
                let of = |slot: u32| order_of(records, numbers, slot);
                later.remove(slot, |other| of(other).cmp(&of(slot)));
                free.push(slot);
            }
        }
        let bytes = records.take(slot).unwrap_or_default();
        let record = Record(&bytes);
        let Self { words, domains, joints, by_email, facets, .. } = self;
        for text in record.searched() {
            pieces(text).for_each(|piece| words.remove(piece, slot));
            for joint in joints_of(text) {
                if let Some(postings) = joints.get_mut(&joint) {
                    postings.remove(slot);
                    if postings.is_empty() {
                        joints.remove(&joint);
                    }
                }
            }
            if let Some(domain) = domain_of(text) {
                domains.remove(domain, slot);
            }
        }
        for key in record.email_keys() {
            by_email.remove(&(tag(key), slot));
        }
        for mark in record.marks() {
            if let Some(values) = facets.get_mut(mark.facet as usize) {
                values.remove(mark.value, slot);
            }
        }
    }

    /// A slot behind those that were settled.
    fn free_slot(&mut self) -> u32 {
        self.free.pop().unwrap_or_else(|| {
            self.numbers.push(NOWHERE);
            self.records.push()
        })
    }

    /// The slot of a document.
    pub(super) fn slot(&self, number: u32) -> Option<u32> {
        self.slots.get(number as usize).copied().filter(|slot| *slot != NOWHERE)
    }

    /// The number of the document in a slot.
    pub(super) fn number(&self, slot: u32) -> u32 {
        self.numbers.get(slot as usize).copied().unwrap_or(NOWHERE)
    }

    pub(super) fn facet(&self, facet: &Facet) -> Option<&FacetValues> {
        self.facet_numbers.get(facet).and_then(|number| self.facets.get(*number as usize))
    }

    fn facet_number(&mut self, facet: &Facet) -> u32 {
        if let Some(number) = self.facet_numbers.get(facet) {
            return *number;
        }
        let number = u32::try_from(self.facets.len()).unwrap_or(u32::MAX);
        let mut values = FacetValues::default();
        if self.loading {
            values.begin_loading();
        }
        self.facets.push(values);
        self.facet_numbers.insert(facet.clone(), number);
        number
    }

    pub(super) fn record(&self, slot: u32) -> Option<Record<'_>> {
        self.records.get(slot)
    }

    /// How many slots were settled.
    pub(super) fn settled(&self) -> u32 {
        self.records.settled()
    }

    #[cfg(test)]
    pub(super) fn pieces_left(&self) -> usize {
        self.words.len() + self.domains.len() + self.joints.len()
    }

    /// What a document is ordered by: name, id, and where those are the same, number.
    pub(super) fn order_of(&self, slot: u32) -> (&[u8], u32) {
        order_of(&self.records, &self.numbers, slot)
    }

    /// The first bytes of what a document is ordered by.
    pub(super) fn prefix(&self, slot: u32) -> u64 {
        let place = slot.checked_sub(self.records.settled());
        match place {
            Some(place) => self.prefixes.get(place as usize).copied().unwrap_or_default(),
            None => order_prefix(self.order_of(slot).0),
        }
    }
}

fn order_of<'a>(records: &'a Records, numbers: &[u32], slot: u32) -> (&'a [u8], u32) {
    let order = records.get(slot).map_or(&[][..], |record| record.order());
    (order, numbers.get(slot as usize).copied().unwrap_or(NOWHERE))
}

/// What the keys of addresses are looked up by; several keys may share one.
pub(super) fn tag(key: &str) -> u32 {
    (HASHER.hash_one(key) >> 32) as u32
}
