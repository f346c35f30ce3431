//! Searching persons and organisations: the indexes, kept up to date by every event, and the questions asked of them.

use std::collections::BTreeMap;

use super::directory::{organisation_card, user_card};
use super::query::Asker;
use super::state::State;
use super::{invalid, violation};
use crate::definition::{
    AccountStatus, Answer, CardKind, ContactFacet, ContactField, ContactFilter, ContactRef,
    ContactSearch, ContactTest, Error, FieldSpec, FoundOrganisation, FoundPerson, PackedEvent,
    Query, SearchPosition, SearchRemoval, Violation,
};
use crate::directory::Owner;
use crate::field::{Scope, searched_values};
use crate::id::{
    DepartmentId, FieldId, OrganisationId, OrganisationKey, PersonId, PersonKey, UserGroupId,
};
use crate::json::Json;
use crate::search::{
    Clause, Document, Facet, Index, MOST_CLAUSES, MOST_TEXT_BYTES, Position, Removal, Test, Value,
};

/// The most tests of one filter.
const MOST_TESTS: usize = 1_000;
/// The most persons that are compared with others for one question.
const MOST_COMPARED: usize = 10_000;
/// From which probability on others are similar, in basis points.
pub(super) const LIKELY: u16 = 9_000;

/// What is searched: made from the directory and the cards, and kept as they are.
#[derive(Debug, Clone, Default)]
pub(crate) struct Searched {
    pub(crate) persons: Index,
    pub(crate) organisations: Index,
}

/// Keeping up to date.
impl State {
    /// Makes the indexes anew.
    pub(crate) fn rebuild_search(&mut self) {
        let persons = self.directory.persons().map(|(key, _)| key);
        let persons: Vec<Row> = persons
            .filter(|key| self.directory.person_root(*key) == *key)
            .filter_map(|key| self.searched_row(Owner::Person, key.get()))
            .collect();
        let organisations = self.directory.organisations().map(|(key, _)| key);
        let organisations: Vec<Row> = organisations
            .filter(|key| self.directory.organisation_root(*key) == *key)
            .filter_map(|key| self.searched_row(Owner::Organisation, key.get()))
            .collect();
        self.searched = Searched {
            persons: Index::load(persons.iter().map(|row| (row.place, row.document()))),
            organisations: Index::load(organisations.iter().map(|row| (row.place, row.document()))),
        };
    }

    /// The records that an event changes, with all that they are one with. Asked before it is applied and after, since
    /// events bring records together and part them.
    pub(crate) fn searched_of(&self, event: &PackedEvent) -> Vec<(Owner, u32)> {
        use PackedEvent as E;
        let mut places = Vec::new();
        let mut note = |owner: Owner, place: Option<u32>| {
            if let Some(place) = place {
                let forest = self.directory.forest(owner);
                places.extend(
                    forest.subtree(forest.root(place)).into_iter().map(|place| (owner, place)),
                );
            }
        };
        let person = |id: &PersonId| self.directory.person_key(id).map(PersonKey::get);
        let organisation =
            |id: &OrganisationId| self.directory.organisation_key(id).map(OrganisationKey::get);
        match event {
            E::PersonCreated { person: spec, .. } => note(Owner::Person, person(&spec.id)),
            E::PersonEdited { person: id, .. } | E::PersonDeleted { person: id } => {
                note(Owner::Person, person(id))
            }
            E::AccountStatusSet { person: id, .. } => note(Owner::Person, person(id)),
            E::AttachedByDomain { persons, .. } | E::PersonsErased { persons } => {
                persons.iter().for_each(|id| note(Owner::Person, person(id)));
            }
            E::OrganisationCreated { organisation: spec } => {
                note(Owner::Organisation, organisation(&spec.id))
            }
            E::OrganisationEdited { organisation: id, .. }
            | E::OrganisationArchived { organisation: id, .. }
            | E::OrganisationDeleted { organisation: id } => {
                note(Owner::Organisation, organisation(id))
            }
            E::ManagersSet { organisation: id, managers } => {
                let before = organisation(id)
                    .and_then(|place| self.directory.organisation(OrganisationKey::new(place)));
                let before = before.map_or(&[][..], crate::directory::Organisation::managers);
                managers.iter().chain(before).for_each(|id| note(Owner::Person, person(id)));
            }
            E::ContactsMerged { order, .. } => self.note_order(order, &mut note),
            E::MergeUndone { merge, .. } => {
                if let Some(merge) = self.directory.merge(*merge) {
                    self.note_order(&merge.order, &mut note);
                }
            }
            E::CardAdded { card, .. }
            | E::CardEdited { card, .. }
            | E::CardMoved { card, .. }
            | E::CardRemoved { card } => match card.kind {
                CardKind::User => {
                    note(
                        Owner::Person,
                        PersonId::new(card.id.as_str()).ok().and_then(|id| person(&id)),
                    );
                }
                CardKind::Organisation => {
                    let id = OrganisationId::new(card.id.as_str()).ok();
                    note(Owner::Organisation, id.and_then(|id| organisation(&id)));
                }
                _ => {}
            },
            _ => {}
        }
        places
    }

