//! Who may do what: deny by default, each refusal with its reason.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::state::State;
use crate::definition::{Error, Right, Role, Setter, Standing};
use crate::id::{ActorId, ActorKey, AgentKey, BundleKey, TeamKey};
use crate::names::Names;

/// The reserved actor: the host itself, and the desk's own timers.
pub(crate) const SYSTEM: &str = "system";
/// Bundles of rights that give `agent.status.set_other`.
pub(crate) const BUNDLES: [&str; 2] = ["analytics.employees", "omni.operators"];

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

/// As what an actor stands towards one agent; several may hold at once.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Standings {
    own: bool,
    supervisor: bool,
    bundle: bool,
    team_admin: bool,
    company_admin: bool,
    system: bool,
}

impl Standings {
    /// Those of an agent towards the agent's own state.
    pub(crate) fn of_agent() -> Self {
        Self { own: true, ..Self::default() }
    }

    /// Those of the host and the desk's own timers.
    pub(crate) fn of_system() -> Self {
        Self { system: true, ..Self::default() }
    }

    /// The highest.
    pub(crate) fn highest(self) -> Option<Standing> {
        if self.system {
            Some(Standing::System)
        } else if self.company_admin {
            Some(Standing::CompanyAdmin)
        } else if self.team_admin {
            Some(Standing::TeamAdmin)
        } else if self.supervisor || self.bundle {
            Some(Standing::Supervisor)
        } else if self.own {
            Some(Standing::Agent)
        } else {
            None
        }
    }

    /// Whether something that only `setters` may set may be set.
    pub(crate) fn may_set(self, setters: &[Setter]) -> bool {
        self.system
            || setters.iter().any(|setter| match setter {
                Setter::Agent => self.own,
                Setter::Supervisor => {
                    self.supervisor || self.bundle || self.team_admin || self.company_admin
                }
                Setter::Administrator => self.company_admin,
            })
    }

    /// A company administrator, or the system: not bound by quotas, staffing and approval.
    pub(crate) fn overrides(self) -> bool {
        self.system || self.company_admin
    }

    /// The agent.
    pub(crate) fn is_own(self) -> bool {
        self.own
    }

    /// Somebody else than the agent, and not the system.
    pub(crate) fn is_other(self) -> bool {
        !self.own && !self.system
    }

    fn holds(self, right: Right) -> bool {
        let sets_other =
            self.supervisor || self.bundle || self.team_admin || self.company_admin || self.system;
        match right {
            Right::Anyone => true,
            Right::Facts => self.system,
            Right::AgentStatus | Right::AgentView => self.own || sets_other,
            Right::AgentStatusOther => sets_other,
            Right::TimesheetView => {
                self.own || self.supervisor || self.team_admin || self.company_admin || self.system
            }
            Right::TeamDefine => self.team_admin || self.company_admin || self.system,
            Right::PauseOverride
            | Right::PauseGrant
            | Right::PauseCorrect
            | Right::PauseDefine
            | Right::StatusDefine
            | Right::DeskConfigure
            | Right::RoleAssign => self.company_admin || self.system,
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
    pub(crate) fn standings(&self, who: Who, agent: AgentKey) -> Standings {
        if who == Who::System {
            return Standings::of_system();
        }
        let mut standings = self.general_standings(who);
        let Some(record) = self.agents.get(agent.index()) else { return standings };
        match who {
            Who::System => {}
            Who::Agent(key) => standings.own = key == agent && record.person.is_none(),
            Who::Person(key) => {
                standings.own = record.person.map_or_else(
                    || {
                        self.names.actors.text(key).map(ActorId::as_str)
                            == self.names.agents.text(agent).map(crate::id::AgentId::as_str)
                    },
                    |person| person == key,
                );
                if let (Some(holder), Some(team)) = (self.holders.get(&key), record.team) {
                    standings.supervisor = holder.supervises.contains(&team);
                    standings.team_admin = holder.administers.contains(&team);
                }
            }
        }
        standings
    }

    /// As what `who` stands towards everything, whatever the agent.
    pub(crate) fn general_standings(&self, who: Who) -> Standings {
        let mut standings = Standings { system: who == Who::System, ..Standings::default() };
        if let Some(holder) = self.holder(who) {
            standings.company_admin = holder.company_admin;
            standings.bundle = !holder.bundles.is_empty();
        }
        standings
    }

    /// Checks a right towards an agent.
    pub(crate) fn allow(
        &self,
        who: Who,
        right: Right,
        agent: AgentKey,
    ) -> Result<Standings, Error> {
        let standings = self.standings(who, agent);
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
            standings.supervisor = holder.supervises.contains(&team);
            standings.team_admin = holder.administers.contains(&team);
        }
        if standings.holds(right) { Ok(standings) } else { Err(self.denied(who, right, standings)) }
    }

    /// Whether the actor administers some team.
    pub(crate) fn administers_a_team(&self, who: Who) -> bool {
        self.holder(who).is_some_and(|holder| !holder.administers.is_empty())
    }

    pub(crate) fn denied(&self, who: Who, right: Right, standings: Standings) -> Error {
        let because = match standings.highest() {
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

    fn holder(&self, who: Who) -> Option<&Holder> {
        match who {
            Who::Person(key) => self.holders.get(&key),
            Who::System | Who::Agent(_) => None,
        }
    }
}
