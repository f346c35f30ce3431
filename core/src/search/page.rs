//! The page of a result: its first documents in the order of names, behind a position.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use roaring::RoaringBitmap;

use super::index::Index;

impl Index {
    /// The first slots of what was found behind a position, in order.
    pub(super) fn page(
        &self,
        found: &RoaringBitmap,
        behind: Option<&[u8]>,
        most: usize,
    ) -> Vec<u32> {
        let start = behind.map_or(0, |behind| self.first_settled_behind(behind));
        let mut settled = found.range(start..self.settled().max(start)).take(most).peekable();
        let mut later = self.page_of_later(found, behind, most).into_iter().peekable();
        let mut page = Vec::with_capacity(most.min(64));
        while page.len() < most {
            let next = match (settled.peek(), later.peek()) {
                (Some(one), Some(other)) if self.order_of(*one) > self.order_of(*other) => {
                    later.next()
                }
                (None, _) => later.next(),
                _ => settled.next(),
            };
            match next {
                Some(slot) => page.push(slot),
                None => break,
            }
        }
        page
    }

    /// The first slot of those that were settled whose document stands behind a position. Some are free since.
    fn first_settled_behind(&self, behind: &[u8]) -> u32 {
        let (mut low, mut high) = (0, self.settled());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.all.range(middle..high).next() {
                Some(slot) if self.order_of(slot).0 <= behind => low = slot + 1,
                _ => high = middle,
            }
        }
        low
    }

    /// Of what came later. Where much of it was found, walking through its order soon fills the page; where little was,
    /// the first are picked from it.
    fn page_of_later(&self, found: &RoaringBitmap, behind: Option<&[u8]>, most: usize) -> Vec<u32> {
        let all = self.all.range_cardinality(self.settled()..);
        let number = found.range_cardinality(self.settled()..);
        if number == 0 {
            return Vec::new();
        }
        if number.saturating_mul(number) > all.saturating_mul(most as u64) {
            let place = behind.map_or((0, 0), |behind| {
                self.later.place(|other| match self.order_of(other).0.cmp(behind) {
                    Ordering::Greater => Ordering::Greater,
                    _ => Ordering::Less,
                })
            });
            let walk = self.later.numbers_from(place);
            return walk.filter(|slot| found.contains(*slot)).take(most).collect();
        }
        let mut first: BinaryHeap<Ranked<'_>> = BinaryHeap::with_capacity(most + 1);
        for slot in found.range(self.settled()..) {
            let ranked = Ranked { prefix: self.prefix(slot), slot, index: self };
            if behind.is_some_and(|behind| self.order_of(slot).0 <= behind) {
                continue;
            }
            if first.len() < most {
                first.push(ranked);
            } else if first.peek().is_some_and(|last| ranked < *last) {
                first.pop();
                first.push(ranked);
            }
        }
        first.into_sorted_vec().into_iter().map(|ranked| ranked.slot).collect()
    }
}

/// A document as it stands in the order.
struct Ranked<'a> {
    prefix: u64,
    slot: u32,
    index: &'a Index,
}

impl Ord for Ranked<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.prefix
            .cmp(&other.prefix)
            .then_with(|| self.index.order_of(self.slot).cmp(&self.index.order_of(other.slot)))
    }
}

impl PartialOrd for Ranked<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.slot == other.slot
    }
}

impl Eq for Ranked<'_> {}
