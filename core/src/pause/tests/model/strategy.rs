//! What may happen: types and pools of every kind, on the dates on which clocks change.

use proptest::prelude::*;

use super::super::*;
use super::calendar::{UNIT, instant};
use crate::clock::{TimeOfDay, Weekday};
use crate::definition::{Period, Shift};
use crate::pause::GrantTarget;

pub(super) type TypeParts = (PauseTypeSpec, Option<u32>, Option<u32>);

#[derive(Clone, Debug)]
pub(super) struct Scenario {
    pub(super) start: Timestamp,
    pub(super) units: i64,
    pub(super) zone: String,
    pub(super) types: Vec<TypeParts>,
    pub(super) pools: Vec<PoolSpec>,
    pub(super) steps: Vec<(i64, Step)>,
}

#[derive(Clone, Debug)]
pub(super) enum Step {
    Pause(u32),
    Force(u32),
    Untyped,
    Line(PackedAccountLine),
    Grant(GrantTarget, i64, u32),
    EditType(u32, TypeParts, Effect),
    EditPool(u32, PoolSpec, Effect),
    DeskZone(String),
    OwnZone(Option<String>),
    Shifts(Vec<i64>),
    Correct { start: i64, length: i64, line: PackedAccountLine },
}

/// A change of clocks in each: an hour, half an hour, two hours, at midnight, a date left out.
const PLACES: [(&str, &str); 8] = [
    ("2025-03-28T18:00:00Z", "Europe/Prague"),
    ("2025-10-24T18:00:00Z", "Europe/Prague"),
    ("2025-04-23T12:00:00Z", "Africa/Cairo"),
    ("2025-10-29T12:00:00Z", "Africa/Cairo"),
    ("2025-04-04T10:00:00Z", "Australia/Lord_Howe"),
    ("2025-10-24T18:00:00Z", "Antarctica/Troll"),
    ("2011-12-28T20:00:00Z", "Pacific/Apia"),
    ("2025-03-07T18:00:00Z", "America/New_York"),
];
const ZONES: [&str; 5] =
    ["UTC", "Asia/Kathmandu", "America/New_York", "Pacific/Apia", "Europe/Prague"];

pub(super) fn scenario() -> impl Strategy<Value = Scenario> {
    let types = (pause_type(0), pause_type(1), unlimited());
    let steps = prop::collection::vec((0_i64..24, step()), 10..40);
    (0..PLACES.len(), types, pool(), pool(), steps).prop_map(|(place, types, one, two, steps)| {
        let (start, zone) = PLACES[place];
        let mut unit = 0;
        let mut corrected = false;
        let steps: Vec<(i64, Step)> = steps
            .into_iter()
            .filter(|(_, step)| {
                // What is left of a pause after two corrections is told by no simple rule.
                let again = matches!(step, Step::Correct { .. }) && corrected;
                corrected |= matches!(step, Step::Correct { .. });
                !again
            })
            .map(|(units, step)| {
                unit += units;
                (unit, step)
            })
            .collect();
        Scenario {
            start: at(start),
            units: unit + 30,
            zone: String::from(zone),
            types: vec![types.0, types.1, types.2],
            pools: vec![one, two],
            steps,
        }
    })
}

fn step() -> impl Strategy<Value = Step> {
    let target = prop_oneof![
        (0..2_u32).prop_map(|key| GrantTarget::Type(PauseTypeKey::new(key))),
        (0..2_u32).prop_map(|key| GrantTarget::Pool(PoolKey::new(key))),
    ];
    let effect = || prop_oneof![Just(Effect::NextPeriod), Just(Effect::Immediate)];
    let line = prop_oneof![
        Just(PackedAccountLine::Waiting),
        Just(PackedAccountLine::Busy),
        Just(PackedAccountLine::LoggedOut),
    ];
    let correction = prop_oneof![
        (0..3_u32).prop_map(typed),
        Just(PackedAccountLine::Busy),
        Just(PackedAccountLine::Pause { pause_type: None }),
    ];
    prop_oneof![
        8 => (0..3_u32).prop_map(Step::Pause),
        2 => (0..2_u32).prop_map(Step::Force),
        1 => Just(Step::Untyped),
        6 => line.prop_map(Step::Line),
        2 => (target, 0..2_i64, 0..2_u32).prop_map(|(t, time, n)| Step::Grant(t, time * 10, n)),
        1 => (pause_type(0), effect()).prop_map(|(t, e)| Step::EditType(0, t, e)),
        1 => (pause_type(1), effect()).prop_map(|(t, e)| Step::EditType(1, t, e)),
        1 => (pool(), effect()).prop_map(|(p, e)| Step::EditPool(0, p, e)),
        1 => (pool(), effect()).prop_map(|(p, e)| Step::EditPool(1, p, e)),
        1 => (0..ZONES.len()).prop_map(|zone| Step::DeskZone(String::from(ZONES[zone]))),
        1 => prop::option::of(0..ZONES.len())
            .prop_map(|zone| Step::OwnZone(zone.map(|zone| String::from(ZONES[zone])))),
        1 => prop::collection::vec(1..90_i64, 1..4).prop_map(Step::Shifts),
        1 => (0..60_i64, 1..40_i64, correction)
            .prop_map(|(start, length, line)| Step::Correct { start, length, line }),
    ]
}

