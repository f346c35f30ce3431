//! `FieldSchema`: records checked one by one, and in bulk.

use std::collections::HashMap;

use frontdesk::field::{Checker, FieldFault, Report, Scalar, Schema, read_schema};
use frontdesk::{CardKind, Error, FieldSet, SchemaNote, wire};
use frontdesk_arrow::check_records;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};

use crate::arrow::stream_of;
use crate::base::{ToPython, argument, optional, text};
use crate::errors::raised;
use crate::fault::Faults;

/// A schema of custom fields, ready to check records.
///
///     schema = FieldSchema(Path("schema.json").read_text())
///     schema.check({"email": "ann@example"})       # every violation, none if the record is good
///     for row, violations in schema.check_all(rows): ...
///
/// document is a FieldSet, or the text of a schema file: definitions of fields, or a JSON Schema of an object.
/// card says which kind of card is meant where the definitions are for several.
///
/// Raises:
///     InvalidError: The document makes no schema; its violations say why not.
#[pyclass(frozen, name = "FieldSchema", module = "frontdesk")]
pub(crate) struct PyFieldSchema {
    schema: Schema,
    notes: Vec<SchemaNote>,
}

/// What was found of one record: where it stands, and its faults.
type Found = (u64, Vec<FieldFault>);
/// The same with its violations, as Python gets it.
type Told<'py> = (u64, Bound<'py, PyAny>);

#[pymethods]
impl PyFieldSchema {
    #[new]
    #[pyo3(signature = (document, card = None))]
    fn new(document: &Bound<'_, PyAny>, card: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let card: Option<CardKind> = optional("card", card)?;
        let written = if document.is_instance_of::<PyString>() {
            String::from(text(document).map_err(|faults| faults.within("document"))?)
        } else {
            let set: FieldSet = argument("document", document)?;
            wire::to_json(&set).map_err(|error| raised(&error))?
        };
        let document = read_schema(&written, card).map_err(|error| raised(&error))?;
        Ok(Self { schema: document.schema, notes: document.notes })
    }

    /// The fields, in order.
    #[getter]
    fn fields<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.schema.fields().to_vec().into_python(py)
    }

    /// What the schema does not say of a JSON Schema that it was read from, or says more strictly.
    #[getter]
    fn notes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.notes.to_python(py)
    }

    /// The same schema as JSON Schema, draft 2020-12, and what that cannot say.
    fn json_schema<'py>(&self, py: Python<'py>) -> PyResult<(String, Bound<'py, PyAny>)> {
        let written = self.schema.to_json_schema();
        Ok((String::from(written.schema.as_str()), written.notes.into_python(py)?))
    }

    /// Every violation of a record that is a dict.
    ///
    /// Dates and times may be objects, which count as their isoformat(); other numbers than int and float count as
    /// the float nearest to them.
    fn check<'py>(&self, record: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let mut report = Report::default();
        self.check_dict(record, &mut report)?;
        report.violations(&self.schema).into_python(record.py())
    }

    /// Every violation of a record that is JSON text.
    fn check_json<'py>(&self, record: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let mut report = Report::default();
        self.schema.check_json(bytes("record", record)?, &mut report);
        report.violations(&self.schema).into_python(record.py())
    }

    /// The violations of dicts, for those that have any: their numbers from 0, and their violations.
    fn check_all<'py>(&self, records: &Bound<'py, PyAny>) -> PyResult<Vec<Told<'py>>> {
        let mut report = Report::default();
        let mut found: Vec<Found> = Vec::new();
        for (number, record) in (0..).zip(records.try_iter()?) {
            self.check_dict(&record?, &mut report)?;
            keep(number, &report, &mut found);
        }
        self.told(records.py(), found)
    }

    /// The violations of JSON lines: how many records there are, and of those that have any, the number of the line
    /// from 1 and the violations. Blank lines are passed over. Other threads run meanwhile.
    fn check_lines<'py>(&self, lines: &Bound<'py, PyAny>) -> PyResult<(u64, Vec<Told<'py>>)> {
        let py = lines.py();
        let lines = bytes("lines", lines)?;
        let (count, found) = py.detach(|| {
            let mut report = Report::default();
            let mut found: Vec<Found> = Vec::new();
            let count = self.schema.check_lines(lines, &mut report, |line, report| {
                keep(line, report, &mut found);
            });
            (count, found)
        });
        Ok((count, self.told(py, found)?))
    }

    /// The violations of the rows of a table, whose columns are the fields: how many rows there are, and of those that
    /// have any, the number of the row from 0 and the violations.
    ///
    /// table is anything that speaks the Arrow PyCapsule protocol (`__arrow_c_stream__`): tables of pyarrow, polars,
    /// pandas, duckdb. Rows come to what their dicts would come to in check_all(); columns of binary data, or of lists of
    /// anything but text, cannot be read. A batch is looked at a time, and other threads run meanwhile.
    ///
    /// Raises:
    ///     InvalidError: The table cannot be read.
    fn check_table<'py>(&self, table: &Bound<'py, PyAny>) -> PyResult<(u64, Vec<Told<'py>>)> {
        let py = table.py();
        let stream = stream_of("table", "an object with __arrow_c_stream__", table)?;
        let (count, found) = py
            .detach(|| {
                let mut found: Vec<Found> = Vec::new();
                let checked = |row: u64, report: &Report| keep(row, report, &mut found);
                // SAFETY: the protocol promises that the stream is what the interface says.
                let count = unsafe { check_records(&self.schema, stream, checked) }?;
                Ok((count, found))
            })
            .map_err(|error: Error| raised(&error))?;
        Ok((count, self.told(py, found)?))
    }

    fn __repr__(&self) -> String {
        format!("<FieldSchema of {} fields>", self.schema.fields().len())
    }
}

