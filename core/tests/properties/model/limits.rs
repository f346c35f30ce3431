//! Day quotas: usage summed over the whole account each time.

use frontdesk::{AccountLine, OnExhausted};

use super::wishes::By;
use super::{Model, State};

impl Model {
    /// Time of a type since the start of the day.
    pub fn used(&self, agent: usize, pause_type: usize) -> i64 {
        let line = AccountLine::Pause { pause_type: self.type_id(Some(pause_type)) };
        let (day, _) = self.day(self.now);
        let account = &self.agents[agent].account;
        let ends = account.iter().skip(1).map(|(at, _)| *at).chain([self.now]);
        let mut sum = 0;
        for ((start, spent), end) in account.iter().zip(ends) {
            if *spent == line {
                sum += (end - day.max(*start)).max(0);
            }
        }
        sum
    }

    pub fn count(&self, agent: usize, pause_type: usize) -> u32 {
        let (day, _) = self.day(self.now);
        let starts = &self.agents[agent].starts;
        let today = starts.iter().filter(|(at, started)| *at >= day && *started == pause_type);
        u32::try_from(today.count()).unwrap()
    }

    /// What the day allows, with what was granted in it.
    pub fn allotment(&self, agent: usize, pause_type: usize) -> Option<i64> {
        let (day, _) = self.day(self.now);
        let granted: i64 = self.agents[agent]
            .grants
            .iter()
            .filter(|(at, granted, _)| *at >= day && *granted == pause_type)
            .map(|(.., time)| time)
            .sum();
        self.rules.types[pause_type].allotment.map(|most| most.millis() + granted)
    }

    pub fn quota_refusals(&self, agent: usize, pause_type: usize) -> Vec<String> {
        let spec = &self.rules.types[pause_type];
        let left =
            self.allotment(agent, pause_type).map(|most| most - self.used(agent, pause_type));
        let mut reasons = Vec::new();
        if left.is_some_and(|left| left <= 0) {
            reasons.push(String::from("Exhausted"));
        }
        if spec.count_limit.is_some_and(|most| self.count(agent, pause_type) >= most) {
            reasons.push(String::from("Exhausted"));
        }
        if left.is_some_and(|left| left > 0 && left < spec.minimum_remaining.millis()) {
            reasons.push(String::from("BelowMinimum"));
        }
        reasons
    }

    /// The day ends in a pause: what was exhausted is so no more, and a grace is called off.
    pub fn new_day(&mut self, agent: usize) {
        let (_, day_end) = self.day(self.now);
        let Some(pause) = &mut self.agents[agent].pause else { return };
        pause.day_end = day_end;
        // The maximum of one pause knows no days: its grace runs on.
        if !pause.maximum {
            pause.grace = None;
        }
        if pause.exhausted {
            pause.done = false;
        }
        pause.exhausted = false;
    }

    /// An allotment or the maximum of one pause is reached.
    pub fn limit_reached(&mut self, agent: usize, maximum: bool) {
        let now = self.now;
        let grace =
            self.running(agent).map_or(0, |running| self.rules.types[running].grace.millis());
        let Some(pause) = &mut self.agents[agent].pause else { return };
        if maximum {
            pause.maximum = true;
        } else {
            pause.exhausted = true;
        }
        if pause.forced || pause.done || pause.grace.is_some() {
            return;
        }
        if grace > 0 {
            pause.grace = Some(now + grace);
        } else {
            self.act(agent);
        }
    }

    pub fn grace_ended(&mut self, agent: usize) {
        if let Some(pause) = &mut self.agents[agent].pause {
            pause.grace = None;
        }
        self.act(agent);
    }

    fn act(&mut self, agent: usize) {
        let Some(pause) = &mut self.agents[agent].pause else { return };
        pause.done = true;
        let pause = pause.clone();
        let running = self.running(agent);
        let mut then = running.map(|running| self.rules.types[running].on_exhausted.clone());
        while let Some(OnExhausted::SwitchTo { pause_type }) = &then {
            let target = self.rules.types.iter().position(|spec| spec.id == *pause_type).unwrap();
            let used_up =
                self.allotment(agent, target).is_some_and(|most| self.used(agent, target) >= most);
            if !used_up {
                let (until, comment) = (pause.until, pause.comment);
                self.start_pause(agent, Some(target), until, comment, pause.to_queue, false);
                return;
            }
            then = Some(self.rules.types[target].on_exhausted.clone());
        }
        match then {
            Some(OnExhausted::Resume) => {
                let open = self.queue_refusals(&self.agents[agent]).is_empty();
                if !pause.to_queue || open {
                    self.return_to(agent, pause.to_queue);
                }
            }
            Some(OnExhausted::Logout) => {
                let _ = self.log_out_or_defer(agent, &By::system(), false);
            }
            _ => {}
        }
    }

    pub fn until_reached(&mut self, agent: usize) {
        let to_queue = self.agents[agent].pause.as_ref().is_some_and(|pause| pause.to_queue);
        let open = self.queue_refusals(&self.agents[agent]).is_empty();
        self.return_to(agent, to_queue && open);
    }

    pub fn grant(&mut self, agent: usize, pause_type: usize, time: i64) {
        let now = self.now;
        self.agents[agent].grants.push((now, pause_type, time));
        if self.running(agent) != Some(pause_type) {
            return;
        }
        let enough = self
            .allotment(agent, pause_type)
            .is_some_and(|most| self.used(agent, pause_type) < most);
        if let Some(pause) = &mut self.agents[agent].pause
            && enough
            && pause.exhausted
        {
            pause.exhausted = false;
            if !pause.maximum {
                pause.grace = None;
                pause.done = false;
            }
        }
    }

    pub fn running(&self, agent: usize) -> Option<usize> {
        match self.agents[agent].work {
            State::Pause(running) => running,
            _ => None,
        }
    }
}
