use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::DAY;
use super::date::Date;
use super::error::ClockError;
use super::millis::Millis;
use super::text::{Cursor, Seconds, Unexpected, ascii, three_digits, two_digits};
use super::time_of_day::TimeOfDay;

/// An instant, in milliseconds since 1970-01-01T00:00:00Z without leap seconds, of the years 1 to 9999 UTC.
///
/// In serde it is RFC 3339 text in formats for people, which may also give the number of milliseconds when read, and the
/// number of milliseconds in binary ones.
///
/// ```
/// use frontdesk::clock::{Millis, Timestamp};
///
/// let at = Timestamp::parse("2025-06-11T00:15:00+02:00")?;
/// assert_eq!(at.to_string(), "2025-06-10T22:15:00Z");
/// assert_eq!(at.saturating_add(Millis::from_millis(123)).to_string(), "2025-06-10T22:15:00.123Z");
/// # Ok::<(), frontdesk::clock::ClockError>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// 0001-01-01T00:00:00Z.
    pub const MIN: Self = Self(-62_135_596_800_000);
    /// 9999-12-31T23:59:59.999Z.
    pub const MAX: Self = Self(253_402_300_799_999);

    /// The instant so many milliseconds after 1970-01-01T00:00:00Z; none outside the years 1 to 9999.
    pub const fn from_millis(millis: i64) -> Option<Self> {
        if Self::MIN.0 <= millis && millis <= Self::MAX.0 { Some(Self(millis)) } else { None }
    }

    /// Reads an RFC 3339 instant with its offset, such as `2025-06-10T22:15:00Z` or `2025-06-11T00:15:00.5+02:00`.
    ///
    /// Refused are: a fraction finer than milliseconds, as it would have to be dropped; a leap second; and, as
    /// [`ClockError::OutOfRange`], an offset that leads out of the years 1 to 9999 UTC. All else that is not an instant
    /// is [`ClockError::BadTimestamp`].
    pub fn parse(text: &str) -> Result<Self, ClockError> {
        let local = parse_parts(text).map_err(|Unexpected { offset, expected }| {
            ClockError::BadTimestamp { offset, expected }
        })?;
        Self::from_millis(local).ok_or(ClockError::OutOfRange)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The instant so much later, or earlier where `duration` is negative; none outside the years 1 to 9999.
    pub const fn checked_add(self, duration: Millis) -> Option<Self> {
        Self::from_millis(self.0.saturating_add(duration.millis()))
    }

    /// As [`Timestamp::checked_add`], but at most [`Timestamp::MAX`] and at least [`Timestamp::MIN`].
    #[must_use]
    pub fn saturating_add(self, duration: Millis) -> Self {
        Self::clamped(self.0.saturating_add(duration.millis()))
    }

    /// The time from `earlier` to this instant; negative where `earlier` is in truth later.
    pub const fn since(self, earlier: Self) -> Millis {
        // No overflow: both are within 10 000 years of the epoch.
        Millis::from_millis(self.0 - earlier.0)
    }

    /// The instant nearest to so many milliseconds after 1970-01-01T00:00:00Z.
    pub(super) fn clamped(millis: i64) -> Self {
        Self(millis.clamp(Self::MIN.0, Self::MAX.0))
    }
}

/// Milliseconds since the epoch, of any year that four digits and an offset can give.
fn parse_parts(text: &str) -> Result<i64, Unexpected> {
    let mut cursor = Cursor::new(text);
    let date = cursor.date()?;
    cursor.either(b'T', b't', "the letter T")?;
    let time_of_day = cursor.time_of_day(Seconds::Required)?;
    let offset = cursor.utc_offset()?;
    cursor.end()?;
    Ok(date.epoch_days() * DAY + i64::from(time_of_day) - offset)
}

impl FromStr for Timestamp {
    type Err = ClockError;

    fn from_str(text: &str) -> Result<Self, ClockError> {
        Self::parse(text)
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 in UTC; with three decimals where the milliseconds are not zero.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = TimeOfDay::of_wall(self.0);
        let [y1, y2, y3, y4, hyphen, m1, m2, _, d1, d2] =
            Date::from_epoch_days(self.0.div_euclid(DAY)).to_bytes();
        let [h1, h2] = two_digits(time.hour());
        let [i1, i2] = two_digits(time.minute());
        let [s1, s2] = two_digits(time.second());
        if time.millisecond() == 0 {
            formatter.pad(ascii(&[
                y1, y2, y3, y4, hyphen, m1, m2, hyphen, d1, d2, b'T', h1, h2, b':', i1, i2, b':',
                s1, s2, b'Z',
            ]))
        } else {
            let [f1, f2, f3] = three_digits(time.millisecond());
            formatter.pad(ascii(&[
                y1, y2, y3, y4, hyphen, m1, m2, hyphen, d1, d2, b'T', h1, h2, b':', i1, i2, b':',
                s1, s2, b'.', f1, f2, f3, b'Z',
            ]))
        }
    }
}

impl From<Timestamp> for time::OffsetDateTime {
    /// The same instant, in UTC.
    fn from(at: Timestamp) -> Self {
        // `time` knows all years from -9999 to 9999.
        Self::from_unix_timestamp_nanos(i128::from(at.0) * 1_000_000).unwrap_or(Self::UNIX_EPOCH)
    }
}

impl TryFrom<time::OffsetDateTime> for Timestamp {
    type Error = ClockError;

    /// The millisecond that the instant falls in; [`ClockError::OutOfRange`] outside the years 1 to 9999 UTC.
    fn try_from(at: time::OffsetDateTime) -> Result<Self, ClockError> {
        i64::try_from(at.unix_timestamp_nanos().div_euclid(1_000_000))
            .ok()
            .and_then(Self::from_millis)
            .ok_or(ClockError::OutOfRange)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            serializer.serialize_i64(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(TextOrMillis)
        } else {
            deserializer.deserialize_i64(TextOrMillis)
        }
    }
}

struct TextOrMillis;

impl de::Visitor<'_> for TextOrMillis {
    type Value = Timestamp;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an RFC 3339 instant or milliseconds since 1970")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Timestamp, E> {
        Timestamp::parse(text).map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, millis: i64) -> Result<Timestamp, E> {
        Timestamp::from_millis(millis).ok_or_else(|| E::custom(ClockError::OutOfRange))
    }

    fn visit_u64<E: de::Error>(self, millis: u64) -> Result<Timestamp, E> {
        i64::try_from(millis)
            .map_err(|_| E::custom(ClockError::OutOfRange))
            .and_then(|millis| self.visit_i64(millis))
    }
}
