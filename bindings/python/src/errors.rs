//! The core's errors as exceptions: a class a kind, in `frontdesk/_errors.py`.

use frontdesk::catalogue::Catalogue;
use frontdesk::{Error, ErrorKind, wire};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::base::Details;
use crate::words;

/// The exception of an error of the core.
pub(crate) fn raised(error: &Error) -> PyErr {
    Python::attach(|py| exception(py, error).map_or_else(|failure| failure, PyErr::from_value))
}

/// The exception that stands for an error of the core, as it stands in logs and transcripts.
///
/// Raises `InvalidError` for a text that is none.
#[pyfunction]
pub(crate) fn error_from_json<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    let error: Error = wire::from_json(text).map_err(|error| raised(&error))?;
    exception(py, &error)
}

/// Adds `ErrorCode` and `error_from_json`.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let members = PyList::empty(module.py());
    for variant in Error::ITEM.variants() {
        members.append((variant.snake.to_uppercase(), variant.number, variant.doc))?;
    }
    let doc = "The stable number of an error: the same on every surface, never reused.";
    module.add("ErrorCode", words::make(module.py(), "make_codes", "ErrorCode", doc, members)?)?;
    module.add_function(wrap_pyfunction!(error_from_json, module)?)
}

fn exception<'py>(py: Python<'py>, error: &Error) -> PyResult<Bound<'py, PyAny>> {
    let class = match error.kind() {
        ErrorKind::Invalid => "InvalidError",
        ErrorKind::NotFound => "NotFoundError",
        ErrorKind::Conflict => "ConflictError",
        ErrorKind::Denied => "DeniedError",
        ErrorKind::Corrupt => "CorruptError",
        ErrorKind::Internal => "InternalError",
    };
    let details = PyDict::new(py);
    error.details(&details)?;
    let code = py.import("frontdesk")?.getattr("ErrorCode")?.call1((error.code(),))?;
    let arguments = (error.to_string(), code, error.name(), details, error.to_json());
    py.import("frontdesk._errors")?.getattr(class)?.call1(arguments)
}
