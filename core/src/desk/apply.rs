//! What each event does to the state. Nothing else changes it, so the events alone are enough to
//! build it again.

use super::rights::Who;
use super::state::State;
use crate::agent::{
    Agent, Handled, Interaction, Next, Offer, PauseDetail, PresenceSetter, Request, Rest,
};
use crate::clock::{Span, Timestamp};
use crate::definition::{InteractionKind, PackedEvent, PackedPresenceCause, PackedWork};
use crate::id::{AgentKey, InteractionId};
use crate::pause::{GrantTarget, PauseStart};

impl State {
    pub(crate) fn apply(&mut self, at: Timestamp, who: Who, event: &PackedEvent) {
        use PackedEvent as E;
        match event {
            E::StatusesDefined { .. }
            | E::PauseTypesDefined { .. }
            | E::PoolsDefined { .. }
            | E::TeamsDefined { .. }
            | E::ChannelsDefined { .. }
            | E::QueuesDefined { .. }
            | E::InactivityRulesDefined { .. }
            | E::PoliciesDefined { .. }
            | E::AgentsDefined { .. }
            | E::RoleAssigned { .. }
            | E::RoleRevoked { .. }
            | E::BundleAssigned { .. }
            | E::BundleRevoked { .. } => {
                self.foundation.change();
                self.apply_definition(at, event);
            }
            E::FieldGroupsDefined { .. }
            | E::FieldsDefined { .. }
            | E::FieldUsesSet { .. }
            | E::FieldChangeForgotten { .. } => {
                self.foundation.change();
                self.apply_fields(event);
            }
            E::FieldChangeApplied { .. } | E::FieldChangeUndone { .. } => {
                self.foundation.change();
                self.apply_fields(event);
                self.rebuild_search();
            }
            E::CardAdded { .. }
            | E::CardEdited { .. }
            | E::CardMoved { .. }
            | E::CardRemoved { .. } => {
                self.foundation.change();
                self.followed_by_search(event, |state| {
                    state.apply_fields(event);
                    state.note_fields(at, who, event);
                });
            }
            E::ShiftsDefined { agent, shifts } => {
                if let Some(record) = self.agents.get_mut(agent.index()) {
                    record.book.set_shifts(&self.pauses, at, shifts);
                }
            }
            E::AgentLoggedIn { agent, session } => {
                let version = self.definitions.version;
                self.change(at, *agent, |record| record.log_in(at, session, version));
            }
            E::SessionOpened { agent, session } => {
                self.change(at, *agent, |record| record.open_session(at, session));
            }
            E::SessionClosed { agent, session } => {
                self.change(at, *agent, |record| record.close_session(session));
            }
            E::SessionLost { agent, session, grace_until } => self.change(at, *agent, |record| {
                record.close_session(session);
                if let Some(until) = *grace_until {
                    record.begin_grace(at, until);
                }
            }),
            E::SessionGraceEnded { agent } => {
                self.change(at, *agent, |record| record.rare.grace_until = None);
            }
            E::AgentLoggedOut { agent, .. } => self.change(at, *agent, |record| record.log_out(at)),
            E::LineChanged { agent, line } => {
                self.change(at, *agent, |record| record.set_line(at, *line));
                self.forget_history(at, *agent);
            }
            E::WentOnQueue { agent } => self.change(at, *agent, |record| {
                record.leave_break_out();
                record.set_work(at, PackedWork::OnQueue);
            }),
            E::WentOffQueue { agent } => {
                self.change(at, *agent, |record| {
                    record.leave_break_out();
                    record.set_work(at, PackedWork::OffQueue);
                });
                self.forget_history(at, *agent);
            }
            E::PauseStarted { agent, pause_type, until, comment, resumes_on_queue, forced } => {
                if let Some(record) = self.agents.get_mut(agent.index()) {
                    let said = until.is_some() || comment.is_some();
                    let detail =
                        said.then(|| PauseDetail { until: *until, comment: comment.clone() });
                    record.start_pause(at, *pause_type, *resumes_on_queue, detail);
                }
                self.settle(at, *agent, Some(PauseStart { forced: *forced }));
            }
            // What follows at the same instant settles the account.
            E::PauseEnded { agent, .. } => {
                if let Some(record) = self.agents.get_mut(agent.index()) {
                    record.end_pause(at);
                }
            }
            E::BrokeOut { agent, reason, .. } => self.change(at, *agent, |record| {
                record.set_work(at, PackedWork::BreakOut { reason: *reason });
                record.clear_missed(at);
            }),
            E::DeferredChangeSet { agent, change, until, comment, standing, cause } => {
                let next = Next {
                    change: *change,
                    until: *until,
                    comment: comment.clone(),
                    who,
                    standing: *standing,
                    since: at,
                    cause: *cause,
                };
                self.change(at, *agent, |record| record.rare.next = Some(next));
            }
            E::DeferredChangeReplaced { agent, .. }
            | E::DeferredChangeCancelled { agent, .. }
            | E::DeferredChangeApplied { agent, .. }
            | E::DeferredChangeDropped { agent, .. } => {
                self.change(at, *agent, |record| record.rare.next = None);
            }
            E::OfferMade { agent, .. }
            | E::OfferAnswered { agent, .. }
            | E::OfferMissed { agent, .. }
            | E::OfferWithdrawn { agent, .. } => {
                self.apply_offer(at, event);
                self.forget_history(at, *agent);
            }
            E::InteractionBegan { agent, .. }
            | E::InteractionHeld { agent, .. }
            | E::InteractionUnheld { agent, .. }
            | E::InteractionEnded { agent, .. } => {
                self.apply_interaction(at, event);
                self.forget_history(at, *agent);
            }
            E::WrapUpStarted { agent, .. }
            | E::WrapUpProlonged { agent, .. }
            | E::WrapUpOverdue { agent, .. }
            | E::WrapUpEnded { agent, .. } => {
                self.apply_wrap_up(at, who, event);
                self.forget_history(at, *agent);
            }
            E::MissedEnded { agent, channel } | E::RestingEnded { agent, channel } => {
                self.change(at, *agent, |record| record.set_rest(*channel, at, Rest::None));
            }
            E::PresenceChanged { agent, before, after, cause, hold_until } => {
                self.change(at, *agent, |record| {
                    record.presence_set_by = match (cause, record.presence_set_by) {
                        (PackedPresenceCause::Set, _) => PresenceSetter::Person,
                        (
                            PackedPresenceCause::Inactivity { .. },
                            PresenceSetter::Rule { first },
                        ) => PresenceSetter::Rule { first },
                        (PackedPresenceCause::Inactivity { .. }, _) => {
                            PresenceSetter::Rule { first: *before }
                        }
                        _ => PresenceSetter::Desk,
                    };
                    if before != after {
                        record.set_presence(at, *after);
                    }
                    if !matches!(cause, PackedPresenceCause::Inactivity { .. }) {
                        record.base = record.base.max(at);
                        if record.rare.hold_until != *hold_until {
                            record.rare.hold_until = *hold_until;
                        }
                    }
                });
                self.forget_history(at, *agent);
            }
            E::ActivityRecorded { agent, active_at, .. } => {
                if let Some(record) = self.agents.get_mut(agent.index()) {
                    record.base = record.base.max(*active_at);
                }
            }
            E::PeriodStarted { .. }
            | E::QuotaWarned { .. }
            | E::QuotaExhausted { .. }
            | E::PauseMaximumReached { .. }
            | E::QuotaGraceCancelled { .. }
            | E::QuotaGraceEnded { .. }
            | E::QuotaRestored { .. }
            | E::PauseTimeGranted { .. }
            | E::IntervalCorrected { .. } => self.apply_quota(at, event),
            E::PauseRequested { agent, pause_type, comment, approved_at } => {
                let request = Request {
                    pause_type: *pause_type,
                    comment: comment.clone(),
                    since: at,
                    approved_at: *approved_at,
                };
                self.change(at, *agent, |record| record.rare.request = Some(request));
            }
            E::PauseApproved { agent, .. }
            | E::PauseRefused { agent, .. }
            | E::PauseRequestCancelled { agent, .. } => {
                self.change(at, *agent, |record| record.rare.request = None);
            }
            E::DispositionsDefined { .. }
            | E::DispositionDeleted { .. }
            | E::RecordTypesDefined { .. }
            | E::OutcomeSaved { .. }
            | E::OutcomeForgotten { .. }
            | E::NextCallScheduled { .. }
            | E::NextCallCancelled { .. }
            | E::NextCallDue { .. } => self.apply_outcome(event),
            E::BlacklistsDefined { .. }
            | E::BlacklistAdded { .. }
            | E::BlacklistImported { .. }
            | E::BlacklistRemoved { .. }
            | E::BlacklistExpirySet { .. } => self.apply_blacklist(at, who, event),
            E::EquipmentAdded { .. }
            | E::EquipmentEdited { .. }
            | E::EquipmentMoved { .. }
            | E::EquipmentTransferred { .. }
            | E::EquipmentDeleted { .. }
            | E::EquipmentArchived { .. }
            | E::EquipmentNoted { .. }
            | E::TicketEquipmentSet { .. } => {
                self.foundation.change();
                self.apply_equipment(at, who, event);
            }
            E::UserGroupsDefined { .. }
            | E::DepartmentsDefined { .. }
            | E::TenantsDefined { .. }
            | E::PersonCreated { .. }
            | E::PersonEdited { .. }
            | E::PersonDeleted { .. }
            | E::AccountStatusSet { .. }
            | E::AccountStatusKept { .. }
            | E::OrganisationCreated { .. }
            | E::OrganisationEdited { .. }
            | E::OrganisationArchived { .. }
            | E::OrganisationDeleted { .. }
            | E::OrganisationDomainsSet { .. }
            | E::ManagersSet { .. }
            | E::AttachedByDomain { .. } => {
                self.foundation.change();
                self.followed_by_search(event, |state| state.apply_directory(at, who, event));
            }
            // No row of a list is planned against these, and a busy desk hears of them all the time.
            E::NoteAdded { .. }
            | E::FileLinked { .. }
            | E::RequestNoted { .. }
            | E::CallNoted { .. }
            | E::PersonLoggedIn { .. }
            | E::PersonaSet { .. } => {
                self.followed_by_search(event, |state| state.apply_directory(at, who, event));
            }
            E::ContactsMerged { .. }
            | E::MergeUndone { .. }
            | E::DuplicateDismissed { .. }
            | E::PersonsErased { .. } => {
                self.foundation.change();
                self.followed_by_search(event, |state| state.apply_merge(at, who, event));
            }
            E::ImportApplied { .. } | E::ImportUndone { .. } | E::ImportForgotten { .. } => {
                self.apply_import(event);
            }
            E::Notify { .. } | E::BlacklistSkipped { .. } | E::EquipmentDuplicated { .. } => {}
            E::Repinned { agent } => {
                let version = self.definitions.version;
                self.change(at, *agent, |record| record.pinned = version);
            }
        }
    }

