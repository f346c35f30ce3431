//! The index of a forest: who is under whom, in 30 bytes a node.
//!
//! Parents, children and siblings are links. Besides, the nodes lie in one list, each before those under
//! it, so that what is under a node is a piece of that list. A change does not touch the list: it marks the
//! nodes above as stale, and only these are walked by their links until [`Forest::settle`] writes the list
//! anew. So a change takes no longer in a large forest, and a walk through an unchanged part is a copy.

use std::iter;

/// The most levels that a forest may be limited to.
pub const MAX_LEVELS: u8 = 100;

/// A node of a [`Forest`]. Its number may be given again once the node is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(u32);

impl Node {
    /// The number of the node, from 1.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The number as a place in a table.
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Why a node cannot come to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ForestError {
    /// A node is not part of the forest.
    #[error("a node is not part of the forest")]
    Unknown,
    /// A node cannot be under itself.
    #[error("a node cannot be its own parent")]
    OwnParent,
    /// The parent is somewhere under the node.
    #[error("the parent is under the node")]
    Cycle,
    /// There would be more levels than the forest may have.
    #[error("there would be {levels} levels, of at most {most}")]
    TooDeep {
        /// How many levels there would be.
        levels: u32,
        /// How many there may be.
        most: u8,
    },
    /// A node with others under it cannot be removed.
    #[error("there are others under the node")]
    NotALeaf,
    /// 4,294,967,294 nodes are the most.
    #[error("the forest is full")]
    Full,
}

/// The node above all, which nobody sees.
const GROUND: u32 = 0;
/// Stands for no node: a leaf has no first child, a removed node no parent.
const NONE: u32 = u32::MAX;
/// In [`Forest::tops`]: the piece of the list is not what is under the node any more. Those above a stale
/// node are stale.
const STALE: u16 = 0x8000;
/// In [`Forest::tops`]: there may be fewer levels under the node.
const LOOSE: u16 = 0x4000;
/// In [`Forest::tops`]: the number of levels.
const LEVELS: u16 = 0x3FFF;

/// Trees of nodes, in which each child has its place among its siblings.
///
/// ```
/// use frontdesk::equipment::{Forest, ForestError};
///
/// let mut forest = Forest::new(64);
/// let rack = forest.add(None)?;
/// let router = forest.add(Some(rack))?;
/// let card = forest.add(Some(router))?;
/// assert_eq!(forest.path(card).collect::<Vec<_>>(), [card, router, rack]);
/// assert_eq!(forest.subtree(rack).count(), 3);
/// assert_eq!(forest.move_under(rack, Some(card)), Err(ForestError::Cycle));
/// # Ok::<(), ForestError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Forest {
    parents: Vec<u32>,
    links: Vec<Links>,
    pieces: Vec<Piece>,
    /// For each node: how many levels there are under it, or, where it is [`LOOSE`], how many at most: the
    /// number is put right when it matters. And whether it is [`STALE`].
    tops: Vec<u16>,
    list: Vec<u32>,
    removed: Vec<u32>,
    most_levels: u8,
}

#[derive(Debug, Clone, Copy)]
struct Links {
    first_child: u32,
    next: u32,
    /// The sibling before; for the first one, the last: so the end of a row is found at once.
    previous: u32,
}

/// Where in the list a node stands, and how many are there of it and those under it.
#[derive(Debug, Clone, Copy)]
struct Piece {
    place: u32,
    length: u32,
}

impl Forest {
    /// A forest without nodes, of at most `most_levels` levels; a node without a parent is the first level.
    /// More than [`MAX_LEVELS`] count as that many.
    pub fn new(most_levels: u8) -> Self {
        Self {
            parents: vec![NONE],
            links: vec![Links { first_child: NONE, next: NONE, previous: GROUND }],
            pieces: vec![Piece { place: 0, length: 1 }],
            tops: vec![0],
            list: vec![GROUND],
            removed: Vec::new(),
            most_levels: most_levels.min(MAX_LEVELS),
        }
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.parents.len() - 1 - self.removed.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the node is part of the forest.
    pub fn contains(&self, node: Node) -> bool {
        node.0 != GROUND && self.parents.get(node.index()).is_some_and(|parent| *parent != NONE)
    }

    /// The node above; `None` for a root and for a node that is not part of the forest.
    pub fn parent(&self, node: Node) -> Option<Node> {
        self.parents
            .get(node.index())
            .copied()
            .filter(|parent| *parent != GROUND && *parent != NONE)
            .map(Node)
    }

    /// The node, the one above it, and so on up to the root.
    pub fn path(&self, node: Node) -> Path<'_> {
        Path { parents: &self.parents, at: if self.contains(node) { node.0 } else { GROUND } }
    }

