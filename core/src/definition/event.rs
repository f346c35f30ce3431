//! What has happened.

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

use super::card::StatusKept;
use super::directory::{
    AccountStatus, ContactChange, ContactRef, DepartmentSpec, DomainRule, LogIn, NewFile, NewNote,
    OrganisationSpec, PersonSpec, Persona, TenantSpec, UserGroupSpec,
};
use super::disposition::{
    BlacklistLine, BlacklistSkip, BlacklistSource, BlacklistSpec, DispositionSpec, RecordTypeSpec,
    Subject,
};
use super::equipment::{EquipmentDetails, EquipmentSpec, PartsOfDeleted};
use super::exchange::{ExchangeKind, ImportKept, ImportedRow};
use super::field::{FieldChange, FieldUser};
use super::merge::{KeptValue, MergeOrder};
use super::record::LedgerEntry;
use super::spec::{
    AgentSpec, Apply, CardKind, CardRef, ChannelSpec, Effect, FieldGroupSpec, FieldSpec,
    InactivityRuleSpec, PauseTypeSpec, Policies, PoolSpec, QueueSpec, Shift, StatusSpec, TeamSpec,
};
use super::words::{
    AccountLine, BreakOutReason, DeferredChange, EndReason, Ineligibility, InteractionKind, Limit,
    Line, LogoutCause, Notice, OfferFailure, PauseEnd, PauseRefusal, Role, Withdrawal, WrapUpEnd,
};
use crate::clock::{Millis, Timestamp, Zone};
use crate::id::{
    ActivityKindId, ActorId, AgentId, BatchId, BlacklistId, BundleId, ChannelId, DispositionId,
    EquipmentId, FieldId, InteractionId, OrganisationId, PauseTypeId, PersonId, PoolId,
    RecordTypeId, RuleId, SessionId, StatusId, TenantId, TicketId, UserGroupId,
};
use crate::json::Json;

/// As what an actor made a change: it decides whose wish outlasts whose.
#[define(define_standing)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Standing {
    /// The agent, for the agent's own state.
    Agent,
    /// A supervisor of the team, or a holder of a bundle.
    Supervisor,
    /// An administrator of the team.
    TeamAdmin,
    /// A company administrator.
    CompanyAdmin,
    /// The host, or the desk's own timers.
    System,
}

/// What changed the presence status.
#[define(define_presence_cause)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum PresenceCause {
    /// The agent or another person set it.
    Set,
    /// The first log-in.
    Login,
    /// The log-out.
    Logout,
    /// An inactivity rule.
    Inactivity {
        /// The rule.
        rule: RuleId,
    },
    /// Activity brought the status before the rules back.
    Restored,
}

