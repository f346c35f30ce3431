//! Merges, as commands, events and answers tell them.

use std::fmt;

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

use super::card::CardValue;
use super::directory::{ContactField, ContactRef, discreet};
use crate::clock::Timestamp;
use crate::id::{ActorId, FieldId, PersonId};

/// Which value of a field survives a merge. Lists are always joined, and of consent and notifications the most
/// restrictive survives.
#[define(define_survivorship)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum Survivorship {
    /// The survivor's; where it has none, that of the oldest source that has one.
    #[default]
    Survivor,
    /// The one that was set last.
    MostRecent,
    /// The first by its letters.
    Minimum,
    /// The last by its letters.
    Maximum,
}

/// Which value of one field survives.
#[define(define_merge_rule)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct MergeRule {
    /// The field; no list, nor consent, notifications, group or account.
    pub field: ContactField,
    /// Which value.
    pub survives: Survivorship,
}

/// What somebody decided about a merge.
#[define(define_merge_decision)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum MergeDecision {
    /// A field has the value of this one: the survivor or a source.
    Take {
        /// The field; no list, nor consent and notifications. `Account`: whose account remains in use.
        field: ContactField,
        /// Whose value.
        contact: ContactRef,
    },
    /// A custom field has the value of this one.
    TakeCustom {
        /// The field.
        field: FieldId,
        /// Whose value.
        contact: ContactRef,
    },
    /// What sources manage, the survivor manages; or not.
    Managers {
        /// The survivor does.
        keep: bool,
    },
    /// They are merged although they were declared not to be the same.
    SameAfterAll,
}

/// What is to be merged, and how.
#[define(define_merge_order)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct MergeOrder {
    /// Who remains.
    pub survivor: ContactRef,
    /// Who are merged into the survivor; persons into a person, organisations into an organisation.
    pub sources: Vec<ContactRef>,
    /// Rules of single fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<MergeRule>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<MergeDecision>,
    /// The undone merge that is done again: its undo does not count as a declaration that they differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<u32>,
}

impl MergeOrder {
    /// A merge without rules and decisions.
    pub fn new(survivor: ContactRef, sources: Vec<ContactRef>) -> Self {
        Self { survivor, sources, rules: Vec::new(), decisions: Vec::new(), again: None }
    }
}

/// What has to be decided before a merge.
#[define(define_merge_conflict_kind)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum MergeConflictKind {
    /// Several have an account.
    Accounts,
    /// They belong to different organisations.
    Organisations,
    /// A source manages an organisation.
    Managers,
    /// They have different ids in another system.
    ExternalIds,
    /// They were declared not to be the same.
    NotTheSame,
}

/// A conflict of a merge.
#[define(define_merge_conflict)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct MergeConflict {
    /// What it is about.
    pub kind: MergeConflictKind,
    /// Between whom; the first 100.
    pub between: Vec<ContactRef>,
    /// A decision of the order is about it.
    pub decided: bool,
}

/// What a merge would do. Applying it with its hash does exactly that, or is refused as stale.
#[define(define_merge_plan)]
#[derive(Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct MergePlan {
    /// Who would remain: the record that the survivor was merged into, where it was.
    pub survivor: ContactRef,
    /// Who would be merged into it, by their age.
    pub sources: Vec<ContactRef>,
    /// How many records there would be in all.
    pub records: u32,
    /// The values of the card that there would be.
    pub values: Vec<CardValue>,
    /// What has to be decided.
    pub conflicts: Vec<MergeConflict>,
    /// How many requests of sources would show on the card.
    pub requests: u32,
    /// How many calls.
    pub calls: u32,
    /// How many notes.
    pub notes: u32,
    /// How many files.
    pub files: u32,
    /// What to apply it with.
    pub hash: String,
}

/// Why a value stays although its merge is undone.
#[define(define_kept_because)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum KeptBecause {
    /// The value was edited since; the one who leaves has a value of its own.
    Edited,
    /// An element of the list was added since.
    Added,
    /// An element of the list was removed since, and is not restored.
    Removed,
}

/// What of a merged card stays as it is when the merge is undone.
#[define(define_kept_value)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct KeptValue {
    /// The field; absent for a custom field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<ContactField>,
    /// The custom field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom: Option<FieldId>,
    /// Why.
    pub because: KeptBecause,
}

/// What undoing a merge would do.
#[define(define_undo_plan)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct UndoPlan {
    /// The merge.
    pub merge: u32,
    /// Who stays.
    pub survivor: ContactRef,
    /// Who leave, each with what was merged into it.
    pub leaving: Vec<ContactRef>,
    /// What stays as it is.
    pub kept: Vec<KeptValue>,
    /// What to apply it with.
    pub hash: String,
}

/// A merge that was done.
#[define(define_merge_view)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct MergeView {
    /// Its number in this desk, from 1.
    pub merge: u32,
    /// Who remained.
    pub survivor: ContactRef,
    /// Who were merged into it.
    pub sources: Vec<ContactRef>,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub actor: ActorId,
    /// It was not undone.
    pub holds: bool,
}

/// What stays of erased persons, and why.
#[define(define_erase_keeps)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct EraseKeeps {
    /// What.
    pub what: String,
    /// Why.
    pub because: String,
    /// How many.
    pub count: u64,
}

/// What erasing persons does.
#[define(define_erase_report)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct EraseReport {
    /// All who are erased: the persons asked for, and everyone merged with them.
    pub persons: Vec<PersonId>,
    /// How many values, custom ones among them.
    pub values: u64,
    /// How many notes.
    pub notes: u64,
    /// How many file names.
    pub files: u64,
    /// How many personas.
    pub personas: u64,
    /// What stays.
    pub keeps: Vec<EraseKeeps>,
    /// What to erase them with.
    pub hash: String,
}

discreet! {
    MergePlan { survivor, sources, records, conflicts, hash }
}
