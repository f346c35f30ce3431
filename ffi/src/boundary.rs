//! The boundary that every function goes through: handles are checked, panics stop, a failure becomes a
//! status, and results are written when all went well.

use std::panic::{self, AssertUnwindSafe};
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::frontdesk_error;
use crate::fault::{FRONTDESK_OK, Fault, Misuse, frontdesk_status};

/// A value behind a handle, and whether a panic has left it in a state that nobody knows.
pub(crate) struct Guarded<T> {
    value: T,
    poisoned: AtomicBool,
}

impl<T> Guarded<T> {
    pub(crate) fn new(value: T) -> Self {
        Self { value, poisoned: AtomicBool::new(false) }
    }
}

/// A handle to a value that calls change.
pub(crate) trait Handle {
    /// What it is a handle to.
    type Value;

    /// What the argument is called in the header.
    const ARGUMENT: &'static str;

    fn guarded(&self) -> &Guarded<Self::Value>;

    fn guarded_mut(&mut self) -> &mut Guarded<Self::Value>;
}

/// Makes a struct of one [`Guarded`] value a handle: what it is to, and what the argument is called.
macro_rules! handle {
    ($handle:ident, $value:ty, $argument:literal) => {
        impl $crate::boundary::Handle for $handle {
            type Value = $value;

            const ARGUMENT: &'static str = $argument;

            fn guarded(&self) -> &$crate::boundary::Guarded<$value> {
                &self.0
            }

            fn guarded_mut(&mut self) -> &mut $crate::boundary::Guarded<$value> {
                &mut self.0
            }
        }
    };
}
pub(crate) use handle;

/// Lets `body` change the value of a handle.
///
/// # Safety
///
/// `handle` is NULL, or a live handle that nobody else uses meanwhile; `out_error` is NULL or can be
/// written to.
#[inline]
pub(crate) unsafe fn change<H: Handle>(
    handle: *mut H,
    out_error: *mut *mut frontdesk_error,
    body: impl FnOnce(&mut H::Value) -> Result<(), Fault>,
) -> frontdesk_status {
    // SAFETY: the caller's promise.
    unsafe { status(changing(handle, body), out_error) }
}

/// Lets `body` change the value of a handle, within a call that has taken something over.
///
/// # Safety
///
/// `handle` is NULL, or a live handle that nobody else uses meanwhile.
#[inline]
pub(crate) unsafe fn changing<H: Handle>(
    handle: *mut H,
    body: impl FnOnce(&mut H::Value) -> Result<(), Fault>,
) -> Result<(), Fault> {
    // SAFETY: the caller's promise.
    match unsafe { handle.as_mut() } {
        None => Err(Misuse::NullArgument { argument: H::ARGUMENT }.into()),
        Some(handle) => {
            let Guarded { value, poisoned } = handle.guarded_mut();
            unless_poisoned(poisoned, || body(value))
        }
    }
}

/// Lets `body` read the value of a handle.
///
/// # Safety
///
/// `handle` is NULL, or a live handle that nobody changes meanwhile; `out_error` is NULL or can be written
/// to.
#[inline]
pub(crate) unsafe fn read<H: Handle>(
    handle: *const H,
    out_error: *mut *mut frontdesk_error,
    body: impl FnOnce(&H::Value) -> Result<(), Fault>,
) -> frontdesk_status {
    // SAFETY: the caller's promise.
    unsafe { status(reading(handle, body), out_error) }
}

/// Lets `body` read the value of a handle, within a call that already has another.
///
/// # Safety
///
/// `handle` is NULL, or a live handle that nobody changes meanwhile.
#[inline]
pub(crate) unsafe fn reading<H: Handle>(
    handle: *const H,
    body: impl FnOnce(&H::Value) -> Result<(), Fault>,
) -> Result<(), Fault> {
    // SAFETY: the caller's promise.
    match unsafe { handle.as_ref() } {
        None => Err(Misuse::NullArgument { argument: H::ARGUMENT }.into()),
        Some(handle) => {
            let Guarded { value, poisoned } = handle.guarded();
            unless_poisoned(poisoned, || body(value))
        }
    }
}

