//! Tables by Arrow's PyCapsule protocol.

use std::ffi::CStr;

use frontdesk_arrow::FFI_ArrowArrayStream;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyCapsuleMethods};

use crate::fault::Faults;

/// What the capsule of a stream is called.
pub(crate) const STREAM: &CStr = c"arrow_array_stream";

/// The stream that an argument gives; `expected` is what it may be.
pub(crate) fn stream_of(
    name: &str,
    expected: &str,
    table: &Bound<'_, PyAny>,
) -> PyResult<FFI_ArrowArrayStream> {
    let wrong = || PyErr::from(Faults::of_type(expected, table).within(name));
    let Ok(give) = table.getattr("__arrow_c_stream__") else { return Err(wrong()) };
    let capsule = give.call0()?;
    let capsule = capsule.cast::<PyCapsule>().map_err(|_| wrong())?;
    let pointer = capsule.pointer_checked(Some(STREAM))?.cast::<FFI_ArrowArrayStream>();
    // SAFETY: a capsule of this name holds such a stream; it is taken out, and a released one left in its place.
    Ok(unsafe { FFI_ArrowArrayStream::from_raw(pointer.as_ptr()) })
}
