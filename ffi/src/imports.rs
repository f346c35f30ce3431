//! # Plans of imports in steps
//!
//! What PlanImport and ImportErrors answer, a few rows a call: for a progress bar, or to do other things in between. To
//! cancel, free the plan. The queries answer the same at one go.

use frontdesk::{ImportPlanning, wire};

use crate::answer::frontdesk_answer;
use crate::boundary::{self, Guarded, Out, change, handle, read, reading};
use crate::desk::frontdesk_desk;
use crate::error::frontdesk_error;
use crate::fault::frontdesk_status;
use crate::text::frontdesk_str;

/// A plan of an import, as far as it is made.
pub struct frontdesk_import_planning(Guarded<ImportPlanning>);

handle!(frontdesk_import_planning, ImportPlanning, "planning");

/// Begins to answer a question of `actor` about an import: `query` is a PlanImport or an ImportErrors as JSON, as
/// frontdesk_desk_query takes it. Refused are what the query refuses, and any other query.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_import_planning_new(
    desk: *const frontdesk_desk,
    actor: frontdesk_str,
    query: frontdesk_str,
    out_planning: *mut *mut frontdesk_import_planning,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(desk, out_error, |desk| {
            let out = Out::new(out_planning, "out_planning")?;
            let actor = actor.id("actor")?;
            let query = wire::from_json(query.read("query")?)?;
            let planning = ImportPlanning::begin(desk, &actor, query)?;
            out.set_new(frontdesk_import_planning(Guarded::new(planning)));
            Ok(())
        })
    }
}

/// Closes a plan, finished or not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_import_planning_free(planning: *mut frontdesk_import_planning) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(planning) }
}

/// Plans at most `rows` further rows, of which a header is one, and tells how many rows are planned, how many bytes of the
/// list are read, and how many it has. `out_finished` becomes 1 once all rows are planned. `desk` is the one that the plan was begun
/// with: FRONTDESK_ERROR_PLAN_STALE if it is another, or if something was changed that rows are planned against.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_import_planning_step(
    planning: *mut frontdesk_import_planning,
    desk: *const frontdesk_desk,
    rows: u64,
    out_rows: *mut u32,
    out_bytes: *mut u64,
    out_total_bytes: *mut u64,
    out_finished: *mut i32,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(planning, out_error, |planning| {
            let planned = Out::new(out_rows, "out_rows")?;
            let bytes = Out::new(out_bytes, "out_bytes")?;
            let total_bytes = Out::new(out_total_bytes, "out_total_bytes")?;
            let finished = Out::new(out_finished, "out_finished")?;
            reading(desk, |desk| {
                let progress = planning.step(desk, rows)?;
                planned.set(progress.rows);
                bytes.set(progress.bytes);
                total_bytes.set(progress.total_bytes);
                finished.set(i32::from(progress.finished));
                Ok(())
            })
        })
    }
}

/// Plans what is left, and gives the answer, once: the one that frontdesk_desk_query gives. You free it. `desk` as for a step.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_import_planning_finish(
    planning: *mut frontdesk_import_planning,
    desk: *const frontdesk_desk,
    out_answer: *mut *mut frontdesk_answer,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(planning, out_error, |planning| {
            let out = Out::new(out_answer, "out_answer")?;
            reading(desk, |desk| {
                out.set_new(frontdesk_answer::new(planning.finish(desk)?));
                Ok(())
            })
        })
    }
}
