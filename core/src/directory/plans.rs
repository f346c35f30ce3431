//! Plans of merges and of their undoing: everything that they would do, before it is done.

use std::collections::{BTreeMap, BTreeSet};

use super::Directory;
use super::cluster::Planned;
use super::merges::Merge;
use super::record::{Record, Stamp};
use super::values::{Owner, is_list};
use crate::clock::Timestamp;
use crate::definition::{
    AccountStatus, ContactField, ContactRef, Error, KeptBecause, KeptValue, MergeConflict,
    MergeConflictKind, MergeDecision, MergeOrder, Violation,
};
use crate::desk::{hash_of, invalid, violation};
use crate::id::{ActorKey, PersonKey};

/// The most sources of one merge.
const MAX_SOURCES: usize = 10_000;
/// The most rules and decisions of one merge.
const MAX_DECISIONS: usize = 1_000;
/// How many contacts a conflict names.
const MOST_NAMED: usize = 100;

/// A merge, looked through.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) owner: Owner,
    pub(crate) survivor: u32,
    /// By age.
    pub(crate) sources: Vec<u32>,
    /// With what they were merged into in the place of those that were named.
    pub(crate) order: MergeOrder,
    pub(crate) conflicts: Vec<MergeConflict>,
    pub(crate) hash: String,
}

/// The undoing of a merge, looked through.
#[derive(Debug, Clone)]
pub(crate) struct Undo {
    pub(crate) survivor: ContactRef,
    pub(crate) leaving: Vec<ContactRef>,
    pub(crate) kept: Vec<KeptValue>,
    pub(crate) hash: String,
}

impl Directory {
    /// What a merge would do. Or everything that forbids it; a conflict forbids it only when it is done.
    pub(crate) fn plan_merge(&self, order: &MergeOrder) -> Result<Plan, Error> {
        let order = &self.repeated(order)?;
        let (owner, survivor, sources) = self.parties(order)?;
        self.check_merged(owner, survivor, &sources)?;
        let order = self.resolved(owner, survivor, &sources, order)?;
        let conflicts = self.conflicts(owner, survivor, &sources, &order);
        let merge = planned_merge(&order);
        let planned = Planned { survivor, sources: &sources, merge: &merge };
        let values = self.planned_values(owner, survivor, Some(planned));
        let values: Vec<_> = values
            .iter()
            .map(|value| (value.place, value.value.field(), value.value.of(), value.value.text()))
            .collect();
        let versions = self.versions(owner, [survivor].iter().chain(&sources));
        let hash = hash_of(&(&order, values, versions));
        Ok(Plan { owner, survivor, sources, order, conflicts, hash })
    }

