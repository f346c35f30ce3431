//! Tables of the Arrow C Data Interface, as they come over the boundary.

use frontdesk_arrow::{FFI_ArrowArray, FFI_ArrowArrayStream};

use crate::fault::{Fault, Misuse};

/// `struct ArrowArray` of the Arrow C Data Interface.
pub struct ArrowArray;

/// `struct ArrowSchema` of the Arrow C Data Interface.
pub struct ArrowSchema;

/// `struct ArrowArrayStream` of the Arrow C stream interface.
pub struct ArrowArrayStream;

/// Takes a stream over: dropping the result releases it. A call that does so before anything can fail releases it in any case.
///
/// # Safety
///
/// `stream` is NULL, or points to a stream that keeps the rules of the interface, and that nobody else uses meanwhile.
pub(crate) unsafe fn taken_stream(
    stream: *mut ArrowArrayStream,
) -> Result<FFI_ArrowArrayStream, Fault> {
    let stream = stream.cast::<FFI_ArrowArrayStream>();
    if stream.is_null() {
        return Err(Misuse::NullArgument { argument: "stream" }.into());
    }
    // SAFETY: both are the same struct of the interface, and the caller's promise.
    Ok(unsafe { FFI_ArrowArrayStream::from_raw(stream) })
}

/// Takes an array over, as [`taken_stream`] does with a stream.
///
/// # Safety
///
/// `array` is NULL, or points to an array that keeps the rules of the interface, and that nobody else uses meanwhile.
pub(crate) unsafe fn taken_array(array: *mut ArrowArray) -> Result<FFI_ArrowArray, Fault> {
    let array = array.cast::<FFI_ArrowArray>();
    if array.is_null() {
        return Err(Misuse::NullArgument { argument: "array" }.into());
    }
    // SAFETY: both are the same struct of the interface, and the caller's promise.
    Ok(unsafe { FFI_ArrowArray::from_raw(array) })
}
