//! Blocks: which rows share which keys.

use std::hint::black_box;
use std::ops::Range;

use super::live_blocks::parts_of;
use super::radix::sort_by_high_word;

/// Most rows of a block that are all compared with each other.
pub(crate) const LARGEST_BLOCK: usize = 32;
/// Most rows of a part of a bigger block that are all compared with each other.
pub(crate) const LARGEST_PART: usize = 16;
/// How far apart in the canonical order two rows of a part that is still too big may stand to be compared.
pub(crate) const WINDOW: usize = 3;

/// Set on the last member of a block.
const LAST: u32 = 1 << 31;

/// Rows by blocks and blocks by rows. A row is a number below the number of rows given, which is below 2³¹.
///
/// Rows that are alike have near numbers, and blocks follow their first rows: whoever goes through the rows in order
/// finds most of their blocks in the processor's cache.
#[derive(Debug, Clone, Default)]
pub(crate) struct Blocks {
    /// Block after block, ascending within each.
    members: Vec<u32>,
    /// From here on only near members of a block are compared.
    windowed_from: u32,
    /// Where the rows stand in `members`, row after row, and where the places of each row end.
    places: Vec<u32>,
    place_ends: Vec<u32>,
    number: usize,
    /// Pairs that share a key, but stand too far apart in a block that nothing splits; an estimate from above.
    pub(crate) unseen: u64,
}

impl Blocks {
    /// Puts (key, row) entries into blocks: key in the upper half. `split` gives the splitters of a row, into the
    /// buffer. Rows of a block follow their numbers.
    pub(crate) fn build(
        rows: usize,
        mut entries: Vec<u64>,
        mut split: impl FnMut(u32, &mut Vec<u32>),
    ) -> Self {
        let (mut whole, mut windowed) = (Draft::default(), Draft::default());
        sort_by_high_word(&mut entries);
        let mut parts: Vec<u64> = Vec::new();
        let mut splitters = Vec::new();
        let mut split_pairs: u64 = 0;
        for block in entries.chunk_by(|left, right| left >> 32 == right >> 32) {
            if block.len() < 2 {
                continue;
            }
            if block.len() <= LARGEST_BLOCK {
                whole.push(block);
                continue;
            }
            split_pairs += pairs(block.len());
            for entry in block {
                let (key, row) = ((entry >> 32) as u32, *entry as u32);
                splitters.clear();
                split(row, &mut splitters);
                parts.extend(
                    parts_of(key, &splitters).map(|part| u64::from(part) << 32 | u64::from(row)),
                );
            }
        }
        drop(entries);
        sort_by_high_word(&mut parts);
        let mut part_pairs: u64 = 0;
        // Two blocks may share a part: their rows are in it once, and in order.
        let same_part = |left: &u64, right: &u64| left >> 32 == right >> 32;
        parts.chunk_by_mut(same_part).for_each(<[u64]>::sort_unstable);
        parts.dedup();
        for part in parts.chunk_by(|left, right| left >> 32 == right >> 32) {
            if part.len() < 2 {
                continue;
            }
            if part.len() > LARGEST_PART {
                part_pairs += (part.len() * WINDOW) as u64;
                windowed.push(part);
            } else {
                part_pairs += pairs(part.len());
                whole.push(part);
            }
        }
        drop(parts);
        let number = whole.ends.len() + windowed.ends.len();
        let mut members = Vec::with_capacity(whole.members.len() + windowed.members.len());
        whole.append_in_order_to(&mut members, rows);
        let windowed_from = u32::try_from(members.len()).unwrap_or(u32::MAX);
        windowed.append_in_order_to(&mut members, rows);
        let unseen = split_pairs.saturating_sub(part_pairs);
        let (places, place_ends) = places_of(&members, rows);
        Self { members, windowed_from, places, place_ends, number, unseen }
    }

    /// The rows that share a block with `row` and have a higher number, in no order, some more than once.
    pub(crate) fn later_partners(&self, row: u32, mut found: impl FnMut(u32)) {
        for &place in slice(&self.places, &self.place_ends, row) {
            let mut members = self.members.get(place as usize..).unwrap_or_default().iter();
            let mut left = if place < self.windowed_from { usize::MAX } else { WINDOW };
            let mut is_last = members.next().is_none_or(|own| own & LAST != 0);
            while !is_last && left > 0 {
                let Some(member) = members.next() else { break };
                is_last = member & LAST != 0;
                left -= 1;
                found(member & !LAST);
            }
        }
    }

    /// Brings the blocks of some rows into the processor's cache.
    pub(crate) fn fetch(&self, rows: Range<u32>) {
        for row in rows {
            for place in slice(&self.places, &self.place_ends, row) {
                black_box(self.members.get(*place as usize).copied());
            }
        }
    }

    /// How many blocks there are, and how many entries of rows in them.
    pub(crate) fn size(&self) -> (usize, usize) {
        (self.number, self.members.len())
    }
}

/// Blocks in the order of their keys.
#[derive(Debug, Default)]
struct Draft {
    members: Vec<u32>,
    ends: Vec<u32>,
}

impl Draft {
    fn push(&mut self, entries: &[u64]) {
        self.members.extend(entries.iter().map(|entry| *entry as u32));
        if let Some(last) = self.members.last_mut() {
            *last |= LAST;
        }
        self.ends.push(u32::try_from(self.members.len()).unwrap_or(u32::MAX));
    }

    /// Appends the blocks, those with lower first rows first.
    fn append_in_order_to(self, members: &mut Vec<u32>, rows: usize) {
        let block = |number: u32| slice(&self.members, &self.ends, number);
        let numbers = 0..u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        let first = |number: u32| block(number).first().map_or(0, |row| row & !LAST);
        for number in counting_sort(rows, numbers.map(|number| (first(number), number))).0 {
            members.extend_from_slice(block(number));
        }
    }
}

/// Where each row stands among the members, row after row, and where the places of each row end.
fn places_of(members: &[u32], rows: usize) -> (Vec<u32>, Vec<u32>) {
    let entries = members.iter().zip(0_u32..).map(|(member, place)| (member & !LAST, place));
    counting_sort(rows, entries)
}

/// The values in the order of their keys, which are below `keys`, and where the values of each key end. Values of one
/// key stay in order.
fn counting_sort(
    keys: usize,
    entries: impl Iterator<Item = (u32, u32)> + Clone,
) -> (Vec<u32>, Vec<u32>) {
    let mut ends = vec![0_u32; keys + 1];
    let mut number = 0;
    for (key, _) in entries.clone() {
        number += 1;
        if let Some(count) = ends.get_mut(key as usize + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for end in &mut ends {
        sum += *end;
        *end = sum;
    }
    let mut sorted = vec![0; number];
    for (key, value) in entries {
        if let Some(next) = ends.get_mut(key as usize) {
            if let Some(place) = sorted.get_mut(*next as usize) {
                *place = value;
            }
            *next += 1;
        }
    }
    ends.truncate(keys);
    (sorted, ends)
}

fn slice<'a>(values: &'a [u32], ends: &[u32], place: u32) -> &'a [u32] {
    let start =
        (place as usize).checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    let end = ends.get(place as usize).copied().unwrap_or(start);
    values.get(start as usize..end as usize).unwrap_or_default()
}

fn pairs(number: usize) -> u64 {
    let number = number as u64;
    number * (number - number.min(1)) / 2
}
