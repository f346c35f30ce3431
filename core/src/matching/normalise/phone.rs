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
    // The text of a key that is no number is read literally: `CZ:112`, `:112`.
    if let [b':', ..] | [_, _, b':', ..] = text.as_bytes()
        && let Ok(key) = text.parse()
    {
        return Some(Phone { key, extension: None });
    }
    #[cfg(feature = "phone")]
    if let Some(plain) = plain::Plain::of(text) {
        return of_plain(&plain, text, likely);
    }
    let text = cell::ascii_spelling(text);
    let text = cell::without_remark(&text);
    international(text, likely).or_else(|| raw(text, likely))
}

/// Bytes of a text that can be one number. Real ones have some 40 with their extensions.
const LONGEST_NUMBER: usize = 250;

#[cfg(feature = "phone")]
fn international(text: &str, likely: &[Region]) -> Option<Phone> {
    match plain::Plain::of(text) {
        Some(plain) => best(likely, |region| read_plain(&plain, text, region)),
        // Fewer digits are no number, whatever letters stand for others.
        None if text.bytes().filter(u8::is_ascii_digit).count() < 3 => None,
        None => best(likely, |region| read_any(text, region)),
    }
}

#[cfg(feature = "phone")]
fn of_plain(plain: &plain::Plain<'_>, text: &str, likely: &[Region]) -> Option<Phone> {
    let regions = if plain.international { likely.get(..1).unwrap_or_default() } else { likely };
    best(regions, |region| read_plain(plain, text, region)).or_else(|| {
        let region = if plain.international { None } else { likely.first().copied() };
        let key = PhoneKey::raw(std::str::from_utf8(plain.digits()).ok()?, region)?;
        Some(Phone { key, extension: plain.extension.map(CompactString::new) })
    })
}

#[cfg(feature = "phone")]
fn read_plain(
    plain: &plain::Plain<'_>,
    text: &str,
    region: Option<Region>,
) -> (plain::Reading, Option<CompactString>) {
    match plain.read(region) {
        plain::Reading::Unsure => read_any(text, region),
        reading => (reading, plain.extension.map(CompactString::new)),
    }
}

#[cfg(feature = "phone")]
fn read_any(text: &str, region: Option<Region>) -> (plain::Reading, Option<CompactString>) {
    match reference::read(text, region) {
        (plain::Reading::Number { key, fits }, extension) => {
            (plain::Reading::Number { key: settled(key), fits }, extension)
        }
        nothing => nothing,
    }
}

/// The reading of the first region whose pattern it fits, else of the first where it has the length of a number.
#[cfg(feature = "phone")]
fn best(
    likely: &[Region],
    read: impl Fn(Option<Region>) -> (plain::Reading, Option<CompactString>),
) -> Option<Phone> {
    let mut possible = None;
    for region in likely.iter().map(|region| Some(*region)).chain(likely.is_empty().then_some(None))
    {
        if let (plain::Reading::Number { key, fits }, extension) = read(region) {
            let phone = Phone { key, extension };
            if fits {
                return Some(phone);
            }
            possible.get_or_insert(phone);
        }
    }
    possible
}

/// The key that gives itself again. Of a number that fits no pattern, libphonenumber strips one trunk prefix, and of what is
/// left possibly another: `+375 0 029 …` is in the end `+375 29 …`.
#[cfg(feature = "phone")]
fn settled(key: PhoneKey) -> PhoneKey {
    use compact_str::ToCompactString;

    let mut settled = key;
    for _ in 0..MOST_TRUNK_PREFIXES {
        let text = settled.to_compact_string();
        let mut again =
            plain::Plain::of(&text).map_or(plain::Reading::Unsure, |plain| plain.read(None));
        if again == plain::Reading::Unsure {
            (again, _) = reference::read(&text, None);
        }
        match again {
            plain::Reading::Number { key, .. } if key != settled => settled = key,
            _ => break,
        }
    }
    settled
}

/// A prefix has a digit at least, and a number seventeen.
#[cfg(feature = "phone")]
const MOST_TRUNK_PREFIXES: usize = 17;

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
