//! The live index: which rows a row is like, while rows come, change and go.

use std::collections::{BTreeMap, BTreeSet};

use compact_str::CompactString;
use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

use super::compare::compare;
use super::explain::Explanation;
use super::keys::KeyMaker;
use super::live_blocks::{LiveBlocks, Place};
use super::live_counts::LiveCounts;
use super::model::{Model, Score, Weights, least_weight};
use super::normalise::ColumnKind;
use super::schema::{Column, Schema, violation};
use super::store::Store;
use super::values::mix;
use crate::Error;

/// The format of snapshots.
const FORMAT: u32 = 1;
/// Rows gone for good that may lie about before the index is put together anew, at least.
const MOST_GONE: usize = 4_096;

/// A row that another one is like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Similar {
    /// Its id.
    pub id: String,
    /// What the two score.
    pub score: Score,
}

/// Rows that can be asked whom a row is like, with the same candidates and scores that a detection over the present
/// rows has with the same model.
///
/// ```
/// use frontdesk::matching::normalise::ColumnKind;
/// use frontdesk::matching::{Column, DetectionSettings, Index, Matcher, Schema};
///
/// let schema = Schema::new(vec![
///     Column::new("name", ColumnKind::FullName),
///     Column::new("email", ColumnKind::Email),
/// ])?;
/// let mut table = Matcher::new(schema.clone());
/// table.add("1", &[Some("Ann Lee"), Some("ann@example.org")]);
/// table.add("2", &[Some("LEE, Ann"), Some("Ann@Example.org")]);
/// let mut detection = table.detect(DetectionSettings::default())?;
/// detection.finish();
///
/// let mut index = Index::new(schema, detection.model().cloned().unwrap_or_default())?;
/// index.insert("1", &[Some("Ann Lee"), Some("ann@example.org")])?;
/// let found = index.look_up(&[Some("ann lee"), Some("ANN@example.org")], 5_000);
/// assert_eq!(found.first().map(|similar| similar.id.as_str()), Some("1"));
/// # Ok::<(), frontdesk::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Index {
    store: Store,
    model: Model,
    weights: Weights,
    keys: KeyMaker,
    blocks: LiveBlocks,
    counts: LiveCounts,
    rows: BTreeMap<CompactString, Row>,
    groups: HashMap<(u64, u64), Vec<Group>, foldhash::fast::FixedState>,
    /// The group of each row of the store, by its place.
    places: Vec<Option<(u64, u64)>>,
    different: BTreeSet<(CompactString, CompactString)>,
    gone: usize,
}

/// A row as it was given.
#[derive(Debug, Clone)]
struct Row {
    values: RowValues,
    at: (u64, u64),
    stored: u32,
    /// Changes when a column changes that says who somebody is.
    identity: u64,
}

/// The values of a row: column, value.
pub(crate) type RowValues = Box<[(u16, CompactString)]>;

/// Rows that are equal in every value.
#[derive(Debug, Clone)]
struct Group {
    stored: u32,
    ids: BTreeSet<CompactString>,
}

#[derive(Serialize, Deserialize)]
struct Snapshot {
    format: u32,
    columns: Vec<Column>,
    regions: Vec<String>,
    model: String,
    rows: Vec<(CompactString, RowValues)>,
    different: Vec<(CompactString, CompactString)>,
}

