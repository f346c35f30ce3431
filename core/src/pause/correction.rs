//! Saying what a past span really was.

use super::answer::{Correction, GrantTarget};
use super::book::PauseBook;
use super::entry::{AUTOMATIC, CORRECTED, Entry, STARTS};
use super::period::Window;
use super::rules::PauseRules;
use super::usage::Curve;
use crate::clock::{Span, Timestamp};
use crate::definition::PackedAccountLine;
use crate::id::PauseTypeKey;

impl PauseBook {
    /// What a correction would change. The span lies within what is kept and does not end after `now`.
    pub(crate) fn preview_correction(
        &self,
        rules: &PauseRules,
        now: Timestamp,
        span: Span,
        line: PackedAccountLine,
    ) -> Correction {
        let mut after = self.clone();
        after.correct(rules, now, span, line);
        let mut switches_in_doubt = after.switches_in_doubt(rules, span.end);
        let doubtful_before = self.switches_in_doubt(rules, span.end);
        switches_in_doubt.retain(|switch| !doubtful_before.contains(switch));
        Correction { before: self.entries(rules, span, now), switches_in_doubt }
    }

    /// Puts the span on another line; usage, and what follows from it, is worked out anew as of `now`.
    ///
    /// What is left of a pause stays one pause: it counts where the first part that is left begins. The span
    /// itself is a pause of its own where it does not go on from one of the same type.
    pub(crate) fn correct(
        &mut self,
        rules: &PauseRules,
        now: Timestamp,
        span: Span,
        line: PackedAccountLine,
    ) {
        let span = Span { start: span.start.max(self.begins()), end: span.end.min(now) };
        if span.start >= span.end {
            return;
        }
        let mut entries: Vec<Entry> = Vec::new();
        let mut corrected = Some(Entry::new(span.start, line, CORRECTED));
        let open = (Span { start: self.open().start, end: Timestamp::MAX }, self.open());
        for (interval, entry) in self.closed_intervals().chain([open]) {
            if interval.start < span.start {
                entries.push(entry);
            }
            if interval.end > span.start
                && let Some(middle) = corrected.take()
            {
                let flags = CORRECTED | starting(&entries, &entry, &middle);
                entries.push(middle.from(middle.start, flags));
            }
            if interval.start >= span.end {
                entries.push(entry);
            } else if interval.end > span.end {
                entries.push(rest(&entries, &entry, span));
            }
        }
        self.replace(entries);
        if matches!(line, PackedAccountLine::Pause { pause_type: Some(_) }) {
            self.quota_mut();
        }
        self.recount(rules, now);
    }

    /// The desk's own switches from `from` on that the account, as it is, does not bear out.
    fn switches_in_doubt(&self, rules: &PauseRules, from: Timestamp) -> Vec<Timestamp> {
        let mut doubtful = Vec::new();
        let mut before: Option<Entry> = None;
        let mut began = self.begins();
        for entry in self.intervals(self.open().start).map(|(_, entry)| entry) {
            if entry.has(AUTOMATIC) && entry.start >= from {
                let key = before.and_then(|before| before.pause_type());
                if !key.is_some_and(|key| self.was_over(rules, key, began, entry.start)) {
                    doubtful.push(entry.start);
                }
            }
            if entry.has(STARTS) || !before.is_some_and(|before| before.is_same_line(&entry)) {
                began = entry.start;
            }
            before = Some(entry);
        }
        doubtful
    }

    /// Whether a pause that began at `began` had passed a limit, and its grace, at an instant.
    fn was_over(
        &self,
        rules: &PauseRules,
        key: PauseTypeKey,
        began: Timestamp,
        at: Timestamp,
    ) -> bool {
        let Some((terms, own)) = self.type_terms(rules, key, at) else { return false };
        let reached = at.saturating_add(-terms.grace);
        let over = |target: GrantTarget, window: Window, allotment| {
            let allowed = allotment + self.granted(target, window, at).time;
            let members = self.members(rules, target, at);
            let used = match window {
                Window::Fixed(span) if reached < span.start => return false,
                Window::Fixed(_) => self.scan(&members, window, reached).time,
                Window::Rolling { length, from } => {
                    Curve::new(self, &members).used(length, from, reached)
                }
            };
            used >= allowed
        };
        let maximum = terms.single_maximum;
        let pool = terms.pool.and_then(|pool| {
            let (terms, window) = self.pool_terms(rules, pool, at)?;
            Some((GrantTarget::Pool(pool), window?, terms.allotment?))
        });
        let own = own.zip(terms.allotment);
        maximum.is_some_and(|maximum| began.saturating_add(maximum) <= reached)
            || own.is_some_and(|(window, most)| over(GrantTarget::Type(key), window, most))
            || pool.is_some_and(|(target, window, most)| over(target, window, most))
    }
}

/// Whether the corrected span, put where `covered` was, starts a pause.
fn starting(before: &[Entry], covered: &Entry, middle: &Entry) -> u8 {
    if !matches!(middle.line(), PackedAccountLine::Pause { .. }) {
        return 0;
    }
    if covered.is_same_line(middle) && covered.start == middle.start {
        return covered.flags() & STARTS;
    }
    let goes_on = before.last().is_some_and(|last| last.is_same_line(middle));
    if goes_on { 0 } else { STARTS }
}

/// What is left of an interval after the corrected span.
fn rest(before: &[Entry], entry: &Entry, span: Span) -> Entry {
    let goes_on = before.last().is_some_and(|last| last.is_same_line(entry));
    let began_before = entry.start < span.start;
    let flags = entry.flags() & !AUTOMATIC;
    let flags = if goes_on || began_before { flags & !STARTS } else { flags };
    entry.from(span.end, flags)
}
