//! Records: what commands, events and answers are wrapped in or made of.

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

use super::command::Command;
use super::event::{Event, Standing};
use super::words::{
    AccountLine, ChannelState, DeferredChange, InteractionKind, Limit, OfferFailure, PauseRefusal,
    QueueRefusal,
};
use crate::clock::{Millis, Timestamp};
use crate::id::{ActorId, AgentId, ChannelId, InteractionId, PauseTypeId, PersonId, SessionId};

/// An event with what every event has.
#[define(define_event_record)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct EventRecord {
    /// Its number in this desk, from 1, without gaps.
    pub seq: u64,
    /// The instant at which it happened.
    pub at: Timestamp,
    /// The instant at which the desk was told the time: later than `at` when a tick was late.
    pub observed_at: Timestamp,
    /// Who caused it; `system` for the host and the desk's own timers.
    pub actor: ActorId,
    /// What happened.
    pub event: Event,
}

/// What an entry of the log did.
#[define(define_log_action)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
#[allow(clippy::large_enum_variant, reason = "most entries of a log have a command")]
pub enum LogAction {
    /// An accepted command.
    Accepted {
        /// The command.
        command: Command,
    },
    /// Time passed and timers fired.
    Advance,
    /// An accepted command whose personal values were erased: its events tell what happened.
    Redacted {
        /// The name of the command.
        command: String,
        /// The persons whose values it carried.
        persons: Vec<PersonId>,
    },
}

/// One entry of the log. The host keeps the log; replaying it gives the same desk.
#[define(define_log_entry)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct LogEntry {
    /// Its number in this desk, from 1, without gaps.
    pub seq: u64,
    /// The clock just before.
    pub prior: Timestamp,
    /// The instant that the host gave.
    pub given: Timestamp,
    /// The instant at which it took effect.
    pub effective: Timestamp,
    /// Whether the host forced the clock.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub forced: bool,
    /// Who acted.
    pub actor: ActorId,
    /// What was done.
    pub action: LogAction,
    /// What happened, in order.
    pub events: Vec<EventRecord>,
}

/// A span of the account.
#[define(define_ledger_entry)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct LedgerEntry {
    /// Where it starts.
    pub start: Timestamp,
    /// Where it ends: the start of the next.
    pub end: Timestamp,
    /// The line that it belongs to.
    pub line: AccountLine,
    /// How much of it is over a limit.
    #[serde(default)]
    pub exceeded: Millis,
    /// A correction made it what it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
}

/// The sums of one line over a span. `paid` and `unpaid` add up to `within` and `exceeded`.
#[define(define_ledger_total)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct LedgerTotal {
    /// The line.
    pub line: AccountLine,
    /// Time within the limits.
    pub within: Millis,
    /// Time over a limit.
    pub exceeded: Millis,
    /// Paid time.
    pub paid: Millis,
    /// Unpaid time.
    pub unpaid: Millis,
}

/// An active interaction.
#[define(define_interaction_view)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct InteractionView {
    /// The host's id.
    pub interaction: InteractionId,
    /// Where it came from.
    pub kind: InteractionKind,
    /// Since when it is active.
    pub since: Timestamp,
    /// Since when it is on hold; absent when it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_since: Option<Timestamp>,
}

/// One channel of an agent.
#[define(define_channel_view)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct ChannelView {
    /// The channel.
    pub channel: ChannelId,
    /// Its state.
    pub state: ChannelState,
    /// Since when it is in this state.
    pub since: Timestamp,
    /// When the state ends by itself; absent where it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// How many interactions it can have.
    pub capacity: u32,
    /// The active interactions, the oldest first.
    pub active: Vec<InteractionView>,
    /// The interaction that is offered, wrapped up or was missed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interaction: Option<InteractionId>,
    /// Why it was missed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed_reason: Option<OfferFailure>,
    /// Counted misses in a row.
    pub misses: u32,
    /// The wrap-up's time is over and its disposition is missing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub overdue: bool,
    /// How often the wrap-up can still be prolonged.
    #[serde(default)]
    pub prolongations_left: u32,
}

/// A change that waits.
#[define(define_deferred_view)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct DeferredView {
    /// The change.
    pub change: DeferredChange,
    /// Who wished it.
    pub actor: ActorId,
    /// As what.
    pub standing: Standing,
    /// Since when it waits.
    pub since: Timestamp,
}

/// A pause that was requested.
#[define(define_request_view)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct RequestView {
    /// The type.
    pub pause_type: PauseTypeId,
    /// Since when it waits.
    pub since: Timestamp,
    /// When it is approved by itself; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_at: Option<Timestamp>,
}

