//! `ImportPlanning`: a plan of an import in steps. Other threads of the interpreter run meanwhile.

use std::fmt;
use std::sync::Mutex;

use frontdesk::wire::{self, Wire};
use frontdesk::{ActorRef, Desk, Error, ImportPlanning, ImportProgress, Query};
use pyo3::prelude::*;

use crate::arguments::Named;
use crate::base::{ToPython, argument, text};
use crate::desk::PyDesk;
use crate::lock;

/// How far a plan of an import is.
#[pyclass(frozen, get_all, eq, name = "ImportProgress", module = "frontdesk")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PyImportProgress {
    /// Rows that were planned; the header is none.
    rows: u32,
    /// Bytes of the list that were read.
    bytes: u64,
    /// Bytes of the list in all.
    total_bytes: u64,
    /// Whether all rows are planned.
    finished: bool,
}

/// A plan of an import, made in steps: for programs that show how far it is, or do other things in between.
///
///     planning = ImportPlanning(desk, "system", PlanImportQuery(job=job))
///     while not (progress := planning.step(20_000)).finished:
///         print(progress.bytes / progress.total_bytes)
///     plan = planning.finish().plan      # what desk.query() gives
///
/// query is a PlanImportQuery or an ImportErrorsQuery. Nobody may change meanwhile what rows are planned against:
/// contacts, equipment, definitions, rights. What agents do, calls, notes and time are no such change. To cancel a plan,
/// let it go.
///
/// Raises:
///     FrontdeskError: As desk.query(); InvalidError for any other query.
#[pyclass(frozen, name = "ImportPlanning", module = "frontdesk")]
pub(crate) struct PyImportPlanning {
    desk: Py<PyDesk>,
    planning: Mutex<ImportPlanning>,
}

#[pymethods]
impl PyImportPlanning {
    #[new]
    fn new(
        py: Python<'_>,
        desk: Py<PyDesk>,
        actor: &Bound<'_, PyAny>,
        query: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let actor = Named::read("actor", actor)?;
        let query: Query = argument("query", query)?;
        Self::begin(py, desk, &actor, || Ok(query))
    }

    /// As ImportPlanning(), with the query as JSON, such as '{"PlanImport":{"job":{...}}}'.
    #[staticmethod]
    fn from_json(
        py: Python<'_>,
        desk: Py<PyDesk>,
        actor: &Bound<'_, PyAny>,
        query: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let actor = Named::read("actor", actor)?;
        let query = text(query).map_err(|faults| faults.within("query"))?;
        Self::begin(py, desk, &actor, || wire::from_json(query))
    }

    /// Plans at most rows further rows, of which a header is one, and tells how far it is.
    ///
    /// Raises:
    ///     ConflictError: The desk has changed since; begin again.
    fn step(&self, py: Python<'_>, rows: &Bound<'_, PyAny>) -> PyResult<PyImportProgress> {
        let rows: u64 = argument("rows", rows)?;
        let progress = self.call(py, |planning, desk| planning.step(desk, rows))?;
        let ImportProgress { rows, bytes, total_bytes, finished } = progress;
        Ok(PyImportProgress { rows, bytes, total_bytes, finished })
    }

    /// Plans what is left, and gives the answer, once: what desk.query() gives.
    ///
    /// Raises:
    ///     ConflictError: The desk has changed since; begin again.
    fn finish<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.call(py, ImportPlanning::finish)?.into_python(py)
    }

    /// As finish(), with the answer as JSON.
    fn finish_json(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py, |planning, desk| planning.finish(desk)?.to_json())
    }
}

impl PyImportPlanning {
    fn begin(
        py: Python<'_>,
        desk: Py<PyDesk>,
        actor: &Named<ActorRef>,
        query: impl FnOnce() -> Result<Query, Error> + Send,
    ) -> PyResult<Self> {
        let planning = lock::detached(py, &desk.get().0, |desk| {
            ImportPlanning::begin(desk, &actor.id(desk)?, query()?)
        })?;
        Ok(Self { desk, planning: Mutex::new(planning) })
    }

    fn call<T: Send>(
        &self,
        py: Python<'_>,
        call: impl FnOnce(&mut ImportPlanning, &Desk) -> Result<T, Error> + Send,
    ) -> PyResult<T> {
        let desk = &self.desk.get().0;
        lock::detached(py, &self.planning, |planning| lock::held(desk, |desk| call(planning, desk)))
    }
}

impl fmt::Debug for PyImportPlanning {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PyImportPlanning").finish_non_exhaustive()
    }
}

/// Adds the classes to the module.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyImportProgress>()?;
    module.add_class::<PyImportPlanning>()
}
