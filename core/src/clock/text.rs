//! Reading and writing the digits of dates and times.

use super::date::Date;

/// Where a text stops being right, and what was expected there.
pub(super) struct Unexpected {
    pub(super) offset: usize,
    pub(super) expected: &'static str,
}

/// Whether a time of day may leave its seconds out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Seconds {
    Required,
    Optional,
}

/// A place in a text that is being read.
pub(super) struct Cursor<'text> {
    text: &'text [u8],
    offset: usize,
}

impl<'text> Cursor<'text> {
    pub(super) fn new(text: &'text str) -> Self {
        Self { text: text.as_bytes(), offset: 0 }
    }

    /// A date `YYYY-MM-DD` of the years 1 to 9999.
    pub(super) fn date(&mut self) -> Result<Date, Unexpected> {
        let year = self.number(4, 1, 9_999, "a year from 0001 to 9999")?;
        self.expect(b'-', "a hyphen")?;
        let month = self.number(2, 1, 12, "a month from 01 to 12")?;
        self.expect(b'-', "a hyphen")?;
        let start_of_day = self.offset;
        let day = self.number(2, 1, 31, "a day from 01 to 31")?;
        Date::from_numbers(year, month, day)
            .ok_or(Unexpected { offset: start_of_day, expected: "a day that the month has" })
    }

    /// A time `HH:MM[:SS[.fff]]`, in milliseconds after midnight.
    pub(super) fn time_of_day(&mut self, seconds: Seconds) -> Result<u32, Unexpected> {
        let hours = self.number(2, 0, 23, "an hour from 00 to 23")?;
        self.expect(b':', "a colon")?;
        let minutes = self.number(2, 0, 59, "minutes from 00 to 59")?;
        let whole_minutes = (hours * 60 + minutes) * 60_000;
        if seconds == Seconds::Optional && self.peek() != Some(b':') {
            return Ok(whole_minutes);
        }
        self.expect(b':', "a colon")?;
        let seconds = self.number(2, 0, 59, "seconds from 00 to 59")?;
        let millis = if self.take(b'.') { self.fraction()? } else { 0 };
        Ok(whole_minutes + seconds * 1_000 + millis)
    }

    /// An offset `Z` or `±HH:MM`, in milliseconds east of UTC.
    pub(super) fn utc_offset(&mut self) -> Result<i64, Unexpected> {
        let sign = match self.peek() {
            Some(b'Z' | b'z') => 0,
            Some(b'+') => 1,
            Some(b'-') => -1,
            _ => return Err(self.unexpected("Z or an offset such as +02:00")),
        };
        self.offset += 1;
        if sign == 0 {
            return Ok(0);
        }
        let hours = self.number(2, 0, 23, "offset hours from 00 to 23")?;
        self.expect(b':', "a colon")?;
        let minutes = self.number(2, 0, 59, "offset minutes from 00 to 59")?;
        Ok(sign * i64::from(hours * 60 + minutes) * 60_000)
    }

    /// A byte that is `first` or `second`.
    pub(super) fn either(
        &mut self,
        first: u8,
        second: u8,
        expected: &'static str,
    ) -> Result<(), Unexpected> {
        if self.take(first) || self.take(second) { Ok(()) } else { Err(self.unexpected(expected)) }
    }

    pub(super) fn end(&self) -> Result<(), Unexpected> {
        if self.offset == self.text.len() { Ok(()) } else { Err(self.unexpected("the end")) }
    }

    /// The digits after a decimal point, in milliseconds. Zeros beyond the third digit change nothing and are accepted,
    /// as many hosts write microseconds; any other digit there would have to be dropped, and is refused.
    fn fraction(&mut self) -> Result<u32, Unexpected> {
        let mut millis = self.digit("a digit")? * 100;
        for place in [10, 1] {
            if self.at_digit() {
                millis += self.digit("a digit")? * place;
            }
        }
        while self.take(b'0') {}
        if self.at_digit() {
            return Err(self.unexpected("no finer fraction than milliseconds"));
        }
        Ok(millis)
    }

    /// A number of exactly `digits` digits between two bounds, both included.
    fn number(
        &mut self,
        digits: u8,
        least: u32,
        most: u32,
        expected: &'static str,
    ) -> Result<u32, Unexpected> {
        let start = self.offset;
        let mut number = 0;
        for _ in 0..digits {
            number = number * 10 + self.digit(expected)?;
        }
        if (least..=most).contains(&number) {
            Ok(number)
        } else {
            Err(Unexpected { offset: start, expected })
        }
    }

    fn digit(&mut self, expected: &'static str) -> Result<u32, Unexpected> {
        match self.peek() {
            Some(byte @ b'0'..=b'9') => {
                self.offset += 1;
                Ok(u32::from(byte - b'0'))
            }
            _ => Err(self.unexpected(expected)),
        }
    }

    fn at_digit(&self) -> bool {
        self.peek().is_some_and(|byte| byte.is_ascii_digit())
    }

    fn expect(&mut self, byte: u8, expected: &'static str) -> Result<(), Unexpected> {
        if self.take(byte) { Ok(()) } else { Err(self.unexpected(expected)) }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.offset += usize::from(found);
        found
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.offset).copied()
    }

    fn unexpected(&self, expected: &'static str) -> Unexpected {
        Unexpected { offset: self.offset, expected }
    }
}

/// The last two decimal digits of a number.
pub(super) fn two_digits(number: u32) -> [u8; 2] {
    [digit(number / 10), digit(number)]
}

/// The last three decimal digits of a number.
pub(super) fn three_digits(number: u32) -> [u8; 3] {
    [digit(number / 100), digit(number / 10), digit(number)]
}

/// The last four decimal digits of a number.
pub(super) fn four_digits(number: u32) -> [u8; 4] {
    let [thousands, hundreds] = two_digits(number / 100);
    let [tens, ones] = two_digits(number);
    [thousands, hundreds, tens, ones]
}

/// Bytes that are digits and punctuation only, as text.
pub(super) fn ascii(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

fn digit(number: u32) -> u8 {
    // The remainder is below ten, so the least significant byte holds it all.
    let [remainder, ..] = (number % 10).to_le_bytes();
    b'0' + remainder
}