    /// On which level the node is: 1 for a root, 0 for a node that is not part of the forest.
    pub fn level(&self, node: Node) -> u32 {
        // No path is longer than a byte can count.
        self.path(node).fold(0, |level, _| level + 1)
    }

    /// The nodes directly under a node, or the roots, in the order in which they came there.
    pub fn children(&self, parent: Option<Node>) -> impl Iterator<Item = Node> {
        let first = self.links_of(parent.map_or(GROUND, |parent| parent.0)).first_child;
        iter::successors((first != NONE).then_some(Node(first)), |node| {
            let next = self.links_of(node.0).next;
            (next != NONE).then_some(Node(next))
        })
    }

    /// Whether the node is the last one in its row.
    pub fn is_last(&self, node: Node) -> bool {
        self.links_of(node.0).next == NONE
    }

    /// The node and all that are under it, each before those under it, siblings in their order.
    pub fn subtree(&self, node: Node) -> Subtree<'_> {
        let start = if self.contains(node) { node.0 } else { NONE };
        Subtree { forest: self, top: start, next: start, piece: [].iter() }
    }

    /// All nodes, tree by tree.
    pub fn all(&self) -> impl Iterator<Item = Node> {
        self.children(None).flat_map(|root| self.subtree(root))
    }

    /// How many levels the node and those under it take: 1 for a leaf, 0 for a node that is not part of the
    /// forest.
    pub fn height(&mut self, node: Node) -> u32 {
        if !self.contains(node) {
            return 0;
        }
        self.tighten(node.0);
        u32::from(self.tops.of(node.0) & LEVELS) + 1
    }

    /// Adds a node as the last one under `parent`, or as the last root.
    pub fn add(&mut self, parent: Option<Node>) -> Result<Node, ForestError> {
        let parent = self.number(parent)?;
        let levels = self.level_of(parent) + 1;
        if levels > u32::from(self.most_levels) {
            return Err(ForestError::TooDeep { levels, most: self.most_levels });
        }
        let node = match self.removed.pop() {
            Some(node) => node,
            None => self.new_node()?,
        };
        self.tops.set(node, 0);
        if let Some(piece) = self.pieces.get_mut(node as usize) {
            piece.length = 1;
        }
        self.attach(node, parent);
        Ok(Node(node))
    }

    /// Whether [`Forest::move_under`] would move the node. Nothing is seen of the change that this makes: a
    /// number that was put off is worked out.
    pub fn check_move(&mut self, node: Node, parent: Option<Node>) -> Result<(), ForestError> {
        let parent = self.number(parent)?;
        self.check(node, parent)
    }

    /// Moves a node, with all that are under it, to the end of the row under `parent`, or to the end of the
    /// roots. Under its own parent, too, it goes to the end.
    pub fn move_under(&mut self, node: Node, parent: Option<Node>) -> Result<(), ForestError> {
        let parent = self.number(parent)?;
        self.check(node, parent)?;
        self.detach(node.0);
        self.attach(node.0, parent);
        Ok(())
    }

    /// Removes a node that has none under it.
    pub fn remove(&mut self, node: Node) -> Result<(), ForestError> {
        if !self.contains(node) {
            return Err(ForestError::Unknown);
        }
        if self.links_of(node.0).first_child != NONE {
            return Err(ForestError::NotALeaf);
        }
        self.detach(node.0);
        self.parents.set(node.0, NONE);
        self.removed.push(node.0);
        Ok(())
    }

    /// Writes the list anew, in time linear in the nodes. Nothing is seen of it, but walks through what has
    /// changed are as fast again as at first.
    pub fn settle(&mut self) {
        let mut order = Vec::with_capacity(self.parents.len());
        let mut at = GROUND;
        while at != NONE {
            order.push(at);
            let first = self.links_of(at).first_child;
            at = if first == NONE { self.after(at, GROUND, 0).0 } else { first };
        }
        for (place, node) in (0..).zip(&order) {
            self.pieces.set(*node, Piece { place, length: 1 });
            self.tops.set(*node, 0);
        }
        for node in order.iter().skip(1).rev() {
            let (length, levels) = (self.pieces.of(*node).length, self.tops.of(*node));
            let parent = self.parents.of(*node);
            let piece = self.pieces.of(parent);
            self.pieces.set(parent, Piece { length: piece.length + length, ..piece });
            self.tops.set(parent, self.tops.of(parent).max(levels + 1));
        }
        // Nodes that are removed keep a place of their own, for when they are used again.
        for (place, node) in (order.len()..).zip(&self.removed) {
            let place = u32::try_from(place).unwrap_or(NONE);
            self.pieces.set(*node, Piece { place, length: 1 });
        }
        order.extend_from_slice(&self.removed);
        self.list = order;
    }

    fn number(&self, node: Option<Node>) -> Result<u32, ForestError> {
        match node {
            None => Ok(GROUND),
            Some(node) if self.contains(node) => Ok(node.0),
            Some(_) => Err(ForestError::Unknown),
        }
    }

    fn new_node(&mut self) -> Result<u32, ForestError> {
        let node = u32::try_from(self.parents.len()).ok().filter(|node| *node != NONE);
        let node = node.ok_or(ForestError::Full)?;
        self.parents.push(NONE);
        self.links.push(Links { first_child: NONE, next: NONE, previous: node });
        self.tops.push(0);
        // The list has as many places as there are nodes, removed ones included.
        self.pieces.push(Piece { place: node, length: 1 });
        self.list.push(node);
        Ok(node)
    }

    /// The level of a node; 0 for the ground.
    #[inline]
    fn level_of(&self, node: u32) -> u32 {
        let (mut node, mut level) = (node, 0);
        while node != GROUND {
            node = self.parents.of(node);
            level += 1;
        }
        level
    }

    #[inline]
    fn check(&mut self, node: Node, parent: u32) -> Result<(), ForestError> {
        if !self.contains(node) {
            return Err(ForestError::Unknown);
        }
        if node.0 == parent {
            return Err(ForestError::OwnParent);
        }
        let (mut above, mut level) = (parent, 0);
        while above != GROUND {
            if above == node.0 {
                return Err(ForestError::Cycle);
            }
            above = self.parents.of(above);
            level += 1;
        }
        let most = u32::from(self.most_levels);
        if level + 1 + u32::from(self.tops.of(node.0) & LEVELS) <= most {
            return Ok(());
        }
        let levels = level + self.height(node);
        if levels <= most {
            return Ok(());
        }
        Err(ForestError::TooDeep { levels, most: self.most_levels })
    }

    /// Puts right how many levels are under a node, and under those below whose numbers it depends on.
    fn tighten(&mut self, node: u32) {
        if self.tops.of(node) & LOOSE == 0 {
            return;
        }
        // No deeper than the forest has levels.
        let mut waiting = vec![node];
        while let Some(at) = waiting.pop() {
            let mut child = self.links.of(at).first_child;
            let mut levels = 0;
            let mut loose = NONE;
            while child != NONE {
                let top = self.tops.of(child);
                if top & LOOSE != 0 {
                    loose = child;
                    break;
                }
                levels = levels.max((top & LEVELS) + 1);
                child = self.links.of(child).next;
            }
            if loose == NONE {
                self.tops.set(at, self.tops.of(at) & STALE | levels);
            } else {
                waiting.extend([at, loose]);
            }
        }
    }

    /// Puts a node that is nowhere at the end of a row.
    #[inline]
    fn attach(&mut self, node: u32, parent: u32) {
        self.parents.set(node, parent);
        let row = self.links.of(parent);
        let previous = if row.first_child == NONE {
            self.links.set(parent, Links { first_child: node, ..row });
            node
        } else {
            let first = self.links.of(row.first_child);
            let last = first.previous;
            self.links.set(row.first_child, Links { previous: node, ..first });
            // The first may be the last, too: read it again.
            self.links.set(last, Links { next: node, ..self.links.of(last) });
            last
        };
        self.links.set(node, Links { next: NONE, previous, ..self.links.of(node) });
        let top = self.tops.of(node);
        self.raise(parent, (top & LEVELS) + 1, top & LOOSE);
    }

    /// Takes a node out of its row.
    #[inline]
    fn detach(&mut self, node: u32) {
        let Links { next, previous, .. } = self.links.of(node);
        let parent = self.parents.of(node);
        let row = self.links.of(parent);
        if row.first_child == node {
            self.links.set(parent, Links { first_child: next, ..row });
        } else {
            self.links.set(previous, Links { next, ..self.links.of(previous) });
        }
        // Whoever follows, or the first for whom this was the last, has another before it.
        let after = if next == NONE { self.links.of(parent).first_child } else { next };
        if after != NONE {
            self.links.set(after, Links { previous, ..self.links.of(after) });
        }
        self.loosen(parent, (self.tops.of(node) & LEVELS) + 1);
    }

    /// A node has come under `node`, which now has at least so many levels under it; `loose` as it is.
    #[inline]
    fn raise(&mut self, node: u32, levels: u16, loose: u16) {
        let (mut node, mut levels) = (node, levels);
        while node != NONE {
            let top = self.tops.of(node);
            if top & STALE != 0 && top & LEVELS >= levels {
                return;
            }
            // With more levels than before, the number is as loose as that of the one who came.
            let raised = if top & LEVELS < levels { levels | loose } else { top & !STALE };
            self.tops.set(node, STALE | raised);
            node = self.parents.of(node);
            levels += 1;
        }
    }

    /// A node has gone from under `node`, which may have had so many levels under it because of that.
    #[inline]
    fn loosen(&mut self, node: u32, levels: u16) {
        let (mut node, mut levels) = (node, levels);
        while node != NONE {
            let top = self.tops.of(node);
            let loose = if top & LEVELS == levels { LOOSE } else { 0 };
            if top | STALE | loose == top {
                return;
            }
            self.tops.set(node, top | STALE | loose);
            node = self.parents.of(node);
            // Above a node whose number stays, numbers stay.
            levels = if loose == 0 { 0 } else { levels + 1 };
        }
    }

    /// The next node in order that is not under `at`, within the tree of `top`; with its level, given that
    /// of `at`.
    #[inline]
    fn after(&self, at: u32, top: u32, level: u32) -> (u32, u32) {
        let (mut at, mut level) = (at, level);
        while at != top && at != NONE {
            let next = self.links_of(at).next;
            if next != NONE {
                return (next, level);
            }
            at = self.parents.of(at);
            level = level.saturating_sub(1);
        }
        (NONE, level)
    }

    #[inline]
    fn links_of(&self, node: u32) -> Links {
        self.links.of(node)
    }
}

