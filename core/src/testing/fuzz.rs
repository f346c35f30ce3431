//! Bodies of fuzz targets: each takes any bytes, and stops the program where something is wrong.

use super::choices::Choices;
use super::laws::LAWS;
use super::stream::Stream;
use crate::clock::Timestamp;
use crate::definition::{AgentSpec, Command};
use crate::desk::{Desk, DeskSettings};
use crate::id::{ActorId, AgentId};
use crate::intake::{
    CallMapping, QueueLogOptions, ReplayOptions, call_records, command_log, queue_log, replay,
};
use crate::replay::Replay;
use crate::wire;

/// So many bytes of a day are lived: some laws look at all of it again after each call.
const LONGEST_DAY: usize = 2_048;

/// A day of commands; the first byte says which law is checked on it.
pub fn fuzz_command_stream(data: &[u8]) {
    let Some((first, day)) = data.split_first() else { return };
    let count = u8::try_from(LAWS.len()).unwrap_or(u8::MAX);
    if let Some((name, law)) = LAWS.get(usize::from(first % count)) {
        let verdict = law(day.get(..LONGEST_DAY).unwrap_or(day));
        assert!(verdict.is_ok(), "{name}: {verdict:?}");
    }
}

/// Lines of JSON, each given to the desk as a command and as a query. What is accepted is written and
/// read again without change.
pub fn fuzz_json_door(data: &[u8]) {
    let mut desk = staffed();
    for line in String::from_utf8_lossy(data).lines().take(64) {
        let (actor, text) = line.split_once(' ').unwrap_or(("system", line));
        let now = desk.clock().unwrap_or_default();
        let _ = desk.handle_json(now, "system", line);
        let _ = desk.handle_json(now, actor, text);
        let _ = desk.query_json("system", line);
        let _ = desk.query_json(actor, text);
        if let Ok(command) = wire::from_json::<Command>(line) {
            let written = wire::to_json(&command).unwrap_or_default();
            assert_eq!(wire::from_json::<Command>(&written), Ok(command), "{written}");
        }
    }
    while let Some(event) = desk.poll_event_json() {
        let read = wire::from_json::<crate::EventRecord>(&event);
        assert!(read.is_ok(), "{event}: {read:?}");
    }
    while let Some(entry) = desk.poll_log_json() {
        let read = wire::from_json::<crate::LogEntry>(&entry);
        assert!(read.is_ok(), "{entry}: {read:?}");
    }
    restores(&desk);
}

/// Bytes as a snapshot, or, where the first is odd, as changes of a good one: pairs of a place and a
/// byte, and at last perhaps a cut. What is read makes a desk that can be used.
pub fn fuzz_snapshot_reader(data: &[u8]) {
    let Some((first, data)) = data.split_first() else { return };
    if first % 2 == 0 {
        read_snapshot(data, data);
    } else {
        read_snapshot(&spoilt(*first, &mut Choices::new(data)), data);
    }
}

fn read_snapshot(snapshot: &[u8], data: &[u8]) {
    let Ok(mut desk) = Desk::restore(snapshot) else { return };
    let again = desk.snapshot();
    match Desk::restore(&again) {
        Ok(twin) => assert_eq!(twin.snapshot(), again, "a snapshot changes by being restored"),
        Err(error) => panic!("the snapshot of a restored desk cannot be read: {error}"),
    }
    use_up(&mut desk, data);
}

/// The snapshot of a day, with some bytes that are others.
fn spoilt(day: u8, choices: &mut Choices<'_>) -> Vec<u8> {
    let mut snapshot = day_of(day).snapshot();
    while !choices.is_empty() {
        let place = usize::from(choices.byte()) << 8 | usize::from(choices.byte());
        if choices.chance(3) {
            snapshot.truncate(place);
        }
        let length = snapshot.len().max(1);
        if let Some(byte) = snapshot.get_mut(place % length) {
            *byte = choices.byte();
        }
    }
    snapshot
}

