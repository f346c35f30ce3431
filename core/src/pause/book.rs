//! The account of one agent: which line every millisecond belongs to, and how the running pause stands.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::answer::{Action, GrantTarget, PauseStart};
use super::entry::{AUTOMATIC, Entry, FORCED, STARTS};
use super::period::{AGENT_DAY, Calendar, KnownShift, Window};
use super::rules::PauseRules;
use super::terms::Dated;
use super::timer::{Follow, Quota};
use super::usage::{Members, Usage};
use crate::clock::{Millis, Span, Timestamp, Zone};
use crate::definition::{PackedAccountLine, Shift};
use crate::id::PauseTypeKey;

/// Below so many intervals nothing is dropped.
const FEW: usize = 64;

/// The account of one agent, as far back as it is kept, and the state of the running pause.
///
/// An agent who never paused has no more than what is here, besides the closed intervals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PauseBook {
    created: Timestamp,
    open: Entry,
    closed: Vec<Entry>,
    own: Option<Box<Own>>,
    pub(super) quota: Option<Box<Quota>>,
}

/// What agents with their own calendar have.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Own {
    zones: Vec<Dated<Option<Zone>>>,
    shifts: Vec<KnownShift>,
}

/// Time or pauses that were added to a limit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Grant {
    pub(super) target: GrantTarget,
    pub(super) at: Timestamp,
    pub(super) time: Millis,
    pub(super) count: u32,
    pub(super) lapses_at: Option<Timestamp>,
}

/// What is used in the running period of a type or pool: worked out once, then carried on.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    pub(super) target: GrantTarget,
    pub(super) members: Members,
    pub(super) span: Span,
    /// All pauses that began, and the time of those that ended.
    pub(super) usage: Usage,
}

impl PauseBook {
    /// The account of an agent who is on this line from `at` on.
    pub(crate) fn new(at: Timestamp, line: PackedAccountLine) -> Self {
        Self {
            created: at,
            open: Entry::new(at, line, 0),
            closed: Vec::new(),
            own: None,
            quota: None,
        }
    }

    /// The line now, and since when.
    pub(crate) fn line(&self) -> (PackedAccountLine, Timestamp) {
        (self.open.line(), self.open.start)
    }

    /// Some number that depends on all that [`PauseBook::switch`] reads.
    #[inline]
    pub(crate) fn fetch(&self) -> i64 {
        let closed = self.closed.last().map_or(0, |entry| entry.start.millis());
        let tally = |quota: &Quota| quota.cache.tallies.first().map(|tally| tally.span.start);
        let quota = self.quota.as_deref().and_then(tally);
        closed ^ quota.map_or(0, Timestamp::millis)
    }

    /// The running pause was forced.
    pub(crate) fn forced(&self) -> bool {
        self.open.has(FORCED)
    }

    /// The line changes at `at`, which is not before the start of the present interval. `start` tells that a
    /// pause starts: it counts in its period, and is another one even where the line stays the same.
    #[inline]
    pub(crate) fn switch(
        &mut self,
        rules: &PauseRules,
        at: Timestamp,
        line: PackedAccountLine,
        start: Option<PauseStart>,
    ) {
        let flags = match start {
            None => 0,
            Some(PauseStart { forced: false }) => STARTS,
            Some(PauseStart { forced: true }) => STARTS | FORCED,
        };
        let entry = Entry::new(at.max(self.open.start), line, flags);
        if start.is_none() && entry.is_same_line(&self.open) {
            return;
        }
        if entry.pause_type().is_none() && self.open.pause_type().is_none() {
            self.close(rules, entry);
        } else {
            self.switch_pause(rules, entry);
        }
    }

    fn switch_pause(&mut self, rules: &PauseRules, mut entry: Entry) {
        let at = entry.start;
        if self.switches_itself(rules, at) {
            entry = entry.from(at, entry.flags() | AUTOMATIC);
        }
        let ended = self.open;
        self.close(rules, entry);
        self.quota_mut().carry(rules, ended, entry);
        if let Some(key) = entry.pause_type() {
            self.begin_pause(rules, key);
        } else {
            self.end_pause(rules, at);
        }
    }

    /// Ends the present interval and begins the next.
    #[inline]
    fn close(&mut self, rules: &PauseRules, next: Entry) {
        self.open = if self.open.start < next.start || self.open.has(STARTS) {
            if self.closed.len() == self.closed.capacity() && self.closed.len() >= FEW {
                self.prune(rules, next.start);
            }
            self.closed.push(self.open);
            next
        } else {
            // An interval without length leaves no trace; a pause does, for it counts.
            next.from(next.start, next.flags() | self.open.flags() & AUTOMATIC)
        };
    }

