//! Going on and off the queues, and in and out of pauses.

use super::state::Request;
use crate::clock::{Millis, Timestamp};
use crate::definition::{
    DndWithQueue, Error, Line, PackedDeferredChange, PackedEvent, PackedNotice, PackedPauseRefusal,
    PackedQueueRefusal, PackedWork, PauseEnd, PauseRefusal, PauseTypePolicy, PauseWhileBusy,
    QueueRefusal, Standing, Withdrawal, WrapUpEnd,
};
use crate::desk::{Standings, State, Turn, Who, invalid, violation};
use crate::id::{AgentKey, PauseTypeKey};
use crate::pack::Pack;

impl State {
    pub(crate) fn set_line(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        line: Line,
    ) -> Result<(), Error> {
        let record = self.logged_in(agent)?;
        if record.line == line {
            return Ok(());
        }
        let refused = line == Line::DnD
            && record.work == PackedWork::OnQueue
            && self.definitions.policies.dnd_with_queue != DndWithQueue::Allow;
        if refused {
            return Err(Error::LineRefused { agent: self.agent_id(agent) });
        }
        self.emit(turn, PackedEvent::LineChanged { agent, line });
        self.notify_of_other(turn, agent);
        Ok(())
    }

    pub(crate) fn go_on_queue(&mut self, turn: Turn, agent: AgentKey) -> Result<(), Error> {
        if self.logged_in(agent)?.work == PackedWork::OnQueue {
            return Ok(());
        }
        self.check_queue(agent)?;
        self.end_pause(turn, agent, PauseEnd::Resumed);
        self.enter_queue(turn, agent);
        self.notify_of_other(turn, agent);
        Ok(())
    }

    pub(crate) fn go_off_queue(&mut self, turn: Turn, agent: AgentKey) -> Result<(), Error> {
        match self.logged_in(agent)?.work {
            PackedWork::OffQueue => return Ok(()),
            PackedWork::Pause { .. } => self.end_pause(turn, agent, PauseEnd::WentOffQueue),
            PackedWork::OnQueue | PackedWork::BreakOut { .. } => {
                let change = PackedDeferredChange::OffQueue;
                if self.interrupt(turn, agent, change, None, None, Withdrawal::AgentOffQueue)? {
                    self.notify_of_other(turn, agent);
                    return Ok(());
                }
                self.end_wrap_ups(turn, agent, WrapUpEnd::Interrupted);
            }
        }
        self.leave_queue(turn, agent);
        self.notify_of_other(turn, agent);
        Ok(())
    }

    pub(crate) fn resume(&mut self, turn: Turn, agent: AgentKey) -> Result<(), Error> {
        let on_queue = match self.logged_in(agent)?.work {
            PackedWork::OffQueue | PackedWork::OnQueue => {
                return Err(Error::NotPaused { agent: self.agent_id(agent) });
            }
            PackedWork::BreakOut { .. } => true,
            PackedWork::Pause { .. } => self.resumes_on_queue(agent),
        };
        if on_queue {
            self.check_queue(agent)?;
        }
        self.end_pause(turn, agent, PauseEnd::Resumed);
        self.enter_origin(turn, agent, on_queue);
        self.notify_of_other(turn, agent);
        Ok(())
    }

    pub(crate) fn pause(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        pause_type: Option<PauseTypeKey>,
        until: Option<Timestamp>,
        comment: Option<&str>,
    ) -> Result<(), Error> {
        let record = self.logged_in(agent)?;
        check_until(turn, until)?;
        let running = record.work;
        let same_comment =
            record.rare.pause.as_ref().and_then(|pause| pause.comment.as_deref()) == comment;
        if running == (PackedWork::Pause { pause_type }) && same_comment {
            return Ok(());
        }
        let standings = turn.standings;
        let mut refusals = self.pause_refusals(turn.at, agent, pause_type, standings, false);
        if !record.in_pause() && !standings.overrides() {
            refusals.extend(self.staffing_refusals(agent));
        }
        self.refuse_pause_for(&refusals)?;
        self.start_pause(turn, agent, pause_type, until, comment)
    }

    /// Starts a pause that nothing forbids, or lets it wait.
    fn start_pause(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        pause_type: Option<PauseTypeKey>,
        until: Option<Timestamp>,
        comment: Option<&str>,
    ) -> Result<(), Error> {
        if self.agent(agent)?.in_pause() {
            self.end_pause_for_another(turn, agent);
        } else {
            let change = PackedDeferredChange::Pause { pause_type };
            if self.interrupt(turn, agent, change, until, comment, Withdrawal::AgentPaused)? {
                self.notify_of_other(turn, agent);
                return Ok(());
            }
        }
        // Only who overrides limits gets so far with a pause over them, and then they do not end it.
        let forced = turn.standings.overrides() && self.is_over_limit(agent, pause_type, turn.at);
        self.enter_pause(turn, agent, pause_type, until, comment.map(Into::into), forced);
        self.notify_of_other(turn, agent);
        Ok(())
    }

