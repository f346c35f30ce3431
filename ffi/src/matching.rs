//! # Duplicates
//!
//! Which records are of one person. Keys of phone numbers, e-mail addresses and names; a matcher that takes rows, one by one
//! or as tables of the Arrow C Data Interface, and a detection that finds duplicates among them; an index that answers at
//! once which rows a new one is like. Options and models are JSON: `{"columns":[{"name":"mail","kind":"email"}],
//! "regions":["CZ"]}`. A probability is in basis points: 9500 is 95 %.

use frontdesk::matching::normalise::{self, Region};
use frontdesk::matching::{
    Detection, DetectionSettings, Index, Matcher, Model, PairFate, Phase, Schema, Similar,
    TableOptions,
};
use frontdesk::{Error, Violation, wire};
use frontdesk_arrow::{ArrowTable, Batch, FFI_ArrowSchema};
use serde::Serialize;

use crate::arrow::{ArrowArray, ArrowArrayStream, ArrowSchema, taken_array, taken_stream};
use crate::boundary::{self, Guarded, Handle, Out, change, changing, read, run};
use crate::error::frontdesk_error;
use crate::fault::{FRONTDESK_MAX_LENGTH, Fault, Misuse, frontdesk_status};
use crate::text::{frontdesk_bytes, frontdesk_str, frontdesk_text, read_bytes};
use crate::version::same_abi;

/// The canonical key of a phone number: `+420777123456`, or `CZ:112` for what no other country can dial. Two spellings of one
/// number have one key; an extension is no part of it. `region` is the country of a number without a country code, in two
/// letters; empty if it is not known. NULL for withheld callers and texts without a number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_phone_key(
    text: frontdesk_str,
    region: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_text, "out_text")?;
            let region = match region.read("region")? {
                "" => None,
                letters => Some(Region::read(letters).ok_or_else(|| {
                    wrong("NotARegion", "region", "two letters of ISO 3166-1", "another text")
                })?),
            };
            let key = normalise::phone_key(text.read("text")?, region);
            out.set_optional(key.map(|key| frontdesk_text::new(key.to_string())));
            Ok(())
        })
    }
}

/// The canonical spelling of an e-mail address; NULL if no mail could be sent there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_email_key(
    text: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_text, "out_text")?;
            let key = normalise::email_key(text.read("text")?);
            out.set_optional(key.map(|key| frontdesk_text::new(key.into())));
            Ok(())
        })
    }
}

/// The key of a person's name: its words folded, romanised and sorted, without titles; NULL for a text without a name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_name_key(
    text: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_text, "out_text")?;
            let key = normalise::name_key(text.read("text")?);
            out.set_optional((!key.is_empty()).then(|| frontdesk_text::new(key)));
            Ok(())
        })
    }
}

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

impl Handle for frontdesk_matcher {
    type Value = Rows;

    const ARGUMENT: &'static str = "matcher";

    fn guarded(&self) -> &Guarded<Rows> {
        &self.0
    }

    fn guarded_mut(&mut self) -> &mut Guarded<Rows> {
        &mut self.0
    }
}

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

/// A search for duplicates.
pub struct frontdesk_detection(Guarded<Detection>);

impl Handle for frontdesk_detection {
    type Value = Detection;

    const ARGUMENT: &'static str = "detection";

    fn guarded(&self) -> &Guarded<Detection> {
        &self.0
    }

    fn guarded_mut(&mut self) -> &mut Guarded<Detection> {
        &mut self.0
    }
}

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

/// Rows that change one by one, and are asked which of them a row is like.
pub struct frontdesk_index(Guarded<Index>);

impl Handle for frontdesk_index {
    type Value = Index;

    const ARGUMENT: &'static str = "index";

    fn guarded(&self) -> &Guarded<Index> {
        &self.0
    }

    fn guarded_mut(&mut self) -> &mut Guarded<Index> {
        &mut self.0
    }
}

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

fn options_of(json: &str) -> Result<TableOptions, Fault> {
    if json.is_empty() { Ok(TableOptions::default()) } else { Ok(wire::from_json(json)?) }
}

fn schema_of(json: &str) -> Result<Schema, Fault> {
    let options = options_of(json)?;
    let regions: Option<Vec<Region>> =
        options.regions.iter().map(|letters| Region::read(letters)).collect();
    let regions = regions.ok_or_else(|| {
        wrong("NotARegion", "regions", "two letters of ISO 3166-1", "another text")
    })?;
    Ok(Schema::new(options.columns)?.with_regions(regions))
}

fn names_of(schema: &Schema) -> Vec<String> {
    schema.columns().iter().map(|column| column.name.clone()).collect()
}

/// # Safety
///
/// `cells` is NULL, or has `count` texts as [`frontdesk_str::read`] wants them.
unsafe fn read_cells<'a>(
    cells: *const frontdesk_str,
    count: usize,
    columns: usize,
) -> Result<Vec<Option<&'a str>>, Fault> {
    if count > columns.min(FRONTDESK_MAX_LENGTH) {
        let (expected, found) = (format!("at most {columns} cells"), count.to_string());
        return Err(wrong("TooMany", "cells", &expected, &found));
    }
    if cells.is_null() && count > 0 {
        return Err(Misuse::NullArgument { argument: "cells" }.into());
    }
    let read = |place: usize| {
        // SAFETY: the caller's promise; below `count`.
        let cell = unsafe { *cells.add(place) };
        // SAFETY: the caller's promise.
        let text = unsafe { cell.read("cells") }?;
        Ok(Some(text).filter(|text| !text.is_empty()))
    };
    (0..count).map(read).collect()
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

fn wrong(code: &str, path: &str, expected: &str, found: &str) -> Fault {
    let violation = Violation {
        code: code.to_owned(),
        path: path.to_owned(),
        expected: expected.to_owned(),
        found: found.to_owned(),
    };
    Error::Invalid { violations: vec![violation], total: 1 }.into()
}
