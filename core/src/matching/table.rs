//! Whole tables: what their columns hold, which of them is the id, and rows from CSV.

use std::io::Cursor;

use serde::{Deserialize, Serialize};

use super::normalise::{ColumnGuess, ColumnKind, DateConvention, Region, guess_column};
use super::schema::violation;
use super::{Column, Matcher, Schema};
use crate::{Error, Violation};

/// Rows of a table that are looked at to guess what its columns hold.
pub const SAMPLE_ROWS: usize = 500;

/// What is known of a table beforehand; whatever is left out is guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TableOptions {
    /// The header of the column that names the rows. Else it is `id`, if there is one; else rows are numbered from 1.
    pub id: Option<String>,
    /// What columns hold, by header.
    pub columns: Vec<Column>,
    /// The regions that phone numbers without a country are likely of, most likely first, as `CZ`.
    pub regions: Vec<String>,
}

impl TableOptions {
    /// The columns of rows that come one by one: nothing is guessed, and `id` is not asked.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every violation: regions that are none, and those of [`Schema::new`].
    pub fn schema(self) -> Result<Schema, Error> {
        let mut violations = Vec::new();
        let regions = self.read_regions(&mut violations);
        match Schema::new(self.columns) {
            Ok(schema) if violations.is_empty() => Ok(schema.with_regions(regions)),
            Ok(_) => Err(Error::invalid(violations)),
            Err(Error::Invalid { violations: more, .. }) => {
                violations.extend(more);
                Err(Error::invalid(violations))
            }
            Err(other) => Err(other),
        }
    }

    fn read_regions(&self, violations: &mut Vec<Violation>) -> Vec<Region> {
        let regions = self.regions.iter().filter_map(|name| {
            let region = Region::read(name);
            if region.is_none() {
                violations.push(violation(
                    "NotARegion",
                    "regions",
                    "two letters of ISO 3166-1",
                    name,
                ));
            }
            region
        });
        regions.collect()
    }
}

/// What a table's columns are taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TablePlan {
    schema: Schema,
    id: Option<usize>,
    guesses: Vec<ColumnGuess>,
}

impl TablePlan {
    /// Plans a table from its headers and its first rows, of which more than [`SAMPLE_ROWS`] are not needed.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every violation: options that name no column, headers that repeat, regions that are none,
    /// no column that tells people apart.
    pub fn new(
        headers: &[String],
        sample: &[Vec<String>],
        options: &TableOptions,
    ) -> Result<Self, Error> {
        let mut violations: Vec<Violation> = Vec::new();
        let place = |name: &str| headers.iter().position(|header| header == name);
        let wanted = options.id.as_deref();
        if let Some(name) = wanted.filter(|name| place(name).is_none()) {
            violations.push(violation("NotFound", "id", "a header of the table", name));
        }
        for column in options.columns.iter().filter(|column| place(&column.name).is_none()) {
            violations.push(violation(
                "NotFound",
                &format!("columns[{}]", column.name),
                "a header of the table",
                "none",
            ));
        }
        violations.extend(options.columns.iter().filter_map(Column::wrong_dates));
        let regions = options.read_regions(&mut violations);
        if !violations.is_empty() {
            return Err(Error::invalid(violations));
        }

        let is_id = |header: &String| {
            matches!(header.trim().to_ascii_lowercase().as_str(), "id" | "rec_id")
        };
        let id = wanted.map_or_else(|| headers.iter().position(is_id), place);
        let mut guesses = Vec::with_capacity(headers.len());
        let mut columns = Vec::with_capacity(headers.len());
        for (number, header) in headers.iter().enumerate() {
            let given = options.columns.iter().find(|column| column.name == *header);
            let cells = || sample.iter().filter_map(|row| row.get(number)).map(String::as_str);
            let mut guess = match given {
                _ if Some(number) == id => told(ColumnKind::Ignored, "it names the rows"),
                Some(column) => told(column.kind, "it was told"),
                None => guess_column(header, cells()),
            };
            let mut column = Column::new(header, guess.kind);
            if guess.kind == ColumnKind::BirthDate {
                let dates = given.and_then(|given| given.dates);
                let dates = dates.unwrap_or_else(|| DateConvention::of_column(cells()));
                if dates.month_first {
                    guess.reason.push_str("; months stand before days");
                }
                column.dates = Some(dates);
            }
            guesses.push(guess);
            columns.push(column);
        }
        Ok(Self { schema: Schema::new(columns)?.with_regions(regions), id, guesses })
    }

    /// The columns, in the order of the table.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// The place of the column that names the rows, from 0; `None` if they are numbered.
    pub fn id_column(&self) -> Option<usize> {
        self.id
    }

