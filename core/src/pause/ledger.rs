//! The account of a span: every millisecond once, and how much of it is over a limit and paid.

use std::collections::BTreeMap;

use super::answer::{AccountSpan, GrantTarget, LineTotal};
use super::book::PauseBook;
use super::entry::{CORRECTED, Entry, STARTS};
use super::period::Window;
use super::rules::PauseRules;
use super::terms::{Pay, held};
use super::usage::{Curve, Members, first};
use crate::clock::{Millis, Span, Timestamp};
use crate::definition::{AccountLineKind, Overage, PackedAccountLine};
use crate::id::PauseTypeKey;

/// Who pays for what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Charges<'a> {
    /// The kinds of lines that are not paid; a typed pause is paid as its type says.
    pub(crate) unpaid: &'a [AccountLineKind],
    /// Types that are charged to somebody else: their pauses count as untyped and are unpaid.
    pub(crate) elsewhere: &'a [PauseTypeKey],
}

impl Charges<'_> {
    /// A span as it is shown here.
    pub(crate) fn shown(&self, entry: AccountSpan) -> AccountSpan {
        if self.is_elsewhere(entry.line) {
            let line = PackedAccountLine::Pause { pause_type: None };
            return AccountSpan { line, exceeded: Millis::ZERO, ..entry };
        }
        entry
    }

    fn is_elsewhere(&self, line: PackedAccountLine) -> bool {
        matches!(line, PackedAccountLine::Pause { pause_type: Some(key) } if self.elsewhere.contains(&key))
    }
}

impl PauseBook {
    /// The account of a span, as corrected: without gap or overlap. A typed pause is split where a period of its
    /// limits begins and where its pay changes.
    pub(crate) fn entries(
        &self,
        rules: &PauseRules,
        span: Span,
        now: Timestamp,
    ) -> Vec<AccountSpan> {
        let wanted = Span { start: span.start.max(self.begins()), end: span.end.min(now) };
        let mut spans = Vec::new();
        let mut meter = Meter {
            book: self,
            rules,
            now,
            relevant: BTreeMap::new(),
            used: BTreeMap::new(),
            curves: BTreeMap::new(),
        };
        let mut began = self.begins();
        let mut last: Option<Entry> = None;
        for (interval, entry) in self.intervals(now) {
            if entry.has(STARTS) || !last.is_some_and(|last| last.is_same_line(&entry)) {
                began = interval.start;
            }
            last = Some(entry);
            if let Some(key) = entry.pause_type() {
                let from = interval.start.max(meter.relevant_from(key, wanted.start));
                let counted = Span { start: from.min(interval.end), ..interval };
                meter.pause(key, counted, began, |piece, over| {
                    spans.extend(account(wanted, piece, entry, over));
                });
            } else {
                let nothing = Span { start: interval.end, end: interval.end };
                spans.extend(account(wanted, interval, entry, nothing));
            }
        }
        spans
    }

    /// The sums of a span, a line each, in the order of lines. Shares are rounded here and only here, so that all columns
    /// add up.
    pub(crate) fn totals(
        &self,
        rules: &PauseRules,
        span: Span,
        now: Timestamp,
        charges: Charges<'_>,
    ) -> Vec<LineTotal> {
        let mut sums: BTreeMap<PackedAccountLine, Sum> = BTreeMap::new();
        for entry in self.entries(rules, span, now) {
            let (share, share_over) = shares(rules, &entry, charges);
            let entry = charges.shown(entry);
            let within = entry.span.length() - entry.exceeded;
            let sum = sums.entry(entry.line).or_default();
            sum.within += within;
            sum.exceeded += entry.exceeded;
            sum.hundredths += within.millis() * share + entry.exceeded.millis() * share_over;
        }
        let all: i64 = sums.values().map(|sum| sum.hundredths).sum();
        let floors: i64 = sums.values().map(|sum| sum.hundredths / 100).sum();
        let mut to_share = (all + 50) / 100 - floors;
        let mut by_remainder: Vec<(i64, PackedAccountLine)> =
            sums.iter().map(|(line, sum)| (-(sum.hundredths % 100), *line)).collect();
        by_remainder.sort_unstable();
        for (_, line) in by_remainder {
            if let Some(sum) = sums.get_mut(&line)
                && to_share > 0
            {
                sum.rounded_up = 1;
                to_share -= 1;
            }
        }
        let total = |(line, sum): (PackedAccountLine, Sum)| {
            let paid = Millis::from_millis(sum.hundredths / 100 + sum.rounded_up);
            let Sum { within, exceeded, .. } = sum;
            LineTotal { line, within, exceeded, paid, unpaid: within + exceeded - paid }
        };
        sums.into_iter().map(total).collect()
    }
}

/// The part of a piece that is asked for.
fn account(wanted: Span, piece: Span, entry: Entry, over: Span) -> Option<AccountSpan> {
    let span = piece.overlap(&wanted)?;
    let exceeded = span.overlap(&over).map_or(Millis::ZERO, |over| over.length());
    Some(AccountSpan { span, line: entry.line(), exceeded, corrected: entry.has(CORRECTED) })
}

