//! Finding the duplicates of a whole table, step by step.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::Arc;

use super::background::Strangers;
use super::blocks::Blocks;
use super::calibrate::calibration_of;
use super::cluster::{Clusters, Edge, NEVER};
use super::compare::{Outcomes, compare};
use super::counts::count_names;
use super::explain::Explanation;
use super::keys::KeyMaker;
use super::model::{Model, Score, Weights, least_weight};
use super::rows::Rows;
use super::store::Store;
use super::train::{Histogram, train};
use super::values::ValueTable;

/// Rows that are compared before training looks whether it has seen enough.
const TRAINING_PAIRS: u64 = 600_000;

/// Rows whose partners are fetched together.
const ROWS_AT_ONCE: usize = 16;

/// Most rows of one group of equal rows of which every pair is told.
pub const LARGEST_TOLD_GROUP: usize = 32;

/// What to find.
#[derive(Debug, Clone)]
pub struct DetectionSettings {
    /// A model from before; without one, the table teaches its own.
    pub model: Option<Model>,
    /// Pairs of ids of which somebody has said whether they are one person: with them, scores become truer probabilities.
    pub labels: Vec<Label>,
    /// Pairs of ids that are two people: they are never told as a pair, and never in one cluster. Of rows that are equal
    /// in every value, all go the way of one.
    pub different: Vec<(String, String)>,
    /// Pairs less probable than this are not kept, in basis points.
    pub least_pair: u16,
    /// Pairs at least this probable may join clusters, in basis points. The default is 4,000: where probabilities are true,
    /// F1 is greatest at about half of itself. More makes clusters surer, and leaves more of one person apart.
    pub least_cluster: u16,
}

impl Default for DetectionSettings {
    fn default() -> Self {
        Self {
            model: None,
            labels: Vec::new(),
            different: Vec::new(),
            least_pair: 100,
            least_cluster: 4_000,
        }
    }
}

/// What somebody has said of two rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The id of one.
    pub left: String,
    /// The id of the other.
    pub right: String,
    /// Whether they are one person.
    pub same: bool,
}

/// What became of a pair of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairFate {
    /// The two are in one cluster.
    Joined,
    /// No key brought them together, so that they were not compared.
    NoSharedKey,
    /// They scored too little.
    BelowThreshold,
    /// They scored enough, but the rows around them speak against it.
    CutByClustering,
    /// They were declared different.
    DeclaredDifferent,
}

/// What a detection is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Equal rows are put together, and values counted.
    Preparing,
    /// Rows get keys, and keys become blocks.
    Blocking,
    /// A model is estimated.
    Training,
    /// Pairs are scored.
    Scoring,
    /// Pairs become clusters.
    Clustering,
    /// Everything is found.
    Done,
}

/// How far a detection is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub phase: Phase,
    /// Rows done in this phase.
    pub done: u64,
    /// Rows of this phase.
    pub of: u64,
}

/// Two rows that may be one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The id that sorts first.
    pub left: &'a str,
    /// The other.
    pub right: &'a str,
    /// What they scored.
    pub score: Score,
}

/// A detection: call [`step`](Self::step) until it says [`Phase::Done`]. Dropping it cancels it.
#[derive(Debug)]
pub struct Detection {
    store: Store,
    ids: ValueTable,
    settings: DetectionSettings,
    phase: Phase,
    done: usize,
    rows: Rows,
    entries: Vec<u64>,
    keys: KeyMaker,
    blocks: Blocks,
    histogram: Histogram,
    training_pairs: u64,
    trained_rows: u64,
    model: Option<Model>,
    weights: Option<Arc<Weights>>,
    edges: Vec<Edge>,
    taken: usize,
    clusters: Clusters,
    /// Where the rows of each group are in `Rows::by_group`.
    members: Vec<(u32, u32)>,
    /// Groups of several equal rows, with what such a row scores with itself.
    equals: Vec<(u32, i32)>,
    /// Those of them that score too little to be one person, ascending.
    loose: Vec<u32>,
    /// Groups that must not be in one cluster, lower number first.
    different: BTreeSet<(u32, u32)>,
    compared: u64,
}

