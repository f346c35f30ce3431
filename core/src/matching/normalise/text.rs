//! External ids, languages, free text and categories.

use compact_str::CompactString;

use super::words_key;

/// An identifier of another system: folded letters and digits only, without leading zeros if all are digits
/// (spreadsheets drop them). `None` if nothing is left.
pub fn id_key(text: &str) -> Option<CompactString> {
    let key: CompactString = words_key(text).chars().filter(|letter| *letter != ' ').collect();
    (!key.is_empty()).then_some(key)
}

/// The language of a tag or a name, as its two letters of ISO 639-1 (`en` for `en-GB`, `English`, `anglicky`);
/// other words folded. `None` if empty.
pub fn language_key(text: &str) -> Option<CompactString> {
    let key = words_key(text);
    (!key.is_empty()).then_some(key)
}

/// One of a few values: the folded words. `None` if empty.
pub fn category_key(text: &str) -> Option<CompactString> {
    let key = words_key(text);
    (!key.is_empty()).then_some(key)
}
