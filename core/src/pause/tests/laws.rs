//! Points of law, one small story each.

use super::*;
use crate::clock::{TimeOfDay, Weekday};
use crate::definition::{Overage, Period, Shift};

const LUNCH: u32 = 0;
const COFFEE: u32 = 1;

/// A desk in UTC at midnight with a lunch of 20 minutes a day.
fn desk(lunch: &PauseTypeSpec) -> Desk {
    let mut desk = Desk::new(at("2025-06-10T00:00:00Z"), "UTC");
    desk.define(LUNCH, lunch, None, None, Effect::NextPeriod);
    desk.resume(at("2025-06-10T08:00:00Z"));
    desk
}

fn lunch() -> PauseTypeSpec {
    PauseTypeSpec { allotment: Some(minutes(20)), paid_percent: 100, ..spec("lunch") }
}

fn clock(minute: i64) -> Timestamp {
    at("2025-06-10T09:00:00Z").saturating_add(minutes(minute))
}

fn take(desk: &mut Desk, key: u32, from: i64, to: i64) {
    desk.pause(clock(from), key);
    desk.resume(clock(to));
}

fn edit(desk: &mut Desk, spec: &PauseTypeSpec, effect: Effect) {
    desk.define(LUNCH, spec, None, None, effect);
}

#[test]
fn an_idle_account_is_small() {
    assert!(size_of::<PauseBook>() <= 90, "{} bytes", size_of::<PauseBook>());
    assert_eq!(size_of::<entry::Entry>(), 16);
}

#[test]
fn a_lower_limit_acts_at_the_edit_or_in_the_next_period() {
    let less = PauseTypeSpec { allotment: Some(minutes(5)), ..lunch() };
    let mut at_once = desk(&lunch());
    at_once.pause(clock(0), LUNCH);
    at_once.advance(clock(12));
    let mut later = at_once.clone();
    edit(&mut at_once, &less, Effect::Immediate);
    at_once.advance(clock(13));
    assert_eq!(at_once.log[0], (clock(12), Told::Exhausted(own(LUNCH), None)));
    assert_eq!(at_once.state(LUNCH).exceeded, minutes(8));
    edit(&mut later, &less, Effect::NextPeriod);
    later.advance(clock(19));
    assert_eq!(later.log, []);
    assert_eq!(later.state(LUNCH).remaining, Some(minutes(1)));
    later.resume(clock(19));
    take(&mut later, LUNCH, 24 * 60, 24 * 60 + 6);
    assert_eq!(later.log[0], (clock(24 * 60 + 5), Told::Exhausted(own(LUNCH), None)));
}

#[test]
fn a_higher_limit_enables_the_type_again() {
    let mut desk = desk(&lunch());
    take(&mut desk, LUNCH, 0, 25);
    assert_eq!(desk.refused(LUNCH), [LimitRefusal::Exhausted(own(LUNCH))]);
    edit(&mut desk, &PauseTypeSpec { allotment: Some(minutes(30)), ..lunch() }, Effect::Immediate);
    assert_eq!(desk.refused(LUNCH), []);
    assert_eq!(desk.state(LUNCH).exceeded, Millis::ZERO);
}

#[test]
fn a_limit_that_is_just_used_up_refuses_and_one_of_nothing_always_does() {
    let mut desk = desk(&lunch());
    take(&mut desk, LUNCH, 0, 20);
    let state = desk.state(LUNCH);
    assert_eq!((state.remaining, state.exceeded), (Some(Millis::ZERO), Millis::ZERO));
    assert_eq!(desk.refused(LUNCH), [LimitRefusal::Exhausted(own(LUNCH))]);
    desk.define(
        COFFEE,
        &PauseTypeSpec { allotment: Some(Millis::ZERO), ..spec("coffee") },
        None,
        None,
        Effect::NextPeriod,
    );
    assert_eq!(desk.refused(COFFEE), [LimitRefusal::Exhausted(own(COFFEE))]);
}

#[test]
fn less_than_the_minimum_refuses_only_where_it_applies() {
    let mut desk = desk(&PauseTypeSpec { minimum_remaining: minutes(6), ..lunch() });
    take(&mut desk, LUNCH, 0, 15);
    assert_eq!(desk.refused(LUNCH), [LimitRefusal::BelowMinimum(own(LUNCH))]);
    let key = PauseTypeKey::new(LUNCH);
    assert_eq!(desk.book.refusals(&desk.rules, key, desk.now, false), []);
}

