//! Days and weeks of zones: known vectors, and days that follow each other without gap or overlap.

use frontdesk::clock::{Date, DayCache, Millis, Span, TimeOfDay, Timestamp, Weekday, Zone};

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn time(text: &str) -> TimeOfDay {
    TimeOfDay::parse(text).unwrap()
}

fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap()
}

fn just_before(instant: Timestamp) -> Timestamp {
    instant.saturating_add(Millis::from_millis(-1))
}

/// Zone, date, day start, first instant, end, length in minutes.
const DAYS: [(&str, &str, &str, &str, &str, i64); 13] = [
    ("Europe/Prague", "2025-03-30", "00:00", "2025-03-29T23:00", "2025-03-30T22:00", 23 * 60),
    ("Europe/Prague", "2025-10-26", "00:00", "2025-10-25T22:00", "2025-10-26T23:00", 25 * 60),
    ("America/New_York", "2025-03-09", "00:00", "2025-03-09T05:00", "2025-03-10T04:00", 23 * 60),
    ("Africa/Cairo", "2025-04-25", "00:00", "2025-04-24T22:00", "2025-04-25T21:00", 23 * 60),
    ("Asia/Beirut", "2025-03-30", "00:00", "2025-03-29T22:00", "2025-03-30T21:00", 23 * 60),
    ("Australia/Lord_Howe", "2025-04-06", "00:00", "2025-04-05T13:00", "2025-04-06T13:30", 1_470),
    ("Europe/Prague", "2025-03-30", "02:30", "2025-03-30T01:00", "2025-03-31T00:30", 1_410),
    ("Europe/Prague", "2025-10-26", "02:30", "2025-10-26T00:30", "2025-10-27T01:30", 25 * 60),
    ("Antarctica/Troll", "2025-03-30", "00:00", "2025-03-30T00:00", "2025-03-30T22:00", 22 * 60),
    ("Antarctica/Troll", "2025-10-26", "00:00", "2025-10-25T22:00", "2025-10-27T00:00", 26 * 60),
    ("America/St_Johns", "2010-11-07", "00:00", "2010-11-07T02:30", "2010-11-08T03:30", 25 * 60),
    ("Africa/Cairo", "2025-10-30", "00:00", "2025-10-29T21:00", "2025-10-30T22:00", 25 * 60),
    ("Pacific/Apia", "2011-12-30", "00:00", "2011-12-30T10:00", "2011-12-30T10:00", 0),
];

#[test]
fn days_begin_and_end_as_the_rule_says() {
    for (name, day, start, from, to, minutes) in DAYS {
        let (zone, day, start) = (zone(name), date(day), time(start));
        let expected = Span { start: at(&format!("{from}:00Z")), end: at(&format!("{to}:00Z")) };
        let next_day = day.saturating_add_days(1);
        let span = Span { start: zone.day_start(day, start), end: zone.day_start(next_day, start) };
        assert_eq!(span, expected, "{name} {day}");
        assert_eq!(span.length(), Millis::from_minutes(minutes), "{name} {day}");
        let ends = [span.start, just_before(span.end)];
        for instant in ends.into_iter().filter(|instant| span.contains(*instant)) {
            assert_eq!(zone.day_containing(start, instant), (day, span), "{name} {day}");
            assert_eq!(zone.next_day_start_after(start, instant), span.end, "{name} {day}");
        }
    }
}

#[test]
fn a_skipped_date_contains_nothing() {
    let apia = zone("Pacific/Apia");
    let change = at("2011-12-30T10:00:00Z");
    let date_at = |instant| apia.day_containing(TimeOfDay::MIDNIGHT, instant).0;
    assert_eq!(date_at(just_before(change)), date("2011-12-29"));
    assert_eq!(date_at(change), date("2011-12-31"));
}

#[test]
fn an_hour_repeated_after_midnight_stays_in_its_day() {
    let st_johns = zone("America/St_Johns");
    let (day, span) = st_johns.day_containing(TimeOfDay::MIDNIGHT, at("2010-11-07T02:30:00Z"));
    for minute in 0..(25 * 60) {
        let instant = span.start.saturating_add(Millis::from_minutes(minute));
        assert_eq!(st_johns.day_containing(TimeOfDay::MIDNIGHT, instant), (day, span));
    }
    let repeated = st_johns.local(at("2010-11-07T02:31:00Z"));
    assert_eq!(repeated.to_string(), "2010-11-06T23:01:00-03:30");
}

#[test]
fn weeks_are_seven_days_from_their_first() {
    let prague = zone("Europe/Prague");
    let spring = at("2025-03-30T12:00:00Z");
    let (first, week) = prague.week_containing(Weekday::Monday, TimeOfDay::MIDNIGHT, spring);
    assert_eq!(first, date("2025-03-24"));
    assert_eq!(week.start, at("2025-03-23T23:00:00Z"));
    assert_eq!(week.length(), Millis::from_hours(7 * 24 - 1));

    let before_six = at("2025-03-30T03:59:59.999Z");
    let (first, week) = prague.week_containing(Weekday::Sunday, time("06:00"), before_six);
    assert_eq!(first, date("2025-03-23"));
    assert_eq!(week.end, at("2025-03-30T04:00:00Z"));

    let new_year = at("2012-01-01T00:00:00Z");
    let (first, week) =
        zone("Pacific/Apia").week_containing(Weekday::Friday, TimeOfDay::MIDNIGHT, new_year);
    assert_eq!(first, date("2011-12-30"));
    assert_eq!(week.length(), Millis::from_days(6));
}