/// A node and those above it; see [`Forest::path`].
#[derive(Debug, Clone)]
pub struct Path<'a> {
    parents: &'a [u32],
    at: u32,
}

impl Iterator for Path<'_> {
    type Item = Node;

    #[inline]
    fn next(&mut self) -> Option<Node> {
        if self.at == GROUND {
            return None;
        }
        let node = Node(self.at);
        self.at = self.parents.get(node.index()).copied().unwrap_or(GROUND);
        Some(node)
    }
}

/// A node and all that are under it; see [`Forest::subtree`].
#[derive(Debug, Clone)]
pub struct Subtree<'a> {
    forest: &'a Forest,
    top: u32,
    /// The next node that is not in `piece`.
    next: u32,
    /// A piece of the list.
    piece: std::slice::Iter<'a, u32>,
}

impl Subtree<'_> {
    /// Goes on to the next piece; the node itself where its piece is stale.
    fn advance(&mut self) -> bool {
        let at = self.next;
        if at == NONE {
            return false;
        }
        let Piece { place, length } = self.forest.pieces.of(at);
        let stale = self.forest.tops.of(at) & STALE != 0;
        let first = self.forest.links_of(at).first_child;
        let length = if stale { 1 } else { length };
        let (start, end) = (place as usize, place as usize + length as usize);
        self.piece = self.forest.list.get(start..end).unwrap_or_default().iter();
        self.next =
            if stale && first != NONE { first } else { self.forest.after(at, self.top, 0).0 };
        true
    }
}

