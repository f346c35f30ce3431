//! Dates of birth, as people write them.

use serde::{Deserialize, Serialize};

use super::fold::{fold, readable};

/// A date as written: calendar dates, but also what a slip of the keyboard made of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WrittenDate {
    /// The year, 1000 to 2999.
    pub year: u16,
    /// 1 to 12; 0 if it is not told; up to 99 if it is mistyped.
    pub month: u8,
    /// 1 to 31; 0 if it is not told; up to 99 if it is mistyped.
    pub day: u8,
}

/// How a column writes its dates: learnt from many of its cells, since `03/04/1985` alone does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DateConvention {
    /// Whether the month stands before the day in `3/4/1985`.
    pub month_first: bool,
    /// The latest year that two digits can mean.
    pub newest_year: u16,
}

impl Default for DateConvention {
    /// Day first, two digits up to 30 are of this century.
    fn default() -> Self {
        Self { month_first: false, newest_year: 2030 }
    }
}

/// Four-digit years that a column has at least, before two digits are read by the latest of them.
const YEARS_TO_LEARN_FROM: usize = 20;

impl DateConvention {
    /// What the cells of a column say: a number above 12 shows where the day stands, and the latest four-digit year
    /// which century two digits mean. Where they say nothing, or are of people of our time, the default holds.
    pub fn of_column<'c>(cells: impl IntoIterator<Item = &'c str>) -> Self {
        let (mut day_first, mut month_first) = (0_usize, 0_usize);
        let (mut years, mut newest) = (0, 0);
        for cell in cells {
            let parts = Parts::of(cell);
            let [first, second, last] = parts.numbers;
            if parts.count == 3 && first.digits <= 2 && second.digits <= 2 && parts.month.is_none()
            {
                day_first += usize::from(first.value > 12 && second.value <= 12);
                month_first += usize::from(second.value > 12 && first.value <= 12);
            }
            for number in [first, last] {
                if number.digits == 4 && is_year(number.value) {
                    years += 1;
                    newest = newest.max(number.value);
                }
            }
        }
        let usual = Self::default().newest_year;
        // A few cells need not hold the latest year: only what lies beyond the usual hundred years changes them.
        let is_historical = years >= YEARS_TO_LEARN_FROM && newest <= usual - 100;
        let newest_year = if is_historical { newest } else { usual };
        Self { month_first: month_first > day_first, newest_year }
    }

    fn year(self, number: Number) -> u16 {
        if number.digits > 2 {
            return number.value;
        }
        let year = self.newest_year / 100 * 100 + number.value;
        if year > self.newest_year { year - 100 } else { year }
    }
}

impl WrittenDate {
    /// Reads a date: `1985-03-12`, `12.3.1985`, `3/12/85`, `19850312`, `12 March 1985`, `1985`, with or without a time
    /// behind it. Month names are known in a dozen languages. `None` if the text is no date.
    ///
    /// ```
    /// use frontdesk::matching::normalise::{DateConvention, WrittenDate};
    ///
    /// let number = |text| WrittenDate::read(text, DateConvention::default()).map(WrittenDate::as_number);
    /// assert_eq!(number("12.3.1985"), Some(1985_03_12));
    /// assert_eq!(number("12 марта 1985 г."), Some(1985_03_12));
    /// assert_eq!(number("1985"), Some(1985_00_00));
    /// assert_eq!(number("soon"), None);
    /// ```
    pub fn read(text: &str, convention: DateConvention) -> Option<Self> {
        let parts = Parts::of(text);
        let [first, second, third] = parts.numbers;
        let (year, month, day) = match (parts.count, parts.month) {
            (1, None) => return Self::of_digits(first, convention),
            (1, Some(month)) if first.digits == 4 => (first, month, 0),
            (2.., Some(month)) if first.digits > 2 || first.value > 31 => {
                (first, month, second.value)
            }
            (2.., Some(month)) => (second, month, first.value),
            (2, None) if first.digits == 4 => (first, second.value, 0),
            (2, None) if second.digits == 4 => (second, first.value, 0),
            (3, None) if first.digits > 2 || first.value > 31 => {
                let (month, day) = by_size(second.value, third.value);
                (first, month, day)
            }
            (3, None) => {
                let ordered = if convention.month_first {
                    (first.value, second.value)
                } else {
                    (second.value, first.value)
                };
                let (month, day) = by_size(ordered.0, ordered.1);
                (third, month, day)
            }
            _ => return None,
        };
        Self::of(convention.year(year), month, day)
    }