impl Detection {
    pub(crate) fn new(store: Store, ids: ValueTable, settings: DetectionSettings) -> Self {
        Self {
            store,
            ids,
            settings,
            phase: Phase::Preparing,
            done: 0,
            rows: Rows::default(),
            entries: Vec::new(),
            keys: KeyMaker::default(),
            blocks: Blocks::default(),
            histogram: Histogram::default(),
            training_pairs: 0,
            trained_rows: 0,
            model: None,
            weights: None,
            edges: Vec::new(),
            taken: 0,
            clusters: Clusters::new(0),
            members: Vec::new(),
            equals: Vec::new(),
            loose: Vec::new(),
            different: BTreeSet::new(),
            compared: 0,
        }
    }

    /// Works on: about `budget` rows of the phase at hand, though a phase may have parts that cannot be divided.
    pub fn step(&mut self, budget: usize) -> Progress {
        let budget = budget.max(1);
        match self.phase {
            Phase::Preparing => self.prepare(),
            Phase::Blocking => self.block(budget),
            Phase::Training => self.train(budget),
            Phase::Scoring => self.score(budget),
            Phase::Clustering => self.cluster(budget),
            Phase::Done => {}
        }
        self.progress()
    }

    /// Works to the end.
    pub fn finish(&mut self) {
        while self.step(1 << 16).phase != Phase::Done {}
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let of =
            if self.phase == Phase::Clustering { self.edges.len() } else { self.rows.stands.len() };
        let done = if self.phase == Phase::Clustering { self.taken } else { self.done };
        Progress { phase: self.phase, done: done as u64, of: of as u64 }
    }

    /// The model, once there is one.
    pub fn model(&self) -> Option<&Model> {
        self.model.as_ref()
    }

    /// How many pairs were compared.
    pub fn compared_pairs(&self) -> u64 {
        self.compared
    }

    /// How many pairs share a key but were not compared, because too many rows share it and nothing tells them apart.
    pub fn unseen_pairs(&self) -> u64 {
        self.blocks.unseen
    }

    /// Blocks and entries.
    pub fn block_size(&self) -> (usize, usize) {
        self.blocks.size()
    }

