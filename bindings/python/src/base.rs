//! What all classes have in common: registration, `repr`, `hash`, JSON, pickling.

use std::hash::{DefaultHasher, Hash, Hasher};

use frontdesk::catalogue::Fields;
use frontdesk::wire::Wire;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyDict, PyString, PyTuple, PyType};
use pyo3::{PyClass, intern};

use crate::errors::raised;
pub(crate) use crate::fault::{Faults, Read};
pub(crate) use crate::words::{Members, Plain, member, plain_from_python, register_plain};

/// A value of the core that Python can be given.
pub(crate) trait ToPython: Sized {
    /// The Python object.
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;

    /// The same, without a copy where the value itself is kept.
    fn into_python(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        self.to_python(py)
    }
}

/// A value of the core that Python can give.
pub(crate) trait FromPython: Sized {
    /// Reads the object, or says everything that is wrong with it.
    fn from_python(object: &Bound<'_, PyAny>) -> Read<Self>;
}

/// A definition of the core, as one or more classes.
pub(crate) trait Definition {
    /// Adds its classes to the module.
    fn register(module: &Bound<'_, PyModule>) -> PyResult<()>;
}

/// An error whose fields an exception carries.
pub(crate) trait Details {
    /// Puts the fields into `details`.
    fn details(&self, details: &Bound<'_, PyDict>) -> PyResult<()>;
}

/// Reads one argument of a function.
pub(crate) fn argument<T: FromPython>(name: &str, object: &Bound<'_, PyAny>) -> PyResult<T> {
    T::from_python(object).map_err(|faults| faults.within(name).into())
}

/// Reads one argument of a function that may be left out.
pub(crate) fn optional<T: FromPython>(
    name: &str,
    object: Option<&Bound<'_, PyAny>>,
) -> PyResult<Option<T>> {
    object.map(|object| argument(name, object)).transpose()
}

/// The text of a `str`.
pub(crate) fn text<'a>(object: &'a Bound<'_, PyAny>) -> Read<&'a str> {
    let text = object.cast::<PyString>().map_err(|_| Faults::of_type("str", object))?;
    text.to_str()
        .map_err(|_| Faults::of_value("BadText", "text that UTF-8 can hold", "a lone surrogate"))
}

/// Adds a class to the module.
pub(crate) fn register_flat<'py, T: PyClass>(
    module: &Bound<'py, PyModule>,
    name: &str,
) -> PyResult<Bound<'py, PyType>> {
    let class = module.py().get_type::<T>();
    module.add(name, &class)?;
    Ok(class)
}

/// Makes a class an attribute of its base class.
pub(crate) fn register_nested<T: PyClass>(base: &Bound<'_, PyType>, name: &str) -> PyResult<()> {
    let class = base.py().get_type::<T>();
    class.setattr("__qualname__", format!("{}.{name}", base.name()?))?;
    base.setattr(name, class)
}

/// The object as this class.
pub(crate) fn cast<'a, 'py, T: PyClass>(object: &'a Bound<'py, PyAny>) -> Read<&'a Bound<'py, T>> {
    object.cast::<T>().map_err(|_| {
        let class = object.py().get_type::<T>().name();
        Faults::of_type(&class.map_or_else(|_| String::new(), |name| name.to_string()), object)
    })
}

/// `Class(field='value')`.
pub(crate) fn repr(object: &Bound<'_, PyAny>, value: &dyn Fields) -> PyResult<String> {
    let mut fields = Vec::new();
    for field in value.item().fields(value.kind()) {
        fields.push(format!("{}={}", field.name, object.getattr(field.name)?.repr()?));
    }
    Ok(format!("{}({})", object.get_type().qualname()?, fields.join(", ")))
}

/// The object with some fields changed.
pub(crate) fn replace<'py>(
    object: &Bound<'py, PyAny>,
    value: &dyn Fields,
    changes: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let fields = PyDict::new(object.py());
    for field in value.item().fields(value.kind()) {
        fields.set_item(field.name, object.getattr(field.name)?)?;
    }
    if let Some(changes) = changes {
        fields.update(changes.as_mapping())?;
    }
    object.get_type().call((), Some(&fields))
}

/// A hash that equal values share.
pub(crate) fn hash(value: &impl Wire) -> PyResult<u64> {
    let mut hasher = DefaultHasher::new();
    to_json(value)?.hash(&mut hasher);
    Ok(hasher.finish())
}

/// The canonical JSON.
pub(crate) fn to_json(value: &impl Wire) -> PyResult<String> {
    value.to_json().map_err(|error| raised(&error))
}

/// Reads JSON.
pub(crate) fn from_json<'py, T>(object: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>>
where
    T: Wire + ToPython,
{
    let text = text(object).map_err(|faults| faults.within("text"))?;
    let value = T::from_json(text).map_err(|error| raised(&error))?;
    value.into_python(object.py())
}

/// What pickle and copy ask for: the function that reads the JSON, and the JSON.
pub(crate) fn reduce<'py, C: PyClass, T: Wire>(
    py: Python<'py>,
    value: &T,
) -> PyResult<Bound<'py, PyTuple>> {
    let restore = py.import("frontdesk._frontdesk")?.getattr(intern!(py, "_restore"))?;
    (restore, (py.get_type::<C>(), to_json(value)?)).into_pyobject(py)
}

/// What pickle calls.
#[pyfunction]
#[pyo3(name = "_restore")]
fn restore<'py>(
    class: &Bound<'py, PyType>,
    text: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    class.call_method1(intern!(class.py(), "from_json"), (text,))
}

/// Adds what the classes need.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    add_private(module, wrap_pyfunction!(restore, module)?)
}

/// Adds a function that is not in `__all__`.
pub(crate) fn add_private<'py>(
    module: &Bound<'py, PyModule>,
    function: Bound<'py, PyCFunction>,
) -> PyResult<()> {
    let name = function.getattr("__name__")?.cast_into::<PyString>()?;
    function.setattr("__module__", module.name()?)?;
    module.setattr(name, function)
}

/// A class made by hand-written code round the value of another variant; constructors make none.
pub(crate) fn wrong_variant() -> PyErr {
    PyRuntimeError::new_err("the value is of another variant")
}
