//! Finding the duplicates of a whole table, step by step.

use std::sync::Arc;

use super::blocks::Blocks;
use super::cluster::{Clusters, Edge};
use super::compare::{Outcomes, compare, level, one_slip, text_level};
use super::counts::count_names;
use super::explain::Explanation;
use super::keys::KeyMaker;
use super::model::{Model, Score, Weights, least_weight};
use super::schema::{FieldKind, Schema, violation};
use super::store::Store;
use super::train::{Background, Histogram, RARITY_STEPS, train};
use super::values::{ValueTable, mix};
use crate::Error;

/// Rows that are compared before training looks whether it has seen enough.
const TRAINING_PAIRS: u64 = 600_000;
/// Random pairs of rows that are drawn to see how alike strangers are.
const CHANCE_PAIRS: u32 = 100_000;

/// Most rows of one group of equal rows of which every pair is told.
pub const LARGEST_TOLD_GROUP: usize = 32;

/// Takes rows, to find duplicates among them.
#[derive(Debug, Clone)]
pub struct Matcher {
    store: Store,
    ids: ValueTable,
    repeated: Vec<String>,
}

/// What to find.
#[derive(Debug, Clone)]
pub struct DetectionSettings {
    /// A model from before; without one, the table teaches its own.
    pub model: Option<Model>,
    /// Pairs less probable than this are not kept, in basis points.
    pub least_pair: u16,
    /// Pairs at least this probable may join clusters, in basis points.
    pub least_cluster: u16,
}

impl Default for DetectionSettings {
    fn default() -> Self {
        Self { model: None, least_pair: 100, least_cluster: 5_000 }
    }
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
    compared: u64,
}

/// Rows that are equal in every value, as one.
#[derive(Debug, Default)]
struct Rows {
    /// The row that stands for each group, in canonical order.
    stands: Vec<u32>,
    /// How many rows each group has.
    times: Vec<u32>,
    /// The group of each row.
    group_of: Vec<u32>,
    /// All rows, group by group.
    by_group: Vec<u32>,
}

impl Matcher {
    /// An empty table of these columns.
    pub fn new(schema: Schema) -> Self {
        Self { store: Store::new(schema), ids: ValueTable::default(), repeated: Vec::new() }
    }

    /// Adds a row: an id, and a cell for each column, `None` or empty where there is no value.
    pub fn add(&mut self, id: &str, cells: &[Option<&str>]) {
        self.add_values(id, cells.iter().enumerate().filter_map(|(column, cell)| Some((column, (*cell)?))));
    }

    /// Adds a row of which a column may have several values: (column, value), columns counted from 0.
    pub fn add_values<'a>(&mut self, id: &str, values: impl Iterator<Item = (usize, &'a str)> + Clone) {
        let known = self.ids.len();
        if (self.ids.intern(id) as usize) < known {
            self.repeated.push(id.to_owned());
            return;
        }
        self.store.push(values);
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.store.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes that a detection takes at most, about, the rows included.
    pub fn memory_estimate(&self) -> u64 {
        // Keys twice while they are sorted, blocks, the numbers of rows, and pairs.
        (self.store.bytes() + self.ids.bytes() + self.len() * (24 * 16 + 24 * 8 + 48 + 6 * 12)) as u64
    }

    /// Begins to look for duplicates.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every id that repeats, or if the model is not of these columns.
    pub fn detect(self, settings: DetectionSettings) -> Result<Detection, Error> {
        if !self.repeated.is_empty() {
            let repeated = self.repeated.iter().map(|id| violation("Repeated", &format!("rows[{id}]"), "one row of the id", 2));
            return Err(Error::invalid(repeated.collect()));
        }
        if let Some(model) = &settings.model {
            model.check(&self.store.schema)?;
        }
        Ok(Detection {
            store: self.store,
            ids: self.ids,
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
            compared: 0,
        })
    }
}

