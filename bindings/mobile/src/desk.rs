//! The desk as an object that threads share.

use std::sync::Arc;

use frontdesk::clock::Timestamp;
use frontdesk::id::ActorId;
use frontdesk::{Answer, Command, DeskSettings, Error, EventRecord, LogEntry, Progress, Query};

use crate::guarded::Guarded;

/// How a desk is opened.
#[uniffi::remote(Record)]
pub struct DeskSettings {
    /// Queue events for `pollEvent`.
    #[uniffi(default = true)]
    pub events: bool,
    /// Queue an entry of the log for every accepted command, for `pollLog`.
    #[uniffi(default = false)]
    pub log: bool,
}

/// How far a tick with a budget came.
// Foundation has a `Progress` of its own.
#[uniffi::remote(Record)]
#[uniffi(name = "TickProgress")]
pub struct Progress {
    /// Where time stands.
    pub reached: Timestamp,
    /// Whether time came as far as asked. If not, the next call goes on first.
    pub finished: bool,
}

/// A command with its instant and its actor, for `Desk.handleAll`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Call {
    /// When it happens.
    pub now: Timestamp,
    /// Who asks for it.
    pub actor: ActorId,
    /// What is asked for.
    pub command: Command,
}

/// A command of a list that was refused.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Refusal {
    /// Its place in the list, from 0.
    pub index: u32,
    /// Why.
    pub error: Error,
}

/// One company's contact centre: its agents, what they are configured with, and its clock.
///
/// A desk does no input or output, reads no clock and calls nobody back. The host tells it the time with
/// every call, asks it with `nextDeadline` when to call `handleTimeout` next, and polls what has happened.
/// Threads may share it: each call is made whole before the next one.
///
/// A call from here costs far more than what the desk does in it: hosts with much to say use
/// `handleAll` and `pollEvents`.
#[derive(Debug, uniffi::Object)]
pub struct Desk {
    desk: Guarded<frontdesk::Desk>,
}

impl Desk {
    pub(crate) fn of(desk: frontdesk::Desk) -> Arc<Self> {
        Arc::new(Self { desk: Guarded::new(desk) })
    }

    pub(crate) fn call<R>(
        &self,
        call: impl FnOnce(&mut frontdesk::Desk) -> Result<R, Error>,
    ) -> Result<R, Error> {
        self.desk.call(call)
    }
}

/// Opening and storing.
#[uniffi::export]
impl Desk {
    /// A desk without agents, with the default definitions.
    ///
    /// `events`: queue events for `pollEvent`; a host that does not poll them switches this off. `log`: queue
    /// an entry of the log for every accepted command, for `pollLog`.
    #[uniffi::constructor(default(events = true, log = false))]
    pub fn new(events: bool, log: bool) -> Arc<Self> {
        Self::of(frontdesk::Desk::new(DeskSettings { events, log }))
    }

    /// The desk of a snapshot, with settings as for a new one. Only this can turn the clock back.
    #[uniffi::constructor(default(events = true, log = false))]
    #[allow(
        clippy::needless_pass_by_value,
        reason = "borrowed bytes would be a `ByteBuffer` in Kotlin"
    )]
    pub fn restore(snapshot: Vec<u8>, events: bool, log: bool) -> Result<Arc<Self>, Error> {
        frontdesk::Desk::restore_with(DeskSettings { events, log }, &snapshot).map(Self::of)
    }

    /// The settings that the desk was opened with.
    pub fn settings(&self) -> Result<DeskSettings, Error> {
        self.desk.call(|desk| Ok(desk.settings().clone()))
    }

    /// The state of the desk as bytes: the same state gives the same bytes. Events and entries of the log that
    /// wait to be polled are not part of it.
    pub fn snapshot(&self) -> Result<Vec<u8>, Error> {
        self.desk.call(|desk| Ok(desk.snapshot()))
    }
}

/// Saying.
#[uniffi::export]
impl Desk {
    /// Moves time to `now`, and then does what `actor` asks.
    ///
    /// A refused command has changed nothing but the clock; the error says every reason. `actor` is a person or
    /// agent, or `system` for the host itself. A `now` before the last seen instant counts as the last seen one,
    /// within the tolerance of the policies.
    pub fn handle(&self, now: Timestamp, actor: &ActorId, command: Command) -> Result<(), Error> {
        self.desk.call(|desk| desk.handle(now, actor, command))
    }

    /// As `handle`, whatever the clock's tolerance: a `now` far back counts as the last seen instant, one far
    /// ahead is believed.
    pub fn handle_forced(
        &self,
        now: Timestamp,
        actor: &ActorId,
        command: Command,
    ) -> Result<(), Error> {
        self.desk.call(|desk| desk.handle_forced(now, actor, command))
    }

