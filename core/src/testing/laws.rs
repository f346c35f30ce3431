//! What holds for every day of every desk, whatever its configuration. Each law is checked on a
//! [`Stream`]: the same bytes make the same day.

use super::consistency;
use super::stream::{Step, Stream};
use crate::clock::{Millis, Timestamp};
use crate::definition::{Command, Error, EventRecord, LogEntry};
use crate::desk::{Desk, DeskSettings};
use crate::id::{AgentId, TeamId};
use crate::replay::Replay;
use crate::wire::to_json;

/// A law that did not hold, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("call {call}, {step}: {what}")]
pub struct Broken {
    /// The number of the call, from 1.
    pub call: usize,
    /// The call, as a scenario has it.
    pub step: String,
    /// What was found.
    pub what: String,
}

/// What a law says of one day.
pub type Verdict = Result<(), Broken>;

/// Every law, by its name.
pub const LAWS: [(&str, fn(&[u8]) -> Verdict); 11] = [
    ("answers_agree", answers_agree),
    ("refused_calls_change_nothing", refused_calls_change_nothing),
    ("late_ticks_are_as_good_as_punctual_ones", late_ticks_are_as_good_as_punctual_ones),
    ("a_budget_changes_nothing", a_budget_changes_nothing),
    ("restoring_changes_nothing", restoring_changes_nothing),
    ("deadlines_are_exact", deadlines_are_exact),
    ("events_alone_make_the_state", events_alone_make_the_state),
    ("the_log_replays", the_log_replays),
    ("the_whole_log_is_accounted", the_whole_log_is_accounted),
    ("the_order_of_members_is_irrelevant", the_order_of_members_is_irrelevant),
    ("settings_change_no_decision", settings_change_no_decision),
];

/// A day as it is lived: the desk, and where the day stands.
struct Day<'a> {
    stream: Stream<'a>,
    desk: Desk,
    call: usize,
    step: String,
}

impl<'a> Day<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let desk = Desk::new(DeskSettings { events: true, log: true });
        Self { stream: Stream::new(bytes), desk, call: 0, step: String::new() }
    }

    fn next(&mut self) -> Option<Step> {
        let step = self.stream.next(&self.desk)?;
        self.call += 1;
        let forced = if step.forced { "!" } else { "" };
        let said = step.command.as_ref().map_or(String::new(), |command| {
            format!(" {} {}", step.actor, to_json(command).unwrap_or_default())
        });
        self.step = format!("> {}{forced}{said}", step.now);
        Some(step)
    }

    fn broken(&self, what: impl Into<String>) -> Broken {
        Broken { call: self.call, step: self.step.clone(), what: what.into() }
    }

    fn must(&self, holds: bool, what: impl FnOnce() -> String) -> Verdict {
        if holds { Ok(()) } else { Err(self.broken(what())) }
    }

    fn same<T: PartialEq + std::fmt::Debug>(&self, name: &str, one: &T, other: &T) -> Verdict {
        self.must(one == other, || format!("{name} differ:\n   {one:?}\n   {other:?}"))
    }

    /// Two desks that are the same from the outside, and from the inside but for the number of entries.
    fn same_desks(&self, one: &Desk, other: &Desk) -> Verdict {
        self.same("clocks", &one.clock(), &other.clock())?;
        self.same("deadlines", &one.next_deadline(), &other.next_deadline())?;
        let equal = one.snapshot_without_entries() == other.snapshot_without_entries();
        self.must(equal, || String::from("snapshots differ"))
    }
}

fn events(desk: &mut Desk) -> Vec<EventRecord> {
    std::iter::from_fn(|| desk.poll_event()).collect()
}

fn log(desk: &mut Desk) -> Vec<LogEntry> {
    std::iter::from_fn(|| desk.poll_log()).collect()
}

/// Events without what a late tick changes.
fn unobserved(events: &[EventRecord]) -> Vec<EventRecord> {
    events.iter().map(|record| EventRecord { observed_at: record.at, ..record.clone() }).collect()
}

