//! A row as a plan sees it, and what decides where it goes.

use std::borrow::Cow;
use std::fmt;

use compact_str::CompactString;

use crate::{ColumnTarget, MatchKey, RowFault};

/// Where rows go: who is known, and what a row comes to there.
pub trait Register {
    /// What making or changing somebody comes to.
    type Edit;

    /// A cell's text as the key that it is recognised by; `None` where it is none.
    fn key(&self, key: MatchKey, text: &str) -> Option<CompactString>;

    /// What a row is recognised by that several cells say together.
    fn joint_key(&self, _: &[Cell<'_>]) -> Option<JointKey> {
        None
    }

    /// Who has a key, as [`Register::key`] spells it.
    fn find(&self, key: MatchKey, canonical: &str) -> Sought;

    /// The id of somebody.
    fn id(&self, number: u32) -> String;

    /// What a row comes to: for somebody known, only what it says otherwise, and `None` where it says the same. Warnings
    /// may come with an edit; an error is what forbids it.
    ///
    /// # Errors
    /// Everything that is wrong with the row.
    fn edit(
        &self,
        known: Option<u32>,
        row: &Row<'_>,
        warnings: &mut Vec<RowFault>,
    ) -> Result<Option<Self::Edit>, Vec<RowFault>>;

    /// Tells what the edit of a row changes: of which value, what it was, and what it becomes.
    fn changes(&self, edit: &Self::Edit, row: &Row<'_>, tell: &mut Tell<'_>);
}

/// Told of a change: the value, what it was, and what it becomes.
pub type Tell<'t> = dyn FnMut(&ColumnTarget, Option<&str>, Option<&str>) + 't;

/// A key of several cells.
pub struct JointKey {
    /// The number of the column that it is told at.
    pub column: u32,
    /// It as one text.
    pub text: CompactString,
    /// Whether the row is looked for by it, too.
    pub finds: bool,
}

/// The text may be telling.
impl fmt::Debug for JointKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "JointKey({}, {} bytes)", self.column, self.text.len())
    }
}

/// Who has a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// Nobody.
    Nobody,
    /// One, by number.
    One(u32),
    /// Several.
    Several,
}

/// A cell that holds something.
#[derive(Clone)]
pub struct Cell<'r> {
    /// The number of its column, from 1; 0 where there are no columns.
    pub column: u32,
    /// What it is.
    pub target: &'r ColumnTarget,
    /// What it says; blank where it says nothing.
    pub text: Cow<'r, str>,
    /// Whether all of it was read as one key.
    pub is_key: bool,
}

/// A row, as far as its columns hold something.
pub struct Row<'r> {
    /// The number of the record.
    pub record: u32,
    /// Its cells.
    pub cells: &'r [Cell<'r>],
    /// The id of somebody new.
    pub new_id: &'r str,
}

/// The texts are personal.
impl fmt::Debug for Cell<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Cell({}, {} bytes)", self.column, self.text.len())
    }
}

impl fmt::Debug for Row<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Row({:?})", self.cells)
    }
}
