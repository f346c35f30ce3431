//! Who may do what: deny by default, each refusal with its reason.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::state::State;
use crate::definition::{Error, Right, Role, Setter, Standing};
use crate::directory::{RightSet, rights_of_bundle};
use crate::id::{ActorId, ActorKey, AgentId, AgentKey, BundleId, BundleKey, PersonKey, TeamKey};
use crate::names::Names;

/// The reserved actor: the host itself, and the desk's own timers.
pub(crate) const SYSTEM: &str = "system";

/// An actor, resolved. An agent who is not linked to a person acts under the agent's own id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) enum Who {
    System,
    Agent(AgentKey),
    Person(ActorKey),
}

impl Who {
    pub(crate) fn name(self, names: &Names) -> ActorId {
        match self {
            Self::System => ActorId::known(SYSTEM),
            Self::Agent(key) => names
                .agents
                .text(key)
                .and_then(|id| ActorId::new(id).ok())
                .unwrap_or(ActorId::known(SYSTEM)),
            Self::Person(key) => names.actors.name(key),
        }
    }
}

/// What one actor holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Holder {
    pub(crate) roles: Vec<Role>,
    pub(crate) bundles: Vec<BundleKey>,
    supervises: Vec<TeamKey>,
    administers: Vec<TeamKey>,
    company_admin: bool,
}

impl Holder {
    pub(crate) fn set_roles(&mut self, roles: Vec<Role>, names: &Names) {
        let teams = |wanted: fn(&Role) -> Option<&crate::id::TeamId>| {
            roles
                .iter()
                .filter_map(wanted)
                .filter_map(|team| names.teams.key(team.as_str()))
                .collect()
        };
        self.supervises = teams(|role| match role {
            Role::Supervisor { team } => Some(team),
            _ => None,
        });
        self.administers = teams(|role| match role {
            Role::TeamAdmin { team } => Some(team),
            _ => None,
        });
        self.company_admin = roles.contains(&Role::CompanyAdmin);
        self.roles = roles;
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.roles.is_empty() && self.bundles.is_empty()
    }
}

/// Those who hold something.
pub(crate) type Holders = BTreeMap<ActorKey, Holder>;

/// As what an actor stands towards one agent, several may hold at once, one bit each; and the rights that bundles and
/// the actor's group give.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Standings {
    roles: u8,
    granted: RightSet,
}

impl Standings {
    const OWN: u8 = 1;
    const SUPERVISOR: u8 = 2;
    const BUNDLE: u8 = 4;
    const TEAM_ADMIN: u8 = 8;
    const COMPANY_ADMIN: u8 = 16;
    const SYSTEM: u8 = 32;
    /// An agent of the desk, or somebody who holds something.
    const MEMBER: u8 = 64;
    /// Those who use what belongs to no team.
    const USERS: u8 = Self::MEMBER | Self::SYSTEM;
    /// Those who see and set other agents' states.
    const OTHERS: u8 = Self::SUPERVISOR | Self::BUNDLE | Self::ADMINS;
    /// Those who configure something.
    const ADMINS: u8 = Self::TEAM_ADMIN | Self::RULERS;
    /// Those who are bound by no quota.
    const RULERS: u8 = Self::COMPANY_ADMIN | Self::SYSTEM;

    /// Those of an agent towards the agent's own state.
    pub(crate) const fn of_agent() -> Self {
        Self { roles: Self::OWN, granted: RightSet::NONE }
    }

    /// Those of the host and the desk's own timers.
    pub(crate) const fn of_system() -> Self {
        Self { roles: Self::SYSTEM, granted: RightSet::NONE }
    }

    #[inline]
    const fn has(self, bits: u8) -> bool {
        self.roles & bits != 0
    }

    fn over_team(&mut self, holder: &Holder, team: TeamKey) {
        self.note(Self::SUPERVISOR, holder.supervises.contains(&team));
        self.note(Self::TEAM_ADMIN, holder.administers.contains(&team));
    }

    fn note(&mut self, bit: u8, holds: bool) {
        if holds {
            self.roles |= bit;
        }
    }

