//! Custom fields: what cards show, and how definitions change.

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

use super::spec::{CardKind, FieldKind, FieldSpec};
use crate::id::{CardId, FieldGroupId, FieldId};
use crate::json::Json;

/// A field as one card shows it to one actor.
#[define(define_card_field)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct CardField {
    /// The field.
    pub field: FieldSpec,
    /// Whether the card must have a value: the field's own rule, that of the card's record type, and that
    /// of the outcome.
    pub required: bool,
    /// Whether the actor may change it.
    pub editable: bool,
}

/// A group of fields as one card shows it.
#[define(define_card_section)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct CardSection {
    /// The group.
    pub group: FieldGroupId,
    /// What people read.
    pub name: String,
    /// The fields, in the order in which they are shown.
    pub fields: Vec<CardField>,
}

/// A change of a field that does something to values: it is planned first.
#[define(define_field_change)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum FieldChange {
    /// Gives the field another kind. Values are converted; those that cannot be lie dormant: kept, and not
    /// shown.
    ChangeKind {
        /// Of what kind of card the field is.
        card: CardKind,
        /// The field.
        field: FieldId,
        /// Its new kind.
        kind: FieldKind,
    },
    /// Gives the field's default to every card that has no value.
    BackFill {
        /// Of what kind of card the field is.
        card: CardKind,
        /// The field.
        field: FieldId,
    },
    /// Deletes an archived field with its values. Refused while anything uses the field.
    Purge {
        /// Of what kind of card the field is.
        card: CardKind,
        /// The field.
        field: FieldId,
    },
}

/// What a change does to one value.
#[define(define_conversion)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Conversion {
    /// Everything that the value says is kept.
    Kept,
    /// Part of what it says is lost, such as a fraction.
    Lossy,
    /// It cannot be converted: it lies dormant.
    Failing,
    /// It is deleted.
    Deleted,
}

/// One value before and after a change.
#[define(define_conversion_sample)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct ConversionSample {
    /// The card.
    pub card: CardId,
    /// What becomes of the value.
    pub conversion: Conversion,
    /// The value before; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Json>,
    /// The value after; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Json>,
}

/// What a change of a field would do. It is done only as it stands here: with its hash.
#[define(define_field_plan)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct FieldPlan {
    /// The change.
    pub change: FieldChange,
    /// What the change is applied with: 16 hexadecimal digits over the field, the change and every value
    /// that it touches. Another value or definition makes another hash.
    pub hash: String,
    /// How many values it touches: the count that a purge asks for.
    pub count: u32,
    /// How many of them keep everything.
    pub kept: u32,
    /// How many lose something.
    pub lossy: u32,
    /// How many cannot be converted.
    pub failing: u32,
    /// The first three values of each conversion, in the order of the cards' ids; those that lose most
    /// come first.
    pub samples: Vec<ConversionSample>,
    /// What uses the field, and forbids a purge.
    pub uses: Vec<String>,
}

/// A change that was applied, and can be undone while it is remembered.
#[define(define_applied_change)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct AppliedChange {
    /// Its number in this desk, from 1.
    pub number: u32,
    /// The change.
    pub change: FieldChange,
    /// How many values it touched.
    pub count: u32,
}

/// What uses fields.
#[define(define_field_user)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum FieldUser {
    /// A saved filter.
    Filter {
        /// Its name.
        name: String,
    },
    /// A template of a report or message.
    Template {
        /// Its name.
        name: String,
    },
    /// A map of columns for imports.
    ImportMap {
        /// Its name.
        name: String,
    },
    /// Anything else of the host.
    Other {
        /// Its name.
        name: String,
    },
}

/// Part of a schema that another language of schemas cannot say, or says in another way.
#[define(define_schema_note)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct SchemaNote {
    /// Where: a field's key, or a JSON pointer into a schema that is read.
    pub path: String,
    /// What, in a sentence.
    pub message: String,
}