    /// The values that the card of a plan would have.
    pub(crate) fn values_of_plan(&self, plan: &Plan) -> Vec<super::MergedValue<'_>> {
        let merge = planned_merge(&plan.order);
        let planned = Planned { survivor: plan.survivor, sources: &plan.sources, merge: &merge };
        self.planned_values(plan.owner, plan.survivor, Some(planned))
    }

    /// What undoing a merge would do. `has_custom` tells whether a record has a value of a custom field.
    pub(crate) fn plan_undo(
        &self,
        number: u32,
        has_custom: impl Fn(Owner, u32, &crate::id::FieldId) -> bool,
    ) -> Result<Undo, Error> {
        let merge = self.known_merge(number)?;
        if !merge.holds {
            return Err(Error::MergeUndoneAlready { merge: number });
        }
        let owner = merge.owner();
        let place = |contact: &ContactRef| self.place(contact).map(|(_, place)| place);
        let survivor = place(&merge.order.survivor)
            .ok_or_else(|| Error::Internal { what: String::from("a merge of nobody") })?;
        let sources: Vec<u32> = merge.order.sources.iter().filter_map(place).collect();
        let forest = self.forest(owner);
        let root = forest.root(survivor);
        self.check_not_erased(owner, &forest.subtree(root))?;
        let leaving: Vec<u32> = sources.iter().flat_map(|place| forest.subtree(*place)).collect();
        let kept = self.kept(owner, survivor, &leaving, merge.stamp.seq, has_custom);
        let versions = self.versions(owner, [root].iter());
        let hash = hash_of(&(number, &kept, versions));
        let survivor = merge.order.survivor.clone();
        Ok(Undo { survivor, leaving: merge.order.sources.clone(), kept, hash })
    }

    /// The merge of a number, or that there is none.
    pub(crate) fn known_merge(&self, number: u32) -> Result<&Merge, Error> {
        self.merge(number)
            .ok_or_else(|| Error::Unknown { kind: String::from("merge"), id: number.to_string() })
    }

    /// The order of an undone merge that is done again: as it was, with what was decided since.
    fn repeated(&self, order: &MergeOrder) -> Result<MergeOrder, Error> {
        let Some(number) = order.again else { return Ok(order.clone()) };
        let merge = self.known_merge(number)?;
        if merge.holds {
            let survivor = self.place(&merge.order.survivor);
            let root = survivor
                .and_then(|(owner, place)| self.contact(owner, self.forest(owner).root(place)));
            return Err(Error::SameCluster {
                root: root.unwrap_or_else(|| order.survivor.clone()),
            });
        }
        let mut again = merge.order.clone();
        again
            .decisions
            .retain(|old| !order.decisions.iter().any(|new| is_about_the_same(old, new)));
        again.decisions.extend(order.decisions.iter().cloned());
        again.again = Some(number);
        Ok(again)
    }

    /// The survivor and the sources: what they were merged into, by age.
    fn parties(&self, order: &MergeOrder) -> Result<(Owner, u32, Vec<u32>), Error> {
        let (owner, survivor) = self.known_place(&order.survivor)?;
        let survivor = self.forest(owner).root(survivor);
        if order.sources.is_empty() || order.sources.len() > MAX_SOURCES {
            let expected = format!("1 to {MAX_SOURCES}");
            let found = order.sources.len().to_string();
            invalid(vec![violation("OutOfRange", "order.sources", &expected, &found)])?;
        }
        let mut sources = BTreeSet::new();
        for (number, source) in order.sources.iter().enumerate() {
            let (of, place) = self.known_place(source)?;
            if of != owner {
                let path = format!("order.sources[{number}]");
                let expected = "a person for a person, an organisation for an organisation";
                invalid(vec![violation("OtherKind", &path, expected, "the other kind")])?;
            }
            let place = self.forest(owner).root(place);
            if place == survivor {
                let root = self.contact(owner, survivor).unwrap_or_else(|| source.clone());
                return Err(Error::SameCluster { root });
            }
            sources.insert(place);
        }
        let mut sources: Vec<u32> = sources.into_iter().collect();
        self.sort_by_age(owner, &mut sources);
        Ok((owner, survivor, sources))
    }

    fn known_place(&self, contact: &ContactRef) -> Result<(Owner, u32), Error> {
        self.place(contact).ok_or_else(|| {
            let (kind, id) = match contact {
                ContactRef::Person { person } => ("person", person.as_str()),
                ContactRef::Organisation { organisation } => {
                    ("organisation", organisation.as_str())
                }
            };
            Error::Unknown { kind: String::from(kind), id: String::from(id) }
        })
    }

    fn check_merged(&self, owner: Owner, survivor: u32, sources: &[u32]) -> Result<(), Error> {
        if let Some(person) = self.persons.get(survivor).filter(|_| owner == Owner::Person)
            && person.status() == AccountStatus::Dismissed
        {
            return Err(Error::DismissedSurvivor { person: person.id.clone() });
        }
        for place in [survivor].iter().chain(sources) {
            self.check_not_erased(owner, &self.forest(owner).subtree(*place))?;
        }
        Ok(())
    }

    fn check_not_erased(&self, owner: Owner, places: &[u32]) -> Result<(), Error> {
        if owner == Owner::Organisation {
            return Ok(());
        }
        let erased = places.iter().filter_map(|place| self.persons.get(*place));
        match erased.into_iter().find(|person| person.record.is_erased()) {
            Some(person) => Err(Error::Erased { person: person.id.clone() }),
            None => Ok(()),
        }
    }

    /// The order with the parties in the place of those that were named. Or every rule and decision that is none.
    fn resolved(
        &self,
        owner: Owner,
        survivor: u32,
        sources: &[u32],
        order: &MergeOrder,
    ) -> Result<MergeOrder, Error> {
        let mut violations: Vec<Violation> = Vec::new();
        if order.rules.len() > MAX_DECISIONS || order.decisions.len() > MAX_DECISIONS {
            let expected = format!("at most {MAX_DECISIONS} rules and decisions");
            violations.push(violation("TooMany", "order", &expected, "more"));
        }
        for (number, rule) in order.rules.iter().enumerate() {
            if !has_rules(rule.field) {
                let path = format!("order.rules[{number}].field");
                let expected = "a field whose survivor is chosen";
                violations.push(violation("NotChosen", &path, expected, "another"));
            }
        }
        let party = |contact: &ContactRef| {
            let (of, place) = self.place(contact)?;
            let root = self.forest(of).root(place);
            let known = of == owner && (root == survivor || sources.contains(&root));
            known.then(|| self.contact(owner, root)).flatten()
        };
        let mut decisions = order.decisions.clone();
        for (number, decision) in decisions.iter_mut().enumerate() {
            let path = format!("order.decisions[{number}]");
            if let MergeDecision::Take { field, .. } = decision
                && !has_rules(*field)
                && *field != ContactField::Account
            {
                let expected = "a field whose survivor is chosen";
                violations.push(violation("NotChosen", &path, expected, "another"));
            }
            if let MergeDecision::Take { contact, .. } | MergeDecision::TakeCustom { contact, .. } =
                decision
            {
                if let Some(root) = party(contact) {
                    *contact = root;
                } else {
                    let expected = "the survivor or a source";
                    violations.push(violation("NotMerged", &path, expected, "another"));
                }
            }
        }
        invalid(violations)?;
        let contact = |place: &u32| self.contact(owner, *place);
        Ok(MergeOrder {
            survivor: contact(&survivor).unwrap_or_else(|| order.survivor.clone()),
            sources: sources.iter().filter_map(contact).collect(),
            rules: order.rules.clone(),
            decisions,
            again: order.again,
        })
    }

    fn conflicts(
        &self,
        owner: Owner,
        survivor: u32,
        sources: &[u32],
        order: &MergeOrder,
    ) -> Vec<MergeConflict> {
        use MergeConflictKind as K;
        let parties: Vec<u32> = [survivor].into_iter().chain(sources.iter().copied()).collect();
        let mut found = Vec::new();
        let mut note = |kind, between: Vec<u32>, decided| {
            if !between.is_empty() {
                let between = between.into_iter().take(MOST_NAMED);
                let between = between.filter_map(|place| self.contact(owner, place)).collect();
                found.push(MergeConflict { kind, between, decided });
            }
        };
        let takes = |wanted| {
            order.decisions.iter().any(
                |decision| matches!(decision, MergeDecision::Take { field, .. } if *field == wanted),
            )
        };
        let mut values: BTreeMap<ContactField, Vec<(u32, String)>> = BTreeMap::new();
        for place in &parties {
            for value in self.card_values(owner, *place) {
                let field = value.value.field();
                if matches!(
                    field,
                    ContactField::Account | ContactField::Organisation | ContactField::ExternalId
                ) && let Some(text) = value.value.text()
                {
                    values.entry(field).or_default().push((*place, String::from(text)));
                }
            }
        }
        let mut of = |field| values.remove(&field).unwrap_or_default();
        let accounts: Vec<u32> = of(ContactField::Account)
            .into_iter()
            .filter_map(|(place, text)| (text == "on").then_some(place))
            .collect();
        if accounts.len() > 1 {
            note(K::Accounts, accounts, takes(ContactField::Account));
        }
        let organisations = of(ContactField::Organisation).into_iter().map(|(place, id)| {
            let known = self.organisations.place(&id);
            (place, known.map(|known| self.organisation_forest.root(known)))
        });
        note(K::Organisations, differing(organisations), takes(ContactField::Organisation));
        let ids = of(ContactField::ExternalId).into_iter();
        note(K::ExternalIds, differing(ids), takes(ContactField::ExternalId));
        if owner == Owner::Person {
            let manages = |place: &&u32| !self.managed_by(PersonKey::new(**place)).is_empty();
            let managers = sources.iter().filter(manages).copied().collect();
            let decided =
                |decision: &MergeDecision| matches!(decision, MergeDecision::Managers { .. });
            note(K::Managers, managers, order.decisions.iter().any(decided));
        }
        let same = order.decisions.contains(&MergeDecision::SameAfterAll);
        note(K::NotTheSame, self.declared_different(owner, &parties, order.again), same);
        found
    }

    /// Those of the parties that were declared to differ from another of them.
    fn declared_different(&self, owner: Owner, parties: &[u32], again: Option<u32>) -> Vec<u32> {
        let forest = self.forest(owner);
        let wanted: BTreeSet<u32> = parties.iter().copied().collect();
        let mut found = BTreeSet::new();
        for (of, one, other, because) in &self.different {
            let pair = [forest.root(*one), forest.root(*other)];
            let undone = again.is_some() && *because == again;
            if *of == owner && !undone && pair.iter().all(|place| wanted.contains(place)) {
                found.extend(pair);
            }
        }
        found.into_iter().collect()
    }

    /// What stays with those who stay: on the way from the survivor to what it was merged into.
    fn kept(
        &self,
        owner: Owner,
        survivor: u32,
        leaving: &[u32],
        since: u64,
        has_custom: impl Fn(Owner, u32, &crate::id::FieldId) -> bool,
    ) -> Vec<KeptValue> {
        let forest = self.forest(owner);
        let leavers: Vec<(u32, &Record)> = leaving
            .iter()
            .filter_map(|place| Some((*place, self.record_at(owner, *place)?)))
            .collect();
        let mut kept: Vec<(Option<ContactField>, Option<crate::id::FieldId>, KeptBecause)> =
            Vec::new();
        let mut way = Some(survivor);
        while let Some(place) = way {
            way = forest.edge(place).map(|edge| edge.survivor);
            let Some(record) = self.record_at(owner, place) else { continue };
            for value in record.values() {
                let field = value.field();
                if record.stamp(value).seq <= since {
                    continue;
                }
                if is_list(field) {
                    kept.push((Some(field), None, KeptBecause::Added));
                } else if leavers.iter().any(|(_, leaver)| leaver.text(field).is_some()) {
                    kept.push((Some(field), None, KeptBecause::Edited));
                }
            }
            for field in record.fields_since(since) {
                if leaving.iter().any(|leaver| has_custom(owner, *leaver, field)) {
                    kept.push((None, Some(field.clone()), KeptBecause::Edited));
                }
            }
            let removed = record.removed_since(since);
            kept.extend(removed.map(|field| (Some(field), None, KeptBecause::Removed)));
        }
        for (_, leaver) in leavers {
            let removed = leaver.removed_since(since);
            kept.extend(removed.map(|field| (Some(field), None, KeptBecause::Removed)));
        }
        kept.sort_by_key(|(field, custom, because)| (*field, custom.clone(), *because as u8));
        kept.dedup();
        let value = |(field, custom, because)| KeptValue { field, custom, because };
        kept.into_iter().map(value).collect()
    }

    /// Every record of cards, with how often it has changed.
    fn versions<'a>(&self, owner: Owner, roots: impl Iterator<Item = &'a u32>) -> Vec<(u32, u32)> {
        let members = roots.flat_map(|root| self.forest(owner).subtree(*root));
        let version = |place| self.record_at(owner, place).map_or(0, Record::version);
        members.map(|place| (place, version(place))).collect()
    }

    /// What a merge brings to the card of its survivor: requests, calls, notes and files.
    pub(crate) fn brought(&self, owner: Owner, sources: &[u32]) -> [u32; 4] {
        let mut counts = [0_usize; 4];
        for place in sources.iter().flat_map(|source| self.forest(owner).subtree(*source)) {
            let [requests, calls, notes, files] = &mut counts;
            if let Some(person) = self.persons.get(place).filter(|_| owner == Owner::Person) {
                *requests += person.requests().len();
                *calls += person.calls().len();
            }
            if let Some(record) = self.record_at(owner, place) {
                *notes += record.notes().len();
                *files += record.files().len();
            }
        }
        counts.map(|count| u32::try_from(count).unwrap_or(u32::MAX))
    }
}

