//! One tag of a template: what stands at a brace.

use crate::definition::TagField;

const PREFIX: &str = "equipment_";
/// How tags name the fields.
const FIELDS: [(&str, TagField); 4] = [
    ("name_", TagField::Name),
    ("article_", TagField::Article),
    ("serial_", TagField::Serial),
    ("text_", TagField::Text),
];
/// The most bytes of a template that a diagnostic repeats.
const SHOWN_BYTES: usize = 64;

/// What begins with a brace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Braced {
    /// A tag, with its place from 0.
    Tag { field: TagField, place: usize, length: usize },
    /// Begins as a tag, and is none.
    NotATag,
    /// Would be a tag, or begin as one, but for letter case or blanks.
    LikeATag,
    /// Something else.
    Other,
}

impl Braced {
    /// Reads what stands at the start of `text`, which is a brace. Looks no further than the tag goes, and
    /// never past another brace: so no byte of a template is looked at twice.
    pub(super) fn read(text: &str) -> Self {
        let Some(inner) = text.strip_prefix('{') else { return Self::Other };
        let Some(rest) = inner.strip_prefix(PREFIX) else {
            return if is_like_a_tag(inner) { Self::LikeATag } else { Self::Other };
        };
        let field = FIELDS
            .into_iter()
            .find_map(|(name, field)| rest.strip_prefix(name).map(|rest| (field, rest)));
        let Some((field, rest)) = field else { return Self::NotATag };
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        match (rest.get(..digits), rest.get(digits..)) {
            (Some(number), Some(end))
                if end.starts_with('}') && !number.is_empty() && !number.starts_with('0') =>
            {
                // A number that no list is long enough for is beyond any count.
                let number = number.parse().unwrap_or(usize::MAX);
                let length = text.len() - end.len() + 1;
                Self::Tag { field, place: number - 1, length }
            }
            _ => Self::NotATag,
        }
    }
}

/// What a diagnostic repeats of a text that begins with a brace: up to the closing brace, the next opening
/// one, the end of the line, or 64 bytes.
pub(super) fn shown(text: &str) -> &str {
    let mut end = 0;
    for (place, character) in text.char_indices() {
        let after = place + character.len_utf8();
        if after > SHOWN_BYTES || character.is_control() || (character == '{' && place > 0) {
            break;
        }
        end = after;
        if character == '}' {
            break;
        }
    }
    text.get(..end).unwrap_or_default()
}

fn is_like_a_tag(inner: &str) -> bool {
    let word = inner.trim_start_matches([' ', '\t']).as_bytes();
    let prefix = PREFIX.trim_end_matches('_').as_bytes();
    word.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
        && matches!(word.get(prefix.len()), Some(b'_' | b'-' | b' ' | b'.'))
}
