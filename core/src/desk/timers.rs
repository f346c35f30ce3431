//! The next deadline of each agent, in an indexed 4-ary heap with one entry an agent.
//!
//! Re-arming is lazy. A deadline that moves later is only noted in the agent's row; the heap is put
//! right when somebody looks at its top. So an entry of the heap is never later than the deadline that
//! it stands for, and while the top lies ahead, nothing is due.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::clock::Timestamp;

/// When, and in which order at one instant: deadline, kind rank, number of the agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Due {
    pub(crate) at: Timestamp,
    order: u64,
}

impl Due {
    pub(crate) fn new(at: Timestamp, rank: u8, agent: u32) -> Self {
        Self { at, order: u64::from(rank) << 32 | u64::from(agent) }
    }

    #[allow(clippy::cast_possible_truncation, reason = "a rank was one byte")]
    fn rank(self) -> u8 {
        (self.order >> 32) as u8
    }

    #[allow(clippy::cast_possible_truncation, reason = "the lower half is the number of the agent")]
    pub(crate) fn agent(self) -> u32 {
        self.order as u32
    }
}

/// No place in the heap.
const OUTSIDE: u32 = u32::MAX;
const WIDTH: usize = 4;

/// Whether somebody has asked for the earliest deadline since the last call: who asks often is worth
/// keeping the top in order for. No answer depends on it.
#[derive(Debug, Default)]
struct Asked(AtomicBool);

impl Asked {
    fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    #[inline]
    fn take(&mut self) -> bool {
        std::mem::take(self.0.get_mut())
    }
}

impl Clone for Asked {
    fn clone(&self) -> Self {
        Self(AtomicBool::new(self.0.load(Ordering::Relaxed)))
    }
}

/// The timers of all agents.
#[derive(Debug, Clone, Default)]
pub(crate) struct Timers {
    asked: Asked,
    /// Entries of the heap: never later than the deadline of their agent.
    heap: Vec<Due>,
    /// By agent.
    rows: Vec<Row>,
}

/// The true deadline of an agent, and its place in the heap.
#[derive(Debug, Clone, Copy)]
struct Row {
    at: Timestamp,
    place: u32,
    rank: u8,
}

impl Row {
    /// No timer is set.
    const NEVER: u8 = u8::MAX;
    const EMPTY: Self = Self { at: Timestamp::MAX, place: OUTSIDE, rank: Self::NEVER };

    #[inline]
    fn due(self, agent: u32) -> Option<Due> {
        (self.rank != Self::NEVER).then(|| Due::new(self.at, self.rank, agent))
    }
}

impl Timers {
    /// The earliest deadline, if it is not after an instant.
    #[inline]
    pub(crate) fn due_by(&mut self, at: Timestamp) -> Option<Due> {
        if self.heap.first().is_none_or(|top| top.at > at) {
            return None;
        }
        self.settle_top();
        self.heap.first().copied().filter(|due| due.at <= at)
    }

    /// The end of a call: a host that asks for deadlines finds the top in order.
    #[inline]
    pub(crate) fn end_call(&mut self) {
        if self.asked.take() {
            self.settle_top();
        }
    }

    /// The earliest deadline. While the top is not in order, what may lie before it is looked through.
    pub(crate) fn next(&self) -> Option<Due> {
        self.asked.set();
        let mut earliest: Option<Due> = None;
        let mut places = vec![0];
        while let Some(place) = places.pop() {
            let Some(entry) = self.heap.get(place) else { continue };
            // Below an entry nothing is earlier than it.
            if earliest.is_some_and(|earliest| earliest <= *entry) {
                continue;
            }
            let row = self.rows.get(entry.agent() as usize);
            if let Some(due) = row.and_then(|row| row.due(entry.agent())) {
                earliest = Some(earliest.map_or(due, |earliest| earliest.min(due)));
            }
            places.extend((1..=WIDTH).rev().map(|child| place * WIDTH + child));
        }
        earliest
    }

    /// Some number that depends on all that [`Timers::set`] reads of an agent.
    #[inline]
    pub(crate) fn fetch(&self, agent: u32) -> i64 {
        let row = self.rows.get(agent as usize);
        row.and_then(|row| self.heap.get(row.place as usize)).map_or(0, |due| due.at.millis())
    }

