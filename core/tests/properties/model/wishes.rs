//! Going on and off the queues, pauses, deferred changes, log-in and log-out.

use frontdesk::{DndWithQueue, Line, PauseTypePolicy, PauseWhileBusy, Standing, WorkAfterLogin};

use super::{Agent, Change, Channel, Model, Next, Outcome, Pause, Refusal, SetBy, State, refuse};

/// Who acts on an agent: as what, and under which name.
#[derive(Debug, Clone)]
pub struct By {
    pub name: String,
    pub standing: Standing,
}

impl By {
    pub fn system() -> Self {
        Self { name: String::from("system"), standing: Standing::System }
    }

    /// Not bound by quotas and staffing.
    pub fn overrides(&self) -> bool {
        self.standing >= Standing::CompanyAdmin
    }
}

impl Model {
    pub fn login(&mut self, agent: usize, session: &str) -> Outcome {
        let now = self.now;
        let restore = self.rules.policies.work_after_login == WorkAfterLogin::Restore;
        let a = &mut self.agents[agent];
        if !a.sessions.insert(String::from(session)) {
            return Ok(());
        }
        if a.logged_in {
            if a.grace.take().is_some() || a.sessions.len() == 1 {
                a.next.take_if(|next| next.lost);
            }
            return Ok(());
        }
        a.logged_in = true;
        a.session_since = now;
        (a.work, a.work_since) = (State::Off, now);
        a.base = a.base.max(now);
        a.awake_since = now;
        a.asleep = false;
        a.channels = vec![Channel { since: now, ..Channel::default() }; 2];
        self.presence_by_desk(agent, "online");
        let a = &self.agents[agent];
        if restore && a.left_on_queue && self.queue_refusals(a).is_empty() {
            self.enter_queue(agent);
        }
        Ok(())
    }

    fn presence_by_desk(&mut self, agent: usize, status: &'static str) {
        let now = self.now;
        let a = &mut self.agents[agent];
        if a.set_by != SetBy::Person && a.presence != status {
            (a.presence, a.presence_since, a.set_by) = (status, now, SetBy::Desk);
            a.base = a.base.max(now);
            a.hold_until = None;
        }
    }

    pub fn logout(
        &mut self,
        agent: usize,
        session: Option<&str>,
        forced: bool,
        by: &By,
    ) -> Outcome {
        if forced && by.standing < Standing::Supervisor {
            return refuse("Denied");
        }
        let a = &mut self.agents[agent];
        if !a.logged_in {
            return refuse("NotLoggedIn");
        }
        if let Some(session) = session {
            if !a.sessions.contains(session) {
                return refuse("Unknown");
            }
            if a.sessions.len() > 1 {
                a.sessions.remove(session);
                return Ok(());
            }
        }
        if forced {
            for channel in 0..2 {
                self.alter(agent, channel, |channel| channel.active.clear());
            }
            let now = self.now;
            self.agents[agent].base = now.max(self.agents[agent].base);
            self.leave(agent);
            return Ok(());
        }
        self.log_out_or_defer(agent, by, false)
    }

    pub fn log_out_or_defer(&mut self, agent: usize, by: &By, lost: bool) -> Outcome {
        let missing = !lost && self.disposition_missing(agent, |_| true);
        self.withdraw(agent, false);
        if self.agents[agent].busy() || missing {
            self.defer(agent, Change::LoggedOut, None, None, by, lost)
        } else {
            self.leave(agent);
            Ok(())
        }
    }

    fn leave(&mut self, agent: usize) {
        let now = self.now;
        let a = &mut self.agents[agent];
        // A pause stands for where it began.
        a.left_on_queue =
            a.work == State::On || a.pause.as_ref().is_some_and(|pause| pause.to_queue);
        a.logged_in = false;
        a.sessions.clear();
        a.session_since = now;
        a.grace = None;
        (a.work, a.work_since) = (State::Off, now);
        (a.line, a.line_since) = (Line::Ready, now);
        a.pause = None;
        a.next = None;
        a.channels = vec![Channel::default(); 2];
        self.presence_by_desk(agent, "offline");
    }