    /// `yyyymmdd` as a number: the order of time, and eight digits to compare.
    pub fn as_number(self) -> u32 {
        u32::from(self.year) * 10_000 + u32::from(self.month) * 100 + u32::from(self.day)
    }

    /// Whether the calendar has this day; months and days that are not told count as right.
    pub fn is_in_the_calendar(self) -> bool {
        let year = self.year;
        let is_leap =
            year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
        let last = match self.month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        self.month <= 12 && self.day <= last
    }

    /// `19850312`, `12031985`, `850312`, `1985`.
    fn of_digits(number: Number, convention: DateConvention) -> Option<Self> {
        let digits = number.value_of_eight?;
        let pair = |place: u32| u16::try_from(digits / 10_u32.pow(place) % 100).unwrap_or(0);
        let of_first_four = pair(6) * 100 + pair(4);
        let of_last_four = pair(2) * 100 + pair(0);
        match number.digits {
            4 => Self::of(number.value, 0, 0),
            8 => {
                let ordered =
                    if convention.month_first { (pair(6), pair(4)) } else { (pair(4), pair(6)) };
                let (month, day) = by_size(ordered.0, ordered.1);
                let year_first = Self::of(of_first_four, pair(2), pair(0));
                let year_last = Self::of(of_last_four, month, day);
                let right = |date: &Option<Self>| date.is_some_and(Self::is_in_the_calendar);
                [year_first, year_last].into_iter().find(right).flatten().or(year_first)
            }
            6 => {
                let year =
                    |value| convention.year(Number { value, digits: 2, value_of_eight: None });
                if pair(2) <= 12 && pair(4) > 31 {
                    return Self::of(year(pair(4)), pair(2), pair(0));
                }
                let ordered =
                    if convention.month_first { (pair(4), pair(2)) } else { (pair(2), pair(4)) };
                let (month, day) = by_size(ordered.0, ordered.1);
                Self::of(year(pair(0)), month, day)
            }
            _ => None,
        }
    }

    fn of(year: u16, month: u16, day: u16) -> Option<Self> {
        let small = |number: u16| u8::try_from(number).ok().filter(|number| *number <= 99);
        is_year(year).then_some(Self { year, month: small(month)?, day: small(day)? })
    }
}

fn is_year(value: u16) -> bool {
    (1000..3000).contains(&value)
}

/// Month and day, the other way round if only so there is such a month.
fn by_size(month: u16, day: u16) -> (u16, u16) {
    if month > 12 && (1..=12).contains(&day) { (day, month) } else { (month, day) }
}

/// A run of digits.
#[derive(Clone, Copy, Default)]
struct Number {
    /// Up to four digits; of longer runs, nothing.
    value: u16,
    digits: usize,
    /// Up to eight digits.
    value_of_eight: Option<u32>,
}

/// The first three numbers of a text, and the month that it names.
#[derive(Default)]
struct Parts {
    numbers: [Number; 3],
    count: usize,
    month: Option<u16>,
}