    /// Changes an agent, and settles what follows from it.
    #[inline]
    fn change(&mut self, at: Timestamp, agent: AgentKey, change: impl FnOnce(&mut Agent)) {
        if let Some(record) = self.agents.get_mut(agent.index()) {
            change(record);
        }
        self.settle(at, agent, None);
    }

    /// What follows from an agent's regions: the accounting line, the board, the availability for
    /// the queues, the sleep of inactivity rules.
    #[inline]
    pub(crate) fn settle(&mut self, at: Timestamp, agent: AgentKey, start: Option<PauseStart>) {
        let Some(record) = self.agents.get(agent.index()) else { return };
        let line = self.account_line(record);
        let (before, _) = record.book.line();
        let available = record.work == PackedWork::OnQueue
            && record.rare.next.is_none()
            && record.logged_in
            && self.presence_is_eligible(record);
        let asleep = self.sleeps(record);
        let team = record.team;
        let Some(record) = self.agents.get_mut(agent.index()) else { return };
        if line != before || start.is_some() {
            record.book.switch(&self.pauses, at, line, start);
            if line != before {
                self.boards.leave(team, before, agent);
                self.boards.join(team, line, agent);
            }
        }
        if record.asleep && !asleep {
            record.awake_since = at;
        }
        record.asleep = asleep;
        if record.available != available {
            record.available = available;
            for queue in &record.queues {
                if let Some(queue) = self.queues.get_mut(queue.index()) {
                    queue.available = if available {
                        queue.available.saturating_add(1)
                    } else {
                        queue.available.saturating_sub(1)
                    };
                }
            }
        }
    }