    /// The guess of each column, in the order of the table.
    pub fn guesses(&self) -> &[ColumnGuess] {
        &self.guesses
    }
}

fn told(kind: ColumnKind, reason: &str) -> ColumnGuess {
    ColumnGuess { kind, confidence: 100, reason: reason.to_owned() }
}

/// A table of CSV on its way into a [`Matcher`]: UTF-8, with a header, delimited by the one of comma, semicolon, tab and bar
/// that the header has most of.
#[derive(Debug)]
pub struct CsvTable {
    reader: csv::Reader<Cursor<Vec<u8>>>,
    record: csv::StringRecord,
    total_bytes: u64,
    plan: TablePlan,
    matcher: Matcher,
    violations: Vec<Violation>,
}

/// Most wrong rows that are listed.
const MOST_VIOLATIONS: usize = 100;

impl CsvTable {
    /// Begins to read a table.
    ///
    /// # Errors
    /// As [`TablePlan::new`]; [`Error::Invalid`] if there is no header, or it is not UTF-8.
    pub fn new(bytes: Vec<u8>, options: &TableOptions) -> Result<Self, Error> {
        let total_bytes = bytes.len() as u64;
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter(&bytes)).from_reader(Cursor::new(bytes));
        let headers: Vec<String> = match reader.headers() {
            Ok(headers) => headers
                .iter()
                .map(|header| header.trim_start_matches('\u{feff}').to_owned())
                .collect(),
            Err(error) => return Err(Error::invalid(vec![wrong_row(&error)])),
        };
        let start = reader.position().clone();
        let sample: Vec<Vec<String>> = reader
            .records()
            .take(SAMPLE_ROWS)
            .filter_map(|row| Some(row.ok()?.iter().map(str::to_owned).collect()))
            .collect();
        let plan = TablePlan::new(&headers, &sample, options)?;
        reader.seek(start).map_err(|error| Error::invalid(vec![wrong_row(&error)]))?;
        let matcher = Matcher::new(plan.schema().clone());
        Ok(Self {
            reader,
            record: csv::StringRecord::new(),
            total_bytes,
            plan,
            matcher,
            violations: Vec::new(),
        })
    }

    /// What the columns are taken for.
    pub fn plan(&self) -> &TablePlan {
        &self.plan
    }

    /// Bytes of the table.
    pub fn total_bytes(&self) -> u64 {
        self.total_bytes
    }

    /// Reads at most `rows` further rows, and tells how many bytes are read so far; all of them when the end is reached.
    pub fn step(&mut self, rows: usize) -> u64 {
        for _ in 0..rows.max(1) {
            match self.reader.read_record(&mut self.record) {
                Ok(true) => self.add_record(),
                Ok(false) => return self.total_bytes,
                Err(error) => {
                    if self.violations.len() < MOST_VIOLATIONS {
                        self.violations.push(wrong_row(&error));
                    }
                    if matches!(error.kind(), csv::ErrorKind::Io(_)) {
                        return self.total_bytes;
                    }
                }
            }
        }
        self.reader.position().byte().min(self.total_bytes.saturating_sub(1))
    }

    /// Reads what is left.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the first hundred rows that are not UTF-8 or have more or fewer cells than the header.
    pub fn finish(mut self) -> Result<Matcher, Error> {
        while self.step(1 << 16) < self.total_bytes {}
        if self.violations.is_empty() {
            Ok(self.matcher)
        } else {
            Err(Error::invalid(self.violations))
        }
    }

    fn add_record(&mut self) {
        let id = self.plan.id_column();
        let cells = self.record.iter().enumerate();
        let cells = cells.filter(|(place, cell)| Some(*place) != id && !cell.is_empty());
        if let Some(id) = id.and_then(|id| self.record.get(id)) {
            self.matcher.add_values(id, cells);
        } else {
            let number = self.matcher.len() + 1;
            self.matcher.add_values(&number.to_string(), cells);
        }
    }
}

