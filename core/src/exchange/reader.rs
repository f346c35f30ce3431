//! Records of a table, cut strictly: what cannot be read is told with its place, and never replaced.

use std::borrow::Cow;
use std::fmt;

use csv_core::{ReadRecordResult, ReaderBuilder, Terminator};

use super::dialect::Dialect;

/// What a table may have at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole text.
    pub bytes: usize,
    /// Records.
    pub records: u32,
    /// Cells of a record.
    pub columns: usize,
    /// Bytes of a cell.
    pub cell_bytes: usize,
    /// Bytes of all cells of a record.
    pub record_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 1 << 30,
            records: 2_000_000,
            columns: 1_000,
            cell_bytes: 64 * 1024,
            record_bytes: 1 << 20,
        }
    }
}

/// Why a text is not read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadableText {
    /// It begins with the mark of another encoding, whose name this is.
    OtherEncoding(&'static str),
    /// It is longer than the limit.
    TooLong,
}

/// What is wrong with one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordFault {
    /// Bytes that are no UTF-8, at a byte of the text, in a cell (both from 0).
    NotUtf8 {
        /// The place of the byte in the text.
        byte: u64,
        /// The number of the cell.
        cell: usize,
    },
    /// A NUL, at a byte of the text, in a cell (both from 0).
    Nul {
        /// The place of the byte in the text.
        byte: u64,
        /// The number of the cell.
        cell: usize,
    },
    /// A quote that is not closed before the text ends.
    Unclosed,
    /// A cell is longer than the limit, or all cells together are.
    TooLong,
    /// More cells than the limit.
    TooManyCells,
}

/// One record of a table.
#[derive(Clone, Copy)]
pub struct Record<'r> {
    /// Its number, from 1. Empty lines and a line `sep=` are no records.
    pub number: u32,
    /// The line of the text on which it begins, from 1.
    pub line: u64,
    /// Where it begins and ends in the text: without the line end.
    pub span: (usize, usize),
    /// What is wrong with it. It has no cells then.
    pub fault: Option<RecordFault>,
    text: &'r str,
    ends: &'r [usize],
}

/// The cells are personal.
impl fmt::Debug for Record<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, line, fault, ends, .. } = self;
        write!(formatter, "Record({number}, line {line}, {} cells, {fault:?})", ends.len())
    }
}

impl<'r> Record<'r> {
    /// The same record, of cells that were put elsewhere.
    pub(super) fn moved<'m>(&self, text: &'m str, ends: &'m [usize]) -> Record<'m> {
        let Self { number, line, span, fault, .. } = *self;
        Record { number, line, span, fault, text, ends }
    }

    /// All cells as one text, and where each ends in it.
    pub(super) fn parts(&self) -> (&'r str, &'r [usize]) {
        (self.text, self.ends)
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A cell, from 0.
    pub fn cell(&self, place: usize) -> Option<&'r str> {
        let end = *self.ends.get(place)?;
        let start =
            place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.text.get(start..end)
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &'r str> {
        let record = *self;
        (0..record.len()).filter_map(move |place| record.cell(place))
    }
}

/// Cuts a text into records, one a call.
pub struct Reader<'t> {
    text: Cow<'t, [u8]>,
    at: usize,
    lines: u64,
    records: u32,
    dialect: Dialect,
    lexer: csv_core::Reader,
    limits: Limits,
    output: Vec<u8>,
    ends: Vec<usize>,
}

/// The place alone: the text is personal.
impl fmt::Debug for Reader<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "Reader(record {}, byte {} of {})",
            self.records,
            self.at,
            self.text.len()
        )
    }
}

impl<'t> Reader<'t> {
    /// Begins to read a text. A first line `sep=X` sets the delimiter.
    pub fn new(
        text: impl Into<Cow<'t, [u8]>>,
        dialect: Dialect,
        limits: Limits,
    ) -> Result<Self, UnreadableText> {
        let text = text.into();
        if text.len() > limits.bytes {
            return Err(UnreadableText::TooLong);
        }
        if let Some(name) = other_encoding(&text) {
            return Err(UnreadableText::OtherEncoding(name));
        }
        let mut reader = Self {
            text,
            at: 0,
            lines: 1,
            records: 0,
            dialect,
            lexer: dialect.lexer(),
            limits,
            output: vec![0; 4 * 1024],
            ends: vec![0; 64],
        };
        if reader.text.starts_with(BOM) {
            reader.at = BOM.len();
        }
        if let Some((delimiter, length)) = separator_line(reader.rest()) {
            if dialect.with_delimiter(delimiter).is_some() {
                reader.pass(length);
            }
            reader.dialect = dialect.with_delimiter(delimiter).unwrap_or(dialect);
            reader.lexer = reader.dialect.lexer();
        }
        Ok(reader)
    }

