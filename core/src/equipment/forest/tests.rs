use proptest::prelude::*;

use super::*;

/// The same, as plainly as can be: rows of children.
#[derive(Debug, Default)]
struct Naive {
    rows: std::collections::BTreeMap<Option<Node>, Vec<Node>>,
}

impl Naive {
    #[allow(clippy::option_option, reason = "no node, a root, or a parent")]
    fn parent(&self, node: Node) -> Option<Option<Node>> {
        self.rows.iter().find(|(_, row)| row.contains(&node)).map(|(parent, _)| *parent)
    }

    fn path(&self, node: Node) -> Vec<Node> {
        let mut path = vec![node];
        while let Some(Some(parent)) = self.parent(path[path.len() - 1]) {
            path.push(parent);
        }
        path
    }

    fn subtree(&self, node: Node) -> Vec<Node> {
        let mut nodes = vec![node];
        for child in self.row(Some(node)) {
            nodes.extend(self.subtree(child));
        }
        nodes
    }

    fn height(&self, node: Node) -> u32 {
        1 + self.row(Some(node)).into_iter().map(|child| self.height(child)).max().unwrap_or(0)
    }

    fn row(&self, parent: Option<Node>) -> Vec<Node> {
        self.rows.get(&parent).cloned().unwrap_or_default()
    }

    fn leave(&mut self, node: Node) {
        self.rows.values_mut().for_each(|row| row.retain(|one| *one != node));
    }

    fn nodes(&self) -> Vec<Node> {
        self.row(None).into_iter().flat_map(|root| self.subtree(root)).collect()
    }
}

const MOST: u8 = 6;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_index_is_the_naive_forest(
        steps in prop::collection::vec((0_u8..10, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..120)
    ) {
        let mut forest = Forest::new(MOST);
        let mut naive = Naive::default();
        for (what, one, other) in steps {
            let nodes = naive.nodes();
            let any_of = |index: &prop::sample::Index| {
                let place = index.index(nodes.len() + 1);
                nodes.get(place).copied()
            };
            match (what, any_of(&one)) {
                (0..5, _) => {
                    let parent = any_of(&other);
                    let levels = parent.map_or(0, |parent| naive.path(parent).len()) + 1;
                    let added = forest.add(parent);
                    prop_assert_eq!(added.is_ok(), levels <= usize::from(MOST));
                    if let Ok(node) = added {
                        naive.rows.entry(parent).or_default().push(node);
                    }
                }
                (5..8, Some(node)) => {
                    let parent = any_of(&other);
                    let path = parent.map(|parent| naive.path(parent)).unwrap_or_default();
                    let levels = u32::try_from(path.len()).unwrap() + naive.height(node);
                    let expected = if parent == Some(node) {
                        Err(ForestError::OwnParent)
                    } else if path.contains(&node) {
                        Err(ForestError::Cycle)
                    } else if levels > u32::from(MOST) {
                        Err(ForestError::TooDeep { levels, most: MOST })
                    } else {
                        Ok(())
                    };
                    prop_assert_eq!(forest.check_move(node, parent), expected);
                    prop_assert_eq!(forest.move_under(node, parent), expected);
                    if expected.is_ok() {
                        naive.leave(node);
                        naive.rows.entry(parent).or_default().push(node);
                    }
                }
                (8, Some(node)) => {
                    let leaf = naive.row(Some(node)).is_empty();
                    prop_assert_eq!(forest.remove(node).is_ok(), leaf);
                    if leaf {
                        naive.leave(node);
                        prop_assert!(!forest.contains(node));
                    }
                }
                (9, _) => forest.settle(),
                _ => {}
            }
            let nodes = naive.nodes();
            prop_assert_eq!(forest.len(), nodes.len());
            prop_assert_eq!(forest.all().collect::<Vec<_>>(), nodes.clone());
            for node in nodes {
                prop_assert_eq!(forest.path(node).collect::<Vec<_>>(), naive.path(node));
                prop_assert_eq!(forest.subtree(node).collect::<Vec<_>>(), naive.subtree(node));
                prop_assert_eq!(forest.subtree(node).fold(0, |sum, _| sum + 1), naive.subtree(node).len());
                prop_assert_eq!(forest.height(node), naive.height(node));
                prop_assert_eq!(forest.children(Some(node)).collect::<Vec<_>>(), naive.row(Some(node)));
            }
        }
    }
}

#[test]
fn nodes_of_no_forest_are_unknown() {
    let mut forest = Forest::new(64);
    let node = forest.add(None).unwrap();
    forest.remove(node).unwrap();
    for stranger in [node, Node(GROUND), Node(7), Node(NONE)] {
        assert!(!forest.contains(stranger));
        assert_eq!(forest.move_under(stranger, None), Err(ForestError::Unknown));
        assert_eq!(forest.remove(stranger), Err(ForestError::Unknown));
        assert_eq!(forest.add(Some(stranger)), Err(ForestError::Unknown));
        assert_eq!(forest.subtree(stranger).count(), 0);
        assert_eq!(forest.level(stranger), 0);
    }
    assert!(forest.is_empty());
}

#[test]
fn adding_and_removing_takes_no_more_room() {
    let mut forest = Forest::new(64);
    let root = forest.add(None).unwrap();
    for _ in 0..10_000 {
        let node = forest.add(Some(root)).unwrap();
        forest.remove(node).unwrap();
    }
    assert_eq!((forest.parents.len(), forest.list.len()), (3, 3));
}

#[test]
fn the_index_takes_at_most_32_bytes_a_node() {
    let each = size_of::<u32>() * 2 + size_of::<Links>() + size_of::<Piece>() + size_of::<u16>();
    assert_eq!(each, 30);
}
