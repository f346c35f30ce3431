//! Offers: made, answered, missed, withdrawn.

use super::Channel;
use crate::clock::{Millis, Timestamp};
use crate::definition::{
    BreakOutReason, Error, Ineligibility, OfferFailure, PackedEvent, PackedIneligibility,
    PackedNotice, PackedWork, Withdrawal,
};
use crate::desk::{State, Turn, invalid, violation};
use crate::id::{AgentKey, ChannelKey, InteractionId};
use crate::pack::Pack;

impl State {
    pub(crate) fn offer(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        interaction: &InteractionId,
        channel: ChannelKey,
        expires_at: Option<Timestamp>,
    ) -> Result<(), Error> {
        let record = self.agent(agent)?;
        let same = record.channel(channel).is_some_and(|channel| channel.is_offered(interaction));
        if same {
            return Ok(());
        }
        let used = self.offers.contains_key(interaction)
            || record.channels.iter().any(|channel| channel.knows(interaction));
        if used {
            return Err(Error::OfferIdUsed { interaction: interaction.clone() });
        }
        self.known_channel(channel)?;
        let reasons = self.ineligibility(agent, channel, None);
        if !reasons.is_empty() {
            let reasons =
                reasons.iter().map(|reason| Ineligibility::unpack(reason, &self.names)).collect();
            return Err(Error::NotEligible { reasons });
        }
        if let Some(expires_at) = expires_at.filter(|expires_at| *expires_at <= turn.at) {
            return invalid(vec![violation(
                "OutOfRange",
                "expires_at",
                &format!("an instant after {}", turn.at),
                &expires_at.to_string(),
            )]);
        }
        let timeout = self
            .rules
            .team(record.pinned, record.team)
            .and_then(|team| team.offer_timeout)
            .map(|timeout| turn.at.saturating_add(timeout));
        let expires_at = expires_at.or(timeout);
        let interaction = interaction.clone();
        self.emit(turn, PackedEvent::OfferMade { agent, interaction, channel, expires_at });
        Ok(())
    }

    pub(crate) fn answer(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        interaction: &InteractionId,
    ) -> Result<(), Error> {
        let channel = self.offered_at(agent, interaction)?;
        let interaction = interaction.clone();
        self.emit(turn, PackedEvent::OfferAnswered { agent, interaction, channel });
        Ok(())
    }

    pub(crate) fn offer_failed(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        interaction: &InteractionId,
        reason: OfferFailure,
    ) -> Result<(), Error> {
        let channel = self.offered_at(agent, interaction)?;
        self.miss(turn, agent, interaction, channel, reason)
    }

    /// The offer is not taken: the delay of the reason starts, or the agent is taken off the queues.
    pub(crate) fn miss(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        interaction: &InteractionId,
        channel: ChannelKey,
        reason: OfferFailure,
    ) -> Result<(), Error> {
        let record = self.agent(agent)?;
        let before = record.channel(channel).map_or(0, |channel| channel.misses);
        let (counts, delay, limit) = self
            .rules
            .team(record.pinned, record.team)
            .map_or((false, Millis::ZERO, None), |team| {
                (team.counted.contains(&reason), team.delay(reason), team.max_no_answer)
            });
        let misses = before.saturating_add(u32::from(counts));
        let breaks_out = counts
            && limit.is_some_and(|limit| misses >= limit)
            && record.work == PackedWork::OnQueue;
        // Where every interaction is wrapped up, one may be so beside the offer: that goes on instead.
        let wraps = record.channel(channel).is_some_and(Channel::in_wrap_up);
        let missed_until =
            (!breaks_out && !delay.is_zero() && !wraps).then(|| turn.at.saturating_add(delay));
        let interaction = interaction.clone();
        self.emit(
            turn,
            PackedEvent::OfferMissed { agent, interaction, channel, reason, misses, missed_until },
        );
        if breaks_out {
            self.withdraw_offers(turn, agent, Withdrawal::AgentBrokenOut);
            let reason = BreakOutReason::MaxNoAnswer;
            self.emit(turn, PackedEvent::BrokeOut { agent, reason, channel });
            self.notify(turn, agent, PackedNotice::BrokenOut);
        }
        self.apply_next(turn, agent);
        Ok(())
    }

    /// Every open offer of the agent is withdrawn; none of them counts as a miss.
    pub(crate) fn withdraw_offers(&mut self, turn: Turn, agent: AgentKey, reason: Withdrawal) {
        let rest = self.definitions.policies.resting;
        let rests = reason != Withdrawal::AgentLoggedOut && !rest.is_zero();
        while let Some((interaction, channel)) = self.first_offer(agent) {
            let wraps = self
                .agents
                .get(agent.index())
                .and_then(|record| record.channel(channel))
                .is_some_and(Channel::in_wrap_up);
            let resting_until = (rests && !wraps).then(|| turn.at.saturating_add(rest));
            self.emit(
                turn,
                PackedEvent::OfferWithdrawn { agent, interaction, channel, reason, resting_until },
            );
        }
    }

