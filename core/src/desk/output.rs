//! What a desk has to tell: events, and the entries of the log. Ids are keys until a host polls.

use std::collections::VecDeque;

use super::rights::Who;
use crate::clock::Timestamp;
use crate::definition::Command;
use crate::definition::{Event, EventRecord, LogAction, LogEntry, PackedCommand, PackedEvent};
use crate::names::Names;
use crate::pack::Pack;

/// An event as it waits in the queue.
#[derive(Debug, Clone)]
pub(crate) struct PackedRecord {
    pub(crate) seq: u64,
    pub(crate) at: Timestamp,
    pub(crate) observed_at: Timestamp,
    pub(crate) who: Who,
    pub(crate) event: PackedEvent,
}

impl PackedRecord {
    fn unpack(&self, names: &Names) -> EventRecord {
        EventRecord {
            seq: self.seq,
            at: self.at,
            observed_at: self.observed_at,
            actor: self.who.name(names),
            event: Event::unpack(&self.event, names),
        }
    }
}

/// An entry of the log as it waits in the queue.
#[derive(Debug, Clone)]
pub(crate) struct PackedEntry {
    pub(crate) seq: u64,
    pub(crate) prior: Timestamp,
    pub(crate) given: Timestamp,
    pub(crate) effective: Timestamp,
    pub(crate) forced: bool,
    pub(crate) who: Who,
    pub(crate) command: Option<PackedCommand>,
    pub(crate) events: Vec<PackedRecord>,
}

/// Both queues. Which of them is filled, the settings say: a queue that nobody polls would grow.
#[derive(Debug, Clone, Default)]
pub(crate) struct Output {
    keep_events: bool,
    keep_log: bool,
    last_event: u64,
    last_entry: u64,
    events: VecDeque<PackedRecord>,
    entries: VecDeque<PackedEntry>,
    /// Events of the call that is being handled, for its entry of the log.
    current: Vec<PackedRecord>,
}

impl Output {
    pub(crate) fn new(keep_events: bool, keep_log: bool, last_event: u64, last_entry: u64) -> Self {
        Self { keep_events, keep_log, last_event, last_entry, ..Self::default() }
    }

    pub(crate) fn last_event(&self) -> u64 {
        self.last_event
    }

    pub(crate) fn last_entry(&self) -> u64 {
        self.last_entry
    }

    /// The next event has this number: for events that are applied from a log.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn expect_event(&mut self, seq: u64) {
        self.last_event = seq.saturating_sub(1);
    }

    pub(crate) fn keeps_log(&self) -> bool {
        self.keep_log
    }

    #[inline]
    pub(crate) fn push(
        &mut self,
        at: Timestamp,
        observed_at: Timestamp,
        who: Who,
        event: PackedEvent,
    ) {
        self.last_event += 1;
        if !self.keep_events && !self.keep_log {
            return;
        }
        let record = PackedRecord { seq: self.last_event, at, observed_at, who, event };
        if !self.keep_log {
            self.events.push_back(record);
            return;
        }
        if self.keep_events {
            self.events.push_back(record.clone());
        }
        self.current.push(record);
    }

    /// Ends a call: makes its entry of the log, unless it did nothing.
    pub(crate) fn finish(&mut self, call: Call, command: Option<PackedCommand>) {
        if !self.keep_log {
            self.last_entry += u64::from(command.is_some() || call.fired);
            return;
        }
        if command.is_none() && self.current.is_empty() {
            return;
        }
        self.last_entry += 1;
        self.entries.push_back(PackedEntry {
            seq: self.last_entry,
            prior: call.prior,
            given: call.given,
            effective: call.effective,
            forced: call.forced,
            who: call.who,
            command,
            events: std::mem::take(&mut self.current),
        });
    }

    pub(crate) fn poll_event(&mut self, names: &Names) -> Option<EventRecord> {
        self.events.pop_front().map(|record| record.unpack(names))
    }

    pub(crate) fn discard_events(&mut self) -> usize {
        let count = self.events.len();
        self.events.clear();
        count
    }

    pub(crate) fn poll_log(&mut self, names: &Names) -> Option<LogEntry> {
        let entry = self.entries.pop_front()?;
        Some(LogEntry {
            seq: entry.seq,
            prior: entry.prior,
            given: entry.given,
            effective: entry.effective,
            forced: entry.forced,
            actor: entry.who.name(names),
            action: entry.command.map_or(LogAction::Advance, |command| LogAction::Accepted {
                command: Command::unpack(&command, names),
            }),
            events: entry.events.iter().map(|record| record.unpack(names)).collect(),
        })
    }
}

/// One call of the host, as its entry of the log tells it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Call {
    pub(crate) prior: Timestamp,
    pub(crate) given: Timestamp,
    pub(crate) effective: Timestamp,
    pub(crate) forced: bool,
    pub(crate) who: Who,
    pub(crate) fired: bool,
}
