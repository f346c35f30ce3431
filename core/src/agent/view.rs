//! What may be seen of an agent: the views, the pause panel, and what may be done next.

use super::Agent;
use super::state::{Channel, Rest};
use crate::clock::Millis;
use crate::definition::{
    AccountLine, Answer, ChannelState, ChannelView, DeferredChange, DeferredView, Error,
    InteractionView, Limit, LimitView, Line, Machine, PackedPauseRefusal, PackedWork, PanelRow,
    PauseRefusal, PauseWhileBusy, QueueRefusal, RequestView, Right, SessionView, Transition, Work,
};
use crate::desk::{Standings, State, Who};
use crate::id::{AgentKey, ChannelKey, PauseTypeKey, TenantId};
use crate::pack::Pack;
use crate::pause::LimitState;
use crate::status;

impl State {
    pub(crate) fn agent_view(&self, agent: AgentKey) -> Result<Answer, Error> {
        let record = self.agent(agent)?;
        let (indicator, since) = self.indicator(record);
        let (account, account_since) = record.book.line();
        let pause = record.rare.pause.as_ref();
        Ok(Answer::AgentView {
            agent: self.agent_id(agent),
            at: self.now(),
            indicator,
            since,
            elapsed: self.now().since(since).max(Millis::ZERO),
            valid_until: self.valid_until(agent),
            session: SessionView {
                logged_in: record.logged_in,
                since: record.session_since,
                sessions: record.sessions(),
                grace_until: record.rare.grace_until,
            },
            line: record.line,
            line_since: record.line_since,
            work: Work::unpack(&record.work, &self.names),
            work_since: record.work_since,
            pause_until: pause.and_then(|pause| pause.until),
            comment: pause.and_then(|pause| pause.comment.as_deref().map(String::from)),
            next: record.rare.next.as_ref().map(|next| DeferredView {
                change: DeferredChange::unpack(&next.change, &self.names),
                actor: next.who.name(&self.names),
                standing: next.standing,
                since: next.since,
            }),
            request: record.rare.request.as_ref().map(|request| RequestView {
                pause_type: self.names.pause_types.name(request.pause_type),
                since: request.since,
                approved_at: request.approved_at,
            }),
            presence: self.names.statuses.name(record.presence),
            presence_since: record.presence_since,
            channels: self.channel_views(record),
            account: AccountLine::unpack(&account, &self.names),
            account_since,
        })
    }

    pub(crate) fn colleague_view(&self, agent: AgentKey) -> Result<Answer, Error> {
        let record = self.agent(agent)?;
        let (indicator, since) = self.colleague_indicator(record);
        Ok(Answer::ColleagueView {
            agent: self.agent_id(agent),
            at: self.now(),
            indicator,
            since,
            presence: self.names.statuses.name(record.presence),
        })
    }

    /// Every channel that the agent serves; one that was never used waits since log-in.
    fn channel_views(&self, record: &Agent) -> Vec<ChannelView> {
        if !record.logged_in {
            return Vec::new();
        }
        self.names
            .channels
            .iter()
            .filter_map(|(key, _)| {
                let channel = record.channel(key);
                let capacity = self.capacity(record, key);
                (capacity > 0 || channel.is_some())
                    .then(|| self.channel_view(record, key, channel, capacity))
            })
            .collect()
    }

