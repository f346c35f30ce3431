//! Batches of rows on their way into a matcher.

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{Array, ArrayRef, StructArray};
use arrow_schema::{FieldRef, Fields};
use frontdesk::Error;
use frontdesk::matching::{Matcher, SAMPLE_ROWS, TableOptions, TablePlan};

use crate::cells::Cells;
use crate::check::is_read;
use crate::stream::{Batches, import};
use crate::texts::{as_texts, each_text};

/// Rows of a table, read where they lie.
#[derive(Debug)]
pub struct Batch {
    names: Vec<String>,
    columns: Vec<Cells>,
    rows: usize,
}

impl Batch {
    /// Takes an array of the Arrow C Data Interface: a struct, whose fields are the columns.
    ///
    /// # Errors
    /// [`Error::Invalid`] if the array contradicts itself or its schema, or its texts are not UTF-8.
    ///
    /// # Safety
    /// Every pointer in both is null or points to what the interface says, for the lengths that the array claims.
    pub unsafe fn import(array: FFI_ArrowArray, schema: &FFI_ArrowSchema) -> Result<Self, Error> {
        // SAFETY: the caller vouches for both.
        unsafe { import(array, schema) }.map(|table| Self::of(&table))
    }

    fn of(table: &StructArray) -> Self {
        let read = |(field, column): (&FieldRef, &ArrayRef)| {
            if is_read(field.data_type()) { Cells::of(column, as_texts) } else { Cells::Nothing }
        };
        Self {
            names: names(table.fields()),
            columns: table.fields().iter().zip(table.columns()).map(read).collect(),
            rows: table.len(),
        }
    }

    /// The names of the columns.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Adds the values of a row: (column, value).
    pub fn values<'b>(&'b self, row: usize, values: &mut Vec<(usize, &'b str)>) {
        for (place, column) in self.columns.iter().enumerate() {
            each_text(column, row, |value| values.push((place, value)));
        }
    }
}

fn names(fields: &Fields) -> Vec<String> {
    fields.iter().map(|field| field.name().clone()).collect()
}

/// A table of several batches on its way into a [`Matcher`].
#[derive(Debug)]
pub struct ArrowTable {
    batches: Vec<Batch>,
    plan: TablePlan,
    matcher: Matcher,
    batch: usize,
    row: usize,
    done: u64,
    total: u64,
}

impl ArrowTable {
    /// Takes all batches of a stream; their rows are read by [`step`](Self::step).
    ///
    /// # Errors
    /// [`Error::Invalid`] if the stream fails or a batch is refused, and as [`TablePlan::new`].
    ///
    /// # Safety
    /// As [`Batch::import`], for each batch.
    pub unsafe fn from_stream(
        stream: FFI_ArrowArrayStream,
        options: &TableOptions,
    ) -> Result<Self, Error> {
        // SAFETY: the caller vouches for the stream and its batches.
        let mut stream = unsafe { Batches::of(stream) }?;
        let mut batches = Vec::new();
        while let Some(batch) = stream.next()? {
            batches.push(Batch::of(&batch));
        }
        if batches.is_empty() {
            batches.push(Batch { names: names(stream.fields()), columns: Vec::new(), rows: 0 });
        }
        Self::new(batches, options)
    }

    /// Takes batches with the same columns.
    ///
    /// # Errors
    /// As [`TablePlan::new`].
    pub fn new(batches: Vec<Batch>, options: &TableOptions) -> Result<Self, Error> {
        let names = batches.first().map(|batch| batch.names.clone()).unwrap_or_default();
        let mut sample = Vec::new();
        for batch in &batches {
            let mut values = Vec::new();
            for row in 0..batch.rows.min(SAMPLE_ROWS - sample.len()) {
                let mut cells = vec![String::new(); names.len()];
                values.clear();
                batch.values(row, &mut values);
                for (place, value) in values.drain(..) {
                    value.clone_into(&mut cells[place]);
                }
                sample.push(cells);
            }
        }
        let plan = TablePlan::new(&names, &sample, options)?;
        let matcher = Matcher::new(plan.schema().clone());
        let total = batches.iter().map(|batch| batch.rows as u64).sum();
        Ok(Self { batches, plan, matcher, batch: 0, row: 0, done: 0, total })
    }

    /// What the columns are taken for.
    pub fn plan(&self) -> &TablePlan {
        &self.plan
    }

    /// Rows of the table.
    pub fn total_rows(&self) -> u64 {
        self.total
    }

    /// Reads at most `rows` further rows, and tells how many are read so far.
    pub fn step(&mut self, rows: usize) -> u64 {
        let id_column = self.plan.id_column();
        let mut left = rows.max(1);
        while let Some(batch) = self.batches.get(self.batch).filter(|_| left > 0) {
            let mut values = Vec::new();
            while self.row < batch.rows && left > 0 {
                values.clear();
                batch.values(self.row, &mut values);
                let id =
                    id_column.and_then(|column| values.iter().find(|(place, _)| *place == column));
                let cells = values
                    .iter()
                    .copied()
                    .filter(|(place, value)| Some(*place) != id_column && !value.is_empty());
                match id {
                    Some((_, id)) => self.matcher.add_values(id, cells),
                    None if id_column.is_some() => self.matcher.add_values("", cells),
                    None => self.matcher.add_values(&(self.done + 1).to_string(), cells),
                }
                self.row += 1;
                self.done += 1;
                left -= 1;
            }
            if self.row >= batch.rows {
                (self.batch, self.row) = (self.batch + 1, 0);
            }
        }
        self.done
    }

    /// Reads what is left.
    pub fn finish(mut self) -> Matcher {
        while self.step(1 << 16) < self.total {}
        self.matcher
    }
}