impl PyFieldSchema {
    fn check_dict(&self, record: &Bound<'_, PyAny>, report: &mut Report) -> PyResult<()> {
        let dict = record
            .cast::<PyDict>()
            .map_err(|_| PyErr::from(Faults::of_type("dict", record).within("record")))?;
        let mut checker = self.schema.checker(report);
        for (key, value) in dict.iter() {
            let key = text(&key).map_err(|faults| faults.within("record"))?;
            if let Some(place) = checker.field(key) {
                check_value(&mut checker, place, &value)?;
            }
        }
        checker.finish();
        Ok(())
    }

    /// What records have wrong with them repeats: equal lists of faults become one tuple of violations.
    fn told<'py>(&self, py: Python<'py>, found: Vec<Found>) -> PyResult<Vec<Told<'py>>> {
        let mut known: HashMap<Vec<FieldFault>, Bound<'py, PyAny>> = HashMap::new();
        let mut tell = |faults: Vec<FieldFault>| -> PyResult<_> {
            if let Some(violations) = known.get(&faults) {
                return Ok(violations.clone());
            }
            let told = faults.iter().map(|fault| fault.violation(&self.schema));
            let violations = told.collect::<Vec<_>>().into_python(py)?;
            known.insert(faults, violations.clone());
            Ok(violations)
        };
        found.into_iter().map(|(place, faults)| Ok((place, tell(faults)?))).collect()
    }
}

fn keep(place: u64, report: &Report, found: &mut Vec<Found>) {
    if !report.is_valid() {
        found.push((place, report.faults().to_vec()));
    }
}

fn check_value(checker: &mut Checker<'_>, place: u32, value: &Bound<'_, PyAny>) -> PyResult<()> {
    if let Some(scalar) = scalar(value)? {
        checker.scalar(place, scalar);
        return Ok(());
    }
    if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
        let elements = value.try_iter()?.collect::<PyResult<Vec<_>>>()?;
        let scalars = elements
            .iter()
            .map(|element| Ok(scalar(element)?.unwrap_or(Scalar::Object)))
            .collect::<PyResult<Vec<_>>>()?;
        checker.list(place, scalars.into_iter());
    } else if let Ok(written) = value.call_method0("isoformat") {
        checker.scalar(place, scalar(&written)?.unwrap_or(Scalar::Object));
    } else {
        let number = value.extract::<f64>().map_or(Scalar::Object, Scalar::Float);
        checker.scalar(place, number);
    }
    Ok(())
}

/// What is neither a list nor an object of some other class.
fn scalar<'v>(value: &'v Bound<'_, PyAny>) -> PyResult<Option<Scalar<'v>>> {
    Ok(Some(if value.is_instance_of::<PyString>() {
        Scalar::Text(text(value)?)
    } else if value.is_none() {
        Scalar::Null
    } else if let Ok(value) = value.cast::<PyBool>() {
        Scalar::Boolean(value.is_true())
    } else if value.is_instance_of::<PyInt>() {
        match value.extract::<i64>() {
            Ok(number) => Scalar::Integer(number),
            // Beyond every limit, on the one side or the other.
            Err(_) => Scalar::Float(value.extract::<f64>().unwrap_or(f64::MAX)),
        }
    } else if value.is_instance_of::<PyFloat>() {
        Scalar::Float(value.extract()?)
    } else if value.is_instance_of::<PyDict>() {
        Scalar::Object
    } else {
        return Ok(None);
    }))
}

fn bytes<'a>(name: &str, object: &'a Bound<'_, PyAny>) -> PyResult<&'a [u8]> {
    match object.cast::<PyBytes>() {
        Ok(bytes) => Ok(bytes.as_bytes()),
        Err(_) => Ok(text(object).map_err(|faults| faults.within(name))?.as_bytes()),
    }
}

/// Adds the class to the module.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyFieldSchema>()
}
