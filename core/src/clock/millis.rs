use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

/// A duration in whole milliseconds, which may be negative.
///
/// Arithmetic never overflows: it stops at [`Millis::MIN`] and [`Millis::MAX`].
///
/// ```
/// use frontdesk::clock::Millis;
///
/// let call = Millis::from_minutes(62) + Millis::from_seconds(3);
/// assert_eq!(call.to_string(), "1h 02m 03s");
/// assert_eq!(call.millis(), 3_723_000);
/// ```
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Millis(i64);

impl Millis {
    /// No time.
    pub const ZERO: Self = Self(0);
    /// The most negative duration.
    pub const MIN: Self = Self(i64::MIN);
    /// The longest duration.
    pub const MAX: Self = Self(i64::MAX);

    /// This many milliseconds.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// This many seconds.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1_000))
    }

    /// This many minutes.
    pub const fn from_minutes(minutes: i64) -> Self {
        Self(minutes.saturating_mul(60_000))
    }

    /// This many hours.
    pub const fn from_hours(hours: i64) -> Self {
        Self(hours.saturating_mul(3_600_000))
    }

    /// This many times 24 hours; for calendar days see [`CalendarTerm`](super::CalendarTerm).
    pub const fn from_days(days: i64) -> Self {
        Self(days.saturating_mul(super::DAY))
    }

    /// The number of milliseconds.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Whether this is no time at all.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Whether this is less than no time.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

impl Add for Millis {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Millis {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Millis {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl AddAssign for Millis {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Millis {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Millis {
    fn sum<I: Iterator<Item = Self>>(durations: I) -> Self {
        durations.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Millis {
    /// Hours, minutes and seconds without leading zero units, such as `1h 02m 03s`, `2m 00s`, `-5.250s` or `0s`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let total = self.0.unsigned_abs();
        let (millis, seconds) = (total % 1_000, total / 1_000 % 60);
        let (minutes, hours) = (total / 60_000 % 60, total / 3_600_000);
        match (hours, minutes) {
            (0, 0) => write!(formatter, "{sign}{seconds}")?,
            (0, _) => write!(formatter, "{sign}{minutes}m {seconds:02}")?,
            _ => write!(formatter, "{sign}{hours}h {minutes:02}m {seconds:02}")?,
        }
        if millis != 0 {
            write!(formatter, ".{millis:03}")?;
        }
        formatter.write_str("s")
    }
}