/// After every call all answers agree with one another, and with a recount.
pub fn answers_agree(bytes: &[u8]) -> Verdict {
    let mut day = Day::new(bytes);
    let mut teams = consistency::Teams::default();
    let mut last_seq = 0;
    while let Some(step) = day.next() {
        let _ = step.run(&mut day.desk);
        for record in events(&mut day.desk) {
            day.same("numbers of events", &record.seq, &(last_seq + 1))?;
            day.must(record.observed_at >= record.at, || {
                format!("{record:?} was seen before it was")
            })?;
            last_seq = record.seq;
            teams.learn(&record.event);
        }
        log(&mut day.desk);
        consistency::check(&day.desk, &teams).map_err(|what| day.broken(what))?;
    }
    Ok(())
}

/// Whether all answers of a desk agree now. `teams` has every agent with the agent's team.
pub fn answers_agree_now(desk: &Desk, teams: &[(AgentId, Option<&str>)]) -> Result<(), String> {
    let teams = teams
        .iter()
        .map(|(agent, team)| (agent.clone(), team.and_then(|team| TeamId::new(team).ok())));
    consistency::check(desk, &consistency::Teams(teams.collect()))
}

/// A refused call leaves the desk as a tick to its instant does.
pub fn refused_calls_change_nothing(bytes: &[u8]) -> Verdict {
    let mut day = Day::new(bytes);
    while let Some(step) = day.next() {
        let mut twin = day.desk.clone();
        let refused = step.run(&mut day.desk).is_err();
        if refused {
            let _ = step.tick().run(&mut twin);
            let (one, other) = (events(&mut day.desk), events(&mut twin));
            day.same("events", &one, &other)?;
            let (one, other) = (log(&mut day.desk), log(&mut twin));
            day.same("logs", &one, &other)?;
            day.same_desks(&day.desk, &twin)?;
        }
        events(&mut day.desk);
        log(&mut day.desk);
    }
    Ok(())
}

/// One late tick leaves what many punctual ones do, but for when it was seen.
pub fn late_ticks_are_as_good_as_punctual_ones(bytes: &[u8]) -> Verdict {
    let mut day = Day::new(bytes);
    let mut punctual = day.desk.clone();
    while let Some(step) = day.next() {
        let until = told_late(&step).map_or(step.now, |at| at.min(step.now));
        for _ in 0..1_000 {
            match punctual.next_deadline() {
                Some(deadline) if deadline <= until => {
                    let _ = punctual.handle_timeout(deadline);
                }
                _ => break,
            }
        }
        let late = step.run(&mut day.desk);
        let prompt = step.run(&mut punctual);
        // A clock that is refused for the one may be fine for the other, who has come nearer to it.
        if matches!(late, Err(Error::ClockAhead { .. })) {
            return Ok(());
        }
        day.same("results", &late, &prompt)?;
        let (one, other) = (events(&mut day.desk), events(&mut punctual));
        day.same("events", &unobserved(&one), &unobserved(&other))?;
        day.same_desks(&day.desk, &punctual)?;
    }
    Ok(())
}

/// The instant of a fact that is told late.
fn told_late(step: &Step) -> Option<Timestamp> {
    match step.command {
        Some(Command::Activity { at, .. } | Command::Disconnect { at, .. }) => Some(at),
        _ => None,
    }
}

/// Ticks that stop after a few events come to the same in the end, also when a command comes between.
pub fn a_budget_changes_nothing(bytes: &[u8]) -> Verdict {
    let mut day = Day::new(bytes);
    let mut frugal = day.desk.clone();
    while let Some(step) = day.next() {
        if told_late(&step).is_none() && !step.forced {
            let budget = u64::from(day.stream.choices().below(3)) + 1;
            let rounds = day.stream.choices().pick(1_000, &[0, 1, 2]);
            for _ in 0..rounds {
                match frugal.handle_timeout_within(step.now, budget) {
                    Ok(progress) if !progress.finished => {
                        day.must(Some(progress.reached) == frugal.clock(), || {
                            format!("{progress:?} is not where the clock stands")
                        })?;
                    }
                    _ => break,
                }
            }
        }
        let whole = step.run(&mut day.desk);
        let parts = step.run(&mut frugal);
        if matches!(whole, Err(Error::ClockAhead { .. })) {
            return Ok(());
        }
        day.same("results", &whole, &parts)?;
        let (one, other) = (events(&mut day.desk), events(&mut frugal));
        day.same("events", &unobserved(&one), &unobserved(&other))?;
        day.same_desks(&day.desk, &frugal)?;
    }
    Ok(())
}

