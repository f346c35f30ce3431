//! The running pause: which limits it has reached, what follows, and when the next thing happens.

use serde::{Deserialize, Serialize};

use super::answer::{Consequence, GrantTarget, PauseTimer};
use super::book::{Grant, PauseBook, Tally};
use super::entry::{Entry, FORCED, STARTS};
use super::gauge::Gauges;
use super::period::Window;
use super::rules::PauseRules;
use super::usage::Members;
use crate::clock::{Millis, Timestamp};
use crate::definition::PackedLimit;
use crate::id::PauseTypeKey;

/// What an agent has who has been in a typed pause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Quota {
    /// The last instant that changed a deadline: none lies before.
    pub(super) told: Timestamp,
    pub(super) running: Running,
    pub(super) grants: Vec<Grant>,
    /// Types that tell when they can be used again, and cannot now.
    pub(super) disabled: Vec<PauseTypeKey>,
    #[serde(skip)]
    pub(super) cache: Cache,
}

/// How the running pause stands.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Running {
    /// Where the interval began.
    pub(super) since: Timestamp,
    /// The limits that are reached, one bit each.
    pub(super) reached: u8,
    /// The limits that were warned of.
    pub(super) warned: u8,
    pub(super) follow: Follow,
}

/// The type's own allotment.
pub(super) const OWN: u8 = 1;
/// The pool's allotment.
pub(super) const POOL: u8 = 2;
/// The longest that one pause may last.
pub(super) const MAXIMUM: u8 = 4;
/// The limits that disable the type.
const ALLOTMENTS: u8 = OWN | POOL;

/// What follows a limit that was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Follow {
    Nothing,
    Grace(Timestamp),
    /// The grace is over, and what had to be done was done at this instant.
    Done(Timestamp),
}

/// What can be worked out anew: no part of the book's value.
#[derive(Clone, Debug, Default)]
pub(super) struct Cache {
    /// The generation of the rules that the rest was made with.
    pub(super) generation: u64,
    pub(super) tallies: Vec<Tally>,
    pub(super) next: Option<(Timestamp, PauseTimer)>,
}

impl PartialEq for Cache {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What changed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    /// A period began.
    Boundary,
    /// Allowed or used time is another than before.
    Edit,
}

impl Quota {
    pub(super) fn new(told: Timestamp) -> Self {
        let running = Running::new(told);
        Self { told, running, grants: Vec::new(), disabled: Vec::new(), cache: Cache::default() }
    }

    /// Carries the running totals on over a change of the line.
    #[inline]
    pub(super) fn carry(&mut self, rules: &PauseRules, ended: Entry, begun: Entry) {
        if self.cache.generation != rules.generation() {
            self.cache.tallies.clear();
            self.cache.generation = rules.generation();
        }
        let at = begun.start;
        for tally in &mut self.cache.tallies {
            if ended.pause_type().is_some_and(|key| tally.members.contain(key)) {
                let start = ended.start.max(tally.span.start);
                let end = at.min(tally.span.end);
                if start < end {
                    tally.usage.time += end.since(start);
                }
            }
            let counts = begun.has(STARTS) && tally.span.contains(at);
            if counts && begun.pause_type().is_some_and(|key| tally.members.contain(key)) {
                tally.usage.count += 1;
            }
        }
    }
}

impl PauseBook {
    /// The next thing that the running pause or a disabled type makes happen, and when: never before the last
    /// instant that the book was told of.
    #[inline]
    pub(crate) fn next_timer(&self) -> Option<(Timestamp, PauseTimer)> {
        self.quota.as_ref()?.cache.next
    }

    /// Whether a deadline may depend on the rules: a typed pause runs, or a type waits to be usable again.
    pub(crate) fn waits(&self) -> bool {
        self.open_key().is_some()
            || self.quota.as_ref().is_some_and(|quota| !quota.disabled.is_empty())
    }

    /// After a snapshot was read: running totals and deadlines anew.
    pub(crate) fn rebuild(&mut self, rules: &PauseRules) {
        if let Some(quota) = &mut self.quota {
            quota.cache = Cache { generation: rules.generation(), ..Cache::default() };
            self.schedule(rules);
        }
    }

    /// Definitions, the desk's zone or the agent's calendar changed. To be called where the book
    /// [waits](Self::waits); harmless elsewhere.
    pub(crate) fn rules_changed(&mut self, rules: &PauseRules, at: Timestamp) {
        if let Some(quota) = &mut self.quota {
            quota.cache = Cache { generation: rules.generation(), ..Cache::default() };
            self.changed(rules, at, Change::Edit);
        }
    }

