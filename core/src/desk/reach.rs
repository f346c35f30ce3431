//! Whom an actor's rights reach: groups may be limited to persons of some groups, people may do something for
//! themselves, and managers see the requests of their organisation.

use super::rights::{Standings, Who};
use super::state::State;
use crate::definition::{
    CardKind, CardRef, ContactChange, ContactField, ContactRef, DecisionTarget, Error,
    PackedCommand, Query, Right, Standing,
};
use crate::directory::RightSet;
use crate::id::{ActorId, OrganisationId, PersonId, PersonKey, UserGroupId};

impl State {
    /// Whoever was blocked or dismissed may do nothing.
    pub(crate) fn not_shut_out(&self, who: Who, right: Right) -> Result<(), Error> {
        let Some(person) = self.acting_person(who) else { return Ok(()) };
        match self.directory.shut_out(person) {
            None => Ok(()),
            Some(because) => {
                let actor = who.name(&self.names);
                Err(Error::Denied { actor, right, because: String::from(because) })
            }
        }
    }

    /// Checks the right to a command about what belongs to no team, and whether it reaches everyone named.
    pub(crate) fn allow_command(
        &self,
        who: Who,
        right: Right,
        command: &PackedCommand,
    ) -> Result<Standings, Error> {
        use PackedCommand as C;
        let allowed = self.allow_in_desk(who, right);
        match command {
            C::EditPerson { person, changes, fields } => {
                let own = allowed.is_err()
                    && fields.is_none()
                    && self.is_own_card(who, person)
                    && changes.iter().all(is_self_service);
                if own {
                    return Ok(self.general_standings(who));
                }
                self.reaches(who, right, person)?;
            }
            C::CreatePerson { person, .. } => self.reaches_group(who, right, &person.group)?,
            C::DeletePerson { person } => self.reaches(who, right, person)?,
            C::SetPersona { person, .. } => self.reaches(who, right, person)?,
            C::SetManagers { managers, .. } => self.reaches_all(who, right, managers)?,
            C::ErasePersons { persons, .. } => self.reaches_all(who, right, persons)?,
            C::AddNote { note } => self.reaches_contact(who, right, &note.contact)?,
            C::LinkFile { file } => self.reaches_contact(who, right, &file.contact)?,
            C::MergeContacts { order, .. } => {
                allowed.clone()?;
                self.may_merge(who, order)?;
            }
            C::UndoMerge { merge, .. } => {
                if let Some(merge) = self.directory.merge(*merge) {
                    self.may_undo(who, &merge.order)?;
                }
            }
            C::DismissDuplicate { one, other } => {
                self.reaches_contact(who, right, one)?;
                self.reaches_contact(who, right, other)?;
            }
            C::EditCard { card, .. } | C::RemoveCard { card } | C::MoveCard { card, .. } => {
                self.reaches_card(who, right, card)?;
            }
            _ => {}
        }
        allowed
    }

    /// Checks the right to a question about what belongs to no team, and whether it reaches everyone named.
    pub(super) fn allow_question(
        &self,
        who: Who,
        right: Right,
        query: &Query,
    ) -> Result<(), Error> {
        match query {
            Query::Person { person } if self.is_own_card(who, person) => return Ok(()),
            Query::PersonHistory { person, .. } => {
                let target = DecisionTarget::Person { person: person.clone() };
                return self.decision(who, right, &target).map(drop);
            }
            Query::OrganisationRequests { organisation, .. } => {
                let organisation = organisation.clone();
                let target = DecisionTarget::Organisation { organisation };
                return self.decision(who, right, &target).map(drop);
            }
            Query::Person { person }
            | Query::PersonAudit { person }
            | Query::MayNotify { person, .. }
            | Query::SimilarPersons { person, .. } => self.reaches(who, right, person)?,
            Query::EraseReport { persons } => self.reaches_all(who, right, persons)?,
            Query::PlanMerge { order } => {
                self.allow_in_desk(who, right)?;
                self.may_merge(who, order)?;
            }
            Query::PlanUndoMerge { merge } => {
                if let Some(merge) = self.directory.merge(*merge) {
                    self.may_undo(who, &merge.order)?;
                }
            }
            Query::Merges { contact } => self.reaches_contact(who, right, contact)?,
            _ => {}
        }
        self.allow_in_desk(who, right).map(drop)
    }

