//! The grammar of an expiry, and the instant that it means.

use crate::clock::{CalendarTerm, Timestamp, WallTime, Zone};
use crate::definition::{Error, ExpiryNote, ExpiryPreview};

/// The most bytes of an expiry.
pub const MAX_EXPIRY_BYTES: usize = 64;

const NUMBER: &str = "a number from 1 to 9999";
const UNIT: &str = "hours, days, weeks, months or years";

/// Why a text is no expiry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} at byte {offset}")]
pub struct ExpiryError {
    /// The byte of the text, from 0, where it stops being one.
    pub offset: usize,
    /// What would have been right there.
    pub expected: &'static str,
}

impl From<ExpiryError> for Error {
    fn from(error: ExpiryError) -> Self {
        Self::ExpiryUnreadable {
            offset: u32::try_from(error.offset).unwrap_or(u32::MAX),
            expected: String::from(error.expected),
        }
    }
}

/// A length of time as people say it: a number of hours, days, weeks, months or years.
///
/// Hours are elapsed time; the other units keep the wall time, as [`Zone::add`] describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ExpiryTerm {
    term: CalendarTerm,
    /// The byte at which its first number starts.
    start: usize,
}

impl ExpiryTerm {
    /// Reads one number with its unit: `2 weeks`, `+6 days`, `6DAYS`.
    ///
    /// The number is 1 to 9999, of at most four ASCII digits; the unit is `hour`, `day`, `week`, `month` or
    /// `year` in any letter case, with or without `s`. Blanks and tabs may surround either, but none comes
    /// after the plus. At most [`MAX_EXPIRY_BYTES`].
    pub fn parse(text: &str) -> Result<Self, ExpiryError> {
        let mut reader = Reader::new(text)?;
        let mut term = Self { term: CalendarTerm::default(), start: reader.place };
        reader.number_and_unit(&mut term.term)?;
        reader.skip_blanks();
        reader.end()?;
        Ok(term)
    }

    /// As [`ExpiryTerm::parse`], but several terms with a comma or blanks between them, each unit once:
    /// `6 days, 19 months`. Whatever their order, years and months come first and hours last.
    pub fn parse_several(text: &str) -> Result<Self, ExpiryError> {
        let mut reader = Reader::new(text)?;
        let mut term = Self { term: CalendarTerm::default(), start: reader.place };
        loop {
            reader.number_and_unit(&mut term.term)?;
            let unit_end = reader.place;
            reader.skip_blanks();
            let comma = reader.take(b',');
            if comma {
                reader.skip_blanks();
            }
            if reader.is_at_end() && !comma {
                return Ok(term);
            }
            if reader.place == unit_end {
                return Err(reader.error("a comma, a blank or the end"));
            }
        }
    }

    /// The length of time.
    pub const fn calendar_term(self) -> CalendarTerm {
        self.term
    }

    /// The instant so long after `at`, by the calendar and clocks of `zone`; refused past the year 9999.
    pub fn after(self, at: Timestamp, zone: &Zone) -> Result<Timestamp, ExpiryError> {
        zone.add(at, self.term).map_err(|_| ExpiryError {
            offset: self.start,
            expected: "a time that ends before the year 10000",
        })
    }
}

/// The instant that an expiry of one term means, from `at` on, by the calendar and clocks of `zone`.
///
/// Hours are elapsed time. Days, weeks, months and years keep the wall time; months and years stop at the
/// last day of a month that is too short. A wall time that the clocks skip means the first instant after
/// the gap, one that comes twice the earlier.
pub fn expiry(text: &str, at: Timestamp, zone: &Zone) -> Result<Timestamp, ExpiryError> {
    ExpiryTerm::parse(text)?.after(at, zone)
}

/// What a form shows while somebody types an expiry: the instant, how a clock in `zone` shows it, and what
/// about it may surprise. Several terms are read where `several` says so.
pub fn preview_expiry(
    text: &str,
    at: Timestamp,
    zone: &Zone,
    several: bool,
) -> Result<ExpiryPreview, ExpiryError> {
    let term = if several { ExpiryTerm::parse_several(text)? } else { ExpiryTerm::parse(text)? };
    let expires_at = term.after(at, zone)?;
    let mut notes = Vec::new();
    let CalendarTerm { years, months, weeks, days, hours: _ } = term.term;
    let calendar = CalendarTerm { hours: 0, ..term.term };
    if calendar != CalendarTerm::default()
        && let Ok(moved) = zone.add(at, calendar)
    {
        let (before, after) = (zone.local(at), zone.local(moved));
        let months_only = CalendarTerm { years, months, ..CalendarTerm::default() };
        let month_end = weeks == 0 && days == 0 && after.date.day() < before.date.day();
        if months_only != CalendarTerm::default() && month_end {
            notes.push(ExpiryNote::MonthEnd);
        }
        if after.time_of_day != before.time_of_day {
            notes.push(ExpiryNote::SkippedTime);
        } else if matches!(zone.wall(after.date, after.time_of_day), WallTime::Twice { .. }) {
            notes.push(ExpiryNote::DoubledTime);
        }
    }
    Ok(ExpiryPreview { expires_at, local: zone.local(expires_at).to_string(), notes })
}