#[test]
fn every_pause_counts_and_none_is_ended_by_its_number() {
    let mut desk = desk(&PauseTypeSpec { count_limit: Some(2), ..spec("smoke") });
    take(&mut desk, LUNCH, 0, 1);
    assert_eq!(desk.refused(LUNCH), []);
    // One after another, at one instant, and forced: each is a pause.
    desk.pause(clock(2), LUNCH);
    desk.pause(clock(3), LUNCH);
    desk.pause(clock(3), LUNCH);
    desk.force(clock(3), LUNCH);
    desk.advance(clock(60));
    assert_eq!(desk.log, []);
    assert_eq!(desk.state(LUNCH).count, 5);
    let limit = PackedLimit::Count { pause_type: PauseTypeKey::new(LUNCH) };
    assert_eq!(desk.refused(LUNCH), [LimitRefusal::Exhausted(limit)]);
}

#[test]
fn types_of_a_pool_use_it_up_together() {
    let mut desk = desk(&lunch());
    desk.define_pool(
        0,
        &PoolSpec { allotment: Some(minutes(25)), ..pool_spec("breaks") },
        Effect::NextPeriod,
    );
    desk.define(LUNCH, &lunch(), Some(0), None, Effect::Immediate);
    desk.define(COFFEE, &spec("coffee"), Some(0), None, Effect::NextPeriod);
    take(&mut desk, COFFEE, 0, 10);
    assert_eq!(desk.state(LUNCH).remaining, Some(minutes(15)), "the nearest limit");
    take(&mut desk, LUNCH, 10, 30);
    assert_eq!(
        desk.log,
        [(clock(25), Told::Exhausted(pooled(0), None)), (clock(25), Told::Did(Action::Notify))]
    );
    let both = [LimitRefusal::Exhausted(own(LUNCH)), LimitRefusal::Exhausted(pooled(0))];
    assert_eq!(desk.refused(LUNCH), both);
    assert_eq!(desk.refused(COFFEE), [LimitRefusal::Exhausted(pooled(0))]);
    assert_eq!(desk.state(LUNCH).exceeded, minutes(5));
}

#[test]
fn limits_that_are_reached_together_are_told_as_one() {
    let mut desk = desk(&lunch());
    desk.define_pool(
        0,
        &PoolSpec { allotment: Some(minutes(20)), ..pool_spec("breaks") },
        Effect::NextPeriod,
    );
    desk.define(LUNCH, &lunch(), Some(0), None, Effect::Immediate);
    take(&mut desk, LUNCH, 0, 30);
    assert_eq!(
        desk.log,
        [(clock(20), Told::Exhausted(own(LUNCH), None)), (clock(20), Told::Did(Action::Notify))]
    );
}

#[test]
fn a_chain_passes_over_what_is_used_up() {
    let mut desk = desk(&spec("unlimited"));
    let limited = |id: &str, to: &str| PauseTypeSpec {
        allotment: Some(minutes(10)),
        on_exhausted: switch_to(to),
        ..spec(id)
    };
    desk.define(1, &limited("one", "two"), None, Some(2), Effect::NextPeriod);
    desk.define(
        2,
        &PauseTypeSpec { grace: minutes(9), ..limited("two", "unlimited") },
        None,
        Some(0),
        Effect::NextPeriod,
    );
    let mut fresh = desk.clone();
    take(&mut desk, 2, 0, 10);
    desk.log.clear();
    take(&mut desk, 1, 20, 40);
    let unlimited = Told::Did(Action::SwitchTo(PauseTypeKey::new(0)));
    assert_eq!(desk.log, [(clock(30), Told::Exhausted(own(1), None)), (clock(30), unlimited)]);
    take(&mut fresh, 2, 0, 4);
    take(&mut fresh, 1, 20, 60);
    let second = Told::Did(Action::SwitchTo(PauseTypeKey::new(2)));
    assert!(fresh.log.contains(&(clock(30), second)));
    assert!(fresh.log.contains(&(clock(36), Told::Exhausted(own(2), Some(clock(45))))));
}

