//! # Events

use frontdesk::EventRecord;
use frontdesk::catalogue::Fields;
use frontdesk::wire::Wire;

use crate::boundary::{self, Out, get, run};
use crate::error::frontdesk_error;
use crate::fault::{Fault, Misuse, frontdesk_status};
use crate::text::{frontdesk_str, frontdesk_text};
use crate::view::{FRONTDESK_ABSENT, frontdesk_ref};

/// Something that has happened. It does not depend on its desk.
pub struct frontdesk_event(EventRecord);

impl frontdesk_event {
    pub(crate) fn new(record: EventRecord) -> Self {
        Self(record)
    }
}

/// What kind of event it is: one of FRONTDESK_EVENT_*; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_event_kind(event: *const frontdesk_event) -> u32 {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { get(event, 0, |event| event.0.event.kind()) }
}

/// Its fields, for the accessors frontdesk_event_* of frontdesk_catalogue.h.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_event_ref(event: *const frontdesk_event) -> frontdesk_ref {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { get(event, frontdesk_ref::NONE, |event| frontdesk_ref::to(&event.0.event)) }
}

/// Its number in its desk, from 1, without gaps; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_event_seq(event: *const frontdesk_event) -> u64 {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { get(event, 0, |event| event.0.seq) }
}

/// The instant at which it happened.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_event_at(event: *const frontdesk_event) -> i64 {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { get(event, FRONTDESK_ABSENT, |event| event.0.at.millis()) }
}

/// The instant at which the desk was told the time: later, where the call was late.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_event_observed_at(event: *const frontdesk_event) -> i64 {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { get(event, FRONTDESK_ABSENT, |event| event.0.observed_at.millis()) }
}

/// Who caused it; `system` for the host and the desk's own timers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_event_actor(event: *const frontdesk_event) -> frontdesk_str {
    let actor = |event: &frontdesk_event| frontdesk_str::view(event.0.actor.as_str());
    // SAFETY: the caller keeps the rules of the header.
    unsafe { get(event, frontdesk_str::NONE, actor) }
}

/// All of it as JSON: number, instants, actor, event.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_event_json(
    event: *const frontdesk_event,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_text, "out_text")?;
            out.set_new(frontdesk_text::new(given(event)?.0.to_json()?));
            Ok(())
        })
    }
}

/// As it stands in a transcript: instant, actor, event.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_event_line(
    event: *const frontdesk_event,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_text, "out_text")?;
            out.set_new(frontdesk_text::new(given(event)?.0.line()));
            Ok(())
        })
    }
}

/// Frees an event, and with it every view and reference that it gave.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_event_free(event: *mut frontdesk_event) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(event) }
}

/// # Safety
///
/// `event` is NULL or live.
unsafe fn given<'a>(event: *const frontdesk_event) -> Result<&'a frontdesk_event, Fault> {
    // SAFETY: the caller's promise.
    unsafe { event.as_ref() }.ok_or_else(|| Misuse::NullArgument { argument: "event" }.into())
}
