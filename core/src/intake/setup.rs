use serde::{Deserialize, Serialize};

use super::timed::Intake;
use crate::definition::{
    AgentSpec, Apply, ChannelSpec, Command, Effect, Error, InactivityRuleSpec, PauseTypeSpec,
    Policies, PoolSpec, QueueSpec, StatusSpec, TeamSpec,
};
use crate::id::{StatusId, TeamId};

/// How a desk is set up before a log is replayed: definitions, all of them optional, in the form that the commands that
/// define them take. What a log names and a setup does not is defined without limits.
///
/// ```
/// use frontdesk::intake::Setup;
///
/// let setup = Setup::from_json(
///     r#"{
///         "pause_types": [{"id": "lunch", "label": "Lunch", "allotment": 1800000, "paid_percent": 100}],
///         "teams": [{"id": "sales", "wrap_up": {"Timed": {"duration": 20000}}}],
///         "team": "sales"
///     }"#,
/// )?;
/// assert_eq!(setup.pause_types.len(), 1);
/// # Ok::<(), frontdesk::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Setup {
    /// Policies, the zone among them.
    pub policies: Option<Policies>,
    /// Presence statuses.
    pub statuses: Vec<StatusSpec>,
    /// The status that log-in sets.
    pub on_login: Option<StatusId>,
    /// The status that log-out sets.
    pub on_logout: Option<StatusId>,
    /// Channels.
    pub channels: Vec<ChannelSpec>,
    /// Teams.
    pub teams: Vec<TeamSpec>,
    /// The team of the agents that the log names and `agents` does not.
    pub team: Option<TeamId>,
    /// Pools of pause types.
    pub pools: Vec<PoolSpec>,
    /// Pause types.
    pub pause_types: Vec<PauseTypeSpec>,
    /// Agents.
    pub agents: Vec<AgentSpec>,
    /// Queues.
    pub queues: Vec<QueueSpec>,
    /// Inactivity rules.
    pub rules: Vec<InactivityRuleSpec>,
}

impl Setup {
    /// Reads a setup from JSON.
    ///
    /// [`Error::JsonUnreadable`] where the text is none, or has a field that a setup has not.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        serde_json::from_str(text).map_err(|error| unreadable(&error))
    }

    /// The commands that set a desk up for an intake, in an order in which each refers to what is there already. They
    /// are to be given at the instant of the first fact or before.
    pub fn commands(&self, intake: &Intake) -> Vec<Command> {
        let (effect, apply) = (Effect::Immediate, Apply::Immediate);
        let mut commands = Vec::new();
        if let Some(policies) = &self.policies {
            commands.push(Command::DefinePolicies { policies: policies.clone() });
        }
        if !self.statuses.is_empty() || self.on_login.is_some() || self.on_logout.is_some() {
            commands.push(Command::DefineStatuses {
                statuses: self.statuses.clone(),
                on_login: self.on_login.clone(),
                on_logout: self.on_logout.clone(),
                apply,
            });
        }
        if !self.channels.is_empty() {
            commands.push(Command::DefineChannels { channels: self.channels.clone(), apply });
        }
        if !self.teams.is_empty() {
            commands.push(Command::DefineTeams { teams: self.teams.clone(), apply });
        }
        if !self.pools.is_empty() {
            commands.push(Command::DefinePools { pools: self.pools.clone(), effect });
        }
        let mut pause_types = self.pause_types.clone();
        for id in &intake.pause_types {
            if pause_types.iter().all(|known| known.id != *id) {
                let mut unlimited = PauseTypeSpec::new(id.clone());
                unlimited.label = id.to_string();
                pause_types.push(unlimited);
            }
        }
        if !pause_types.is_empty() {
            commands.push(Command::DefinePauseTypes { pause_types, effect, apply });
        }
        let mut agents = self.agents.clone();
        for id in &intake.agents {
            if agents.iter().all(|known| known.id != *id) {
                let mut agent = AgentSpec::new(id.clone());
                agent.team.clone_from(&self.team);
                agents.push(agent);
            }
        }
        if !agents.is_empty() {
            commands.push(Command::DefineAgents { agents });
        }
        let mut queues = self.queues.clone();
        for found in &intake.queues {
            if queues.iter().all(|known| known.id != found.queue) {
                let mut queue = QueueSpec::new(found.queue.clone());
                queue.members.clone_from(&found.members);
                queues.push(queue);
            }
        }
        if !queues.is_empty() {
            commands.push(Command::DefineQueues { queues });
        }
        if !self.rules.is_empty() {
            commands.push(Command::DefineInactivityRules { rules: self.rules.clone() });
        }
        commands
    }
}

/// What is wrong with a text that should be JSON. Settings hold nothing personal, so the message names what it found.
pub(super) fn unreadable(error: &serde_json::Error) -> Error {
    Error::JsonUnreadable {
        line: u64::try_from(error.line()).unwrap_or(u64::MAX),
        column: u64::try_from(error.column()).unwrap_or(u64::MAX),
        because: error.to_string(),
    }
}