    /// The agent's own zone. Given at the instant of [`PauseBook::new`] it holds from the beginning; later it
    /// acts at the end of each running period.
    pub(crate) fn set_zone(&mut self, rules: &PauseRules, at: Timestamp, zone: Option<Zone>) {
        let known = self.own_zones().last().and_then(|dated| dated.value.as_ref());
        if known == zone.as_ref() {
            return;
        }
        let created = self.created;
        let own = self.own.get_or_insert_default();
        if at <= created {
            own.zones.clear();
        } else if own.zones.is_empty() {
            own.zones.push(Dated { at: created, value: None });
        }
        own.zones.push(Dated { at, value: zone });
        self.rules_changed(rules, at);
    }

    /// The agent's shifts, in order.
    #[cfg(test)]
    pub(crate) fn shifts(&self) -> impl Iterator<Item = Shift> + '_ {
        self.known_shifts().iter().map(|known| known.shift)
    }

    /// Whether these shifts change one that has begun. Those whose period is over and no longer kept may be
    /// left out.
    pub(crate) fn changes_begun_shift(
        &self,
        rules: &PauseRules,
        at: Timestamp,
        shifts: &[Shift],
    ) -> bool {
        let kept = self.kept_since(rules, at);
        let known = self.known_shifts();
        let followers = known.iter().skip(1).map(|next| next.from).chain([Timestamp::MAX]);
        known.iter().zip(followers).any(|(known, end)| {
            known.shift.start <= at && end > kept && !shifts.contains(&known.shift)
        })
    }

    /// Replaces the agent's shifts, which are in order and do not overlap. A new one that has begun already
    /// counts from `at`: what lies before keeps the period that it had.
    pub(crate) fn set_shifts(&mut self, rules: &PauseRules, at: Timestamp, shifts: &[Shift]) {
        let known = self.known_shifts();
        let from = |shift: &Shift| {
            let same = known.iter().find(|known| known.shift.start == shift.start);
            same.map_or(shift.start.max(at), |known| known.from)
        };
        let shifts = shifts.iter().map(|shift| KnownShift { shift: *shift, from: from(shift) });
        let shifts = shifts.collect();
        self.own.get_or_insert_default().shifts = shifts;
        self.rules_changed(rules, at);
    }

    /// Queries and corrections reach back to here: the start of the oldest day that is kept, or earlier where a
    /// limit still counts what lies before.
    pub(crate) fn kept_since(&self, rules: &PauseRules, now: Timestamp) -> Timestamp {
        if rules.keeps_all {
            return self.closed.first().map_or(self.open.start, |first| first.start);
        }
        let days = self.agent_calendar(rules);
        let steps = &rules.retain_days;
        let ends = steps.iter().skip(1).map(|next| next.at).chain([Timestamp::MAX]);
        let kept = steps.iter().zip(ends).filter(|(step, _)| step.at <= now).map(|(step, end)| {
            // Days that were dropped before more of them were to be kept do not come back.
            days.days_back(end.min(now), step.value)
        });
        let kept = kept.max().unwrap_or(now).max(rules.kept_floor);
        self.reach_of_limits(rules, now, kept).max(self.created)
    }

    /// The book without what is no longer kept, and so the same whatever was asked of it: what a snapshot holds.
    pub(crate) fn canonical(&self, rules: &PauseRules, now: Timestamp) -> Cow<'_, Self> {
        let mut book = self.clone();
        book.prune(rules, now);
        if book == *self { Cow::Borrowed(self) } else { Cow::Owned(book) }
    }

    /// Drops what neither queries nor limits need any more.
    fn prune(&mut self, rules: &PauseRules, now: Timestamp) {
        let kept = self.kept_since(rules, now);
        let horizon = self.reach_of_limits(rules, kept, kept);
        let gone = self.closed_intervals().take_while(|(span, _)| span.end <= horizon).count();
        self.closed.drain(..gone);
        let lapsed = |grant: &Grant| {
            let window = self.calendar(rules, grant.target).map(|calendar| calendar.reach(horizon));
            grant.at < horizon && window.is_none_or(|start| grant.at < start)
        };
        let grants: Vec<Grant> =
            self.grants().iter().filter(|grant| !lapsed(grant)).copied().collect();
        if let Some(quota) = &mut self.quota {
            quota.grants = grants;
        }
    }

    /// How far back the limits look at `at`, but at most `kept`.
    fn reach_of_limits(&self, rules: &PauseRules, at: Timestamp, kept: Timestamp) -> Timestamp {
        let calendars = rules.targets().filter_map(|target| self.calendar(rules, target));
        calendars.map(|calendar| calendar.reach(at)).fold(kept, Timestamp::min)
    }

    /// Everything that the periods of a type or pool depend on.
    pub(super) fn calendar<'a>(
        &'a self,
        rules: &'a PauseRules,
        target: GrantTarget,
    ) -> Option<Calendar<'a>> {
        let shared = matches!(target, GrantTarget::Pool(_));
        let frames = rules.frames(target)?;
        Some(Calendar { frames, shared, ..self.agent_calendar(rules) })
    }

    /// The agent's days.
    pub(super) fn agent_calendar<'a>(&'a self, rules: &'a PauseRules) -> Calendar<'a> {
        Calendar {
            rules,
            frames: &AGENT_DAY,
            own_zones: self.own_zones(),
            shifts: self.known_shifts(),
            shared: false,
        }
    }

    fn own_zones(&self) -> &[Dated<Option<Zone>>] {
        self.own.as_ref().map_or(&[], |own| &own.zones)
    }

    fn known_shifts(&self) -> &[KnownShift] {
        self.own.as_ref().map_or(&[], |own| &own.shifts)
    }

    #[inline]
    pub(super) fn open(&self) -> Entry {
        self.open
    }

    /// The type of the running pause.
    #[inline]
    pub(super) fn open_key(&self) -> Option<PauseTypeKey> {
        self.open.pause_type()
    }

    /// Where the book begins.
    pub(super) fn begins(&self) -> Timestamp {
        self.closed.first().map_or(self.open.start, |first| first.start)
    }

    /// All intervals, the present one first.
    pub(super) fn backwards(&self) -> impl Iterator<Item = Entry> + '_ {
        [self.open].into_iter().chain(self.closed.iter().rev().copied())
    }

    /// The closed intervals, the oldest first.
    pub(super) fn closed_intervals(&self) -> impl Iterator<Item = (Span, Entry)> + '_ {
        let ends = self.closed.iter().skip(1).map(|next| next.start).chain([self.open.start]);
        self.closed.iter().zip(ends).map(|(entry, end)| (Span { start: entry.start, end }, *entry))
    }

    /// All intervals up to `now`, the oldest first.
    pub(super) fn intervals(&self, now: Timestamp) -> impl Iterator<Item = (Span, Entry)> + '_ {
        let open = Span { start: self.open.start, end: now.max(self.open.start) };
        self.closed_intervals().chain([(open, self.open)])
    }

    /// Puts other intervals in the place of all.
    pub(super) fn replace(&mut self, mut entries: Vec<Entry>) {
        if let Some(open) = entries.pop() {
            self.open = open;
            self.closed = entries;
        }
    }

    /// Where the running pause began, corrections apart.
    pub(super) fn pause_began(&self) -> Timestamp {
        let mut began = self.open.start;
        for entry in self.backwards() {
            if !entry.is_same_line(&self.open) {
                break;
            }
            began = entry.start;
            if entry.has(STARTS) {
                break;
            }
        }
        began
    }

    pub(super) fn grants(&self) -> &[Grant] {
        self.quota.as_ref().map_or(&[], |quota| &quota.grants)
    }

    /// The running totals of a type or pool, where they hold at `at`.
    #[inline]
    pub(super) fn tally(
        &self,
        rules: &PauseRules,
        target: GrantTarget,
        at: Timestamp,
    ) -> Option<&Tally> {
        let quota = self.quota.as_ref()?;
        if quota.cache.generation != rules.generation() || at < self.open.start {
            return None;
        }
        let mut tallies = quota.cache.tallies.iter();
        tallies.find(|tally| tally.target == target && tally.span.contains(at))
    }

    /// Makes the running totals of a type or pool, unless it has them or its window moves along.
    #[inline]
    pub(super) fn ensure_tally(&mut self, rules: &PauseRules, target: GrantTarget, at: Timestamp) {
        if self.tally(rules, target, at).is_none() {
            self.make_tally(rules, target, at);
        }
    }

    #[cold]
    fn make_tally(&mut self, rules: &PauseRules, target: GrantTarget, at: Timestamp) {
        let window = self.calendar(rules, target).and_then(|calendar| calendar.window(at));
        let Some(Window::Fixed(span)) = window else { return };
        if !rules.has_settled_members(target) {
            return;
        }
        let members = self.members(rules, target, at);
        let usage = self.scan(&members, Window::Fixed(span), self.open.start.max(span.start));
        let tallies = &mut self.quota_mut().cache.tallies;
        tallies.retain(|tally| tally.target != target);
        // Most agents have one: a million of them should not keep room for four.
        tallies.reserve_exact(1);
        tallies.push(Tally { target, members, span, usage });
    }

    pub(super) fn quota_mut(&mut self) -> &mut Quota {
        let told = self.open.start;
        self.quota.get_or_insert_with(|| Box::new(Quota::new(told)))
    }

    /// Whether a change of the line at this instant is the desk's own, after a limit.
    fn switches_itself(&self, rules: &PauseRules, at: Timestamp) -> bool {
        let follow = self.quota.as_ref().map_or(Follow::Nothing, |quota| quota.running.follow);
        follow == Follow::Done(at) && self.then(rules, at).is_some_and(Action::changes_line)
    }
}
