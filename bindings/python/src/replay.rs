//! `Replay`: time travel over a log; and `ReplayRun`: the log of another system through a desk.
//!
//! Every step here is bulk work: other threads of the interpreter run meanwhile.

use std::fmt;
use std::sync::Mutex;

use frontdesk::clock::Timestamp;
use frontdesk::id::{ActorId, AgentId};
use frontdesk::intake::{ReplayOptions, ReplayRun};
use frontdesk::replay::Replay;
use frontdesk::{Answer, Command, Error, LogEntry};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::base::{ToPython, argument, text};
use crate::desk::PyDesk;
use crate::errors::raised;
use crate::lock;

/// Any past state, from the log that a program has kept.
///
///     replay = Replay(log)                  # what desk.poll_log() gave
///     desk = replay.seek(yesterday)         # a desk as it was then
///     replay.what_if([Command.DefinePauseTypes(pause_types=[...])])
///
/// log is the entries in order, or a text of lines as poll_log_json() gives them. It starts with an empty desk, or
/// follows a snapshot.
///
/// Raises:
///     CorruptError: The log has a gap, or a line that is no entry.
#[pyclass(frozen, name = "Replay", module = "frontdesk")]
pub(crate) struct PyReplay(Mutex<Replay>);

/// A log of another system, read and given to a new desk, step by step.
///
/// log is the bytes of an Asterisk queue_log, of a table of calls, or of a desk's own log; options is JSON:
/// {"format": "QueueLog" | "Calls" | "Log", "mapping": {...}, "setup": {...}, "zone": "Europe/Prague"}, each of
/// which may be left out. replay_log() does the same at one go.
///
/// Raises:
///     InvalidError: The options cannot be read or do not fit. What a line of the log says never raises.
#[pyclass(frozen, name = "ReplayRun", module = "frontdesk")]
pub(crate) struct PyReplayRun(Mutex<Option<ReplayRun>>);

#[pymethods]
impl PyReplay {
    #[new]
    #[pyo3(signature = (log, snapshot = None))]
    fn new(py: Python<'_>, log: &Bound<'_, PyAny>, snapshot: Option<&[u8]>) -> PyResult<Self> {
        let replay = if log.is_instance_of::<PyString>() {
            let lines = text(log).map_err(|faults| faults.within("log"))?;
            py.detach(|| Replay::from_json_lines(snapshot, lines))
        } else {
            let entries: Vec<LogEntry> = argument("log", log)?;
            py.detach(|| Replay::new(snapshot, entries))
        };
        replay.map(|replay| Self(Mutex::new(replay))).map_err(|error| raised(&error))
    }

    /// The desk as it was known at an instant: what the log told until then. A later correction does not show.
    fn seek(&self, py: Python<'_>, at: &Bound<'_, PyAny>) -> PyResult<PyDesk> {
        let at: Timestamp = argument("at", at)?;
        self.call(py, |replay| replay.seek(at)).map(PyDesk::from)
    }

    /// The desk after the whole log.
    fn finish(&self, py: Python<'_>) -> PyResult<PyDesk> {
        self.call(py, Replay::finish).map(PyDesk::from)
    }

