//! Presence statuses and inactivity rules.

use frontdesk_macros::{Wire, define};
use serde::Serialize;

use super::{everyone, yes};
use crate::catalogue::Catalogue;
use crate::definition::words::Setter;
use crate::id::{AgentId, RuleId, StatusId, TeamId};
use crate::pack::Pack;

/// Whether work may be routed to agents of a presence status.
#[define(define_routing)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Routing {
    /// Work may be offered.
    #[default]
    Eligible,
    /// No work is offered.
    NotEligible,
}

/// When a changed definition acts on an agent.
#[define(define_apply)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Apply {
    /// At the agent's next log-in.
    #[default]
    NextLogin,
    /// At once.
    Immediate,
}

/// A presence status.
#[define(define_status_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct StatusSpec {
    /// The host's id; it never changes and carries no meaning.
    pub id: StatusId,
    /// What people read; free text.
    #[serde(default)]
    pub label: String,
    /// `#RRGGBB`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// Whether work may be routed to agents of this status.
    #[serde(default)]
    pub routing: Routing,
    /// Whether reports count the time as work.
    #[serde(default = "yes")]
    pub counts_as_work: bool,
    /// Who may set it.
    #[serde(default = "everyone")]
    pub settable_by: Vec<Setter>,
    /// No longer to be chosen; history keeps it.
    #[serde(default)]
    pub archived: bool,
}

impl StatusSpec {
    /// A status that everybody may set, that work may be routed to, and that counts as work.
    ///
    /// ```
    /// use frontdesk::{Routing, StatusSpec, id::StatusId};
    ///
    /// let mut training = StatusSpec::new(StatusId::new("training")?);
    /// training.label = "Training".into();
    /// training.routing = Routing::NotEligible;
    /// # Ok::<(), frontdesk::id::IdError>(())
    /// ```
    pub fn new(id: StatusId) -> Self {
        Self {
            id,
            label: String::new(),
            color: None,
            routing: Routing::default(),
            counts_as_work: true,
            settable_by: everyone(),
            archived: false,
        }
    }
}

/// For whom an inactivity rule is made. The narrowest scope that has a rule decides alone.
#[define(define_rule_scope)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum RuleScope {
    /// One agent.
    Agent {
        /// Which.
        agent: AgentId,
    },
    /// The agents of one team.
    Team {
        /// Which.
        team: TeamId,
    },
    /// Everybody.
    #[default]
    Desk,
}

/// That a presence status changes when the agent does nothing.
#[define(define_inactivity_rule_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct InactivityRuleSpec {
    /// The host's id.
    pub id: RuleId,
    /// The statuses that it watches.
    pub statuses: Vec<StatusId>,
    /// After how many minutes without activity it acts, 1–1,440.
    pub after_minutes: u32,
    /// The status that it sets.
    pub target: StatusId,
    /// For whom it is.
    #[serde(default)]
    pub scope: RuleScope,
    /// Whether it acts at all.
    #[serde(default = "yes")]
    pub enabled: bool,
}

impl InactivityRuleSpec {
    /// A rule for everybody, enabled.
    pub fn new(id: RuleId, statuses: Vec<StatusId>, after_minutes: u32, target: StatusId) -> Self {
        Self { id, statuses, after_minutes, target, scope: RuleScope::default(), enabled: true }
    }
}
