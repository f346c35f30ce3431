//! The directory as an import sees it: who a row is, and what it comes to.

mod edits;
mod names;
mod values;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use compact_str::{CompactString, ToCompactString};

pub(super) use names::OrganisationNames;

use super::directory::ContactUpdate;
use super::imports::rights_of_rows;
use super::plain::{Asked, PlainRows};
use super::planning::Memory;
use super::rights::Who;
use super::state::State;
use crate::definition::{
    ColumnTarget, ContactField, ImportJob, MatchKey, OrganisationSpec, PackedEvent, PersonSpec,
    RowFault,
};
use crate::directory::Owner;
use crate::exchange::{NOT_ALLOWED, Register, Row, Sought, Tell, fault_of};
use crate::field::CellReader;
use crate::id::{FieldId, PersonKey};
use crate::matching::normalise::{Region, email_key, phone_key};

/// What making or changing somebody comes to.
pub(super) enum ContactEdit {
    /// A new person.
    Person { spec: Box<PersonSpec>, by_domain: bool, card: Option<PackedEvent>, told: Vec<Told> },
    /// A new organisation.
    Organisation { spec: Box<OrganisationSpec>, card: Option<PackedEvent>, told: Vec<Told> },
    /// A new person of whom nobody asks more than that it can be made.
    Unasked,
    /// A change of a card.
    Change { update: Box<ContactUpdate>, told: Vec<Told> },
}

impl ContactEdit {
    /// What is told of it; nothing where nobody asks.
    pub(super) fn told(&self) -> &[Told] {
        match self {
            Self::Person { told, .. }
            | Self::Organisation { told, .. }
            | Self::Change { told, .. } => told,
            Self::Unasked => &[],
        }
    }
}

/// A value before and after.
pub(super) type Told = (ColumnTarget, Option<String>, Option<String>);

/// Organisations by their keys.
type ByKey = BTreeMap<(MatchKey, CompactString), Vec<u32>>;

/// The persons or organisations of a desk, for rows of one import.
pub(super) struct ContactRegister<'a> {
    pub(super) state: &'a State,
    pub(super) job: &'a ImportJob,
    pub(super) owner: Owner,
    pub(super) who: Who,
    pub(super) region: Option<Region>,
    pub(super) memory: &'a ContactMemory,
}

/// What is found out once for an import, or known from its rows before.
pub(super) struct ContactMemory {
    pub(super) plain: PlainRows,
    owner: Owner,
    region: Option<Region>,
    may_create: bool,
    may_edit: bool,
    organisations: OrganisationNames,
    /// Organisations by their keys.
    identities: RefCell<Option<ByKey>>,
    /// Domains that rows before have claimed.
    domains: RefCell<BTreeSet<String>>,
    readers: RefCell<BTreeMap<FieldId, Option<CellReader>>>,
}

impl ContactMemory {
    pub(super) fn new(
        state: &State,
        job: &ImportJob,
        owner: Owner,
        who: Who,
        asked: Asked,
    ) -> Self {
        let (create, edit) = rights_of_rows(owner);
        Self {
            plain: PlainRows::new(state, job, owner, asked),
            owner,
            region: job.region.as_deref().and_then(Region::read).or_else(|| state.own_region()),
            may_create: state.allow_in_desk(who, create).is_ok(),
            may_edit: state.allow_in_desk(who, edit).is_ok(),
            organisations: OrganisationNames::default(),
            identities: RefCell::default(),
            domains: RefCell::default(),
            readers: RefCell::default(),
        }
    }
}

impl Memory for ContactMemory {
    type Edit = ContactEdit;
    type Register<'a> = ContactRegister<'a>;

    fn register<'a>(
        &'a self,
        state: &'a State,
        job: &'a ImportJob,
        who: Who,
    ) -> ContactRegister<'a> {
        let Self { owner, region, .. } = *self;
        ContactRegister { state, job, owner, who, region, memory: self }
    }
}

impl ContactRegister<'_> {
    fn root(&self, place: u32) -> u32 {
        self.state.directory.forest(self.owner).root(place)
    }

    /// Whether the actor may see and change who is known.
    fn may_touch(&self, root: u32) -> bool {
        let Owner::Person = self.owner else { return true };
        let Some(groups) = self.state.only_groups(self.who) else { return true };
        let values = self.state.directory.person_values(PersonKey::new(root));
        values.iter().any(|value| {
            value.value.field() == ContactField::Group
                && groups.iter().any(|group| Some(group.as_str()) == value.value.text())
        })
    }
}

