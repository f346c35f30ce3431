//! The set of definitions.

use serde::{Deserialize, Serialize};

use crate::definition::{
    Blocking, ChannelSpec, InactivityRuleSpec, PauseTypeSpec, Policies, PoolSpec, QueueSpec,
    Routing, Setter, StatusSpec, TeamSpec,
};
use crate::id::{ChannelId, StatusId};

/// Everything that a desk is configured with, as one versioned set. It is checked as a whole whenever
/// a definition command makes a new version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

impl Default for Definitions {
    /// What a new desk starts with: the statuses `online`, `pending` and `offline`, one channel
    /// `voice` for one interaction at a time, and the default policies.
    fn default() -> Self {
        let online = StatusId::known("online");
        let offline = StatusId::known("offline");
        let statuses = vec![
            status(online.clone(), "Online", "#2E7D32", Routing::Eligible, true),
            status(StatusId::known("pending"), "Pending", "#F9A825", Routing::NotEligible, true),
            status(offline.clone(), "Offline", "#757575", Routing::NotEligible, false),
        ];
        Self {
            version: 1,
            statuses,
            on_login: online,
            on_logout: offline,
            pause_types: Vec::new(),
            pools: Vec::new(),
            teams: Vec::new(),
            channels: vec![ChannelSpec {
                id: ChannelId::known("voice"),
                label: String::from("Voice"),
                capacity: 1,
                counts_busy: true,
                blocks: Blocking::All,
                wrap_blocks: true,
                blocks_next: true,
                archived: false,
            }],
            queues: Vec::new(),
            rules: Vec::new(),
            policies: Policies::default(),
        }
    }
}

fn status(id: StatusId, label: &str, color: &str, routing: Routing, work: bool) -> StatusSpec {
    StatusSpec {
        id,
        label: String::from(label),
        color: Some(String::from(color)),
        routing,
        counts_as_work: work,
        settable_by: vec![Setter::Agent, Setter::Supervisor, Setter::Administrator],
        archived: false,
    }
}