    fn channel_view(
        &self,
        record: &Agent,
        key: ChannelKey,
        channel: Option<&Channel>,
        capacity: u32,
    ) -> ChannelView {
        let mut view = ChannelView {
            channel: self.names.channels.name(key),
            state: ChannelState::Waiting,
            since: record.session_since,
            until: None,
            capacity,
            active: Vec::new(),
            interaction: None,
            missed_reason: None,
            misses: 0,
            overdue: false,
            prolongations_left: 0,
        };
        let Some(channel) = channel else { return view };
        view.state = channel.state();
        view.since = channel.since;
        view.misses = channel.misses;
        view.active = channel
            .active
            .iter()
            .map(|interaction| InteractionView {
                interaction: interaction.id.clone(),
                kind: interaction.kind,
                since: interaction.since,
                held_since: interaction.held_since,
            })
            .collect();
        match (&channel.offer, &channel.rest) {
            (Some(offer), _) => {
                view.interaction = Some(offer.id.clone());
                view.until = offer.expires_at;
            }
            (None, Rest::WrapUp { id, until, prolonged, overdue, .. }) => {
                let most =
                    self.rules.team(record.pinned, record.team).map_or(0, |team| team.prolong_max);
                view.interaction = Some(id.clone());
                view.until = *until;
                view.overdue = *overdue;
                view.prolongations_left =
                    if until.is_some() { most.saturating_sub(*prolonged) } else { 0 };
            }
            (None, Rest::Missed { id, reason, until }) => {
                view.interaction = Some(id.clone());
                view.missed_reason = Some(*reason);
                view.until = Some(*until);
            }
            (None, Rest::Resting { until }) => view.until = Some(*until),
            (None, Rest::None) => {}
        }
        view
    }

    pub(crate) fn panel(
        &self,
        agent: AgentKey,
        tenant: Option<&TenantId>,
    ) -> Result<Answer, Error> {
        let elsewhere = self.charged_elsewhere(tenant)?;
        let record = self.agent(agent)?;
        let rows = self
            .names
            .pause_types
            .iter()
            .filter(|(key, _)| !elsewhere.contains(key) && self.is_shown(record, *key))
            .filter_map(|(key, _)| self.panel_row(agent, record, key))
            .collect();
        Ok(Answer::Panel {
            agent: self.agent_id(agent),
            at: self.now(),
            valid_until: self.valid_until(agent),
            untyped: record.book.untyped_today(&self.pauses, self.now()),
            rows,
        })
    }

    /// An archived type is shown while it runs or its time counts.
    fn is_shown(&self, record: &Agent, key: PauseTypeKey) -> bool {
        let archived =
            self.definitions.pause_types.get(key.index()).is_none_or(|spec| spec.archived);
        !archived || !record.book.spent(&self.pauses, key, self.now()).is_zero()
    }

    fn panel_row(&self, agent: AgentKey, record: &Agent, key: PauseTypeKey) -> Option<PanelRow> {
        let spec = self.definitions.pause_types.get(key.index())?;
        let state = record.book.type_state(&self.pauses, key, self.now());
        let own = Standings::of_agent();
        let refusals = self.pause_refusals(self.now(), agent, Some(key), own, false);
        Some(PanelRow {
            pause_type: spec.id.clone(),
            label: spec.label.clone(),
            paid: spec.paid_percent > 0,
            paid_percent: spec.paid_percent,
            spent: state.spent,
            count: state.count,
            remaining: state.remaining,
            exceeded: state.exceeded,
            limits: state.limits.iter().map(|limit| self.limit_view(limit)).collect(),
            running: state.running,
            disabled: !refusals.is_empty(),
            disabled_because: self.unpack_refusals(&refusals),
        })
    }

    fn limit_view(&self, limit: &LimitState) -> LimitView {
        LimitView {
            limit: Limit::unpack(&limit.limit, &self.names),
            period_start: limit.period_start,
            period_end: limit.period_end,
            allotment: limit.allotment,
            used: limit.used,
            count_limit: limit.count_limit,
            count: limit.count,
            remaining: limit.remaining,
            exceeded: limit.exceeded,
            exhausted: limit.exhausted,
        }
    }

    fn unpack_refusals(&self, refusals: &[PackedPauseRefusal]) -> Vec<PauseRefusal> {
        refusals.iter().map(|refusal| PauseRefusal::unpack(refusal, &self.names)).collect()
    }

