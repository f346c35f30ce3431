//! What happens when a pause reaches a limit, and grants and corrections of the account.

use crate::clock::{Millis, Span, Timestamp};
use crate::definition::{
    AccountLine, Error, LedgerEntry, LogoutCause, PackedAccountLine, PackedEvent, PackedLimit,
    PackedNotice, PackedPauseRefusal, PackedWork, PauseEnd,
};
use crate::desk::{State, Turn, invalid, violation};
use crate::id::{AgentKey, PauseTypeKey, PoolKey};
use crate::pack::Pack;
use crate::pause::{AccountSpan, Action, Consequence, GrantTarget, LimitRefusal, PauseTimer};

impl State {
    /// A timer of the account fires.
    pub(crate) fn pause_timer(&mut self, turn: Turn, agent: AgentKey, timer: PauseTimer) {
        let Some(pause_type) = self.running_type(agent) else {
            if let PauseTimer::Restored(pause_type) = timer {
                self.quota_restored(turn, agent, pause_type);
            }
            return;
        };
        match timer {
            PauseTimer::Boundary => {
                let used = self.agents.get(agent.index()).map_or(Millis::ZERO, |record| {
                    record.book.used_before_boundary(&self.pauses, turn.at)
                });
                self.emit(turn, PackedEvent::PeriodStarted { agent, pause_type, used });
            }
            PauseTimer::GraceCancelled => {
                self.emit(turn, PackedEvent::QuotaGraceCancelled { agent, pause_type });
            }
            PauseTimer::Warning(limit) => {
                self.emit(turn, PackedEvent::QuotaWarned { agent, pause_type, limit });
                self.notify(turn, agent, PackedNotice::QuotaWarning { pause_type, limit });
            }
            PauseTimer::Exhausted(limit) => self.limit_reached(turn, agent, pause_type, limit),
            PauseTimer::SinglePauseMaximum => {
                let limit = PackedLimit::SinglePauseMaximum { pause_type };
                self.limit_reached(turn, agent, pause_type, limit);
            }
            PauseTimer::GraceEnd => {
                self.emit(turn, PackedEvent::QuotaGraceEnded { agent, pause_type });
                let action = self.agents.get(agent.index()).map_or(Action::Nothing, |record| {
                    record.book.on_exhausted(&self.pauses, turn.at)
                });
                self.act_on_limit(turn, agent, pause_type, action);
            }
            PauseTimer::Restored(pause_type) => self.quota_restored(turn, agent, pause_type),
        }
    }

    fn quota_restored(&mut self, turn: Turn, agent: AgentKey, pause_type: PauseTypeKey) {
        self.emit(turn, PackedEvent::QuotaRestored { agent, pause_type });
        self.notify(turn, agent, PackedNotice::QuotaRestored { pause_type });
    }

    /// The running pause reaches a limit.
    fn limit_reached(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        pause_type: PauseTypeKey,
        limit: PackedLimit,
    ) {
        let consequence = self
            .agents
            .get(agent.index())
            .map_or(Consequence::Nothing, |record| record.book.consequence(&self.pauses, turn.at));
        let grace_until = consequence.grace_until();
        let event = match limit {
            PackedLimit::SinglePauseMaximum { .. } => {
                PackedEvent::PauseMaximumReached { agent, pause_type, grace_until }
            }
            _ => PackedEvent::QuotaExhausted { agent, pause_type, limit, grace_until },
        };
        self.emit(turn, event);
        self.notify(turn, agent, PackedNotice::LimitReached { pause_type, limit });
        if let Consequence::Act(action) = consequence {
            self.act_on_limit(turn, agent, pause_type, action);
        }
    }

    /// What `on_exhausted` does, once there is no grace any more.
    fn act_on_limit(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        pause_type: PauseTypeKey,
        action: Action,
    ) {
        match action {
            Action::Nothing | Action::Notify => {}
            Action::SwitchTo(after) => {
                let detail =
                    self.agents.get(agent.index()).and_then(|record| record.rare.pause.clone());
                let (until, comment) =
                    detail.map_or((None, None), |pause| (pause.until, pause.comment));
                let resumes_on_queue = self.resumes_on_queue(agent);
                let cause = PauseEnd::LimitReached;
                let pause_type = Some(pause_type);
                self.emit(turn, PackedEvent::PauseEnded { agent, pause_type, cause });
                self.emit(
                    turn,
                    PackedEvent::PauseStarted {
                        agent,
                        pause_type: Some(after),
                        until,
                        comment,
                        resumes_on_queue,
                        forced: false,
                    },
                );
                if let Some(before) = pause_type {
                    self.notify(turn, agent, PackedNotice::PauseSwitched { before, after });
                }
            }
            Action::Resume => {
                let on_queue = self.resumes_on_queue(agent);
                let refusals = if on_queue { self.queue_refusals(agent) } else { Vec::new() };
                if refusals.is_empty() {
                    self.end_pause(turn, agent, PauseEnd::LimitReached);
                    self.enter_origin(turn, agent, on_queue);
                    self.notify(turn, agent, PackedNotice::PauseEnded { pause_type });
                } else {
                    let reasons = refusals.into_boxed_slice();
                    self.notify(turn, agent, PackedNotice::ResumeRefused { reasons });
                }
            }
            Action::Logout => {
                // The system's wish is refused by nobody; during a call it waits, and the pause goes on.
                let _ = self.log_out_or_defer(turn, agent, LogoutCause::QuotaExhausted);
                if self.running_type(agent).is_none() {
                    self.notify(turn, agent, PackedNotice::PauseEnded { pause_type });
                }
            }
        }
    }