    fn note_order(
        &self,
        order: &crate::definition::MergeOrder,
        note: &mut impl FnMut(Owner, Option<u32>),
    ) {
        for contact in std::iter::once(&order.survivor).chain(&order.sources) {
            if let Some((owner, place)) = self.directory.place(contact) {
                note(owner, Some(place));
            }
        }
    }

    /// Applies an event, and brings the indexes up to date with it.
    pub(crate) fn followed_by_search(
        &mut self,
        event: &PackedEvent,
        apply: impl FnOnce(&mut Self),
    ) {
        let mut places = self.searched_of(event);
        apply(self);
        places.extend(self.searched_of(event));
        places.sort_unstable();
        places.dedup();
        self.refresh_search(&places);
    }

    /// Brings the indexes up to date with these records.
    pub(crate) fn refresh_search(&mut self, places: &[(Owner, u32)]) {
        for (owner, place) in places {
            let is_root = self.directory.record_at(*owner, *place).is_some()
                && self.directory.forest(*owner).root(*place) == *place;
            let row = if is_root { self.searched_row(*owner, *place) } else { None };
            let index = match owner {
                Owner::Person => &mut self.searched.persons,
                Owner::Organisation => &mut self.searched.organisations,
            };
            match row {
                Some(row) => index.upsert(*place, &row.document()),
                None => drop(index.remove(*place)),
            }
        }
    }

    fn searched_row(&self, owner: Owner, root: u32) -> Option<Row> {
        let mut row =
            Row { place: root, id: self.directory.id_at(owner, root).to_owned(), ..Row::default() };
        for value in self.directory.card_values(owner, root) {
            let Some(text) = value.value.text() else { continue };
            let key = || Value::Key(text.into());
            let (facet, value) = match value.value.field() {
                ContactField::Name => {
                    text.clone_into(&mut row.name);
                    continue;
                }
                ContactField::Email => {
                    row.emails.push(text.to_owned());
                    continue;
                }
                ContactField::Organisation | ContactField::OtherOrganisation => {
                    let id = OrganisationId::new(text).ok();
                    let Some(key) = id.and_then(|id| self.directory.organisation_key(&id)) else {
                        continue;
                    };
                    (Facet::Organisation, Value::Number(key.get().into()))
                }
                ContactField::Group => (Facet::Group, key()),
                ContactField::Department => (Facet::Department, key()),
                ContactField::Tag => (Facet::Tag, Value::Text(text.into())),
                ContactField::Notifications => (Facet::Notifications, Value::Flag(text == "on")),
                _ => continue,
            };
            row.values.push((facet, value));
        }
        match owner {
            Owner::Person => {
                let key = PersonKey::new(root);
                let status = self.directory.person(key)?.status();
                row.values.push((Facet::Status, Value::Key(status_text(status).into())));
                let manages = !self.directory.managed_by(key).is_empty();
                row.values.push((Facet::Manager, Value::Flag(manages)));
            }
            Owner::Organisation => {
                let archived = self.directory.is_archived(OrganisationKey::new(root));
                row.values.push((Facet::Archived, Value::Flag(archived)));
            }
        }
        self.add_custom_values(owner, root, &mut row);
        Some(row)
    }