#[derive(Clone, Copy, Default)]
struct Sum {
    within: Millis,
    exceeded: Millis,
    /// Paid time in hundredths of a millisecond.
    hundredths: i64,
    rounded_up: i64,
}

/// The paid shares within and over the limits, in per cent.
fn shares(rules: &PauseRules, entry: &AccountSpan, charges: Charges<'_>) -> (i64, i64) {
    if charges.is_elsewhere(entry.line) {
        return (0, 0);
    }
    let kind = match entry.line {
        PackedAccountLine::Pause { pause_type: Some(key) } => {
            let pay = rules.pause_type(key).and_then(|rules| held(&rules.pay, entry.span.start));
            let Some(Pay { percent, overage }) = pay else { return (0, 0) };
            let share = i64::from(*percent);
            return (share, if *overage == Overage::Unpaid { 0 } else { share });
        }
        PackedAccountLine::Pause { pause_type: None } => AccountLineKind::UntypedPause,
        PackedAccountLine::LoggedOut => AccountLineKind::LoggedOut,
        PackedAccountLine::Busy => AccountLineKind::Busy,
        PackedAccountLine::Offering => AccountLineKind::Offering,
        PackedAccountLine::WrapUp => AccountLineKind::WrapUp,
        PackedAccountLine::BreakOut => AccountLineKind::BreakOut,
        PackedAccountLine::Missed => AccountLineKind::Missed,
        PackedAccountLine::Resting => AccountLineKind::Resting,
        PackedAccountLine::NotEligible { .. } => AccountLineKind::NotEligible,
        PackedAccountLine::Waiting => AccountLineKind::Waiting,
        PackedAccountLine::DnD => AccountLineKind::DnD,
        PackedAccountLine::Ready => AccountLineKind::Ready,
    };
    let share = if charges.unpaid.contains(&kind) { 0 } else { 100 };
    (share, share)
}

/// Follows usage through the account.
struct Meter<'a> {
    book: &'a PauseBook,
    rules: &'a PauseRules,
    now: Timestamp,
    /// Earlier pauses of the type count for nothing that is asked for.
    relevant: BTreeMap<PauseTypeKey, Timestamp>,
    /// The window that each target is in, its members and what they have used in it.
    used: BTreeMap<GrantTarget, Counted>,
    curves: BTreeMap<GrantTarget, (Members, Curve)>,
}

struct Counted {
    span: Span,
    members: Members,
    time: Millis,
}

