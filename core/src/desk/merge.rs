//! Merges: what the commands about them come to, and what their events do.

use std::collections::BTreeMap;

use serde_json::Value;

use super::directory::at_most;
use super::query::Asker;
use super::rights::Who;
use super::state::{State, Turn};
use crate::clock::Timestamp;
use crate::definition::{
    Answer, CardKind, CardRef, ContactRef, EraseKeeps, EraseReport, Error, MergeConflict,
    MergeOrder, MergePlan, MergeView, PackedCommand, PackedEvent, Query, UndoPlan,
};
use crate::directory::{Owner, Plan, Undo};
use crate::id::{AgentKey, FieldId, OrganisationId, PersonId, PersonKey};

impl State {
    pub(crate) fn decide_merge(
        &mut self,
        turn: Turn,
        command: &PackedCommand,
    ) -> Result<(), Error> {
        use PackedCommand as C;
        match command {
            C::MergeContacts { order, hash } => self.merge_contacts(turn, order, hash),
            C::UndoMerge { merge, hash } => {
                let Undo { kept, hash: present, .. } = self.undo_plan(*merge)?;
                if present != **hash {
                    return Err(Error::PlanStale { hash: String::from(&**hash) });
                }
                let (merge, kept) = (*merge, kept.into());
                self.emit(turn, PackedEvent::MergeUndone { merge, kept });
                Ok(())
            }
            C::DismissDuplicate { one, other } => self.dismiss_duplicate(turn, one, other),
            C::ErasePersons { persons, hash } => self.erase_persons(turn, persons, hash),
            _ => Err(Error::Internal { what: String::from("not about merges") }),
        }
    }

    fn merge_contacts(&mut self, turn: Turn, order: &MergeOrder, hash: &str) -> Result<(), Error> {
        let plan = self.directory.plan_merge(order)?;
        if plan.hash != hash {
            return Err(Error::PlanStale { hash: String::from(hash) });
        }
        let undecided = plan.conflicts.iter().filter(|conflict| !conflict.decided);
        let conflicts: Vec<MergeConflict> = undecided.cloned().collect();
        if !conflicts.is_empty() {
            let total = u32::try_from(conflicts.len()).unwrap_or(u32::MAX);
            return Err(Error::MergeUndecided { conflicts, total });
        }
        let merge = self.directory.next_merge();
        let order = Box::new(plan.order);
        self.emit(turn, PackedEvent::ContactsMerged { merge, order });
        Ok(())
    }

    fn dismiss_duplicate(
        &mut self,
        turn: Turn,
        one: &ContactRef,
        other: &ContactRef,
    ) -> Result<(), Error> {
        let (owner, first) = self.contact_place(one)?;
        let (of, second) = self.contact_place(other)?;
        if owner != of {
            let expected = "a person and a person, or an organisation and an organisation";
            let wrong = super::violation("OtherKind", "other", expected, "the other kind");
            return super::invalid(vec![wrong]);
        }
        if first == second {
            let root = self.directory.contact(owner, first).unwrap_or_else(|| one.clone());
            return Err(Error::SameCluster { root });
        }
        if !self.directory.differing(owner, first).contains(&second) {
            let name = |place, known: &ContactRef| {
                Box::new(self.directory.contact(owner, place).unwrap_or_else(|| known.clone()))
            };
            let (one, other) = (name(first, one), name(second, other));
            self.emit(turn, PackedEvent::DuplicateDismissed { one, other });
        }
        Ok(())
    }

    fn erase_persons(&mut self, turn: Turn, persons: &[PersonId], hash: &str) -> Result<(), Error> {
        let report = self.erase_report(persons)?;
        if report.hash != hash {
            return Err(Error::PlanStale { hash: String::from(hash) });
        }
        let left = |person: &PersonId| {
            let key = self.directory.person_key(person);
            let person = key.and_then(|key| self.directory.person(key));
            person.is_some_and(|person| !person.record().is_erased())
        };
        if report.persons.iter().any(left) {
            let persons = report.persons.into();
            self.emit(turn, PackedEvent::PersonsErased { persons });
        }
        Ok(())
    }

    /// What an event about merges does. It was decided against the same state: nothing is refused.
    pub(crate) fn apply_merge(&mut self, at: Timestamp, who: Who, event: &PackedEvent) {
        use PackedEvent as E;
        let actor = who.name(&self.names);
        let seq = self.output.last_event() + 1;
        match event {
            E::ContactsMerged { order, .. } => {
                let stamp = self.directory.stamp(seq, at, &actor);
                self.directory.take_merge(stamp, order);
            }
            E::MergeUndone { merge, .. } => self.directory.take_undo(*merge),
            E::DuplicateDismissed { one, other } => self.directory.take_difference(one, other),
            E::PersonsErased { persons } => self.erase(persons),
            _ => {}
        }
    }

