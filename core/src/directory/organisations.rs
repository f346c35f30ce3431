//! Organisations: checks, what events do to them, and who belongs to them.

use std::collections::BTreeSet;

use super::domains::{is_public, rule_of};
use super::record::{Record, Stamp};
use super::values::{Owner, Reader, Values};
use super::{Directory, Organisation};
use crate::definition::{
    ContactField, ContactRef, ContactValue, DomainRule, Error, OrganisationSpec, Violation,
};
use crate::desk::{invalid, violation};
use crate::id::{OrganisationId, OrganisationKey, PersonId, PersonKey};
use crate::matching::normalise::{Region, company_key};

/// The most domains of an organisation.
const MAX_DOMAINS: usize = 1_000;
/// The most managers of an organisation.
const MAX_MANAGERS: usize = 1_000;

/// Checks: they change nothing.
impl Directory {
    /// A new organisation with canonical values and domains. Or everything that forbids it.
    pub(crate) fn check_new_organisation(
        &self,
        spec: &OrganisationSpec,
        region: Option<Region>,
    ) -> Result<OrganisationSpec, Error> {
        if self.organisation_key(&spec.id).is_some() {
            return Err(Error::OrganisationExists { organisation: spec.id.clone() });
        }
        let mut reader = Reader::new(self, Owner::Organisation, region);
        let mut values: Vec<ContactValue> = Vec::new();
        for (path, value) in &written_values(spec) {
            values.push(reader.read(value, path));
        }
        if spec.name.trim().is_empty() {
            reader.note("Blank", "organisation.name", "a text that is not blank");
        }
        let mut violations = reader.violations();
        let domains = self.canonical_domains(&spec.domains, None, &mut violations);
        invalid(violations)?;
        let texts = |field| {
            let texts = values.iter().filter(move |value| value.field == field);
            texts.map(|value| value.value.clone()).collect::<Vec<_>>()
        };
        Ok(OrganisationSpec {
            id: spec.id.clone(),
            name: texts(ContactField::Name).pop().unwrap_or_default(),
            external_id: texts(ContactField::ExternalId).pop(),
            emails: texts(ContactField::Email),
            phones: texts(ContactField::Phone),
            address: texts(ContactField::Address).pop(),
            tags: texts(ContactField::Tag),
            domains,
        })
    }

    /// Domains in their canonical form, sorted. Or everything that forbids them.
    pub(crate) fn check_domains(
        &self,
        organisation: OrganisationKey,
        domains: &[DomainRule],
    ) -> Result<Vec<DomainRule>, Error> {
        let mut violations = Vec::new();
        let domains = self.canonical_domains(domains, Some(organisation), &mut violations);
        invalid(violations).map(|()| domains)
    }

    fn canonical_domains(
        &self,
        domains: &[DomainRule],
        own: Option<OrganisationKey>,
        violations: &mut Vec<Violation>,
    ) -> Vec<DomainRule> {
        if domains.len() > MAX_DOMAINS {
            let expected = format!("at most {MAX_DOMAINS}");
            violations.push(violation("TooMany", "domains", &expected, &domains.len().to_string()));
            return Vec::new();
        }
        let mut canonical: Vec<DomainRule> = Vec::with_capacity(domains.len());
        for (place, rule) in domains.iter().enumerate() {
            let path = format!("domains[{place}].domain");
            let Some(domain) = rule_of(&rule.domain) else {
                violations.push(violation("DomainUnreadable", &path, "a domain", "something else"));
                continue;
            };
            let public = is_public(domain.strip_prefix('.').unwrap_or(&domain));
            if public && !rule.forced {
                let expected = "a domain of one company, or forced";
                violations.push(violation("PublicDomain", &path, expected, &domain));
            }
            match self.domains.owner(&domain) {
                Some(owner) if Some(owner) != own => {
                    let owner = self.id_at(Owner::Organisation, owner.get());
                    violations.push(violation("Taken", &path, "a domain that is free", owner));
                }
                _ => {}
            }
            if canonical.iter().all(|known| known.domain != *domain) {
                canonical.push(DomainRule { domain: domain.into(), forced: rule.forced });
            }
        }
        canonical.sort_by(|one, other| one.domain.cmp(&other.domain));
        canonical
    }

