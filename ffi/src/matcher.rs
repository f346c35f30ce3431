//! # Duplicates
//!
//! Which records are of one person: a matcher that takes rows, one by one or as tables of the Arrow C Data Interface, and a
//! detection that finds duplicates among them. Options and models are JSON: `{"columns":[{"name":"mail","kind":"email"}],
//! "regions":["CZ"]}`. Dates of a column have the day first, unless `{"name":"born","kind":"birth_date","dates":
//! {"month_first":true}}` says otherwise. A probability is in basis points: 9500 is 95 %.

use frontdesk::matching::{DetectionSettings, Matcher, Model, TableOptions};
use frontdesk_arrow::{ArrowTable, Batch, FFI_ArrowSchema};

use crate::arrow::{ArrowArray, ArrowArrayStream, ArrowSchema, taken_array, taken_stream};
use crate::boundary::{self, Guarded, Out, change, changing, handle, run};
use crate::columns::{names_of, options_of, read_cells, schema_of, wrong};
use crate::detection::frontdesk_detection;
use crate::error::frontdesk_error;
use crate::fault::{Fault, Misuse, frontdesk_status};
use crate::text::frontdesk_str;
use crate::version::same_abi;

/// Rows, to find duplicates among them.
pub struct frontdesk_matcher(Guarded<Rows>);

pub(crate) struct Rows {
    names: Vec<String>,
    matcher: Option<Matcher>,
}

impl Rows {
    fn open(&mut self) -> Result<&mut Matcher, Fault> {
        self.matcher
            .as_mut()
            .ok_or_else(|| wrong("Finished", "matcher", "rows", "none: a detection has taken them"))
    }
}

handle!(frontdesk_matcher, Rows, "matcher");

/// A matcher without rows. `options` is JSON with the columns.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_matcher_new(
    abi: u32,
    options: frontdesk_str,
    out_matcher: *mut *mut frontdesk_matcher,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            same_abi(abi)?;
            let out = Out::new(out_matcher, "out_matcher")?;
            let schema = schema_of(options.read("options")?)?;
            let rows = Rows { names: names_of(&schema), matcher: Some(Matcher::new(schema)) };
            out.set_new(frontdesk_matcher(Guarded::new(rows)));
            Ok(())
        })
    }
}

/// A matcher with the rows of an Arrow stream, which is released in any case. What columns hold is guessed where `options`
/// do not say it: `{"id":"number"}` names the column of the ids; else it is `id`, or rows are numbered from 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_matcher_of_arrow(
    abi: u32,
    stream: *mut ArrowArrayStream,
    options: frontdesk_str,
    out_matcher: *mut *mut frontdesk_matcher,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header, and those of the interface.
    unsafe {
        run(out_error, || {
            let stream = taken_stream(stream)?;
            same_abi(abi)?;
            let out = Out::new(out_matcher, "out_matcher")?;
            let options: TableOptions = options_of(options.read("options")?)?;
            let table = ArrowTable::from_stream(stream, &options)?;
            let names = names_of(table.plan().schema());
            let rows = Rows { names, matcher: Some(table.finish()) };
            out.set_new(frontdesk_matcher(Guarded::new(rows)));
            Ok(())
        })
    }
}

/// Closes a matcher. Detections that it became live on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_matcher_free(matcher: *mut frontdesk_matcher) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(matcher) }
}

/// How many rows there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_matcher_len(
    matcher: *mut frontdesk_matcher,
    out_len: *mut usize,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(matcher, out_error, |rows| {
            let out = Out::new(out_len, "out_len")?;
            out.set(rows.open()?.len());
            Ok(())
        })
    }
}

/// Adds a row: `count` cells in the order of the columns, {NULL, 0} where there is no value. Ids that repeat are refused, all
/// of them, when the detection begins.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_matcher_add(
    matcher: *mut frontdesk_matcher,
    id: frontdesk_str,
    cells: *const frontdesk_str,
    count: usize,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(matcher, out_error, |rows| {
            let id = id.read("id")?;
            let cells = read_cells(cells, count, rows.names.len())?;
            rows.open()?.add(id, &cells);
            Ok(())
        })
    }
}

/// Adds the rows of an Arrow array: a struct whose fields are columns of the matcher by their names, and the column of the
/// ids, which is text or whole numbers. Other fields are passed over. The array is released in any case, the schema is not.
/// Offsets that fall, lengths below zero and missing buffers are refused, and no row is added then; that lengths are not too
/// great, nobody can check but you.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_matcher_add_arrow(
    matcher: *mut frontdesk_matcher,
    array: *mut ArrowArray,
    schema: *const ArrowSchema,
    id_column: frontdesk_str,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header, and those of the interface.
    unsafe {
        run(out_error, || {
            let array = taken_array(array)?;
            changing(matcher, |rows| {
                let Some(schema) = schema.cast::<FFI_ArrowSchema>().as_ref() else {
                    return Err(Misuse::NullArgument { argument: "schema" }.into());
                };
                let id_column = id_column.read("id_column")?;
                let batch = Batch::import(array, schema)?;
                add_batch(rows, &batch, id_column)
            })
        })
    }
}

/// Begins to look for duplicates; the matcher gives its rows away. `model` is a model file from before; if it is empty, the
/// rows teach their own. Pairs less probable than `least_pair` are not kept; pairs of at least `least_cluster` may join
/// clusters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_matcher_detect(
    matcher: *mut frontdesk_matcher,
    model: frontdesk_str,
    least_pair: u16,
    least_cluster: u16,
    out_detection: *mut *mut frontdesk_detection,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(matcher, out_error, |rows| {
            let out = Out::new(out_detection, "out_detection")?;
            let model = match model.read("model")? {
                "" => None,
                text => Some(Model::read(text)?),
            };
            rows.open()?;
            let matcher = rows.matcher.take().ok_or(Misuse::Poisoned {})?;
            let detection = matcher.detect(DetectionSettings {
                model,
                least_pair,
                least_cluster,
                ..DetectionSettings::default()
            })?;
            out.set_new(frontdesk_detection(Guarded::new(detection)));
            Ok(())
        })
    }
}

fn add_batch(rows: &mut Rows, batch: &Batch, id_column: &str) -> Result<(), Fault> {
    let place_of = |name: &String| rows.names.iter().position(|known| known == name);
    let places: Vec<Option<usize>> = batch.names().iter().map(place_of).collect();
    let ids = batch.names().iter().position(|name| name == id_column);
    let ids = ids.ok_or_else(|| {
        wrong("NotFound", "id_column", "a field of the array", "none of the name")
    })?;
    let matcher = rows.open()?;
    let mut values = Vec::new();
    for row in 0..batch.rows() {
        values.clear();
        batch.values(row, &mut values);
        let id = values.iter().find(|(place, _)| *place == ids).map_or("", |(_, id)| id);
        let cells = values
            .iter()
            .filter_map(|(place, value)| Some((places.get(*place).copied().flatten()?, *value)));
        matcher.add_values(id, cells);
    }
    Ok(())
}
