use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use frontdesk_macros::{Catalogue, Pack, define};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::error::ClockError;
use super::text::{Cursor, Unexpected, ascii, four_digits, two_digits};

/// The Julian day of 1970-01-01.
const EPOCH: i64 = 2_440_588;

/// A day of the proleptic Gregorian calendar, of the years 1 to 9999, in no zone.
///
/// In serde it is its text in formats for people and the number of days since 1970-01-01 in binary ones.
///
/// ```
/// use frontdesk::clock::{Date, Weekday};
///
/// let date = Date::parse("2024-02-29")?;
/// assert_eq!(date, Date::new(2024, 2, 29)?);
/// assert_eq!(date.weekday(), Weekday::Thursday);
/// assert_eq!(date.saturating_add_days(1).to_string(), "2024-03-01");
/// # Ok::<(), frontdesk::clock::ClockError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

impl Date {
    /// 0001-01-01.
    pub const MIN: Self = match time::Date::from_ordinal_date(1, 1) {
        Ok(date) => Self(date),
        Err(_) => Self(time::Date::MIN),
    };
    /// 9999-12-31.
    pub const MAX: Self = Self(time::Date::MAX);

    /// The date with these numbers, month and day from 1; [`ClockError::OutOfRange`] where there is no such date.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, ClockError> {
        time::Month::try_from(month)
            .and_then(|month| time::Date::from_calendar_date(year, month, day))
            .map_err(|_| ClockError::OutOfRange)
            .and_then(Self::try_from)
    }

    /// Reads `YYYY-MM-DD`; otherwise [`ClockError::BadDate`].
    pub fn parse(text: &str) -> Result<Self, ClockError> {
        let mut cursor = Cursor::new(text);
        let parsed = cursor.date();
        match parsed.and_then(|date| cursor.end().map(|()| date)) {
            Ok(date) => Ok(date),
            Err(Unexpected { offset, expected }) => Err(ClockError::BadDate { offset, expected }),
        }
    }

    /// 1 to 9999.
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// 1 to 12.
    pub const fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// 1 to 31.
    pub const fn day(self) -> u8 {
        self.0.day()
    }

    /// The day of the week.
    pub const fn weekday(self) -> Weekday {
        match self.0.weekday() {
            time::Weekday::Monday => Weekday::Monday,
            time::Weekday::Tuesday => Weekday::Tuesday,
            time::Weekday::Wednesday => Weekday::Wednesday,
            time::Weekday::Thursday => Weekday::Thursday,
            time::Weekday::Friday => Weekday::Friday,
            time::Weekday::Saturday => Weekday::Saturday,
            time::Weekday::Sunday => Weekday::Sunday,
        }
    }

    /// The date so many days later, or earlier where `days` is negative; at most [`Date::MAX`], at least [`Date::MIN`].
    #[must_use]
    pub fn saturating_add_days(self, days: i64) -> Self {
        Self::from_epoch_days(self.epoch_days().saturating_add(days))
    }

    /// Days from `earlier` to this date; negative where `earlier` is in truth later.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.epoch_days() - earlier.epoch_days()
    }

    /// Days since 1970-01-01.
    pub(super) fn epoch_days(self) -> i64 {
        epoch_days(self.0)
    }

    /// The date so many days after 1970-01-01, held within the years 1 to 9999.
    pub(super) fn from_epoch_days(days: i64) -> Self {
        let nearest = if days < 0 { Self::MIN } else { Self::MAX };
        date_of_epoch_days(days).and_then(|date| Self::try_from(date).ok()).unwrap_or(nearest)
    }

    pub(super) fn from_numbers(year: u32, month: u32, day: u32) -> Option<Self> {
        let year = i32::try_from(year).ok()?;
        Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
    }

    /// `YYYY-MM-DD`, as bytes.
    pub(super) fn to_bytes(self) -> [u8; 10] {
        let (year, month, day) = self.0.to_calendar_date();
        let [y1, y2, y3, y4] = four_digits(year.unsigned_abs());
        let [m1, m2] = two_digits(u32::from(u8::from(month)));
        let [d1, d2] = two_digits(u32::from(day));
        [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2]
    }
}

/// Days since 1970-01-01.
pub(super) fn epoch_days(date: time::Date) -> i64 {
    i64::from(date.to_julian_day()) - EPOCH
}

/// The date so many days after 1970-01-01, of any year that `time` knows.
pub(super) fn date_of_epoch_days(days: i64) -> Option<time::Date> {
    let julian_day = i32::try_from(days.checked_add(EPOCH)?).ok()?;
    time::Date::from_julian_day(julian_day).ok()
}

impl From<Date> for time::Date {
    fn from(date: Date) -> Self {
        date.0
    }
}

impl TryFrom<time::Date> for Date {
    type Error = ClockError;

    /// [`ClockError::OutOfRange`] outside the years 1 to 9999.
    fn try_from(date: time::Date) -> Result<Self, ClockError> {
        if (Self::MIN.0..=Self::MAX.0).contains(&date) {
            Ok(Self(date))
        } else {
            Err(ClockError::OutOfRange)
        }
    }
}

impl FromStr for Date {
    type Err = ClockError;

    fn from_str(text: &str) -> Result<Self, ClockError> {
        Self::parse(text)
    }
}

impl fmt::Display for Date {
    /// `YYYY-MM-DD`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(ascii(&self.to_bytes()))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            serializer.serialize_i64(self.epoch_days())
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let text = Cow::<'de, str>::deserialize(deserializer)?;
            Self::parse(&text).map_err(de::Error::custom)
        } else {
            let days = i64::deserialize(deserializer)?;
            date_of_epoch_days(days)
                .ok_or(ClockError::OutOfRange)
                .and_then(Self::try_from)
                .map_err(de::Error::custom)
        }
    }
}

/// A day of the week. In serde it is its English name.
#[define(define_weekday)]
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Catalogue,
    Pack,
)]
#[pack(plain)]
pub enum Weekday {
    /// The first day of the week in ISO 8601.
    #[default]
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The seventh.
    Sunday,
}

impl Weekday {
    /// All seven, from Monday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The English name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }

    /// How many days after the last `earlier` this weekday comes, 0 to 6.
    pub const fn days_after(self, earlier: Self) -> u8 {
        (self as u8 + 7 - earlier as u8) % 7
    }
}

impl fmt::Display for Weekday {
    /// The English name.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}