    pub fn disconnect(&mut self, agent: usize, session: &str, at: i64) -> Outcome {
        let until = self.now.max(at + self.rules.policies.session_grace.millis());
        let a = &mut self.agents[agent];
        if !a.sessions.remove(session) {
            return refuse("Unknown");
        }
        if a.sessions.is_empty() {
            a.grace = Some(until);
        }
        Ok(())
    }

    pub fn session_grace_ended(&mut self, agent: usize) {
        self.agents[agent].grace = None;
        let _ = self.log_out_or_defer(agent, &By::system(), true);
    }

    pub fn set_line(&mut self, agent: usize, line: Line) -> Outcome {
        let allowed = self.rules.policies.dnd_with_queue == DndWithQueue::Allow;
        let now = self.now;
        let a = self.logged_in(agent)?;
        if a.line == line {
            return Ok(());
        }
        if line == Line::DnD && a.work == State::On && !allowed {
            return refuse("LineRefused");
        }
        (a.line, a.line_since) = (line, now);
        Ok(())
    }

    pub fn logged_in(&mut self, agent: usize) -> Result<&mut Agent, Refusal> {
        let a = &mut self.agents[agent];
        if a.logged_in { Ok(a) } else { Err(("NotLoggedIn", Vec::new())) }
    }

    pub fn queue_refusals(&self, agent: &Agent) -> Vec<String> {
        let mut reasons = Vec::new();
        if self.dnd_closes_queue(agent) {
            reasons.push(String::from("DoNotDisturb"));
        }
        if agent.presence != "online" {
            reasons.push(String::from("PresenceNotEligible"));
        }
        reasons
    }

    fn check_queue(&self, agent: usize) -> Outcome {
        let reasons = self.queue_refusals(&self.agents[agent]);
        if reasons.is_empty() { Ok(()) } else { Err(("QueueRefused", reasons)) }
    }

    pub fn go_on_queue(&mut self, agent: usize) -> Outcome {
        if self.logged_in(agent)?.work == State::On {
            return Ok(());
        }
        self.check_queue(agent)?;
        self.enter_queue(agent);
        Ok(())
    }

    pub fn go_off_queue(&mut self, agent: usize, by: &By) -> Outcome {
        match self.logged_in(agent)?.work {
            State::Off => return Ok(()),
            State::Pause(_) => {}
            State::On | State::BreakOut => {
                if self.waits(agent, Change::OffQueue, None, None, by)? {
                    return Ok(());
                }
                self.end_wrap_ups(agent);
            }
        }
        self.enter(agent, State::Off);
        Ok(())
    }

    pub fn resume(&mut self, agent: usize) -> Outcome {
        let a = self.logged_in(agent)?;
        let to_queue = match a.work {
            State::Off | State::On => return refuse("NotPaused"),
            State::BreakOut => true,
            State::Pause(_) => a.pause.as_ref().is_some_and(|pause| pause.to_queue),
        };
        if to_queue {
            self.check_queue(agent)?;
        }
        self.return_to(agent, to_queue);
        Ok(())
    }

    pub fn return_to(&mut self, agent: usize, to_queue: bool) {
        if to_queue {
            self.enter_queue(agent);
        } else {
            self.enter(agent, State::Off);
        }
    }

    fn enter_queue(&mut self, agent: usize) {
        let clear = self.rules.policies.dnd_with_queue == DndWithQueue::ClearDnd;
        let now = self.now;
        let a = &mut self.agents[agent];
        if clear && a.line == Line::DnD {
            (a.line, a.line_since) = (Line::Ready, now);
        }
        self.enter(agent, State::On);
    }

    fn enter(&mut self, agent: usize, work: State) {
        let now = self.now;
        let a = &mut self.agents[agent];
        if a.work == State::BreakOut {
            a.channels.iter_mut().for_each(|channel| channel.misses = 0);
        }
        (a.work, a.work_since) = (work, now);
        a.pause = None;
    }

