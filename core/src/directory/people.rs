//! Persons: checks of what is to become of them, and what events do to them.

use super::draft::{Draft, RecordEdit};
use super::person_spec::{spec_of, written_values};
use super::record::{Record, Stamp};
use super::values::{MAX_ELEMENTS, MAX_NAME_BYTES, MAX_TEXT_BYTES, Owner, Reader, is_list, key_of};
use super::{Directory, Person};
use crate::clock::Timestamp;
use crate::definition::{
    AccountStatus, ContactChange, ContactField, ContactRef, ContactValue, Error, LogIn, PersonSpec,
    Persona,
};
use crate::desk::invalid;
use crate::id::{InteractionId, OrganisationId, PersonId, PersonKey, TenantId, TicketId};
use crate::matching::normalise::Region;

/// The most changes of one edit.
const MAX_CHANGES: usize = 1_000;
/// How many entries of the log a person's audit remembers.
const MAX_ENTRIES: usize = 1_000;
/// The longest network address, in bytes.
const MAX_ADDRESS_BYTES: usize = 100;

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
