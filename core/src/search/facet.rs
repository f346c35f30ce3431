//! What filters ask about: facets of documents, their values, and which documents have them.

use std::collections::BTreeMap;
use std::mem::discriminant;
use std::ops::Bound;

use compact_str::CompactString;
use roaring::RoaringBitmap;

use super::postings::{Postings, Union, bitmap};
use super::words::{Fit, Owners, Words};
use crate::matching::normalise::fold_name;

/// One thing that documents are told apart by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Facet {
    /// An organisation that a person belongs to.
    Organisation,
    /// The group of a person.
    Group,
    /// The department of a person.
    Department,
    /// Whether a person manages an organisation.
    Manager,
    /// The status of an account.
    Status,
    /// Whether notifications are on.
    Notifications,
    /// Tags.
    Tag,
    /// Whether an organisation is archived.
    Archived,
    /// A custom field, by its key.
    Field(CompactString),
}

/// A value of a facet. Values of different kinds are never equal, and stand in no range together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// A number; one with decimals is multiplied until it is whole, by the same power of ten in the whole facet.
    Number(i64),
    /// A text that is compared byte by byte: an id, a date, a time. Its order is that of its bytes.
    Key(CompactString),
    /// A text that people wrote: case, diacritics and the width of blanks say nothing.
    Text(CompactString),
}

/// A facet, with the documents of each of its values.
#[derive(Debug, Clone, Default)]
pub(super) struct FacetValues {
    terms: Vec<Term>,
    free: Vec<u32>,
    by_value: BTreeMap<Value, u32>,
    texts: Words,
    present: Postings,
    loading: bool,
}

#[derive(Debug, Clone)]
struct Term {
    value: Value,
    documents: Postings,
}

impl FacetValues {
    pub(super) fn begin_loading(&mut self) {
        self.texts.begin_loading();
        self.loading = true;
    }

    pub(super) fn end_loading(&mut self) {
        self.texts.end_loading();
        self.loading = false;
        self.terms.shrink_to_fit();
        self.terms.iter_mut().for_each(|term| term.documents.shrink());
        self.present.shrink();
    }

    /// Gives every document its new slot.
    pub(super) fn move_documents(&mut self, moved: impl Fn(u32) -> u32 + Copy) {
        self.texts.move_documents(moved);
        self.terms.iter_mut().for_each(|term| term.documents.renumber(moved));
        self.present.renumber(moved);
    }

    /// Adds a document to a value; gives the number by which [`FacetValues::remove`] knows the value. The lowest bit
    /// tells texts from other values.
    pub(super) fn add(&mut self, value: &Value, document: u32) -> u32 {
        self.present.add(document, self.loading);
        if let Value::Text(text) = value {
            return self.texts.add(&fold_name(text), document) << 1 | 1;
        }
        if let Some(number) = self.by_value.get(value) {
            if let Some(term) = self.terms.get_mut(*number as usize) {
                term.documents.add(document, self.loading);
            }
            return number << 1;
        }
        let number = match self.free.pop() {
            Some(number) => number,
            None => u32::try_from(self.terms.len()).unwrap_or(u32::MAX >> 1),
        };
        let term = Term { value: value.clone(), documents: Postings::One(document) };
        match self.terms.get_mut(number as usize) {
            Some(place) => *place = term,
            None => self.terms.push(term),
        }
        self.by_value.insert(value.clone(), number);
        number << 1
    }

    /// Takes a document from a value.
    pub(super) fn remove(&mut self, number: u32, document: u32) {
        self.present.remove(document);
        let place = number >> 1;
        if number & 1 == 1 {
            let text = self.texts.text(place).to_owned();
            self.texts.remove(&text, document);
            return;
        }
        let Some(term) = self.terms.get_mut(place as usize) else { return };
        term.documents.remove(document);
        if term.documents.is_empty() {
            self.by_value.remove(&term.value);
            term.value = Value::Flag(false);
            self.free.push(place);
        }
    }

    /// The documents that have any value.
    pub(super) fn present(&self) -> RoaringBitmap {
        bitmap(&self.present)
    }

    /// The documents of any of these values.
    pub(super) fn with_any(&self, values: &[Value]) -> RoaringBitmap {
        let mut union = Union::default();
        for value in values {
            match value {
                Value::Text(text) => union.extend(self.texts.owners_of(&fold_name(text))),
                _ => union.extend(self.postings(value).map(Owners::Shared)),
            }
        }
        union.finish()
    }

    /// The documents with a value between two, both included.
    pub(super) fn between(&self, from: Option<&Value>, to: Option<&Value>) -> RoaringBitmap {
        let Some(kind) = from.or(to).map(discriminant) else { return self.present() };
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            return RoaringBitmap::new();
        }
        let lower = from.map_or(Bound::Unbounded, Bound::Included);
        let upper = to.map_or(Bound::Unbounded, Bound::Included);
        let mut union = Union::default();
        for (value, number) in self.by_value.range::<Value, _>((lower, upper)) {
            if discriminant(value) == kind
                && let Some(term) = self.terms.get(*number as usize)
            {
                union.add(&term.documents);
            }
        }
        union.finish()
    }

    /// The documents with a text that the sought one fits; keys fit letter for letter.
    pub(super) fn fitting(&self, sought: &str, fit: Fit) -> RoaringBitmap {
        let mut found = self.texts.find(&fold_name(sought), fit);
        let mut union = Union::default();
        for (value, number) in &self.by_value {
            if let (Value::Key(key), Some(term)) = (value, self.terms.get(*number as usize))
                && (if fit == Fit::Begins { key.starts_with(sought) } else { key.contains(sought) })
            {
                union.add(&term.documents);
            }
        }
        found |= union.finish();
        found
    }

    fn postings(&self, value: &Value) -> Option<&Postings> {
        let number = self.by_value.get(value)?;
        self.terms.get(*number as usize).map(|term| &term.documents)
    }
}