/// The sessions of an agent.
#[define(define_session_view)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct SessionView {
    /// Whether the agent is logged in, a grace included.
    pub logged_in: bool,
    /// Since when.
    pub since: Timestamp,
    /// The open sessions, in the order of their ids.
    pub sessions: Vec<SessionId>,
    /// When the grace after a lost last session ends; absent where none runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grace_until: Option<Timestamp>,
}

/// Something that an actor may or may not do with an agent's state now.
#[define(define_transition)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct Transition {
    /// The command, in snake case.
    pub command: String,
    /// The pause type that it would choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pause_type: Option<PauseTypeId>,
    /// Whether the desk would accept it now.
    pub allowed: bool,
    /// It would wait until the running interactions are over.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deferred: bool,
    /// Why a pause is refused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pause_refusals: Vec<PauseRefusal>,
    /// Why the queues are refused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub queue_refusals: Vec<QueueRefusal>,
}

/// One limit in the pause panel.
#[define(define_limit_view)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct LimitView {
    /// The limit.
    pub limit: Limit,
    /// Where its period starts; absent where it has no start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_start: Option<Timestamp>,
    /// Where its period ends; absent where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_end: Option<Timestamp>,
    /// Allowed time, grants included; absent for a limit of number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allotment: Option<Millis>,
    /// Spent time.
    pub used: Millis,
    /// Allowed number, grants included; absent for a limit of time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count_limit: Option<u32>,
    /// Number of pauses.
    pub count: u32,
    /// Time left; 0 for a limit of number.
    pub remaining: Millis,
    /// Time over; 0 for a limit of number.
    pub exceeded: Millis,
    /// Nothing is left.
    pub exhausted: bool,
}

/// One type in the pause panel.
#[define(define_panel_row)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct PanelRow {
    /// The type.
    pub pause_type: PauseTypeId,
    /// What people read.
    pub label: String,
    /// Some of its time is paid.
    pub paid: bool,
    /// The share that is paid, in per cent.
    pub paid_percent: u32,
    /// Time spent in the current period of the type.
    pub spent: Millis,
    /// Pauses in the current period of the type.
    pub count: u32,
    /// The least time left over all its limits; absent when unlimited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remaining: Option<Millis>,
    /// The most time over, over all its limits. Time over a single maximum stands in the ledger.
    pub exceeded: Millis,
    /// Its limits.
    pub limits: Vec<LimitView>,
    /// The agent is in a pause of this type now.
    pub running: bool,
    /// The agent cannot set it now.
    pub disabled: bool,
    /// Why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disabled_because: Vec<PauseRefusal>,
}

/// One agent on a board.
#[define(define_board_entry)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct BoardEntry {
    /// The agent.
    pub agent: AgentId,
    /// Since when the agent is in this state.
    pub since: Timestamp,
    /// How long that is now.
    pub elapsed: Millis,
}

/// One state on a board.
#[define(define_board_group)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct BoardGroup {
    /// The state.
    pub line: AccountLine,
    /// How many agents are in it.
    pub count: u32,
    /// The agents, the longest in the state first.
    pub agents: Vec<BoardEntry>,
}

/// How a number of interactions ended or failed.
#[define(define_failure_count)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct FailureCount {
    /// Why offers failed.
    pub reason: OfferFailure,
    /// How many.
    pub count: u32,
}

/// A command that other rules would have refused.
#[define(define_refused_entry)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct RefusedEntry {
    /// The number of the entry in the log.
    pub entry: u64,
    /// When.
    pub at: Timestamp,
    /// Who asked.
    pub actor: ActorId,
    /// The command, in snake case.
    pub command: String,
    /// The agent, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<AgentId>,
    /// The name of the error.
    pub error: String,
}

/// What an agent's log comes to under one set of rules.
#[define(define_outcome)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct Outcome {
    /// Pauses that the desk ended or switched because of a limit.
    pub switches: u32,
    /// Paid time.
    pub paid: Millis,
    /// Unpaid time.
    pub unpaid: Millis,
    /// Pause time.
    pub pause: Millis,
    /// Time over limits.
    pub exceeded: Millis,
}

/// An agent for whom other rules would have made a difference.
#[define(define_agent_difference)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct AgentDifference {
    /// The agent.
    pub agent: AgentId,
    /// Under the rules of the log.
    pub before: Outcome,
    /// Under the other rules.
    pub after: Outcome,
}

/// What would have been different under other rules.
#[define(define_what_if)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct WhatIf {
    /// Commands of the log that would have been refused, and what depended on them.
    pub refused: Vec<RefusedEntry>,
    /// Agents for whom something differs, in the order of their ids.
    pub agents: Vec<AgentDifference>,
}