#[test]
fn gaps_move_forward_and_overlaps_take_the_earlier() {
    let prague = zone("Europe/Prague");
    let instant = |day, clock| prague.instant(date(day), time(clock));
    assert_eq!(instant("2025-03-30", "02:30"), at("2025-03-30T01:00:00Z"));
    assert_eq!(instant("2025-10-26", "02:30"), at("2025-10-26T00:30:00Z"));
    assert_eq!(instant("2025-06-10", "22:15"), at("2025-06-10T20:15:00Z"));
}

#[test]
fn spans_are_half_open() {
    let span = |from, to| Span { start: at(from), end: at(to) };
    let morning = span("2025-06-10T08:00:00Z", "2025-06-10T12:00:00Z");
    let noon = span("2025-06-10T11:00:00Z", "2025-06-10T13:00:00Z");
    let afternoon = span("2025-06-10T12:00:00Z", "2025-06-10T18:00:00Z");
    assert!(morning.contains(morning.start) && !morning.contains(morning.end));
    assert_eq!(morning.overlap(&noon).map(|shared| shared.length()), Some(Millis::from_hours(1)));
    assert_eq!(morning.overlap(&afternoon), None);
}

#[test]
fn the_first_and_the_last_day_stop_at_the_ends_of_time() {
    for name in ["Pacific/Kiritimati", "Etc/GMT+12", "UTC"] {
        let zone = zone(name);
        for start in [TimeOfDay::MIDNIGHT, time("05:30"), TimeOfDay::MAX] {
            let (_, first) = zone.day_containing(start, Timestamp::MIN);
            assert!(first.contains(Timestamp::MIN), "{name} {first:?}");
            let (last_date, last) = zone.day_containing(start, Timestamp::MAX);
            assert_eq!(last.end, Timestamp::MAX, "{name}");
            assert!(last_date >= date("9999-12-30"), "{name}");
            assert_eq!(zone.next_day_start_after(start, Timestamp::MAX), Timestamp::MAX);
        }
        assert!(zone.local(Timestamp::MAX).date >= date("9999-12-31"));
        assert!(zone.local(Timestamp::MIN).date <= date("0001-01-01"));
    }
}

#[test]
fn days_of_every_bundled_zone_tessellate() {
    let starts = [TimeOfDay::MIDNIGHT, time("02:30"), time("23:30")];
    for (index, name) in Zone::names().enumerate() {
        let zone = zone(&name);
        let start = starts[index % starts.len()];
        for year in 1990..2038 {
            check_year(&zone, start, year);
        }
    }
}

fn check_year(zone: &Zone, start: TimeOfDay, year: i32) {
    let mut day = Date::new(year, 1, 1).unwrap();
    let mut begin = zone.day_start(day, start);
    let mut cache = DayCache::default();
    while day.year() == year {
        let next_day = day.saturating_add_days(1);
        let end = zone.day_start(next_day, start);
        let span = Span { start: begin, end };
        assert!(begin <= end, "{zone} {day}");
        // The longest is Vostok's of 1994-01-31, when clocks went back by seven hours.
        assert!(span.length() <= Millis::from_hours(31), "{zone} {day}");
        if begin < end {
            assert!(wall(zone, begin) >= (day, start), "{zone} {day}");
            assert!(wall(zone, just_before(begin)) < (day, start), "{zone} {day}");
            let half = Millis::from_millis(span.length().millis() / 2);
            let middle = begin.saturating_add(half);
            assert_eq!(zone.day_containing(start, middle), (day, span), "{zone}");
            for instant in [begin, just_before(end), middle] {
                assert_eq!(cache.dated_day(zone, start, instant), (day, span), "{zone}");
            }
            assert_eq!(cache.local(zone, middle), zone.local(middle), "{zone}");
        }
        (day, begin) = (next_day, end);
    }
}

fn wall(zone: &Zone, instant: Timestamp) -> (Date, TimeOfDay) {
    let local = zone.local(instant);
    (local.date, local.time_of_day)
}

#[test]
fn a_cache_answers_as_the_zone_whatever_is_asked_in_turn() {
    let zones = ["Europe/Prague", "Asia/Tokyo", "America/St_Johns", "UTC"].map(zone);
    let starts = [TimeOfDay::MIDNIGHT, time("04:00")];
    let mut cache = DayCache::default();
    let begin = at("2010-10-01T00:00:00Z");
    // Steps of a prime number of minutes, wrapped into half a year, so that neighbours in time are asked far apart.
    for step in 0..20_000_usize {
        let minutes = i64::try_from(step * 7_919 % (183 * 24 * 60)).unwrap();
        let instant = begin.saturating_add(Millis::from_minutes(minutes));
        let (zone, start) = (&zones[step % 4], starts[step / 4 % 2]);
        assert_eq!(cache.dated_day(zone, start, instant), zone.day_containing(start, instant));
        assert_eq!(cache.local(zone, instant), zone.local(instant));
    }
}

#[test]
fn unknown_zones_are_refused_and_names_are_canonical() {
    let refusal = |name: &str| Zone::named(name).unwrap_err().to_string();
    assert_eq!(refusal("Mars/Olympus"), "no time zone is named \"Mars/Olympus\"");
    let first_64_bytes = "é".repeat(32);
    assert_eq!(refusal(&"é".repeat(60)), format!("no time zone is named {first_64_bytes:?}"));
    assert!(Zone::named("Etc/Unknown").is_err());
    assert!(Zone::named("").is_err());
    assert!(Zone::from_tzif("Europe/Prague", b"TZif").is_err());
    assert_eq!(zone("europe/prague").name(), "Europe/Prague");
    assert_eq!(zone("utc"), Zone::utc());
    assert!(Zone::names().count() > 400);
}
