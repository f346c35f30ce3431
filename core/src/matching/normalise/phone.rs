//! Phone numbers: one canonical key for each line, the same wherever numbers are compared.

mod key;
mod reference;

pub use key::{PhoneClass, PhoneKey, Region};

use compact_str::CompactString;

use super::fold::readable;

/// A number as it stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phone {
    /// The line.
    pub key: PhoneKey,
    /// What is dialled after the line has answered, digits only.
    pub extension: Option<CompactString>,
}

/// The canonical key of a phone number: E.164 where the number can be one in `region` (or says its country
/// itself), else its bare digits with the region. Two spellings of one number have one key; blacklists and
/// duplicate detection compare nothing else. An extension is no part of the key.
///
/// `None` for withheld callers, texts without a number, and more digits than any number has.
/// The text of a key ([`PhoneKey`] as text) gives the same key again.
///
/// ```
/// use frontdesk::matching::normalise::{Region, phone_key};
///
/// let prague = Region::read("CZ");
/// let key = |text| phone_key(text, prague).map(|key| key.to_string());
/// assert_eq!(key("00420 777 123 456").as_deref(), Some("+420777123456"));
/// assert_eq!(key("777-123-456 ext. 12").as_deref(), Some("+420777123456"));
/// assert_eq!(key("112").as_deref(), Some("CZ:112"));
/// assert_eq!(key("anonymous"), None);
/// ```
pub fn phone_key(text: &str, region: Option<Region>) -> Option<PhoneKey> {
    read_phone(text, region.as_slice()).map(|phone| phone.key)
}

/// Reads one number. Of several `likely` regions, the first whose numbering plan fits counts.
pub fn read_phone(text: &str, likely: &[Region]) -> Option<Phone> {
    reference::read(readable(text), likely)
}

/// The numbers of a cell that may hold several, in their order.
pub fn phones<'a>(cell: &'a str, likely: &'a [Region]) -> impl Iterator<Item = Phone> + 'a {
    readable(cell)
        .split(|letter: char| matches!(letter, '|' | '\n' | '\r' | '\t'))
        .filter_map(|piece| read_phone(piece, likely))
}

/// Whether a text says that the caller hides the number.
pub fn is_withheld(text: &str) -> bool {
    const WITHHELD: [&str; 16] = [
        "anonimo",
        "anonym",
        "anonyme",
        "anonymous",
        "blocked",
        "hidden",
        "no caller id",
        "number withheld",
        "private",
        "private number",
        "restricted",
        "skrytyy nomer",
        "unavailable",
        "unknown",
        "unterdruckt",
        "withheld",
    ];
    text.len() <= 64 && WITHHELD.contains(&super::words_key(text).as_str())
}
