use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{AccountSpan, Action, Consequence, Correction, GrantTarget, LimitRefusal, LineTotal, PauseRules, PauseStart, PauseTimer, TypeState};
use crate::clock::{Millis, Span, Timestamp, Zone};
use crate::definition::{AccountLineKind, PackedAccountLine, PackedLimit, Shift};
use crate::id::PauseTypeKey;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PauseBook { line: PackedAccountLine, since: Timestamp }

// Signatures first; bodies follow.
impl PauseBook {
    pub(crate) fn new(at: Timestamp, line: PackedAccountLine) -> Self { Self { line, since: at } }
    pub(crate) fn line(&self) -> (PackedAccountLine, Timestamp) { (self.line, self.since) }
    pub(crate) fn switch(&mut self, rules: &PauseRules, at: Timestamp, line: PackedAccountLine, start: Option<PauseStart>) { let _ = (rules, start); self.line = line; self.since = at; }
    /// The agent's own zone; at the instant of `new` it holds from the beginning, later from the end of the running period.
    pub(crate) fn set_zone(&mut self, rules: &PauseRules, at: Timestamp, zone: Option<Zone>) { let _ = (rules, at, zone); }
    pub(crate) fn shifts(&self) -> Vec<Shift> { Vec::new() }
    /// Whether these shifts change one that has begun (those from before what is kept may be left out).
    pub(crate) fn changes_begun_shift(&self, rules: &PauseRules, at: Timestamp, shifts: &[Shift]) -> bool { let _ = (rules, at, shifts); false }
    pub(crate) fn set_shifts(&mut self, rules: &PauseRules, at: Timestamp, shifts: &[Shift]) { let _ = (rules, at, shifts); }
    /// When a grant made now lapses; `None`: in a period without a known end, or without a period.
    pub(crate) fn grant_lapses_at(&self, rules: &PauseRules, at: Timestamp, target: GrantTarget) -> Option<Timestamp> { let _ = (rules, at, target); None }
    /// Whether such a grant calls off the running grace (the event is decided before the grant is applied).
    pub(crate) fn grace_cancelled_by_grant(&self, rules: &PauseRules, at: Timestamp, target: GrantTarget, time: Millis) -> bool { let _ = (rules, at, target, time); false }
    pub(crate) fn grant(&mut self, rules: &PauseRules, at: Timestamp, target: GrantTarget, time: Millis, count: u32) { let _ = (rules, at, target, time, count); }
    pub(crate) fn preview_correction(&self, rules: &PauseRules, now: Timestamp, span: Span, line: PackedAccountLine) -> Correction { let _ = (rules, now, span, line); Correction { before: Vec::new(), switches_in_doubt: Vec::new() } }
    pub(crate) fn correct(&mut self, rules: &PauseRules, now: Timestamp, span: Span, line: PackedAccountLine) { let _ = (rules, now, span, line); }
    /// Queries and corrections reach back to here.
    pub(crate) fn kept_since(&self, rules: &PauseRules, now: Timestamp) -> Timestamp { let _ = (rules, now); self.since }
    /// The book without what is no longer kept: what a snapshot holds.
    pub(crate) fn canonical(&self, rules: &PauseRules, now: Timestamp) -> Cow<'_, Self> { let _ = (rules, now); Cow::Borrowed(self) }
    /// After reading a snapshot: deadlines and running totals anew.
    pub(crate) fn rebuild(&mut self, rules: &PauseRules) { let _ = rules; }
    pub(crate) fn refusals(&self, rules: &PauseRules, key: PauseTypeKey, now: Timestamp, minimum_applies: bool) -> Vec<LimitRefusal> { let _ = (rules, key, now, minimum_applies); Vec::new() }
    pub(crate) fn next_timer(&self) -> Option<(Timestamp, PauseTimer)> { None }
    /// Time of the running type in its period that ends at this boundary.
    pub(crate) fn used_before_boundary(&self, rules: &PauseRules, at: Timestamp) -> Millis { let _ = (rules, at); Millis::ZERO }
    pub(crate) fn boundary_passed(&mut self, rules: &PauseRules, at: Timestamp) { let _ = (rules, at); }
    pub(crate) fn warned(&mut self, rules: &PauseRules, at: Timestamp, limit: PackedLimit) { let _ = (rules, at, limit); }
    /// What follows if the running pause reaches a limit (or its single maximum) at this instant.
    pub(crate) fn consequence(&self, rules: &PauseRules, at: Timestamp) -> Consequence { let _ = (rules, at); Consequence::Nothing }
    /// `grace_until`: that of the event, `consequence(..).grace_until()`.
    pub(crate) fn exhausted(&mut self, rules: &PauseRules, at: Timestamp, limit: PackedLimit, grace_until: Option<Timestamp>) { let _ = (rules, at, limit, grace_until); }
    pub(crate) fn maximum_reached(&mut self, rules: &PauseRules, at: Timestamp, grace_until: Option<Timestamp>) { let _ = (rules, at, grace_until); }
    pub(crate) fn grace_ended(&mut self, rules: &PauseRules, at: Timestamp) { let _ = (rules, at); }
    pub(crate) fn grace_cancelled(&mut self, rules: &PauseRules, at: Timestamp) { let _ = (rules, at); }
    pub(crate) fn restored(&mut self, rules: &PauseRules, at: Timestamp, key: PauseTypeKey) { let _ = (rules, at, key); }
    pub(crate) fn grace(&self) -> Option<Timestamp> { None }
    pub(crate) fn forced(&self) -> bool { false }
    /// What `on_exhausted` of the running pause comes to now, the grace being over.
    pub(crate) fn on_exhausted(&self, rules: &PauseRules, now: Timestamp) -> Action { let _ = (rules, now); Action::Notify }
    /// Definitions, the desk's zone or `retain_days` changed. Needed for every book with a running pause or `waits()`.
    pub(crate) fn rules_changed(&mut self, rules: &PauseRules, at: Timestamp) { let _ = (rules, at); }
    /// Whether a deadline of the book may depend on the rules: a typed pause runs or a type waits to be restored.
    pub(crate) fn waits(&self) -> bool { false }
    pub(crate) fn entries(&self, rules: &PauseRules, span: Span, now: Timestamp) -> Vec<AccountSpan> { let _ = (rules, span, now); Vec::new() }
    pub(crate) fn totals(&self, rules: &PauseRules, span: Span, now: Timestamp, unpaid: &[AccountLineKind]) -> Vec<LineTotal> { let _ = (rules, span, now, unpaid); Vec::new() }
    pub(crate) fn type_state(&self, rules: &PauseRules, key: PauseTypeKey, now: Timestamp) -> TypeState { let _ = (rules, key, now); TypeState { spent: Millis::ZERO, count: 0, remaining: None, exceeded: Millis::ZERO, limits: Vec::new(), running: false } }
    pub(crate) fn spent(&self, rules: &PauseRules, key: PauseTypeKey, now: Timestamp) -> Millis { let _ = (rules, key, now); Millis::ZERO }
    pub(crate) fn untyped_today(&self, rules: &PauseRules, now: Timestamp) -> Millis { let _ = (rules, now); Millis::ZERO }
}
