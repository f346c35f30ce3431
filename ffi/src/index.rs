//! # Which rows a new one is like
//!
//! An index answers at once, with the candidates and scores that a detection would have.

use frontdesk::matching::{Index, Model, Similar};
use frontdesk::wire;
use serde::Serialize;

use crate::boundary::{self, Guarded, Out, change, handle, read, run};
use crate::columns::{read_cells, schema_of};
use crate::error::frontdesk_error;
use crate::fault::{Fault, frontdesk_status};
use crate::text::{frontdesk_bytes, frontdesk_str, frontdesk_text, read_bytes};
use crate::version::same_abi;

/// Rows that change one by one, and are asked which of them a row is like.
pub struct frontdesk_index(Guarded<Index>);

handle!(frontdesk_index, Index, "index");

/// An index without rows, with the model of a detection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_index_new(
    abi: u32,
    options: frontdesk_str,
    model: frontdesk_str,
    out_index: *mut *mut frontdesk_index,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            same_abi(abi)?;
            let out = Out::new(out_index, "out_index")?;
            let index = Index::new(
                schema_of(options.read("options")?)?,
                Model::read(model.read("model")?)?,
            )?;
            out.set_new(frontdesk_index(Guarded::new(index)));
            Ok(())
        })
    }
}

/// The index of a snapshot.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_index_restore(
    abi: u32,
    snapshot: *const u8,
    len: usize,
    out_index: *mut *mut frontdesk_index,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            same_abi(abi)?;
            let out = Out::new(out_index, "out_index")?;
            let index = Index::restore(read_bytes(snapshot, len, "snapshot")?)?;
            out.set_new(frontdesk_index(Guarded::new(index)));
            Ok(())
        })
    }
}

/// Closes an index.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_index_free(index: *mut frontdesk_index) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(index) }
}

/// Everything, as bytes: the same for the same rows, whatever the way to them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_index_snapshot(
    index: *const frontdesk_index,
    out_bytes: *mut *mut frontdesk_bytes,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(index, out_error, |index| {
            let out = Out::new(out_bytes, "out_bytes")?;
            out.set_new(frontdesk_bytes::new(index.snapshot()));
            Ok(())
        })
    }
}

/// Adds a row: `count` cells in the order of the columns, {NULL, 0} where there is no value.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_index_insert(
    index: *mut frontdesk_index,
    id: frontdesk_str,
    cells: *const frontdesk_str,
    count: usize,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(index, out_error, |index| {
            let id = id.read("id")?;
            Ok(index.insert(id, &read_cells(cells, count, MOST_CELLS)?)?)
        })
    }
}

/// Changes a row.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_index_update(
    index: *mut frontdesk_index,
    id: frontdesk_str,
    cells: *const frontdesk_str,
    count: usize,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(index, out_error, |index| {
            let id = id.read("id")?;
            Ok(index.update(id, &read_cells(cells, count, MOST_CELLS)?)?)
        })
    }
}

/// Removes a row.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_index_remove(
    index: *mut frontdesk_index,
    id: frontdesk_str,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { change(index, out_error, |index| Ok(index.remove(id.read("id")?)?)) }
}

/// Says that two rows are of two people: neither is found for the other until one of them changes in what says who somebody
/// is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_index_declare_different(
    index: *mut frontdesk_index,
    left: frontdesk_str,
    right: frontdesk_str,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(index, out_error, |index| {
            Ok(index.declare_different(left.read("left")?, right.read("right")?)?)
        })
    }
}

/// The rows that a row is like, best first, of at least the probability `least`, as JSON:
/// `[{"id":"7","weight":18000,"probability":9999}]`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_index_similar_json(
    index: *mut frontdesk_index,
    id: frontdesk_str,
    least: u16,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(index, out_error, |index| {
            let out = Out::new(out_text, "out_text")?;
            out.set_new(similar_json(&index.similar(id.read("id")?, least)?)?);
            Ok(())
        })
    }
}

/// The rows that a row is like which is not in the index: as if it were inserted.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_index_look_up_json(
    index: *mut frontdesk_index,
    cells: *const frontdesk_str,
    count: usize,
    least: u16,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(index, out_error, |index| {
            let out = Out::new(out_text, "out_text")?;
            let cells = read_cells(cells, count, MOST_CELLS)?;
            out.set_new(similar_json(&index.look_up(&cells, least))?);
            Ok(())
        })
    }
}

/// Why two rows score as they do, as frontdesk_detection_explain_json tells it; NULL if there is no such row.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_index_explain_json(
    index: *const frontdesk_index,
    left: frontdesk_str,
    right: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(index, out_error, |index| {
            let out = Out::new(out_text, "out_text")?;
            let told = index.explain(left.read("left")?, right.read("right")?);
            let told = told.map(|told| wire::to_json(&told)).transpose()?;
            out.set_optional(told.map(frontdesk_text::new));
            Ok(())
        })
    }
}

/// More cells than any table has columns.
const MOST_CELLS: usize = frontdesk::matching::MOST_COLUMNS;

#[derive(Serialize)]
struct Found<'f> {
    id: &'f str,
    weight: i32,
    probability: u16,
}

fn similar_json(found: &[Similar]) -> Result<frontdesk_text, Fault> {
    let found: Vec<Found<'_>> = found
        .iter()
        .map(|similar| Found {
            id: &similar.id,
            weight: similar.score.weight,
            probability: similar.score.probability(),
        })
        .collect();
    Ok(frontdesk_text::new(wire::to_json(&found)?))
}
