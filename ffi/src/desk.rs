//! # The desk

use frontdesk::clock::Timestamp;
use frontdesk::{Desk, DeskSettings, wire};

use crate::answer::frontdesk_answer;
use crate::boundary::{self, Guarded, Out, change, handle, read, run};
use crate::error::frontdesk_error;
use crate::event::frontdesk_event;
use crate::fault::{Fault, frontdesk_status};
use crate::instant::{self, FRONTDESK_NEVER};
use crate::text::{frontdesk_bytes, frontdesk_str, frontdesk_text, read_bytes};
use crate::version::same_abi;
use crate::view::FRONTDESK_ABSENT;

/// One company's contact centre: its agents, what they are configured with, and its clock.
pub struct frontdesk_desk(Guarded<Desk>);

impl frontdesk_desk {
    pub(crate) fn new(desk: Desk) -> Self {
        Self(Guarded::new(desk))
    }
}

handle!(frontdesk_desk, Desk, "desk");

/// Opens an empty desk. `abi` is FRONTDESK_ABI. `settings` is JSON, or empty for the usual:
/// `{"events":true,"log":false}`. Switch off the events, or the log, if you never poll them: they wait in
/// memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_new(
    abi: u32,
    settings: frontdesk_str,
    out_desk: *mut *mut frontdesk_desk,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            same_abi(abi)?;
            let out = Out::new(out_desk, "out_desk")?;
            out.set_new(frontdesk_desk::new(Desk::new(read_settings(settings)?)));
            Ok(())
        })
    }
}

/// Opens a desk from a snapshot: it goes on as the other would have. `settings` as for a new desk.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_restore(
    abi: u32,
    settings: frontdesk_str,
    data: *const u8,
    len: usize,
    out_desk: *mut *mut frontdesk_desk,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            same_abi(abi)?;
            let out = Out::new(out_desk, "out_desk")?;
            let settings = read_settings(settings)?;
            let desk = Desk::restore_with(settings, read_bytes(data, len, "data")?)?;
            out.set_new(frontdesk_desk::new(desk));
            Ok(())
        })
    }
}

/// Closes a desk. What was polled from it lives on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_free(desk: *mut frontdesk_desk) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(desk) }
}

/// The state of the desk as bytes: the same state gives the same bytes. Events and entries of the log that
/// wait to be polled are not part of it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_snapshot(
    desk: *const frontdesk_desk,
    out_bytes: *mut *mut frontdesk_bytes,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(desk, out_error, |desk| {
            let out = Out::new(out_bytes, "out_bytes")?;
            out.set_new(frontdesk_bytes::new(desk.snapshot()));
            Ok(())
        })
    }
}

/// Moves time to `now`, then does what `actor` asks. `command` is JSON, such as
/// `{"GoOnQueue":{"agent":"ann"}}`: every command of the catalogue. `actor` is the id of a person or an
/// agent, or `system` for the host itself. A refused command has changed nothing but the clock; the error
/// tells every reason.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_handle_json(
    desk: *mut frontdesk_desk,
    now: i64,
    actor: frontdesk_str,
    command: frontdesk_str,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.handle_json(now, actor.read("actor")?, command.read("command")?)?)
        })
    }
}

/// As frontdesk_desk_handle_json, whatever the tolerance of the clock: a `now` far back counts as the last
/// seen instant, and one far ahead is believed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_handle_json_forced(
    desk: *mut frontdesk_desk,
    now: i64,
    actor: frontdesk_str,
    command: frontdesk_str,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.handle_json_forced(now, actor.read("actor")?, command.read("command")?)?)
        })
    }
}

/// Moves time to `now`: timers that are due fire, each at its own instant. A late call leaves the same
/// events as punctual ones.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_handle_timeout(
    desk: *mut frontdesk_desk,
    now: i64,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { change(desk, out_error, |desk| Ok(desk.handle_timeout(instant::read(now, "now")?)?)) }
}

