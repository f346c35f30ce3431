//! Custom fields: groups, fields, and what a field may hold.

use frontdesk_macros::{Wire, define};
use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::clock::Timestamp;
use crate::id::{
    CardId, DispositionId, FieldGroupId, FieldId, OptionId, RecordTypeId, UserGroupId,
};
use crate::json::Json;
use crate::pack::Pack;

/// What kind of card or record fields are made for.
#[define(define_card_kind)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum CardKind {
    /// A person: staff or client.
    User,
    /// A client company.
    Organisation,
    /// A piece of equipment.
    Equipment,
    /// A ticket.
    Ticket,
    /// A record of a campaign.
    CampaignRecord,
}

/// Which card.
#[define(define_card_ref)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct CardRef {
    /// Of which kind.
    pub kind: CardKind,
    /// The host's id of the card, unique among those of its kind.
    pub id: CardId,
}

/// A group of fields: a section of a card.
#[define(define_field_group_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct FieldGroupSpec {
    /// The host's id; it never changes.
    pub id: FieldGroupId,
    /// What people read: not blank, and unique among the groups of its kind of card, whatever the case.
    pub name: String,
    /// The cards that have its fields; it never changes.
    pub card: CardKind,
    /// For user cards: the groups of users that have its fields, at least one. Else empty.
    #[serde(default)]
    pub user_groups: Vec<UserGroupId>,
    /// Groups are shown by position, and those of one position by id.
    #[serde(default)]
    pub position: i32,
    /// No longer shown; its values are kept.
    #[serde(default)]
    pub archived: bool,
}

impl FieldGroupSpec {
    /// A group for all cards of a kind; a group for users still needs its `user_groups`.
    pub fn new(id: FieldGroupId, name: impl Into<String>, card: CardKind) -> Self {
        Self { id, name: name.into(), card, user_groups: Vec::new(), position: 0, archived: false }
    }
}

/// A value that may be chosen.
#[define(define_field_option)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct FieldOption {
    /// What a record holds; it never changes.
    pub id: OptionId,
    /// What people read; the id when empty.
    #[serde(default)]
    pub label: String,
    /// In a cascade: the option that it stands under; absent at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<OptionId>,
    /// No longer to be chosen; values that have it keep it.
    #[serde(default)]
    pub archived: bool,
}

impl FieldOption {
    /// An option that is labelled with its id.
    pub fn new(id: OptionId) -> Self {
        Self { id, label: String::new(), parent: None, archived: false }
    }
}

/// What a field holds, and within which limits.
///
/// In a record a value is JSON: text for all kinds but `Integer` and `Decimal` (a number), `Checkbox` (a
/// boolean) and `MultiSelect` (a list of texts). `null` is no value.
#[define(define_field_kind)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum FieldKind {
    /// A short text.
    Text {
        /// How many lines it may have, 1–6; 1 when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lines: Option<u32>,
        /// The least number of characters (Unicode scalar values); 0 when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min_length: Option<u32>,
        /// The greatest number of characters, at most 10,000; 255 when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max_length: Option<u32>,
        /// A regular expression that must be found in the text: what ECMA-262 and linear-time engines have
        /// in common.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pattern: Option<String>,
    },
    /// A long text with any number of lines.
    TextArea {
        /// The least number of characters; 0 when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min_length: Option<u32>,
        /// The greatest number of characters, at most 1,000,000; 10,000 when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max_length: Option<u32>,
    },
    /// A whole number from -9,007,199,254,740,991 to 9,007,199,254,740,991, which every JSON reader
    /// carries exactly.
    Integer {
        /// The least value.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        least: Option<i64>,
        /// The greatest value.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<i64>,
    },
    /// A decimal number of at most 15 digits, exact.
    Decimal {
        /// The greatest number of digits after the point, 0–9.
        scale: u32,
        /// The least value, such as `-10.5`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        least: Option<String>,
        /// The greatest value.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<String>,
    },
    /// Yes or no. An unchecked box is a value.
    Checkbox,
    /// A date of the years 1–9999: `2025-06-10`.
    Date {
        /// The first date.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        earliest: Option<String>,
        /// The last date.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        latest: Option<String>,
    },
    /// An instant as RFC 3339 with an offset: `2025-06-10T09:00:00+02:00`.
    DateTime {
        /// The first instant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        earliest: Option<Timestamp>,
        /// The last instant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        latest: Option<Timestamp>,
    },
    /// A wall time of a day: `09:00` or `09:00:30`.
    Time {
        /// The first time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        earliest: Option<String>,
        /// The last time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        latest: Option<String>,
    },
    /// One of several options.
    Select {
        /// The options, in the order in which they are shown.
        options: Vec<FieldOption>,
    },
    /// Some of several options, each at most once.
    MultiSelect {
        /// The options, in the order in which they are shown.
        options: Vec<FieldOption>,
        /// The least number of chosen options; 0 when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        least: Option<u32>,
        /// The greatest number of chosen options.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<u32>,
    },
    /// A nested list: one of options that stand under each other, at most 64 deep. The value is the chosen
    /// option's id; what it stands under follows from it.
    Cascade {
        /// The options; those of one level in the order in which they are shown.
        options: Vec<FieldOption>,
        /// Whether an option may be chosen that others stand under.
        #[serde(default)]
        any_level: bool,
    },
    /// A telephone number: 3–15 digits, with `+` before them and blanks, `(`, `)`, `.`, `/`, `-` among them.
    Phone,
    /// An e-mail address.
    Email,
    /// An absolute address of the web: `https://example.org/`.
    Url,
    /// The id of another card.
    Reference {
        /// Of which kind: a user, an organisation or a piece of equipment.
        target: CardKind,
    },
    /// The host's id of a file.
    File,
}

