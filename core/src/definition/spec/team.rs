//! Teams, agents and shifts.

use frontdesk_macros::{Wire, define};
use serde::Serialize;

use super::no_answer_only;
use crate::catalogue::Catalogue;
use crate::clock::{Millis, Timestamp, Zone};
use crate::definition::words::OfferFailure;
use crate::id::{ActorId, AgentId, ChannelId, DispositionId, TeamId};
use crate::pack::Pack;

/// After-call work of a team.
#[define(define_wrap_up_rule)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum WrapUpRule {
    /// There is none.
    #[default]
    Off,
    /// It ends by itself.
    Timed {
        /// After this long.
        duration: Millis,
    },
    /// It lasts until the agent says so.
    OnDemand,
}

/// What happens when a wrap-up's time is over and its mandatory disposition is missing.
#[define(define_missing_disposition)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum MissingDisposition {
    /// The wrap-up stays and is shown as overdue.
    #[default]
    Overdue,
    /// It is closed with this disposition.
    Timeout {
        /// The host's id of the disposition.
        disposition: DispositionId,
    },
}

/// Agents with common timing.
#[define(define_team_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own on the wire")]
pub struct TeamSpec {
    /// The host's id.
    pub id: TeamId,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// After-call work.
    #[serde(default)]
    pub wrap_up: WrapUpRule,
    /// Every ended interaction starts wrap-up, not only the last of the channel.
    #[serde(default)]
    pub wrap_each: bool,
    /// Outbound interactions are followed by wrap-up too.
    #[serde(default)]
    pub wrap_outbound: bool,
    /// How much one prolongation adds.
    #[serde(default)]
    pub prolong_step: Millis,
    /// How often a wrap-up may be prolonged; 0: never.
    #[serde(default)]
    pub prolong_max: u32,
    /// Prolonging is possible in this last part of the wrap-up; at any time when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prolong_window: Option<Millis>,
    /// A wrap-up must be finished with a disposition.
    #[serde(default)]
    pub disposition_mandatory: bool,
    /// What happens when it is missing at the end of the time.
    #[serde(default)]
    pub missing_disposition: MissingDisposition,
    /// How long Missed lasts after `NoAnswer`; 0: back to waiting at once.
    #[serde(default)]
    pub no_answer_delay: Millis,
    /// How long Missed lasts after `Rejected`.
    #[serde(default)]
    pub rejected_delay: Millis,
    /// How long Missed lasts after `DeviceBusy`.
    #[serde(default)]
    pub device_busy_delay: Millis,
    /// How long Missed lasts after `Unreachable`.
    #[serde(default)]
    pub unreachable_delay: Millis,
    /// At this many counted misses in a row on a channel: break-out; at least 1, never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_no_answer: Option<u32>,
    /// Which failures count as misses.
    #[serde(default = "no_answer_only")]
    pub counted_misses: Vec<OfferFailure>,
    /// How long an offer stays open when the host gives no instant; for ever when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer_timeout: Option<Millis>,
    /// Takes no new agents.
    #[serde(default)]
    pub archived: bool,
}

impl TeamSpec {
    /// A team without wrap-up, delays or break-out.
    pub fn new(id: TeamId) -> Self {
        Self {
            id,
            label: String::new(),
            wrap_up: WrapUpRule::default(),
            wrap_each: false,
            wrap_outbound: false,
            prolong_step: Millis::ZERO,
            prolong_max: 0,
            prolong_window: None,
            disposition_mandatory: false,
            missing_disposition: MissingDisposition::default(),
            no_answer_delay: Millis::ZERO,
            rejected_delay: Millis::ZERO,
            device_busy_delay: Millis::ZERO,
            unreachable_delay: Millis::ZERO,
            max_no_answer: None,
            counted_misses: no_answer_only(),
            offer_timeout: None,
            archived: false,
        }
    }
}

/// How many interactions one agent has at once on a channel, instead of the channel's number.
#[define(define_capacity)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct Capacity {
    /// The channel.
    pub channel: ChannelId,
    /// The number; 0: the agent does not serve the channel.
    pub capacity: u32,
}

/// An agent: a person's working role.
#[define(define_agent_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct AgentSpec {
    /// The host's id; not a personal datum.
    pub id: AgentId,
    /// The actor who is this agent. When absent, the actor of the same text as `id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<ActorId>,
    /// The team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// The agent's zone; the desk's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// Numbers of interactions that differ from the channel's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capacities: Vec<Capacity>,
}

impl AgentSpec {
    /// An agent of no team, in the desk's zone.
    pub fn new(id: AgentId) -> Self {
        Self { id, person: None, team: None, zone: None, capacities: Vec::new() }
    }
}

/// One shift of an agent.
#[define(define_shift)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct Shift {
    /// The instant at which it starts.
    pub start: Timestamp,
    /// The instant at which it ends.
    pub end: Timestamp,
}
