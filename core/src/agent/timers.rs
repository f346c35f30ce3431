//! The timers of one agent: all of them stand in its state; the earliest stands in the heap.

use super::Agent;
use super::state::Rest;
use crate::clock::Timestamp;
use crate::definition::{DeadlineKind, OfferFailure};
use crate::desk::{Due, State, Turn};
use crate::id::{AgentKey, ChannelKey};
use crate::pause::PauseTimer;

/// What a timer of an agent is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AgentTimer {
    Pause(PauseTimer),
    Offer(ChannelKey),
    WrapUp(ChannelKey),
    Rest(ChannelKey),
    PauseUntil,
    Inactivity,
    SessionGrace,
    Approval,
}

impl AgentTimer {
    /// The order among timers of one instant.
    fn rank(self) -> u8 {
        match self {
            Self::Pause(timer) => timer.rank(),
            Self::Offer(_) => 2,
            Self::WrapUp(_) => 3,
            Self::Rest(_) => 4,
            Self::PauseUntil => 5,
            Self::Inactivity => 11,
            Self::SessionGrace => 12,
            Self::Approval => 14,
        }
    }

    pub(crate) fn kind(self) -> DeadlineKind {
        match self {
            Self::Pause(timer) => timer.kind(),
            Self::Offer(_) => DeadlineKind::OfferExpiry,
            Self::WrapUp(_) => DeadlineKind::WrapUpEnd,
            Self::Rest(_) => DeadlineKind::RestEnd,
            Self::PauseUntil => DeadlineKind::PauseUntil,
            Self::Inactivity => DeadlineKind::Inactivity,
            Self::SessionGrace => DeadlineKind::SessionGrace,
            Self::Approval => DeadlineKind::PauseApproval,
        }
    }
}

/// The earliest timer so far.
#[derive(Clone, Copy)]
struct Earliest(Option<(Timestamp, u8, AgentTimer)>);

impl Earliest {
    #[inline]
    fn add(&mut self, at: Option<Timestamp>, timer: AgentTimer) {
        let Some(at) = at else { return };
        let rank = timer.rank();
        // Of two timers of one instant and rank, the one named first stays: channels go by their number.
        if self.0.is_none_or(|(first, first_rank, _)| (at, rank) < (first, first_rank)) {
            self.0 = Some((at, rank, timer));
        }
    }

    fn add_seldom(&mut self, record: &Agent) {
        let seldom = &record.rare;
        let until = seldom.pause.as_ref().and_then(|pause| pause.until);
        self.add(until, AgentTimer::PauseUntil);
        self.add(seldom.grace_until, AgentTimer::SessionGrace);
        let approved_at = seldom.request.as_ref().and_then(|request| request.approved_at);
        self.add(approved_at, AgentTimer::Approval);
    }
}

impl State {
    /// The next timer of an agent.
    #[inline]
    pub(crate) fn next_timer(&self, agent: AgentKey) -> Option<(Timestamp, AgentTimer)> {
        let record = self.agents.get(agent.index())?;
        let mut earliest = Earliest(None);
        if let Some((at, timer)) = record.book.next_timer() {
            earliest.add(Some(at), AgentTimer::Pause(timer));
        }
        for channel in &record.channels {
            let offer = channel.offer.as_ref().and_then(|offer| offer.expires_at);
            earliest.add(offer, AgentTimer::Offer(channel.key));
            match channel.rest {
                Rest::None => {}
                Rest::WrapUp { until, .. } => earliest.add(until, AgentTimer::WrapUp(channel.key)),
                Rest::Missed { until, .. } | Rest::Resting { until } => {
                    earliest.add(Some(until), AgentTimer::Rest(channel.key));
                }
            }
        }
        earliest.add_seldom(record);
        let inactivity = self.inactivity_due(agent).map(|(at, _)| at);
        earliest.add(inactivity, AgentTimer::Inactivity);
        earliest.0.map(|(at, _, timer)| (at, timer))
    }

    /// Puts the agent's next timer into the heap.
    #[inline]
    pub(crate) fn arm(&mut self, agent: AgentKey) {
        let due = self.next_timer(agent).map(|(at, timer)| Due::new(at, timer.rank(), agent.get()));
        self.timers.set(agent.get(), due);
    }

    /// The agent's next timer fires.
    pub(crate) fn fire(&mut self, turn: Turn, agent: AgentKey) {
        let Some((_, timer)) = self.next_timer(agent) else {
            self.timers.set(agent.get(), None);
            return;
        };
        match timer {
            AgentTimer::Pause(timer) => self.pause_timer(turn, agent, timer),
            AgentTimer::Offer(channel) => {
                let offered = self
                    .agents
                    .get(agent.index())
                    .and_then(|record| record.channel(channel))
                    .and_then(|channel| channel.offer.as_ref())
                    .map(|offer| offer.id.clone());
                if let Some(interaction) = offered {
                    let reason = OfferFailure::NoAnswer;
                    // Of a known agent's open offer: it cannot be refused.
                    let _ = self.miss(turn, agent, &interaction, channel, reason);
                }
            }
            AgentTimer::WrapUp(channel) => self.wrap_up_timed_out(turn, agent, channel),
            AgentTimer::Rest(channel) => self.rest_ended(turn, agent, channel),
            AgentTimer::PauseUntil => self.pause_until_reached(turn, agent),
            AgentTimer::Inactivity => self.inactive(turn, agent),
            AgentTimer::SessionGrace => self.session_grace_ended(turn, agent),
            AgentTimer::Approval => self.pause_approved_by_itself(turn, agent),
        }
        self.arm(agent);
    }

    fn rest_ended(&mut self, turn: Turn, agent: AgentKey, channel: ChannelKey) {
        use crate::definition::PackedEvent;
        let missed = self
            .agents
            .get(agent.index())
            .and_then(|record| record.channel(channel))
            .is_some_and(|channel| matches!(channel.rest, Rest::Missed { .. }));
        if missed {
            self.emit(turn, PackedEvent::MissedEnded { agent, channel });
        } else {
            self.emit(turn, PackedEvent::RestingEnded { agent, channel });
        }
    }
}
