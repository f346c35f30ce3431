//! The card of records that were merged: worked out from the own values of each.
//!
//! The card of a record is folded from those of what was merged into it directly, the oldest first, by the rules and
//! decisions of their merges. What was edited on a record after a merge lies on top of it. So no merge changes a record,
//! and the order of merges does not matter.

use std::collections::BTreeMap;

use super::Directory;
use super::merges::Merge;
use super::record::{OwnValue, Record, Stamp};
use super::values::{Owner, is_list, key_of};
use crate::definition::{ContactField, ContactRef, MergeDecision, Survivorship};

/// A value of a card, and the record that has it.
#[derive(Debug, Clone, Copy)]
pub struct MergedValue<'a> {
    /// The place of the record.
    pub(crate) place: u32,
    /// The value.
    pub value: &'a OwnValue,
    /// Where it comes from.
    pub stamp: Stamp,
}

/// A merge that is only planned.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Planned<'a> {
    pub(crate) survivor: u32,
    pub(crate) sources: &'a [u32],
    pub(crate) merge: &'a Merge,
}

/// A single value: the field, and the tenant of a signature that is for one.
type Slot<'a> = (ContactField, Option<&'a str>);
/// The single values of a card.
type Slots<'a> = BTreeMap<Slot<'a>, MergedValue<'a>>;

