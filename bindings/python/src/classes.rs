//! The definitions of the core as classes.

#![allow(clippy::wildcard_imports, reason = "every definition has to be in scope by its name")]

use frontdesk::clock::{Millis, TimeOfDay, Timestamp, Weekday, Zone};
use frontdesk::id::*;
use frontdesk::*;
use frontdesk_binding_macros::python;
use pyo3::prelude::*;

frontdesk::define_all!(python {
    flat Query = "Query";
    flat Answer = "Answer";
    fields Error;
});

macro_rules! register_all {
    ({ $module:ident } $($name:ident),*) => {
        $(<$name as crate::base::Definition>::register($module)?;)*
    };
}

/// Adds every class to the module.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    frontdesk::name_all!(register_all { module });
    Ok(())
}
