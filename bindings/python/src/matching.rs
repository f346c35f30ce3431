//! `TableReader`, `Matcher`, `Detection`: duplicate detection, and `Table`, what Arrow's PyCapsule protocol hands over.
//!
//! Reading and detecting is bulk work: other threads of the interpreter run meanwhile.

use std::fmt;
use std::sync::Mutex;

use frontdesk::matching::{
    Column, CsvTable, Detection, DetectionSettings, Index, Label, Matcher, Model, PairFate, Phase,
    Schema, Similar, TableOptions, TablePlan,
};
use frontdesk::{Error, Violation, wire};
use frontdesk_arrow::{ArrowTable, FFI_ArrowArrayStream};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule, PyDict, PyList, PyTuple};
use serde::Serialize;

use crate::arrow::{STREAM, stream_of};
use crate::base::{Faults, argument, text};
use crate::errors::raised;
use crate::keys::read_region;
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
    names: Vec<String>,
    matcher: Mutex<Option<Matcher>>,
}

/// A search for duplicates: call step() until done, or finish().
#[pyclass(frozen, name = "Detection", module = "frontdesk")]
pub(crate) struct PyDetection {
    detection: Mutex<Detection>,
    /// The threads that score. Without a pool of its own, a detection would take every processor that there is.
    threads: rayon::ThreadPool,
}

/// Most threads that may score.
const MOST_THREADS: u32 = 1_024;

/// A table that speaks the Arrow PyCapsule protocol: pyarrow.table(it), polars.DataFrame(it), duckdb and others read it.
#[pyclass(frozen, name = "Table", module = "frontdesk")]
pub(crate) struct PyTable(Mutex<Made>);

/// Makes the stream anew for each who asks.
type Made = Box<dyn Fn() -> FFI_ArrowArrayStream + Send>;

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
    #[pyo3(signature = (*, model = None, labels = Vec::new(), different = Vec::new(), least_pair = 0.01, least_cluster = 0.5, threads = 1))]
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

#[pymethods]
impl PyDetection {
    /// Works on, about budget rows of the phase at hand.
    ///
    /// Returns:
    ///     The phase ("preparing", "blocking", "training", "scoring", "clustering", "done"), how many rows of it are
    ///     done, and how many it has.
    fn step(
        &self,
        py: Python<'_>,
        budget: &Bound<'_, PyAny>,
    ) -> PyResult<(&'static str, u64, u64)> {
        let budget = usize::try_from(argument::<u64>("budget", budget)?).unwrap_or(usize::MAX);
        let progress = self.call(py, |detection| Ok(detection.step(budget)))?;
        Ok((phase_name(progress.phase), progress.done, progress.of))
    }

    /// Works to the end.
    fn finish(&self, py: Python<'_>) -> PyResult<()> {
        self.call(py, |detection| {
            detection.finish();
            Ok(())
        })
    }

    /// Every row with the number of its cluster, in the order of the rows.
    fn clusters(&self, py: Python<'_>) -> PyResult<Vec<(String, u64)>> {
        self.call(py, |detection| {
            Ok(detection.clusters().map(|(id, cluster)| (id.to_owned(), cluster)).collect())
        })
    }

