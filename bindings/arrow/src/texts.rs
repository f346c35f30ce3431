//! Cells as texts, as a matcher takes them.

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float32Type, Float64Type};
use arrow_array::{Array, ArrayRef, downcast_integer_array};
use arrow_schema::DataType;
use frontdesk::field::Scalar;

use crate::cells::{Cell, Cells};

/// Numbers, truth values and dates as texts.
pub(crate) fn as_texts(array: &ArrayRef) -> Cells {
    match array.data_type() {
        DataType::Boolean => texts(array.as_boolean().iter(), |cell| cell.to_string()),
        DataType::Float32 => {
            texts(array.as_primitive::<Float32Type>().iter(), |cell| whole(f64::from(cell)))
        }
        DataType::Float64 => texts(array.as_primitive::<Float64Type>().iter(), whole),
        DataType::Date32 => texts(array.as_primitive::<Date32Type>().iter(), |days| {
            Date32Type::to_naive_date_opt(days).map(|date| date.to_string()).unwrap_or_default()
        }),
        _ => downcast_integer_array!(
            array => texts(array.iter(), |cell| cell.to_string()),
            _ => Cells::Nothing
        ),
    }
}

/// Gives the texts of a cell.
pub(crate) fn each_text<'c>(cells: &'c Cells, row: usize, mut give: impl FnMut(&'c str)) {
    let mut take = |scalar: Scalar<'c>| {
        if let Scalar::Text(text) = scalar {
            give(text);
        }
    };
    match cells.cell(row) {
        Cell::One(scalar) => take(scalar),
        Cell::Several(elements, range) => range.for_each(|place| take(elements.scalar(place))),
    }
}

fn texts<T>(cells: impl Iterator<Item = Option<T>>, text: impl Fn(T) -> String) -> Cells {
    Cells::LargeText(cells.map(|cell| cell.map(&text)).collect())
}

/// Whole numbers without a fraction: data frames make floats of numbers where some are missing.
fn whole(number: f64) -> String {
    if number.is_nan() { String::new() } else { format!("{number}") }
}
