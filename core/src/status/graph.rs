//! Directed graphs of definitions, searched without recursion and with bounded work.

use std::collections::{BTreeMap, VecDeque};

/// How many arrows the search for shortest cycles looks at before it keeps the best cycle found so far.
const STEPS: usize = 100_000;

/// One way from a node to another, made by the definition at place `by`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Arrow {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) by: usize,
}

/// Nodes are numbered from 0.
#[derive(Debug)]
pub(super) struct Graph {
    out: Vec<Vec<Arrow>>,
    into: Vec<Vec<Arrow>>,
}

impl Graph {
    /// A graph of this many nodes; arrows to or from others are left out.
    pub(super) fn new(nodes: usize, arrows: impl IntoIterator<Item = Arrow>) -> Self {
        let mut graph = Self { out: vec![Vec::new(); nodes], into: vec![Vec::new(); nodes] };
        for arrow in arrows {
            if let (Some(out), Some(into)) =
                (graph.out.get_mut(arrow.from), graph.into.get_mut(arrow.to))
            {
                out.push(arrow);
                into.push(arrow);
            }
        }
        graph
    }

    /// The arrows that leave a node.
    pub(super) fn leaving(&self, node: usize) -> &[Arrow] {
        self.out.get(node).map_or(&[], Vec::as_slice)
    }

    /// The arrows that lead to a node.
    pub(super) fn arriving(&self, node: usize) -> &[Arrow] {
        self.into.get(node).map_or(&[], Vec::as_slice)
    }

    /// One cycle for each set of nodes that all lead to each other: a shortest one, as far as
    /// [`STEPS`] go. Ordered by the first node of the set.
    pub(super) fn cycles(&self) -> Vec<Vec<Arrow>> {
        let component = self.components();
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (node, first) in component.iter().enumerate() {
            members.entry(*first).or_default().push(node);
        }
        let came = vec![None; self.out.len()];
        let mut search = Search { graph: self, component: &component, came, steps: STEPS };
        members.values().filter_map(|nodes| search.shortest(nodes)).collect()
    }

    /// For every node, the least node of its strongly connected component (Kosaraju's algorithm).
    fn components(&self) -> Vec<usize> {
        let order = self.finished();
        let mut component = vec![usize::MAX; self.out.len()];
        for root in order.into_iter().rev() {
            let mut reached = Vec::new();
            let mut pending = vec![root];
            while let Some(node) = pending.pop() {
                let Some(slot) = component.get_mut(node).filter(|slot| **slot == usize::MAX) else {
                    continue;
                };
                *slot = root;
                reached.push(node);
                pending.extend(self.arriving(node).iter().map(|arrow| arrow.from));
            }
            let least = reached.iter().copied().min().unwrap_or(root);
            for node in reached {
                if let Some(slot) = component.get_mut(node) {
                    *slot = least;
                }
            }
        }
        component
    }

    /// The nodes in the order in which a depth-first walk leaves them.
    fn finished(&self) -> Vec<usize> {
        let mut seen = vec![false; self.out.len()];
        let mut order = Vec::with_capacity(self.out.len());
        for root in 0..self.out.len() {
            if std::mem::replace(seen.get_mut(root).unwrap_or(&mut true), true) {
                continue;
            }
            let mut path = vec![(root, self.leaving(root).iter())];
            while let Some((node, rest)) = path.last_mut() {
                match rest.next() {
                    None => {
                        order.push(*node);
                        path.pop();
                    }
                    Some(arrow) => {
                        if let Some(new) = seen.get_mut(arrow.to).filter(|seen| !**seen) {
                            *new = true;
                            path.push((arrow.to, self.leaving(arrow.to).iter()));
                        }
                    }
                }
            }
        }
        order
    }
}

struct Search<'a> {
    graph: &'a Graph,
    component: &'a [usize],
    /// The arrow by which the present search came to a node.
    came: Vec<Option<Arrow>>,
    steps: usize,
}

impl Search<'_> {
    fn shortest(&mut self, nodes: &[usize]) -> Option<Vec<Arrow>> {
        let mut best: Option<Vec<Arrow>> = None;
        for start in nodes {
            if best.is_some() && self.steps == 0 {
                break;
            }
            let bound = best.as_ref().map_or(usize::MAX, Vec::len);
            best = self.through(*start, bound).or(best);
        }
        best
    }

    /// A shortest cycle through `start` of fewer than `bound` arrows.
    fn through(&mut self, start: usize, bound: usize) -> Option<Vec<Arrow>> {
        let mut pending = VecDeque::from([(start, 1)]);
        let mut reached = Vec::new();
        let mut last = None;
        while let Some((node, length)) = pending.pop_front().filter(|(_, length)| *length < bound) {
            let arrows = self.graph.leaving(node);
            self.steps = self.steps.saturating_sub(arrows.len());
            last = arrows.iter().copied().find(|arrow| arrow.to == start);
            if last.is_some() {
                break;
            }
            for arrow in arrows {
                let inside = self.component.get(arrow.to) == self.component.get(start);
                let slot = self.came.get_mut(arrow.to).filter(|slot| inside && slot.is_none());
                if let Some(slot) = slot {
                    *slot = Some(*arrow);
                    reached.push(arrow.to);
                    pending.push_back((arrow.to, length + 1));
                }
            }
        }
        let cycle = last.map(|last| self.way(start, last));
        for node in reached {
            if let Some(slot) = self.came.get_mut(node) {
                *slot = None;
            }
        }
        cycle
    }

    /// The way from `start` that ends with `last`.
    fn way(&self, start: usize, last: Arrow) -> Vec<Arrow> {
        let mut way = vec![last];
        let mut node = last.from;
        while let Some(Some(arrow)) = self.came.get(node).filter(|_| node != start) {
            way.push(*arrow);
            node = arrow.from;
        }
        way.reverse();
        way
    }
}
