//! Changes that wait: one at a time, until nothing that blocks goes on.

use super::Channel;
use super::state::{Next, Rest};
use crate::clock::Timestamp;
use crate::definition::{
    Error, LogoutCause, PackedDeferredChange, PackedEvent, PackedNotice, PackedPauseRefusal,
    Standing,
};
use crate::desk::{State, Turn};
use crate::id::{AgentKey, ChannelKey, InteractionId};

impl State {
    /// A wish that has to wait. It replaces an earlier one, unless that is of higher standing.
    pub(crate) fn defer(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        change: PackedDeferredChange,
        until: Option<Timestamp>,
        comment: Option<&str>,
        cause: Option<LogoutCause>,
    ) -> Result<(), Error> {
        let standing = Self::wish_standing(turn);
        if let Some(next) = self.waiting(agent) {
            if next.change == change && next.until == until && next.comment.as_deref() == comment {
                return Ok(());
            }
            // Log-out replaces all.
            if next.standing > standing && change != PackedDeferredChange::LoggedOut {
                return Err(Error::DeferredByHigher { agent: self.agent_id(agent) });
            }
            let change = next.change;
            self.emit(turn, PackedEvent::DeferredChangeReplaced { agent, change });
        }
        let comment = comment.map(Into::into);
        self.emit(
            turn,
            PackedEvent::DeferredChangeSet { agent, change, until, comment, standing, cause },
        );
        Ok(())
    }

    /// Refuses a wish to wait before anything has happened, where a higher one waits.
    pub(crate) fn may_defer(&self, turn: Turn, agent: AgentKey) -> Result<(), Error> {
        match self.waiting(agent) {
            Some(next) if next.standing > Self::wish_standing(turn) => {
                Err(Error::DeferredByHigher { agent: self.agent_id(agent) })
            }
            _ => Ok(()),
        }
    }

    pub(crate) fn cancel_next(&mut self, turn: Turn, agent: AgentKey) -> Result<(), Error> {
        self.may_defer(turn, agent)?;
        if let Some(change) = self.waiting(agent).map(|next| next.change) {
            self.emit(turn, PackedEvent::DeferredChangeCancelled { agent, change });
            self.notify_of_other(turn, agent);
        }
        Ok(())
    }

    /// Makes the waiting change, if nothing that blocks it goes on any more. Called at the end of
    /// everything that may have ended something.
    pub(crate) fn apply_next(&mut self, turn: Turn, agent: AgentKey) {
        let Some(next) = self.waiting(agent) else { return };
        let change = next.change;
        if self.is_held_up(agent, change) {
            return;
        }
        let Next { until, comment, who, standing, cause, .. } = next.clone();
        let reasons = self.refused_at_last(turn, agent, change, standing);
        if !reasons.is_empty() {
            let reasons = reasons.into_boxed_slice();
            self.emit(turn, PackedEvent::DeferredChangeDropped { agent, change, reasons });
            self.notify(turn, agent, PackedNotice::DeferredChangeDropped { change });
            return;
        }
        let turn = turn.by(who);
        self.emit(turn, PackedEvent::DeferredChangeApplied { agent, change });
        match change {
            PackedDeferredChange::Pause { pause_type } => {
                let until = until.filter(|until| *until > turn.at);
                let forced = self.is_over_limit(agent, pause_type, turn.at);
                self.enter_pause(turn, agent, pause_type, until, comment, forced);
            }
            PackedDeferredChange::OffQueue => self.leave_queue(turn, agent),
            PackedDeferredChange::LoggedOut => {
                self.leave(turn, agent, cause.unwrap_or(LogoutCause::Requested));
            }
        }
    }

    /// What the archive and the quota say when the time has come.
    fn refused_at_last(
        &self,
        turn: Turn,
        agent: AgentKey,
        change: PackedDeferredChange,
        standing: Standing,
    ) -> Vec<PackedPauseRefusal> {
        let PackedDeferredChange::Pause { pause_type: Some(key) } = change else {
            return Vec::new();
        };
        let pinned = self.agents.get(agent.index()).map_or(0, |record| record.pinned);
        let archived = self
            .rules
            .types
            .at(pinned)
            .and_then(|types| types.get(key.index()))
            .is_none_or(|rule| rule.archived)
            .then_some(PackedPauseRefusal::Archived);
        let overrides = standing >= Standing::CompanyAdmin;
        let exhausted =
            if overrides { Vec::new() } else { self.quota_refusals(agent, key, turn.at) };
        archived.into_iter().chain(exhausted).collect()
    }

    /// Whether something keeps the change from being made now. A log-out waits for every channel, any
    /// other change for those that block.
    fn is_held_up(&self, agent: AgentKey, change: PackedDeferredChange) -> bool {
        let Some(record) = self.agents.get(agent.index()) else { return true };
        record.channels.iter().any(|channel| match change {
            PackedDeferredChange::LoggedOut => {
                !channel.active.is_empty() || channel.offer.is_some() || channel.in_wrap_up()
            }
            _ => self.blocks_next(agent, channel.key) && channel.is_in_use(),
        })
    }

    /// Whether a deferred change waits for the channel.
    pub(crate) fn blocks_next(&self, agent: AgentKey, channel: ChannelKey) -> bool {
        self.agents
            .get(agent.index())
            .and_then(|record| self.rules.channel(record.pinned, channel))
            .is_none_or(|rule| rule.blocks_next)
    }

    /// An interaction is active on a channel that blocks a change.
    pub(crate) fn is_blocked_by_talk(&self, agent: AgentKey) -> bool {
        self.agents.get(agent.index()).is_some_and(|record| {
            record
                .channels
                .iter()
                .any(|channel| !channel.active.is_empty() && self.blocks_next(agent, channel.key))
        })
    }

    /// Some wrap-up lacks its mandatory disposition, on a channel that counts.
    pub(crate) fn disposition_missing(
        &self,
        agent: AgentKey,
        counts: impl Fn(ChannelKey) -> bool,
    ) -> bool {
        let Some(record) = self.agents.get(agent.index()) else { return false };
        self.rules.team(record.pinned, record.team).is_some_and(|team| team.disposition_mandatory)
            && record.channels.iter().any(|channel| channel.in_wrap_up() && counts(channel.key))
    }

    pub(crate) fn waiting(&self, agent: AgentKey) -> Option<&Next> {
        self.agents.get(agent.index())?.rare.next.as_ref()
    }

    /// As what the actor of the turn wishes something of the agent.
    fn wish_standing(turn: Turn) -> Standing {
        turn.standings.highest().unwrap_or(Standing::Agent)
    }

    /// Some interaction that is active, the oldest of the first channel.
    pub(crate) fn first_active(&self, agent: AgentKey) -> Option<(InteractionId, ChannelKey)> {
        let record = self.agents.get(agent.index())?;
        record.channels.iter().find_map(|channel| {
            channel.active.first().map(|interaction| (interaction.id.clone(), channel.key))
        })
    }
}

impl Channel {
    /// An interaction, an offer or a wrap-up goes on.
    fn is_in_use(&self) -> bool {
        !self.active.is_empty() || self.offer.is_some() || matches!(self.rest, Rest::WrapUp { .. })
    }
}
