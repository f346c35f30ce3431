//! The façade: what a host calls.

use serde::{Deserialize, Serialize};

use super::output::Output;
use super::rights::Who;
use super::state::State;
use super::turn::Progress;
use crate::catalogue::{Fields, Value};
use crate::clock::Timestamp;
use crate::definition::{Answer, Command, Error, EventRecord, LogEntry, PackedCommand, Query};
use crate::id::{
    ActivityKindId, ActivityKindKey, ActorId, AgentId, AgentKey, ChannelId, ChannelKey,
    PauseTypeId, PauseTypeKey, StatusId, StatusKey,
};
use crate::names::Names;
use crate::pack::Pack;

/// How a desk is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DeskSettings {
    /// Queue events for [`Desk::poll_event`]. A host that does not poll them switches this off: the
    /// queue would grow.
    pub events: bool,
    /// Queue an entry of the log for every accepted command, for [`Desk::poll_log`].
    pub log: bool,
}

impl Default for DeskSettings {
    /// Events, and no log.
    fn default() -> Self {
        Self { events: true, log: false }
    }
}

/// One company's contact centre: its agents, what they are configured with, and its clock.
///
/// A desk does no input or output and reads no clock. The host tells it the time with every call, asks
/// it when to call next, and polls what has happened:
///
/// ```
/// use frontdesk::clock::Timestamp;
/// use frontdesk::id::{ActorId, AgentId, SessionId};
/// use frontdesk::{AgentSpec, Command, Desk};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mut desk = Desk::default();
/// let now = Timestamp::parse("2025-06-10T09:00:00Z")?;
/// let system = ActorId::new("system")?;
/// let ann = AgentId::new("ann")?;
///
/// let agents = vec![AgentSpec::new(ann.clone())];
/// desk.handle(now, &system, Command::DefineAgents { agents })?;
/// desk.handle(now, &system, Command::Login { agent: ann.clone(), session: SessionId::new("desk 4")? })?;
/// desk.handle(now, &ActorId::new("ann")?, Command::GoOnQueue { agent: ann })?;
///
/// while let Some(record) = desk.poll_event() {
///     println!("{} {:?}", record.at, record.event);
/// }
/// assert_eq!(desk.next_deadline(), None);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Desk {
    pub(super) state: State,
    pub(super) settings: DeskSettings,
}

impl Default for Desk {
    fn default() -> Self {
        Self::new(DeskSettings::default())
    }
}

/// What a host asks and does.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a command is handed over, whatever becomes of it"
)]
impl Desk {
    /// A desk without agents, with the default definitions.
    pub fn new(settings: DeskSettings) -> Self {
        let output = Output::new(settings.events, settings.log, 0, 0);
        Self { state: State::new(output), settings }
    }

    /// The settings that the desk was opened with.
    pub fn settings(&self) -> &DeskSettings {
        &self.settings
    }

    /// Moves time to `now`, and then does what `actor` asks.
    ///
    /// A refused command has changed nothing but the clock; [`Error`] says every reason. `actor` is a
    /// person or agent, or `system` for the host itself. A `now` before the last seen instant counts
    /// as the last seen one, within the tolerance of the policies.
    pub fn handle(
        &mut self,
        now: Timestamp,
        actor: &ActorId,
        command: Command,
    ) -> Result<(), Error> {
        self.handle_with(now, false, actor, &command)
    }

    /// As [`Desk::handle`], whatever the clock's tolerance: a `now` far back counts as the last seen
    /// instant, one far ahead is believed.
    pub fn handle_forced(
        &mut self,
        now: Timestamp,
        actor: &ActorId,
        command: Command,
    ) -> Result<(), Error> {
        self.handle_with(now, true, actor, &command)
    }

    fn handle_with(
        &mut self,
        now: Timestamp,
        forced: bool,
        actor: &ActorId,
        command: &Command,
    ) -> Result<(), Error> {
        let packed = match (self.state.who(actor), command.pack(&self.state.names)) {
            (Some(who), Some(packed)) => return self.run(now, forced, who, &packed),
            (who, packed) => who.map(|_| packed),
        };
        // Refused whatever the state, but time moves all the same.
        self.state.tick(now, forced, None)?;
        match packed {
            None => Err(State::denied_stranger(actor, command.right())),
            Some(_) => Err(unknown_ids(command, &self.state.names)),
        }
    }

    pub(super) fn run(
        &mut self,
        now: Timestamp,
        forced: bool,
        who: Who,
        command: &PackedCommand,
    ) -> Result<(), Error> {
        self.state.run(now, forced, who, command)
    }

