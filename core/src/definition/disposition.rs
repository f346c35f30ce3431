//! Dispositions, expiries and blacklists, as commands, events and answers tell them.

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

use crate::clock::{TimeOfDay, Timestamp};
use crate::id::{
    ActivityId, ActorId, AgentId, BlacklistId, CategoryId, DispositionId, FieldId, QueueId,
    RecordId, RecordTypeId, TicketId,
};

/// What about an expiry may surprise whoever wrote it.
#[define(define_expiry_note)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ExpiryNote {
    /// The month has no such day: its last day is meant.
    MonthEnd,
    /// The clocks skip that time: the first instant after the gap is meant.
    SkippedTime,
    /// The clocks show that time twice: the earlier one is meant.
    DoubledTime,
}

/// The instant that an expiry means.
#[define(define_expiry_preview)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct ExpiryPreview {
    /// The first instant at which it is over.
    pub expires_at: Timestamp,
    /// That instant as a clock in the zone shows it: RFC 3339 with the offset.
    pub local: String,
    /// What may surprise.
    pub notes: Vec<ExpiryNote>,
}

/// What a disposition is set on.
#[define(define_subject)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Subject {
    /// An activity: a call, a chat, an e-mail.
    Activity {
        /// Which.
        activity: ActivityId,
    },
    /// A ticket.
    Ticket {
        /// Which.
        ticket: TicketId,
    },
    /// A record of a campaign.
    Record {
        /// Which.
        record: RecordId,
    },
}

/// A kind of what dispositions are set on.
#[define(define_subject_kind)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum SubjectKind {
    /// Activities.
    Activity,
    /// Tickets.
    Ticket,
    /// Records of campaigns.
    Record,
}

/// A disposition: what came of an activity, a ticket or a record, or in which phase it is.
#[define(define_disposition_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct DispositionSpec {
    /// The host's id.
    pub id: DispositionId,
    /// What people read: not blank, at most 200 bytes, unique among those that are not archived, whatever
    /// the letter case.
    pub name: String,
    /// What it is for; at most 10,000 bytes.
    #[serde(default)]
    pub description: String,
    /// The colour of its flag, `#RRGGBB`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// The blacklist that the number of an activity comes into when it is newly set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blacklist: Option<BlacklistId>,
    /// How long the number stays there, such as `2 weeks`; for ever when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiry: Option<String>,
    /// It can be saved only with every required field filled in.
    #[serde(default)]
    pub validation: bool,
    /// It can be saved only with date and time of the next call.
    #[serde(default)]
    pub next_call: bool,
    /// What `validation` and `next_call` act on; records of campaigns unless something else is said.
    #[serde(default = "records_only")]
    pub checked: Vec<SubjectKind>,
    /// The categories with which it can be set.
    #[serde(default)]
    pub categories: Vec<CategoryId>,
    /// The queues with which it can be set.
    #[serde(default)]
    pub queues: Vec<QueueId>,
    /// The record types with which it can be set.
    #[serde(default)]
    pub record_types: Vec<RecordTypeId>,
    /// It can be newly set no more.
    #[serde(default)]
    pub archived: bool,
}

fn records_only() -> Vec<SubjectKind> {
    vec![SubjectKind::Record]
}

impl DispositionSpec {
    /// A disposition that does nothing, and that is related to nothing yet: so it can be set nowhere.
    pub fn new(id: DispositionId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            description: String::new(),
            color: None,
            blacklist: None,
            expiry: None,
            validation: false,
            next_call: false,
            checked: records_only(),
            categories: Vec::new(),
            queues: Vec::new(),
            record_types: Vec::new(),
            archived: false,
        }
    }
}

/// A field that a record of some type must have.
#[define(define_required_field)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct RequiredField {
    /// The field.
    pub field: FieldId,
    /// What it has where nothing is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_value: Option<String>,
    /// The dispositions with which it is required; all when empty.
    #[serde(default)]
    pub dispositions: Vec<DispositionId>,
}

/// A type of CRM or campaign records, as far as dispositions are concerned.
#[define(define_record_type_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct RecordTypeSpec {
    /// The host's id.
    pub id: RecordTypeId,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// The fields that are required, each once, where a disposition with `validation` is set: in what is saved with it,
    /// and on the card that is saved with it as its outcome.
    #[serde(default)]
    pub required: Vec<RequiredField>,
}

/// A field of what is saved.
#[define(define_outcome_field)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct OutcomeField {
    /// The field.
    pub field: FieldId,
    /// Its value as text; blank text is none, `false` of a box that is not ticked is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// It is not shown on this card, so nobody could fill it in: it is not required.
    #[serde(default)]
    pub hidden: bool,
}

