//! Equipment and blacklists at a million, beside peers on the same work in the same run.
//!
//! `cargo bench -p frontdesk-benches --bench records` prints nanoseconds each, the best of three rounds, and
//! how many times a peer's figure is ours. Near: in the order of the nodes, as hosts walk their trees; far: at
//! random, where each step waits for memory.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use ego_tree::{NodeId, Tree};
use frontdesk::clock::Timestamp;
use frontdesk::disposition::{Blacklist, Dispositions, Outcomes};
use frontdesk::equipment::{Forest, Node};
use frontdesk::id::{ActorId, BlacklistId};
use frontdesk::matching::normalise::PhoneKey;
use frontdesk::{BlacklistSource, BlacklistSpec, CallDirection};
use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, EdgeRef};
use serde_json::json;

const NODES: usize = 1_000_000;
/// Parts of a thing.
const PARTS: usize = 8;
const ROUNDS: usize = 3;

/// What is measured of a tree, in nanoseconds each.
#[derive(Debug, Clone, Copy)]
struct Figures([f64; LABELS.len()]);

const LABELS: [&str; 6] = [
    "build, a node",
    "path to the root, near",
    "path to the root, far",
    "subtree of all, a node",
    "move with a check for cycles, near",
    "move with a check for cycles, far",
];

fn main() {
    println!(
        "{:<40} {:>8} {:>16} {:>16} {:>20}",
        "1,000,000 nodes, 8 parts each", "ours", "petgraph", "ego-tree", "SQLite"
    );
    let work = Work::new();
    let (ours, graph, tree) = (best(|| ours(&work)), best(|| graph(&work)), best(|| tree(&work)));
    let sqlite = sqlite(&work);
    for (row, label) in LABELS.iter().enumerate() {
        let peer = |figures: Figures| {
            format!("{:>8.1} ({:>4.1}x)", figures.0[row], figures.0[row] / ours.0[row])
        };
        let sqlite = sqlite.map_or_else(|| String::from("not run"), peer);
        println!(
            "{label:<40} {:>8.1} {:>16} {:>16} {sqlite:>20}",
            ours.0[row],
            peer(graph),
            peer(tree)
        );
    }
    println!("\n{:<40} {:>8}", "blacklist of 1,000,000 numbers", "ours");
    let (found, missed) = blacklist();
    println!("{:<40} {found:>8.1}", "may this number be called: no");
    println!("{:<40} {missed:>8.1}", "may this number be called: yes");
}

fn best(measure: impl Fn() -> Figures) -> Figures {
    let mut best = measure();
    for _ in 1..ROUNDS {
        for (least, found) in best.0.iter_mut().zip(measure().0) {
            *least = least.min(found);
        }
    }
    best
}

/// The same for each: who asks for whose path, and who moves where.
struct Work {
    far: Vec<usize>,
    near_moves: Vec<(usize, usize)>,
    far_moves: Vec<(usize, usize)>,
}

impl Work {
    fn new() -> Self {
        let mut state: u64 = 88_172_645_463_325_252;
        let mut random = move |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state % below as u64).unwrap_or_default()
        };
        let half = NODES / 2;
        Self {
            far: (0..NODES).map(|_| random(NODES)).collect(),
            near_moves: (half..NODES).map(|node| (node, (node - 1) / PARTS + 3)).collect(),
            far_moves: (0..half).map(|_| (half + random(half), random(NODES / PARTS))).collect(),
        }
    }
}

/// Nanoseconds each.
fn timed(count: usize, run: impl FnOnce() -> usize) -> f64 {
    let start = Instant::now();
    std::hint::black_box(run());
    #[allow(clippy::cast_precision_loss, reason = "figures for people")]
    let each = start.elapsed().as_nanos() as f64 / count as f64;
    each
}

fn ours(work: &Work) -> Figures {
    let mut forest = Forest::new(64);
    let mut nodes: Vec<Node> = Vec::with_capacity(NODES);
    let build = timed(NODES, || {
        for place in 0..NODES {
            let parent = place.checked_sub(1).map(|before| nodes[before / PARTS]);
            nodes.push(forest.add(parent).expect("a node"));
        }
        forest.settle();
        nodes.len()
    });
    let path = |node: usize| forest.path(nodes[node]).count();
    let near = timed(NODES, || (0..NODES).map(path).sum());
    let far = timed(NODES, || work.far.iter().map(|node| path(*node)).sum());
    let subtree =
        timed(NODES, || forest.subtree(nodes[0]).fold(0, |sum, node| sum + node.get() as usize));
    let mut go = |moves: &[(usize, usize)]| {
        timed(moves.len(), || {
            moves
                .iter()
                .filter(|(node, to)| forest.move_under(nodes[*node], Some(nodes[*to])).is_ok())
                .count()
        })
    };
    Figures([build, near, far, subtree, go(&work.near_moves), go(&work.far_moves)])
}

