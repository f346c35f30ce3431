//! Rows as records of custom fields, a batch at a time.

use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::types::{
    ArrowPrimitiveType, ArrowTemporalType, Date32Type, Date64Type, Decimal128Type, Float16Type,
    Float32Type, Float64Type, Time32MillisecondType, Time32SecondType, Time64MicrosecondType,
    Time64NanosecondType, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType,
};
use arrow_array::{
    Array, ArrayRef, GenericListArray, LargeStringArray, OffsetSizeTrait, PrimitiveArray,
    StringArray, StringViewArray, downcast_integer_array,
};
use arrow_schema::{DataType, TimeUnit};
use frontdesk::Error;
use frontdesk::field::{Checker, Report, Scalar, Schema};

use crate::cells::{date, dictionary_places};
use crate::stream::Batches;

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
    let names: Vec<String> = batches.fields().iter().map(|field| field.name().clone()).collect();
    let mut report = Report::default();
    let mut number = 0;
    while let Some(batch) = batches.next()? {
        let columns: Vec<Column> = batch.columns().iter().map(Column::of).collect();
        for row in 0..batch.len() {
            let mut checker = schema.checker(&mut report);
            for (name, column) in names.iter().zip(&columns) {
                if let Some(place) = checker.field(name) {
                    column.check(row, &mut checker, place);
                }
            }
            checker.finish();
            checked(number, &report);
            number += 1;
        }
    }
    Ok(number)
}

/// The cells of a column.
enum Column {
    Text(StringArray),
    LargeText(LargeStringArray),
    TextView(StringViewArray),
    Values(Vec<Scalar<'static>>),
    Dictionary { places: Vec<Option<u32>>, values: Box<Column> },
    List { ranges: Vec<Option<Range<usize>>>, values: Box<Column> },
}

impl Column {
    fn of(array: &ArrayRef) -> Self {
        match array.data_type() {
            DataType::Utf8 => Self::Text(array.as_string().clone()),
            DataType::LargeUtf8 => Self::LargeText(array.as_string().clone()),
            DataType::Utf8View => Self::TextView(array.as_string_view().clone()),
            DataType::Boolean => {
                let cells = array.as_boolean().iter();
                Self::Values(cells.map(|cell| cell.map_or(Scalar::Null, Scalar::Boolean)).collect())
            }
            DataType::Float16 => floats::<Float16Type>(array, f64::from),
            DataType::Float32 => floats::<Float32Type>(array, f64::from),
            DataType::Float64 => floats::<Float64Type>(array, |number| number),
            DataType::Decimal128(_, scale) => {
                let divisor = 10_f64.powi(i32::from(*scale));
                #[allow(clippy::cast_precision_loss, reason = "the nearest float is what is meant")]
                floats::<Decimal128Type>(array, |number| number as f64 / divisor)
            }
            DataType::Dictionary(..) => {
                let dictionary = array.as_any_dictionary();
                let values = Box::new(Self::of(dictionary.values()));
                Self::Dictionary { places: dictionary_places(dictionary), values }
            }
            DataType::List(_) => list(array.as_list::<i32>()),
            DataType::LargeList(_) => list(array.as_list::<i64>()),
            data_type if data_type.is_temporal() => written_time(array),
            _ => downcast_integer_array!(
                array => {
                    let cells = array.iter();
                    Self::Values(cells.map(|cell| cell.map_or(Scalar::Null, integer)).collect())
                },
                _ => Self::Values((0..array.len()).map(|row| other(array, row)).collect())
            ),
        }
    }

    #[inline]
    fn check(&self, row: usize, checker: &mut Checker<'_>, place: u32) {
        match self {
            Self::List { ranges, values } => match ranges.get(row).cloned().flatten() {
                Some(range) => checker.list(place, range.map(|row| values.scalar(row))),
                None => checker.scalar(place, Scalar::Null),
            },
            Self::Dictionary { places, values } => match places.get(row).copied().flatten() {
                Some(known) => values.check(known as usize, checker, place),
                None => checker.scalar(place, Scalar::Null),
            },
            cells => checker.scalar(place, cells.scalar(row)),
        }
    }

    #[inline]
    fn scalar(&self, row: usize) -> Scalar<'_> {
        match self {
            Self::Text(cells) if cells.is_valid(row) => Scalar::Text(cells.value(row)),
            Self::LargeText(cells) if cells.is_valid(row) => Scalar::Text(cells.value(row)),
            Self::TextView(cells) if cells.is_valid(row) => Scalar::Text(cells.value(row)),
            Self::Values(cells) => cells.get(row).copied().unwrap_or(Scalar::Null),
            Self::Dictionary { .. } | Self::List { .. } => Scalar::Object,
            _ => Scalar::Null,
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "so great a number is beyond every limit")]
fn integer(number: impl Into<i128>) -> Scalar<'static> {
    let number: i128 = number.into();
    i64::try_from(number).map_or(Scalar::Float(number as f64), Scalar::Integer)
}

fn floats<T: ArrowPrimitiveType>(array: &ArrayRef, number: impl Fn(T::Native) -> f64) -> Column {
    let cells = array.as_primitive::<T>().iter();
    let scalar =
        |cell: Option<T::Native>| cell.map_or(Scalar::Null, |cell| Scalar::Float(number(cell)));
    Column::Values(cells.map(scalar).collect())
}

/// A cell of a type that no field takes.
fn other(array: &ArrayRef, row: usize) -> Scalar<'static> {
    if array.is_null(row) || *array.data_type() == DataType::Null {
        Scalar::Null
    } else {
        Scalar::Object
    }
}

fn list<O: OffsetSizeTrait>(list: &GenericListArray<O>) -> Column {
    let range = |row: usize| {
        let [start, end] = [row, row + 1].map(|row| list.value_offsets().get(row).copied());
        Some(start?.as_usize()..end?.as_usize()).filter(|_| list.is_valid(row))
    };
    Column::List {
        ranges: (0..list.len()).map(range).collect(),
        values: Box::new(Column::of(list.values())),
    }
}

/// Dates, times of day and instants as text; durations and intervals are none of them.
fn written_time(array: &ArrayRef) -> Column {
    match array.data_type() {
        DataType::Date32 => {
            written(array, |cells: &PrimitiveArray<Date32Type>, row| Some(date(cells.value(row))))
        }
        DataType::Date64 => written(array, |cells: &PrimitiveArray<Date64Type>, row| {
            Some(cells.value_as_date(row)?.to_string())
        }),
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
        _ => Column::Values((0..array.len()).map(|row| other(array, row)).collect()),
    }
}

fn times<T: ArrowTemporalType>(array: &ArrayRef) -> Column
where
    i64: From<T::Native>,
{
    written(array, |cells: &PrimitiveArray<T>, row| Some(cells.value_as_time(row)?.to_string()))
}

fn instants<T: ArrowTemporalType>(array: &ArrayRef, suffix: &str) -> Column
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
) -> Column {
    let cells = array.as_primitive::<T>();
    let text = |row: usize| {
        let text = || write(cells, row).unwrap_or_else(|| "beyond the calendar".to_owned());
        cells.is_valid(row).then(text)
    };
    Column::LargeText((0..cells.len()).map(text).collect())
}