impl Detection {
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
        let of = if self.phase == Phase::Clustering { self.edges.len() } else { self.rows.stands.len() };
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
            lefts.flat_map(move |left| told(edge.right).iter().map(move |right| (*left, *right, edge.weight)))
        });
        let equal = self.equals.iter().flat_map(move |(group, weight)| {
            let rows = self.rows_of(self.members.get(*group as usize).copied().unwrap_or_default());
            let firsts = if rows.len() > LARGEST_TOLD_GROUP { 1 } else { rows.len() };
            (0..firsts).flat_map(move |first| {
                rows.iter().skip(first + 1).filter_map(move |right| Some((*rows.get(first)?, *right, *weight)))
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
        let group = |id: &str| self.rows.group_of.get(self.ids.find(id)? as usize).copied();
        let outcomes = self.compare(group(left)?, group(right)?);
        Some(Explanation::new(&self.store.schema, weights, &outcomes))
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

    fn use_model(&mut self, model: Model) {
        self.weights = Some(Arc::new(Weights::new(&model, &self.store.schema)));
        self.model = Some(model);
        self.histogram = Histogram::default();
        self.enter(Phase::Scoring);
    }

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
            let model = train(&self.store.schema, &self.histogram, &self.background());
            self.use_model(model);
        }
    }

    /// What is known of strangers without looking at candidates.
    #[allow(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "goes into training only")]
    fn background(&self) -> Background {
        let groups = self.rows.stands.len();
        let share = self.trained_rows as f64 / groups.max(1) as f64;
        let rows = self.ids.len() as f64;
        let fields = self.store.schema.fields();
        let mut coincidence = Vec::with_capacity(fields.len());
        let mut part_coincidence = Vec::with_capacity(fields.len());
        let mut presence = Vec::with_capacity(fields.len());
        let mut chance = Vec::with_capacity(fields.len());
        for (place, field) in fields.iter().enumerate() {
            let Some(table) = self.store.tables.get(place) else { continue };
            let entities = self.store.entities.get(place).copied().unwrap_or_default() as f64;
            let parts = match field.kind {
                FieldKind::Email | FieldKind::Handle => &self.store.users,
                FieldKind::Phone => &self.store.tails,
                _ => table,
            };
            let table = if field.kind == FieldKind::Handle { parts } else { table };
            let share = |table: &ValueTable| (table.squares() / (entities * entities).max(1.0)).clamp(1e-12, 1.0);
            coincidence.push(share(table));
            part_coincidence.push(share(parts));
            let present = self.all_rows().filter(|row| !self.store.record(*row).values(place).is_empty());
            presence.push(present.count() as f64 / groups.max(1) as f64);
            chance.push(self.chance_levels(place, field.kind, table));
        }
        let (name_coincidence, initial_coincidence) = self.name_coincidence();
        let pairs = (rows * (rows - 1.0) / 2.0 * share).max(1.0);
        let all_compared_from = self.store.len().max(1).ilog2() as usize + 1;
        Background { pairs, coincidence, part_coincidence, presence, all_compared_from, name_coincidence, initial_coincidence, chance }
    }

    #[allow(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "goes into training only")]
    fn name_coincidence(&self) -> ([f64; RARITY_STEPS], [f64; RARITY_STEPS]) {
        let (mut whole, mut initial) = ([0.0; RARITY_STEPS], [0.0; RARITY_STEPS]);
        let Some(place) = self.store.schema.field_of(FieldKind::Name) else { return (whole, initial) };
        let note = |shares: &mut [f64; RARITY_STEPS], share: f64| {
            if let Some(sum) = shares.get_mut(-libm::log2(share) as usize) {
                *sum += share / self.store.len().max(1) as f64;
            }
        };
        for row in self.all_rows() {
            let words = self.store.record(row).values(place);
            let shares = words.iter().filter_map(|word| self.store.names.token(*word)).map(|token| {
                libm::exp2(-f64::from(self.store.names.rarity(token)) / 1000.0)
            });
            let (number, product, least) = shares.fold((0, 1.0, 1.0_f64), |(number, product, least), share| {
                (number + 1, product * share, least.min(share))
            });
            if number >= 2 {
                note(&mut whole, product);
                note(&mut initial, least / 16.0);
            }
        }
        (whole, initial)
    }

    #[allow(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "goes into training only")]
    fn chance_levels(&self, place: usize, kind: FieldKind, table: &ValueTable) -> [f64; level::COUNT] {
        let mut levels = [0.0; level::COUNT];
        let table = if kind == FieldKind::Handle { &self.store.users } else { table };
        if matches!(kind, FieldKind::Name) {
            return levels;
        }
        let groups = self.rows.stands.len() as u64;
        let value = |at: u64| {
            let row = (at % groups.max(1)) as u32;
            self.store.record(row).values(place).first().copied()
        };
        let mut drawn = 0.0;
        for draw in 0..u64::from(CHANCE_PAIRS) {
            let (Some(left), Some(right)) = (value(mix(1, draw)), value(mix(2, draw))) else { continue };
            drawn += 1.0;
            let level = if left == right { level::EXACT } else { chance_level(table, kind, left, right) };
            if let Some(place) = levels.get_mut(usize::from(level)) {
                *place += 1.0;
            }
        }
        levels.map(|number: f64| (number + 0.5) / (drawn + 3.0))
    }

    fn compare(&self, left: u32, right: u32) -> Outcomes {
        compare(&self.store, self.store.record(left), self.store.record(right))
    }

    fn all_rows(&self) -> std::ops::Range<u32> {
        0..self.store.len() as u32
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
            Clusters::order(&mut self.edges);
            self.weigh_equal_rows(&weights);
            self.clusters = Clusters::new(groups);
            self.enter(Phase::Clustering);
        }
    }

    fn weigh_equal_rows(&mut self, weights: &Weights) {
        let (least_pair, least_cluster) = (least_weight(self.settings.least_pair), least_weight(self.settings.least_cluster));
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
    fn score_rows(&self, from: usize, until: usize, weights: &Weights, least: i32) -> (Vec<Edge>, u64) {
        let mut seen = Seen::new(self.rows.stands.len());
        self.score_chunk(from..until, weights, least, &mut seen)
    }

    #[cfg(feature = "parallel")]
    fn score_rows(&self, from: usize, until: usize, weights: &Weights, least: i32) -> (Vec<Edge>, u64) {
        use rayon::prelude::*;
        const CHUNK: usize = 1 << 12;
        let chunks: Vec<usize> = (from..until).step_by(CHUNK).collect();
        let scored: Vec<(Vec<Edge>, u64)> = chunks
            .into_par_iter()
            .map_init(
                || Seen::new(self.rows.stands.len()),
                |seen, start| self.score_chunk(start..(start + CHUNK).min(until), weights, least, seen),
            )
            .collect();
        let compared = scored.iter().map(|(_, compared)| compared).sum();
        (scored.into_iter().flat_map(|(edges, _)| edges).collect(), compared)
    }

    fn score_chunk(&self, rows: std::ops::Range<usize>, weights: &Weights, least: i32, seen: &mut Seen) -> (Vec<Edge>, u64) {
        let mut edges = Vec::new();
        let mut compared = 0;
        for group in rows {
            let left = group as u32;
            let record = self.store.record(left);
            self.blocks.later_partners(left, |right| {
                if !seen.first_time(left, right) {
                    return;
                }
                compared += 1;
                let score = weights.score_from(least, &self.store, record, self.store.record(right));
                edges.extend(score.map(|score| Edge { left, right, weight: score.weight }));
            });
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
            clusters.take(*edge, least, |left, right| weights.score(&self.compare(left, right)).weight);
            self.taken += 1;
        }
        self.clusters = clusters;
    }
}

impl Rows {
    fn group(store: &Store, ids: &ValueTable) -> Self {
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
                equal.sort_unstable_by_key(|(_, _, row)| (store.record(*row).words(), ids.text_of(*row)));
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

fn chance_level(table: &ValueTable, kind: FieldKind, left: u32, right: u32) -> u8 {
    match kind {
        FieldKind::Email | FieldKind::Phone | FieldKind::Handle => {
            if one_slip(table, left, right) { level::CLOSE } else { level::DIFFERENT }
        }
        _ => text_level(table, kind, left, right),
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
    (near..).find(|stride| gcd(*stride, rows) == 1).unwrap_or(1)
}
