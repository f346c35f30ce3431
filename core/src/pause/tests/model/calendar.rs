//! Days and weeks found by looking at the wall clock every quarter of an hour.

use super::strategy::Scenario;
use crate::clock::{TimeOfDay, Timestamp, Weekday, Zone};

/// A quarter of an hour: every offset and day start of the scenarios is a multiple.
pub(super) const UNIT: i64 = 900_000;
const UNITS_OF_DAY: i64 = 96;

pub(super) fn instant(scenario: &Scenario, unit: i64) -> Timestamp {
    Timestamp::from_millis(scenario.start.millis() + unit * UNIT).unwrap()
}

/// For each unit from 0 whether a day (or a week that begins with this weekday) of the zone begins there: the
/// first instant at which the wall has ever shown that day's start.
pub(super) fn openings(
    scenario: &Scenario,
    zone: &str,
    day_start: TimeOfDay,
    first_day: Option<Weekday>,
) -> Vec<bool> {
    let zone = Zone::named(zone).unwrap();
    let number = |unit: i64| {
        let local = zone.local(instant(scenario, unit));
        let wall = instant(scenario, unit).millis() + local.offset.millis();
        let day = (wall - i64::from(day_start.millis())).div_euclid(UNITS_OF_DAY * UNIT);
        // 1970-01-01 was a Thursday; weeks are counted from their first day.
        let shift = first_day.map(|first| Weekday::Thursday.days_after(first));
        shift.map_or(day, |shift| (day + i64::from(shift)).div_euclid(7))
    };
    // Two days before are enough to know the furthest day that the wall has shown.
    let mut furthest = (-2 * UNITS_OF_DAY..0).map(number).max().unwrap();
    let mut openings = Vec::new();
    for unit in 0..=scenario.units {
        let reached = number(unit).max(furthest);
        openings.push(reached > furthest);
        furthest = reached;
    }
    openings
}
