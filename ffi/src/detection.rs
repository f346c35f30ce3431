//! # What a detection finds

use frontdesk::matching::{Detection, PairFate, Phase};
use frontdesk::wire;

use crate::arrow::{ArrowArray, ArrowSchema};
use crate::boundary::{self, Guarded, Out, change, handle, read};
use crate::error::frontdesk_error;
use crate::fault::frontdesk_status;
use crate::text::{frontdesk_str, frontdesk_text};

/// A search for duplicates.
pub struct frontdesk_detection(pub(crate) Guarded<Detection>);

handle!(frontdesk_detection, Detection, "detection");

/// What a detection is doing: equal rows are put together.
pub const FRONTDESK_PHASE_PREPARING: u32 = 0;
/// Rows get keys.
pub const FRONTDESK_PHASE_BLOCKING: u32 = 1;
/// A model is estimated.
pub const FRONTDESK_PHASE_TRAINING: u32 = 2;
/// Pairs are scored.
pub const FRONTDESK_PHASE_SCORING: u32 = 3;
/// Pairs become clusters.
pub const FRONTDESK_PHASE_CLUSTERING: u32 = 4;
/// Everything is found.
pub const FRONTDESK_PHASE_DONE: u32 = 5;

/// Closes a detection, done or not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_detection_free(detection: *mut frontdesk_detection) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(detection) }
}

/// Works on, about `budget` rows of the phase at hand, and tells the phase, how many of its rows are done and how many it has.
/// Call until it is FRONTDESK_PHASE_DONE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_detection_step(
    detection: *mut frontdesk_detection,
    budget: usize,
    out_phase: *mut u32,
    out_done: *mut u64,
    out_of: *mut u64,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(detection, out_error, |detection| {
            let phase = Out::new(out_phase, "out_phase")?;
            let (done, of) = (Out::new(out_done, "out_done")?, Out::new(out_of, "out_of")?);
            let progress = detection.step(budget);
            phase.set(match progress.phase {
                Phase::Preparing => FRONTDESK_PHASE_PREPARING,
                Phase::Blocking => FRONTDESK_PHASE_BLOCKING,
                Phase::Training => FRONTDESK_PHASE_TRAINING,
                Phase::Scoring => FRONTDESK_PHASE_SCORING,
                Phase::Clustering => FRONTDESK_PHASE_CLUSTERING,
                Phase::Done => FRONTDESK_PHASE_DONE,
            });
            done.set(progress.done);
            of.set(progress.of);
            Ok(())
        })
    }
}

/// Every row with its cluster, as Arrow: a struct of `id` (large_utf8) and `cluster` (uint64). You release both.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_detection_clusters(
    detection: *const frontdesk_detection,
    out_array: *mut ArrowArray,
    out_schema: *mut ArrowSchema,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(detection, out_error, |detection| {
            let out = (
                Out::new(out_array.cast(), "out_array")?,
                Out::new(out_schema.cast(), "out_schema")?,
            );
            let (array, schema) =
                frontdesk_arrow::export_array(frontdesk_arrow::clusters(detection)?)?;
            out.0.set(array);
            out.1.set(schema);
            Ok(())
        })
    }
}

/// The scored pairs, best first, as Arrow: a struct of `id_l`, `id_r` (large_utf8), `match_weight` in thousandths of a bit
/// (int32) and `match_probability` in basis points (uint16). You release both.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_detection_pairs(
    detection: *const frontdesk_detection,
    out_array: *mut ArrowArray,
    out_schema: *mut ArrowSchema,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(detection, out_error, |detection| {
            let out = (
                Out::new(out_array.cast(), "out_array")?,
                Out::new(out_schema.cast(), "out_schema")?,
            );
            let (array, schema) =
                frontdesk_arrow::export_array(frontdesk_arrow::pairs(detection)?)?;
            out.0.set(array);
            out.1.set(schema);
            Ok(())
        })
    }
}

/// The model file; NULL until there is a model.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_detection_model_json(
    detection: *const frontdesk_detection,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(detection, out_error, |detection| {
            let out = Out::new(out_text, "out_text")?;
            out.set_optional(detection.model().map(|model| frontdesk_text::new(model.to_json())));
            Ok(())
        })
    }
}

/// Why two rows score as they do: `{"steps":[{"field","level","weight","rarity"}],"score":{"weight"}}`, whose weights add up
/// to that of the score. NULL if there is no such row, or no model yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_detection_explain_json(
    detection: *const frontdesk_detection,
    left: frontdesk_str,
    right: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(detection, out_error, |detection| {
            let out = Out::new(out_text, "out_text")?;
            let told = detection.explain(left.read("left")?, right.read("right")?);
            let told = told.map(|told| wire::to_json(&told)).transpose()?;
            out.set_optional(told.map(frontdesk_text::new));
            Ok(())
        })
    }
}

/// What became of a pair of rows: there is no such row, or everything is not found yet.
pub const FRONTDESK_FATE_UNKNOWN: u32 = 0;
/// The two are in one cluster.
pub const FRONTDESK_FATE_JOINED: u32 = 1;
/// No key brought them together, so that they were not compared.
pub const FRONTDESK_FATE_NO_SHARED_KEY: u32 = 2;
/// They scored too little.
pub const FRONTDESK_FATE_BELOW_THRESHOLD: u32 = 3;
/// They scored enough, but the rows around them speak against it.
pub const FRONTDESK_FATE_CUT_BY_CLUSTERING: u32 = 4;
/// They were declared different.
pub const FRONTDESK_FATE_DECLARED_DIFFERENT: u32 = 5;

/// What became of a pair of rows: one of FRONTDESK_FATE_*.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_detection_fate(
    detection: *const frontdesk_detection,
    left: frontdesk_str,
    right: frontdesk_str,
    out_fate: *mut u32,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(detection, out_error, |detection| {
            let out = Out::new(out_fate, "out_fate")?;
            out.set(match detection.fate(left.read("left")?, right.read("right")?) {
                None => FRONTDESK_FATE_UNKNOWN,
                Some(PairFate::Joined) => FRONTDESK_FATE_JOINED,
                Some(PairFate::NoSharedKey) => FRONTDESK_FATE_NO_SHARED_KEY,
                Some(PairFate::BelowThreshold) => FRONTDESK_FATE_BELOW_THRESHOLD,
                Some(PairFate::CutByClustering) => FRONTDESK_FATE_CUT_BY_CLUSTERING,
                Some(PairFate::DeclaredDifferent) => FRONTDESK_FATE_DECLARED_DIFFERENT,
            });
            Ok(())
        })
    }
}
