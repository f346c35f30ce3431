//! Blocks kept while rows come and go: the same blocks that building them from the rows that are left gives.

use hashbrown::HashMap;

use super::blocks::{LARGEST_BLOCK, LARGEST_PART, WINDOW};
use super::values::mix;

/// Where a row stands among others, and its number.
pub(crate) type Place = (u64, u64, u32);

/// Rows by key, in canonical order.
#[derive(Debug, Clone, Default)]
pub(crate) struct LiveBlocks {
    blocks: HashMap<u32, Vec<Place>, foldhash::fast::FixedState>,
    parts: HashMap<u32, Vec<Place>, foldhash::fast::FixedState>,
}

impl LiveBlocks {
    /// Puts a row under its keys. `splitters` gives those of any row.
    pub(crate) fn add(
        &mut self,
        place: Place,
        keys: &[u32],
        mut splitters: impl FnMut(u32) -> Vec<u32>,
    ) {
        for key in keys {
            let block = self.blocks.entry(*key).or_default();
            insert(block, place);
            let joins: Vec<Place> = match block.len() {
                ..=LARGEST_BLOCK => continue,
                length if length == LARGEST_BLOCK + 1 => block.clone(),
                _ => vec![place],
            };
            for member in joins {
                for part in parts_of(*key, &splitters(member.2)) {
                    insert(self.parts.entry(part).or_default(), member);
                }
            }
        }
    }

    /// Puts a row under its keys, of many; [`LiveBlocks::settle`] ends it.
    pub(crate) fn append(&mut self, place: Place, keys: &[u32]) {
        for key in keys {
            self.blocks.entry(*key).or_default().push(place);
        }
    }

    /// Brings what was appended into order, and makes the parts of large blocks.
    pub(crate) fn settle(&mut self, mut splitters: impl FnMut(u32) -> Vec<u32>) {
        let Self { blocks, parts } = self;
        parts.clear();
        for (key, block) in blocks {
            block.sort_unstable();
            block.dedup();
            block.shrink_to_fit();
            if block.len() > LARGEST_BLOCK {
                for member in block {
                    for part in parts_of(*key, &splitters(member.2)) {
                        parts.entry(part).or_default().push(*member);
                    }
                }
            }
        }
        for part in parts.values_mut() {
            part.sort_unstable();
            part.dedup();
            part.shrink_to_fit();
        }
    }

    /// Takes a row from under its keys.
    pub(crate) fn remove(
        &mut self,
        place: Place,
        keys: &[u32],
        mut splitters: impl FnMut(u32) -> Vec<u32>,
    ) {
        for key in keys {
            let Some(block) = self.blocks.get_mut(key) else { continue };
            let before = block.len();
            let mut leave = Vec::new();
            if before == LARGEST_BLOCK + 1 {
                leave.clone_from(block);
            } else if before > LARGEST_BLOCK {
                leave.push(place);
            }
            remove(block, place);
            if block.is_empty() {
                self.blocks.remove(key);
            }
            for member in leave {
                for part in parts_of(*key, &splitters(member.2)) {
                    if let Some(members) = self.parts.get_mut(&part) {
                        remove(members, member);
                        if members.is_empty() {
                            self.parts.remove(&part);
                        }
                    }
                }
            }
        }
    }

    /// The rows that a row is compared with, ascending by number, each once.
    pub(crate) fn partners(&self, place: Place, keys: &[u32], splitters: &[u32]) -> Vec<u32> {
        let mut found = Vec::new();
        for key in keys {
            let Some(block) = self.blocks.get(key) else { continue };
            if block.len() <= LARGEST_BLOCK {
                found.extend(block.iter().map(|member| member.2));
                continue;
            }
            for part in parts_of(*key, splitters) {
                let Some(members) = self.parts.get(&part) else { continue };
                if members.len() <= LARGEST_PART {
                    found.extend(members.iter().map(|member| member.2));
                    continue;
                }
                let at = members.partition_point(|member| *member < place);
                let near = members.iter().skip(at.saturating_sub(WINDOW)).take(2 * WINDOW + 1);
                found.extend(near.map(|member| member.2));
            }
        }
        found.sort_unstable();
        found.dedup();
        found.retain(|row| *row != place.2);
        found
    }
}

/// The keys of the parts of a block that a row is in.
pub(crate) fn parts_of(key: u32, splitters: &[u32]) -> impl Iterator<Item = u32> + '_ {
    let alone = splitters.is_empty().then_some(0);
    splitters
        .iter()
        .copied()
        .chain(alone)
        .map(move |splitter| mix(u64::from(key) + 1, u64::from(splitter)) as u32)
}

fn insert(members: &mut Vec<Place>, place: Place) {
    if let Err(at) = members.binary_search(&place) {
        members.insert(at, place);
    }
}

fn remove(members: &mut Vec<Place>, place: Place) {
    if let Ok(at) = members.binary_search(&place) {
        members.remove(at);
    }
}
