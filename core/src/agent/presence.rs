//! Presence statuses, activity, and the rules that act when nothing is done.

use super::Agent;
use super::state::{PresenceSetter, Rest};
use crate::clock::Timestamp;
use crate::definition::{
    Error, InactivityReturn, PackedEvent, PackedPresenceCause, PackedWork, Withdrawal,
};
use crate::desk::{InactivityRule, State, Turn, invalid, violation};
use crate::id::{ActivityKindKey, AgentKey, StatusKey};

impl State {
    pub(crate) fn set_presence(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        status: StatusKey,
        hold_until: Option<Timestamp>,
    ) -> Result<(), Error> {
        let record = self.agent(agent)?;
        let standings = turn.standings;
        let refused = |because: &str| Error::StatusRefused {
            status: self.names.statuses.name(status),
            because: String::from(because),
        };
        // Logged out, the newest definitions act; a status of a later version is not known yet.
        let Some(rule) = self.rules.status(self.pin(record), status) else {
            return Err(refused("it acts from the next log-in"));
        };
        if rule.archived {
            return Err(refused("it is archived"));
        }
        if !standings.may_set(&rule.settable_by) {
            return Err(refused("it is set by others"));
        }
        if let Some(until) = hold_until {
            if !standings.overrides() {
                let right = crate::definition::Right::PauseOverride;
                return Err(self.denied(turn.who, right, standings));
            }
            if until <= turn.at {
                return invalid(vec![violation(
                    "OutOfRange",
                    "hold_until",
                    &format!("an instant after {}", turn.at),
                    &until.to_string(),
                )]);
            }
        }
        let unchanged = record.presence == status
            && record.presence_set_by == PresenceSetter::Person
            && record.rare.hold_until == hold_until;
        if unchanged {
            return Ok(());
        }
        self.change_presence(turn, agent, status, PackedPresenceCause::Set, hold_until);
        self.notify_of_other(turn, agent);
        Ok(())
    }

    /// The version that acts on an agent: the pinned one, or the newest while logged out.
    pub(crate) fn pin(&self, record: &Agent) -> u32 {
        if record.logged_in { record.pinned } else { self.definitions.version }
    }

    /// The status changes; one that takes no work withdraws open offers.
    fn change_presence(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        after: StatusKey,
        cause: PackedPresenceCause,
        hold_until: Option<Timestamp>,
    ) {
        let Some(record) = self.agents.get(agent.index()) else { return };
        let before = record.presence;
        let eligible =
            self.rules.status(self.pin(record), after).is_none_or(|status| status.eligible);
        if !eligible {
            self.withdraw_offers(turn, agent, Withdrawal::PresenceNotEligible);
        }
        self.emit(turn, PackedEvent::PresenceChanged { agent, before, after, cause, hold_until });
        if !eligible {
            self.apply_next(turn, agent);
        }
    }

    pub(crate) fn activity(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        kind: ActivityKindKey,
        at: Timestamp,
    ) -> Result<(), Error> {
        let record = self.logged_in(agent)?;
        let known = self
            .names
            .activity_kinds
            .text(kind)
            .is_some_and(|kind| self.definitions.policies.activity_kinds.contains(kind));
        if !known {
            return Err(Error::Unknown {
                kind: String::from("activity kind"),
                id: String::from(self.names.activity_kinds.name(kind).as_str()),
            });
        }
        let returns = match record.presence_set_by {
            PresenceSetter::Rule { first } => {
                let policy = self.definitions.policies.inactivity_return;
                let later = at >= record.presence_since;
                (later && policy == InactivityReturn::RestorePrevious).then_some(first)
            }
            PresenceSetter::Desk | PresenceSetter::Person => None,
        };
        self.emit(turn, PackedEvent::ActivityRecorded { agent, kind, active_at: at });
        if let Some(status) = returns {
            self.change_presence(turn, agent, status, PackedPresenceCause::Restored, None);
        }
        Ok(())
    }

    /// The inactivity rule that will act on the agent, and when, if nothing is done.
    pub(crate) fn inactivity_due(&self, agent: AgentKey) -> Option<(Timestamp, InactivityRule)> {
        let record = self.agents.get(agent.index())?;
        if !record.logged_in || record.asleep {
            return None;
        }
        let rule = self.rules.inactivity(record.presence, agent, record.team)?;
        let due = record
            .base
            .saturating_add(rule.after)
            .max(record.presence_since)
            .max(record.awake_since)
            .max(self.rules.inactivity_since)
            .max(record.rare.hold_until.unwrap_or(Timestamp::MIN));
        Some((due, rule))
    }

    /// An inactivity rule acts.
    pub(crate) fn inactive(&mut self, turn: Turn, agent: AgentKey) {
        let Some((_, rule)) = self.inactivity_due(agent) else { return };
        let cause = PackedPresenceCause::Inactivity { rule: rule.rule };
        self.change_presence(turn, agent, rule.target, cause, None);
    }

    /// Whether inactivity rules sleep: an interaction, an offer or a timed wrap-up goes on, or a pause.
    pub(crate) fn sleeps(&self, record: &Agent) -> bool {
        let in_pause = matches!(record.work, PackedWork::Pause { .. });
        in_pause && !self.definitions.policies.inactivity_in_pause
            || record.channels.iter().any(|channel| {
                !channel.active.is_empty()
                    || channel.offer.is_some()
                    || matches!(channel.rest, Rest::WrapUp { until: Some(_), .. })
            })
    }
}
