//! Interactions from begin to end, and the work after them.

use super::state::Rest;
use crate::definition::{
    EndReason, Error, InteractionKind, OfferFailure, PackedEvent, PackedIneligibility, WrapUpEnd,
    WrapUpRule,
};
use crate::desk::{State, Turn};
use crate::id::{AgentKey, ChannelKey, DispositionId, InteractionId};

impl State {
    pub(crate) fn begin(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        interaction: &InteractionId,
        channel: ChannelKey,
        kind: InteractionKind,
    ) -> Result<(), Error> {
        let record = self.logged_in(agent)?;
        if record.channel_of(interaction).is_some() {
            return Ok(());
        }
        self.known_channel(channel)?;
        let besides = Some(interaction);
        let unexpected = match kind {
            InteractionKind::Queue => self.ineligibility(agent, channel, besides),
            InteractionKind::Direct | InteractionKind::Internal => {
                self.direct_ineligibility(agent, channel, besides)
            }
            InteractionKind::Outbound => {
                let full = self.is_full(agent, channel, besides);
                full.then_some(PackedIneligibility::AtCapacity).into_iter().collect()
            }
        };
        // Offered on another channel, it is not to be taken there any more.
        let offered = self.agent(agent)?.offering(interaction).map(|channel| channel.key);
        let elsewhere = offered.filter(|other| *other != channel);
        let unexpected = unexpected.into_boxed_slice();
        let interaction = interaction.clone();
        self.emit(
            turn,
            PackedEvent::InteractionBegan {
                agent,
                interaction: interaction.clone(),
                channel,
                kind,
                unexpected,
            },
        );
        match elsewhere {
            Some(other) => self.miss(turn, agent, &interaction, other, OfferFailure::Cancelled),
            None => Ok(()),
        }
    }

    /// A reference may be another desk's.
    pub(crate) fn known_channel(&self, channel: ChannelKey) -> Result<(), Error> {
        if channel.index() < self.definitions.channels.len() {
            return Ok(());
        }
        Err(Error::UnknownReference { kind: String::from("channel"), index: channel.get() })
    }

    pub(crate) fn hold(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        interaction: &InteractionId,
        hold: bool,
    ) -> Result<(), Error> {
        let (channel, held) = {
            let found = self.agent(agent)?.channel_of(interaction).and_then(|channel| {
                let interaction = channel.interaction(interaction)?;
                Some((channel.key, interaction.held_since.is_some()))
            });
            found.ok_or_else(|| Error::NotActive { interaction: interaction.clone() })?
        };
        let interaction = interaction.clone();
        match (held, hold) {
            (false, true) => {
                self.emit(turn, PackedEvent::InteractionHeld { agent, interaction, channel });
            }
            (true, false) => {
                self.emit(turn, PackedEvent::InteractionUnheld { agent, interaction, channel });
            }
            _ => {}
        }
        Ok(())
    }

    pub(crate) fn end(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        interaction: &InteractionId,
        how: EndReason,
    ) -> Result<(), Error> {
        let record = self.agent(agent)?;
        if let Some(channel) = record.offering(interaction).map(|channel| channel.key) {
            return self.miss(turn, agent, interaction, channel, OfferFailure::Cancelled);
        }
        let Some(channel) = record.channel_of(interaction) else {
            return Err(Error::NotActive { interaction: interaction.clone() });
        };
        let key = channel.key;
        let kind = channel.interaction(interaction).map(|interaction| interaction.kind);
        let last = channel.active.len() == 1 && channel.offer.is_none();
        self.emit(
            turn,
            PackedEvent::InteractionEnded {
                agent,
                interaction: interaction.clone(),
                channel: key,
                how,
            },
        );
        if let Some(kind) = kind {
            self.wrap_up(turn, agent, interaction, key, kind, last);
        }
        self.apply_next(turn, agent);
        Ok(())
    }

    /// Starts the work after an interaction, where the team has such.
    fn wrap_up(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        interaction: &InteractionId,
        channel: ChannelKey,
        kind: InteractionKind,
        last: bool,
    ) {
        let Some(record) = self.agents.get(agent.index()) else { return };
        let Some(team) = self.rules.team(record.pinned, record.team) else { return };
        let wanted = match kind {
            InteractionKind::Queue => true,
            InteractionKind::Outbound => team.wrap_outbound,
            InteractionKind::Direct | InteractionKind::Internal => false,
        };
        // During a grace all goes on; after it nobody is there to do the work.
        let gone = record.is_disconnected() && record.rare.grace_until.is_none();
        let leaving = record.in_pause() || gone;
        if !wanted || leaving || !(last || team.wrap_each) {
            return;
        }
        let until = match team.wrap_up {
            WrapUpRule::Off => return,
            WrapUpRule::Timed { duration } if duration.is_zero() => return,
            WrapUpRule::Timed { duration } => Some(turn.at.saturating_add(duration)),
            WrapUpRule::OnDemand => None,
        };
        let earlier = record.channel(channel).and_then(|channel| match &channel.rest {
            Rest::WrapUp { id, .. } => Some(id.clone()),
            _ => None,
        });
        if let Some(earlier) = earlier {
            self.end_wrap_up(turn, agent, earlier, channel, WrapUpEnd::Superseded, None);
        }
        let interaction = interaction.clone();
        self.emit(turn, PackedEvent::WrapUpStarted { agent, interaction, channel, until });
    }

