//! How a table is written, and how it seems to be.

use super::reader::{Limits, Reader, UnreadableText};
use crate::{DialectSuggestion, Error, TableDialect, Violation};

/// Bytes of a text that are looked at to see how it is written.
pub const SAMPLE_BYTES: usize = 64 * 1024;
/// Records of them.
const SAMPLE_RECORDS: usize = 200;
/// In the order in which they are preferred.
const DELIMITERS: [u8; 6] = *b",;\t|:^";

/// A dialect that was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    pub(super) delimiter: u8,
    pub(super) quote: Option<u8>,
    pub(super) terminator: Option<u8>,
    pub(super) header: bool,
}

impl Dialect {
    /// Checks a dialect: every sign is one ASCII character, and no two are the same.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every violation.
    pub fn new(dialect: &TableDialect) -> Result<Self, Error> {
        let mut violations = Vec::new();
        let mut sign = |text: &str, path: &str| match text.as_bytes() {
            [byte] if byte.is_ascii() && *byte != 0 => Some(*byte),
            _ => {
                violations.push(violation("NotASign", path, "one ASCII character", text.len()));
                None
            }
        };
        let delimiter = sign(&dialect.delimiter, "dialect.delimiter");
        let quote = dialect.quote.as_deref().and_then(|text| sign(text, "dialect.quote"));
        let terminator =
            dialect.terminator.as_deref().and_then(|text| sign(text, "dialect.terminator"));
        if let Some(delimiter) = delimiter {
            let checked = Self { delimiter, quote, terminator, header: dialect.header };
            if !checked.signs_differ() {
                let expected = "another sign than the quote and the line end";
                violations.push(violation("SameSign", "dialect.delimiter", expected, 1));
            } else if violations.is_empty() {
                return Ok(checked);
            }
        }
        Err(Error::invalid(violations))
    }

    /// The dialect as it is told.
    pub fn told(self) -> TableDialect {
        let text = |byte: u8| String::from(char::from(byte));
        TableDialect {
            delimiter: text(self.delimiter),
            quote: self.quote.map(text),
            terminator: self.terminator.map(text),
            header: self.header,
        }
    }

    /// The same with another delimiter; `None` where that is no delimiter.
    pub(super) fn with_delimiter(self, delimiter: u8) -> Option<Self> {
        let dialect = Self { delimiter, ..self };
        (delimiter.is_ascii() && delimiter != 0 && dialect.signs_differ()).then_some(dialect)
    }

    fn signs_differ(self) -> bool {
        let ends_line = |byte: u8| match self.terminator {
            Some(terminator) => byte == terminator,
            None => matches!(byte, b'\r' | b'\n'),
        };
        Some(self.delimiter) != self.quote
            && !ends_line(self.delimiter)
            && !self.quote.is_some_and(ends_line)
    }
}

/// How a text seems to be written: with the delimiter by which most of its first records have as many cells.
///
/// # Errors
/// As [`Reader::new`].
pub fn suggest_dialect(text: &[u8]) -> Result<DialectSuggestion, UnreadableText> {
    let sample = sample(text);
    let limits = Limits { columns: 10_000, ..Limits::default() };
    let mut best: Option<((u64, u64), DialectSuggestion)> = None;
    for quote in [b'"', b'\''] {
        if quote == b'\'' && !quotes_with_apostrophes(sample) {
            continue;
        }
        for delimiter in DELIMITERS {
            let dialect = Dialect { delimiter, quote: Some(quote), terminator: None, header: true };
            let mut reader = Reader::new(sample, dialect, limits)?;
            let dialect = reader.dialect();
            let mut rows: Vec<Vec<String>> = Vec::new();
            while rows.len() < SAMPLE_RECORDS
                && let Some(record) = reader.read()
            {
                if record.fault.is_none() {
                    rows.push(record.cells().map(str::to_owned).collect());
                }
            }
            let (width, same) = most_frequent_width(&rows);
            let confidence = if rows.is_empty() { 0 } else { (same * 100 / rows.len()) as u64 };
            // One column is what every wrong delimiter gives.
            let score = (if width > 1 { confidence } else { 0 }, width as u64);
            let told = dialect.delimiter != delimiter;
            if best.as_ref().is_none_or(|(other, _)| score > *other) || told {
                let suggestion = DialectSuggestion {
                    dialect: Dialect { header: has_header(&rows), ..dialect }.told(),
                    confidence: u32::try_from(confidence).unwrap_or(100),
                    headers: rows.into_iter().next().unwrap_or_default(),
                };
                best = Some((score, suggestion));
            }
            if told {
                break;
            }
        }
    }
    let nothing =
        DialectSuggestion { dialect: TableDialect::default(), confidence: 0, headers: Vec::new() };
    Ok(best.map_or(nothing, |(_, suggestion)| suggestion))
}

/// The beginning of a text, cut behind a line.
fn sample(text: &[u8]) -> &[u8] {
    match text.get(..SAMPLE_BYTES) {
        None => text,
        Some(sample) => {
            let end = memchr::memrchr2(b'\n', b'\r', sample).map_or(sample.len(), |at| at + 1);
            sample.get(..end).unwrap_or_default()
        }
    }
}

/// Whether cells begin and end with apostrophes, and none with quotation marks.
fn quotes_with_apostrophes(sample: &[u8]) -> bool {
    let signs = |byte: u8| memchr::memchr_iter(byte, sample).count();
    let begins = sample
        .windows(2)
        .filter(|pair| matches!(pair, [b',' | b';' | b'\t' | b'|' | b'\n' | b'\r', b'\'']))
        .count();
    signs(b'"') == 0 && begins * 4 > signs(b'\'')
}

fn most_frequent_width(rows: &[Vec<String>]) -> (usize, usize) {
    let mut widths: Vec<usize> = rows.iter().map(Vec::len).collect();
    widths.sort_unstable();
    let runs = widths.chunk_by(|one, other| one == other);
    let runs = runs.filter_map(|run| Some((*run.first()?, run.len())));
    runs.max_by_key(|(width, number)| (*number, *width)).unwrap_or_default()
}

/// Whether the first row has names: different ones, none of them empty, a number or an address.
fn has_header(rows: &[Vec<String>]) -> bool {
    let Some(first) = rows.first() else { return true };
    let is_name = |cell: &String| {
        !cell.trim().is_empty()
            && !cell.contains('@')
            && !cell.trim().bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut sorted: Vec<&String> = first.iter().collect();
    sorted.sort_unstable();
    let differ = !sorted.windows(2).any(|pair| pair.first() == pair.last());
    differ && first.iter().all(is_name)
}

#[allow(clippy::needless_pass_by_value, reason = "numbers and texts alike")]
pub(super) fn violation(code: &str, path: &str, expected: &str, found: impl ToString) -> Violation {
    Violation {
        code: code.to_owned(),
        path: path.to_owned(),
        expected: expected.to_owned(),
        found: found.to_string(),
    }
}
