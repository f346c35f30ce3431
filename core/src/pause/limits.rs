//! What the limits of a type come to at an instant.

use super::answer::{Action, GrantTarget, LimitRefusal, LimitState, TypeState};
use super::book::PauseBook;
use super::period::Window;
use super::rules::PauseRules;
use super::terms::{Then, TypeTerms};
use super::usage::{Curve, first};
use crate::clock::{Millis, Timestamp};
use crate::definition::PackedLimit;
use crate::id::PauseTypeKey;

/// So many periods are looked at for one in which a type can be used again. A type that has no time in any is
/// never restored.
const MOST_PERIODS: usize = 64;

impl PauseBook {
    /// Every limit that keeps the type from being started now; with `minimum_applies` also that less is left than
    /// the type asks for.
    pub(crate) fn refusals(
        &self,
        rules: &PauseRules,
        key: PauseTypeKey,
        now: Timestamp,
        minimum_applies: bool,
    ) -> Vec<LimitRefusal> {
        let limits = self.limits(rules, key, now);
        let exhausted = limits.iter().filter(|limit| limit.exhausted);
        let mut refusals: Vec<LimitRefusal> =
            exhausted.map(|state| LimitRefusal::Exhausted(state.limit)).collect();
        let terms = self.type_terms(rules, key, now).filter(|_| minimum_applies);
        let minimum = terms.map_or(Millis::ZERO, |(terms, _)| terms.minimum_remaining);
        let open = limits.iter().filter(|limit| limit.allotment.is_some() && !limit.exhausted);
        if let Some(nearest) = open.min_by_key(|limit| limit.remaining)
            && nearest.remaining < minimum
        {
            refusals.push(LimitRefusal::BelowMinimum(nearest.limit));
        }
        refusals
    }

    /// Whether some limit of the type is used up.
    pub(crate) fn is_exhausted(
        &self,
        rules: &PauseRules,
        key: PauseTypeKey,
        now: Timestamp,
    ) -> bool {
        let unlimited = |terms: &TypeTerms| {
            terms.allotment.is_none() && terms.count_limit.is_none() && terms.pool.is_none()
        };
        !self.terms(rules, key, now).is_none_or(unlimited)
            && self.limits(rules, key, now).iter().any(|limit| limit.exhausted)
    }

    /// What `on_exhausted` of the running pause comes to: targets that are used up are passed over.
    pub(crate) fn on_exhausted(&self, rules: &PauseRules, now: Timestamp) -> Action {
        if self.forced() {
            Action::Nothing
        } else {
            self.then(rules, now).unwrap_or(Action::Notify)
        }
    }

    /// What `on_exhausted` of the running pause comes to, forced or not; none outside a typed pause.
    pub(super) fn then(&self, rules: &PauseRules, now: Timestamp) -> Option<Action> {
        let mut key = self.open_key()?;
        // Versions of different times may form a ring, though no version by itself does.
        for _ in 0..=rules.types().len() {
            let target = match self.type_terms(rules, key, now)?.0.then {
                Then::Notify => return Some(Action::Notify),
                Then::Resume => return Some(Action::Resume),
                Then::Logout => return Some(Action::Logout),
                Then::SwitchTo(target) => target,
            };
            let (terms, _) = self.type_terms(rules, target, now)?;
            let limits = self.limits(rules, target, now);
            let used_up = limits.iter().any(|limit| limit.allotment.is_some() && limit.exhausted);
            if !used_up && !terms.archived && Some(target) != self.open_key() {
                return Some(Action::SwitchTo(target));
            }
            key = target;
        }
        Some(Action::Notify)
    }

