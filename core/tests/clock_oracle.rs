//! Days as Python's `zoneinfo` has them, found by looking at every quarter of an hour.
//!
//! The data is what Python read, given as bytes, so that only the rule is compared and not the release of the data. Without
//! Python or its zone files the comparison is skipped, with a notice.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test reads zone files and starts Python"
)]

use std::fs;
use std::process::Command;

use frontdesk::clock::{Date, Millis, Span, TimeOfDay, Timestamp, Zone};

/// Prints `Z name path` before the days of a zone, and `date start-minutes from to` in seconds for each day.
///
/// Half of the days are next to a change of offset. The first instant with a late enough wall time is looked for from 30
/// hours before, in steps of 15 minutes, and then in the seconds of the last step.
const ORACLE: &str = r#"
import datetime as dt, os, random, zoneinfo
UTC, EPOCH = dt.timezone.utc, dt.datetime(1970, 1, 1)
pick = random.Random(20250610)

def path(name):
    return next(filter(os.path.exists, (os.path.join(d, name) for d in zoneinfo.TZPATH)), None)

def wall(zone, t):
    utc = dt.datetime.fromtimestamp(t, UTC)
    return (utc.astimezone(zone).replace(tzinfo=None) - EPOCH) // dt.timedelta(seconds=1)

def first(zone, wanted):
    step, t = 900, wanted - 30 * 3600
    while wall(zone, t) < wanted:
        t += step
    return next(s for s in range(t - step, t + 1) if wall(zone, s) >= wanted)

names = sorted(n for n in zoneinfo.available_timezones() if path(n))
for name in pick.sample(names, min(60, len(names))) + ["America/St_Johns", "Pacific/Apia"]:
    zone = zoneinfo.ZoneInfo(name)
    probes = [(t, wall(zone, t) - t) for t in range(0, 2145916800, 30 * 86400)]
    changes = [a for (a, x), (b, y) in zip(probes, probes[1:]) if x != y]
    days = [pick.randrange(0, 2145916800) // 86400 for _ in range(4)]
    for low in pick.sample(changes, min(4, len(changes))):
        high, offset = low + 30 * 86400, wall(zone, low) - low
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if wall(zone, middle) - middle == offset else (low, middle)
        days.append((high + offset) // 86400 - pick.randrange(2))
    print("Z", name, path(name))
    for day in days:
        minutes = pick.choice([0, 0, 60, 120, 150, 180, 1410, pick.randrange(1440)])
        start = day * 86400 + minutes * 60
        print(EPOCH.date() + dt.timedelta(days=day), minutes, first(zone, start), first(zone, start + 86400))
"#;

#[test]
fn days_agree_with_python() {
    let Some(output) = oracle() else {
        println!("skipped: no python3 with zoneinfo and zone files");
        return;
    };
    let mut zone = Zone::utc();
    let mut compared = 0;
    for line in output.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["Z", name, path] => zone = Zone::from_tzif(name, &fs::read(path).unwrap()).unwrap(),
            [date, minutes, from, to] => {
                let span = Span { start: instant(from), end: instant(to) };
                compare(&zone, Date::parse(date).unwrap(), minutes.parse().unwrap(), span);
                compared += 1;
            }
            _ => panic!("unexpected line {line:?}"),
        }
    }
    assert!(compared > 100, "only {compared} days were compared");
}

fn oracle() -> Option<String> {
    let output = Command::new("python3").args(["-c", ORACLE]).output().ok()?;
    if !output.status.success() {
        println!("{}", String::from_utf8_lossy(&output.stderr));
        return None;
    }
    String::from_utf8(output.stdout).ok().filter(|text| !text.is_empty())
}

fn compare(zone: &Zone, date: Date, start_minutes: u32, expected: Span) {
    let start = TimeOfDay::from_millis(start_minutes * 60_000).unwrap();
    let context = format!("{zone} {date} {start}");
    let next_date = date.saturating_add_days(1);
    assert_eq!(zone.day_start(date, start), expected.start, "{context}");
    assert_eq!(zone.day_start(next_date, start), expected.end, "{context}");
    let last = expected.end.saturating_add(Millis::from_millis(-1));
    for instant in [expected.start, last] {
        if expected.contains(instant) {
            assert_eq!(zone.day_containing(start, instant), (date, expected), "{context}");
        }
    }
}

fn instant(seconds: &str) -> Timestamp {
    Timestamp::from_millis(seconds.parse::<i64>().unwrap() * 1_000).unwrap()
}
