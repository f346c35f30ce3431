//! Conversions of what fields hold: ids, texts, numbers, lists.

use pyo3::exceptions::PyOverflowError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyInt, PyString, PyTuple};

use crate::base::{FromPython, ToPython, text};
use crate::fault::{Faults, Read};

macro_rules! ids {
    ({} $($id:ident),*) => {$(
        impl ToPython for frontdesk::id::$id {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyString::new(py, self.as_str()).into_any())
            }
        }

        impl FromPython for frontdesk::id::$id {
            fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
                let expected = "1 to 64 bytes without control characters";
                Self::new(text(object)?)
                    .map_err(|error| Faults::of_value("BadId", expected, &error.reason.to_string()))
            }
        }
    )*};
}

frontdesk::name_ids!(ids {});

macro_rules! integers {
    ($($integer:ident)*) => {$(
        impl ToPython for $integer {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(self.into_pyobject(py)?.into_any())
            }
        }

        impl FromPython for $integer {
            fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
                if !is_integer(object) {
                    return Err(Faults::of_type("int", object));
                }
                object.extract().map_err(|error: PyErr| {
                    if error.is_instance_of::<PyOverflowError>(object.py()) {
                        out_of_range(&Self::MIN, &Self::MAX)
                    } else {
                        error.into()
                    }
                })
            }
        }
    )*};
}

integers! { i8 i16 i32 i64 u8 u16 u32 u64 }

/// True for an `int` that is no `bool`.
pub(crate) fn is_integer(object: &Bound<'_, PyAny>) -> bool {
    object.is_instance_of::<PyInt>() && !object.is_instance_of::<PyBool>()
}

/// A number beyond these.
pub(crate) fn out_of_range(least: &impl ToString, most: &impl ToString) -> Faults {
    let expected = format!("{} to {}", least.to_string(), most.to_string());
    Faults::of_value("OutOfRange", &expected, "a number beyond")
}

impl ToPython for bool {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyBool::new(py, *self).to_owned().into_any())
    }
}

impl FromPython for bool {
    fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
        let value = object.cast::<PyBool>().map_err(|_| Faults::of_type("bool", object))?;
        Ok(value.is_true())
    }
}

impl ToPython for String {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self).into_any())
    }
}

impl FromPython for String {
    fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
        text(object).map(Self::from)
    }
}

/// What the json module makes of the JSON: a dict for an object.
impl ToPython for frontdesk::Json {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("json")?.call_method1("loads", (self.as_str(),))
    }
}

impl FromPython for frontdesk::Json {
    fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
        let options = pyo3::types::PyDict::new(object.py());
        options.set_item("allow_nan", false)?;
        let json = object.py().import("json")?;
        let written = json.call_method("dumps", (object,), Some(&options));
        let Ok(written) = written else { return Err(Faults::of_type("what JSON can say", object)) };
        Self::parse(text(&written)?)
            .map_err(|_| Faults::of_value("BadJson", "what JSON can say", "another value"))
    }
}

impl<T: ToPython> ToPython for Option<T> {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Some(value) => value.to_python(py),
            None => Ok(py.None().into_bound(py)),
        }
    }
}

impl<T: FromPython> FromPython for Option<T> {
    fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
        if object.is_none() { Ok(None) } else { T::from_python(object).map(Some) }
    }
}

impl<T: ToPython> ToPython for Box<T> {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        T::to_python(self, py)
    }
}

impl<T: FromPython> FromPython for Box<T> {
    fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
        T::from_python(object).map(Self::new)
    }
}

impl<T: ToPython> ToPython for Vec<T> {
    /// A tuple: the object that it belongs to cannot be changed.
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let elements: PyResult<Vec<_>> = self.iter().map(|element| element.to_python(py)).collect();
        Ok(PyTuple::new(py, elements?)?.into_any())
    }
}

impl<T: FromPython> FromPython for Vec<T> {
    fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
        // A text is a sequence of texts, but nobody means that.
        if object.is_instance_of::<PyString>() {
            return Err(Faults::of_type("a sequence", object));
        }
        let elements = object.try_iter().map_err(|_| Faults::of_type("a sequence", object))?;
        let mut faults = Faults::default();
        let mut values = Self::new();
        for (place, element) in elements.enumerate() {
            values.extend(faults.kept(&format!("[{place}]"), T::from_python(&element?)));
        }
        if faults.is_empty() { Ok(values) } else { Err(faults) }
    }
}
