//! Contacts that are read in and written out, and what is searched among them, as commands, queries and answers tell it.
//!
//! Nothing of these types that may be personal shows in their `Debug` output.

use std::fmt;

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

use super::directory::{ContactChange, ContactField, discreet};
use crate::id::{BatchId, FieldId, UserGroupId};
use crate::json::Json;

/// What a list is of.
#[define(define_exchange_kind)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ExchangeKind {
    /// Persons.
    #[default]
    Persons,
    /// Organisations.
    Organisations,
    /// Equipment, as tables alone. To import it asks for the right to edit equipment, to export it for the right to see
    /// it. It is listed by levels, whatever is archived left out.
    Equipment,
}

/// How a table is written as text.
#[define(define_table_dialect)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct TableDialect {
    /// The sign between two cells: one ASCII character that is not the quote, nor a line end. A first line `sep=X` in
    /// the text itself counts more.
    #[serde(default = "comma")]
    pub delimiter: String,
    /// The sign around cells that hold delimiters, quotes or line ends; it is doubled inside. One ASCII character;
    /// with `null`, no cell is quoted.
    #[serde(default = "quotation_mark")]
    pub quote: Option<String>,
    /// The sign at the end of a record, one ASCII character. When absent: CR, LF or both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terminator: Option<String>,
    /// The first record has the names of the columns.
    #[serde(default = "yes")]
    pub header: bool,
}

impl Default for TableDialect {
    fn default() -> Self {
        Self { delimiter: comma(), quote: quotation_mark(), terminator: None, header: true }
    }
}

/// What is read in: a text.
#[define(define_exchange_content)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ExchangeContent {
    /// The text itself.
    Text {
        /// The text.
        text: String,
    },
    /// The bytes of a file, which may not be the UTF-8 that they should be: in base 64 (RFC 4648), padded.
    Base64 {
        /// The encoded bytes.
        text: String,
    },
}

/// In which form contacts are written.
#[define(define_exchange_format)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ExchangeFormat {
    /// Comma-separated values, or the like.
    Table {
        /// How they are written.
        #[serde(default)]
        dialect: TableDialect,
        /// How cells that a spreadsheet would take for formulas are written.
        #[serde(default)]
        profile: CellProfile,
    },
    /// vCards: of version 4.0 (RFC 6350) when written, of 2.1 and 3.0 too when read. Only of persons.
    VCard,
}

/// How cells are written that a spreadsheet would take for formulas.
#[define(define_cell_profile)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum CellProfile {
    /// As they are: what is written and read again is the same.
    #[default]
    RoundTrip,
    /// With an apostrophe before a cell that begins as a formula does; it is taken away when read in this profile.
    Spreadsheet,
}

/// What a column holds.
#[define(define_column_target)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ColumnTarget {
    /// The host's own id. A row with the id of nobody is refused, unless it makes somebody of that id.
    Id,
    /// A value. Groups, organisations and departments are given by their id or their name.
    Contact {
        /// Which.
        field: ContactField,
        /// The channel of a handle; the tenant of a signature that is for one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<String>,
        /// Of a list, which value, from 1: several columns may hold one each. With 0, or absent, one column holds all of
        /// them, with `;` or a line end between two.
        #[serde(default, skip_serializing_if = "is_zero")]
        place: u32,
    },
    /// Domains of an organisation, with `;` or a line end between two.
    Domains,
    /// A custom field: lists with `;` between two values.
    Custom {
        /// The field.
        field: FieldId,
    },
    /// What is known of a piece of equipment.
    Equipment {
        /// Which.
        field: EquipmentColumn,
    },
}

/// What is known of a piece of equipment, as columns hold it.
#[define(define_equipment_column)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum EquipmentColumn {
    /// The company that it belongs to, by its id or its name; what is new has one.
    Organisation,
    /// What it is a part of, by its id: of the same company, there already or in an earlier row.
    Parent,
    /// What people call it; what is new has a name.
    Name,
    /// The number of the kind of thing.
    Article,
    /// The number of this very piece.
    Serial,
    /// Free text.
    Description,
}

/// A column, and what it holds.
#[define(define_import_column)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct ImportColumn {
    /// The column by its header, letter for letter; for tables with a header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
    /// The column by its number, from 1. Exactly one of `header` and `number` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// What it holds.
    pub target: ColumnTarget,
}