/// When to call next, by the calendar and the clock of the desk.
#[define(define_next_call)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct NextCall {
    /// The date, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The time of day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// Who is to call; anybody when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<AgentId>,
}

/// What is saved with dispositions.
#[define(define_outcome_save)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct OutcomeSave {
    /// On what they are set.
    pub subject: Subject,
    /// All dispositions that it has from now on, in order; the first gives the colour of the flag.
    pub dispositions: Vec<DispositionId>,
    /// Its category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<CategoryId>,
    /// Its queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<QueueId>,
    /// Its record type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record_type: Option<RecordTypeId>,
    /// Its fields, each at most once.
    #[serde(default)]
    pub fields: Vec<OutcomeField>,
    /// When to call next; not at all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_call: Option<NextCall>,
    /// The number that was called or that called, as it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The country of a number without country code: two letters of ISO 3166-1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// Which queues a blacklist holds for.
#[define(define_blacklist_scope)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum BlacklistScope {
    /// All of them, and calls of no queue.
    #[default]
    Global,
    /// These.
    Queues {
        /// The queues.
        queues: Vec<QueueId>,
    },
}

/// Which way a call goes.
#[define(define_call_direction)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum CallDirection {
    /// From the number.
    Inbound,
    /// To the number.
    Outbound,
}

/// Which calls a blacklist blocks.
#[define(define_blocked_calls)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum BlockedCalls {
    /// From and to its numbers.
    #[default]
    Both,
    /// From them.
    Inbound,
    /// To them.
    Outbound,
}

/// A blacklist: a database of numbers.
#[define(define_blacklist_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct BlacklistSpec {
    /// The host's id.
    pub id: BlacklistId,
    /// What people read.
    #[serde(default)]
    pub label: String,
    /// Which queues it holds for.
    #[serde(default)]
    pub scope: BlacklistScope,
    /// Which calls it blocks.
    #[serde(default)]
    pub blocks: BlockedCalls,
    /// Blocks nothing any more, and takes no numbers.
    #[serde(default)]
    pub archived: bool,
}

impl BlacklistSpec {
    /// A blacklist for all queues that blocks calls both ways.
    pub fn new(id: BlacklistId) -> Self {
        Self {
            id,
            label: String::new(),
            scope: BlacklistScope::Global,
            blocks: BlockedCalls::Both,
            archived: false,
        }
    }
}

/// Why a number came into a blacklist.
#[define(define_blacklist_source)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum BlacklistSource {
    /// Somebody put it there.
    Manual,
    /// It came with a list.
    Import,
    /// A disposition was set.
    Disposition {
        /// Which.
        disposition: DispositionId,
        /// On what.
        subject: Subject,
    },
}

/// One time that a number came into a blacklist.
#[define(define_blacklist_cause)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct BlacklistCause {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub actor: ActorId,
    /// Why.
    pub source: BlacklistSource,
    /// Until when it was to stay; for ever when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// What was said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// A number of a list, as it is imported.
#[define(define_blacklist_line)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct BlacklistLine {
    /// The number.
    pub number: String,
    /// Until when it stays; for ever when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// A number of a blacklist.
#[define(define_blacklist_row)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct BlacklistRow {
    /// The canonical number.
    pub number: String,
    /// When it blocks no more; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// It blocks no more.
    pub expired: bool,
}

/// A blacklist that blocks a number.
#[define(define_blacklist_block)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct BlacklistBlock {
    /// The blacklist.
    pub blacklist: BlacklistId,
    /// When it blocks the number no more; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

/// Why a disposition put no number into its blacklist.
#[define(define_blacklist_skip)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum BlacklistSkip {
    /// There was no number.
    NoNumber,
    /// The caller did not show a number.
    Withheld,
    /// What was given is no number.
    Unreadable,
    /// The blacklist is archived.
    Archived,
    /// The expiry lies after the year 9999.
    ExpiryOutOfRange,
}

/// A blacklist, and how many numbers it has.
#[define(define_blacklist_view)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct BlacklistView {
    /// The blacklist.
    pub blacklist: BlacklistSpec,
    /// How many numbers it has, expired ones included.
    pub numbers: u64,
}

/// A call that is scheduled.
#[define(define_scheduled_call)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct ScheduledCall {
    /// Of what.
    pub subject: Subject,
    /// When.
    pub next_call_at: Timestamp,
    /// Who is to call; anybody when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<AgentId>,
}
