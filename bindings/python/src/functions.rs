//! Pure functions: definitions, calendars, expiries and templates without a desk.

use frontdesk::clock::{Timestamp, Zone};
use frontdesk::id::AgentId;
use frontdesk::status::{self, Definitions};
use frontdesk::{
    Answer, BeyondCount, DiagramFormat, EventRecord, Machine, Period, TagField, TagValues,
    catalogue, disposition, pause, report,
};
use pyo3::prelude::*;

use crate::base::{ToPython, add_private, argument, optional};
use crate::errors;
use crate::fault::Faults;

/// What a new desk starts with, as a DefinitionsAnswer: change it with its replace().
#[pyfunction]
fn default_definitions(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    let Definitions {
        version,
        statuses,
        on_login,
        on_logout,
        pause_types,
        pools,
        teams,
        channels,
        queues,
        rules,
        policies,
    } = Definitions::default();
    let answer = Answer::Definitions {
        version,
        statuses,
        on_login,
        on_logout,
        pause_types,
        pools,
        teams,
        channels,
        queues,
        rules,
        policies,
    };
    answer.into_python(py)
}

/// Everything that is wrong with a set of definitions; those without violations can be used.
///
/// Args:
///     definitions: A DefinitionsAnswer.
///     agents: The ids of the agents that inactivity rules may name.
#[pyfunction]
#[pyo3(signature = (definitions, agents = None))]
fn violations<'py>(
    definitions: &Bound<'py, PyAny>,
    agents: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let agents: Vec<AgentId> = optional("agents", agents)?.unwrap_or_default();
    let known = read_definitions("definitions", definitions)?;
    status::violations(&known, &|agent| agents.contains(agent)).into_python(definitions.py())
}

/// What works, but not as somebody will expect: statuses that nobody can reach, traps and the like.
///
/// Args:
///     definitions: A DefinitionsAnswer.
#[pyfunction]
fn findings<'py>(definitions: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let known = read_definitions("definitions", definitions)?;
    status::findings(&known).into_python(definitions.py())
}

/// A diagram of a set of definitions, as text.
///
/// Args:
///     definitions: A DefinitionsAnswer.
///     machine: Which part to draw.
///     format: In which language.
///     highlight: The id of the state in the diagram to mark, such as "status_online".
#[pyfunction]
#[pyo3(signature = (definitions, machine, format, highlight = None))]
fn diagram(
    definitions: &Bound<'_, PyAny>,
    machine: &Bound<'_, PyAny>,
    format: &Bound<'_, PyAny>,
    highlight: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let known = read_definitions("definitions", definitions)?;
    let machine: Machine = argument("machine", machine)?;
    let format: DiagramFormat = argument("format", format)?;
    let highlight: Option<String> = optional("highlight", highlight)?;
    Ok(status::diagram(&known, machine, format, highlight.as_deref()))
}

/// Path, JSON before, JSON after.
type Difference = (String, Option<String>, Option<String>);

/// What differs between two sets of definitions.
#[pyfunction]
fn _difference(before: &Bound<'_, PyAny>, after: &Bound<'_, PyAny>) -> PyResult<Vec<Difference>> {
    let before = read_definitions("before", before)?;
    let after = read_definitions("after", after)?;
    let differences = status::difference(&before, &after).into_iter();
    let json = |value: Option<_>| value.as_ref().map(ToString::to_string);
    Ok(differences.map(|found| (found.path, json(found.before), json(found.after))).collect())
}

/// The quota period that an instant lies in: its start and its end.
///
/// Args:
///     period: A day, a week or a rolling window.
///     zone: The agent's zone, for a period without one of its own: a ZoneInfo, or a name.
///     at: The instant: an aware datetime, or milliseconds since 1970 in UTC.
///
/// Returns:
///     Start and end as datetimes in UTC; None for a period of shifts, which only a desk knows.
#[pyfunction]
fn quota_period<'py>(
    period: &Bound<'py, PyAny>,
    zone: &Bound<'py, PyAny>,
    at: &Bound<'py, PyAny>,
) -> PyResult<Option<(Bound<'py, PyAny>, Bound<'py, PyAny>)>> {
    let py = period.py();
    let period: Period = argument("period", period)?;
    let zone: Zone = argument("zone", zone)?;
    let at: Timestamp = argument("at", at)?;
    let span = pause::quota_period(&period, &zone, at);
    span.map(|span| Ok((span.start.to_python(py)?, span.end.to_python(py)?))).transpose()
}

