//! Schema files and files of records: what the command line and bulk checks read.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use super::compile::Schema;
use super::flaw::{Flaws, violations};
use super::json_schema::read_json_schema;
use super::report::Report;
use crate::definition::{CardKind, Error, FieldSet, FieldSpec, SchemaNote, Violation};
use crate::id::FieldGroupId;

/// A schema that was read from a file.
#[derive(Debug, Clone)]
pub struct SchemaDocument {
    /// The schema.
    pub schema: Schema,
    /// For a JSON Schema: what the schema does not say, or says more strictly.
    pub notes: Vec<SchemaNote>,
}

/// What a check of JSON lines found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckedLines {
    /// How many records there are; a blank line is none.
    pub count: u64,
    /// The records that have violations, in order.
    pub faulty: Vec<FaultyLine>,
}

/// A record among JSON lines that is not as the schema wants it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FaultyLine {
    /// The number of its line, from 1.
    pub line: u64,
    /// Its violations, as [`Report::violations`] tells them.
    pub violations: Vec<Violation>,
}

/// Reads a schema file: definitions of fields, as [`FieldSet`], or a JSON Schema of an object.
///
/// Of definitions, the fields of one kind of card make the schema, whatever groups of users they are for;
/// `card` says of which kind where there are several. A JSON Schema that lets unknown members pass makes a schema
/// that does.
///
/// ```
/// use frontdesk::field::read_schema;
///
/// let file = r#"{"type": "object", "properties": {"age": {"type": "integer", "minimum": 0}}}"#;
/// let document = read_schema(file, None)?;
/// let lines = b"{\"age\": 3}\n\n{\"age\": -3, \"name\": \"x\"}\n";
/// let checked = document.schema.faulty_lines(lines);
/// assert_eq!((checked.count, checked.faulty[0].line), (2, 3));
/// # Ok::<(), frontdesk::Error>(())
/// ```
pub fn read_schema(file: &str, card: Option<CardKind>) -> Result<SchemaDocument, Error> {
    let value: Map<String, Value> = crate::wire::read(file)?;
    if ["$schema", "properties", "$ref"].iter().any(|keyword| value.contains_key(*keyword)) {
        let group = FieldGroupId::known("json_schema");
        let read = read_json_schema(file, &group)?;
        let schema = Schema::new(&read.fields)?;
        let closed = value.get("additionalProperties") == Some(&Value::Bool(false));
        let schema = if closed { schema } else { schema.ignoring_unknown() };
        return Ok(SchemaDocument { schema, notes: read.notes });
    }
    let set: FieldSet = crate::wire::read(file)?;
    let mut flaws = Flaws::default();
    flaws.extend(violations(&set));
    let kinds: BTreeSet<CardKind> = set.groups.iter().map(|group| group.card).collect();
    let kind = match (card, kinds.len()) {
        (Some(card), _) => Some(card),
        (None, 1) => kinds.into_iter().next(),
        _ => {
            let expected = "groups of one kind of card, or the kind that is meant";
            flaws.note("Ambiguous", "groups", "", expected, &format!("{} kinds", kinds.len()));
            None
        }
    };
    flaws.into_result()?;
    let of_kind = |field: &&FieldSpec| {
        set.groups
            .iter()
            .any(|group| group.id == field.group && Some(group.card) == kind && !group.archived)
    };
    let fields: Vec<FieldSpec> = set.fields.iter().filter(of_kind).cloned().collect();
    Ok(SchemaDocument { schema: Schema::new(&fields)?, notes: Vec::new() })
}

impl Schema {
    /// Checks records that are JSON lines, and hands each report over with the number of its line, from 1.
    /// Blank lines are passed over. The count of records comes back.
    pub fn check_lines(
        &self,
        lines: &[u8],
        report: &mut Report,
        mut checked: impl FnMut(u64, &Report),
    ) -> u64 {
        let mut count = 0;
        for (number, line) in (1..).zip(lines.split(|byte| *byte == b'\n')) {
            if line.trim_ascii().is_empty() {
                continue;
            }
            self.check_json(line, report);
            checked(number, report);
            count += 1;
        }
        count
    }

    /// [`Schema::check_lines`] with the violations kept, for those records that have any.
    pub fn faulty_lines(&self, lines: &[u8]) -> CheckedLines {
        let mut faulty = Vec::new();
        let count = self.check_lines(lines, &mut Report::default(), |line, report| {
            if !report.is_valid() {
                faulty.push(FaultyLine { line, violations: report.violations(self) });
            }
        });
        CheckedLines { count, faulty }
    }
}
