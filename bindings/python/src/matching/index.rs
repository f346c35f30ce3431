//! Rows that change one by one.

use std::sync::Mutex;

use frontdesk::matching::{Index, Model, Similar};
use frontdesk::wire;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict};

use super::columns::{basis_points, names_of, read_schema, read_values};
use crate::base::text;
use crate::errors::raised;
use crate::lock;

/// Rows that change one by one, and are asked which of them a row is like: the candidates and scores of a detection.
///
///     index = Index({"name": "full_name", "mail": "email"}, detection.model())
///     index.insert("1", {"name": "Ann Lee", "mail": "ann@example.org"})
///     index.look_up({"name": "LEE Ann"})
///
/// Args:
///     columns: What each column holds.
///     model: The model file of a detection.
///     regions: The countries that phone numbers without a country code are likely of, most likely first.
///     month_first: The columns whose dates have the month before the day, as 3/14/1985.
///
/// Raises:
///     InvalidError: A kind is none, or the model is of other columns.
#[pyclass(frozen, name = "Index", module = "frontdesk")]
pub(crate) struct PyIndex {
    names: Vec<String>,
    index: Mutex<Index>,
}

/// An id, the weight in thousandths of a bit, the probability in basis points.
type Found = (String, i32, u16);

#[pymethods]
impl PyIndex {
    #[new]
    #[pyo3(signature = (columns, model, regions = None, *, month_first = None))]
    fn new(
        columns: &Bound<'_, PyDict>,
        model: &Bound<'_, PyAny>,
        regions: Option<&Bound<'_, PyAny>>,
        month_first: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let schema = read_schema(columns, regions, month_first)?;
        let model = text(model).map_err(|faults| faults.within("model"))?;
        let model = Model::read(model).map_err(|error| raised(&error))?;
        let names = names_of(&schema);
        let index = Index::new(schema, model).map_err(|error| raised(&error))?;
        Ok(Self { names, index: Mutex::new(index) })
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        lock::attached(py, &self.index, |index| Ok(index.len()))
    }

    /// Adds a row: a text or None by column. Several values of a column stand apart by a semicolon.
    fn insert(
        &self,
        py: Python<'_>,
        id: &Bound<'_, PyAny>,
        values: &Bound<'_, PyDict>,
    ) -> PyResult<()> {
        let id = text(id).map_err(|faults| faults.within("id"))?;
        let cells = self.cells(values)?;
        lock::attached(py, &self.index, |index| index.insert(id, &as_texts(&cells)))
    }

    /// Changes a row.
    fn update(
        &self,
        py: Python<'_>,
        id: &Bound<'_, PyAny>,
        values: &Bound<'_, PyDict>,
    ) -> PyResult<()> {
        let id = text(id).map_err(|faults| faults.within("id"))?;
        let cells = self.cells(values)?;
        lock::attached(py, &self.index, |index| index.update(id, &as_texts(&cells)))
    }

    /// Removes a row, and what was declared of it.
    fn remove(&self, py: Python<'_>, id: &Bound<'_, PyAny>) -> PyResult<()> {
        let id = text(id).map_err(|faults| faults.within("id"))?;
        lock::attached(py, &self.index, |index| index.remove(id))
    }

    /// The rows that a row is like, best first: id, weight in thousandths of a bit, probability in basis points.
    #[pyo3(signature = (id, least = 0.5))]
    fn similar(&self, py: Python<'_>, id: &Bound<'_, PyAny>, least: f64) -> PyResult<Vec<Found>> {
        let id = text(id).map_err(|faults| faults.within("id"))?;
        let least = basis_points("least", least)?;
        lock::attached(py, &self.index, |index| index.similar(id, least).map(found))
    }

    /// The rows that a row is like which is not in the index: as if it were inserted.
    #[pyo3(signature = (values, least = 0.5))]
    fn look_up(
        &self,
        py: Python<'_>,
        values: &Bound<'_, PyDict>,
        least: f64,
    ) -> PyResult<Vec<Found>> {
        let cells = self.cells(values)?;
        let least = basis_points("least", least)?;
        lock::attached(py, &self.index, |index| Ok(found(index.look_up(&as_texts(&cells), least))))
    }

    /// Says that two rows are of two people: neither is found for the other until one of them changes in what says who
    /// somebody is.
    fn declare_different(
        &self,
        py: Python<'_>,
        left: &Bound<'_, PyAny>,
        right: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let left = text(left).map_err(|faults| faults.within("left"))?;
        let right = text(right).map_err(|faults| faults.within("right"))?;
        lock::attached(py, &self.index, |index| index.declare_different(left, right))
    }

    /// Why two rows score as they do, as Detection.explain() tells it. None if there is no such row.
    fn explain(
        &self,
        py: Python<'_>,
        left: &Bound<'_, PyAny>,
        right: &Bound<'_, PyAny>,
    ) -> PyResult<Option<String>> {
        let left = text(left).map_err(|faults| faults.within("left"))?;
        let right = text(right).map_err(|faults| faults.within("right"))?;
        lock::attached(py, &self.index, |index| {
            index.explain(left, right).map(|explanation| wire::to_json(&explanation)).transpose()
        })
    }

    /// Everything, as bytes: the same for the same rows, whatever the way to them.
    fn snapshot<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes = lock::detached(py, &self.index, |index| Ok(index.snapshot()))?;
        Ok(PyBytes::new(py, &bytes))
    }
}

impl PyIndex {
    /// The cells in the order of the columns.
    fn cells(&self, values: &Bound<'_, PyDict>) -> PyResult<Vec<Option<String>>> {
        let mut cells = vec![None; self.names.len()];
        for (place, cell) in read_values(&self.names, values)? {
            if let Some(joined) = cells.get_mut(place) {
                *joined = Some(match Option::take(joined) {
                    Some(before) => format!("{before}; {cell}"),
                    None => cell,
                });
            }
        }
        Ok(cells)
    }
}

fn as_texts(cells: &[Option<String>]) -> Vec<Option<&str>> {
    cells.iter().map(Option::as_deref).collect()
}

fn found(similar: Vec<Similar>) -> Vec<Found> {
    similar.into_iter().map(|one| (one.id, one.score.weight, one.score.probability())).collect()
}

/// Makes an index again from its snapshot.
///
/// Args:
///     snapshot: What Index.snapshot() gave.
///     columns: The names of the columns, in their order.
#[pyfunction]
pub(super) fn restore_index(
    py: Python<'_>,
    snapshot: &[u8],
    columns: Vec<String>,
) -> PyResult<PyIndex> {
    let index = py.detach(|| Index::restore(snapshot)).map_err(|error| raised(&error))?;
    Ok(PyIndex { names: columns, index: Mutex::new(index) })
}