/// What a row is recognised by.
#[define(define_match_key)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum MatchKey {
    /// The host's own id.
    Id,
    /// The id in another system.
    ExternalId,
    /// An e-mail address, in any spelling that reaches the same mailbox.
    Email,
    /// A phone number, however it is written.
    Phone,
    /// Of equipment: the company, the article and the serial number, whatever the letter case. Asked of rows without an
    /// id of their own. What several rows or pieces have is odd, not wrong, unless a row could mean any of several.
    Serial,
}

/// What becomes of a row whose person or organisation is known.
#[define(define_known_rows)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum KnownRows {
    /// What the row says otherwise is changed. Values of lists, such as addresses, are added; what is there stays, unless
    /// empty cells clear: then the list is what the row says.
    #[default]
    Update,
    /// It is passed over.
    Skip,
}

/// What an empty cell says.
#[define(define_empty_cells)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum EmptyCells {
    /// Nothing: a value that is there stays.
    #[default]
    Keep,
    /// That there is no value: one that is there is taken away.
    Clear,
}

/// What becomes of a group, an organisation or a department that a row names and nobody knows.
#[define(define_unknown_names)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum UnknownNames {
    /// The row is wrong.
    #[default]
    Refuse,
    /// The row is used without it, with a warning.
    LeaveOut,
}

/// What becomes of an import of which some rows are wrong.
#[define(define_import_mode)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ImportMode {
    /// Nothing is imported.
    #[default]
    AllOrNothing,
    /// The other rows are.
    BestEffort,
}

/// What to import, and how: the same for the plan and for applying it.
#[define(define_import_job)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct ImportJob {
    /// The host's id of this import, by which it is undone. Who is new and has no id of its own is called by it:
    /// `import-7` makes `import-7-2` of record 2.
    pub batch: BatchId,
    /// What the rows are.
    #[serde(default)]
    pub kind: ExchangeKind,
    /// In which form.
    pub format: ExchangeFormat,
    /// The list.
    pub content: ExchangeContent,
    /// What the columns hold; others are passed over. None for vCards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ImportColumn>,
    /// What a row is recognised by, the first that finds anybody; each once. When empty: the id in another system and the
    /// e-mail address; of equipment the id and the serial number.
    #[serde(default)]
    pub match_keys: Vec<MatchKey>,
    /// What becomes of rows whose person or organisation is known.
    #[serde(default)]
    pub known: KnownRows,
    /// What an empty cell says.
    #[serde(default)]
    pub empty: EmptyCells,
    /// What becomes of names that nobody knows.
    #[serde(default)]
    pub unknown: UnknownNames,
    /// What becomes of the import when rows are wrong.
    #[serde(default)]
    pub mode: ImportMode,
    /// The group of new persons whose row names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<UserGroupId>,
    /// The first record that is read, from 1: the header, where there is one, is record 1 and never data.
    #[serde(default = "one")]
    pub first_record: u32,
    /// The last record that is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_record: Option<u32>,
    /// The region of phone numbers without a country code, as `CZ`; the desk's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// What an import does with a row.
#[define(define_row_outcome)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum RowOutcome {
    /// Makes somebody new.
    Create,
    /// Changes somebody.
    Update,
    /// Finds everything as it says.
    Unchanged,
    /// Passes it over.
    Skip,
    /// Cannot read or use it.
    Error,
}

/// What is wrong with a row, or odd.
#[define(define_row_fault)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct RowFault {
    /// A stable name, such as `Ambiguous`.
    pub code: String,
    /// The number of the column, from 1, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// What was expected.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub expected: String,
    /// The place of the byte in the file, from 0, for what cannot be decoded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byte: Option<u64>,
    /// The line of another row that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_line: Option<u64>,
    /// The row is used all the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub warning: bool,
}

/// A value before and after an import.
#[define(define_row_change)]
#[derive(Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct RowChange {
    /// Of which value.
    pub target: ColumnTarget,
    /// What it was; absent where there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What it becomes; absent where it is taken away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// Somebody who may be whom a row is about.
#[define(define_row_candidate)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct RowCandidate {
    /// The id.
    pub id: String,
    /// The probability in basis points: 9,500 is 95 %.
    pub probability: u32,
}

