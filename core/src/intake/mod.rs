//! Logs of other systems, read into commands for a desk.
//!
//! Three readers turn bytes into an [`Intake`]: [`queue_log`] reads what Asterisk writes about its queues,
//! [`call_records`] a table with one call a row, [`command_log`] the log of a frontdesk desk. They do no I/O and never
//! fail for what a row says: a row that cannot be used, or is used but looks odd, is an [`Anomaly`] with its line.
//! Nothing is left out or mended without one.
//!
//! [`replay`] reads a log, gives it to a new desk and tells what each agent's days come to: the timesheet, the account
//! and the pause panel of each day.
//!
//! # Who is logged in
//!
//! Where a log does not say when agents log in, they are taken to be logged in from their first to their last event of a
//! day, in the zone given. Such log-ins and log-outs are marked [`inferred`](TimedCommand::inferred).
//!
//! # Order
//!
//! Commands are in order of time. At one instant an inferred log-in comes first, an inferred log-out last, the end of a
//! call before the beginning of the next, and all else in the order of the lines.
//!
//! # Limits
//!
//! A line or row of more than [`MAX_LINE_BYTES`] is set aside; so is a row of more than [`MAX_COLUMNS`] columns. What a
//! reader keeps is in proportion to its input.

mod anomaly;
mod call_mapping;
mod call_records;
mod call_row;
mod command_log;
mod lines;
mod queue_line;
mod queue_log;
mod queue_member;
mod queue_reading;
mod replay;
mod report;
mod sessions;
mod setup;
mod timed;

pub use anomaly::{Anomaly, AnomalyCode};
pub use call_mapping::{
    CallMapping, DateColumn, DurationColumn, DurationUnit, EndBeforeStart, OutcomeColumn,
    QueuedColumns,
};
pub use call_records::call_records;
pub use command_log::command_log;
pub use lines::{MAX_COLUMNS, MAX_LINE_BYTES};
pub use queue_log::{QueueLogOptions, queue_log};
pub use replay::{LogFormat, MAX_DAYS, ReplayOptions, ReplayRun, replay};
pub use report::{AgentDay, AgentReport, AnomalyCount, Figures, PauseTypeName, PoolName, Report};
pub use setup::Setup;
pub use timed::{Counts, Intake, KindCount, QueueMembers, TimedCommand};

#[cfg(test)]
mod tests;
