//! What a host may ask for.

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

use super::directory::{
    AccountStatus, ContactChange, ContactRef, DepartmentSpec, DomainRule, LogIn, NewCall, NewFile,
    NewNote, NewRequest, OrganisationSpec, PersonSpec, Persona, TenantSpec, UserGroupSpec,
};
use super::disposition::{
    BlacklistLine, BlacklistSpec, DispositionSpec, OutcomeSave, RecordTypeSpec, Subject,
};
use super::equipment::{EquipmentDetails, EquipmentSpec, PartsOfDeleted};
use super::exchange::ImportJob;
use super::field::{FieldChange, FieldUser};
use super::merge::MergeOrder;
use super::right::Right;
use super::spec::{
    AgentSpec, Apply, CardKind, CardRef, ChannelSpec, Effect, FieldGroupSpec, FieldSpec,
    InactivityRuleSpec, PauseTypeSpec, Policies, PoolSpec, QueueSpec, Shift, StatusSpec, TeamSpec,
};
use super::words::{AccountLine, EndReason, InteractionKind, Line, OfferFailure, Role};
use crate::clock::{Millis, Timestamp};
use crate::id::{
    ActivityKindId, ActorId, AgentId, BatchId, BlacklistId, BundleId, CategoryId, ChannelId,
    DispositionId, EquipmentId, FieldId, InteractionId, OrganisationId, PauseTypeId, PersonId,
    PoolId, QueueId, RecordTypeId, SessionId, StatusId, TenantId, TicketId, UserGroupId,
};
use crate::json::Json;