fn period() -> impl Strategy<Value = Period> {
    let zone = || {
        prop::option::weighted(
            0.2,
            (0..ZONES.len()).prop_map(|zone| Zone::named(ZONES[zone]).unwrap()),
        )
    };
    let day_start = || {
        (0..4_u32).prop_map(|n| {
            TimeOfDay::from_millis([0, 9_000_000, 21_600_000, 84_600_000][n as usize]).unwrap()
        })
    };
    let first_day = (0..7_usize).prop_map(|day| Weekday::ALL[day]);
    prop_oneof![
        5 => (zone(), day_start()).prop_map(|(zone, day_start)| Period::Day { zone, day_start }),
        2 => (zone(), first_day, day_start())
            .prop_map(|(zone, first_day, day_start)| Period::Week { zone, first_day, day_start }),
        2 => Just(Period::Shift),
        3 => (4..120_i64)
            .prop_map(|units| Period::Rolling { length: Millis::from_millis(units * UNIT) }),
    ]
}

fn pause_type(key: u32) -> impl Strategy<Value = TypeParts> {
    let allotment = prop::option::weighted(0.8, 0..4_i64);
    let single = prop::option::weighted(0.3, 1..14_i64);
    let warn = prop::option::of(prop_oneof![Just(50_u32), Just(80)]);
    let grace = prop_oneof![Just(0_i64), 1..8_i64];
    let then = 0..5_u32;
    let count = prop::option::weighted(0.3, 0..4_u32);
    let pool = prop::option::of(0..2_u32);
    (allotment, single, warn, grace, then, count, pool, period(), any::<bool>()).prop_map(
        move |(allotment, single, warn, grace, then, count, pool, period, notify)| {
            let units = |units: i64| Millis::from_millis(units * UNIT);
            let to = if key == 0 && then == 4 { 1 } else { 2 };
            let spec = PauseTypeSpec {
                allotment: allotment.map(|tens| units(tens * 10)),
                single_maximum: single.map(units),
                warn_percent: warn,
                grace: units(grace),
                count_limit: count,
                period,
                notify_restored: notify,
                on_exhausted: match then {
                    0 => OnExhausted::Notify,
                    1 => OnExhausted::Resume,
                    2 => OnExhausted::Logout,
                    _ => switch_to("other"),
                },
                ..spec("type")
            };
            (spec, pool, (then > 2).then_some(to))
        },
    )
}

fn unlimited() -> impl Strategy<Value = TypeParts> {
    Just((spec("unlimited"), None, None))
}

fn pool() -> impl Strategy<Value = PoolSpec> {
    let allotment = prop::option::weighted(0.7, 0..4_i64);
    let count = prop::option::weighted(0.3, 0..5_u32);
    (allotment, count, period(), prop::bool::weighted(0.1)).prop_map(
        |(allotment, count, period, archived)| PoolSpec {
            allotment: allotment.map(|tens| Millis::from_millis(tens * 10 * UNIT)),
            count_limit: count,
            period,
            archived,
            ..pool_spec("pool")
        },
    )
}

/// The shifts that have begun, and new ones so many units after one another.
pub(super) fn shifts(
    scenario: &Scenario,
    book: &PauseBook,
    now: Timestamp,
    units: &[i64],
) -> Vec<Shift> {
    let mut shifts: Vec<Shift> = book.shifts().filter(|shift| shift.start <= now).collect();
    let mut unit = now.since(scenario.start).millis() / UNIT;
    for length in units {
        unit += length;
        let start = instant(scenario, unit);
        shifts.push(Shift { start, end: start.saturating_add(Millis::from_millis(UNIT)) });
    }
    shifts
}

/// A span of the past, so many units back.
pub(super) fn corrected(
    scenario: &Scenario,
    now: Timestamp,
    back: i64,
    length: i64,
) -> Option<Span> {
    let unit = now.since(scenario.start).millis() / UNIT;
    let start = (unit - back).max(0);
    let end = (start + length).min(unit);
    (start < end).then(|| Span { start: instant(scenario, start), end: instant(scenario, end) })
}
