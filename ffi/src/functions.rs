//! # Functions without a desk
//!
//! Expiries, report templates, and the question whether a number may be called.

use frontdesk::clock::Zone;
use frontdesk::{Answer, BeyondCount, CallDirection, TagValues, disposition, report, wire};

use crate::answer::frontdesk_answer;
use crate::boundary::{Out, read, run};
use crate::desk::frontdesk_desk;
use crate::error::frontdesk_error;
use crate::fault::{Fault, frontdesk_status};
use crate::instant::{self, FRONTDESK_NEVER};
use crate::text::frontdesk_str;
use crate::typed::{choice, choices};

/// The instant that an expiry such as `2 weeks` means from `at` on, by the calendar and clocks of `zone`, an
/// IANA name. `several` is 1 to read several terms, such as `6 days, 19 months`, else 0. A text that is no
/// expiry is refused with FRONTDESK_ERROR_EXPIRY_UNREADABLE, which tells the offset and what was expected.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_expiry(
    text: frontdesk_str,
    at: i64,
    zone: frontdesk_str,
    several: i32,
    out_expires_at: *mut i64,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_expires_at, "out_expires_at")?;
            let at = instant::read(at, "at")?;
            let zone = read_zone(zone.read("zone")?)?;
            let text = text.read("text")?;
            let preview = disposition::preview_expiry(text, at, &zone, several != 0);
            out.set(preview.map_err(frontdesk::Error::from)?.expires_at.millis());
            Ok(())
        })
    }
}

/// Puts the values of a ticket's equipment into a template with tags such as `{equipment_name_1}`.
/// `equipment` is a JSON list in the order of the ticket, such as `[{"name":"Router","serial":"R-7"}]`, with
/// `name`, `article`, `serial` and `text`. `beyond`, one of FRONTDESK_BEYOND_COUNT_*, says what becomes of
/// tags with a number beyond it. The answer is an Expansion.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_expand_tags(
    template_text: frontdesk_str,
    equipment: frontdesk_str,
    beyond: u32,
    out_answer: *mut *mut frontdesk_answer,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_answer, "out_answer")?;
            let template = template_text.read("template_text")?;
            let equipment: Vec<TagValues> = wire::from_json(equipment.read("equipment")?)?;
            let beyond = choice(beyond, "beyond")?;
            let report::Expansion { text, diagnostics, total } =
                report::expand_tags(template, &equipment, beyond)?;
            out.set_new(frontdesk_answer::new(Answer::Expansion { text, diagnostics, total }));
            Ok(())
        })
    }
}

/// What in a template will surprise its author, whatever the equipment. The answer is a TagFindings.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_lint_tags(
    template_text: frontdesk_str,
    out_answer: *mut *mut frontdesk_answer,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_answer, "out_answer")?;
            let (diagnostics, total) = report::lint_tags(template_text.read("template_text")?);
            out.set_new(frontdesk_answer::new(Answer::TagFindings { diagnostics, total }));
            Ok(())
        })
    }
}

/// Whether a number may be called, or may call, as of the last seen instant: 1, or 0 where a blacklist blocks
/// it. `region` is the country of a number without country code, two letters, and `queue` the id of the
/// call's queue; both may have no text. `direction` is one of FRONTDESK_CALL_DIRECTION_*. `out_valid_until`,
/// which may be NULL, becomes the instant until which that holds if nothing is commanded, or
/// FRONTDESK_NEVER. The query MayCall tells which blacklists.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_desk_may_call(
    desk: *const frontdesk_desk,
    number: frontdesk_str,
    region: frontdesk_str,
    queue: frontdesk_str,
    direction: u32,
    out_allowed: *mut i32,
    out_valid_until: *mut i64,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        read(desk, out_error, |desk| {
            let out = Out::new(out_allowed, "out_allowed")?;
            let number = number.read("number")?;
            let region = region.read("region")?;
            let region = (!region.is_empty()).then_some(region);
            let queue = queue.optional_id("queue")?;
            let direction = choice(direction, "direction")?;
            let (allowed, until) = desk.may_call(number, region, queue.as_ref(), direction)?;
            if let Ok(place) = Out::new(out_valid_until, "out_valid_until") {
                place.set(until.map_or(FRONTDESK_NEVER, frontdesk::clock::Timestamp::millis));
            }
            out.set(i32::from(allowed));
            Ok(())
        })
    }
}

fn read_zone(name: &str) -> Result<Zone, Fault> {
    Zone::named(name).map_err(|_| {
        let id = name.chars().take(64).collect();
        frontdesk::Error::Unknown { kind: String::from("zone"), id }.into()
    })
}

frontdesk::define_beyond_count!(choices {});
frontdesk::define_call_direction!(choices {});
