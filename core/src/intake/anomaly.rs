use serde::{Deserialize, Serialize};

use crate::clock::Timestamp;
use crate::id::AgentId;

/// Something odd in a log, and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anomaly {
    /// What kind of oddity.
    pub code: AnomalyCode,
    /// The line of the file, from 1; 0 where it is about the file as a whole.
    pub line: u64,
    /// When it was, as far as that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// Whom it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<AgentId>,
    /// What was found and what was done, in a sentence. It names columns, events and ids only.
    pub message: String,
}

/// What is odd. The names are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum AnomalyCode {
    /// The line or row cannot be read; it is set aside.
    BadRow,
    /// A date, a time or a duration cannot be read; without its time a row is set aside.
    BadTime,
    /// A line has an earlier instant than one before it; it is replayed at its own instant.
    OutOfOrder,
    /// An event that the reader does not know; it is set aside.
    UnknownEvent,
    /// A served call without an agent; it is set aside.
    NoAgent,
    /// A served call without times; it is set aside.
    NoTimes,
    /// A call that was not served has times of service; it is set aside.
    NotServedButTimed,
    /// The end lies before the start and the mapping, or the duration, does not allow the next day; set aside.
    EndBeforeStart,
    /// A time past midnight was taken as the next day's.
    CrossesMidnight,
    /// The duration given is not the time from start to end; the times were used.
    DurationDiffers,
    /// Start and end are the same instant.
    ZeroLength,
    /// The clocks skipped this time; the first instant after the gap was used.
    GapTime,
    /// The clocks showed this time twice; the message says which was used.
    AmbiguousTime,
    /// An id was used before; a number was added to it.
    DuplicateId,
    /// The call began while the agent had another one; both are replayed.
    Overlap,
    /// A pause of a person who is otherwise unknown, by device; it is set aside.
    UnknownMember,
    /// A pause in some queues of the agent only; it is no pause of the agent.
    PausedInPart,
    /// A call ended that had not begun; it is set aside.
    EndWithoutBegin,
    /// A call that did not end in the log; its end was inferred.
    NeverEnded,
    /// The desk refused the command; the message says why and what was done instead.
    Refused,
}
