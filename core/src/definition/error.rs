//! What can go wrong, with stable codes.

use frontdesk_macros::{Catalogue, Wire, define};
use serde::Serialize;

use super::directory::ContactRef;
use super::merge::MergeConflict;
use super::right::Right;
use super::words::{Ineligibility, PauseRefusal, QueueRefusal};
use crate::clock::{Millis, Timestamp};
use crate::id::{
    ActorId, AgentId, BatchId, BlacklistId, CardId, DispositionId, EquipmentId, FieldId,
    InteractionId, OrganisationId, PersonId, StatusId,
};

/// What family an error belongs to: what a host does about it.
#[define(define_error_kind)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ErrorKind {
    /// The input is wrong whatever the state: correct the call.
    Invalid,
    /// Something named in the call does not exist.
    NotFound,
    /// The state does not allow it now: it may later.
    Conflict,
    /// The actor may not do it.
    Denied,
    /// Stored bytes cannot be read.
    Corrupt,
    /// A defect of the library.
    Internal,
}

/// One thing that is wrong with an input.
#[define(define_violation)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct Violation {
    /// A stable name such as `OutOfRange`.
    pub code: String,
    /// Where, such as `pause_types[lunch].grace`.
    pub path: String,
    /// What was expected.
    pub expected: String,
    /// What was found, where that is no personal value.
    pub found: String,
}

