//! The figures of the README: us and the peers on the same work, in one run.
//!
//! `cargo bench -p frontdesk-benches --bench figures` runs all; each row runs in a process of its own, so
//! that memory and processor time are its own.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use frontdesk::clock::Timestamp;
use frontdesk::id::{ActorId, AgentId, InteractionId, PauseTypeId};
use frontdesk::{ActorRef, Command as Wish, Desk, EndReason, Query};
use frontdesk_benches::{Floor, resident, usage};

const CHANGES: usize = 1_000_000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(section) = arguments.iter().position(|word| word == "--section") {
        if let Some(name) = arguments.get(section + 1) {
            run(name);
        }
        return;
    }
    println!("{:<58} {:>10} {:>8} {:>9} {:>9}", "", "ns each", "ratio", "CPU s", "peak MiB");
    let ours = row("into a pause with a quota, and back: Rust, by reference", "change:1000", None);
    row("  Rust, by text", "text", ours);
    external("  C, by reference", "benches/c/status_change", ours, &build_c);
    python("  Python, by reference", "FRONTDESK_PYTHON", "status_change.py", &["ref"], ours);
    python("  Python, by text", "FRONTDESK_PYTHON", "status_change.py", &["text"], ours);
    python("  peer: Python transitions", "PEER_PYTHON", "transitions_peer.py", &[], ours);
    node("  peer: XState", "xstate_peer.mjs", ours);
    println!();
    row("off the queue, and on again", "queue:1000", ours);
    row("a call: offer, answer, end, wrap-up; a step", "call:1000", ours);
    println!();
    for size in [1_000, 10_000, 100_000, 1_000_000] {
        let label = format!("status change, {size} agents");
        row(&label, &format!("change:{size}"), ours);
    }
    row("idle agent, of 1,000,000: bytes", "idle", None);
    row("activity of an agent, of 1,000,000", "activity", None);
    row("  and its deadline re-armed, and the next one asked for", "rearm", None);
    println!();
    row("pause of three weeks in a zone with days: the commands", "segments", None);
    row("  their timesheets: a segment of 2,000,000", "ledger", None);
    row("snapshot of 1,000,000 agents, an agent", "snapshot", None);
    row("restore of 1,000,000 agents, an agent", "restore", None);
}

/// Runs a section in a process of its own and prints its row.
fn row(label: &str, section: &str, base: Option<f64>) -> Option<f64> {
    let program = std::env::current_exe().ok()?;
    let output = Command::new(program).args(["--section", section]).output().ok()?;
    print_row(label, &String::from_utf8_lossy(&output.stdout), base)
}

/// A section prints nanoseconds, processor seconds and peak bytes.
fn print_row(label: &str, output: &str, base: Option<f64>) -> Option<f64> {
    let numbers: Vec<f64> =
        output.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let [nanos, cpu, peak] = numbers.as_slice() else {
        println!("{label:<58} {:>10}", "not run");
        return None;
    };
    let ratio = base.map_or(String::new(), |base| format!("{:.2}", nanos / base));
    let mebibytes = peak / 1_048_576.0;
    println!("{label:<58} {nanos:>10.1} {ratio:>8} {cpu:>9.2} {mebibytes:>9.1}");
    Some(*nanos)
}

fn external(label: &str, program: &str, base: Option<f64>, build: &dyn Fn() -> Option<String>) {
    let output = build().and_then(|path| Command::new(path).output().ok());
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    if text.is_none() {
        println!("  ({program} could not be built)");
    }
    print_row(label, &text.unwrap_or_default(), base);
}

/// The C program, linked with the library of this build.
fn build_c() -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
    let library = Command::new("cargo")
        .args(["build", "--quiet", "--release", "--package", "frontdesk-ffi"])
        .current_dir(root)
        .status()
        .ok()?;
    let target = std::env::var("CARGO_TARGET_DIR")
        .map_or_else(|_| root.join("target"), std::path::PathBuf::from);
    let program = target.join("release/status_change");
    let compiled = Command::new("gcc")
        .args(["-std=c11", "-O2", "-I"])
        .arg(root.join("include"))
        .arg(root.join("benches/c/status_change.c"))
        .arg(target.join("release/libfrontdesk_ffi.a"))
        .args(["-lm", "-lpthread", "-ldl", "-o"])
        .arg(&program)
        .status()
        .ok()?;
    (library.success() && compiled.success()).then(|| program.to_string_lossy().into_owned())
}