impl Directory {
    /// The values of a card, by field: of a record that is not merged, its own.
    pub(crate) fn card_values(&self, owner: Owner, root: u32) -> Vec<MergedValue<'_>> {
        self.planned_values(owner, root, None)
    }

    /// The values that a card would have after a merge.
    pub(crate) fn planned_values(
        &self,
        owner: Owner,
        root: u32,
        planned: Option<Planned<'_>>,
    ) -> Vec<MergedValue<'_>> {
        let mut members = self.forest(owner).subtree(root);
        for source in planned.iter().flat_map(|planned| planned.sources) {
            members.extend(self.forest(owner).subtree(*source));
        }
        if members.len() == 1 {
            return self.own_values(owner, root).collect();
        }
        let folded = self.folded(owner, &members, planned);
        let mut values: Vec<MergedValue<'_>> = folded.into_values().collect();
        values.retain(|value| value.value.text().is_some());
        values.extend(self.joined(owner, root, members));
        values.sort_by_key(|value| value.value.field());
        values
    }

    fn own_values(&self, owner: Owner, place: u32) -> impl Iterator<Item = MergedValue<'_>> {
        let record = self.record_at(owner, place);
        let values = record.map_or(&[][..], Record::values).iter();
        values.filter(|value| value.text().is_some()).filter_map(move |value| {
            Some(MergedValue { place, value, stamp: record?.stamp(value) })
        })
    }

    /// Lists: the card's own record first, then the others by age; each element once.
    fn joined(&self, owner: Owner, root: u32, members: Vec<u32>) -> Vec<MergedValue<'_>> {
        let mut others: Vec<u32> = members.into_iter().filter(|place| *place != root).collect();
        self.sort_by_age(owner, &mut others);
        let mut known = std::collections::BTreeSet::new();
        let mut joined = Vec::new();
        for place in [root].into_iter().chain(others) {
            for value in self.own_values(owner, place) {
                let (field, text) = (value.value.field(), value.value.text().unwrap_or_default());
                if is_list(field) && known.insert((field, key_of(field, value.value.of(), text))) {
                    joined.push(value);
                }
            }
        }
        joined
    }

    /// Single values. `members` has each record before what was merged into it.
    fn folded(&self, owner: Owner, members: &[u32], planned: Option<Planned<'_>>) -> Slots<'_> {
        let mut cards: BTreeMap<u32, Slots<'_>> = BTreeMap::new();
        let mut last = Slots::new();
        for place in members.iter().rev() {
            let mut card = Slots::new();
            for value in self.own_slots(owner, *place) {
                card.insert((value.value.field(), value.value.of()), value);
            }
            let children = self.merged_into(owner, *place, planned);
            if !children.is_empty() {
                let with_card = |(number, merge, child)| Child {
                    number,
                    merge,
                    place: child,
                    card: cards.remove(&child).unwrap_or_default(),
                };
                let children = children.into_iter().map(with_card).collect();
                self.fold(owner, &mut card, children);
            }
            if members.first() == Some(place) {
                last = card;
            } else {
                cards.insert(*place, card);
            }
        }
        last
    }

    /// What was merged into a record directly, or is planned to be, by age: by which merge, and its number.
    fn merged_into<'a>(
        &'a self,
        owner: Owner,
        place: u32,
        planned: Option<Planned<'a>>,
    ) -> Vec<(u32, &'a Merge, u32)> {
        let forest = self.forest(owner);
        let mut children: Vec<u32> = forest.children(place).collect();
        let planned = planned.filter(|planned| planned.survivor == place);
        children.extend(planned.iter().flat_map(|planned| planned.sources));
        self.sort_by_age(owner, &mut children);
        let with_merge = |child| match (forest.edge(child), planned) {
            (Some(edge), _) => Some((edge.merge, self.merge(edge.merge)?, child)),
            (None, Some(planned)) => Some((u32::MAX, planned.merge, child)),
            (None, None) => None,
        };
        children.into_iter().filter_map(with_merge).collect()
    }

    /// Custom values of a card: those of its own record, and where it has none those of what was merged into it, the
    /// oldest first; by what was decided, and by what was edited since. `own` gives the values of one record.
    pub(crate) fn custom_values<T: Clone>(
        &self,
        owner: Owner,
        root: u32,
        own: impl Fn(u32) -> BTreeMap<String, T>,
    ) -> BTreeMap<String, T> {
        let members = self.forest(owner).subtree(root);
        let mut cards: BTreeMap<u32, BTreeMap<String, T>> = BTreeMap::new();
        for place in members.iter().rev() {
            let mut card = own(*place);
            let children = self.merged_into(owner, *place, None);
            let on_top = |field: &str, merge: &Merge| {
                let record = self.record_at(owner, *place);
                let stamp = record.and_then(|record| record.field_stamp(field));
                stamp.is_some_and(|stamp| stamp.seq > merge.stamp.seq)
            };
            let mut decided = Vec::new();
            for (number, merge, child) in children {
                let values = cards.remove(&child).unwrap_or_default();
                let contact = self.contact(owner, child);
                for decision in &merge.order.decisions {
                    let MergeDecision::TakeCustom { field, contact: from } = decision else {
                        continue;
                    };
                    if Some(from) == contact.as_ref() && !on_top(field.as_str(), merge) {
                        let value = values.get(field.as_str()).cloned();
                        decided.push((number, String::from(field.as_str()), value));
                    }
                }
                for (field, value) in values {
                    if !on_top(&field, merge) {
                        card.entry(field).or_insert(value);
                    }
                }
            }
            decided.sort_by_key(|(number, ..)| *number);
            for (_, field, value) in decided {
                match value {
                    Some(value) => drop(card.insert(field, value)),
                    None => drop(card.remove(&field)),
                }
            }
            cards.insert(*place, card);
        }
        cards.remove(&root).unwrap_or_default()
    }

    /// Also values that were taken away.
    fn own_slots(&self, owner: Owner, place: u32) -> impl Iterator<Item = MergedValue<'_>> {
        let record = self.record_at(owner, place);
        let values = record.map_or(&[][..], Record::values).iter();
        values.filter(|value| !is_list(value.field())).filter_map(move |value| {
            Some(MergedValue { place, value, stamp: record?.stamp(value) })
        })
    }

    fn fold<'a>(&self, owner: Owner, card: &mut Slots<'a>, mut children: Vec<Child<'_, 'a>>) {
        let edited: BTreeMap<Slot<'a>, u64> =
            card.iter().map(|(slot, value)| (*slot, value.stamp.seq)).collect();
        let on_top = |slot: &Slot<'a>, merge: &Merge| {
            edited.get(slot).is_some_and(|seq| *seq > merge.stamp.seq)
        };
        for Child { merge, card: values, .. } in &children {
            for (slot, value) in values {
                if !on_top(slot, merge) && decision(merge, slot.0).is_none() {
                    survive(card, *slot, *value, rule(merge, slot.0));
                }
            }
            // Who has not said anything is asked for the most restrictive, too.
            let unknown = !values.contains_key(&(ContactField::Consent, None));
            let given =
                card.get(&(ContactField::Consent, None)).and_then(|value| value.value.text());
            if unknown && given == Some("Given") && !on_top(&(ContactField::Consent, None), merge) {
                card.remove(&(ContactField::Consent, None));
            }
        }
        // A later decision was made in view of the earlier ones.
        children.sort_by_key(|child| child.number);
        for Child { merge, place, card: values, .. } in &children {
            let contact = self.contact(owner, *place);
            for decision in &merge.order.decisions {
                let MergeDecision::Take { field, contact: from } = decision else { continue };
                let slots = values.keys().chain(edited.keys()).filter(|slot| slot.0 == *field);
                let slots: std::collections::BTreeSet<Slot<'a>> = slots.copied().collect();
                for slot in slots.into_iter().filter(|slot| !on_top(slot, merge)) {
                    if Some(from) == contact.as_ref() {
                        match values.get(&slot) {
                            Some(value) => card.insert(slot, *value),
                            None => card.remove(&slot),
                        };
                    }
                }
            }
        }
    }

    /// The record whose account is the one in use: of the records of a card that have one, that of the card's value.
    pub(crate) fn account_place(&self, owner: Owner, root: u32) -> Option<u32> {
        let values = self.card_values(owner, root);
        let account = values.iter().find(|value| value.value.field() == ContactField::Account)?;
        (account.value.text() == Some("on")).then_some(account.place)
    }
}