/// Why a call was refused. A refused call has changed nothing but the clock.
#[define(define_error)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, thiserror::Error)]
#[catalogue(numbered)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
#[repr(u16)]
pub enum Error {
    /// The input does not check.
    #[error("the input has {total} violation(s){}", first_of(.violations))]
    Invalid {
        /// The first 100 violations.
        violations: Vec<Violation>,
        /// How many there are.
        total: u32,
    } = 1000,
    /// Something that the call names does not exist.
    #[error("unknown {kind}: {id}")]
    Unknown {
        /// What kind of thing: `agent`, `channel`, `interaction` …
        kind: String,
        /// Its id.
        id: String,
    } = 1001,
    /// A reference is not one of this desk.
    #[error("a reference to {kind} {index} is not one of this desk")]
    UnknownReference {
        /// What kind of thing.
        kind: String,
        /// The number in the reference.
        index: u32,
    } = 1002,
    /// The actor lacks a right.
    #[error("{actor} may not do this: {right:?} is needed; {because}")]
    Denied {
        /// The actor.
        actor: ActorId,
        /// The right that is needed.
        right: Right,
        /// What the actor has instead.
        because: String,
    } = 1100,
    /// `now` lies too far before the last seen instant.
    #[error("the clock went back from {last_seen} to {given}, more than {tolerance} ms", tolerance = .tolerance.millis())]
    ClockSkew {
        /// The last seen instant.
        last_seen: Timestamp,
        /// The instant given.
        given: Timestamp,
        /// How far back it may lie.
        tolerance: Millis,
    } = 1200,
    /// `now` lies too far after the last seen instant.
    #[error("the clock went ahead from {last_seen} to {given}, more than {tolerance} ms", tolerance = .tolerance.millis())]
    ClockAhead {
        /// The last seen instant.
        last_seen: Timestamp,
        /// The instant given.
        given: Timestamp,
        /// How far ahead it may lie.
        tolerance: Millis,
    } = 1201,
    /// An instant in the call lies after now.
    #[error("{at} lies after now, {now}")]
    InTheFuture {
        /// The instant.
        at: Timestamp,
        /// Now.
        now: Timestamp,
    } = 1202,
    /// The agent has no session.
    #[error("agent {agent} is not logged in")]
    NotLoggedIn {
        /// The agent.
        agent: AgentId,
    } = 1300,
    /// The agent is in no pause and no break-out.
    #[error("agent {agent} is not in a pause")]
    NotPaused {
        /// The agent.
        agent: AgentId,
    } = 1301,
    /// An interaction goes on, and the policy refuses a pause then.
    #[error("agent {agent} is busy")]
    Busy {
        /// The agent.
        agent: AgentId,
    } = 1302,
    /// The pause cannot be taken.
    #[error("the pause is refused for {} reason(s)", .reasons.len())]
    PauseRefused {
        /// Every reason.
        reasons: Vec<PauseRefusal>,
    } = 1303,
    /// The queues cannot be gone on.
    #[error("going on queue is refused for {} reason(s)", .reasons.len())]
    QueueRefused {
        /// Every reason.
        reasons: Vec<QueueRefusal>,
    } = 1304,
    /// Do not disturb cannot be switched on while on queue.
    #[error("do not disturb is refused while agent {agent} is on queue")]
    LineRefused {
        /// The agent.
        agent: AgentId,
    } = 1305,
    /// A deferred change was wished by somebody of a higher standing.
    #[error("a deferred change of higher standing waits for agent {agent}")]
    DeferredByHigher {
        /// The agent.
        agent: AgentId,
    } = 1306,
    /// No pause was requested.
    #[error("agent {agent} has requested no pause")]
    NoPauseRequest {
        /// The agent.
        agent: AgentId,
    } = 1307,
    /// A pause was requested already.
    #[error("agent {agent} has requested a pause already")]
    PauseRequestOpen {
        /// The agent.
        agent: AgentId,
    } = 1308,
    /// The agent cannot be offered work.
    #[error("the agent is not eligible for {} reason(s)", .reasons.len())]
    NotEligible {
        /// Every reason.
        reasons: Vec<Ineligibility>,
    } = 1400,
    /// The interaction is open elsewhere, or was offered before.
    #[error("interaction {interaction} is in use")]
    OfferIdUsed {
        /// The interaction.
        interaction: InteractionId,
    } = 1401,
    /// The offer is not open any more.
    #[error("the offer of {interaction} is closed")]
    OfferClosed {
        /// The interaction.
        interaction: InteractionId,
    } = 1402,
    /// The interaction is not active at the agent.
    #[error("interaction {interaction} is not active")]
    NotActive {
        /// The interaction.
        interaction: InteractionId,
    } = 1403,
    /// The wrap-up is over.
    #[error("the wrap-up of {interaction} has ended")]
    WrapUpEnded {
        /// The interaction.
        interaction: InteractionId,
    } = 1404,
    /// The wrap-up cannot be prolonged: it has no time, or not now, or not again.
    #[error("the wrap-up of {interaction} cannot be prolonged: {because}")]
    ProlongRefused {
        /// The interaction.
        interaction: InteractionId,
        /// Why.
        because: String,
    } = 1405,
    /// The wrap-up needs a disposition.
    #[error("the wrap-up of {interaction} needs a disposition")]
    DispositionMissing {
        /// The interaction.
        interaction: InteractionId,
    } = 1406,
    /// The actor is not among those who may set the status, or it is archived.
    #[error("status {status} cannot be set: {because}")]
    StatusRefused {
        /// The status.
        status: StatusId,
        /// Why.
        because: String,
    } = 1500,
    /// The span lies before what the desk keeps: use a replay of the log.
    #[error("the desk keeps the account from {kept_since}")]
    OutsideRetention {
        /// What it keeps starts here.
        kept_since: Timestamp,
    } = 1600,
    /// A shift that has begun cannot be changed.
    #[error("a shift of agent {agent} that has begun cannot be changed")]
    ShiftBegun {
        /// The agent.
        agent: AgentId,
    } = 1601,
    /// Time is granted for the current period of a limit, and none runs: between shifts, for example.
    #[error("no period of that limit runs for agent {agent}: there is nothing to add to")]
    NoPeriod {
        /// The agent.
        agent: AgentId,
    } = 1602,
    /// A snapshot cannot be read.
    #[error("the snapshot cannot be read: {because}")]
    SnapshotUnreadable {
        /// Why.
        because: String,
    } = 1700,
    /// A log cannot be replayed.
    #[error("entry {entry} of the log cannot be replayed: {because}")]
    LogUnreadable {
        /// The number of the entry.
        entry: u64,
        /// Why.
        because: String,
    } = 1701,
    /// A text is not the JSON that was expected.
    #[error("not readable as JSON at line {line}, column {column}: {because}")]
    JsonUnreadable {
        /// From 1.
        line: u64,
        /// From 1.
        column: u64,
        /// Why.
        because: String,
    } = 1702,
    /// The definitions or values are not any more as they were planned with: plan anew.
    #[error("the plan {hash} is stale: it would be {present} now")]
    FieldPlanStale {
        /// The hash that was given.
        hash: String,
        /// The hash of the plan as it would be now.
        present: String,
    } = 2100,
    /// Something uses the field, so it cannot be purged.
    #[error("field {field} is used by {}", .uses.join(", "))]
    FieldInUse {
        /// The field.
        field: FieldId,
        /// What uses it.
        uses: Vec<String>,
    } = 2101,
    /// A purge needs the exact number of values that it deletes.
    #[error("the purge of field {field} deletes {values} value(s): give this number")]
    PurgeCountWrong {
        /// The field.
        field: FieldId,
        /// How many values it deletes.
        values: u32,
    } = 2102,
    /// The change cannot be undone.
    #[error("change {number} cannot be undone: {because}")]
    FieldUndoRefused {
        /// The number of the change.
        number: u32,
        /// Why.
        because: String,
    } = 2103,
    /// A card of this id exists already.
    #[error("card {card} exists already")]
    CardExists {
        /// Its id.
        card: CardId,
    } = 2104,
    /// A defect of the library. Please report it.
    #[error("internal defect: {what}")]
    Internal {
        /// What went wrong.
        what: String,
    } = 1900,
    /// A text is no expiry.
    #[error("not an expiry: expected {expected} at byte {offset}")]
    ExpiryUnreadable {
        /// The byte of the text, from 0, where it stops being one.
        offset: u32,
        /// What would have been right there.
        expected: String,
    } = 2200,
    /// The disposition cannot be set.
    #[error("disposition {disposition} cannot be set: {because}")]
    DispositionRefused {
        /// The disposition.
        disposition: DispositionId,
        /// Why.
        because: String,
    } = 2201,
    /// The disposition was set, or something names it: it can be archived, not deleted.
    #[error("disposition {disposition} is in use: {because}")]
    DispositionInUse {
        /// The disposition.
        disposition: DispositionId,
        /// By what.
        because: String,
    } = 2202,
    /// The blacklist takes no numbers.
    #[error("blacklist {blacklist} is archived")]
    BlacklistArchived {
        /// The blacklist.
        blacklist: BlacklistId,
    } = 2203,
    /// The number is not in the blacklist.
    #[error("the number is not in blacklist {blacklist}")]
    NotBlacklisted {
        /// The blacklist.
        blacklist: BlacklistId,
    } = 2204,
    /// Equipment cannot become a part of itself, nor of one of its own parts.
    #[error("equipment {equipment} cannot be moved under {parent}, which is it or a part of it")]
    EquipmentCycle {
        /// The equipment.
        equipment: EquipmentId,
        /// Where it was to go.
        parent: EquipmentId,
    } = 2300,
    /// There would be too many levels of parts.
    #[error("equipment {equipment} would make {levels} levels, of at most {most}")]
    EquipmentTooDeep {
        /// The equipment.
        equipment: EquipmentId,
        /// How many levels there would be.
        levels: u32,
        /// How many there may be.
        most: u32,
    } = 2301,
    /// Equipment with parts is not deleted unless the call says what becomes of them.
    #[error("equipment {equipment} has {count} part(s)")]
    EquipmentHasParts {
        /// The equipment.
        equipment: EquipmentId,
        /// How many parts are directly under it.
        count: u32,
    } = 2302,
    /// Equipment that belongs, or belonged, to a ticket is archived, not deleted.
    #[error("{count} piece(s) of equipment belong or belonged to tickets, first {equipment}")]
    EquipmentInUse {
        /// The first of them.
        equipment: EquipmentId,
        /// How many there are.
        count: u32,
    } = 2303,
    /// Equipment of another company: a parent is of the same company; a ticket takes it only with the right
    /// `equipment.cross`.
    #[error("equipment {equipment} is not of the company {organisation}")]
    OtherOrganisation {
        /// The equipment.
        equipment: EquipmentId,
        /// The company whose it should be.
        organisation: OrganisationId,
    } = 2304,
    /// There is such a person already.
    #[error("person {person} exists")]
    PersonExists {
        /// Who.
        person: PersonId,
    } = 2500,
    /// There is such an organisation already.
    #[error("organisation {organisation} exists")]
    OrganisationExists {
        /// Which.
        organisation: OrganisationId,
    } = 2501,
    /// A contact with history is not deleted.
    #[error("{contact} is not deleted: {because}")]
    ContactInUse {
        /// Which.
        contact: ContactRef,
        /// What there is of it.
        because: String,
    } = 2502,
    /// What was planned is not what would happen now: plan again.
    #[error("the plan {hash} is stale")]
    PlanStale {
        /// The hash, or token, that was given; of an import that is planned in steps, its batch.
        hash: String,
    } = 2503,
    /// The personal values of this person were erased.
    #[error("the values of person {person} were erased")]
    Erased {
        /// Who.
        person: PersonId,
    } = 2504,
    /// Something has to be decided before the merge.
    #[error("the merge has {total} conflict(s) that are not decided")]
    MergeUndecided {
        /// The first 100 of them.
        conflicts: Vec<MergeConflict>,
        /// How many there are.
        total: u32,
    } = 2600,
    /// Two of those to be merged are one already.
    #[error("they are one already: {root}")]
    SameCluster {
        /// Who remained.
        root: ContactRef,
    } = 2601,
    /// The merge was undone.
    #[error("merge {merge} was undone")]
    MergeUndoneAlready {
        /// Its number.
        merge: u32,
    } = 2602,
    /// Who was dismissed can be merged into another, not the other way round.
    #[error("{person} was dismissed: nobody is merged into an account that is closed for ever")]
    DismissedSurvivor {
        /// Who.
        person: PersonId,
    } = 2603,
    /// A filter asks about a field that the asker does not see.
    #[error("the filter asks about field {field}, which is not visible")]
    FilterNotVisible {
        /// The field.
        field: FieldId,
    } = 2700,
    /// A filter asks about a field that is archived.
    #[error("the filter asks about field {field}, which is archived")]
    FilterArchived {
        /// The field.
        field: FieldId,
    } = 2701,
    /// A list is not in UTF-8.
    #[error("the list is in {encoding}, and has to be in UTF-8")]
    OtherEncoding {
        /// In what it is, by its first bytes: `UTF-16LE` …; `unknown` where no bytes are.
        encoding: String,
    } = 2800,
    /// A list is too long.
    #[error("the list has more than {most} bytes")]
    ListTooLong {
        /// How many bytes it may have.
        most: u64,
    } = 2801,
    /// Rows are wrong, and the import is all or nothing.
    #[error("{errors} row(s) are wrong: nothing was imported")]
    ImportRefused {
        /// How many.
        errors: u32,
    } = 2802,
    /// There was an import of that id.
    #[error("there was an import {batch} already")]
    ImportExists {
        /// Which.
        batch: BatchId,
    } = 2803,
    /// The import was undone.
    #[error("import {batch} was undone")]
    ImportUndoneAlready {
        /// Which.
        batch: BatchId,
    } = 2804,
}

