//! What an index keeps of a document, in one piece: the numbers of its values, and its texts.

use std::fmt;

use memchr::memmem;

use crate::matching::normalise::{email_key, fold_name};

/// Between two texts. No text has it, and it sorts before everything.
const END: u8 = 0;
/// Before an address that is only there to be looked up whole.
const HIDDEN: u8 = 2;

/// Where a value of a document is kept: the number of the facet, and of the value there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) facet: u32,
    pub(super) value: u32,
}

/// The bytes are: how long the marks are, the marks, and texts with an [`END`] each: the folded name, the id, the folded
/// addresses, and where it differs from that, the key of an address.
#[derive(Clone, Copy, Default)]
pub(super) struct Record<'a>(pub(super) &'a [u8]);

impl<'a> Record<'a> {
    /// The bytes of a record.
    pub(super) fn bytes(id: &str, name: &str, emails: &[&str], marks: &[Mark]) -> Vec<u8> {
        let mut numbers = Vec::with_capacity(marks.len() * 3);
        for mark in marks {
            write_number(mark.facet, &mut numbers);
            write_number(mark.value, &mut numbers);
        }
        let mut bytes = Vec::with_capacity(numbers.len() + name.len() + id.len() + 64);
        write_number(u32::try_from(numbers.len()).unwrap_or(u32::MAX), &mut bytes);
        bytes.extend_from_slice(&numbers);
        push_text(&fold_name(name), &mut bytes);
        push_text(id, &mut bytes);
        for email in emails {
            let folded = fold_name(email);
            push_text(&folded, &mut bytes);
            if let Some(key) = email_key(email).filter(|key| *key != folded) {
                bytes.push(HIDDEN);
                push_text(&key, &mut bytes);
            }
        }
        bytes
    }

    /// The first and the last byte.
    pub(super) fn ends(&self) -> (Option<u8>, Option<u8>) {
        (self.0.first().copied(), self.0.last().copied())
    }

    /// What records are ordered by: name and id.
    pub(super) fn order(&self) -> &'a [u8] {
        let texts = self.text_bytes();
        let end = memchr::memchr_iter(END, texts).nth(1).unwrap_or(texts.len());
        texts.get(..end).unwrap_or_default()
    }

    fn text_bytes(&self) -> &'a [u8] {
        let (length, rest) = read_number(self.0);
        rest.get(length as usize..).unwrap_or_default()
    }

    pub(super) fn marks(&self) -> Vec<Mark> {
        let (length, rest) = read_number(self.0);
        let mut numbers = rest.get(..length as usize).unwrap_or_default();
        let mut marks = Vec::new();
        while !numbers.is_empty() {
            let (facet, rest) = read_number(numbers);
            let (value, rest) = read_number(rest);
            marks.push(Mark { facet, value });
            numbers = rest;
        }
        marks
    }

    /// The folded name.
    pub(super) fn name(&self) -> &'a str {
        self.texts().next().unwrap_or_default()
    }

    /// The id.
    pub(super) fn id(&self) -> &'a str {
        self.texts().nth(1).unwrap_or_default()
    }

    /// The folded name and addresses.
    pub(super) fn searched(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let visible =
            |(place, text): &(usize, &str)| *place != 1 && text.as_bytes().first() != Some(&HIDDEN);
        self.texts().enumerate().filter(visible).map(|(_, text)| text)
    }

    /// Whether a text that is sought is in the folded name or an address.
    pub(super) fn contains(&self, sought: &memmem::Finder<'_>) -> bool {
        let bytes = self.text_bytes();
        let mut from = 0;
        // No sought text has an END: it lies in one text.
        while let Some(found) = bytes.get(from..).and_then(|rest| sought.find(rest)) {
            let at = from + found;
            let before = bytes.get(..at).unwrap_or_default();
            let is_searched = match memchr::memchr_iter(END, before).count() {
                0 => true,
                1 => false,
                _ => {
                    let start = memchr::memrchr(END, before).map_or(0, |end| end + 1);
                    bytes.get(start) != Some(&HIDDEN)
                }
            };
            if is_searched {
                return true;
            }
            from = at + 1;
        }
        false
    }

    /// The keys of the addresses: what they are looked up by.
    pub(super) fn email_keys(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut texts = self.texts().skip(2).peekable();
        std::iter::from_fn(move || {
            let text = texts.next()?;
            let hidden = texts.next_if(|next| next.as_bytes().first() == Some(&HIDDEN));
            Some(hidden.and_then(|hidden| hidden.get(1..)).unwrap_or(text))
        })
    }

    fn texts(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let bytes = self.text_bytes();
        let bytes = bytes.strip_suffix(&[END]).unwrap_or(bytes);
        bytes.split(|byte| *byte == END).map(|text| std::str::from_utf8(text).unwrap_or_default())
    }
}

/// Lengths alone: the texts are personal.
impl fmt::Debug for Record<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Record({} bytes)", self.0.len())
    }
}

/// What stands directly behind a document in the order.
pub(super) fn behind(folded_name: &str, id: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(folded_name.len() + id.len() + 2);
    push_text(folded_name, &mut bytes);
    push_text(id, &mut bytes);
    bytes.pop();
    bytes.push(END + 1);
    bytes
}

/// The first bytes of an order, so that most comparisons need no more.
pub(super) fn order_prefix(order: &[u8]) -> u64 {
    let mut prefix = [0; 8];
    for (place, byte) in prefix.iter_mut().zip(order) {
        *place = *byte;
    }
    u64::from_be_bytes(prefix)
}

/// A text without what separates texts.
fn push_text(text: &str, bytes: &mut Vec<u8>) {
    bytes.extend(text.bytes().map(|byte| if byte <= HIDDEN { b' ' } else { byte }));
    bytes.push(END);
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
#[allow(clippy::cast_possible_truncation, reason = "seven bits at a time")]
fn write_number(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn read_number(bytes: &[u8]) -> (u32, &[u8]) {
    let mut number = 0;
    for (place, byte) in bytes.iter().take(5).enumerate() {
        number |= u32::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return (number, bytes.get(place + 1..).unwrap_or_default());
        }
    }
    (number, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let marks = [Mark { facet: 0, value: 300 }, Mark { facet: 127, value: u32::MAX }];
        let emails = ["Ann.Lee+x@GoogleMail.com", "ann@example.org"];
        let bytes = Record::bytes("P1", "Ánn  LEE", &emails, &marks);
        let record = Record(&bytes);
        assert_eq!(record.marks(), marks);
        assert_eq!((record.name(), record.id()), ("ann lee", "P1"));
        let searched: Vec<_> = record.searched().collect();
        assert_eq!(searched, ["ann lee", "ann.lee+x@googlemail.com", "ann@example.org"]);
        let contains = |sought: &str| record.contains(&memmem::Finder::new(sought));
        assert!(contains("n le") && contains("lee+x@g") && contains("ann@example.org"));
        assert!(!contains("P1") && !contains("annlee@gmail"));
        let keys: Vec<_> = record.email_keys().collect();
        assert_eq!(keys, ["annlee@gmail.com", "ann@example.org"]);
    }

    #[test]
    fn the_order_is_by_name_then_by_id() {
        let bytes = |id, name| Record::bytes(id, name, &["z@example.org"], &[]);
        let order = |bytes: &[u8]| Record(bytes).order().to_vec();
        assert!(order(&bytes("2", "Ann")) < order(&bytes("1", "Anna")));
        assert!(order(&bytes("1", "Ann")) < order(&bytes("2", "Ann")));
        assert!(!format!("{:?}", Record(&bytes("1", "Ann"))).contains("Ann"));
    }
}
