//! What a host may ask to be told.

use frontdesk_macros::{Catalogue, Wire, define};
use serde::Serialize;

use super::directory::{ContactRef, DecisionTarget, Sender};
use super::disposition::{CallDirection, OutcomeSave, Subject};
use super::equipment::TreeFormat;
use super::exchange::{
    ColumnTarget, ExchangeContent, ExchangeFormat, ExchangeKind, ImportJob, RowOutcome,
};
use super::field::FieldChange;
use super::merge::MergeOrder;
use super::report::{BeyondCount, TagField};
use super::right::Right;
use super::search::{ContactSearch, SearchPosition};
use super::spec::{CardKind, CardRef};
use crate::clock::Timestamp;
use crate::id::{
    ActorId, AgentId, BatchId, BlacklistId, CardId, CategoryId, ChannelId, DispositionId,
    EquipmentId, OrganisationId, PersonId, QueueId, RecordTypeId, TeamId, TenantId, TicketId,
    UserGroupId,
};
use crate::json::Json;

/// Which diagram language to write.
#[define(define_diagram_format)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum DiagramFormat {
    /// Mermaid's `stateDiagram-v2`.
    Mermaid,
    /// Graphviz.
    Dot,
    /// W3C State Chart XML.
    Scxml,
}

/// Which part of the definitions to draw.
#[define(define_machine)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Machine {
    /// Presence statuses: who sets them, and the inactivity rules.
    Presence,
    /// Work: off queue, on queue, pauses, break-out, and what leads on from an exhausted pause.
    Work,
    /// One channel: offers, interactions, wrap-up, misses.
    Channel,
}

