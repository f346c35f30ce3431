//! The quota day and week of a zone; see the module's documentation for the rule.

use serde::{Deserialize, Serialize};

use super::DAY;
use super::date::{Date, Weekday};
use super::millis::Millis;
use super::time_of_day::TimeOfDay;
use super::timestamp::Timestamp;
use super::zone::Zone;

/// The instants from `start` up to, but without, `end`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first instant.
    pub start: Timestamp,
    /// The first instant after.
    pub end: Timestamp,
}

impl Span {
    /// Whether the instant lies in the span.
    pub fn contains(&self, at: Timestamp) -> bool {
        self.start <= at && at < self.end
    }

    /// The time from start to end.
    pub const fn length(&self) -> Millis {
        self.end.since(self.start)
    }

    /// The instants that both spans contain; none where there are none.
    pub fn overlap(&self, other: &Self) -> Option<Self> {
        let shared = Self { start: self.start.max(other.start), end: self.end.min(other.end) };
        (shared.start < shared.end).then_some(shared)
    }
}

/// The days of a zone. Near the ends of the years 1 to 9999, spans stop at [`Timestamp::MIN`] and [`Timestamp::MAX`], so
/// that `MAX` itself is the end of the last span.
impl Zone {
    /// When the day `date` begins: the first instant whose local wall time is at least `date start`.
    ///
    /// The same instant as the next day's start where the zone skipped the date.
    pub fn day_start(&self, date: Date, start: TimeOfDay) -> Timestamp {
        self.instant(date, start)
    }

    /// The day that contains an instant, and its date.
    ///
    /// Not the local date of the instant: after clocks went back over midnight, the wall shows the day before again.
    ///
    /// ```
    /// use frontdesk::clock::{TimeOfDay, Timestamp, Zone};
    ///
    /// let zone = Zone::named("America/St_Johns")?;
    /// let at = Timestamp::parse("2010-11-07T03:00:00Z")?;
    /// assert_eq!(zone.local(at).to_string(), "2010-11-06T23:30:00-03:30");
    /// let (date, day) = zone.day_containing(TimeOfDay::MIDNIGHT, at);
    /// assert_eq!(date.to_string(), "2010-11-07");
    /// assert!(day.contains(at));
    /// # Ok::<(), frontdesk::clock::ClockError>(())
    /// ```
    pub fn day_containing(&self, start: TimeOfDay, at: Timestamp) -> (Date, Span) {
        let (day, span) = self.day_number_containing(start, at);
        (Date::from_epoch_days(day), span)
    }

    /// The week of seven such days that contains an instant, and the date of its first day, a `first_day`.
    pub fn week_containing(
        &self,
        first_day: Weekday,
        start: TimeOfDay,
        at: Timestamp,
    ) -> (Date, Span) {
        let (day, _) = self.day_number_containing(start, at);
        let weekday = Date::from_epoch_days(day).weekday();
        let first = day - i64::from(weekday.days_after(first_day));
        let span = Span {
            start: self.start_of_day_number(first, start),
            end: self.start_of_day_number(first + 7, start),
        };
        (Date::from_epoch_days(first), span)
    }

    /// The first start of a day after an instant; [`Timestamp::MAX`] where the years end before.
    pub fn next_day_start_after(&self, start: TimeOfDay, at: Timestamp) -> Timestamp {
        self.day_number_containing(start, at).1.end
    }

    /// Days are counted from 1970-01-01 here, so that the first and the last need no exceptions.
    fn day_number_containing(&self, start: TimeOfDay, at: Timestamp) -> (i64, Span) {
        let wall = at.millis() + self.offset_at(at.millis());
        // The wall shows at least this day's start, so the day has begun; but a later one may have begun as well,
        // either because clocks went back since or because the days between have no length.
        let mut day = (wall - i64::from(start.millis())).div_euclid(DAY);
        let mut span = Span {
            start: self.start_of_day_number(day, start),
            end: self.start_of_day_number(day + 1, start),
        };
        while span.end <= at && span.end < Timestamp::MAX {
            day += 1;
            span = Span { start: span.end, end: self.start_of_day_number(day + 1, start) };
        }
        (day, span)
    }

    fn start_of_day_number(&self, day: i64, start: TimeOfDay) -> Timestamp {
        Timestamp::clamped(self.first_at_or_past(day * DAY + i64::from(start.millis())))
    }
}