/// As frontdesk_desk_handle_timeout, but stops after about `budget` events. `out_finished` becomes 1, or 0
/// where the desk has not come as far as `now`; the next call, of whatever kind, goes on first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_handle_timeout_within(
    desk: *mut frontdesk_desk,
    now: i64,
    budget: u64,
    out_finished: *mut i32,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let out = Out::new(out_finished, "out_finished")?;
            let progress = desk.handle_timeout_within(instant::read(now, "now")?, budget)?;
            out.set(i32::from(progress.finished));
            Ok(())
        })
    }
}

/// As frontdesk_desk_handle_timeout, whatever the tolerance of the clock.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_handle_timeout_forced(
    desk: *mut frontdesk_desk,
    now: i64,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| Ok(desk.handle_timeout_forced(instant::read(now, "now")?)?))
    }
}

/// When the next timer fires; FRONTDESK_NEVER where none is set. Exact: a call then does something, and an
/// earlier one does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_next_deadline(
    desk: *const frontdesk_desk,
    out_deadline: *mut i64,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(desk, out_error, |desk| {
            let out = Out::new(out_deadline, "out_deadline")?;
            out.set(desk.next_deadline().map_or(FRONTDESK_NEVER, Timestamp::millis));
            Ok(())
        })
    }
}

/// The last seen instant; FRONTDESK_ABSENT before the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_clock(
    desk: *const frontdesk_desk,
    out_instant: *mut i64,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(desk, out_error, |desk| {
            let out = Out::new(out_instant, "out_instant")?;
            out.set(desk.clock().map_or(FRONTDESK_ABSENT, Timestamp::millis));
            Ok(())
        })
    }
}

/// The next thing that has happened; NULL when all was polled. You free the event.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_poll_event(
    desk: *mut frontdesk_desk,
    out_event: *mut *mut frontdesk_event,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let out = Out::new(out_event, "out_event")?;
            out.set_optional(desk.poll_event().map(frontdesk_event::new));
            Ok(())
        })
    }
}

/// Drops the events that wait, and tells how many there were.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_discard_events(
    desk: *mut frontdesk_desk,
    out_count: *mut usize,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let out = Out::new(out_count, "out_count")?;
            out.set(desk.discard_events());
            Ok(())
        })
    }
}

/// The next entry of the log as one line of JSON, where the settings ask for a log; NULL when all was
/// polled. You free the text. Keep the lines: frontdesk_replay_new reads them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_poll_log_json(
    desk: *mut frontdesk_desk,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let out = Out::new(out_text, "out_text")?;
            out.set_optional(desk.poll_log_json().map(frontdesk_text::new));
            Ok(())
        })
    }
}

/// Answers a question of `actor`, as of the last seen instant. `query` is JSON, such as
/// `{"Panel":{"agent":"ann"}}`: every query of the catalogue. Read the answer with the accessors
/// frontdesk_answer_* of frontdesk_catalogue.h.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_query(
    desk: *const frontdesk_desk,
    actor: frontdesk_str,
    query: frontdesk_str,
    out_answer: *mut *mut frontdesk_answer,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(desk, out_error, |desk| {
            let out = Out::new(out_answer, "out_answer")?;
            let actor = actor.id("actor")?;
            let answer = desk.query(&actor, &wire::from_json(query.read("query")?)?)?;
            out.set_new(frontdesk_answer::new(answer));
            Ok(())
        })
    }
}

/// As frontdesk_desk_query, with the answer as JSON.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_query_json(
    desk: *const frontdesk_desk,
    actor: frontdesk_str,
    query: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(desk, out_error, |desk| {
            let out = Out::new(out_text, "out_text")?;
            let answer = desk.query_json(actor.read("actor")?, query.read("query")?)?;
            out.set_new(frontdesk_text::new(answer));
            Ok(())
        })
    }
}

/// # Safety
///
/// As [`frontdesk_str::read`].
unsafe fn read_settings(settings: frontdesk_str) -> Result<DeskSettings, Fault> {
    // SAFETY: the caller's promise.
    match unsafe { settings.read("settings") }? {
        "" => Ok(DeskSettings::default()),
        json => Ok(wire::from_json(json)?),
    }
}
