//! # Errors

use std::sync::OnceLock;

use frontdesk::catalogue::Fields;

use crate::boundary;
use crate::fault::{FRONTDESK_OK, Fault, frontdesk_status};
use crate::text::{Terminated, frontdesk_str};
use crate::view::frontdesk_ref;

/// Why a call failed. Its texts are made when they are first asked for.
pub struct frontdesk_error {
    fault: Fault,
    message: OnceLock<Terminated>,
    json: OnceLock<Terminated>,
}

impl frontdesk_error {
    pub(crate) fn new(fault: Fault) -> Self {
        Self { fault, message: OnceLock::new(), json: OnceLock::new() }
    }
}

/// The status that the call returned; FRONTDESK_OK for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_error_code(error: *const frontdesk_error) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::get(error, FRONTDESK_OK, |error| error.fault.code()) }
}

/// What family the error belongs to, and so what to do about it: one of FRONTDESK_ERROR_KIND_*.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_error_kind(error: *const frontdesk_error) -> u32 {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::get(error, 0, |error| Fields::kind(&error.fault.kind())) }
}

/// The stable name, such as `NotPaused`. It lives for ever.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_error_name(error: *const frontdesk_error) -> frontdesk_str {
    let none = frontdesk_str::NONE;
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::get(error, none, |error| frontdesk_str::view(error.fault.name())) }
}

/// A sentence for people. A NUL byte follows it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_error_message(error: *const frontdesk_error) -> frontdesk_str {
    let made = |error: &frontdesk_error| Terminated::new(error.fault.message());
    let view = |error: &frontdesk_error| error.message.get_or_init(|| made(error)).view();
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::get(error, frontdesk_str::NONE, view) }
}

/// Everything that is known, as JSON: `{"NotPaused":{"agent":"ann"}}`. A NUL byte follows it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_error_json(error: *const frontdesk_error) -> frontdesk_str {
    let made = |error: &frontdesk_error| Terminated::new(error.fault.json());
    let view = |error: &frontdesk_error| error.json.get_or_init(|| made(error)).view();
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::get(error, frontdesk_str::NONE, view) }
}

/// The fields of an error of the desk, for the accessors frontdesk_error_* of frontdesk_catalogue.h; the
/// null reference where the call itself was wrong.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_error_ref(error: *const frontdesk_error) -> frontdesk_ref {
    let fields = |error: &frontdesk_error| match &error.fault {
        Fault::Refused(error) => frontdesk_ref::to(error),
        Fault::Misused(_) => frontdesk_ref::NONE,
    };
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::get(error, frontdesk_ref::NONE, fields) }
}

/// Frees an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_error_free(error: *mut frontdesk_error) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(error) }
}
