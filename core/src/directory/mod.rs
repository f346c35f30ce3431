//! People and organisations: who they are, what they may, and which of them are one.
//!
//! A [`Directory`] has persons and organisations, each with values of its own. Merging two of them changes neither: the
//! [card](Directory::person_values) of what they are together is worked out from the values of all its records, so that a
//! merge can be undone exactly. [`Desk`](crate::Desk) keeps one directory, and changes it by its commands.
//!
//! Persons are found by [id](Directory::person_key), [e-mail address](Directory::persons_by_email),
//! [phone number](Directory::persons_by_phone), [handle](Directory::persons_by_handle) and [external
//! id](Directory::persons_by_external_id).
mod accounts;
mod cluster;
mod definitions;
mod domains;
mod draft;
mod erase;
mod forest;
mod identities;
mod merges;
mod organisations;
mod people;
mod person_spec;
mod plans;
mod record;
mod similar;
mod stored;
mod table;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use self::definitions::bundles as known_bundles;
use self::domains::Domains;
use self::forest::Forest;
use self::identities::Identities;
use self::merges::Difference;
use self::table::{Named, Table};
use crate::clock::Timestamp;
use crate::definition::{
    AccountStatus, ContactField, ContactRef, DepartmentSpec, DomainRule, TenantSpec, UserGroupSpec,
};
use crate::id::{
    ActorId, FileId, InteractionId, Interner, OrganisationId, OrganisationKey, PersonId, PersonKey,
    TenantId, TicketId,
};
use crate::matching::normalise::{PhoneKey, email_key};

pub use self::cluster::MergedValue;
pub use self::definitions::RightSet;
pub(crate) use self::definitions::{rights_of_bundle, rights_of_group};
pub(crate) use self::domains::domain_of;
pub(crate) use self::draft::{RecordEdit, field_of};
pub(crate) use self::merges::Merge;
pub(crate) use self::people::Written;
pub(crate) use self::plans::{Plan, Undo};
pub use self::record::{File, Note, OwnValue, Record, Stamp};
pub use self::similar::SimilarPerson;
pub(crate) use self::values::{
    MAX_ELEMENTS, MAX_NAME_BYTES, Owner, Reader, is_bare, is_list, is_personal, key_of,
};

/// The bundles of rights that every desk has.
pub(crate) fn bundles() -> impl Iterator<Item = crate::id::BundleId> {
    known_bundles()
}

/// People, organisations, groups, departments and tenants.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    groups: Vec<UserGroupSpec>,
    departments: Vec<DepartmentSpec>,
    tenants: Vec<TenantSpec>,
    actors: Interner<ActorId>,
    merges: Vec<Merge>,
    different: BTreeSet<Difference>,
    persons: Table<Person>,
    organisations: Table<Organisation>,
    /// Made from what is above and below.
    person_identities: Identities,
    domains: Domains,
    /// By organisation: the records of persons that name it.
    named_by: BTreeMap<u32, BTreeSet<u32>>,
    /// By record of a person: the organisations that have it as a manager.
    managed_by: BTreeMap<u32, BTreeSet<u32>>,
    similar: similar::SimilarIndex,
    person_forest: Forest,
    organisation_forest: Forest,
}

/// A person, without what is merged into it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Person {
    id: PersonId,
    record: Record,
    history: Option<Box<History>>,
}

/// A persona as it is stored: nickname, position, photo.
type StoredPersona = (String, Option<String>, Option<FileId>);

/// What there was with a person.
#[derive(Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
struct History {
    /// Statuses since the creation, which made it active.
    statuses: Vec<(AccountStatus, Stamp)>,
    log_in: Option<(Timestamp, Option<String>)>,
    personas: Vec<(TenantId, StoredPersona)>,
    requests: Vec<(TicketId, Timestamp)>,
    calls: Vec<(InteractionId, Timestamp)>,
    /// The last entries of the log that the person made, and how many there were in all.
    entries: Vec<u64>,
    all_entries: u64,
}

/// Addresses and nicknames are personal.
impl fmt::Debug for History {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("History").field("statuses", &self.statuses).finish_non_exhaustive()
    }
}

/// An organisation, without what is merged into it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Organisation {
    id: OrganisationId,
    record: Record,
    archived: bool,
    domains: Vec<(String, bool)>,
    managers: Vec<PersonId>,
}

impl Named for Person {
    fn name(&self) -> &str {
        self.id.as_str()
    }
}

impl Named for Organisation {
    fn name(&self) -> &str {
        self.id.as_str()
    }
}

impl Person {
    /// The host's id.
    pub fn id(&self) -> &PersonId {
        &self.id
    }

    /// Its own values.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// The status of its own account.
    pub fn status(&self) -> AccountStatus {
        self.statuses().last().map_or(AccountStatus::Active, |(status, _)| *status)
    }

    /// Statuses that its account came to since it was made, the oldest first.
    pub fn statuses(&self) -> &[(AccountStatus, Stamp)] {
        self.history.as_deref().map_or(&[], |history| &history.statuses)
    }

