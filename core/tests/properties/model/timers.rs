//! Time: every deadline is worked out anew from the state, and the first one fires.

use super::{Model, Rest, SetBy};

#[derive(Debug, Clone, Copy)]
enum Timer {
    Boundary,
    Offer(usize),
    WrapUp(usize),
    Rest(usize),
    PauseUntil,
    Maximum,
    Exhausted,
    GraceEnd,
    Inactivity(&'static str),
    SessionGrace,
}

impl Model {
    /// Moves time to `target`, with everything that is due on the way.
    pub fn advance(&mut self, target: i64) {
        while let Some((at, _, agent, timer)) = self.first_timer() {
            if at > target {
                break;
            }
            self.now = self.now.max(at);
            self.fire(agent, timer);
            self.settle();
        }
        self.now = target;
    }

    fn first_timer(&self) -> Option<(i64, u8, usize, Timer)> {
        let all = (0..self.agents.len()).flat_map(|agent| {
            self.timers(agent).into_iter().map(move |(at, rank, timer)| (at, rank, agent, timer))
        });
        // Of the same instant and rank the agent who was defined first, then the first channel.
        all.min_by_key(|(at, rank, agent, _)| (*at, *rank, *agent))
    }

    fn timers(&self, place: usize) -> Vec<(i64, u8, Timer)> {
        let agent = &self.agents[place];
        let mut timers = Vec::new();
        for (number, channel) in agent.channels.iter().enumerate() {
            if let Some((_, Some(at))) = &channel.offer {
                timers.push((*at, 2, Timer::Offer(number)));
            }
            match channel.rest {
                Rest::WrapUp { until: Some(at), .. } => timers.push((at, 3, Timer::WrapUp(number))),
                Rest::Missed { until, .. } | Rest::Resting { until } => {
                    timers.push((until, 4, Timer::Rest(number)));
                }
                _ => {}
            }
        }
        if let Some(pause) = &agent.pause {
            timers.extend(pause.until.map(|at| (at, 5, Timer::PauseUntil)));
            timers.extend(pause.grace.map(|at| (at, 9, Timer::GraceEnd)));
        }
        if let (Some(running), Some(pause)) = (self.running(place), &agent.pause) {
            let spec = &self.rules.types[running];
            if spec.allotment.is_some() || spec.count_limit.is_some() {
                timers.push((pause.day_end, 1, Timer::Boundary));
            }
            if let (Some(maximum), false) = (spec.single_maximum, pause.maximum) {
                timers.push((pause.started + maximum.millis(), 6, Timer::Maximum));
            }
            if let (Some(most), false) = (self.allotment(place, running), pause.exhausted) {
                let left = most - self.used(place, running);
                timers.push((self.now + left.max(0), 8, Timer::Exhausted));
            }
        }
        if agent.logged_in
            && !agent.asleep
            && let Some((_, after, target)) =
                self.rules.inactivity.iter().find(|(from, ..)| *from == agent.presence)
        {
            let at = (agent.base + after * 60_000)
                .max(agent.presence_since)
                .max(agent.awake_since)
                .max(agent.hold_until.unwrap_or(i64::MIN));
            timers.push((at, 11, Timer::Inactivity(target)));
        }
        timers.extend(agent.grace.map(|at| (at, 12, Timer::SessionGrace)));
        timers
    }

    fn fire(&mut self, agent: usize, timer: Timer) {
        use frontdesk::OfferFailure;
        match timer {
            Timer::Boundary => self.new_day(agent),
            Timer::Offer(channel) => self.miss(agent, channel, OfferFailure::NoAnswer),
            Timer::WrapUp(channel) => self.wrap_up_timed_out(agent, channel),
            Timer::Rest(channel) => {
                self.alter(agent, channel, |channel| channel.rest = Rest::None);
            }
            Timer::PauseUntil => self.until_reached(agent),
            Timer::Maximum => self.limit_reached(agent, true),
            Timer::Exhausted => self.limit_reached(agent, false),
            Timer::GraceEnd => self.grace_ended(agent),
            Timer::Inactivity(target) => {
                let a = &self.agents[agent];
                let first = match a.set_by {
                    SetBy::Rule(first) => first,
                    _ => a.presence,
                };
                self.set_presence_to(agent, target, SetBy::Rule(first));
            }
            Timer::SessionGrace => self.session_grace_ended(agent),
        }
    }

    /// Inactivity rules sleep while something goes on.
    pub fn sleeps(&self, place: usize) -> bool {
        let agent = &self.agents[place];
        agent.paused() && !self.rules.policies.inactivity_in_pause
            || agent.channels.iter().any(|channel| {
                !channel.active.is_empty()
                    || channel.offer.is_some()
                    || matches!(channel.rest, Rest::WrapUp { until: Some(_), .. })
            })
    }
}
