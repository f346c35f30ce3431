//! Offers, interactions and the work after them.

use frontdesk::{
    Blocking, ChannelState, EndReason, InteractionKind, MissingDisposition, OfferFailure,
    WrapUpRule,
};

use super::{Active, Channel, Model, Outcome, Rest, State, refuse};

impl Channel {
    pub fn state(&self) -> ChannelState {
        match &self.rest {
            _ if !self.active.is_empty() => ChannelState::Busy,
            _ if self.offer.is_some() => ChannelState::Offering,
            Rest::WrapUp { .. } => ChannelState::WrapUp,
            Rest::Missed { .. } => ChannelState::Missed,
            Rest::Resting { .. } => ChannelState::Resting,
            Rest::None => ChannelState::Waiting,
        }
    }

    pub fn wraps(&self) -> bool {
        matches!(self.rest, Rest::WrapUp { .. })
    }

    /// Something goes on that a deferred change waits for.
    pub fn in_use(&self) -> bool {
        !self.active.is_empty() || self.offer.is_some() || self.wraps()
    }

    fn offers(&self, id: &str) -> bool {
        self.offer.as_ref().is_some_and(|(offered, _)| offered == id)
    }

    fn wraps_up(&self, interaction: &str) -> bool {
        matches!(&self.rest, Rest::WrapUp { id, .. } if id == interaction)
    }

    fn has(&self, id: &str) -> bool {
        self.active.iter().any(|active| active.id == id)
    }
}

impl Model {
    /// Changes a channel; its state counts from now where it becomes another.
    pub fn alter(&mut self, agent: usize, channel: usize, change: impl FnOnce(&mut Channel)) {
        let now = self.now;
        let channel = &mut self.agents[agent].channels[channel];
        let before = channel.state();
        change(channel);
        if channel.state() != before {
            channel.since = now;
        }
    }

    fn channel_where(&self, agent: usize, wanted: impl Fn(&Channel) -> bool) -> Option<usize> {
        self.agents[agent].channels.iter().position(wanted)
    }

    /// Every condition that fails, in the order of the law.
    pub fn ineligible(&self, agent: usize, channel: usize) -> Vec<String> {
        let a = &self.agents[agent];
        let own = &a.channels[channel];
        let mut reasons: Vec<&str> = Vec::new();
        if a.sessions.is_empty() {
            reasons.push("NotLoggedIn");
        }
        if a.work != State::On {
            reasons.push("NotOnQueue");
        }
        if a.presence != "online" {
            reasons.push("PresenceNotEligible");
        }
        if a.next.is_some() {
            reasons.push("ChangePending");
        }
        // One offer a channel.
        if own.offer.is_some() || own.active.len() >= self.rules.channels[channel].capacity as usize
        {
            reasons.push("AtCapacity");
        }
        reasons.extend(match own.rest {
            Rest::WrapUp { .. } => Some("WrapUp"),
            Rest::Missed { .. } => Some("Missed"),
            Rest::Resting { .. } => Some("Resting"),
            Rest::None => None,
        });
        let other = 1 - channel;
        let (theirs, spec) = (&a.channels[other], &self.rules.channels[other]);
        let named = match &spec.blocks {
            Blocking::All => true,
            Blocking::Only { channels } => channels.contains(&self.rules.channels[channel].id),
            _ => false,
        };
        let rests = theirs.rest != Rest::None && spec.wrap_blocks;
        if named && (!theirs.active.is_empty() || theirs.offer.is_some() || rests) {
            reasons.push("BlockedBy");
        }
        if self.dnd_closes_queue(a) {
            reasons.push("DoNotDisturb");
        }
        reasons.into_iter().map(String::from).collect()
    }

    pub fn offer(
        &mut self,
        agent: usize,
        id: &str,
        channel: usize,
        expires_at: Option<i64>,
    ) -> Outcome {
        if self.agents[agent].channels[channel].offers(id) {
            return Ok(());
        }
        let known = |channel: &Channel| {
            channel.has(id)
                || channel.wraps_up(id)
                || matches!(&channel.rest, Rest::Missed { id: missed, .. } if missed == id)
        };
        let offered =
            self.agents.iter().flat_map(|a| &a.channels).any(|channel| channel.offers(id));
        if offered || self.channel_where(agent, known).is_some() {
            return refuse("OfferIdUsed");
        }
        let reasons = self.ineligible(agent, channel);
        if !reasons.is_empty() {
            return Err(("NotEligible", reasons));
        }
        if expires_at.is_some_and(|expires_at| expires_at <= self.now) {
            return refuse("Invalid");
        }
        let timeout = self.rules.team.offer_timeout.map(|timeout| self.now + timeout.millis());
        let offer = Some((String::from(id), expires_at.or(timeout)));
        self.alter(agent, channel, |channel| channel.offer = offer);
        Ok(())
    }

