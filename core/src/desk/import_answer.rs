//! What is told of an import: a page of its rows, and the file of those that are wrong.

use super::exchange::{reader_of, text_of};
use super::register::Told;
use crate::definition::{
    Answer, Error, ExchangeFormat, ImportPlan, ImportRow, RowCandidate, RowChange, RowFault,
    RowOutcome,
};
use crate::exchange::{Plan, Planned, with_reason};

/// The most rows of a page of a plan.
const MOST_ROWS: u32 = 1_000;
/// The header behind the others in a table of errors.
const ERRORS_HEADER: &str = "import_errors";

/// A page of a plan.
pub(super) struct Page {
    rows: Vec<ImportRow>,
    more: bool,
    after: u32,
    most: u32,
    only: Option<RowOutcome>,
}

impl Page {
    pub(super) fn new(after: u32, most: u32, only: Option<RowOutcome>) -> Self {
        Self { rows: Vec::new(), more: false, after, most: most.clamp(1, MOST_ROWS), only }
    }

    pub(super) fn is_full(&self) -> bool {
        self.rows.len() >= self.most as usize
    }

    pub(super) fn take<E>(&mut self, row: Planned<E>, told: impl FnOnce(Planned<E>) -> ImportRow) {
        if row.record <= self.after || self.only.is_some_and(|only| only != row.outcome) {
            return;
        }
        if self.is_full() {
            self.more = true;
        } else {
            self.rows.push(told(row));
        }
    }

    pub(super) fn told(self, plan: Plan, applicable: bool, unused: Vec<String>) -> ImportPlan {
        let Self { rows, more, .. } = self;
        let next = if more { rows.last().map(|row| row.record) } else { None };
        ImportPlan {
            hash: plan.hash,
            applicable,
            records: plan.records,
            creates: plan.creates,
            updates: plan.updates,
            unchanged: plan.unchanged,
            skipped: plan.skipped,
            errors: plan.errors,
            warnings: plan.warnings,
            unused,
            rows,
            next,
        }
    }
}

pub(super) fn row_of<E>(row: Planned<E>, told: Vec<Told>, similar: Vec<RowCandidate>) -> ImportRow {
    let Planned { record, line, outcome, id, faults, .. } = row;
    let changes = told
        .into_iter()
        .map(|(target, before, after)| RowChange { target, before, after })
        .collect();
    let id = id.map(String::from);
    ImportRow { record, line, outcome, id, changes, problems: faults, similar }
}

/// The rows that are wrong as they stood, each with why: to be mended and imported again.
pub(super) struct ErrorFile {
    form: Form,
    text: Vec<u8>,
    rows: u32,
}

enum Form {
    /// The codes stand in a column behind the others.
    Table { delimiter: String, line_end: String, unclosed: Vec<u8> },
    /// They stand in a property.
    Cards,
}

impl ErrorFile {
    /// Of a list in this format, whose text it is.
    pub(super) fn new(format: &ExchangeFormat, text: &[u8]) -> Result<Self, Error> {
        let ExchangeFormat::Table { dialect, .. } = format else {
            return Ok(Self { form: Form::Cards, text: Vec::new(), rows: 0 });
        };
        let mut reader = reader_of(text, dialect)?;
        let checked = reader.dialect().told();
        let line_end = checked.terminator.unwrap_or_else(|| String::from("\r\n"));
        let form = Form::Table { delimiter: checked.delimiter, line_end, unclosed: Vec::new() };
        let mut file = Self { form, text: Vec::new(), rows: 0 };
        if checked.header {
            let header = reader.read().and_then(|record| text.get(record.span.0..record.span.1));
            file.add(header.unwrap_or_default(), ERRORS_HEADER);
        }
        Ok(file)
    }

    pub(super) fn take(&mut self, outcome: RowOutcome, faults: &[RowFault], raw: &[u8]) {
        if outcome != RowOutcome::Error {
            return;
        }
        self.rows += 1;
        let faults = faults.iter().filter(|fault| !fault.warning);
        let codes: Vec<&str> = faults.map(|fault| fault.code.as_str()).collect();
        match &mut self.form {
            // Nothing can stand behind it: it is the last, and has no codes.
            Form::Table { unclosed, .. } if codes.contains(&"UnclosedQuote") => {
                *unclosed = raw.to_vec();
            }
            _ => self.add(raw, &codes.join(" ")),
        }
    }

    fn add(&mut self, raw: &[u8], last: &str) {
        match &self.form {
            Form::Table { delimiter, line_end, .. } => {
                self.text.extend_from_slice(raw);
                for part in [delimiter.as_str(), last, line_end] {
                    self.text.extend_from_slice(part.as_bytes());
                }
            }
            Form::Cards => {
                // The text was read as UTF-8, and cards end where lines do.
                let card = String::from_utf8_lossy(raw);
                self.text.extend_from_slice(with_reason(&card, last).as_bytes());
            }
        }
    }

    pub(super) fn told(self) -> Answer {
        let Self { form, mut text, rows } = self;
        if let Form::Table { unclosed, .. } = form {
            text.extend(unclosed);
        }
        Answer::ImportErrors { content: text_of(text), rows }
    }
}
