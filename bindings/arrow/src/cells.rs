//! The cells of a column, read where they lie.

use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::{
    AnyDictionaryArray, Array, ArrayRef, GenericListArray, LargeListArray, LargeStringArray,
    ListArray, OffsetSizeTrait, StringArray, StringViewArray,
};
use arrow_schema::DataType;
use frontdesk::field::Scalar;

/// The cells of a column.
#[derive(Debug)]
pub(crate) enum Cells {
    /// Columns of types that are not read.
    Nothing,
    Values(Vec<Scalar<'static>>),
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

/// A cell.
pub(crate) enum Cell<'c> {
    One(Scalar<'c>),
    /// These cells of the column of elements.
    Several(&'c Cells, Range<usize>),
}

impl Cells {
    /// Texts as they are; `plain` makes what is neither text nor made of other cells into such.
    pub(crate) fn of(array: &ArrayRef, plain: fn(&ArrayRef) -> Self) -> Self {
        match array.data_type() {
            DataType::Utf8 => Self::Text(array.as_string().clone()),
            DataType::LargeUtf8 => Self::LargeText(array.as_string().clone()),
            DataType::Utf8View => Self::TextView(array.as_string_view().clone()),
            DataType::List(_) => {
                let list = array.as_list::<i32>();
                Self::List(list.clone(), Box::new(Self::of(list.values(), plain)))
            }
            DataType::LargeList(_) => {
                let list = array.as_list::<i64>();
                Self::LargeList(list.clone(), Box::new(Self::of(list.values(), plain)))
            }
            DataType::Dictionary(..) => {
                let dictionary = array.as_any_dictionary();
                let values = Box::new(Self::of(dictionary.values(), plain));
                Self::Dictionary { places: dictionary_places(dictionary), values }
            }
            _ => plain(array),
        }
    }

    /// A cell of the column.
    #[inline]
    pub(crate) fn cell(&self, row: usize) -> Cell<'_> {
        match self {
            Self::Dictionary { places, values } => match places.get(row).copied().flatten() {
                Some(place) => values.cell(place as usize),
                None => Cell::One(Scalar::Null),
            },
            Self::List(list, values) => several(list, values, row),
            Self::LargeList(list, values) => several(list, values, row),
            cells => Cell::One(cells.scalar(row)),
        }
    }

    /// A cell that is no list; one that is counts as an object.
    #[inline]
    pub(crate) fn scalar(&self, row: usize) -> Scalar<'_> {
        match self {
            Self::Text(cells) if cells.is_valid(row) => Scalar::Text(cells.value(row)),
            Self::LargeText(cells) if cells.is_valid(row) => Scalar::Text(cells.value(row)),
            Self::TextView(cells) if cells.is_valid(row) => Scalar::Text(cells.value(row)),
            Self::Values(cells) => cells.get(row).copied().unwrap_or(Scalar::Null),
            Self::Dictionary { .. } | Self::List(..) | Self::LargeList(..) => Scalar::Object,
            _ => Scalar::Null,
        }
    }
}

fn several<'c, O: OffsetSizeTrait>(
    list: &GenericListArray<O>,
    values: &'c Cells,
    row: usize,
) -> Cell<'c> {
    let [start, end] = [row, row + 1].map(|row| list.value_offsets().get(row).copied());
    match (start, end) {
        (Some(start), Some(end)) if list.is_valid(row) => {
            Cell::Several(values, start.as_usize()..end.as_usize())
        }
        _ => Cell::One(Scalar::Null),
    }
}

/// Which value each cell of a dictionary column has.
fn dictionary_places(dictionary: &dyn AnyDictionaryArray) -> Vec<Option<u32>> {
    let known = dictionary.values().len();
    let places = if known == 0 { vec![0; dictionary.len()] } else { dictionary.normalized_keys() };
    let place = |(row, place): (usize, usize)| {
        let is_there = dictionary.keys().is_valid(row) && place < known;
        u32::try_from(place).ok().filter(|_| is_there)
    };
    places.into_iter().enumerate().map(place).collect()
}