    pub fn pause(
        &mut self,
        agent: usize,
        pause_type: Option<usize>,
        until: Option<i64>,
        comment: Option<&str>,
        by: &By,
    ) -> Outcome {
        let now = self.now;
        let a = self.logged_in(agent)?;
        if until.is_some_and(|until| until <= now) {
            return refuse("Invalid");
        }
        let same = a.work == State::Pause(pause_type)
            && a.pause.as_ref().is_some_and(|pause| pause.comment.as_deref() == comment);
        if same {
            return Ok(());
        }
        let paused = a.paused();
        let mut reasons = self.pause_refusals(agent, pause_type, by.overrides());
        if !paused && !by.overrides() && self.available_besides(agent) < self.rules.min_available {
            reasons.push(String::from("Staffing"));
        }
        if !reasons.is_empty() {
            return Err(("PauseRefused", reasons));
        }
        if !paused && self.waits(agent, Change::Pause(pause_type), until, comment, by)? {
            return Ok(());
        }
        let forced = by.overrides() && self.is_over(agent, pause_type);
        self.enter_pause(agent, pause_type, until, comment, forced);
        Ok(())
    }

    /// Whoever sets a pause over its limit forces it.
    fn is_over(&self, agent: usize, pause_type: Option<usize>) -> bool {
        pause_type.is_some_and(|pause_type| {
            self.quota_refusals(agent, pause_type).iter().any(|name| name == "Exhausted")
        })
    }

    pub fn force_pause(
        &mut self,
        agent: usize,
        pause_type: Option<usize>,
        until: Option<i64>,
        comment: Option<&str>,
    ) -> Outcome {
        let now = self.now;
        self.logged_in(agent)?;
        if until.is_some_and(|until| until <= now) {
            return refuse("Invalid");
        }
        let reasons = self.pause_refusals(agent, pause_type, true);
        if !reasons.is_empty() {
            return Err(("PauseRefused", reasons));
        }
        self.agents[agent].next = None;
        self.withdraw(agent, true);
        self.enter_pause(agent, pause_type, until, comment, true);
        Ok(())
    }

    fn pause_refusals(
        &self,
        agent: usize,
        pause_type: Option<usize>,
        overrides: bool,
    ) -> Vec<String> {
        match (self.rules.policies.pause_type, pause_type) {
            (PauseTypePolicy::Required, None) => vec![String::from("TypeRequired")],
            (_, None) => Vec::new(),
            (policy, Some(pause_type)) => {
                let mut reasons = Vec::new();
                if policy == PauseTypePolicy::Off {
                    reasons.push(String::from("TypesOff"));
                }
                if !overrides {
                    reasons.extend(self.quota_refusals(agent, pause_type));
                }
                reasons
            }
        }
    }

    /// On the one queue, which both serve.
    fn available_besides(&self, agent: usize) -> usize {
        let others = self.agents.iter().enumerate().filter(|(place, _)| *place != agent);
        others
            .filter(|(_, a)| {
                a.logged_in && a.work == State::On && a.presence == "online" && a.next.is_none()
            })
            .count()
    }

    pub fn enter_pause(
        &mut self,
        agent: usize,
        pause_type: Option<usize>,
        until: Option<i64>,
        comment: Option<&str>,
        forced: bool,
    ) {
        self.end_wrap_ups(agent);
        let a = &self.agents[agent];
        let to_queue = match a.work {
            State::Off => false,
            State::On | State::BreakOut => true,
            State::Pause(_) => a.pause.as_ref().is_some_and(|pause| pause.to_queue),
        };
        self.start_pause(agent, pause_type, until, comment.map(String::from), to_queue, forced);
    }