    /// A period of the running pause's limits began.
    pub(crate) fn boundary_passed(&mut self, rules: &PauseRules, at: Timestamp) {
        self.changed(rules, at, Change::Boundary);
    }

    /// Time of the running type in the period that ends at this instant.
    pub(crate) fn used_before_boundary(&self, rules: &PauseRules, at: Timestamp) -> Millis {
        let Some(key) = self.open_key() else { return Millis::ZERO };
        let just_before = at.saturating_add(Millis::from_millis(-1));
        let Some((terms, own)) = self.type_terms(rules, key, just_before) else {
            return Millis::ZERO;
        };
        let pool = terms.pool.and_then(|pool| self.pool_terms(rules, pool, just_before)?.1);
        let ending = [own, pool].into_iter().flatten().find(|window| window.end() == Some(at));
        ending.map_or(Millis::ZERO, |window| self.scan(&Members::One(key), window, at).time)
    }

    /// A share of a limit was used up.
    pub(crate) fn warned(&mut self, rules: &PauseRules, at: Timestamp, limit: PackedLimit) {
        let quota = self.quota_mut();
        quota.told = at;
        quota.running.warned |= bit(limit);
        self.schedule(rules);
    }

    /// A limit was used up. `grace_until` is that of the event: [`Consequence::grace_until`].
    pub(crate) fn exhausted(
        &mut self,
        rules: &PauseRules,
        at: Timestamp,
        limit: PackedLimit,
        grace_until: Option<Timestamp>,
    ) {
        let together = self.gauges(rules, at).map_or(0, |gauges| gauges.reached(at));
        self.note_reached(rules, at, bit(limit) | together, grace_until);
    }

    /// The pause lasted as long as it may. `grace_until` is that of the event: [`Consequence::grace_until`].
    pub(crate) fn maximum_reached(
        &mut self,
        rules: &PauseRules,
        at: Timestamp,
        grace_until: Option<Timestamp>,
    ) {
        self.note_reached(rules, at, MAXIMUM, grace_until);
    }

    /// The grace was over.
    pub(crate) fn grace_ended(&mut self, rules: &PauseRules, at: Timestamp) {
        self.follow(rules, at, Follow::Done(at));
    }

    /// The grace was called off.
    pub(crate) fn grace_cancelled(&mut self, rules: &PauseRules, at: Timestamp) {
        self.follow(rules, at, Follow::Nothing);
    }

    /// The host was told that the type can be used again.
    pub(crate) fn restored(&mut self, rules: &PauseRules, at: Timestamp, key: PauseTypeKey) {
        let quota = self.quota_mut();
        quota.told = at;
        quota.disabled.retain(|disabled| *disabled != key);
        self.schedule(rules);
    }

    /// What follows if the running pause reaches an allotment or its maximum at this instant.
    pub(crate) fn consequence(&self, rules: &PauseRules, at: Timestamp) -> Consequence {
        let (Some(key), Some(running)) = (self.open_key(), self.running()) else {
            return Consequence::Nothing;
        };
        if self.forced() {
            return Consequence::Nothing;
        }
        let grace = self.terms(rules, key, at).map_or(Millis::ZERO, |terms| terms.grace);
        match running.follow {
            Follow::Done(_) => Consequence::Nothing,
            Follow::Grace(until) => Consequence::Runs(until),
            Follow::Nothing if grace.is_zero() => Consequence::Act(self.on_exhausted(rules, at)),
            Follow::Nothing => Consequence::Grace(at.saturating_add(grace)),
        }
    }

    /// Whether a period of a type or pool runs: a grant is for it.
    pub(crate) fn has_period(
        &self,
        rules: &PauseRules,
        at: Timestamp,
        target: GrantTarget,
    ) -> bool {
        self.window(rules, target, at).is_some()
    }

    /// When a grant of this instant lapses; absent where that is not known.
    pub(crate) fn grant_lapses_at(
        &self,
        rules: &PauseRules,
        at: Timestamp,
        target: GrantTarget,
    ) -> Option<Timestamp> {
        match self.window(rules, target, at)? {
            Window::Rolling { length, .. } => Some(at.saturating_add(length)),
            fixed @ Window::Fixed(_) => fixed.end(),
        }
    }

