//! Blocks: which rows share which keys.

use super::live_blocks::parts_of;
use super::radix::sort_by_high_word;

/// Most rows of a block that are all compared with each other.
pub(crate) const LARGEST_BLOCK: usize = 32;
/// Most rows of a part of a bigger block that are all compared with each other.
pub(crate) const LARGEST_PART: usize = 16;
/// How far apart in the canonical order two rows of a part that is still too big may stand to be compared.
pub(crate) const WINDOW: usize = 3;

/// Rows by blocks and blocks by rows. A row is a number below the number of rows given.
#[derive(Debug, Clone, Default)]
pub(crate) struct Blocks {
    members: Vec<u32>,
    ends: Vec<u32>,
    windowed: Vec<bool>,
    of_row: Vec<u32>,
    row_ends: Vec<u32>,
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
        let mut blocks = Self::default();
        sort_by_high_word(&mut entries);
        let mut parts: Vec<u64> = Vec::new();
        let mut splitters = Vec::new();
        let mut split_pairs: u64 = 0;
        for block in entries.chunk_by(|left, right| left >> 32 == right >> 32) {
            if block.len() < 2 {
                continue;
            }
            if block.len() <= LARGEST_BLOCK {
                blocks.push(block, false);
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
        // Two blocks may share a part: their rows are in it once.
        parts.dedup();
        for part in parts.chunk_by(|left, right| left >> 32 == right >> 32) {
            if part.len() < 2 {
                continue;
            }
            let windowed = part.len() > LARGEST_PART;
            part_pairs += if windowed { (part.len() * WINDOW) as u64 } else { pairs(part.len()) };
            blocks.push(part, windowed);
        }
        blocks.unseen = split_pairs.saturating_sub(part_pairs);
        blocks.turn(rows);
        blocks
    }

    /// The rows that share a block with `row` and have a higher number, in no order, some more than once.
    pub(crate) fn later_partners(&self, row: u32, mut found: impl FnMut(u32)) {
        for &block in self.blocks_of(row) {
            let members = self.members_of(block);
            let place = members.partition_point(|member| *member <= row);
            let later = members.get(place..).unwrap_or_default();
            let windowed = self.windowed.get(block as usize).copied().unwrap_or_default();
            let within = if windowed { WINDOW } else { later.len() };
            later.iter().take(within).for_each(|member| found(*member));
        }
    }

    /// How many blocks there are, and how many entries of rows in them.
    pub(crate) fn size(&self) -> (usize, usize) {
        (self.ends.len(), self.members.len())
    }

    fn push(&mut self, entries: &[u64], windowed: bool) {
        self.members.extend(entries.iter().map(|entry| *entry as u32));
        self.ends.push(u32::try_from(self.members.len()).unwrap_or(u32::MAX));
        self.windowed.push(windowed);
    }

    fn members_of(&self, block: u32) -> &[u32] {
        slice(&self.members, &self.ends, block)
    }

    fn blocks_of(&self, row: u32) -> &[u32] {
        slice(&self.of_row, &self.row_ends, row)
    }

    /// Makes the blocks of each row from the rows of each block.
    fn turn(&mut self, rows: usize) {
        let mut counts = vec![0_u32; rows + 1];
        for member in &self.members {
            if let Some(count) = counts.get_mut(*member as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut counts {
            sum += *count;
            *count = sum;
        }
        self.of_row = vec![0; self.members.len()];
        let mut start = 0;
        for (block, end) in (0_u32..).zip(&self.ends) {
            for member in self.members.get(start..*end as usize).unwrap_or_default() {
                if let Some(next) = counts.get_mut(*member as usize) {
                    if let Some(place) = self.of_row.get_mut(*next as usize) {
                        *place = block;
                    }
                    *next += 1;
                }
            }
            start = *end as usize;
        }
        counts.truncate(rows);
        self.row_ends = counts;
    }
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
