//! Persons: checks of what is to become of them, and what events do to them.

use std::collections::BTreeMap;

use super::record::{Record, Stamp};
use super::values::{
    MAX_ELEMENTS, MAX_NAME_BYTES, MAX_TEXT_BYTES, Owner, Reader, is_identity, is_list, key_of,
};
use super::{Directory, Person};
use crate::clock::Timestamp;
use crate::definition::{
    AccountStatus, ChannelHandle, Consent, ContactChange, ContactField, ContactRef, ContactValue,
    Error, LogIn, PersonSpec, Persona, TenantSignature,
};
use crate::desk::invalid;
use crate::id::{
    ActorKey, ChannelId, DepartmentId, InteractionId, OrganisationId, PersonId, PersonKey,
    TenantId, TicketId, UserGroupId,
};
use crate::matching::normalise::Region;

/// The most changes of one edit.
const MAX_CHANGES: usize = 1_000;
/// How many entries of the log a person's audit remembers.
const MAX_ENTRIES: usize = 1_000;
/// The longest network address, in bytes.
const MAX_ADDRESS_BYTES: usize = 100;

/// What an edit does to one record.
#[derive(Debug, Clone)]
pub(crate) struct RecordEdit {
    /// Which record: of a merged card, also those that lose an element of a list.
    pub(crate) place: u32,
    pub(crate) changes: Vec<ContactChange>,
    /// What says who somebody is changes.
    pub(crate) identity_changed: bool,
}

/// Checks: they change nothing.
impl Directory {
    /// A new person with canonical values, and whether a domain gave the organisation. Or everything that forbids it.
    /// By hand, a person is made with a name and an e-mail address, or with a handle of a channel.
    pub(crate) fn check_new_person(
        &self,
        spec: &PersonSpec,
        region: Option<Region>,
        by_hand: bool,
    ) -> Result<(PersonSpec, bool), Error> {
        if self.person_key(&spec.id).is_some() {
            return Err(Error::PersonExists { person: spec.id.clone() });
        }
        let mut reader = Reader::new(self, Owner::Person, region);
        let written = written_values(spec);
        let mut values: Vec<ContactValue> = Vec::with_capacity(written.len());
        for (path, value) in &written {
            let value = reader.read(value, path);
            if !values.iter().any(|known| is_same_element(known, &value)) {
                values.push(value);
            }
        }
        for (field, path) in LISTS {
            let count = values.iter().filter(|value| value.field == field).count();
            check_count(&mut reader, count, path);
        }
        let has = |field| values.iter().any(|value| value.field == field);
        let (name, email) = (has(ContactField::Name), has(ContactField::Email));
        if by_hand && !has(ContactField::Handle) {
            for (there, path) in [(name, "person.name"), (email, "person.emails")] {
                if !there {
                    reader.note("Missing", path, "a name and an e-mail address");
                }
            }
        } else if !(name || email || has(ContactField::Phone) || has(ContactField::Handle)) {
            reader.note(
                "Missing",
                "person",
                "a name, an e-mail address, a phone number or a handle",
            );
        }
        invalid(reader.violations())?;
        let mut spec = spec_of(spec, &values);
        let mut by_domain = false;
        if spec.organisation.is_none() {
            let found = spec.emails.iter().find_map(|email| self.organisation_by_domain(email));
            let found = found.and_then(|key| self.organisation(key));
            spec.organisation = found.map(|organisation| organisation.id.clone());
            by_domain = spec.organisation.is_some();
        }
        Ok((spec, by_domain))
    }

