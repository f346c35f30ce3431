use std::borrow::Cow;
use std::fmt;
use std::hash::{BuildHasher, Hash, Hasher};
use std::sync::{Arc, LazyLock};

use compact_str::CompactString;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::DAY;
use super::date::Date;
use super::days::Span;
use super::error::ClockError;
use super::millis::Millis;
use super::time_of_day::TimeOfDay;
use super::timestamp::Timestamp;

/// No zone is further from UTC, east or west, than `TZif` can say: 25:59:59.
const MOST_OFFSET: i64 = 26 * 3_600_000;

/// A time zone: its IANA name and its rules for all time. A clone costs a reference count.
///
/// Two zones are equal where their names are. In serde a zone is its name, and is read from the bundled database.
///
/// ```
/// use frontdesk::clock::{Timestamp, Zone};
///
/// let kathmandu = Zone::named("Asia/Kathmandu")?;
/// let local = kathmandu.local(Timestamp::parse("2025-06-10T22:15:00Z")?);
/// assert_eq!(local.to_string(), "2025-06-11T04:00:00+05:45");
/// # Ok::<(), frontdesk::clock::ClockError>(())
/// ```
#[derive(Clone)]
pub struct Zone(Arc<Rules>);

struct Rules {
    name: CompactString,
    table: TimeZone,
    /// A digest of name and data: equal for equal rules, however often they were looked up.
    digest: u64,
    /// The offset on 2025-01-01, in milliseconds: how far a local day usually is from the day in UTC.
    usual_offset: i64,
}

/// What a wall clock and a calendar on the wall show at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LocalDateTime {
    /// The local date.
    pub date: Date,
    /// The local time of day.
    pub time_of_day: TimeOfDay,
    /// Local time minus UTC; positive to the east.
    pub offset: Millis,
}

impl Zone {
    /// The zone of this name, such as `Europe/Prague`, from the bundled IANA database. ASCII case does not matter.
    ///
    /// [`ClockError::UnknownZone`] where the database has none. No file is read.
    pub fn named(name: &str) -> Result<Self, ClockError> {
        let table =
            TimeZoneDatabase::bundled().get(name).map_err(|_| ClockError::unknown_zone(name))?;
        let canonical = table.iana_name().unwrap_or(name);
        if table.is_unknown() {
            return Err(ClockError::unknown_zone(name));
        }
        Ok(Self::new(canonical, &[], table.clone()))
    }

    /// Coordinated Universal Time, named `UTC`.
    pub fn utc() -> Self {
        static UTC: LazyLock<Zone> = LazyLock::new(|| Zone::new("UTC", &[], TimeZone::UTC));
        UTC.clone()
    }

    /// A zone from `TZif` data (RFC 8536) that the host gives, for rules newer than the bundled ones.
    ///
    /// The zone equals a bundled one of the same name; whoever stores only the name gives the data again later.
    /// [`ClockError::BadZoneData`] where the bytes are something else, a rule in them runs backwards, or the name is empty.
    pub fn from_tzif(name: &str, bytes: &[u8]) -> Result<Self, ClockError> {
        match TimeZone::tzif(name, bytes) {
            Ok(table) if !name.is_empty() && runs_forwards(&table) => {
                Ok(Self::new(name, bytes, table))
            }
            _ => Err(ClockError::bad_zone_data(name)),
        }
    }

    /// The names of all bundled zones, in ASCII order without regard to case.
    pub fn names() -> impl Iterator<Item = String> {
        TimeZoneDatabase::bundled()
            .available()
            .map(|name| name.as_str().to_owned())
            .collect::<Vec<_>>()
            .into_iter()
    }

    /// The IANA name.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The local date and time at an instant. Beyond the years 1 to 9999 it stays at the first or last millisecond.
    pub fn local(&self, at: Timestamp) -> LocalDateTime {
        LocalDateTime::at(at, self.offset_at(at.millis()))
    }

    /// The first instant whose local wall time is at least `date time`, held within [`Timestamp::MIN`] and
    /// [`Timestamp::MAX`].
    ///
    /// So a time that clocks skip means the first instant after the gap, and one that occurs twice the earlier.
    pub fn instant(&self, date: Date, time: TimeOfDay) -> Timestamp {
        let wall = date.epoch_days() * DAY + i64::from(time.millis());
        Timestamp::clamped(self.first_at_or_past(wall))
    }

