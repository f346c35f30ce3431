//! Texts of a certain form: dates, instants, times, telephone numbers, addresses, ids.
//!
//! Each form is exactly that of the pattern beside it, which goes into exported schemas.

use crate::id::MAX_ID_BYTES;

/// The most characters of a telephone number with its punctuation.
pub(super) const MAX_PHONE: usize = 40;
/// The most characters of an e-mail address: RFC 5321, section 4.5.3.1.3, less the angle brackets.
pub(super) const MAX_EMAIL: usize = 254;
/// The most characters of an address of the web.
pub(super) const MAX_URL: usize = 2_048;

pub(super) const TIME_PATTERN: &str = "^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?$";
pub(super) const INSTANT_PATTERN: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})$";
pub(super) const PHONE_PATTERN: &str = "^(?:[ (]*\\+)?[ ().\\/-]*(?:[0-9][ ().\\/-]*){3,15}$";
pub(super) const EMAIL_PATTERN: &str = "^[^\\u0000-\\u0020\"(),:;<>@\\[\\\\\\]\\u007f]{1,64}@[A-Za-z0-9\\u00a1-\\u{10ffff}](?:[A-Za-z0-9\\u00a1-\\u{10ffff}-]{0,61}[A-Za-z0-9\\u00a1-\\u{10ffff}])?(?:\\.[A-Za-z0-9\\u00a1-\\u{10ffff}](?:[A-Za-z0-9\\u00a1-\\u{10ffff}-]{0,61}[A-Za-z0-9\\u00a1-\\u{10ffff}])?)+$";
pub(super) const URL_PATTERN: &str = "^[Hh][Tt][Tt][Pp][Ss]?:\\/\\/[^\\u0000-\\u0020\\u007f\"<>\\\\\\/?#]+(?:[\\/?#][^\\u0000-\\u0020\\u007f]*)?$";
pub(super) const ID_PATTERN: &str = "^[^\\u0000-\\u001f\\u007f]+$";

/// A date of the years 1–9999 as a number that orders as dates do: `20250610`.
pub(super) fn date(text: &str) -> Option<u32> {
    let (year, month, day) = civil(text.as_bytes())?;
    Some(year * 10_000 + month * 100 + day)
}

/// A wall time as seconds after midnight.
pub(super) fn time(text: &str) -> Option<u32> {
    let (hour, minute, second) = match *text.as_bytes() {
        [h, hh, b':', m, mm] => (pair(h, hh)?, pair(m, mm)?, 0),
        [h, hh, b':', m, mm, b':', s, ss] => (pair(h, hh)?, pair(m, mm)?, pair(s, ss)?),
        _ => return None,
    };
    (hour < 24 && minute < 60 && second < 60).then_some(hour * 3_600 + minute * 60 + second)
}

