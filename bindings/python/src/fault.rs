//! What is wrong with values that Python gives: everything at once, each with its path.

use frontdesk::{Error, Violation};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::errors;

/// What reading a value gives.
pub(crate) type Read<T> = Result<T, Faults>;

/// All that is wrong with the arguments of one call.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

#[derive(Debug)]
enum Fault {
    /// An object of another type.
    Type { path: String, expected: String, found: String },
    /// The right type, but a value that is not allowed.
    Value(Violation),
    /// Python itself raised.
    Raised(PyErr),
}

impl Faults {
    /// The object is of another type than expected.
    pub(crate) fn of_type(expected: &str, object: &Bound<'_, PyAny>) -> Self {
        let found =
            object.get_type().name().map_or_else(|_| String::new(), |name| name.to_string());
        Self(vec![Fault::Type { path: String::new(), expected: expected.to_owned(), found }])
    }

    /// The value is not allowed. What was found must be no personal value.
    pub(crate) fn of_value(code: &str, expected: &str, found: &str) -> Self {
        Self(vec![Fault::Value(Violation {
            code: code.to_owned(),
            path: String::new(),
            expected: expected.to_owned(),
            found: found.to_owned(),
        })])
    }

    /// The same faults, found in a field such as `agents` or an element such as `[2]`.
    #[must_use]
    pub(crate) fn within(mut self, outer: &str) -> Self {
        for fault in &mut self.0 {
            if let Fault::Type { path, .. } | Fault::Value(Violation { path, .. }) = fault {
                let point = if path.is_empty() || path.starts_with('[') { "" } else { "." };
                *path = format!("{outer}{point}{path}");
            }
        }
        self
    }

    /// Adds the faults of another value.
    pub(crate) fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The value, or nothing and its faults among these.
    pub(crate) fn kept<T>(&mut self, path: &str, value: Read<T>) -> Option<T> {
        value.map_err(|faults| self.add(faults.within(path))).ok()
    }

    /// True when it is the type of the value itself that is wrong.
    pub(crate) fn is_of_type(&self) -> bool {
        matches!(self.0.as_slice(), [Fault::Type { .. }])
    }

    /// True when nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What Python raised; else a `TypeError` with all wrong types; else an `InvalidError` with all violations.
impl From<Faults> for PyErr {
    fn from(faults: Faults) -> Self {
        let mut wrong_types = Vec::new();
        let mut violations = Vec::new();
        for fault in faults.0 {
            match fault {
                Fault::Raised(error) => return error,
                Fault::Value(violation) => violations.push(violation),
                Fault::Type { path, expected, found } => {
                    wrong_types
                        .push(format!("argument '{path}': expected {expected}, not {found}"));
                }
            }
        }
        if !wrong_types.is_empty() {
            return PyTypeError::new_err(wrong_types.join("; "));
        }
        let total = u32::try_from(violations.len()).unwrap_or(u32::MAX);
        errors::raised(&Error::Invalid { violations, total })
    }
}

impl From<PyErr> for Faults {
    fn from(error: PyErr) -> Self {
        Self(vec![Fault::Raised(error)])
    }
}
