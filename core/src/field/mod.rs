//! Custom fields: definitions, schemas that check records, and what becomes of values when a definition
//! changes. Pure values and functions; the desk offers the same as commands and queries.

mod book;
mod canonical;
mod check;
mod compile;
mod convert;
mod document;
mod evolution;
mod fault;
mod flaw;
mod formats;
mod json_schema;
mod keys;
mod number;
mod pattern;
mod plain;
mod read;
mod report;
mod scope;
mod stored;

pub use book::{Card, Edit, FieldBook};
pub use check::{Checker, Scalar};
pub use compile::Schema;
pub use document::{CheckedLines, FaultyLine, SchemaDocument, read_schema};
pub use fault::FieldFault;
pub use flaw::violations;
pub use json_schema::{JsonSchema, ReadSchema, read_json_schema};
pub(crate) use plain::{CellReader, cell_of, searched_values};
pub use report::{Report, Unreadable};
pub use scope::{Scope, Viewer, sections};

#[cfg(test)]
mod tests;
