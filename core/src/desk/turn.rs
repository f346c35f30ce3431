//! Time: the checked clock, the timers that fire before a command, and the order of both.

use super::decide::agent_of;
use super::output::Call;
use super::rights::{Standings, Who};
use super::state::{State, Turn};
use crate::agent::Agent;
use crate::clock::Timestamp;
use crate::definition::{Error, PackedCommand};
use crate::id::AgentKey;

/// How far a tick with a budget came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Where time stands.
    pub reached: Timestamp,
    /// Whether time came as far as asked. If not, the next call goes on first.
    pub finished: bool,
}

impl State {
    /// The instant at which a call takes effect, or why the clock refuses it.
    pub(crate) fn effective(&self, now: Timestamp, forced: bool) -> Result<Timestamp, Error> {
        let Some(last_seen) = self.clock else { return Ok(now) };
        let policies = &self.definitions.policies;
        if now < last_seen {
            let tolerance = policies.skew_tolerance;
            if !forced && last_seen.since(now) > tolerance {
                return Err(Error::ClockSkew { last_seen, given: now, tolerance });
            }
            return Ok(last_seen);
        }
        match policies.max_forward {
            Some(tolerance) if !forced && now.since(last_seen) > tolerance => {
                Err(Error::ClockAhead { last_seen, given: now, tolerance })
            }
            _ => Ok(now),
        }
    }

    /// A tick: time moves to `now`, or as far as the budget of events goes.
    pub(crate) fn tick(
        &mut self,
        now: Timestamp,
        forced: bool,
        budget: Option<u64>,
    ) -> Result<Progress, Error> {
        let effective = self.effective(now, forced)?;
        let prior = self.clock.unwrap_or(effective);
        let target = self.unfinished.map_or(effective, |unfinished| unfinished.max(effective));
        let before = self.output.last_event();
        let stop = budget.map(|budget| before.saturating_add(budget));
        let finished = self.fire_until(target, now, stop);
        let reached = self.clock.unwrap_or(target);
        let fired = self.output.last_event() > before;
        let call = Call { prior, given: now, effective: reached, forced, who: Who::System, fired };
        self.output.finish(call, None);
        self.timers.end_call();
        Ok(Progress { reached, finished })
    }

    /// A command: a tick, and then the command. What the tick did stays when the command is refused.
    #[inline]
    pub(crate) fn run(
        &mut self,
        now: Timestamp,
        forced: bool,
        who: Who,
        command: &PackedCommand,
    ) -> Result<(), Error> {
        if let Some(agent) = agent_of(command) {
            self.fetch(agent);
        }
        let effective = self.effective(now, forced)?;
        let prior = self.clock.unwrap_or(effective);
        let target = self.unfinished.map_or(effective, |unfinished| unfinished.max(effective));
        let before = self.output.last_event();
        // Activity and a lost session may be told late: time stops at their instant on its way.
        let stop = match command {
            PackedCommand::Activity { at, .. } | PackedCommand::Disconnect { at, .. } => {
                (*at).clamp(prior, target)
            }
            _ => target,
        };
        self.fire_until(stop, now, None);
        let turn = Turn::new(stop, now.max(stop), who, Standings::default());
        let outcome = self.decide(turn, target, command);
        if stop < target {
            self.fire_until(target, now, None);
        }
        let fired = self.output.last_event() > before;
        let call = Call { prior, given: now, effective: target, forced, who, fired };
        match outcome {
            Ok(()) if self.output.keeps_log() => self.output.finish(call, Some(command.clone())),
            Ok(()) => self.output.finish(Call { fired: true, ..call }, None),
            Err(_) => self.output.finish(Call { who: Who::System, ..call }, None),
        }
        if outcome.is_ok() {
            self.note_entry(who, self.output.last_entry());
        }
        self.timers.end_call();
        outcome
    }

    /// The audit of a person: the entry of the log of an accepted command.
    pub(crate) fn note_entry(&mut self, who: Who, entry: u64) {
        if let Some(person) = self.acting_person(who) {
            self.directory.take_entry(person, entry);
        }
    }

    /// Reads what a change of an agent will need, so that the processor waits for all of it at once. Among a
    /// million agents each of these places is a cache miss of its own.
    #[inline]
    fn fetch(&self, agent: AgentKey) {
        let record = self.agents.get(agent.index()).map_or(0, Agent::fetch);
        std::hint::black_box(record ^ self.timers.fetch(agent.get()) ^ self.boards.fetch(agent));
    }

    /// Fires what is due up to `target`, in order, and moves the clock there. False when `stop`, a
    /// number of events, was reached before; then the clock stands at the last turn.
    pub(super) fn fire_until(
        &mut self,
        target: Timestamp,
        given: Timestamp,
        stop: Option<u64>,
    ) -> bool {
        loop {
            let agent = self.timers.due_by(target);
            let call = self.call_due().filter(|due| due.at <= target);
            let Some(due) = agent.into_iter().chain(call).min() else { break };
            if stop.is_some_and(|stop| self.output.last_event() >= stop) {
                self.unfinished = Some(target);
                return false;
            }
            let at = self.clock.map_or(due.at, |clock| clock.max(due.at));
            self.clock = Some(at);
            let turn = Turn::new(at, given.max(at), Who::System, Standings::of_system());
            if call == Some(due) {
                self.fire_call(turn);
            } else {
                self.fire(turn, AgentKey::new(due.agent()));
            }
        }
        self.clock = Some(target);
        self.unfinished = None;
        true
    }
}