    /// Whether an actor has a right towards something, with the reason; refused with the reason.
    pub(super) fn decision(
        &self,
        who: Who,
        right: Right,
        target: &DecisionTarget,
    ) -> Result<String, Error> {
        self.not_shut_out(who, right)?;
        let standings = match target {
            DecisionTarget::Desk => self.allow_in_desk(who, right)?,
            DecisionTarget::Agent { agent } => {
                let key = self.names.agents.key(agent.as_str());
                let key = key.ok_or_else(|| unknown("agent", agent.as_str()))?;
                self.allow(who, right, key)?
            }
            DecisionTarget::Team { team } => {
                let key = self.names.teams.key(team.as_str());
                let key = key.ok_or_else(|| unknown("team", team.as_str()))?;
                self.allow_general(who, right, Some(key))?
            }
            DecisionTarget::Person { person } => {
                let place = self.person_place(person)?;
                if let Some(because) = self.special_reason(who, right, place) {
                    return Ok(because);
                }
                let standings = self.allow_in_desk(who, right)?;
                self.reaches(who, right, person)?;
                standings
            }
            DecisionTarget::Organisation { organisation } => {
                let key = self.organisation_place(organisation)?;
                let managed = self.acting_person(who).is_some_and(|person| {
                    let root = self.directory.person_root(person);
                    self.directory.managed_by(root).contains(&self.organisation_name(key))
                });
                if managed && is_of_managers(right) {
                    return Ok(manages(&self.organisation_name(key)));
                }
                self.allow_in_desk(who, right)?
            }
        };
        Ok(self.reason(who, right, standings))
    }

    /// What lets somebody look at a person without a right: it is himself, or somebody whose manager he is.
    fn special_reason(&self, who: Who, right: Right, place: u32) -> Option<String> {
        let acting = self.directory.person_root(self.acting_person(who)?);
        let person = PersonKey::new(place);
        if acting == person {
            let own =
                matches!(right, Right::RequestView | Right::RequestComment | Right::ContactsView);
            return own.then(|| String::from("it is the actor's own card"));
        }
        if !is_of_managers(right) {
            return None;
        }
        let managed = self.directory.managed_by(acting);
        let of = self.directory.organisations_of(person);
        let shared = of.into_iter().map(|key| self.organisation_name(key));
        shared.into_iter().find(|id| managed.contains(id)).map(|id| manages(&id))
    }

    fn reason(&self, who: Who, right: Right, standings: Standings) -> String {
        if who == Who::System {
            return String::from("the system has every right");
        }
        if standings.overrides() {
            return String::from("company administrators have it");
        }
        if let Some(bundle) = self.bundle_giving(who, right) {
            return format!("the bundle {bundle} gives it");
        }
        if let Some(person) = self.acting_person(who)
            && self.directory.rights_of(person).has(right)
        {
            return match self.directory.group_of(person) {
                Some(group) => format!("the group {} gives it", group.id),
                None => String::from("the group gives it"),
            };
        }
        String::from(match standings.highest() {
            Some(Standing::TeamAdmin) => "team administrators have it",
            Some(Standing::Supervisor) => "supervisors or a bundle have it",
            Some(Standing::Agent) => "agents have it",
            _ => "everybody has it",
        })
    }

    /// Whether the rights of the actor's group reach the group of a person. One who is not known is nobody's.
    pub(super) fn reaches(&self, who: Who, right: Right, person: &PersonId) -> Result<(), Error> {
        let Some(only) = self.only_groups(who) else { return Ok(()) };
        let Some(key) = self.directory.person_key(person) else {
            return Err(self.out_of_reach(who, right));
        };
        let root = self.directory.person_root(key);
        match self.directory.group_of(root) {
            Some(group) if only.contains(&group.id) => Ok(()),
            _ => Err(self.out_of_reach(who, right)),
        }
    }

    pub(super) fn reaches_group(
        &self,
        who: Who,
        right: Right,
        group: &UserGroupId,
    ) -> Result<(), Error> {
        match self.only_groups(who) {
            Some(only) if !only.contains(group) => Err(self.out_of_reach(who, right)),
            _ => Ok(()),
        }
    }

    fn reaches_all(&self, who: Who, right: Right, persons: &[PersonId]) -> Result<(), Error> {
        persons.iter().try_for_each(|person| self.reaches(who, right, person))
    }

    fn reaches_contact(&self, who: Who, right: Right, contact: &ContactRef) -> Result<(), Error> {
        match contact {
            ContactRef::Person { person } => self.reaches(who, right, person),
            ContactRef::Organisation { .. } => Ok(()),
        }
    }

    /// The card of custom fields of a person is reached as the person is.
    pub(super) fn reaches_card(&self, who: Who, right: Right, card: &CardRef) -> Result<(), Error> {
        let person = PersonId::new(card.id.as_str()).ok();
        let known = person.filter(|person| self.directory.person_key(person).is_some());
        match known {
            Some(person) if card.kind == CardKind::User => self.reaches(who, right, &person),
            _ => Ok(()),
        }
    }

