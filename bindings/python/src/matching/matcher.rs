//! Rows, row by row.

use std::sync::Mutex;

use frontdesk::matching::{DetectionSettings, Label, Matcher, Model};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::columns::{basis_points, finished, names_of, read_schema, read_values};
use super::detection::PyDetection;
use crate::base::{Faults, text};
use crate::errors::raised;
use crate::lock;

/// Rows, to find duplicates among them.
///
///     matcher = Matcher({"name": "full_name", "mail": "email"})
///     matcher.add("1", {"name": "Ann Lee", "mail": "ann@example.org"})
///     detection = matcher.detect()
///     detection.finish()
///     detection.clusters()
///
/// Args:
///     columns: What each column holds.
///     regions: The countries that phone numbers without a country code are likely of, most likely first.
///     month_first: The columns whose dates have the month before the day, as 3/14/1985.
///
/// Raises:
///     InvalidError: No column is compared, or a kind is none.
#[pyclass(frozen, name = "Matcher", module = "frontdesk")]
pub(crate) struct PyMatcher {
    pub(super) names: Vec<String>,
    pub(super) matcher: Mutex<Option<Matcher>>,
}

/// Most threads that may score.
const MOST_THREADS: u32 = 1_024;

#[pymethods]
impl PyMatcher {
    #[new]
    #[pyo3(signature = (columns, regions = None, *, month_first = None))]
    fn new(
        columns: &Bound<'_, PyDict>,
        regions: Option<&Bound<'_, PyAny>>,
        month_first: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let schema = read_schema(columns, regions, month_first)?;
        Ok(Self { names: names_of(&schema), matcher: Mutex::new(Some(Matcher::new(schema))) })
    }

    /// Adds a row.
    ///
    /// Args:
    ///     id: What names the row; no other row has it.
    ///     values: By column: a text, several texts, or None. Columns that are left out have no value.
    fn add(
        &self,
        py: Python<'_>,
        id: &Bound<'_, PyAny>,
        values: &Bound<'_, PyDict>,
    ) -> PyResult<()> {
        let id = text(id).map_err(|faults| faults.within("id"))?;
        let cells = read_values(&self.names, values)?;
        lock::attached(py, &self.matcher, |matcher| {
            let matcher = matcher.as_mut().ok_or_else(finished)?;
            matcher.add_values(id, cells.iter().map(|(place, cell)| (*place, cell.as_str())));
            Ok(())
        })
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        lock::attached(py, &self.matcher, |matcher| {
            Ok(matcher.as_ref().ok_or_else(finished)?.len())
        })
    }

    /// The bytes that a detection takes at most, about, the rows included.
    #[getter]
    fn memory_estimate(&self, py: Python<'_>) -> PyResult<u64> {
        lock::attached(py, &self.matcher, |matcher| {
            Ok(matcher.as_ref().ok_or_else(finished)?.memory_estimate())
        })
    }

    /// Begins to look for duplicates. The matcher cannot be used afterwards.
    ///
    /// Args:
    ///     model: A model file from before; without one, the rows teach their own.
    ///     labels: Pairs of ids of which somebody has said whether they are one person: (left, right, same). With them,
    ///         scores become truer probabilities.
    ///     different: Pairs of ids that are two people: never told as a pair, and never in one cluster.
    ///     least_pair: Pairs less probable are not kept, 0 to 1.
    ///     least_cluster: Pairs at least this probable may join clusters, 0 to 1.
    ///     threads: How many threads score, 1 to 1024. The result is the same with any number.
    ///
    /// Raises:
    ///     InvalidError: Ids repeat, or the model is not of these columns.
    #[allow(clippy::too_many_arguments, reason = "named arguments of Python")]
    #[pyo3(signature = (*, model = None, labels = Vec::new(), different = Vec::new(), least_pair = 0.01, least_cluster = 0.4, threads = 1))]
    fn detect(
        &self,
        py: Python<'_>,
        model: Option<&Bound<'_, PyAny>>,
        labels: Vec<(String, String, bool)>,
        different: Vec<(String, String)>,
        least_pair: f64,
        least_cluster: f64,
        threads: u32,
    ) -> PyResult<PyDetection> {
        let threads = pool(threads)?;
        let model = match model {
            Some(model) => {
                let model = text(model).map_err(|faults| faults.within("model"))?;
                Some(Model::read(model).map_err(|error| raised(&error))?)
            }
            None => None,
        };
        let label = |(left, right, same)| Label { left, right, same };
        let settings = DetectionSettings {
            model,
            labels: labels.into_iter().map(label).collect(),
            different,
            least_pair: basis_points("least_pair", least_pair)?,
            least_cluster: basis_points("least_cluster", least_cluster)?,
        };
        let detection = lock::detached(py, &self.matcher, |matcher| {
            matcher.take().ok_or_else(finished)?.detect(settings)
        })?;
        Ok(PyDetection { detection: Mutex::new(detection), threads })
    }
}

fn pool(threads: u32) -> PyResult<rayon::ThreadPool> {
    if threads == 0 || threads > MOST_THREADS {
        let fault = Faults::of_value("OutOfRange", "1 to 1024 threads", "another number");
        return Err(fault.within("threads").into());
    }
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads as usize)
        .build()
        .map_err(|error| PyRuntimeError::new_err(error.to_string()))
}