    /// What an edit of a card comes to, record by record, the card's own first. Or everything that forbids it.
    pub(crate) fn check_edit(
        &self,
        owner: Owner,
        root: u32,
        changes: &[ContactChange],
        region: Option<Region>,
    ) -> Result<Vec<RecordEdit>, Error> {
        let mut reader = Reader::new(self, owner, region);
        if changes.len() > MAX_CHANGES {
            reader.note("TooMany", "changes", &format!("at most {MAX_CHANGES}"));
            return invalid(reader.violations()).map(|()| Vec::new());
        }
        let mut draft = Draft::new(self, owner, root);
        for (place, change) in changes.iter().enumerate() {
            let path = format!("changes[{place}]");
            match change {
                ContactChange::Clear { field, of } => {
                    reader.check_field(*field, &path);
                    if matches!(field, ContactField::Group)
                        || (owner == Owner::Organisation && *field == ContactField::Name)
                    {
                        reader.note("Missing", &path, "a value: it can be set, not cleared");
                    }
                    draft.clear(*field, of.as_ref());
                }
                ContactChange::Set { value } => {
                    let value = reader.read(value, &path);
                    draft.set(&value);
                }
                ContactChange::Add { value }
                | ContactChange::AddFirst { value }
                | ContactChange::Remove { value } => {
                    if !is_list(value.field) {
                        reader.note("NotAList", &path, "a field with a list of values");
                    }
                    match change {
                        // What is removed may be of a form that is not taken any more.
                        ContactChange::Remove { value } if value.field != ContactField::Phone => {
                            draft.remove(value);
                        }
                        ContactChange::Remove { value } => {
                            let number = Reader::new(self, owner, region).read(value, &path);
                            draft.remove(&number);
                        }
                        ContactChange::Add { value } => draft.add(&reader.read(value, &path)),
                        _ => draft.add_first(&reader.read(value, &path)),
                    }
                }
            }
        }
        for (field, path) in LISTS {
            check_count(&mut reader, draft.count(field), path);
        }
        if !draft.is_identified() {
            reader.note(
                "Missing",
                "changes",
                "a name, an e-mail address, a phone number or a handle",
            );
        }
        invalid(reader.violations())?;
        Ok(draft.finish())
    }

    /// Everything that forbids a persona.
    pub(crate) fn check_persona(
        &self,
        tenant: &TenantId,
        persona: Option<&Persona>,
    ) -> Result<(), Error> {
        let mut reader = Reader::new(self, Owner::Person, None);
        match persona {
            None if self.tenant(tenant).is_none() => {
                reader.note("Unknown", "tenant", "a known tenant");
            }
            None => {}
            Some(persona) => {
                reader.check_tenant(tenant.as_str(), "tenant");
                reader.check_text(&persona.nickname, MAX_NAME_BYTES, "persona.nickname");
                if let Some(position) = &persona.position {
                    reader.check_text(position, MAX_NAME_BYTES, "persona.position");
                }
            }
        }
        invalid(reader.violations())
    }

    /// Everything that forbids a note, the name of a file, or a network address.
    pub(crate) fn check_written(&self, text: &str, kind: Written) -> Result<(), Error> {
        let (most, path) = match kind {
            Written::Note => (MAX_TEXT_BYTES, "note.text"),
            Written::FileName => (MAX_NAME_BYTES, "file.name"),
            Written::NetworkAddress => (MAX_ADDRESS_BYTES, "log_in.address"),
        };
        let mut reader = Reader::new(self, Owner::Person, None);
        reader.check_text(text, most, path);
        invalid(reader.violations())
    }

    /// Why a person is not deleted.
    pub(crate) fn check_deletion(&self, place: u32) -> Result<(), Error> {
        let Some(person) = self.persons.get(place) else { return Ok(()) };
        let because = if self.took_part_in_a_merge(Owner::Person, place) {
            "it took part in a merge"
        } else if !person.requests().is_empty() {
            "it made requests"
        } else if !person.calls().is_empty() {
            "there were calls with it"
        } else if person.log_in().is_some() || person.entries().1 > 0 {
            "it worked here"
        } else if self.managed_by.contains_key(&place) {
            "it manages an organisation"
        } else {
            return Ok(());
        };
        let contact = ContactRef::Person { person: person.id.clone() };
        Err(Error::ContactInUse { contact, because: String::from(because) })
    }
}

/// What is written besides values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    Note,
    FileName,
    NetworkAddress,
}

/// What events do. They were decided against the same state: nothing is refused.
impl Directory {
    pub(crate) fn take_new_person(&mut self, stamp: Stamp, spec: &PersonSpec) {
        let values = written_values(spec).into_iter().map(|(_, value)| value).collect();
        let mut record = Record::new(stamp, values);
        record.sort();
        let person = Person { id: spec.id.clone(), record, history: None };
        let place = self.persons.insert(person);
        self.note_person(place);
    }

    pub(crate) fn take_edit(
        &mut self,
        owner: Owner,
        place: u32,
        stamp: Stamp,
        changes: &[ContactChange],
        identity_changed: bool,
    ) {
        if owner == Owner::Person {
            self.forget_person(place);
        }
        let merged = self.forest(owner).is_merged(place);
        if let Some(record) = self.record_at_mut(owner, place) {
            record.take(stamp, changes, merged);
        }
        if owner == Owner::Person {
            self.note_person(place);
        }
        if identity_changed {
            self.forget_differences(owner, place);
        }
    }

