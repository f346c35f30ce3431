//! # Typed calls
//!
//! What hosts call all day, by reference: no JSON is read and no text is looked up. Each is the command of
//! the same name; those without an actor are facts that the host itself tells.

use frontdesk::catalogue::Fields;
use frontdesk::id::{ActivityKindKey, AgentKey, ChannelKey, PauseTypeKey, StatusKey};
use frontdesk::{EndReason, InteractionKind, Line, OfferFailure};

use crate::boundary::{Out, change, read};
use crate::desk::frontdesk_desk;
use crate::error::frontdesk_error;
use crate::fault::{Fault, Misuse, frontdesk_status};
use crate::instant;
use crate::reference::{
    FRONTDESK_UNTYPED, actor as who, frontdesk_activity_kind_ref, frontdesk_actor_ref,
    frontdesk_agent_ref, frontdesk_channel_ref, frontdesk_pause_type_ref, frontdesk_status_ref,
};
use crate::text::frontdesk_str;
use crate::view::FRONTDESK_ABSENT;

/// Opens a session of the agent; the first one logs the agent in.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_login(
    desk: *mut frontdesk_desk,
    now: i64,
    actor: frontdesk_actor_ref,
    agent: frontdesk_agent_ref,
    session: frontdesk_str,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.login(now, who(actor)?, AgentKey::new(agent), session.id("session")?)?)
        })
    }
}

/// Closes a session, or all of them where `session` has no text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_logout(
    desk: *mut frontdesk_desk,
    now: i64,
    actor: frontdesk_actor_ref,
    agent: frontdesk_agent_ref,
    session: frontdesk_str,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.logout(
                now,
                who(actor)?,
                AgentKey::new(agent),
                session.optional_id("session")?,
            )?)
        })
    }
}

/// Switches do not disturb: `line` is one of FRONTDESK_LINE_*.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_set_line(
    desk: *mut frontdesk_desk,
    now: i64,
    actor: frontdesk_actor_ref,
    agent: frontdesk_agent_ref,
    line: u32,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.set_line(now, who(actor)?, AgentKey::new(agent), choice(line, "line")?)?)
        })
    }
}

/// Goes on the queues, from off queue, from a pause or from break-out.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_go_on_queue(
    desk: *mut frontdesk_desk,
    now: i64,
    actor: frontdesk_actor_ref,
    agent: frontdesk_agent_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.go_on_queue(now, who(actor)?, AgentKey::new(agent))?)
        })
    }
}

/// Leaves the queues; deferred while an interaction goes on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_go_off_queue(
    desk: *mut frontdesk_desk,
    now: i64,
    actor: frontdesk_actor_ref,
    agent: frontdesk_agent_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.go_off_queue(now, who(actor)?, AgentKey::new(agent))?)
        })
    }
}

/// Goes into a pause of a type, or FRONTDESK_UNTYPED; deferred while an interaction goes on, as the
/// policy says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_pause(
    desk: *mut frontdesk_desk,
    now: i64,
    actor: frontdesk_actor_ref,
    agent: frontdesk_agent_ref,
    pause_type: frontdesk_pause_type_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            let typed = (pause_type != FRONTDESK_UNTYPED).then(|| PauseTypeKey::new(pause_type));
            Ok(desk.pause(now, who(actor)?, AgentKey::new(agent), typed)?)
        })
    }
}

/// Ends a pause and goes back to where it began, or ends a break-out and goes on queue.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_resume(
    desk: *mut frontdesk_desk,
    now: i64,
    actor: frontdesk_actor_ref,
    agent: frontdesk_agent_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.resume(now, who(actor)?, AgentKey::new(agent))?)
        })
    }
}

/// Sets the presence status.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_set_presence(
    desk: *mut frontdesk_desk,
    now: i64,
    actor: frontdesk_actor_ref,
    agent: frontdesk_agent_ref,
    status: frontdesk_status_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.set_presence(now, who(actor)?, AgentKey::new(agent), StatusKey::new(status))?)
        })
    }
}

/// The agent did something that counts as activity, now.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_activity(
    desk: *mut frontdesk_desk,
    now: i64,
    agent: frontdesk_agent_ref,
    activity_kind: frontdesk_activity_kind_ref,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.activity(now, AgentKey::new(agent), ActivityKindKey::new(activity_kind))?)
        })
    }
}

