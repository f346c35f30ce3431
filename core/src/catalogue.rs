//! The library's own list of every command, query, event, answer and error, and of their parts.
//!
//! The list is derived from the definitions themselves; stubs, headers and `catalogue.json` are written
//! from it. [`Fields`] reads a value by the numbers in the list, without knowing its type.
//!
//! ```
//! use frontdesk::catalogue::{self, FieldType};
//!
//! for item in catalogue::items() {
//!     assert!(!item.doc.is_empty());
//! }
//! assert_eq!(FieldType::Optional(&FieldType::Timestamp).inner(), FieldType::Timestamp);
//! ```

mod json;
mod readable;

use std::fmt;

pub use frontdesk_macros::Catalogue;

use crate::clock::Weekday;
#[allow(clippy::wildcard_imports, reason = "the list below names every one")]
use crate::definition::*;

pub use self::{
    json::to_json,
    readable::{List, Readable},
};

/// A definition: an enum or a record that hosts see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name in Rust, Python, Kotlin and Swift, such as `PauseReason`.
    pub name: &'static str,
    /// The name in C, such as `pause_reason`.
    pub snake: &'static str,
    /// Its meaning, as Markdown.
    pub doc: &'static str,
    /// Its variants or fields.
    pub shape: Shape,
}

impl Item {
    /// The variants; none for a record.
    pub const fn variants(&self) -> &'static [Variant] {
        match self.shape {
            Shape::Enum(variants) => variants,
            Shape::Record(_) => &[],
        }
    }

    /// The variant of this number.
    pub fn variant(&self, number: u32) -> Option<&'static Variant> {
        self.variants().iter().find(|variant| variant.number == number)
    }

    /// The fields of the variant of this number, or of the record.
    pub fn fields(&self, number: u32) -> &'static [Field] {
        match self.shape {
            Shape::Record(fields) => fields,
            Shape::Enum(_) => self.variant(number).map_or(&[], |variant| variant.fields),
        }
    }

    /// True for an enum none of whose variants has a field.
    pub fn is_plain(&self) -> bool {
        match self.shape {
            Shape::Enum(variants) => variants.iter().all(|variant| variant.fields.is_empty()),
            Shape::Record(_) => false,
        }
    }
}

/// What a definition consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One of these variants.
    Enum(&'static [Variant]),
    /// All of these fields.
    Record(&'static [Field]),
}

/// A variant of an enum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Its name in Rust, Python, Kotlin and Swift, such as `SetStatus`.
    pub name: &'static str,
    /// The name in C, such as `set_status`.
    pub snake: &'static str,
    /// Its meaning, as Markdown.
    pub doc: &'static str,
    /// Its stable number, unique in the enum, never reused. For an enum without numbers of its own: the
    /// place, counted from 1.
    pub number: u32,
    /// Its fields; empty for a unit variant.
    pub fields: &'static [Field],
    /// The right that the actor has to have, where the enum demands rights.
    pub right: Option<&'static str>,
    /// The variant of the answer that this query gets.
    pub answer: Option<&'static str>,
}