    /// The highest.
    pub(crate) fn highest(self) -> Option<Standing> {
        [
            (Self::SYSTEM, Standing::System),
            (Self::COMPANY_ADMIN, Standing::CompanyAdmin),
            (Self::TEAM_ADMIN, Standing::TeamAdmin),
            (Self::SUPERVISOR | Self::BUNDLE, Standing::Supervisor),
            (Self::OWN | Self::MEMBER, Standing::Agent),
        ]
        .into_iter()
        .find_map(|(bits, standing)| self.has(bits).then_some(standing))
    }

    /// Whether something that only `setters` may set may be set.
    pub(crate) fn may_set(self, setters: &[Setter]) -> bool {
        self.has(Self::SYSTEM)
            || setters.iter().any(|setter| match setter {
                Setter::Agent => self.has(Self::OWN),
                Setter::Supervisor => self.has(Self::OTHERS),
                Setter::Administrator => self.has(Self::COMPANY_ADMIN),
            })
    }

    /// A company administrator, or the system: not bound by quotas, staffing and approval.
    pub(crate) const fn overrides(self) -> bool {
        self.has(Self::RULERS)
    }

    /// The agent.
    pub(crate) const fn is_own(self) -> bool {
        self.has(Self::OWN)
    }

    /// Somebody else than the agent, and not the system.
    #[inline]
    pub(crate) const fn is_other(self) -> bool {
        !self.has(Self::OWN | Self::SYSTEM)
    }

    /// Bundles and groups give their rights over everything. Who may set the state of others, sees them too.
    fn grant(&mut self, rights: RightSet) {
        self.note(Self::BUNDLE, rights.has(Right::AgentStatusOther));
        // One's own state is one's own, and what is the system's nobody gives.
        let never = RightSet::of(&[Right::AgentStatus, Right::Facts]);
        self.granted = self.granted.with(rights.without(never));
    }

    #[inline]
    pub(crate) const fn holds(self, right: Right) -> bool {
        self.granted.has(right) || self.holds_by_role(right)
    }

    #[inline]
    const fn holds_by_role(self, right: Right) -> bool {
        match right {
            Right::Anyone => true,
            Right::Facts => self.has(Self::SYSTEM),
            Right::AgentStatus | Right::AgentView => self.has(Self::OWN | Self::OTHERS),
            Right::AgentStatusOther => self.has(Self::OTHERS),
            Right::TimesheetView => self.has(Self::OWN | Self::SUPERVISOR | Self::ADMINS),
            Right::TeamDefine => self.has(Self::ADMINS),
            Right::FieldsUse
            | Right::FieldsDefine
            | Right::CardsManage
            | Right::PauseOverride
            | Right::PauseGrant
            | Right::PauseCorrect
            | Right::PauseDefine
            | Right::StatusDefine
            | Right::DeskConfigure
            | Right::DispositionDefine
            | Right::BlacklistDefine
            | Right::RoleAssign
            | Right::ContactsView
            | Right::ContactsImport
            | Right::ContactsExport
            | Right::NoteAdd
            | Right::FileAdd
            | Right::UserCreate
            | Right::UserEdit
            | Right::UserDelete
            | Right::UserAuditView
            | Right::UserStatusBlock
            | Right::UserStatusDismiss
            | Right::UserMerge
            | Right::UserUnmerge
            | Right::DuplicateDismiss
            | Right::PersonErase
            | Right::PersonaEdit
            | Right::OrgCreate
            | Right::OrgEdit
            | Right::OrgDelete
            | Right::OrgManagerSet
            | Right::RequestView
            | Right::RequestComment
            | Right::TenantDefine
            | Right::SnapshotTake => self.has(Self::RULERS),
            Right::DispositionSave
            | Right::BlacklistView
            | Right::EquipmentView
            | Right::EquipmentLink => self.has(Self::USERS),
            Right::BlacklistAdd | Right::EquipmentEdit => self.has(Self::SUPERVISOR | Self::ADMINS),
            Right::BlacklistRemove | Right::EquipmentDelete | Right::EquipmentCross => {
                self.has(Self::ADMINS)
            }
        }
    }
}

