//! People and organisations: what the commands about them come to.

use super::places::{organisation_card, unknown_organisation, user_card};
use super::rights::Who;
use super::state::{State, Turn};
use crate::definition::{
    AccountStatus, CardRef, ContactChange, ContactRef, Error, LogIn, NewCall, NewFile, NewNote,
    NewRequest, OrganisationSpec, PackedCommand, PackedEvent, PersonSpec, Persona, StatusKept,
    StatusRefusal,
};
use crate::directory::{Owner, Written};
use crate::field::{Edit, Scope};
use crate::id::{OrganisationId, OrganisationKey, PersonId, PersonKey, TenantId, UserGroupId};
use crate::json::Json;

/// The most persons of one command.
const MAX_PERSONS: usize = 10_000;

/// An edit of a contact that was checked.
pub(super) struct ContactUpdate {
    pub(super) owner: Owner,
    pub(super) root: u32,
    pub(super) edits: Vec<crate::directory::RecordEdit>,
    /// The group that it puts somebody into.
    pub(super) group: Option<UserGroupId>,
    pub(super) card: CardRef,
    pub(super) fields: Edit,
    /// The event that adds the card, where there was none.
    pub(super) added: Option<PackedEvent>,
}

impl ContactUpdate {
    /// Whether nothing changes.
    pub(super) fn is_empty(&self) -> bool {
        self.edits.iter().all(|edit| edit.changes.is_empty())
            && self.fields.is_empty()
            && self.added.is_none()
    }
}

impl State {
    pub(crate) fn decide_directory(
        &mut self,
        turn: Turn,
        command: &PackedCommand,
    ) -> Result<(), Error> {
        use PackedCommand as C;
        match command {
            C::DefineUserGroups { .. } | C::DefineDepartments { .. } | C::DefineTenants { .. } => {
                self.define_directory(turn, command)
            }
            C::CreatePerson { person, fields } => self.create_person(turn, person, fields.as_ref()),
            C::EditPerson { person, changes, fields } => {
                let place = self.person_place(person)?;
                self.edit_contact(turn, Owner::Person, place, changes, fields.as_ref())
            }
            C::DeletePerson { person } => self.delete_person(turn, person),
            C::SetAccountStatus { persons, status, token } => {
                self.set_account_status(turn, persons, *status, token.as_deref())
            }
            C::CreateOrganisation { organisation, fields } => {
                self.create_organisation(turn, organisation, fields.as_ref())
            }
            C::EditOrganisation { organisation, changes, fields } => {
                let key = self.organisation_place(organisation)?;
                self.edit_contact(turn, Owner::Organisation, key.get(), changes, fields.as_ref())
            }
            C::ArchiveOrganisation { organisation, archived } => {
                let key = self.organisation_place(organisation)?;
                if self.directory.is_archived(key) != *archived {
                    let organisation = self.organisation_name(key);
                    let archived = *archived;
                    self.emit(turn, PackedEvent::OrganisationArchived { organisation, archived });
                }
                Ok(())
            }
            C::DeleteOrganisation { organisation } => self.delete_organisation(turn, organisation),
            C::SetOrganisationDomains { organisation, domains } => {
                let key = self.organisation_place(organisation)?;
                let domains = self.directory.check_domains(key, domains)?;
                let known = self.directory.organisation(key);
                if known.is_some_and(|known| known.domains() != domains) {
                    let organisation = self.organisation_name(key);
                    let domains = domains.into();
                    self.emit(turn, PackedEvent::OrganisationDomainsSet { organisation, domains });
                }
                Ok(())
            }
            C::SetManagers { organisation, managers } => {
                let key = self.organisation_place(organisation)?;
                let managers = self.directory.check_managers(key, managers)?;
                if self.directory.managers_of(key) != managers {
                    let organisation = self.organisation_name(key);
                    let managers = managers.into();
                    self.emit(turn, PackedEvent::ManagersSet { organisation, managers });
                }
                Ok(())
            }
            C::AttachByDomain { organisation, hash } => {
                let key = self.organisation_place(organisation)?;
                let (persons, _, present) = self.domain_plan(key);
                if present != **hash {
                    return Err(Error::PlanStale { hash: String::from(&**hash) });
                }
                if !persons.is_empty() {
                    let organisation = self.organisation_name(key);
                    let persons = persons.into();
                    self.emit(turn, PackedEvent::AttachedByDomain { organisation, persons });
                }
                Ok(())
            }
            C::AddNote { note } => self.add_note(turn, note),
            C::LinkFile { file } => self.link_file(turn, file),
            C::NoteRequest { request } => self.note_request(turn, request),
            C::NoteCall { call } => self.note_call(turn, call),
            C::NoteLogIn { log_in } => self.note_log_in(turn, log_in),
            C::SetPersona { person, tenant, persona } => {
                self.set_persona(turn, person, tenant, (**persona).as_ref())
            }
            _ => Err(Error::Internal { what: String::from("not about the directory") }),
        }
    }

