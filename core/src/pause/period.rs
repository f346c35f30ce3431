//! The periods in which limits count.

use crate::clock::{Span, Timestamp, Zone};
use crate::definition::Period;

/// The period that contains an instant, by the calendar alone.
///
/// `zone` is for periods without their own. There is none for [`Period::Shift`], which needs an agent's shifts;
/// for [`Period::Rolling`] it is the window that ends at `at`.
///
/// ```
/// use frontdesk::Period;
/// use frontdesk::clock::{Millis, Timestamp, Zone};
/// use frontdesk::pause::quota_period;
///
/// let prague = Zone::named("Europe/Prague")?;
/// let at = Timestamp::parse("2025-03-30T10:00:00Z")?;
/// let day = quota_period(&Period::default(), &prague, at).ok_or("no day")?;
/// assert_eq!(day.start, Timestamp::parse("2025-03-29T23:00:00Z")?);
/// assert_eq!(day.length(), Millis::from_hours(23));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn quota_period(period: &Period, zone: &Zone, at: Timestamp) -> Option<Span> {
    match period {
        Period::Day { zone: own, day_start } => {
            Some(own.as_ref().unwrap_or(zone).day_containing(*day_start, at).1)
        }
        Period::Week { zone: own, first_day, day_start } => {
            Some(own.as_ref().unwrap_or(zone).week_containing(*first_day, *day_start, at).1)
        }
        Period::Shift => None,
        Period::Rolling { length } => Some(Span { start: at.saturating_add(-*length), end: at }),
    }
}