    /// Leaves no personal value of these records.
    pub(crate) fn erase(&mut self, persons: &[PersonId]) {
        self.imports.erase(persons);
        let mut places = Vec::new();
        for person in persons {
            if let Some(key) = self.directory.person_key(person) {
                self.directory.take_erased(key);
                places.push((Owner::Person, self.directory.person_root(key).get()));
            }
            if let Ok(card) = super::places::user_card(person) {
                self.fields.erase_card(&card);
            }
            for agent in self.agents_of(person) {
                if let Some(record) = self.agents.get_mut(agent.index()) {
                    record.forget_comments();
                }
            }
        }
        self.refresh_search(&places);
    }

    /// The agents that a person works as.
    pub(super) fn agents_of(&self, person: &PersonId) -> Vec<AgentKey> {
        let own = self.names.agents.key(person.as_str());
        let own = own
            .filter(|key| self.agents.get(key.index()).is_some_and(|agent| agent.person.is_none()));
        let actor = self.names.actors.key(person.as_str());
        let linked = (0_u32..)
            .zip(&self.agents)
            .filter(|(_, agent)| actor.is_some() && agent.person == actor);
        own.into_iter().chain(linked.map(|(place, _)| AgentKey::new(place))).collect()
    }

    pub(super) fn query_merge(&self, _asker: Asker, query: &Query) -> Result<Answer, Error> {
        match query {
            Query::PlanMerge { order } => {
                Ok(Answer::MergePlanned { plan: self.merge_plan(order)? })
            }
            Query::PlanUndoMerge { merge } => {
                let Undo { survivor, leaving, kept, hash } = self.undo_plan(*merge)?;
                let plan = UndoPlan { merge: *merge, survivor, leaving, kept, hash };
                Ok(Answer::UndoPlanned { plan })
            }
            Query::Merges { contact } => self.merges(contact),
            Query::EraseReport { persons } => {
                Ok(Answer::Erasure { report: self.erase_report(persons)? })
            }
            _ => Err(Error::Internal { what: String::from("not about merges") }),
        }
    }

    fn merge_plan(&self, order: &MergeOrder) -> Result<MergePlan, Error> {
        let plan = self.directory.plan_merge(order)?;
        let Plan { owner, survivor, sources, .. } = &plan;
        let forest = self.directory.forest(*owner);
        let records: usize =
            [survivor].into_iter().chain(sources).map(|place| forest.subtree(*place).len()).sum();
        let values = self.directory.values_of_plan(&plan);
        let values =
            values.into_iter().filter_map(|value| self.card_value(*owner, value)).collect();
        let [requests, calls, notes, files] = self.directory.brought(*owner, sources);
        Ok(MergePlan {
            survivor: plan.order.survivor,
            sources: plan.order.sources,
            records: u32::try_from(records).unwrap_or(u32::MAX),
            values,
            conflicts: plan.conflicts,
            requests,
            calls,
            notes,
            files,
            hash: plan.hash,
        })
    }

    fn undo_plan(&self, merge: u32) -> Result<Undo, Error> {
        self.directory.plan_undo(merge, |owner, place, field| {
            self.own_custom(owner, place).contains_key(field.as_str())
        })
    }

    fn own_custom(&self, owner: Owner, place: u32) -> BTreeMap<String, Value> {
        let Ok(card) = self.card_of(owner, place) else { return BTreeMap::new() };
        let values = self.fields.card(&card).into_iter().flat_map(|card| &card.values);
        values.map(|(field, value)| (String::from(field.as_str()), value.value())).collect()
    }

    fn merges(&self, contact: &ContactRef) -> Result<Answer, Error> {
        let (owner, root) = self.contact_place(contact)?;
        let forest = self.directory.forest(owner);
        let takes_part = |known: &ContactRef| {
            let place = self.directory.place(known);
            place.is_some_and(|(of, place)| of == owner && forest.root(place) == root)
        };
        let views = self.directory.merges().filter(|(_, merge)| {
            takes_part(&merge.order.survivor)
                || merge.order.sources.iter().any(|source| source == contact || takes_part(source))
        });
        let view = |(number, merge): (u32, &crate::directory::Merge)| MergeView {
            merge: number,
            survivor: merge.order.survivor.clone(),
            sources: merge.order.sources.clone(),
            at: merge.stamp.at,
            actor: self.directory.actor(merge.stamp),
            holds: merge.holds,
        };
        Ok(Answer::Merges { merges: views.map(view).collect() })
    }

