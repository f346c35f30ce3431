//! Instants, durations, dates and times of day as text and in serde.

use std::fmt::Debug;

use frontdesk::clock::{ClockError, Date, Millis, TimeOfDay, Timestamp, Weekday, Zone};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

#[test]
fn instants_are_read_with_their_offset() {
    let cases = [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01t00:00:00z", 0),
        ("1970-01-01T00:00:00-00:00", 0),
        ("1970-01-01T00:00:00.5+00:00", 500),
        ("1970-01-01T00:00:00.120000Z", 120),
        ("1970-01-01T02:00:00.001+02:00", 1),
        ("1969-12-31T23:59:59.999Z", -1),
        ("2025-06-11T00:15:00+02:00", 1_749_593_700_000),
        ("0001-01-01T00:00:00Z", Timestamp::MIN.millis()),
        ("9999-12-31T23:59:59.999Z", Timestamp::MAX.millis()),
    ];
    for (text, millis) in cases {
        assert_eq!(Timestamp::parse(text).map(Timestamp::millis), Ok(millis), "{text}");
    }
}

#[test]
fn what_is_no_instant_is_refused_with_its_place() {
    let cases = [
        ("", 0),
        ("25-06-10T22:15:00Z", 2),
        ("0000-01-01T00:00:00Z", 0),
        ("2025-13-01T00:00:00Z", 5),
        ("2025-02-29T00:00:00Z", 8),
        ("2025-06-10 22:15:00Z", 10),
        ("2025-06-10T24:00:00Z", 11),
        ("2025-06-10T22:60:00Z", 14),
        ("2025-06-10T22:15Z", 16),
        ("2016-12-31T23:59:60Z", 17),
        ("2025-06-10T22:15:00", 19),
        ("2025-06-10T22:15:00.Z", 20),
        ("2025-06-10T22:15:00.1234Z", 23),
        ("2025-06-10T22:15:00+0200", 22),
        ("2025-06-10T22:15:00+24:00", 20),
        ("2025-06-10T22:15:00Z ", 20),
        ("２０２５-06-10T22:15:00Z", 0),
    ];
    for (text, place) in cases {
        match Timestamp::parse(text) {
            Err(ClockError::BadTimestamp { offset, .. }) => assert_eq!(offset, place, "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
    for outside in ["0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59.999-00:01"] {
        assert_eq!(Timestamp::parse(outside), Err(ClockError::OutOfRange), "{outside}");
    }
    assert_eq!(
        Timestamp::parse("2025-06-10T22:15:00.1234Z").unwrap_err().to_string(),
        "not an instant: expected no finer fraction than milliseconds at byte 23"
    );
}

#[test]
fn arithmetic_stops_at_the_ends() {
    let millis = Millis::from_millis;
    assert_eq!(Timestamp::MAX.saturating_add(millis(1)), Timestamp::MAX);
    assert_eq!(Timestamp::MIN.saturating_add(Millis::MIN), Timestamp::MIN);
    assert_eq!(Timestamp::MAX.checked_add(millis(1)), None);
    assert_eq!(Timestamp::from_millis(Timestamp::MAX.millis() + 1), None);
    assert_eq!(at("1970-01-02T00:00:00Z").since(Timestamp::default()), Millis::from_days(1));
    assert_eq!(Timestamp::default().since(at("1970-01-01T00:00:01Z")), Millis::from_seconds(-1));
    assert_eq!(Millis::MAX + millis(1), Millis::MAX);
    assert_eq!(Millis::MIN - millis(1), Millis::MIN);
    assert_eq!(-Millis::MIN, Millis::MAX);
    assert_eq!(Millis::from_days(i64::MAX), Millis::MAX);
    assert_eq!([millis(1), millis(2)].into_iter().sum::<Millis>(), millis(3));
}

#[test]
fn durations_are_written_in_hours_minutes_and_seconds() {
    let cases = [
        (0, "0s"),
        (5_250, "5.250s"),
        (-123_000, "-2m 03s"),
        (3_723_000, "1h 02m 03s"),
        (90_000_000, "25h 00m 00s"),
        (i64::MIN, "-2562047788015h 12m 55.808s"),
    ];
    for (millis, text) in cases {
        assert_eq!(Millis::from_millis(millis).to_string(), text);
    }
}

#[test]
fn dates_and_times_of_day_are_read_strictly() {
    let bad_date = |offset, expected| Err(ClockError::BadDate { offset, expected });
    assert_eq!(Date::parse("2025-02-30"), bad_date(8, "a day that the month has"));
    assert_eq!(Date::parse("2025-2-3"), bad_date(6, "a month from 01 to 12"));
    assert_eq!(Date::parse("2025-02-03Z"), bad_date(10, "the end"));
    assert_eq!(Date::new(2025, 2, 29), Err(ClockError::OutOfRange));
    assert_eq!(Date::new(0, 1, 1), Err(ClockError::OutOfRange));
    assert_eq!(Date::new(1, 1, 1), Ok(Date::MIN));
    assert_eq!(Date::MAX.saturating_add_days(i64::MAX), Date::MAX);
    assert_eq!(Date::MIN.saturating_add_days(-1), Date::MIN);
    assert_eq!(Date::MAX.days_since(Date::MIN), 3_652_058);
    let cases = [("", 0), ("2:30", 1), ("24:00", 0), ("02:60", 3), ("02:30:", 6), ("02:30 ", 5)];
    for (text, place) in cases {
        match TimeOfDay::parse(text) {
            Err(ClockError::BadTimeOfDay { offset, .. }) => assert_eq!(offset, place, "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
    for text in ["00:00", "02:30", "02:30:15", "23:59:59.999", "00:00:00.001"] {
        assert_eq!(TimeOfDay::parse(text).unwrap().to_string(), text);
    }
    assert_eq!(TimeOfDay::from_millis(86_400_000), None);
}

#[test]
fn weekdays_count_from_each_other() {
    assert_eq!(Date::parse("2025-06-10").unwrap().weekday(), Weekday::Tuesday);
    assert_eq!(Weekday::Monday.days_after(Weekday::Sunday), 1);
    assert_eq!(Weekday::Sunday.days_after(Weekday::Monday), 6);
    assert_eq!(Weekday::ALL.map(|day| day.days_after(Weekday::Monday)), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(format!("{:>10}", Weekday::Friday), "    Friday");
}

#[test]
fn local_times_show_their_offset() {
    let local = |name: &str, text| Zone::named(name).unwrap().local(at(text)).to_string();
    assert_eq!(local("Europe/Prague", "2025-06-10T22:15:00Z"), "2025-06-11T00:15:00+02:00");
    assert_eq!(
        local("America/St_Johns", "2025-01-01T00:00:01.5Z"),
        "2024-12-31T20:30:01.500-03:30"
    );
    assert_eq!(local("Europe/Prague", "1800-01-01T00:00:00Z"), "1800-01-01T00:57:44+00:57:44");
}

#[test]
fn serde_is_text_for_people_and_numbers_for_machines() {
    let instant = at("2025-06-10T22:15:00.123Z");
    round_trip(&instant, "\"2025-06-10T22:15:00.123Z\"", 6);
    round_trip(&Millis::from_seconds(2), "2000", 2);
    round_trip(&TimeOfDay::parse("02:30").unwrap(), "\"02:30\"", 4);
    round_trip(&Date::parse("2025-06-10").unwrap(), "\"2025-06-10\"", 3);
    round_trip(&Weekday::Tuesday, "\"Tuesday\"", 1);
    round_trip(&Zone::named("Europe/Prague").unwrap(), "\"Europe/Prague\"", 14);
    assert_eq!(serde_json::from_str::<Timestamp>("1749593700123").unwrap(), instant);
    for wrong in ["1.5", "\"today\"", "253402300800000", "18446744073709551615", "null"] {
        assert!(serde_json::from_str::<Timestamp>(wrong).is_err(), "{wrong}");
    }
    assert!(serde_json::from_str::<Zone>("\"Mars/Olympus\"").is_err());
}

fn round_trip<T: Serialize + DeserializeOwned + PartialEq + Debug>(
    value: &T,
    json: &str,
    binary_bytes: usize,
) {
    assert_eq!(serde_json::to_string(value).unwrap(), json);
    assert_eq!(&serde_json::from_str::<T>(json).unwrap(), value);
    let binary = postcard::to_stdvec(value).unwrap();
    assert_eq!(binary.len(), binary_bytes, "{json}");
    assert_eq!(&postcard::from_bytes::<T>(&binary).unwrap(), value);
}

fn any_instant() -> impl Strategy<Value = Timestamp> {
    (Timestamp::MIN.millis()..=Timestamp::MAX.millis())
        .prop_map(|millis| Timestamp::from_millis(millis).unwrap())
}

proptest! {
    #[test]
    fn instants_agree_with_another_reader_and_writer(
        at in any_instant(),
        minutes in -1_439_i32..1_440,
    ) {
        let other = OffsetDateTime::from(at);
        prop_assert_eq!(Timestamp::try_from(other), Ok(at));
        prop_assert_eq!(OffsetDateTime::parse(&at.to_string(), &Rfc3339).unwrap(), other);
        let offset = time::UtcOffset::from_whole_seconds(minutes * 60).unwrap();
        let moved = other.checked_to_offset(offset).filter(|moved| moved.year() > 0);
        if let Some(text) = moved.map(|moved| moved.format(&Rfc3339).unwrap()) {
            prop_assert_eq!(Timestamp::parse(&text), Ok(at));
        }
    }

    #[test]
    fn any_text_is_read_or_refused_within_it(text in "[-+:.TZ0-9 é]{0,30}") {
        for refused in [
            Timestamp::parse(&text).err(),
            Date::parse(&text).err(),
            TimeOfDay::parse(&text).err(),
        ] {
            match refused {
                Some(
                    ClockError::BadTimestamp { offset, .. }
                    | ClockError::BadDate { offset, .. }
                    | ClockError::BadTimeOfDay { offset, .. },
                ) => prop_assert!(offset <= text.len()),
                other => prop_assert!(matches!(other, None | Some(ClockError::OutOfRange))),
            }
        }
    }
}
