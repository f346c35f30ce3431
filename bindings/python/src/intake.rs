//! Logs of other systems, replayed through a desk in steps. `frontdesk/intake.py` is what people call.

use std::sync::{Mutex, PoisonError};

use frontdesk::intake::{ReplayOptions, ReplayRun};
use frontdesk::{Error, wire};
use pyo3::prelude::*;

use crate::errors::raised;

/// A replay that is under way; none once it has told what it comes to.
#[pyclass(frozen, name = "_ReplayRun", module = "frontdesk._frontdesk")]
struct PyReplayRun(Mutex<Option<ReplayRun>>);

#[pymethods]
impl PyReplayRun {
    /// Reads the log and sets the desk up; `options` is JSON.
    #[new]
    fn new(py: Python<'_>, data: &[u8], options: &str) -> PyResult<Self> {
        let run = py.detach(|| ReplayRun::new(data, &ReplayOptions::from_json(options)?));
        run.map(|run| Self(Mutex::new(Some(run)))).map_err(|error| raised(&error))
    }

    /// How many commands the desk is given in all.
    #[getter]
    fn total(&self) -> PyResult<usize> {
        self.call(|run| Ok(run.as_ref().ok_or_else(over)?.total()))
    }

    /// Gives the desk at most so many further commands, and tells how many it was given so far.
    fn step(&self, py: Python<'_>, budget: usize) -> PyResult<usize> {
        py.detach(|| self.call(|run| run.as_mut().ok_or_else(over)?.step(budget)))
    }

    /// What the replay comes to, as JSON.
    fn finish(&self, py: Python<'_>) -> PyResult<String> {
        py.detach(|| self.call(|run| wire::to_json(&run.take().ok_or_else(over)?.finish()?)))
    }
}

impl PyReplayRun {
    fn call<T>(&self, work: impl FnOnce(&mut Option<ReplayRun>) -> Result<T, Error>) -> PyResult<T> {
        // A panic in between leaves a replay that is only good for an error.
        let mut run = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut run).map_err(|error| raised(&error))
    }
}

/// Adds the class.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.setattr("_ReplayRun", module.py().get_type::<PyReplayRun>())
}

fn over() -> Error {
    Error::Internal { what: String::from("the replay is over") }
}