#[test]
fn the_maximum_and_the_quota_share_one_grace() {
    let mut desk = desk(&PauseTypeSpec {
        single_maximum: Some(minutes(18)),
        grace: minutes(5),
        on_exhausted: OnExhausted::Resume,
        ..lunch()
    });
    desk.pause(clock(0), LUNCH);
    desk.advance(clock(60));
    assert_eq!(
        desk.log,
        [
            (clock(18), Told::Maximum(Some(clock(23)))),
            (clock(20), Told::Exhausted(own(LUNCH), Some(clock(23)))),
            (clock(23), Told::GraceEnded),
            (clock(23), Told::Did(Action::Resume)),
        ]
    );
    assert_eq!(desk.total(day(), typed(LUNCH)), (minutes(18), minutes(5)));
}

#[test]
fn midnight_does_not_call_off_the_grace_of_the_maximum() {
    let mut desk = desk(&PauseTypeSpec {
        single_maximum: Some(minutes(10)),
        grace: minutes(5),
        on_exhausted: OnExhausted::Resume,
        ..spec("short")
    });
    let midnight = at("2025-06-11T00:00:00Z");
    let around = |minute: i64| midnight.saturating_add(minutes(minute));
    desk.pause(around(-12), LUNCH);
    desk.advance(around(10));
    let told: Vec<_> = desk.log.iter().map(|(at, _)| *at).collect();
    assert_eq!(told, [around(-2), midnight, around(3), around(3)]);
}

#[test]
fn a_grant_calls_the_grace_off_or_lets_it_run() {
    let target = GrantTarget::Type(PauseTypeKey::new(LUNCH));
    for (granted, told) in [(2, 3), (3, 3), (4, 3)] {
        let mut desk = desk(&PauseTypeSpec { grace: minutes(5), ..lunch() });
        desk.pause(clock(0), LUNCH);
        desk.advance(clock(23));
        assert_eq!(desk.book.grant_lapses_at(&desk.rules, desk.now, target), Some(day().end));
        desk.book.grant(&desk.rules, desk.now, target, minutes(granted), 0);
        desk.advance(clock(25));
        let lifted = desk.log.contains(&(clock(23), Told::GraceCancelled));
        assert_eq!(lifted, granted > 3, "granted {granted}");
        assert_eq!(desk.log.len(), told);
        assert_eq!(desk.state(LUNCH).exceeded, minutes(5 - granted));
        desk.resume(at("2025-06-11T08:00:00Z"));
        assert_eq!(desk.state(LUNCH).limits[0].allotment, Some(minutes(20)), "it lapses");
    }
}

#[test]
fn a_moving_window_is_solved_and_not_added_up() {
    let rolling = Period::Rolling { length: Millis::from_hours(1) };
    let mut desk = desk(&PauseTypeSpec { period: rolling, notify_restored: true, ..lunch() });
    take(&mut desk, LUNCH, 0, 15);
    // From minute 60 on the first pause leaves the window as fast as the second one grows.
    take(&mut desk, LUNCH, 57, 90);
    assert_eq!(desk.log[0], (clock(77), Told::Exhausted(own(LUNCH), None)));
    assert_eq!(desk.total(day(), typed(LUNCH)), (minutes(15 + 20), minutes(13)));
    desk.advance(clock(200));
    let restored = clock(60 + 90 - 20).saturating_add(Millis::from_millis(1));
    assert!(
        desk.log.contains(&(restored, Told::Restored(PauseTypeKey::new(LUNCH)))),
        "{:?}",
        desk.log
    );
}

#[test]
fn a_change_of_zone_waits_for_the_end_of_the_day() {
    let mut desk = desk(&lunch());
    desk.rules.set_desk_zone(desk.now, Zone::named("America/New_York").unwrap());
    desk.book.rules_changed(&desk.rules, desk.now);
    let period = |desk: &Desk| {
        let limit = desk.state(LUNCH).limits[0];
        (limit.period_start.unwrap(), limit.period_end.unwrap())
    };
    assert_eq!(period(&desk), (day().start, day().end));
    desk.advance(day().end);
    assert_eq!(period(&desk), (day().end, at("2025-06-11T04:00:00Z")), "a short one between");
    assert_eq!(desk.state(LUNCH).remaining, Some(minutes(20)), "with the whole allotment");
    desk.advance(at("2025-06-11T04:00:00Z"));
    assert_eq!(period(&desk), (at("2025-06-11T04:00:00Z"), at("2025-06-12T04:00:00Z")));
}

