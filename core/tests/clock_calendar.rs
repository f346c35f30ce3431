//! Calendar terms added to instants in a zone.

use frontdesk::clock::{CalendarTerm, ClockError, Millis, Timestamp, Zone};
use proptest::prelude::*;

const NOTHING: CalendarTerm = CalendarTerm { years: 0, months: 0, weeks: 0, days: 0, hours: 0 };

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn prague() -> Zone {
    Zone::named("Europe/Prague").unwrap()
}

fn years(years: u32) -> CalendarTerm {
    CalendarTerm { years, ..NOTHING }
}

fn months(months: u32) -> CalendarTerm {
    CalendarTerm { months, ..NOTHING }
}

fn weeks(weeks: u32) -> CalendarTerm {
    CalendarTerm { weeks, ..NOTHING }
}

fn days(days: u32) -> CalendarTerm {
    CalendarTerm { days, ..NOTHING }
}

fn hours(hours: u32) -> CalendarTerm {
    CalendarTerm { hours, ..NOTHING }
}

#[test]
fn terms_follow_the_clocks_of_the_zone() {
    let cases = [
        ("2025-03-29T12:00:00+01:00", hours(24), "2025-03-30T11:00:00Z"),
        ("2025-03-29T12:00:00+01:00", days(1), "2025-03-30T10:00:00Z"),
        ("2025-02-28T02:30:00+01:00", days(30), "2025-03-30T01:00:00Z"),
        ("2025-09-26T02:30:00+02:00", months(1), "2025-10-26T00:30:00Z"),
        ("2025-03-23T12:00:00+01:00", weeks(1), "2025-03-30T10:00:00Z"),
        // Nothing, and hours alone, do not leave the second occurrence of a doubled hour.
        ("2025-10-26T02:30:00+01:00", NOTHING, "2025-10-26T01:30:00Z"),
        ("2025-10-26T02:30:00+01:00", hours(1), "2025-10-26T02:30:00Z"),
        // Years and months first, together and clamped once; then weeks and days; then hours.
        (
            "2024-01-31T12:00:00+01:00",
            CalendarTerm { years: 1, months: 1, weeks: 1, days: 1, hours: 2 },
            "2025-03-08T13:00:00Z",
        ),
        (
            "2024-02-29T12:00:00+01:00",
            CalendarTerm { years: 1, months: 1, ..NOTHING },
            "2025-03-29T11:00:00Z",
        ),
    ];
    for (from, term, expected) in cases {
        assert_eq!(prague().add(at(from), term), Ok(at(expected)), "{from} {term:?}");
    }
}

#[test]
fn months_and_years_stop_at_the_last_day() {
    let cases = [
        ("2025-01-31", months(1), "2025-02-28"),
        ("2024-01-31", months(1), "2024-02-29"),
        ("2024-02-29", years(1), "2025-02-28"),
        ("2024-02-29", years(4), "2028-02-29"),
        ("2025-08-31", months(6), "2026-02-28"),
        ("2025-12-31", months(2), "2026-02-28"),
        ("2025-11-30", months(13), "2026-12-30"),
    ];
    for (from, term, expected) in cases {
        let noon = at(&format!("{from}T12:00:00+01:00"));
        let sum = prague().add(noon, term).unwrap();
        assert_eq!(prague().local(sum).date.to_string(), expected, "{from} {term:?}");
    }
}

#[test]
fn the_year_9999_is_the_last() {
    let start = at("2025-01-01T00:00:00Z");
    let utc = Zone::utc();
    assert_eq!(utc.add(start, years(7_974)), Ok(at("9999-01-01T00:00:00Z")));
    for term in [years(7_975), years(u32::MAX), months(u32::MAX), days(u32::MAX), hours(u32::MAX)] {
        assert_eq!(utc.add(start, term), Err(ClockError::OutOfRange), "{term:?}");
    }
    assert_eq!(utc.add(Timestamp::MAX, hours(1)), Err(ClockError::OutOfRange));
    assert_eq!(utc.add(Timestamp::MAX, NOTHING), Ok(Timestamp::MAX));
    // A local date before the first year is no obstacle.
    let west = Zone::named("Etc/GMT+5").unwrap();
    assert_eq!(west.add(Timestamp::MIN, days(1)), Ok(at("0001-01-02T00:00:00Z")));
    // A local date within the years may still be an instant after them.
    let eve = at("9999-12-30T23:00:00-05:00");
    assert_eq!(west.add(eve, days(1)), Err(ClockError::OutOfRange));
}

proptest! {
    #[test]
    fn days_keep_the_wall_time_or_end_a_gap(
        millis in 0_i64..4_000_000_000_000,
        count in 1_u32..2_000,
        name in prop::sample::select(vec!["Europe/Prague", "Australia/Lord_Howe", "Pacific/Apia"]),
    ) {
        let zone = Zone::named(name).unwrap();
        let wall = |instant| {
            let local = zone.local(instant);
            (local.date, local.time_of_day)
        };
        let from = Timestamp::from_millis(millis).unwrap();
        let sum = zone.add(from, days(count)).unwrap();
        let (date, time_of_day) = wall(from);
        let target = (date.saturating_add_days(i64::from(count)), time_of_day);
        if wall(sum) != target {
            prop_assert!(wall(sum) > target);
            prop_assert!(wall(sum.saturating_add(Millis::from_millis(-1))) < target);
        }
    }
}