    fn define_directory(&mut self, turn: Turn, command: &PackedCommand) -> Result<(), Error> {
        use PackedCommand as C;
        let directory = &self.directory;
        let event = match command {
            C::DefineUserGroups { groups } => {
                directory.check_groups(groups)?;
                for group in groups {
                    let rights = crate::directory::rights_of_group(group);
                    self.may_give(turn.who, crate::Right::RoleAssign, rights)?;
                }
                if groups.iter().all(|group| directory.groups().contains(group)) {
                    return Ok(());
                }
                PackedEvent::UserGroupsDefined { groups: groups.clone() }
            }
            C::DefineDepartments { departments } => {
                directory.check_departments(departments)?;
                let known = directory.departments();
                if departments.iter().all(|department| known.contains(department)) {
                    return Ok(());
                }
                PackedEvent::DepartmentsDefined { departments: departments.clone() }
            }
            C::DefineTenants { tenants } => {
                directory.check_tenants(tenants)?;
                if tenants.iter().all(|tenant| directory.tenants().contains(tenant)) {
                    return Ok(());
                }
                PackedEvent::TenantsDefined { tenants: tenants.clone() }
            }
            _ => return Err(Error::Internal { what: String::from("no definition") }),
        };
        self.emit(turn, event);
        Ok(())
    }

    fn create_person(
        &mut self,
        turn: Turn,
        person: &PersonSpec,
        fields: Option<&Json>,
    ) -> Result<(), Error> {
        self.may_put_into(turn.who, crate::Right::UserCreate, &person.group)?;
        let by_hand = turn.who != Who::System;
        let region = self.own_region();
        let (spec, by_domain) = self.directory.check_new_person(person, region, by_hand)?;
        let card = user_card(&spec.id)?;
        let group = Some(spec.group.clone());
        let event = self.new_card(turn.who, card, group, fields)?;
        self.emit(turn, PackedEvent::PersonCreated { person: Box::new(spec), by_domain });
        if let Some(event) = event {
            self.emit(turn, event);
        }
        Ok(())
    }

    fn create_organisation(
        &mut self,
        turn: Turn,
        organisation: &OrganisationSpec,
        fields: Option<&Json>,
    ) -> Result<(), Error> {
        let spec = self.directory.check_new_organisation(organisation, self.own_region())?;
        let card = organisation_card(&spec.id)?;
        let event = self.new_card(turn.who, card, None, fields)?;
        self.emit(turn, PackedEvent::OrganisationCreated { organisation: Box::new(spec) });
        if let Some(event) = event {
            self.emit(turn, event);
        }
        Ok(())
    }

