//! What a foreign array claims, checked before anything is read through it. The interface tells no sizes of buffers: offsets that
//! fall, lengths below zero and missing buffers are found here; a length that is only too great nobody can find.

use std::ffi::c_void;

use arrow_schema::DataType;

/// The array as the Arrow C Data Interface defines it.
#[repr(C)]
#[derive(Debug)]
pub(crate) struct ForeignArray {
    length: i64,
    null_count: i64,
    offset: i64,
    n_buffers: i64,
    n_children: i64,
    buffers: *const *const c_void,
    children: *const *const ForeignArray,
    dictionary: *const ForeignArray,
    release: Option<unsafe extern "C" fn(*mut ForeignArray)>,
    private_data: *mut c_void,
}

/// Most rows, and most bytes of a buffer.
const MOST_ROWS: i64 = 1 << 31;
const MOST_BYTES: i64 = 1 << 40;

/// Checks an array against its type.
///
/// # Safety
/// `array` points to an array whose pointers are null or point to what the interface says, for the length that the array
/// itself claims.
pub(crate) unsafe fn check(array: *const ForeignArray, data_type: &DataType) -> Result<(), String> {
    // SAFETY: the caller vouches for the pointer.
    let Some(array) = (unsafe { array.as_ref() }) else {
        return Err("an array is missing".to_owned());
    };
    let ForeignArray { length, null_count, offset, n_buffers, .. } = *array;
    if array.release.is_none() {
        return Err("an array is released already".to_owned());
    }
    if !(0..=MOST_ROWS).contains(&length) || !(0..=MOST_ROWS).contains(&offset) {
        return Err(format!("length {length} from {offset} on"));
    }
    if !(-1..=length).contains(&null_count) {
        return Err(format!("{null_count} nulls of {length}"));
    }
    let (least, most) = buffer_counts(data_type);
    if !(least..=most).contains(&n_buffers) || n_buffers > 0 && array.buffers.is_null() {
        return Err(format!("{n_buffers} buffers for {data_type}"));
    }
    let end = length + offset;
    if null_count > 0 && n_buffers > 0 && array.buffer(0).is_null() && *data_type != DataType::Null
    {
        return Err("nulls without a bitmap".to_owned());
    }
    if n_buffers > 1 && end > 0 && array.buffer(1).is_null() {
        return Err("values without a buffer".to_owned());
    }
    match data_type {
        // SAFETY: there is a buffer of end + 1 offsets, as far as the array tells.
        DataType::Utf8 => unsafe {
            array.offsets::<i32>(end, |bytes| bytes == 0 || !array.buffer(2).is_null())
        },
        // SAFETY: as above.
        DataType::LargeUtf8 => unsafe {
            array.offsets::<i64>(end, |bytes| bytes == 0 || !array.buffer(2).is_null())
        },
        // SAFETY: there is a last buffer, of the sizes of those between.
        DataType::Utf8View => unsafe { array.sizes() },
        DataType::List(field) => {
            // SAFETY: the caller vouches for the children.
            unsafe {
                let child = array.child(0)?;
                check(child, field.data_type())?;
                array.offsets::<i32>(end, |last| last <= (*child).length)
            }
        }
        DataType::LargeList(field) => {
            // SAFETY: the caller vouches for the children.
            unsafe {
                let child = array.child(0)?;
                check(child, field.data_type())?;
                array.offsets::<i64>(end, |last| last <= (*child).length)
            }
        }
        // SAFETY: the caller vouches for the dictionary.
        DataType::Dictionary(_, values) => unsafe { check(array.dictionary, values) },
        DataType::Struct(fields) => {
            if usize::try_from(array.n_children) != Ok(fields.len()) {
                return Err(format!("{} children for {} fields", array.n_children, fields.len()));
            }
            for (place, field) in fields.iter().enumerate() {
                // SAFETY: the caller vouches for the children.
                unsafe {
                    let child = array.child(place)?;
                    check(child, field.data_type())
                        .map_err(|fault| format!("{}: {fault}", field.name()))?;
                    if (*child).length < end {
                        return Err(format!(
                            "{}: {} values for {end} rows",
                            field.name(),
                            (*child).length
                        ));
                    }
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// How many buffers an array of a type has.
fn buffer_counts(data_type: &DataType) -> (i64, i64) {
    match data_type {
        DataType::Null => (0, 0),
        DataType::Struct(_) => (1, 1),
        DataType::Utf8 | DataType::LargeUtf8 => (3, 3),
        DataType::Utf8View => (3, 1 << 20),
        _ => (2, 2),
    }
}

/// Whether the types of a column are read at all; columns of others are never touched.
pub(crate) fn is_read(data_type: &DataType) -> bool {
    match data_type {
        DataType::Dictionary(key, values) => key.is_integer() && is_read(values),
        DataType::List(field) | DataType::LargeList(field) => {
            matches!(field.data_type(), DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View)
        }
        DataType::Float32
        | DataType::Float64
        | DataType::Utf8
        | DataType::LargeUtf8
        | DataType::Utf8View
        | DataType::Boolean
        | DataType::Date32 => true,
        other => other.is_integer(),
    }
}

impl ForeignArray {
    /// A buffer of those that the array claims to have.
    fn buffer(&self, place: usize) -> *const c_void {
        // SAFETY: callers ask below `n_buffers` only, and `buffers` is not null then.
        unsafe { *self.buffers.add(place) }
    }

    /// # Safety
    /// The children that the array claims to have are there.
    unsafe fn child(&self, place: usize) -> Result<*const Self, String> {
        if place >= usize::try_from(self.n_children).unwrap_or(0) || self.children.is_null() {
            return Err("a child is missing".to_owned());
        }
        // SAFETY: below the number of children.
        let child = unsafe { *self.children.add(place) };
        if child.is_null() { Err("a child is missing".to_owned()) } else { Ok(child) }
    }

    /// # Safety
    /// The second buffer holds `end + 1` offsets, unless `end` is 0.
    unsafe fn offsets<T: Copy + Into<i64>>(
        &self,
        end: i64,
        last_is_right: impl Fn(i64) -> bool,
    ) -> Result<(), String> {
        let offsets = self.buffer(1).cast::<T>();
        if offsets.is_null() {
            return Ok(());
        }
        let count = usize::try_from(end).unwrap_or(0) + 1;
        let mut before = 0;
        for place in 0..count {
            // SAFETY: the caller vouches for the buffer.
            let offset: i64 = unsafe { offsets.add(place).read_unaligned() }.into();
            if offset < before || offset > MOST_BYTES {
                return Err(format!("offset {offset} after {before}"));
            }
            before = offset;
        }
        if last_is_right(before) {
            Ok(())
        } else {
            Err(format!("offsets up to {before}, but no such values"))
        }
    }

    /// # Safety
    /// The last buffer holds the sizes of the buffers from the third on.
    unsafe fn sizes(&self) -> Result<(), String> {
        let count = usize::try_from(self.n_buffers - 3).unwrap_or(0);
        let sizes = self.buffer(count + 2).cast::<i64>();
        if count > 0 && sizes.is_null() {
            return Err("buffers without sizes".to_owned());
        }
        for place in 0..count {
            // SAFETY: the caller vouches for the buffer.
            let size = unsafe { sizes.add(place).read_unaligned() };
            if !(0..=MOST_BYTES).contains(&size) || size > 0 && self.buffer(place + 2).is_null() {
                return Err(format!("a buffer of {size} bytes"));
            }
        }
        Ok(())
    }
}
