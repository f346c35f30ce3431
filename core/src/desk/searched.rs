//! The indexes of persons and organisations, kept up to date by every event.

use std::collections::{BTreeMap, BTreeSet};

use super::search::{card_kind, status_text};
use super::state::State;
use crate::definition::{CardKind, ContactField, PackedEvent};
use crate::directory::Owner;
use crate::field::searched_values;
use crate::id::{FieldId, OrganisationId, OrganisationKey, PersonId, PersonKey};
use crate::json::Json;
use crate::search::{Document, Facet, Index, Value};

/// What is searched: made from the directory and the cards, and kept as they are.
#[derive(Debug, Clone, Default)]
pub(crate) struct Searched {
    pub(crate) persons: Index,
    pub(crate) organisations: Index,
    /// The records that wait for the end of a command that changes many.
    waiting: Option<BTreeSet<(Owner, u32)>>,
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
            waiting: None,
        };
    }

    /// Does what changes many records. The indexes follow at its end: made anew, where that is sooner.
    pub(super) fn changing_many(&mut self, records: usize, change: impl FnOnce(&mut Self)) {
        self.directory.expect_many_changes(records);
        self.searched.waiting = Some(BTreeSet::new());
        change(self);
        let waiting = self.searched.waiting.take().unwrap_or_default();
        let indexed = self.searched.persons.len() + self.searched.organisations.len();
        if waiting.len().saturating_mul(4) > indexed {
            self.rebuild_search();
        } else {
            self.refresh_search(&waiting.into_iter().collect::<Vec<_>>());
        }
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
                note(Owner::Person, person(id));
            }
            E::AccountStatusSet { person: id, .. } => note(Owner::Person, person(id)),
            E::AttachedByDomain { persons, .. } | E::PersonsErased { persons } => {
                persons.iter().for_each(|id| note(Owner::Person, person(id)));
            }
            E::OrganisationCreated { organisation: spec } => {
                note(Owner::Organisation, organisation(&spec.id));
            }
            E::OrganisationEdited { organisation: id, .. }
            | E::OrganisationArchived { organisation: id, .. }
            | E::OrganisationDeleted { organisation: id } => {
                note(Owner::Organisation, organisation(id));
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
        if let Some(waiting) = &mut self.searched.waiting {
            waiting.extend(places);
            return;
        }
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
