//! Columns, values and probabilities as Python gives them.

use frontdesk::matching::{Column, Schema, TableOptions};
use frontdesk::{Error, Violation, wire};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::base::{Faults, text};
use crate::errors::raised;

pub(super) fn read_schema(
    columns: &Bound<'_, PyDict>,
    regions: Option<&Bound<'_, PyAny>>,
    month_first: Option<&Bound<'_, PyAny>>,
) -> PyResult<Schema> {
    let mut faults = Faults::default();
    let mut read: Vec<Column> = Vec::new();
    let months = read_names(month_first, "month_first")?;
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
    let regions = read_names(regions, "regions")?;
    let options = TableOptions { id: None, columns: read, regions };
    options.schema().map_err(|error| raised(&error))
}

fn read_names(names: Option<&Bound<'_, PyAny>>, argument: &str) -> PyResult<Vec<String>> {
    let mut read = Vec::new();
    let Some(names) = names else { return Ok(read) };
    for (place, name) in names.try_iter()?.enumerate() {
        let name = name?;
        let within = |faults: Faults| faults.within(&format!("{argument}[{place}]"));
        read.push(text(&name).map_err(within)?.to_owned());
    }
    Ok(read)
}

/// The values of a row: the place of the column, and a text.
pub(super) fn read_values(
    names: &[String],
    values: &Bound<'_, PyDict>,
) -> PyResult<Vec<(usize, String)>> {
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

pub(super) fn names_of(schema: &Schema) -> Vec<String> {
    schema.columns().iter().map(|column| column.name.clone()).collect()
}

pub(super) fn finished() -> Error {
    let violation = Violation {
        code: String::from("Finished"),
        path: String::from("self"),
        expected: String::from("an object that was not handed on"),
        found: String::from("one that was"),
    };
    Error::Invalid { violations: vec![violation], total: 1 }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to lie between 0 and 10,000"
)]
pub(super) fn basis_points(name: &str, probability: f64) -> PyResult<u16> {
    if (0.0..=1.0).contains(&probability) {
        return Ok((probability * 10_000.0).round() as u16);
    }
    Err(Faults::of_value("OutOfRange", "a probability, 0 to 1", "another number")
        .within(name)
        .into())
}