impl Error {
    /// The input does not check: of the violations, the first 100 are told.
    pub(crate) fn invalid(mut violations: Vec<Violation>) -> Self {
        let total = u32::try_from(violations.len()).unwrap_or(u32::MAX);
        violations.truncate(100);
        Self::Invalid { violations, total }
    }

    /// The stable number of the error: the same on every surface, never reused.
    pub fn code(&self) -> u32 {
        crate::catalogue::Fields::kind(self)
    }

    /// What family the error belongs to.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Invalid { .. }
            | Self::InTheFuture { .. }
            | Self::ClockSkew { .. }
            | Self::ClockAhead { .. }
            | Self::JsonUnreadable { .. }
            | Self::OtherEncoding { .. }
            | Self::ListTooLong { .. }
            | Self::ExpiryUnreadable { .. } => ErrorKind::Invalid,
            Self::Unknown { .. } | Self::UnknownReference { .. } => ErrorKind::NotFound,
            Self::Denied { .. } => ErrorKind::Denied,
            Self::SnapshotUnreadable { .. } | Self::LogUnreadable { .. } => ErrorKind::Corrupt,
            Self::Internal { .. } => ErrorKind::Internal,
            _ => ErrorKind::Conflict,
        }
    }
}

fn first_of(violations: &[Violation]) -> String {
    violations.first().map_or_else(String::new, |violation| {
        format!("; first {} at {}: expected {}", violation.code, violation.path, violation.expected)
    })
}
