//! What tests need to see of a desk besides its answers. Feature `testing`.

use super::facade::{Desk, DeskSettings};
use super::output::Output;
use super::state::State;
use crate::clock::Timestamp;
use crate::definition::{Error, LogAction, LogEntry};
use crate::id::{AgentKey, QueueId};
use crate::pack::Pack;

#[doc(hidden)]
impl Desk {
    /// A desk built by the events of a log alone: nothing is decided, no timer fires. `clock` is where
    /// the desk of the log stands; calls that did nothing moved it and left no entry.
    pub fn rebuilt(
        settings: DeskSettings,
        log: &[LogEntry],
        clock: Option<Timestamp>,
    ) -> Result<Self, Error> {
        let mut desk = Self::new(settings);
        let state = &mut desk.state;
        let (mut last_event, mut last_entry) = (0, 0);
        for entry in log {
            last_entry = entry.seq;
            for record in &entry.events {
                last_event = record.seq;
                state.output.expect_event(record.seq);
                let unreadable = |because: &str| Error::LogUnreadable {
                    entry: entry.seq,
                    because: String::from(because),
                };
                let who =
                    state.who(&record.actor).ok_or_else(|| unreadable("an actor is unknown"))?;
                let event = record
                    .event
                    .pack(&state.names)
                    .ok_or_else(|| unreadable("an event names what is unknown"))?;
                state.apply(record.at, who, &event);
            }
            if let LogAction::Redacted { persons, .. } = &entry.action {
                state.erase(persons);
            }
            if !matches!(entry.action, LogAction::Advance)
                && let Some(who) = state.who(&entry.actor)
            {
                state.note_entry(who, entry.seq);
            }
        }
        state.clock = clock;
        state.output = Output::new(desk.settings.events, desk.settings.log, last_event, last_entry);
        state.arm_all();
        Ok(desk)
    }

    /// The snapshot but for the number of log entries: late and punctual ticks differ in that alone.
    pub fn snapshot_without_entries(&self) -> Vec<u8> {
        let mut desk = self.clone();
        let last_event = desk.state.output.last_event();
        desk.state.output = Output::new(desk.settings.events, desk.settings.log, last_event, 0);
        desk.snapshot()
    }

    /// For each queue the counter of available agents, as the desk keeps it.
    pub fn staffing(&self) -> Vec<(QueueId, u32)> {
        let State { names, queues, .. } = &self.state;
        let counters = queues.iter().map(|queue| queue.available);
        names.queues.iter().map(|(_, id)| id.clone()).zip(counters).collect()
    }
}

impl State {
    fn arm_all(&mut self) {
        for number in 0..u32::try_from(self.agents.len()).unwrap_or(u32::MAX) {
            self.arm(AgentKey::new(number));
        }
    }
}
