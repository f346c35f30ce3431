//! The Python module of frontdesk: the core's desk and definitions as frozen classes.
//!
//! `base`, `values`, `time` and `words` convert; `classes` makes a class of every definition; `desk` is the
//! façade. Nothing here decides anything: what two languages would both have to know is in the core.

#![allow(clippy::doc_markdown, reason = "the documentation of what Python sees is plain text")]

mod arguments;
mod arrow;
mod base;
mod classes;
mod desk;
mod errors;
mod fault;
mod fields;
mod functions;
mod imports;
mod keys;
mod lock;
mod matching;
mod replay;
mod time;
mod values;
mod words;

use pyo3::prelude::*;

/// The compiled part of `frontdesk`.
#[pymodule]
fn _frontdesk(module: &Bound<'_, PyModule>) -> PyResult<()> {
    desk::register(module)?;
    replay::register(module)?;
    imports::register(module)?;
    functions::register(module)?;
    fields::register(module)?;
    keys::register(module)?;
    matching::register(module)?;
    errors::register(module)?;
    classes::register(module)?;
    base::register(module)
}
