//! Folding: one spelling for texts that people read as the same.

use std::sync::LazyLock;

use any_ascii::any_ascii_char;
use compact_str::CompactString;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Bytes of a cell that are read. What lies behind is left out of every key, so that no cell costs more
/// than a bounded amount of time and memory.
pub const LONGEST_CELL: usize = 64 * 1024;

/// The text in lower-case ASCII: compatibility forms and case folded (NFKC), diacritics dropped, other scripts
/// spelled in Latin letters by the table of the `any_ascii` crate. Blanks and punctuation stay, apostrophes and what
/// they stand for (soft signs) do not, so that `O'Neill` is one word.
///
/// Reads at most [`LONGEST_CELL`] bytes. Folding twice is the same as once.
///
/// ```
/// use frontdesk::matching::normalise::fold;
///
/// assert_eq!(fold("Příliš ŽLUŤOUČKÝ"), "prilis zlutoucky");
/// assert_eq!(fold("Щукин"), "shchukin");
/// assert_eq!(fold("O’Neill ①"), "oneill 1");
/// ```
pub fn fold(text: &str) -> CompactString {
    let text = readable(text);
    let mut folded = CompactString::with_capacity(text.len());
    fold_onto(text, &mut folded);
    folded
}

/// Appends what [`fold`] gives for `text`: for callers that fold many texts into one buffer.
pub fn fold_into(text: &str, folded: &mut String) {
    fold_onto(readable(text), folded);
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
    let lower = readable(text).nfkd().flat_map(char::to_lowercase).nfkd();
    let plain: String = lower.filter(|letter| !is_combining_mark(*letter)).collect();
    let mut folded = CompactString::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
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
    if is_words(&folded) {
        return folded;
    }
    let mut key = CompactString::with_capacity(folded.len());
    for word in words(&folded) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

/// Whether a text is its own key: words with one blank between two.
fn is_words(folded: &str) -> bool {
    let mut was_blank = true;
    for byte in folded.bytes() {
        if !byte.is_ascii_alphanumeric() && (byte != b' ' || was_blank) {
            return false;
        }
        was_blank = byte == b' ';
    }
    folded.is_empty() || !was_blank
}

/// The first [`LONGEST_CELL`] bytes of a text, cut between characters.
pub(crate) fn readable(text: &str) -> &str {
    if text.len() <= LONGEST_CELL {
        return text;
    }
    let mut ends = (LONGEST_CELL - 3..=LONGEST_CELL).rev();
    ends.find_map(|end| text.get(..end)).unwrap_or_default()
}

/// What folded text is written to.
trait Text {
    fn length(&self) -> usize;
    fn append(&mut self, folded: &str);
    fn cut(&mut self, length: usize);
}

impl Text for String {
    fn length(&self) -> usize {
        self.len()
    }
    fn append(&mut self, folded: &str) {
        self.push_str(folded);
    }
    fn cut(&mut self, length: usize) {
        self.truncate(length);
    }
}

impl Text for CompactString {
    fn length(&self) -> usize {
        self.len()
    }
    fn append(&mut self, folded: &str) {
        self.push_str(folded);
    }
    fn cut(&mut self, length: usize) {
        self.truncate(length);
    }
}

fn fold_onto(text: &str, folded: &mut impl Text) {
    let before = folded.length();
    if !fold_easily(text, folded) {
        folded.cut(before);
        fold_anything(text, folded);
    }
}

/// Folds letter by letter from a table. `false` at a letter that needs its neighbours or is rare; what was written
/// until then is of no use.
fn fold_easily(text: &str, folded: &mut impl Text) -> bool {
    const WIDTH: usize = size_of::<[u8; LONGEST_EASY]>();
    let easy = &**EASY;
    let mut buffer = [0; 96];
    let mut used = 0;
    for letter in text.chars() {
        let Some(entry) = easy.get(letter as usize).filter(|entry| entry.length != HARD) else {
            return false;
        };
        if used + WIDTH > buffer.len() {
            append_ascii(folded, buffer.get(..used));
            used = 0;
        }
        if let Some(to) = buffer.get_mut(used..used + WIDTH) {
            to.copy_from_slice(&entry.letters);
        }
        used += usize::from(entry.length);
    }
    append_ascii(folded, buffer.get(..used));
    true
}

fn fold_anything(text: &str, folded: &mut impl Text) {
    let letters = text.chars().filter(|letter| !is_apostrophe(*letter));
    for letter in letters.nfkc().flat_map(char::to_lowercase) {
        let ascii = any_ascii_char(letter);
        if ascii.bytes().any(|byte| byte.is_ascii_uppercase() || byte == b'\'' || byte == b'`') {
            folded.append(&ascii.to_ascii_lowercase().replace(is_apostrophe, ""));
        } else {
            folded.append(ascii);
        }
    }
}

/// Apostrophes, and the accents that are typed for them.
fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '`' | '´' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | '′' | '＇')
}