/// A place in the text of an expiry.
struct Reader<'a> {
    bytes: &'a [u8],
    place: usize,
}

impl<'a> Reader<'a> {
    /// At the first byte that is no blank.
    fn new(text: &'a str) -> Result<Self, ExpiryError> {
        if text.len() > MAX_EXPIRY_BYTES {
            return Err(ExpiryError { offset: MAX_EXPIRY_BYTES, expected: "at most 64 bytes" });
        }
        let mut reader = Self { bytes: text.as_bytes(), place: 0 };
        reader.skip_blanks();
        Ok(reader)
    }

    fn number_and_unit(&mut self, term: &mut CalendarTerm) -> Result<(), ExpiryError> {
        let number = self.number()?;
        self.skip_blanks();
        let start = self.place;
        let word = self.word();
        let count = match unit(word) {
            Some(Unit::Hour) => &mut term.hours,
            Some(Unit::Day) => &mut term.days,
            Some(Unit::Week) => &mut term.weeks,
            Some(Unit::Month) => &mut term.months,
            Some(Unit::Year) => &mut term.years,
            None => return Err(ExpiryError { offset: start, expected: UNIT }),
        };
        if *count != 0 {
            return Err(ExpiryError { offset: start, expected: "each unit once" });
        }
        *count = number;
        Ok(())
    }

    fn number(&mut self) -> Result<u32, ExpiryError> {
        let start = self.place;
        self.take(b'+');
        let digits = self.taken_while(u8::is_ascii_digit);
        let number = digits.iter().fold(0_u32, |sum, digit| {
            sum.saturating_mul(10).saturating_add(u32::from(digit - b'0'))
        });
        if digits.is_empty() {
            return Err(self.error(NUMBER));
        }
        if digits.len() > 4 || number == 0 {
            return Err(ExpiryError { offset: start, expected: NUMBER });
        }
        Ok(number)
    }

    fn word(&mut self) -> &'a [u8] {
        self.taken_while(u8::is_ascii_alphabetic)
    }

    fn skip_blanks(&mut self) {
        self.taken_while(|byte| matches!(byte, b' ' | b'\t'));
    }

    fn taken_while(&mut self, wanted: impl Fn(&u8) -> bool) -> &'a [u8] {
        let rest = self.bytes.get(self.place..).unwrap_or_default();
        let length = rest.iter().take_while(|byte| wanted(byte)).count();
        self.place += length;
        rest.get(..length).unwrap_or_default()
    }

    fn take(&mut self, wanted: u8) -> bool {
        let found = self.bytes.get(self.place) == Some(&wanted);
        self.place += usize::from(found);
        found
    }

    fn is_at_end(&self) -> bool {
        self.place == self.bytes.len()
    }

    fn end(&self) -> Result<(), ExpiryError> {
        if self.is_at_end() { Ok(()) } else { Err(self.error("the end")) }
    }

    fn error(&self, expected: &'static str) -> ExpiryError {
        ExpiryError { offset: self.place, expected }
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Hour,
    Day,
    Week,
    Month,
    Year,
}

