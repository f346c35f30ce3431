//! # Keys of values
//!
//! What two spellings of a phone number, an e-mail address or a name have in common.

use frontdesk::matching::normalise::{self, Region};

use crate::boundary::{Out, run};
use crate::columns::wrong;
use crate::error::frontdesk_error;
use crate::fault::frontdesk_status;
use crate::text::{frontdesk_str, frontdesk_text};

/// The canonical key of a phone number: `+420777123456`, or `CZ:112` for what no other country can dial. Two spellings of one
/// number have one key; an extension is no part of it. `region` is the country of a number without a country code, in two
/// letters; empty if it is not known. NULL for withheld callers and texts without a number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_phone_key(
    text: frontdesk_str,
    region: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_text, "out_text")?;
            let region = match region.read("region")? {
                "" => None,
                letters => Some(Region::read(letters).ok_or_else(|| {
                    wrong("NotARegion", "region", "two letters of ISO 3166-1", "another text")
                })?),
            };
            let key = normalise::phone_key(text.read("text")?, region);
            out.set_optional(key.map(|key| frontdesk_text::new(key.to_string())));
            Ok(())
        })
    }
}

/// The canonical spelling of an e-mail address; NULL if no mail could be sent there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_email_key(
    text: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_text, "out_text")?;
            let key = normalise::email_key(text.read("text")?);
            out.set_optional(key.map(|key| frontdesk_text::new(key.into())));
            Ok(())
        })
    }
}

/// The key of a person's name: its words folded, romanised and sorted, without titles; NULL for a text without a name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_name_key(
    text: frontdesk_str,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_text, "out_text")?;
            let key = normalise::name_key(text.read("text")?);
            out.set_optional((!key.is_empty()).then(|| frontdesk_text::new(key)));
            Ok(())
        })
    }
}