/// A custom field.
#[define(define_field_spec)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct FieldSpec {
    /// Its name in records: a letter or underscore, then letters, digits and underscores of ASCII. It never
    /// changes, and is unique among the fields of its kind of card.
    pub key: FieldId,
    /// The group that it stands in.
    pub group: FieldGroupId,
    /// What people read; the key when empty.
    #[serde(default)]
    pub label: String,
    /// What helps people to fill it in.
    #[serde(default)]
    pub help: String,
    /// What it holds.
    pub kind: FieldKind,
    /// What a new card has where nothing is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_value: Option<Json>,
    /// Whether every card must have a value.
    #[serde(default)]
    pub required: bool,
    /// The record types whose cards must have a value, besides.
    #[serde(default)]
    pub required_for: Vec<RecordTypeId>,
    /// The outcomes with which a card can be saved only with a value, besides.
    #[serde(default)]
    pub required_on: Vec<DispositionId>,
    /// Fields are shown by position, and those of one position by key.
    #[serde(default)]
    pub position: i32,
    /// The groups of staff that see it; everybody with `fields.use` when empty.
    #[serde(default)]
    pub view: Vec<UserGroupId>,
    /// The groups of staff that may change it; all that see it when empty.
    #[serde(default)]
    pub edit: Vec<UserGroupId>,
    /// No longer shown nor asked for; its values are kept.
    #[serde(default)]
    pub archived: bool,
}

impl FieldSpec {
    /// A field that is not required and that everybody with `fields.use` sees and changes.
    ///
    /// ```
    /// use frontdesk::id::{FieldGroupId, FieldId};
    /// use frontdesk::{FieldKind, FieldSpec};
    ///
    /// let mut email = FieldSpec::new(
    ///     FieldId::new("email")?,
    ///     FieldGroupId::new("contact")?,
    ///     FieldKind::Email,
    /// );
    /// email.required = true;
    /// # Ok::<(), frontdesk::id::IdError>(())
    /// ```
    pub fn new(key: FieldId, group: FieldGroupId, kind: FieldKind) -> Self {
        Self {
            key,
            group,
            label: String::new(),
            help: String::new(),
            kind,
            default_value: None,
            required: false,
            required_for: Vec::new(),
            required_on: Vec::new(),
            position: 0,
            view: Vec::new(),
            edit: Vec::new(),
            archived: false,
        }
    }
}

/// All groups and fields: what a schema file holds.
#[define(define_field_set)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct FieldSet {
    /// The groups.
    #[serde(default)]
    pub groups: Vec<FieldGroupSpec>,
    /// The fields of all groups.
    #[serde(default)]
    pub fields: Vec<FieldSpec>,
}
