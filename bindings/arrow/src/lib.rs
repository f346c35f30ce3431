//! Tables of the Arrow C Data Interface: in, as rows of a [`Matcher`](frontdesk::matching::Matcher) or as records of custom
//! fields, and out, as what a detection found. The C and the Python surface use it; it decides nothing.
//!
//! Of a matcher's table, columns of text (`utf8`, `large_utf8`, `utf8_view`), of whole numbers, of floats that are whole numbers, of booleans and of
//! dates are read, also as dictionaries and as lists; a list is several values of one cell. Columns of other types count as empty.

#![deny(unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]

mod cells;
mod check;
mod found;
mod records;
mod stream;
mod table;
mod texts;

pub use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
pub use arrow_array::ffi_stream::FFI_ArrowArrayStream;
pub use found::{clusters, export, export_array, pairs};
pub use records::{CheckedRows, FaultyRow, check_records, faulty_rows};
pub use stream::refused;
pub use table::{ArrowTable, Batch};
