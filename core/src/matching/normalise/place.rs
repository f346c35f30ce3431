//! Cities and postal addresses.

use compact_str::CompactString;

use super::words_key;

/// The folded name of a city, exonyms and short forms under one name (`Praha` and `Prague`). `None` if empty.
pub fn city_key(text: &str) -> Option<CompactString> {
    let key = words_key(text);
    (!key.is_empty()).then_some(key)
}

/// A postal address in comparable parts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address {
    /// The folded words without numbers and kinds of street, in their order, one blank between two.
    pub street: CompactString,
    /// House and flat numbers in their order, with their letters (`12a`).
    pub numbers: Vec<CompactString>,
    /// The postal code, if one stands out.
    pub postal_code: Option<CompactString>,
}

impl Address {
    /// Reads an address line. `None` if it holds no word and no number.
    pub fn read(text: &str) -> Option<Self> {
        let folded = words_key(text);
        let (numbers, street): (Vec<_>, Vec<_>) = folded
            .split(' ')
            .partition(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
        let numbers: Vec<_> =
            numbers.into_iter().filter(|word| !word.is_empty()).map(CompactString::new).collect();
        let street = CompactString::new(street.join(" "));
        (!street.is_empty() || !numbers.is_empty()).then_some(Self {
            street,
            numbers,
            postal_code: None,
        })
    }

    /// One text of all parts: equal for two spellings of one address.
    pub fn key(&self) -> CompactString {
        let mut key = self.street.clone();
        for number in self.numbers.iter().chain(&self.postal_code) {
            key.push(' ');
            key.push_str(number);
        }
        key
    }
}