    /// Managers by id, each once: the persons that they were merged into. Or everything that forbids them.
    pub(crate) fn check_managers(
        &self,
        organisation: OrganisationKey,
        managers: &[PersonId],
    ) -> Result<Vec<PersonId>, Error> {
        let mut violations = Vec::new();
        if managers.len() > MAX_MANAGERS {
            let expected = format!("at most {MAX_MANAGERS}");
            violations.push(violation(
                "TooMany",
                "managers",
                &expected,
                &managers.len().to_string(),
            ));
        }
        let mut checked = BTreeSet::new();
        for (place, manager) in managers.iter().take(MAX_MANAGERS).enumerate() {
            let path = format!("managers[{place}]");
            let Some(key) = self.person_key(manager) else {
                violations.push(violation("Unknown", &path, "a known person", manager.as_str()));
                continue;
            };
            let root = self.person_root(key);
            if !self.organisations_of(root).contains(&organisation) {
                let expected = "a member of the organisation";
                violations.push(violation("NotAMember", &path, expected, manager.as_str()));
            }
            checked.extend(self.person(root).map(|person| person.id.clone()));
        }
        invalid(violations).map(|()| checked.into_iter().collect())
    }

    /// Why an organisation is not deleted; equipment is not asked.
    pub(crate) fn check_organisation_deletion(&self, place: u32) -> Result<(), Error> {
        let Some(organisation) = self.organisations.get(place) else { return Ok(()) };
        let because = if self.took_part_in_a_merge(Owner::Organisation, place) {
            "it took part in a merge"
        } else if self.named_by.contains_key(&place) {
            "persons belong to it"
        } else {
            return Ok(());
        };
        let contact = ContactRef::Organisation { organisation: organisation.id.clone() };
        Err(Error::ContactInUse { contact, because: String::from(because) })
    }
}

/// Who belongs where.
impl Directory {
    /// The organisations of a person: the first one, then the others; each is what it was merged into.
    pub fn organisations_of(&self, root: PersonKey) -> Vec<OrganisationKey> {
        let mut found: Vec<OrganisationKey> = Vec::new();
        for value in self.card_values(Owner::Person, root.get()) {
            let field = value.value.field();
            if !matches!(field, ContactField::Organisation | ContactField::OtherOrganisation) {
                continue;
            }
            let place = value.value.text().and_then(|id| self.organisations.place(id));
            if let Some(place) = place {
                let root = self.organisation_root(OrganisationKey::new(place));
                if !found.contains(&root) {
                    found.push(root);
                }
            }
        }
        found
    }

    /// The persons of an organisation, by their age.
    pub fn members(&self, root: OrganisationKey) -> Vec<PersonKey> {
        let mut roots = BTreeSet::new();
        for place in self.organisation_forest.subtree(root.get()) {
            for person in self.named_by.get(&place).into_iter().flatten() {
                roots.insert(self.person_root(PersonKey::new(*person)));
            }
        }
        roots.retain(|person| self.organisations_of(*person).contains(&root));
        let mut places: Vec<u32> = roots.into_iter().map(PersonKey::get).collect();
        self.sort_by_age(Owner::Person, &mut places);
        places.into_iter().map(PersonKey::new).collect()
    }

    /// The managers of an organisation, by id: those who are still members. What a merged record manages, the person
    /// that remained manages where the merge says so.
    pub fn managers_of(&self, root: OrganisationKey) -> Vec<PersonId> {
        let mut managers = BTreeSet::new();
        for place in self.organisation_forest.subtree(root.get()) {
            let Some(organisation) = self.organisations.get(place) else { continue };
            for manager in &organisation.managers {
                let Some(key) = self.person_key(manager) else { continue };
                let person = self.person_root(key);
                if self.manages_through(key) && self.organisations_of(person).contains(&root) {
                    managers.extend(self.person(person).map(|person| person.id.clone()));
                }
            }
        }
        managers.into_iter().collect()
    }