/// An instant as milliseconds since 1970 in UTC. What is finer than a millisecond is cut off.
pub(super) fn instant(text: &str) -> Option<i64> {
    let (date, rest) = text.as_bytes().split_at_checked(10)?;
    let (year, month, day) = civil(date)?;
    let [b'T', h, hh, b':', m, mm, b':', s, ss, rest @ ..] = rest else { return None };
    let (hour, minute, second) = (pair(*h, *hh)?, pair(*m, *mm)?, pair(*s, *ss)?);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let (millis, zone) = match rest {
        [b'.', rest @ ..] => {
            let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            let (fraction, zone) = rest.split_at_checked(digits)?;
            if !(1..=9).contains(&digits) {
                return None;
            }
            let digit = |place: usize| fraction.get(place).map_or(0, |byte| u32::from(byte - b'0'));
            (digit(0) * 100 + digit(1) * 10 + digit(2), zone)
        }
        zone => (0, zone),
    };
    let east = match *zone {
        [b'Z'] => 0,
        [sign @ (b'+' | b'-'), h, hh, b':', m, mm] => {
            let (hours, minutes) = (pair(h, hh)?, pair(m, mm)?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            let east = i64::from(hours * 60 + minutes);
            if sign == b'-' { -east } else { east }
        }
        _ => return None,
    };
    let seconds = i64::from(hour * 3_600 + minute * 60 + second) - east * 60;
    Some((days(year, month, day) * 86_400 + seconds) * 1_000 + i64::from(millis))
}

/// 3–15 digits with punctuation.
pub(super) fn is_phone(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() > MAX_PHONE {
        return false;
    }
    let digits = match memchr::memchr(b'+', bytes).and_then(|plus| bytes.split_at_checked(plus)) {
        Some((before, [_, after @ ..])) if before.iter().all(|byte| b" (".contains(byte)) => after,
        _ => bytes,
    };
    let are_known = digits.iter().all(|byte| is_in(PHONE, *byte));
    are_known && (3..=15).contains(&digits.iter().filter(|byte| is_in(DIGIT, **byte)).count())
}

/// A local part without blanks and the signs that RFC 5322 reserves, and a domain of at least two labels.
/// Letters beyond ASCII are allowed, as RFC 6531 has them.
pub(super) fn is_email(text: &str) -> bool {
    let Some(at) = memchr::memchr(b'@', text.as_bytes()) else { return false };
    let Some((local, [_, domain @ ..])) = text.as_bytes().split_at_checked(at) else {
        return false;
    };
    let is_ascii = text.is_ascii();
    let short = |bytes: &[u8], most: usize| {
        bytes.len() <= most
            || (!is_ascii && bytes.iter().filter(|byte| begins(**byte)).count() <= most)
    };
    if local.is_empty() || !short(text.as_bytes(), MAX_EMAIL) || !short(local, 64) {
        return false;
    }
    if !local.iter().all(|byte| is_in(LOCAL, *byte)) || !is_domain(domain) {
        return false;
    }
    is_ascii
        || !text
            .chars()
            .skip_while(|letter| *letter != '@')
            .any(|letter| ('\u{80}'..'\u{a1}').contains(&letter))
}

/// At least two labels, each of 1–63 letters, digits and hyphens, with no hyphen at an end.
fn is_domain(domain: &[u8]) -> bool {
    let (mut label, mut dots, mut last) = (0, 0, b'.');
    for byte in domain {
        match byte {
            b'.' if label == 0 || last == b'-' => return false,
            b'.' => {
                dots += 1;
                label = 0;
            }
            b'-' if label == 0 => return false,
            _ if !is_in(LABEL, *byte) => return false,
            _ => {
                label += u32::from(begins(*byte));
                if label > 63 {
                    return false;
                }
            }
        }
        last = *byte;
    }
    dots > 0 && label > 0 && last != b'-'
}

/// Sets of bytes, one bit each: those of digits, of telephone numbers, of local parts, of labels.
const DIGIT: u8 = 1;
const PHONE: u8 = 2;
const LOCAL: u8 = 4;
const LABEL: u8 = 8;

/// The sets that each byte is in. Bytes of letters beyond ASCII are in those of addresses.
#[allow(clippy::indexing_slicing, reason = "a byte has a place among 256, which the compiler sees")]
const SETS: [u8; 256] = {
    let mut sets = [0; 256];
    let mut byte = 0_u8;
    loop {
        let is_digit = byte.is_ascii_digit();
        let mut own = 0;
        if is_digit {
            own |= DIGIT;
        }
        if is_digit || matches!(byte, b' ' | b'(' | b')' | b'.' | b'/' | b'-') {
            own |= PHONE;
        }
        let is_blank = byte <= b' ' || byte == 0x7f;
        let is_reserved = matches!(
            byte,
            b'"' | b'(' | b')' | b',' | b':' | b';' | b'<' | b'>' | b'@' | b'[' | b'\\' | b']'
        );
        if !is_blank && !is_reserved {
            own |= LOCAL;
        }
        if byte.is_ascii_alphanumeric() || byte == b'-' || !byte.is_ascii() {
            own |= LABEL;
        }
        sets[byte as usize] = own;
        if byte == u8::MAX {
            break sets;
        }
        byte += 1;
    }
};

/// Whether a byte is in a set.
#[inline]
fn is_in(set: u8, byte: u8) -> bool {
    SETS.get(usize::from(byte)).is_some_and(|sets| sets & set != 0)
}

/// Whether a byte begins a character.
#[inline]
const fn begins(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

/// `http` or `https`, a host, and no blanks.
pub(super) fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let host = rest.bytes().take_while(|byte| !matches!(byte, b'/' | b'?' | b'#'));
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
        && (text.len() <= MAX_URL || text.chars().count() <= MAX_URL)
        && rest.bytes().all(|byte| byte > 0x20 && byte != 0x7f)
        && !rest.starts_with(['/', '?', '#'])
        && !rest.is_empty()
        && !host.clone().any(|byte| matches!(byte, b'"' | b'<' | b'>' | b'\\'))
}

/// 1–64 bytes without control characters.
pub(super) fn is_id(text: &str) -> bool {
    (1..=MAX_ID_BYTES).contains(&text.len())
        && text.bytes().all(|byte| byte >= 0x20 && byte != 0x7f)
}

/// Year, month and day of a date that exists.
fn civil(text: &[u8]) -> Option<(u32, u32, u32)> {
    let [y, yy, yyy, yyyy, b'-', m, mm, b'-', d, dd] = *text else { return None };
    let year = pair(y, yy)? * 100 + pair(yyy, yyyy)?;
    let (month, day) = (pair(m, mm)?, pair(d, dd)?);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => return None,
    };
    (year > 0 && (1..=last).contains(&day)).then_some((year, month, day))
}

