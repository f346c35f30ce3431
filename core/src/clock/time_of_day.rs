use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::error::ClockError;
use super::millis::Millis;
use super::text::{Cursor, Seconds, Unexpected, ascii, three_digits, two_digits};

/// A time that a wall clock can show, from 00:00 to 23:59:59.999, in milliseconds after midnight.
///
/// In serde it is its text in formats for people and the number of milliseconds in binary ones.
///
/// ```
/// use frontdesk::clock::TimeOfDay;
///
/// let start = TimeOfDay::parse("02:30")?;
/// assert_eq!(start.millis(), 9_000_000);
/// assert_eq!(start.to_string(), "02:30");
/// assert_eq!(TimeOfDay::parse("02:30:15")?.to_string(), "02:30:15");
/// # Ok::<(), frontdesk::clock::ClockError>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u32);

impl TimeOfDay {
    /// 00:00, the usual start of a day.
    pub const MIDNIGHT: Self = Self(0);
    /// 23:59:59.999.
    pub const MAX: Self = Self(86_399_999);

    /// The time this many milliseconds after midnight; none at 24 hours or more.
    pub const fn from_millis(millis: u32) -> Option<Self> {
        if millis <= Self::MAX.0 { Some(Self(millis)) } else { None }
    }

    /// Reads `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff`; otherwise [`ClockError::BadTimeOfDay`].
    pub fn parse(text: &str) -> Result<Self, ClockError> {
        let mut cursor = Cursor::new(text);
        let parsed = cursor.time_of_day(Seconds::Optional);
        match parsed.and_then(|millis| cursor.end().map(|()| Self(millis))) {
            Ok(time_of_day) => Ok(time_of_day),
            Err(Unexpected { offset, expected }) => {
                Err(ClockError::BadTimeOfDay { offset, expected })
            }
        }
    }

    /// Milliseconds after midnight, 0 to 86 399 999.
    pub const fn millis(self) -> u32 {
        self.0
    }

    /// The time since midnight on a wall clock that was not set in between.
    pub const fn since_midnight(self) -> Millis {
        Millis::from_millis(self.0 as i64)
    }

    /// 0 to 23.
    pub const fn hour(self) -> u32 {
        self.0 / 3_600_000
    }

    /// 0 to 59.
    pub const fn minute(self) -> u32 {
        self.0 / 60_000 % 60
    }

    /// 0 to 59.
    pub const fn second(self) -> u32 {
        self.0 / 1_000 % 60
    }

    /// 0 to 999.
    pub const fn millisecond(self) -> u32 {
        self.0 % 1_000
    }

    /// The time that a wall clock shows so many milliseconds after some midnight.
    pub(super) fn of_wall(millis: i64) -> Self {
        // The remainder is below a day, which a `u32` holds.
        Self(u32::try_from(millis.rem_euclid(super::DAY)).unwrap_or_default())
    }
}

impl FromStr for TimeOfDay {
    type Err = ClockError;

    fn from_str(text: &str) -> Result<Self, ClockError> {
        Self::parse(text)
    }
}

impl fmt::Display for TimeOfDay {
    /// `HH:MM`, with seconds and milliseconds only where they are not zero.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [h1, h2] = two_digits(self.hour());
        let [m1, m2] = two_digits(self.minute());
        let [s1, s2] = two_digits(self.second());
        let [f1, f2, f3] = three_digits(self.millisecond());
        let text = [h1, h2, b':', m1, m2, b':', s1, s2, b'.', f1, f2, f3];
        let length = match (self.second(), self.millisecond()) {
            (0, 0) => 5,
            (_, 0) => 8,
            _ => 12,
        };
        formatter.pad(ascii(text.get(..length).unwrap_or_default()))
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            serializer.serialize_u32(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
            Self::parse(&text).map_err(de::Error::custom)
        } else {
            let millis = u32::deserialize(deserializer)?;
            Self::from_millis(millis).ok_or_else(|| {
                de::Error::custom("a time of day has less than 86 400 000 milliseconds")
            })
        }
    }
}