    pub(crate) fn take_removed_person(&mut self, place: u32) {
        self.forget_person(place);
        self.forget_differences(Owner::Person, place);
        self.persons.remove(place);
    }

    pub(crate) fn take_status(&mut self, place: u32, stamp: Stamp, status: AccountStatus) {
        if let Some(person) = self.persons.get_mut(place) {
            person.history_mut().statuses.push((status, stamp));
        }
    }

    pub(crate) fn take_log_in(&mut self, place: u32, at: Timestamp, log_in: &LogIn) {
        if let Some(person) = self.persons.get_mut(place) {
            person.history_mut().log_in = Some((at, log_in.address.clone()));
        }
    }

    pub(crate) fn take_request(&mut self, place: u32, at: Timestamp, ticket: &TicketId) {
        if let Some(person) = self.persons.get_mut(place) {
            person.history_mut().requests.push((ticket.clone(), at));
        }
    }

    pub(crate) fn take_call(&mut self, place: u32, at: Timestamp, interaction: &InteractionId) {
        if let Some(person) = self.persons.get_mut(place) {
            person.history_mut().calls.push((interaction.clone(), at));
        }
    }

    pub(crate) fn take_persona(
        &mut self,
        place: u32,
        tenant: &TenantId,
        persona: Option<&Persona>,
    ) {
        let Some(person) = self.persons.get_mut(place) else { return };
        if persona.is_none() && person.history.is_none() {
            return;
        }
        let personas = &mut person.history_mut().personas;
        let known = personas.binary_search_by(|(known, _)| known.cmp(tenant));
        let new = persona
            .cloned()
            .map(|Persona { nickname, position, photo }| (nickname, position, photo));
        match (known, new) {
            (Ok(place), None) => drop(personas.remove(place)),
            (Ok(place), Some(new)) => {
                if let Some((_, known)) = personas.get_mut(place) {
                    *known = new;
                }
            }
            (Err(_), None) => {}
            (Err(place), Some(new)) => personas.insert(place, (tenant.clone(), new)),
        }
    }

    /// Who a person is for a tenant: the card's own record says it, else the oldest one that does.
    pub(crate) fn persona(&self, root: PersonKey, tenant: &TenantId) -> Option<Persona> {
        let mut others = self.person_forest.subtree(root.get());
        others.remove(0);
        self.sort_by_age(Owner::Person, &mut others);
        [root.get()].into_iter().chain(others).find_map(|place| self.own_persona(place, tenant))
    }

    /// Who a record is for a tenant.
    fn own_persona(&self, place: u32, tenant: &TenantId) -> Option<Persona> {
        let history = self.persons.get(place)?.history.as_deref()?;
        let (_, persona) = history.personas.iter().find(|(known, _)| known == tenant)?;
        let (nickname, position, photo) = persona.clone();
        Some(Persona { nickname, position, photo })
    }

    pub(crate) fn take_note(&mut self, owner: Owner, place: u32, stamp: Stamp, text: &str) {
        if let Some(record) = self.record_at_mut(owner, place) {
            record.add_note(stamp, text);
        }
    }

    pub(crate) fn take_file(
        &mut self,
        owner: Owner,
        place: u32,
        stamp: Stamp,
        file: &crate::id::FileId,
        name: &str,
    ) {
        if let Some(record) = self.record_at_mut(owner, place) {
            record.add_file(stamp, file, name);
        }
    }

    /// Persons came to the organisation of their domain.
    pub(crate) fn take_attached(
        &mut self,
        stamp: Stamp,
        organisation: &OrganisationId,
        persons: &[PersonId],
    ) {
        let value = ContactValue {
            field: ContactField::Organisation,
            value: String::from(organisation.as_str()),
            of: None,
        };
        for person in persons {
            if let Some(key) = self.person_key(person) {
                let change = ContactChange::Set { value: value.clone() };
                self.take_edit(Owner::Person, key.get(), stamp, &[change], false);
            }
        }
    }

