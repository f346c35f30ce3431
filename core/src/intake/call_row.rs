use csv::StringRecord;

use super::anomaly::{Anomaly, AnomalyCode};
use super::call_mapping::{CallMapping, DurationUnit, EndBeforeStart};
use crate::clock::{Date, Millis, PatternReading, Span, TimeOfDay, Timestamp, WallTime, Zone};
use crate::definition::{Error, Violation};

/// The places of the mapping's columns in a row.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) id: Vec<usize>,
    pub(super) agent: usize,
    pub(super) outcome: Option<usize>,
    pub(super) queue: Option<usize>,
    date: Option<usize>,
    arrived: Option<usize>,
    queued: Option<(usize, usize)>,
    start: usize,
    end: usize,
    duration: Option<usize>,
}

impl Columns {
    /// Looks the columns up in the header row; [`Error::Invalid`] names every one that it does not have.
    pub(super) fn find(mapping: &CallMapping, header: &StringRecord) -> Result<Self, Error> {
        let mut missing = Vec::new();
        let mut find = |path: String, name: &str| {
            header.iter().position(|column| column == name).unwrap_or_else(|| {
                missing.push(Violation {
                    code: String::from("UnknownColumn"),
                    path,
                    expected: String::from("a column of the header row"),
                    found: name.to_owned(),
                });
                0
            })
        };
        let columns = Self {
            id: (0..)
                .zip(&mapping.id)
                .map(|(place, name): (usize, _)| find(format!("id[{place}]"), name))
                .collect(),
            agent: find(String::from("agent"), &mapping.agent),
            outcome: mapping
                .outcome
                .as_ref()
                .map(|outcome| find(String::from("outcome.column"), &outcome.column)),
            queue: mapping.queue.as_ref().map(|name| find(String::from("queue"), name)),
            date: mapping.date.as_ref().map(|date| find(String::from("date.column"), &date.column)),
            arrived: mapping.arrived.as_ref().map(|name| find(String::from("arrived"), name)),
            queued: mapping.queued.as_ref().map(|queued| {
                let entered = find(String::from("queued.entered"), &queued.entered);
                (entered, find(String::from("queued.left"), &queued.left))
            }),
            start: find(String::from("start"), &mapping.start),
            end: find(String::from("end"), &mapping.end),
            duration: mapping
                .duration
                .as_ref()
                .map(|duration| find(String::from("duration.column"), &duration.column)),
        };
        if missing.is_empty() {
            Ok(columns)
        } else {
            let total = u32::try_from(missing.len()).unwrap_or(u32::MAX);
            missing.truncate(100);
            Err(Error::Invalid { violations: missing, total })
        }
    }
}

/// One row, with what is needed to read it.
#[derive(Debug)]
pub(super) struct Row<'row> {
    pub(super) mapping: &'row CallMapping,
    pub(super) zone: &'row Zone,
    pub(super) columns: &'row Columns,
    pub(super) record: &'row StringRecord,
    pub(super) line: u64,
}

/// What a column of a time says.
#[derive(Debug, Clone, Copy)]
enum Reading {
    Unset,
    Instant(Timestamp),
    Wall { date: Option<Date>, time: TimeOfDay },
}

/// A time that has a date, and whether it was moved to the next day.
#[derive(Debug, Clone, Copy)]
struct Placed {
    earlier: Timestamp,
    later: Option<Timestamp>,
    gap: bool,
    date: Option<Date>,
    time: TimeOfDay,
}

