//! A column's cells as text.

use arrow_array::cast::AsArray;
use arrow_array::types::{ArrowPrimitiveType, Date32Type, Float32Type, Float64Type};
use arrow_array::{
    AnyDictionaryArray, Array, ArrayRef, LargeListArray, LargeStringArray, ListArray,
    PrimitiveArray, StringArray, StringViewArray, downcast_integer_array,
};
use arrow_schema::DataType;

/// The cells of a column.
#[derive(Debug)]
pub(crate) enum Cells {
    /// Columns of types that are not read.
    Nothing,
    Text(StringArray),
    LargeText(LargeStringArray),
    TextView(StringViewArray),
    Dictionary {
        places: Vec<Option<u32>>,
        values: Box<Cells>,
    },
    List(ListArray, Box<Cells>),
    LargeList(LargeListArray, Box<Cells>),
}

impl Cells {
    pub(crate) fn of(array: &ArrayRef) -> Self {
        match array.data_type() {
            DataType::Utf8 => Self::Text(array.as_string().clone()),
            DataType::LargeUtf8 => Self::LargeText(array.as_string().clone()),
            DataType::Utf8View => Self::TextView(array.as_string_view().clone()),
            DataType::Boolean => Self::LargeText(
                array.as_boolean().iter().map(|cell| cell.map(|cell| cell.to_string())).collect(),
            ),
            DataType::Float32 => {
                numbers::<Float32Type>(array.as_primitive(), |cell| whole(f64::from(cell)))
            }
            DataType::Float64 => numbers::<Float64Type>(array.as_primitive(), whole),
            DataType::Date32 => numbers::<Date32Type>(array.as_primitive(), date),
            DataType::List(_) => {
                let list = array.as_list::<i32>();
                Self::List(list.clone(), Box::new(Self::of(list.values())))
            }
            DataType::LargeList(_) => {
                let list = array.as_list::<i64>();
                Self::LargeList(list.clone(), Box::new(Self::of(list.values())))
            }
            DataType::Dictionary(..) => {
                let dictionary = array.as_any_dictionary();
                let values = Self::of(dictionary.values());
                Self::Dictionary { places: dictionary_places(dictionary), values: Box::new(values) }
            }
            _ => {
                downcast_integer_array!(
                    array => Self::LargeText(array.iter().map(|cell| cell.map(|cell| cell.to_string())).collect()),
                    _ => Self::Nothing
                )
            }
        }
    }

    /// Gives the values of a cell.
    pub(crate) fn values<'c>(&'c self, row: usize, give: &mut impl FnMut(&'c str)) {
        match self {
            Self::Text(cells) if cells.is_valid(row) => give(cells.value(row)),
            Self::LargeText(cells) if cells.is_valid(row) => give(cells.value(row)),
            Self::TextView(cells) if cells.is_valid(row) => give(cells.value(row)),
            Self::Dictionary { places, values } => {
                if let Some(place) = places.get(row).copied().flatten() {
                    values.values(place as usize, give);
                }
            }
            Self::List(list, values) if list.is_valid(row) => {
                let [start, end] = [row, row + 1]
                    .map(|row| usize::try_from(list.value_offsets()[row]).unwrap_or(0));
                give_all(values, start..end, give);
            }
            Self::LargeList(list, values) if list.is_valid(row) => {
                let [start, end] = [row, row + 1]
                    .map(|row| usize::try_from(list.value_offsets()[row]).unwrap_or(0));
                give_all(values, start..end, give);
            }
            _ => {}
        }
    }
}

/// Which value each cell of a dictionary column has.
pub(crate) fn dictionary_places(dictionary: &dyn AnyDictionaryArray) -> Vec<Option<u32>> {
    let known = dictionary.values().len();
    let places = if known == 0 { vec![0; dictionary.len()] } else { dictionary.normalized_keys() };
    let place = |(row, place): (usize, usize)| {
        let is_there = dictionary.keys().is_valid(row) && place < known;
        u32::try_from(place).ok().filter(|_| is_there)
    };
    places.into_iter().enumerate().map(place).collect()
}

/// The texts of a list, whose values are text only.
fn give_all<'c>(values: &'c Cells, range: std::ops::Range<usize>, give: &mut impl FnMut(&'c str)) {
    for place in range {
        match values {
            Cells::Text(cells) if cells.is_valid(place) => give(cells.value(place)),
            Cells::LargeText(cells) if cells.is_valid(place) => give(cells.value(place)),
            Cells::TextView(cells) if cells.is_valid(place) => give(cells.value(place)),
            _ => {}
        }
    }
}

fn numbers<T: ArrowPrimitiveType>(
    cells: &PrimitiveArray<T>,
    text: impl Fn(T::Native) -> String,
) -> Cells {
    Cells::LargeText(cells.iter().map(|cell| cell.map(&text)).collect())
}

/// Whole numbers without a fraction: data frames make floats of numbers where some are missing.
fn whole(number: f64) -> String {
    if number.is_nan() { String::new() } else { format!("{number}") }
}

/// Days since 1970 as `yyyy-mm-dd`, by Howard Hinnant's `civil_from_days`.
pub(crate) fn date(days: i32) -> String {
    let shifted = i64::from(days) + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn days_are_dates() {
        for (days, date) in
            [(0, "1970-01-01"), (19_782, "2024-02-29"), (-1, "1969-12-31"), (-25_509, "1900-02-28")]
        {
            assert_eq!(super::date(days), date);
        }
    }
}
