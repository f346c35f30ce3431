//! `Desk`: what a host calls. It is one block, as pyo3 wants it.
//!
//! A typed call with references, or with texts of known ids, goes to the core's typed call; any other goes to the
//! command of the same name, which the core refuses as it refuses it everywhere.

use std::fmt;
use std::sync::Mutex;

use frontdesk::clock::Timestamp;
use frontdesk::id::{
    ActivityKindKey, ActorId, AgentKey, ChannelKey, DispositionId, InteractionId, PauseTypeKey,
    SessionId, StatusKey,
};
use frontdesk::{
    ActorRef, Command, Desk, DeskSettings, EndReason, Error, InteractionKind, Line, OfferFailure,
    Query,
};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::arguments::{Named, Reference};
use crate::base::{ToPython, argument, optional, text};
use crate::errors::raised;
use crate::fault::Faults;
use crate::lock;

/// One company's contact centre: its agents, what they are configured with, and its clock.
///
/// A desk does no input or output and reads no clock. The program tells it the time with every call, asks
/// it when to call next, and takes what has happened:
///
///     desk = Desk()
///     desk.handle(now, "system", Command.DefineAgents(agents=[AgentSpec(id="ann")]))
///     desk.login(now, "ann", "ann", "desk 4")
///     desk.go_on_queue(now, "ann", "ann")
///     for record in desk.events():
///         print(record)
///     desk.next_deadline    # then call desk.handle_timeout(now)
///
/// now is an aware datetime, or an int of milliseconds since 1970 in UTC. Agents, channels and the like are
/// named by the text of their id, or by the number that agent_ref() and its like give, which is faster.
/// What the program tells as a fact, such as offer() and end(), has no actor.
/// A refused call raises a FrontdeskError and has changed nothing but the clock.
///
/// A desk may be used from several threads. copy.copy(desk) is a desk that goes its own way.
#[pyclass(frozen, name = "Desk", module = "frontdesk")]
pub(crate) struct PyDesk(pub(crate) Mutex<Desk>);

/// The events of a desk, as they are polled.
#[pyclass(frozen, module = "frontdesk")]
#[derive(Debug)]
pub(crate) struct Events(Py<PyDesk>);

#[pymethods]
impl PyDesk {
    #[new]
    #[pyo3(signature = (*, events = true, log = false))]
    fn new(events: bool, log: bool) -> Self {
        Self(Mutex::new(Desk::new(DeskSettings { events, log })))
    }

    /// Does what actor asks, at now. Timers that are due by then fire first.
    ///
    /// Args:
    ///     now: An aware datetime, or milliseconds since 1970 in UTC. Before the last seen instant, it counts
    ///         as that one, within the tolerance of the policies.
    ///     actor: A person or an agent, or "system" for the program itself.
    ///     command: Such as Command.Pause(agent="ann", pause_type="lunch").
    ///     forced: Believe now whatever the clock's tolerance.
    ///
    /// Raises:
    ///     FrontdeskError: The command is refused, with every reason; nothing but the clock has changed.
    #[pyo3(signature = (now, actor, command, *, forced = false))]
    fn handle(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        actor: &Bound<'_, PyAny>,
        command: &Bound<'_, PyAny>,
        forced: bool,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let command = argument("command", command)?;
        self.call(py, |desk| {
            let actor = actor.id(desk)?;
            if forced {
                desk.handle_forced(now, &actor, command)
            } else {
                desk.handle(now, &actor, command)
            }
        })
    }