    /// Adds time or pauses to the limits of a type or pool for its current period; nothing where none runs.
    pub(crate) fn grant(
        &mut self,
        rules: &PauseRules,
        at: Timestamp,
        target: GrantTarget,
        time: Millis,
        count: u32,
    ) {
        if self.window(rules, target, at).is_none() {
            return;
        }
        let lapses_at = self.grant_lapses_at(rules, at, target);
        self.quota_mut().grants.push(Grant { target, at, time, count, lapses_at });
        self.changed(rules, at, Change::Edit);
    }

    pub(super) fn running(&self) -> Option<&Running> {
        self.open_key()?;
        self.quota.as_ref().map(|quota| &quota.running)
    }

    /// A typed pause begins with the present interval.
    pub(super) fn begin_pause(&mut self, rules: &PauseRules, key: PauseTypeKey) {
        let Entry { start: at, .. } = self.open();
        let since = if self.open().has(STARTS) { at } else { self.pause_began() };
        self.tally_running(rules, key, at);
        let quota = self.quota_mut();
        quota.told = at;
        quota.running = Running::new(since);
        let gauges = self.gauges(rules, at);
        if let Some(gauges) = &gauges {
            let running = &mut self.quota_mut().running;
            running.reached = gauges.reached(at);
            running.warned = gauges.warned(at);
        }
        self.watch(rules, at);
        self.schedule_by(rules, gauges.as_ref());
    }

    /// No typed pause runs any more.
    pub(super) fn end_pause(&mut self, rules: &PauseRules, at: Timestamp) {
        let quota = self.quota_mut();
        quota.told = at;
        quota.running = Running::new(at);
        quota.cache.next = None;
        self.watch(rules, at);
        if self.waits() {
            self.schedule(rules);
        }
    }

    /// After a correction everything is looked at anew.
    pub(super) fn recount(&mut self, rules: &PauseRules, at: Timestamp) {
        let since = self.pause_began();
        if let Some(quota) = &mut self.quota {
            quota.cache = Cache { generation: rules.generation(), ..Cache::default() };
            quota.running.since = since;
            self.changed(rules, at, Change::Edit);
        }
    }

    /// Which limits are reached, after `change`.
    fn changed(&mut self, rules: &PauseRules, at: Timestamp, change: Change) {
        self.quota_mut().told = at;
        if let Some(key) = self.open_key() {
            self.tally_running(rules, key, at);
            if let (Some(before), Some(gauges)) = (self.running().copied(), self.gauges(rules, at))
            {
                self.quota_mut().running = before.after(&gauges, at, change);
            }
        }
        self.watch(rules, at);
        self.schedule(rules);
    }

    fn note_reached(
        &mut self,
        rules: &PauseRules,
        at: Timestamp,
        bits: u8,
        grace_until: Option<Timestamp>,
    ) {
        let forced = self.open().has(FORCED);
        let quota = self.quota_mut();
        quota.told = at;
        quota.running.reached |= bits;
        quota.running.follow = match (quota.running.follow, grace_until) {
            (follow, _) if forced => follow,
            (_, Some(until)) => Follow::Grace(until),
            (Follow::Nothing, None) => Follow::Done(at),
            (follow, None) => follow,
        };
        self.watch(rules, at);
        self.schedule(rules);
    }

    fn follow(&mut self, rules: &PauseRules, at: Timestamp, follow: Follow) {
        let quota = self.quota_mut();
        quota.told = at;
        quota.running.follow = follow;
        self.schedule(rules);
    }

    /// Makes the running totals that the running pause needs.
    #[inline]
    fn tally_running(&mut self, rules: &PauseRules, key: PauseTypeKey, at: Timestamp) {
        self.ensure_tally(rules, GrantTarget::Type(key), at);
        let pool = self.terms(rules, key, at).and_then(|terms| terms.pool);
        if let Some(pool) = pool {
            self.ensure_tally(rules, GrantTarget::Pool(pool), at);
        }
    }

    /// Works out what happens next.
    fn schedule(&mut self, rules: &PauseRules) {
        let gauges = self.quota.as_ref().and_then(|quota| self.gauges(rules, quota.told));
        self.schedule_by(rules, gauges.as_ref());
    }