    /// Moves time to `now`: timers that are due fire, each at its own instant. A late tick leaves
    /// the same events as punctual ones, but for `observed_at`.
    pub fn handle_timeout(&mut self, now: Timestamp) -> Result<(), Error> {
        self.state.tick(now, false, None).map(|_| ())
    }

    /// As [`Desk::handle_timeout`], but stops after about `budget` events; a turn is never cut. The
    /// next call, of whatever kind, goes on first.
    pub fn handle_timeout_within(
        &mut self,
        now: Timestamp,
        budget: u64,
    ) -> Result<Progress, Error> {
        self.state.tick(now, false, Some(budget))
    }

    /// As [`Desk::handle_timeout`], whatever the clock's tolerance.
    pub fn handle_timeout_forced(&mut self, now: Timestamp) -> Result<(), Error> {
        self.state.tick(now, true, None).map(|_| ())
    }

    /// The next thing that has happened; `None` when all was polled. Polling is not tied to calls:
    /// events wait.
    pub fn poll_event(&mut self) -> Option<EventRecord> {
        self.state.output.poll_event(&self.state.names)
    }

    /// Drops the waiting events and tells how many there were: for hosts that only count.
    pub fn discard_events(&mut self) -> usize {
        self.state.output.discard_events()
    }

    /// The next entry of the log, where the settings ask for one.
    pub fn poll_log(&mut self) -> Option<LogEntry> {
        self.state.output.poll_log(&self.state.names)
    }

    /// When the next timer fires; `None` when none is set. Exact: waking then does something, and
    /// waking before does nothing.
    pub fn next_deadline(&self) -> Option<Timestamp> {
        if let Some(unfinished) = self.state.unfinished {
            return Some(unfinished.min(self.state.clock.unwrap_or(unfinished)));
        }
        self.state.next_due().map(|due| due.at)
    }

    /// As an accepted command is done again from the log.
    pub(crate) fn redo(
        &mut self,
        now: Timestamp,
        forced: bool,
        actor: &ActorId,
        command: &Command,
    ) -> Result<(), Error> {
        self.handle_with(now, forced, actor, command)
    }

    /// As a tick with a budget is done again from the log.
    pub(crate) fn tick_for(
        &mut self,
        now: Timestamp,
        forced: bool,
        events: u64,
    ) -> Result<Progress, Error> {
        self.state.tick(now, forced, Some(events))
    }

    /// The number of the last entry of the log.
    pub(crate) fn last_entry(&self) -> u64 {
        self.state.output.last_entry()
    }

    /// Every agent, in the order of definition.
    pub(crate) fn agent_ids(&self) -> Vec<AgentId> {
        self.state.names.agents.iter().map(|(_, id)| id.clone()).collect()
    }

    /// Where the account of an agent starts: earlier questions and corrections are refused.
    pub fn kept_since(&self, agent: &AgentId) -> Result<Timestamp, Error> {
        let key = self.agent_ref(agent.as_str()).ok_or_else(|| Error::Unknown {
            kind: String::from("agent"),
            id: String::from(agent.as_str()),
        })?;
        let record = self.state.agent(key)?;
        Ok(record.book.kept_since(&self.state.pauses, self.state.now()))
    }

    /// Drops nothing of the account from now on: for a replay, which has the whole log.
    pub(crate) fn keep_all(&mut self) {
        self.state.pauses.keep_all();
    }

    /// The last seen instant; `None` before the first call.
    pub fn clock(&self) -> Option<Timestamp> {
        self.state.clock
    }

    /// Answers a question of `actor`, as of the last seen instant. Asking changes nothing.
    pub fn query(&self, actor: &ActorId, query: &Query) -> Result<Answer, Error> {
        self.state.query(actor, query)
    }
}

/// Who acts, resolved once; see [`Desk::actor_ref`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ActorRef(pub(super) Who);

impl ActorRef {
    /// The host itself.
    pub const SYSTEM: Self = Self(Who::System);

    /// The reference as a number, for hosts that keep numbers.
    pub fn to_bits(self) -> u64 {
        match self.0 {
            Who::System => 0,
            Who::Agent(key) => 1 << 32 | u64::from(key.get()),
            Who::Person(key) => 2 << 32 | u64::from(key.get()),
        }
    }

