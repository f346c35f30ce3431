//! # Texts and bytes

use std::ffi::c_char;
use std::{ptr, slice};

use frontdesk::Error;
use frontdesk::id::IdError;

use crate::boundary;
use crate::fault::{FRONTDESK_MAX_LENGTH, Fault, Misuse};

/// A text: `len` bytes of UTF-8. As an argument it is read before the call returns, and not kept. As a
/// result it is a view that lives as long as the object asked; no NUL byte follows it, unless it says so.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct frontdesk_str {
    /// The bytes; NULL for no text.
    pub data: *const c_char,
    /// How many.
    pub len: usize,
}

impl frontdesk_str {
    pub(crate) const NONE: Self = Self { data: ptr::null(), len: 0 };

    pub(crate) fn view(text: &str) -> Self {
        Self { data: text.as_ptr().cast(), len: text.len() }
    }

    /// The text of an argument; NULL of length 0 is the empty text.
    ///
    /// # Safety
    ///
    /// `data` is NULL, or has `len` bytes that nobody changes as long as the result is used.
    pub(crate) unsafe fn read<'a>(self, argument: &'static str) -> Result<&'a str, Fault> {
        // SAFETY: the caller's promise.
        let bytes = unsafe { self.bytes(argument) }?;
        str::from_utf8(bytes)
            .map_err(|error| Misuse::NotUtf8 { argument, offset: error.valid_up_to() }.into())
    }

    /// The bytes of an argument, which need not be UTF-8.
    ///
    /// # Safety
    ///
    /// As [`frontdesk_str::read`].
    pub(crate) unsafe fn bytes<'a>(self, argument: &'static str) -> Result<&'a [u8], Fault> {
        // SAFETY: the caller's promise.
        unsafe { read_bytes(self.data.cast(), self.len, argument) }
    }

    /// The id of an argument.
    ///
    /// # Safety
    ///
    /// As [`frontdesk_str::read`].
    pub(crate) unsafe fn id<T>(self, argument: &'static str) -> Result<T, Fault>
    where
        T: for<'a> TryFrom<&'a str, Error = IdError>,
    {
        // SAFETY: the caller's promise.
        let text = unsafe { self.read(argument) }?;
        T::try_from(text).map_err(|error| Error::bad_id(argument, &error).into())
    }

    /// As [`frontdesk_str::id`]; none where `data` is NULL.
    ///
    /// # Safety
    ///
    /// As [`frontdesk_str::read`].
    pub(crate) unsafe fn optional_id<T>(self, argument: &'static str) -> Result<Option<T>, Fault>
    where
        T: for<'a> TryFrom<&'a str, Error = IdError>,
    {
        if self.data.is_null() && self.len == 0 {
            return Ok(None);
        }
        // SAFETY: the caller's promise.
        unsafe { self.id(argument) }.map(Some)
    }
}

/// The bytes of an argument.
///
/// # Safety
///
/// `data` is NULL, or has `length` bytes that nobody changes as long as the result is used.
pub(crate) unsafe fn read_bytes<'a>(
    data: *const u8,
    length: usize,
    argument: &'static str,
) -> Result<&'a [u8], Fault> {
    if length > FRONTDESK_MAX_LENGTH {
        return Err(Misuse::TooLong { argument, length }.into());
    }
    match (data.is_null(), length) {
        (true, 0) => Ok(&[]),
        (true, _) => Err(Misuse::NullArgument { argument }.into()),
        // SAFETY: the caller's promise, and the length is one that an allocation may have.
        (false, _) => Ok(unsafe { slice::from_raw_parts(data, length) }),
    }
}

/// A text with a NUL byte behind it, for hosts that print it as C does.
pub(crate) struct Terminated(String);

impl Terminated {
    pub(crate) fn new(mut text: String) -> Self {
        text.push('\0');
        Self(text)
    }

    pub(crate) fn view(&self) -> frontdesk_str {
        frontdesk_str { len: self.0.len() - 1, ..frontdesk_str::view(&self.0) }
    }
}

/// A text that a call has made.
pub struct frontdesk_text(Terminated);

impl frontdesk_text {
    pub(crate) fn new(text: String) -> Self {
        Self(Terminated::new(text))
    }
}

/// The text. A NUL byte follows it, so that `data` is a string of C.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_text_str(text: *const frontdesk_text) -> frontdesk_str {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::get(text, frontdesk_str::NONE, |text| text.0.view()) }
}

/// Frees a text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_text_free(text: *mut frontdesk_text) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(text) }
}

/// Bytes that a call has made.
pub struct frontdesk_bytes(Vec<u8>);

impl frontdesk_bytes {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

/// The first of the bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_bytes_data(bytes: *const frontdesk_bytes) -> *const u8 {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::get(bytes, ptr::null(), |bytes| bytes.0.as_ptr()) }
}

/// How many bytes there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_bytes_len(bytes: *const frontdesk_bytes) -> usize {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::get(bytes, 0, |bytes| bytes.0.len()) }
}

/// Frees bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_bytes_free(bytes: *mut frontdesk_bytes) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(bytes) }
}
