//! The page of a result: its first documents in the order of names, behind a position.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use roaring::RoaringBitmap;

use super::index::Index;

/// How much longer a step through the order of all is worth than looking at one that was found: found on a million
/// generated contacts.
const STEP_WORTH: u64 = 1;

impl Index {
    /// The first of what was found behind a position, in order.
    ///
    /// Where much was found, walking through the order of all documents soon fills the page; where little was found,
    /// the first are picked from it.
    pub(super) fn page(
        &self,
        found: &RoaringBitmap,
        behind: Option<&[u8]>,
        most: usize,
    ) -> Vec<u32> {
        let (number, all) = (found.len(), self.len() as u64);
        if number.saturating_mul(number)
            > all.saturating_mul(most as u64).saturating_mul(STEP_WORTH)
        {
            let (piece, place) = match behind {
                Some(behind) => self.order.place(|other| match self.order_of(other).cmp(behind) {
                    Ordering::Greater => Ordering::Greater,
                    _ => Ordering::Less,
                }),
                None => (0, 0),
            };
            let walk = self.order.numbers_from((piece, place));
            return walk.filter(|number| found.contains(*number)).take(most).collect();
        }
        let mut first: BinaryHeap<Ranked<'_>> = BinaryHeap::with_capacity(most + 1);
        for number in found {
            let ranked = Ranked { prefix: self.prefix(number), number, index: self };
            if behind.is_some_and(|behind| self.order_of(number) <= behind) {
                continue;
            }
            if first.len() < most {
                first.push(ranked);
            } else if first.peek().is_some_and(|last| ranked < *last) {
                first.pop();
                first.push(ranked);
            }
        }
        first.into_sorted_vec().into_iter().map(|ranked| ranked.number).collect()
    }
}

/// A document as it stands in the order.
struct Ranked<'a> {
    prefix: u64,
    number: u32,
    index: &'a Index,
}

impl Ord for Ranked<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.prefix
            .cmp(&other.prefix)
            .then_with(|| self.index.order_of(self.number).cmp(self.index.order_of(other.number)))
    }
}

impl PartialOrd for Ranked<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Eq for Ranked<'_> {}
