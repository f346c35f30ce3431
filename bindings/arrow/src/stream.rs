//! Batches that another library hands over, checked before they are read.

use arrow_array::StructArray;
use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_schema::{DataType, Fields, Schema};
use frontdesk::{Error, Violation};

use crate::check::{ForeignArray, check, is_read};

/// The batches of a stream, one after another.
pub(crate) struct Batches {
    stream: FFI_ArrowArrayStream,
    schema: FFI_ArrowSchema,
    fields: Fields,
}

impl Batches {
    /// Asks a stream for its columns.
    ///
    /// # Errors
    /// [`Error::Invalid`] if the stream is released or gives no columns.
    ///
    /// # Safety
    /// The stream's functions do what the Arrow C stream interface says, and its batches are as [`import`] wants them.
    pub(crate) unsafe fn of(mut stream: FFI_ArrowArrayStream) -> Result<Self, Error> {
        let Some(get_schema) = stream.get_schema() else {
            return Err(refused("the stream is released already"));
        };
        let mut schema = FFI_ArrowSchema::empty();
        // SAFETY: the stream's own function, with a place for a schema.
        if unsafe { get_schema(&raw mut stream, &raw mut schema) } != 0 {
            return Err(failed(&mut stream, "the stream gives no schema"));
        }
        let fields = fields_of(&schema)?;
        Ok(Self { stream, schema, fields })
    }

    /// The columns of every batch.
    pub(crate) fn fields(&self) -> &Fields {
        &self.fields
    }

    /// The next batch; `None` at the end.
    ///
    /// # Errors
    /// [`Error::Invalid`] if the stream fails or the batch is refused.
    pub(crate) fn next(&mut self) -> Result<Option<StructArray>, Error> {
        let Some(get_next) = self.stream.get_next() else {
            return Err(refused("the stream is released already"));
        };
        let mut array = FFI_ArrowArray::empty();
        // SAFETY: the stream's own function, with a place for an array.
        if unsafe { get_next(&raw mut self.stream, &raw mut array) } != 0 {
            return Err(failed(&mut self.stream, "the stream gives no further batch"));
        }
        if array.is_released() {
            return Ok(None);
        }
        // SAFETY: who made these batches vouches for the stream's.
        unsafe { import(array, &self.schema) }.map(Some)
    }
}

/// Takes an array of the Arrow C Data Interface: a struct, whose fields are the columns.
///
/// # Errors
/// [`Error::Invalid`] if the array contradicts itself or its schema, has columns of types that cannot be read, or its
/// texts are not UTF-8.
///
/// # Safety
/// Every pointer in both is null or points to what the interface says, for the lengths that the array claims.
pub(crate) unsafe fn import(
    array: FFI_ArrowArray,
    schema: &FFI_ArrowSchema,
) -> Result<StructArray, Error> {
    let fields = fields_of(schema)?;
    let is_known = |data_type: &DataType| is_read(data_type) || is_harmless(data_type);
    if let Some(field) = fields.iter().find(|field| !is_known(field.data_type())) {
        let fault = format!("{}: type {} cannot be read", field.name(), field.data_type());
        return Err(refused(&fault));
    }
    let pointer = (&raw const array).cast::<ForeignArray>();
    // SAFETY: both are the same struct of the interface, and the caller vouches for its pointers.
    unsafe { check(pointer, &DataType::Struct(fields)) }.map_err(|fault| refused(&fault))?;
    // SAFETY: as far as it can be checked, the array is what its schema says.
    let data = unsafe { from_ffi(array, schema) }.map_err(|fault| refused(&fault.to_string()))?;
    data.validate_full().map_err(|fault| refused(&fault.to_string()))?;
    Ok(StructArray::from(data))
}

/// Types whose buffers are like those of numbers: instants, times of day, decimals and more.
fn is_harmless(data_type: &DataType) -> bool {
    data_type.is_primitive() || *data_type == DataType::Null
}

fn fields_of(schema: &FFI_ArrowSchema) -> Result<Fields, Error> {
    Schema::try_from(schema)
        .map(|schema| schema.fields)
        .map_err(|fault| refused(&fault.to_string()))
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

fn failed(stream: &mut FFI_ArrowArrayStream, what: &str) -> Error {
    let told = stream_error(stream).unwrap_or_else(|| "no reason told".to_owned());
    refused(&format!("{what}: {told}"))
}

fn stream_error(stream: &mut FFI_ArrowArrayStream) -> Option<String> {
    let get_last_error = stream.get_last_error()?;
    // SAFETY: the stream's own function; what it gives is a text that lives until the next call.
    unsafe {
        let text = get_last_error(&raw mut *stream);
        (!text.is_null()).then(|| std::ffi::CStr::from_ptr(text).to_string_lossy().into_owned())
    }
}