    fn add_custom_values(&self, owner: Owner, root: u32, row: &mut Row) {
        for (key, value) in self.merged_custom_values(owner, root) {
            let Some(field) =
                FieldId::new(&key).ok().and_then(|key| self.fields.field(card_kind(owner), &key))
            else {
                continue;
            };
            let facet = Facet::Field(key.into());
            let values = searched_values(&field.kind, &value.value());
            row.values.extend(values.into_iter().map(|value| (facet.clone(), value)));
        }
    }

    /// The custom values of a card, whoever may see them.
    pub(super) fn merged_custom_values(&self, owner: Owner, root: u32) -> BTreeMap<String, Json> {
        self.directory.custom_values(owner, root, |place| {
            let card = self.card_of(owner, place).ok().and_then(|card| self.fields.card(&card));
            let values = card.map(|card| &card.values).into_iter().flatten();
            values.map(|(key, value)| (key.as_str().to_owned(), value.clone())).collect()
        })
    }
}

/// A document that owns its texts.
#[derive(Default)]
struct Row {
    place: u32,
    id: String,
    name: String,
    emails: Vec<String>,
    values: Vec<(Facet, Value)>,
}

impl Row {
    fn document(&self) -> Document<'_> {
        Document {
            id: &self.id,
            name: &self.name,
            emails: self.emails.iter().map(String::as_str).collect(),
            values: self.values.clone(),
        }
    }
}

/// Questions.
impl State {
    pub(super) fn query_search(&self, asker: Asker, query: &Query) -> Result<Answer, Error> {
        match query {
            Query::SearchPersons { search, after, most } => {
                let (numbers, total, next) =
                    self.found(asker, Owner::Person, search, after.as_ref(), *most)?;
                let persons =
                    numbers.into_iter().filter_map(|place| self.found_person(place)).collect();
                Ok(Answer::FoundPersons { persons, total, next })
            }
            Query::SearchOrganisations { search, after, most } => {
                let (numbers, total, next) =
                    self.found(asker, Owner::Organisation, search, after.as_ref(), *most)?;
                let organisations = numbers
                    .into_iter()
                    .filter_map(|place| self.found_organisation(place))
                    .collect();
                Ok(Answer::FoundOrganisations { organisations, total, next })
            }
            Query::PersonCounters { search } => self.person_counters(asker, search),
            Query::ExplainSearch { search, contact } => {
                self.search_explanation(asker, search, contact)
            }
            _ => Err(Error::Internal { what: String::from("not about searching") }),
        }
    }

    /// The places of a page, how many there are in all, and where the next page begins.
    pub(super) fn found(
        &self,
        asker: Asker,
        owner: Owner,
        search: &ContactSearch,
        after: Option<&SearchPosition>,
        most: u32,
    ) -> Result<(Vec<u32>, u64, Option<SearchPosition>), Error> {
        let mut query = self.search_query(asker, owner, search)?;
        query.among = self.with_similar(owner, search, &query)?;
        let after =
            after.map(|position| Position { name: position.name.clone(), id: position.id.clone() });
        let found = self.index(owner).find(&query, after.as_ref(), most as usize);
        let next =
            found.next.map(|position| SearchPosition { name: position.name, id: position.id });
        Ok((found.numbers, found.total, next))
    }

    fn index(&self, owner: Owner) -> &Index {
        match owner {
            Owner::Person => &self.searched.persons,
            Owner::Organisation => &self.searched.organisations,
        }
    }

    fn found_person(&self, place: u32) -> Option<FoundPerson> {
        let key = PersonKey::new(place);
        let person = self.directory.person(key)?;
        let values = self.directory.person_values(key);
        let value = |field: ContactField| {
            values
                .iter()
                .find(|value| value.value.field() == field)
                .and_then(|value| value.value.text())
        };
        Some(FoundPerson {
            person: person.id().clone(),
            name: value(ContactField::Name).unwrap_or_default().to_owned(),
            email: value(ContactField::Email).map(str::to_owned),
            group: value(ContactField::Group).and_then(|id| UserGroupId::new(id).ok()),
            organisation: value(ContactField::Organisation)
                .and_then(|id| OrganisationId::new(id).ok()),
            status: person.status(),
        })
    }