    /// As `handle` for one command after another, in one call. Each is accepted or refused on its own; the
    /// refused ones are returned.
    pub fn handle_all(&self, calls: Vec<Call>) -> Result<Vec<Refusal>, Error> {
        self.desk.call(|desk| {
            let outcomes = (0..).zip(calls).map(|(index, Call { now, actor, command })| {
                desk.handle(now, &actor, command).err().map(|error| Refusal { index, error })
            });
            Ok(outcomes.flatten().collect())
        })
    }

    /// Moves time to `now`: timers that are due fire, each at its own instant. A late tick leaves the same
    /// events as punctual ones, but for `observedAt`.
    pub fn handle_timeout(&self, now: Timestamp) -> Result<(), Error> {
        self.desk.call(|desk| desk.handle_timeout(now))
    }

    /// As `handleTimeout`, but stops after about `budget` events. The next call, of whatever kind, goes on first.
    pub fn handle_timeout_within(&self, now: Timestamp, budget: u64) -> Result<Progress, Error> {
        self.desk.call(|desk| desk.handle_timeout_within(now, budget))
    }

    /// As `handleTimeout`, whatever the clock's tolerance.
    pub fn handle_timeout_forced(&self, now: Timestamp) -> Result<(), Error> {
        self.desk.call(|desk| desk.handle_timeout_forced(now))
    }
}

/// Hearing and asking.
#[uniffi::export]
impl Desk {
    /// The next thing that has happened; nothing when all was polled. Events wait until they are polled.
    pub fn poll_event(&self) -> Result<Option<EventRecord>, Error> {
        self.desk.call(|desk| Ok(desk.poll_event()))
    }

    /// The next things that have happened, at most so many.
    pub fn poll_events(&self, most: u32) -> Result<Vec<EventRecord>, Error> {
        self.desk.call(|desk| Ok((0..most).map_while(|_| desk.poll_event()).collect()))
    }

    /// Drops the waiting events and tells how many there were.
    pub fn discard_events(&self) -> Result<u64, Error> {
        self.desk.call(|desk| Ok(desk.discard_events() as u64))
    }

    /// The next entry of the log, where the desk was opened with one. The host keeps them: a replay needs them all.
    pub fn poll_log(&self) -> Result<Option<LogEntry>, Error> {
        self.desk.call(|desk| Ok(desk.poll_log()))
    }

    /// The next entries of the log, at most so many.
    pub fn poll_logs(&self, most: u32) -> Result<Vec<LogEntry>, Error> {
        self.desk.call(|desk| Ok((0..most).map_while(|_| desk.poll_log()).collect()))
    }

    /// When the next timer fires; nothing when none is set. Exact: waking then does something, and waking
    /// before does nothing.
    pub fn next_deadline(&self) -> Result<Option<Timestamp>, Error> {
        self.desk.call(|desk| Ok(desk.next_deadline()))
    }

    /// The last seen instant; nothing before the first call.
    pub fn clock(&self) -> Result<Option<Timestamp>, Error> {
        self.desk.call(|desk| Ok(desk.clock()))
    }

    /// Answers a question of `actor`, as of the last seen instant. Asking changes nothing.
    pub fn query(&self, actor: &ActorId, query: &Query) -> Result<Answer, Error> {
        self.desk.call(|desk| desk.query(actor, query))
    }
}

/// The same as JSON texts: for logs, for transcripts, and for hosts that pass on what others wrote.
#[uniffi::export]
impl Desk {
    /// `handle` with the command as JSON, such as `{"GoOnQueue":{"agent":"ann"}}`.
    pub fn handle_json(&self, now: Timestamp, actor: &str, command: &str) -> Result<(), Error> {
        self.desk.call(|desk| desk.handle_json(now, actor, command))
    }

    /// `handleForced` with the command as JSON.
    pub fn handle_json_forced(
        &self,
        now: Timestamp,
        actor: &str,
        command: &str,
    ) -> Result<(), Error> {
        self.desk.call(|desk| desk.handle_json_forced(now, actor, command))
    }

    /// `query` with the question and the answer as JSON.
    pub fn query_json(&self, actor: &str, query: &str) -> Result<String, Error> {
        self.desk.call(|desk| desk.query_json(actor, query))
    }

    /// `pollEvent` as JSON.
    pub fn poll_event_json(&self) -> Result<Option<String>, Error> {
        self.desk.call(|desk| Ok(desk.poll_event_json()))
    }

    /// `pollLog` as JSON without line feeds, so that a log is a file of lines.
    pub fn poll_log_json(&self) -> Result<Option<String>, Error> {
        self.desk.call(|desk| Ok(desk.poll_log_json()))
    }
}