    pub fn answer(&mut self, agent: usize, id: &str) -> Outcome {
        let Some(channel) = self.channel_where(agent, |channel| channel.offers(id)) else {
            return refuse("OfferClosed");
        };
        let active = self.active(id, InteractionKind::Queue);
        self.alter(agent, channel, |channel| {
            channel.offer = None;
            channel.misses = 0;
            channel.active.push(active);
        });
        Ok(())
    }

    pub fn offer_failed(&mut self, agent: usize, id: &str, reason: OfferFailure) -> Outcome {
        match self.channel_where(agent, |channel| channel.offers(id)) {
            Some(channel) => self.miss(agent, channel, reason),
            None => return refuse("OfferClosed"),
        }
        Ok(())
    }

    pub fn miss(&mut self, agent: usize, channel: usize, reason: OfferFailure) {
        let team = &self.rules.team;
        let delay = match reason {
            OfferFailure::NoAnswer => team.no_answer_delay,
            OfferFailure::Rejected => team.rejected_delay,
            OfferFailure::DeviceBusy => team.device_busy_delay,
            OfferFailure::Unreachable => team.unreachable_delay,
            _ => frontdesk::clock::Millis::ZERO,
        };
        let counts = team.counted_misses.contains(&reason);
        let own = &self.agents[agent].channels[channel];
        let misses = own.misses + u32::from(counts);
        let reached = counts && team.max_no_answer.is_some_and(|most| misses >= most);
        let breaks_out = reached && self.agents[agent].work == State::On;
        let until = self.now + delay.millis();
        self.alter(agent, channel, |channel| {
            let Some((id, _)) = channel.offer.take() else { return };
            channel.misses = misses;
            // Work that is still to be done is not lost to a delay.
            if !breaks_out && !delay.is_zero() && !channel.wraps() {
                channel.rest = Rest::Missed { id, reason, until };
            }
        });
        if breaks_out {
            self.withdraw(agent, true);
            let a = &mut self.agents[agent];
            (a.work, a.work_since) = (State::BreakOut, self.now);
            for channel in 0..2 {
                self.alter(agent, channel, |channel| {
                    if matches!(channel.rest, Rest::Missed { .. }) {
                        channel.rest = Rest::None;
                    }
                });
            }
        }
        self.apply_next(agent);
    }

    /// Takes open offers back; none of them is a miss.
    pub fn withdraw(&mut self, agent: usize, rests: bool) {
        let rest = self.rules.policies.resting;
        let until = self.now + rest.millis();
        for channel in 0..2 {
            self.alter(agent, channel, |channel| {
                let open = channel.offer.take().is_some();
                if open && rests && !rest.is_zero() && !channel.wraps() {
                    channel.rest = Rest::Resting { until };
                }
            });
        }
    }

    pub fn begin(
        &mut self,
        agent: usize,
        id: &str,
        channel: usize,
        kind: InteractionKind,
    ) -> Outcome {
        if !self.agents[agent].logged_in {
            return refuse("NotLoggedIn");
        }
        if self.channel_where(agent, |channel| channel.has(id)).is_some() {
            return Ok(());
        }
        let active = self.active(id, kind);
        self.alter(agent, channel, |channel| {
            if channel.offers(id) {
                channel.offer = None;
                channel.misses = 0;
            }
            channel.active.push(active);
        });
        if let Some(other) = self.channel_where(agent, |channel| channel.offers(id)) {
            self.miss(agent, other, OfferFailure::Cancelled);
        }
        Ok(())
    }

    pub fn hold(&mut self, agent: usize, id: &str, hold: bool) -> Outcome {
        let now = self.now;
        let mut all =
            self.agents[agent].channels.iter_mut().flat_map(|channel| &mut channel.active);
        let Some(active) = all.find(|active| active.id == id) else { return refuse("NotActive") };
        match (active.held, hold) {
            (None, true) => active.held = Some(now),
            (Some(_), false) => active.held = None,
            _ => {}
        }
        Ok(())
    }