    pub(crate) fn force_pause(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        pause_type: Option<PauseTypeKey>,
        until: Option<Timestamp>,
        comment: Option<&str>,
    ) -> Result<(), Error> {
        self.logged_in(agent)?;
        check_until(turn, until)?;
        let standings = turn.standings;
        let refusals = self.pause_refusals(turn.at, agent, pause_type, standings, false);
        self.refuse_pause_for(&refusals)?;
        self.give_up_next(turn, agent);
        self.withdraw_offers(turn, agent, Withdrawal::AgentPaused);
        if self.agent(agent)?.in_pause() {
            self.end_pause_for_another(turn, agent);
        }
        self.enter_pause(turn, agent, pause_type, until, comment.map(Into::into), true);
        self.notify_of_other(turn, agent);
        Ok(())
    }

    /// What comes before a change that leaves the queues: offers are withdrawn; while an interaction
    /// goes on, or a disposition is missing, the change waits, and this is true.
    fn interrupt(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        change: PackedDeferredChange,
        until: Option<Timestamp>,
        comment: Option<&str>,
        withdrawal: Withdrawal,
    ) -> Result<bool, Error> {
        let busy = self.is_blocked_by_talk(agent);
        let waits = match self.definitions.policies.pause_while_busy {
            PauseWhileBusy::Reject if busy => {
                return Err(Error::Busy { agent: self.agent_id(agent) });
            }
            PauseWhileBusy::Defer if busy => true,
            _ => self.disposition_missing(agent, |channel| self.blocks_next(agent, channel)),
        };
        if waits {
            self.defer(turn, agent, change, until, comment, None)?;
        } else {
            self.may_defer(turn, agent)?;
            self.give_up_next(turn, agent);
            self.withdraw_offers(turn, agent, withdrawal);
        }
        Ok(waits)
    }

    /// A change that is made now takes the place of one that waited.
    fn give_up_next(&mut self, turn: Turn, agent: AgentKey) {
        if let Some(change) = self.waiting(agent).map(|next| next.change) {
            self.emit(turn, PackedEvent::DeferredChangeReplaced { agent, change });
        }
    }

    /// The pause starts now.
    pub(crate) fn enter_pause(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        pause_type: Option<PauseTypeKey>,
        until: Option<Timestamp>,
        comment: Option<Box<str>>,
        forced: bool,
    ) {
        self.end_wrap_ups(turn, agent, WrapUpEnd::Interrupted);
        let Some(record) = self.agents.get(agent.index()) else { return };
        let resumes_on_queue = match record.work {
            PackedWork::OffQueue => false,
            PackedWork::OnQueue | PackedWork::BreakOut { .. } => true,
            PackedWork::Pause { .. } => self.resumes_on_queue(agent),
        };
        self.emit(
            turn,
            PackedEvent::PauseStarted {
                agent,
                pause_type,
                until,
                comment,
                resumes_on_queue,
                forced,
            },
        );
    }

    /// The running pause, if any, ends for another of which the start follows.
    pub(crate) fn end_pause_for_another(&mut self, turn: Turn, agent: AgentKey) {
        self.end_pause(turn, agent, PauseEnd::TypeChanged);
    }

    pub(crate) fn end_pause(&mut self, turn: Turn, agent: AgentKey, cause: PauseEnd) {
        let Some(record) = self.agents.get(agent.index()) else { return };
        if let PackedWork::Pause { pause_type } = record.work {
            self.emit(turn, PackedEvent::PauseEnded { agent, pause_type, cause });
        }
    }

    /// Back to where a pause began.
    pub(crate) fn enter_origin(&mut self, turn: Turn, agent: AgentKey, on_queue: bool) {
        if on_queue {
            self.enter_queue(turn, agent);
        } else {
            self.leave_queue(turn, agent);
        }
    }

    pub(crate) fn enter_queue(&mut self, turn: Turn, agent: AgentKey) {
        let clear = self.definitions.policies.dnd_with_queue == DndWithQueue::ClearDnd
            && self.agents.get(agent.index()).is_some_and(|record| record.line == Line::DnD);
        if clear {
            self.emit(turn, PackedEvent::LineChanged { agent, line: Line::Ready });
        }
        self.emit(turn, PackedEvent::WentOnQueue { agent });
    }

