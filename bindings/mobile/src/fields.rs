//! Records against schemas of custom fields, without a desk.

use std::sync::Arc;

use frontdesk::field::{CheckedLines, FaultyLine, JsonSchema, Report, SchemaDocument, read_schema};
use frontdesk::{CardKind, Error, FieldSpec, Json, SchemaNote, Violation};

/// A schema as JSON Schema, draft 2020-12.
#[uniffi::remote(Record)]
pub struct JsonSchema {
    /// The schema of a record. Formats (`date`, `date-time`) are to be asserted, and `multipleOf` to be computed in decimals.
    pub schema: Json,
    /// What it cannot say: a record may pass it, and not the schema that it was made from.
    pub notes: Vec<SchemaNote>,
}

/// What a check of JSON lines found.
#[uniffi::remote(Record)]
pub struct CheckedLines {
    /// How many records there are; a blank line is none.
    pub count: u64,
    /// The records that have violations, in order.
    pub faulty: Vec<FaultyLine>,
}

/// A record among JSON lines that is not as the schema wants it.
#[uniffi::remote(Record)]
pub struct FaultyLine {
    /// The number of its line, from 1.
    pub line: u64,
    /// Its violations: the first hundred.
    pub violations: Vec<Violation>,
}

/// A schema of custom fields, ready to check records. It never changes: threads may check at the same time.
#[derive(Debug, uniffi::Object)]
pub struct FieldSchema {
    document: SchemaDocument,
}

#[uniffi::export]
impl FieldSchema {
    /// The schema of a schema file: definitions of fields, or a JSON Schema of an object. `card` says which kind of card is
    /// meant where definitions are for several. `Invalid` tells everything that keeps the document from being a schema.
    #[uniffi::constructor(default(card = None))]
    pub fn new(document: &str, card: Option<CardKind>) -> Result<Arc<Self>, Error> {
        Ok(Arc::new(Self { document: read_schema(document, card)? }))
    }

    /// The fields, in order.
    pub fn fields(&self) -> Result<Vec<FieldSpec>, Error> {
        Ok(self.document.schema.fields().to_vec())
    }

    /// What the schema does not say of a JSON Schema that it was read from, or says more strictly. Paths are JSON pointers.
    pub fn notes(&self) -> Result<Vec<SchemaNote>, Error> {
        Ok(self.document.notes.clone())
    }

    /// The same schema as JSON Schema, and what that cannot say. Paths of notes are keys of fields.
    pub fn json_schema(&self) -> Result<JsonSchema, Error> {
        Ok(self.document.schema.to_json_schema())
    }

    /// The violations of a record, JSON text: the first hundred; none if the schema takes it.
    pub fn check(&self, record: &str) -> Result<Vec<Violation>, Error> {
        let mut report = Report::default();
        self.document.schema.check_json(record.as_bytes(), &mut report);
        Ok(report.violations(&self.document.schema))
    }

    /// The violations of records that are JSON lines. Blank lines are passed over; a line that is no JSON has the one violation
    /// `JsonUnreadable`.
    pub fn check_lines(&self, lines: &str) -> Result<CheckedLines, Error> {
        Ok(self.document.schema.faulty_lines(lines.as_bytes()))
    }
}