impl Iterator for Subtree<'_> {
    type Item = Node;

    #[inline]
    fn next(&mut self) -> Option<Node> {
        loop {
            if let Some(node) = self.piece.next() {
                return Some(Node(*node));
            }
            if !self.advance() {
                return None;
            }
        }
    }

    fn fold<B, F: FnMut(B, Node) -> B>(mut self, first: B, mut put: F) -> B {
        let mut sum = first;
        loop {
            // By value: so that the place in the piece stays in a register.
            sum = std::mem::take(&mut self.piece).fold(sum, |sum, node| put(sum, Node(*node)));
            if !self.advance() {
                return sum;
            }
        }
    }
}

/// A table by number of a node. Numbers come from the forest, so that each is in every table.
trait Table<T> {
    fn of(&self, node: u32) -> T;
    fn set(&mut self, node: u32, value: T);
}

macro_rules! tables {
    ($($kind:ty: $absent:expr;)*) => {$(
        impl Table<$kind> for Vec<$kind> {
            #[inline]
            fn of(&self, node: u32) -> $kind {
                self.get(node as usize).copied().unwrap_or($absent)
            }

            #[inline]
            fn set(&mut self, node: u32, value: $kind) {
                if let Some(place) = self.get_mut(node as usize) {
                    *place = value;
                }
            }
        }
    )*};
}

tables! {
    u32: NONE;
    u16: 0;
    Links: Links { first_child: NONE, next: NONE, previous: NONE };
    Piece: Piece { place: 0, length: 0 };
}

#[cfg(test)]
mod tests;