    /// How a type stands.
    pub(crate) fn type_state(
        &self,
        rules: &PauseRules,
        key: PauseTypeKey,
        now: Timestamp,
    ) -> TypeState {
        let limits = self.limits(rules, key, now);
        let target = GrantTarget::Type(key);
        let window = self.window(rules, target, now);
        let usage = window.map(|window| self.usage(rules, target, window, now));
        let usage = usage.unwrap_or_default();
        let times = limits.iter().filter(|limit| limit.allotment.is_some());
        TypeState {
            spent: usage.time,
            count: usage.count,
            remaining: times.clone().map(|limit| limit.remaining).min(),
            exceeded: times.map(|limit| limit.exceeded).max().unwrap_or_default(),
            running: self.open_key() == Some(key),
            limits,
        }
    }

    /// Time of a type in its current period.
    pub(crate) fn spent(&self, rules: &PauseRules, key: PauseTypeKey, now: Timestamp) -> Millis {
        let target = GrantTarget::Type(key);
        let window = self.window(rules, target, now);
        window.map_or(Millis::ZERO, |window| self.usage(rules, target, window, now).time)
    }

    /// Time of untyped pauses since the start of the agent's day.
    pub(crate) fn untyped_today(&self, rules: &PauseRules, now: Timestamp) -> Millis {
        let day = self.agent_calendar(rules).window(now);
        day.map_or(Millis::ZERO, |day| self.scan_untyped(day.start(now), now))
    }

    /// Own allotment, pool's allotment, own count, pool's count: those that there are.
    pub(super) fn limits(
        &self,
        rules: &PauseRules,
        key: PauseTypeKey,
        now: Timestamp,
    ) -> Vec<LimitState> {
        let Some((terms, own_window)) = self.type_terms(rules, key, now) else {
            return Vec::new();
        };
        let mut own = Vec::new();
        let mut pooled = Vec::new();
        if let Some(window) = own_window {
            let meter = Reading::new(self, rules, GrantTarget::Type(key), window, now);
            let limit = PackedLimit::Allotment { pause_type: key };
            own.extend(terms.allotment.map(|allotment| meter.time(limit, allotment)));
            let limit = PackedLimit::Count { pause_type: key };
            pooled.extend(terms.count_limit.map(|most| meter.number(limit, most)));
        }
        let pool = terms.pool.and_then(|pool| Some((pool, self.pool_terms(rules, pool, now)?)));
        if let Some((pool, (terms, Some(window)))) = pool {
            let meter = Reading::new(self, rules, GrantTarget::Pool(pool), window, now);
            let limit = PackedLimit::PoolAllotment { pool };
            own.extend(terms.allotment.map(|allotment| meter.time(limit, allotment)));
            let limit = PackedLimit::PoolCount { pool };
            pooled.extend(terms.count_limit.map(|most| meter.number(limit, most)));
        }
        own.append(&mut pooled);
        own
    }

    /// Whether the host wants to be told when the type can be used again.
    pub(super) fn tells_restored(
        &self,
        rules: &PauseRules,
        key: PauseTypeKey,
        at: Timestamp,
    ) -> bool {
        self.type_terms(rules, key, at)
            .is_some_and(|(terms, _)| terms.notify_restored && !terms.archived)
    }

    /// Whether a limit whose window moves along disables the type.
    pub(super) fn window_is_used_up(
        &self,
        rules: &PauseRules,
        key: PauseTypeKey,
        at: Timestamp,
    ) -> bool {
        let limits = self.limits(rules, key, at);
        limits.iter().any(|limit| limit.exhausted && limit.period_start.is_none())
    }

    /// The first instant from `from` on at which no limit disables the type, if nothing is done before; none where
    /// that does not come about by itself.
    pub(super) fn usable_at(
        &self,
        rules: &PauseRules,
        key: PauseTypeKey,
        from: Timestamp,
    ) -> Option<Timestamp> {
        let unsettled = rules.pause_type(key).is_some_and(|rules| !rules.terms.is_only());
        let mut at = from;
        for _ in 0..MOST_PERIODS {
            let limits = self.limits(rules, key, at);
            let exhausted = limits.iter().filter(|state| state.exhausted);
            let released = exhausted.map(|state| self.released_at(rules, state, key, at));
            let released = released.collect::<Option<Vec<_>>>().map(|all| all.into_iter().max());
            if released == Some(None) {
                return self.tells_restored(rules, key, at).then_some(at);
            }
            // In the next period of the type other limits may be in force.
            let own = self.window(rules, GrantTarget::Type(key), at).filter(|_| unsettled);
            let ends = [released.flatten(), own.and_then(|own| own.end())];
            at = ends.into_iter().flatten().min()?;
        }
        None
    }

