//! What a desk answers.

use frontdesk_macros::{Catalogue, Wire, define};
use serde::Serialize;

use super::card::{
    Acceptance, CallRef, OrganisationCard, PersonCard, RequestRef, SimilarContact, StatusChange,
    StatusKept, Suppression,
};
use super::directory::{DepartmentSpec, TenantSpec, UserGroupSpec};
use super::disposition::{
    BlacklistBlock, BlacklistCause, BlacklistRow, BlacklistSpec, BlacklistView, DispositionSpec,
    ExpiryPreview, RecordTypeSpec, ScheduledCall, Subject,
};
use super::equipment::{EquipmentDetails, EquipmentNote, EquipmentRow, TicketLink};
use super::error::Violation;
use super::exchange::{
    DialectSuggestion, ExchangeContent, ImportKept, ImportPlan, ImportView, MappingSuggestion,
};
use super::field::{AppliedChange, CardSection, FieldPlan, SchemaNote};
use super::merge::{EraseReport, MergePlan, MergeView, UndoPlan};
use super::record::{
    BoardGroup, ChannelView, DeferredView, FailureCount, LedgerEntry, LedgerTotal, PanelRow,
    RequestView, SessionView, Transition,
};
use super::region::RegionAccount;
use super::report::TagDiagnostic;
use super::search::{FoundOrganisation, FoundPerson, SearchPosition, SearchRemoval};
use super::spec::{
    ChannelSpec, FieldSet, InactivityRuleSpec, PauseTypeSpec, Policies, PoolSpec, QueueSpec,
    StatusSpec, TeamSpec,
};
use super::words::{AccountLine, ColleagueIndicator, Indicator, Ineligibility, Line, Work};
use crate::clock::{Millis, Timestamp};
use crate::id::{
    AgentId, DispositionId, EquipmentId, FieldId, OrganisationId, PersonId, RecordTypeId, StatusId,
    UserGroupId,
};
use crate::json::Json;

/// How grave a finding is.
#[define(define_severity)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Severity {
    /// The definitions are refused.
    Error,
    /// The definitions can be used, but somebody will be surprised.
    Warning,
}

/// Something that a check of definitions found.
#[define(define_finding)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct Finding {
    /// What kind of finding: a stable name such as `UnreachableStatus`.
    pub code: String,
    /// How grave it is.
    pub severity: Severity,
    /// Which definition, as a path such as `statuses[lunch]`.
    pub path: String,
    /// What was found, in a sentence.
    pub message: String,
    /// The shortest way to see it: states or definitions, one after another.
    pub trace: Vec<String>,
}

/// Why a timer is set.
#[define(define_deadline_kind)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum DeadlineKind {
    /// A quota period of a running pause ends.
    PeriodBoundary,
    /// An offer expires.
    OfferExpiry,
    /// After-call work ends.
    WrapUpEnd,
    /// The delay after a miss or a rest ends.
    RestEnd,
    /// A pause with a given end is over.
    PauseUntil,
    /// A single pause reaches its maximum.
    SinglePauseMaximum,
    /// A quota comes near.
    QuotaWarning,
    /// A quota is used up.
    QuotaExhausted,
    /// The grace after a limit is over.
    QuotaGraceEnd,
    /// A rolling quota lets a type be used again.
    QuotaRestored,
    /// An inactivity rule acts.
    Inactivity,
    /// The grace of a lost session is over.
    SessionGrace,
    /// A requested pause is approved by itself.
    PauseApproval,
    /// It is time for a scheduled call.
    ScheduledCall,
}