    /// The scored pairs, best first: two ids, the weight in thousandths of a bit, the probability in basis points.
    fn pairs(&self, py: Python<'_>) -> PyResult<Vec<(String, String, i32, u16)>> {
        self.call(py, |detection| {
            let pairs = detection.pairs();
            let pair = |pair: frontdesk::matching::Pair<'_>| {
                (
                    pair.left.to_owned(),
                    pair.right.to_owned(),
                    pair.score.weight,
                    pair.score.probability(),
                )
            };
            Ok(pairs.map(pair).collect())
        })
    }

    /// The clusters as a table: id, cluster.
    fn clusters_table(&self, py: Python<'_>) -> PyResult<PyTable> {
        let batch = self.call(py, |detection| frontdesk_arrow::clusters(detection))?;
        Ok(PyTable(Mutex::new(Box::new(move || frontdesk_arrow::export(batch.clone())))))
    }

    /// The pairs as a table: id_l, id_r, match_weight in thousandths of a bit, match_probability in basis points.
    fn pairs_table(&self, py: Python<'_>) -> PyResult<PyTable> {
        let batch = self.call(py, |detection| frontdesk_arrow::pairs(detection))?;
        Ok(PyTable(Mutex::new(Box::new(move || frontdesk_arrow::export(batch.clone())))))
    }

    /// The model as a file: JSON. None until it is trained.
    fn model(&self, py: Python<'_>) -> PyResult<Option<String>> {
        self.call(py, |detection| Ok(detection.model().map(Model::to_json)))
    }

    /// Why two rows score as they do, as JSON: {"steps": [{"field", "level", "weight", "rarity"}], "score": {"weight"}}. The
    /// weights of the steps add up to that of the score. None if there is no such row, or no model yet.
    fn explain(
        &self,
        py: Python<'_>,
        left: &Bound<'_, PyAny>,
        right: &Bound<'_, PyAny>,
    ) -> PyResult<Option<String>> {
        let left = text(left).map_err(|faults| faults.within("left"))?;
        let right = text(right).map_err(|faults| faults.within("right"))?;
        self.call(py, |detection| {
            detection
                .explain(left, right)
                .map(|explanation| wire::to_json(&explanation))
                .transpose()
        })
    }

    /// What became of a pair of rows: "joined", "no_shared_key", "below_threshold", "cut_by_clustering" or
    /// "declared_different". None if there is no such row, or until everything is found.
    fn fate(
        &self,
        py: Python<'_>,
        left: &Bound<'_, PyAny>,
        right: &Bound<'_, PyAny>,
    ) -> PyResult<Option<&'static str>> {
        let left = text(left).map_err(|faults| faults.within("left"))?;
        let right = text(right).map_err(|faults| faults.within("right"))?;
        self.call(py, |detection| Ok(detection.fate(left, right).map(fate_name)))
    }

    /// How many pairs were compared.
    #[getter]
    fn compared_pairs(&self, py: Python<'_>) -> PyResult<u64> {
        self.call(py, |detection| Ok(detection.compared_pairs()))
    }

    /// How many pairs share a key but were not compared, because too many rows share it and nothing tells them apart.
    #[getter]
    fn unseen_pairs(&self, py: Python<'_>) -> PyResult<u64> {
        self.call(py, |detection| Ok(detection.unseen_pairs()))
    }
}

impl PyDetection {
    fn call<T: Send>(
        &self,
        py: Python<'_>,
        call: impl FnOnce(&mut Detection) -> Result<T, Error> + Send,
    ) -> PyResult<T> {
        lock::detached(py, &self.detection, |detection| self.threads.install(|| call(detection)))
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

#[pymethods]
impl PyTable {
    /// The table as a capsule of the Arrow C stream interface; a requested schema is not looked at.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let stream = lock::attached(py, &self.0, |make| Ok(make()))?;
        PyCapsule::new_with_value(py, stream, STREAM)
    }
}

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

macro_rules! debug {
    ($($class:ident)*) => {$(
        impl fmt::Debug for $class {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.debug_struct(stringify!($class)).finish_non_exhaustive()
            }
        }
    )*};
}

debug! { PyTableReader PyMatcher PyDetection PyIndex PyTable }

/// Adds the classes to the module.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyTableReader>()?;
    module.add_class::<PyMatcher>()?;
    module.add_class::<PyDetection>()?;
    module.add_class::<PyIndex>()?;
    module.add_class::<PyTable>()?;
    module.add_function(wrap_pyfunction!(restore_index, module)?)
}

