//! Rows of new persons in which nothing is wrong: in a long list nearly all of them are. They are only checked, without
//! making what would be made of them.

use std::cell::{Cell, RefCell};

use compact_str::CompactString;
use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::register::ContactRegister;
use super::search::{card_by_id, card_kind};
use super::state::State;
use crate::definition::{ColumnTarget, ContactField, ImportJob, Right, RowOutcome};
use crate::directory::{
    MAX_ELEMENTS, MAX_NAME_BYTES, Owner, Reader, is_bare, is_list, is_personal,
};
use crate::exchange::{self, Row, Tell, only_value};
use crate::id::{PersonId, UserGroupId};
use crate::matching::normalise::{email_key, phone_key};

/// How many names of one field are remembered.
const MOST_NAMED: usize = 10_000;

/// Of which rows it is asked what they make.
pub(super) struct Asked {
    after: u32,
    open: Cell<bool>,
}

impl Asked {
    pub(super) fn all() -> Self {
        Self { after: 0, open: Cell::new(true) }
    }

    pub(super) fn none() -> Self {
        Self { after: 0, open: Cell::new(false) }
    }

    /// Of those behind a record, as far as they become `only`, until it is enough.
    pub(super) fn page(after: u32, only: Option<RowOutcome>) -> Self {
        let open = only.is_none_or(|only| only == RowOutcome::Create);
        Self { after, open: Cell::new(open) }
    }

    fn asks(&self, record: u32) -> bool {
        self.open.get() && record > self.after
    }
}

/// What is known of plain rows.
pub(super) struct PlainRows {
    asked: Asked,
    /// Whether there can be any.
    possible: bool,
    /// What names come to; `None` where more is to be said.
    named: RefCell<HashMap<ContactField, Named, FixedState>>,
}

type Named = HashMap<CompactString, Option<CompactString>, FixedState>;

impl PlainRows {
    pub(super) fn new(state: &State, job: &ImportJob, owner: Owner, asked: Asked) -> Self {
        let custom =
            job.columns.iter().any(|column| matches!(column.target, ColumnTarget::Custom { .. }));
        let kind = card_kind(owner);
        let defined = state.fields.definitions().groups.iter().any(|group| group.card == kind);
        let possible = owner == Owner::Person && !custom && !defined;
        Self { asked, possible, named: RefCell::default() }
    }

    /// Nobody asks any more what rows make.
    pub(super) fn enough(&self) {
        self.asked.open.set(false);
    }
}

impl ContactRegister<'_> {
    /// Whether a row makes a person, nothing is wrong or odd with it, and nobody asks for more. Whatever needs a second
    /// look is not plain.
    pub(super) fn is_plain(&self, row: &Row<'_>) -> bool {
        if !self.memory.plain.possible || self.memory.plain.asked.asks(row.record) {
            return false;
        }
        // Lists of more columns may be too long.
        if row.cells.len() > MAX_ELEMENTS || !self.is_free(row.new_id) {
            return false;
        }
        let mut reader = Reader::new(&self.state.directory, self.owner, self.region);
        let (mut name, mut parts, mut email, mut group) = (false, 0, false, false);
        for cell in row.cells {
            let ColumnTarget::Contact { field, of, .. } = cell.target else { continue };
            let Some(text) = value_of(*field, &cell.text) else { return false };
            if text.is_empty() {
                continue;
            }
            let is_right = match field {
                _ if of.is_some() => false,
                ContactField::Email => is_bare(text) && (cell.is_key || email_key(text).is_some()),
                ContactField::Phone => cell.is_key || phone_key(text, self.region).is_some(),
                ContactField::Handle
                | ContactField::Language
                | ContactField::Zone
                | ContactField::Signature => false,
                field if is_named(*field) => self.with_named(*field, text, |_| {}),
                field => {
                    reader.check_as_written(*field, text, "");
                    true
                }
            };
            if !is_right {
                return false;
            }
            match field {
                ContactField::Name => name = true,
                ContactField::Email => email = true,
                ContactField::Group => group = true,
                ContactField::GivenName | ContactField::MiddleName | ContactField::FamilyName => {
                    parts += text.len() + 1;
                }
                _ => {}
            }
        }
        if !reader.violations().is_empty() {
            return false;
        }
        let named = name || (1..=MAX_NAME_BYTES).contains(&parts);
        let own = self.job.group.as_ref().filter(|_| !group);
        let grouped =
            own.map_or(group, |group| self.with_named(ContactField::Group, group.as_str(), |_| {}));
        named && email && grouped
    }

    /// Tells the values of a plain row, in the order of their fields.
    pub(super) fn tell_plain(&self, row: &Row<'_>, tell: &mut Tell<'_>) {
        let mut cells: Vec<(ContactField, u32, &exchange::Cell<'_>)> =
            Vec::with_capacity(row.cells.len());
        cells.extend(row.cells.iter().filter_map(|cell| match cell.target {
            ColumnTarget::Contact { field, place, .. } => Some((*field, *place, cell)),
            _ => None,
        }));
        cells.sort_by_key(|(field, place, _)| (*field, *place));
        for (field, _, cell) in cells {
            let text = cell.text.trim();
            if text.is_empty() {
                continue;
            }
            let target = ColumnTarget::Contact { field, of: None, place: 0 };
            if is_named(field) {
                self.with_named(field, text, |value| tell(&target, None, Some(value)));
            } else {
                tell(&target, None, Some(text));
            }
        }
    }

    /// Whether somebody new can have the id.
    fn is_free(&self, id: &str) -> bool {
        PersonId::new(id).is_ok_and(|id| self.state.directory.person_key(&id).is_none())
            && card_by_id(self.owner, id).is_ok()
    }

    /// Hands over what a name comes to; false where more is to be said.
    fn with_named(&self, field: ContactField, text: &str, hand_over: impl FnOnce(&str)) -> bool {
        let mut named = self.memory.plain.named.borrow_mut();
        let named = named.entry(field).or_default();
        if !named.contains_key(text) {
            if named.len() >= MOST_NAMED {
                named.clear();
            }
            named.insert(CompactString::new(text), self.checked_named(field, text));
        }
        match named.get(text) {
            Some(Some(value)) => {
                hand_over(value);
                true
            }
            _ => false,
        }
    }

    fn checked_named(&self, field: ContactField, text: &str) -> Option<CompactString> {
        let value = self.value(field, text).ok().flatten()?;
        let mut reader = Reader::new(&self.state.directory, self.owner, self.region);
        reader.check_as_written(field, &value, "");
        if !reader.violations().is_empty() {
            return None;
        }
        if field == ContactField::Group {
            let group = UserGroupId::new(&value).ok()?;
            self.state.may_put_into(self.who, Right::UserCreate, &group).ok()?;
        }
        Some(CompactString::from(value))
    }
}

/// The one value of a cell; `None` where a list has several, or signs that mean something.
fn value_of(field: ContactField, text: &str) -> Option<&str> {
    if is_list(field) { only_value(text) } else { Some(text.trim()) }
}

/// Whether cells have names or words for what is known by an id: what is personal is written as it is.
fn is_named(field: ContactField) -> bool {
    !is_personal(field)
}
