//! What a detection found, as Arrow.

use std::sync::Arc;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, to_ffi};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{
    Array, ArrayRef, Int32Array, LargeStringArray, RecordBatch, RecordBatchIterator, StructArray,
    UInt16Array, UInt64Array,
};
use arrow_schema::{DataType, Field, Schema};
use frontdesk::Error;
use frontdesk::matching::Detection;

use crate::stream::refused;

/// Every row with its cluster: `id`, `cluster`.
///
/// # Errors
/// [`Error::Internal`] if memory for the columns cannot be described, which does not happen.
pub fn clusters(detection: &Detection) -> Result<RecordBatch, Error> {
    let (ids, numbers): (Vec<&str>, Vec<u64>) = detection.clusters().unzip();
    batch([
        ("id", Arc::new(LargeStringArray::from_iter_values(ids)) as ArrayRef),
        ("cluster", Arc::new(UInt64Array::from(numbers))),
    ])
}

/// The scored pairs, best first: `id_l`, `id_r`, `match_weight` in thousandths of a bit, `match_probability` in basis points.
///
/// # Errors
/// As [`clusters`].
pub fn pairs(detection: &Detection) -> Result<RecordBatch, Error> {
    let weights: Vec<i32> = detection.pairs().map(|pair| pair.score.weight).collect();
    let probabilities: Vec<u16> = detection.pairs().map(|pair| pair.score.probability()).collect();
    batch([
        (
            "id_l",
            Arc::new(LargeStringArray::from_iter_values(detection.pairs().map(|pair| pair.left)))
                as ArrayRef,
        ),
        (
            "id_r",
            Arc::new(LargeStringArray::from_iter_values(detection.pairs().map(|pair| pair.right))),
        ),
        ("match_weight", Arc::new(Int32Array::from(weights))),
        ("match_probability", Arc::new(UInt16Array::from(probabilities))),
    ])
}

/// The batch as a stream of one batch.
pub fn export(batch: RecordBatch) -> FFI_ArrowArrayStream {
    let schema = batch.schema();
    FFI_ArrowArrayStream::new(Box::new(RecordBatchIterator::new([Ok(batch)], schema)))
}

/// The batch as an array, a struct of its columns, with its schema.
///
/// # Errors
/// As [`clusters`].
pub fn export_array(batch: RecordBatch) -> Result<(FFI_ArrowArray, FFI_ArrowSchema), Error> {
    to_ffi(&StructArray::from(batch).to_data()).map_err(|fault| refused(&fault.to_string()))
}

fn batch<const N: usize>(columns: [(&str, ArrayRef); N]) -> Result<RecordBatch, Error> {
    let (fields, arrays): (Vec<Field>, Vec<ArrayRef>) = columns
        .into_iter()
        .map(|(name, array)| (Field::new(name, DataType::clone(array.data_type()), false), array))
        .unzip();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)
        .map_err(|fault| refused(&fault.to_string()))
}
