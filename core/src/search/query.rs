//! What is asked of an index.

use super::facet::{Facet, Value};

/// The longest text of a query, in bytes; what lies behind is not read.
pub const MOST_TEXT_BYTES: usize = 1_000;
/// The most clauses of a query.
pub const MOST_CLAUSES: usize = 100;
/// The most tests of a clause.
pub const MOST_TESTS: usize = 10_000;

/// What is sought: a text, and clauses that all hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Every word of it must occur in the name or in an e-mail address, whatever the case and the diacritics. A whole
    /// address also finds who has it in another spelling. Empty finds all.
    pub text: String,
    /// Whether a word of the text must stand where a word, a number or a sign begins.
    pub at_start: bool,
    /// An e-mail address that must be one of the document's, in any spelling that reaches the same mailbox.
    pub email: Option<String>,
    /// All of them must hold; at most [`MOST_CLAUSES`].
    pub clauses: Vec<Clause>,
    /// Only documents of these numbers, ascending.
    pub among: Option<Vec<u32>>,
}

/// One filter: any of its tests holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// What is tested.
    pub facet: Facet,
    /// The tests, at most [`MOST_TESTS`]; none holds for nothing.
    pub any: Vec<Test>,
}

/// A test of a facet. A document with several values passes if one of them does, but for `NoneOf`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// It has one of these values.
    OneOf(Vec<Value>),
    /// It has none of these values; it may have none at all.
    NoneOf(Vec<Value>),
    /// It has a text with this in it.
    Contains(String),
    /// It has a text that begins so.
    StartsWith(String),
    /// It has a value from the one to the other, both included; one left out is no bound.
    Between(Option<Value>, Option<Value>),
    /// It has no value.
    IsEmpty,
    /// It has any value.
    IsFilled,
}

/// Why a document is not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// There is no such document.
    NotIndexed,
    /// A word of the text, by its number from 0, does not occur.
    Word(usize),
    /// It does not have the address.
    Email,
    /// It is not one of those asked for.
    NotAmong,
    /// A clause, by its number from 0, does not hold.
    Clause(usize),
}