    fn apply_offer(&mut self, at: Timestamp, event: &PackedEvent) {
        use PackedEvent as E;
        match event {
            E::OfferMade { agent, interaction, channel, expires_at } => {
                self.offers.insert(interaction.clone(), *agent);
                let offer = Offer { id: interaction.clone(), expires_at: *expires_at };
                self.change(at, *agent, |record| {
                    record.alter(*channel, at, |channel| channel.offer = Some(offer));
                });
            }
            E::OfferAnswered { agent, interaction, channel } => {
                self.offers.remove(interaction);
                let interaction = new_interaction(interaction, InteractionKind::Queue, at);
                self.change(at, *agent, |record| {
                    record.alter(*channel, at, |channel| {
                        channel.offer = None;
                        channel.misses = 0;
                        channel.active.push(interaction);
                    });
                });
            }
            E::OfferMissed { agent, interaction, channel, reason, misses, missed_until } => {
                self.offers.remove(interaction);
                self.change(at, *agent, |record| {
                    record.alter(*channel, at, |channel| {
                        channel.offer = None;
                        channel.misses = *misses;
                        if let Some(until) = *missed_until {
                            channel.rest =
                                Rest::Missed { id: interaction.clone(), reason: *reason, until };
                        }
                    });
                    record.rare.history.misses.push((at, *reason));
                });
            }
            E::OfferWithdrawn { agent, interaction, channel, resting_until, .. } => {
                self.offers.remove(interaction);
                self.change(at, *agent, |record| {
                    record.alter(*channel, at, |channel| {
                        channel.offer = None;
                        if let Some(until) = *resting_until {
                            channel.rest = Rest::Resting { until };
                        }
                    });
                });
            }
            _ => {}
        }
    }

