use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::anomaly::Anomaly;
use crate::catalogue::{Fields as _, Shape, Value, field_number};
use crate::clock::{Millis, Timestamp};
use crate::definition::Command;
use crate::id::{ActorId, AgentId, PauseTypeId, QueueId};

/// What a log says, as commands for a desk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intake {
    /// The agents that it names, in order of their ids.
    pub agents: Vec<AgentId>,
    /// The pause types that it names, in order of their ids.
    pub pause_types: Vec<PauseTypeId>,
    /// The queues that it names with the agents that served them, in order of their ids.
    pub queues: Vec<QueueMembers>,
    /// What happened, in order of time.
    pub facts: Vec<TimedCommand>,
    /// The last instant that the log tells of; later than that of the last command where time went on.
    pub end: Option<Timestamp>,
    /// Everything odd, in order of the lines.
    pub anomalies: Vec<Anomaly>,
    /// How much was read.
    pub counts: Counts,
}

/// A command and the instant at which it is to be given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimedCommand {
    /// When.
    pub at: Timestamp,
    /// The line that says so, from 1.
    pub line: u64,
    /// Who gives it.
    pub actor: ActorId,
    /// The command.
    pub command: Command,
    /// What to do where the desk refuses the command: the fact stands all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<Command>,
    /// The log does not say this; it follows from the rules of the reader.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
}

/// A queue and the agents that served it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueMembers {
    /// The queue.
    pub queue: QueueId,
    /// The agents, in order of their ids.
    pub members: Vec<AgentId>,
}

/// How much was read. Every record is either replayed or set aside.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Physical lines of the file.
    pub lines: u64,
    /// Records: rows without the header, or lines that are not blank.
    pub records: u64,
    /// Records that became commands or that a desk needs no command for.
    pub replayed: u64,
    /// Records that are not replayed: those with an anomaly that says so, and calls that were not served.
    pub set_aside: u64,
    /// Records by outcome, event or command, in order of the names.
    pub kinds: Vec<KindCount>,
    /// Calls that waited in a queue.
    pub queued: u64,
    /// The sum of their times in queues.
    pub wait: Millis,
}

/// How many records are of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindCount {
    /// The outcome, event or command.
    pub kind: String,
    /// How many.
    pub count: u64,
}

/// Where a command stands among those of its instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// An inferred log-in, before all else.
    LogIn,
    /// What the line says happened then.
    Event,
    /// What happened before the instant of its line, such as the beginning of ringing: after the events.
    Earlier,
    /// What the log does not say.
    Inferred,
    /// An inferred log-out, after all else.
    LogOut,
}

/// Commands that are gathered in any order.
#[derive(Debug, Default)]
pub(super) struct Facts {
    drafts: Vec<(Rank, TimedCommand)>,
}

impl Facts {
    pub(super) fn push(&mut self, at: Timestamp, rank: Rank, line: u64, command: Command) {
        self.push_or(at, rank, line, command, None);
    }

    pub(super) fn push_or(
        &mut self,
        at: Timestamp,
        rank: Rank,
        line: u64,
        command: Command,
        otherwise: Option<Command>,
    ) {
        let inferred = matches!(rank, Rank::LogIn | Rank::Inferred | Rank::LogOut);
        let actor = ActorId::known("system");
        self.drafts.push((rank, TimedCommand { at, line, actor, command, otherwise, inferred }));
    }

    /// What the log does not say, such as the end of a call that the log does not see end: before log-outs.
    pub(super) fn infer(&mut self, at: Timestamp, line: u64, command: Command) {
        self.push(at, Rank::Inferred, line, command);
    }

    /// The commands in order of instant, rank and line; those of one line in the order in which they were pushed.
    pub(super) fn sorted(mut self) -> Vec<TimedCommand> {
        self.drafts.sort_by_key(|(rank, fact)| (fact.at, *rank, fact.line));
        self.drafts.into_iter().map(|(_, fact)| fact).collect()
    }
}

/// Counts by name.
#[derive(Debug, Default)]
pub(super) struct Kinds(BTreeMap<String, u64>);

impl Kinds {
    pub(super) fn add(&mut self, kind: &str) {
        if let Some(count) = self.0.get_mut(kind) {
            *count += 1;
        } else {
            self.0.insert(kind.to_owned(), 1);
        }
    }

    pub(super) fn into_counts(self) -> Vec<KindCount> {
        self.0.into_iter().map(|(kind, count)| KindCount { kind, count }).collect()
    }
}

/// The agent whom a command is about.
pub(super) fn agent_of(command: &Command) -> Option<AgentId> {
    match command.field(field_number("agent")) {
        Value::Text(agent) => AgentId::new(agent).ok(),
        _ => None,
    }
}

/// The name of a command, such as `Pause`.
pub(super) fn name_of(command: &Command) -> &'static str {
    match command.item().shape {
        Shape::Enum(variants) => variants
            .iter()
            .find(|variant| variant.number == command.kind())
            .map_or("?", |variant| variant.name),
        Shape::Record(_) => command.item().name,
    }
}