#[test]
fn shifts_are_periods_and_before_the_first_there_are_no_limits() {
    let mut desk = desk(&PauseTypeSpec { period: Period::Shift, ..lunch() });
    take(&mut desk, LUNCH, 0, 60);
    assert_eq!(desk.state(LUNCH).limits, []);
    let shift = |from: i64, to: i64| Shift { start: clock(from), end: clock(to) };
    let shifts = [shift(120, 600), shift(24 * 60, 30 * 60)];
    desk.book.set_shifts(&desk.rules, desk.now, &shifts);
    take(&mut desk, LUNCH, 110, 135);
    assert_eq!(desk.state(LUNCH).spent, minutes(15), "from the start of the shift");
    // Overtime belongs to the shift before.
    take(&mut desk, LUNCH, 700, 710);
    assert_eq!(desk.state(LUNCH).exceeded, minutes(5));
    assert!(desk.book.changes_begun_shift(&desk.rules, desk.now, &shifts[1..]));
    assert!(!desk.book.changes_begun_shift(&desk.rules, desk.now, &shifts[..1]));
    desk.advance(clock(25 * 60));
    assert_eq!(desk.state(LUNCH).spent, Millis::ZERO);
}

#[test]
fn a_week_begins_on_its_first_day() {
    let week =
        Period::Week { zone: None, first_day: Weekday::Wednesday, day_start: TimeOfDay::default() };
    let mut desk = desk(&PauseTypeSpec { period: week, ..lunch() });
    take(&mut desk, LUNCH, 0, 10);
    // The 10th of June 2025 is a Tuesday.
    desk.advance(at("2025-06-11T00:00:00Z"));
    assert_eq!(desk.state(LUNCH).spent, Millis::ZERO);
    let limit = desk.state(LUNCH).limits[0];
    assert_eq!(limit.period_end, Some(at("2025-06-18T00:00:00Z")));
    take(&mut desk, LUNCH, 24 * 60, 24 * 60 + 10);
    desk.advance(at("2025-06-17T23:59:00Z"));
    assert_eq!(desk.state(LUNCH).spent, minutes(10), "kept for as long as the week needs it");
}

#[test]
fn a_correction_is_accounted_anew_and_tells_of_switches_in_doubt() {
    let mut desk = desk(&PauseTypeSpec { on_exhausted: switch_to("rest"), ..lunch() });
    desk.define(COFFEE, &spec("rest"), None, None, Effect::NextPeriod);
    desk.define(
        LUNCH,
        &PauseTypeSpec { on_exhausted: switch_to("rest"), ..lunch() },
        None,
        Some(COFFEE),
        Effect::Immediate,
    );
    take(&mut desk, LUNCH, 0, 30);
    assert_eq!(desk.total(day(), typed(COFFEE)).0, minutes(10));
    let span = Span { start: clock(5), end: clock(12) };
    let line = PackedAccountLine::Busy;
    let correction = desk.book.preview_correction(&desk.rules, desk.now, span, line);
    assert_eq!(correction.switches_in_doubt, [clock(20)]);
    assert_eq!(correction.before.len(), 1);
    assert_eq!(correction.before[0].span, span);
    assert_eq!(correction.before[0].line, typed(LUNCH));
    desk.book.correct(&desk.rules, desk.now, span, line);
    assert_eq!(desk.state(LUNCH).spent, minutes(13));
    assert_eq!(desk.state(LUNCH).count, 1, "what is left is still one pause");
    assert_eq!(desk.refused(LUNCH), []);
    let entries = desk.book.entries(&desk.rules, day(), desk.now);
    let corrected: Vec<Span> =
        entries.iter().filter(|entry| entry.corrected).map(|entry| entry.span).collect();
    assert_eq!(corrected, [span]);
}