    fn first_offer(&self, agent: AgentKey) -> Option<(InteractionId, ChannelKey)> {
        self.agents
            .get(agent.index())?
            .channels
            .iter()
            .find_map(|channel| channel.offer.as_ref().map(|offer| (offer.id.clone(), channel.key)))
    }

    fn offered_at(
        &self,
        agent: AgentKey,
        interaction: &InteractionId,
    ) -> Result<ChannelKey, Error> {
        let record = self.agent(agent)?;
        record
            .offering(interaction)
            .map(|channel| channel.key)
            .ok_or_else(|| Error::OfferClosed { interaction: interaction.clone() })
    }

    /// Every reason why the agent cannot be offered work on a channel. An offer of `besides` does not
    /// take up capacity.
    pub(crate) fn ineligibility(
        &self,
        agent: AgentKey,
        channel: ChannelKey,
        besides: Option<&InteractionId>,
    ) -> Vec<PackedIneligibility> {
        use PackedIneligibility as I;
        let Some(record) = self.agents.get(agent.index()) else { return vec![I::NotLoggedIn] };
        let mut reasons = Vec::new();
        if record.session.is_none() {
            reasons.push(I::NotLoggedIn);
        }
        if record.work != PackedWork::OnQueue {
            reasons.push(I::NotOnQueue { work: record.work });
        }
        if !self.presence_is_eligible(record) {
            reasons.push(I::PresenceNotEligible { status: record.presence });
        }
        if let Some(next) = &record.rare.next {
            reasons.push(I::ChangePending { change: next.change });
        }
        let own = record.channel(channel);
        // A channel has one offer at a time, whatever its capacity.
        let offering = own
            .and_then(|channel| channel.offer.as_ref())
            .is_some_and(|offer| besides != Some(&offer.id));
        if offering || self.is_full(agent, channel, besides) {
            reasons.push(I::AtCapacity);
        }
        match own.map(|channel| &channel.rest) {
            Some(super::state::Rest::WrapUp { .. }) => reasons.push(I::WrapUp),
            Some(super::state::Rest::Missed { .. }) => reasons.push(I::Missed),
            Some(super::state::Rest::Resting { .. }) => reasons.push(I::Resting),
            Some(super::state::Rest::None) | None => {}
        }
        for other in record.channels.iter().filter(|other| other.key != channel) {
            if self.blocks(record.pinned, other, channel) {
                reasons.push(I::BlockedBy { channel: other.key });
            }
        }
        if record.dnd_keeps_off_queue(self.definitions.policies.dnd_with_queue) {
            reasons.push(I::DoNotDisturb);
        }
        reasons
    }

    /// Every reason why a direct call cannot ring at the agent on a channel.
    pub(crate) fn direct_ineligibility(
        &self,
        agent: AgentKey,
        channel: ChannelKey,
        besides: Option<&InteractionId>,
    ) -> Vec<PackedIneligibility> {
        use PackedIneligibility as I;
        let Some(record) = self.agents.get(agent.index()) else { return vec![I::NotLoggedIn] };
        let not_logged_in = record.session.is_none().then_some(I::NotLoggedIn);
        let full = self.is_full(agent, channel, besides).then_some(I::AtCapacity);
        let dnd = (record.line == crate::definition::Line::DnD).then_some(I::DoNotDisturb);
        not_logged_in.into_iter().chain(full).chain(dnd).collect()
    }

    /// The channel has as many interactions and offers as it can have.
    pub(crate) fn is_full(
        &self,
        agent: AgentKey,
        channel: ChannelKey,
        besides: Option<&InteractionId>,
    ) -> bool {
        let Some(record) = self.agents.get(agent.index()) else { return true };
        let load = record.channel(channel).map_or(0, |channel| {
            let own = besides.is_some_and(|besides| channel.is_offered(besides));
            channel.load().saturating_sub(u32::from(own))
        });
        load >= self.capacity(record, channel)
    }

    /// How many interactions the agent can have on the channel; none on one that is archived.
    pub(crate) fn capacity(&self, record: &super::Agent, channel: ChannelKey) -> u32 {
        let Some(rule) = self.rules.channel(record.pinned, channel) else { return 0 };
        if rule.archived {
            return 0;
        }
        record
            .rare
            .capacities
            .iter()
            .find(|(own, _)| *own == channel)
            .map_or(rule.capacity, |(_, capacity)| *capacity)
    }

    /// Whether what goes on at `other` keeps `channel` from being offered work.
    fn blocks(&self, pinned: u32, other: &Channel, channel: ChannelKey) -> bool {
        let Some(rule) = self.rules.channel(pinned, other.key) else { return false };
        let named = rule.blocks & 1_u64.checked_shl(channel.get()).unwrap_or(0) != 0;
        let talks = !other.active.is_empty() || other.offer.is_some();
        let rests = !matches!(other.rest, super::state::Rest::None);
        named && (talks || rests && rule.wrap_blocks)
    }

    pub(crate) fn presence_is_eligible(&self, record: &super::Agent) -> bool {
        self.rules.status(record.pinned, record.presence).is_none_or(|status| status.eligible)
    }
}
