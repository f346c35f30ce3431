//! Time travel: any past state, from the log that the host has kept.
//!
//! A desk remembers the present, and the account of a few days. Its log tells everything: replaying it
//! gives the same desk, byte for byte. So the state of any agent at any past instant, the account of any
//! span, and what would have been under other rules are questions to a log.
//!
//! ```
//! use frontdesk::clock::Timestamp;
//! use frontdesk::replay::Replay;
//! use frontdesk::{Desk, DeskSettings};
//!
//! # fn main() -> Result<(), frontdesk::Error> {
//! let mut desk = Desk::new(DeskSettings { log: true, ..DeskSettings::default() });
//! let nine = Timestamp::parse("2025-06-10T09:00:00Z").unwrap_or_default();
//! desk.handle_json(nine, "system", r#"{"DefineAgents":{"agents":[{"id":"ann"}]}}"#)?;
//! desk.handle_json(nine, "ann", r#"{"Login":{"agent":"ann","session":"1"}}"#)?;
//! let log = std::iter::from_fn(|| desk.poll_log()).collect();
//!
//! let mut replay = Replay::new(None, log)?;
//! assert_eq!(replay.seek(nine)?.snapshot(), desk.snapshot());
//! # Ok(())
//! # }
//! ```

mod erase;
mod what_if;

pub use erase::erase_log;

use crate::clock::{Span, Timestamp};
use crate::definition::{Answer, Command, Error, EventRecord, LogAction, LogEntry, Query};
use crate::desk::{Desk, DeskSettings};
use crate::id::{ActorId, AgentId};
use crate::wire;

/// A desk is kept aside for every so many entries, for going back.
const ENTRIES_BETWEEN_MARKS: usize = 4_096;

/// A log, and the desks that it leads to.
#[derive(Debug, Clone)]
pub struct Replay {
    log: Vec<LogEntry>,
    start: Desk,
    /// The desk after so many entries.
    desk: Desk,
    position: usize,
    /// Desks to go back to, in order, with their positions.
    marks: Vec<(usize, Desk)>,
    /// The desk at the end that has dropped nothing of the account; made when it is first needed.
    whole: Option<Box<Desk>>,
}

impl Replay {
    /// A replay of a log that follows a snapshot, or that starts with an empty desk.
    ///
    /// The entries must follow one another without a gap: [`Error::LogUnreadable`] names the first that
    /// does not.
    pub fn new(snapshot: Option<&[u8]>, log: Vec<LogEntry>) -> Result<Self, Error> {
        let settings = DeskSettings { events: true, log: false };
        let start = match snapshot {
            Some(snapshot) => Desk::restore_with(settings, snapshot)?,
            None => Desk::new(settings),
        };
        let mut last = start.last_entry();
        for entry in &log {
            if entry.seq != last + 1 {
                let because = format!("entry {} was expected", last + 1);
                return Err(Error::LogUnreadable { entry: entry.seq, because });
            }
            last = entry.seq;
        }
        let desk = start.clone();
        Ok(Self { log, start, desk, position: 0, marks: Vec::new(), whole: None })
    }

    /// A replay of a log as lines of JSON, as [`Desk::poll_log_json`] gives them. Empty lines are passed over.
    pub fn from_json_lines(snapshot: Option<&[u8]>, lines: &str) -> Result<Self, Error> {
        let mut log = Vec::new();
        for (number, line) in (1_u64..).zip(lines.lines()) {
            if line.trim().is_empty() {
                continue;
            }
            let entry = wire::from_json(line).map_err(|error| Error::LogUnreadable {
                entry: number,
                because: format!("line {number}: {error}"),
            })?;
            log.push(entry);
        }
        Self::new(snapshot, log)
    }

    /// The log.
    pub fn log(&self) -> &[LogEntry] {
        &self.log
    }

    /// The desk as it was known at `at`: what the log told until then, and every timer until then.
    /// A later correction does not show.
    ///
    /// Fails where the log does not lead to the events that it tells.
    pub fn seek(&mut self, at: Timestamp) -> Result<Desk, Error> {
        let position = self.log.partition_point(|entry| entry.effective <= at);
        self.go_to(position)?;
        let mut desk = self.desk.clone();
        if desk.clock().is_none_or(|clock| clock < at) {
            desk.handle_timeout_forced(at)?;
        }
        desk.discard_events();
        Ok(desk)
    }

    /// The desk after the whole log.
    pub fn finish(&mut self) -> Result<Desk, Error> {
        self.go_to(self.log.len())?;
        Ok(self.desk.clone())
    }

    /// The account of an agent over any span of the log, as corrected by its end.
    pub fn ledger(
        &mut self,
        agent: &AgentId,
        start: Timestamp,
        end: Timestamp,
    ) -> Result<Answer, Error> {
        self.ask(&Query::Ledger { agent: agent.clone(), start, end, tenant: None })
    }

