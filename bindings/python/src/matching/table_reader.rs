//! Tables on their way into a matcher.

use std::sync::Mutex;

use frontdesk::matching::{CsvTable, TableOptions, TablePlan};
use frontdesk::{Error, wire};
use frontdesk_arrow::ArrowTable;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use serde::Serialize;

use super::columns::{finished, names_of};
use super::matcher::PyMatcher;
use crate::arrow::stream_of;
use crate::base::{argument, text};
use crate::errors::raised;
use crate::lock;

/// A table on its way into a Matcher, step by step.
///
/// source is the bytes of a CSV file, or anything that speaks the Arrow PyCapsule protocol (`__arrow_c_stream__`); options
/// is JSON with `id` (a header), `columns` (each with `name` and `kind`) and `regions` (such as `CZ`), each of which may be left
/// out. dedupe() does all of it at one go.
///
/// Raises:
///     InvalidError: The table or the options cannot be read or do not fit.
#[pyclass(frozen, name = "TableReader", module = "frontdesk")]
pub(crate) struct PyTableReader(Mutex<Option<Reader>>);

#[derive(Debug)]
enum Reader {
    Csv(CsvTable),
    Arrow(ArrowTable),
}

#[pymethods]
impl PyTableReader {
    #[new]
    #[pyo3(signature = (source, options = None))]
    fn new(
        py: Python<'_>,
        source: &Bound<'_, PyAny>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let options = match options {
            Some(options) => text(options).map_err(|faults| faults.within("options"))?,
            None => "{}",
        };
        let options: TableOptions = wire::from_json(options).map_err(|error| raised(&error))?;
        let reader = if let Ok(bytes) = source.cast::<PyBytes>() {
            let bytes = bytes.as_bytes().to_vec();
            py.detach(|| CsvTable::new(bytes, &options)).map(Reader::Csv)
        } else {
            let stream =
                stream_of("source", "bytes, or an object with __arrow_c_stream__", source)?;
            // SAFETY: the protocol promises that the stream is what the interface says.
            unsafe { ArrowTable::from_stream(stream, &options) }.map(Reader::Arrow)
        };
        reader.map(|reader| Self(Mutex::new(Some(reader)))).map_err(|error| raised(&error))
    }

    /// What the columns are taken for, as JSON: {"id": "header" or null, "columns": [{"name", "kind", "confidence", "reason"}]}.
    fn plan(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py, |reader| {
            let plan = match reader.as_ref().ok_or_else(finished)? {
                Reader::Csv(table) => table.plan(),
                Reader::Arrow(table) => table.plan(),
            };
            wire::to_json(&PlanAnswer::of(plan))
        })
    }

    /// How far step() counts: bytes of CSV, or rows.
    #[getter]
    fn total(&self, py: Python<'_>) -> PyResult<u64> {
        self.call(py, |reader| {
            Ok(match reader.as_ref().ok_or_else(finished)? {
                Reader::Csv(table) => table.total_bytes(),
                Reader::Arrow(table) => table.total_rows(),
            })
        })
    }

    /// Reads at most rows further rows, and tells how far it is.
    fn step(&self, py: Python<'_>, rows: &Bound<'_, PyAny>) -> PyResult<u64> {
        let rows = usize::try_from(argument::<u64>("rows", rows)?).unwrap_or(usize::MAX);
        self.call(py, |reader| {
            Ok(match reader.as_mut().ok_or_else(finished)? {
                Reader::Csv(table) => table.step(rows),
                Reader::Arrow(table) => table.step(rows),
            })
        })
    }

    /// Reads what is left. Nothing can be called afterwards.
    ///
    /// Raises:
    ///     InvalidError: Rows of the table cannot be read; they are listed.
    fn finish(&self, py: Python<'_>) -> PyResult<PyMatcher> {
        let (names, matcher) =
            self.call(py, |reader| match reader.take().ok_or_else(finished)? {
                Reader::Csv(table) => Ok((names_of(table.plan().schema()), table.finish()?)),
                Reader::Arrow(table) => Ok((names_of(table.plan().schema()), table.finish())),
            })?;
        Ok(PyMatcher { names, matcher: Mutex::new(Some(matcher)) })
    }
}

impl PyTableReader {
    fn call<T: Send>(
        &self,
        py: Python<'_>,
        call: impl FnOnce(&mut Option<Reader>) -> Result<T, Error> + Send,
    ) -> PyResult<T> {
        lock::detached(py, &self.0, call)
    }
}

/// What [`PyTableReader::plan`] tells.
#[derive(Serialize)]
struct PlanAnswer<'p> {
    id: Option<&'p str>,
    columns: Vec<PlannedColumn<'p>>,
}

#[derive(Serialize)]
struct PlannedColumn<'p> {
    name: &'p str,
    kind: &'static str,
    confidence: u8,
    reason: &'p str,
}

impl<'p> PlanAnswer<'p> {
    fn of(plan: &'p TablePlan) -> Self {
        let columns = plan.schema().columns();
        let id = plan
            .id_column()
            .and_then(|place| columns.get(place))
            .map(|column| column.name.as_str());
        let planned = columns.iter().zip(plan.guesses()).map(|(column, guess)| PlannedColumn {
            name: &column.name,
            kind: guess.kind.name(),
            confidence: guess.confidence,
            reason: &guess.reason,
        });
        Self { id, columns: planned.collect() }
    }
}
