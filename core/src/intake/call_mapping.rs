use serde::{Deserialize, Serialize};

use super::setup::unreadable;
use crate::clock::{TimePattern, Zone};
use crate::definition::Error;
use crate::id::ChannelId;

/// What the columns of a table of calls mean. Columns are named as the header row names them.
///
/// ```
/// use frontdesk::intake::CallMapping;
///
/// let mapping = CallMapping::from_json(
///     r#"{
///         "delimiter": "\t",
///         "zone": "Asia/Jerusalem",
///         "id": ["line", "call"],
///         "agent": "server",
///         "no_agent": ["NO_SERVER"],
///         "outcome": {"column": "outcome", "served": ["AGENT"], "ignored": ["PHANTOM"]},
///         "date": {"column": "date", "pattern": "%y%m%d"},
///         "start": "service_start",
///         "end": "service_end",
///         "unset": ["0:00:00"],
///         "duration": {"column": "service_seconds"},
///         "end_before_start": "NextDay"
///     }"#,
/// )?;
/// assert_eq!(mapping.agent, "server");
/// # Ok::<(), frontdesk::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallMapping {
    /// What separates columns: one ASCII character.
    #[serde(default = "comma")]
    pub delimiter: char,
    /// Whether a field may be in double quotes, a quote in it doubled.
    #[serde(default = "yes")]
    pub quoting: bool,
    /// The zone of the times; UTC when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// The columns that together identify a call, joined by `-`; the number of the line where there are none.
    #[serde(default)]
    pub id: Vec<String>,
    /// The column of the agent.
    pub agent: String,
    /// What stands there where there is none; an empty field always means none.
    #[serde(default)]
    pub no_agent: Vec<String>,
    /// How a call ended. Every call counts as served when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<OutcomeColumn>,
    /// The date, where it has a column of its own. It is that of `arrived`, or else of `start`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<DateColumn>,
    /// The column of when the call came, of the same date as `date`. A start that lies before it is past midnight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<String>,
    /// When the call waited in a queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queued: Option<QueuedColumns>,
    /// The column of when service began.
    pub start: String,
    /// The column of when service ended.
    pub end: String,
    /// How the columns of times look. With a date in it, `date` is not needed.
    #[serde(default = "hours_minutes_seconds")]
    pub pattern: TimePattern,
    /// What stands in a column of a time where there is none. A service has no times where its start and its end are so.
    #[serde(default)]
    pub unset: Vec<String>,
    /// How long service was, to check the times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<DurationColumn>,
    /// What an end, or a start, means that lies before the time that it follows.
    #[serde(default)]
    pub end_before_start: EndBeforeStart,
    /// The column of the queue, or of another kind of call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<String>,
    /// The channel of all calls.
    #[serde(default = "voice")]
    pub channel: ChannelId,
}

/// The column of how a call ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeColumn {
    /// The column.
    pub column: String,
    /// What stands there when an agent served the call. Any other value means that none did.
    pub served: Vec<String>,
    /// What stands there when the row is no call at all.
    #[serde(default)]
    pub ignored: Vec<String>,
}

/// The column of the date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateColumn {
    /// The column.
    pub column: String,
    /// How a date looks there.
    #[serde(default = "year_month_day")]
    pub pattern: TimePattern,
}

/// The columns of when a call waited in a queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QueuedColumns {
    /// When it began to wait.
    pub entered: String,
    /// When that ended.
    pub left: String,
}

/// The column of how long service was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DurationColumn {
    /// The column; it has a whole number.
    pub column: String,
    /// What it counts.
    #[serde(default)]
    pub unit: DurationUnit,
}

/// What a column of durations counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum DurationUnit {
    /// Seconds.
    #[default]
    Seconds,
    /// Milliseconds.
    Milliseconds,
}

/// What a time means that lies before the time that it follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum EndBeforeStart {
    /// An error: the row is set aside.
    #[default]
    Error,
    /// The next day. Where there is a duration it has to agree; else the row is set aside.
    NextDay,
}

impl CallMapping {
    /// Reads a mapping from JSON.
    ///
    /// [`Error::JsonUnreadable`] where the text is none, or has a field that a mapping has not.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        serde_json::from_str(text).map_err(|error| unreadable(&error))
    }
}

fn comma() -> char {
    ','
}

fn yes() -> bool {
    true
}

fn voice() -> ChannelId {
    ChannelId::known("voice")
}

fn hours_minutes_seconds() -> TimePattern {
    TimePattern::known("%H:%M:%S")
}

fn year_month_day() -> TimePattern {
    TimePattern::known("%Y-%m-%d")
}