    pub(crate) fn leave_queue(&mut self, turn: Turn, agent: AgentKey) {
        self.emit(turn, PackedEvent::WentOffQueue { agent });
    }

    pub(crate) fn resumes_on_queue(&self, agent: AgentKey) -> bool {
        self.agents.get(agent.index()).is_some_and(|record| record.resumes_on_queue)
    }

    /// Every reason why the agent cannot go on queue now.
    pub(crate) fn queue_refusals(&self, agent: AgentKey) -> Vec<PackedQueueRefusal> {
        let Some(record) = self.agents.get(agent.index()) else { return Vec::new() };
        let mut refusals = Vec::new();
        if record.dnd_keeps_off_queue(self.definitions.policies.dnd_with_queue) {
            refusals.push(PackedQueueRefusal::DoNotDisturb);
        }
        if !self.presence_is_eligible(record) {
            refusals.push(PackedQueueRefusal::PresenceNotEligible { status: record.presence });
        }
        refusals
    }

    fn check_queue(&self, agent: AgentKey) -> Result<(), Error> {
        let refusals = self.queue_refusals(agent);
        if refusals.is_empty() {
            return Ok(());
        }
        let reasons =
            refusals.iter().map(|refusal| QueueRefusal::unpack(refusal, &self.names)).collect();
        Err(Error::QueueRefused { reasons })
    }

    /// Every reason why a pause of this type cannot be taken by somebody of these standings.
    pub(crate) fn pause_refusals(
        &self,
        at: Timestamp,
        agent: AgentKey,
        pause_type: Option<PauseTypeKey>,
        standings: Standings,
        on_request: bool,
    ) -> Vec<PackedPauseRefusal> {
        let policy = self.definitions.policies.pause_type;
        let mut refusals = Vec::new();
        let Some(key) = pause_type else {
            if policy == PauseTypePolicy::Required {
                refusals.push(PackedPauseRefusal::TypeRequired);
            }
            return refusals;
        };
        if policy == PauseTypePolicy::Off {
            refusals.push(PackedPauseRefusal::TypesOff);
        }
        let pinned = self.agents.get(agent.index()).map_or(0, |record| record.pinned);
        // A type that the agent's version does not know yet is as good as archived.
        let Some(rule) = self.rules.types.at(pinned).and_then(|types| types.get(key.index()))
        else {
            refusals.push(PackedPauseRefusal::Archived);
            return refusals;
        };
        if rule.archived {
            refusals.push(PackedPauseRefusal::Archived);
        }
        if !rule.is_break {
            refusals.push(PackedPauseRefusal::NotABreak);
        }
        if !standings.may_set(&rule.settable_by) {
            refusals.push(PackedPauseRefusal::NotSettable);
        }
        if !standings.overrides() {
            if rule.needs_approval && !on_request && standings.highest() <= Some(Standing::Agent) {
                refusals.push(PackedPauseRefusal::ApprovalRequired);
            }
            refusals.extend(self.quota_refusals(agent, key, at));
        }
        refusals
    }

    /// The queues that would have too few agents if this one went away.
    pub(crate) fn staffing_refusals(&self, agent: AgentKey) -> Vec<PackedPauseRefusal> {
        let Some(record) = self.agents.get(agent.index()) else { return Vec::new() };
        record
            .queues
            .iter()
            .filter_map(|queue| {
                let (available, minimum) = self.available_besides(*queue, agent)?;
                (available < minimum).then_some(PackedPauseRefusal::Staffing {
                    queue: *queue,
                    available,
                    minimum,
                })
            })
            .collect()
    }

    fn refuse_pause_for(&self, refusals: &[PackedPauseRefusal]) -> Result<(), Error> {
        if refusals.is_empty() {
            return Ok(());
        }
        let reasons =
            refusals.iter().map(|refusal| PauseRefusal::unpack(refusal, &self.names)).collect();
        Err(Error::PauseRefused { reasons })
    }

    pub(crate) fn request_pause(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        key: PauseTypeKey,
        comment: Option<&str>,
    ) -> Result<(), Error> {
        let record = self.logged_in(agent)?;
        if record.rare.request.is_some() {
            return Err(Error::PauseRequestOpen { agent: self.agent_id(agent) });
        }
        let standings = turn.standings;
        let refusals = self.pause_refusals(turn.at, agent, Some(key), standings, true);
        self.refuse_pause_for(&refusals)?;
        let rule = self.rules.types.at(record.pinned).and_then(|types| types.get(key.index()));
        // A type that needs no approval is approved as soon as time is told.
        let approved_after = match rule {
            Some(rule) if rule.needs_approval => rule.approved_after,
            _ => Some(Millis::ZERO),
        };
        let approved_at = approved_after.map(|after| turn.at.saturating_add(after));
        let comment = comment.map(Into::into);
        self.emit(
            turn,
            PackedEvent::PauseRequested { agent, pause_type: key, comment, approved_at },
        );
        Ok(())
    }