    /// The event that adds the card of custom fields, where there are such fields or values for them.
    pub(super) fn new_card(
        &self,
        who: Who,
        card: CardRef,
        user_group: Option<UserGroupId>,
        fields: Option<&Json>,
    ) -> Result<Option<PackedEvent>, Error> {
        let defined = self.fields.definitions().groups.iter().any(|group| group.card == card.kind);
        if self.fields.card(&card).is_some() || (fields.is_none() && !defined) {
            return Ok(None);
        }
        let scope = Scope {
            user_group: user_group.clone(),
            viewer: self.viewer(Some(who)),
            ..Scope::of(card.kind)
        };
        let none = Json::of(&serde_json::Value::Object(serde_json::Map::new()));
        let edit = self.fields.check_new_card(&scope, fields.unwrap_or(&none))?;
        let values = super::fields::values_of(&edit);
        Ok(Some(PackedEvent::CardAdded {
            card: Box::new(card),
            user_group,
            record_type: None,
            values,
        }))
    }

    fn edit_contact(
        &mut self,
        turn: Turn,
        owner: Owner,
        root: u32,
        changes: &[ContactChange],
        fields: Option<&Json>,
    ) -> Result<(), Error> {
        let update = self.check_contact_edit(turn.who, owner, root, changes, fields)?;
        self.emit_update(turn, update);
        Ok(())
    }

    /// What an edit of a contact comes to, or everything that forbids it.
    pub(super) fn check_contact_edit(
        &self,
        who: Who,
        owner: Owner,
        root: u32,
        changes: &[ContactChange],
        fields: Option<&Json>,
    ) -> Result<ContactUpdate, Error> {
        self.not_erased(owner, root)?;
        for group in super::reach::groups_of(changes) {
            self.may_put_into(who, crate::Right::UserEdit, &group)?;
        }
        let edits = self.directory.check_edit(owner, root, changes, self.own_region())?;
        let card = self.card_of(owner, root)?;
        let group = edits.iter().flat_map(|edit| &edit.changes).find_map(|change| match change {
            ContactChange::Set { value } if value.field == crate::ContactField::Group => {
                UserGroupId::new(&value.value).ok()
            }
            _ => None,
        });
        let (edit, added) = match fields {
            None => (Edit::new(), None),
            // Fields may have been defined since.
            Some(_) if self.fields.card(&card).is_none() => {
                let own = self.directory.group_of(PersonKey::new(root));
                let own = own.filter(|_| owner == Owner::Person).map(|group| group.id.clone());
                (Edit::new(), self.new_card(who, card.clone(), group.clone().or(own), fields)?)
            }
            Some(fields) => {
                let scope = self.fields.scope(&card, None, self.viewer(Some(who)));
                (self.fields.check_edit(&scope, &card, fields)?, None)
            }
        };
        Ok(ContactUpdate { owner, root, edits, group, card, fields: edit, added })
    }

    /// Lets an edit happen that was checked.
    pub(super) fn emit_update(&mut self, turn: Turn, update: ContactUpdate) {
        let ContactUpdate { owner, root, edits, group, card, fields, added } = update;
        for edit in edits {
            let event = self.edited(owner, edit);
            self.emit(turn, event);
        }
        if let Some(known) = self.fields.card(&card)
            && group.is_some()
            && known.user_group != group
        {
            let record_type = known.record_type.clone();
            let card = Box::new(card.clone());
            self.emit(turn, PackedEvent::CardMoved { card, user_group: group, record_type });
        }
        if let Some(event) = added {
            self.emit(turn, event);
        }
        if !fields.is_empty() {
            let values = super::fields::values_of(&fields);
            self.emit(
                turn,
                PackedEvent::CardEdited { card: Box::new(card), values, outcome: None },
            );
        }
        if owner == Owner::Person {
            self.end_lapsed_managers(turn, PersonKey::new(root));
        }
    }

    fn edited(&self, owner: Owner, edit: crate::directory::RecordEdit) -> PackedEvent {
        let crate::directory::RecordEdit { place, changes, identity_changed } = edit;
        let changes = changes.into();
        match owner {
            Owner::Person => {
                let person = self.person_name(PersonKey::new(place));
                PackedEvent::PersonEdited { person, changes, identity_changed }
            }
            Owner::Organisation => {
                let organisation = self.organisation_name(OrganisationKey::new(place));
                PackedEvent::OrganisationEdited { organisation, changes, identity_changed }
            }
        }
    }

