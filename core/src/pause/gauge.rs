//! The limits of time on the running pause, as functions of the instant.

use super::answer::GrantTarget;
use super::book::{PauseBook, Tally};
use super::period::Window;
use super::rules::PauseRules;
use super::timer::{OWN, POOL};
use super::usage::{Curve, first};
use crate::clock::{Millis, Timestamp};
use crate::definition::PackedLimit;

/// All limits of time on the running pause.
pub(super) struct Gauges {
    own: Option<Gauge>,
    pool: Option<Gauge>,
    /// When the interval will have lasted as long as it may.
    pub(super) maximum: Option<Timestamp>,
    /// When the first of their periods ends, or that of the type if there is no limit, or that of another type which
    /// then leaves the pool or joins it.
    pub(super) boundary: Option<Timestamp>,
}

/// An allotment.
pub(super) struct Gauge {
    pub(super) limit: PackedLimit,
    allotment: Millis,
    warn_percent: Option<u32>,
    meter: Meter,
}

enum Meter {
    /// So much was used when the pause, or its present period, began at `since`.
    Fixed {
        opened: Timestamp,
        since: Timestamp,
        before: Millis,
    },
    Rolling(Box<Rolling>),
}

/// What a window that moves along needs.
struct Rolling {
    curve: Curve,
    length: Millis,
    from: Timestamp,
    /// Granted time and where it lapses; the allotment is without it.
    grants: Vec<(Option<Timestamp>, Millis)>,
    /// The usage rises no more after this instant.
    settled: Timestamp,
}

impl PauseBook {
    /// The limits of time on the running typed pause, as they are at `at`.
    pub(super) fn gauges(&self, rules: &PauseRules, at: Timestamp) -> Option<Gauges> {
        let key = self.open_key()?;
        let target = GrantTarget::Type(key);
        let (tally, own_window) = self.tally_and_window(rules, target, at);
        let opening = own_window.and_then(|window| window.opening());
        let terms = rules.pause_type(key)?.terms.in_force(opening, at)?;
        let own = terms.allotment.zip(own_window).map(|(allotment, window)| {
            let limit = PackedLimit::Allotment { pause_type: key };
            self.gauge(rules, at, limit, target, (tally, window), allotment, terms.warn_percent)
        });
        let mut pool_end = None;
        let pool = terms.pool.and_then(|pool| {
            let target = GrantTarget::Pool(pool);
            let (tally, window) = self.tally_and_window(rules, target, at);
            let opening = window.and_then(|window| window.opening());
            let pool_terms = rules.pool(pool)?.terms.in_force(opening, at)?;
            // An allotment may come, or come back, with the next period.
            if rules.pool(pool)?.terms.all().any(|terms| terms.allotment.is_some()) {
                pool_end = self.period_end(rules, target, window, at);
                // Running totals are kept only where the members cannot change.
                if tally.is_none() {
                    pool_end = pool_end.into_iter().chain(self.next_members(rules, pool, at)).min();
                }
            }
            let allotment = pool_terms.allotment?;
            let limit = PackedLimit::PoolAllotment { pool };
            let warn = terms.warn_percent;
            Some(self.gauge(rules, at, limit, target, (tally, window?), allotment, warn))
        });
        let own_end = self.period_end(rules, target, own_window, at);
        let ends = [own_end, pool_end];
        let running = self.running();
        Some(Gauges {
            own,
            pool,
            maximum: terms
                .single_maximum
                .zip(running)
                .map(|(maximum, running)| running.since.saturating_add(maximum)),
            boundary: ends.into_iter().flatten().min(),
        })
    }

