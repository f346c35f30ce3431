//! What is found among rows, step by step.

use std::sync::Mutex;

use frontdesk::matching::{Detection, Model, PairFate, Phase};
use frontdesk::{Error, wire};
use frontdesk_arrow::FFI_ArrowArrayStream;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::arrow::STREAM;
use crate::base::{argument, text};
use crate::lock;

/// A search for duplicates: call step() until done, or finish().
#[pyclass(frozen, name = "Detection", module = "frontdesk")]
pub(crate) struct PyDetection {
    pub(super) detection: Mutex<Detection>,
    /// The threads that score. Without a pool of its own, a detection would take every processor that there is.
    pub(super) threads: rayon::ThreadPool,
}

/// A table that speaks the Arrow PyCapsule protocol: pyarrow.table(it), polars.DataFrame(it), duckdb and others read it.
#[pyclass(frozen, name = "Table", module = "frontdesk")]
pub(crate) struct PyTable(Mutex<Made>);

/// Makes the stream anew for each who asks.
type Made = Box<dyn Fn() -> FFI_ArrowArrayStream + Send>;

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
