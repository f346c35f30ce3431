//! Tables as text.

use std::borrow::Cow;

use super::dialect::Dialect;
use super::reader::separator_line;
use crate::CellProfile;

/// Writes records, one after the other. What is written is read again as it was.
#[derive(Debug)]
pub struct Writer {
    dialect: Dialect,
    profile: CellProfile,
    text: String,
    /// The next record is the first of the table.
    at_start: bool,
}

impl Writer {
    /// An empty table.
    pub fn new(dialect: Dialect, profile: CellProfile) -> Self {
        Self { dialect, profile, text: String::new(), at_start: true }
    }

    /// What comes behind records that were written before.
    pub fn continued(dialect: Dialect, profile: CellProfile) -> Self {
        Self { at_start: false, ..Self::new(dialect, profile) }
    }

    /// Adds a record.
    pub fn write<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) {
        let start = self.text.len();
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.text.push(char::from(self.dialect.delimiter));
            }
            let cell = match self.profile {
                CellProfile::RoundTrip => Cow::Borrowed(cell),
                CellProfile::Spreadsheet => formula_guarded(cell),
            };
            self.write_cell(&cell);
        }
        // A record of one empty cell would be an empty line, which is none.
        if self.text.len() == start
            && let Some(quote) = self.dialect.quote
        {
            self.text.extend([char::from(quote), char::from(quote)]);
        }
        match self.dialect.terminator {
            Some(terminator) => self.text.push(char::from(terminator)),
            None => self.text.push_str("\r\n"),
        }
        // A record that even in quotes is a line `sep=` comes behind such a line: only the first is one.
        if self.at_start && separator_line(self.text.as_bytes()).is_some() {
            let line = format!("sep={}\r\n", char::from(self.dialect.delimiter));
            self.text.insert_str(0, &line);
        }
        self.at_start = false;
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.text
    }

    fn write_cell(&mut self, cell: &str) {
        let Dialect { delimiter, quote, terminator, .. } = self.dialect;
        let special = |byte: u8| {
            byte == delimiter
                || Some(byte) == quote
                || Some(byte) == terminator
                || matches!(byte, b'\r' | b'\n')
        };
        // A first cell that looks like a line `sep=`, or like a mark of the encoding, is not taken for one.
        let misleading = self.at_start
            && self.text.is_empty()
            && (cell.starts_with('\u{feff}')
                || cell.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep=")));
        match quote {
            Some(quote) if misleading || cell.bytes().any(special) => {
                let quote = char::from(quote);
                self.text.push(quote);
                for letter in cell.chars() {
                    if letter == quote {
                        self.text.push(quote);
                    }
                    self.text.push(letter);
                }
                self.text.push(quote);
            }
            _ => self.text.push_str(cell),
        }
    }
}

/// The cell with an apostrophe before it, where a spreadsheet would take it for a formula: it begins, behind any
/// apostrophes, with `=`, `+`, `-`, `@`, a tab, a line end, or one of the wide forms of these.
pub fn formula_guarded(cell: &str) -> Cow<'_, str> {
    if is_formula(cell.trim_start_matches('\'')) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// What [`formula_guarded`] was given.
pub fn formula_unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(bare) if is_formula(bare.trim_start_matches('\'')) => bare,
        _ => cell,
    }
}

fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}
