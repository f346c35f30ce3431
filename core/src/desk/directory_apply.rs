//! People and organisations: what events do to them.

use super::rights::Who;
use super::state::State;
use crate::clock::Timestamp;
use crate::definition::PackedEvent;
use crate::directory::{Owner, Stamp};
use crate::id::{OrganisationKey, PersonId, PersonKey};

impl State {
    /// What an event about people and organisations does. It was decided against the same state: nothing is
    /// refused.
    pub(crate) fn apply_directory(&mut self, at: Timestamp, who: Who, event: &PackedEvent) {
        use PackedEvent as E;
        let actor = who.name(&self.names);
        let seq = self.output.last_event() + 1;
        let directory = &mut self.directory;
        match event {
            E::UserGroupsDefined { groups } => return directory.take_groups(groups),
            E::DepartmentsDefined { departments } => {
                return directory.take_departments(departments);
            }
            E::TenantsDefined { tenants } => return directory.take_tenants(tenants),
            _ => {}
        }
        let stamp = directory.stamp(seq, at, &actor);
        match event {
            E::PersonCreated { person, .. } => {
                directory.take_new_person(stamp, person);
                self.note_account(&person.id);
            }
            E::OrganisationCreated { organisation } => {
                directory.take_new_organisation(stamp, organisation);
            }
            E::AttachedByDomain { organisation, persons } => {
                directory.take_attached(stamp, organisation, persons);
            }
            E::PersonEdited { person, changes, identity_changed } => {
                if let Some(key) = directory.person_key(person) {
                    let place = key.get();
                    directory.take_edit(Owner::Person, place, stamp, changes, *identity_changed);
                    self.note_account(person);
                }
            }
            E::NoteAdded { note } => {
                if let Some((owner, place)) = directory.place(&note.contact) {
                    directory.take_note(owner, place, stamp, &note.text);
                }
            }
            E::FileLinked { file } => {
                if let Some((owner, place)) = directory.place(&file.contact) {
                    directory.take_file(owner, place, stamp, &file.file, &file.name);
                }
            }
            E::OrganisationEdited { organisation, .. }
            | E::OrganisationArchived { organisation, .. }
            | E::OrganisationDeleted { organisation }
            | E::OrganisationDomainsSet { organisation, .. }
            | E::ManagersSet { organisation, .. } => {
                if let Some(key) = directory.organisation_key(organisation) {
                    self.apply_organisation(key, stamp, event);
                }
            }
            _ => self.apply_person(at, stamp, event),
        }
    }

    fn apply_organisation(&mut self, key: OrganisationKey, stamp: Stamp, event: &PackedEvent) {
        use PackedEvent as E;
        let directory = &mut self.directory;
        match event {
            E::OrganisationEdited { changes, identity_changed, .. } => {
                directory.take_edit(
                    Owner::Organisation,
                    key.get(),
                    stamp,
                    changes,
                    *identity_changed,
                );
            }
            E::OrganisationArchived { archived, .. } => directory.take_archived(key, *archived),
            E::OrganisationDeleted { .. } => directory.take_removed_organisation(key),
            E::OrganisationDomainsSet { domains, .. } => directory.take_domains(key, domains),
            E::ManagersSet { managers, .. } => directory.take_managers(key, managers),
            _ => {}
        }
    }

    fn apply_person(&mut self, at: Timestamp, stamp: Stamp, event: &PackedEvent) {
        use PackedEvent as E;
        let directory = &mut self.directory;
        let place = |directory: &crate::directory::Directory, person: &PersonId| {
            directory.person_key(person).map(PersonKey::get)
        };
        match event {
            E::PersonDeleted { person } => {
                if let Some(place) = place(directory, person) {
                    directory.take_removed_person(place);
                }
            }
            E::AccountStatusSet { person, after, .. } => {
                if let Some(place) = place(directory, person) {
                    directory.take_status(place, stamp, *after);
                }
            }
            E::RequestNoted { person, ticket } => {
                if let Some(place) = place(directory, person) {
                    directory.take_request(place, at, ticket);
                }
            }
            E::CallNoted { person, interaction } => {
                if let Some(place) = place(directory, person) {
                    directory.take_call(place, at, interaction);
                }
            }
            E::PersonLoggedIn { log_in } => {
                if let Some(place) = place(directory, &log_in.person) {
                    directory.take_log_in(place, at, log_in);
                }
            }
            E::PersonaSet { person, tenant, persona } => {
                if let Some(place) = place(directory, person) {
                    directory.take_persona(place, tenant, (**persona).as_ref());
                }
            }
            _ => {}
        }
    }

    /// Whoever has an account may act.
    fn note_account(&mut self, person: &PersonId) {
        let key = self.directory.person_key(person).and_then(|key| self.directory.person(key));
        let account = key.and_then(|person| person.record().text(crate::ContactField::Account));
        if account == Some("on")
            && let Ok(actor) = crate::id::ActorId::new(person.as_str())
        {
            self.names.actors.insert(actor);
        }
    }
}
