//! Accounts: who may act, and with which rights.

use super::definitions::{RightSet, rights_of_group};
use super::values::Owner;
use super::{Directory, Person};
use crate::definition::{AccountStatus, ContactField, MergeDecision, UserGroupSpec};
use crate::id::{PersonKey, UserGroupId};

impl Directory {
    /// The record that an actor acts as.
    pub(crate) fn person_of(&self, actor: &str) -> Option<PersonKey> {
        self.persons.place(actor).map(PersonKey::new)
    }

    /// The group of a record.
    pub fn group_of(&self, key: PersonKey) -> Option<&UserGroupSpec> {
        let group = self.person(key)?.record.text(ContactField::Group)?;
        self.group(&UserGroupId::new(group).ok()?)
    }

    /// The rights that the group of a record gives: to accounts alone.
    pub fn rights_of(&self, key: PersonKey) -> RightSet {
        let account = self.person(key).and_then(|person| person.record.text(ContactField::Account));
        if account != Some("on") {
            return RightSet::NONE;
        }
        self.group_of(key).map_or(RightSet::NONE, rights_of_group)
    }

    /// Why nothing at all may be done from an account.
    pub(crate) fn shut_out(&self, key: PersonKey) -> Option<&'static str> {
        match self.person(key).map(Person::status)? {
            AccountStatus::Blocked => Some("the account is blocked"),
            AccountStatus::Dismissed => Some("the account was dismissed"),
            AccountStatus::Active if self.is_given_up(key) => {
                Some("the account was given up in a merge")
            }
            AccountStatus::Active => None,
        }
    }

    /// Whether a merge decided that another account than this one remains in use.
    fn is_given_up(&self, key: PersonKey) -> bool {
        if !self.person_forest.is_merged(key.get()) {
            return false;
        }
        let root = self.person_root(key);
        let account = self.person(key).and_then(|person| person.record.text(ContactField::Account));
        let members = self.person_forest.subtree(root.get());
        let decided =
            members.iter().filter_map(|place| self.person_forest.edge(*place)).any(|edge| {
                let decisions =
                    self.merge(edge.merge).map(|merge| merge.order.decisions.as_slice());
                decisions.into_iter().flatten().any(|decision| {
                    matches!(decision, MergeDecision::Take { field: ContactField::Account, .. })
                })
            });
        account == Some("on")
            && decided
            && self.account_place(Owner::Person, root.get()) != Some(key.get())
    }
}
