//! Questions about people and organisations.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::query::Asker;
use super::rights::Who;
use super::state::State;
use crate::definition::{
    Acceptance, AccountStatus, Answer, CallRef, CardValue, ContactField, ContactRef,
    DecisionTarget, Error, FileView, Identity, NoteView, OrganisationCard, PersonCard, PersonaView,
    Query, RequestRef, Right, Sender, SimilarContact, SimilarityReason, StatusChange, Suppression,
};
use crate::directory::{MergedValue, Owner, SimilarPerson};
use crate::id::{OrganisationId, OrganisationKey, PersonId, PersonKey};
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
            Query::PersonHistory { person, most } => self.person_history(asker, person, *most),
            Query::OrganisationRequests { organisation, most } => {
                self.organisation_requests(asker, organisation, *most)
            }
            Query::PersonAudit { person } => self.person_audit(person),
            Query::ResolveInbound { sender, least } => Ok(self.inbound(asker, sender, *least)),
            Query::SimilarPersons { person, least } => {
                let root = PersonKey::new(self.person_place(person)?);
                let found = self.directory.similar_persons(root, probability(*least));
                Ok(Answer::SimilarContacts { similar: self.shown_similar(asker, found) })
            }
            Query::SimilarOrganisations { name, domains } => {
                let found = self.directory.similar_organisations(name, domains);
                let similar = found.into_iter().take(MOST_SIMILAR);
                Ok(Answer::SimilarContacts {
                    similar: similar
                        .map(|(key, domain)| self.similar_organisation(key, domain))
                        .collect(),
                })
            }
            Query::DirectoryDefinitions {} => Ok(Answer::DirectoryDefinitions {
                groups: self.directory.groups().to_vec(),
                departments: self.directory.departments().to_vec(),
                tenants: self.directory.tenants().to_vec(),
            }),
            Query::MayNotify { person, mandatory } => self.may_notify(person, *mandatory),
            Query::PlanDomainAttach { organisation } => {
                let key = self.organisation_place(organisation)?;
                let (persons, unchanged, hash) = self.domain_plan(key);
                Ok(Answer::DomainPlan { persons, unchanged, hash })
            }
            Query::PlanDismissal { persons } => {
                super::directory::at_most(persons.len())?;
                let who = asker.unwrap_or(Who::System);
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
            custom: self.custom_values(asker, Owner::Person, root),
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
            custom: self.custom_values(asker, Owner::Organisation, key.get()),
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

    /// Custom values of a card that the asker sees.
    fn custom_values(&self, asker: Asker, owner: Owner, root: u32) -> Json {
        let own = |place: u32| -> BTreeMap<String, Value> {
            let Ok(card) = self.card_of(owner, place) else { return BTreeMap::new() };
            let scope = self.fields.scope(&card, None, self.viewer(asker));
            match self.fields.shown(&scope, &card) {
                Ok((values, _)) => match values.value() {
                    Value::Object(values) => values.into_iter().collect(),
                    _ => BTreeMap::new(),
                },
                Err(_) => BTreeMap::new(),
            }
        };
        let values = self.directory.custom_values(owner, root, own);
        Json::of(&Value::Object(Map::from_iter(values)))
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
            && status == Some(AccountStatus::Active)
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

/// What there was.
impl State {
    fn person_history(&self, asker: Asker, person: &PersonId, most: u32) -> Result<Answer, Error> {
        let root = self.person_place(person)?;
        // A manager sees requests, and no more.
        let all = asker.is_none_or(|who| self.sees_history(who, person));
        let most = most.clamp(1, 1_000) as usize;
        let mut statuses = Vec::new();
        let (mut requests, mut calls) = (Vec::new(), Vec::new());
        for place in self.directory.forest(Owner::Person).subtree(root) {
            let Some(record) = self.directory.person(PersonKey::new(place)) else { continue };
            let person = record.id();
            requests.extend(requests_of(record));
            if !all {
                continue;
            }
            statuses.extend(record.statuses().iter().map(|(status, stamp)| StatusChange {
                person: person.clone(),
                status: *status,
                at: stamp.at,
                actor: self.directory.actor(*stamp),
            }));
            calls.extend(record.calls().iter().map(|(interaction, at)| CallRef {
                person: person.clone(),
                interaction: interaction.clone(),
                at: *at,
            }));
        }
        statuses.sort_by(|one, other| (one.at, &one.person).cmp(&(other.at, &other.person)));
        calls.sort_by(|one, other| {
            (one.at, &one.person, &one.interaction).cmp(&(
                other.at,
                &other.person,
                &other.interaction,
            ))
        });
        sort_requests(&mut requests);
        let (all_requests, all_calls) = (requests.len() as u64, calls.len() as u64);
        keep_newest(&mut statuses, most);
        keep_newest(&mut requests, most);
        keep_newest(&mut calls, most);
        let person = self.person_name(PersonKey::new(root));
        Ok(Answer::PersonHistory { person, statuses, requests, calls, all_requests, all_calls })
    }

    fn organisation_requests(
        &self,
        asker: Asker,
        organisation: &OrganisationId,
        most: u32,
    ) -> Result<Answer, Error> {
        let key = self.organisation_place(organisation)?;
        let who = asker.unwrap_or(Who::System);
        let mut requests = Vec::new();
        for person in self.directory.members(key) {
            let target = DecisionTarget::Person { person: self.person_name(person) };
            if self.decision(who, Right::RequestView, &target).is_err() {
                continue;
            }
            for place in self.directory.forest(Owner::Person).subtree(person.get()) {
                let record = self.directory.person(PersonKey::new(place));
                requests.extend(record.into_iter().flat_map(requests_of));
            }
        }
        sort_requests(&mut requests);
        let total = requests.len() as u64;
        keep_newest(&mut requests, most.clamp(1, 1_000) as usize);
        Ok(Answer::OrganisationRequests { requests, total })
    }

    fn person_audit(&self, person: &PersonId) -> Result<Answer, Error> {
        let root = self.person_place(person)?;
        let (mut entries, mut total) = (Vec::new(), 0);
        for place in self.directory.forest(Owner::Person).subtree(root) {
            let Some(record) = self.directory.person(PersonKey::new(place)) else { continue };
            let (own, all) = record.entries();
            entries.extend_from_slice(own);
            total += all;
        }
        entries.sort_unstable();
        keep_newest(&mut entries, 1_000);
        Ok(Answer::PersonAudit { entries, total })
    }
}

/// Who is who.
impl State {
    fn may_notify(&self, person: &PersonId, mandatory: bool) -> Result<Answer, Error> {
        let root = PersonKey::new(self.person_place(person)?);
        let values = self.directory.person_values(root);
        let value = |field| {
            let value = values.iter().find(|value| value.value.field() == field)?;
            value.value.text().map(String::from)
        };
        let address = value(ContactField::Email);
        let status = self.directory.person(root).map(crate::directory::Person::status);
        let off = value(ContactField::Notifications).as_deref() == Some("off");
        let suppressed = if address.is_none() {
            Some(Suppression::NoAddress)
        } else if status == Some(AccountStatus::Dismissed) {
            Some(Suppression::DismissedAccount)
        } else {
            (off && !mandatory).then_some(Suppression::NotificationsOff)
        };
        Ok(Answer::Notifiability { allowed: suppressed.is_none(), suppressed })
    }

    /// Who writes or calls, and whether that is accepted.
    fn inbound(&self, asker: Asker, sender: &Sender, least: u32) -> Answer {
        let Sender { identity, name } = sender;
        let owners = self.owners_of(identity).into_iter();
        let mut roots: Vec<u32> = owners.map(|key| self.directory.person_root(key).get()).collect();
        self.directory.sort_by_age(Owner::Person, &mut roots);
        roots.dedup();
        let known = match roots.as_slice() {
            [root] => Some(PersonKey::new(*root)),
            _ => None,
        };
        let status =
            known.and_then(|key| self.directory.person(key)).map(crate::directory::Person::status);
        let because = match status {
            None if roots.is_empty() => Acceptance::NewPerson,
            None => Acceptance::SeveralPersons,
            Some(AccountStatus::Active) => Acceptance::KnownPerson,
            Some(AccountStatus::Blocked) => Acceptance::BlockedAccount,
            Some(AccountStatus::Dismissed) => Acceptance::Anonymous,
        };
        let person = known.filter(|_| because != Acceptance::Anonymous);
        let least = probability(least);
        let similar = match person {
            Some(person) => self.directory.similar_persons(person, least),
            None => self.directory.similar_to(name.as_deref(), identity, self.own_region(), least),
        };
        let similar: Vec<_> =
            similar.into_iter().filter(|found| !roots.contains(&found.person.get())).collect();
        let similar = self.shown_similar(asker, similar);
        let of_person =
            person.and_then(|key| self.directory.organisations_of(key).first().copied());
        let of_domain = || match identity {
            Identity::Email { address } => self.directory.organisation_by_domain(address),
            _ => None,
        };
        let others = roots.iter().filter(|_| person.is_none() && status.is_none());
        let shown = |person: &PersonId| {
            asker.is_none_or(|who| self.reaches(who, Right::ContactsView, person).is_ok())
        };
        Answer::Inbound {
            person: person.map(|key| self.person_name(key)),
            others: others
                .map(|root| self.person_name(PersonKey::new(*root)))
                .filter(shown)
                .take(MOST_SIMILAR)
                .collect(),
            organisation: of_person.or_else(of_domain).map(|key| self.organisation_name(key)),
            accepted: because != Acceptance::BlockedAccount,
            because,
            mark: !similar.is_empty(),
            similar,
        }
    }

    /// Only those whom the asker may see.
    fn shown_similar(&self, asker: Asker, found: Vec<SimilarPerson>) -> Vec<SimilarContact> {
        let mut shown = Vec::new();
        for SimilarPerson { person, probability, reasons } in found {
            let person = self.person_name(person);
            let hidden =
                asker.is_some_and(|who| self.reaches(who, Right::ContactsView, &person).is_err());
            if !hidden && shown.len() < MOST_SIMILAR {
                let contact = ContactRef::Person { person };
                shown.push(SimilarContact {
                    contact,
                    probability: u32::from(probability),
                    reasons,
                });
            }
        }
        shown
    }

    /// One domain belongs to one organisation; of the same name there may be several.
    fn similar_organisation(&self, key: OrganisationKey, by_domain: bool) -> SimilarContact {
        let (field, probability) = if by_domain { ("domain", 10_000) } else { ("name", 9_000) };
        SimilarContact {
            contact: ContactRef::Organisation { organisation: self.organisation_name(key) },
            probability,
            reasons: vec![SimilarityReason {
                field: String::from(field),
                level: String::from("same"),
                weight: 0,
            }],
        }
    }
}

/// The most similar contacts of one answer.
const MOST_SIMILAR: usize = 100;

fn requests_of(record: &crate::directory::Person) -> impl Iterator<Item = RequestRef> {
    record.requests().iter().map(|(ticket, at)| RequestRef {
        person: record.id().clone(),
        ticket: ticket.clone(),
        at: *at,
    })
}

fn sort_requests(requests: &mut [RequestRef]) {
    requests.sort_by(|one, other| {
        (one.at, &one.person, &one.ticket).cmp(&(other.at, &other.person, &other.ticket))
    });
}

fn keep_newest<T>(list: &mut Vec<T>, most: usize) {
    list.drain(..list.len().saturating_sub(most));
}

/// Basis points; more than certain is certain.
fn probability(least: u32) -> u16 {
    u16::try_from(least.min(10_000)).unwrap_or(10_000)
}
