//! `TableReader`, `Matcher`, `Detection`, `Index`: duplicate detection, and `Table`, what Arrow's PyCapsule protocol hands over.
//!
//! Reading and detecting is bulk work: other threads of the interpreter run meanwhile.

mod columns;
mod detection;
mod index;
mod matcher;
mod table_reader;

use std::fmt;

use pyo3::prelude::*;

use detection::{PyDetection, PyTable};
use index::{PyIndex, restore_index};
use matcher::PyMatcher;
use table_reader::PyTableReader;

macro_rules! debug {
    ($($class:ident)*) => {$(
        impl fmt::Debug for $class {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.debug_struct(stringify!($class)).finish_non_exhaustive()
            }
        }
    )*};
}

debug! { PyTableReader PyMatcher PyDetection PyIndex PyTable }

/// Adds the classes to the module.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyTableReader>()?;
    module.add_class::<PyMatcher>()?;
    module.add_class::<PyDetection>()?;
    module.add_class::<PyIndex>()?;
    module.add_class::<PyTable>()?;
    module.add_function(wrap_pyfunction!(restore_index, module)?)
}