fn python(label: &str, variable: &str, script: &str, arguments: &[&str], base: Option<f64>) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers").join(script);
    let output = std::env::var(variable)
        .ok()
        .and_then(|python| Command::new(python).arg(script).args(arguments).output().ok());
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    print_row(label, &text.unwrap_or_default(), base);
}

fn node(label: &str, script: &str, base: Option<f64>) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers").join(script);
    let output = std::env::var("PEER_NODE_PATH")
        .ok()
        .and_then(|modules| Command::new("node").arg(script).env("PEERS", modules).output().ok());
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    print_row(label, &text.unwrap_or_default(), base);
}

fn run(section: &str) {
    match section.split_once(':') {
        Some(("change", size)) => {
            let mut floor = Floor::new(size.parse().unwrap_or(1_000));
            floor.changes(CHANGES);
            report(floor.changes(CHANGES));
        }
        Some(("queue", size)) => queue(size.parse().unwrap_or(1_000)),
        Some(("call", size)) => call(size.parse().unwrap_or(1_000)),
        _ => match section {
            "text" => text(),
            "idle" => idle(),
            "activity" => rearm(false),
            "rearm" => rearm(true),
            "segments" => segments(false),
            "ledger" => segments(true),
            "snapshot" => snapshot(false),
            "restore" => snapshot(true),
            _ => {}
        },
    }
}

fn report(each: Duration) {
    print_numbers(each.as_secs_f64() * 1e9);
}

#[allow(clippy::cast_precision_loss, reason = "a figure for people")]
fn print_numbers(first: f64) {
    let (cpu, peak) = usage();
    println!("{first} {} {}", cpu.as_secs_f64(), peak as f64);
}

/// Off the queue in one round, on it in the next.
fn queue(size: u32) {
    let mut floor = Floor::new(size);
    let start = Instant::now();
    for done in 0..CHANGES {
        let now = floor.tick();
        let agent = floor.walk();
        let outcome = if (done / size as usize).is_multiple_of(2) {
            floor.desk.go_off_queue(now, ActorRef::SYSTEM, agent)
        } else {
            floor.desk.go_on_queue(now, ActorRef::SYSTEM, agent)
        };
        outcome.expect("a status change");
        floor.drain(done);
    }
    report(start.elapsed() / u32::try_from(CHANGES).unwrap_or(u32::MAX));
}

/// A step a round: a call is offered, answered, ended, and its wrap-up finished.
fn call(size: u32) {
    let mut floor = Floor::new(size);
    let voice = floor.desk.channel_ref("voice").expect("the channel");
    let calls: Vec<InteractionId> = (0..size)
        .map(|number| InteractionId::new(format!("call-{number}")).expect("an id"))
        .collect();
    let start = Instant::now();
    for done in 0..CHANGES {
        let now = floor.tick();
        let agent = floor.walk();
        let call = calls.get(agent.get() as usize).cloned().expect("a call");
        let outcome = match done / size as usize % 4 {
            0 => floor.desk.offer(now, agent, call, voice, None),
            1 => floor.desk.answer(now, agent, call),
            2 => floor.desk.end(now, agent, call, EndReason::Completed),
            _ => floor.desk.finish(now, ActorRef::SYSTEM, agent, call, None),
        };
        outcome.expect("a step");
        floor.drain(done);
    }
    report(start.elapsed() / u32::try_from(CHANGES).unwrap_or(u32::MAX));
}