/// The instant that an expiry such as "2 weeks" means, with what about it may surprise.
///
/// Args:
///     text: The expiry: a number of hours, days, weeks, months or years.
///     at: From when on: an aware datetime, or milliseconds since 1970 in UTC.
///     zone: By whose calendar and clocks: a ZoneInfo, or a name.
///     several: Read several terms, such as "6 days, 19 months".
///
/// Raises:
///     InvalidError: With the offset of what is wrong and what was expected there, in its details.
#[pyfunction]
#[pyo3(signature = (text, at, zone, *, several = false))]
fn preview_expiry<'py>(
    text: &Bound<'py, PyAny>,
    at: &Bound<'py, PyAny>,
    zone: &Bound<'py, PyAny>,
    several: bool,
) -> PyResult<Bound<'py, PyAny>> {
    let written: String = argument("text", text)?;
    let at: Timestamp = argument("at", at)?;
    let zone: Zone = argument("zone", zone)?;
    let preview = disposition::preview_expiry(&written, at, &zone, several);
    preview.map_err(|error| errors::raised(&error.into()))?.into_python(text.py())
}

/// Puts the values of a ticket's equipment into a template with tags such as {equipment_name_1}.
///
/// Args:
///     template: The template.
///     equipment: The equipment of the ticket, in order.
///     beyond: What becomes of tags with a number beyond the equipment.
#[pyfunction]
#[pyo3(signature = (template, equipment, beyond = None))]
fn expand_tags<'py>(
    template: &Bound<'py, PyAny>,
    equipment: &Bound<'py, PyAny>,
    beyond: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let text: String = argument("template", template)?;
    let values: Vec<TagValues> = argument("equipment", equipment)?;
    let beyond: BeyondCount = optional("beyond", beyond)?.unwrap_or_default();
    let expansion = report::expand_tags(&text, &values, beyond);
    let report::Expansion { text, diagnostics, total } =
        expansion.map_err(|error| errors::raised(&error))?;
    Answer::Expansion { text, diagnostics, total }.into_python(template.py())
}

/// What in a template will surprise its author, whatever the equipment.
///
/// Args:
///     template: The template.
#[pyfunction]
fn lint_tags<'py>(template: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let text: String = argument("template", template)?;
    let (diagnostics, total) = report::lint_tags(&text);
    Answer::TagFindings { diagnostics, total }.into_python(template.py())
}

/// One field of all equipment of a ticket in one cell of a report; empty values are left out.
///
/// Args:
///     equipment: The equipment of the ticket, in order.
///     field: Which field; the name when None.
///     separator: What stands between two values.
#[pyfunction]
#[pyo3(signature = (equipment, field = None, separator = ", "))]
fn equipment_cell(
    equipment: &Bound<'_, PyAny>,
    field: Option<&Bound<'_, PyAny>>,
    separator: &str,
) -> PyResult<String> {
    let values: Vec<TagValues> = argument("equipment", equipment)?;
    let field: TagField = optional("field", field)?.unwrap_or(TagField::Name);
    Ok(report::equipment_cell(&values, field, separator))
}

/// Reads a table of equipment: CSV in UTF-8, with a row that names the columns name, article, serial and text.
///
/// Args:
///     table: The bytes of the table.
#[pyfunction]
fn read_equipment<'py>(py: Python<'py>, table: &[u8]) -> PyResult<Bound<'py, PyAny>> {
    report::read_equipment(table).map_err(|error| errors::raised(&error))?.into_python(py)
}

/// The event as it stands in a transcript.
#[pyfunction]
fn _line(record: &Bound<'_, PyAny>) -> PyResult<String> {
    Ok(argument::<EventRecord>("record", record)?.line())
}

#[pyfunction]
fn _catalogue_json() -> String {
    catalogue::to_json()
}

/// Adds the functions to the module.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(default_definitions, module)?)?;
    module.add_function(wrap_pyfunction!(violations, module)?)?;
    module.add_function(wrap_pyfunction!(findings, module)?)?;
    module.add_function(wrap_pyfunction!(diagram, module)?)?;
    module.add_function(wrap_pyfunction!(quota_period, module)?)?;
    module.add_function(wrap_pyfunction!(preview_expiry, module)?)?;
    module.add_function(wrap_pyfunction!(expand_tags, module)?)?;
    module.add_function(wrap_pyfunction!(lint_tags, module)?)?;
    module.add_function(wrap_pyfunction!(equipment_cell, module)?)?;
    module.add_function(wrap_pyfunction!(read_equipment, module)?)?;
    add_private(module, wrap_pyfunction!(_difference, module)?)?;
    add_private(module, wrap_pyfunction!(_line, module)?)?;
    add_private(module, wrap_pyfunction!(_catalogue_json, module)?)
}

fn read_definitions(name: &str, object: &Bound<'_, PyAny>) -> PyResult<Definitions> {
    match argument(name, object)? {
        Answer::Definitions {
            version,
            statuses,
            on_login,
            on_logout,
            pause_types,
            pools,
            teams,
            channels,
            queues,
            rules,
            policies,
        } => Ok(Definitions {
            version,
            statuses,
            on_login,
            on_logout,
            pause_types,
            pools,
            teams,
            channels,
            queues,
            rules,
            policies,
        }),
        _ => Err(Faults::of_type("DefinitionsAnswer", object).within(name).into()),
    }
}