    fn contact_place(&self, contact: &ContactRef) -> Result<(Owner, u32), Error> {
        match contact {
            ContactRef::Person { person } => Ok((Owner::Person, self.person_place(person)?)),
            ContactRef::Organisation { organisation } => {
                Ok((Owner::Organisation, self.organisation_place(organisation)?.get()))
            }
        }
    }

    /// What erasing persons does, and what stays.
    fn erase_report(&self, persons: &[PersonId]) -> Result<EraseReport, Error> {
        at_most(persons.len())?;
        let mut places = std::collections::BTreeSet::new();
        for person in persons {
            let root = self.person_place(person)?;
            places.extend(self.directory.forest(Owner::Person).subtree(root));
        }
        let mut report = EraseReport {
            persons: places.iter().map(|place| self.person_name(PersonKey::new(*place))).collect(),
            values: 0,
            notes: 0,
            files: 0,
            personas: 0,
            keeps: Vec::new(),
            hash: String::new(),
        };
        let (mut history, mut blacklisted) = (0, 0);
        let mut versions = Vec::new();
        for place in &places {
            let Some(person) = self.directory.person(PersonKey::new(*place)) else { continue };
            let record = person.record();
            let personal = record.values().iter();
            let personal = personal.filter(|value| crate::directory::is_personal(value.field()));
            report.values += personal.count() as u64;
            report.values += self.own_custom(Owner::Person, *place).len() as u64;
            report.notes +=
                record.notes().iter().filter(|note| !note.text.is_empty()).count() as u64;
            report.files +=
                record.files().iter().filter(|file| !file.name.is_empty()).count() as u64;
            report.personas += self.directory.number_of_personas(PersonKey::new(*place)) as u64;
            history += (person.requests().len() + person.calls().len()) as u64;
            let phones = record.texts(crate::ContactField::Phone);
            blacklisted += phones.filter(|number| self.is_blacklisted(number)).count() as u64;
            versions.push((*place, record.version(), record.is_erased()));
        }
        report.keeps = keeps(places.len() as u64, history, blacklisted);
        report.hash = super::hash_of(&(&report.persons, versions));
        Ok(report)
    }

    fn is_blacklisted(&self, number: &str) -> bool {
        let Ok(number) = number.parse() else { return false };
        self.outcomes.blacklists().any(|(_, list)| list.contains(number))
    }

    /// The card of custom fields on which an edit lies: that of what a person or an organisation was merged into, where
    /// it has one. Nobody edits what was erased.
    pub(super) fn remaining_card(&self, card: &CardRef) -> Result<CardRef, Error> {
        let place = contact_of(card).and_then(|contact| self.directory.place(&contact));
        let Some((owner, place)) = place else { return Ok(card.clone()) };
        let root = self.directory.forest(owner).root(place);
        self.not_erased(owner, root)?;
        let remaining = self.card_of(owner, root)?;
        Ok(if self.fields.card(&remaining).is_some() { remaining } else { card.clone() })
    }

    /// Custom fields of a person or an organisation changed.
    pub(super) fn note_fields(&mut self, at: Timestamp, who: Who, event: &PackedEvent) {
        let PackedEvent::CardEdited { card, values, .. } = event else { return };
        let place = contact_of(card).and_then(|contact| self.directory.place(&contact));
        let Some((owner, place)) = place else { return };
        let Value::Object(values) = values.value() else { return };
        let fields: Vec<FieldId> =
            values.keys().filter_map(|field| FieldId::new(field).ok()).collect();
        let actor = who.name(&self.names);
        let stamp = self.directory.stamp(self.output.last_event() + 1, at, &actor);
        self.directory.take_fields(owner, place, stamp, fields.iter());
    }
}

/// Whose custom fields a card has.
fn contact_of(card: &CardRef) -> Option<ContactRef> {
    match card.kind {
        CardKind::User => {
            Some(ContactRef::Person { person: PersonId::new(card.id.as_str()).ok()? })
        }
        CardKind::Organisation => {
            let organisation = OrganisationId::new(card.id.as_str()).ok()?;
            Some(ContactRef::Organisation { organisation })
        }
        _ => None,
    }
}

/// What stays of erased persons, and why.
fn keeps(records: u64, history: u64, blacklisted: u64) -> Vec<EraseKeeps> {
    let keep = |what: &str, because: &str, count| EraseKeeps {
        what: String::from(what),
        because: String::from(because),
        count,
    };
    let mut keeps = vec![keep(
        "ids, groups, organisations, statuses",
        "references hold, and totals stay as they were",
        records,
    )];
    if history > 0 {
        keeps.push(keep("requests and calls by reference", "what they say is the host's", history));
    }
    if blacklisted > 0 {
        keeps.push(keep("numbers in blacklists", "the block is honoured", blacklisted));
    }
    keeps
}