    /// What the asker may do with the agent's state now: the status panel's choices.
    pub(crate) fn transitions(&self, who: Who, agent: AgentKey) -> Vec<Transition> {
        let Ok(record) = self.agent(agent) else { return Vec::new() };
        let standings = self.standings(who, agent);
        if self.allow(who, Right::AgentStatus, agent).is_err() {
            return Vec::new();
        }
        if !record.logged_in {
            return vec![transition("login", true)];
        }
        let mut transitions = vec![transition("logout", true)];
        let dnd_refused = record.work == PackedWork::OnQueue
            && self.definitions.policies.dnd_with_queue != crate::definition::DndWithQueue::Allow;
        transitions.push(transition("set_line", record.line == Line::DnD || !dnd_refused));
        let queue = self.queue_refusals(agent);
        let mut on_queue = transition("go_on_queue", queue.is_empty());
        on_queue.queue_refusals =
            queue.iter().map(|refusal| QueueRefusal::unpack(refusal, &self.names)).collect();
        if record.work != PackedWork::OnQueue {
            transitions.push(on_queue.clone());
        }
        let talks = self.is_blocked_by_talk(agent);
        let policy = self.definitions.policies.pause_while_busy;
        let waits = talks && policy == PauseWhileBusy::Defer
            || self.disposition_missing(agent, |channel| self.blocks_next(agent, channel));
        let busy = talks && policy == PauseWhileBusy::Reject;
        if record.work != PackedWork::OffQueue {
            let mut off_queue = transition("go_off_queue", !busy);
            off_queue.deferred = waits;
            transitions.push(off_queue);
        }
        match record.work {
            PackedWork::Pause { .. } => {
                let on_origin = self.resumes_on_queue(agent);
                let mut resume = transition("resume", !on_origin || queue.is_empty());
                if on_origin {
                    resume.queue_refusals.clone_from(&on_queue.queue_refusals);
                }
                transitions.push(resume);
            }
            PackedWork::BreakOut { .. } => {
                transitions.push(Transition { command: String::from("resume"), ..on_queue });
            }
            PackedWork::OffQueue | PackedWork::OnQueue => {}
        }
        let staffing = if record.in_pause() || standings.overrides() {
            Vec::new()
        } else {
            self.staffing_refusals(agent)
        };
        let types = self.names.pause_types.iter().map(|(key, _)| Some(key));
        for pause_type in std::iter::once(None).chain(types) {
            if pause_type.is_some_and(|key| !self.is_shown(record, key)) {
                continue;
            }
            let mut refusals = self.pause_refusals(self.now(), agent, pause_type, standings, false);
            refusals.extend(staffing.iter().cloned());
            let mut pause = transition("pause", refusals.is_empty() && !busy);
            pause.pause_type = pause_type.map(|key| self.names.pause_types.name(key));
            pause.deferred = waits;
            pause.pause_refusals = self.unpack_refusals(&refusals);
            transitions.push(pause);
        }
        if record.rare.next.is_some() {
            let allowed = record.next_standing() <= standings.highest();
            transitions.push(transition("cancel_next", allowed));
        }
        transitions
    }

    /// The name of the agent's state in a diagram.
    pub(crate) fn diagram_state(&self, machine: Machine, agent: AgentKey) -> Option<String> {
        let record = self.agents.get(agent.index())?;
        match machine {
            Machine::Presence => {
                Some(status::presence_state(&self.names.statuses.name(record.presence)))
            }
            Machine::Work => {
                let work = Work::unpack(&record.work, &self.names);
                record.logged_in.then(|| status::work_state(&work))
            }
            Machine::Channel => {
                let state = record.channels.iter().map(Channel::state).min();
                Some(status::channel_state(state.unwrap_or(ChannelState::Waiting)))
            }
        }
    }
}

fn transition(command: &str, allowed: bool) -> Transition {
    Transition {
        command: String::from(command),
        pause_type: None,
        allowed,
        deferred: false,
        pause_refusals: Vec::new(),
        queue_refusals: Vec::new(),
    }
}