    fn apply_interaction(&mut self, at: Timestamp, event: &PackedEvent) {
        use PackedEvent as E;
        match event {
            E::InteractionBegan { agent, interaction, channel, kind, .. } => {
                let was_offered = self
                    .agents
                    .get(agent.index())
                    .and_then(|record| record.channel(*channel))
                    .is_some_and(|channel| channel.is_offered(interaction));
                if was_offered {
                    self.offers.remove(interaction);
                }
                let begun = new_interaction(interaction, *kind, at);
                self.change(at, *agent, |record| {
                    record.alter(*channel, at, |channel| {
                        if was_offered {
                            channel.offer = None;
                            channel.misses = 0;
                        }
                        channel.active.push(begun);
                    });
                });
            }
            E::InteractionHeld { agent, interaction, channel } => {
                self.change(at, *agent, |record| {
                    if let Some(interaction) = record.active_mut(*channel, interaction) {
                        interaction.held_since = Some(at);
                    }
                });
            }
            E::InteractionUnheld { agent, interaction, channel } => {
                self.change(at, *agent, |record| {
                    let since = record
                        .active_mut(*channel, interaction)
                        .and_then(|interaction| interaction.held_since.take());
                    if let Some(since) = since {
                        record.rare.history.holds.push((since, at));
                    }
                });
            }
            E::InteractionEnded { agent, interaction, channel, how } => {
                self.change(at, *agent, |record| {
                    let mut ended = None;
                    record.alter(*channel, at, |channel| {
                        let place =
                            channel.active.iter().position(|active| active.id == *interaction);
                        ended = place.map(|place| channel.active.remove(place));
                    });
                    let Some(ended) = ended else { return };
                    record.base = record.base.max(at);
                    if let Some(since) = ended.held_since {
                        record.rare.history.holds.push((since, at));
                    }
                    record.rare.history.handled.push(Handled {
                        start: ended.since,
                        end: at,
                        channel: *channel,
                        kind: ended.kind,
                        how: *how,
                    });
                });
            }
            _ => {}
        }
    }