/// Offers an interaction to an agent who is eligible for it. `expires_at` is FRONTDESK_ABSENT for the
/// team's rule.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_offer(
    desk: *mut frontdesk_desk,
    now: i64,
    agent: frontdesk_agent_ref,
    interaction: frontdesk_str,
    channel: frontdesk_channel_ref,
    expires_at: i64,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            let expires_at = match expires_at {
                FRONTDESK_ABSENT => None,
                millis => Some(instant::read(millis, "expires_at")?),
            };
            Ok(desk.offer(
                now,
                AgentKey::new(agent),
                interaction.id("interaction")?,
                ChannelKey::new(channel),
                expires_at,
            )?)
        })
    }
}

/// The agent takes the open offer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_answer(
    desk: *mut frontdesk_desk,
    now: i64,
    agent: frontdesk_agent_ref,
    interaction: frontdesk_str,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.answer(now, AgentKey::new(agent), interaction.id("interaction")?)?)
        })
    }
}

/// The open offer was not taken: `reason` is one of FRONTDESK_OFFER_FAILURE_*.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_offer_failed(
    desk: *mut frontdesk_desk,
    now: i64,
    agent: frontdesk_agent_ref,
    interaction: frontdesk_str,
    reason: u32,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.offer_failed(
                now,
                AgentKey::new(agent),
                interaction.id("interaction")?,
                choice(reason, "reason")?,
            )?)
        })
    }
}

/// An interaction is active, with or without an offer: `kind` is one of FRONTDESK_INTERACTION_KIND_*.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_begin(
    desk: *mut frontdesk_desk,
    now: i64,
    agent: frontdesk_agent_ref,
    interaction: frontdesk_str,
    channel: frontdesk_channel_ref,
    kind: u32,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.begin(
                now,
                AgentKey::new(agent),
                interaction.id("interaction")?,
                ChannelKey::new(channel),
                choice(kind, "kind")?,
            )?)
        })
    }
}

/// The interaction is over: `how` is one of FRONTDESK_END_REASON_*.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_end(
    desk: *mut frontdesk_desk,
    now: i64,
    agent: frontdesk_agent_ref,
    interaction: frontdesk_str,
    how: u32,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.end(
                now,
                AgentKey::new(agent),
                interaction.id("interaction")?,
                choice(how, "how")?,
            )?)
        })
    }
}

/// Ends the wrap-up, with its outcome unless `disposition` has no text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_finish(
    desk: *mut frontdesk_desk,
    now: i64,
    actor: frontdesk_actor_ref,
    agent: frontdesk_agent_ref,
    interaction: frontdesk_str,
    disposition: frontdesk_str,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        change(desk, out_error, |desk| {
            let now = instant::read(now, "now")?;
            Ok(desk.finish(
                now,
                who(actor)?,
                AgentKey::new(agent),
                interaction.id("interaction")?,
                disposition.optional_id("disposition")?,
            )?)
        })
    }
}

/// Whether a queue may offer the agent work on a channel: 1 or 0. The query Eligible tells the reasons.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_is_eligible(
    desk: *const frontdesk_desk,
    agent: frontdesk_agent_ref,
    channel: frontdesk_channel_ref,
    out_eligible: *mut i32,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(desk, out_error, |desk| {
            let out = Out::new(out_eligible, "out_eligible")?;
            let eligible = desk.is_eligible(AgentKey::new(agent), ChannelKey::new(channel));
            out.set(i32::from(eligible));
            Ok(())
        })
    }
}

/// An enum without fields, given as the number of its variant.
pub(crate) trait Choice: Fields + Copy + 'static {
    /// All variants.
    const ALL: &'static [Self];
}

/// The variant of an argument.
#[inline]
pub(crate) fn choice<T: Choice>(number: u32, argument: &'static str) -> Result<T, Fault> {
    let found = T::ALL.iter().find(|variant| variant.kind() == number);
    found.copied().ok_or_else(|| Misuse::BadChoice { argument, given: number }.into())
}

/// Called back with a definition of the core: lists its variants.
macro_rules! choices {
    ({} $(#[$doc:meta])* pub enum $name:ident {
        $($(#[$variant_doc:meta])* $variant:ident $(= $number:expr)?),* $(,)?
    }) => {
        impl $crate::typed::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];
        }
    };
}

pub(crate) use choices;

frontdesk::define_line!(choices {});
frontdesk::define_offer_failure!(choices {});
frontdesk::define_interaction_kind!(choices {});
frontdesk::define_end_reason!(choices {});