/// What an import does with one row.
#[define(define_import_row)]
#[derive(Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct ImportRow {
    /// The number of the record, from 1.
    pub record: u32,
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// What is done.
    pub outcome: RowOutcome,
    /// Who is made, changed or found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What changes, in the order of the targets.
    pub changes: Vec<RowChange>,
    /// What is wrong or odd.
    pub problems: Vec<RowFault>,
    /// Others who may be meant, the most probable first, where somebody new is made.
    pub similar: Vec<RowCandidate>,
}

/// What an import would do. It does only what stands here: with its hash.
#[define(define_import_plan)]
#[derive(Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct ImportPlan {
    /// What to apply it with: 16 hexadecimal digits over the job, and over what each row does to whom.
    pub hash: String,
    /// Whether it can be applied: no row is wrong, or that is no matter.
    pub applicable: bool,
    /// How many records were read.
    pub records: u32,
    /// How many make somebody new.
    pub creates: u32,
    /// How many change somebody.
    pub updates: u32,
    /// How many find everything as they say.
    pub unchanged: u32,
    /// How many are passed over.
    pub skipped: u32,
    /// How many are wrong.
    pub errors: u32,
    /// How many are used, but odd.
    pub warnings: u32,
    /// Columns that hold nothing, by their headers, or their numbers where there is no header.
    pub unused: Vec<String>,
    /// The rows that were asked for.
    pub rows: Vec<ImportRow>,
    /// The record after which the next page begins; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u32>,
}

/// An import that was applied, and can be undone while it is remembered.
#[define(define_import_view)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct ImportView {
    /// Its id.
    pub batch: BatchId,
    /// What its rows were.
    pub kind: ExchangeKind,
    /// The hash of its plan.
    pub hash: String,
    /// How many were made.
    pub created: u32,
    /// How many were changed.
    pub updated: u32,
    /// It was undone.
    pub undone: bool,
}

/// Somebody who was made or changed by an import, and what undoing it takes.
#[define(define_imported_row)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct ImportedRow {
    /// Who.
    pub id: String,
    /// Made by the import.
    pub created: bool,
    /// What gives the values before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undo: Vec<ContactChange>,
    /// The values of custom fields before, as a JSON object. Of equipment, all that it was, as its specification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<Json>,
}

/// Somebody of an import that undoing it leaves as is.
#[define(define_import_kept)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct ImportKept {
    /// Who. Empty in a plan whose asker does not reach him.
    pub id: String,
    /// Why.
    pub because: ImportKeptBecause,
}

/// Why undoing an import leaves somebody as is.
#[define(define_import_kept_because)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ImportKeptBecause {
    /// Changed since.
    Changed,
    /// Merged since.
    Merged,
    /// There is something of it by now: requests, notes, members.
    InUse,
    /// Erased since.
    Erased,
    /// Deleted since.
    Deleted,
    /// Who undoes it may not do what the row did.
    NotAllowed,
}

/// How a table seems to be written.
#[define(define_dialect_suggestion)]
#[derive(Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct DialectSuggestion {
    /// The dialect.
    pub dialect: TableDialect,
    /// How many in a hundred of the first records have as many cells as most.
    pub confidence: u32,
    /// The cells of the first record.
    pub headers: Vec<String>,
}

/// What the columns of a table seem to hold.
#[define(define_mapping_suggestion)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct MappingSuggestion {
    /// Whose export it seems to be, such as `Google Contacts`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The columns that are known.
    pub columns: Vec<ImportColumn>,
}

discreet! {
    ImportJob { batch, kind, format, columns, mode }
    RowChange { target }
    ImportRow { record, line, outcome, id }
    ImportedRow { id, created }
    ImportPlan { hash, applicable, records, creates, updates, unchanged, skipped, errors, warnings }
    DialectSuggestion { dialect, confidence }
}

impl fmt::Debug for ExchangeContent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Text { text } | Self::Base64 { text }) = self;
        write!(formatter, "ExchangeContent({} bytes)", text.len())
    }
}

fn comma() -> String {
    String::from(",")
}

#[allow(clippy::unnecessary_wraps, reason = "the default of a field that may be absent")]
fn quotation_mark() -> Option<String> {
    Some(String::from("\""))
}

fn one() -> u32 {
    1
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}