    /// Custom fields of a card changed.
    pub(crate) fn take_fields<'a>(
        &mut self,
        owner: Owner,
        place: u32,
        stamp: Stamp,
        fields: impl Iterator<Item = &'a crate::id::FieldId>,
    ) {
        if let Some(record) = self.record_at_mut(owner, place) {
            record.take_fields(stamp, fields);
        }
    }

    /// A person gave a command: the entry of the log.
    pub(crate) fn take_entry(&mut self, person: PersonKey, entry: u64) {
        if let Some(person) = self.persons.get_mut(person.get()) {
            let history = person.history_mut();
            if history.entries.len() >= MAX_ENTRIES {
                history.entries.remove(0);
            }
            history.entries.push(entry);
            history.all_entries += 1;
        }
    }

    /// Notes a record where it is found by.
    pub(super) fn note_person(&mut self, place: u32) {
        let Some(person) = self.persons.get(place) else { return };
        self.person_identities.add(place, &person.record);
        self.similar.add(place, &person.record);
        for organisation in self.named_organisations(&person.record) {
            self.named_by.entry(organisation).or_default().insert(place);
        }
    }

    /// Forgets a record where it is found by, before it changes.
    pub(super) fn forget_person(&mut self, place: u32) {
        let Some(person) = self.persons.get(place) else { return };
        self.person_identities.remove(place, &person.record);
        self.similar.remove(place);
        for organisation in self.named_organisations(&person.record) {
            if let Some(named_by) = self.named_by.get_mut(&organisation) {
                named_by.remove(&place);
                if named_by.is_empty() {
                    self.named_by.remove(&organisation);
                }
            }
        }
    }

    fn named_organisations(&self, record: &Record) -> Vec<u32> {
        [ContactField::Organisation, ContactField::OtherOrganisation]
            .into_iter()
            .flat_map(|field| record.texts(field))
            .filter_map(|id| self.organisations.place(id))
            .collect()
    }
}

/// Lists, as violations name them.
const LISTS: [(ContactField, &str); 5] = [
    (ContactField::Email, "emails"),
    (ContactField::Phone, "phones"),
    (ContactField::Handle, "handles"),
    (ContactField::OtherOrganisation, "other_organisations"),
    (ContactField::Tag, "tags"),
];

fn check_count(reader: &mut Reader<'_>, count: usize, path: &str) {
    if count > MAX_ELEMENTS {
        reader.note("TooMany", path, &format!("at most {MAX_ELEMENTS}"));
    }
}

fn is_same_element(one: &ContactValue, other: &ContactValue) -> bool {
    let key = |value: &ContactValue| key_of(value.field, value.of.as_deref(), &value.value);
    is_list(one.field) && one.field == other.field && key(one) == key(other)
}

/// The records of a card as an edit leaves them, and what it did to each.
struct Draft<'a> {
    directory: &'a Directory,
    owner: Owner,
    root: u32,
    members: Vec<u32>,
    records: BTreeMap<u32, (Record, Vec<ContactChange>)>,
}

impl<'a> Draft<'a> {
    fn new(directory: &'a Directory, owner: Owner, root: u32) -> Self {
        let members = directory.forest(owner).subtree(root);
        Self { directory, owner, root, members, records: BTreeMap::new() }
    }

    fn merged(&self) -> bool {
        self.members.len() > 1
    }

    fn record(&self, place: u32) -> Option<&Record> {
        match self.records.get(&place) {
            Some((record, _)) => Some(record),
            None => self.directory.record_at(self.owner, place),
        }
    }

    fn root_record(&self) -> Option<&Record> {
        self.record(self.root)
    }

    fn take(&mut self, place: u32, change: ContactChange) {
        let merged = self.merged();
        let Some(record) = self.directory.record_at(self.owner, place) else { return };
        let (record, changes) =
            self.records.entry(place).or_insert_with(|| (record.clone(), Vec::new()));
        // The draft is thrown away: who changes it when is not asked.
        let stamp = Stamp { seq: u64::MAX, at: Timestamp::MAX, actor: ActorKey::new(0) };
        record.take(stamp, std::slice::from_ref(&change), merged);
        changes.push(change);
    }

    fn set(&mut self, value: &ContactValue) {
        let same = |own: &super::OwnValue| {
            own.field() == value.field
                && own.of() == value.of.as_deref()
                && own.text() == Some(value.value.as_str())
        };
        let only = |record: &Record| {
            let mut own = record.values().iter().filter(|own| {
                own.field() == value.field
                    && (is_list(value.field) || own.of() == value.of.as_deref())
            });
            own.next().is_some_and(same) && own.next().is_none()
        };
        if !self.merged() && self.root_record().is_some_and(only) {
            return;
        }
        if is_list(value.field) {
            self.clear_others(value.field);
        }
        self.take(self.root, ContactChange::Set { value: value.clone() });
    }

