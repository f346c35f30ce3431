//! Which records were merged into which: a forest whose edges are merges.

use std::collections::{BTreeMap, BTreeSet};

use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// An edge: a record was merged into another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Edge {
    /// Into which.
    pub(crate) survivor: u32,
    /// By which merge.
    pub(crate) merge: u32,
}

/// Only records that took part in a merge are in it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Forest {
    edges: BTreeMap<u32, Edge>,
    children: BTreeMap<u32, BTreeSet<u32>>,
    /// Of each record with an edge.
    roots: HashMap<u32, u32, FixedState>,
}

impl Forest {
    /// The forest of all edges: of each record that was merged, by which merge into which.
    pub(crate) fn of(edges: BTreeMap<u32, Edge>) -> Self {
        let mut forest = Self { edges, ..Self::default() };
        for (place, edge) in &forest.edges {
            forest.children.entry(edge.survivor).or_default().insert(*place);
        }
        let tops = forest.children.keys().filter(|place| !forest.edges.contains_key(place));
        let tops: Vec<u32> = tops.copied().collect();
        for top in tops {
            let members = forest.subtree(top);
            forest.roots.extend(members.into_iter().skip(1).map(|member| (member, top)));
        }
        forest
    }

    /// What a record was merged into in the end; itself if it was not merged.
    pub(crate) fn root(&self, place: u32) -> u32 {
        self.roots.get(&place).copied().unwrap_or(place)
    }

    pub(crate) fn edge(&self, place: u32) -> Option<Edge> {
        self.edges.get(&place).copied()
    }

    /// What was merged into a record directly.
    pub(crate) fn children(&self, place: u32) -> impl Iterator<Item = u32> {
        self.children.get(&place).into_iter().flatten().copied()
    }

    /// Whether other records belong to the same card.
    pub(crate) fn is_merged(&self, place: u32) -> bool {
        self.roots.contains_key(&place) || self.children.contains_key(&place)
    }

    /// A record and all that was merged into it, directly or not: each before what was merged into it.
    pub(crate) fn subtree(&self, place: u32) -> Vec<u32> {
        let mut found = vec![place];
        let mut next = 0;
        while let Some(place) = found.get(next).copied() {
            found.extend(self.children(place));
            next += 1;
        }
        found
    }

    /// Merges a root into another one.
    pub(crate) fn link(&mut self, root: u32, survivor: u32, merge: u32) {
        self.edges.insert(root, Edge { survivor, merge });
        self.children.entry(survivor).or_default().insert(root);
        for place in self.subtree(root) {
            self.roots.insert(place, survivor);
        }
    }

    /// Takes a record, with what was merged into it, out of what it was merged into.
    pub(crate) fn cut(&mut self, place: u32) {
        let Some(edge) = self.edges.remove(&place) else { return };
        if let Some(children) = self.children.get_mut(&edge.survivor) {
            children.remove(&place);
            if children.is_empty() {
                self.children.remove(&edge.survivor);
            }
        }
        for member in self.subtree(place) {
            self.roots.insert(member, place);
        }
        self.roots.remove(&place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_come_apart_in_any_order() {
        // 0 <- 1, then 2 <- 0.
        let mut forest = Forest::default();
        forest.link(1, 0, 1);
        forest.link(0, 2, 2);
        assert_eq!([0, 1, 2, 3].map(|place| forest.root(place)), [2, 2, 2, 3]);
        let mut other = forest.clone();
        forest.cut(1);
        assert_eq!([0, 1, 2].map(|place| forest.root(place)), [2, 1, 2]);
        forest.cut(0);
        other.cut(0);
        assert_eq!([0, 1, 2].map(|place| other.root(place)), [0, 0, 2]);
        other.cut(1);
        for forest in [forest, other] {
            assert!([0, 1, 2].iter().all(|place| forest.root(*place) == *place));
            assert!([0, 1, 2].iter().all(|place| !forest.is_merged(*place)));
        }
    }

    #[test]
    fn a_long_chain_is_walked_without_recursion() {
        let mut forest = Forest::default();
        for place in 1..3_000 {
            forest.link(place - 1, place, place);
        }
        assert_eq!(forest.subtree(2_999).len(), 3_000);
        assert_eq!(forest.root(0), 2_999);
    }
}
