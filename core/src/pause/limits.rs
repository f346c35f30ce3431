//! What the limits of a type come to at an instant.

use super::answer::{Action, GrantTarget, LimitRefusal, LimitState, TypeState};
use super::book::PauseBook;
use super::period::Window;
use super::rules::PauseRules;
use super::terms::Then;
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
        let mut refusals = Vec::new();
        let mut nearest: Option<LimitState> = None;
        for limit in self.limits(rules, key, now) {
            if limit.exhausted {
                refusals.push(LimitRefusal::Exhausted(limit.limit));
            } else if limit.allotment.is_some()
                && nearest.as_ref().is_none_or(|nearest| limit.remaining < nearest.remaining)
            {
                nearest = Some(limit);
            }
        }
        let terms = self.terms(rules, key, now).filter(|_| minimum_applies);
        let minimum = terms.map_or(Millis::ZERO, |terms| terms.minimum_remaining);
        if let Some(nearest) = nearest
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
        self.limits(rules, key, now).any(|limit| limit.exhausted)
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
            let used_up = self
                .limits(rules, target, now)
                .any(|limit| limit.allotment.is_some() && limit.exhausted);
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
        let limits: Vec<LimitState> = self.limits(rules, key, now).collect();
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
    ) -> impl Iterator<Item = LimitState> {
        let mut found = [None, None, None, None];
        if let Some((terms, own_window)) = self.type_terms(rules, key, now) {
            let [own_time, pool_time, own_count, pool_count] = &mut found;
            let pool = terms.pool.and_then(|pool| Some((pool, self.pool_terms(rules, pool, now)?)));
            let limited = terms.allotment.is_some() || terms.count_limit.is_some();
            if let Some(window) = own_window.filter(|_| limited) {
                let meter = Reading::new(self, rules, GrantTarget::Type(key), window, now);
                let limit = PackedLimit::Allotment { pause_type: key };
                *own_time = terms.allotment.map(|allotment| meter.time(limit, allotment));
                let limit = PackedLimit::Count { pause_type: key };
                *own_count = terms.count_limit.map(|most| meter.number(limit, most));
            }
            if let Some((pool, (terms, Some(window)))) = pool {
                let meter = Reading::new(self, rules, GrantTarget::Pool(pool), window, now);
                let limit = PackedLimit::PoolAllotment { pool };
                *pool_time = terms.allotment.map(|allotment| meter.time(limit, allotment));
                let limit = PackedLimit::PoolCount { pool };
                *pool_count = terms.count_limit.map(|most| meter.number(limit, most));
            }
        }
        found.into_iter().flatten()
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
        self.limits(rules, key, at).any(|limit| limit.exhausted && limit.period_start.is_none())
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
            let exhausted = self.limits(rules, key, at).filter(|state| state.exhausted);
            let released = exhausted.map(|state| self.released_at(rules, &state, key, at));
            let released = released.collect::<Option<Vec<_>>>().map(|all| all.into_iter().max());
            if released == Some(None) {
                return self.tells_restored(rules, key, at).then_some(at);
            }
            // In the next period of the type other limits may be in force, and other types may share its pool.
            let own = self.window(rules, GrantTarget::Type(key), at).filter(|_| unsettled);
            let pool = self.terms(rules, key, at).and_then(|terms| terms.pool);
            let members_end = pool.and_then(|pool| self.next_members(rules, pool, at));
            let ends = [released.flatten(), own.and_then(|own| own.end()), members_end];
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
        let limits_of =
            |at: Timestamp| self.limits(rules, key, at).find(|later| later.limit == state.limit);
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