    /// Makes room for an agent without a deadline.
    pub(crate) fn add_agent(&mut self) {
        self.rows.push(Row::EMPTY);
    }

    /// The deadline of an agent.
    #[cfg(test)]
    pub(crate) fn of(&self, agent: u32) -> Option<Due> {
        self.rows.get(agent as usize).and_then(|row| row.due(agent))
    }

    /// Sets or takes away the deadline of an agent.
    #[inline]
    pub(crate) fn set(&mut self, agent: u32, due: Option<Due>) {
        let Some(row) = self.rows.get_mut(agent as usize) else { return };
        let place = row.place;
        let Some(due) = due else {
            *row = Row { place, ..Row::EMPTY };
            return;
        };
        *row = Row { at: due.at, place, rank: due.rank() };
        if place == OUTSIDE {
            self.heap.push(due);
            self.rise(self.heap.len() - 1, due);
            return;
        }
        let place = place as usize;
        if self.heap.get(place).is_some_and(|entry| due < *entry) {
            self.rise(place, due);
        }
    }

    /// Brings entries that are earlier than their deadline down, until the top is exact.
    fn settle_top(&mut self) {
        while let Some(&top) = self.heap.first() {
            let Some(row) = self.rows.get_mut(top.agent() as usize) else { return };
            match row.due(top.agent()) {
                Some(due) if due == top => return,
                // The entry stays the agent's own; only its deadline has moved.
                Some(due) => self.sink(due),
                None => {
                    row.place = OUTSIDE;
                    if let Some(last) = self.heap.pop()
                        && !self.heap.is_empty()
                    {
                        self.sink(last);
                    }
                }
            }
        }
    }

    fn put(&mut self, place: usize, entry: Due) {
        if let Some(slot) = self.heap.get_mut(place) {
            *slot = entry;
        }
        if let Some(row) = self.rows.get_mut(entry.agent() as usize) {
            // A heap of more than 2^32 agents does not fit into memory.
            row.place = u32::try_from(place).unwrap_or(OUTSIDE);
        }
    }

    /// Moves the entry towards the top from `place`, which is free.
    fn rise(&mut self, mut place: usize, entry: Due) {
        while place > 0 {
            let parent = (place - 1) / WIDTH;
            match self.heap.get(parent).copied() {
                Some(above) if entry < above => self.put(place, above),
                _ => break,
            }
            place = parent;
        }
        self.put(place, entry);
    }

    /// Moves the entry down from the top, which is free.
    fn sink(&mut self, entry: Due) {
        let mut place = 0;
        loop {
            let first = place * WIDTH + 1;
            let children = self.heap.get(first..(first + WIDTH).min(self.heap.len()));
            let least = children
                .unwrap_or_default()
                .iter()
                .enumerate()
                .min_by_key(|(_, child)| **child)
                .map(|(offset, child)| (first + offset, *child));
            match least {
                Some((child, below)) if below < entry => {
                    self.put(place, below);
                    place = child;
                }
                _ => break,
            }
        }
        self.put(place, entry);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millis(millis).unwrap_or_default()
    }

    fn millis_even(deadline: Option<i64>) -> bool {
        deadline.is_some_and(|millis| millis % 2 == 0)
    }

    proptest! {
        #[test]
        fn the_top_is_the_least_of_all_deadlines(
            steps in prop::collection::vec((0_u32..40, prop::option::of(0_i64..1000), 0_u8..3), 1..400),
        ) {
            let mut timers = Timers::default();
            (0..40).for_each(|_| timers.add_agent());
            let mut naive = vec![None; 40];
            for (agent, deadline, rank) in steps {
                let due = deadline.map(|millis| Due::new(at(millis), rank, agent));
                timers.set(agent, due);
                naive[agent as usize] = due;
                prop_assert_eq!(timers.next(), naive.iter().flatten().min().copied());
                if millis_even(deadline) {
                    timers.end_call();
                }
                let first = naive.iter().flatten().min().copied().filter(|due| due.at <= at(500));
                prop_assert_eq!(timers.due_by(at(500)), first);
                prop_assert_eq!(timers.of(agent), due);
            }
        }
    }
}