    /// Where another period begins.
    #[inline]
    fn period_end(
        &self,
        rules: &PauseRules,
        target: GrantTarget,
        window: Option<Window>,
        at: Timestamp,
    ) -> Option<Timestamp> {
        match window {
            Some(window) => window.end(),
            None => self.calendar(rules, target)?.next_shift(at),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one call for the type, one for the pool")]
    #[inline]
    fn gauge(
        &self,
        rules: &PauseRules,
        at: Timestamp,
        limit: PackedLimit,
        target: GrantTarget,
        (tally, window): (Option<&Tally>, Window),
        allotment: Millis,
        warn_percent: Option<u32>,
    ) -> Gauge {
        match window {
            Window::Fixed(span) => {
                let since = self.open().start.max(span.start);
                let used = match tally {
                    Some(tally) => self.usage_by(tally, at),
                    None => self.usage(rules, target, window, at),
                };
                let used = used.time;
                let meter =
                    Meter::Fixed { opened: span.start, since, before: used - at.since(since) };
                let granted = self.granted(target, window, at).time;
                Gauge { limit, allotment: allotment + granted, warn_percent, meter }
            }
            Window::Rolling { length, from } => {
                let grants: Vec<_> = self
                    .grants()
                    .iter()
                    .filter(|grant| grant.target == target && grant.at <= at)
                    .map(|grant| (grant.lapses_at, grant.time))
                    .collect();
                let lapses = grants.iter().filter_map(|(lapse, _)| *lapse).max();
                let settled = at.saturating_add(length).max(lapses.unwrap_or(at));
                let curve = Curve::new(self, &self.members(rules, target, at));
                let rolling = Rolling { curve, length, from, grants, settled };
                Gauge { limit, allotment, warn_percent, meter: Meter::Rolling(Box::new(rolling)) }
            }
        }
    }
}

impl Gauges {
    pub(super) fn times(&self) -> impl Iterator<Item = &Gauge> {
        self.own.iter().chain(&self.pool)
    }

    /// The allotments that are used up at an instant, as bits.
    pub(super) fn reached(&self, at: Timestamp) -> u8 {
        self.bits(|gauge| gauge.is_reached(at))
    }

    /// The allotments of which the warned share is used at an instant, as bits.
    pub(super) fn warned(&self, at: Timestamp) -> u8 {
        self.bits(|gauge| gauge.is_warned(at))
    }

    /// The allotments whose period began at an instant, as bits.
    pub(super) fn opened(&self, at: Timestamp) -> u8 {
        self.bits(|gauge| matches!(gauge.meter, Meter::Fixed { opened, .. } if opened == at))
    }

    fn bits(&self, holds: impl Fn(&Gauge) -> bool) -> u8 {
        let own = if self.own.as_ref().is_some_and(&holds) { OWN } else { 0 };
        let pool = if self.pool.as_ref().is_some_and(&holds) { POOL } else { 0 };
        own | pool
    }
}

impl Gauge {
    /// The first instant from `from` on at which the allotment is used up.
    pub(super) fn exhausted_at(&self, from: Timestamp) -> Option<Timestamp> {
        self.first(from, 100)
    }

    /// The first instant from `from` on at which the warned share is used.
    pub(super) fn warned_at(&self, from: Timestamp) -> Option<Timestamp> {
        self.first(from, self.warn_percent?)
    }

    fn is_reached(&self, at: Timestamp) -> bool {
        self.used(at) >= self.share(100, at)
    }

    fn is_warned(&self, at: Timestamp) -> bool {
        self.warn_percent.is_some_and(|percent| self.used(at) >= self.share(percent, at))
    }

    #[inline]
    fn first(&self, from: Timestamp, percent: u32) -> Option<Timestamp> {
        match &self.meter {
            Meter::Fixed { since, before, .. } => {
                let left = self.share(percent, from) - *before;
                Some(since.saturating_add(left).max(from)).filter(|at| *at < Timestamp::MAX)
            }
            Meter::Rolling(rolling) => first(from, rolling.settled.max(from), |at| {
                self.used(at) >= self.share(percent, at)
            }),
        }
    }

    #[inline]
    fn used(&self, at: Timestamp) -> Millis {
        match &self.meter {
            Meter::Fixed { since, before, .. } => *before + at.since(*since),
            Meter::Rolling(rolling) => rolling.curve.used(rolling.length, rolling.from, at),
        }
    }

    /// So many per cent of what is allowed at an instant, rounded up.
    #[inline]
    fn share(&self, percent: u32, at: Timestamp) -> Millis {
        let allowed = match &self.meter {
            Meter::Fixed { .. } => self.allotment,
            Meter::Rolling(rolling) => {
                let holds = |lapse: Option<Timestamp>| lapse.is_some_and(|lapse| at < lapse);
                let grants = rolling.grants.iter().filter(|(lapse, _)| holds(*lapse));
                self.allotment + grants.map(|(_, time)| *time).sum()
            }
        };
        if percent == 100 {
            return allowed;
        }
        // No more than 366 days and grants: a hundred times that is far from the limit.
        let hundredths = allowed.millis().saturating_mul(i64::from(percent));
        Millis::from_millis(hundredths.saturating_add(99) / 100)
    }
}