/// What a host may ask a desk to tell, as of the last seen instant. Asking changes nothing.
#[define(define_query)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
#[catalogue(numbered, rights)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
#[repr(u16)]
pub enum Query {
    /// Everything about an agent's state, with timers.
    #[catalogue(right = Right::AgentView, answer = "AgentView")]
    AgentView {
        /// The agent.
        agent: AgentId,
    } = 1,
    /// What colleagues see of an agent. Everybody may ask.
    #[catalogue(right = Right::Anyone, answer = "ColleagueView")]
    ColleagueView {
        /// The agent.
        agent: AgentId,
    } = 2,
    /// Whether a queue may offer the agent work on a channel, and every reason why not.
    #[catalogue(right = Right::AgentView, answer = "Eligibility")]
    Eligible {
        /// The agent.
        agent: AgentId,
        /// The channel.
        channel: ChannelId,
    } = 3,
    /// Whether a direct call may ring at the agent on a channel.
    #[catalogue(right = Right::AgentView, answer = "DirectEligibility")]
    MayReceiveDirect {
        /// The agent.
        agent: AgentId,
        /// The channel.
        channel: ChannelId,
    } = 4,
    /// What the asking actor may do with the agent's state now, and what not and why.
    #[catalogue(right = Right::AgentView, answer = "Transitions")]
    AvailableTransitions {
        /// The agent.
        agent: AgentId,
    } = 5,
    /// The operator's pause panel.
    #[catalogue(right = Right::AgentView, answer = "Panel")]
    Panel {
        /// The agent.
        agent: AgentId,
        /// Only the types of this tenant, and those that no tenant owns; all when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tenant: Option<TenantId>,
    } = 6,
    /// The account of a span, as corrected now: every millisecond once.
    #[catalogue(right = Right::TimesheetView, answer = "Ledger")]
    Ledger {
        /// The agent.
        agent: AgentId,
        /// Where the span starts.
        start: Timestamp,
        /// Where it ends; not after now.
        end: Timestamp,
        /// For this tenant: pauses of types that another tenant owns are shown without their type, and are unpaid: they
        /// are charged to their owner. For the desk as a whole when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tenant: Option<TenantId>,
    } = 7,
    /// The standard figures of a span.
    #[catalogue(right = Right::TimesheetView, answer = "Timesheet")]
    Timesheet {
        /// The agent.
        agent: AgentId,
        /// Where the span starts.
        start: Timestamp,
        /// Where it ends; not after now.
        end: Timestamp,
        /// For this tenant: pauses of types that another tenant owns are shown without their type, and are unpaid: they
        /// are charged to their owner. For the desk as a whole when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tenant: Option<TenantId>,
    } = 8,
    /// Counts and lists by state of a team or a queue, the longest in a state first. Exactly one
    /// of `team` and `queue`.
    #[catalogue(right = Right::AgentView, answer = "Board")]
    Board {
        /// The team.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        team: Option<TeamId>,
        /// The queue.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        queue: Option<QueueId>,
        /// List at most this many agents a state; none when 0.
        #[serde(default)]
        most: u32,
    } = 9,
    /// The last seen instant.
    #[catalogue(right = Right::Anyone, answer = "Clock")]
    Clock {} = 10,
    /// The next deadline and what it is for.
    #[catalogue(right = Right::Anyone, answer = "Deadline")]
    DeadlineReason {} = 11,
    /// The definitions in force.
    #[catalogue(right = Right::Anyone, answer = "Definitions")]
    Definitions {} = 12,
    /// What a check of the definitions finds that is no error: statuses that nobody can reach, traps.
    #[catalogue(right = Right::StatusDefine, answer = "Findings")]
    Findings {} = 13,
    /// A diagram of the definitions in force.
    #[catalogue(right = Right::Anyone, answer = "Diagram")]
    Diagram {
        /// Which part.
        machine: Machine,
        /// In which language.
        format: DiagramFormat,
        /// Mark the present state of this agent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agent: Option<AgentId>,
    } = 14,
    /// The accounts beside the main one: of session, presence, line and work, and of each channel on which anything went
    /// on; each has every millisecond once.
    #[catalogue(right = Right::TimesheetView, answer = "RegionLedger")]
    RegionLedger {
        /// The agent.
        agent: AgentId,
        /// Where the span starts.
        start: Timestamp,
        /// Where it ends; not after now.
        end: Timestamp,
    } = 15,
    /// The dispositions, record types and blacklists that are defined.
    #[catalogue(right = Right::Anyone, answer = "Dispositions")]
    Dispositions {} = 130,
    /// The dispositions that can be newly set in a place: at least one of the three.
    #[catalogue(right = Right::DispositionSave, answer = "UsableDispositions")]
    UsableDispositions {
        /// The category.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        category: Option<CategoryId>,
        /// The queue.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        queue: Option<QueueId>,
        /// The record type.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        record_type: Option<RecordTypeId>,
    } = 131,
    /// Everything that keeps a save from being done.
    #[catalogue(right = Right::DispositionSave, answer = "SaveCheck")]
    CheckSave {
        /// What would be saved.
        save: OutcomeSave,
    } = 132,
    /// What is set on an activity, a ticket or a record.
    #[catalogue(right = Right::DispositionSave, answer = "Outcome")]
    Outcome {
        /// On what.
        subject: Subject,
    } = 133,
    /// The instant that an expiry means from now on, by the calendar and clocks of the desk.
    #[catalogue(right = Right::Anyone, answer = "Expiry")]
    PreviewExpiry {
        /// The expiry, such as `2 weeks`.
        text: String,
        /// Read several terms, such as `6 days, 19 months`.
        #[serde(default)]
        several: bool,
    } = 134,
    /// What a check of dispositions and blacklists finds that is no error.
    #[catalogue(right = Right::DispositionDefine, answer = "Findings")]
    DispositionFindings {} = 135,
    /// The calls that are scheduled, the next ones first.
    #[catalogue(right = Right::DispositionSave, answer = "NextCalls")]
    NextCalls {
        /// At most so many, 1–1,000.
        #[serde(default = "hundred")]
        most: u32,
    } = 136,
    /// Whether a number may be called now, or may call, and if not, why.
    #[catalogue(right = Right::BlacklistView, answer = "Callability")]
    MayCall {
        /// The number, as it was written.
        number: String,
        /// The country of a number without country code: two letters of ISO 3166-1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        region: Option<String>,
        /// The queue of the call; none for a call of no queue.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        queue: Option<QueueId>,
        /// Which way the call goes.
        direction: CallDirection,
    } = 140,
    /// The blacklists, and how many numbers they have.
    #[catalogue(right = Right::BlacklistView, answer = "Blacklists")]
    Blacklists {} = 141,
    /// A number of a blacklist: until when and why.
    #[catalogue(right = Right::BlacklistView, answer = "BlacklistEntry")]
    BlacklistEntry {
        /// The blacklist.
        blacklist: BlacklistId,
        /// The number, as it was written.
        number: String,
        /// The country of a number without country code: two letters of ISO 3166-1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        region: Option<String>,
    } = 142,
    /// The numbers of a blacklist, in the order of their keys.
    #[catalogue(right = Right::BlacklistView, answer = "BlacklistEntries")]
    BlacklistEntries {
        /// The blacklist.
        blacklist: BlacklistId,
        /// Go on after this canonical number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
        /// At most so many, 1–1,000.
        #[serde(default = "hundred")]
        most: u32,
    } = 143,
    /// A piece of equipment: its place, its parts, its notes and its tickets.
    #[catalogue(right = Right::EquipmentView, answer = "EquipmentCard")]
    EquipmentCard {
        /// Which.
        equipment: EquipmentId,
    } = 160,
    /// The equipment of a company as a tree: each before its parts.
    #[catalogue(right = Right::EquipmentView, answer = "EquipmentTree")]
    EquipmentTree {
        /// The company.
        organisation: OrganisationId,
        /// This and its parts; all of the company when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        top: Option<EquipmentId>,
        /// Archived equipment, too.
        #[serde(default)]
        archived: bool,
        /// Go on after this one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<EquipmentId>,
        /// At most so many, 1–1,000.
        #[serde(default = "hundred")]
        most: u32,
    } = 161,
    /// The equipment of a company as a drawing; of at most 10,000 things.
    #[catalogue(right = Right::EquipmentView, answer = "Diagram")]
    EquipmentDrawing {
        /// The company.
        organisation: OrganisationId,
        /// This and its parts; all of the company when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        top: Option<EquipmentId>,
        /// In which language.
        format: TreeFormat,
    } = 162,
    /// The equipment of a ticket, in its order.
    #[catalogue(right = Right::EquipmentView, answer = "TicketEquipment")]
    TicketEquipment {
        /// The ticket.
        ticket: TicketId,
    } = 163,
    /// A template with the equipment of a ticket in the place of its tags.
    #[catalogue(right = Right::EquipmentView, answer = "Expansion")]
    ExpandTags {
        /// The ticket.
        ticket: TicketId,
        /// The template.
        template_text: String,
        /// What becomes of tags with a number beyond the equipment.
        #[serde(default)]
        beyond: BeyondCount,
    } = 190,
    /// What in a template will surprise its author.
    #[catalogue(right = Right::Anyone, answer = "TagFindings")]
    LintTags {
        /// The template.
        template_text: String,
    } = 191,
    /// One field of all equipment of a ticket in one cell of a report.
    #[catalogue(right = Right::EquipmentView, answer = "EquipmentCell")]
    EquipmentCell {
        /// The ticket.
        ticket: TicketId,
        /// The field.
        #[serde(default = "name")]
        field: TagField,
        /// What stands between two values.
        #[serde(default = "comma")]
        separator: String,
    } = 192,
    /// The fields of a card as the asking actor sees it, group by group, with what is required and what he may
    /// change.
    #[catalogue(right = Right::FieldsUse, answer = "CardSchema")]
    CardSchema {
        /// Of what kind the card is.
        kind: CardKind,
        /// The card, which says its group and record type itself; absent for a new one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<CardId>,
        /// The group of a new user.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        user_group: Option<UserGroupId>,
        /// The type of a new record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        record_type: Option<RecordTypeId>,
        /// The outcome that the card is to be saved with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outcome: Option<DispositionId>,
    } = 100,
    /// The same as JSON Schema, for forms and gateways.
    #[catalogue(right = Right::FieldsUse, answer = "CardJsonSchema")]
    CardJsonSchema {
        /// Of what kind the card is.
        kind: CardKind,
        /// The card, which says its group and record type itself; absent for a new one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<CardId>,
        /// The group of a new user.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        user_group: Option<UserGroupId>,
        /// The type of a new record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        record_type: Option<RecordTypeId>,
        /// The outcome that the card is to be saved with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outcome: Option<DispositionId>,
    } = 101,
    /// The values of a card that the asking actor sees.
    #[catalogue(right = Right::FieldsUse, answer = "CardValues")]
    CardValues {
        /// The card.
        card: CardRef,
    } = 102,
    /// What would be wrong with an edit, as `EditCard` would say.
    #[catalogue(right = Right::FieldsUse, answer = "CardCheck")]
    CheckCard {
        /// The card.
        card: CardRef,
        /// Values by field, as a JSON object.
        values: Json,
        /// The outcome that the card is to be saved with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outcome: Option<DispositionId>,
    } = 103,
    /// What a change of a field would do to values.
    #[catalogue(right = Right::FieldsDefine, answer = "FieldChangePlan")]
    PlanFieldChange {
        /// The change.
        change: FieldChange,
    } = 104,
    /// The definitions of custom fields.
    #[catalogue(right = Right::FieldsDefine, answer = "FieldDefinitions")]
    FieldDefinitions {} = 105,
    /// The applied changes that can be undone.
    #[catalogue(right = Right::FieldsDefine, answer = "FieldChanges")]
    FieldChanges {} = 106,
    /// The card of a person, with where each value comes from. People may see their own.
    #[catalogue(right = Right::ContactsView, answer = "Person")]
    Person {
        /// Who.
        person: PersonId,
    } = 200,
    /// The card of an organisation.
    #[catalogue(right = Right::ContactsView, answer = "Organisation")]
    Organisation {
        /// Which.
        organisation: OrganisationId,
    } = 201,
    /// What there was with a person: statuses, requests and calls, each with the record that it came through. The
    /// managers of an organisation see the requests of its members, and people their own.
    #[catalogue(right = Right::RequestView, answer = "PersonHistory")]
    PersonHistory {
        /// Who.
        person: PersonId,
        /// At most so many of each kind, the newest; 1 to 1,000.
        #[serde(default = "hundred")]
        most: u32,
    } = 202,
    /// The requests of the persons of an organisation. Its managers see them.
    #[catalogue(right = Right::RequestView, answer = "OrganisationRequests")]
    OrganisationRequests {
        /// Which.
        organisation: OrganisationId,
        /// At most so many, the newest; 1 to 1,000.
        #[serde(default = "hundred")]
        most: u32,
    } = 203,
    /// What a person did here: the numbers of the entries of the log.
    #[catalogue(right = Right::UserAuditView, answer = "PersonAudit")]
    PersonAudit {
        /// Who.
        person: PersonId,
    } = 204,
    /// Something comes in from somebody: who it is, of which organisation, whether it is accepted, and who is
    /// similar.
    #[catalogue(right = Right::ContactsView, answer = "Inbound")]
    ResolveInbound {
        /// From whom.
        sender: Sender,
        /// From which probability on others are similar, in basis points.
        #[serde(default = "as_likely_as_not")]
        least: u32,
    } = 205,
    /// Persons who may be the same as one, the most probable first.
    #[catalogue(right = Right::ContactsView, answer = "SimilarContacts")]
    SimilarPersons {
        /// Who.
        person: PersonId,
        /// From which probability on, in basis points.
        #[serde(default = "as_likely_as_not")]
        least: u32,
    } = 206,
    /// Organisations that are called nearly so, or have one of the domains: to be asked before one is added.
    #[catalogue(right = Right::ContactsView, answer = "SimilarContacts")]
    SimilarOrganisations {
        /// The name.
        name: String,
        /// Domains.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        domains: Vec<String>,
    } = 207,
    /// Whether an actor has a right towards something, and why. Everybody may ask about himself.
    #[catalogue(right = Right::Anyone, answer = "Decision")]
    Decide {
        /// Who.
        actor: ActorId,
        /// The right.
        action: Right,
        /// Towards what.
        #[serde(default)]
        target: DecisionTarget,
    } = 208,
    /// Who would come to an organisation because of its domains.
    #[catalogue(right = Right::UserEdit, answer = "DomainPlan")]
    PlanDomainAttach {
        /// Which.
        organisation: OrganisationId,
    } = 209,
    /// The token without which nobody is dismissed.
    #[catalogue(right = Right::UserStatusDismiss, answer = "DismissalPlan")]
    PlanDismissal {
        /// Whose accounts; at most 10,000.
        persons: Vec<PersonId>,
    } = 210,
    /// The groups, departments and tenants.
    #[catalogue(right = Right::ContactsView, answer = "DirectoryDefinitions")]
    DirectoryDefinitions {} = 211,
    /// Whether the desk may write to a person, at the primary e-mail address of the card. What is suppressed is told with
    /// its reason.
    #[catalogue(right = Right::ContactsView, answer = "Notifiability")]
    MayNotify {
        /// Whom.
        person: PersonId,
        /// It must reach the person, such as a new password: it goes out although notifications are off.
        #[serde(default)]
        mandatory: bool,
    } = 212,
    /// What a merge would do.
    #[catalogue(right = Right::UserMerge, answer = "MergePlanned")]
    PlanMerge {
        /// What is to be merged.
        order: MergeOrder,
    } = 240,
    /// What undoing a merge would do.
    #[catalogue(right = Right::UserUnmerge, answer = "UndoPlanned")]
    PlanUndoMerge {
        /// The number of the merge.
        merge: u32,
    } = 241,
    /// The merges that a contact took part in.
    #[catalogue(right = Right::ContactsView, answer = "Merges")]
    Merges {
        /// Whose.
        contact: ContactRef,
    } = 242,
    /// What erasing persons would do, and what would stay.
    #[catalogue(right = Right::PersonErase, answer = "Erasure")]
    EraseReport {
        /// Whom; at most 10,000.
        persons: Vec<PersonId>,
    } = 243,
    /// Persons, by words and filters, in the order of their names. Nobody who was merged into another.
    #[catalogue(right = Right::ContactsView, answer = "FoundPersons")]
    SearchPersons {
        /// What is sought.
        #[serde(default)]
        search: ContactSearch,
        /// Where the page before ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<SearchPosition>,
        /// At most so many, 1 to 1,000.
        #[serde(default = "hundred")]
        most: u32,
    } = 260,
    /// Organisations, by words and filters, in the order of their names. None that was merged into another.
    #[catalogue(right = Right::ContactsView, answer = "FoundOrganisations")]
    SearchOrganisations {
        /// What is sought.
        #[serde(default)]
        search: ContactSearch,
        /// Where the page before ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<SearchPosition>,
        /// At most so many, 1 to 1,000.
        #[serde(default = "hundred")]
        most: u32,
    } = 261,
    /// How many persons there are that the asker may see.
    #[catalogue(right = Right::ContactsView, answer = "PersonCounters")]
    PersonCounters {
        /// Among whom; everybody when nothing is sought.
        #[serde(default)]
        search: ContactSearch,
    } = 262,
    /// What keeps somebody from being found.
    #[catalogue(right = Right::ContactsView, answer = "SearchExplanation")]
    ExplainSearch {
        /// What is sought.
        search: ContactSearch,
        /// Who.
        contact: ContactRef,
    } = 263,
    /// What an import would do, row by row.
    #[catalogue(right = Right::ContactsImport, answer = "ImportPlanned")]
    PlanImport {
        /// What is imported, and how.
        job: ImportJob,
        /// Rows behind this record.
        #[serde(default)]
        after: u32,
        /// At most so many rows, 1 to 1,000.
        #[serde(default = "hundred")]
        most: u32,
        /// Only rows with this outcome.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        only: Option<RowOutcome>,
    } = 265,
    /// The rows of an import that are wrong, as a list that can be imported again, once it is mended: a table in the same
    /// dialect, with the codes of what is wrong in a column `import_errors` behind the others; vCards as they stood, with
    /// the codes in a property `X-IMPORT-ERRORS`, which nobody reads.
    #[catalogue(right = Right::ContactsImport, answer = "ImportErrors")]
    ImportErrors {
        /// What is imported, and how.
        job: ImportJob,
    } = 266,
    /// How a table seems to be written.
    #[catalogue(right = Right::ContactsImport, answer = "DialectSuggested")]
    SuggestDialect {
        /// The table, or its first 64 KiB.
        content: ExchangeContent,
    } = 267,
    /// What the columns of a table seem to hold: by the headers of well-known exports, of our own, or in plain words.
    #[catalogue(right = Right::ContactsImport, answer = "MappingSuggested")]
    SuggestMapping {
        /// The headers.
        headers: Vec<String>,
    } = 268,
    /// Persons, organisations or equipment as a list: in the order of their names, equipment by levels. Of equipment
    /// all is listed, so that the search says nothing.
    #[catalogue(right = Right::ContactsExport, answer = "Exported")]
    ExportContacts {
        /// What the rows are.
        #[serde(default)]
        kind: ExchangeKind,
        /// In which form.
        format: ExchangeFormat,
        /// Who.
        #[serde(default)]
        search: ContactSearch,
        /// What the columns hold; everything that the asker sees when empty.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        columns: Vec<ColumnTarget>,
        /// Where the piece before ended. Pieces are put together as they come; the first alone has the headers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<SearchPosition>,
        /// At most so many, 1 to 100,000.
        #[serde(default = "ten_thousand")]
        most: u32,
    } = 269,
    /// The imports that are remembered.
    #[catalogue(right = Right::ContactsImport, answer = "Imports")]
    Imports {} = 270,
    /// What undoing an import would leave as is.
    #[catalogue(right = Right::ContactsImport, answer = "ImportUndoPlanned")]
    PlanUndoImport {
        /// Which.
        batch: BatchId,
    } = 271,
}

fn ten_thousand() -> u32 {
    10_000
}

fn hundred() -> u32 {
    100
}

fn as_likely_as_not() -> u32 {
    5_000
}

fn name() -> TagField {
    TagField::Name
}

fn comma() -> String {
    String::from(", ")
}