    /// The instant given with the pause has come: back to where it began, or off queue where the
    /// queues are closed to the agent.
    pub(crate) fn pause_until_reached(&mut self, turn: Turn, agent: AgentKey) {
        let on_queue = self.resumes_on_queue(agent);
        let refusals = if on_queue { self.queue_refusals(agent) } else { Vec::new() };
        self.end_pause(turn, agent, PauseEnd::UntilReached);
        self.enter_origin(turn, agent, on_queue && refusals.is_empty());
        if !refusals.is_empty() {
            let reasons = refusals.into_boxed_slice();
            self.notify(turn, agent, PackedNotice::ResumeRefused { reasons });
        }
    }

    /// The limits that keep the agent from starting a type.
    pub(crate) fn quota_refusals(
        &self,
        agent: AgentKey,
        key: PauseTypeKey,
        at: Timestamp,
    ) -> Vec<PackedPauseRefusal> {
        let Some(record) = self.agents.get(agent.index()) else { return Vec::new() };
        record
            .book
            .refusals(&self.pauses, key, at, true)
            .into_iter()
            .map(|refusal| match refusal {
                LimitRefusal::Exhausted(limit) => PackedPauseRefusal::Exhausted { limit },
                LimitRefusal::BelowMinimum(limit) => PackedPauseRefusal::BelowMinimum { limit },
            })
            .collect()
    }

    /// Whether a pause would be over a limit of its type from the start.
    pub(crate) fn is_over_limit(
        &self,
        agent: AgentKey,
        pause_type: Option<PauseTypeKey>,
        at: Timestamp,
    ) -> bool {
        let record = self.agents.get(agent.index());
        record
            .zip(pause_type)
            .is_some_and(|(record, key)| record.book.is_exhausted(&self.pauses, key, at))
    }

    fn running_type(&self, agent: AgentKey) -> Option<PauseTypeKey> {
        match self.agents.get(agent.index())?.work {
            PackedWork::Pause { pause_type } => pause_type,
            _ => None,
        }
    }

    pub(crate) fn grant_pause_time(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        pause_type: Option<PauseTypeKey>,
        pool: Option<PoolKey>,
        time: Option<Millis>,
        count: Option<u32>,
    ) -> Result<(), Error> {
        let mut violations = Vec::new();
        let target = match (pause_type, pool) {
            (Some(key), None) => Some(GrantTarget::Type(key)),
            (None, Some(key)) => Some(GrantTarget::Pool(key)),
            _ => {
                let expected = "exactly one of pause_type and pool";
                violations.push(violation("OneOf", "pause_type", expected, "none or both"));
                None
            }
        };
        if time.is_none() && count.is_none() {
            violations.push(violation("OneOf", "time", "at least one of time and count", "none"));
        }
        if time.is_some_and(|time| time <= Millis::ZERO || time > MAX_GRANT) {
            let expected = "1 ms to 366 days";
            let found = time.map_or(0, Millis::millis).to_string();
            violations.push(violation("OutOfRange", "time", expected, &found));
        }
        if count.is_some_and(|count| count == 0 || count > MAX_GRANTED_PAUSES) {
            let expected = format!("1 to {MAX_GRANTED_PAUSES}");
            let found = count.unwrap_or(0).to_string();
            violations.push(violation("OutOfRange", "count", &expected, &found));
        }
        invalid(violations)?;
        let Some(target) = target else { return Ok(()) };
        let time = time.unwrap_or(Millis::ZERO);
        let count = count.unwrap_or(0);
        let book = &self.agent(agent)?.book;
        if !book.has_period(&self.pauses, turn.at, target) {
            return Err(Error::NoPeriod { agent: self.agent_id(agent) });
        }
        let lapses_at = book.grant_lapses_at(&self.pauses, turn.at, target);
        self.emit(
            turn,
            PackedEvent::PauseTimeGranted { agent, pause_type, pool, time, count, lapses_at },
        );
        Ok(())
    }

    pub(crate) fn correct_interval(
        &mut self,
        turn: Turn,
        agent: AgentKey,
        start: Timestamp,
        end: Timestamp,
        line: PackedAccountLine,
        comment: Option<&str>,
    ) -> Result<(), Error> {
        let record = self.agent(agent)?;
        if end <= start || end > turn.at {
            return invalid(vec![violation(
                "OutOfRange",
                "end",
                &format!("after {start}, not after {}", turn.at),
                &end.to_string(),
            )]);
        }
        let kept_since = record.book.kept_since(&self.pauses, turn.at);
        if start < kept_since {
            return Err(Error::OutsideRetention { kept_since });
        }
        let span = Span { start, end };
        let correction = record.book.preview_correction(&self.pauses, turn.at, span, line);
        let before = correction.before.iter().map(|span| self.ledger_entry(span)).collect();
        let switches_in_doubt = correction.switches_in_doubt.into_boxed_slice();
        let comment = comment.map(Into::into);
        self.emit(
            turn,
            PackedEvent::IntervalCorrected {
                agent,
                start,
                end,
                line,
                before,
                comment,
                switches_in_doubt,
            },
        );
        Ok(())
    }

    /// A span of the account, with ids.
    pub(crate) fn ledger_entry(&self, span: &AccountSpan) -> LedgerEntry {
        LedgerEntry {
            start: span.span.start,
            end: span.span.end,
            line: AccountLine::unpack(&span.line, &self.names),
            exceeded: span.exceeded,
            corrected: span.corrected,
        }
    }
}

/// The most time that one grant adds.
const MAX_GRANT: Millis = Millis::from_days(366);
/// The most pauses that one grant adds.
const MAX_GRANTED_PAUSES: u32 = 1_000_000;