    pub fn end(&mut self, agent: usize, id: &str, _how: EndReason) -> Outcome {
        if let Some(channel) = self.channel_where(agent, |channel| channel.offers(id)) {
            self.miss(agent, channel, OfferFailure::Cancelled);
            return Ok(());
        }
        let Some(channel) = self.channel_where(agent, |channel| channel.has(id)) else {
            return refuse("NotActive");
        };
        let mut kind = InteractionKind::Internal;
        self.alter(agent, channel, |channel| {
            channel.active.retain(|active| {
                if active.id == id {
                    kind = active.kind;
                }
                active.id != id
            });
        });
        let now = self.now;
        let a = &mut self.agents[agent];
        a.base = a.base.max(now);
        let own = &a.channels[channel];
        let last = own.active.is_empty() && own.offer.is_none();
        let gone = a.sessions.is_empty() && a.grace.is_none();
        let team = &self.rules.team;
        let wanted = kind == InteractionKind::Queue
            || kind == InteractionKind::Outbound && team.wrap_outbound;
        let until = match team.wrap_up {
            WrapUpRule::Timed { duration } if !duration.is_zero() => {
                Some(Some(now + duration.millis()))
            }
            WrapUpRule::OnDemand => Some(None),
            _ => None,
        };
        if let Some(until) = until
            && wanted
            && (last || team.wrap_each)
            && !a.paused()
            && !gone
        {
            let id = String::from(id);
            let timed = until.is_some();
            let rest = Rest::WrapUp { id, until, timed, prolonged: 0, overdue: false };
            self.alter(agent, channel, |channel| channel.rest = rest);
        }
        self.apply_next(agent);
        Ok(())
    }

    pub fn prolong(&mut self, agent: usize, id: &str) -> Outcome {
        let Some(channel) = self.channel_where(agent, |channel| channel.wraps_up(id)) else {
            return refuse("WrapUpEnded");
        };
        let team = self.rules.team.clone();
        let now = self.now;
        let Rest::WrapUp { until: Some(until), prolonged, .. } =
            &mut self.agents[agent].channels[channel].rest
        else {
            return refuse("ProlongRefused");
        };
        let early = team.prolong_window.is_some_and(|window| *until - now > window.millis());
        if team.prolong_step.is_zero() || *prolonged >= team.prolong_max || early {
            return refuse("ProlongRefused");
        }
        *until += team.prolong_step.millis();
        *prolonged += 1;
        Ok(())
    }

    pub fn finish(&mut self, agent: usize, id: &str, disposition: bool, own: bool) -> Outcome {
        let Some(channel) = self.channel_where(agent, |channel| channel.wraps_up(id)) else {
            return refuse("WrapUpEnded");
        };
        if self.rules.team.disposition_mandatory && !disposition {
            return refuse("DispositionMissing");
        }
        let now = self.now;
        let a = &mut self.agents[agent];
        if own && matches!(a.channels[channel].rest, Rest::WrapUp { timed: true, .. }) {
            a.base = a.base.max(now);
        }
        self.alter(agent, channel, |channel| channel.rest = Rest::None);
        self.apply_next(agent);
        Ok(())
    }

    pub fn wrap_up_timed_out(&mut self, agent: usize, channel: usize) {
        let team = &self.rules.team;
        let stays =
            team.disposition_mandatory && team.missing_disposition == MissingDisposition::Overdue;
        self.alter(agent, channel, |channel| {
            if let (true, Rest::WrapUp { until, overdue, .. }) = (stays, &mut channel.rest) {
                (*until, *overdue) = (None, true);
            } else {
                channel.rest = Rest::None;
            }
        });
        if !stays {
            self.apply_next(agent);
        }
    }

    pub fn end_wrap_ups(&mut self, agent: usize) {
        for channel in 0..2 {
            self.alter(agent, channel, |channel| {
                if channel.wraps() {
                    channel.rest = Rest::None;
                }
            });
        }
    }

    fn active(&self, id: &str, kind: InteractionKind) -> Active {
        Active { id: String::from(id), kind, since: self.now, held: None }
    }
}