    /// The pairs that scored at least [`DetectionSettings::least_pair`], best first; pairs of rows that are equal in every
    /// value come last. Of a group of more than [`LARGEST_TOLD_GROUP`] equal rows, only the first is told with each of the
    /// others, and with other rows.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        let told = |group: u32| {
            let rows = self.members.get(group as usize).copied().unwrap_or_default();
            let rows = self.rows_of(rows);
            if rows.len() > LARGEST_TOLD_GROUP { rows.get(..1).unwrap_or_default() } else { rows }
        };
        let apart = self.edges.iter().flat_map(move |edge| {
            let lefts = told(edge.left).iter();
            lefts.flat_map(move |left| {
                told(edge.right).iter().map(move |right| (*left, *right, edge.weight))
            })
        });
        let equal = self.equals.iter().flat_map(move |(group, weight)| {
            let rows = self.rows_of(self.members.get(*group as usize).copied().unwrap_or_default());
            let firsts = if rows.len() > LARGEST_TOLD_GROUP { 1 } else { rows.len() };
            (0..firsts).flat_map(move |first| {
                rows.iter()
                    .skip(first + 1)
                    .filter_map(move |right| Some((*rows.get(first)?, *right, *weight)))
            })
        });
        apart.chain(equal).map(|(left, right, weight)| {
            let (left, right) = (self.ids.text_of(left), self.ids.text_of(right));
            let (left, right) = if left <= right { (left, right) } else { (right, left) };
            Pair { left, right, score: Score { weight } }
        })
    }

    /// Every row with its cluster: the id of the row and the number of the cluster, from 1, in the order of the rows.
    pub fn clusters(&self) -> impl Iterator<Item = (&str, u64)> {
        let mut numbers = vec![0_u64; self.rows.stands.len()];
        let mut last = 0;
        self.rows.group_of.iter().enumerate().map(move |(row, group)| {
            let cluster = self.clusters.cluster_of(*group);
            // Equal rows of a name that many have are not one person for that alone.
            let alone = self.clusters.is_alone(*group) && self.loose.binary_search(group).is_ok();
            let number = numbers.get_mut(cluster as usize).map_or(0, |number| {
                if *number == 0 || alone {
                    last += 1;
                    *number = last;
                }
                *number
            });
            (self.ids.text_of(row as u32), number)
        })
    }

    /// Why two rows score as they do; `None` before there is a model, or if there is no such row.
    pub fn explain(&self, left: &str, right: &str) -> Option<Explanation> {
        let weights = self.weights.as_ref()?;
        let outcomes = self.compare(self.group_of(left)?, self.group_of(right)?);
        Some(Explanation::new(&self.store.schema, weights, &outcomes))
    }

    /// What became of two rows, once all is done; `None` if there is no such row.
    pub fn fate(&self, left: &str, right: &str) -> Option<PairFate> {
        let (left, right) = (self.group_of(left)?, self.group_of(right)?);
        if self.is_declared(left, right) {
            return Some(PairFate::DeclaredDifferent);
        }
        if self.clusters.cluster_of(left) == self.clusters.cluster_of(right) {
            let loose = left == right
                && self.clusters.is_alone(left)
                && self.loose.binary_search(&left).is_ok();
            return Some(if loose { PairFate::BelowThreshold } else { PairFate::Joined });
        }
        let (first, second) = (left.min(right), left.max(right));
        let mut met = false;
        self.blocks.later_partners(first, |other| met |= other == second);
        let enough = |weights: &Arc<Weights>| {
            weights.score(&self.compare(left, right)).weight
                >= least_weight(self.settings.least_cluster)
        };
        Some(match self.weights.as_ref().is_some_and(enough) {
            _ if !met => PairFate::NoSharedKey,
            true => PairFate::CutByClustering,
            false => PairFate::BelowThreshold,
        })
    }

    fn group_of(&self, id: &str) -> Option<u32> {
        self.rows.group_of.get(self.ids.find(id)? as usize).copied()
    }

    fn is_declared(&self, left: u32, right: u32) -> bool {
        !self.different.is_empty() && self.different.contains(&(left.min(right), left.max(right)))
    }

    fn rows_of(&self, (start, end): (u32, u32)) -> &[u32] {
        self.rows.by_group.get(start as usize..end as usize).unwrap_or_default()
    }

    fn enter(&mut self, phase: Phase) {
        self.phase = phase;
        self.done = 0;
    }

    fn prepare(&mut self) {
        self.rows = Rows::group(&self.store, &self.ids);
        self.store.keep(&self.rows.stands);
        count_names(&mut self.store);
        let different = self.settings.different.iter().filter_map(|(left, right)| {
            let (left, right) = (self.group_of(left)?, self.group_of(right)?);
            Some((left.min(right), left.max(right)))
        });
        self.different = different.collect();
        self.enter(Phase::Blocking);
    }

    fn block(&mut self, budget: usize) {
        let until = (self.done + budget).min(self.store.len());
        for row in self.done..until {
            let keys = self.keys.keys(&self.store, self.store.record(row as u32));
            self.entries.extend(keys.iter().map(|key| u64::from(*key) << 32 | row as u64));
        }
        self.done = until;
        if self.done < self.store.len() {
            return;
        }
        let (store, keys) = (&self.store, &mut self.keys);
        self.blocks = Blocks::build(store.len(), std::mem::take(&mut self.entries), |row, into| {
            into.extend_from_slice(keys.splitters(store, store.record(row)));
        });
        self.enter(Phase::Training);
        if let Some(model) = self.settings.model.take() {
            self.use_model(model);
        }
    }

    fn use_model(&mut self, mut model: Model) {
        let weights = Weights::new(&model, &self.store.schema);
        let labels = self.settings.labels.iter().filter_map(|label| {
            let (left, right) = (self.group_of(&label.left)?, self.group_of(&label.right)?);
            Some((weights.score(&self.compare(left, right)).weight, label.same))
        });
        let labels: Vec<(i32, bool)> = labels.collect();
        if model.calibration.is_empty() {
            model.calibration = calibration_of(&labels);
        }
        self.weights = Some(Arc::new(Weights::new(&model, &self.store.schema)));
        self.model = Some(model);
        self.histogram = Histogram::default();
        self.enter(Phase::Scoring);
    }

    #[allow(
        clippy::float_arithmetic,
        clippy::cast_precision_loss,
        reason = "a share goes into training only"
    )]
    fn train(&mut self, budget: usize) {
        let groups = self.rows.stands.len();
        let mut seen = Seen::new(groups);
        // Every row of one residue is a fair sample of the canonical order; the stride visits all before any twice.
        let stride = stride(groups);
        for _ in 0..budget {
            if self.trained_rows as usize >= groups || self.training_pairs >= TRAINING_PAIRS {
                break;
            }
            let group = (self.trained_rows as usize * stride % groups) as u32;
            self.trained_rows += 1;
            let mut partners = Vec::new();
            self.blocks.later_partners(group, |other| {
                if seen.first_time(group, other) {
                    partners.push(other);
                }
            });
            self.training_pairs += partners.len() as u64;
            for other in partners {
                let outcomes = self.compare(group, other);
                self.histogram.add(&outcomes, 1);
            }
            let times = self.rows.times.get(group as usize).copied().unwrap_or(1);
            if times > 1 {
                let outcomes = self.compare(group, group);
                self.histogram.add(&outcomes, u64::from(times) * u64::from(times - 1) / 2);
            }
        }
        self.done = self.trained_rows as usize;
        if self.trained_rows as usize >= groups || self.training_pairs >= TRAINING_PAIRS {
            let share = self.trained_rows as f64 / groups.max(1) as f64;
            let strangers = Strangers { store: &self.store, rows: self.ids.len() as f64, share };
            let model = train(&self.store.schema, &self.histogram, &strangers.background());
            self.use_model(model);
        }
    }

    fn compare(&self, left: u32, right: u32) -> Outcomes {
        compare(&self.store, self.store.record(left), self.store.record(right))
    }

    fn score(&mut self, budget: usize) {
        let Some(weights) = self.weights.clone() else { return self.enter(Phase::Done) };
        let groups = self.rows.stands.len();
        let until = (self.done + budget).min(groups);
        let least = least_weight(self.settings.least_pair);
        let (edges, compared) = self.score_rows(self.done, until, &weights, least);
        self.edges.extend(edges);
        self.compared += compared;
        self.done = until;
        if until == groups {
            let different = std::mem::take(&mut self.different);
            self.edges.retain(|edge| {
                !different.contains(&(edge.left.min(edge.right), edge.left.max(edge.right)))
            });
            self.different = different;
            Clusters::order(&mut self.edges);
            self.weigh_equal_rows(&weights);
            self.clusters = Clusters::new(groups);
            self.enter(Phase::Clustering);
        }
    }

    fn weigh_equal_rows(&mut self, weights: &Weights) {
        let (least_pair, least_cluster) =
            (least_weight(self.settings.least_pair), least_weight(self.settings.least_cluster));
        let mut start = 0;
        for (group, times) in (0_u32..).zip(&self.rows.times) {
            self.members.push((start, start + times));
            start += times;
            if *times > 1 {
                let weight = weights.score(&self.compare(group, group)).weight;
                if weight >= least_pair {
                    self.equals.push((group, weight));
                }
                if weight < least_cluster {
                    self.loose.push(group);
                }
            }
        }
    }

    #[cfg(not(feature = "parallel"))]
    fn score_rows(
        &self,
        from: usize,
        until: usize,
        weights: &Weights,
        least: i32,
    ) -> (Vec<Edge>, u64) {
        let mut seen = Seen::new(self.rows.stands.len());
        self.score_chunk(from..until, weights, least, &mut seen)
    }

    #[cfg(feature = "parallel")]
    fn score_rows(
        &self,
        from: usize,
        until: usize,
        weights: &Weights,
        least: i32,
    ) -> (Vec<Edge>, u64) {
        use rayon::prelude::*;
        const CHUNK: usize = 1 << 12;
        let chunks: Vec<usize> = (from..until).step_by(CHUNK).collect();
        let scored: Vec<(Vec<Edge>, u64)> = chunks
            .into_par_iter()
            .map_init(
                || Seen::new(self.rows.stands.len()),
                |seen, start| {
                    self.score_chunk(start..(start + CHUNK).min(until), weights, least, seen)
                },
            )
            .collect();
        let compared = scored.iter().map(|(_, compared)| compared).sum();
        (scored.into_iter().flat_map(|(edges, _)| edges).collect(), compared)
    }

    fn score_chunk(
        &self,
        rows: std::ops::Range<usize>,
        weights: &Weights,
        least: i32,
        seen: &mut Seen,
    ) -> (Vec<Edge>, u64) {
        let mut edges = Vec::new();
        let mut compared = 0;
        let mut partners = Vec::new();
        let mut records = Vec::new();
        // A few rows at a time, and question by question: memory answers many of one kind at once, where comparing one
        // pair after another would wait for each.
        for start in rows.clone().step_by(ROWS_AT_ONCE) {
            let few = start as u32..(start + ROWS_AT_ONCE).min(rows.end) as u32;
            self.blocks.fetch(few.clone());
            for left in few {
                self.blocks.later_partners(left, |right| {
                    if seen.first_time(left, right) {
                        partners.push((left, right));
                    }
                });
            }
            records.extend(partners.iter().map(|(_, right)| self.store.record(*right)));
            for record in &records {
                black_box(record.words().first().copied());
            }
            compared += partners.len() as u64;
            for ((left, right), record) in partners.drain(..).zip(records.drain(..)) {
                let own = self.store.record(left);
                let score = weights.score_from(least, &self.store, own, record);
                edges.extend(score.map(|score| Edge { left, right, weight: score.weight }));
            }
        }
        (edges, compared)
    }

    fn cluster(&mut self, budget: usize) {
        let Some(weights) = self.weights.clone() else { return self.enter(Phase::Done) };
        let least = least_weight(self.settings.least_cluster);
        let mut clusters = std::mem::replace(&mut self.clusters, Clusters::new(0));
        for _ in 0..budget {
            let edge = self.edges.get(self.taken).filter(|edge| edge.weight >= least);
            let Some(edge) = edge else {
                self.enter(Phase::Done);
                break;
            };
            clusters.take(*edge, least, |left, right| {
                if self.is_declared(left, right) {
                    NEVER
                } else {
                    weights.score(&self.compare(left, right)).weight
                }
            });
            self.taken += 1;
        }
        self.clusters = clusters;
    }
}

/// Which rows were met already for the row at hand.
#[derive(Debug)]
pub(crate) struct Seen {
    last: Vec<u32>,
}

impl Seen {
    pub(crate) fn new(rows: usize) -> Self {
        Self { last: vec![u32::MAX; rows] }
    }

    /// Whether `other` is met for the first time while `row` is at hand.
    pub(crate) fn first_time(&mut self, row: u32, other: u32) -> bool {
        match self.last.get_mut(other as usize) {
            Some(last) if *last != row => {
                *last = row;
                true
            }
            _ => false,
        }
    }
}

/// A step that visits all of `rows` places before any twice, far from place to place.
fn stride(rows: usize) -> usize {
    let gcd = |mut a: usize, mut b: usize| {
        while b > 0 {
            (a, b) = (b, a % b);
        }
        a
    };
    let near = (rows as u64 * 618 / 1000).max(1) as usize;
    (near..near + rows.max(2)).find(|stride| gcd(*stride, rows) == 1).unwrap_or(1)
}