    fn clear(&mut self, field: ContactField, of: Option<&String>) {
        if is_list(field) {
            self.clear_others(field);
        }
        let has = |record: &Record| {
            record.values().iter().any(|own| {
                own.field() == field && (is_list(field) || own.of() == of.map(String::as_str))
            })
        };
        let single = !is_list(field) && self.merged();
        if single || self.root_record().is_some_and(has) {
            self.take(self.root, ContactChange::Clear { field, of: of.cloned() });
        }
    }

    /// The other records of the card lose a list.
    fn clear_others(&mut self, field: ContactField) {
        for place in self.members.clone().into_iter().skip(1) {
            let lost: Vec<ContactValue> = self.record(place).map_or_else(Vec::new, |record| {
                let values = record.values().iter().filter(|own| own.field() == field);
                values
                    .filter_map(|own| {
                        let of = own.of().map(String::from);
                        Some(ContactValue { field, value: String::from(own.text()?), of })
                    })
                    .collect()
            });
            for value in lost {
                self.take(place, ContactChange::Remove { value });
            }
        }
    }

    fn add(&mut self, value: &ContactValue) {
        let has = |place: &u32| self.record(*place).is_some_and(|record| record.has(value));
        if !self.members.iter().any(has) {
            self.take(self.root, ContactChange::Add { value: value.clone() });
        }
    }

    fn add_first(&mut self, value: &ContactValue) {
        let key = key_of(value.field, value.of.as_deref(), &value.value);
        let first = self
            .root_record()
            .and_then(|record| record.values().iter().find(|own| own.field() == value.field));
        let same = first.is_some_and(|own| {
            own.text().is_some_and(|text| key_of(own.field(), own.of(), text) == key)
        });
        if !same {
            self.take(self.root, ContactChange::AddFirst { value: value.clone() });
        }
    }

    fn remove(&mut self, value: &ContactValue) {
        for place in self.members.clone() {
            if self.record(place).is_some_and(|record| record.has(value)) {
                self.take(place, ContactChange::Remove { value: value.clone() });
            }
        }
    }

    /// How many elements of a list the card's own record would have.
    fn count(&self, field: ContactField) -> usize {
        self.root_record().map_or(0, |record| record.texts(field).count())
    }

    /// Whether somebody could still be found.
    fn is_identified(&self) -> bool {
        use ContactField as F;
        let fields = [F::Name, F::Email, F::Phone, F::Handle];
        self.members.iter().filter_map(|place| self.record(*place)).any(|record| {
            record.is_erased() || fields.iter().any(|field| record.text(*field).is_some())
        })
    }

    fn finish(self) -> Vec<RecordEdit> {
        let root = self.root;
        let mut edits: Vec<RecordEdit> = self
            .records
            .into_iter()
            .filter(|(_, (_, changes))| !changes.is_empty())
            .map(|(place, (_, changes))| RecordEdit {
                place,
                identity_changed: changes.iter().any(|change| is_identity(field_of(change))),
                changes,
            })
            .collect();
        edits.sort_by_key(|edit| edit.place != root);
        edits
    }
}

/// The field that a change is of.
pub(crate) fn field_of(change: &ContactChange) -> ContactField {
    match change {
        ContactChange::Set { value }
        | ContactChange::Add { value }
        | ContactChange::AddFirst { value }
        | ContactChange::Remove { value } => value.field,
        ContactChange::Clear { field, .. } => *field,
    }
}

