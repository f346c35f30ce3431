//! # Fields
//!
//! Events, answers, errors and their parts are read by field number. frontdesk_catalogue.h has the numbers,
//! and an inline accessor for every field, which is what programs call. A field that is not there, or of
//! another type than asked for, is NULL, FRONTDESK_ABSENT, 0 or the null reference: so accessors can be
//! chained without asking each time.

use std::ffi::c_void;
use std::{mem, ptr};

use frontdesk::catalogue::{Fields, List, Value};

use crate::boundary::caught;
use crate::text::frontdesk_str;

/// The integer of a field that is not there.
pub const FRONTDESK_ABSENT: i64 = i64::MIN;

/// Points to an event, an answer, an error or a part of one, by value; the null reference points to
/// nothing. It lives as long as the object that it was asked of. Its members are the library's own.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct frontdesk_ref {
    /// The library's own.
    pub object: *const c_void,
    /// The library's own.
    pub reader: *const c_void,
}

// A reference to something with fields is two pointers, neither of them NULL.
const _: () = assert!(size_of::<&dyn Fields>() == size_of::<frontdesk_ref>());

impl frontdesk_ref {
    pub(crate) const NONE: Self = Self { object: ptr::null(), reader: ptr::null() };

    pub(crate) fn to(fields: &dyn Fields) -> Self {
        // SAFETY: both are two pointers, and every pointer is a valid `*const c_void`.
        unsafe { mem::transmute(fields) }
    }

    /// # Safety
    ///
    /// It is the null reference, or made by [`frontdesk_ref::to`] of something that still lives.
    unsafe fn read<'a>(self) -> Option<&'a dyn Fields> {
        if self.object.is_null() || self.reader.is_null() {
            return None;
        }
        // SAFETY: what `to` has turned is turned back, and the caller promises that it lives.
        Some(unsafe { mem::transmute::<Self, &'a dyn Fields>(self) })
    }

    /// # Safety
    ///
    /// As [`frontdesk_ref::read`].
    unsafe fn field<'a, T>(self, field: u32, absent: T, body: impl FnOnce(Value<'a>) -> T) -> T {
        // SAFETY: the caller's promise.
        let fields = unsafe { self.read() };
        fields.and_then(|fields| caught(|| body(fields.field(field)))).unwrap_or(absent)
    }
}

/// The number of the variant that an enum has, such as FRONTDESK_EVENT_PAUSE_STARTED; 0 for a record and
/// for the null reference.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_kind(reference: frontdesk_ref) -> u32 {
    // SAFETY: the caller keeps the rules of the header.
    let fields = unsafe { reference.read() };
    fields.and_then(|fields| caught(|| fields.kind())).unwrap_or(0)
}

/// The name of the variant, or of the record, such as `PauseStarted`. It lives for ever.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_name(reference: frontdesk_ref) -> frontdesk_str {
    // SAFETY: the caller keeps the rules of the header.
    let fields = unsafe { reference.read() };
    let name = fields.and_then(|fields| {
        caught(|| {
            let item = fields.item();
            item.variant(fields.kind()).map_or(item.name, |variant| variant.name)
        })
    });
    name.map_or(frontdesk_str::NONE, frontdesk_str::view)
}

/// Whether the field is there: 1 or 0. A list is there also when it is empty.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_has(reference: frontdesk_ref, field: u32) -> i32 {
    let has = |value: Value<'_>| i32::from(!matches!(value, Value::Absent));
    // SAFETY: the caller keeps the rules of the header.
    unsafe { reference.field(field, 0, has) }
}

/// A number; an instant in milliseconds since 1970 in UTC; a length of time in milliseconds; a time of day
/// in milliseconds after midnight; yes and no as 1 and 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_int(reference: frontdesk_ref, field: u32) -> i64 {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { reference.field(field, FRONTDESK_ABSENT, integer) }
}

/// A text or an id.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_text(reference: frontdesk_ref, field: u32) -> frontdesk_str {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { reference.field(field, frontdesk_str::NONE, text) }
}

/// The number of the variant of an enum, such as FRONTDESK_PAUSE_END_RESUMED; 0 where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_choice(reference: frontdesk_ref, field: u32) -> u32 {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { reference.field(field, 0, choice) }
}

/// A part: an enum with fields, or a record.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_part(reference: frontdesk_ref, field: u32) -> frontdesk_ref {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { reference.field(field, frontdesk_ref::NONE, part) }
}

/// How many elements a list has; 0 for what is no list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_count(reference: frontdesk_ref, field: u32) -> usize {
    let count = |value: Value<'_>| list(value).map_or(0, List::len);
    // SAFETY: the caller keeps the rules of the header.
    unsafe { reference.field(field, 0, count) }
}

/// A number of a list, counted from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_int_at(
    reference: frontdesk_ref,
    field: u32,
    index: usize,
) -> i64 {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { reference.field(field, FRONTDESK_ABSENT, |value| integer(element(value, index))) }
}

/// A text or an id of a list, counted from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_text_at(
    reference: frontdesk_ref,
    field: u32,
    index: usize,
) -> frontdesk_str {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { reference.field(field, frontdesk_str::NONE, |value| text(element(value, index))) }
}

/// The variant's number of an enum of a list, counted from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_choice_at(
    reference: frontdesk_ref,
    field: u32,
    index: usize,
) -> u32 {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { reference.field(field, 0, |value| choice(element(value, index))) }
}

/// A part of a list, counted from 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_ref_part_at(
    reference: frontdesk_ref,
    field: u32,
    index: usize,
) -> frontdesk_ref {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { reference.field(field, frontdesk_ref::NONE, |value| part(element(value, index))) }
}

fn integer(value: Value<'_>) -> i64 {
    if let Value::Integer(integer) = value { integer } else { FRONTDESK_ABSENT }
}

fn text(value: Value<'_>) -> frontdesk_str {
    if let Value::Text(text) = value { frontdesk_str::view(text) } else { frontdesk_str::NONE }
}

fn choice(value: Value<'_>) -> u32 {
    if let Value::Part(part) = value { part.kind() } else { 0 }
}

fn part(value: Value<'_>) -> frontdesk_ref {
    if let Value::Part(part) = value { frontdesk_ref::to(part) } else { frontdesk_ref::NONE }
}

fn list(value: Value<'_>) -> Option<&dyn List> {
    if let Value::List(list) = value { Some(list) } else { None }
}

fn element(value: Value<'_>, index: usize) -> Value<'_> {
    list(value).map_or(Value::Absent, |list| list.at(index))
}