    fn found_organisation(&self, place: u32) -> Option<FoundOrganisation> {
        let key = OrganisationKey::new(place);
        let organisation = self.directory.organisation(key)?;
        let values = self.directory.organisation_values(key);
        let name = values.iter().find(|value| value.value.field() == ContactField::Name);
        Some(FoundOrganisation {
            organisation: organisation.id().clone(),
            name: name.and_then(|value| value.value.text()).unwrap_or_default().to_owned(),
            archived: organisation.is_archived(),
        })
    }

    fn person_counters(&self, asker: Asker, search: &ContactSearch) -> Result<Answer, Error> {
        let mut query = self.search_query(asker, Owner::Person, search)?;
        query.among = self.with_similar(Owner::Person, search, &query)?;
        let all = self.searched.persons.count(&query);
        let mut of = |status: AccountStatus| {
            let value = Value::Key(status_text(status).into());
            query
                .clauses
                .push(Clause { facet: Facet::Status, any: vec![Test::OneOf(vec![value])] });
            let count = self.searched.persons.count(&query);
            query.clauses.pop();
            count
        };
        let (active, blocked) = (of(AccountStatus::Active), of(AccountStatus::Blocked));
        Ok(Answer::PersonCounters { all, active, blocked, counted: active + blocked })
    }

    fn search_explanation(
        &self,
        asker: Asker,
        search: &ContactSearch,
        contact: &ContactRef,
    ) -> Result<Answer, Error> {
        let (owner, place) = match contact {
            ContactRef::Person { person } => (Owner::Person, self.record_place(person)?),
            ContactRef::Organisation { organisation } => {
                self.organisation_place(organisation)?;
                let (owner, place) =
                    self.directory.place(contact).unwrap_or((Owner::Organisation, 0));
                (owner, place)
            }
        };
        let mut query = self.search_query(asker, owner, search)?;
        if search.similar
            && owner == Owner::Person
            && self.directory.similar_persons(PersonKey::new(place), LIKELY).is_empty()
        {
            query.among = Some(Vec::new());
        }
        let number = |place: usize| u32::try_from(place + 1).unwrap_or(u32::MAX);
        let told = |removal| match removal {
            Removal::NotIndexed => SearchRemoval::Merged,
            Removal::Word(place) => SearchRemoval::Word { word: number(place) },
            Removal::Email => SearchRemoval::Email,
            Removal::NotAmong => SearchRemoval::NotSimilar,
            Removal::Clause(place) if place < search.filters.len() => {
                SearchRemoval::Filter { filter: number(place) }
            }
            Removal::Clause(_) => SearchRemoval::NotVisible,
        };
        let removed_by: Vec<SearchRemoval> =
            self.index(owner).explain(place, &query).into_iter().map(told).collect();
        // Of whom the asker may not see, nothing else is told.
        let removed_by = match removed_by.contains(&SearchRemoval::NotVisible) {
            true => vec![SearchRemoval::NotVisible],
            false => removed_by,
        };
        Ok(Answer::SearchExplanation { found: removed_by.is_empty(), removed_by })
    }
}

/// Making a query of what is sought.
impl State {
    /// The query, narrowed to what the asker may see: that clause is behind those of the search.
    fn search_query(
        &self,
        asker: Asker,
        owner: Owner,
        search: &ContactSearch,
    ) -> Result<crate::search::Query, Error> {
        let mut violations = Vec::new();
        let mut clauses = Vec::new();
        if search.text.len() > MOST_TEXT_BYTES {
            let expected = format!("at most {MOST_TEXT_BYTES} bytes");
            violations.push(violation(
                "TooLong",
                "search.text",
                &expected,
                &search.text.len().to_string(),
            ));
        }
        if search.filters.len() >= MOST_CLAUSES {
            let expected = format!("at most {}", MOST_CLAUSES - 1);
            violations.push(violation(
                "TooMany",
                "search.filters",
                &expected,
                &search.filters.len().to_string(),
            ));
            invalid(std::mem::take(&mut violations))?;
        }
        for (place, filter) in search.filters.iter().enumerate() {
            let path = format!("search.filters[{place}]");
            if filter.any.is_empty() || filter.any.len() > MOST_TESTS {
                let expected = format!("1 to {MOST_TESTS} tests");
                violations.push(violation(
                    "OutOfRange",
                    &format!("{path}.any"),
                    &expected,
                    &filter.any.len().to_string(),
                ));
                continue;
            }
            clauses.push(self.clause(asker, owner, filter, &path, &mut violations)?);
        }
        invalid(violations)?;
        if owner == Owner::Person
            && let Some(groups) = asker.and_then(|who| self.only_groups(who))
        {
            let groups = groups.iter().map(|group| Value::Key(group.as_str().into())).collect();
            clauses.push(Clause { facet: Facet::Group, any: vec![Test::OneOf(groups)] });
        }
        let (text, email) = (search.text.clone(), search.email.clone());
        Ok(crate::search::Query { text, at_start: search.at_start, email, clauses, among: None })
    }

