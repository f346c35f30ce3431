//! What a check of a record found.

use super::compile::Schema;
use super::fault::{Fault, FieldFault, Place};
use crate::definition::{Error, Violation};

/// How many violations are kept; the rest are counted.
const MOST: usize = 100;

/// What a check found. One report serves any number of records, one after another; it then allocates no more.
#[derive(Debug, Clone, Default)]
pub struct Report {
    pub(super) faults: Vec<FieldFault>,
    pub(super) total: u32,
    /// Fields that the record names, and fields that have a value: one bit each.
    pub(super) named: Vec<u64>,
    pub(super) present: Vec<u64>,
    /// Options of a list that were chosen before: one bit each.
    pub(super) chosen: Vec<u64>,
    /// By the place of a member in the last record, the field that it was.
    pub(super) order: Vec<u32>,
    /// Where the text stops being JSON.
    pub(super) unreadable: Option<Unreadable>,
}

/// Where a text stops being JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Unreadable {
    /// From 1.
    pub line: u64,
    /// From 1, in bytes.
    pub column: u64,
    /// Whether the text ends too early.
    pub too_short: bool,
}

impl Report {
    /// Whether the record is as the schema wants it.
    #[inline]
    pub fn is_valid(&self) -> bool {
        self.total == 0
    }

    /// How many violations there are, also beyond those that are kept.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// Where the text stops being JSON, if it does.
    pub fn unreadable(&self) -> Option<Unreadable> {
        self.unreadable
    }

    /// The first 100 faults: those of fields in the order of the schema, then members that the schema does not have. Of a
    /// text that is no JSON, one says where it stops being such.
    pub fn faults(&self) -> &[FieldFault] {
        &self.faults
    }

    /// The faults as they are told. `found` never holds a value of the record.
    pub fn violations(&self, schema: &Schema) -> Vec<Violation> {
        self.faults.iter().map(|fault| fault.violation(schema)).collect()
    }

    /// The refusal of the record, if there is one.
    pub fn to_result(&self, schema: &Schema) -> Result<(), Error> {
        if let Some(unreadable) = self.unreadable {
            let because =
                if unreadable.too_short { "the text ends too early" } else { "it is not JSON" };
            return Err(Error::JsonUnreadable {
                line: unreadable.line,
                column: unreadable.column,
                because: String::from(because),
            });
        }
        if self.total == 0 {
            return Ok(());
        }
        Err(Error::Invalid { violations: self.violations(schema), total: self.total })
    }

    /// Makes ready for the next record.
    #[inline]
    pub(super) fn clear(&mut self, fields: usize) {
        self.faults.clear();
        self.total = 0;
        self.unreadable = None;
        if self.order.len() != fields {
            self.order.clear();
            self.order.extend((0_u32..).take(fields));
        }
        let words = fields.div_ceil(64);
        for bits in [&mut self.named, &mut self.present] {
            bits.clear();
            bits.resize(words, 0);
        }
    }

    /// Keeps only some of the violations.
    pub(super) fn retain(&mut self, keep: impl Fn(&Place, Fault) -> bool) {
        let before = self.faults.len();
        self.faults.retain(|fault| keep(&fault.place, fault.fault));
        let dropped = u32::try_from(before - self.faults.len()).unwrap_or(u32::MAX);
        self.total = self.total.saturating_sub(dropped);
    }

    /// Says this of a field, and nothing else.
    pub(super) fn replace(&mut self, field: u32, fault: Fault) {
        self.retain(|place, _| {
            !matches!(place, Place::Field(place) | Place::Element(place, _) if *place == field)
        });
        self.note(Place::Field(field), fault);
    }

    /// Says that the record is no JSON, and nothing else.
    pub(super) fn break_off(&mut self, unreadable: Unreadable) {
        self.faults.clear();
        self.total = 0;
        self.unreadable = Some(unreadable);
        self.note(Place::Record, Fault::Unreadable(unreadable));
    }

    /// Puts the violations in order.
    pub(super) fn sort(&mut self) {
        if self.faults.len() > 1 {
            self.faults.sort_by(|one, other| one.place.cmp(&other.place));
        }
    }

    #[cold]
    pub(super) fn note(&mut self, place: Place, fault: Fault) {
        self.total = self.total.saturating_add(1);
        if self.faults.len() < MOST {
            self.faults.push(FieldFault { place, fault });
        }
    }
}

/// Sets a bit, and tells whether it was set before.
#[inline]
pub(super) fn mark(bits: &mut [u64], place: u32) -> bool {
    let Some(word) = bits.get_mut(place as usize / 64) else { return false };
    let bit = 1_u64 << (place % 64);
    let before = *word & bit != 0;
    *word |= bit;
    before
}