/// What has happened. Applying the events of a desk, in order, to an empty desk gives its state.
#[define(define_event)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[catalogue(numbered)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
#[repr(u16)]
#[allow(
    clippy::large_enum_variant,
    reason = "events are polled one at a time; what waits is packed"
)]
pub enum Event {
    /// Presence statuses were defined.
    StatusesDefined {
        /// The statuses.
        statuses: Vec<StatusSpec>,
        /// The status that log-in sets from now on; unchanged when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(plain)]
        on_login: Option<StatusId>,
        /// The status that log-out sets from now on; unchanged when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(plain)]
        on_logout: Option<StatusId>,
        /// When it acts.
        apply: Apply,
    } = 1,
    /// Pause types were defined.
    PauseTypesDefined {
        /// The types.
        pause_types: Vec<PauseTypeSpec>,
        /// When limits act.
        effect: Effect,
        /// When the rest acts.
        apply: Apply,
    } = 2,
    /// Pools were defined.
    PoolsDefined {
        /// The pools.
        pools: Vec<PoolSpec>,
        /// When limits act.
        effect: Effect,
    } = 3,
    /// Teams were defined.
    TeamsDefined {
        /// The teams.
        teams: Vec<TeamSpec>,
        /// When it acts.
        apply: Apply,
    } = 4,
    /// Channels were defined.
    ChannelsDefined {
        /// The channels.
        channels: Vec<ChannelSpec>,
        /// When it acts.
        apply: Apply,
    } = 5,
    /// Queues were defined.
    QueuesDefined {
        /// The queues.
        queues: Vec<QueueSpec>,
    } = 6,
    /// Inactivity rules were defined.
    InactivityRulesDefined {
        /// The rules.
        rules: Vec<InactivityRuleSpec>,
    } = 7,
    /// The policies were replaced.
    PoliciesDefined {
        /// The policies.
        policies: Policies,
    } = 8,
    /// Agents were defined.
    AgentsDefined {
        /// The agents.
        agents: Vec<AgentSpec>,
    } = 9,
    /// The shifts of an agent were replaced.
    ShiftsDefined {
        /// The agent.
        agent: AgentId,
        /// All shifts of the agent.
        shifts: Vec<Shift>,
    } = 10,
    /// An actor was given a role.
    RoleAssigned {
        /// The actor.
        holder: ActorId,
        /// The role.
        role: Role,
    } = 11,
    /// A role was taken from an actor.
    RoleRevoked {
        /// The actor.
        holder: ActorId,
        /// The role.
        role: Role,
    } = 12,
    /// An actor was given a bundle of rights.
    BundleAssigned {
        /// The actor.
        holder: ActorId,
        /// The bundle.
        bundle: BundleId,
    } = 13,
    /// A bundle of rights was taken from an actor.
    BundleRevoked {
        /// The actor.
        holder: ActorId,
        /// The bundle.
        bundle: BundleId,
    } = 14,
    /// The agent logged in with a first session, under the newest definitions.
    AgentLoggedIn {
        /// The agent.
        agent: AgentId,
        /// The session.
        session: SessionId,
    } = 20,
    /// A further session was opened, or one in place of a lost one.
    SessionOpened {
        /// The agent.
        agent: AgentId,
        /// The session.
        session: SessionId,
    } = 21,
    /// A session was closed.
    SessionClosed {
        /// The agent.
        agent: AgentId,
        /// The session.
        session: SessionId,
    } = 22,
    /// A session was lost; after the last one a grace runs.
    SessionLost {
        /// The agent.
        agent: AgentId,
        /// The session.
        session: SessionId,
        /// When the grace ends; absent while other sessions remain.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        grace_until: Option<Timestamp>,
    } = 23,
    /// The grace of a lost session was over.
    SessionGraceEnded {
        /// The agent.
        agent: AgentId,
    } = 24,
    /// The agent is logged out: no session, off queue, nothing open.
    AgentLoggedOut {
        /// The agent.
        agent: AgentId,
        /// Why.
        cause: LogoutCause,
    } = 25,
    /// Do not disturb was switched.
    LineChanged {
        /// The agent.
        agent: AgentId,
        /// The line now.
        line: Line,
    } = 26,
    /// The agent takes work from queues.
    WentOnQueue {
        /// The agent.
        agent: AgentId,
    } = 27,
    /// The agent left the queues.
    WentOffQueue {
        /// The agent.
        agent: AgentId,
    } = 28,
    /// A pause started.
    PauseStarted {
        /// The agent.
        agent: AgentId,
        /// The type; absent for an untyped pause.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pause_type: Option<PauseTypeId>,
        /// When the desk ends it; never when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Timestamp>,
        /// Free text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
        /// Resume leads on queue; else off queue.
        resumes_on_queue: bool,
        /// An administrator forced it: no automatic switch.
        forced: bool,
    } = 29,
    /// A pause ended.
    PauseEnded {
        /// The agent.
        agent: AgentId,
        /// The type.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pause_type: Option<PauseTypeId>,
        /// Why.
        cause: PauseEnd,
    } = 30,
    /// The desk took the agent off the queues.
    BrokeOut {
        /// The agent.
        agent: AgentId,
        /// Why.
        reason: BreakOutReason,
        /// The channel whose misses did it.
        channel: ChannelId,
    } = 31,
    /// A change waits until nothing blocking goes on.
    DeferredChangeSet {
        /// The agent.
        agent: AgentId,
        /// The change.
        change: DeferredChange,
        /// When the pause, once started, ends.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Timestamp>,
        /// Free text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
        /// As what the actor wished it.
        standing: Standing,
        /// Why, where it is a log-out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cause: Option<LogoutCause>,
    } = 32,
    /// A waiting change gave way to a later one, which follows.
    DeferredChangeReplaced {
        /// The agent.
        agent: AgentId,
        /// The change that is given up.
        change: DeferredChange,
    } = 33,
    /// A waiting change was given up.
    DeferredChangeCancelled {
        /// The agent.
        agent: AgentId,
        /// The change.
        change: DeferredChange,
    } = 34,
    /// A waiting change is made; what it does follows.
    DeferredChangeApplied {
        /// The agent.
        agent: AgentId,
        /// The change.
        change: DeferredChange,
    } = 35,
    /// A waiting change could not be made when its time came.
    DeferredChangeDropped {
        /// The agent.
        agent: AgentId,
        /// The change.
        change: DeferredChange,
        /// Why.
        reasons: Vec<PauseRefusal>,
    } = 36,
    /// An offer is open.
    OfferMade {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
        /// When it fails as not answered; never when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_at: Option<Timestamp>,
    } = 40,
    /// The offer was taken; the interaction is active.
    OfferAnswered {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
    } = 41,
    /// The offer was not taken.
    OfferMissed {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
        /// Why.
        reason: OfferFailure,
        /// Counted misses in a row on the channel, this one included if it counts.
        misses: u32,
        /// When the delay of the reason ends; absent where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        missed_until: Option<Timestamp>,
    } = 42,
    /// The desk withdrew the offer; the host stops the ringing.
    OfferWithdrawn {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
        /// Why.
        reason: Withdrawal,
        /// Until when the channel rests; absent where it does not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        resting_until: Option<Timestamp>,
    } = 43,
    /// An interaction is active.
    InteractionBegan {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
        /// Where it came from.
        kind: InteractionKind,
        /// What would have spoken against offering it; empty where nothing did.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unexpected: Vec<Ineligibility>,
    } = 44,
    /// The interaction is on hold.
    InteractionHeld {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
    } = 45,
    /// The interaction is off hold.
    InteractionUnheld {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
    } = 46,
    /// The interaction is over.
    InteractionEnded {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
        /// How it ended.
        how: EndReason,
    } = 47,
    /// After-call work started.
    WrapUpStarted {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
        /// When it ends; absent where it lasts until the agent says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Timestamp>,
    } = 48,
    /// After-call work was prolonged.
    WrapUpProlonged {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
        /// When it ends now.
        until: Timestamp,
    } = 49,
    /// The time of after-call work is over, but its disposition is missing: it stays.
    WrapUpOverdue {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
    } = 50,
    /// After-call work ended.
    WrapUpEnded {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
        /// How.
        how: WrapUpEnd,
        /// The outcome of the interaction.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        disposition: Option<DispositionId>,
    } = 51,
    /// The delay after a missed offer is over.
    MissedEnded {
        /// The agent.
        agent: AgentId,
        /// The channel.
        channel: ChannelId,
    } = 52,
    /// The rest after a withdrawn offer is over.
    RestingEnded {
        /// The agent.
        agent: AgentId,
        /// The channel.
        channel: ChannelId,
    } = 53,
    /// The presence status changed.
    PresenceChanged {
        /// The agent.
        agent: AgentId,
        /// The status before.
        before: StatusId,
        /// The status now.
        after: StatusId,
        /// What changed it.
        cause: PresenceCause,
        /// No inactivity rule acts before this instant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hold_until: Option<Timestamp>,
    } = 60,
    /// The agent did something.
    ActivityRecorded {
        /// The agent.
        agent: AgentId,
        /// Of what kind.
        kind: ActivityKindId,
        /// When the agent did it.
        active_at: Timestamp,
    } = 61,
    /// A quota period began during a pause: of its type, of the pool, or of another type that with it leaves the pool
    /// or joins it.
    PeriodStarted {
        /// The agent.
        agent: AgentId,
        /// The type of the running pause.
        pause_type: PauseTypeId,
        /// Time of the type in the period of its own or of the pool that ended; 0 where only another type's did.
        used: Millis,
    } = 70,
    /// A share of a quota is used up.
    QuotaWarned {
        /// The agent.
        agent: AgentId,
        /// The type of the running pause.
        pause_type: PauseTypeId,
        /// The limit.
        limit: Limit,
    } = 71,
    /// A quota is used up; its types are disabled.
    QuotaExhausted {
        /// The agent.
        agent: AgentId,
        /// The type of the running pause.
        pause_type: PauseTypeId,
        /// The limit that was reached first.
        limit: Limit,
        /// When the grace ends; absent where nothing follows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        grace_until: Option<Timestamp>,
    } = 72,
    /// One pause lasted as long as it may.
    PauseMaximumReached {
        /// The agent.
        agent: AgentId,
        /// The type.
        pause_type: PauseTypeId,
        /// When the grace ends; absent where nothing follows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        grace_until: Option<Timestamp>,
    } = 73,
    /// The grace after a limit was called off, by a grant or a new period.
    QuotaGraceCancelled {
        /// The agent.
        agent: AgentId,
        /// The type.
        pause_type: PauseTypeId,
    } = 74,
    /// The grace after a limit is over; what `on_exhausted` does follows.
    QuotaGraceEnded {
        /// The agent.
        agent: AgentId,
        /// The type.
        pause_type: PauseTypeId,
    } = 75,
    /// A disabled type can be used again.
    QuotaRestored {
        /// The agent.
        agent: AgentId,
        /// The type.
        pause_type: PauseTypeId,
    } = 76,
    /// Pause time or pauses were granted for the current period.
    PauseTimeGranted {
        /// The agent.
        agent: AgentId,
        /// The type whose limit grew.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pause_type: Option<PauseTypeId>,
        /// The pool whose limit grew.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pool: Option<PoolId>,
        /// How much time was added.
        time: Millis,
        /// How many pauses were added.
        count: u32,
        /// When it lapses; never in a period without an end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lapses_at: Option<Timestamp>,
    } = 77,
    /// A past span was corrected.
    IntervalCorrected {
        /// The agent.
        agent: AgentId,
        /// Where it starts.
        start: Timestamp,
        /// Where it ends.
        end: Timestamp,
        /// The line that it belongs to now.
        line: AccountLine,
        /// The lines that it belonged to.
        before: Vec<LedgerEntry>,
        /// Free text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
        /// Instants of automatic switches that would not have happened.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        switches_in_doubt: Vec<Timestamp>,
    } = 78,
    /// A pause was requested.
    PauseRequested {
        /// The agent.
        agent: AgentId,
        /// The type.
        pause_type: PauseTypeId,
        /// Free text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
        /// When it is approved by itself; never when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_at: Option<Timestamp>,
    } = 80,
    /// The requested pause was approved; what it does follows.
    PauseApproved {
        /// The agent.
        agent: AgentId,
        /// The type.
        pause_type: PauseTypeId,
    } = 81,
    /// The requested pause was refused, or could not be made when it was approved.
    PauseRefused {
        /// The agent.
        agent: AgentId,
        /// The type.
        pause_type: PauseTypeId,
        /// Why, where the desk refused it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        reasons: Vec<PauseRefusal>,
    } = 82,
    /// The request was taken back.
    PauseRequestCancelled {
        /// The agent.
        agent: AgentId,
        /// The type.
        pause_type: PauseTypeId,
    } = 83,
    /// The host is to tell the agent something.
    Notify {
        /// The agent.
        agent: AgentId,
        /// What.
        notice: Notice,
    } = 90,
    /// The newest definitions act on the agent now.
    Repinned {
        /// The agent.
        agent: AgentId,
    } = 91,
    /// Dispositions were defined.
    DispositionsDefined {
        /// The dispositions.
        dispositions: Vec<DispositionSpec>,
    } = 130,
    /// A disposition was deleted.
    DispositionDeleted {
        /// The disposition.
        disposition: DispositionId,
    } = 131,
    /// Record types were defined.
    RecordTypesDefined {
        /// The record types.
        record_types: Vec<RecordTypeSpec>,
    } = 132,
    /// Dispositions were set.
    OutcomeSaved {
        /// On what.
        #[pack(boxed)]
        subject: Subject,
        /// All that it has now.
        dispositions: Vec<DispositionId>,
        /// Those that it did not have before.
        added: Vec<DispositionId>,
    } = 133,
    /// What was set is forgotten.
    OutcomeForgotten {
        /// On what.
        #[pack(boxed)]
        subject: Subject,
    } = 134,
    /// The next call was scheduled, instead of any that was before.
    NextCallScheduled {
        /// Of what.
        #[pack(boxed)]
        subject: Subject,
        /// When.
        next_call_at: Timestamp,
        /// By whom; by anybody when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(boxed)]
        agent: Option<AgentId>,
    } = 135,
    /// There is to be no next call any more.
    NextCallCancelled {
        /// Of what.
        #[pack(boxed)]
        subject: Subject,
    } = 136,
    /// It is time for a scheduled call.
    NextCallDue {
        /// Of what.
        #[pack(boxed)]
        subject: Subject,
        /// By whom; by anybody when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(boxed)]
        agent: Option<AgentId>,
    } = 137,
    /// Blacklists were defined.
    BlacklistsDefined {
        /// The blacklists.
        blacklists: Vec<BlacklistSpec>,
    } = 140,
    /// A number came into a blacklist.
    BlacklistAdded {
        /// The blacklist.
        #[pack(boxed)]
        blacklist: BlacklistId,
        /// The canonical number.
        number: String,
        /// Why.
        #[pack(boxed)]
        source: BlacklistSource,
        /// Until when it was to stay; for ever when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(boxed)]
        until: Option<Timestamp>,
        /// When it blocks no more, whatever else put it there; never when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(boxed)]
        expires_at: Option<Timestamp>,
        /// The comment.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(boxed)]
        comment: Option<String>,
    } = 141,
    /// A list came into a blacklist.
    BlacklistImported {
        /// The blacklist.
        #[pack(boxed)]
        blacklist: BlacklistId,
        /// Canonical numbers, each with until when it was to stay.
        lines: Vec<BlacklistLine>,
    } = 142,
    /// A number was taken out of a blacklist.
    BlacklistRemoved {
        /// The blacklist.
        #[pack(boxed)]
        blacklist: BlacklistId,
        /// The canonical number.
        number: String,
        /// The comment.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    } = 143,
    /// The expiry of a number was set outright.
    BlacklistExpirySet {
        /// The blacklist.
        #[pack(boxed)]
        blacklist: BlacklistId,
        /// The canonical number.
        number: String,
        /// When it blocks no more; never when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_at: Option<Timestamp>,
    } = 144,
    /// A disposition with a blacklist put no number into it.
    BlacklistSkipped {
        /// On what the disposition was set.
        #[pack(boxed)]
        subject: Subject,
        /// The blacklist.
        #[pack(boxed)]
        blacklist: BlacklistId,
        /// Why not.
        reason: BlacklistSkip,
    } = 145,
    /// Equipment was added.
    EquipmentAdded {
        /// The equipment.
        equipment: Vec<EquipmentSpec>,
    } = 160,
    /// What is known of equipment was replaced.
    EquipmentEdited {
        /// The equipment.
        equipment: EquipmentId,
        /// All that is known of it.
        #[pack(boxed)]
        details: EquipmentDetails,
    } = 161,
    /// Equipment, with its parts, was moved.
    EquipmentMoved {
        /// The equipment.
        equipment: EquipmentId,
        /// What it is a part of now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<EquipmentId>,
    } = 162,
    /// Equipment, with its parts, was handed over to another company.
    EquipmentTransferred {
        /// The equipment.
        equipment: EquipmentId,
        /// The company.
        #[pack(boxed)]
        organisation: OrganisationId,
        /// What it is a part of now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(boxed)]
        parent: Option<EquipmentId>,
    } = 163,
    /// Equipment was deleted.
    EquipmentDeleted {
        /// The equipment that was to be deleted.
        equipment: EquipmentId,
        /// What became of its parts.
        parts: PartsOfDeleted,
        /// All that was deleted, each before its parts.
        deleted: Vec<EquipmentId>,
    } = 164,
    /// Equipment was hidden where it is picked, or shown again.
    EquipmentArchived {
        /// The equipment.
        equipment: EquipmentId,
        /// Whether it is hidden.
        archived: bool,
    } = 165,
    /// A note was added.
    EquipmentNoted {
        /// The equipment.
        equipment: EquipmentId,
        /// What it says.
        text: String,
    } = 166,
    /// The equipment of a ticket was replaced.
    TicketEquipmentSet {
        /// The ticket.
        #[pack(boxed)]
        ticket: TicketId,
        /// The company of the ticket.
        #[pack(boxed)]
        organisation: OrganisationId,
        /// All equipment of the ticket, in order.
        equipment: Vec<EquipmentId>,
    } = 167,
    /// A warning: other equipment of the company has the same article and serial number.
    EquipmentDuplicated {
        /// The equipment.
        equipment: EquipmentId,
        /// The others.
        others: Vec<EquipmentId>,
    } = 168,
    /// Groups of custom fields were defined.
    FieldGroupsDefined {
        /// The groups.
        groups: Vec<FieldGroupSpec>,
    } = 100,
    /// Custom fields were defined.
    FieldsDefined {
        /// The fields, with archived options that the command left out.
        fields: Vec<FieldSpec>,
    } = 101,
    /// What uses which fields was told.
    FieldUsesSet {
        /// What uses them.
        #[pack(boxed)]
        user: FieldUser,
        /// Of what kind of card the fields are.
        card: CardKind,
        /// The fields; none when the user is gone.
        fields: Vec<FieldId>,
    } = 102,
    /// A planned change was applied.
    FieldChangeApplied {
        /// Its number in this desk, from 1.
        number: u32,
        /// The change.
        #[pack(boxed)]
        change: FieldChange,
        /// How many values it touched.
        count: u32,
        /// The zone in which instants became dates and times.
        #[pack(plain)]
        zone: Zone,
    } = 103,
    /// A change was undone.
    FieldChangeUndone {
        /// Its number.
        number: u32,
        /// The zone in which values edited since were converted back.
        #[pack(plain)]
        zone: Zone,
    } = 104,
    /// A change can be undone no more.
    FieldChangeForgotten {
        /// Its number.
        number: u32,
    } = 105,
    /// A card was added.
    CardAdded {
        /// The card.
        #[pack(boxed)]
        card: CardRef,
        /// The group of a user.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        user_group: Option<UserGroupId>,
        /// The type of a record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        record_type: Option<RecordTypeId>,
        /// Its values, defaults among them.
        values: Json,
    } = 106,
    /// Values of a card changed.
    CardEdited {
        /// The card.
        #[pack(boxed)]
        card: CardRef,
        /// The values that changed; `null` where one was taken away.
        values: Json,
        /// The outcome that the card was saved with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outcome: Option<DispositionId>,
    } = 107,
    /// A card moved to another group of users or record type.
    CardMoved {
        /// The card.
        #[pack(boxed)]
        card: CardRef,
        /// The group of a user.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        user_group: Option<UserGroupId>,
        /// The type of a record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        record_type: Option<RecordTypeId>,
    } = 108,
    /// A card was forgotten with its values.
    CardRemoved {
        /// The card.
        #[pack(boxed)]
        card: CardRef,
    } = 109,
    /// Groups of persons were defined.
    UserGroupsDefined {
        /// The groups.
        groups: Vec<UserGroupSpec>,
    } = 200,
    /// Departments were defined.
    DepartmentsDefined {
        /// The departments.
        departments: Vec<DepartmentSpec>,
    } = 201,
    /// Tenants were defined.
    TenantsDefined {
        /// The tenants.
        tenants: Vec<TenantSpec>,
    } = 202,
    /// A person was added.
    PersonCreated {
        /// The person, with canonical numbers, and the organisation that a domain gave.
        #[pack(boxed)]
        person: PersonSpec,
        /// The organisation is that of the domain of an e-mail address.
        by_domain: bool,
    } = 203,
    /// A person was changed.
    PersonEdited {
        /// Who.
        person: PersonId,
        /// The changes, with canonical numbers.
        changes: Vec<ContactChange>,
        /// What says who somebody is has changed: declarations that others differ hold no more.
        identity_changed: bool,
    } = 204,
    /// A person was deleted.
    PersonDeleted {
        /// Who.
        person: PersonId,
    } = 205,
    /// An account came to a status.
    AccountStatusSet {
        /// Whose.
        person: PersonId,
        /// The status before.
        before: AccountStatus,
        /// The status.
        after: AccountStatus,
    } = 206,
    /// An account kept its status, although another was asked for.
    AccountStatusKept {
        /// Whose, and why.
        kept: StatusKept,
    } = 207,
    /// An organisation was added.
    OrganisationCreated {
        /// The organisation, with canonical numbers and domains.
        #[pack(boxed)]
        organisation: OrganisationSpec,
    } = 208,
    /// An organisation was changed.
    OrganisationEdited {
        /// Which.
        organisation: OrganisationId,
        /// The changes, with canonical numbers.
        changes: Vec<ContactChange>,
        /// What says which it is has changed: declarations that others differ hold no more.
        identity_changed: bool,
    } = 209,
    /// An organisation was hidden where one is picked, or shown again.
    OrganisationArchived {
        /// Which.
        organisation: OrganisationId,
        /// Whether it is hidden.
        archived: bool,
    } = 210,
    /// An organisation was deleted.
    OrganisationDeleted {
        /// Which.
        organisation: OrganisationId,
    } = 211,
    /// The domains of an organisation were replaced.
    OrganisationDomainsSet {
        /// Which.
        organisation: OrganisationId,
        /// All of its domains, canonical.
        domains: Vec<DomainRule>,
    } = 212,
    /// The managers of an organisation were replaced, or one of them left it.
    ManagersSet {
        /// Which.
        organisation: OrganisationId,
        /// All of its managers.
        managers: Vec<PersonId>,
    } = 213,
    /// Persons came to the organisation of their domain.
    AttachedByDomain {
        /// The organisation.
        organisation: OrganisationId,
        /// Who.
        persons: Vec<PersonId>,
    } = 214,
    /// A note was added.
    NoteAdded {
        /// The note.
        #[pack(boxed)]
        note: NewNote,
    } = 215,
    /// A file was linked.
    FileLinked {
        /// The file.
        #[pack(boxed)]
        file: NewFile,
    } = 216,
    /// A person made a request.
    RequestNoted {
        /// The record that it came through.
        #[pack(boxed)]
        person: PersonId,
        /// The request.
        #[pack(boxed)]
        ticket: TicketId,
    } = 217,
    /// There was a call with a person.
    CallNoted {
        /// The record that it came through.
        #[pack(boxed)]
        person: PersonId,
        /// The call.
        #[pack(boxed)]
        interaction: InteractionId,
    } = 218,
    /// A person logged in.
    PersonLoggedIn {
        /// Who, and from where.
        #[pack(boxed)]
        log_in: LogIn,
    } = 219,
    /// Who a person is for a tenant was set.
    PersonaSet {
        /// Who.
        #[pack(boxed)]
        person: PersonId,
        /// The tenant.
        #[pack(boxed)]
        tenant: TenantId,
        /// Who the person is there; nobody when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(boxed)]
        persona: Option<Persona>,
    } = 220,
    /// Contacts were merged.
    ContactsMerged {
        /// The number of the merge in this desk, from 1.
        merge: u32,
        /// What was merged: those that the order named, or that they had been merged into, by their age.
        #[pack(boxed)]
        order: MergeOrder,
    } = 240,
    /// A merge was undone. Those who left and those who stayed are not the same.
    MergeUndone {
        /// Its number.
        merge: u32,
        /// What stays as it was.
        kept: Vec<KeptValue>,
    } = 241,
    /// Two contacts were declared not to be the same.
    DuplicateDismissed {
        /// One of them.
        #[pack(boxed)]
        one: ContactRef,
        /// The other.
        #[pack(boxed)]
        other: ContactRef,
    } = 242,
    /// Every personal value of persons was erased.
    PersonsErased {
        /// Whose.
        persons: Vec<PersonId>,
    } = 243,
    /// A list was imported.
    ImportApplied {
        /// Its id.
        #[pack(boxed)]
        batch: BatchId,
        /// What its rows were.
        kind: ExchangeKind,
        /// The hash of its plan.
        hash: String,
        /// Who was made or changed, in the order of the rows.
        rows: Vec<ImportedRow>,
    } = 265,
    /// An import was undone.
    ImportUndone {
        /// Which.
        batch: BatchId,
        /// Who stays as is.
        kept: Vec<ImportKept>,
    } = 266,
    /// What undoing an import takes was forgotten.
    ImportForgotten {
        /// Which.
        batch: BatchId,
    } = 267,
}
