//! Clusters: which rows are one person, decided so that no chain of look-alikes joins strangers.
//!
//! Pairs are taken from the surest on. Two clusters become one if the evidence of all their pairs together speaks for
//! it, not only that of the pair that brought them together: one family telephone does not outweigh four names.

/// What a single pair may add or take when clusters are weighed, in thousandths of a bit: one pair, however sure or
/// however wrong, must not decide alone.
const MOST_WEIGHT: i32 = 8_000;
const LEAST_WEIGHT: i32 = -6_000;
/// What two rows weigh that must not be in one cluster.
pub(crate) const NEVER: i32 = i32::MIN;
/// Most pairs between two clusters that are weighed.
const MOST_WEIGHED: usize = 64;

/// A pair that may be one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Edge {
    pub(crate) left: u32,
    pub(crate) right: u32,
    pub(crate) weight: i32,
}

/// Rows in clusters while they grow.
#[derive(Debug, Clone)]
pub(crate) struct Clusters {
    cluster_of: Vec<u32>,
    /// Members in rings: the next member of the same cluster.
    next: Vec<u32>,
    size: Vec<u32>,
}

impl Clusters {
    pub(crate) fn new(rows: usize) -> Self {
        let rows = u32::try_from(rows).unwrap_or(u32::MAX);
        Self {
            cluster_of: (0..rows).collect(),
            next: (0..rows).collect(),
            size: vec![1; rows as usize],
        }
    }

    /// Orders edges as they are to be taken.
    pub(crate) fn order(edges: &mut [Edge]) {
        edges.sort_unstable_by_key(|edge| (std::cmp::Reverse(edge.weight), edge.left, edge.right));
    }

    /// Takes an edge; `weigh` scores any two rows.
    pub(crate) fn take(
        &mut self,
        edge: Edge,
        least: i32,
        mut weigh: impl FnMut(u32, u32) -> i32,
    ) -> bool {
        let (one, other) = (self.cluster_of(edge.left), self.cluster_of(edge.right));
        if one == other {
            return false;
        }
        let pairs = self.size_of(one) as usize * self.size_of(other) as usize;
        if pairs > 1 {
            let mut sum = 0_i64;
            let mut weighed = 0;
            let mut left = edge.left;
            'all: loop {
                let mut right = edge.right;
                loop {
                    let weight = if (left, right) == (edge.left, edge.right) {
                        edge.weight
                    } else {
                        weigh(left, right)
                    };
                    // Two rows that were declared different keep their clusters apart.
                    if weight == NEVER {
                        return false;
                    }
                    sum += i64::from((weight - least).clamp(LEAST_WEIGHT, MOST_WEIGHT));
                    weighed += 1;
                    if weighed >= MOST_WEIGHED {
                        break 'all;
                    }
                    right = self.next_of(right);
                    if right == edge.right {
                        break;
                    }
                }
                left = self.next_of(left);
                if left == edge.left {
                    break;
                }
            }
            if sum < 0 {
                return false;
            }
        }
        self.join(one, other, edge);
        true
    }

    /// The number of the cluster of a row: that of one of its rows.
    pub(crate) fn cluster_of(&self, row: u32) -> u32 {
        self.cluster_of.get(row as usize).copied().unwrap_or(row)
    }

    /// Whether a row is in a cluster of its own.
    pub(crate) fn is_alone(&self, row: u32) -> bool {
        self.next_of(row) == row
    }

    fn size_of(&self, cluster: u32) -> u32 {
        self.size.get(cluster as usize).copied().unwrap_or(1)
    }

    fn next_of(&self, row: u32) -> u32 {
        self.next.get(row as usize).copied().unwrap_or(row)
    }

    /// The smaller cluster takes the number of the greater one; rings are joined by exchanging what is next.
    fn join(&mut self, one: u32, other: u32, edge: Edge) {
        let (into, from, start) = if self.size_of(one) >= self.size_of(other) {
            (one, other, edge.right)
        } else {
            (other, one, edge.left)
        };
        let size = self.size_of(one) + self.size_of(other);
        let mut row = start;
        loop {
            if let Some(cluster) = self.cluster_of.get_mut(row as usize) {
                *cluster = into;
            }
            row = self.next_of(row);
            if row == start {
                break;
            }
        }
        debug_assert_ne!(from, into);
        if let Some(place) = self.size.get_mut(into as usize) {
            *place = size;
        }
        let (after_left, after_right) = (self.next_of(edge.left), self.next_of(edge.right));
        if let Some(place) = self.next.get_mut(edge.left as usize) {
            *place = after_right;
        }
        if let Some(place) = self.next.get_mut(edge.right as usize) {
            *place = after_left;
        }
    }
}