fn unit(word: &[u8]) -> Option<Unit> {
    let singular = match word.split_last() {
        Some((b's' | b'S', singular)) => singular,
        _ => word,
    };
    let units: [(&[u8], Unit); 5] = [
        (b"hour", Unit::Hour),
        (b"day", Unit::Day),
        (b"week", Unit::Week),
        (b"month", Unit::Month),
        (b"year", Unit::Year),
    ];
    units.into_iter().find_map(|(name, unit)| singular.eq_ignore_ascii_case(name).then_some(unit))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn prague() -> Zone {
        Zone::named("Europe/Prague").unwrap()
    }

    fn after(at: &str, text: &str) -> Result<String, (usize, &'static str)> {
        let at = Timestamp::parse(at).unwrap();
        let found = expiry(text, at, &prague());
        found.map(|at| at.to_string()).map_err(|error| (error.offset, error.expected))
    }

    #[test]
    fn vectors() {
        for (at, text, expires_at) in [
            ("2025-03-29T12:00:00+01:00", "24 hours", "2025-03-30T11:00:00Z"),
            ("2025-03-29T12:00:00+01:00", "1 day", "2025-03-30T10:00:00Z"),
            ("2025-02-28T02:30:00+01:00", "30 days", "2025-03-30T01:00:00Z"),
            ("2025-09-26T02:30:00+02:00", "1 month", "2025-10-26T00:30:00Z"),
            ("2025-01-31T12:00:00+01:00", "1 month", "2025-02-28T11:00:00Z"),
            ("2024-01-31T12:00:00+01:00", "1 month", "2024-02-29T11:00:00Z"),
            ("2024-02-29T12:00:00+01:00", "1 year", "2025-02-28T11:00:00Z"),
            ("2025-08-31T12:00:00+02:00", "6 months", "2026-02-28T11:00:00Z"),
            ("2025-06-10T12:00:00.123+02:00", "+6 days", "2025-06-16T10:00:00.123Z"),
            ("2025-06-10T12:00:00+02:00", "6DAYS", "2025-06-16T10:00:00Z"),
            ("2025-06-10T12:00:00+02:00", " 1 hour ", "2025-06-10T11:00:00Z"),
            ("2025-06-10T12:00:00+02:00", "2 weeks", "2025-06-24T10:00:00Z"),
            ("2025-06-10T12:00:00+02:00", "\t0002\tweek\t", "2025-06-24T10:00:00Z"),
        ] {
            assert_eq!(after(at, text).as_deref(), Ok(expires_at), "{at} + {text}");
        }
    }

    #[test]
    fn refusals_say_where_and_what() {
        for (text, offset, expected) in [
            ("", 0, NUMBER),
            ("  ", 2, NUMBER),
            ("0 days", 0, NUMBER),
            ("0000 days", 0, NUMBER),
            ("-1 day", 0, NUMBER),
            ("\u{2212}1 day", 0, NUMBER),
            ("+ 1 day", 1, NUMBER),
            ("++1 day", 1, NUMBER),
            ("1.5 hours", 1, UNIT),
            ("3", 1, UNIT),
            ("days", 0, NUMBER),
            ("5 minutes", 2, UNIT),
            ("1 fortnight", 2, UNIT),
            ("1 dayss", 2, UNIT),
            ("1 s", 2, UNIT),
            ("99999 days", 0, NUMBER),
            ("00001 day", 0, NUMBER),
            ("2 days 3", 7, "the end"),
            ("2 days, 3 hours", 6, "the end"),
            ("2\u{a0}days", 1, UNIT),
            ("\u{663} days", 0, NUMBER),
            ("1 day\0", 5, "the end"),
            (&"1 day".repeat(20), 64, "at most 64 bytes"),
            (" 9999 years", 1, "a time that ends before the year 10000"),
        ] {
            let found = after("2025-06-10T12:00:00+02:00", text);
            assert_eq!(found, Err((offset, expected)), "{text:?}");
        }
    }

    #[test]
    fn several_terms() {
        let at = Timestamp::parse("2025-06-10T12:00:00+02:00").unwrap();
        let several = |text: &str| {
            ExpiryTerm::parse_several(text)
                .map(|term| term.after(at, &prague()).unwrap().to_string())
        };
        let both = Ok(String::from("2027-01-16T11:00:00Z"));
        for text in
            ["6 days, 19 months", "+6 days , 19 months", "19 months 6 days", "19months,6days"]
        {
            assert_eq!(several(text), both, "{text}");
        }
        assert_eq!(several("1 hour 1 day").unwrap(), "2025-06-11T11:00:00Z");
        for (text, offset) in [
            ("6 days, 2 days", 10),
            ("6 days,, 2 hours", 7),
            ("6 days,", 7),
            ("6days2hours", 5),
            ("2 days 3", 8),
            (", 2 days", 0),
        ] {
            assert_eq!(several(text).map_err(|error| error.offset), Err(offset), "{text}");
        }
    }

    #[test]
    fn previews() {
        let preview = |at: &str, text: &str| {
            preview_expiry(text, Timestamp::parse(at).unwrap(), &prague(), false).unwrap()
        };
        let found = preview("2025-02-28T02:30:00+01:00", "30 days");
        assert_eq!(found.notes, [ExpiryNote::SkippedTime]);
        assert_eq!(found.local, "2025-03-30T03:00:00+02:00");
        let found = preview("2025-09-26T02:30:00+02:00", "1 month");
        assert_eq!(found.notes, [ExpiryNote::DoubledTime]);
        let found = preview("2025-01-31T12:00:00+01:00", "1 month");
        assert_eq!(found.notes, [ExpiryNote::MonthEnd]);
        assert_eq!(preview("2025-01-30T12:00:00+01:00", "30 days").notes, []);
        assert_eq!(preview("2025-10-26T00:30:00Z", "24 hours").notes, []);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_at_a_place_of_it(text in "[+ \t0-9a-zA-Z,.-]{0,70}|\\PC{0,20}") {
            for parsed in [ExpiryTerm::parse(&text), ExpiryTerm::parse_several(&text)] {
                if let Err(error) = parsed {
                    prop_assert!(error.offset <= text.len());
                    prop_assert!(text.is_char_boundary(error.offset) || error.offset == 64);
                }
            }
            if let Ok(one) = ExpiryTerm::parse(&text) {
                prop_assert_eq!(ExpiryTerm::parse_several(&text), Ok(one));
            }
        }
    }
}