fn pair(tens: u8, ones: u8) -> Option<u32> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then_some(u32::from(tens) * 10 + u32::from(ones))
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin in March.
fn days(year: u32, month: u32, day: u32) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year / 4 - year / 100 + year / 400;
    let of_year = (153 * month + 2) / 5 + day - 1;
    i64::from(year) * 365 + i64::from(leap_days) + i64::from(of_year) - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_exist() {
        assert_eq!(date("2024-02-29"), Some(20_240_229));
        for wrong in
            ["2025-02-29", "1900-02-29", "0000-01-01", "2025-13-01", "2025-1-1", "2025-04-31"]
        {
            assert_eq!(date(wrong), None, "{wrong}");
        }
        assert!(date("2000-02-29").is_some());
    }

    #[test]
    fn instants_are_those_of_the_clock() {
        for text in [
            "1970-01-01T00:00:00Z",
            "2025-06-10T09:00:00.123+02:00",
            "0001-01-02T00:00:00-05:30",
            "9999-12-30T23:59:59.9Z",
            "2000-02-29T12:00:00Z",
            "1600-03-01T00:00:00Z",
        ] {
            let known = crate::clock::Timestamp::parse(text).map(crate::clock::Timestamp::millis);
            assert_eq!(instant(text), known.ok(), "{text}");
        }
        for wrong in [
            "2025-06-10T09:00:00",
            "2025-06-10 09:00:00Z",
            "2025-06-10T24:00:00Z",
            "2025-06-10T09:00:60Z",
            "2025-06-10T09:00:00.Z",
            "2025-06-10T09:00:00+0200",
            "",
        ] {
            assert_eq!(instant(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn addresses() {
        for right in ["a@b.cz", "jana.nováková@příklad.cz", "o'neil+x@mail.example.org"] {
            assert!(is_email(right), "{right}");
        }
        for wrong in
            ["", "a@b", "a b@c.d", "a@@b.c", "@b.c", "a@.c", "a@b.", "a@-b.c", "a@b_c.d", "a@b..c"]
        {
            assert!(!is_email(wrong), "{wrong}");
        }
        for right in ["http://a", "HTTPS://example.org/x?y#z", "https://příklad.cz/"] {
            assert!(is_url(right), "{right}");
        }
        for wrong in
            ["", "ftp://a", "http://", "http:///a", "https://a b", "example.org", "http://?"]
        {
            assert!(!is_url(wrong), "{wrong}");
        }
        for right in ["+420 777 123 456", "(+420) 777-123", "112", "1/2.3"] {
            assert!(is_phone(right), "{right}");
        }
        for wrong in ["", "12", "+", "1+23", "1234567890123456", ".+123", "abc"] {
            assert!(!is_phone(wrong), "{wrong}");
        }
    }
}