/// A field of a variant or of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in every language; `value` for the only field of a variant without field names.
    pub name: &'static str,
    /// Its meaning, as Markdown.
    pub doc: &'static str,
    /// [`field_number`] of its name.
    pub number: u32,
    /// It may be left out of a command or a record that a host makes; it then has a default.
    pub defaulted: bool,
    /// What it holds.
    pub kind: FieldType,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// UTF-8 text. It carries the name of the kind of id, or `String` for any text.
    Text(&'static str),
    /// A whole number. It carries the name of the Rust type, whose range it has.
    Integer(&'static str),
    /// Yes or no; read as the integer 1 or 0.
    Boolean,
    /// An instant; read as milliseconds since 1970 in UTC.
    Timestamp,
    /// A length of time; read as milliseconds.
    Millis,
    /// A wall time of a day; read as milliseconds after midnight.
    TimeOfDay,
    /// A value of the enum of this name.
    Enum(&'static str),
    /// A value of the record of this name.
    Record(&'static str),
    /// The inner kind, or nothing.
    Optional(&'static FieldType),
    /// Any number of the inner kind.
    List(&'static FieldType),
}

impl FieldType {
    /// The kind within `Optional` or `List`; else the kind itself.
    #[must_use]
    pub const fn inner(self) -> Self {
        match self {
            Self::Optional(inner) | Self::List(inner) => *inner,
            other => other,
        }
    }

    /// True when the value may be absent.
    pub const fn is_optional(self) -> bool {
        matches!(self, Self::Optional(_))
    }

    /// True when the value is a list.
    pub const fn is_list(self) -> bool {
        matches!(self, Self::List(_))
    }
}

/// A type that is in the list, or could be. Derived.
pub trait Catalogue: Fields + Readable {
    /// Its entry.
    const ITEM: &'static Item;
}

/// A value read by field number. Derived.
pub trait Fields {
    /// The entry of its type.
    fn item(&self) -> &'static Item;

    /// The number of its variant; 0 for a record.
    fn kind(&self) -> u32;

    /// The field of this number; [`Value::Absent`] where the variant has no such field.
    fn field(&self, number: u32) -> Value<'_>;
}

/// The name of its type or variant alone: its texts may be personal.
impl fmt::Debug for dyn Fields + '_ {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let item = self.item();
        let name = item.variant(self.kind()).map_or(item.name, |variant| variant.name);
        formatter.debug_struct(name).finish_non_exhaustive()
    }
}

/// The value of a field.
#[derive(Clone, Copy)]
pub enum Value<'a> {
    /// There is none: an optional field left out, or no such field.
    Absent,
    /// A number, an instant or a length of time in milliseconds, or a boolean as 1 or 0.
    Integer(i64),
    /// A text or an id.
    Text(&'a str),
    /// An enum or a record.
    Part(&'a dyn Fields),
    /// A list.
    List(&'a dyn List),
}

/// Texts and lists by their lengths alone: they may be personal.
impl fmt::Debug for Value<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => formatter.write_str("Absent"),
            Self::Integer(number) => write!(formatter, "Integer({number})"),
            Self::Text(text) => write!(formatter, "Text({} bytes)", text.len()),
            Self::Part(part) => write!(formatter, "Part({part:?})"),
            Self::List(list) => write!(formatter, "List({} elements)", list.len()),
        }
    }
}

/// The number of a field: FNV-1a-32 of its name, the same wherever the name occurs.
///
/// ```
/// assert_eq!(frontdesk::catalogue::field_number("agent"), 0x4fe7_f1a6);
/// ```
pub const fn field_number(name: &str) -> u32 {
    let mut bytes = name.as_bytes();
    let mut hash = 0x811c_9dc5_u32;
    while let [byte, rest @ ..] = bytes {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        bytes = rest;
    }
    hash
}

/// Lists the definitions, once: `catalogue! { ($) Command: define_command, … }`.
///
/// It makes `items()`; and, for the bindings, two hidden macros: `define_all!(callback { options })` hands
/// every definition over as its own `define_…!` would, and `name_all!(callback { options })` calls
/// `callback! { { options } Command, … }` with the names alone. Every definition has to be in scope.
macro_rules! catalogue {
    (($dollar:tt) $($item:ident: $define:ident),* $(,)?) => {
        /// Every definition: enums and records.
        pub const fn items() -> &'static [&'static $crate::catalogue::Item] {
            &[$(<$item as $crate::catalogue::Catalogue>::ITEM),*]
        }

        #[doc(hidden)]
        #[macro_export]
        macro_rules! define_all {
            ($dollar($dollar callback:ident)::+ { $dollar($dollar options:tt)* }) => {
                $($dollar crate::$define! {
                    $dollar($dollar callback)::+ { $dollar($dollar options)* }
                })*
            };
        }

        #[doc(hidden)]
        #[macro_export]
        macro_rules! name_all {
            ($dollar($dollar callback:ident)::+ { $dollar($dollar options:tt)* }) => {
                $dollar($dollar callback)::+! { { $dollar($dollar options)* } $($item),* }
            };
        }
    };
}

catalogue! { ($)
    Weekday: define_weekday,
    Command: define_command,
    DiagramFormat: define_diagram_format,
    Machine: define_machine,
    Query: define_query,
    Standing: define_standing,
    PresenceCause: define_presence_cause,
    Event: define_event,
    Severity: define_severity,
    Finding: define_finding,
    DeadlineKind: define_deadline_kind,
    Answer: define_answer,
    ErrorKind: define_error_kind,
    Violation: define_violation,
    Error: define_error,
    EventRecord: define_event_record,
    LogAction: define_log_action,
    LogEntry: define_log_entry,
    LedgerEntry: define_ledger_entry,
    LedgerTotal: define_ledger_total,
    Region: define_region,
    RegionState: define_region_state,
    RegionEntry: define_region_entry,
    RegionTotal: define_region_total,
    RegionAccount: define_region_account,
    InteractionView: define_interaction_view,
    ChannelView: define_channel_view,
    DeferredView: define_deferred_view,
    RequestView: define_request_view,
    SessionView: define_session_view,
    Transition: define_transition,
    LimitView: define_limit_view,
    PanelRow: define_panel_row,
    BoardEntry: define_board_entry,
    BoardGroup: define_board_group,
    FailureCount: define_failure_count,
    RefusedEntry: define_refused_entry,
    Outcome: define_outcome,
    AgentDifference: define_agent_difference,
    WhatIf: define_what_if,
    Routing: define_routing,
    Apply: define_apply,
    Effect: define_effect,
    StatusSpec: define_status_spec,
    Period: define_period,
    OnExhausted: define_on_exhausted,
    Overage: define_overage,
    LookupKind: define_lookup_kind,
    Approval: define_approval,
    PauseTypeSpec: define_pause_type_spec,
    PoolSpec: define_pool_spec,
    WrapUpRule: define_wrap_up_rule,
    MissingDisposition: define_missing_disposition,
    TeamSpec: define_team_spec,
    Blocking: define_blocking,
    ChannelSpec: define_channel_spec,
    QueueSpec: define_queue_spec,
    RuleScope: define_rule_scope,
    InactivityRuleSpec: define_inactivity_rule_spec,
    DndWithQueue: define_dnd_with_queue,
    PauseTypePolicy: define_pause_type_policy,
    PauseWhileBusy: define_pause_while_busy,
    WorkAfterLogin: define_work_after_login,
    InactivityReturn: define_inactivity_return,
    Policies: define_policies,
    Capacity: define_capacity,
    AgentSpec: define_agent_spec,
    Shift: define_shift,
    Line: define_line,
    Work: define_work,
    BreakOutReason: define_break_out_reason,
    ChannelState: define_channel_state,
    Indicator: define_indicator,
    ColleagueIndicator: define_colleague_indicator,
    AccountLine: define_account_line,
    AccountLineKind: define_account_line_kind,
    InteractionKind: define_interaction_kind,
    EndReason: define_end_reason,
    OfferFailure: define_offer_failure,
    Withdrawal: define_withdrawal,
    WrapUpEnd: define_wrap_up_end,
    DeferredChange: define_deferred_change,
    LogoutCause: define_logout_cause,
    PauseEnd: define_pause_end,
    Limit: define_limit,
    Ineligibility: define_ineligibility,
    PauseRefusal: define_pause_refusal,
    QueueRefusal: define_queue_refusal,
    Role: define_role,
    Setter: define_setter,
    Notice: define_notice,
    Right: define_right,
    EquipmentField: define_equipment_field,
    EquipmentDetails: define_equipment_details,
    EquipmentSpec: define_equipment_spec,
    PartsOfDeleted: define_parts_of_deleted,
    EquipmentNote: define_equipment_note,
    TicketLink: define_ticket_link,
    EquipmentRow: define_equipment_row,
    TreeFormat: define_tree_format,
    ExpiryNote: define_expiry_note,
    ExpiryPreview: define_expiry_preview,
    Subject: define_subject,
    SubjectKind: define_subject_kind,
    DispositionSpec: define_disposition_spec,
    RequiredField: define_required_field,
    RecordTypeSpec: define_record_type_spec,
    OutcomeField: define_outcome_field,
    NextCall: define_next_call,
    OutcomeSave: define_outcome_save,
    BlacklistScope: define_blacklist_scope,
    CallDirection: define_call_direction,
    BlockedCalls: define_blocked_calls,
    BlacklistSpec: define_blacklist_spec,
    BlacklistSource: define_blacklist_source,
    BlacklistCause: define_blacklist_cause,
    BlacklistLine: define_blacklist_line,
    BlacklistRow: define_blacklist_row,
    BlacklistBlock: define_blacklist_block,
    BlacklistSkip: define_blacklist_skip,
    BlacklistView: define_blacklist_view,
    ScheduledCall: define_scheduled_call,
    TagField: define_tag_field,
    TagValues: define_tag_values,
    BeyondCount: define_beyond_count,
    TagDiagnosticCode: define_tag_diagnostic_code,
    TagDiagnostic: define_tag_diagnostic,
    CardKind: define_card_kind,
    CardRef: define_card_ref,
    FieldGroupSpec: define_field_group_spec,
    FieldOption: define_field_option,
    FieldKind: define_field_kind,
    FieldSpec: define_field_spec,
    FieldSet: define_field_set,
    CardField: define_card_field,
    CardSection: define_card_section,
    FieldChange: define_field_change,
    Conversion: define_conversion,
    ConversionSample: define_conversion_sample,
    FieldPlan: define_field_plan,
    AppliedChange: define_applied_change,
    FieldUser: define_field_user,
    SchemaNote: define_schema_note,
    AccessType: define_access_type,
    UserGroupSpec: define_user_group_spec,
    DepartmentSpec: define_department_spec,
    TenantSpec: define_tenant_spec,
    AccountStatus: define_account_status,
    Consent: define_consent,
    ContactField: define_contact_field,
    ContactValue: define_contact_value,
    ContactChange: define_contact_change,
    ChannelHandle: define_channel_handle,
    TenantSignature: define_tenant_signature,
    PersonSpec: define_person_spec,
    DomainRule: define_domain_rule,
    OrganisationSpec: define_organisation_spec,
    ContactRef: define_contact_ref,
    Identity: define_identity,
    Sender: define_sender,
    NewNote: define_new_note,
    NewFile: define_new_file,
    Persona: define_persona,
    NewRequest: define_new_request,
    NewCall: define_new_call,
    LogIn: define_log_in,
    StatusRefusal: define_status_refusal,
    StatusKept: define_status_kept,
    DecisionTarget: define_decision_target,
    CardValue: define_card_value,
    NoteView: define_note_view,
    FileView: define_file_view,
    PersonaView: define_persona_view,
    StatusChange: define_status_change,
    RequestRef: define_request_ref,
    CallRef: define_call_ref,
    PersonCard: define_person_card,
    OrganisationCard: define_organisation_card,
    SimilarContact: define_similar_contact,
    SimilarityReason: define_similarity_reason,
    Acceptance: define_acceptance,
    Suppression: define_suppression,
    Survivorship: define_survivorship,
    MergeRule: define_merge_rule,
    MergeDecision: define_merge_decision,
    MergeOrder: define_merge_order,
    MergeConflictKind: define_merge_conflict_kind,
    MergeConflict: define_merge_conflict,
    MergePlan: define_merge_plan,
    KeptBecause: define_kept_because,
    KeptValue: define_kept_value,
    UndoPlan: define_undo_plan,
    MergeView: define_merge_view,
    EraseKeeps: define_erase_keeps,
    EraseReport: define_erase_report,
    ExchangeKind: define_exchange_kind,
    TableDialect: define_table_dialect,
    ExchangeContent: define_exchange_content,
    ExchangeFormat: define_exchange_format,
    CellProfile: define_cell_profile,
    ColumnTarget: define_column_target,
    EquipmentColumn: define_equipment_column,
    ImportColumn: define_import_column,
    MatchKey: define_match_key,
    KnownRows: define_known_rows,
    EmptyCells: define_empty_cells,
    UnknownNames: define_unknown_names,
    ImportMode: define_import_mode,
    ImportJob: define_import_job,
    RowOutcome: define_row_outcome,
    RowFault: define_row_fault,
    RowChange: define_row_change,
    RowCandidate: define_row_candidate,
    ImportRow: define_import_row,
    ImportPlan: define_import_plan,
    ImportView: define_import_view,
    ImportedRow: define_imported_row,
    ImportKept: define_import_kept,
    ImportKeptBecause: define_import_kept_because,
    DialectSuggestion: define_dialect_suggestion,
    MappingSuggestion: define_mapping_suggestion,
    ContactFacet: define_contact_facet,
    ContactTest: define_contact_test,
    ContactFilter: define_contact_filter,
    ContactSearch: define_contact_search,
    SearchPosition: define_search_position,
    FoundPerson: define_found_person,
    FoundOrganisation: define_found_organisation,
    SearchRemoval: define_search_removal,
}

#[cfg(test)]
mod tests;
