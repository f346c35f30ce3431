//! The midnight span of a lunch of 15 minutes in Prague, in four variants; and late ticks.

use super::*;

const LUNCH: u32 = 0;
const UNPAID: u32 = 1;

fn desk(grace: i64) -> Desk {
    let mut desk = Desk::new(at("2025-06-10T06:00:00Z"), "Europe/Prague");
    let unpaid = spec("u");
    let lunch = PauseTypeSpec {
        allotment: Some(minutes(15)),
        grace: minutes(grace),
        on_exhausted: switch_to("u"),
        paid_percent: 100,
        ..spec("l")
    };
    desk.define(UNPAID, &unpaid, None, None, Effect::NextPeriod);
    desk.define(LUNCH, &lunch, None, Some(UNPAID), Effect::NextPeriod);
    desk.resume(at("2025-06-10T06:00:00Z"));
    desk
}

fn day10() -> Span {
    Span { start: at("2025-06-09T22:00:00Z"), end: at("2025-06-10T22:00:00Z") }
}

fn day11() -> Span {
    Span { start: at("2025-06-10T22:00:00Z"), end: at("2025-06-11T22:00:00Z") }
}

const TO_UNPAID: Told = Told::Did(Action::SwitchTo(PauseTypeKey::new(UNPAID)));

#[test]
fn a_pause_over_midnight_is_split_and_switched_at_its_instant() {
    let mut desk = desk(0);
    desk.pause(at("2025-06-10T21:50:00Z"), LUNCH);
    desk.resume(at("2025-06-10T22:20:00Z"));
    assert_eq!(desk.total(day10(), typed(LUNCH)), (minutes(10), Millis::ZERO));
    assert_eq!(desk.total(day11(), typed(LUNCH)), (minutes(15), Millis::ZERO));
    assert_eq!(desk.total(day11(), typed(UNPAID)), (minutes(5), Millis::ZERO));
    let exhausted = at("2025-06-10T22:15:00Z");
    assert_eq!(
        desk.log,
        [
            (at("2025-06-10T22:00:00Z"), Told::Period),
            (exhausted, Told::Exhausted(own(LUNCH), None)),
            (exhausted, TO_UNPAID),
        ]
    );
    assert_eq!(desk.refused(LUNCH), [LimitRefusal::Exhausted(own(LUNCH))]);
}

#[test]
fn what_remained_before_midnight_is_told() {
    let mut desk = desk(0);
    desk.pause(at("2025-06-10T21:50:00Z"), LUNCH);
    desk.advance(at("2025-06-10T21:59:59.999Z"));
    assert_eq!(desk.state(LUNCH).remaining, Some(Millis::from_millis(300_001)));
    let boundary = at("2025-06-10T22:00:00Z");
    assert_eq!(desk.book.used_before_boundary(&desk.rules, boundary), minutes(10));
    desk.advance(boundary);
    assert_eq!(desk.state(LUNCH).spent, Millis::ZERO);
    assert_eq!(desk.state(LUNCH).count, 0, "going on over midnight is no new pause");
}

#[test]
fn the_grace_counts_as_exceeded() {
    let mut desk = desk(2);
    desk.pause(at("2025-06-10T21:50:00Z"), LUNCH);
    desk.resume(at("2025-06-10T22:20:00Z"));
    assert_eq!(desk.total(day11(), typed(LUNCH)), (minutes(15), minutes(2)));
    assert_eq!(desk.total(day11(), typed(UNPAID)), (minutes(3), Millis::ZERO));
    assert!(desk.log.contains(&(at("2025-06-10T22:17:00Z"), TO_UNPAID)));
}

#[test]
fn a_forced_pause_is_never_switched_but_within_again_after_midnight() {
    let mut desk = desk(0);
    desk.pause(at("2025-06-10T10:00:00Z"), LUNCH);
    desk.resume(at("2025-06-10T10:30:00Z"));
    assert_eq!(desk.refused(LUNCH), [LimitRefusal::Exhausted(own(LUNCH))]);
    desk.log.clear();
    desk.force(at("2025-06-10T21:50:00Z"), LUNCH);
    desk.resume(at("2025-06-10T22:20:00Z"));
    assert_eq!(desk.total(day10(), typed(LUNCH)), (minutes(15), minutes(10)));
    assert_eq!(desk.total(day11(), typed(LUNCH)), (minutes(15), minutes(5)));
    assert_eq!(
        desk.log,
        [
            (at("2025-06-10T22:00:00Z"), Told::Period),
            (at("2025-06-10T22:15:00Z"), Told::Exhausted(own(LUNCH), None)),
        ]
    );
}

#[test]
fn midnight_calls_a_running_grace_off() {
    let mut desk = desk(2);
    desk.pause(at("2025-06-10T21:44:00Z"), LUNCH);
    desk.resume(at("2025-06-10T22:20:00Z"));
    assert_eq!(
        desk.log,
        [
            (
                at("2025-06-10T21:59:00Z"),
                Told::Exhausted(own(LUNCH), Some(at("2025-06-10T22:01:00Z")))
            ),
            (at("2025-06-10T22:00:00Z"), Told::Period),
            (at("2025-06-10T22:00:00Z"), Told::GraceCancelled),
            (
                at("2025-06-10T22:15:00Z"),
                Told::Exhausted(own(LUNCH), Some(at("2025-06-10T22:17:00Z")))
            ),
            (at("2025-06-10T22:17:00Z"), Told::GraceEnded),
            (at("2025-06-10T22:17:00Z"), TO_UNPAID),
        ]
    );
}

#[test]
fn exhaustion_just_at_the_boundary_belongs_to_the_new_period() {
    let mut desk = desk(0);
    desk.pause(at("2025-06-10T21:45:00Z"), LUNCH);
    desk.advance(at("2025-06-10T22:10:00Z"));
    assert_eq!(desk.log, [(at("2025-06-10T22:00:00Z"), Told::Period)]);
    assert_eq!(desk.total(day10(), typed(LUNCH)), (minutes(15), Millis::ZERO));
}

#[test]
fn one_late_tick_is_as_good_as_one_each_second() {
    for grace in [0, 2] {
        let mut late = desk(grace);
        late.pause(at("2025-06-10T21:44:00Z"), LUNCH);
        let mut punctual = late.clone();
        let end = at("2025-06-10T22:20:00Z");
        while punctual.now < end {
            punctual.advance(punctual.now.saturating_add(Millis::from_seconds(1)));
        }
        late.advance(end);
        assert_eq!(late.log, punctual.log);
        assert_eq!(late.book, punctual.book);
    }
}