impl Index {
    /// An empty index of these columns, with a model that a detection made or a file holds.
    ///
    /// # Errors
    /// [`Error::Invalid`] if the model is of other columns.
    pub fn new(schema: Schema, model: Model) -> Result<Self, Error> {
        model.check(&schema)?;
        Ok(Self {
            weights: Weights::new(&model, &schema),
            store: Store::new(schema),
            model,
            keys: KeyMaker::default(),
            blocks: LiveBlocks::default(),
            counts: LiveCounts::default(),
            rows: BTreeMap::new(),
            groups: HashMap::default(),
            places: Vec::new(),
            different: BTreeSet::new(),
            gone: 0,
        })
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The model.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Weighs from now on by another model of the same columns.
    ///
    /// # Errors
    /// [`Error::Invalid`] if the model is of other columns.
    pub fn set_model(&mut self, model: Model) -> Result<(), Error> {
        model.check(&self.store.schema)?;
        self.weights = Weights::new(&model, &self.store.schema);
        self.model = model;
        Ok(())
    }

    /// Adds a row: a cell for each column, `None` or empty where there is no value.
    ///
    /// # Errors
    /// [`Error::Invalid`] if there is a row of this id.
    pub fn insert(&mut self, id: &str, cells: &[Option<&str>]) -> Result<(), Error> {
        self.insert_values(id, of_cells(cells))
    }

    /// Adds a row of which a column may have several values: (column, value), columns counted from 0.
    ///
    /// # Errors
    /// [`Error::Invalid`] if there is a row of this id.
    pub fn insert_values<'a>(
        &mut self,
        id: &str,
        values: impl Iterator<Item = (usize, &'a str)>,
    ) -> Result<(), Error> {
        if self.rows.contains_key(id) {
            return Err(Error::invalid(vec![violation(
                "Repeated",
                "id",
                "an id that is not in use",
                "one that is",
            )]));
        }
        let kept = values.filter_map(|(column, value)| {
            Some((u16::try_from(column).ok()?, CompactString::new(value)))
        });
        self.put(id.into(), kept.collect());
        Ok(())
    }

    /// Changes a row. What was declared different stays so unless the name, an e-mail address, a phone number, a handle,
    /// the date of birth or an external id changes.
    ///
    /// # Errors
    /// [`Error::Unknown`] if there is no row of this id.
    pub fn update(&mut self, id: &str, cells: &[Option<&str>]) -> Result<(), Error> {
        let before = self.take(id).ok_or_else(|| unknown(id))?;
        let values = of_cells(cells).filter_map(|(column, value)| {
            Some((u16::try_from(column).ok()?, CompactString::new(value)))
        });
        self.put(id.into(), values.collect());
        if self.rows.get(id).is_some_and(|row| row.identity != before.identity) {
            self.different.retain(|(left, right)| left != id && right != id);
        }
        Ok(())
    }

    /// Removes a row, and what was declared of it.
    ///
    /// # Errors
    /// [`Error::Unknown`] if there is no row of this id.
    pub fn remove(&mut self, id: &str) -> Result<(), Error> {
        self.take(id).ok_or_else(|| unknown(id))?;
        self.different.retain(|(left, right)| left != id && right != id);
        Ok(())
    }

    /// Says that two rows are of two people: neither is found for the other until one of them changes in what says who
    /// somebody is.
    ///
    /// # Errors
    /// [`Error::Unknown`] if there is no such row.
    pub fn declare_different(&mut self, left: &str, right: &str) -> Result<(), Error> {
        for id in [left, right] {
            if !self.rows.contains_key(id) {
                return Err(unknown(id));
            }
        }
        self.different.insert(ordered(left, right));
        Ok(())
    }

    /// The rows that a row is like, best first, of at least this probability in basis points.
    ///
    /// # Errors
    /// [`Error::Unknown`] if there is no row of this id.
    pub fn similar(&self, id: &str, least: u16) -> Result<Vec<Similar>, Error> {
        let row = self.rows.get(id).ok_or_else(|| unknown(id))?;
        let (at, stored) = (row.at, row.stored);
        Ok(self.find(id, at, stored, least))
    }

    /// The rows that a row is like that is not in the index, best first, of at least this probability in basis points:
    /// what [`similar`](Self::similar) would say if it were inserted.
    pub fn look_up(&mut self, cells: &[Option<&str>], least: u16) -> Vec<Similar> {
        // No id of a host has this letter in front of nothing; were it used, it would only miss itself.
        const ID: &str = "\u{0}";
        let values = of_cells(cells).filter_map(|(column, value)| {
            Some((u16::try_from(column).ok()?, CompactString::new(value)))
        });
        let known = self.store.number_of_values();
        self.put(ID.into(), values.collect());
        // Values that only a question had stay in the tables until the index is put together anew.
        self.gone += usize::from(self.store.number_of_values() > known);
        let found = self.similar(ID, least).unwrap_or_default();
        self.take(ID);
        found
    }

    /// Why two rows score as they do; `None` if there is no such row.
    pub fn explain(&self, left: &str, right: &str) -> Option<Explanation> {
        let record = |id: &str| Some(self.store.record(self.rows.get(id)?.stored));
        let outcomes = compare(&self.store, record(left)?, record(right)?);
        Some(Explanation::new(&self.store.schema, &self.weights, &outcomes))
    }

    /// Everything, as bytes: the same for the same rows, whatever the way to them.
    pub fn snapshot(&self) -> Vec<u8> {
        let schema = &self.store.schema;
        let snapshot = Snapshot {
            format: FORMAT,
            columns: schema.columns().to_vec(),
            regions: schema.regions().iter().map(ToString::to_string).collect(),
            model: self.model.to_json(),
            rows: self.rows.iter().map(|(id, row)| (id.clone(), row.values.clone())).collect(),
            different: self.different.iter().cloned().collect(),
        };
        postcard::to_allocvec(&snapshot).unwrap_or_default()
    }

    /// The index of a snapshot.
    ///
    /// # Errors
    /// [`Error::SnapshotUnreadable`] if the bytes are no snapshot of an index.
    pub fn restore(bytes: &[u8]) -> Result<Self, Error> {
        let unreadable = |because: &str| Error::SnapshotUnreadable { because: because.to_owned() };
        let snapshot: Snapshot =
            postcard::from_bytes(bytes).map_err(|error| unreadable(&error.to_string()))?;
        if snapshot.format != FORMAT {
            return Err(unreadable("its format is not known"));
        }
        let regions = snapshot
            .regions
            .iter()
            .filter_map(|region| super::normalise::Region::read(region))
            .collect();
        let schema = Schema::new(snapshot.columns)?.with_regions(regions);
        let mut index = Self::new(schema, Model::read(&snapshot.model)?)?;
        if !snapshot.rows.is_sorted_by(|(one, _), (other, _)| one < other) {
            return Err(unreadable("its rows are not in order"));
        }
        index.fill(snapshot.rows);
        for (left, right) in snapshot.different {
            index
                .declare_different(&left, &right)
                .map_err(|_| unreadable("it declares rows that are not in it"))?;
        }
        Ok(index)
    }

    /// Adds many rows, of ids that are not in use, sooner than one by one.
    pub(crate) fn fill(&mut self, rows: impl IntoIterator<Item = (CompactString, RowValues)>) {
        for (id, values) in rows {
            if let Some((place, keys)) = self.note(id, values) {
                self.blocks.append(place, &keys);
            }
        }
        let (store, maker) = (&self.store, &mut self.keys);
        self.blocks.settle(|row| maker.splitters(store, store.record(row)).to_vec());
    }

    /// Adds a row of an id that is not in use.
    pub(crate) fn put(&mut self, id: CompactString, values: RowValues) {
        let Some((place, keys)) = self.note(id, values) else { return };
        let (store, maker) = (&self.store, &mut self.keys);
        self.blocks.add(place, &keys, |row| maker.splitters(store, store.record(row)).to_vec());
    }

    /// Keeps a row. Gives its place among others and its keys; `None` where an equal row has them already.
    fn note(&mut self, id: CompactString, values: RowValues) -> Option<(Place, Vec<u32>)> {
        self.store
            .push(values.iter().map(|(column, value)| (usize::from(*column), value.as_str())));
        let stored = self.store.len() as u32 - 1;
        let record = self.store.record(stored);
        let at = (self.store.canonical_order(record), self.store.content_hash(record));
        let identity = self.identity_of(&values);
        let words = record.words();
        let groups = self.groups.entry(at).or_default();
        let equal = |group: &&mut Group| {
            !record.is_blank() && self.store.record(group.stored).words() == words
        };
        if let Some(group) = groups.iter_mut().find(equal) {
            group.ids.insert(id.clone());
            let stored = group.stored;
            self.store.pop();
            self.rows.insert(id, Row { values, at, stored, identity });
            return None;
        }
        groups.push(Group { stored, ids: BTreeSet::from([id.clone()]) });
        self.rows.insert(id, Row { values, at, stored, identity });
        self.places.push(Some(at));
        let keys = self.keys.keys(&self.store, self.store.record(stored)).to_vec();
        self.counts.add(&mut self.store, stored);
        Some(((at.0, at.1, stored), keys))
    }

    fn take(&mut self, id: &str) -> Option<Row> {
        let row = self.rows.remove(id)?;
        let groups = self.groups.get_mut(&row.at)?;
        let place = groups.iter().position(|group| group.stored == row.stored)?;
        let group = groups.get_mut(place)?;
        group.ids.remove(id);
        if !group.ids.is_empty() {
            return Some(row);
        }
        groups.remove(place);
        if groups.is_empty() {
            self.groups.remove(&row.at);
        }
        let keys = self.keys.keys(&self.store, self.store.record(row.stored)).to_vec();
        let (store, maker) = (&self.store, &mut self.keys);
        self.blocks.remove((row.at.0, row.at.1, row.stored), &keys, |row| {
            maker.splitters(store, store.record(row)).to_vec()
        });
        self.counts.remove(&mut self.store, row.stored);
        if row.stored as usize + 1 == self.store.len() {
            self.store.pop();
            self.places.pop();
        } else {
            if let Some(place) = self.places.get_mut(row.stored as usize) {
                *place = None;
            }
            self.gone += 1;
        }
        if self.gone > MOST_GONE && self.gone > self.rows.len() {
            self.put_together();
        }
        Some(row)
    }

    /// Begins anew with the rows that are left, so that what is gone takes no room.
    fn put_together(&mut self) {
        let schema = self.store.schema.clone();
        let rows = std::mem::take(&mut self.rows);
        self.store = Store::new(schema);
        self.blocks = LiveBlocks::default();
        self.counts = LiveCounts::default();
        self.groups.clear();
        self.places.clear();
        self.gone = 0;
        self.fill(rows.into_iter().map(|(id, row)| (id, row.values)));
    }

    fn find(&self, id: &str, at: (u64, u64), stored: u32, least: u16) -> Vec<Similar> {
        let least = least_weight(least);
        let record = self.store.record(stored);
        let mut maker = KeyMaker::default();
        let keys = maker.keys(&self.store, record).to_vec();
        let splitters = maker.splitters(&self.store, record).to_vec();
        let place: Place = (at.0, at.1, stored);
        let mut found = Vec::new();
        let others = self.blocks.partners(place, &keys, &splitters);
        for other in others.into_iter().chain([stored]) {
            let Some(score) =
                self.weights.score_from(least, &self.store, record, self.store.record(other))
            else {
                continue;
            };
            let group = self
                .places
                .get(other as usize)
                .copied()
                .flatten()
                .and_then(|at| self.groups.get(&at));
            let group = group.and_then(|groups| groups.iter().find(|group| group.stored == other));
            let ids = group.into_iter().flat_map(|group| &group.ids);
            let ids =
                ids.filter(|other| *other != id && !self.different.contains(&ordered(id, other)));
            found.extend(ids.map(|id| Similar { id: id.to_string(), score }));
        }
        found.sort_by(|one, other| (other.score, &one.id).cmp(&(one.score, &other.id)));
        found
    }

    fn identity_of(&self, values: &RowValues) -> u64 {
        let columns = self.store.schema.columns();
        let says_who = |column: u16| {
            columns.get(usize::from(column)).is_some_and(|column| {
                matches!(
                    column.kind,
                    ColumnKind::GivenName
                        | ColumnKind::FamilyName
                        | ColumnKind::FullName
                        | ColumnKind::Email
                        | ColumnKind::Phone
                        | ColumnKind::Handle
                        | ColumnKind::BirthDate
                        | ColumnKind::ExternalId
                )
            })
        };
        let identifying = values.iter().filter(|(column, _)| says_who(*column));
        identifying.fold(0, |hash, (column, value)| {
            mix(mix(hash, u64::from(*column)), super::values::hash_text(value))
        })
    }
}

fn of_cells<'a>(cells: &'a [Option<&'a str>]) -> impl Iterator<Item = (usize, &'a str)> + Clone {
    cells.iter().enumerate().filter_map(|(column, cell)| Some((column, (*cell)?)))
}

fn ordered(left: &str, right: &str) -> (CompactString, CompactString) {
    let (left, right) = if left <= right { (left, right) } else { (right, left) };
    (left.into(), right.into())
}

fn unknown(id: &str) -> Error {
    Error::Unknown { kind: "row".to_owned(), id: id.to_owned() }
}
