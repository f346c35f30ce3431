//! Enums without fields: made by `frontdesk/_words.py`, looked up here.

use frontdesk::catalogue::Catalogue;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyList, PyString};

use crate::base::text;
use crate::fault::{Faults, Read};

/// The members of an enum, once it is made.
pub(crate) type Members = PyOnceLock<Vec<Py<PyAny>>>;

/// An enum without fields.
pub(crate) trait Plain: Catalogue + Copy + 'static {
    /// Its variants, in order.
    const ALL: &'static [Self];

    /// The place of the variant in `ALL`.
    fn place(&self) -> usize;

    /// Its members.
    fn members() -> &'static Members;
}

/// The member that stands for `value`.
pub(crate) fn member<'py, T: Plain>(py: Python<'py>, value: &T) -> PyResult<Bound<'py, PyAny>> {
    let members = T::members().get(py);
    let member = members.and_then(|members| members.get(value.place()));
    let member = member.ok_or_else(|| PyRuntimeError::new_err("the module is not loaded"))?;
    Ok(member.bind(py).clone())
}

/// Reads a member, or its text.
pub(crate) fn plain_from_python<T: Plain>(object: &Bound<'_, PyAny>) -> Read<T> {
    if !object.is_instance_of::<PyString>() {
        return Err(Faults::of_type(T::ITEM.name, object));
    }
    let variants = T::ITEM.variants();
    let name = text(object)?;
    let place = variants.iter().position(|variant| variant.name == name);
    place.and_then(|place| T::ALL.get(place)).copied().ok_or_else(|| {
        let names: Vec<_> = variants.iter().map(|variant| variant.name).collect();
        Faults::of_value("UnknownWord", &format!("one of {}", names.join(", ")), name)
    })
}

/// Makes the enum and adds it to the module.
pub(crate) fn register_plain<T: Plain>(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let item = T::ITEM;
    let members = PyList::empty(py);
    for variant in item.variants() {
        members.append((variant.snake.to_uppercase(), variant.name, variant.doc))?;
    }
    let class = make(py, "make_words", item.name, item.doc, members)?;
    let made = class.try_iter()?.map(|member| Ok(member?.unbind())).collect::<PyResult<_>>()?;
    T::members().set(py, made).map_err(|_| PyRuntimeError::new_err("registered twice"))?;
    module.add(item.name, class)
}

/// Calls a maker of `_words.py`: name, documentation, and triples of name, value and documentation.
pub(crate) fn make<'py>(
    py: Python<'py>,
    maker: &str,
    name: &str,
    doc: &str,
    members: Bound<'py, PyList>,
) -> PyResult<Bound<'py, PyAny>> {
    py.import("frontdesk._words")?.getattr(maker)?.call1((name, doc, members))
}