/// The values of a new person, each with where it is written. Defaults are no values.
fn written_values(spec: &PersonSpec) -> Vec<(String, ContactValue)> {
    use ContactField as F;
    let mut values = Values(Vec::new());
    values.one(F::Group, "person.group", Some(spec.group.as_str()));
    let name = (!spec.name.trim().is_empty()).then_some(spec.name.as_str());
    values.one(F::Name, "person.name", name);
    values.one(F::GivenName, "person.given_name", spec.given_name.as_deref());
    values.one(F::MiddleName, "person.middle_name", spec.middle_name.as_deref());
    values.one(F::FamilyName, "person.family_name", spec.family_name.as_deref());
    values.all(F::Email, "person.emails", spec.emails.iter().map(String::as_str));
    values.all(F::Phone, "person.phones", spec.phones.iter().map(String::as_str));
    for (place, ChannelHandle { channel, handle }) in spec.handles.iter().enumerate() {
        let path = format!("person.handles[{place}]");
        values.push(F::Handle, path, handle, Some(channel.as_str()));
    }
    values.one(F::ExternalId, "person.external_id", spec.external_id.as_deref());
    let organisation = spec.organisation.as_ref().map(OrganisationId::as_str);
    values.one(F::Organisation, "person.organisation", organisation);
    let others = spec.other_organisations.iter().map(OrganisationId::as_str);
    values.all(F::OtherOrganisation, "person.other_organisations", others);
    let department = spec.department.as_ref().map(DepartmentId::as_str);
    values.one(F::Department, "person.department", department);
    values.one(F::Position, "person.position", spec.position.as_deref());
    values.all(F::Tag, "person.tags", spec.tags.iter().map(String::as_str));
    values.one(F::Language, "person.language", spec.language.as_deref());
    values.one(F::Zone, "person.zone", spec.zone.as_deref());
    values.one(F::Address, "person.address", spec.address.as_deref());
    values.one(F::Signature, "person.signature", spec.signature.as_deref());
    for (place, TenantSignature { tenant, text }) in spec.signatures.iter().enumerate() {
        let path = format!("person.signatures[{place}]");
        values.push(F::Signature, path, text, Some(tenant.as_str()));
    }
    values.one(F::Notifications, "person.notifications", (!spec.notifications).then_some("off"));
    let consent = match spec.consent {
        Consent::Given => Some("Given"),
        Consent::Unknown => None,
        Consent::Withdrawn => Some("Withdrawn"),
    };
    values.one(F::Consent, "person.consent", consent);
    values.one(F::Account, "person.account", spec.account.then_some("on"));
    values.0
}

/// Values as they are collected.
pub(super) struct Values(pub(super) Vec<(String, ContactValue)>);

impl Values {
    pub(super) fn push(
        &mut self,
        field: ContactField,
        path: String,
        value: &str,
        of: Option<&str>,
    ) {
        let value = ContactValue { field, value: String::from(value), of: of.map(String::from) };
        self.0.push((path, value));
    }

    pub(super) fn one(&mut self, field: ContactField, path: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.push(field, String::from(path), value, None);
        }
    }

    pub(super) fn all<'a>(
        &mut self,
        field: ContactField,
        path: &str,
        values: impl Iterator<Item = &'a str>,
    ) {
        for (place, value) in values.enumerate() {
            self.push(field, format!("{path}[{place}]"), value, None);
        }
    }
}

/// The same person with other values.
fn spec_of(spec: &PersonSpec, values: &[ContactValue]) -> PersonSpec {
    use ContactField as F;
    let all = |field| values.iter().filter(move |value| value.field == field);
    let texts = |field| all(field).map(|value| value.value.clone()).collect::<Vec<_>>();
    let one = |field| all(field).map(|value| value.value.clone()).next();
    let plain = all(F::Signature).find(|value| value.of.is_none());
    PersonSpec {
        id: spec.id.clone(),
        group: one(F::Group)
            .and_then(|group| UserGroupId::new(group).ok())
            .unwrap_or_else(|| spec.group.clone()),
        name: one(F::Name).unwrap_or_default(),
        given_name: one(F::GivenName),
        middle_name: one(F::MiddleName),
        family_name: one(F::FamilyName),
        emails: texts(F::Email),
        phones: texts(F::Phone),
        handles: all(F::Handle)
            .filter_map(|value| {
                let channel = ChannelId::new(value.of.as_deref()?).ok()?;
                Some(ChannelHandle { channel, handle: value.value.clone() })
            })
            .collect(),
        external_id: one(F::ExternalId),
        organisation: one(F::Organisation).and_then(|id| OrganisationId::new(id).ok()),
        other_organisations: all(F::OtherOrganisation)
            .filter_map(|value| OrganisationId::new(&value.value).ok())
            .collect(),
        department: one(F::Department).and_then(|id| DepartmentId::new(id).ok()),
        position: one(F::Position),
        tags: texts(F::Tag),
        language: one(F::Language),
        zone: one(F::Zone),
        address: one(F::Address),
        signature: plain.map(|value| value.value.clone()),
        signatures: all(F::Signature)
            .filter_map(|value| {
                let tenant = TenantId::new(value.of.as_deref()?).ok()?;
                Some(TenantSignature { tenant, text: value.value.clone() })
            })
            .collect(),
        notifications: spec.notifications,
        consent: spec.consent,
        account: spec.account,
    }
}