fn graph(work: &Work) -> Figures {
    type Graph = DiGraph<(), ()>;
    let above =
        |graph: &Graph, node: NodeIndex| graph.neighbors_directed(node, Direction::Incoming).next();
    let mut graph = Graph::new();
    let build = timed(NODES, || {
        for place in 0..NODES {
            let node = graph.add_node(());
            if let Some(before) = place.checked_sub(1) {
                graph.add_edge(NodeIndex::new(before / PARTS), node, ());
            }
        }
        graph.node_count()
    });
    let path = |graph: &Graph, node: usize| {
        std::iter::successors(Some(NodeIndex::new(node)), |node| above(graph, *node)).count()
    };
    let near = timed(NODES, || (0..NODES).map(|node| path(&graph, node)).sum());
    let far = timed(NODES, || work.far.iter().map(|node| path(&graph, *node)).sum());
    let subtree = timed(NODES, || {
        let (mut walk, mut sum) = (Dfs::new(&graph, NodeIndex::new(0)), 0);
        while let Some(node) = walk.next(&graph) {
            sum += node.index();
        }
        sum
    });
    let mut go = |moves: &[(usize, usize)]| {
        timed(moves.len(), || {
            for (node, to) in moves {
                let (node, to) = (NodeIndex::new(*node), NodeIndex::new(*to));
                let mut path = std::iter::successors(Some(to), |node| above(&graph, *node));
                if path.all(|above| above != node) {
                    let edge = graph.edges_directed(node, Direction::Incoming).next();
                    if let Some(edge) = edge.map(|edge| edge.id()) {
                        graph.remove_edge(edge);
                    }
                    graph.add_edge(to, node, ());
                }
            }
            graph.edge_count()
        })
    };
    Figures([build, near, far, subtree, go(&work.near_moves), go(&work.far_moves)])
}

fn tree(work: &Work) -> Figures {
    let mut tree = Tree::new(0_usize);
    let mut nodes: Vec<NodeId> = vec![tree.root().id()];
    let build = timed(NODES, || {
        for place in 1..NODES {
            let mut parent = tree.get_mut(nodes[(place - 1) / PARTS]).expect("a node");
            nodes.push(parent.append(place).id());
        }
        nodes.len()
    });
    let path = |node: usize| tree.get(nodes[node]).map_or(0, |node| node.ancestors().count() + 1);
    let near = timed(NODES, || (0..NODES).map(path).sum());
    let far = timed(NODES, || work.far.iter().map(|node| path(*node)).sum());
    let subtree =
        timed(NODES, || tree.root().descendants().fold(0, |sum, node| sum + *node.value()));
    let mut go = |moves: &[(usize, usize)]| {
        timed(moves.len(), || {
            let mut moved = 0;
            for (node, to) in moves {
                let (node, to) = (nodes[*node], nodes[*to]);
                let mut above = tree.get(to);
                while let Some(at) = above.filter(|at| at.id() != node) {
                    above = at.parent();
                }
                if above.is_none() {
                    tree.get_mut(node).expect("a node").detach();
                    tree.get_mut(to).expect("a node").append_id(node);
                    moved += 1;
                }
            }
            moved
        })
    };
    Figures([build, near, far, subtree, go(&work.near_moves), go(&work.far_moves)])
}

/// The same in a database, `SQLite`, through the Python that `PEER_PYTHON` names or the machine's own. One round, for
/// it is slow.
fn sqlite(work: &Work) -> Option<Figures> {
    let python = std::env::var("PEER_PYTHON").unwrap_or_else(|_| String::from("python3"));
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/sqlite_tree.py");
    let mut child = Command::new(python)
        .args([script, &NODES.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let asked = json!({
        "far": work.far,
        "near_moves": work.near_moves,
        "far_moves": work.far_moves,
    });
    child.stdin.take()?.write_all(asked.to_string().as_bytes()).ok()?;
    let printed = child.wait_with_output().ok()?.stdout;
    serde_json::from_slice(&printed).ok().map(Figures)
}

/// The question of a number that is blocked, and of one that is not.
fn blacklist() -> (f64, f64) {
    let id = BlacklistId::new("no calls").expect("an id");
    let now = Timestamp::parse("2025-06-10T08:00:00Z").expect("an instant");
    let mut outcomes = Outcomes::default();
    let blacklists = vec![BlacklistSpec::new(id.clone())];
    outcomes.define(Dispositions { blacklists, ..Dispositions::default() });
    let number = |place: usize| {
        PhoneKey::international(&(420_600_000_000 + place * 7).to_string()).expect("a number")
    };
    let ann = ActorId::new("ann").expect("an actor");
    let list: &mut Blacklist = outcomes.blacklist_mut(&id).expect("the blacklist");
    for place in 0..NODES {
        list.add(now, number(place), None, &ann, BlacklistSource::Import, None);
    }
    let ask = |first: usize| {
        let numbers: Vec<PhoneKey> =
            (0..NODES).map(|place| number((place * 7_919) % NODES + first)).collect();
        let question = |number: &PhoneKey| {
            usize::from(outcomes.blocks(*number, None, CallDirection::Outbound, now).is_empty())
        };
        (0..ROUNDS)
            .map(|_| timed(NODES, || numbers.iter().map(question).sum()))
            .fold(f64::MAX, f64::min)
    };
    (ask(0), ask(NODES))
}
