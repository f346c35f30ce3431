use serde::{Deserialize, Serialize};

use super::DAY;
use super::date::{date_of_epoch_days, epoch_days};
use super::error::ClockError;
use super::millis::Millis;
use super::timestamp::Timestamp;
use super::zone::Zone;

/// A length of time as a calendar counts it, such as 1 month and 6 days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CalendarTerm {
    /// Calendar years.
    pub years: u32,
    /// Calendar months.
    pub months: u32,
    /// Weeks of seven calendar days.
    pub weeks: u32,
    /// Calendar days, of any number of hours.
    pub days: u32,
    /// Elapsed hours.
    pub hours: u32,
}

impl Zone {
    /// The instant a calendar term after `at`, by the calendar and clocks of this zone.
    ///
    /// Years and months are added first, together, and stop at the last day of a month that is too short; then weeks and
    /// days, all at the same wall time, where a skipped time means the first instant after the gap and a doubled one the
    /// earlier. Hours are elapsed time and come last. [`ClockError::OutOfRange`] past the year 9999.
    ///
    /// ```
    /// use frontdesk::clock::{CalendarTerm, Timestamp, Zone};
    ///
    /// let prague = Zone::named("Europe/Prague")?;
    /// let at = Timestamp::parse("2025-01-31T12:00:00+01:00")?;
    /// let month = CalendarTerm { months: 1, ..CalendarTerm::default() };
    /// assert_eq!(prague.add(at, month)?.to_string(), "2025-02-28T11:00:00Z");
    /// # Ok::<(), frontdesk::clock::ClockError>(())
    /// ```
    pub fn add(&self, at: Timestamp, term: CalendarTerm) -> Result<Timestamp, ClockError> {
        let CalendarTerm { years, months, weeks, days, hours } = term;
        let months = i64::from(years) * 12 + i64::from(months);
        let days = i64::from(weeks) * 7 + i64::from(days);
        // Without a calendar part the wall time must not be asked: in a doubled hour it would lead back to the first.
        let moved = if months == 0 && days == 0 {
            at.millis()
        } else {
            let wall = at.millis() + self.offset_at(at.millis());
            let date = add_months(wall.div_euclid(DAY), months).ok_or(ClockError::OutOfRange)?;
            self.first_at_or_past((date + days) * DAY + wall.rem_euclid(DAY))
        };
        Timestamp::from_millis(moved)
            .and_then(|moved| moved.checked_add(Millis::from_hours(i64::from(hours))))
            .ok_or(ClockError::OutOfRange)
    }
}

/// A date some months later, or the last day of that month where it is shorter; dates as days since 1970-01-01. None past
/// the year 9999.
fn add_months(from: i64, months: i64) -> Option<i64> {
    if months == 0 {
        return Some(from);
    }
    let (year, month, day) = date_of_epoch_days(from)?.to_calendar_date();
    let total = i64::from(year) * 12 + i64::from(u8::from(month)) - 1 + months;
    let year = i32::try_from(total.div_euclid(12)).ok()?;
    let month = time::Month::try_from(u8::try_from(total.rem_euclid(12) + 1).ok()?).ok()?;
    let date = time::Date::from_calendar_date(year, month, day.min(month.length(year))).ok()?;
    Some(epoch_days(date))
}
