//! Searching persons and organisations.

use super::places::{organisation_card, user_card};
use super::query::Asker;
use super::state::State;
use crate::definition::{
    AccountStatus, Answer, CardKind, CardRef, ContactField, ContactRef, ContactSearch, Error,
    FoundOrganisation, FoundPerson, Query, SearchPosition, SearchRemoval,
};
use crate::directory::Owner;
use crate::id::{OrganisationId, OrganisationKey, PersonId, PersonKey, UserGroupId};
use crate::search::{Clause, Facet, Index, Position, Removal, Test, Value};

/// From which probability on others are similar, in basis points.
pub(super) const LIKELY: u16 = 9_000;

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
        let removed_by = if removed_by.contains(&SearchRemoval::NotVisible) {
            vec![SearchRemoval::NotVisible]
        } else {
            removed_by
        };
        Ok(Answer::SearchExplanation { found: removed_by.is_empty(), removed_by })
    }
}

pub(super) fn card_kind(owner: Owner) -> CardKind {
    match owner {
        Owner::Person => CardKind::User,
        Owner::Organisation => CardKind::Organisation,
    }
}

pub(super) fn status_text(status: AccountStatus) -> &'static str {
    match status {
        AccountStatus::Active => "Active",
        AccountStatus::Blocked => "Blocked",
        AccountStatus::Dismissed => "Dismissed",
    }
}

/// The card of custom fields of a contact.
pub(super) fn card_by_id(owner: Owner, id: &str) -> Result<CardRef, Error> {
    match owner {
        Owner::Person => {
            user_card(&PersonId::new(id).map_err(|error| Error::bad_id("id", &error))?)
        }
        Owner::Organisation => organisation_card(
            &OrganisationId::new(id).map_err(|error| Error::bad_id("id", &error))?,
        ),
    }
}