/// A desk that is stored and restored goes on as if nothing had been, and has the same snapshot.
pub fn restoring_changes_nothing(bytes: &[u8]) -> Verdict {
    let mut day = Day::new(bytes);
    let mut stored = day.desk.clone();
    while let Some(step) = day.next() {
        let snapshot = stored.snapshot();
        let settings = stored.settings().clone();
        stored = Desk::restore_with(settings, &snapshot)
            .map_err(|error| day.broken(error.to_string()))?;
        day.must(stored.snapshot() == snapshot, || String::from("another snapshot at once"))?;
        let (one, other) = (step.run(&mut day.desk), step.run(&mut stored));
        day.same("results", &one, &other)?;
        let (one, other) = (events(&mut day.desk), events(&mut stored));
        day.same("events", &one, &other)?;
        let (one, other) = (log(&mut day.desk), log(&mut stored));
        day.same("logs", &one, &other)?;
        day.same_desks(&day.desk, &stored)?;
        day.must(day.desk.snapshot() == stored.snapshot(), || String::from("snapshots differ"))?;
    }
    Ok(())
}

/// Waking at a deadline does something, and waking just before does nothing.
pub fn deadlines_are_exact(bytes: &[u8]) -> Verdict {
    let mut day = Day::new(bytes);
    while let Some(step) = day.next() {
        let _ = step.run(&mut day.desk);
        events(&mut day.desk);
        log(&mut day.desk);
        let Some(deadline) = day.desk.next_deadline() else { continue };
        let clock = day.desk.clock().unwrap_or(deadline);
        day.must(deadline >= clock, || format!("the deadline {deadline} is before {clock}"))?;
        let mut twin = day.desk.clone();
        let just_before = deadline.saturating_add(Millis::from_millis(-1));
        if just_before >= clock && twin.handle_timeout(just_before).is_ok() {
            let early = events(&mut twin);
            day.must(early.is_empty(), || format!("before the deadline {deadline}: {early:?}"))?;
            day.same("deadlines", &twin.next_deadline(), &Some(deadline))?;
        }
        if twin.handle_timeout(deadline).is_ok() {
            let due = events(&mut twin);
            day.must(due.first().is_some_and(|first| first.at == deadline), || {
                format!("at the deadline {deadline}: {due:?}")
            })?;
        }
    }
    Ok(())
}

/// The events of the log, applied to an empty desk, give the same desk.
pub fn events_alone_make_the_state(bytes: &[u8]) -> Verdict {
    let mut day = Day::new(bytes);
    let mut entries = Vec::new();
    while let Some(step) = day.next() {
        let _ = step.run(&mut day.desk);
        entries.extend(log(&mut day.desk));
        if day.call.is_multiple_of(16) {
            rebuilds(&day, &entries)?;
        }
    }
    rebuilds(&day, &entries)
}

fn rebuilds(day: &Day<'_>, entries: &[LogEntry]) -> Verdict {
    let settings = day.desk.settings().clone();
    let rebuilt = Desk::rebuilt(settings, entries, day.desk.clock())
        .map_err(|error| day.broken(error.to_string()))?;
    day.same_desks(&day.desk, &rebuilt)
}

