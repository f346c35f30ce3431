//! Definitions without a desk: defaults to start from, checks and diagrams.

use frontdesk::id::{ChannelId, PauseTypeId, PoolId, QueueId, RuleId, StatusId, TeamId};
use frontdesk::status::{self, Definitions};
use frontdesk::{
    AgentSpec, ChannelSpec, DiagramFormat, Error, Finding, InactivityRuleSpec, Machine,
    PauseTypeSpec, Policies, PoolSpec, QueueSpec, StatusSpec, TeamSpec, Violation,
};

/// Everything that a desk is configured with, as one versioned set.
#[uniffi::remote(Record)]
pub struct Definitions {
    /// The number of the version, from 1; one more with every change.
    pub version: u32,
    /// Presence statuses, in the order in which they are shown.
    pub statuses: Vec<StatusSpec>,
    /// The status that the first log-in sets.
    pub on_login: StatusId,
    /// The status that log-out sets.
    pub on_logout: StatusId,
    /// Pause types.
    pub pause_types: Vec<PauseTypeSpec>,
    /// Pools of pause types.
    pub pools: Vec<PoolSpec>,
    /// Teams.
    pub teams: Vec<TeamSpec>,
    /// Channels.
    pub channels: Vec<ChannelSpec>,
    /// Queues.
    pub queues: Vec<QueueSpec>,
    /// Inactivity rules.
    pub rules: Vec<InactivityRuleSpec>,
    /// Policies.
    pub policies: Policies,
}

/// What a new desk starts with: the statuses `online`, `pending` and `offline`, one channel `voice` for one
/// interaction at a time, and the default policies.
#[uniffi::export]
pub fn default_definitions() -> Definitions {
    Definitions::default()
}

/// The policies that a new desk starts with.
#[uniffi::export]
pub fn default_policies() -> Policies {
    Policies::default()
}

/// A status that everybody may set, that work may be routed to, and that counts as work.
#[uniffi::export]
pub fn status_spec(id: StatusId) -> Result<StatusSpec, Error> {
    Ok(StatusSpec::new(id))
}

/// An unpaid type of pause without limits that everybody may set.
#[uniffi::export]
pub fn pause_type_spec(id: PauseTypeId) -> Result<PauseTypeSpec, Error> {
    Ok(PauseTypeSpec::new(id))
}

/// A pool that does not limit anything yet.
#[uniffi::export]
pub fn pool_spec(id: PoolId) -> Result<PoolSpec, Error> {
    Ok(PoolSpec::new(id))
}

/// A team without wrap-up, delays or break-out.
#[uniffi::export]
pub fn team_spec(id: TeamId) -> Result<TeamSpec, Error> {
    Ok(TeamSpec::new(id))
}

/// A channel for one interaction at a time that blocks no other.
#[uniffi::export]
pub fn channel_spec(id: ChannelId) -> Result<ChannelSpec, Error> {
    Ok(ChannelSpec::new(id))
}

/// A queue without members that guards nothing.
#[uniffi::export]
pub fn queue_spec(id: QueueId) -> Result<QueueSpec, Error> {
    Ok(QueueSpec::new(id))
}

/// An inactivity rule for everybody, enabled.
#[uniffi::export]
pub fn inactivity_rule_spec(
    id: RuleId,
    statuses: Vec<StatusId>,
    after_minutes: u32,
    target: StatusId,
) -> Result<InactivityRuleSpec, Error> {
    Ok(InactivityRuleSpec::new(id, statuses, after_minutes, target))
}

/// Everything that keeps a set of definitions, with these agents, from being used.
#[uniffi::export]
pub fn violations(
    definitions: &Definitions,
    agents: &[AgentSpec],
) -> Result<Vec<Violation>, Error> {
    let known = |id: &_| agents.iter().any(|agent| agent.id == *id);
    let mut found = status::violations(definitions, &known);
    found.extend(status::agent_violations(agents, definitions));
    Ok(found)
}

/// What works in a set of definitions, but not as somebody will expect: statuses that nobody can reach, traps.
#[uniffi::export]
pub fn findings(definitions: &Definitions) -> Result<Vec<Finding>, Error> {
    Ok(status::findings(definitions))
}

/// Draws one part of the definitions.
#[uniffi::export]
pub fn diagram(
    definitions: &Definitions,
    machine: Machine,
    format: DiagramFormat,
) -> Result<String, Error> {
    Ok(status::diagram(definitions, machine, format, None))
}
