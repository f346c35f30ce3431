//! Merges that were done, and contacts that were declared to differ.

use serde::{Deserialize, Serialize};

use super::Directory;
use super::record::Stamp;
use super::values::Owner;
use crate::definition::{ContactRef, MergeDecision, MergeOrder};
use crate::id::PersonKey;

/// A merge: its number is its place, from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Merge {
    /// What was merged: records as they are called, by age.
    pub(crate) order: MergeOrder,
    pub(crate) stamp: Stamp,
    /// It was not undone.
    pub(crate) holds: bool,
}

/// Two records that are not the same: the smaller place first, and the undone merge that says so.
pub(crate) type Difference = (Owner, u32, u32, Option<u32>);

impl Merge {
    /// Persons or organisations.
    pub(crate) fn owner(&self) -> Owner {
        match self.order.survivor {
            ContactRef::Person { .. } => Owner::Person,
            ContactRef::Organisation { .. } => Owner::Organisation,
        }
    }

    /// Whether what sources manage, the survivor manages.
    fn keeps_managers(&self) -> bool {
        self.order.decisions.contains(&MergeDecision::Managers { keep: true })
    }
}

impl Directory {
    /// The merge of a number.
    pub(crate) fn merge(&self, number: u32) -> Option<&Merge> {
        self.merges.get(number.checked_sub(1)? as usize)
    }

    /// The number that the next merge has.
    pub(crate) fn next_merge(&self) -> u32 {
        u32::try_from(self.merges.len() + 1).unwrap_or(u32::MAX)
    }

    /// Merges with their numbers.
    pub(crate) fn merges(&self) -> impl Iterator<Item = (u32, &Merge)> {
        (1..).zip(&self.merges)
    }

    /// Whether a record was ever merged.
    pub(crate) fn took_part_in_a_merge(&self, owner: Owner, place: u32) -> bool {
        let Some(contact) = self.contact(owner, place) else { return false };
        self.merges
            .iter()
            .any(|merge| merge.order.survivor == contact || merge.order.sources.contains(&contact))
    }

    /// Whether what a record manages is managed by the person that it was merged into.
    pub(crate) fn manages_through(&self, key: PersonKey) -> bool {
        let mut place = key.get();
        while let Some(edge) = self.person_forest.edge(place) {
            if !self.merge(edge.merge).is_some_and(Merge::keeps_managers) {
                return false;
            }
            place = edge.survivor;
        }
        true
    }

    pub(crate) fn take_merge(&mut self, stamp: Stamp, order: &MergeOrder) {
        self.merges.push(Merge { order: order.clone(), stamp, holds: true });
        let number = u32::try_from(self.merges.len()).unwrap_or(u32::MAX);
        if let Some(again) = order.again {
            self.different.retain(|(_, _, _, because)| *because != Some(again));
        }
        let Some((owner, survivor)) = self.place(&order.survivor) else { return };
        for source in &order.sources {
            if let Some((_, place)) = self.place(source) {
                self.forest_mut(owner).link(place, survivor, number);
            }
        }
    }

    pub(crate) fn take_undo(&mut self, number: u32) {
        let Some(place) = number.checked_sub(1) else { return };
        let Some(merge) = self.merges.get_mut(place as usize) else { return };
        merge.holds = false;
        let order = merge.order.clone();
        let Some((owner, survivor)) = self.place(&order.survivor) else { return };
        for source in &order.sources {
            if let Some((_, place)) = self.place(source) {
                self.forest_mut(owner).cut(place);
                let (one, other) = (survivor.min(place), survivor.max(place));
                self.different.insert((owner, one, other, Some(number)));
            }
        }
    }

    pub(crate) fn take_difference(&mut self, one: &ContactRef, other: &ContactRef) {
        if let (Some((owner, one)), Some((_, other))) = (self.place(one), self.place(other)) {
            self.different.insert((owner, one.min(other), one.max(other), None));
        }
    }

    /// What says who somebody is has changed.
    pub(crate) fn forget_differences(&mut self, owner: Owner, place: u32) {
        self.different
            .retain(|(of, one, other, _)| *of != owner || (*one != place && *other != place));
    }

    fn forest_mut(&mut self, owner: Owner) -> &mut super::forest::Forest {
        match owner {
            Owner::Person => &mut self.person_forest,
            Owner::Organisation => &mut self.organisation_forest,
        }
    }
}