/// A replay of the log comes to the same desk, and to what the desk was at each instant on the way.
pub fn the_log_replays(bytes: &[u8]) -> Verdict {
    let mut day = Day::new(bytes);
    let mut entries = Vec::new();
    let mut passed: Vec<(Timestamp, Vec<u8>)> = Vec::new();
    while let Some(step) = day.next() {
        let _ = step.run(&mut day.desk);
        entries.extend(log(&mut day.desk));
        let Some(clock) = day.desk.clock() else { continue };
        passed.retain(|(at, _)| *at != clock);
        // What is due at once is the next call's, but a replay to this instant has it.
        if day.desk.next_deadline() != Some(clock) && day.stream.choices().chance(20) {
            passed.push((clock, day.desk.snapshot()));
        }
    }
    let unreadable = |error: &Error| error.to_string();
    let mut replay = Replay::new(None, entries).map_err(|error| day.broken(unreadable(&error)))?;
    let mut again = replay.finish().map_err(|error| day.broken(unreadable(&error)))?;
    if let Some(clock) = day.desk.clock().filter(|clock| Some(*clock) != again.clock()) {
        let _ = again.handle_timeout_forced(clock);
    }
    day.must(day.desk.snapshot() == again.snapshot(), || String::from("snapshots differ"))?;
    passed.reverse();
    for (at, snapshot) in passed {
        let then = replay.seek(at).map_err(|error| day.broken(unreadable(&error)))?;
        day.must(then.snapshot() == snapshot, || format!("another desk at {at}"))?;
    }
    Ok(())
}

/// A replay accounts for all of its log, and says of what the desk keeps what the desk says.
pub fn the_whole_log_is_accounted(bytes: &[u8]) -> Verdict {
    let mut day = Day::new(bytes);
    let mut teams = consistency::Teams::default();
    let mut entries = Vec::new();
    while let Some(step) = day.next() {
        let _ = step.run(&mut day.desk);
        for record in events(&mut day.desk) {
            teams.learn(&record.event);
        }
        entries.extend(log(&mut day.desk));
    }
    let unreadable = |error: Error| day.broken(error.to_string());
    let mut replay = Replay::new(None, entries).map_err(unreadable)?;
    let desk = replay.finish().map_err(unreadable)?;
    for agent in teams.0.keys() {
        consistency::check_past(&mut replay, &desk, agent)
            .map_err(|what| day.broken(format!("{agent}: {what}")))?;
    }
    Ok(())
}

/// In which order the members of a queue are named makes no difference.
pub fn the_order_of_members_is_irrelevant(bytes: &[u8]) -> Verdict {
    let mut day = Day::new(bytes);
    let mut turned = day.desk.clone();
    while let Some(mut step) = day.next() {
        let outcome = step.run(&mut day.desk);
        if let Some(Command::DefineQueues { queues }) = &mut step.command {
            for queue in queues {
                queue.members.reverse();
            }
        }
        let other = step.run(&mut turned);
        day.same("results", &outcome.is_ok(), &other.is_ok())?;
        let (one, two) = (events(&mut day.desk), events(&mut turned));
        if !matches!(step.command, Some(Command::DefineQueues { .. })) {
            day.same("results", &outcome, &other)?;
            day.same("events", &one, &two)?;
        }
        day.same("staffing", &day.desk.staffing(), &turned.staffing())?;
        day.same("deadlines", &day.desk.next_deadline(), &turned.next_deadline())?;
    }
    Ok(())
}

/// What a host polls, and whether it keeps a log, changes no decision and no state.
pub fn settings_change_no_decision(bytes: &[u8]) -> Verdict {
    let mut day = Day::new(bytes);
    let mut silent = Desk::new(DeskSettings { events: false, log: false });
    while let Some(step) = day.next() {
        let (one, other) = (step.run(&mut day.desk), step.run(&mut silent));
        day.same("results", &one, &other)?;
        day.must(silent.poll_event().is_none(), || String::from("an event that nobody wanted"))?;
        day.must(silent.poll_log().is_none(), || String::from("an entry that nobody wanted"))?;
        day.same("deadlines", &day.desk.next_deadline(), &silent.next_deadline())?;
    }
    day.must(day.desk.snapshot() == silent.snapshot(), || String::from("snapshots differ"))
}

/// The first calls of a day as the beginning of a scenario.
pub fn transcript(bytes: &[u8], calls: usize) -> String {
    let mut day = Day::new(bytes);
    let mut lines = String::new();
    while day.call < calls
        && let Some(step) = day.next()
    {
        let _ = step.run(&mut day.desk);
        lines.push_str(&day.step);
        lines.push('\n');
    }
    lines
}