    pub fn start_pause(
        &mut self,
        agent: usize,
        pause_type: Option<usize>,
        until: Option<i64>,
        comment: Option<String>,
        to_queue: bool,
        forced: bool,
    ) {
        self.enter(agent, State::Pause(pause_type));
        // The account is up to date before usage is looked at.
        self.settle();
        let now = self.now;
        let exhausted = pause_type.is_some_and(|pause_type| {
            self.allotment(agent, pause_type)
                .is_some_and(|most| self.used(agent, pause_type) >= most)
        });
        let (_, day_end) = self.day(now);
        let a = &mut self.agents[agent];
        a.starts.extend(pause_type.map(|pause_type| (now, pause_type)));
        a.pause = Some(Pause {
            started: now,
            day_end,
            until,
            comment,
            to_queue,
            forced,
            exhausted,
            maximum: false,
            grace: None,
            done: false,
        });
    }

    /// What comes before a change that leaves the queues; true when the change has to wait.
    fn waits(
        &mut self,
        agent: usize,
        change: Change,
        until: Option<i64>,
        comment: Option<&str>,
        by: &By,
    ) -> Result<bool, Refusal> {
        let blocking = |place: usize| self.rules.channels[place].blocks_next;
        let channels = &self.agents[agent].channels;
        let busy = (0..2).any(|place| blocking(place) && !channels[place].active.is_empty());
        let missing = self.disposition_missing(agent, blocking);
        let waits = match self.rules.policies.pause_while_busy {
            PauseWhileBusy::Reject if busy => return Err(("Busy", Vec::new())),
            PauseWhileBusy::Defer if busy => true,
            _ => missing,
        };
        if waits {
            self.defer(agent, change, until, comment, by, false)?;
        } else {
            self.may_defer(agent, by)?;
            self.agents[agent].next = None;
            self.withdraw(agent, true);
        }
        Ok(waits)
    }

    fn disposition_missing(&self, agent: usize, counts: impl Fn(usize) -> bool) -> bool {
        let channels = &self.agents[agent].channels;
        self.rules.team.disposition_mandatory
            && (0..2).any(|place| counts(place) && channels[place].wraps())
    }

    fn defer(
        &mut self,
        agent: usize,
        change: Change,
        until: Option<i64>,
        comment: Option<&str>,
        by: &By,
        lost: bool,
    ) -> Outcome {
        let comment = comment.map(String::from);
        let a = &mut self.agents[agent];
        if let Some(next) = &a.next {
            if next.change == change && next.until == until && next.comment == comment {
                return Ok(());
            }
            if next.standing > by.standing && change != Change::LoggedOut {
                return refuse("DeferredByHigher");
            }
        }
        let (standing, actor) = (by.standing, by.name.clone());
        a.next = Some(Next { change, until, comment, standing, actor, lost });
        Ok(())
    }

    fn may_defer(&self, agent: usize, by: &By) -> Outcome {
        match &self.agents[agent].next {
            Some(next) if next.standing > by.standing => refuse("DeferredByHigher"),
            _ => Ok(()),
        }
    }

    pub fn cancel_next(&mut self, agent: usize, by: &By) -> Outcome {
        self.may_defer(agent, by)?;
        self.agents[agent].next = None;
        Ok(())
    }

    /// Makes the waiting change if nothing holds it up any more.
    pub fn apply_next(&mut self, agent: usize) {
        let a = &self.agents[agent];
        let Some(next) = a.next.clone() else { return };
        let held_up = (0..2).any(|place| {
            let blocks = next.change == Change::LoggedOut || self.rules.channels[place].blocks_next;
            blocks && a.channels[place].in_use()
        });
        if held_up {
            return;
        }
        if let Change::Pause(Some(pause_type)) = next.change
            && next.standing < Standing::CompanyAdmin
            && !self.quota_refusals(agent, pause_type).is_empty()
        {
            self.agents[agent].next = None;
            return;
        }
        let now = self.now;
        self.agents[agent].next = None;
        match next.change {
            Change::Pause(pause_type) => {
                let until = next.until.filter(|until| *until > now);
                let forced = self.is_over(agent, pause_type);
                self.enter_pause(agent, pause_type, until, next.comment.as_deref(), forced);
            }
            Change::OffQueue => self.enter(agent, State::Off),
            Change::LoggedOut => self.leave(agent),
        }
    }
}
