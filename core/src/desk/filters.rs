//! What is sought as a query of the indexes: checked, and narrowed to what the asker may see.

use super::query::Asker;
use super::search::{LIKELY, card_kind, status_text};
use super::state::State;
use super::{invalid, violation};
use crate::definition::{
    AccountStatus, ContactFacet, ContactFilter, ContactSearch, ContactTest, Error, FieldSpec,
    Violation,
};
use crate::directory::Owner;
use crate::field::{Scope, searched_values};
use crate::id::{DepartmentId, FieldId, OrganisationId, PersonKey, UserGroupId};
use crate::json::Json;
use crate::search::{Clause, Facet, MOST_CLAUSES, MOST_TEXT_BYTES, Test, Value};

/// The most tests of one filter.
const MOST_TESTS: usize = 1_000;
/// The most persons that are compared with others for one question.
const MOST_COMPARED: usize = 10_000;

impl State {
    /// The query, narrowed to what the asker may see: that clause is behind those of the search.
    pub(super) fn search_query(
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
    pub(super) fn with_similar(
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
                violations.push(violation("WrongTest", &path, expected, "another"));
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