/// Runs a `body` that needs no handle.
///
/// # Safety
///
/// `out_error` is NULL or can be written to.
pub(crate) unsafe fn run(
    out_error: *mut *mut frontdesk_error,
    body: impl FnOnce() -> Result<(), Fault>,
) -> frontdesk_status {
    let outcome = caught(body).unwrap_or_else(|| Err(Misuse::Panic {}.into()));
    // SAFETY: the caller's promise.
    unsafe { status(outcome, out_error) }
}

/// What a getter answers; `absent` for an object that is NULL.
///
/// # Safety
///
/// `object` is NULL, or live, and nobody frees it meanwhile.
#[inline]
pub(crate) unsafe fn get<O, T>(object: *const O, absent: T, body: impl FnOnce(&O) -> T) -> T {
    // SAFETY: the caller's promise.
    let object = unsafe { object.as_ref() };
    object.and_then(|object| caught(|| body(object))).unwrap_or(absent)
}

/// Frees an object that a call has handed out.
///
/// # Safety
///
/// `object` is NULL, or was handed out by [`Out::set_new`] and is not used any more.
pub(crate) unsafe fn free<T>(object: *mut T) {
    if !object.is_null() {
        // SAFETY: `set_new` made it from a box, and the caller gives it back once.
        let object = unsafe { Box::from_raw(object) };
        caught(|| drop(object));
    }
}

/// The one place where panics stop, for unwinding into C is not defined.
#[inline]
pub(crate) fn caught<T>(body: impl FnOnce() -> T) -> Option<T> {
    // What the body left half-done is not used: its handle is poisoned, and results are not written.
    panic::catch_unwind(AssertUnwindSafe(body)).ok()
}

/// A place for a result, to be written to when everything that can fail is done.
pub(crate) struct Out<T>(NonNull<T>);

impl<T> Out<T> {
    /// # Safety
    ///
    /// `place` is NULL, or can be written to as long as this value lives.
    #[inline]
    pub(crate) unsafe fn new(place: *mut T, argument: &'static str) -> Result<Self, Fault> {
        NonNull::new(place).map(Self).ok_or_else(|| Misuse::NullArgument { argument }.into())
    }

    #[inline]
    pub(crate) fn set(self, result: T) {
        // SAFETY: whoever made this value promised it.
        unsafe { self.0.write(result) }
    }
}

impl<T> Out<*mut T> {
    /// Hands a new object over; the caller frees it.
    #[inline]
    pub(crate) fn set_new(self, result: T) {
        self.set(Box::into_raw(Box::new(result)));
    }

    /// Hands a new object over, or NULL.
    #[inline]
    pub(crate) fn set_optional(self, result: Option<T>) {
        match result {
            Some(result) => self.set_new(result),
            None => self.set(ptr::null_mut()),
        }
    }
}

#[inline]
fn unless_poisoned(
    poisoned: &AtomicBool,
    body: impl FnOnce() -> Result<(), Fault>,
) -> Result<(), Fault> {
    if poisoned.load(Ordering::Relaxed) {
        return Err(Misuse::Poisoned {}.into());
    }
    caught(body).unwrap_or_else(|| {
        poisoned.store(true, Ordering::Relaxed);
        Err(Misuse::Panic {}.into())
    })
}

/// # Safety
///
/// `out_error` is NULL or can be written to.
#[inline]
unsafe fn status(
    outcome: Result<(), Fault>,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    match outcome {
        Ok(()) => FRONTDESK_OK,
        // SAFETY: the caller's promise.
        Err(fault) => unsafe { report(fault, out_error) },
    }
}

/// # Safety
///
/// `out_error` is NULL or can be written to.
#[cold]
unsafe fn report(fault: Fault, out_error: *mut *mut frontdesk_error) -> frontdesk_status {
    let code = fault.code();
    // SAFETY: the caller's promise.
    if let Ok(place) = unsafe { Out::new(out_error, "out_error") } {
        place.set_new(frontdesk_error::new(fault));
    }
    code
}