fn read_schema(
    columns: &Bound<'_, PyDict>,
    regions: Option<&Bound<'_, PyAny>>,
    month_first: Option<&Bound<'_, PyAny>>,
) -> PyResult<Schema> {
    let mut faults = Faults::default();
    let mut read: Vec<Column> = Vec::new();
    let months = match month_first {
        Some(names) => read_names(names, "month_first")?,
        None => Vec::new(),
    };
    for (name, kind) in columns {
        let name = text(&name).map_err(|faults| faults.within("columns"))?.to_owned();
        let path = format!("columns[{name}]");
        let kind = text(&kind).map_err(|faults| faults.within(&path))?;
        if let Ok(kind) = wire::from_json(&format!("{kind:?}")) {
            let month_first = months.contains(&name);
            read.push(Column::new(name, kind).with_month_first(month_first));
        } else {
            let fault =
                Faults::of_value("NotAKind", "a kind of column, such as full_name", "another text");
            faults.add(fault.within(&path));
        }
    }
    for (place, name) in months.iter().enumerate() {
        if !read.iter().any(|column| column.name == *name) {
            let fault = Faults::of_value("NotFound", "a column", "another");
            faults.add(fault.within(&format!("month_first[{place}]")));
        }
    }
    if !faults.is_empty() {
        return Err(faults.into());
    }
    let regions = match regions {
        Some(regions) => regions
            .try_iter()?
            .map(|region| read_region("regions", &region?))
            .collect::<PyResult<_>>()?,
        None => Vec::new(),
    };
    Ok(Schema::new(read).map_err(|error| raised(&error))?.with_regions(regions))
}

fn read_names(names: &Bound<'_, PyAny>, argument: &str) -> PyResult<Vec<String>> {
    let mut read = Vec::new();
    for (place, name) in names.try_iter()?.enumerate() {
        let name = name?;
        let within = |faults: Faults| faults.within(&format!("{argument}[{place}]"));
        read.push(text(&name).map_err(within)?.to_owned());
    }
    Ok(read)
}

/// The values of a row: the place of the column, and a text.
fn read_values(names: &[String], values: &Bound<'_, PyDict>) -> PyResult<Vec<(usize, String)>> {
    let mut faults = Faults::default();
    let mut cells = Vec::new();
    for (name, value) in values {
        let name = text(&name).map_err(|faults| faults.within("values"))?.to_owned();
        let path = format!("values[{name}]");
        let Some(place) = names.iter().position(|known| *known == name) else {
            faults.add(Faults::of_value("NotFound", "a column", "another").within(&path));
            continue;
        };
        let mut read = |value: &Bound<'_, PyAny>| match text(value) {
            Ok(text) => cells.push((place, text.to_owned())),
            Err(fault) => faults.add(fault.within(&path)),
        };
        if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
            for value in value.try_iter()? {
                read(&value?);
            }
        } else if !value.is_none() {
            read(&value);
        }
    }
    if faults.is_empty() { Ok(cells) } else { Err(faults.into()) }
}

/// Makes an index again from its snapshot.
///
/// Args:
///     snapshot: What Index.snapshot() gave.
///     columns: The names of the columns, in their order.
#[pyfunction]
fn restore_index(py: Python<'_>, snapshot: &[u8], columns: Vec<String>) -> PyResult<PyIndex> {
    let index = py.detach(|| Index::restore(snapshot)).map_err(|error| raised(&error))?;
    Ok(PyIndex { names: columns, index: Mutex::new(index) })
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

fn names_of(schema: &Schema) -> Vec<String> {
    schema.columns().iter().map(|column| column.name.clone()).collect()
}

fn fate_name(fate: PairFate) -> &'static str {
    match fate {
        PairFate::Joined => "joined",
        PairFate::NoSharedKey => "no_shared_key",
        PairFate::BelowThreshold => "below_threshold",
        PairFate::CutByClustering => "cut_by_clustering",
        PairFate::DeclaredDifferent => "declared_different",
    }
}

fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Preparing => "preparing",
        Phase::Blocking => "blocking",
        Phase::Training => "training",
        Phase::Scoring => "scoring",
        Phase::Clustering => "clustering",
        Phase::Done => "done",
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to lie between 0 and 10,000"
)]
fn basis_points(name: &str, probability: f64) -> PyResult<u16> {
    if (0.0..=1.0).contains(&probability) {
        return Ok((probability * 10_000.0).round() as u16);
    }
    Err(Faults::of_value("OutOfRange", "a probability, 0 to 1", "another number")
        .within(name)
        .into())
}

fn finished() -> Error {
    let violation = Violation {
        code: String::from("Finished"),
        path: String::from("self"),
        expected: String::from("an object that was not handed on"),
        found: String::from("one that was"),
    };
    Error::Invalid { violations: vec![violation], total: 1 }
}