/// The answer to a query; of the same name as the query, or of what the query asks for.
#[define(define_answer)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
#[catalogue(numbered)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
#[repr(u16)]
pub enum Answer {
    /// An agent's state.
    AgentView {
        /// The agent.
        agent: AgentId,
        /// As of when.
        at: Timestamp,
        /// What the status panel shows.
        indicator: Indicator,
        /// Since when that holds.
        since: Timestamp,
        /// How long that is.
        elapsed: Millis,
        /// Until when the view holds if nothing is commanded; absent where no timer runs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        valid_until: Option<Timestamp>,
        /// The sessions.
        session: SessionView,
        /// Do not disturb.
        line: Line,
        /// Since when the line is so.
        line_since: Timestamp,
        /// What the agent does.
        work: Work,
        /// Since when.
        work_since: Timestamp,
        /// When the desk ends the pause by itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pause_until: Option<Timestamp>,
        /// The comment of the pause.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
        /// The deferred change.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<DeferredView>,
        /// The requested pause.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        request: Option<RequestView>,
        /// The presence status.
        presence: StatusId,
        /// Since when.
        presence_since: Timestamp,
        /// The channels.
        channels: Vec<ChannelView>,
        /// The accounting line of now.
        account: AccountLine,
        /// Since when.
        account_since: Timestamp,
    } = 1,
    /// What colleagues see.
    ColleagueView {
        /// The agent.
        agent: AgentId,
        /// As of when.
        at: Timestamp,
        /// What they see.
        indicator: ColleagueIndicator,
        /// Since when.
        since: Timestamp,
        /// The presence status.
        presence: StatusId,
    } = 2,
    /// Whether work may be offered.
    Eligibility {
        /// As of when.
        at: Timestamp,
        /// Whether it may.
        eligible: bool,
        /// Every reason why not.
        reasons: Vec<Ineligibility>,
        /// Until when the answer holds if nothing is commanded; absent where no timer runs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        valid_until: Option<Timestamp>,
    } = 3,
    /// Whether a direct call may ring.
    DirectEligibility {
        /// As of when.
        at: Timestamp,
        /// Whether it may.
        eligible: bool,
        /// Every reason why not.
        reasons: Vec<Ineligibility>,
        /// Until when the answer holds if nothing is commanded; absent where no timer runs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        valid_until: Option<Timestamp>,
    } = 4,
    /// What may be done with an agent's state.
    Transitions {
        /// As of when.
        at: Timestamp,
        /// One a command, or one a command and pause type.
        transitions: Vec<Transition>,
    } = 5,
    /// The pause panel.
    Panel {
        /// The agent.
        agent: AgentId,
        /// As of when.
        at: Timestamp,
        /// Until when it holds but for the time of a running pause; absent where no timer runs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        valid_until: Option<Timestamp>,
        /// Time in untyped pauses since the start of the agent's day.
        untyped: Millis,
        /// The types, in the order of their definition.
        rows: Vec<PanelRow>,
    } = 6,
    /// The account of a span.
    Ledger {
        /// The agent.
        agent: AgentId,
        /// Where it starts.
        start: Timestamp,
        /// Where it ends.
        end: Timestamp,
        /// The spans, in order, without gap or overlap.
        entries: Vec<LedgerEntry>,
        /// Their sums a line.
        totals: Vec<LedgerTotal>,
    } = 7,
    /// The standard figures of a span.
    Timesheet {
        /// The agent.
        agent: AgentId,
        /// Where it starts.
        start: Timestamp,
        /// Where it ends.
        end: Timestamp,
        /// Time logged in, a grace included.
        login: Millis,
        /// Interactions that ended in the span, of any kind.
        handled: u32,
        /// Sum over interactions of their time in the span, hold not counted.
        talk: Millis,
        /// Sum over interactions of their time on hold in the span.
        hold: Millis,
        /// Time on the line `Busy`: the union of what runs at once.
        busy: Millis,
        /// How much talk and hold are more than busy, because interactions overlapped or ran in a pause.
        overlap: Millis,
        /// Time on the line `WrapUp`.
        wrap_up: Millis,
        /// Time on the line `Waiting`.
        waiting: Millis,
        /// Time on the line `Pause`.
        pause: Millis,
        /// (talk + hold + wrap-up) / handled; absent where none was handled.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        average_handle_time: Option<Millis>,
        /// (busy + wrap-up) / (busy + wrap-up + offering + waiting + missed + resting), in basis
        /// points; absent where that is 0 / 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        occupancy: Option<u32>,
        /// (busy + wrap-up) / log-in time, in basis points; absent where that is 0 / 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        utilisation: Option<u32>,
        /// Offers that were not taken in the span, by reason.
        misses: Vec<FailureCount>,
        /// Paid time.
        paid: Millis,
        /// Unpaid time.
        unpaid: Millis,
    } = 8,
    /// A board.
    Board {
        /// As of when.
        at: Timestamp,
        /// The states that somebody is in, in the order of the accounting lines.
        groups: Vec<BoardGroup>,
    } = 9,
    /// The clock.
    Clock {
        /// The last seen instant; absent before the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last_seen: Option<Timestamp>,
    } = 10,
    /// The next deadline.
    Deadline {
        /// When; absent where no timer is set.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Timestamp>,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<DeadlineKind>,
        /// Whose; absent where it is of no agent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agent: Option<AgentId>,
        /// Of what, where it is a scheduled call.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        subject: Option<Subject>,
    } = 11,
    /// The definitions in force.
    Definitions {
        /// The version of the set, one more with every change.
        version: u32,
        /// Presence statuses.
        statuses: Vec<StatusSpec>,
        /// The status that log-in sets.
        on_login: StatusId,
        /// The status that log-out sets.
        on_logout: StatusId,
        /// Pause types.
        pause_types: Vec<PauseTypeSpec>,
        /// Pools.
        pools: Vec<PoolSpec>,
        /// Teams.
        teams: Vec<TeamSpec>,
        /// Channels.
        channels: Vec<ChannelSpec>,
        /// Queues.
        queues: Vec<QueueSpec>,
        /// Inactivity rules.
        rules: Vec<InactivityRuleSpec>,
        /// Policies.
        policies: Policies,
    } = 12,
    /// What a check found.
    Findings {
        /// The findings.
        findings: Vec<Finding>,
    } = 13,
    /// A diagram.
    Diagram {
        /// Its text.
        text: String,
    } = 14,
    /// The accounts of the regions.
    RegionLedger {
        /// The agent.
        agent: AgentId,
        /// Where it starts.
        start: Timestamp,
        /// Where it ends.
        end: Timestamp,
        /// Session, presence, line, work, and the channels on which anything went on, in their order.
        regions: Vec<RegionAccount>,
    } = 15,
    /// Dispositions, record types and blacklists.
    Dispositions {
        /// The dispositions, in the order in which they are shown.
        dispositions: Vec<DispositionSpec>,
        /// The record types.
        record_types: Vec<RecordTypeSpec>,
        /// The blacklists.
        blacklists: Vec<BlacklistSpec>,
    } = 130,
    /// The dispositions that can be set.
    UsableDispositions {
        /// In the order in which they are shown.
        dispositions: Vec<DispositionId>,
    } = 131,
    /// Whether a save can be done.
    SaveCheck {
        /// Everything that keeps it from being done.
        violations: Vec<Violation>,
    } = 132,
    /// What is set.
    Outcome {
        /// On what.
        subject: Subject,
        /// The dispositions, in order.
        dispositions: Vec<DispositionId>,
        /// The colour of the flag: that of the first disposition that has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        color: Option<String>,
        /// When to call next.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_call_at: Option<Timestamp>,
        /// Who is to call; anybody when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agent: Option<AgentId>,
    } = 133,
    /// What an expiry means.
    Expiry {
        /// The instant.
        preview: ExpiryPreview,
    } = 134,
    /// Scheduled calls.
    NextCalls {
        /// The next ones first.
        calls: Vec<ScheduledCall>,
    } = 136,
    /// Whether a call may go on.
    Callability {
        /// As of when.
        at: Timestamp,
        /// Whether it may.
        allowed: bool,
        /// The canonical number; absent where the caller shows none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<String>,
        /// Every blacklist that blocks it.
        blocks: Vec<BlacklistBlock>,
        /// Until when the answer holds if nothing is commanded; absent where that is for ever.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        valid_until: Option<Timestamp>,
    } = 140,
    /// Blacklists.
    Blacklists {
        /// In the order of their definition.
        blacklists: Vec<BlacklistView>,
    } = 141,
    /// A number of a blacklist.
    BlacklistEntry {
        /// The number.
        entry: BlacklistRow,
        /// Why it is there, the oldest cause first; the last 100.
        causes: Vec<BlacklistCause>,
    } = 142,
    /// Numbers of a blacklist.
    BlacklistEntries {
        /// In the order of their keys.
        entries: Vec<BlacklistRow>,
    } = 143,
    /// A piece of equipment.
    EquipmentCard {
        /// Its place.
        row: EquipmentRow,
        /// What is known of it.
        details: EquipmentDetails,
        /// What it is a part of, and what that is a part of, from the nearest on.
        path: Vec<EquipmentId>,
        /// The parts directly under it.
        parts: Vec<EquipmentId>,
        /// Other equipment of the company with the same article and serial number.
        duplicates: Vec<EquipmentId>,
        /// The notes, the oldest first.
        notes: Vec<EquipmentNote>,
        /// The tickets that have or had it, as of then, the oldest first.
        tickets: Vec<TicketLink>,
    } = 160,
    /// Equipment as a tree.
    EquipmentTree {
        /// Each before its parts.
        rows: Vec<EquipmentRow>,
    } = 161,
    /// The equipment of a ticket.
    TicketEquipment {
        /// In the order of the ticket.
        rows: Vec<EquipmentRow>,
    } = 163,
    /// A template with its tags filled in.
    Expansion {
        /// The text.
        text: String,
        /// What was found on the way; the first 1,000.
        diagnostics: Vec<TagDiagnostic>,
        /// How many diagnostics there are.
        total: u64,
    } = 190,
    /// What is the matter with a template.
    TagFindings {
        /// In the order of the template; the first 1,000.
        diagnostics: Vec<TagDiagnostic>,
        /// How many there are.
        total: u64,
    } = 191,
    /// A cell of a report.
    EquipmentCell {
        /// Its text.
        text: String,
    } = 192,
    /// The fields of a card.
    CardSchema {
        /// The groups that have fields, in the order in which they are shown.
        sections: Vec<CardSection>,
    } = 100,
    /// The fields of a card as JSON Schema.
    CardJsonSchema {
        /// The schema, of draft 2020-12.
        schema: Json,
        /// What it cannot say.
        notes: Vec<SchemaNote>,
    } = 101,
    /// The values of a card.
    CardValues {
        /// The group of a user.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        user_group: Option<UserGroupId>,
        /// The type of a record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        record_type: Option<RecordTypeId>,
        /// Values by field, as a JSON object.
        values: Json,
        /// Fields that have a value which the card does not show: of another group of users, archived, or not
        /// to be converted when their field changed.
        dormant: Vec<FieldId>,
    } = 102,
    /// What is wrong with an edit.
    CardCheck {
        /// The first 100 violations.
        violations: Vec<Violation>,
        /// How many there are.
        total: u32,
    } = 103,
    /// What a change would do.
    FieldChangePlan {
        /// The plan.
        plan: FieldPlan,
    } = 104,
    /// The definitions of custom fields.
    FieldDefinitions {
        /// All groups and fields.
        set: FieldSet,
    } = 105,
    /// Changes that can be undone.
    FieldChanges {
        /// In the order in which they were applied.
        changes: Vec<AppliedChange>,
    } = 106,
    /// A person.
    Person {
        /// The card.
        card: PersonCard,
    } = 200,
    /// An organisation.
    Organisation {
        /// The card.
        card: OrganisationCard,
    } = 201,
    /// What there was with a person.
    PersonHistory {
        /// Who: the person that the one asked for was merged into, where that is so.
        person: PersonId,
        /// Statuses, the oldest first.
        statuses: Vec<StatusChange>,
        /// Requests, the oldest first.
        requests: Vec<RequestRef>,
        /// Calls, the oldest first.
        calls: Vec<CallRef>,
        /// How many requests there are in all.
        all_requests: u64,
        /// How many calls there are in all.
        all_calls: u64,
    } = 202,
    /// The requests of the persons of an organisation.
    OrganisationRequests {
        /// The oldest first.
        requests: Vec<RequestRef>,
        /// How many there are in all.
        total: u64,
    } = 203,
    /// What a person did.
    PersonAudit {
        /// The numbers of the entries of the log, ascending: the last 1,000.
        entries: Vec<u64>,
        /// How many there are in all.
        total: u64,
    } = 204,
    /// Somebody who writes or calls.
    Inbound {
        /// Who it is, if it is one known person.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person: Option<PersonId>,
        /// Who else has the same identity; the first 100.
        others: Vec<PersonId>,
        /// The organisation: of the person, else of the domain.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        organisation: Option<OrganisationId>,
        /// Whether it is accepted.
        accepted: bool,
        /// Why, or why not.
        because: Acceptance,
        /// Others who may be the same, the most probable first.
        similar: Vec<SimilarContact>,
        /// Show the mark: somebody else is similar.
        mark: bool,
    } = 205,
    /// Contacts that may be the same.
    SimilarContacts {
        /// The most probable first; at most 100.
        similar: Vec<SimilarContact>,
    } = 206,
    /// A decision about a right.
    Decision {
        /// Whether the actor has it.
        allow: bool,
        /// Why, or why not.
        because: String,
    } = 208,
    /// Who would come to an organisation.
    DomainPlan {
        /// Who would.
        persons: Vec<PersonId>,
        /// Who has the domain, and another organisation that stays.
        unchanged: Vec<PersonId>,
        /// What to apply it with.
        hash: String,
    } = 209,
    /// Whose accounts would be closed for ever.
    DismissalPlan {
        /// Who would be dismissed.
        persons: Vec<PersonId>,
        /// Who would not, and why.
        kept: Vec<StatusKept>,
        /// What to dismiss them with.
        token: String,
    } = 210,
    /// Groups, departments and tenants.
    DirectoryDefinitions {
        /// The groups.
        groups: Vec<UserGroupSpec>,
        /// The departments.
        departments: Vec<DepartmentSpec>,
        /// The tenants.
        tenants: Vec<TenantSpec>,
    } = 211,
    /// Whether the desk may write to a person.
    Notifiability {
        /// Whether it may.
        allowed: bool,
        /// Why not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        suppressed: Option<Suppression>,
    } = 212,
    /// What a merge would do.
    MergePlanned {
        /// The plan.
        plan: MergePlan,
    } = 240,
    /// What undoing a merge would do.
    UndoPlanned {
        /// The plan.
        plan: UndoPlan,
    } = 241,
    /// Merges.
    Merges {
        /// By number.
        merges: Vec<MergeView>,
    } = 242,
    /// What erasing persons does.
    Erasure {
        /// The report.
        report: EraseReport,
    } = 243,
    /// Persons that were found.
    FoundPersons {
        /// In the order of their names, then of their ids.
        persons: Vec<FoundPerson>,
        /// How many there are on all pages.
        total: u64,
        /// Where the next page begins; absent on the last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<SearchPosition>,
    } = 260,
    /// Organisations that were found.
    FoundOrganisations {
        /// In the order of their names, then of their ids.
        organisations: Vec<FoundOrganisation>,
        /// How many there are on all pages.
        total: u64,
        /// Where the next page begins; absent on the last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<SearchPosition>,
    } = 261,
    /// How many persons there are.
    PersonCounters {
        /// In all.
        all: u64,
        /// Whose account is active.
        active: u64,
        /// Whose account is blocked.
        blocked: u64,
        /// Who counts: active and blocked ones.
        counted: u64,
    } = 262,
    /// What keeps somebody from being found.
    SearchExplanation {
        /// Whether nothing does.
        found: bool,
        /// What does.
        removed_by: Vec<SearchRemoval>,
    } = 263,
    /// What an import would do.
    ImportPlanned {
        /// The plan.
        plan: ImportPlan,
    } = 265,
    /// The rows of an import that are wrong.
    ImportErrors {
        /// The table, or the vCards.
        content: ExchangeContent,
        /// How many rows or vCards there are.
        rows: u32,
    } = 266,
    /// How a table seems to be written.
    DialectSuggested {
        /// The suggestion.
        suggestion: DialectSuggestion,
    } = 267,
    /// What columns seem to hold.
    MappingSuggested {
        /// The suggestion.
        suggestion: MappingSuggestion,
    } = 268,
    /// A list that was written.
    Exported {
        /// The list, or a piece of it.
        text: String,
        /// How many contacts it has.
        contacts: u32,
        /// Where the next piece begins; absent behind the last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<SearchPosition>,
    } = 269,
    /// Imports.
    Imports {
        /// The oldest first.
        imports: Vec<ImportView>,
    } = 270,
    /// What undoing an import would do.
    ImportUndoPlanned {
        /// How many would be removed.
        removed: u32,
        /// How many would have their values before.
        restored: u32,
        /// Who would stay as is.
        kept: Vec<ImportKept>,
    } = 271,
}
