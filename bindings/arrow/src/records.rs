//! Rows as records of custom fields, a batch at a time.

use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::types::{
    ArrowPrimitiveType, ArrowTemporalType, Date32Type, Date64Type, Decimal128Type, Float16Type,
    Float32Type, Float64Type, Time32MillisecondType, Time32SecondType, Time64MicrosecondType,
    Time64NanosecondType, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType,
};
use arrow_array::{Array, ArrayRef, PrimitiveArray, downcast_integer_array};
use arrow_schema::{DataType, TimeUnit};
use frontdesk::field::{Checker, Report, Scalar, Schema};
use frontdesk::{Error, Violation};
use serde::Serialize;

use crate::cells::{Cell, Cells};
use crate::stream::Batches;

/// What a check of rows found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckedRows {
    /// How many rows there are.
    pub count: u64,
    /// The rows that have violations, in order.
    pub faulty: Vec<FaultyRow>,
}

/// A row that is not as the schema wants it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FaultyRow {
    /// Its number, from 0.
    pub row: u64,
    /// Its violations, as [`Report::violations`] tells them.
    pub violations: Vec<Violation>,
}

/// Checks each row of a stream as a record, whose members are the columns, and hands its report over with the number of
/// the row, from 0. How many rows there are comes back.
///
/// Whole numbers, floats and decimals are numbers, the latter the float nearest to them; dates, times of day and
/// instants with a time zone are texts as RFC 3339 has them, an instant without one lacks its offset; lists hold texts. A
/// cell of another type is an object, which no field takes.
///
/// # Errors
/// [`Error::Invalid`] if the stream fails or a batch contradicts itself; the rows before have been handed over.
///
/// # Safety
/// The stream's functions do what the Arrow C stream interface says; every pointer of its batches is null or points to
/// what the interface says, for the lengths that the batch claims.
pub unsafe fn check_records(
    schema: &Schema,
    stream: FFI_ArrowArrayStream,
    mut checked: impl FnMut(u64, &Report),
) -> Result<u64, Error> {
    // SAFETY: the caller vouches for the stream.
    let mut batches = unsafe { Batches::of(stream) }?;
    let named = |name: &String| (name.clone(), schema.place(name));
    let members: Vec<(String, Option<u32>)> =
        batches.fields().iter().map(|field| named(field.name())).collect();
    let mut report = Report::default();
    let mut number = 0;
    while let Some(batch) = batches.next()? {
        let columns: Vec<Cells> =
            batch.columns().iter().map(|column| Cells::of(column, as_members)).collect();
        for row in 0..batch.len() {
            let mut checker = schema.checker(&mut report);
            for ((name, place), column) in members.iter().zip(&columns) {
                let place = match place {
                    Some(place) => checker.known_field(*place),
                    None => checker.field(name),
                };
                if let Some(place) = place {
                    check_cell(column, row, &mut checker, place);
                }
            }
            checker.finish();
            checked(number, &report);
            number += 1;
        }
    }
    Ok(number)
}

/// [`check_records`] with the violations kept, for those rows that have any.
///
/// # Errors
/// As [`check_records`].
///
/// # Safety
/// As for [`check_records`].
pub unsafe fn faulty_rows(
    schema: &Schema,
    stream: FFI_ArrowArrayStream,
) -> Result<CheckedRows, Error> {
    let mut faulty = Vec::new();
    let keep = |row, report: &Report| {
        if !report.is_valid() {
            faulty.push(FaultyRow { row, violations: report.violations(schema) });
        }
    };
    // SAFETY: the caller vouches for the stream.
    let count = unsafe { check_records(schema, stream, keep) }?;
    Ok(CheckedRows { count, faulty })
}

/// Numbers and truth values as such, dates and times as texts.
fn as_members(array: &ArrayRef) -> Cells {
    match array.data_type() {
        DataType::Boolean => {
            let cells = array.as_boolean().iter();
            Cells::Values(cells.map(|cell| cell.map_or(Scalar::Null, Scalar::Boolean)).collect())
        }
        DataType::Float16 => floats::<Float16Type>(array, f64::from),
        DataType::Float32 => floats::<Float32Type>(array, f64::from),
        DataType::Float64 => floats::<Float64Type>(array, |number| number),
        DataType::Decimal128(_, scale) => {
            let divisor = 10_f64.powi(i32::from(*scale));
            #[allow(clippy::cast_precision_loss, reason = "the nearest float is what is meant")]
            floats::<Decimal128Type>(array, |number| number as f64 / divisor)
        }
        data_type if data_type.is_temporal() => written_time(array),
        _ => downcast_integer_array!(
            array => {
                let cells = array.iter();
                Cells::Values(cells.map(|cell| cell.map_or(Scalar::Null, integer)).collect())
            },
            _ => others(array)
        ),
    }
}

