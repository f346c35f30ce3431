//! What answers tell of people and organisations: their cards, each value with where it comes from; who is similar; whom to
//! accept; whose status stays as it is.
//!
//! Nothing of these types that may be personal shows in their `Debug` output.

use std::fmt;

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

use super::directory::{AccountStatus, ContactField, ContactRef, DomainRule, Persona, discreet};
use crate::clock::Timestamp;
use crate::id::{ActorId, FileId, InteractionId, OrganisationId, PersonId, TenantId, TicketId};
use crate::json::Json;

/// Why the status of an account stays as it is.
#[define(define_status_refusal)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum StatusRefusal {
    /// There is no such person.
    Unknown,
    /// Nothing leads out of dismissal.
    Dismissed,
    /// It is the account that the command is given from.
    Own,
    /// The actor may not change persons of that group.
    OtherGroup,
}

/// A person whose status stays as it is.
#[define(define_status_kept)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct StatusKept {
    /// Who.
    pub person: PersonId,
    /// Why.
    pub because: StatusRefusal,
}

/// A value of a card, and where it comes from.
#[define(define_card_value)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct CardValue {
    /// Which.
    pub field: ContactField,
    /// The value.
    pub value: String,
    /// The channel of a handle; the tenant of a signature that is for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The record that has it.
    pub record: String,
    /// The event that brought it.
    pub seq: u64,
    /// When it came.
    pub at: Timestamp,
    /// Who brought it.
    pub actor: ActorId,
}

/// A note, and on which record it is.
#[define(define_note_view)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct NoteView {
    /// The record.
    pub record: String,
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it.
    pub actor: ActorId,
    /// What it says; empty where it was erased.
    pub text: String,
}

/// A file, and whose record has it.
#[define(define_file_view)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct FileView {
    /// The record.
    pub record: String,
    /// The host's id.
    pub file: FileId,
    /// What it is called; empty where it was erased.
    pub name: String,
    /// When it came.
    pub at: Timestamp,
    /// Who brought it.
    pub actor: ActorId,
}

/// A persona, and the tenant that it is for.
#[define(define_persona_view)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct PersonaView {
    /// The tenant.
    pub tenant: TenantId,
    /// Who the person is there.
    pub persona: Persona,
}

/// A status that an account came to.
#[define(define_status_change)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct StatusChange {
    /// The record.
    pub person: PersonId,
    /// The status.
    pub status: AccountStatus,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub actor: ActorId,
}

/// A request of a person, by reference.
#[define(define_request_ref)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct RequestRef {
    /// The record that it came through.
    pub person: PersonId,
    /// The request.
    pub ticket: TicketId,
    /// When.
    pub at: Timestamp,
}

/// A call with a person, by reference.
#[define(define_call_ref)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct CallRef {
    /// The record that it came through.
    pub person: PersonId,
    /// The call.
    pub interaction: InteractionId,
    /// When.
    pub at: Timestamp,
}

/// The card of a person: of all records that were merged into one.
#[define(define_person_card)]
#[derive(Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct PersonCard {
    /// The person.
    pub person: PersonId,
    /// The record that was asked for, where it was merged into this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirected_from: Option<PersonId>,
    /// All records, the person's own first, the others by their age.
    pub records: Vec<PersonId>,
    /// When the person's own record was made.
    pub created_at: Timestamp,
    /// How often the person's own record has changed.
    pub version: u32,
    /// Values, by field.
    pub values: Vec<CardValue>,
    /// Custom fields that the asking actor sees, as a JSON object.
    pub custom: Json,
    /// Whether the account may be used.
    pub status: AccountStatus,
    /// Since when.
    pub status_since: Timestamp,
    /// Whether the person can log in: by group, account and status.
    pub can_log_in: bool,
    /// When the person last logged in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_log_in_at: Option<Timestamp>,
    /// From which network address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_log_in_address: Option<String>,
    /// Organisations that the person manages.
    pub manages: Vec<OrganisationId>,
    /// Who the person is for tenants.
    pub personas: Vec<PersonaView>,
    /// Notes, by instant and record.
    pub notes: Vec<NoteView>,
    /// Files, by instant and record.
    pub files: Vec<FileView>,
    /// The merges that hold, by number.
    pub merges: Vec<u32>,
    /// Personal values were erased.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub erased: bool,
}

/// The card of an organisation: of all records that were merged into one.
#[define(define_organisation_card)]
#[derive(Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct OrganisationCard {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The record that was asked for, where it was merged into this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirected_from: Option<OrganisationId>,
    /// All records, the organisation's own first, the others by their age.
    pub records: Vec<OrganisationId>,
    /// When the organisation's own record was made.
    pub created_at: Timestamp,
    /// How often the organisation's own record has changed.
    pub version: u32,
    /// Values, by field.
    pub values: Vec<CardValue>,
    /// Custom fields that the asking actor sees, as a JSON object.
    pub custom: Json,
    /// Hidden where organisations are picked.
    pub archived: bool,
    /// Domains whose users belong to it.
    pub domains: Vec<DomainRule>,
    /// The managers, by id.
    pub managers: Vec<PersonId>,
    /// How many persons belong to it, by their first organisation or another.
    pub members: u32,
    /// Notes, by instant and record.
    pub notes: Vec<NoteView>,
    /// Files, by instant and record.
    pub files: Vec<FileView>,
    /// The merges that hold, by number.
    pub merges: Vec<u32>,
}

/// Somebody who may be the same.
#[define(define_similar_contact)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct SimilarContact {
    /// Who.
    pub contact: ContactRef,
    /// The probability in basis points: 9,500 is 95 %.
    pub probability: u32,
    /// What speaks for it or against it, in thousandths of a bit.
    pub reasons: Vec<SimilarityReason>,
}

/// A reason why two contacts may be the same, or may not.
#[define(define_similarity_reason)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct SimilarityReason {
    /// What was compared, such as `name`.
    pub field: String,
    /// How the two compare, such as `same`.
    pub level: String,
    /// What it adds, in thousandths of a bit.
    pub weight: i32,
}

/// Why something that comes in is accepted, or is not.
#[define(define_acceptance)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Acceptance {
    /// From a known person.
    KnownPerson,
    /// From somebody who is not known yet.
    NewPerson,
    /// The account was dismissed: from an anonymous contact.
    Anonymous,
    /// The account is blocked: it is not accepted.
    BlockedAccount,
    /// It belongs to several persons: somebody has to choose.
    SeveralPersons,
}

/// Why the desk does not write to a person.
#[define(define_suppression)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Suppression {
    /// There is no e-mail address.
    NoAddress,
    /// Notifications are off.
    NotificationsOff,
    /// The account was dismissed.
    DismissedAccount,
}

discreet! {
    CardValue { field, record, seq, at }
    NoteView { record, at, actor }
    FileView { record, file, at }
    PersonaView { tenant }
    PersonCard { person, records, version }
    OrganisationCard { organisation, records, version }
}