    /// Who of those that are found otherwise has somebody similar: that is looked up one by one.
    fn with_similar(
        &self,
        owner: Owner,
        search: &ContactSearch,
        query: &crate::search::Query,
    ) -> Result<Option<Vec<u32>>, Error> {
        if !search.similar {
            return Ok(None);
        }
        if owner != Owner::Person {
            let wrong = violation(
                "NotOfOrganisations",
                "search.similar",
                "a filter of organisations",
                "another",
            );
            return invalid(vec![wrong]).map(|()| None);
        }
        let mut found = self.searched.persons.numbers(query);
        if found.len() > MOST_COMPARED {
            let expected = format!("filters that leave at most {MOST_COMPARED} persons to compare");
            return invalid(vec![violation(
                "TooMany",
                "search.similar",
                &expected,
                &found.len().to_string(),
            )])
            .map(|()| None);
        }
        found.retain(|place| {
            !self.directory.similar_persons(PersonKey::new(*place), LIKELY).is_empty()
        });
        Ok(Some(found))
    }

    fn clause(
        &self,
        asker: Asker,
        owner: Owner,
        filter: &ContactFilter,
        path: &str,
        violations: &mut Vec<Violation>,
    ) -> Result<Clause, Error> {
        let (facet, field) = match &filter.facet {
            ContactFacet::Organisation => (Facet::Organisation, None),
            ContactFacet::Group => (Facet::Group, None),
            ContactFacet::Department => (Facet::Department, None),
            ContactFacet::Manager => (Facet::Manager, None),
            ContactFacet::Status => (Facet::Status, None),
            ContactFacet::Notifications => (Facet::Notifications, None),
            ContactFacet::Tag => (Facet::Tag, None),
            ContactFacet::Archived => (Facet::Archived, None),
            ContactFacet::Custom { field: key } => {
                let field = self.filtered_field(asker, owner, key)?;
                (Facet::Field(key.as_str().into()), Some(field))
            }
        };
        let mut any = Vec::with_capacity(filter.any.len());
        for (place, test) in filter.any.iter().enumerate() {
            let path = format!("{path}.any[{place}]");
            let mut wrong = |expected: &str| {
                violations.push(violation("WrongTest", &path, expected, "another"))
            };
            let mut values = |value: &Json| -> Result<Vec<Value>, Error> {
                let found = match field {
                    Some(field) => searched_values(&field.kind, &value.value()),
                    None => self.facet_values(&filter.facet, value)?,
                };
                if found.is_empty() {
                    wrong("a value of that kind");
                }
                Ok(found)
            };
            let texts = match field {
                Some(field) => searched_values(&field.kind, &serde_json::Value::from("a")),
                None => Vec::new(),
            };
            let of_texts = facet == Facet::Tag
                || matches!(texts.first(), Some(Value::Text(_) | Value::Key(_)));
            any.push(match test {
                ContactTest::Is { value } => Test::OneOf(values(value)?),
                ContactTest::IsNot { value } => Test::NoneOf(values(value)?),
                ContactTest::IsEmpty => Test::IsEmpty,
                ContactTest::IsFilled => Test::IsFilled,
                ContactTest::Contains { text } if of_texts => Test::Contains(text.clone()),
                ContactTest::StartsWith { text } if of_texts => Test::StartsWith(text.clone()),
                ContactTest::Between { least, most } => {
                    let mut bound = |value: &Option<Json>| -> Result<Option<Value>, Error> {
                        value
                            .as_ref()
                            .map(&mut values)
                            .transpose()
                            .map(|found| found?.into_iter().next())
                    };
                    let (from, to) = (bound(least)?, bound(most)?);
                    let ranged = [&from, &to].into_iter().flatten().all(|value| {
                        field.is_some() && matches!(value, Value::Number(_) | Value::Key(_))
                    });
                    if !ranged {
                        wrong("a number, a date, a time or an instant");
                    }
                    Test::Between(from, to)
                }
                ContactTest::Contains { .. } | ContactTest::StartsWith { .. } => {
                    wrong("a test that values of this kind have");
                    Test::IsFilled
                }
            });
        }
        Ok(Clause { facet, any })
    }