    /// Works out what happens next, by limits that were looked at just now.
    #[inline]
    fn schedule_by(&mut self, rules: &PauseRules, gauges: Option<&Gauges>) {
        let Some(quota) = &self.quota else { return };
        let told = quota.told;
        let mut earliest = Earliest { told, found: None };
        if let (Some(running), Some(gauges)) = (self.running(), gauges) {
            running.deadlines(gauges, &mut earliest);
        }
        for key in &quota.disabled {
            if let Some(at) = self.usable_at(rules, *key, told) {
                earliest.propose(at, PauseTimer::Restored(*key));
            }
        }
        let next = earliest.found;
        self.quota_mut().cache.next = next;
    }

    /// Remembers types that tell when they can be used again, and cannot now.
    #[inline]
    fn watch(&mut self, rules: &PauseRules, at: Timestamp) {
        if rules.watches() {
            self.watch_types(rules, at);
        }
    }

    #[cold]
    fn watch_types(&mut self, rules: &PauseRules, at: Timestamp) {
        for key in rules.types() {
            let known = self.quota.as_ref().is_some_and(|quota| quota.disabled.contains(key));
            match (known, self.tells_restored(rules, *key, at)) {
                (true, false) => self.quota_mut().disabled.retain(|disabled| disabled != key),
                (false, true) if self.window_is_used_up(rules, *key, at) => {
                    self.quota_mut().disabled.push(*key);
                }
                _ => {}
            }
        }
    }
}

impl Running {
    /// A pause since an instant that has reached nothing.
    fn new(since: Timestamp) -> Self {
        Self { since, reached: 0, warned: 0, follow: Follow::Nothing }
    }

    /// How the pause stands after a change.
    fn after(self, gauges: &Gauges, at: Timestamp, change: Change) -> Self {
        let begun = if change == Change::Boundary { gauges.opened(at) } else { 0 };
        let over = gauges.reached(at) & !begun;
        let was_disabled = self.reached & ALLOTMENTS != 0;
        // While one limit disables the type, another is reached without further notice.
        let mut reached = if was_disabled { over } else { over & self.reached };
        if self.reached & MAXIMUM != 0 && gauges.maximum.is_some_and(|maximum| maximum <= at) {
            reached |= MAXIMUM;
        }
        let warned = self.warned & gauges.warned(at) & !begun;
        let follow = match self.follow {
            Follow::Done(_) if reached == 0 || begun & self.reached != 0 => Follow::Nothing,
            follow => follow,
        };
        Self { reached, warned, follow, ..self }
    }

    fn deadlines(&self, gauges: &Gauges, earliest: &mut Earliest) {
        if let Some(end) = gauges.boundary {
            earliest.propose(end, PauseTimer::Boundary);
        }
        if let Follow::Grace(until) = self.follow {
            earliest.propose(until, PauseTimer::GraceEnd);
            if self.reached == 0 {
                earliest.propose(earliest.told, PauseTimer::GraceCancelled);
            }
        }
        if let Some(maximum) = gauges.maximum
            && self.reached & MAXIMUM == 0
        {
            earliest.propose(maximum, PauseTimer::SinglePauseMaximum);
        }
        for gauge in gauges.times() {
            let exhausted = gauge.exhausted_at(earliest.told);
            if let Some(at) = exhausted
                && self.reached & ALLOTMENTS == 0
            {
                earliest.propose(at, PauseTimer::Exhausted(gauge.limit));
            }
            if self.warned & bit(gauge.limit) == 0
                && let Some(at) = gauge.warned_at(earliest.told)
                && exhausted.is_none_or(|exhausted| at < exhausted)
            {
                earliest.propose(at, PauseTimer::Warning(gauge.limit));
            }
        }
    }
}

/// The first of several timers.
struct Earliest {
    told: Timestamp,
    found: Option<(Timestamp, PauseTimer)>,
}

impl Earliest {
    /// Of timers of one instant and kind the one that was proposed first stays.
    #[inline]
    fn propose(&mut self, at: Timestamp, timer: PauseTimer) {
        let at = at.max(self.told);
        let sooner =
            |(found, known): (Timestamp, PauseTimer)| (at, timer.order()) < (found, known.order());
        if self.found.is_none_or(sooner) {
            self.found = Some((at, timer));
        }
    }
}

fn bit(limit: PackedLimit) -> u8 {
    match limit {
        PackedLimit::Allotment { .. } => OWN,
        PackedLimit::PoolAllotment { .. } => POOL,
        PackedLimit::SinglePauseMaximum { .. } => MAXIMUM,
        PackedLimit::Count { .. } | PackedLimit::PoolCount { .. } => 0,
    }
}