/// What the header has most of.
fn delimiter(bytes: &[u8]) -> u8 {
    let header = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |delimiter: u8| memchr::memchr_iter(delimiter, header).count();
    // Of several, the last counts that is as frequent as any: a comma, unless another is more frequent.
    [b'|', b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

fn wrong_row(error: &csv::Error) -> Violation {
    let line = error.position().map_or(0, csv::Position::line);
    let path = format!("line {line}");
    match error.kind() {
        csv::ErrorKind::Utf8 { err, .. } => violation(
            "NotUtf8",
            &path,
            "UTF-8",
            format!("another encoding in cell {}", err.field() + 1),
        ),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            violation("Ragged", &path, &format!("{expected_len} cells"), format!("{len} cells"))
        }
        _ => violation("Unreadable", &path, "CSV with a header", "something else"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(csv: &str, options: &TableOptions) -> Result<CsvTable, Error> {
        CsvTable::new(csv.as_bytes().to_vec(), options)
    }

    #[test]
    fn columns_are_guessed_and_rows_read() {
        let csv =
            "\u{feff}id;Name;E-mail\na;Ann Lee;ann@example.org\nb;Bob Stone;bob@example.org\n";
        let table = table(csv, &TableOptions::default()).unwrap();
        let kinds: Vec<_> = table.plan().guesses().iter().map(|guess| guess.kind).collect();
        assert_eq!(kinds, [ColumnKind::Ignored, ColumnKind::FullName, ColumnKind::Email]);
        assert_eq!(table.plan().id_column(), Some(0));
        assert_eq!(table.finish().unwrap().len(), 2);
    }

    #[test]
    fn a_column_tells_how_its_dates_are_written() {
        let csv = "id,name,born\n1,Ann Lee,12/25/1999\n2,Ann Lee,03/04/1985\n";
        let told = Column {
            dates: Some(DateConvention::default()),
            ..Column::new("born", ColumnKind::BirthDate)
        };
        let guessed = table(csv, &TableOptions::default()).unwrap().plan().clone();
        assert!(guessed.schema().columns()[2].dates.unwrap().month_first);
        assert!(guessed.guesses()[2].reason.ends_with("months stand before days"));
        let options = TableOptions { columns: vec![told], ..TableOptions::default() };
        assert!(
            !table(csv, &options).unwrap().plan().schema().columns()[2].dates.unwrap().month_first
        );
        let european = table("id,name,born\n1,Ann,25.12.1999\n", &TableOptions::default()).unwrap();
        assert!(!european.plan().schema().columns()[2].dates.unwrap().month_first);
    }

    #[test]
    fn every_violation_of_options_is_told() {
        let options = TableOptions {
            id: None,
            columns: vec![Column::new("name", ColumnKind::FullName).with_month_first(true)],
            regions: vec!["CZ".to_owned(), "Czechia".to_owned()],
        };
        let codes = |error: Error| match error {
            Error::Invalid { violations, .. } => {
                violations.into_iter().map(|violation| violation.code).collect::<Vec<_>>()
            }
            other => panic!("{other}"),
        };
        let of_table = table("name\nAnn\n", &options).unwrap_err();
        assert_eq!(codes(of_table), ["NotOfDates", "NotARegion"]);
        assert_eq!(codes(options.schema().unwrap_err()), ["NotARegion", "NotOfDates"]);
        let right = TableOptions {
            id: None,
            columns: vec![Column::new("born", ColumnKind::BirthDate).with_month_first(true)],
            regions: vec!["CZ".to_owned()],
        };
        let schema = right.schema().unwrap();
        assert!(schema.columns()[0].dates.unwrap().month_first);
        assert_eq!(schema.regions().len(), 1);
    }

    #[test]
    fn what_is_told_counts() {
        let options = TableOptions {
            id: Some("number".to_owned()),
            columns: vec![Column::new("x", ColumnKind::Company)],
            regions: vec!["CZ".to_owned()],
        };
        let plan = table("x,number\nAcme,7\n", &options).unwrap().plan().clone();
        assert_eq!(plan.schema().columns()[0].kind, ColumnKind::Company);
        assert_eq!(plan.id_column(), Some(1));
        assert_eq!(plan.schema().regions().len(), 1);
    }

    #[test]
    fn rows_without_id_are_numbered() {
        let mut table =
            table("email\nann@example.org\nbob@example.org\n", &TableOptions::default()).unwrap();
        assert!(table.step(1) < table.total_bytes());
        assert_eq!(table.finish().unwrap().len(), 2);
    }

    #[test]
    fn every_wrong_row_is_told() {
        let csv = b"id,email\n1\n2,a@b.org\n3,\xff\xff\n4,5,6\n".to_vec();
        let error = CsvTable::new(csv, &TableOptions::default()).unwrap().finish().unwrap_err();
        let Error::Invalid { violations, .. } = error else { panic!("{error:?}") };
        let told: Vec<_> =
            violations.iter().map(|violation| (&*violation.code, &*violation.path)).collect();
        assert_eq!(told, [("Ragged", "line 2"), ("NotUtf8", "line 4"), ("Ragged", "line 5")]);
    }

    #[test]
    fn every_wrong_option_is_told() {
        let options = TableOptions {
            id: Some("key".to_owned()),
            columns: vec![Column::new("none", ColumnKind::City)],
            regions: vec!["Czechia".to_owned()],
        };
        let error = table("email\n", &options).unwrap_err();
        let Error::Invalid { violations, .. } = error else { panic!("{error:?}") };
        assert_eq!(violations.len(), 3);
        assert!(table("", &TableOptions::default()).is_err());
    }
}
