//! # References
//!
//! A reference is the place of an id in its desk, looked up once. It holds for the life of the desk and in
//! its snapshots. One that the desk has not given out is refused, or means another.

use frontdesk::id::{ActivityKindKey, AgentKey, ChannelKey, PauseTypeKey, StatusKey};
use frontdesk::{ActorRef, Desk, Error};

use crate::boundary::{Out, read};
use crate::desk::frontdesk_desk;
use crate::error::frontdesk_error;
use crate::fault::{Fault, frontdesk_status};
use crate::text::frontdesk_str;

/// Who acts.
pub type frontdesk_actor_ref = u64;
/// An agent.
pub type frontdesk_agent_ref = u32;
/// A channel.
pub type frontdesk_channel_ref = u32;
/// A pause type; FRONTDESK_UNTYPED for a pause without one.
pub type frontdesk_pause_type_ref = u32;
/// A presence status.
pub type frontdesk_status_ref = u32;
/// A kind of activity.
pub type frontdesk_activity_kind_ref = u32;

/// The host itself.
#[expect(dead_code, reason = "for C alone")]
pub const FRONTDESK_SYSTEM: frontdesk_actor_ref = 0;
/// No pause type.
pub const FRONTDESK_UNTYPED: frontdesk_pause_type_ref = u32::MAX;

/// The reference of an actor; the error Unknown for one whom the desk has not heard of.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_actor_ref(
    desk: *const frontdesk_desk,
    id: frontdesk_str,
    out_ref: *mut frontdesk_actor_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(desk, out_error, |desk| {
            let out = Out::new(out_ref, "out_ref")?;
            let actor = id.id("id")?;
            let found = desk.actor_ref(&actor).map(ActorRef::to_bits);
            out.set(found.ok_or_else(|| unknown("actor", actor.as_str()))?);
            Ok(())
        })
    }
}

/// The reference of an agent; the error Unknown for an id that the desk does not know.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_agent_ref(
    desk: *const frontdesk_desk,
    id: frontdesk_str,
    out_ref: *mut frontdesk_agent_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    let find = |desk: &Desk, id: &str| desk.agent_ref(id).map(AgentKey::get);
    // SAFETY: the caller keeps the rules of the header.
    unsafe { look_up(desk, "agent", id, out_ref, out_error, find) }
}

/// The reference of a channel; the error Unknown for an id that the desk does not know.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_channel_ref(
    desk: *const frontdesk_desk,
    id: frontdesk_str,
    out_ref: *mut frontdesk_channel_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    let find = |desk: &Desk, id: &str| desk.channel_ref(id).map(ChannelKey::get);
    // SAFETY: the caller keeps the rules of the header.
    unsafe { look_up(desk, "channel", id, out_ref, out_error, find) }
}

/// The reference of a pause type; the error Unknown for an id that the desk does not know.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_pause_type_ref(
    desk: *const frontdesk_desk,
    id: frontdesk_str,
    out_ref: *mut frontdesk_pause_type_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    let find = |desk: &Desk, id: &str| desk.pause_type_ref(id).map(PauseTypeKey::get);
    // SAFETY: the caller keeps the rules of the header.
    unsafe { look_up(desk, "pause type", id, out_ref, out_error, find) }
}

/// The reference of a presence status; the error Unknown for an id that the desk does not know.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_status_ref(
    desk: *const frontdesk_desk,
    id: frontdesk_str,
    out_ref: *mut frontdesk_status_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    let find = |desk: &Desk, id: &str| desk.status_ref(id).map(StatusKey::get);
    // SAFETY: the caller keeps the rules of the header.
    unsafe { look_up(desk, "status", id, out_ref, out_error, find) }
}

/// The reference of a kind of activity; the error Unknown for an id that the desk does not know.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_activity_kind_ref(
    desk: *const frontdesk_desk,
    id: frontdesk_str,
    out_ref: *mut frontdesk_activity_kind_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    let find = |desk: &Desk, id: &str| desk.activity_kind_ref(id).map(ActivityKindKey::get);
    // SAFETY: the caller keeps the rules of the header.
    unsafe { look_up(desk, "activity kind", id, out_ref, out_error, find) }
}

/// # Safety
///
/// That of every function of the header.
unsafe fn look_up(
    desk: *const frontdesk_desk,
    kind: &str,
    id: frontdesk_str,
    out_ref: *mut u32,
    out_error: *mut *mut frontdesk_error,
    find: impl FnOnce(&Desk, &str) -> Option<u32>,
) -> frontdesk_status {
    // SAFETY: the caller's promise.
    unsafe {
        read(desk, out_error, |desk| {
            let out = Out::new(out_ref, "out_ref")?;
            let id = id.read("id")?;
            out.set(find(desk, id).ok_or_else(|| unknown(kind, id))?);
            Ok(())
        })
    }
}

fn unknown(kind: &str, id: &str) -> Fault {
    // What is no id is not repeated: it may be anything.
    let id = if id.len() <= frontdesk::id::MAX_ID_BYTES { id } else { "" };
    Error::Unknown { kind: String::from(kind), id: String::from(id) }.into()
}

/// The actor of an argument.
#[inline]
pub(crate) fn actor(reference: frontdesk_actor_ref) -> Result<ActorRef, Fault> {
    ActorRef::from_bits(reference).ok_or_else(|| {
        // The lower half is the place, the upper one the kind.
        let [a, b, c, d, ..] = reference.to_le_bytes();
        let index = u32::from_le_bytes([a, b, c, d]);
        Error::UnknownReference { kind: String::from("actor"), index }.into()
    })
}
