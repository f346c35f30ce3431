//! How much of a limit is used.

use super::answer::GrantTarget;
use super::book::{PauseBook, Tally};
use super::entry::STARTS;
use super::period::Window;
use super::rules::PauseRules;
use super::terms::{PoolTerms, TypeTerms};
use crate::clock::{Millis, Timestamp};
use crate::id::{PauseTypeKey, PoolKey};

/// The types whose pauses count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Members {
    One(PauseTypeKey),
    Several(Vec<PauseTypeKey>),
}

impl Members {
    #[inline]
    pub(super) fn contain(&self, key: PauseTypeKey) -> bool {
        match self {
            Self::One(only) => *only == key,
            Self::Several(keys) => keys.contains(&key),
        }
    }
}

/// Usage of a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Usage {
    pub(super) time: Millis,
    pub(super) count: u32,
}

impl PauseBook {
    /// The window of a type or pool at an instant.
    pub(super) fn window(
        &self,
        rules: &PauseRules,
        target: GrantTarget,
        at: Timestamp,
    ) -> Option<Window> {
        self.tally_and_window(rules, target, at).1
    }

    /// The running totals of a type or pool, where there are any, and its window.
    #[inline]
    pub(super) fn tally_and_window(
        &self,
        rules: &PauseRules,
        target: GrantTarget,
        at: Timestamp,
    ) -> (Option<&Tally>, Option<Window>) {
        match self.tally(rules, target, at) {
            Some(tally) => (Some(tally), Some(Window::Fixed(tally.span))),
            None => (None, self.calendar_window(rules, target, at)),
        }
    }

    #[cold]
    fn calendar_window(
        &self,
        rules: &PauseRules,
        target: GrantTarget,
        at: Timestamp,
    ) -> Option<Window> {
        self.calendar(rules, target)?.window(at)
    }

    /// The limits of a type in force at an instant. Its window is looked for only where that decides.
    #[inline]
    pub(super) fn terms<'a>(
        &self,
        rules: &'a PauseRules,
        key: PauseTypeKey,
        at: Timestamp,
    ) -> Option<&'a TypeTerms> {
        let versions = &rules.pause_type(key)?.terms;
        if versions.is_only() {
            return versions.in_force(None, at);
        }
        self.type_terms(rules, key, at).map(|(terms, _)| terms)
    }

    /// The limits of a type in force at an instant, and their window.
    pub(super) fn type_terms<'a>(
        &self,
        rules: &'a PauseRules,
        key: PauseTypeKey,
        at: Timestamp,
    ) -> Option<(&'a TypeTerms, Option<Window>)> {
        let window = self.window(rules, GrantTarget::Type(key), at);
        let versions = &rules.pause_type(key)?.terms;
        Some((versions.in_force(window.and_then(|window| window.opening()), at)?, window))
    }

    /// The limits of a pool in force at an instant, and their window.
    pub(super) fn pool_terms<'a>(
        &self,
        rules: &'a PauseRules,
        key: PoolKey,
        at: Timestamp,
    ) -> Option<(&'a PoolTerms, Option<Window>)> {
        let window = self.window(rules, GrantTarget::Pool(key), at);
        let versions = &rules.pool(key)?.terms;
        Some((versions.in_force(window.and_then(|window| window.opening()), at)?, window))
    }

    /// The types that count for a type's or pool's limits at an instant.
    pub(super) fn members(
        &self,
        rules: &PauseRules,
        target: GrantTarget,
        at: Timestamp,
    ) -> Members {
        let key = match target {
            GrantTarget::Type(key) => return Members::One(key),
            GrantTarget::Pool(key) => key,
        };
        let types = rules.pool(key).map_or(&[][..], |pool| &pool.types);
        let belongs = |member: &PauseTypeKey| {
            self.terms(rules, *member, at).is_some_and(|terms| terms.pool == Some(key))
        };
        Members::Several(types.iter().copied().filter(belongs).collect())
    }

    /// The first instant after `at` at which a type leaves a pool or joins it: with the end of its own period.
    #[cold]
    pub(super) fn next_members(
        &self,
        rules: &PauseRules,
        pool: PoolKey,
        at: Timestamp,
    ) -> Option<Timestamp> {
        let belongs = |terms: &TypeTerms| terms.pool == Some(pool);
        let changes = rules.pool(pool)?.types.iter().filter_map(|member| {
            let versions = &rules.pause_type(*member)?.terms;
            if versions.is_only() {
                return None;
            }
            let (terms, window) = self.type_terms(rules, *member, at)?;
            let end = window?.end()?;
            let next = versions.in_force(Some(end), end)?;
            (belongs(terms) != belongs(next)).then_some(end)
        });
        changes.min()
    }

    /// Usage in a window up to `at`, the running pause included.
    pub(super) fn usage(
        &self,
        rules: &PauseRules,
        target: GrantTarget,
        window: Window,
        at: Timestamp,
    ) -> Usage {
        let Some(tally) = self.tally(rules, target, at) else {
            return self.scan(&self.members(rules, target, at), window, at);
        };
        self.usage_by(tally, at)
    }

    /// Usage by running totals up to `at`, the running pause included.
    #[inline]
    pub(super) fn usage_by(&self, tally: &Tally, at: Timestamp) -> Usage {
        let mut usage = tally.usage;
        if self.open_key().is_some_and(|key| tally.members.contain(key)) {
            usage.time += at.since(self.open().start.max(tally.span.start));
        }
        usage
    }

    /// Usage as the intervals tell it.
    pub(super) fn scan(&self, members: &Members, window: Window, at: Timestamp) -> Usage {
        let from = window.start(at);
        // A pause that started just where the window begins has left a window that moves along.
        let counts_at_start = matches!(window, Window::Fixed(_));
        let mut usage = Usage::default();
        let mut end = at;
        for entry in self.backwards() {
            if entry.start > at {
                continue;
            }
            if entry.pause_type().is_some_and(|key| members.contain(key)) {
                let start = entry.start.max(from);
                if start < end {
                    usage.time += end.since(start);
                }
                let inside = entry.start > from || entry.start == from && counts_at_start;
                if inside && entry.has(STARTS) {
                    usage.count += 1;
                }
            }
            end = entry.start;
            if end < from {
                break;
            }
        }
        usage
    }

    /// Time of untyped pauses since an instant.
    pub(super) fn scan_untyped(&self, from: Timestamp, at: Timestamp) -> Millis {
        let mut sum = Millis::ZERO;
        let mut end = at;
        for entry in self.backwards() {
            if entry.start > at {
                continue;
            }
            let start = entry.start.max(from);
            if entry.is_untyped_pause() && start < end {
                sum += end.since(start);
            }
            end = entry.start;
            if end <= from {
                break;
            }
        }
        sum
    }

    /// Time granted for a window, as of `at`.
    pub(super) fn granted(&self, target: GrantTarget, window: Window, at: Timestamp) -> Usage {
        let mut sum = Usage::default();
        for grant in self.grants() {
            let holds = match window {
                Window::Fixed(span) => span.contains(grant.at) && grant.at <= at,
                Window::Rolling { .. } => {
                    grant.at <= at && grant.lapses_at.is_some_and(|lapse| at < lapse)
                }
            };
            if grant.target == target && holds {
                sum.time += grant.time;
                sum.count = sum.count.saturating_add(grant.count);
            }
        }
        sum
    }
}

