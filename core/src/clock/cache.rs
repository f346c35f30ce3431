use super::DAY;
use super::date::Date;
use super::days::Span;
use super::time_of_day::TimeOfDay;
use super::timestamp::Timestamp;
use super::zone::{LocalDateTime, Zone};

/// Days that are remembered at a time: two months, as a report over several weeks asks for them in any order.
const SLOTS: i64 = 64;

/// Remembers the days asked for, of any zones and day starts, so that asking again costs a comparison.
///
/// It holds nothing that the zone would not answer itself; one for each desk is enough.
///
/// ```
/// use frontdesk::clock::{DayCache, TimeOfDay, Timestamp, Zone};
///
/// let mut cache = DayCache::default();
/// let prague = Zone::named("Europe/Prague")?;
/// let at = Timestamp::parse("2025-06-10T22:15:00Z")?;
/// let day = cache.day(&prague, TimeOfDay::MIDNIGHT, at);
/// assert_eq!(day, prague.day_containing(TimeOfDay::MIDNIGHT, at).1);
/// # Ok::<(), frontdesk::clock::ClockError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct DayCache {
    /// Empty or [`SLOTS`] long; a day has its place by its number and zone.
    days: Vec<CachedDay>,
    stretch: CachedStretch,
}

#[derive(Debug, Clone, Copy)]
struct CachedDay {
    zone_digest: u64,
    start: TimeOfDay,
    date: Date,
    span: Span,
}

/// The last stretch of one offset that was asked for.
#[derive(Debug, Clone, Copy, Default)]
struct CachedStretch {
    zone_digest: u64,
    offset: i64,
    span: Span,
}

impl DayCache {
    /// The span of the day that contains an instant: as [`Zone::day_containing`].
    pub fn day(&mut self, zone: &Zone, start: TimeOfDay, at: Timestamp) -> Span {
        self.dated_day(zone, start, at).1
    }

    /// The date and the span of the day that contains an instant: as [`Zone::day_containing`].
    pub fn dated_day(&mut self, zone: &Zone, start: TimeOfDay, at: Timestamp) -> (Date, Span) {
        let slot = slot(zone, start, at);
        match self.days.get(slot) {
            Some(day)
                if day.span.contains(at)
                    && day.zone_digest == zone.digest()
                    && day.start == start =>
            {
                (day.date, day.span)
            }
            _ => self.look_up(slot, zone, start, at),
        }
    }

    /// The local date and time at an instant: as [`Zone::local`].
    pub fn local(&mut self, zone: &Zone, at: Timestamp) -> LocalDateTime {
        if !self.stretch.span.contains(at) || self.stretch.zone_digest != zone.digest() {
            self.stretch = CachedStretch {
                zone_digest: zone.digest(),
                offset: zone.offset_at(at.millis()),
                span: zone.stretch(at),
            };
        }
        LocalDateTime::at(at, self.stretch.offset)
    }

    #[cold]
    fn look_up(
        &mut self,
        slot: usize,
        zone: &Zone,
        start: TimeOfDay,
        at: Timestamp,
    ) -> (Date, Span) {
        let (date, span) = zone.day_containing(start, at);
        let day = CachedDay { zone_digest: zone.digest(), start, date, span };
        match self.days.get_mut(slot) {
            Some(place) => *place = day,
            // The first day fills every place: it is only ever found by those whose span and zone it has.
            None => self.days = vec![day; usize::try_from(SLOTS).unwrap_or_default()],
        }
        (date, span)
    }
}

/// The place of a day: neighbouring days of a zone have different ones.
fn slot(zone: &Zone, start: TimeOfDay, at: Timestamp) -> usize {
    let wall = at.millis() + zone.usual_offset() - i64::from(start.millis());
    let zone_part = (zone.digest() % 64).cast_signed();
    usize::try_from((wall.div_euclid(DAY) + zone_part).rem_euclid(SLOTS)).unwrap_or_default()
}