impl Parts {
    fn of(text: &str) -> Self {
        let mut parts = Self::default();
        let text = readable(text).trim();
        if text.len() > LONGEST_DATE {
            return parts;
        }
        let folded = fold(text);
        let mut rest = folded.as_str();
        while let Some(first) = rest.chars().next() {
            let is_same = |letter: &char| {
                letter.is_ascii_digit() == first.is_ascii_digit() && letter.is_ascii_alphanumeric()
            };
            let length = rest.chars().take_while(is_same).count().max(1);
            let (run, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
            if first.is_ascii_digit() {
                if let Some(number) = parts.numbers.get_mut(parts.count) {
                    let value_of_eight = run.parse().ok().filter(|_| run.len() <= 8);
                    *number = Number {
                        value: run.parse().unwrap_or(0),
                        digits: run.len(),
                        value_of_eight,
                    };
                    parts.count += 1;
                }
            } else if run == "t" && parts.count > 0 {
                // `1985-03-12T10:00`: a time follows.
                break;
            } else if parts.month.is_none() {
                parts.month = month_of(run);
            }
            rest = behind;
        }
        parts
    }
}

/// Bytes of a text that can be a date: `Wednesday, the 12th of September 1985, 00:00:00.000000 UTC` and twice as much.
const LONGEST_DATE: usize = 128;

/// What month names begin with, folded: English, German, Dutch, French, Spanish, Portuguese, Italian, Polish, Czech, Slovak,
/// Russian, Ukrainian, Turkish, Swedish. The longest beginning counts.
#[rustfmt::skip] // a month a line
static MONTHS: [&[&str]; 12] = [
    &["jan", "janv", "ene", "gen", "sty", "led", "yanv", "ianv", "sich", "oca"],
    &["feb", "fev", "fevr", "feb", "lut", "unor", "lyut", "liut", "sub"],
    &["mar", "mart", "maer", "maa", "brez", "berez"],
    &["apr", "avr", "abr", "kwi", "dub", "kvit", "nis"],
    &["may", "mai", "maj", "mei", "mag", "kvet", "trav", "kve"],
    &["jun", "juin", "giu", "cze", "cer", "cerven", "iyun", "iiun", "yiun", "cherv", "haz"],
    &["jul", "juil", "lug", "lip", "cervenec", "cervence", "cvc", "iyul", "iiul", "lyp", "tem"],
    &["aug", "aou", "ago", "sie", "srp", "avg", "serp", "agu"],
    &["sep", "set", "wrz", "zar", "sent", "veres", "eyl"],
    &["oct", "okt", "ott", "out", "paz", "rij", "zhovt", "eki"],
    &["nov", "lis", "noy", "noia", "lyst", "kas"],
    &["dec", "dez", "dic", "gru", "pros", "dek", "hrud", "grud", "ara"],
];

fn month_of(word: &str) -> Option<u16> {
    let months = (1_u16..).zip(MONTHS);
    let begins = months
        .flat_map(|(month, begins)| begins.iter().map(move |begin| (begin.len(), month, begin)));
    begins
        .filter(|(_, _, begin)| word.starts_with(**begin))
        .max_by_key(|(length, ..)| *length)
        .map(|(_, month, _)| month)
}

#[cfg(test)]
#[allow(clippy::inconsistent_digit_grouping, reason = "the digits are year, month and day")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Option<u32> {
        WrittenDate::read(text, DateConvention::default()).map(WrittenDate::as_number)
    }

    #[test]
    fn orders_names_and_times() {
        for text in [
            "1985-03-12",
            "1985-03-12T00:00:00Z",
            "1985-03-12 10:20:30",
            "1985/3/12",
            "12.3.1985",
            "12. 3. 85",
            "12/03/1985",
            "19850312",
            "12031985",
            "12 March 1985",
            "March 12, 1985",
            "12th of March 1985",
            "12Mar1985",
            "12. März 1985",
            "12 mars 1985",
            "12 de marzo de 1985",
            "12 marca 1985",
            "12. března 1985",
            "12 марта 1985 г.",
            "12 березня 1985",
            "850312",
            "١٢/٠٣/١٩٨٥",
            "12 Mart 1985",
        ] {
            assert_eq!(number(text), Some(1985_03_12), "{text}");
        }
        assert_eq!(number("3/25/1985"), Some(1985_03_25));
        assert_eq!(number("12. červenec 1985"), Some(1985_07_12));
        assert_eq!(number("12. června 1985"), Some(1985_06_12));
        assert_eq!(number("March 1985"), Some(1985_03_00));
        assert_eq!(number("1861"), Some(1861_00_00));
        assert_eq!(number("19391310"), Some(1939_13_10));
        for text in
            ["", "soon", "12 March", "1", "99999999", "12:30", "0000-00-00", &"1".repeat(1 << 20)]
        {
            assert_eq!(number(text), None, "{text:.40}");
        }
    }

    #[test]
    fn columns_tell_what_cells_do_not() {
        let american = DateConvention::of_column(["03/04/1985", "12/25/1999", "01/31/70"]);
        assert!(american.month_first);
        let read = |text, convention| WrittenDate::read(text, convention).unwrap().as_number();
        assert_eq!(read("03/04/1985", american), 1985_03_04);
        let years: Vec<String> = (1850..1890).map(|year| format!("1.2.{year}")).collect();
        let historical = DateConvention::of_column(years.iter().map(String::as_str));
        assert_eq!(read("1.2.75", historical), 1875_02_01);
        assert_eq!(read("1.2.95", historical), 1795_02_01);
        assert_eq!(read("1.2.25", DateConvention::default()), 2025_02_01);
    }

    #[test]
    fn the_calendar() {
        let date = |year, month, day| WrittenDate { year, month, day }.is_in_the_calendar();
        assert!(
            date(2024, 2, 29)
                && date(1985, 0, 0)
                && !date(2023, 2, 29)
                && !date(1900, 2, 29)
                && !date(1985, 13, 1)
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,20}|[0-9./ -]{0,12}") {
            if let Some(date) = WrittenDate::read(&text, DateConvention::default()) {
                let again = format!("{:08}", date.as_number());
                if date.is_in_the_calendar() && date.month > 0 && date.day > 0 {
                    prop_assert_eq!(WrittenDate::read(&again, DateConvention::default()), Some(date));
                }
            }
        }
    }
}
