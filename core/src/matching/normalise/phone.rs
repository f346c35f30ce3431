//! Phone numbers: one canonical key for each line, the same wherever numbers are compared.

mod cell;
mod key;
#[cfg(feature = "phone")]
mod plain;
#[cfg(feature = "phone")]
mod plan;
#[cfg(feature = "phone")]
mod reference;
mod twin;
#[cfg(not(feature = "phone"))]
mod written;

pub use cell::{is_withheld, phones};
pub use key::{NotAPhoneKey, PhoneClass, PhoneKey, Region};
pub use twin::phone_twin;

use compact_str::CompactString;

/// A number as it stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phone {
    /// The line.
    pub key: PhoneKey,
    /// What is dialled after the line has answered: digits only.
    pub extension: Option<CompactString>,
}

/// The canonical key of a phone number: E.164 where the number has a length that numbers of its country have, else
/// its bare digits with the region. Two spellings of one number have one key; blacklists and duplicate detection
/// compare nothing else. An extension is no part of the key.
///
/// The rules are those of Google's libphonenumber (`parse` in `region`, `isPossibleNumber`). Whether a number is in
/// service, or of which type, is not asked: that changes, and a key must not. A key as text gives itself again.
///
/// `None` for withheld callers, texts without a number, and more digits than any number has.
///
/// ```
/// use frontdesk::matching::normalise::{Region, phone_key};
///
/// let key = |text| phone_key(text, Region::read("CZ")).map(|key| key.to_string());
/// assert_eq!(key("00420 777 123 456").as_deref(), Some("+420777123456"));
/// assert_eq!(key("(777) 123-456 ext. 12").as_deref(), Some("+420777123456"));
/// assert_eq!(key("112").as_deref(), Some("CZ:112"));
/// assert_eq!(key("anonymous"), None);
/// ```
pub fn phone_key(text: &str, region: Option<Region>) -> Option<PhoneKey> {
    read_phone(text, region.as_slice()).map(|phone| phone.key)
}

/// Reads one number. Of several `likely` regions the first counts whose pattern the number fits, else the first
/// with numbers of that length.
pub fn read_phone(text: &str, likely: &[Region]) -> Option<Phone> {
    let text = text.trim();
    if text.len() > LONGEST_NUMBER {
        return None;
    }
    // The text of a key is read literally where a number could not be: `CZ:112`.
    if text.contains(':')
        && let Ok(key) = text.parse()
    {
        return Some(Phone { key, extension: None });
    }
    let text = cell::ascii_spelling(text);
    let text = cell::without_remark(&text);
    international(text, likely).or_else(|| raw(text, likely))
}

/// Bytes of a text that can be one number. Real ones have some 40 with their extensions.
const LONGEST_NUMBER: usize = 250;

#[cfg(feature = "phone")]
fn international(text: &str, likely: &[Region]) -> Option<Phone> {
    use plain::{Plain, Reading};

    let plain = Plain::of(text);
    let mut possible = None;
    let regions =
        likely.iter().map(|region| Some(*region)).chain(likely.is_empty().then_some(None));
    for region in regions {
        let mut reading = plain.as_ref().map_or(Reading::Unsure, |plain| plain.read(region));
        let mut extension =
            plain.as_ref().and_then(|plain| plain.extension).map(CompactString::new);
        if reading == Reading::Unsure {
            (reading, extension) = reference::read(text, region);
        }
        if let Reading::Number { key, fits } = reading {
            let phone = Phone { key, extension };
            if fits {
                return Some(phone);
            }
            possible.get_or_insert(phone);
        }
    }
    possible
}

#[cfg(not(feature = "phone"))]
fn international(text: &str, _: &[Region]) -> Option<Phone> {
    written::international(text)
}

/// The digits as they stand, of what looks like a number but is none of a known plan.
fn raw(text: &str, likely: &[Region]) -> Option<Phone> {
    let is_punctuation =
        |letter: char| letter.is_ascii_whitespace() || "+-.()[]/~*#".contains(letter);
    if !text.chars().all(|letter| letter.is_ascii_digit() || is_punctuation(letter)) {
        return None;
    }
    let digits: CompactString = text.chars().filter(char::is_ascii_digit).collect();
    // Behind a plus the digits name a country themselves, though none that is known.
    let region = if text.contains('+') { None } else { likely.first().copied() };
    PhoneKey::raw(&digits, region).map(|key| Phone { key, extension: None })
}

#[cfg(test)]
mod tests;