    /// When a limit that is used up at `at` is so no more.
    fn released_at(
        &self,
        rules: &PauseRules,
        state: &LimitState,
        key: PauseTypeKey,
        at: Timestamp,
    ) -> Option<Timestamp> {
        let target = match state.limit {
            PackedLimit::PoolAllotment { pool } | PackedLimit::PoolCount { pool } => {
                GrantTarget::Pool(pool)
            }
            _ => GrantTarget::Type(key),
        };
        let (length, from) = match self.window(rules, target, at)? {
            fixed @ Window::Fixed(_) => return fixed.end(),
            Window::Rolling { length, from } => (length, from),
        };
        let members = self.members(rules, target, at);
        let curve = Curve::new(self, &members);
        if state.allotment.is_some() && curve.is_running() {
            return None;
        }
        let limits_of = |at: Timestamp| {
            let limits = self.limits(rules, key, at);
            limits.into_iter().find(|later| later.limit == state.limit)
        };
        // Between the instants at which grants lapse, a window only loses what it has.
        let lapses = self.grants().iter().filter(|grant| grant.target == target);
        let mut ends: Vec<Timestamp> = lapses.filter_map(|grant| grant.lapses_at).collect();
        ends.push(at.saturating_add(length).saturating_add(Millis::from_millis(1)));
        ends.retain(|end| *end > at);
        ends.sort_unstable();
        let mut begin = at;
        for end in ends {
            let allowed = limits_of(begin)?;
            let last = end.saturating_add(Millis::from_millis(-1));
            let free = |at: Timestamp| match (allowed.allotment, allowed.count_limit) {
                (Some(allotment), _) => curve.used(length, from, at) < allotment,
                (None, most) => {
                    let window = Window::Rolling { length, from };
                    most.is_some_and(|most| self.scan(&members, window, at).count < most)
                }
            };
            if let Some(found) = first(begin, last, free) {
                return Some(found);
            }
            begin = end;
        }
        None
    }
}

/// Usage and grants of one type or pool at an instant.
struct Reading {
    window: Window,
    used: Millis,
    count: u32,
    granted: Millis,
    granted_count: u32,
}

impl Reading {
    fn new(
        book: &PauseBook,
        rules: &PauseRules,
        target: GrantTarget,
        window: Window,
        now: Timestamp,
    ) -> Self {
        let usage = book.usage(rules, target, window, now);
        let granted = book.granted(target, window, now);
        Self {
            window,
            used: usage.time,
            count: usage.count,
            granted: granted.time,
            granted_count: granted.count,
        }
    }

    fn time(&self, limit: PackedLimit, allotment: Millis) -> LimitState {
        let allotment = allotment + self.granted;
        LimitState {
            allotment: Some(allotment),
            remaining: (allotment - self.used).max(Millis::ZERO),
            exceeded: (self.used - allotment).max(Millis::ZERO),
            exhausted: self.used >= allotment,
            ..self.blank(limit)
        }
    }

    fn number(&self, limit: PackedLimit, most: u32) -> LimitState {
        let most = most.saturating_add(self.granted_count);
        LimitState { count_limit: Some(most), exhausted: self.count >= most, ..self.blank(limit) }
    }

    fn blank(&self, limit: PackedLimit) -> LimitState {
        LimitState {
            limit,
            period_start: self.window.opening(),
            period_end: self.window.end(),
            allotment: None,
            used: self.used,
            count_limit: None,
            count: self.count,
            remaining: Millis::ZERO,
            exceeded: Millis::ZERO,
            exhausted: false,
        }
    }
}