/// What was merged into a record directly.
struct Child<'m, 'a> {
    number: u32,
    merge: &'m Merge,
    place: u32,
    card: Slots<'a>,
}

/// From whom a merge takes a field, where that was decided.
fn decision(merge: &Merge, field: ContactField) -> Option<&ContactRef> {
    merge.order.decisions.iter().find_map(|decision| match decision {
        MergeDecision::Take { field: of, contact } if *of == field => Some(contact),
        _ => None,
    })
}

fn rule(merge: &Merge, field: ContactField) -> Survivorship {
    let rule = merge.order.rules.iter().find(|rule| rule.field == field);
    rule.map_or(Survivorship::Survivor, |rule| rule.survives)
}

/// Which of two values survives.
fn survive<'a>(card: &mut Slots<'a>, slot: Slot<'a>, value: MergedValue<'a>, rule: Survivorship) {
    let Some(text) = value.value.text() else { return };
    let Some(own) = card.get(&slot).filter(|own| own.value.text().is_some()).copied() else {
        // Whoever has not said anything has notifications on, and no consent is known.
        let restrictive = slot.0 != ContactField::Consent || text == "Withdrawn";
        if restrictive {
            card.insert(slot, value);
        }
        return;
    };
    let kept = own.value.text().unwrap_or_default();
    let replaces = match slot.0 {
        ContactField::Notifications => text == "off" && kept != "off",
        ContactField::Consent => rank(text) > rank(kept),
        ContactField::Group => false,
        ContactField::Account => kept == "off" && text == "on",
        _ => match rule {
            Survivorship::Survivor => false,
            Survivorship::MostRecent => value.stamp.seq > own.stamp.seq,
            Survivorship::Minimum => text < kept,
            Survivorship::Maximum => text > kept,
        },
    };
    if replaces {
        card.insert(slot, value);
    }
}

/// How restrictive a consent is.
fn rank(consent: &str) -> u8 {
    match consent {
        "Given" => 0,
        "Unknown" => 1,
        _ => 2,
    }
}