    pub(crate) fn approve_pause(&mut self, turn: Turn, agent: AgentKey) -> Result<(), Error> {
        let request = self.requested(agent)?;
        let pause_type = request.pause_type;
        let refusals = self.request_refusals(turn, agent, pause_type);
        self.refuse_pause_for(&refusals)?;
        if self.definitions.policies.pause_while_busy == PauseWhileBusy::Reject
            && self.is_blocked_by_talk(agent)
        {
            return Err(Error::Busy { agent: self.agent_id(agent) });
        }
        // The approval is the approver's, the pause the agent's: who asked for it may give it up.
        let who = self.agent(agent)?.person.map_or(Who::Agent(agent), Who::Person);
        let own = Turn { who, standings: Standings::of_agent(), ..turn };
        self.may_defer(own, agent)?;
        self.emit(turn, PackedEvent::PauseApproved { agent, pause_type });
        self.notify(turn, agent, PackedNotice::PauseApproved);
        self.start_pause(own, agent, Some(pause_type), None, request.comment.as_deref())
    }

    /// Nobody has answered the request in time.
    pub(crate) fn pause_approved_by_itself(&mut self, turn: Turn, agent: AgentKey) {
        let Ok(Request { pause_type, .. }) = self.requested(agent) else { return };
        let refusals = self.request_refusals(turn, agent, pause_type);
        if refusals.is_empty() && self.approve_pause(turn, agent).is_ok() {
            return;
        }
        let reasons = refusals.into_boxed_slice();
        self.emit(turn, PackedEvent::PauseRefused { agent, pause_type, reasons });
        self.notify(turn, agent, PackedNotice::PauseRefused);
    }

    /// What speaks against a requested pause now, as if the agent set it.
    fn request_refusals(
        &self,
        turn: Turn,
        agent: AgentKey,
        key: PauseTypeKey,
    ) -> Vec<PackedPauseRefusal> {
        let mut refusals =
            self.pause_refusals(turn.at, agent, Some(key), Standings::of_agent(), true);
        if self.agents.get(agent.index()).is_some_and(|record| !record.in_pause()) {
            refusals.extend(self.staffing_refusals(agent));
        }
        refusals
    }

    pub(crate) fn refuse_pause(&mut self, turn: Turn, agent: AgentKey) -> Result<(), Error> {
        let pause_type = self.requested(agent)?.pause_type;
        let reasons = Box::default();
        self.emit(turn, PackedEvent::PauseRefused { agent, pause_type, reasons });
        self.notify(turn, agent, PackedNotice::PauseRefused);
        Ok(())
    }

    pub(crate) fn cancel_pause_request(
        &mut self,
        turn: Turn,
        agent: AgentKey,
    ) -> Result<(), Error> {
        let pause_type = self.requested(agent)?.pause_type;
        self.emit(turn, PackedEvent::PauseRequestCancelled { agent, pause_type });
        Ok(())
    }

    fn requested(&self, agent: AgentKey) -> Result<Request, Error> {
        let request = self.agent(agent)?.rare.request.clone();
        request.ok_or_else(|| Error::NoPauseRequest { agent: self.agent_id(agent) })
    }

    /// The agent, who must be logged in.
    pub(crate) fn logged_in(&self, agent: AgentKey) -> Result<&super::Agent, Error> {
        let record = self.agent(agent)?;
        if record.logged_in {
            Ok(record)
        } else {
            Err(Error::NotLoggedIn { agent: self.agent_id(agent) })
        }
    }

    /// Tells the agent that another person has changed something.
    pub(crate) fn notify_of_other(&mut self, turn: Turn, agent: AgentKey) {
        if turn.standings.is_other() {
            self.notify(turn, agent, PackedNotice::ChangedByOther);
        }
    }

    pub(crate) fn notify(&mut self, turn: Turn, agent: AgentKey, notice: PackedNotice) {
        self.emit(turn, PackedEvent::Notify { agent, notice });
    }
}

fn check_until(turn: Turn, until: Option<Timestamp>) -> Result<(), Error> {
    match until {
        Some(until) if until <= turn.at => invalid(vec![violation(
            "OutOfRange",
            "until",
            &format!("an instant after {}", turn.at),
            &until.to_string(),
        )]),
        _ => Ok(()),
    }
}