/// The same change with owned commands and ids as texts.
fn text() {
    let mut floor = Floor::new(1_000);
    let system = ActorId::new("system").expect("an actor");
    let lunch = PauseTypeId::new("lunch").expect("an id");
    let ids: Vec<AgentId> = floor
        .agents
        .iter()
        .map(|agent| AgentId::new(format!("agent-{:07}", agent.get())).expect("an id"))
        .collect();
    let start = Instant::now();
    for done in 0..CHANGES {
        let now = floor.tick();
        let agent = ids.get(floor.walk().get() as usize).cloned().expect("an agent");
        let wish = if (done / 1_000).is_multiple_of(2) {
            let pause_type = Some(lunch.clone());
            Wish::Pause { agent, pause_type, until: None, comment: None }
        } else {
            Wish::Resume { agent }
        };
        floor.desk.handle(now, &system, wish).expect("a status change");
        if done % 1_000 == 0 {
            floor.desk.discard_events();
        }
    }
    report(start.elapsed() / u32::try_from(CHANGES).unwrap_or(u32::MAX));
}

#[allow(clippy::cast_precision_loss, reason = "a figure for people")]
fn idle() {
    let before = resident();
    let floor = Floor::new(1_000_000);
    // The benchmark's own list of agents is not the desk's.
    let list = size_of_val(floor.agents.as_slice()) as u64;
    let bytes = resident().saturating_sub(before).saturating_sub(list);
    print_numbers(bytes as f64 / floor.agents.len() as f64);
}

/// Every agent has an inactivity deadline; activity moves one agent's, and the next one is asked for.
fn rearm(asks: bool) {
    let mut floor = Floor::new(1_000_000);
    let now = floor.tick();
    let policies = r#"{"DefinePolicies":{"policies":{"activity_kinds":["work"]}}}"#;
    floor.desk.handle_json(now, "system", policies).expect("policies");
    floor.desk.discard_events();
    let kind = frontdesk::id::ActivityKindKey::new(0);
    let start = Instant::now();
    for done in 0..CHANGES {
        let now = floor.tick();
        let agent = floor.walk();
        floor.desk.activity(now, agent, kind).expect("activity");
        if asks {
            std::hint::black_box(floor.desk.next_deadline());
        }
        floor.drain(done);
    }
    report(start.elapsed() / u32::try_from(CHANGES).unwrap_or(u32::MAX));
}

/// A million pauses of a thousand agents over three weeks, in a zone with days: their commands, or their account.
fn segments(account: bool) {
    let mut floor = Floor::new(1_000);
    let now = floor.tick();
    let zone = r#"{"DefinePolicies":{"policies":{"zone":"Europe/Prague","retain_days":31}}}"#;
    floor.desk.handle_json(now, "system", zone).expect("policies");
    let rule = r#"{"DefineInactivityRules":{"rules":[{"id":"idle","statuses":["online"],"after_minutes":1440,"target":"pending","enabled":false}]}}"#;
    floor.desk.handle_json(now, "system", rule).expect("a rule that sleeps");
    let step = 21 * 86_400_000 / 2_000;
    let lunch = floor.lunch;
    let start = Instant::now();
    for round in 0..2_000 {
        floor.now += step;
        let now = Timestamp::from_millis(floor.now).unwrap_or_default();
        for number in 0..1_000 {
            let agent = frontdesk::id::AgentKey::new(number);
            let outcome = if round % 2 == 0 {
                floor.desk.force_pause(now, ActorRef::SYSTEM, agent, Some(lunch))
            } else {
                floor.desk.resume(now, ActorRef::SYSTEM, agent)
            };
            outcome.expect("a pause");
        }
        floor.desk.discard_events();
    }
    let mut spent = start.elapsed();
    if account {
        let system = ActorId::new("system").expect("an actor");
        let end = floor.desk.clock().expect("a clock");
        let agents: Vec<AgentId> =
            floor.agents.iter().filter_map(|agent| floor.desk.agent_id(*agent)).collect();
        let start = Instant::now();
        for agent in agents {
            let query = Query::Timesheet { agent, start: now, end, tenant: None };
            std::hint::black_box(floor.desk.query(&system, &query).expect("a timesheet"));
        }
        spent = start.elapsed();
    }
    report(spent / 2_000_000);
}

fn snapshot(restore: bool) {
    let floor = Floor::new(1_000_000);
    let start = Instant::now();
    let bytes = floor.desk.snapshot();
    let mut spent = start.elapsed();
    if restore {
        let start = Instant::now();
        let desk = Desk::restore(&bytes).expect("a snapshot");
        spent = start.elapsed();
        std::hint::black_box(desk.next_deadline());
    }
    report(spent / 1_000_000);
}
