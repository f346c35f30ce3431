//! Instants, durations, zones and the calendar.
//!
//! Nothing here reads a clock or a file: the host gives every instant, and the zone rules are bundled with the library
//! or injected by the host. An instant is a [`Timestamp`] in milliseconds UTC, a duration is [`Millis`], and an interval
//! is a half-open [`Span`]. This module is the only place that knows how time zones work.
//!
//! # The day of a zone
//!
//! A day with a day start `s` runs from the first instant whose local wall time is at least `D s` to the first instant
//! whose local wall time is at least `(D + 1) s`. Most days have 23 to 25 hours; since 1970 a few had 0 to 31:
//! - a start that the clocks skip is moved to the first instant after the gap;
//! - a start that occurs twice is taken at its first occurrence;
//! - a date that a zone skipped has no length and contains nothing;
//! - an instant may belong to a day although its own local date is the day before, when clocks went back over midnight.
//!
//! # Example: a day of 23 hours
//!
//! ```
//! use frontdesk::clock::{Millis, TimeOfDay, Timestamp, Zone};
//!
//! let prague = Zone::named("Europe/Prague")?;
//! let noon = Timestamp::parse("2025-03-30T12:00:00+02:00")?;
//! let (date, day) = prague.day_containing(TimeOfDay::MIDNIGHT, noon);
//! assert_eq!(date.to_string(), "2025-03-30");
//! assert_eq!(day.start.to_string(), "2025-03-29T23:00:00Z");
//! assert_eq!(day.length(), Millis::from_hours(23));
//! # Ok::<(), frontdesk::clock::ClockError>(())
//! ```

mod cache;
mod calendar;
mod date;
mod days;
mod error;
mod millis;
mod text;
mod time_of_day;
mod timestamp;
mod wall;
mod zone;

pub use cache::DayCache;
pub use calendar::CalendarTerm;
pub use date::{Date, Weekday};
pub use days::Span;
pub use error::ClockError;
pub use millis::Millis;
pub use time_of_day::TimeOfDay;
pub use timestamp::Timestamp;
pub use wall::{PatternReading, TimePattern, WallTime};
pub use zone::{LocalDateTime, Zone};

/// Milliseconds of a day of 24 hours.
const DAY: i64 = 86_400_000;
