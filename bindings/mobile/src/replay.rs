//! Time travel: any past state, from the log that the host has kept.

use std::sync::Arc;

use frontdesk::clock::{Span, Timestamp};
use frontdesk::id::{ActorId, AgentId};
use frontdesk::{Answer, Command, Error, EventRecord, LogEntry, WhatIf};

use crate::desk::Desk;
use crate::guarded::Guarded;

/// A stretch of time.
#[uniffi::remote(Record)]
pub struct Span {
    /// The first instant in it.
    pub start: Timestamp,
    /// The first instant after it.
    pub end: Timestamp,
}

/// A log, and the desks that it leads to.
///
/// A desk remembers the present, and the account of a few days. Its log tells everything: replaying it gives
/// the same desk, byte for byte.
#[derive(Debug, uniffi::Object)]
pub struct Replay {
    replay: Guarded<frontdesk::replay::Replay>,
}

impl Replay {
    fn of(replay: frontdesk::replay::Replay) -> Arc<Self> {
        Arc::new(Self { replay: Guarded::new(replay) })
    }
}

#[uniffi::export]
impl Replay {
    /// A replay of a log that follows a snapshot, or that starts with an empty desk. The entries must follow one
    /// another without a gap.
    #[uniffi::constructor(default(snapshot = None))]
    #[allow(
        clippy::needless_pass_by_value,
        reason = "borrowed bytes would be a `ByteBuffer` in Kotlin"
    )]
    pub fn new(log: Vec<LogEntry>, snapshot: Option<Vec<u8>>) -> Result<Arc<Self>, Error> {
        frontdesk::replay::Replay::new(snapshot.as_deref(), log).map(Self::of)
    }

    /// A replay of a log as lines of JSON, as `pollLogJson` gives them.
    #[uniffi::constructor(default(snapshot = None))]
    #[allow(
        clippy::needless_pass_by_value,
        reason = "borrowed bytes would be a `ByteBuffer` in Kotlin"
    )]
    pub fn from_json_lines(lines: &str, snapshot: Option<Vec<u8>>) -> Result<Arc<Self>, Error> {
        frontdesk::replay::Replay::from_json_lines(snapshot.as_deref(), lines).map(Self::of)
    }

    /// The desk as it was known at `at`. A later correction does not show. The desk is the caller's own: what is
    /// done with it changes nothing here.
    pub fn seek(&self, at: Timestamp) -> Result<Arc<Desk>, Error> {
        self.replay.call(|replay| replay.seek(at).map(Desk::of))
    }

    /// The desk after the whole log.
    pub fn finish(&self) -> Result<Arc<Desk>, Error> {
        self.replay.call(|replay| replay.finish().map(Desk::of))
    }

    /// The account of an agent over any span of the log, as corrected by its end.
    pub fn ledger(
        &self,
        agent: &AgentId,
        start: Timestamp,
        end: Timestamp,
    ) -> Result<Answer, Error> {
        self.replay.call(|replay| replay.ledger(agent, start, end))
    }

    /// The accounts of an agent's regions, of session, presence, line, work and each channel, over any span of the log.
    /// Log-outs and pauses are those of the account, as corrected by its end.
    pub fn region_ledger(
        &self,
        agent: &AgentId,
        start: Timestamp,
        end: Timestamp,
    ) -> Result<Answer, Error> {
        self.replay.call(|replay| replay.region_ledger(agent, start, end))
    }

    /// The standard figures of an agent over any span of the log, as corrected by its end.
    pub fn timesheet(
        &self,
        agent: &AgentId,
        start: Timestamp,
        end: Timestamp,
    ) -> Result<Answer, Error> {
        self.replay.call(|replay| replay.timesheet(agent, start, end))
    }

    /// Corrects a span that the desk keeps no more, with a `CorrectInterval`. It shows in later answers of this
    /// replay, and the host writes it into its own records.
    pub fn correct(&self, actor: &ActorId, correction: Command) -> Result<EventRecord, Error> {
        self.replay.call(|replay| replay.correct(actor, correction))
    }

    /// The span that the account of the log covers for an agent.
    pub fn span(&self, agent: &AgentId) -> Result<Span, Error> {
        self.replay.call(|replay| replay.span(agent))
    }

    /// Replays the log under other rules, which are definition commands, and tells what differs.
    pub fn what_if(&self, rules: &[Command]) -> Result<WhatIf, Error> {
        self.replay.call(|replay| replay.what_if(rules))
    }
}
