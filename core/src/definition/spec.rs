//! What a host configures: plain records with public fields and defaults. They are checked when a
//! definition command hands them to the desk; see the `status` and `pause` modules for the checks.

use frontdesk_macros::define;
use serde::{Deserialize, Serialize};

use super::words::{AccountLineKind, OfferFailure, Setter};
use crate::catalogue::Catalogue;
use crate::clock::{Millis, TimeOfDay, Timestamp, Weekday, Zone};
use crate::id::{
    ActivityKindId, ActorId, AgentId, ChannelId, DispositionId, PauseTypeId, PoolId, QueueId, RuleId,
    StatusId, TeamId, TenantId,
};
use crate::names::Names;
use crate::pack::Pack;

/// Whether work may be routed to agents of a presence status.
#[define(define_routing)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Apply {
    /// At the agent's next log-in.
    #[default]
    NextLogin,
    /// At once.
    Immediate,
}

/// When a changed limit acts.
#[define(define_effect)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Effect {
    /// From the next quota period of the agent.
    #[default]
    NextPeriod,
    /// At the instant of the change.
    Immediate,
}

/// A presence status.
#[define(define_status_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
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

/// The span over which a limit counts.
#[define(define_period)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Period {
    /// A calendar day, usually of 23–25 hours.
    Day {
        /// The zone; the agent's when absent, else the desk's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<Zone>,
        /// The wall time at which the day starts.
        #[serde(default)]
        day_start: TimeOfDay,
    },
    /// Seven days.
    Week {
        /// The zone; the agent's when absent, else the desk's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<Zone>,
        /// The first day of the week.
        #[serde(default)]
        first_day: Weekday,
        /// The wall time at which its days start.
        #[serde(default)]
        day_start: TimeOfDay,
    },
    /// From the start of one of the agent's shifts to the start of the next.
    Shift,
    /// The window of this length that ends now, 1 ms to 31 days.
    Rolling {
        /// Its length.
        length: Millis,
    },
}

impl Default for Period {
    fn default() -> Self {
        Self::Day { zone: None, day_start: TimeOfDay::default() }
    }
}

/// What happens to a running pause when its limit, and then the grace, is over.
#[define(define_on_exhausted)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum OnExhausted {
    /// The pause goes on as another type.
    SwitchTo {
        /// That type.
        pause_type: PauseTypeId,
    },
    /// The agent is told; the time over the limit counts as exceeded.
    #[default]
    Notify,
    /// The agent goes back on queue.
    Resume,
    /// The agent is logged out.
    Logout,
}

/// How time over the limit is paid.
#[define(define_overage)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Overage {
    /// As the type.
    #[default]
    SameAsType,
    /// Not at all.
    Unpaid,
}

/// What an entry of the pause lookup is for. Only a break can be taken as a pause.
#[define(define_lookup_kind)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum LookupKind {
    /// A pause type.
    #[default]
    Break,
    /// Another use of the host's lookup.
    Other,
}

/// That a pause has to be requested, and what happens when nobody answers.
#[define(define_approval)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Approved by itself after this long; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_after: Option<Millis>,
}

/// A type of pause.
#[define(define_pause_type_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
pub struct PauseTypeSpec {
    /// The host's id.
    pub id: PauseTypeId,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// What the lookup entry is for.
    #[serde(default)]
    pub kind: LookupKind,
    /// The share of the time that is paid, 0–100 per cent.
    #[serde(default)]
    pub paid_percent: u32,
    /// How much time a period has; unlimited when absent, never selectable by the agent when 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allotment: Option<Millis>,
    /// How many pauses a period has; unlimited when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count_limit: Option<u32>,
    /// How long one pause may last; unlimited when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub single_maximum: Option<Millis>,
    /// The pool whose limits it shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<PoolId>,
    /// The period of its own limits.
    #[serde(default)]
    pub period: Period,
    /// Warn when this share of an allotment is used, 1–99 per cent; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warn_percent: Option<u32>,
    /// How long a running pause goes on after its limit before `on_exhausted` acts.
    #[serde(default)]
    pub grace: Millis,
    /// What happens then.
    #[serde(default)]
    pub on_exhausted: OnExhausted,
    /// How time over the limit is paid.
    #[serde(default)]
    pub overage: Overage,
    /// Who may set it.
    #[serde(default = "everyone")]
    pub settable_by: Vec<Setter>,
    /// How much must be left for the agent or a supervisor to start it.
    #[serde(default)]
    pub minimum_remaining: Millis,
    /// That it has to be requested and approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    /// Tell the agent when a rolling limit lets the type be used again.
    #[serde(default)]
    pub notify_restored: bool,
    /// The tenant that owns the type; all when absent. Only reports look at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<TenantId>,
    /// No longer to be chosen; a running pause ends under its last version.
    #[serde(default)]
    pub archived: bool,
}