impl State {
    /// The actor of this text; `None` for one whom the desk has not heard of.
    pub(crate) fn who(&self, actor: &ActorId) -> Option<Who> {
        if actor.as_str() == SYSTEM {
            return Some(Who::System);
        }
        if let Some(key) = self.names.actors.key(actor.as_str()) {
            return Some(Who::Person(key));
        }
        let key = self.names.agents.key(actor.as_str())?;
        self.agents.get(key.index()).filter(|agent| agent.person.is_none()).map(|_| Who::Agent(key))
    }

    /// As what `who` stands towards the agent.
    #[inline]
    pub(crate) fn standings(&self, who: Who, agent: AgentKey) -> Standings {
        if who == Who::System {
            return Standings::of_system();
        }
        self.standings_of_person(who, agent)
    }

    fn standings_of_person(&self, who: Who, agent: AgentKey) -> Standings {
        let mut standings = self.general_standings(who);
        let Some(record) = self.agents.get(agent.index()) else { return standings };
        match who {
            Who::System => {}
            Who::Agent(key) => {
                standings.note(Standings::OWN, key == agent && record.person.is_none());
            }
            Who::Person(key) => {
                let own = record.person.map_or_else(
                    || {
                        self.names.actors.text(key).map(ActorId::as_str)
                            == self.names.agents.text(agent).map(AgentId::as_str)
                    },
                    |person| person == key,
                );
                standings.note(Standings::OWN, own);
                if let (Some(holder), Some(team)) = (self.holders.get(&key), record.team) {
                    standings.over_team(holder, team);
                }
            }
        }
        standings
    }

    /// As what `who` stands towards everything, whatever the agent.
    pub(crate) fn general_standings(&self, who: Who) -> Standings {
        let mut standings = Standings::default();
        standings.note(Standings::SYSTEM, who == Who::System);
        if let Some(holder) = self.holder(who) {
            standings.note(Standings::COMPANY_ADMIN, holder.company_admin);
            for bundle in &holder.bundles {
                standings.grant(self.rights_of_bundle(*bundle));
            }
        }
        if let Some(person) = self.acting_person(who) {
            standings.grant(self.directory.rights_of(person));
        }
        standings
    }

    /// Checks a right towards an agent.
    #[inline]
    pub(crate) fn allow(
        &self,
        who: Who,
        right: Right,
        agent: AgentKey,
    ) -> Result<Standings, Error> {
        let standings = self.standings(who, agent);
        if standings.holds(right) { Ok(standings) } else { Err(self.denied(who, right, standings)) }
    }

    /// As what `who` stands towards what belongs to no team: a role over any team counts.
    fn standings_in_desk(&self, who: Who) -> Standings {
        let mut standings = self.general_standings(who);
        let holder = self.holder(who);
        if let Some(holder) = holder {
            standings.note(Standings::SUPERVISOR, !holder.supervises.is_empty());
            standings.note(Standings::TEAM_ADMIN, !holder.administers.is_empty());
        }
        let member = match who {
            Who::System => false,
            Who::Agent(_) => true,
            Who::Person(key) => {
                holder.is_some_and(|holder| !holder.is_empty())
                    || self.is_own_agent(key)
                    || self.agents.iter().any(|agent| agent.person == Some(key))
            }
        };
        standings.note(Standings::MEMBER, member);
        standings
    }

    /// Checks a right over what belongs to no team: dispositions, blacklists, equipment.
    pub(crate) fn allow_in_desk(&self, who: Who, right: Right) -> Result<Standings, Error> {
        let standings = self.standings_in_desk(who);
        if standings.holds(right) { Ok(standings) } else { Err(self.denied(who, right, standings)) }
    }

    /// Checks a right that is towards no single agent. Rights over a team are asked with `team`.
    pub(crate) fn allow_general(
        &self,
        who: Who,
        right: Right,
        team: Option<TeamKey>,
    ) -> Result<Standings, Error> {
        let mut standings = self.general_standings(who);
        if let (Some(holder), Some(team)) = (self.holder(who), team) {
            standings.over_team(holder, team);
        }
        if standings.holds(right) { Ok(standings) } else { Err(self.denied(who, right, standings)) }
    }