    /// The organisations that a person manages, by id.
    pub fn managed_by(&self, root: PersonKey) -> Vec<OrganisationId> {
        let mut found = BTreeSet::new();
        let organisations = self.organisations_of(root);
        for place in self.person_forest.subtree(root.get()) {
            let Some(managed) = self.managed_by.get(&place) else { continue };
            if !self.manages_through(PersonKey::new(place)) {
                continue;
            }
            for organisation in managed {
                let root = self.organisation_root(OrganisationKey::new(*organisation));
                if organisations.contains(&root) {
                    found.extend(self.organisation(root).map(|found| found.id.clone()));
                }
            }
        }
        found.into_iter().collect()
    }

    /// What managers of a person's organisations are left after the person has left some of them: by organisation.
    pub(crate) fn lapsed_managers(&self, root: PersonKey) -> Vec<(OrganisationId, Vec<PersonId>)> {
        let organisations = self.organisations_of(root);
        let mut lapsed = Vec::new();
        for place in self.person_forest.subtree(root.get()) {
            for organisation in self.managed_by.get(&place).into_iter().flatten() {
                let of = self.organisation_root(OrganisationKey::new(*organisation));
                if organisations.contains(&of) {
                    continue;
                }
                let Some(known) = self.organisations.get(*organisation) else { continue };
                let stays = |manager: &&PersonId| {
                    self.person_key(manager).is_some_and(|key| self.person_root(key) != root)
                };
                let left = known.managers.iter().filter(stays).cloned().collect();
                lapsed.push((known.id.clone(), left));
            }
        }
        lapsed.sort();
        lapsed.dedup();
        lapsed
    }

    /// Who would come to an organisation because of its domains, and who stays elsewhere, by their age.
    pub(crate) fn attachable(&self, root: OrganisationKey) -> (Vec<PersonId>, Vec<PersonId>) {
        let (mut attached, mut unchanged) = (Vec::new(), Vec::new());
        for (place, _) in self.persons.iter() {
            if self.person_forest.edge(place).is_some() {
                continue;
            }
            let values = self.card_values(Owner::Person, place);
            let mut emails =
                values.iter().filter(|value| value.value.field() == ContactField::Email);
            let is_of = |text: &str| self.organisation_by_domain(text) == Some(root);
            if !emails.any(|email| email.value.text().is_some_and(is_of)) {
                continue;
            }
            let own = values.iter().find(|value| value.value.field() == ContactField::Organisation);
            match own.and_then(|own| self.organisations.place(own.value.text()?)) {
                None => attached.push(place),
                Some(own) if self.organisation_forest.root(own) != root.get() => {
                    unchanged.push(place);
                }
                Some(_) => {}
            }
        }
        let ids = |mut places: Vec<u32>| -> Vec<PersonId> {
            self.sort_by_age(Owner::Person, &mut places);
            places
                .into_iter()
                .filter_map(|place| Some(self.persons.get(place)?.id.clone()))
                .collect()
        };
        (ids(attached), ids(unchanged))
    }

    /// Organisations that are called nearly so or have one of the domains, those with a domain first, then by age.
    pub(crate) fn similar_organisations(
        &self,
        name: &str,
        domains: &[String],
    ) -> Vec<(OrganisationKey, bool)> {
        let by_domain = domains.iter().filter_map(|domain| self.domains.owner(&rule_of(domain)?));
        let mut found: Vec<(OrganisationKey, bool)> = Vec::new();
        for key in by_domain.map(|key| self.organisation_root(key)) {
            if !found.contains(&(key, true)) {
                found.push((key, true));
            }
        }
        let wanted = company_key(name);
        let mut called: Vec<u32> = Vec::new();
        for (place, organisation) in self.organisations.iter() {
            let key = organisation.record.text(ContactField::Name).and_then(company_key);
            if key.is_some() && key == wanted {
                called.push(self.organisation_forest.root(place));
            }
        }
        self.sort_by_age(Owner::Organisation, &mut called);
        called.dedup();
        for key in called.into_iter().map(OrganisationKey::new) {
            if !found.contains(&(key, true)) {
                found.push((key, false));
            }
        }
        found
    }
}