impl Row<'_> {
    /// The field of a column, without blanks around it.
    pub(super) fn field(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or_default().trim()
    }

    /// Whether the columns of service have a time at all.
    pub(super) fn is_timed(&self) -> bool {
        [self.columns.start, self.columns.end].iter().any(|&column| !self.is_unset(column))
    }

    /// How long the call waited in a queue; none where it did not, or where that cannot be read.
    pub(super) fn wait(&self) -> Option<Millis> {
        let (entered, left) = self.columns.queued?;
        if self.is_unset(entered) && self.is_unset(left) {
            return None;
        }
        let date = self.date().ok()?;
        let entered = self.place(self.read(entered)?, date)?;
        let mut left = self.place(self.read(left)?, entered.date)?;
        if left.earlier < entered.earlier {
            left = self.next_day(left)?;
        }
        Some(left.earlier.since(entered.earlier))
    }

    /// When service was; none, with the reason among the anomalies, where the row does not say so.
    pub(super) fn service(&self, anomalies: &mut Vec<Anomaly>) -> Option<Span> {
        let mut say = |code, at, message: String| {
            anomalies.push(Anomaly { code, line: self.line, at, agent: None, message });
        };
        let mapping = self.mapping;
        let date = match self.date() {
            Ok(date) => date,
            Err(column) => {
                say(AnomalyCode::BadTime, None, format!("{column} has no date; set aside"));
                return None;
            }
        };
        let readings = [(&mapping.start, self.columns.start), (&mapping.end, self.columns.end)]
            .map(|(name, column)| (name, self.read(column)));
        if !self.is_timed() {
            let message = format!("{} and {} have no time; set aside", mapping.start, mapping.end);
            say(AnomalyCode::NoTimes, None, message);
            return None;
        }
        let bad = |(name, reading): &(&String, Option<Reading>)| {
            matches!(reading, None | Some(Reading::Unset)).then(|| (*name).clone())
        };
        if let Some(name) = readings.iter().find_map(bad) {
            say(AnomalyCode::BadTime, None, format!("{name} has no time; set aside"));
            return None;
        }
        let [(_, Some(start)), (_, Some(end))] = readings else { return None };

        let undated =
            || (AnomalyCode::BadTime, format!("{} has no date; set aside", mapping.start));
        let Some(mut from) = self.place(start, date) else {
            let (code, message) = undated();
            say(code, None, message);
            return None;
        };
        let may_wrap = mapping.end_before_start == EndBeforeStart::NextDay;
        if let Some(arrived) = self.arrival(date).filter(|&arrived| from.earlier < arrived) {
            let wrapped = self.next_day(from).filter(|_| may_wrap);
            let Some(next) = wrapped else {
                let message = format!("{} lies before the call came; set aside", mapping.start);
                say(AnomalyCode::EndBeforeStart, Some(arrived), message);
                return None;
            };
            from = next;
            let message = format!("{} was taken as the next day's", mapping.start);
            say(AnomalyCode::CrossesMidnight, Some(from.earlier), message);
        }
        let Some(mut until) = self.place(end, from.date.or(date)) else {
            let (code, message) = undated();
            say(code, None, message);
            return None;
        };
        let duration = match self.duration() {
            Ok(duration) => duration,
            Err(column) => {
                let message = format!("{column} is no whole number; the times were used");
                say(AnomalyCode::BadTime, Some(from.earlier), message);
                None
            }
        };
        let wraps = until.latest() < from.earlier;
        if wraps {
            let Some(next) = self.next_day(until).filter(|_| may_wrap) else {
                let message = format!("{} lies before {}; set aside", mapping.end, mapping.start);
                say(AnomalyCode::EndBeforeStart, Some(from.earlier), message);
                return None;
            };
            until = next;
        }
        let (span, confirmed) = choose(from, until, duration);
        for (name, placed, chosen) in
            [(&mapping.start, from, span.start), (&mapping.end, until, span.end)]
        {
            if placed.gap {
                let message = format!("the clocks skipped {name}; {chosen} was used");
                say(AnomalyCode::GapTime, Some(chosen), message);
            } else if placed.later.is_some() {
                let message = format!("the clocks showed {name} twice; {chosen} was used");
                say(AnomalyCode::AmbiguousTime, Some(chosen), message);
            }
        }
        match (wraps, confirmed) {
            (true, Some(false)) => {
                let message = format!(
                    "{} lies before {}, and as the next day's it does not fit the duration; set aside",
                    mapping.end, mapping.start
                );
                say(AnomalyCode::EndBeforeStart, Some(span.start), message);
                return None;
            }
            (true, confirmed) => {
                let word = if confirmed.is_some() { "; the duration confirms it" } else { "" };
                let message = format!("{} was taken as the next day's{word}", mapping.end);
                say(AnomalyCode::CrossesMidnight, Some(span.start), message);
            }
            (false, Some(false)) => {
                let message = format!(
                    "the duration differs from {} ms, the time from {} to {}; the times were used",
                    span.length().millis(),
                    mapping.start,
                    mapping.end
                );
                say(AnomalyCode::DurationDiffers, Some(span.start), message);
            }
            (false, _) => {}
        }
        if span.start == span.end {
            let message = String::from("service began and ended at one instant; replayed");
            say(AnomalyCode::ZeroLength, Some(span.start), message);
        }
        Some(span)
    }

    fn is_unset(&self, column: usize) -> bool {
        let field = self.field(column);
        field.is_empty() || self.mapping.unset.iter().any(|unset| unset == field)
    }

    /// The date of the row; the name of its column where that has something else.
    fn date(&self) -> Result<Option<Date>, &str> {
        let (Some(date), Some(column)) = (&self.mapping.date, self.columns.date) else {
            return Ok(None);
        };
        match date.pattern.read(self.field(column)) {
            Some(PatternReading::Wall { date: Some(date), .. }) => Ok(Some(date)),
            _ => Err(&date.column),
        }
    }

    fn arrival(&self, date: Option<Date>) -> Option<Timestamp> {
        let column = self.columns.arrived.filter(|&column| !self.is_unset(column))?;
        self.place(self.read(column)?, date).map(|placed| placed.earlier)
    }

    /// The duration in the row, where it has one; the name of its column where that is no number.
    fn duration(&self) -> Result<Option<Millis>, &str> {
        let (Some(duration), Some(column)) = (&self.mapping.duration, self.columns.duration) else {
            return Ok(None);
        };
        let field = self.field(column);
        if field.is_empty() {
            return Ok(None);
        }
        match (field.parse::<u32>(), duration.unit) {
            (Ok(number), DurationUnit::Seconds) => {
                Ok(Some(Millis::from_seconds(i64::from(number))))
            }
            (Ok(number), DurationUnit::Milliseconds) => {
                Ok(Some(Millis::from_millis(i64::from(number))))
            }
            (Err(_), _) => Err(&duration.column),
        }
    }

    fn read(&self, column: usize) -> Option<Reading> {
        if self.field(column).is_empty() {
            return Some(Reading::Unset);
        }
        match self.mapping.pattern.read(self.field(column))? {
            PatternReading::Instant(at) => Some(Reading::Instant(at)),
            PatternReading::Wall { date, time: Some(time) } => Some(Reading::Wall { date, time }),
            PatternReading::Wall { time: None, .. } => None,
        }
    }

    fn place(&self, reading: Reading, date: Option<Date>) -> Option<Placed> {
        let midnight = TimeOfDay::MIDNIGHT;
        match reading {
            Reading::Unset => None,
            Reading::Instant(at) => {
                Some(Placed { earlier: at, later: None, gap: false, date: None, time: midnight })
            }
            Reading::Wall { date: Some(date), time } => {
                Some(Placed { date: None, ..self.on(date, time) })
            }
            Reading::Wall { date: None, time } => Some(self.on(date?, time)),
        }
    }

    fn on(&self, date: Date, time: TimeOfDay) -> Placed {
        let (earlier, later, gap) = match self.zone.wall(date, time) {
            WallTime::Once(at) => (at, None, false),
            WallTime::Skipped { after } => (after, None, true),
            WallTime::Twice { earlier, later } => (earlier, Some(later), false),
        };
        Placed { earlier, later, gap, date: Some(date), time }
    }

    /// The same time of the next day; none where the row gave the time its own date.
    fn next_day(&self, placed: Placed) -> Option<Placed> {
        placed.date.map(|date| self.on(date.saturating_add_days(1), placed.time))
    }
}

impl Placed {
    fn latest(&self) -> Timestamp {
        self.later.unwrap_or(self.earlier)
    }

    fn candidates(&self) -> impl Iterator<Item = Timestamp> + Clone {
        [Some(self.earlier), self.later].into_iter().flatten()
    }
}

/// Of the instants that the two times can mean, those that fit the duration, or else the earliest in order; and whether
/// the duration, where there is one, fits.
fn choose(from: Placed, until: Placed, duration: Option<Millis>) -> (Span, Option<bool>) {
    let mut ordered = from
        .candidates()
        .flat_map(|start| until.candidates().map(move |end| Span { start, end }))
        .filter(|span| span.start <= span.end);
    let earliest = Span { start: from.earlier, end: until.latest().max(from.earlier) };
    let Some(duration) = duration else {
        return (ordered.next().unwrap_or(earliest), None);
    };
    let fitting = ordered.clone().find(|span| span.length() == duration);
    (fitting.or_else(|| ordered.next()).unwrap_or(earliest), Some(fitting.is_some()))
}