    /// How the text is written: with the delimiter of a line `sep=`.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The whole text.
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// How many bytes were read.
    pub fn position(&self) -> usize {
        self.at
    }

    /// The next record; `None` at the end.
    pub fn read(&mut self) -> Option<Record<'_>> {
        self.pass_empty_lines();
        if self.at >= self.text.len() {
            return None;
        }
        let (start, line) = (self.at, self.lines);
        let (end, cut) = self.cut();
        self.records += 1;
        let span = (start, self.without_line_end(start, end));
        let number = self.records;
        self.pass(end - start);
        let read = match cut.fault {
            Some(fault) => Err(fault),
            None => self.check(start, end, &cut),
        };
        let ends = self.ends.get(..cut.cells).unwrap_or_default();
        Some(match read {
            Ok(text) => Record { number, line, span, fault: None, text, ends },
            Err(fault) => Record { number, line, span, fault: Some(fault), text: "", ends: &[] },
        })
    }

    fn rest(&self) -> &[u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes on, and counts the lines that end there.
    fn pass(&mut self, length: usize) {
        let end = self.at + length;
        let passed = self.text.get(self.at..end).unwrap_or_default();
        let next = self.text.get(end).copied();
        self.lines += line_ends(passed, next);
        self.at = end;
    }

    fn pass_empty_lines(&mut self) {
        let is_end = |byte: &&u8| match self.dialect.terminator {
            Some(terminator) => **byte == terminator,
            None => matches!(**byte, b'\r' | b'\n'),
        };
        let length = self.rest().iter().take_while(is_end).count();
        self.pass(length);
    }

    /// Cuts the record that begins here; gives where it ends, its line end included.
    fn cut(&mut self) -> (usize, Cut) {
        let mut at = self.at;
        let mut cut = Cut::default();
        let line_end = [self.dialect.terminator.unwrap_or(b'\n')];
        let mut finishing = false;
        loop {
            let input =
                if finishing { &line_end[..] } else { self.text.get(at..).unwrap_or_default() };
            let output = self.output.get_mut(cut.bytes..).unwrap_or_default();
            let ends = self.ends.get_mut(cut.cells..).unwrap_or_default();
            let (result, read, written, ended) = self.lexer.read_record(input, output, ends);
            if !finishing {
                at += read;
            }
            cut.bytes += written;
            cut.cells += ended;
            match result {
                ReadRecordResult::Record | ReadRecordResult::End => return (at, cut),
                // A line end closes any record but one that is inside quotes.
                ReadRecordResult::InputEmpty if finishing => {
                    cut.fault = Some(RecordFault::Unclosed);
                    self.lexer.reset();
                    return (at, cut);
                }
                ReadRecordResult::InputEmpty => finishing = true,
                ReadRecordResult::OutputFull if self.output.len() < self.limits.record_bytes => {
                    self.output.resize(self.output.len() * 2, 0);
                }
                ReadRecordResult::OutputFull => {
                    cut.fault.get_or_insert(RecordFault::TooLong);
                    cut.bytes = 0;
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() < self.limits.columns => {
                    self.ends.resize(self.ends.len() * 2, 0);
                }
                ReadRecordResult::OutputEndsFull => {
                    cut.fault.get_or_insert(RecordFault::TooManyCells);
                    cut.cells = 0;
                }
            }
        }
    }

    /// The cells of a record as one text, or what is wrong with them.
    fn check(&self, start: usize, end: usize, cut: &Cut) -> Result<&str, RecordFault> {
        let output = self.output.get(..cut.bytes).unwrap_or_default();
        let ends = self.ends.get(..cut.cells).unwrap_or_default();
        if cut.cells > self.limits.columns {
            return Err(RecordFault::TooManyCells);
        }
        let mut before = 0;
        for end in ends {
            if end - before > self.limits.cell_bytes {
                return Err(RecordFault::TooLong);
            }
            before = *end;
        }
        let text = std::str::from_utf8(output).ok();
        let whole = text.filter(|text| ends.iter().all(|end| text.is_char_boundary(*end)));
        let raw = self.text.get(start..end).unwrap_or_default();
        if whole.is_none()
            && let Err(error) = std::str::from_utf8(raw)
        {
            let at = error.valid_up_to();
            let (byte, cell) = ((start + at) as u64, self.cell_at(start, at));
            return Err(RecordFault::NotUtf8 { byte, cell });
        }
        if let Some(at) = memchr::memchr(0, raw) {
            let (byte, cell) = ((start + at) as u64, self.cell_at(start, at));
            return Err(RecordFault::Nul { byte, cell });
        }
        Ok(text.unwrap_or_default())
    }

    /// In which cell of the record a byte is.
    fn cell_at(&self, start: usize, offset: usize) -> usize {
        let mut reader = self.dialect.lexer();
        let mut input = self.text.get(start..start + offset).unwrap_or_default();
        let (mut scratch, mut ends, mut cells) = ([0; 1024], [0; 64], 0);
        while !input.is_empty() {
            let (result, read, _, ended) = reader.read_record(input, &mut scratch, &mut ends);
            cells += ended;
            input = input.get(read..).unwrap_or_default();
            if matches!(result, ReadRecordResult::Record | ReadRecordResult::End) {
                break;
            }
        }
        cells
    }

    fn without_line_end(&self, start: usize, end: usize) -> usize {
        let raw = self.text.get(start..end).unwrap_or_default();
        let length = match self.dialect.terminator {
            Some(terminator) => raw.strip_suffix(&[terminator]).unwrap_or(raw).len(),
            None => {
                raw.strip_suffix(b"\n").or_else(|| raw.strip_suffix(b"\r")).unwrap_or(raw).len()
            }
        };
        start + length
    }
}

/// How far a record was cut.
#[derive(Debug, Default)]
struct Cut {
    bytes: usize,
    cells: usize,
    fault: Option<RecordFault>,
}

impl Dialect {
    fn lexer(self) -> csv_core::Reader {
        let mut builder = ReaderBuilder::new();
        builder
            .delimiter(self.delimiter)
            .quoting(self.quote.is_some())
            .quote(self.quote.unwrap_or(b'"'));
        builder.terminator(self.terminator.map_or(Terminator::CRLF, Terminator::Any));
        builder.build()
    }
}

const BOM: &[u8] = b"\xef\xbb\xbf";

fn other_encoding(text: &[u8]) -> Option<&'static str> {
    match text {
        [0xff, 0xfe, 0, 0, ..] => Some("UTF-32LE"),
        [0, 0, 0xfe, 0xff, ..] => Some("UTF-32BE"),
        [0xff, 0xfe, ..] => Some("UTF-16LE"),
        [0xfe, 0xff, ..] => Some("UTF-16BE"),
        _ => None,
    }
}

/// The delimiter of a line `sep=X`, quoted or not, and how long it is with its end.
pub(super) fn separator_line(text: &[u8]) -> Option<(u8, usize)> {
    let end = memchr::memchr2(b'\r', b'\n', text.get(..16.min(text.len()))?);
    let line = text.get(..end.unwrap_or_else(|| text.len().min(16)))?;
    let bare = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
    match bare {
        [s, e, p, b'=', delimiter] if [*s, *e, *p].eq_ignore_ascii_case(b"sep") => {
            let behind = text.get(line.len()..).unwrap_or_default();
            let line_end = match behind {
                [b'\r', b'\n', ..] => 2,
                [_, ..] => 1,
                [] => 0,
            };
            Some((*delimiter, line.len() + line_end))
        }
        _ => None,
    }
}

/// How many lines end in a piece of text: with CR, LF, or both as one. The byte behind tells whether a CR at the end is
/// half of one.
fn line_ends(piece: &[u8], next: Option<u8>) -> u64 {
    let feeds = memchr::memchr_iter(b'\n', piece).count();
    let returns = memchr::memchr_iter(b'\r', piece)
        .filter(|at| piece.get(at + 1).copied().or(next) != Some(b'\n'))
        .count();
    (feeds + returns) as u64
}