    /// Merging asks for seeing and changing all, and for deleting the sources.
    fn may_merge(&self, who: Who, order: &crate::MergeOrder) -> Result<(), Error> {
        // A merge that is done again is of those whom it was of.
        let again = order.again.and_then(|number| self.directory.merge(number));
        let order = again.map_or(order, |merge| &merge.order);
        let of_persons = matches!(order.survivor, ContactRef::Person { .. });
        let (edit, delete) = if of_persons {
            (Right::UserEdit, Right::UserDelete)
        } else {
            (Right::OrgEdit, Right::OrgDelete)
        };
        for right in [Right::ContactsView, edit, delete] {
            self.allow_in_desk(who, right)?;
        }
        self.reaches_contact(who, edit, &order.survivor)?;
        order.sources.iter().try_for_each(|source| self.reaches_contact(who, delete, source))
    }

    fn may_undo(&self, who: Who, order: &crate::MergeOrder) -> Result<(), Error> {
        let of_persons = matches!(order.survivor, ContactRef::Person { .. });
        let edit = if of_persons { Right::UserEdit } else { Right::OrgEdit };
        self.allow_in_desk(who, edit)?;
        self.reaches_contact(who, edit, &order.survivor)
    }

    /// The groups that the actor's own group is limited to. Roles have no such limit.
    pub(super) fn only_groups(&self, who: Who) -> Option<&[UserGroupId]> {
        if who == Who::System || self.general_standings(who).overrides() {
            return None;
        }
        let group = self.directory.group_of(self.acting_person(who)?)?;
        (!group.only_groups.is_empty()).then_some(group.only_groups.as_slice())
    }

    /// Whether somebody sees the statuses and calls of a person: by his own right, or of himself.
    pub(super) fn sees_history(&self, who: Who, person: &PersonId) -> bool {
        let right = Right::RequestView;
        self.is_own_card(who, person)
            || (self.allow_in_desk(who, right).is_ok() && self.reaches(who, right, person).is_ok())
    }

    fn is_own_card(&self, who: Who, person: &PersonId) -> bool {
        let Some(acting) = self.acting_person(who) else { return false };
        let Some(asked) = self.directory.person_key(person) else { return false };
        self.directory.person_root(acting) == self.directory.person_root(asked)
    }

    fn out_of_reach(&self, who: Who, right: Right) -> Error {
        let because = String::from("the actor's group is limited to persons of other groups");
        Error::Denied { actor: who.name(&self.names), right, because }
    }

    /// The rights that a group would give, and whether the actor may give them.
    pub(super) fn may_put_into(
        &self,
        who: Who,
        right: Right,
        group: &UserGroupId,
    ) -> Result<(), Error> {
        let given = self.directory.group(group);
        let rights = given.map_or(RightSet::NONE, crate::directory::rights_of_group);
        self.reaches_group(who, right, group)?;
        self.may_give(who, right, rights)
    }

    /// The answer to the query `Decide`.
    pub(super) fn decide_for(
        &self,
        asker: Option<Who>,
        asking: &ActorId,
        actor: &ActorId,
        right: Right,
        target: &DecisionTarget,
    ) -> Result<crate::Answer, Error> {
        if asking != actor {
            let who = asker.ok_or_else(|| Self::denied_stranger(asking, Right::RoleAssign))?;
            self.allow_in_desk(who, Right::RoleAssign)?;
        }
        let decided = match self.who(actor) {
            None if right == Right::Anyone => Ok(String::from("everybody has it")),
            None => Err(Self::denied_stranger(actor, right)),
            Some(who) => self.decision(who, right, target),
        };
        match decided {
            Ok(because) => Ok(crate::Answer::Decision { allow: true, because }),
            Err(Error::Denied { because, .. }) => {
                Ok(crate::Answer::Decision { allow: false, because })
            }
            Err(other) => Err(other),
        }
    }
}

/// What people may change of themselves.
fn is_self_service(change: &ContactChange) -> bool {
    use ContactField as F;
    let field = crate::directory::field_of(change);
    matches!(field, F::Language | F::Zone | F::Signature | F::Notifications)
}

/// What managers may do with the requests of their organisation's members.
fn is_of_managers(right: Right) -> bool {
    matches!(right, Right::RequestView | Right::RequestComment)
}

fn manages(organisation: &OrganisationId) -> String {
    format!("the actor manages the organisation {organisation}")
}

fn unknown(kind: &str, id: &str) -> Error {
    Error::Unknown { kind: String::from(kind), id: String::from(id) }
}

/// The groups that changes put somebody into.
pub(super) fn groups_of(changes: &[ContactChange]) -> impl Iterator<Item = UserGroupId> {
    changes.iter().filter_map(|change| match change {
        ContactChange::Set { value } if value.field == ContactField::Group => {
            UserGroupId::new(value.value.trim()).ok()
        }
        _ => None,
    })
}