    /// The account of an agent over any span of the log, as corrected by its end: a LedgerAnswer.
    fn ledger<'py>(
        &self,
        agent: &Bound<'py, PyAny>,
        start: &Bound<'py, PyAny>,
        end: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.account(agent, start, end, Replay::ledger)
    }

    /// The accounts of an agent's regions over any span of the log: a RegionLedgerAnswer. Log-outs and pauses are those
    /// of the account, as corrected by the end of the log.
    fn region_ledger<'py>(
        &self,
        agent: &Bound<'py, PyAny>,
        start: &Bound<'py, PyAny>,
        end: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.account(agent, start, end, Replay::region_ledger)
    }

    /// The standard figures of an agent over any span of the log: a TimesheetAnswer.
    fn timesheet<'py>(
        &self,
        agent: &Bound<'py, PyAny>,
        start: &Bound<'py, PyAny>,
        end: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.account(agent, start, end, Replay::timesheet)
    }

    /// Corrects a span that the desk keeps no more; it shows in later answers of this replay.
    ///
    /// Args:
    ///     actor: Who corrects.
    ///     correction: A Command.CorrectInterval.
    ///
    /// Returns:
    ///     The event, for the program's own records.
    fn correct<'py>(
        &self,
        actor: &Bound<'py, PyAny>,
        correction: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = actor.py();
        let actor: ActorId = argument("actor", actor)?;
        let correction: Command = argument("correction", correction)?;
        self.call(py, |replay| replay.correct(&actor, correction))?.into_python(py)
    }

    /// The span that the account of the log covers for an agent: its start and its end.
    fn span<'py>(
        &self,
        agent: &Bound<'py, PyAny>,
    ) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
        let py = agent.py();
        let agent: AgentId = argument("agent", agent)?;
        let span = self.call(py, |replay| replay.span(&agent))?;
        Ok((span.start.to_python(py)?, span.end.to_python(py)?))
    }

    /// Replays the log under other rules and tells what differs.
    ///
    /// Args:
    ///     rules: Commands that define something; they hold from the first instant at which they can.
    fn what_if<'py>(&self, rules: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = rules.py();
        let rules: Vec<Command> = argument("rules", rules)?;
        self.call(py, |replay| replay.what_if(&rules))?.into_python(py)
    }
}

#[pymethods]
impl PyReplayRun {
    #[new]
    #[pyo3(signature = (log, options = None))]
    fn new(py: Python<'_>, log: &[u8], options: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let options = match options {
            Some(options) => text(options).map_err(|faults| faults.within("options"))?,
            None => "{}",
        };
        let run = py.detach(|| ReplayRun::new(log, &ReplayOptions::from_json(options)?));
        run.map(|run| Self(Mutex::new(Some(run)))).map_err(|error| raised(&error))
    }

    /// How many commands the desk is given in all.
    #[getter]
    fn total(&self, py: Python<'_>) -> PyResult<usize> {
        self.call(py, |run| Ok(run.as_ref().ok_or_else(finished)?.total()))
    }

    /// Gives the desk at most budget further commands, and tells how many it was given so far.
    fn step(&self, py: Python<'_>, budget: &Bound<'_, PyAny>) -> PyResult<usize> {
        let budget = usize::try_from(argument::<u64>("budget", budget)?).unwrap_or(usize::MAX);
        self.call(py, |run| run.as_mut().ok_or_else(finished)?.step(budget))
    }

    /// Gives the desk what is left, and tells as JSON what it comes to. Nothing can be called afterwards.
    fn finish(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py, |run| {
            let report = run.take().ok_or_else(finished)?.finish()?;
            frontdesk::wire::to_json(&report)
        })
    }
}

impl PyReplay {
    fn call<T: Send>(
        &self,
        py: Python<'_>,
        call: impl FnOnce(&mut Replay) -> Result<T, Error> + Send,
    ) -> PyResult<T> {
        lock::detached(py, &self.0, call)
    }

    /// What `told` says of an agent over a span.
    fn account<'py>(
        &self,
        agent: &Bound<'py, PyAny>,
        start: &Bound<'py, PyAny>,
        end: &Bound<'py, PyAny>,
        told: fn(&mut Replay, &AgentId, Timestamp, Timestamp) -> Result<Answer, Error>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = agent.py();
        let agent: AgentId = argument("agent", agent)?;
        let (start, end) = (argument("start", start)?, argument("end", end)?);
        self.call(py, |replay| told(replay, &agent, start, end))?.into_python(py)
    }
}

impl PyReplayRun {
    fn call<T: Send>(
        &self,
        py: Python<'_>,
        call: impl FnOnce(&mut Option<ReplayRun>) -> Result<T, Error> + Send,
    ) -> PyResult<T> {
        lock::detached(py, &self.0, call)
    }
}

impl fmt::Debug for PyReplay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PyReplay").finish_non_exhaustive()
    }
}

impl fmt::Debug for PyReplayRun {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PyReplayRun").finish_non_exhaustive()
    }
}

/// Adds the classes to the module.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyReplay>()?;
    module.add_class::<PyReplayRun>()
}

fn finished() -> Error {
    let violation = frontdesk::Violation {
        code: String::from("Finished"),
        path: String::from("self"),
        expected: String::from("a run that goes on"),
        found: String::from("one that is finished"),
    };
    Error::Invalid { violations: vec![violation], total: 1 }
}
