//! Folding: one spelling for texts that people read as the same.

use std::borrow::Cow;

use any_ascii::any_ascii_char;
use compact_str::CompactString;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Bytes of a cell that are read. What lies behind is left out of every key, so that no cell costs more
/// than a bounded amount of time and memory.
pub const LONGEST_CELL: usize = 64 * 1024;

/// The text in lower-case ASCII: compatibility forms and case folded (NFKC), diacritics dropped, other scripts
/// spelled in Latin letters by the table of the `any_ascii` crate. Blanks and punctuation stay.
///
/// Reads at most [`LONGEST_CELL`] bytes. Folding twice is the same as once.
///
/// ```
/// use frontdesk::matching::normalise::fold;
///
/// assert_eq!(fold("Příliš ŽLUŤOUČKÝ"), "prilis zlutoucky");
/// assert_eq!(fold("Щукин"), "shchukin");
/// assert_eq!(fold("ﬁne ①"), "fine 1");
/// ```
pub fn fold(text: &str) -> CompactString {
    let text = readable(text);
    let mut folded = CompactString::with_capacity(text.len());
    fold_onto(text, &mut |part| folded.push_str(part));
    folded
}

/// Appends what [`fold`] gives for `text`: for callers that fold many texts into one buffer.
pub fn fold_into(text: &str, folded: &mut String) {
    fold_onto(readable(text), &mut |part| folded.push_str(part));
}

/// The text in lower case without diacritics, in its own script: for search, where a query is typed in the
/// script of what it looks for.
///
/// ```
/// use frontdesk::matching::normalise::fold_name;
///
/// assert_eq!(fold_name("Ёлкина  ZOË"), "елкина zoe");
/// ```
pub fn fold_name(text: &str) -> CompactString {
    let mut folded = CompactString::default();
    for word in readable(text).split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        let letters = word.nfkd().filter(|letter| !is_combining_mark(*letter));
        folded.extend(
            letters
                .flat_map(char::to_lowercase)
                .nfkd()
                .filter(|letter| !is_combining_mark(*letter)),
        );
    }
    folded
}

/// The words of a folded text: runs of letters and digits.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
}

/// The words of any text, folded, with one blank between two: the key of a text where punctuation, case and
/// script say nothing.
pub fn words_key(text: &str) -> CompactString {
    let folded = fold(text);
    let mut key = CompactString::with_capacity(folded.len());
    for word in words(&folded) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

/// The first [`LONGEST_CELL`] bytes of a text, cut between characters.
pub(crate) fn readable(text: &str) -> &str {
    let ends = (LONGEST_CELL.saturating_sub(3)..=LONGEST_CELL).rev();
    if text.len() <= LONGEST_CELL {
        text
    } else {
        ends.filter_map(|end| text.get(..end)).next().unwrap_or_default()
    }
}

fn fold_onto(text: &str, push: &mut impl FnMut(&str)) {
    if text.is_ascii() {
        return fold_ascii(text, push);
    }
    let composed = if matches!(is_nfkc_quick(text.chars()), IsNormalized::Yes) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfkc().collect())
    };
    for letter in composed.chars() {
        for lower in letter.to_lowercase() {
            fold_ascii(any_ascii_char(lower), push);
        }
    }
}

fn fold_ascii(text: &str, push: &mut impl FnMut(&str)) {
    let mut small = [0; 32];
    for part in text.as_bytes().chunks(small.len()) {
        for (to, from) in small.iter_mut().zip(part) {
            *to = from.to_ascii_lowercase();
        }
        if let Some(Ok(part)) = small.get(..part.len()).map(std::str::from_utf8) {
            push(part);
        }
    }
}