/// Time of some types as a function of the instant, for windows that move along.
pub(super) struct Curve {
    /// Start, end, and the time before the start; one after another.
    pauses: Vec<(Timestamp, Timestamp, Millis)>,
    /// Where the last one is still running: it has no end then.
    running: bool,
}

impl Curve {
    pub(super) fn new(book: &PauseBook, members: &Members) -> Self {
        let mut pauses: Vec<(Timestamp, Timestamp, Millis)> = Vec::new();
        let mut sum = Millis::ZERO;
        let open = book.open().start;
        for (span, entry) in book.closed_intervals() {
            if entry.pause_type().is_some_and(|key| members.contain(key)) {
                pauses.push((span.start, span.end, sum));
                sum += span.length();
            }
        }
        let running = book.open_key().is_some_and(|key| members.contain(key));
        if running {
            pauses.push((open, Timestamp::MAX, sum));
        }
        Self { pauses, running }
    }

    pub(super) fn is_running(&self) -> bool {
        self.running
    }

    /// Time in the window that ends at `at`.
    pub(super) fn used(&self, length: Millis, from: Timestamp, at: Timestamp) -> Millis {
        self.before(at) - self.before(at.saturating_add(-length).max(from).min(at))
    }

    /// All time before an instant.
    fn before(&self, at: Timestamp) -> Millis {
        let begun = self.pauses.partition_point(|(start, ..)| *start <= at);
        match begun.checked_sub(1).and_then(|last| self.pauses.get(last)) {
            Some((start, end, sum)) => *sum + at.min(*end).since(*start),
            None => Millis::ZERO,
        }
    }
}

/// The first instant of `from..=to` at which `holds`, which never ceases to hold once it does.
pub(super) fn first(
    from: Timestamp,
    to: Timestamp,
    holds: impl Fn(Timestamp) -> bool,
) -> Option<Timestamp> {
    if from > to || !holds(to) {
        return None;
    }
    let (mut low, mut high) = (from, to);
    while low < high {
        let half = Millis::from_millis(high.since(low).millis() / 2);
        let middle = low.saturating_add(half);
        if holds(middle) {
            high = middle;
        } else {
            low = middle.saturating_add(Millis::from_millis(1));
        }
    }
    Some(high)
}
