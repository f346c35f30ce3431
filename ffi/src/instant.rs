//! # Instants

use frontdesk::clock::Timestamp;

use crate::boundary::{Out, run};
use crate::error::frontdesk_error;
use crate::fault::{Fault, Misuse, frontdesk_status};
use crate::text::{frontdesk_str, frontdesk_text};

/// The deadline of a desk where no timer is set: later than every instant.
pub const FRONTDESK_NEVER: i64 = i64::MAX;

/// Reads an RFC 3339 instant with its offset, such as `2025-06-11T00:15:00.5+02:00`, into milliseconds
/// since 1970 in UTC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_instant_parse(
    text: frontdesk_str,
    out_instant: *mut i64,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_instant, "out_instant")?;
            let parsed = Timestamp::parse(text.read("text")?);
            let parsed =
                parsed.map_err(|error| Misuse::BadTimestamp { because: error.to_string() })?;
            out.set(parsed.millis());
            Ok(())
        })
    }
}

/// Writes an instant as RFC 3339 in UTC: `2025-06-10T22:15:00.500Z`, without the fraction where it is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_instant_format(
    instant: i64,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_text, "out_text")?;
            out.set_new(frontdesk_text::new(read(instant, "instant")?.to_string()));
            Ok(())
        })
    }
}

/// The instant of an argument.
#[inline]
pub(crate) fn read(millis: i64, argument: &'static str) -> Result<Timestamp, Fault> {
    Timestamp::from_millis(millis)
        .ok_or_else(|| Misuse::BadInstant { argument, given: millis }.into())
}
