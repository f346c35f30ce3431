//! Cells: other digits and dashes than ASCII, remarks, several numbers in one cell, withheld callers.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::super::fold::{readable, words_key};
use super::{Phone, Region, read_phone};

/// Digits that two numbers have at least, where what stands between them could also be a part of one.
const DIGITS_OF_A_WHOLE_NUMBER: usize = 6;

/// The numbers of a cell that may hold several, in their order: apart by `;`, `|`, line ends, and by `,`, `/`,
/// a small word or a plus where both sides are long enough for a number.
///
/// ```
/// use frontdesk::matching::normalise::{Region, phones};
///
/// let found: Vec<_> = phones("777 123 456, 603 111 222 / +44 20 7946 0958", &[Region::read("CZ").unwrap()])
///     .map(|phone| phone.key.to_string())
///     .collect();
/// assert_eq!(found, ["+420777123456", "+420603111222", "+442079460958"]);
/// ```
pub fn phones<'c>(cell: &'c str, likely: &'c [Region]) -> impl Iterator<Item = Phone> + 'c {
    let mut rest = readable(cell);
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (number, behind) = first_number(rest);
            rest = behind;
            if let Some(phone) = read_phone(number, likely) {
                return Some(phone);
            }
        }
        None
    })
}

/// Whether a text says, in one of the languages that networks and telephone systems use, that the caller hides the
/// number.
pub fn is_withheld(text: &str) -> bool {
    const WITHHELD: [&str; 25] = [
        "anonim",
        "anonimo",
        "anonimowy",
        "anonym",
        "anonyme",
        "anonymni",
        "anonymous",
        "blocked",
        "caller id blocked",
        "hidden",
        "no caller id",
        "no number",
        "number withheld",
        "private",
        "private number",
        "restricted",
        "skryte cislo",
        "skryty nomer",
        "skrytyi nomer",
        "skrytyy nomer",
        "unavailable",
        "unknown",
        "unknown caller",
        "unterdruckt",
        "withheld",
    ];
    text.len() <= 64 && WITHHELD.contains(&words_key(text).as_str())
}

/// The text up to where the next number begins, and what is behind.
fn first_number(text: &str) -> (&str, &str) {
    if text.len() <= LENGTH_OF_ONE_NUMBER && text.bytes().skip(1).all(is_of_one_number) {
        return (text, "");
    }
    let mut digits = 0;
    for (place, letter) in text.char_indices() {
        let behind = |width: usize| text.get(place + width..).unwrap_or_default();
        let before = text.get(..place).unwrap_or_default();
        match letter {
            '0'..='9' => digits += 1,
            '|' | ';' | '\n' | '\r' if digits > 0 => return (before, behind(1)),
            ',' | '/' | '\\' | '&'
                if digits >= DIGITS_OF_A_WHOLE_NUMBER && starts_a_number(behind(1)) =>
            {
                return (before, behind(1));
            }
            '+' if digits >= DIGITS_OF_A_WHOLE_NUMBER => return (before, behind(0)),
            ' ' if digits >= DIGITS_OF_A_WHOLE_NUMBER => {
                if let Some(behind) =
                    behind_small_word(behind(1)).filter(|behind| starts_a_number(behind))
                {
                    return (before, behind);
                }
            }
            _ => {}
        }
    }
    (text, "")
}

/// Bytes of a text that is too short for two numbers where nothing but blanks and brackets is between the digits.
const LENGTH_OF_ONE_NUMBER: usize = 24;

fn is_of_one_number(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b' ' | b'-' | b'.' | b'(' | b')')
}

/// The text behind a word that stands between two numbers.
fn behind_small_word(text: &str) -> Option<&str> {
    const BETWEEN: [&str; 14] =
        ["or", "oder", "ou", "o", "and", "und", "et", "y", "nebo", "lub", "i", "и", "или", "або"];
    let (word, behind) = text.split_once(' ')?;
    BETWEEN.contains(&word).then_some(behind)
}

/// Whether enough digits follow, with nothing but separators between.
fn starts_a_number(text: &str) -> bool {
    let is_of_a_number = |letter: &char| letter.is_ascii_digit() || " +-.()".contains(*letter);
    let digits = text.chars().take_while(is_of_a_number).filter(char::is_ascii_digit);
    digits.take(DIGITS_OF_A_WHOLE_NUMBER).count() == DIGITS_OF_A_WHOLE_NUMBER
}

/// The same text with ASCII digits, plus, dashes and blanks for those of other scripts and widths.
pub(super) fn ascii_spelling(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let is_invisible = |letter: &char| matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let spelled = text.nfkc().filter(|letter| !is_invisible(letter)).map(|letter| match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => decimal_digit(letter).unwrap_or(letter),
    });
    Cow::Owned(spelled.collect::<String>().trim().to_owned())
}

/// The ASCII digit of a decimal digit of any script.
fn decimal_digit(letter: char) -> Option<char> {
    if letter.is_ascii() || !letter.is_numeric() {
        return None;
    }
    let mut spelled = any_ascii::any_ascii_char(letter).chars();
    let digit = spelled.next().filter(char::is_ascii_digit)?;
    spelled.next().is_none().then_some(digit)
}

/// The text without a closing remark (`777123456 mobile`, `… (work)`), which libphonenumber would dial as letters.
pub(super) fn without_remark(text: &str) -> &str {
    let without = text.trim_end_matches(|letter: char| !letter.is_ascii_digit() && letter != '#');
    let remark = text.get(without.len()..).unwrap_or_default();
    let digits = without.bytes().filter(u8::is_ascii_digit).count();
    let starts_apart = remark.starts_with([' ', '(', ',', ';', '-', ':']);
    if digits > DIGITS_OF_A_WHOLE_NUMBER && starts_apart && remark.contains(char::is_alphabetic) {
        without
    } else {
        text
    }
}