/// Limits that several pause types share.
#[define(define_pool_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
pub struct PoolSpec {
    /// The host's id.
    pub id: PoolId,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// How much time a period has for all its types together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allotment: Option<Millis>,
    /// How many pauses a period has for all its types together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count_limit: Option<u32>,
    /// The period of the shared limits.
    #[serde(default)]
    pub period: Period,
    /// No longer limits anything.
    #[serde(default)]
    pub archived: bool,
}

/// After-call work of a team.
#[define(define_wrap_up_rule)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
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

/// Which other channels a channel keeps from being offered work while it is in use.
#[define(define_blocking)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Blocking {
    /// None.
    #[default]
    Nothing,
    /// All.
    All,
    /// Those named.
    Only {
        /// Their ids.
        channels: Vec<ChannelId>,
    },
}

/// A way in which work reaches agents: voice, chat, e-mail.
#[define(define_channel_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
pub struct ChannelSpec {
    /// The host's id.
    pub id: ChannelId,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// How many interactions an agent has at once, 1–1,000.
    #[serde(default = "one")]
    pub capacity: u32,
    /// An active interaction shows the agent as busy.
    #[serde(default = "yes")]
    pub counts_busy: bool,
    /// Which other channels it blocks while active, offering or resting.
    #[serde(default)]
    pub blocks: Blocking,
    /// Wrap-up, too, blocks those channels; else only an active interaction or an offer does.
    #[serde(default = "yes")]
    pub wrap_blocks: bool,
    /// A deferred change waits for this channel.
    #[serde(default = "yes")]
    pub blocks_next: bool,
    /// Takes no new interactions.
    #[serde(default)]
    pub archived: bool,
}

/// A queue, as far as staffing is concerned. The desk does not route.
#[define(define_queue_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
pub struct QueueSpec {
    /// The host's id.
    pub id: QueueId,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// The agents that serve it.
    #[serde(default)]
    pub members: Vec<AgentId>,
    /// A pause is refused when fewer others than this would be available; 0: never.
    #[serde(default)]
    pub min_available: u32,
    /// Guards nothing any more.
    #[serde(default)]
    pub archived: bool,
}

/// For whom an inactivity rule is made. The narrowest scope that has a rule decides alone.
#[define(define_rule_scope)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
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

/// How do not disturb and the queues go together.
#[define(define_dnd_with_queue)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum DndWithQueue {
    /// Either is refused while the other holds.
    #[default]
    Reject,
    /// Going on queue switches do not disturb off.
    ClearDnd,
    /// Both may hold: queue offers come, direct calls do not.
    Allow,
}

/// Whether a pause carries a type.
#[define(define_pause_type_policy)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum PauseTypePolicy {
    /// Never.
    Off,
    /// As the agent likes.
    #[default]
    Optional,
    /// Always.
    Required,
}

/// What a pause wished during an interaction does.
#[define(define_pause_while_busy)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum PauseWhileBusy {
    /// It waits until the interaction and its wrap-up are over.
    #[default]
    Defer,
    /// It starts at once; no wrap-up follows the interaction.
    Immediate,
    /// It is refused.
    Reject,
}