impl Meter<'_> {
    /// The start of the first of the windows, of a type and of its pools, that an instant lies in. What lies before
    /// need not be counted: a pause of ten years is not gone through for each of its days.
    fn relevant_from(&mut self, key: PauseTypeKey, at: Timestamp) -> Timestamp {
        if let Some(known) = self.relevant.get(&key) {
            return *known;
        }
        let targets = self.targets_of(key);
        let windows = targets.into_iter().filter_map(|target| {
            let window = self.book.calendar(self.rules, target)?.window(at)?;
            matches!(window, Window::Fixed(_)).then(|| window.start(at))
        });
        let from = windows.fold(at, Timestamp::min);
        self.relevant.insert(key, from);
        from
    }

    /// A type, and the pools that it counts for.
    fn targets_of(&self, key: PauseTypeKey) -> Vec<GrantTarget> {
        let counts = |target: &GrantTarget| match target {
            GrantTarget::Type(other) => *other == key,
            GrantTarget::Pool(pool) => {
                self.rules.pool(*pool).is_some_and(|pool| pool.types.contains(&key))
            }
        };
        self.rules.targets().filter(counts).collect()
    }

    /// Takes a typed pause apart; `take` gets each piece and the part of it that is over a limit.
    fn pause(
        &mut self,
        key: PauseTypeKey,
        interval: Span,
        began: Timestamp,
        mut take: impl FnMut(Span, Span),
    ) {
        let own = GrantTarget::Type(key);
        let mut at = interval.start;
        while at < interval.end {
            let window = self.enter(own, at);
            let last = self.last_of(window, at);
            let Some(rules) = self.rules.pause_type(key) else { return };
            let opening = window.and_then(|window| window.opening());
            let Some(terms) = rules.terms.in_force(opening, last) else { return };
            let pool = terms.pool.map(GrantTarget::Pool);
            let pool_window = pool.and_then(|pool| self.enter(pool, at));
            let cuts = [
                self.next_period(own, window, at),
                pool.and_then(|pool| self.next_period(pool, pool_window, at)),
            ];
            let cuts = cuts.into_iter().flatten();
            let pay = rules.pay.iter().skip(1).map(|pay| pay.at);
            let cuts = cuts.chain(pay).chain(self.window_cuts(own, window));
            let cuts = cuts.chain(pool.into_iter().flat_map(|p| self.window_cuts(p, pool_window)));
            let end = cuts.filter(|cut| *cut > at).fold(interval.end, Timestamp::min);
            let piece = Span { start: at, end };

            let maximum = terms.single_maximum.map(|maximum| began.saturating_add(maximum));
            let allotment = terms.allotment;
            let own_over = window.and_then(|w| self.over(key, own, w, allotment, piece));
            let pool_over = pool.zip(pool_window).and_then(|(pool, window)| {
                let GrantTarget::Pool(pool_key) = pool else { return None };
                let last = self.last_of(Some(window), at);
                let terms = self.rules.pool(pool_key)?.terms.in_force(window.opening(), last)?;
                self.over(key, pool, window, terms.allotment, piece)
            });
            let starts = [maximum, own_over, pool_over].into_iter().flatten();
            let over = starts.fold(end, Timestamp::min).max(at);
            take(piece, Span { start: over, end });
            self.count(key, piece);
            at = end;
        }
    }

    /// The window of a target at an instant, its usage begun anew where it is another than before.
    fn enter(&mut self, target: GrantTarget, at: Timestamp) -> Option<Window> {
        if let Some(counted) = self.used.get(&target)
            && counted.span.contains(at)
        {
            return Some(Window::Fixed(counted.span));
        }
        let window = self.book.calendar(self.rules, target)?.window(at)?;
        if let Window::Fixed(span) = window {
            let last = self.last_of(Some(window), at);
            let members = self.book.members(self.rules, target, last);
            self.used.insert(target, Counted { span, members, time: Millis::ZERO });
        }
        Some(window)
    }

    /// A period is judged as it stands at its end, or now.
    fn last_of(&self, window: Option<Window>, at: Timestamp) -> Timestamp {
        match window {
            Some(Window::Fixed(span)) => {
                self.now.min(span.end.saturating_add(Millis::from_millis(-1))).max(at)
            }
            Some(Window::Rolling { .. }) | None => at,
        }
    }

    /// Where what is allowed may change, outside a period: there every change acts at once.
    fn window_cuts(&self, target: GrantTarget, window: Option<Window>) -> Vec<Timestamp> {
        if matches!(window, Some(Window::Fixed(_))) {
            return Vec::new();
        }
        let mut cuts: Vec<Timestamp> = Vec::new();
        match target {
            GrantTarget::Type(key) => {
                cuts.extend(self.rules.pause_type(key).iter().flat_map(|r| r.terms.instants()));
            }
            GrantTarget::Pool(key) => {
                let pool = self.rules.pool(key);
                cuts.extend(pool.iter().flat_map(|rules| rules.terms.instants()));
                let members = pool.iter().flat_map(|pool| &pool.types);
                let members = members.filter_map(|key| self.rules.pause_type(*key));
                cuts.extend(members.flat_map(|rules| rules.terms.instants()));
            }
        }
        cuts.extend(self.rules.frames(target).into_iter().flatten().map(|frame| frame.at));
        for grant in self.book.grants().iter().filter(|grant| grant.target == target) {
            cuts.push(grant.at);
            cuts.extend(grant.lapses_at);
        }
        cuts
    }

    /// From where on a piece of a type is over an allotment. A pool that the type has left by the time at which
    /// the period is judged does not count.
    fn over(
        &mut self,
        key: PauseTypeKey,
        target: GrantTarget,
        window: Window,
        allotment: Option<Millis>,
        piece: Span,
    ) -> Option<Timestamp> {
        let last = self.last_of(Some(window), piece.start);
        let allowed = allotment? + self.book.granted(target, window, last).time;
        match window {
            Window::Fixed(_) => {
                let counted = self.used.get(&target)?;
                let judged = counted.members.contain(key);
                judged.then(|| piece.start.saturating_add(allowed - counted.time))
            }
            Window::Rolling { length, from } => {
                let members = self.book.members(self.rules, target, piece.start);
                if !members.contain(key) {
                    return None;
                }
                if self.curves.get(&target).is_none_or(|(known, _)| *known != members) {
                    let curve = Curve::new(self.book, &members);
                    self.curves.insert(target, (members, curve));
                }
                let (_, curve) = self.curves.get(&target)?;
                let end = piece.end.saturating_add(Millis::from_millis(-1));
                first(piece.start, end, |at| curve.used(length, from, at) >= allowed)
            }
        }
    }

    /// Where another period begins.
    fn next_period(
        &self,
        target: GrantTarget,
        window: Option<Window>,
        at: Timestamp,
    ) -> Option<Timestamp> {
        self.book.calendar(self.rules, target)?.next_window(window, at)
    }

    /// Counts a piece for its type and for the pools of the type.
    fn count(&mut self, key: PauseTypeKey, piece: Span) {
        for target in self.targets_of(key) {
            let mut at = piece.start;
            while at < piece.end {
                let window = self.enter(target, at);
                let next = self.next_period(target, window, at).unwrap_or(piece.end);
                if let (Some(Window::Fixed(_)), Some(counted)) =
                    (window, self.used.get_mut(&target))
                    && counted.members.contain(key)
                {
                    counted.time += next.min(piece.end).since(at);
                }
                at = next;
            }
        }
    }
}
