//! Without the numbering plans: a number is international if it is written so.

use compact_str::CompactString;

use super::{Phone, PhoneKey};

/// Reads `+` or `00` and digits, with the usual separators between.
pub(super) fn international(text: &str) -> Option<Phone> {
    let digits = text.strip_prefix('+').or_else(|| text.strip_prefix("00"))?;
    let is_right = |letter: char| letter.is_ascii_digit() || " -.()/".contains(letter);
    let digits: CompactString = digits
        .chars()
        .all(is_right)
        .then(|| digits.chars().filter(char::is_ascii_digit).collect())?;
    let key = PhoneKey::international(&digits).filter(|_| (7..=15).contains(&digits.len()))?;
    Some(Phone { key, extension: None })
}