    /// Requests that came through this record, the oldest first.
    pub fn requests(&self) -> &[(TicketId, Timestamp)] {
        self.history.as_deref().map_or(&[], |history| &history.requests)
    }

    /// Calls that came through this record, the oldest first.
    pub fn calls(&self) -> &[(InteractionId, Timestamp)] {
        self.history.as_deref().map_or(&[], |history| &history.calls)
    }

    /// When it last logged in.
    pub fn last_log_in(&self) -> Option<Timestamp> {
        self.log_in().map(|(at, _)| *at)
    }

    pub(crate) fn log_in(&self) -> Option<&(Timestamp, Option<String>)> {
        self.history.as_deref()?.log_in.as_ref()
    }

    pub(crate) fn entries(&self) -> (&[u64], u64) {
        self.history.as_deref().map_or((&[], 0), |history| (&history.entries, history.all_entries))
    }

    fn history_mut(&mut self) -> &mut History {
        self.history.get_or_insert_default()
    }
}

impl Organisation {
    /// The host's id.
    pub fn id(&self) -> &OrganisationId {
        &self.id
    }

    /// Its own values.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Whether it is hidden where organisations are picked.
    pub fn is_archived(&self) -> bool {
        self.archived
    }

    /// Its own domains.
    pub fn domains(&self) -> Vec<DomainRule> {
        let rule = |(domain, forced): &(String, bool)| DomainRule {
            domain: domain.clone(),
            forced: *forced,
        };
        self.domains.iter().map(rule).collect()
    }

    /// Those who manage it, whatever has become of them since.
    pub fn managers(&self) -> &[PersonId] {
        &self.managers
    }
}

/// How many accounts there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AccountCounts {
    /// Persons, each merged one counted with the one that it was merged into.
    pub all: u64,
    /// Those whose account is active.
    pub active: u64,
    /// Those whose account is blocked.
    pub blocked: u64,
    /// Those that count: active and blocked ones.
    pub counted: u64,
}

/// Reading.
impl Directory {
    /// Whether nothing was ever defined or kept.
    pub fn is_new(&self) -> bool {
        self.groups.is_empty()
            && self.departments.is_empty()
            && self.tenants.is_empty()
            && self.persons.entries().is_empty()
            && self.organisations.entries().is_empty()
    }

    /// Every record of a person, merged ones too, in the order in which they were made.
    pub fn persons(&self) -> impl Iterator<Item = (PersonKey, &Person)> {
        self.persons.iter().map(|(place, person)| (PersonKey::new(place), person))
    }

    /// How many records of persons there are.
    pub fn number_of_persons(&self) -> usize {
        self.persons.len()
    }

    /// The record of a person.
    pub fn person(&self, key: PersonKey) -> Option<&Person> {
        self.persons.get(key.get())
    }

    /// The key of a person; it holds for the life of the directory, not in its snapshots.
    pub fn person_key(&self, id: &PersonId) -> Option<PersonKey> {
        self.persons.place(id.as_str()).map(PersonKey::new)
    }

    /// Every record of an organisation, merged ones too, in the order in which they were made.
    pub fn organisations(&self) -> impl Iterator<Item = (OrganisationKey, &Organisation)> {
        let with_key = |(place, organisation)| (OrganisationKey::new(place), organisation);
        self.organisations.iter().map(with_key)
    }

    /// The record of an organisation.
    pub fn organisation(&self, key: OrganisationKey) -> Option<&Organisation> {
        self.organisations.get(key.get())
    }

    /// The key of an organisation.
    pub fn organisation_key(&self, id: &OrganisationId) -> Option<OrganisationKey> {
        self.organisations.place(id.as_str()).map(OrganisationKey::new)
    }

    /// The person that a record was merged into; the record itself where it was not.
    pub fn person_root(&self, key: PersonKey) -> PersonKey {
        PersonKey::new(self.person_forest.root(key.get()))
    }

    /// The organisation that a record was merged into; the record itself where it was not.
    pub fn organisation_root(&self, key: OrganisationKey) -> OrganisationKey {
        OrganisationKey::new(self.organisation_forest.root(key.get()))
    }