    /// The reference of a number; `None` for one that [`ActorRef::to_bits`] does not give.
    #[allow(clippy::cast_possible_truncation, reason = "the lower half is the key")]
    pub fn from_bits(bits: u64) -> Option<Self> {
        let key = bits as u32;
        match (bits >> 32, key) {
            (0, 0) => Some(Self(Who::System)),
            (1, _) => Some(Self(Who::Agent(AgentKey::new(key)))),
            (2, _) => Some(Self(Who::Person(crate::id::ActorKey::new(key)))),
            _ => None,
        }
    }
}

/// References: the place of an id in this desk, looked up once. They hold for the life of the desk and
/// in its snapshots. A call with one of another desk is refused, or means another.
impl Desk {
    /// The reference of an actor; `None` for one whom the desk has not heard of.
    pub fn actor_ref(&self, actor: &ActorId) -> Option<ActorRef> {
        self.state.who(actor).map(ActorRef)
    }

    /// The reference of an agent; `None` for an unknown id. The same for the other kinds.
    pub fn agent_ref(&self, id: &str) -> Option<AgentKey> {
        self.state.names.agents.key(id)
    }

    /// The reference of a pause type.
    pub fn pause_type_ref(&self, id: &str) -> Option<PauseTypeKey> {
        self.state.names.pause_types.key(id)
    }

    /// The reference of a channel.
    pub fn channel_ref(&self, id: &str) -> Option<ChannelKey> {
        self.state.names.channels.key(id)
    }

    /// The reference of a kind of activity.
    pub fn activity_kind_ref(&self, id: &str) -> Option<ActivityKindKey> {
        self.state.names.activity_kinds.key(id)
    }

    /// The reference of a presence status.
    pub fn status_ref(&self, id: &str) -> Option<StatusKey> {
        self.state.names.statuses.key(id)
    }

    /// The id of a reference; `None` for one that this desk did not give out. The same for the other kinds.
    pub fn actor_id(&self, actor: ActorRef) -> Option<ActorId> {
        match actor.0 {
            Who::System => Some(ActorId::known("system")),
            Who::Agent(key) => ActorId::new(self.agent_id(key)?.as_str()).ok(),
            Who::Person(key) => self.state.names.actors.text(key).cloned(),
        }
    }

    /// The id of an agent's reference.
    pub fn agent_id(&self, key: AgentKey) -> Option<AgentId> {
        self.state.names.agents.text(key).cloned()
    }

    /// The id of a pause type's reference.
    pub fn pause_type_id(&self, key: PauseTypeKey) -> Option<PauseTypeId> {
        self.state.names.pause_types.text(key).cloned()
    }

    /// The id of a channel's reference.
    pub fn channel_id(&self, key: ChannelKey) -> Option<ChannelId> {
        self.state.names.channels.text(key).cloned()
    }

    /// The id of a presence status's reference.
    pub fn status_id(&self, key: StatusKey) -> Option<StatusId> {
        self.state.names.statuses.text(key).cloned()
    }

    /// The id of the reference of a kind of activity.
    pub fn activity_kind_id(&self, key: ActivityKindKey) -> Option<ActivityKindId> {
        self.state.names.activity_kinds.text(key).cloned()
    }
}

/// Every id of a command that the desk does not know.
fn unknown_ids(command: &Command, names: &Names) -> Error {
    let mut unknown = Vec::new();
    collect_unknown(command, "", names, &mut unknown);
    match unknown.as_slice() {
        [(kind, _, id)] => Error::Unknown { kind: kind.clone(), id: id.clone() },
        [] => Error::Internal { what: String::from("a command that cannot be packed") },
        several => {
            let violations = several.iter().map(|(kind, path, id)| {
                super::violation("Unknown", path, &format!("a known {kind}"), id)
            });
            let total = u32::try_from(several.len()).unwrap_or(u32::MAX);
            Error::Invalid { violations: violations.collect(), total }
        }
    }
}

fn collect_unknown(
    value: &dyn Fields,
    path: &str,
    names: &Names,
    unknown: &mut Vec<(String, String, String)>,
) {
    for field in value.item().fields(value.kind()) {
        let path = if path.is_empty() {
            String::from(field.name)
        } else {
            format!("{path}.{}", field.name)
        };
        match value.field(field.number) {
            Value::Text(text) => {
                if let Some(kind) = names.lacks(field.kind.inner(), text) {
                    unknown.push((kind, path, String::from(text)));
                }
            }
            Value::Part(part) => collect_unknown(part, &path, names, unknown),
            Value::Absent | Value::Integer(_) | Value::List(_) => {}
        }
    }
}

const _: () = {
    // A desk can be moved to another thread, and read from several.
    const fn is_sound<T: Send + Sync>() {}
    is_sound::<Desk>();
};
