//! Finding people and organisations among many: by what is in their names and addresses, and by filters.
//!
//! An [`Index`] holds [`Document`]s under small numbers. A [`Query`] is a text, of which every word must occur, and
//! clauses, all of which must hold; a page of what is found comes in a stable order, with the total. The index is kept
//! up to date one document at a time, and finds the same whatever way led to it.
//!
//! How it is fast: names and addresses are cut into runs of letters, runs of digits and single signs, which people share,
//! so that a million contacts have a few hundred thousand distinct pieces. A word of a query that is one piece is found
//! among the pieces (by their trigrams, or in their order), and what has them is the union of compressed bitmaps; no
//! contact's own text is looked at. Only a word with signs in it is.

mod facet;
mod find;
mod index;
mod page;
mod pieces;
mod postings;
mod query;
mod record;
mod records;
mod sorted;
#[cfg(test)]
mod tests;
mod words;

pub use facet::{Facet, Value};
pub use find::{Found, MOST_FOUND, Position};
pub use index::{Document, Index};
pub use query::{Clause, MOST_CLAUSES, MOST_TESTS, MOST_TEXT_BYTES, Query, Removal, Test};