#[inline]
fn check_cell(column: &Cells, row: usize, checker: &mut Checker<'_>, place: u32) {
    match column.cell(row) {
        Cell::One(scalar) => checker.scalar(place, scalar),
        Cell::Several(elements, range) => {
            checker.list(place, range.map(|row| elements.scalar(row)));
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "so great a number is beyond every limit")]
fn integer(number: impl Into<i128>) -> Scalar<'static> {
    let number: i128 = number.into();
    i64::try_from(number).map_or(Scalar::Float(number as f64), Scalar::Integer)
}

fn floats<T: ArrowPrimitiveType>(array: &ArrayRef, number: impl Fn(T::Native) -> f64) -> Cells {
    let cells = array.as_primitive::<T>().iter();
    let scalar =
        |cell: Option<T::Native>| cell.map_or(Scalar::Null, |cell| Scalar::Float(number(cell)));
    Cells::Values(cells.map(scalar).collect())
}

/// Cells of a type that no field takes.
fn others(array: &ArrayRef) -> Cells {
    let cell = |row| {
        let is_null = array.is_null(row) || *array.data_type() == DataType::Null;
        if is_null { Scalar::Null } else { Scalar::Object }
    };
    Cells::Values((0..array.len()).map(cell).collect())
}

/// Dates, times of day and instants as text; durations and intervals are none of them.
fn written_time(array: &ArrayRef) -> Cells {
    match array.data_type() {
        DataType::Date32 => dates::<Date32Type>(array),
        DataType::Date64 => dates::<Date64Type>(array),
        DataType::Time32(TimeUnit::Second) => times::<Time32SecondType>(array),
        DataType::Time32(_) => times::<Time32MillisecondType>(array),
        DataType::Time64(TimeUnit::Microsecond) => times::<Time64MicrosecondType>(array),
        DataType::Time64(_) => times::<Time64NanosecondType>(array),
        DataType::Timestamp(unit, zone) => {
            let suffix = if zone.is_some() { "Z" } else { "" };
            match unit {
                TimeUnit::Second => instants::<TimestampSecondType>(array, suffix),
                TimeUnit::Millisecond => instants::<TimestampMillisecondType>(array, suffix),
                TimeUnit::Microsecond => instants::<TimestampMicrosecondType>(array, suffix),
                TimeUnit::Nanosecond => instants::<TimestampNanosecondType>(array, suffix),
            }
        }
        _ => others(array),
    }
}

fn dates<T: ArrowTemporalType>(array: &ArrayRef) -> Cells
where
    i64: From<T::Native>,
{
    written(array, |cells: &PrimitiveArray<T>, row| Some(cells.value_as_date(row)?.to_string()))
}

fn times<T: ArrowTemporalType>(array: &ArrayRef) -> Cells
where
    i64: From<T::Native>,
{
    written(array, |cells: &PrimitiveArray<T>, row| Some(cells.value_as_time(row)?.to_string()))
}

fn instants<T: ArrowTemporalType>(array: &ArrayRef, suffix: &str) -> Cells
where
    i64: From<T::Native>,
{
    written(array, |cells: &PrimitiveArray<T>, row| {
        Some(format!("{:?}{suffix}", cells.value_as_datetime(row)?))
    })
}

/// Cells as texts; what has none, since it lies beyond the calendar, has a text that no field takes.
fn written<T: ArrowPrimitiveType>(
    array: &ArrayRef,
    write: impl Fn(&PrimitiveArray<T>, usize) -> Option<String>,
) -> Cells {
    let cells = array.as_primitive::<T>();
    let text = |row: usize| {
        let text = || write(cells, row).unwrap_or_else(|| "beyond the calendar".to_owned());
        cells.is_valid(row).then(text)
    };
    Cells::LargeText((0..cells.len()).map(text).collect())
}
