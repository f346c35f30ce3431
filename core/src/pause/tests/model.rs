//! The account against a model that is slow and plainly right: it looks at every quarter of an hour, and counts.

mod calendar;
mod machine;
mod strategy;

use proptest::prelude::*;

use self::calendar::{UNIT, instant};
use self::machine::{Model, Paused};
use self::strategy::{Step, scenario};
use super::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 500, ..ProptestConfig::default() })]

    #[test]
    fn the_account_agrees_with_the_model(scenario in scenario()) {
        let mut model = Model::new(&scenario);
        let mut desk = Desk::new(instant(&scenario, 0), &scenario.zone);
        desk.rules.set_desk_zone(desk.now, Zone::named(&scenario.zone).unwrap());
        for (key, pool) in scenario.pools.iter().enumerate() {
            desk.define_pool(u32::try_from(key).unwrap(), pool, Effect::NextPeriod);
        }
        for (key, (spec, pool, to)) in scenario.types.iter().enumerate() {
            desk.define(u32::try_from(key).unwrap(), spec, *pool, *to, Effect::NextPeriod);
        }
        desk.switch(PackedAccountLine::Waiting, None);
        let mut restored = desk.clone();
        for (place, (unit, step)) in scenario.steps.iter().enumerate() {
            let now = instant(&scenario, *unit);
            model.advance(*unit);
            desk.advance(now);
            restored.advance(now);
            model.step(step);
            take(&mut desk, &scenario, step);
            take(&mut restored, &scenario, step);
            if place % 3 == 0 {
                restored = reread(&restored);
            }
            compare(&model, &desk, &scenario)?;
        }
        model.advance(scenario.units);
        let end = instant(&scenario, scenario.units);
        desk.advance(end);
        restored.advance(end);
        compare(&model, &desk, &scenario)?;
        compare_ledger(&mut model, &desk, &scenario)?;
        prop_assert_eq!(&desk.log, &restored.log);
        prop_assert_eq!(bytes(&desk), bytes(&restored));
    }
}

#[allow(clippy::disallowed_methods, reason = "a longer run is asked for by the environment")]
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(48)
}

fn bytes(desk: &Desk) -> Vec<u8> {
    postcard::to_stdvec(&*desk.book.canonical(&desk.rules, desk.now)).unwrap()
}

/// As a snapshot gives it back.
fn reread(desk: &Desk) -> Desk {
    let rules: PauseRules =
        postcard::from_bytes(&postcard::to_stdvec(&desk.rules).unwrap()).unwrap();
    assert_eq!(rules, desk.rules);
    let mut book: PauseBook = postcard::from_bytes(&bytes(desk)).unwrap();
    book.rebuild(&rules);
    assert_eq!(book.next_timer(), desk.book.next_timer());
    Desk { rules, book, now: desk.now, log: desk.log.clone() }
}

fn take(desk: &mut Desk, scenario: &strategy::Scenario, step: &Step) {
    let now = desk.now;
    match step {
        Step::Pause(key) => desk.pause(now, *key),
        Step::Force(key) => desk.force(now, *key),
        Step::Line(line) => desk.switch(*line, None),
        Step::Untyped => {
            let line = PackedAccountLine::Pause { pause_type: None };
            desk.switch(line, Some(PauseStart { forced: false }));
        }
        Step::Grant(target, units, count) => {
            desk.book.grant(&desk.rules, now, *target, UNIT_LENGTH(*units), *count);
        }
        Step::EditType(key, (spec, pool, to), effect) => {
            desk.define(*key, spec, *pool, *to, *effect);
        }
        Step::EditPool(key, spec, effect) => desk.define_pool(*key, spec, *effect),
        Step::DeskZone(zone) => {
            desk.rules.set_desk_zone(now, Zone::named(zone).unwrap());
            desk.book.rules_changed(&desk.rules, now);
        }
        Step::OwnZone(zone) => {
            let zone = zone.as_ref().map(|zone| Zone::named(zone).unwrap());
            desk.book.set_zone(&desk.rules, now, zone);
        }
        Step::Shifts(units) => {
            let shifts = strategy::shifts(scenario, &desk.book, now, units);
            assert!(!desk.book.changes_begun_shift(&desk.rules, now, &shifts));
            desk.book.set_shifts(&desk.rules, now, &shifts);
        }
        Step::Correct { start, length, line } => {
            if let Some(span) = strategy::corrected(scenario, desk.now, *start, *length) {
                desk.book.correct(&desk.rules, now, span, *line);
            }
        }
    }
}

#[expect(non_snake_case, reason = "reads as a unit")]
fn UNIT_LENGTH(units: i64) -> Millis {
    Millis::from_millis(units * UNIT)
}

/// What is told, and how every type stands.
fn compare(model: &Model, desk: &Desk, scenario: &strategy::Scenario) -> Result<(), TestCaseError> {
    let told: Vec<(Timestamp, Told)> =
        model.log.iter().map(|(unit, told)| (instant(scenario, *unit), *told)).collect();
    let unit_end = |at: Timestamp| {
        let over = at.since(scenario.start).millis().rem_euclid(UNIT);
        at.saturating_add(Millis::from_millis(if over == 0 { 0 } else { UNIT - over }))
    };
    let log: Vec<_> = desk.log.iter().map(|(at, told)| (unit_end(*at), *told)).collect();
    prop_assert_eq!(told, log);
    for key in 0..3_u32 {
        let state = desk.state(key);
        let Paused { used, count, limits, .. } = model.paused(key);
        prop_assert_eq!(state.spent, UNIT_LENGTH(used), "spent of {}", key);
        prop_assert_eq!(state.count, count, "count of {}", key);
        let found: Vec<_> = state
            .limits
            .iter()
            .map(|l| (l.limit, l.used.millis() / UNIT, l.count, l.exhausted))
            .collect();
        prop_assert_eq!(found, limits, "limits of {}", key);
    }
    Ok(())
}

/// The account at the end: every unit once, on its line, within or exceeded.
fn compare_ledger(
    model: &mut Model,
    desk: &Desk,
    scenario: &strategy::Scenario,
) -> Result<(), TestCaseError> {
    let kept = desk.book.kept_since(&desk.rules, desk.now);
    let span = Span { start: kept, end: desk.now };
    let entries = desk.book.entries(&desk.rules, span, desk.now);
    let mut at = kept;
    for entry in &entries {
        prop_assert_eq!(entry.span.start, at, "without gap or overlap");
        at = entry.span.end;
        let mut exceeded = 0;
        let mut unit = (entry.span.start.since(instant(scenario, 0)).millis()) / UNIT;
        while instant(scenario, unit) < entry.span.end {
            prop_assert_eq!(model.line_of(unit), entry.line, "line at {}", instant(scenario, unit));
            exceeded += i64::from(model.is_exceeded(unit));
            unit += 1;
        }
        prop_assert_eq!(entry.exceeded, UNIT_LENGTH(exceeded), "over in {:?}", entry);
    }
    prop_assert_eq!(at, desk.now);
    let unpaid = [AccountLineKind::LoggedOut, AccountLineKind::UntypedPause];
    let totals = desk.book.totals(&desk.rules, span, desk.now, charges(&unpaid));
    let mut all = Millis::ZERO;
    for total in &totals {
        prop_assert_eq!(total.paid + total.unpaid, total.within + total.exceeded);
        prop_assert!(!total.paid.is_negative() && !total.unpaid.is_negative());
        all += total.paid + total.unpaid;
    }
    prop_assert_eq!(all, span.length());
    Ok(())
}