/// What a host may ask of a desk. A command is accepted whole, with its events, or refused with
/// every reason, and then it changes nothing.
#[define(define_command)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[catalogue(numbered, rights)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
#[repr(u16)]
#[allow(clippy::large_enum_variant, reason = "commands come one at a time; what waits is packed")]
pub enum Command {
    /// Adds presence statuses or replaces those of the same id. The whole set of definitions is
    /// checked as it would then be.
    #[catalogue(right = Right::StatusDefine)]
    DefineStatuses {
        /// The statuses, in the order in which they are shown.
        statuses: Vec<StatusSpec>,
        /// The status that the first log-in sets, from now on; unchanged when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(plain)]
        on_login: Option<StatusId>,
        /// The status that log-out sets, from now on; unchanged when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(plain)]
        on_logout: Option<StatusId>,
        /// When the change acts on agents; labels and colours act at once.
        #[serde(default)]
        apply: Apply,
    } = 1,
    /// Adds pause types or replaces those of the same id.
    #[catalogue(right = Right::PauseDefine)]
    DefinePauseTypes {
        /// The types.
        pause_types: Vec<PauseTypeSpec>,
        /// When changed limits act.
        #[serde(default)]
        effect: Effect,
        /// When everything else acts.
        #[serde(default)]
        apply: Apply,
    } = 2,
    /// Adds pools of pause types or replaces those of the same id.
    #[catalogue(right = Right::PauseDefine)]
    DefinePools {
        /// The pools.
        pools: Vec<PoolSpec>,
        /// When changed limits act.
        #[serde(default)]
        effect: Effect,
    } = 3,
    /// Adds teams or replaces those of the same id.
    #[catalogue(right = Right::TeamDefine)]
    DefineTeams {
        /// The teams.
        teams: Vec<TeamSpec>,
        /// When changed timing acts on agents.
        #[serde(default)]
        apply: Apply,
    } = 4,
    /// Adds channels or replaces those of the same id.
    #[catalogue(right = Right::TeamDefine)]
    DefineChannels {
        /// The channels, in the order in which they are shown.
        channels: Vec<ChannelSpec>,
        /// When the change acts on agents.
        #[serde(default)]
        apply: Apply,
    } = 5,
    /// Adds queues or replaces those of the same id, at once.
    #[catalogue(right = Right::TeamDefine)]
    DefineQueues {
        /// The queues.
        queues: Vec<QueueSpec>,
    } = 6,
    /// Adds inactivity rules or replaces those of the same id, at once; deadlines are computed anew.
    #[catalogue(right = Right::StatusDefine)]
    DefineInactivityRules {
        /// The rules.
        rules: Vec<InactivityRuleSpec>,
    } = 7,
    /// Replaces the policies of the desk, at once. A running timer keeps its deadline.
    #[catalogue(right = Right::DeskConfigure)]
    DefinePolicies {
        /// The policies.
        policies: Policies,
    } = 8,
    /// Adds agents or replaces the record of those of the same id. New agents are logged out.
    #[catalogue(right = Right::TeamDefine)]
    DefineAgents {
        /// The agents.
        agents: Vec<AgentSpec>,
    } = 9,
    /// Replaces the shifts of an agent that have not begun.
    #[catalogue(right = Right::TeamDefine)]
    DefineShifts {
        /// The agent.
        agent: AgentId,
        /// The shifts, in order, without overlap. Those that have begun must be as they were.
        shifts: Vec<Shift>,
    } = 10,
    /// Gives an actor a role, besides those that the actor has.
    #[catalogue(right = Right::RoleAssign)]
    AssignRole {
        /// The actor.
        actor: ActorId,
        /// The role.
        role: Role,
    } = 11,
    /// Takes a role from an actor.
    #[catalogue(right = Right::RoleAssign)]
    RevokeRole {
        /// The actor.
        actor: ActorId,
        /// The role.
        role: Role,
    } = 12,
    /// Gives an actor a bundle of rights: `analytics.employees`, `omni.operators` or `contacts.fields`.
    #[catalogue(right = Right::RoleAssign)]
    AssignBundle {
        /// The actor.
        actor: ActorId,
        /// The bundle.
        bundle: BundleId,
    } = 13,
    /// Takes a bundle of rights from an actor.
    #[catalogue(right = Right::RoleAssign)]
    RevokeBundle {
        /// The actor.
        actor: ActorId,
        /// The bundle.
        bundle: BundleId,
    } = 14,
    /// Opens a session. The first one logs the agent in; another one changes nothing else.
    #[catalogue(right = Right::AgentStatus)]
    Login {
        /// The agent.
        agent: AgentId,
        /// The session, one a device.
        session: SessionId,
    } = 20,
    /// Closes a session, or all of them. With the last one the agent is logged out.
    #[catalogue(right = Right::AgentStatus)]
    Logout {
        /// The agent.
        agent: AgentId,
        /// The session; all when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        session: Option<SessionId>,
        /// Log out at once: active interactions are closed as abandoned.
        #[serde(default)]
        forced: bool,
    } = 21,
    /// Tells that a session was lost. After the last one the agent has a grace to come back.
    #[catalogue(right = Right::Facts)]
    Disconnect {
        /// The agent.
        agent: AgentId,
        /// The session.
        session: SessionId,
        /// When it was lost: not after now.
        at: Timestamp,
    } = 22,
    /// Switches do not disturb on or off.
    #[catalogue(right = Right::AgentStatus)]
    SetLine {
        /// The agent.
        agent: AgentId,
        /// The state of the line.
        line: Line,
    } = 23,
    /// Goes on the queues, from off queue, from a pause or from break-out.
    #[catalogue(right = Right::AgentStatus)]
    GoOnQueue {
        /// The agent.
        agent: AgentId,
    } = 24,
    /// Leaves the queues; deferred while an interaction goes on.
    #[catalogue(right = Right::AgentStatus)]
    GoOffQueue {
        /// The agent.
        agent: AgentId,
    } = 25,
    /// Goes into a pause; deferred while an interaction goes on, as the policy says.
    #[catalogue(right = Right::AgentStatus)]
    Pause {
        /// The agent.
        agent: AgentId,
        /// The type; absent for an untyped pause.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pause_type: Option<PauseTypeId>,
        /// When the desk ends the pause by itself; never when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Timestamp>,
        /// Free text, at most 1,000 bytes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    } = 26,
    /// Puts an agent into a pause at once, even of an exhausted type; the desk does not switch the
    /// type during this pause.
    #[catalogue(right = Right::PauseOverride)]
    ForcePause {
        /// The agent.
        agent: AgentId,
        /// The type; absent for an untyped pause.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pause_type: Option<PauseTypeId>,
        /// When the desk ends the pause by itself; never when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Timestamp>,
        /// Free text, at most 1,000 bytes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    } = 27,
    /// Ends a pause and goes back to where it began, or ends a break-out and goes on queue.
    #[catalogue(right = Right::AgentStatus)]
    Resume {
        /// The agent.
        agent: AgentId,
    } = 28,
    /// Gives up the deferred change.
    #[catalogue(right = Right::AgentStatus)]
    CancelNext {
        /// The agent.
        agent: AgentId,
    } = 29,
    /// Asks for a pause of a type that needs approval.
    #[catalogue(right = Right::AgentStatus)]
    RequestPause {
        /// The agent.
        agent: AgentId,
        /// The type.
        pause_type: PauseTypeId,
        /// Free text, at most 1,000 bytes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    } = 30,
    /// Approves the requested pause; it starts as if the agent had set it now.
    #[catalogue(right = Right::AgentStatusOther)]
    ApprovePause {
        /// The agent.
        agent: AgentId,
    } = 31,
    /// Refuses the requested pause.
    #[catalogue(right = Right::AgentStatusOther)]
    RefusePause {
        /// The agent.
        agent: AgentId,
    } = 32,
    /// Takes the request for a pause back.
    #[catalogue(right = Right::AgentStatus)]
    CancelPauseRequest {
        /// The agent.
        agent: AgentId,
    } = 33,
    /// Offers an interaction to an agent who is eligible for it.
    #[catalogue(right = Right::Facts)]
    Offer {
        /// The agent.
        agent: AgentId,
        /// The host's id of the interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
        /// When the offer fails as not answered; the team's rule when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_at: Option<Timestamp>,
    } = 40,
    /// The agent takes the open offer.
    #[catalogue(right = Right::Facts)]
    Answer {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
    } = 41,
    /// The open offer was not taken.
    #[catalogue(right = Right::Facts)]
    OfferFailed {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// Why.
        reason: OfferFailure,
    } = 42,
    /// An interaction is active, with or without an offer. Accepted in every state but logged out.
    #[catalogue(right = Right::Facts)]
    Begin {
        /// The agent.
        agent: AgentId,
        /// The host's id of the interaction.
        interaction: InteractionId,
        /// The channel.
        channel: ChannelId,
        /// Where it came from.
        kind: InteractionKind,
    } = 43,
    /// The active interaction is put on hold.
    #[catalogue(right = Right::Facts)]
    Hold {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
    } = 44,
    /// The interaction is taken off hold.
    #[catalogue(right = Right::Facts)]
    Unhold {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
    } = 45,
    /// The active interaction is over; while it is only offered, the offer is cancelled.
    #[catalogue(right = Right::Facts)]
    End {
        /// The agent.
        agent: AgentId,
        /// The interaction.
        interaction: InteractionId,
        /// How it ended.
        how: EndReason,
    } = 46,
    /// Prolongs the running wrap-up by the team's step.
    #[catalogue(right = Right::AgentStatus)]
    Prolong {
        /// The agent.
        agent: AgentId,
        /// The interaction that is being wrapped up.
        interaction: InteractionId,
    } = 47,
    /// Ends the running wrap-up.
    #[catalogue(right = Right::AgentStatus)]
    Finish {
        /// The agent.
        agent: AgentId,
        /// The interaction that is being wrapped up.
        interaction: InteractionId,
        /// Its outcome.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        disposition: Option<DispositionId>,
    } = 48,
    /// The agent did something that counts as activity.
    #[catalogue(right = Right::Facts)]
    Activity {
        /// The agent.
        agent: AgentId,
        /// Of what kind; one of the policies' `activity_kinds`.
        kind: ActivityKindId,
        /// When: not after now.
        at: Timestamp,
    } = 49,
    /// Sets the presence status.
    #[catalogue(right = Right::AgentStatus)]
    SetPresence {
        /// The agent.
        agent: AgentId,
        /// The status.
        status: StatusId,
        /// No inactivity rule acts before this instant. For administrators.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hold_until: Option<Timestamp>,
    } = 50,
    /// Adds time or pauses to one limit of the agent for its current period. Exactly one of
    /// `pause_type` and `pool`, and at least one of `time` and `count`.
    #[catalogue(right = Right::PauseGrant)]
    GrantPauseTime {
        /// The agent.
        agent: AgentId,
        /// The type whose own limit grows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pause_type: Option<PauseTypeId>,
        /// The pool whose limit grows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pool: Option<PoolId>,
        /// How much time is added; more than 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time: Option<Millis>,
        /// How many pauses are added; more than 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        count: Option<u32>,
    } = 51,
    /// Says what a past span of an agent's day really was. The account is computed anew.
    #[catalogue(right = Right::PauseCorrect)]
    CorrectInterval {
        /// The agent.
        agent: AgentId,
        /// Where the span starts.
        start: Timestamp,
        /// Where it ends: after its start, not after now.
        end: Timestamp,
        /// The line that it belongs to.
        line: AccountLine,
        /// Free text, at most 1,000 bytes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    } = 52,
    /// Applies the newest definitions to an agent who is logged in under older ones.
    #[catalogue(right = Right::TeamDefine)]
    Repin {
        /// The agent.
        agent: AgentId,
    } = 53,
    /// Adds dispositions or replaces those of the same id. The set is checked as it would then be.
    #[catalogue(right = Right::DispositionDefine)]
    DefineDispositions {
        /// The dispositions, in the order in which they are shown.
        dispositions: Vec<DispositionSpec>,
    } = 130,
    /// Makes a disposition after another one.
    #[catalogue(right = Right::DispositionDefine)]
    CloneDisposition {
        /// The one that is the template.
        #[pack(boxed)]
        source: DispositionId,
        /// The id of the new one.
        disposition: DispositionId,
        /// The name of the new one.
        name: String,
        /// The new one is related to what the template is related to.
        #[serde(default = "yes")]
        relations: bool,
    } = 131,
    /// Replaces what a disposition is related to: where it can be newly set from now on.
    #[catalogue(right = Right::DispositionDefine)]
    RelateDisposition {
        /// The disposition.
        #[pack(boxed)]
        disposition: DispositionId,
        /// All categories with which it can be set.
        #[serde(default)]
        categories: Vec<CategoryId>,
        /// All queues with which it can be set.
        #[serde(default)]
        queues: Vec<QueueId>,
        /// All record types with which it can be set.
        #[serde(default)]
        record_types: Vec<RecordTypeId>,
    } = 132,
    /// Deletes a disposition that was never set and that nothing names. Others are archived.
    #[catalogue(right = Right::DispositionDefine)]
    DeleteDisposition {
        /// The disposition.
        disposition: DispositionId,
    } = 133,
    /// Adds record types or replaces those of the same id.
    #[catalogue(right = Right::DispositionDefine)]
    DefineRecordTypes {
        /// The record types.
        record_types: Vec<RecordTypeSpec>,
    } = 134,
    /// Sets the dispositions of an activity, a ticket or a record, with what follows: numbers come into
    /// blacklists, and the next call is scheduled.
    #[catalogue(right = Right::DispositionSave)]
    SaveOutcome {
        /// What is saved.
        #[pack(boxed)]
        save: OutcomeSave,
    } = 135,
    /// Forgets what is set on an activity, a ticket or a record, and its next call. Numbers stay in
    /// blacklists.
    #[catalogue(right = Right::DispositionSave)]
    ForgetOutcome {
        /// On what.
        subject: Subject,
    } = 136,
    /// Adds blacklists or replaces the definitions of those of the same id; numbers stay.
    #[catalogue(right = Right::BlacklistDefine)]
    DefineBlacklists {
        /// The blacklists.
        blacklists: Vec<BlacklistSpec>,
    } = 140,
    /// Puts a number into a blacklist. At most one of `expiry` and `until`; without both, for ever.
    #[catalogue(right = Right::BlacklistAdd)]
    AddToBlacklist {
        /// The blacklist.
        #[pack(boxed)]
        blacklist: BlacklistId,
        /// The number, as it was written.
        number: String,
        /// The country of a number without country code: two letters of ISO 3166-1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(boxed)]
        region: Option<String>,
        /// For how long, such as `2 weeks`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(boxed)]
        expiry: Option<String>,
        /// Until when: later than now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(boxed)]
        until: Option<Timestamp>,
        /// Free text, at most 1,000 bytes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    } = 141,
    /// Puts the numbers of a list into a blacklist: all, or none where one is unreadable.
    #[catalogue(right = Right::BlacklistAdd)]
    ImportBlacklist {
        /// The blacklist.
        #[pack(boxed)]
        blacklist: BlacklistId,
        /// The country of numbers without country code: two letters of ISO 3166-1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        region: Option<String>,
        /// The numbers.
        lines: Vec<BlacklistLine>,
    } = 142,
    /// Takes a number out of a blacklist, whatever its expiry.
    #[catalogue(right = Right::BlacklistRemove)]
    RemoveFromBlacklist {
        /// The blacklist.
        #[pack(boxed)]
        blacklist: BlacklistId,
        /// The number, as it was written.
        number: String,
        /// The country of a number without country code: two letters of ISO 3166-1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        region: Option<String>,
        /// Free text, at most 1,000 bytes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    } = 143,
    /// Sets outright until when a number of a blacklist is blocked, shorter too.
    #[catalogue(right = Right::BlacklistRemove)]
    SetBlacklistExpiry {
        /// The blacklist.
        #[pack(boxed)]
        blacklist: BlacklistId,
        /// The number, as it was written.
        number: String,
        /// The country of a number without country code: two letters of ISO 3166-1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        region: Option<String>,
        /// Until when; for ever when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Timestamp>,
    } = 144,
    /// Adds equipment; parts may follow in the list after what they are parts of.
    #[catalogue(right = Right::EquipmentEdit)]
    AddEquipment {
        /// The equipment.
        equipment: Vec<EquipmentSpec>,
    } = 160,
    /// Replaces what is known of equipment.
    #[catalogue(right = Right::EquipmentEdit)]
    EditEquipment {
        /// The equipment.
        equipment: EquipmentId,
        /// All that is known of it.
        #[pack(boxed)]
        details: EquipmentDetails,
    } = 161,
    /// Makes equipment, with its parts, a part of other equipment of the same company, or of nothing.
    #[catalogue(right = Right::EquipmentEdit)]
    MoveEquipment {
        /// The equipment.
        equipment: EquipmentId,
        /// What it becomes a part of; of nothing when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<EquipmentId>,
    } = 162,
    /// Hands equipment, with its parts, over to another company. Tickets keep the company of their time.
    #[catalogue(right = Right::EquipmentEdit)]
    TransferEquipment {
        /// The equipment.
        equipment: EquipmentId,
        /// The company.
        #[pack(boxed)]
        organisation: OrganisationId,
        /// What it becomes a part of there; of nothing when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[pack(boxed)]
        parent: Option<EquipmentId>,
    } = 163,
    /// Deletes equipment that was never in a ticket.
    #[catalogue(right = Right::EquipmentDelete)]
    DeleteEquipment {
        /// The equipment.
        equipment: EquipmentId,
        /// What becomes of its parts.
        #[serde(default)]
        parts: PartsOfDeleted,
    } = 164,
    /// Hides equipment, with its parts, where it is picked, or shows it again. History keeps it.
    #[catalogue(right = Right::EquipmentEdit)]
    ArchiveEquipment {
        /// The equipment.
        equipment: EquipmentId,
        /// Hide it; show it again when false.
        #[serde(default = "yes")]
        archived: bool,
    } = 165,
    /// Adds a note on equipment.
    #[catalogue(right = Right::EquipmentLink)]
    NoteEquipment {
        /// The equipment.
        equipment: EquipmentId,
        /// What it says; at most 10,000 bytes.
        text: String,
    } = 166,
    /// Replaces the equipment of a ticket, in this order. Equipment of another company asks for the right
    /// `equipment.cross` besides, unless the ticket has it already.
    #[catalogue(right = Right::EquipmentLink)]
    SetTicketEquipment {
        /// The ticket.
        ticket: TicketId,
        /// The company of the ticket.
        #[pack(boxed)]
        organisation: OrganisationId,
        /// All equipment of the ticket.
        equipment: Vec<EquipmentId>,
    } = 167,
    /// Adds groups of custom fields or replaces those of the same id. The kind of card that a group is for
    /// never changes.
    #[catalogue(right = Right::FieldsDefine)]
    DefineFieldGroups {
        /// The groups.
        groups: Vec<FieldGroupSpec>,
    } = 100,
    /// Adds custom fields or replaces those of the same key. Another kind of value is refused: it needs a plan.
    /// Options that are left out are archived. Values that exist are held against new limits when they are
    /// next edited.
    #[catalogue(right = Right::FieldsDefine)]
    DefineFields {
        /// The fields.
        fields: Vec<FieldSpec>,
    } = 101,
    /// Tells what uses which fields, in the place of what was told of the same user before. A field in use
    /// cannot be purged.
    #[catalogue(right = Right::FieldsDefine)]
    SetFieldUses {
        /// What uses them.
        #[pack(boxed)]
        user: FieldUser,
        /// Of what kind of card the fields are.
        card: CardKind,
        /// The fields; none when the user is gone.
        fields: Vec<FieldId>,
    } = 102,
    /// Applies a change as it was planned.
    #[catalogue(right = Right::FieldsDefine)]
    ApplyFieldChange {
        /// The change.
        #[pack(boxed)]
        change: FieldChange,
        /// The hash of its plan.
        hash: String,
        /// For a purge: how many values are deleted, exactly.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        count: Option<u32>,
    } = 103,
    /// Undoes an applied change. Values that were edited since are kept, converted back where they can be.
    #[catalogue(right = Right::FieldsDefine)]
    UndoFieldChange {
        /// The number of the change.
        number: u32,
    } = 104,
    /// Forgets how to undo a change: what a purge deleted is gone then.
    #[catalogue(right = Right::FieldsDefine)]
    ForgetFieldChange {
        /// The number of the change.
        number: u32,
    } = 105,
    /// Adds a card with its values; fields without one get their default.
    #[catalogue(right = Right::CardsManage)]
    AddCard {
        /// The card.
        #[pack(boxed)]
        card: CardRef,
        /// The group of a user.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        user_group: Option<UserGroupId>,
        /// The type of a record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        record_type: Option<RecordTypeId>,
        /// Values by field, as a JSON object.
        values: Json,
    } = 106,
    /// Changes values of a card. Only what changes is checked; with an outcome, everything required must be
    /// there.
    #[catalogue(right = Right::FieldsUse)]
    EditCard {
        /// The card.
        #[pack(boxed)]
        card: CardRef,
        /// Values by field, as a JSON object; `null` takes a value away, and what is left out stays.
        values: Json,
        /// The outcome that the card is saved with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outcome: Option<DispositionId>,
    } = 107,
    /// Moves a card to another group of users or record type. Values that it does not show there lie dormant
    /// until it comes back.
    #[catalogue(right = Right::CardsManage)]
    MoveCard {
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
    /// Forgets a card with its values.
    #[catalogue(right = Right::CardsManage)]
    RemoveCard {
        /// The card.
        #[pack(boxed)]
        card: CardRef,
    } = 109,
    /// Adds groups of persons or replaces those of the same id. No group can be given rights that the actor
    /// lacks.
    #[catalogue(right = Right::RoleAssign)]
    DefineUserGroups {
        /// The groups.
        groups: Vec<UserGroupSpec>,
    } = 200,
    /// Adds departments or replaces those of the same id.
    #[catalogue(right = Right::DeskConfigure)]
    DefineDepartments {
        /// The departments.
        departments: Vec<DepartmentSpec>,
    } = 201,
    /// Adds tenants or replaces those of the same id.
    #[catalogue(right = Right::TenantDefine)]
    DefineTenants {
        /// The tenants.
        tenants: Vec<TenantSpec>,
    } = 202,
    /// Adds a person. A group with rights that the actor lacks is refused.
    #[catalogue(right = Right::UserCreate)]
    CreatePerson {
        /// The person.
        #[pack(boxed)]
        person: PersonSpec,
        /// Values of custom fields, as a JSON object.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fields: Option<Json>,
    } = 203,
    /// Changes a person: of a merged one, the person that remains. People may change their own signature,
    /// language, zone and notifications.
    #[catalogue(right = Right::UserEdit)]
    EditPerson {
        /// Who.
        #[pack(boxed)]
        person: PersonId,
        /// The changes, one after the other.
        changes: Vec<ContactChange>,
        /// Values of custom fields, as a JSON object; `null` takes a value away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fields: Option<Json>,
    } = 204,
    /// Deletes a person without history, who was never merged.
    #[catalogue(right = Right::UserDelete)]
    DeletePerson {
        /// Who.
        person: PersonId,
    } = 205,
    /// Sets the status of accounts, each for itself: of those that keep theirs, an event says why. Dismissing
    /// asks for the right `user.status.dismiss` besides, and for a token.
    #[catalogue(right = Right::UserStatusBlock)]
    SetAccountStatus {
        /// Whose; at most 10,000.
        persons: Vec<PersonId>,
        /// The status.
        status: AccountStatus,
        /// For dismissing: the token of the query `PlanDismissal` for the same persons.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        token: Option<String>,
    } = 206,
    /// Adds an organisation.
    #[catalogue(right = Right::OrgCreate)]
    CreateOrganisation {
        /// The organisation.
        #[pack(boxed)]
        organisation: OrganisationSpec,
        /// Values of custom fields, as a JSON object.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fields: Option<Json>,
    } = 207,
    /// Changes an organisation: of a merged one, the organisation that remains.
    #[catalogue(right = Right::OrgEdit)]
    EditOrganisation {
        /// Which.
        #[pack(boxed)]
        organisation: OrganisationId,
        /// The changes, one after the other.
        changes: Vec<ContactChange>,
        /// Values of custom fields, as a JSON object; `null` takes a value away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fields: Option<Json>,
    } = 208,
    /// Hides an organisation where one is picked, or shows it again. Its domains rest meanwhile.
    #[catalogue(right = Right::OrgEdit)]
    ArchiveOrganisation {
        /// Which.
        organisation: OrganisationId,
        /// Hide it; show it again when false.
        #[serde(default = "yes")]
        archived: bool,
    } = 209,
    /// Deletes an organisation without members, history and equipment, which was never merged.
    #[catalogue(right = Right::OrgDelete)]
    DeleteOrganisation {
        /// Which.
        organisation: OrganisationId,
    } = 210,
    /// Replaces the domains whose users belong to an organisation.
    #[catalogue(right = Right::OrgEdit)]
    SetOrganisationDomains {
        /// Which.
        organisation: OrganisationId,
        /// All of its domains; each belongs to one organisation only.
        domains: Vec<DomainRule>,
    } = 211,
    /// Replaces the managers of an organisation, who are members of it.
    #[catalogue(right = Right::OrgManagerSet)]
    SetManagers {
        /// Which.
        organisation: OrganisationId,
        /// All of its managers.
        managers: Vec<PersonId>,
    } = 212,
    /// Puts persons without organisation into the one of their domain, as planned.
    #[catalogue(right = Right::UserEdit)]
    AttachByDomain {
        /// The organisation.
        organisation: OrganisationId,
        /// The hash of the plan.
        hash: String,
    } = 213,
    /// Adds a note on a person or an organisation.
    #[catalogue(right = Right::NoteAdd)]
    AddNote {
        /// The note.
        #[pack(boxed)]
        note: NewNote,
    } = 214,
    /// Tells that the host keeps a file for a person or an organisation.
    #[catalogue(right = Right::FileAdd)]
    LinkFile {
        /// The file.
        #[pack(boxed)]
        file: NewFile,
    } = 215,
    /// Tells that a person made a request.
    #[catalogue(right = Right::Facts)]
    NoteRequest {
        /// The request.
        #[pack(boxed)]
        request: NewRequest,
    } = 216,
    /// Tells of a call with a person.
    #[catalogue(right = Right::Facts)]
    NoteCall {
        /// The call.
        #[pack(boxed)]
        call: NewCall,
    } = 217,
    /// Tells that a person logged in to his or her account.
    #[catalogue(right = Right::Facts)]
    NoteLogIn {
        /// The log-in.
        #[pack(boxed)]
        log_in: LogIn,
    } = 218,
    /// Sets who a person is for the clients of a tenant, or that he or she is nobody there.
    #[catalogue(right = Right::PersonaEdit)]
    SetPersona {
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
    } = 219,
    /// Merges persons into a person, or organisations into an organisation, as planned.
    #[catalogue(right = Right::UserMerge)]
    MergeContacts {
        /// What is merged.
        #[pack(boxed)]
        order: MergeOrder,
        /// The hash of the plan.
        hash: String,
    } = 240,
    /// Undoes a merge, as planned.
    #[catalogue(right = Right::UserUnmerge)]
    UndoMerge {
        /// The number of the merge.
        merge: u32,
        /// The hash of the plan.
        hash: String,
    } = 241,
    /// Declares that two contacts are not the same. That holds until a name, an e-mail address, a phone number,
    /// a handle or an external id of one of them changes.
    #[catalogue(right = Right::DuplicateDismiss)]
    DismissDuplicate {
        /// One of them.
        #[pack(boxed)]
        one: ContactRef,
        /// The other.
        #[pack(boxed)]
        other: ContactRef,
    } = 242,
    /// Erases every personal value of persons, and of everyone merged with them. What is left are ids,
    /// instants and counts.
    #[catalogue(right = Right::PersonErase)]
    ErasePersons {
        /// Whom.
        persons: Vec<PersonId>,
        /// The hash of the report of the query `EraseReport` for the same persons.
        hash: String,
    } = 243,
    /// Imports a list of contacts, as planned. The same import again, as it was applied, changes nothing.
    #[catalogue(right = Right::ContactsImport)]
    ApplyImport {
        /// What is imported, and how.
        #[pack(boxed)]
        job: ImportJob,
        /// The hash of the plan.
        hash: String,
    } = 265,
    /// Undoes an import: who was made is removed, who was changed has the values before. Who changed since stays as is, and
    /// so does whom the actor may not make, or change, as the row did.
    #[catalogue(right = Right::ContactsImport)]
    UndoImport {
        /// Which.
        batch: BatchId,
    } = 266,
    /// Forgets what undoing an import takes.
    #[catalogue(right = Right::ContactsImport)]
    ForgetImport {
        /// Which.
        batch: BatchId,
    } = 267,
}

fn yes() -> bool {
    true
}