/// What an agent does right after log-in.
#[define(define_work_after_login)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum WorkAfterLogin {
    /// Off queue.
    #[default]
    OffQueue,
    /// On queue if the agent was so at log-out and the guards allow it, else off queue.
    Restore,
}

/// What activity does to a status that an inactivity rule has set.
#[define(define_inactivity_return)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum InactivityReturn {
    /// Nothing.
    #[default]
    Stay,
    /// The status before the first rule of the chain comes back.
    RestorePrevious,
}

/// Rules that hold for the whole desk.
#[define(define_policies)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Catalogue)]
#[serde(deny_unknown_fields, default)]
pub struct Policies {
    /// The desk's zone, for agents without their own.
    pub zone: Zone,
    /// How do not disturb and the queues go together.
    pub dnd_with_queue: DndWithQueue,
    /// Whether a pause carries a type.
    pub pause_type: PauseTypePolicy,
    /// What a pause wished during an interaction does.
    pub pause_while_busy: PauseWhileBusy,
    /// What an agent does right after log-in.
    pub work_after_login: WorkAfterLogin,
    /// How long a lost last session is kept before the agent is logged out.
    pub session_grace: Millis,
    /// How long an agent rests after an offer was withdrawn by a pause.
    pub resting: Millis,
    /// How far `now` may lie before the last seen instant.
    pub skew_tolerance: Millis,
    /// How far `now` may lie after the last seen instant; any distance when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_forward: Option<Millis>,
    /// What activity does to a status that an inactivity rule has set.
    pub inactivity_return: InactivityReturn,
    /// Inactivity rules act during pauses too.
    pub inactivity_in_pause: bool,
    /// The kinds of activity that count.
    pub activity_kinds: Vec<ActivityKindId>,
    /// How many quota days before the current one are kept for queries and corrections, 0–62.
    pub retain_days: u32,
    /// Lines that are not paid; a pause with a type is paid as its type says.
    pub unpaid_lines: Vec<AccountLineKind>,
}

impl Pack for Policies {
    // Boxed, so that a rare event does not make every event large.
    type Packed = Box<Self>;

    fn pack(&self, _: &Names) -> Option<Box<Self>> {
        Some(Box::new(self.clone()))
    }

    fn unpack(packed: &Box<Self>, _: &Names) -> Self {
        packed.as_ref().clone()
    }
}

impl Default for Policies {
    fn default() -> Self {
        Self {
            zone: Zone::utc(),
            dnd_with_queue: DndWithQueue::default(),
            pause_type: PauseTypePolicy::default(),
            pause_while_busy: PauseWhileBusy::default(),
            work_after_login: WorkAfterLogin::default(),
            session_grace: Millis::from_seconds(60),
            resting: Millis::from_seconds(1),
            skew_tolerance: Millis::from_minutes(5),
            max_forward: None,
            inactivity_return: InactivityReturn::default(),
            inactivity_in_pause: false,
            activity_kinds: Vec::new(),
            retain_days: 1,
            unpaid_lines: vec![
                AccountLineKind::LoggedOut,
                AccountLineKind::UntypedPause,
                AccountLineKind::BreakOut,
                AccountLineKind::NotEligible,
            ],
        }
    }
}

/// How many interactions one agent has at once on a channel, instead of the channel's number.
#[define(define_capacity)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
pub struct Capacity {
    /// The channel.
    pub channel: ChannelId,
    /// The number; 0: the agent does not serve the channel.
    pub capacity: u32,
}

/// An agent: a person's working role.
#[define(define_agent_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
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

/// One shift of an agent.
#[define(define_shift)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Catalogue, Pack)]
#[pack(plain)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// The instant at which it starts.
    pub start: Timestamp,
    /// The instant at which it ends.
    pub end: Timestamp,
}

fn yes() -> bool {
    true
}

fn one() -> u32 {
    1
}

fn everyone() -> Vec<Setter> {
    vec![Setter::Agent, Setter::Supervisor, Setter::Administrator]
}

fn no_answer_only() -> Vec<OfferFailure> {
    vec![OfferFailure::NoAnswer]
}
