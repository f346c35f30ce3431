//! What would have been under other rules: facts stay what they were, wishes are decided again.

use std::collections::BTreeMap;

use super::Replay;
use crate::catalogue::{Catalogue, Fields, Value, field_number};
use crate::definition::{
    AccountLine, AgentDifference, Answer, Command, Error, Event, InteractionKind, LogAction,
    LogEntry, Outcome, PauseEnd, Query, RefusedEntry, WhatIf,
};
use crate::desk::Desk;
use crate::id::{ActorId, AgentId};

impl Replay {
    /// Replays the log under other rules and tells what differs.
    ///
    /// `rules` are definition commands. They are given again after every definition of the log, so that
    /// they hold from the first instant at which they can. A command of the log that is refused now is listed and
    /// passed over, and so is what depended on it; an answered call goes on all the same.
    pub fn what_if(&self, rules: &[Command]) -> Result<WhatIf, Error> {
        let mut before = self.start.clone();
        before.keep_all();
        let mut after = before.clone();
        let mut switches_before = Switches::default();
        let mut switches_after = Switches::default();
        let mut refused = Vec::new();
        let mut waiting: Vec<&Command> = rules.iter().collect();
        for entry in &self.log {
            super::redo(&mut before, entry)?;
            switches_before.count(entry.events.iter().map(|record| &record.event));
            if let Some(error) = again(&mut after, entry) {
                refused.push(refusal(entry, &error));
            }
            let now = after.clock().unwrap_or(entry.effective);
            if is_definition(entry) {
                waiting = rules.iter().collect();
            }
            // What names something that is not defined yet waits for a later definition.
            waiting.retain(|rule| after.handle(now, &system(), (*rule).clone()).is_err());
            let events: Vec<Event> =
                std::iter::from_fn(|| after.poll_event()).map(|record| record.event).collect();
            switches_after.count(events.iter());
        }
        if let Some(rule) = waiting.first() {
            // Never accepted: say why.
            let now = after.clock().unwrap_or_default();
            after.handle(now, &system(), (*rule).clone())?;
        }
        let mut agents = Vec::new();
        for agent in before.agent_ids() {
            let difference = AgentDifference {
                before: outcome(&before, &agent, &switches_before)?,
                after: outcome(&after, &agent, &switches_after)?,
                agent,
            };
            if difference.before != difference.after {
                agents.push(difference);
            }
        }
        agents.sort_by(|one, other| one.agent.cmp(&other.agent));
        Ok(WhatIf { refused, agents })
    }
}

/// Gives an entry to a desk under other rules.
fn again(desk: &mut Desk, entry: &LogEntry) -> Option<Error> {
    let now = desk.clock().map_or(entry.given, |clock| clock.max(entry.given));
    if let LogAction::Redacted { persons, .. } = &entry.action {
        let LogEntry { actor, events, .. } = entry;
        return desk.redo_redacted(now, true, actor, events, persons).err();
    }
    let LogAction::Accepted { command } = &entry.action else {
        return desk.handle_timeout_forced(now).err();
    };
    let error = desk.handle_forced(now, &entry.actor, command.clone()).err()?;
    // That a call was answered is a fact, though this desk would not have offered it.
    let answered = entry.events.iter().find_map(|record| match &record.event {
        Event::OfferAnswered { agent, interaction, channel } => Some(Command::Begin {
            agent: agent.clone(),
            interaction: interaction.clone(),
            channel: channel.clone(),
            kind: InteractionKind::Queue,
        }),
        _ => None,
    });
    if let Some(begin) = answered {
        // Only an agent who is not logged in cannot begin; then the refusal says it.
        let _ = desk.handle_forced(now, &entry.actor, begin);
    }
    Some(error)
}

fn is_definition(entry: &LogEntry) -> bool {
    matches!(
        entry.action,
        LogAction::Accepted {
            command: Command::DefineStatuses { .. }
                | Command::DefinePauseTypes { .. }
                | Command::DefinePools { .. }
                | Command::DefineTeams { .. }
                | Command::DefineChannels { .. }
                | Command::DefineQueues { .. }
                | Command::DefineInactivityRules { .. }
                | Command::DefinePolicies { .. }
                | Command::DefineAgents { .. }
        }
    )
}

fn refusal(entry: &LogEntry, error: &Error) -> RefusedEntry {
    let command = match &entry.action {
        LogAction::Accepted { command } => Some(command),
        LogAction::Advance | LogAction::Redacted { .. } => None,
    };
    let name = command
        .and_then(|command| Command::ITEM.variant(command.kind()))
        .map_or("advance", |variant| variant.snake);
    let agent = command.and_then(|command| match command.field(field_number("agent")) {
        Value::Text(agent) => AgentId::new(agent).ok(),
        _ => None,
    });
    RefusedEntry {
        entry: entry.seq,
        at: entry.effective,
        actor: entry.actor.clone(),
        command: String::from(name),
        agent,
        error: String::from(error.name()),
    }
}

/// Pauses that a limit ended, by agent.
#[derive(Default)]
struct Switches(BTreeMap<AgentId, u32>);

impl Switches {
    fn count<'a>(&mut self, events: impl Iterator<Item = &'a Event>) {
        for event in events {
            if let Event::PauseEnded { agent, cause: PauseEnd::LimitReached, .. } = event {
                *self.0.entry(agent.clone()).or_default() += 1;
            }
        }
    }
}

fn outcome(desk: &Desk, agent: &AgentId, switches: &Switches) -> Result<Outcome, Error> {
    let end = desk.clock().unwrap_or_default();
    let start = desk.kept_since(agent)?;
    let ledger =
        desk.query(&system(), &Query::Ledger { agent: agent.clone(), start, end, tenant: None })?;
    let mut outcome =
        Outcome { switches: switches.0.get(agent).copied().unwrap_or(0), ..Outcome::default() };
    let Answer::Ledger { totals, .. } = ledger else { return Ok(outcome) };
    for total in totals {
        outcome.paid += total.paid;
        outcome.unpaid += total.unpaid;
        outcome.exceeded += total.exceeded;
        if matches!(total.line, AccountLine::Pause { .. }) {
            outcome.pause += total.within + total.exceeded;
        }
    }
    Ok(outcome)
}

fn system() -> ActorId {
    ActorId::known("system")
}
