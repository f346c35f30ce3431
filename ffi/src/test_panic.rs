//! A door for tests alone: what a panic does cannot be shown otherwise.

use crate::boundary::change;
use crate::desk::frontdesk_desk;
use crate::error::frontdesk_error;
use crate::fault::frontdesk_status;

/// Panics.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_test_panic(
    desk: *mut frontdesk_desk,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { change(desk, out_error, |_| panic!("on purpose")) }
}