    pub(crate) fn prolong(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        interaction: &InteractionId,
    ) -> Result<(), Error> {
        let record = self.agent(agent)?;
        let refused = |because: &str| Error::ProlongRefused {
            interaction: interaction.clone(),
            because: String::from(because),
        };
        let Some(channel) = record.wrapping(interaction) else {
            return Err(Error::WrapUpEnded { interaction: interaction.clone() });
        };
        let Rest::WrapUp { until, prolonged, .. } = &channel.rest else {
            return Err(Error::WrapUpEnded { interaction: interaction.clone() });
        };
        let Some(team) = self.rules.team(record.pinned, record.team) else {
            return Err(refused("the team has no timing"));
        };
        let Some(until) = *until else { return Err(refused("it runs without a time")) };
        if team.prolong_step.is_zero() || *prolonged >= team.prolong_max {
            return Err(refused("it was prolonged as often as the team allows"));
        }
        if team.prolong_window.is_some_and(|window| until.since(turn.at) > window) {
            return Err(refused("it is too early"));
        }
        let channel = channel.key;
        let until = until.saturating_add(team.prolong_step);
        let interaction = interaction.clone();
        self.emit(turn, PackedEvent::WrapUpProlonged { agent, interaction, channel, until });
        self.notify_of_other(turn, agent);
        Ok(())
    }

    pub(crate) fn finish(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        interaction: &InteractionId,
        disposition: Option<&DispositionId>,
    ) -> Result<(), Error> {
        let record = self.agent(agent)?;
        let Some(channel) = record.wrapping(interaction).map(|channel| channel.key) else {
            return Err(Error::WrapUpEnded { interaction: interaction.clone() });
        };
        let mandatory = self
            .rules
            .team(record.pinned, record.team)
            .is_some_and(|team| team.disposition_mandatory);
        if mandatory && disposition.is_none() {
            return Err(Error::DispositionMissing { interaction: interaction.clone() });
        }
        if let Some(disposition) = disposition {
            self.check_disposition(disposition)?;
        }
        let how = WrapUpEnd::Finished;
        let interaction = interaction.clone();
        self.emit(
            turn,
            PackedEvent::WrapUpEnded {
                agent,
                interaction,
                channel,
                how,
                disposition: disposition.cloned(),
            },
        );
        self.notify_of_other(turn, agent);
        self.apply_next(turn, agent);
        Ok(())
    }

    /// The time of a wrap-up is over.
    pub(crate) fn wrap_up_timed_out(&mut self, turn: Turn, agent: AgentKey, channel: ChannelKey) {
        let Some(record) = self.agents.get(agent.index()) else { return };
        let Some(interaction) = record.channel(channel).and_then(|channel| match &channel.rest {
            Rest::WrapUp { id, .. } => Some(id.clone()),
            _ => None,
        }) else {
            return;
        };
        let team = self.rules.team(record.pinned, record.team);
        let mandatory = team.is_some_and(|team| team.disposition_mandatory);
        let timeout = team.and_then(|team| team.timeout_disposition.clone());
        if mandatory && timeout.is_none() {
            self.emit(turn, PackedEvent::WrapUpOverdue { agent, interaction, channel });
            return;
        }
        let disposition = timeout.filter(|_| mandatory);
        self.end_wrap_up(turn, agent, interaction, channel, WrapUpEnd::TimedOut, disposition);
        self.apply_next(turn, agent);
    }

    /// Every wrap-up ends, with the time-out disposition where one is mandatory.
    pub(crate) fn end_wrap_ups(&mut self, turn: Turn, agent: AgentKey, how: WrapUpEnd) {
        while let Some((interaction, channel)) = self.first_wrap_up(agent) {
            let disposition = self
                .agents
                .get(agent.index())
                .and_then(|record| self.rules.team(record.pinned, record.team))
                .filter(|team| team.disposition_mandatory)
                .and_then(|team| team.timeout_disposition.clone());
            self.end_wrap_up(turn, agent, interaction, channel, how, disposition);
        }
    }

    fn end_wrap_up(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        interaction: InteractionId,
        channel: ChannelKey,
        how: WrapUpEnd,
        disposition: Option<DispositionId>,
    ) {
        self.emit(turn, PackedEvent::WrapUpEnded { agent, interaction, channel, how, disposition });
    }

    fn first_wrap_up(&self, agent: AgentKey) -> Option<(InteractionId, ChannelKey)> {
        self.agents.get(agent.index())?.channels.iter().find_map(|channel| match &channel.rest {
            Rest::WrapUp { id, .. } => Some((id.clone(), channel.key)),
            _ => None,
        })
    }
}