impl Register for ContactRegister<'_> {
    type Edit = ContactEdit;

    fn key(&self, key: MatchKey, text: &str) -> Option<CompactString> {
        let text = text.trim();
        match key {
            MatchKey::Email => email_key(text),
            MatchKey::Phone => {
                phone_key(text, self.region).map(|number| number.to_compact_string())
            }
            MatchKey::Serial => None,
            MatchKey::Id | MatchKey::ExternalId => {
                (!text.is_empty()).then(|| CompactString::new(text))
            }
        }
    }

    fn find(&self, key: MatchKey, canonical: &str) -> Sought {
        let persons = |field| {
            let found = self.state.directory.owners(field, canonical);
            found.into_iter().map(PersonKey::get).collect()
        };
        let places: Vec<u32> = match (self.owner, key) {
            (_, MatchKey::Id) => {
                self.state.place_by_id(self.owner, canonical).into_iter().collect()
            }
            (Owner::Person, MatchKey::ExternalId) => persons(ContactField::ExternalId),
            (Owner::Person, MatchKey::Email) => persons(ContactField::Email),
            (Owner::Person, MatchKey::Phone) => persons(ContactField::Phone),
            (Owner::Person, MatchKey::Serial) => Vec::new(),
            (Owner::Organisation, _) => self.organisations_with(key, canonical),
        };
        let mut roots: Vec<u32> = places.into_iter().map(|place| self.root(place)).collect();
        roots.sort_unstable();
        roots.dedup();
        match roots.as_slice() {
            [] => Sought::Nobody,
            [one] => Sought::One(*one),
            _ => Sought::Several,
        }
    }

    fn id(&self, number: u32) -> String {
        self.state.directory.id_at(self.owner, number).to_owned()
    }

    fn edit(
        &self,
        known: Option<u32>,
        row: &Row<'_>,
        warnings: &mut Vec<RowFault>,
    ) -> Result<Option<ContactEdit>, Vec<RowFault>> {
        let allowed = match known {
            None => self.memory.may_create,
            Some(root) => self.memory.may_edit && self.may_touch(root),
        };
        if !allowed {
            return Err(vec![fault_of(NOT_ALLOWED, None, "the right to make or change it")]);
        }
        if let Some(root) = known
            && self.state.not_erased(self.owner, root).is_err()
        {
            return Err(vec![fault_of("Erased", None, "somebody whose values were not erased")]);
        }
        if known.is_none() && self.is_plain(row) {
            return Ok(Some(ContactEdit::Unasked));
        }
        let mut faults = Vec::new();
        let values = self.contact_values(row, warnings, &mut faults);
        let fields = self.custom_values(row, known.is_some(), &mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        match (known, self.owner) {
            (Some(root), _) => self.change(root, row, values, fields.as_ref()),
            (None, Owner::Person) => self.make_person(row, values, fields.as_ref()).map(Some),
            (None, Owner::Organisation) => {
                self.make_organisation(row, values, fields.as_ref()).map(Some)
            }
        }
    }

    fn changes(&self, edit: &ContactEdit, row: &Row<'_>, tell: &mut Tell<'_>) {
        if let ContactEdit::Unasked = edit {
            self.tell_plain(row, tell);
        }
        for (target, before, after) in edit.told() {
            tell(target, before.as_deref(), after.as_deref());
        }
    }
}

impl ContactRegister<'_> {
    /// Organisations have no index by key of their own: one is made when the first row asks.
    fn organisations_with(&self, key: MatchKey, text: &str) -> Vec<u32> {
        let mut known = self.memory.identities.borrow_mut();
        let known = known.get_or_insert_with(|| {
            let mut identities: BTreeMap<(MatchKey, CompactString), Vec<u32>> = BTreeMap::new();
            let keys = [
                (MatchKey::ExternalId, ContactField::ExternalId),
                (MatchKey::Email, ContactField::Email),
                (MatchKey::Phone, ContactField::Phone),
            ];
            for (place, organisation) in self.state.directory.organisations() {
                for (key, field) in keys {
                    let texts = organisation.record().texts(field);
                    for text in texts.filter_map(|text| self.key(key, text)) {
                        identities.entry((key, text)).or_default().push(place.get());
                    }
                }
            }
            identities
        });
        known.get(&(key, CompactString::new(text))).cloned().unwrap_or_default()
    }
}
