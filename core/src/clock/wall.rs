//! Wall times as people and files write them: a pattern to read them, and the instants that they mean.

use std::fmt;

use compact_str::CompactString;
use jiff::civil::DateTime;
use jiff::fmt::strtime::{self, BrokenDownTime};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::date::Date;
use super::error::ClockError;
use super::time_of_day::TimeOfDay;
use super::timestamp::Timestamp;
use super::zone::Zone;

/// Which instants a wall clock shows a given date and time at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WallTime {
    /// One instant.
    Once(Timestamp),
    /// None, because the clocks were put forward over it.
    Skipped {
        /// The first instant after the gap.
        after: Timestamp,
    },
    /// Two, because the clocks were put back.
    Twice {
        /// The first.
        earlier: Timestamp,
        /// The second.
        later: Timestamp,
    },
}

impl Zone {
    /// The instants at which a wall clock in this zone shows `date time`.
    ///
    /// ```
    /// use frontdesk::clock::{Date, TimeOfDay, WallTime, Zone};
    ///
    /// let prague = Zone::named("Europe/Prague")?;
    /// let half_past_two = TimeOfDay::parse("02:30")?;
    /// assert!(matches!(prague.wall(Date::parse("2025-03-29")?, half_past_two), WallTime::Once(_)));
    /// assert!(matches!(prague.wall(Date::parse("2025-03-30")?, half_past_two), WallTime::Skipped { .. }));
    /// assert!(matches!(prague.wall(Date::parse("2025-10-26")?, half_past_two), WallTime::Twice { .. }));
    /// # Ok::<(), frontdesk::clock::ClockError>(())
    /// ```
    pub fn wall(&self, date: Date, time: TimeOfDay) -> WallTime {
        let first = self.instant(date, time);
        let shown = self.local(first);
        if (shown.date, shown.time_of_day) != (date, time) {
            return WallTime::Skipped { after: first };
        }
        let put_back = self.stretch(first).end;
        let back = self.offset_at(first.millis()) - self.offset_at(put_back.millis());
        let later = Timestamp::clamped(first.millis() + back);
        let again = self.local(later);
        if back > 0 && later >= put_back && (again.date, again.time_of_day) == (date, time) {
            WallTime::Twice { earlier: first, later }
        } else {
            WallTime::Once(first)
        }
    }
}

/// What a [`TimePattern`] found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PatternReading {
    /// An instant: the text has an offset from UTC, or counts seconds since 1970.
    Instant(Timestamp),
    /// What a calendar and a wall clock show, as far as the text says it.
    Wall {
        /// The date.
        date: Option<Date>,
        /// The time of day.
        time: Option<TimeOfDay>,
    },
}

/// How texts show dates and times, in the directives of `strftime`: `%Y-%m-%d`, `%y%m%d`, `%H:%M:%S`, `%I:%M %p`,
/// `%Y-%m-%dT%H:%M:%S%z`, `%s` …
///
/// Leading zeros may be missing. Two digits of a year mean 1969 to 2068. In serde it is its text.
///
/// ```
/// use frontdesk::clock::{Date, PatternReading, TimePattern};
///
/// let pattern = TimePattern::new("%y%m%d")?;
/// let date = Some(Date::parse("1999-02-01")?);
/// assert_eq!(pattern.read("990201"), Some(PatternReading::Wall { date, time: None }));
/// assert_eq!(pattern.read("991301"), None);
/// # Ok::<(), frontdesk::clock::ClockError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TimePattern(CompactString);

impl TimePattern {
    /// Checks the directives; [`ClockError::BadPattern`] where one is unknown.
    pub fn new(text: &str) -> Result<Self, ClockError> {
        let example = DateTime::constant(2000, 1, 1, 0, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
        match example.map(|example| strtime::format(text, &example)) {
            Ok(Ok(_)) => Ok(Self(text.into())),
            _ => Err(ClockError::bad_pattern(text)),
        }
    }

    /// A pattern that the library itself names; its directives are known to be right.
    pub(crate) const fn known(text: &'static str) -> Self {
        Self(CompactString::const_new(text))
    }

    /// The pattern, as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads a text of this pattern; none where the text is something else, or names a date that is none.
    pub fn read(&self, text: &str) -> Option<PatternReading> {
        let parts = BrokenDownTime::parse(self.as_str(), text).ok()?;
        if parts.timestamp().is_some() || parts.offset().is_some() {
            let instant = parts.to_timestamp().ok()?;
            return Timestamp::from_millis(instant.as_millisecond()).map(PatternReading::Instant);
        }
        let date = match parts.year() {
            Some(_) => {
                let date = parts.to_date().ok()?;
                Some(
                    Date::new(
                        date.year().into(),
                        date.month().unsigned_abs(),
                        date.day().unsigned_abs(),
                    )
                    .ok()?,
                )
            }
            None => None,
        };
        let time = match parts.hour() {
            Some(_) => {
                let time = parts.to_time().ok()?;
                let seconds = (i64::from(time.hour()) * 60 + i64::from(time.minute())) * 60
                    + i64::from(time.second());
                let millis = seconds * 1_000 + i64::from(time.millisecond());
                Some(u32::try_from(millis).ok().and_then(TimeOfDay::from_millis)?)
            }
            None => None,
        };
        Some(PatternReading::Wall { date, time })
    }
}

impl fmt::Display for TimePattern {
    /// The pattern, as it was given.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl Serialize for TimePattern {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for TimePattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = CompactString::deserialize(deserializer)?;
        Self::new(&text).map_err(de::Error::custom)
    }
}
