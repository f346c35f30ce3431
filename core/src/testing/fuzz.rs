//! Bodies of fuzz targets: each takes any bytes, and stops the program where something is wrong.

use super::laws::LAWS;
use crate::clock::Timestamp;
use crate::definition::{AgentSpec, Command};
use crate::desk::{Desk, DeskSettings};
use crate::id::{ActorId, AgentId};
use crate::testing::stream::Stream;
use crate::wire;

/// A day of commands; the first byte says which law is checked on it.
pub fn fuzz_command_stream(data: &[u8]) {
    let Some((first, day)) = data.split_first() else { return };
    let count = u8::try_from(LAWS.len()).unwrap_or(u8::MAX);
    if let Some((name, law)) = LAWS.get(usize::from(first % count)) {
        let verdict = law(day);
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

/// Bytes as a snapshot. Those that are read make a desk that can be used.
pub fn fuzz_snapshot_reader(data: &[u8]) {
    let Ok(mut desk) = Desk::restore(data) else { return };
    let again = desk.snapshot();
    let Ok(twin) = Desk::restore(&again) else {
        panic!("the snapshot of a restored desk cannot be read");
    };
    assert_eq!(twin.snapshot(), again, "a snapshot changes by being restored");
    use_up(&mut desk, data);
}

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
