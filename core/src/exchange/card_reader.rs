//! A text of vCards, cut into cards: what is not a card from its first line to its last is told as such, and costs no
//! other card.

use std::borrow::Cow;
use std::fmt;

use super::cards::{Card, card_of};

/// A card as it stands in a text.
#[derive(Clone, Copy)]
pub struct CardText<'r> {
    /// Its number, from 1.
    pub number: u32,
    /// The line of the text on which it begins, from 1.
    pub line: u64,
    /// Where it begins and ends in the text: from the line `BEGIN:VCARD` to the line `END:VCARD`, their line ends
    /// included, or to what comes before another card.
    pub span: (usize, usize),
    /// All of it.
    pub text: &'r str,
    /// Whether it has an end of its own.
    pub is_whole: bool,
}

/// What it says is personal.
impl fmt::Debug for CardText<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, line, text, is_whole, .. } = self;
        write!(formatter, "CardText({number}, line {line}, {} bytes, {is_whole})", text.len())
    }
}

impl CardText<'_> {
    /// What the card says; `None` where it is none.
    pub fn read(&self) -> Option<Card> {
        self.is_whole.then(|| card_of(self.text)).flatten()
    }
}

/// Cuts a text into cards, one a call. What stands between cards is passed over.
///
/// ```
/// use frontdesk::exchange::CardReader;
///
/// let text = "BEGIN:VCARD\nFN:Ann\nEND:VCARD\nBEGIN:VCARD\nFN:Bo";
/// let mut cards = CardReader::new(text);
/// assert!(cards.read().is_some_and(|card| card.line == 1 && card.is_whole));
/// assert!(cards.read().is_some_and(|card| card.line == 4 && !card.is_whole));
/// assert!(cards.read().is_none());
/// ```
pub struct CardReader<'t> {
    text: Cow<'t, str>,
    at: usize,
    lines: u64,
    cards: u32,
}

/// The place alone: the text is personal.
impl fmt::Debug for CardReader<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, at, cards, .. } = self;
        write!(formatter, "CardReader(card {cards}, byte {at} of {})", text.len())
    }
}

impl<'t> CardReader<'t> {
    /// Begins to read a text.
    pub fn new(text: impl Into<Cow<'t, str>>) -> Self {
        let text = text.into();
        let at = if text.starts_with(BOM) { BOM.len_utf8() } else { 0 };
        Self { text, at, lines: 1, cards: 0 }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many bytes were read.
    pub fn position(&self) -> usize {
        self.at
    }

    /// The next card; `None` at the end.
    pub fn read(&mut self) -> Option<CardText<'_>> {
        while !is_mark(self.line()?, "BEGIN") {
            self.pass_line();
        }
        let (start, line) = (self.at, self.lines);
        self.pass_line();
        self.cards = self.cards.saturating_add(1);
        let mut is_whole = false;
        while let Some(next) = self.line() {
            is_whole = is_mark(next, "END");
            if is_whole {
                self.pass_line();
                break;
            }
            if is_mark(next, "BEGIN") {
                break;
            }
            self.pass_line();
        }
        let span = (start, self.at);
        let text = self.text.get(start..self.at).unwrap_or_default();
        Some(CardText { number: self.cards, line, span, text, is_whole })
    }

    /// The line that begins here, with its end; `None` behind the last.
    fn line(&self) -> Option<&str> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let end = memchr::memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |end| end + 1);
        rest.get(..end)
    }

    fn pass_line(&mut self) {
        self.at += self.line().map_or(0, str::len);
        self.lines += 1;
    }
}

const BOM: char = '\u{feff}';

/// Whether a line begins or ends a card. One that begins with a blank goes on with the line before.
fn is_mark(line: &str, word: &str) -> bool {
    let (Some(b'B' | b'b' | b'E' | b'e'), Some((name, value))) =
        (line.as_bytes().first(), line.split_once(':'))
    else {
        return false;
    };
    let is = |text: &str, wanted: &str| {
        text.trim_matches([' ', '\t', '\r', '\n']).eq_ignore_ascii_case(wanted)
    };
    is(name, word) && is(value, "VCARD")
}

/// The property that says why a card was refused. Nobody reads it.
const REASON: &str = "X-IMPORT-ERRORS";

/// A card with why it was refused, in the place of any reason from before. A card without an end has it last.
pub(crate) fn with_reason(card: &str, reason: &str) -> String {
    let line_end = if card.contains("\r\n") { "\r\n" } else { "\n" };
    let mut text = String::with_capacity(card.len() + REASON.len() + reason.len() + 8);
    let mut said = false;
    let mut is_reason = false;
    let say = |text: &mut String| {
        for part in [REASON, ":", reason, line_end] {
            text.push_str(part);
        }
    };
    for line in card.split_inclusive('\n') {
        let goes_on = line.starts_with([' ', '\t']);
        let names = line.split_once(':').is_some_and(|(name, _)| name.eq_ignore_ascii_case(REASON));
        is_reason = names || (is_reason && goes_on);
        if is_reason {
            continue;
        }
        if !said && is_mark(line, "END") {
            say(&mut text);
            said = true;
        }
        text.push_str(line);
        if !line.ends_with('\n') {
            text.push_str(line_end);
        }
    }
    if !said {
        say(&mut text);
    }
    text
}
