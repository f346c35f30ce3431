//! Questions about people and organisations.

use serde_json::{Map, Value};

use super::query::Asker;
use super::state::State;
use crate::definition::{
    Answer, CardValue, ContactField, Error, NoteView, FileView, OrganisationCard, Persona, PersonaView,
    PersonCard, Query,
};
use crate::directory::{MergedValue, Owner};
use crate::id::{OrganisationId, OrganisationKey, PersonId, PersonKey, TenantId};
use crate::json::Json;

impl State {
    /// Answers a question about people or organisations of an asker who may ask it.
    pub(super) fn query_directory(&self, asker: Asker, query: &Query) -> Result<Answer, Error> {
        match query {
            Query::Person { person } => {
                Ok(Answer::Person { card: self.person_card(asker, person)? })
            }
            Query::Organisation { organisation } => {
                Ok(Answer::Organisation { card: self.organisation_card(asker, organisation)? })
            }
            Query::DirectoryDefinitions {} => Ok(Answer::DirectoryDefinitions {
                groups: self.directory.groups().to_vec(),
                departments: self.directory.departments().to_vec(),
                tenants: self.directory.tenants().to_vec(),
            }),
            Query::PlanDomainAttach { organisation } => {
                let key = self.organisation_place(organisation)?;
                let (persons, unchanged, hash) = self.domain_plan(key);
                Ok(Answer::DomainPlan { persons, unchanged, hash })
            }
            Query::PlanDismissal { persons } => {
                super::directory::at_most(persons.len())?;
                let who = asker.unwrap_or(super::rights::Who::System);
                let (persons, kept, token) = self.dismissal_plan(who, persons);
                Ok(Answer::DismissalPlan { persons, kept, token })
            }
            _ => Err(Error::Internal { what: String::from("not about the directory") }),
        }
    }

    fn person_card(&self, asker: Asker, asked: &PersonId) -> Result<PersonCard, Error> {
        let root = self.person_place(asked)?;
        let key = PersonKey::new(root);
        let person = self.directory.person(key);
        let person = person.ok_or_else(|| Error::Internal { what: String::from("no root") })?;
        let members = self.members_by_age(Owner::Person, root);
        let name = |place: &u32| self.person_name(PersonKey::new(*place));
        let status = person.statuses().last();
        let log_in = members
            .iter()
            .filter_map(|place| self.directory.person(PersonKey::new(*place))?.log_in())
            .max_by_key(|(at, _)| *at);
        Ok(PersonCard {
            person: person.id().clone(),
            redirected_from: (person.id() != asked).then(|| asked.clone()),
            records: members.iter().map(name).collect(),
            created_at: person.record().created().at,
            version: person.record().version(),
            values: self.card_values(Owner::Person, root),
            custom: self.custom_values(asker, Owner::Person, &members)?,
            status: person.status(),
            status_since: status.map_or(person.record().created(), |(_, stamp)| *stamp).at,
            can_log_in: self.can_log_in(key),
            last_log_in_at: log_in.map(|(at, _)| *at),
            last_log_in_address: log_in.and_then(|(_, address)| address.clone()),
            manages: self.directory.managed_by(key),
            personas: self.personas(key),
            notes: self.notes(Owner::Person, &members),
            files: self.files(Owner::Person, &members),
            merges: self.live_merges(Owner::Person, &members),
            erased: person.record().is_erased(),
        })
    }

    fn organisation_card(
        &self,
        asker: Asker,
        asked: &OrganisationId,
    ) -> Result<OrganisationCard, Error> {
        let key = self.organisation_place(asked)?;
        let organisation = self.directory.organisation(key);
        let organisation =
            organisation.ok_or_else(|| Error::Internal { what: String::from("no root") })?;
        let members = self.members_by_age(Owner::Organisation, key.get());
        let name = |place: &u32| self.organisation_name(OrganisationKey::new(*place));
        let mut domains: Vec<_> = members
            .iter()
            .filter_map(|place| self.directory.organisation(OrganisationKey::new(*place)))
            .flat_map(crate::directory::Organisation::domains)
            .collect();
        domains.sort_by(|one, other| one.domain.cmp(&other.domain));
        let persons = self.directory.members(key).len();
        Ok(OrganisationCard {
            organisation: organisation.id().clone(),
            redirected_from: (organisation.id() != asked).then(|| asked.clone()),
            records: members.iter().map(name).collect(),
            created_at: organisation.record().created().at,
            version: organisation.record().version(),
            values: self.card_values(Owner::Organisation, key.get()),
            custom: self.custom_values(asker, Owner::Organisation, &members)?,
            archived: organisation.is_archived(),
            domains,
            managers: self.directory.managers_of(key),
            members: u32::try_from(persons).unwrap_or(u32::MAX),
            notes: self.notes(Owner::Organisation, &members),
            files: self.files(Owner::Organisation, &members),
            merges: self.live_merges(Owner::Organisation, &members),
        })
    }

