//! Batches of rows on their way into a matcher.

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{Array, ArrayRef, StructArray, make_array};
use arrow_schema::{DataType, Schema};
use frontdesk::matching::{Matcher, SAMPLE_ROWS, TableOptions, TablePlan};
use frontdesk::{Error, Violation};

use crate::cells::Cells;
use crate::check::{ForeignArray, check, is_read};

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
        let fields = Schema::try_from(schema).map_err(|fault| refused(&fault.to_string()))?.fields;
        let pointer = (&raw const array).cast::<ForeignArray>();
        let read: Vec<bool> = fields.iter().map(|field| is_read(field.data_type())).collect();
        if let Some(field) =
            fields.iter().zip(&read).find(|(_, read)| !**read).map(|(field, _)| field)
            && !is_harmless(field.data_type())
        {
            let fault = format!("{}: type {} cannot be read", field.name(), field.data_type());
            return Err(refused(&fault));
        }
        // SAFETY: both are the same struct of the interface, and the caller vouches for its pointers.
        unsafe { check(pointer, &DataType::Struct(fields.clone())) }
            .map_err(|fault| refused(&fault))?;
        // SAFETY: as far as it can be checked, the array is what its schema says.
        let data =
            unsafe { from_ffi(array, schema) }.map_err(|fault| refused(&fault.to_string()))?;
        data.validate_full().map_err(|fault| refused(&fault.to_string()))?;
        let table = StructArray::from(data);
        let columns = table.columns().iter().zip(read);
        let columns =
            columns.map(|(column, read)| if read { Cells::of(column) } else { Cells::Nothing });
        Ok(Self {
            names: fields.iter().map(|field| field.name().clone()).collect(),
            columns: columns.collect(),
            rows: table.len(),
        })
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
            column.values(row, &mut |value| values.push((place, value)));
        }
    }
}

/// Types that are not read, but whose buffers are like those of numbers: a table may well have time stamps.
fn is_harmless(data_type: &DataType) -> bool {
    data_type.is_primitive() || *data_type == DataType::Null
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
        mut stream: FFI_ArrowArrayStream,
        options: &TableOptions,
    ) -> Result<Self, Error> {
        let failed = |stream: &mut FFI_ArrowArrayStream, what: &str| {
            let told = stream_error(stream);
            refused(&format!("{what}: {}", told.unwrap_or_else(|| "no reason told".to_owned())))
        };
        let mut schema = FFI_ArrowSchema::empty();
        let (Some(get_schema), Some(get_next)) = (stream.get_schema(), stream.get_next()) else {
            return Err(refused("the stream is released already"));
        };
        // SAFETY: the stream's own function, with a place for a schema.
        if unsafe { get_schema(&raw mut stream, &raw mut schema) } != 0 {
            return Err(failed(&mut stream, "the stream gives no schema"));
        }
        let mut batches = Vec::new();
        loop {
            let mut array = FFI_ArrowArray::empty();
            // SAFETY: the stream's own function, with a place for an array.
            if unsafe { get_next(&raw mut stream, &raw mut array) } != 0 {
                return Err(failed(&mut stream, "the stream gives no further batch"));
            }
            if array.is_released() {
                break;
            }
            // SAFETY: the caller vouches for the batch.
            batches.push(unsafe { Batch::import(array, &schema) }?);
        }
        if batches.is_empty() {
            let fields =
                Schema::try_from(&schema).map_err(|fault| refused(&fault.to_string()))?.fields;
            let empty: ArrayRef =
                make_array(arrow_data::ArrayData::new_empty(&DataType::Struct(fields.clone())));
            let names = fields.iter().map(|field| field.name().clone()).collect();
            batches.push(Batch { names, columns: Vec::new(), rows: empty.len() });
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

/// The error of a table that cannot be read.
pub fn refused(fault: &str) -> Error {
    let violation = Violation {
        code: "NotATable".to_owned(),
        path: "table".to_owned(),
        expected: "a table by the Arrow C Data Interface".to_owned(),
        found: fault.to_owned(),
    };
    Error::Invalid { violations: vec![violation], total: 1 }
}

fn stream_error(stream: &mut FFI_ArrowArrayStream) -> Option<String> {
    let get_last_error = stream.get_last_error()?;
    // SAFETY: the stream's own function; what it gives is a text that lives until the next call.
    unsafe {
        let text = get_last_error(&raw mut *stream);
        (!text.is_null()).then(|| std::ffi::CStr::from_ptr(text).to_string_lossy().into_owned())
    }
}