    fn apply_wrap_up(&mut self, at: Timestamp, who: Who, event: &PackedEvent) {
        use PackedEvent as E;
        match event {
            E::WrapUpStarted { agent, interaction, channel, until } => {
                let rest = Rest::WrapUp {
                    id: interaction.clone(),
                    until: *until,
                    timed: until.is_some(),
                    prolonged: 0,
                    overdue: false,
                };
                self.change(at, *agent, |record| record.set_rest(*channel, at, rest));
            }
            E::WrapUpProlonged { agent, channel, until: later, .. } => {
                self.change(at, *agent, |record| {
                    record.alter(*channel, at, |channel| {
                        if let Rest::WrapUp { until, prolonged, .. } = &mut channel.rest {
                            *until = Some(*later);
                            *prolonged += 1;
                        }
                    });
                });
            }
            E::WrapUpOverdue { agent, channel, .. } => self.change(at, *agent, |record| {
                record.alter(*channel, at, |channel| {
                    if let Rest::WrapUp { until, overdue, .. } = &mut channel.rest {
                        *until = None;
                        *overdue = true;
                    }
                });
            }),
            E::WrapUpEnded { agent, channel, how, disposition, .. } => {
                if let Some(disposition) = disposition {
                    self.outcomes.note_used(disposition);
                }
                let by_agent =
                    *how == crate::definition::WrapUpEnd::Finished && self.is_own(who, *agent);
                self.change(at, *agent, |record| {
                    let timed = record.channel(*channel).is_some_and(|channel| {
                        matches!(channel.rest, Rest::WrapUp { timed: true, .. })
                    });
                    if timed && by_agent {
                        record.base = record.base.max(at);
                    }
                    record.set_rest(*channel, at, Rest::None);
                });
            }
            _ => {}
        }
    }

    fn apply_quota(&mut self, at: Timestamp, event: &PackedEvent) {
        use PackedEvent as E;
        let (E::PeriodStarted { agent, .. }
        | E::QuotaWarned { agent, .. }
        | E::QuotaExhausted { agent, .. }
        | E::PauseMaximumReached { agent, .. }
        | E::QuotaGraceCancelled { agent, .. }
        | E::QuotaGraceEnded { agent, .. }
        | E::QuotaRestored { agent, .. }
        | E::PauseTimeGranted { agent, .. }
        | E::IntervalCorrected { agent, .. }) = event
        else {
            return;
        };
        let Some(record) = self.agents.get_mut(agent.index()) else { return };
        let (book, rules) = (&mut record.book, &self.pauses);
        match event {
            E::PeriodStarted { .. } => book.boundary_passed(rules, at),
            E::QuotaWarned { limit, .. } => book.warned(rules, at, *limit),
            E::QuotaExhausted { limit, grace_until, .. } => {
                book.exhausted(rules, at, *limit, *grace_until);
            }
            E::PauseMaximumReached { grace_until, .. } => {
                book.maximum_reached(rules, at, *grace_until);
            }
            E::QuotaGraceCancelled { .. } => book.grace_cancelled(rules, at),
            E::QuotaGraceEnded { .. } => book.grace_ended(rules, at),
            E::QuotaRestored { pause_type, .. } => book.restored(rules, at, *pause_type),
            E::PauseTimeGranted { pause_type, pool, time, count, .. } => {
                let target =
                    pause_type.map(GrantTarget::Type).or_else(|| pool.map(GrantTarget::Pool));
                if let Some(target) = target {
                    book.grant(rules, at, target, *time, *count);
                }
            }
            E::IntervalCorrected { start, end, line, .. } => {
                book.correct(rules, at, Span { start: *start, end: *end }, *line);
            }
            _ => {}
        }
    }

    /// Whether the actor is the agent.
    fn is_own(&self, who: Who, agent: AgentKey) -> bool {
        self.standings(who, agent).is_own()
    }

    /// Forgets what timesheets and the accounts of regions need no more, now and then: the work is spread over what was added.
    #[inline]
    fn forget_history(&mut self, at: Timestamp, agent: AgentKey) {
        let Some(record) = self.agents.get_mut(agent.index()) else { return };
        if record.rare.history.has_grown() {
            let kept_since = record.book.kept_since(&self.pauses, at);
            record.forget_before(kept_since);
        }
    }
}

fn new_interaction(id: &InteractionId, kind: InteractionKind, since: Timestamp) -> Interaction {
    Interaction { id: id.clone(), kind, since, held_since: None }
}
