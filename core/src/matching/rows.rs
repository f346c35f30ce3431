//! Rows that are equal in every value are compared once.

use super::store::Store;
use super::values::ValueTable;

/// Rows that are equal in every value, as one.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// The row that stands for each group, in canonical order.
    pub(crate) stands: Vec<u32>,
    /// How many rows each group has.
    pub(crate) times: Vec<u32>,
    /// The group of each row.
    pub(crate) group_of: Vec<u32>,
    /// All rows, group by group.
    pub(crate) by_group: Vec<u32>,
}

impl Rows {
    /// Puts rows together, in canonical order.
    pub(crate) fn group(store: &Store, ids: &ValueTable) -> Self {
        let mut order: Vec<(u64, u64, u32)> = (0..store.len() as u32)
            .map(|row| {
                let record = store.record(row);
                (store.canonical_order(record), store.content_hash(record), row)
            })
            .collect();
        order.sort_unstable();
        // Rows that look equal to the last bit follow their ids, not their arrival.
        for equal in order.chunk_by_mut(|left, right| (left.0, left.1) == (right.0, right.1)) {
            if equal.len() > 1 {
                equal.sort_unstable_by_key(|(_, _, row)| {
                    (store.record(*row).words(), ids.text_of(*row))
                });
                equal.sort_by_key(|(_, _, row)| ids.text_of(*row));
            }
        }
        let mut rows = Self { group_of: vec![0; order.len()], ..Self::default() };
        for equal in order.chunk_by(|left, right| (left.0, left.1) == (right.0, right.1)) {
            for (_, _, row) in equal {
                let group = u32::try_from(rows.stands.len()).unwrap_or(u32::MAX);
                let same = rows.stands.last().filter(|_| rows.times.last().is_some());
                let joins = same.is_some_and(|stand| {
                    equal.first().is_some_and(|(_, _, first)| stand == first)
                        && !store.record(*row).is_blank()
                        && store.record(*stand).words() == store.record(*row).words()
                });
                let group = if joins { group - 1 } else { group };
                if joins {
                    if let Some(times) = rows.times.last_mut() {
                        *times += 1;
                    }
                } else {
                    rows.stands.push(*row);
                    rows.times.push(1);
                }
                if let Some(place) = rows.group_of.get_mut(*row as usize) {
                    *place = group;
                }
                rows.by_group.push(*row);
            }
        }
        rows
    }
}