    /// Leaving an organisation ends managing it.
    pub(super) fn end_lapsed_managers(&mut self, turn: Turn, root: PersonKey) {
        for (organisation, managers) in self.directory.lapsed_managers(root) {
            let managers = managers.into();
            self.emit(turn, PackedEvent::ManagersSet { organisation, managers });
        }
    }

    fn delete_person(&mut self, turn: Turn, person: &PersonId) -> Result<(), Error> {
        let place = self.record_place(person)?;
        self.directory.check_deletion(place)?;
        let card = user_card(person)?;
        self.emit(turn, PackedEvent::PersonDeleted { person: person.clone() });
        self.remove_card(turn, card);
        Ok(())
    }

    fn delete_organisation(&mut self, turn: Turn, id: &OrganisationId) -> Result<(), Error> {
        let key = self.directory.organisation_key(id).ok_or_else(|| unknown_organisation(id))?;
        self.directory.check_organisation_deletion(key.get())?;
        if self.inventory.has_equipment(id) {
            let contact = ContactRef::Organisation { organisation: id.clone() };
            return Err(Error::ContactInUse { contact, because: String::from("it has equipment") });
        }
        let card = organisation_card(id)?;
        self.emit(turn, PackedEvent::OrganisationDeleted { organisation: id.clone() });
        self.remove_card(turn, card);
        Ok(())
    }

    pub(super) fn remove_card(&mut self, turn: Turn, card: CardRef) {
        if self.fields.card(&card).is_some() {
            self.emit(turn, PackedEvent::CardRemoved { card: Box::new(card) });
        }
    }

    fn set_account_status(
        &mut self,
        turn: Turn,
        persons: &[PersonId],
        status: AccountStatus,
        token: Option<&str>,
    ) -> Result<(), Error> {
        at_most(persons.len())?;
        if status == AccountStatus::Dismissed {
            self.allow_in_desk(turn.who, crate::Right::UserStatusDismiss)?;
            let (_, _, present) = self.dismissal_plan(turn.who, persons);
            if token != Some(&*present) {
                return Err(Error::PlanStale { hash: token.map(String::from).unwrap_or_default() });
            }
        }
        for person in persons {
            match self.status_change(turn.who, person, status) {
                Ok(None) => {}
                Ok(Some(before)) => {
                    let (person, after) = (person.clone(), status);
                    self.emit(turn, PackedEvent::AccountStatusSet { person, before, after });
                }
                Err(because) => {
                    let kept = StatusKept { person: person.clone(), because };
                    self.emit(turn, PackedEvent::AccountStatusKept { kept });
                }
            }
        }
        Ok(())
    }

    /// The status that another would take the place of; none where it is the same.
    pub(super) fn status_change(
        &self,
        who: Who,
        person: &PersonId,
        status: AccountStatus,
    ) -> Result<Option<AccountStatus>, StatusRefusal> {
        let key = self.directory.person_key(person).ok_or(StatusRefusal::Unknown)?;
        let before = self.directory.person(key).map_or(status, crate::directory::Person::status);
        if before == status {
            return Ok(None);
        }
        if before == AccountStatus::Dismissed {
            return Err(StatusRefusal::Dismissed);
        }
        if who.name(&self.names).as_str() == person.as_str() {
            return Err(StatusRefusal::Own);
        }
        if self.reaches(who, crate::Right::UserStatusBlock, person).is_err() {
            return Err(StatusRefusal::OtherGroup);
        }
        Ok(Some(before))
    }

    fn add_note(&mut self, turn: Turn, note: &NewNote) -> Result<(), Error> {
        let contact = self.live_contact(&note.contact)?;
        self.directory.check_written(&note.text, Written::Note)?;
        let note = Box::new(NewNote { contact, text: note.text.clone() });
        self.emit(turn, PackedEvent::NoteAdded { note });
        Ok(())
    }