/// Those who have a value, if there are several values.
fn differing<T: PartialEq>(values: impl Iterator<Item = (u32, T)>) -> Vec<u32> {
    let values: Vec<(u32, T)> = values.collect();
    let first = values.first().map(|(_, value)| value);
    if values.iter().all(|(_, value)| Some(value) == first) {
        return Vec::new();
    }
    values.into_iter().map(|(place, _)| place).collect()
}

/// Whether rules and decisions are about the field.
fn has_rules(field: ContactField) -> bool {
    use ContactField as F;
    !is_list(field) && !matches!(field, F::Consent | F::Notifications | F::Group | F::Account)
}

fn is_about_the_same(one: &MergeDecision, other: &MergeDecision) -> bool {
    use MergeDecision as D;
    match (one, other) {
        (D::Take { field: one, .. }, D::Take { field: other, .. }) => one == other,
        (D::TakeCustom { field: one, .. }, D::TakeCustom { field: other, .. }) => one == other,
        (D::Managers { .. }, D::Managers { .. }) | (D::SameAfterAll, D::SameAfterAll) => true,
        _ => false,
    }
}

/// A merge that is about to be: nothing was edited since.
fn planned_merge(order: &MergeOrder) -> Merge {
    let stamp = Stamp { seq: u64::MAX, at: Timestamp::MAX, actor: ActorKey::new(0) };
    Merge { order: order.clone(), stamp, holds: true }
}