    /// Whether the actor administers some team.
    pub(crate) fn administers_a_team(&self, who: Who) -> bool {
        self.holder(who).is_some_and(|holder| !holder.administers.is_empty())
    }

    pub(crate) fn denied(&self, who: Who, right: Right, standings: Standings) -> Error {
        let because = match standings.highest() {
            None if self.acting_person(who).is_some() => "neither a role nor the group gives it",
            None => "the actor has no role towards the agent or team",
            Some(Standing::Agent) => "agents have it neither for others nor for the desk",
            Some(Standing::Supervisor) => "supervisors and bundles do not give it",
            Some(Standing::TeamAdmin) => "team administrators do not have it",
            Some(Standing::CompanyAdmin) => "it is for the system only",
            Some(Standing::System) => "the system has it",
        };
        Error::Denied { actor: who.name(&self.names), right, because: String::from(because) }
    }

    /// The answer to an actor whom the desk has not heard of.
    pub(crate) fn denied_stranger(actor: &ActorId, right: Right) -> Error {
        Error::Denied {
            actor: actor.clone(),
            right,
            because: String::from("the desk has not heard of the actor"),
        }
    }

    /// The rights of a bundle.
    pub(crate) fn rights_of_bundle(&self, bundle: BundleKey) -> RightSet {
        let name = self.names.bundles.text(bundle);
        name.map_or(RightSet::NONE, |name| rights_of_bundle(name.as_str()))
    }

    /// A bundle that gives an actor a right.
    pub(crate) fn bundle_giving(&self, who: Who, right: Right) -> Option<BundleId> {
        let bundles = &self.holder(who)?.bundles;
        let gives = |bundle: &&BundleKey| self.rights_of_bundle(**bundle).has(right);
        bundles.iter().find(gives).map(|bundle| self.names.bundles.name(*bundle))
    }

    /// The actor's own record in the directory.
    pub(crate) fn acting_person(&self, who: Who) -> Option<PersonKey> {
        if self.directory.number_of_persons() == 0 {
            return None;
        }
        let id = match who {
            Who::System => None,
            Who::Agent(key) => self.names.agents.text(key).map(AgentId::as_str),
            Who::Person(key) => self.names.actors.text(key).map(ActorId::as_str),
        };
        self.directory.person_of(id?)
    }

    /// Whether an agent who is linked to nobody acts under this name.
    fn is_own_agent(&self, key: ActorKey) -> bool {
        let agent = self.names.actors.text(key).and_then(|id| self.names.agents.key(id.as_str()));
        let agent = agent.and_then(|key| self.agents.get(key.index()));
        agent.is_some_and(|agent| agent.person.is_none())
    }

    /// What somebody holds whatever the team: what he may give to others.
    pub(crate) fn rights_to_give(&self, who: Who) -> RightSet {
        let mut standings = self.general_standings(who);
        let member = self.standings_in_desk(who).has(Standings::MEMBER);
        standings.note(Standings::MEMBER, member);
        let held = Right::ALL.into_iter().filter(|right| standings.holds(*right));
        RightSet::of(&held.collect::<Vec<_>>())
    }

    /// Refuses to give rights that the actor lacks.
    pub(crate) fn may_give(&self, who: Who, asked: Right, rights: RightSet) -> Result<(), Error> {
        if who == Who::System {
            return Ok(());
        }
        let lacking = rights.without(self.rights_to_give(who));
        let Some(first) = lacking.iter().next() else { return Ok(()) };
        let because = format!("nobody gives rights that he lacks, such as {first:?}");
        Err(Error::Denied { actor: who.name(&self.names), right: asked, because })
    }

    fn holder(&self, who: Who) -> Option<&Holder> {
        match who {
            Who::Person(key) => self.holders.get(&key),
            Who::System | Who::Agent(_) => None,
        }
    }
}