    /// The accounts of an agent's regions, of session, presence, line, work and each channel, over any span of the log.
    /// Log-outs and pauses are those of the account, as corrected by its end.
    pub fn region_ledger(
        &mut self,
        agent: &AgentId,
        start: Timestamp,
        end: Timestamp,
    ) -> Result<Answer, Error> {
        self.ask(&Query::RegionLedger { agent: agent.clone(), start, end })
    }

    /// The standard figures of an agent over any span of the log, as corrected by its end.
    pub fn timesheet(
        &mut self,
        agent: &AgentId,
        start: Timestamp,
        end: Timestamp,
    ) -> Result<Answer, Error> {
        self.ask(&Query::Timesheet { agent: agent.clone(), start, end, tenant: None })
    }

    /// Corrects a span that the desk keeps no more. It shows in later answers of this replay, and the
    /// host writes it into its own records.
    pub fn correct(&mut self, actor: &ActorId, correction: Command) -> Result<EventRecord, Error> {
        if !matches!(correction, Command::CorrectInterval { .. }) {
            let expected = "the command CorrectInterval";
            return crate::desk::invalid(vec![crate::desk::violation(
                "OutOfRange",
                "correction",
                expected,
                "another",
            )])
            .and_then(|()| Err(Error::Internal { what: String::from("no correction") }));
        }
        let whole = self.whole()?;
        whole.discard_events();
        let now = whole.clock().unwrap_or_default();
        whole.handle(now, actor, correction)?;
        whole.poll_event().ok_or_else(|| Error::Internal { what: String::from("no event") })
    }

    /// The span that the account of the log covers for an agent.
    pub fn span(&mut self, agent: &AgentId) -> Result<Span, Error> {
        let whole = self.whole()?;
        let end = whole.clock().unwrap_or_default();
        let start = whole.kept_since(agent)?;
        Ok(Span { start, end })
    }

    fn ask(&mut self, query: &Query) -> Result<Answer, Error> {
        self.whole()?.query(&ActorId::known("system"), query)
    }

    /// The desk at the end of the log with the whole account.
    fn whole(&mut self) -> Result<&mut Desk, Error> {
        let whole = if let Some(whole) = self.whole.take() {
            whole
        } else {
            let mut desk = self.start.clone();
            desk.keep_all();
            for entry in &self.log {
                redo(&mut desk, entry)?;
            }
            Box::new(desk)
        };
        Ok(self.whole.insert(whole))
    }

    fn go_to(&mut self, position: usize) -> Result<(), Error> {
        if position < self.position {
            let mark = self.marks.partition_point(|(marked, _)| *marked <= position);
            let back = mark.checked_sub(1).and_then(|mark| self.marks.get(mark));
            (self.position, self.desk) = back.cloned().unwrap_or_else(|| (0, self.start.clone()));
        }
        while self.position < position {
            let Some(entry) = self.log.get(self.position) else { break };
            redo(&mut self.desk, entry)?;
            self.position += 1;
            let last = self.marks.last().map_or(0, |(marked, _)| *marked);
            if self.position == last + ENTRIES_BETWEEN_MARKS {
                self.marks.push((self.position, self.desk.clone()));
            }
        }
        Ok(())
    }
}

/// Does again what an entry tells, and checks that the same happens.
fn redo(desk: &mut Desk, entry: &LogEntry) -> Result<(), Error> {
    let differs =
        |because: &str| Error::LogUnreadable { entry: entry.seq, because: String::from(because) };
    if desk.clock().is_some_and(|clock| clock < entry.prior) {
        desk.handle_timeout_forced(entry.prior)?;
    }
    if desk.discard_events() > 0 {
        return Err(differs("something happens before it"));
    }
    match &entry.action {
        LogAction::Accepted { command } => desk
            .redo(entry.given, entry.forced, &entry.actor, command)
            .map_err(|error| differs(&format!("it is refused: {error}")))?,
        LogAction::Redacted { persons, .. } => {
            let LogEntry { given, forced, actor, events, .. } = entry;
            desk.redo_redacted(*given, *forced, actor, events, persons)?;
        }
        LogAction::Advance => {
            desk.tick_for(entry.given, entry.forced, entry.events.len() as u64)?;
        }
    }
    let mut told = entry.events.iter();
    while let Some(event) = desk.poll_event() {
        if told.next() != Some(&event) {
            return Err(differs(&format!("event {} differs", event.seq)));
        }
    }
    if told.next().is_some() {
        return Err(differs("it tells more events than happen"));
    }
    if desk.clock() != Some(entry.effective) {
        return Err(differs("it ends at another instant"));
    }
    Ok(())
}