/// What events do.
impl Directory {
    pub(crate) fn take_new_organisation(&mut self, stamp: Stamp, spec: &OrganisationSpec) {
        let values = written_values(spec).into_iter().map(|(_, value)| value).collect();
        let mut record = Record::new(stamp, values);
        record.sort();
        let place = self.organisations.insert(Organisation {
            id: spec.id.clone(),
            record,
            archived: false,
            domains: Vec::new(),
            managers: Vec::new(),
        });
        self.take_domains(OrganisationKey::new(place), &spec.domains);
    }

    pub(crate) fn take_domains(&mut self, key: OrganisationKey, domains: &[DomainRule]) {
        let Some(organisation) = self.organisations.get_mut(key.get()) else { return };
        self.domains.remove(&organisation.domains());
        self.domains.add(key, domains);
        organisation.domains =
            domains.iter().map(|rule| (rule.domain.clone(), rule.forced)).collect();
    }

    pub(crate) fn take_managers(&mut self, key: OrganisationKey, managers: &[PersonId]) {
        self.forget_managers(key);
        if let Some(organisation) = self.organisations.get_mut(key.get()) {
            organisation.managers = managers.to_vec();
        }
        self.note_managers(key);
    }

    pub(crate) fn take_archived(&mut self, key: OrganisationKey, archived: bool) {
        if let Some(organisation) = self.organisations.get_mut(key.get()) {
            organisation.archived = archived;
        }
    }

    pub(crate) fn take_removed_organisation(&mut self, key: OrganisationKey) {
        self.take_domains(key, &[]);
        self.forget_managers(key);
        self.forget_differences(Owner::Organisation, key.get());
        self.organisations.remove(key.get());
    }

    pub(super) fn note_managers(&mut self, key: OrganisationKey) {
        let Some(organisation) = self.organisations.get(key.get()) else { return };
        for manager in &organisation.managers {
            if let Some(place) = self.persons.place(manager.as_str()) {
                self.managed_by.entry(place).or_default().insert(key.get());
            }
        }
    }

    fn forget_managers(&mut self, key: OrganisationKey) {
        let Some(organisation) = self.organisations.get(key.get()) else { return };
        for manager in &organisation.managers {
            if let Some(place) = self.persons.place(manager.as_str())
                && let Some(managed) = self.managed_by.get_mut(&place)
            {
                managed.remove(&key.get());
                if managed.is_empty() {
                    self.managed_by.remove(&place);
                }
            }
        }
    }

    /// What of an organisation is noted apart, as it stands in a snapshot.
    pub(super) fn note_organisation(&mut self, key: OrganisationKey) {
        let domains = self.organisation(key).map_or_else(Vec::new, Organisation::domains);
        self.domains.add(key, &domains);
        self.note_managers(key);
    }
}

fn written_values(spec: &OrganisationSpec) -> Vec<(String, ContactValue)> {
    use ContactField as F;
    let mut values = Values(Vec::new());
    let name = (!spec.name.trim().is_empty()).then_some(spec.name.as_str());
    values.one(F::Name, "organisation.name", name);
    values.all(F::Email, "organisation.emails", spec.emails.iter().map(String::as_str));
    values.all(F::Phone, "organisation.phones", spec.phones.iter().map(String::as_str));
    values.one(F::ExternalId, "organisation.external_id", spec.external_id.as_deref());
    values.all(F::Tag, "organisation.tags", spec.tags.iter().map(String::as_str));
    values.one(F::Address, "organisation.address", spec.address.as_deref());
    values.0
}