fn append_ascii(folded: &mut impl Text, ascii: Option<&[u8]>) {
    // The table holds ASCII only, so this never fails.
    folded.append(ascii.and_then(|ascii| std::str::from_utf8(ascii).ok()).unwrap_or_default());
}

/// A letter's folding, if it is always the same.
#[derive(Clone, Copy)]
struct Easy {
    letters: [u8; LONGEST_EASY],
    length: u8,
}

const LONGEST_EASY: usize = 7;
const HARD: u8 = u8::MAX;
/// Behind the last letter of the table: Latin, Greek and Cyrillic lie before.
const EASY_END: u32 = 0x530;

static EASY: LazyLock<Vec<Easy>> = LazyLock::new(|| {
    (0..EASY_END).map(|code| char::from_u32(code).map_or(Easy::HARD, Easy::of)).collect()
});

impl Easy {
    const HARD: Self = Self { letters: [0; LONGEST_EASY], length: HARD };

    fn of(letter: char) -> Self {
        let mut folded = CompactString::default();
        fold_anything(letter.encode_utf8(&mut [0; 4]), &mut folded);
        let mut letters = [0; LONGEST_EASY];
        let stands_alone = matches!(is_nfkc_quick(std::iter::once(letter)), IsNormalized::Yes);
        match (letters.get_mut(..folded.len()), u8::try_from(folded.len())) {
            (Some(to), Ok(length)) if stands_alone => {
                to.copy_from_slice(folded.as_bytes());
                Self { letters, length }
            }
            _ => Self::HARD,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slowly(text: &str) -> CompactString {
        let mut folded = CompactString::default();
        fold_anything(readable(text), &mut folded);
        folded
    }

    #[test]
    fn scripts_marks_and_forms() {
        for (text, folded) in [
            ("", ""),
            ("ŁÓDŹ", "lodz"),
            ("Straße", "strasse"),
            ("Cafe\u{301}", "cafe"),
            ("İstanbul", "istanbul"),
            ("Ελλάδα", "ellada"),
            ("ＡＢＣ", "abc"),
            ("北京", "beijing"),
            ("O’Neill", "oneill"),
            ("O'Neill", "oneill"),
            ("O´Neill", "oneill"),
            ("Львов", "lvov"),
            ("שלום", "slvm"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
        assert_eq!(fold("й"), fold("и\u{306}"));
    }

    #[test]
    fn keys_of_words() {
        assert_eq!(words_key("  Ann--Marie, O'Neill "), "ann marie oneill");
        assert_eq!(words_key("ann lee"), "ann lee");
        assert_eq!(words_key("ann lee "), "ann lee");
        assert_eq!(words_key(" - "), "");
        assert_eq!(fold_name("  ÉVA   Щёкина "), "eva щекина");
    }

    #[test]
    fn a_megabyte_is_cut() {
        let folded = fold(&"ﷺ".repeat(1 << 19));
        assert!(!folded.is_empty() && folded.len() < LONGEST_CELL * 20, "{}", folded.len());
        assert_eq!(readable(&"é".repeat(LONGEST_CELL)).len(), LONGEST_CELL);
        assert_eq!(readable(&"a€".repeat(LONGEST_CELL)).len(), LONGEST_CELL);
    }

    #[test]
    fn every_letter_folds_by_the_table_as_without() {
        for letter in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let text = format!("a{letter}b");
            assert_eq!(fold(&text), slowly(&text), "{letter:?}");
            assert!(fold(&text).is_ascii());
        }
    }

    proptest! {
        #[test]
        fn the_table_changes_nothing(text in "\\PC{0,30}|[a-zA-Zа-яА-ЯёЁ\u{300}-\u{30f}áčďěíňóřšťúůýžÄÖÜß '-]{0,40}") {
            let folded = fold(&text);
            prop_assert_eq!(&folded, &slowly(&text));
            prop_assert_eq!(fold(&folded), folded);
            let key = words_key(&text);
            prop_assert_eq!(words_key(&key), key);
            let name = fold_name(&text);
            prop_assert_eq!(fold_name(&name), name);
        }
    }
}