/// A desk on which a good deal has happened; another one for each seed.
pub fn day_of(seed: u8) -> Desk {
    let bytes: Vec<u8> = (0..2_000_u32)
        .map(|place| {
            let word = (place + 2_000 * u32::from(seed)).wrapping_mul(0x9E37_79B9);
            (word ^ word >> 15).wrapping_mul(0x85EB_CA6B).to_be_bytes()[0]
        })
        .collect();
    let mut stream = Stream::new(&bytes);
    let mut desk = Desk::new(DeskSettings { events: false, log: false });
    while let Some(step) = stream.next(&desk) {
        let _ = step.run(&mut desk);
    }
    desk
}

/// Bytes as logs: the first says of which kind. Nothing is lost, time does not go back, and the log can
/// be replayed.
pub fn fuzz_log_parsers(data: &[u8]) {
    let Some((kind, bytes)) = data.split_first() else { return };
    let intake = match kind % 5 {
        0 => queue_log(bytes, &QueueLogOptions::default()),
        1 => command_log(bytes),
        2 | 3 => {
            let mapping = CallMapping::from_json(if kind % 5 == 2 { NEXT_DAY } else { STRICT });
            let table = [b"a,d,r,s,e,l\n", bytes].concat();
            match mapping.and_then(|mapping| call_records(&table, &mapping)) {
                Ok(intake) => intake,
                Err(error) => panic!("a good mapping is refused: {error}"),
            }
        }
        _ => {
            let _ = replay(bytes, &ReplayOptions::default());
            let lines = String::from_utf8_lossy(bytes);
            if let Ok(mut log) = Replay::from_json_lines(None, &lines) {
                let _ = log.finish();
            }
            return;
        }
    };
    let counts = &intake.counts;
    assert_eq!(counts.records, counts.replayed + counts.set_aside, "a record is lost");
    assert!(intake.facts.is_sorted_by_key(|fact| fact.at), "time goes back");
    assert!(intake.anomalies.is_sorted_by_key(|anomaly| anomaly.line), "lines go back");
}

const NEXT_DAY: &str = r#"{"agent": "a", "date": {"column": "d"}, "start": "s", "end": "e",
    "arrived": "r", "duration": {"column": "l"}, "end_before_start": "NextDay",
    "zone": "Europe/Prague"}"#;
const STRICT: &str = r#"{"agent": "a", "date": {"column": "d"}, "start": "s", "end": "e",
    "end_before_start": "Error", "zone": "America/Havana"}"#;

/// Some calls to a desk of unknown state: nothing may panic.
fn use_up(desk: &mut Desk, data: &[u8]) {
    let system = ActorId::known("system");
    for _ in 0..8 {
        let Some(deadline) = desk.next_deadline() else { break };
        let _ = desk.handle_timeout_within(deadline, 16);
    }
    let mut stream = Stream::new(data);
    for _ in 0..64 {
        let Some(step) = stream.next(desk) else { break };
        let now = desk.clock().unwrap_or(step.now);
        if let Some(command) = step.command {
            let _ = desk.handle_forced(now, &system, command);
        }
    }
    while desk.poll_event_json().is_some() {}
    desk.snapshot();
}

/// A desk with an agent, to have something to talk about.
fn staffed() -> Desk {
    let mut desk = Desk::new(DeskSettings { events: true, log: true });
    let agents = vec![AgentSpec::new(AgentId::known("ann"))];
    let now = Timestamp::from_millis(1_749_578_400_000).unwrap_or_default();
    let _ = desk.handle(now, &ActorId::known("system"), Command::DefineAgents { agents });
    desk
}

fn restores(desk: &Desk) {
    let snapshot = desk.snapshot();
    match Desk::restore(&snapshot) {
        Ok(restored) => assert_eq!(restored.snapshot(), snapshot, "a snapshot changes"),
        Err(error) => panic!("the desk's own snapshot cannot be read: {error}"),
    }
}
