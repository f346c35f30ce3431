//! Time used of day quotas against another calendar: Python's `zoneinfo`, which also finds the pauses.
//! The zone data is what Python read, so that only the arithmetic is compared. Without Python or its
//! zone files the comparison is skipped, with a notice.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test reads zone files and starts Python"
)]

use std::process::Command as Process;

use frontdesk::clock::{Millis, TimeOfDay, Timestamp, Zone};
use frontdesk::id::{ActorId, AgentId, PauseTypeId, SessionId};
use frontdesk::{
    AgentSpec, Answer, Apply, Command, Desk, Effect, PauseTypeSpec, Period, Policies, Query,
};

/// Prints `Z name path start-minutes` for a zone and day start, then pauses as `P from to`, each followed
/// by `U at used` at its end; all in seconds. Half of the days are next to a change of offset.
const ORACLE: &str = r#"
import datetime as dt, os, random, zoneinfo
UTC, EPOCH = dt.timezone.utc, dt.datetime(1970, 1, 1)
pick = random.Random(31337)

def path(name):
    return next(filter(os.path.exists, (os.path.join(d, name) for d in zoneinfo.TZPATH)), None)

def wall(zone, t):
    utc = dt.datetime.fromtimestamp(t, UTC)
    return (utc.astimezone(zone).replace(tzinfo=None) - EPOCH) // dt.timedelta(seconds=1)

def day_start(zone, day, minutes):
    wanted = day * 86400 + minutes * 60
    t = wanted - 30 * 3600
    while wall(zone, t) < wanted:
        t += 900
    return next(s for s in range(t - 900, t + 1) if wall(zone, s) >= wanted)

names = sorted(n for n in zoneinfo.available_timezones() if path(n))
if names:
    chosen = pick.sample(names, min(40, len(names)))
    chosen += ["America/Havana", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Beirut", "America/Santiago"]
    for name in filter(path, chosen):
        zone = zoneinfo.ZoneInfo(name)
        probes = [(t, wall(zone, t) - t) for t in range(946684800, 1735689600, 20 * 86400)]
        changes = [a for (a, x), (b, y) in zip(probes, probes[1:]) if x != y]
        days = sorted(pick.randrange(946684800, 1735689600) // 86400 for _ in range(3))
        for low in pick.sample(changes, min(3, len(changes))):
            high, offset = low + 20 * 86400, wall(zone, low) - low
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if wall(zone, middle) - middle == offset else (low, middle)
            days.append((high + offset) // 86400)
        minutes = pick.choice([0, 0, 0, 60, 120, 150, 180, 1410])
        print("Z", name, path(name), minutes)
        at = 0
        for day in sorted(set(days)):
            pauses = []
            t = max(at, (day - 1) * 86400 + pick.randrange(43200))
            bounds = sorted(day_start(zone, day + n, minutes) for n in range(-3, 6))
            for _ in range(8):
                start = t + pick.randrange(4 * 3600)
                end = start + pick.choice([60, 900, 3600, 3 * 3600, 7 * 3600])
                pauses.append((start, end))
                today = max(b for b in bounds if b <= end)
                used = sum(max(0, min(e, end) - max(s, today)) for s, e in pauses)
                print("P", start, end)
                print("U", end, used)
                t = at = end
"#;

#[test]
fn time_used_agrees_with_python() {
    let output = Process::new("python3").args(["-c", ORACLE]).output();
    let output = match output {
        Ok(output) if output.status.success() && !output.stdout.is_empty() => output.stdout,
        _ => {
            println!("skipped: no python3 with zone files here");
            return;
        }
    };
    let mut compared = 0;
    let mut desk = Desk::default();
    for line in String::from_utf8(output).unwrap().lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let at = |place: usize| {
            Timestamp::from_millis(1_000 * words[place].parse::<i64>().unwrap()).unwrap()
        };
        match words[0] {
            "Z" => desk = desk_in(words[1], words[2], words[3].parse().unwrap()),
            "P" => {
                let ann = AgentId::new("ann").unwrap();
                let pause_type = Some(PauseTypeId::new("lunch").unwrap());
                let pause =
                    Command::Pause { agent: ann.clone(), pause_type, until: None, comment: None };
                say(&mut desk, at(1), pause);
                say(&mut desk, at(2), Command::Resume { agent: ann });
            }
            _ => {
                let used = Millis::from_seconds(words[2].parse().unwrap());
                assert_eq!(spent(&desk), used, "{line}");
                compared += 1;
            }
        }
    }
    assert!(compared > 500, "{compared} compared");
}

fn say(desk: &mut Desk, at: Timestamp, command: Command) {
    desk.handle(at, &ActorId::new("system").unwrap(), command).unwrap();
}

/// A desk whose zone has the data of the file, with an agent who is logged in.
fn desk_in(name: &str, path: &str, minutes: u32) -> Desk {
    let zone = Zone::from_tzif(name, &std::fs::read(path).unwrap()).unwrap();
    let mut desk = Desk::default();
    let start = Timestamp::parse("2000-01-01T00:00:00Z").unwrap();
    let ann = AgentId::new("ann").unwrap();
    let mut lunch = PauseTypeSpec::new(PauseTypeId::new("lunch").unwrap());
    lunch.allotment = Some(Millis::from_hours(300));
    let day_start = TimeOfDay::from_millis(minutes * 60_000).unwrap();
    lunch.period = Period::Day { zone: None, day_start };
    say(
        &mut desk,
        start,
        Command::DefinePolicies { policies: Policies { zone, ..Policies::default() } },
    );
    say(
        &mut desk,
        start,
        Command::DefinePauseTypes {
            pause_types: vec![lunch],
            effect: Effect::Immediate,
            apply: Apply::Immediate,
        },
    );
    say(&mut desk, start, Command::DefineAgents { agents: vec![AgentSpec::new(ann.clone())] });
    say(&mut desk, start, Command::Login { agent: ann, session: SessionId::new("desk").unwrap() });
    desk
}

fn spent(desk: &Desk) -> Millis {
    let query = Query::Panel { agent: AgentId::new("ann").unwrap(), tenant: None };
    match desk.query(&ActorId::new("system").unwrap(), &query) {
        Ok(Answer::Panel { rows, .. }) => rows[0].spent,
        other => panic!("{other:?}"),
    }
}
