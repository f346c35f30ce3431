use super::timed::{Facts, Rank};
use crate::clock::{Date, Span, TimeOfDay, Timestamp, Zone};
use crate::definition::Command;
use crate::id::{AgentId, SessionId};

/// The days of a zone, for those who ask for one instant after another.
#[derive(Debug)]
pub(super) struct Days<'zone> {
    zone: &'zone Zone,
    latest: Option<(Date, Span)>,
}

impl<'zone> Days<'zone> {
    pub(super) fn new(zone: &'zone Zone) -> Self {
        Self { zone, latest: None }
    }

    /// The day that contains an instant.
    pub(super) fn date(&mut self, at: Timestamp) -> Date {
        match self.latest {
            Some((date, span)) if span.contains(at) => date,
            _ => {
                let day = self.zone.day_containing(TimeOfDay::MIDNIGHT, at);
                self.latest = Some(day);
                day.0
            }
        }
    }
}

/// What an agent did in a row of events of one day, for whom the log says nothing of log-ins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Attendance {
    pub(super) day: Date,
    pub(super) span: Span,
    /// The line of the last event.
    pub(super) line: u64,
}

/// Gives the commands that log an agent in from the first to the last of these spans of a day. `spans` are in order of
/// their starts. Days that run into each other make one log-in.
pub(super) fn attend(
    facts: &mut Facts,
    days: &mut Days<'_>,
    agent: &AgentId,
    spans: impl Iterator<Item = (Span, u64)>,
) {
    let mut open: Option<Attendance> = None;
    for (span, line) in spans {
        let day = days.date(span.start);
        match &mut open {
            Some(present) if present.day == day || span.start <= present.span.end => {
                present.day = day;
                if span.end >= present.span.end {
                    present.span.end = span.end;
                    present.line = line;
                }
            }
            _ => {
                if let Some(past) = open.take() {
                    log_out(facts, agent, past.span.end, past.line);
                }
                log_in(facts, agent, span.start, line);
                open = Some(Attendance { day, span, line });
            }
        }
    }
    if let Some(past) = open {
        log_out(facts, agent, past.span.end, past.line);
    }
}

/// An inferred log-in, onto the queues.
pub(super) fn log_in(facts: &mut Facts, agent: &AgentId, at: Timestamp, line: u64) {
    enter(facts, agent, at, Rank::LogIn, line);
}

/// A log-in onto the queues.
pub(super) fn enter(facts: &mut Facts, agent: &AgentId, at: Timestamp, rank: Rank, line: u64) {
    let session = SessionId::known("log");
    facts.push(at, rank, line, Command::Login { agent: agent.clone(), session });
    facts.push(at, rank, line, Command::GoOnQueue { agent: agent.clone() });
}

/// An inferred log-out.
pub(super) fn log_out(facts: &mut Facts, agent: &AgentId, at: Timestamp, line: u64) {
    leave(facts, agent, at, Rank::LogOut, line);
}

/// A log-out.
pub(super) fn leave(facts: &mut Facts, agent: &AgentId, at: Timestamp, rank: Rank, line: u64) {
    let command = Command::Logout { agent: agent.clone(), session: None, forced: false };
    facts.push(at, rank, line, command);
}