    /// The field that a filter asks about, if the asker sees it.
    fn filtered_field(
        &self,
        asker: Asker,
        owner: Owner,
        key: &FieldId,
    ) -> Result<&FieldSpec, Error> {
        let kind = card_kind(owner);
        let unknown =
            || Error::Unknown { kind: String::from("field"), id: String::from(key.as_str()) };
        let field = self.fields.field(kind, key).ok_or_else(unknown)?;
        let scope = Scope { viewer: self.viewer(asker), ..Scope::of(kind) };
        if !scope.sees(field) {
            return Err(Error::FilterNotVisible { field: key.clone() });
        }
        let group = self.fields.definitions().groups.iter().find(|group| group.id == field.group);
        if field.archived || group.is_some_and(|group| group.archived) {
            return Err(Error::FilterArchived { field: key.clone() });
        }
        Ok(field)
    }

    /// What a value of a facet is searched as; nothing where it is none.
    fn facet_values(&self, facet: &ContactFacet, value: &Json) -> Result<Vec<Value>, Error> {
        use serde_json::Value as J;
        let unknown = |kind: &str, id: &str| Error::Unknown {
            kind: String::from(kind),
            id: String::from(id),
        };
        let value = value.value();
        Ok(match (facet, &value) {
            (ContactFacet::Organisation, J::String(text)) => {
                let id =
                    OrganisationId::new(text).map_err(|error| Error::bad_id("value", &error))?;
                let root = self.organisation_place(&id)?;
                let records = self.directory.forest(Owner::Organisation).subtree(root.get());
                records.into_iter().map(|place| Value::Number(place.into())).collect()
            }
            (ContactFacet::Group, J::String(text)) => {
                let id = UserGroupId::new(text).ok();
                id.and_then(|id| self.directory.group(&id))
                    .ok_or_else(|| unknown("group", text))?;
                vec![Value::Key(text.as_str().into())]
            }
            (ContactFacet::Department, J::String(text)) => {
                let id = DepartmentId::new(text).ok();
                id.and_then(|id| self.directory.department(&id))
                    .ok_or_else(|| unknown("department", text))?;
                vec![Value::Key(text.as_str().into())]
            }
            (ContactFacet::Status, J::String(text)) => {
                let known =
                    [AccountStatus::Active, AccountStatus::Blocked, AccountStatus::Dismissed];
                let known = known.into_iter().any(|status| status_text(status) == text);
                if known { vec![Value::Key(text.as_str().into())] } else { Vec::new() }
            }
            (ContactFacet::Tag, J::String(text)) => vec![Value::Text(text.as_str().into())],
            (
                ContactFacet::Manager | ContactFacet::Notifications | ContactFacet::Archived,
                J::Bool(yes),
            ) => {
                vec![Value::Flag(*yes)]
            }
            _ => Vec::new(),
        })
    }
}

pub(super) fn card_kind(owner: Owner) -> CardKind {
    match owner {
        Owner::Person => CardKind::User,
        Owner::Organisation => CardKind::Organisation,
    }
}

fn status_text(status: AccountStatus) -> &'static str {
    match status {
        AccountStatus::Active => "Active",
        AccountStatus::Blocked => "Blocked",
        AccountStatus::Dismissed => "Dismissed",
    }
}

/// The card of custom fields of a contact.
pub(super) fn card_by_id(owner: Owner, id: &str) -> Result<crate::definition::CardRef, Error> {
    match owner {
        Owner::Person => {
            user_card(&PersonId::new(id).map_err(|error| Error::bad_id("id", &error))?)
        }
        Owner::Organisation => organisation_card(
            &OrganisationId::new(id).map_err(|error| Error::bad_id("id", &error))?,
        ),
    }
}