    /// The values of a person's card, by field: of all records that were merged into one.
    pub fn person_values(&self, root: PersonKey) -> Vec<MergedValue<'_>> {
        self.card_values(Owner::Person, root.get())
    }

    /// The values of an organisation's card, by field: of all records that were merged into one.
    pub fn organisation_values(&self, root: OrganisationKey) -> Vec<MergedValue<'_>> {
        self.card_values(Owner::Organisation, root.get())
    }

    /// The records that have an e-mail address, however it is spelled, in the order in which they were made.
    pub fn persons_by_email(&self, address: &str) -> Vec<PersonKey> {
        email_key(address).map_or_else(Vec::new, |key| self.owners(ContactField::Email, &key))
    }

    /// The records that have a phone number.
    pub fn persons_by_phone(&self, number: PhoneKey) -> Vec<PersonKey> {
        self.owners(ContactField::Phone, &number.to_string())
    }

    /// The records that have a handle of a channel, however it is spelled.
    pub fn persons_by_handle(&self, channel: &str, handle: &str) -> Vec<PersonKey> {
        let key = key_of(ContactField::Handle, Some(channel), handle);
        self.owners(ContactField::Handle, &key)
    }

    /// The records that have an id in another system.
    pub fn persons_by_external_id(&self, id: &str) -> Vec<PersonKey> {
        self.owners(ContactField::ExternalId, id)
    }

    /// The records that have a key, as it is spelled canonically.
    pub(crate) fn owners(&self, field: ContactField, key: &str) -> Vec<PersonKey> {
        let has = |place: &&u32| {
            self.persons.get(**place).is_some_and(|person| {
                person.record.values().iter().any(|value| {
                    value.field() == field
                        && value.text().is_some_and(|text| key_of(field, value.of(), text) == key)
                })
            })
        };
        let places = self.person_identities.candidates(field, key).iter();
        places.filter(has).map(|place| PersonKey::new(*place)).collect()
    }

    /// The organisation whose domain an e-mail address has, by the rules of domains; what it was merged into where it
    /// was. None that is archived.
    pub fn organisation_by_domain(&self, address: &str) -> Option<OrganisationKey> {
        let organisation = self.domains.organisation(&domain_of(address)?)?;
        let root = self.organisation_root(organisation);
        (!self.is_archived(root)).then_some(root)
    }

    /// How many accounts there are.
    pub fn counts(&self) -> AccountCounts {
        let mut counts = AccountCounts::default();
        for (key, person) in self.persons() {
            if self.person_root(key) != key {
                continue;
            }
            counts.all += 1;
            match person.status() {
                AccountStatus::Active => counts.active += 1,
                AccountStatus::Blocked => counts.blocked += 1,
                AccountStatus::Dismissed => {}
            }
        }
        counts.counted = counts.active + counts.blocked;
        counts
    }

    pub(crate) fn is_archived(&self, key: OrganisationKey) -> bool {
        let root = self.organisation_root(key);
        self.organisation(root).is_none_or(|organisation| organisation.archived)
    }

    pub(crate) fn actor(&self, stamp: Stamp) -> ActorId {
        self.actors.name(stamp.actor)
    }

    /// The stamp of an event.
    pub(crate) fn stamp(&mut self, seq: u64, at: Timestamp, actor: &ActorId) -> Stamp {
        Stamp { seq, at, actor: self.actors.insert(actor.clone()) }
    }

    /// Who or what a key is of.
    pub(crate) fn contact(&self, owner: Owner, place: u32) -> Option<ContactRef> {
        Some(match owner {
            Owner::Person => ContactRef::Person { person: self.persons.get(place)?.id.clone() },
            Owner::Organisation => {
                ContactRef::Organisation { organisation: self.organisations.get(place)?.id.clone() }
            }
        })
    }

    /// The record of a reference: its owner and place.
    pub(crate) fn place(&self, contact: &ContactRef) -> Option<(Owner, u32)> {
        match contact {
            ContactRef::Person { person } => {
                Some((Owner::Person, self.persons.place(person.as_str())?))
            }
            ContactRef::Organisation { organisation } => {
                Some((Owner::Organisation, self.organisations.place(organisation.as_str())?))
            }
        }
    }

    pub(crate) fn forest(&self, owner: Owner) -> &Forest {
        match owner {
            Owner::Person => &self.person_forest,
            Owner::Organisation => &self.organisation_forest,
        }
    }

    pub(crate) fn record_at(&self, owner: Owner, place: u32) -> Option<&Record> {
        match owner {
            Owner::Person => self.persons.get(place).map(|person| &person.record),
            Owner::Organisation => {
                self.organisations.get(place).map(|organisation| &organisation.record)
            }
        }
    }

    fn record_at_mut(&mut self, owner: Owner, place: u32) -> Option<&mut Record> {
        match owner {
            Owner::Person => self.persons.get_mut(place).map(|person| &mut person.record),
            Owner::Organisation => {
                self.organisations.get_mut(place).map(|organisation| &mut organisation.record)
            }
        }
    }

    /// The id at a place, as text.
    pub(crate) fn id_at(&self, owner: Owner, place: u32) -> &str {
        let person = || self.persons.get(place).map(Named::name);
        let organisation = || self.organisations.get(place).map(Named::name);
        match owner {
            Owner::Person => person(),
            Owner::Organisation => organisation(),
        }
        .unwrap_or_default()
    }

    /// Oldest first, and those of one instant by id.
    pub(crate) fn sort_by_age(&self, owner: Owner, places: &mut [u32]) {
        places.sort_by(|one, other| self.age(owner, *one).cmp(&self.age(owner, *other)));
    }

    fn age(&self, owner: Owner, place: u32) -> (Timestamp, &str) {
        let created =
            self.record_at(owner, place).map_or(Timestamp::MIN, |record| record.created().at);
        (created, self.id_at(owner, place))
    }
}
