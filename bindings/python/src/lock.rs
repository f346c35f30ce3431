//! Calls of what several threads share. The lock is never held while Python code runs, or while a thread waits for the
//! interpreter: two threads that wait for each other would wait for ever.

use std::sync::Mutex;

use frontdesk::Error;
use pyo3::prelude::*;
use pyo3::sync::MutexExt;

use crate::errors::raised;

/// A short call, attached to the interpreter: other threads wait for it.
pub(crate) fn attached<S, T>(
    py: Python<'_>,
    lock: &Mutex<S>,
    call: impl FnOnce(&mut S) -> Result<T, Error>,
) -> PyResult<T> {
    let outcome = match lock.lock_py_attached(py) {
        Ok(mut shared) => call(&mut shared),
        Err(_) => Err(poisoned()),
    };
    outcome.map_err(|error| raised(&error))
}

/// A long call, detached from the interpreter: other threads run meanwhile.
pub(crate) fn detached<S: Send, T: Send>(
    py: Python<'_>,
    lock: &Mutex<S>,
    call: impl FnOnce(&mut S) -> Result<T, Error> + Send,
) -> PyResult<T> {
    py.detach(|| held(lock, call)).map_err(|error| raised(&error))
}

/// A call on what is shared, in the midst of one that is detached already.
pub(crate) fn held<S, T>(
    lock: &Mutex<S>,
    call: impl FnOnce(&mut S) -> Result<T, Error>,
) -> Result<T, Error> {
    match lock.lock() {
        Ok(mut shared) => call(&mut shared),
        Err(_) => Err(poisoned()),
    }
}

/// A panic in an earlier call has left an object half changed.
fn poisoned() -> Error {
    Error::Internal { what: String::from("an earlier call on this object ended in a panic") }
}