    fn link_file(&mut self, turn: Turn, file: &NewFile) -> Result<(), Error> {
        let contact = self.live_contact(&file.contact)?;
        self.directory.check_written(&file.name, Written::FileName)?;
        let file = Box::new(NewFile { contact, ..file.clone() });
        self.emit(turn, PackedEvent::FileLinked { file });
        Ok(())
    }

    fn note_request(&mut self, turn: Turn, request: &NewRequest) -> Result<(), Error> {
        let place = self.person_place(&request.person)?;
        let through = self.record_with(place, request.identity.as_ref());
        let person = Box::new(self.person_name(through));
        let ticket = Box::new(request.ticket.clone());
        self.emit(turn, PackedEvent::RequestNoted { person, ticket });
        Ok(())
    }

    fn note_call(&mut self, turn: Turn, call: &NewCall) -> Result<(), Error> {
        let place = self.person_place(&call.person)?;
        let through = self.record_with(place, call.identity.as_ref());
        let person = Box::new(self.person_name(through));
        let interaction = Box::new(call.interaction.clone());
        self.emit(turn, PackedEvent::CallNoted { person, interaction });
        Ok(())
    }

    fn note_log_in(&mut self, turn: Turn, log_in: &LogIn) -> Result<(), Error> {
        self.record_place(&log_in.person)?;
        if let Some(address) = &log_in.address {
            self.directory.check_written(address, Written::NetworkAddress)?;
        }
        self.emit(turn, PackedEvent::PersonLoggedIn { log_in: Box::new(log_in.clone()) });
        Ok(())
    }

    fn set_persona(
        &mut self,
        turn: Turn,
        person: &PersonId,
        tenant: &TenantId,
        persona: Option<&Persona>,
    ) -> Result<(), Error> {
        let place = self.person_place(person)?;
        self.not_erased(Owner::Person, place)?;
        self.directory.check_persona(tenant, persona)?;
        let key = PersonKey::new(place);
        if self.directory.persona(key, tenant).as_ref() != persona {
            let person = Box::new(self.person_name(key));
            let (tenant, persona) = (Box::new(tenant.clone()), Box::new(persona.cloned()));
            self.emit(turn, PackedEvent::PersonaSet { person, tenant, persona });
        }
        Ok(())
    }
}

/// Plans: what a command would do, and the token of it.
impl State {
    /// Who would come to an organisation because of its domains, who stays elsewhere, and the hash of both.
    pub(super) fn domain_plan(
        &self,
        key: OrganisationKey,
    ) -> (Vec<PersonId>, Vec<PersonId>, String) {
        let (persons, unchanged) = self.directory.attachable(key);
        let hash = super::hash_of(&(self.organisation_name(key), &persons, &unchanged));
        (persons, unchanged, hash)
    }

    /// Who would be dismissed, who would not, and the token of both.
    pub(super) fn dismissal_plan(
        &self,
        who: Who,
        persons: &[PersonId],
    ) -> (Vec<PersonId>, Vec<StatusKept>, String) {
        let (mut dismissed, mut kept) = (Vec::new(), Vec::new());
        let mut versions = Vec::new();
        for person in persons {
            match self.status_change(who, person, AccountStatus::Dismissed) {
                Ok(before) => {
                    let key = self.directory.person_key(person);
                    let record = key.and_then(|key| self.directory.person(key));
                    versions.push(record.map(|person| person.record().version()));
                    if before.is_some() {
                        dismissed.push(person.clone());
                    }
                }
                Err(because) => kept.push(StatusKept { person: person.clone(), because }),
            }
        }
        let token = super::hash_of(&(&dismissed, &kept, &versions));
        (dismissed, kept, token)
    }
}

pub(super) fn at_most(persons: usize) -> Result<(), Error> {
    if persons <= MAX_PERSONS {
        return Ok(());
    }
    let expected = format!("at most {MAX_PERSONS}");
    let found = persons.to_string();
    super::invalid(vec![super::violation("TooMany", "persons", &expected, &found)])
}