    fn new(name: &str, data: &[u8], table: TimeZone) -> Self {
        let digest = foldhash::quality::FixedState::default().hash_one((name, data));
        let usual_offset = offset_at(&table, 1_735_689_600_000);
        Self(Arc::new(Rules { name: name.into(), table, digest, usual_offset }))
    }

    /// The first instant whose wall time is at least `wall`; both in milliseconds, `wall` as if it were UTC.
    ///
    /// Walks the stretches of one offset, from a time so early that no wall clock can show `wall` before it.
    pub(super) fn first_at_or_past(&self, wall: i64) -> i64 {
        let mut stretch_start = wall - MOST_OFFSET;
        let mut offset = self.offset_at(stretch_start);
        for transition in self.0.table.following(instant(stretch_start)) {
            let stretch_end = transition.timestamp().as_second() * 1_000;
            // The second condition holds for damaged rules only, which must not keep us here for ever.
            if wall - offset < stretch_end || stretch_end <= stretch_start {
                break;
            }
            stretch_start = stretch_end;
            offset = i64::from(transition.offset().seconds()) * 1_000;
        }
        stretch_start.max(wall - offset)
    }

    /// Local time minus UTC in milliseconds, at `at` in milliseconds UTC.
    pub(super) fn offset_at(&self, at: i64) -> i64 {
        offset_at(&self.0.table, at)
    }

    /// The longest time around an instant without a transition, whose offset is that of the instant.
    pub(super) fn stretch(&self, at: Timestamp) -> Span {
        let table = &self.0.table;
        let second = at.millis().div_euclid(1_000) * 1_000;
        let before = table.preceding(instant(second + 1_000)).next();
        let after = table.following(instant(second)).next();
        let instant_of = |transition: jiff::tz::TimeZoneTransition<'_>| {
            Timestamp::clamped(transition.timestamp().as_second() * 1_000)
        };
        Span {
            start: before.map_or(Timestamp::MIN, instant_of),
            end: after.map_or(Timestamp::MAX, instant_of),
        }
    }

    pub(super) fn digest(&self) -> u64 {
        self.0.digest
    }

    pub(super) fn usual_offset(&self) -> i64 {
        self.0.usual_offset
    }
}

/// Whether each transition comes after the one before, up to the year 9999.
fn runs_forwards(table: &TimeZone) -> bool {
    let mut last = jiff::Timestamp::MIN;
    table.following(last).all(|transition| {
        let later = last < transition.timestamp();
        last = transition.timestamp();
        later
    })
}

fn offset_at(table: &TimeZone, at: i64) -> i64 {
    i64::from(table.to_offset(instant(at)).seconds()) * 1_000
}

/// The second of an instant, for jiff, whose range ends a day before ours: no rule changes in that day.
fn instant(at: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_second(at.div_euclid(1_000)).unwrap_or(jiff::Timestamp::MAX)
}

impl LocalDateTime {
    pub(super) fn at(at: Timestamp, offset: i64) -> Self {
        let wall = Timestamp::clamped(at.millis() + offset).millis();
        Self {
            date: Date::from_epoch_days(wall.div_euclid(DAY)),
            time_of_day: TimeOfDay::of_wall(wall),
            offset: Millis::from_millis(offset),
        }
    }
}

impl fmt::Display for LocalDateTime {
    /// RFC 3339 with the offset, such as `2025-06-11T00:15:00+02:00`. Offsets before standard time may have seconds.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { date, time_of_day, offset } = self;
        write!(formatter, "{date}T{time_of_day}")?;
        if time_of_day.millis() % 60_000 == 0 {
            formatter.write_str(":00")?;
        }
        let sign = if offset.is_negative() { '-' } else { '+' };
        write!(formatter, "{sign}{}", TimeOfDay::of_wall(offset.millis().abs()))
    }
}

impl Default for Zone {
    /// [`Zone::utc`].
    fn default() -> Self {
        Self::utc()
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Zone").field(&self.name()).finish()
    }
}

impl fmt::Display for Zone {
    /// The name.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl PartialOrd for Zone {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Zone {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.name().cmp(other.name())
    }
}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = Cow::<'de, str>::deserialize(deserializer)?;
        Self::named(&name).map_err(de::Error::custom)
    }
}
