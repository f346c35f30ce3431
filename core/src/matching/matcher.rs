//! The table before a detection.

use super::detect::{Detection, DetectionSettings};
use super::schema::{Schema, violation};
use super::store::Store;
use super::values::ValueTable;
use crate::Error;

/// Most rows of a table.
pub const MOST_ROWS: usize = 50_000_000;

/// Takes rows, to find duplicates among them.
#[derive(Debug, Clone)]
pub struct Matcher {
    store: Store,
    ids: ValueTable,
    repeated: Vec<String>,
}

impl Matcher {
    /// An empty table of these columns.
    pub fn new(schema: Schema) -> Self {
        Self { store: Store::new(schema), ids: ValueTable::default(), repeated: Vec::new() }
    }

    /// Adds a row: an id, and a cell for each column, `None` or empty where there is no value.
    pub fn add(&mut self, id: &str, cells: &[Option<&str>]) {
        self.add_values(
            id,
            cells.iter().enumerate().filter_map(|(column, cell)| Some((column, (*cell)?))),
        );
    }

    /// Adds a row of which a column may have several values: (column, value), columns counted from 0.
    pub fn add_values<'a>(
        &mut self,
        id: &str,
        values: impl Iterator<Item = (usize, &'a str)> + Clone,
    ) {
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
        (self.store.bytes() + self.ids.bytes() + self.len() * (24 * 16 + 24 * 8 + 48 + 6 * 12))
            as u64
    }

    /// Begins to look for duplicates.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every id that repeats, or if the model is not of these columns.
    pub fn detect(self, settings: DetectionSettings) -> Result<Detection, Error> {
        if !self.repeated.is_empty() {
            let repeated = self
                .repeated
                .iter()
                .map(|id| violation("Repeated", &format!("rows[{id}]"), "one row of the id", 2));
            return Err(Error::invalid(repeated.collect()));
        }
        if let Some(model) = &settings.model {
            model.check(&self.store.schema)?;
        }
        if self.len() > MOST_ROWS {
            return Err(Error::invalid(vec![violation(
                "TooMany",
                "rows",
                &format!("at most {MOST_ROWS}"),
                self.len(),
            )]));
        }
        Ok(Detection::new(self.store, self.ids, settings))
    }
}