#[test]
fn a_correction_in_a_running_pause_exhausts_it_now_and_not_before() {
    let mut desk = desk(&lunch());
    desk.pause(clock(20), LUNCH);
    desk.advance(clock(30));
    let span = Span { start: clock(0), end: clock(15) };
    desk.book.correct(&desk.rules, desk.now, span, typed(LUNCH));
    desk.advance(clock(31));
    assert_eq!(desk.log[0], (clock(30), Told::Exhausted(own(LUNCH), None)));
    assert_eq!(desk.state(LUNCH).count, 2);
}

#[test]
fn pay_is_rounded_once_and_columns_add_up() {
    let mut desk = desk(&PauseTypeSpec { paid_percent: 33, overage: Overage::Unpaid, ..lunch() });
    desk.define(
        COFFEE,
        &PauseTypeSpec { paid_percent: 50, ..spec("coffee") },
        None,
        None,
        Effect::NextPeriod,
    );
    let odd = |millis: i64| clock(0).saturating_add(Millis::from_millis(millis));
    desk.pause(odd(0), LUNCH);
    desk.pause(odd(1_500_001), COFFEE);
    desk.resume(odd(1_700_002));
    let totals =
        desk.book.totals(&desk.rules, day(), desk.now, charges(&[AccountLineKind::LoggedOut]));
    let of = |key: u32| totals.iter().find(|total| total.line == typed(key)).unwrap();
    // 396,000 exactly, and 100,000.5: the half goes to whoever has the largest remainder.
    assert_eq!(of(LUNCH).paid.millis(), 396_000);
    assert_eq!(of(COFFEE).paid.millis(), 100_001);
    assert_eq!(of(LUNCH).exceeded.millis(), 300_001);
    for total in &totals {
        assert_eq!(total.paid + total.unpaid, total.within + total.exceeded);
    }
}

#[test]
fn an_edit_of_the_pay_splits_the_running_interval() {
    let mut desk = desk(&lunch());
    desk.pause(clock(0), LUNCH);
    desk.advance(clock(10));
    edit(&mut desk, &PauseTypeSpec { paid_percent: 0, ..lunch() }, Effect::NextPeriod);
    desk.resume(clock(15));
    let totals = desk.book.totals(&desk.rules, day(), desk.now, charges(&[]));
    let total = totals.iter().find(|total| total.line == typed(LUNCH)).unwrap();
    assert_eq!((total.paid, total.unpaid), (minutes(10), minutes(5)));
    let entries = desk.book.entries(&desk.rules, day(), desk.now);
    let starts = entries.iter().filter(|entry| entry.line == typed(LUNCH));
    assert_eq!(starts.map(|entry| entry.span.start).collect::<Vec<_>>(), [clock(0), clock(10)]);
}

#[test]
fn a_pause_may_last_to_the_end_of_time() {
    let mut desk = desk(&lunch());
    desk.pause(clock(0), LUNCH);
    desk.now = Timestamp::MAX;
    let state = desk.state(LUNCH);
    assert!(state.spent.millis() > 0);
    let span = Span { start: clock(0), end: Timestamp::MAX };
    let entries = desk.book.entries(
        &desk.rules,
        Span { start: at("9999-12-30T12:00:00Z"), ..span },
        Timestamp::MAX,
    );
    assert_eq!(entries.len(), 2, "split at the last midnight");
}

#[test]
fn what_is_dropped_makes_no_difference() {
    let mut desk = desk(&lunch());
    for minute in 0..5_000 {
        desk.switch(
            if minute % 2 == 0 { PackedAccountLine::Busy } else { PackedAccountLine::Waiting },
            None,
        );
        desk.advance(clock(minute));
    }
    let kept = desk.book.kept_since(&desk.rules, desk.now);
    assert_eq!(kept, at("2025-06-12T00:00:00Z"), "the day before the current one");
    let canonical = desk.book.canonical(&desk.rules, desk.now).into_owned();
    assert_eq!(canonical.closed_intervals().next().unwrap().0.end, kept.saturating_add(minutes(1)));
    assert_eq!(*canonical.canonical(&desk.rules, desk.now), canonical);
}

fn day() -> Span {
    Span { start: at("2025-06-10T00:00:00Z"), end: at("2025-06-11T00:00:00Z") }
}