    /// The records of a card: its own first, the others by age.
    pub(super) fn members_by_age(&self, owner: Owner, root: u32) -> Vec<u32> {
        let mut others = self.directory.forest(owner).subtree(root);
        others.remove(0);
        self.directory.sort_by_age(owner, &mut others);
        [root].into_iter().chain(others).collect()
    }

    pub(super) fn card_values(&self, owner: Owner, root: u32) -> Vec<CardValue> {
        let values = self.directory.card_values(owner, root);
        values.into_iter().filter_map(|value| self.card_value(owner, value)).collect()
    }

    pub(super) fn card_value(&self, owner: Owner, value: MergedValue<'_>) -> Option<CardValue> {
        Some(CardValue {
            field: value.value.field(),
            value: String::from(value.value.text()?),
            of: value.value.of().map(String::from),
            record: String::from(self.directory.id_at(owner, value.place)),
            seq: value.stamp.seq,
            at: value.stamp.at,
            actor: self.directory.actor(value.stamp),
        })
    }

    /// Custom values of a card: its own, and where it has none those of the others. Merges that decided otherwise come
    /// before.
    fn custom_values(&self, asker: Asker, owner: Owner, members: &[u32]) -> Result<Json, Error> {
        let mut all = Map::new();
        for place in members {
            let card = self.card_of(owner, *place)?;
            if self.fields.card(&card).is_none() {
                continue;
            }
            let scope = self.fields.scope(&card, None, self.viewer(asker));
            let (values, _) = self.fields.shown(&scope, &card)?;
            if let Value::Object(values) = values.value() {
                for (field, value) in values {
                    all.entry(field).or_insert(value);
                }
            }
        }
        Ok(Json::of(&Value::Object(all)))
    }

    /// By group, account and status.
    pub(super) fn can_log_in(&self, key: PersonKey) -> bool {
        let place = self.directory.account_place(Owner::Person, key.get());
        let values = self.directory.person_values(key);
        let group = values.iter().find(|value| value.value.field() == ContactField::Group);
        let group = group.and_then(|value| crate::id::UserGroupId::new(value.value.text()?).ok());
        let access = group.and_then(|group| Some(self.directory.group(&group)?.access));
        let status = self.directory.person(key).map(crate::directory::Person::status);
        place.is_some()
            && access.is_some_and(|access| access != crate::AccessType::NoAccess)
            && status == Some(crate::AccountStatus::Active)
    }

    fn personas(&self, root: PersonKey) -> Vec<PersonaView> {
        let tenants = self.directory.tenants().iter();
        tenants
            .filter_map(|tenant| {
                let persona = self.directory.persona(root, &tenant.id)?;
                Some(PersonaView { tenant: tenant.id.clone(), persona })
            })
            .collect()
    }

    fn notes(&self, owner: Owner, members: &[u32]) -> Vec<NoteView> {
        let mut notes: Vec<NoteView> = Vec::new();
        for place in members {
            let record = self.directory.id_at(owner, *place);
            let own = self.directory.record_at(owner, *place);
            for note in own.map_or(&[][..], crate::directory::Record::notes) {
                notes.push(NoteView {
                    record: String::from(record),
                    at: note.stamp.at,
                    actor: self.directory.actor(note.stamp),
                    text: note.text.clone(),
                });
            }
        }
        notes.sort_by(|one, other| (one.at, &one.record).cmp(&(other.at, &other.record)));
        notes
    }

    fn files(&self, owner: Owner, members: &[u32]) -> Vec<FileView> {
        let mut files: Vec<FileView> = Vec::new();
        for place in members {
            let record = self.directory.id_at(owner, *place);
            let own = self.directory.record_at(owner, *place);
            for file in own.map_or(&[][..], crate::directory::Record::files) {
                files.push(FileView {
                    record: String::from(record),
                    file: file.file.clone(),
                    name: file.name.clone(),
                    at: file.stamp.at,
                    actor: self.directory.actor(file.stamp),
                });
            }
        }
        files.sort_by(|one, other| (one.at, &one.record).cmp(&(other.at, &other.record)));
        files
    }

    fn live_merges(&self, owner: Owner, members: &[u32]) -> Vec<u32> {
        let edges = members.iter().filter_map(|place| self.directory.forest(owner).edge(*place));
        let mut merges: Vec<u32> = edges.map(|edge| edge.merge).collect();
        merges.sort_unstable();
        merges.dedup();
        merges
    }
}

impl crate::directory::Directory {
    /// Who a person is for a tenant: the card's own record says it, else the oldest one that does.
    pub(crate) fn persona(&self, root: PersonKey, tenant: &TenantId) -> Option<Persona> {
        let mut others = self.forest(Owner::Person).subtree(root.get());
        others.remove(0);
        self.sort_by_age(Owner::Person, &mut others);
        [root.get()].into_iter().chain(others).find_map(|place| self.own_persona(place, tenant))
    }
}
