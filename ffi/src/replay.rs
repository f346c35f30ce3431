//! # Replay
//!
//! Time travel: any past state, from the log that the host has kept.

use frontdesk::clock::Timestamp;
use frontdesk::id::AgentId;
use frontdesk::replay::Replay;
use frontdesk::{Answer, Command, Error, wire};

use crate::answer::frontdesk_answer;
use crate::boundary::{self, Guarded, Out, change, handle, read, run};
use crate::desk::frontdesk_desk;
use crate::error::frontdesk_error;
use crate::event::frontdesk_event;
use crate::fault::frontdesk_status;
use crate::instant;
use crate::text::{frontdesk_str, read_bytes};
use crate::version::same_abi;

/// A log, and the desks that it leads to.
pub struct frontdesk_replay(Guarded<Replay>);

handle!(frontdesk_replay, Replay, "replay");

/// A replay of a log, as lines of JSON that frontdesk_desk_poll_log_json gave. It follows the snapshot, or
/// starts with an empty desk where `snapshot` is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_replay_new(
    abi: u32,
    snapshot: *const u8,
    len: usize,
    lines: frontdesk_str,
    out_replay: *mut *mut frontdesk_replay,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            same_abi(abi)?;
            let out = Out::new(out_replay, "out_replay")?;
            let bytes = read_bytes(snapshot, len, "snapshot")?;
            let snapshot = (!snapshot.is_null()).then_some(bytes);
            let replay = Replay::from_json_lines(snapshot, lines.read("lines")?)?;
            out.set_new(frontdesk_replay(Guarded::new(replay)));
            Ok(())
        })
    }
}

/// Closes a replay. Desks and answers that it gave live on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_replay_free(replay: *mut frontdesk_replay) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(replay) }
}

/// The desk as it was known at `at`: what the log told until then, and every timer until then. You free the
/// desk.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_replay_seek(
    replay: *mut frontdesk_replay,
    at: i64,
    out_desk: *mut *mut frontdesk_desk,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(replay, out_error, |replay| {
            let out = Out::new(out_desk, "out_desk")?;
            out.set_new(frontdesk_desk::new(replay.seek(instant::read(at, "at")?)?));
            Ok(())
        })
    }
}

/// The desk after the whole log. You free the desk.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_replay_finish(
    replay: *mut frontdesk_replay,
    out_desk: *mut *mut frontdesk_desk,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(replay, out_error, |replay| {
            let out = Out::new(out_desk, "out_desk")?;
            out.set_new(frontdesk_desk::new(replay.finish()?));
            Ok(())
        })
    }
}

/// The account of an agent over any span of the log, as corrected by its end.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_replay_ledger(
    replay: *mut frontdesk_replay,
    agent: frontdesk_str,
    start: i64,
    end: i64,
    out_answer: *mut *mut frontdesk_answer,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { account(replay, agent, start, end, out_answer, out_error, Replay::ledger) }
}

/// The accounts of an agent's regions, of session, presence, line, work and each channel, over any span of
/// the log. Log-outs and pauses are those of the account, as corrected by its end.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_replay_region_ledger(
    replay: *mut frontdesk_replay,
    agent: frontdesk_str,
    start: i64,
    end: i64,
    out_answer: *mut *mut frontdesk_answer,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { account(replay, agent, start, end, out_answer, out_error, Replay::region_ledger) }
}

/// The standard figures of an agent over any span of the log, as corrected by its end.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_replay_timesheet(
    replay: *mut frontdesk_replay,
    agent: frontdesk_str,
    start: i64,
    end: i64,
    out_answer: *mut *mut frontdesk_answer,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { account(replay, agent, start, end, out_answer, out_error, Replay::timesheet) }
}

/// The span that the account of the log covers for an agent: from `out_start` up to, not including,
/// `out_end`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_replay_span(
    replay: *mut frontdesk_replay,
    agent: frontdesk_str,
    out_start: *mut i64,
    out_end: *mut i64,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(replay, out_error, |replay| {
            let (start, end) = (Out::new(out_start, "out_start")?, Out::new(out_end, "out_end")?);
            let span = replay.span(&agent.id("agent")?)?;
            start.set(span.start.millis());
            end.set(span.end.millis());
            Ok(())
        })
    }
}

/// Corrects a span that the desk keeps no more: `command` is a CorrectInterval as JSON. It shows in later
/// answers of this replay; write the event into your own records. You free the event.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_replay_correct(
    replay: *mut frontdesk_replay,
    actor: frontdesk_str,
    command: frontdesk_str,
    out_event: *mut *mut frontdesk_event,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(replay, out_error, |replay| {
            let out = Out::new(out_event, "out_event")?;
            let actor = actor.id("actor")?;
            let event = replay.correct(&actor, wire::from_json(command.read("command")?)?)?;
            out.set_new(frontdesk_event::new(event));
            Ok(())
        })
    }
}

/// Replays the log under other rules and tells what differs: `commands` is a JSON list of commands that
/// define. Read the answer with the accessors frontdesk_what_if_* of frontdesk_catalogue.h.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_replay_what_if(
    replay: *const frontdesk_replay,
    commands: frontdesk_str,
    out_answer: *mut *mut frontdesk_answer,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(replay, out_error, |replay| {
            let out = Out::new(out_answer, "out_answer")?;
            let rules: Vec<Command> = wire::from_json(commands.read("commands")?)?;
            out.set_new(frontdesk_answer::new(replay.what_if(&rules)?));
            Ok(())
        })
    }
}

/// What `told` says of an agent over a span.
unsafe fn account(
    replay: *mut frontdesk_replay,
    agent: frontdesk_str,
    start: i64,
    end: i64,
    out_answer: *mut *mut frontdesk_answer,
    out_error: *mut *mut frontdesk_error,
    told: fn(&mut Replay, &AgentId, Timestamp, Timestamp) -> Result<Answer, Error>,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(replay, out_error, |replay| {
            let out = Out::new(out_answer, "out_answer")?;
            let (start, end) = (instant::read(start, "start")?, instant::read(end, "end")?);
            out.set_new(frontdesk_answer::new(told(replay, &agent.id("agent")?, start, end)?));
            Ok(())
        })
    }
}