    /// Handles many commands, other threads running meanwhile.
    ///
    /// Args:
    ///     calls: Triples of now, actor and command, as handle() takes them.
    ///
    /// Returns:
    ///     For each call None, or the error with which it was refused. A refusal does not stop the rest.
    ///
    /// Raises:
    ///     TypeError, InvalidError: A triple cannot be read; then none was handled.
    fn handle_many<'py>(
        &self,
        py: Python<'py>,
        calls: &Bound<'py, PyAny>,
    ) -> PyResult<Vec<Option<Bound<'py, PyAny>>>> {
        let mut read: Vec<(Timestamp, ActorId, Command)> = Vec::new();
        for (place, call) in calls.try_iter()?.enumerate() {
            let path = format!("calls[{place}]");
            let (now, actor, command): (Bound<'_, PyAny>, Bound<'_, PyAny>, Bound<'_, PyAny>) =
                call?.extract().map_err(|_| {
                    PyErr::from(
                        Faults::of_value("NotATriple", "now, actor and command", "another object")
                            .within(&path),
                    )
                })?;
            read.push((
                argument(&format!("{path}.now"), &now)?,
                argument(&format!("{path}.actor"), &actor)?,
                argument(&format!("{path}.command"), &command)?,
            ));
        }
        let outcomes = lock::detached(py, &self.0, |desk| {
            let handled =
                read.into_iter().map(|(now, actor, command)| desk.handle(now, &actor, command));
            Ok(handled.collect::<Vec<_>>())
        })?;
        Ok(outcomes
            .into_iter()
            .map(|outcome| {
                outcome.err().map(|error| raised(&error).into_value(py).into_bound(py).into_any())
            })
            .collect())
    }

    /// As handle(), with the command as JSON, such as '{"GoOnQueue":{"agent":"ann"}}'.
    #[pyo3(signature = (now, actor, command, *, forced = false))]
    fn handle_json(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        actor: &Bound<'_, PyAny>,
        command: &Bound<'_, PyAny>,
        forced: bool,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let command = text(command).map_err(|faults| faults.within("command"))?;
        self.call(py, |desk| {
            let actor = actor.id(desk)?;
            let command = frontdesk::wire::from_json(command)?;
            if forced {
                desk.handle_forced(now, &actor, command)
            } else {
                desk.handle(now, &actor, command)
            }
        })
    }

    /// Moves time to now: timers that are due fire, each at its own instant.
    ///
    /// Args:
    ///     now: An aware datetime, or milliseconds since 1970 in UTC.
    ///     budget: Stop after about so many events; the next call, of whatever kind, goes on first.
    ///     forced: Believe now whatever the clock's tolerance. Not with a budget.
    ///
    /// Returns:
    ///     True when time came as far as asked; always so without a budget.
    #[pyo3(signature = (now, budget = None, *, forced = false))]
    fn handle_timeout(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        budget: Option<&Bound<'_, PyAny>>,
        forced: bool,
    ) -> PyResult<bool> {
        let now = argument("now", now)?;
        match optional("budget", budget)? {
            Some(_) if forced => {
                Err(Faults::of_value("OneOf", "a budget or a forced clock", "both")
                    .within("budget")
                    .into())
            }
            Some(budget) => {
                self.call(py, |desk| Ok(desk.handle_timeout_within(now, budget)?.finished))
            }
            None if forced => self.call(py, |desk| desk.handle_timeout_forced(now).map(|()| true)),
            None => self.call(py, |desk| desk.handle_timeout(now).map(|()| true)),
        }
    }

    /// The next thing that has happened, or None when all was polled. Events wait until they are polled.
    fn poll_event<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let record = self.call(py, |desk| Ok(desk.poll_event()))?;
        record.map(|record| record.into_python(py)).transpose()
    }

    /// As poll_event(), as JSON.
    fn poll_event_json(&self, py: Python<'_>) -> PyResult<Option<String>> {
        self.call(py, |desk| Ok(desk.poll_event_json()))
    }

    /// An iterator over all that has happened and was not polled yet.
    fn events(slf: Py<Self>) -> Events {
        Events(slf)
    }

    /// Drops the waiting events and tells how many there were.
    fn discard_events(&self, py: Python<'_>) -> PyResult<usize> {
        self.call(py, |desk| Ok(desk.discard_events()))
    }

    /// The next entry of the log, or None; for a desk that was opened with log=True.
    fn poll_log<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let entry = self.call(py, |desk| Ok(desk.poll_log()))?;
        entry.map(|entry| entry.into_python(py)).transpose()
    }

    /// As poll_log(), as JSON in one line: a log is a file of such lines.
    fn poll_log_json(&self, py: Python<'_>) -> PyResult<Option<String>> {
        self.call(py, |desk| Ok(desk.poll_log_json()))
    }

    /// When the next timer fires, as a datetime in UTC; None when none is set. Call handle_timeout() then.
    #[getter]
    fn next_deadline<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.call(py, |desk| Ok(desk.next_deadline()))?.to_python(py)
    }

    /// When the next timer fires, in milliseconds since 1970 in UTC; None when none is set.
    #[getter]
    fn next_deadline_ms(&self, py: Python<'_>) -> PyResult<Option<i64>> {
        self.call(py, |desk| Ok(desk.next_deadline().map(Timestamp::millis)))
    }

    /// The last seen instant, as a datetime in UTC; None before the first.
    #[getter]
    fn clock<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.call(py, |desk| Ok(desk.clock()))?.to_python(py)
    }

    /// Tells what actor asks, as of the last seen instant. Asking changes nothing.
    ///
    /// Args:
    ///     actor: A person or an agent, or "system" for the program itself.
    ///     query: Such as AgentViewQuery(agent="ann").
    ///
    /// Returns:
    ///     The answer to the query: an AgentViewAnswer to an AgentViewQuery.
    ///
    /// Raises:
    ///     FrontdeskError: The actor may not ask that, or the query names what does not exist.
    fn query<'py>(
        &self,
        actor: &Bound<'py, PyAny>,
        query: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = actor.py();
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let query: Query = argument("query", query)?;
        self.call(py, |desk| desk.query(&actor.id(desk)?, &query))?.into_python(py)
    }

    /// As query(), with the query and the answer as JSON.
    fn query_json(&self, actor: &Bound<'_, PyAny>, query: &Bound<'_, PyAny>) -> PyResult<String> {
        let py = actor.py();
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let query = text(query).map_err(|faults| faults.within("query"))?;
        self.call(py, |desk| desk.query_json(actor.id(desk)?.as_str(), query))
    }

    /// The state of the desk as bytes, the same for the same state. Waiting events are no part of it.
    fn snapshot<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes = lock::detached(py, &self.0, |desk| Ok(desk.snapshot()))?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// The desk of a snapshot. With log=True it goes on writing its log.
    ///
    /// Raises:
    ///     CorruptError: The bytes are no snapshot.
    #[staticmethod]
    #[pyo3(signature = (snapshot, *, log = false))]
    fn restore(py: Python<'_>, snapshot: &[u8], log: bool) -> PyResult<Self> {
        let settings = DeskSettings { log, ..DeskSettings::default() };
        let desk =
            py.detach(|| Desk::restore_with(settings, snapshot)).map_err(|error| raised(&error))?;
        Ok(Self(Mutex::new(desk)))
    }

    /// The number of an actor, for faster calls; None for one whom the desk has not heard of.
    ///
    /// References hold for the life of the desk, and in its snapshots.
    fn actor_ref(&self, py: Python<'_>, id: &str) -> PyResult<Option<u64>> {
        self.call(py, |desk| Ok(ActorRef::find(desk, id).map(ActorRef::to_bits)))
    }

    /// The number of an agent; None for an unknown id.
    fn agent_ref(&self, py: Python<'_>, id: &str) -> PyResult<Option<u32>> {
        self.call(py, |desk| Ok(desk.agent_ref(id).map(AgentKey::get)))
    }

    /// The number of a pause type; None for an unknown id.
    fn pause_type_ref(&self, py: Python<'_>, id: &str) -> PyResult<Option<u32>> {
        self.call(py, |desk| Ok(desk.pause_type_ref(id).map(PauseTypeKey::get)))
    }

    /// The number of a channel; None for an unknown id.
    fn channel_ref(&self, py: Python<'_>, id: &str) -> PyResult<Option<u32>> {
        self.call(py, |desk| Ok(desk.channel_ref(id).map(ChannelKey::get)))
    }

    /// The number of a presence status; None for an unknown id.
    fn status_ref(&self, py: Python<'_>, id: &str) -> PyResult<Option<u32>> {
        self.call(py, |desk| Ok(desk.status_ref(id).map(StatusKey::get)))
    }

    /// The number of a kind of activity; None for an unknown id.
    fn activity_kind_ref(&self, py: Python<'_>, id: &str) -> PyResult<Option<u32>> {
        self.call(py, |desk| Ok(desk.activity_kind_ref(id).map(ActivityKindKey::get)))
    }

    /// Opens a session. The first one logs the agent in.
    fn login(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        actor: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        session: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let session = argument::<SessionId>("session", session)?;
        self.call(py, |desk| {
            let (Some(actor), Some(agent)) = (actor.find(desk), agent.find(desk)) else {
                let command = Command::Login { agent: agent.id(desk)?, session };
                return desk.handle(now, &actor.id(desk)?, command);
            };
            desk.login(now, actor, agent, session)
        })
    }

    /// Closes a session, or all of them when session is None.
    #[pyo3(signature = (now, actor, agent, session = None))]
    fn logout(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        actor: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        session: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let session = optional::<SessionId>("session", session)?;
        self.call(py, |desk| {
            let (Some(actor), Some(agent)) = (actor.find(desk), agent.find(desk)) else {
                let command = Command::Logout { agent: agent.id(desk)?, session, forced: false };
                return desk.handle(now, &actor.id(desk)?, command);
            };
            desk.logout(now, actor, agent, session)
        })
    }

    /// Switches do not disturb on or off.
    fn set_line(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        actor: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        line: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let line = argument::<Line>("line", line)?;
        self.call(py, |desk| {
            let (Some(actor), Some(agent)) = (actor.find(desk), agent.find(desk)) else {
                let command = Command::SetLine { agent: agent.id(desk)?, line };
                return desk.handle(now, &actor.id(desk)?, command);
            };
            desk.set_line(now, actor, agent, line)
        })
    }

    /// Goes on the queues, from off queue, from a pause or from break-out.
    fn go_on_queue(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        actor: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        self.call(py, |desk| {
            let (Some(actor), Some(agent)) = (actor.find(desk), agent.find(desk)) else {
                let command = Command::GoOnQueue { agent: agent.id(desk)? };
                return desk.handle(now, &actor.id(desk)?, command);
            };
            desk.go_on_queue(now, actor, agent)
        })
    }

    /// Leaves the queues; deferred while an interaction goes on.
    fn go_off_queue(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        actor: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        self.call(py, |desk| {
            let (Some(actor), Some(agent)) = (actor.find(desk), agent.find(desk)) else {
                let command = Command::GoOffQueue { agent: agent.id(desk)? };
                return desk.handle(now, &actor.id(desk)?, command);
            };
            desk.go_off_queue(now, actor, agent)
        })
    }

    /// Goes into a pause, of a type or untyped; deferred while an interaction goes on.
    ///
    /// With an end or a comment, use handle() with a Command.Pause.
    #[pyo3(signature = (now, actor, agent, pause_type = None))]
    fn pause(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        actor: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        pause_type: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let pause_type = Named::<PauseTypeKey>::read_optional("pause_type", pause_type)?;
        self.call(py, |desk| {
            let known = found(desk, pause_type.as_ref());
            let (Some(actor), Some(agent), Some(pause_type)) =
                (actor.find(desk), agent.find(desk), known)
            else {
                let command = Command::Pause {
                    agent: agent.id(desk)?,
                    pause_type: pause_type.map(|named| named.id(desk)).transpose()?,
                    until: None,
                    comment: None,
                };
                return desk.handle(now, &actor.id(desk)?, command);
            };
            desk.pause(now, actor, agent, pause_type)
        })
    }

    /// Ends a pause and goes back to where it began, or ends a break-out.
    fn resume(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        actor: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        self.call(py, |desk| {
            let (Some(actor), Some(agent)) = (actor.find(desk), agent.find(desk)) else {
                let command = Command::Resume { agent: agent.id(desk)? };
                return desk.handle(now, &actor.id(desk)?, command);
            };
            desk.resume(now, actor, agent)
        })
    }

    /// Offers an interaction to an agent who is eligible for it.
    #[pyo3(signature = (now, agent, interaction, channel, expires_at = None))]
    fn offer(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        interaction: &Bound<'_, PyAny>,
        channel: &Bound<'_, PyAny>,
        expires_at: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let interaction = argument::<InteractionId>("interaction", interaction)?;
        let channel = Named::<ChannelKey>::read("channel", channel)?;
        let expires_at = optional::<Timestamp>("expires_at", expires_at)?;
        self.call(py, |desk| {
            let (Some(agent), Some(channel)) = (agent.find(desk), channel.find(desk)) else {
                let command = Command::Offer {
                    agent: agent.id(desk)?,
                    interaction,
                    channel: channel.id(desk)?,
                    expires_at,
                };
                return desk.handle(now, &ActorRef::SYSTEM.id(desk)?, command);
            };
            desk.offer(now, agent, interaction, channel, expires_at)
        })
    }

    /// The agent takes the open offer.
    fn answer(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        interaction: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let interaction = argument::<InteractionId>("interaction", interaction)?;
        self.call(py, |desk| {
            let Some(agent) = agent.find(desk) else {
                let command = Command::Answer { agent: agent.id(desk)?, interaction };
                return desk.handle(now, &ActorRef::SYSTEM.id(desk)?, command);
            };
            desk.answer(now, agent, interaction)
        })
    }

    /// The open offer was not taken.
    fn offer_failed(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        interaction: &Bound<'_, PyAny>,
        reason: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let interaction = argument::<InteractionId>("interaction", interaction)?;
        let reason = argument::<OfferFailure>("reason", reason)?;
        self.call(py, |desk| {
            let Some(agent) = agent.find(desk) else {
                let command = Command::OfferFailed { agent: agent.id(desk)?, interaction, reason };
                return desk.handle(now, &ActorRef::SYSTEM.id(desk)?, command);
            };
            desk.offer_failed(now, agent, interaction, reason)
        })
    }

    /// An interaction is active, with or without an offer.
    fn begin(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        interaction: &Bound<'_, PyAny>,
        channel: &Bound<'_, PyAny>,
        kind: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let interaction = argument::<InteractionId>("interaction", interaction)?;
        let channel = Named::<ChannelKey>::read("channel", channel)?;
        let kind = argument::<InteractionKind>("kind", kind)?;
        self.call(py, |desk| {
            let (Some(agent), Some(channel)) = (agent.find(desk), channel.find(desk)) else {
                let command = Command::Begin {
                    agent: agent.id(desk)?,
                    interaction,
                    channel: channel.id(desk)?,
                    kind,
                };
                return desk.handle(now, &ActorRef::SYSTEM.id(desk)?, command);
            };
            desk.begin(now, agent, interaction, channel, kind)
        })
    }

    /// The active interaction is over.
    fn end(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        interaction: &Bound<'_, PyAny>,
        how: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let interaction = argument::<InteractionId>("interaction", interaction)?;
        let how = argument::<EndReason>("how", how)?;
        self.call(py, |desk| {
            let Some(agent) = agent.find(desk) else {
                let command = Command::End { agent: agent.id(desk)?, interaction, how };
                return desk.handle(now, &ActorRef::SYSTEM.id(desk)?, command);
            };
            desk.end(now, agent, interaction, how)
        })
    }

    /// Ends the running wrap-up.
    #[pyo3(signature = (now, actor, agent, interaction, disposition = None))]
    fn finish(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        actor: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        interaction: &Bound<'_, PyAny>,
        disposition: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let interaction = argument::<InteractionId>("interaction", interaction)?;
        let disposition = optional::<DispositionId>("disposition", disposition)?;
        self.call(py, |desk| {
            let (Some(actor), Some(agent)) = (actor.find(desk), agent.find(desk)) else {
                let command = Command::Finish { agent: agent.id(desk)?, interaction, disposition };
                return desk.handle(now, &actor.id(desk)?, command);
            };
            desk.finish(now, actor, agent, interaction, disposition)
        })
    }

    /// The agent does something that counts as activity, now.
    fn activity(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        kind: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let kind = Named::<ActivityKindKey>::read("kind", kind)?;
        self.call(py, |desk| {
            let (Some(agent), Some(kind)) = (agent.find(desk), kind.find(desk)) else {
                let command =
                    Command::Activity { agent: agent.id(desk)?, kind: kind.id(desk)?, at: now };
                return desk.handle(now, &ActorRef::SYSTEM.id(desk)?, command);
            };
            desk.activity(now, agent, kind)
        })
    }

    /// Sets the presence status.
    ///
    /// To hold it against inactivity rules, use handle() with a Command.SetPresence.
    fn set_presence(
        &self,
        py: Python<'_>,
        now: &Bound<'_, PyAny>,
        actor: &Bound<'_, PyAny>,
        agent: &Bound<'_, PyAny>,
        status: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let now = argument("now", now)?;
        let actor = Named::<ActorRef>::read("actor", actor)?;
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let status = Named::<StatusKey>::read("status", status)?;
        self.call(py, |desk| {
            let (Some(actor), Some(agent), Some(status)) =
                (actor.find(desk), agent.find(desk), status.find(desk))
            else {
                let command = Command::SetPresence {
                    agent: agent.id(desk)?,
                    status: status.id(desk)?,
                    hold_until: None,
                };
                return desk.handle(now, &actor.id(desk)?, command);
            };
            desk.set_presence(now, actor, agent, status)
        })
    }

    /// Whether a queue may offer the agent work on a channel now. For the reasons, ask an EligibleQuery.
    fn is_eligible(&self, agent: &Bound<'_, PyAny>, channel: &Bound<'_, PyAny>) -> PyResult<bool> {
        let py = agent.py();
        let agent = Named::<AgentKey>::read("agent", agent)?;
        let channel = Named::<ChannelKey>::read("channel", channel)?;
        self.call(py, |desk| {
            let (Some(agent), Some(channel)) = (agent.find(desk), channel.find(desk)) else {
                let query = Query::Eligible { agent: agent.id(desk)?, channel: channel.id(desk)? };
                return desk.query(&ActorRef::SYSTEM.id(desk)?, &query).map(|_| false);
            };
            Ok(desk.is_eligible(agent, channel))
        })
    }

    fn __copy__(&self, py: Python<'_>) -> PyResult<Self> {
        self.call(py, |desk| Ok(Self(Mutex::new(desk.clone()))))
    }

    fn __deepcopy__(&self, py: Python<'_>, _memo: &Bound<'_, PyAny>) -> PyResult<Self> {
        self.__copy__(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (clock, deadline) = self.call(py, |desk| Ok((desk.clock(), desk.next_deadline())))?;
        let [clock, deadline] = [clock, deadline]
            .map(|at| at.map_or_else(|| String::from("None"), |at| at.to_string()));
        Ok(format!("<frontdesk.Desk clock={clock} next_deadline={deadline}>"))
    }
}

#[pymethods]
impl Events {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.get().poll_event(py)
    }
}

impl PyDesk {
    fn call<T>(
        &self,
        py: Python<'_>,
        call: impl FnOnce(&mut Desk) -> Result<T, Error>,
    ) -> PyResult<T> {
        lock::attached(py, &self.0, call)
    }
}

impl From<Desk> for PyDesk {
    fn from(desk: Desk) -> Self {
        Self(Mutex::new(desk))
    }
}

impl fmt::Debug for PyDesk {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PyDesk").finish_non_exhaustive()
    }
}

/// Adds the classes to the module.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PyDesk>()?;
    module.add_class::<Events>()
}

/// The reference of an optional argument; nothing at all for an id that the desk does not know.
#[allow(clippy::option_option, reason = "left out, and not known, are two things")]
fn found<R: Reference>(desk: &Desk, named: Option<&Named<'_, R>>) -> Option<Option<R>> {
    named.map_or(Some(None), |named| named.find(desk).map(Some))
}
