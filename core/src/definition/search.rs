//! What is searched among persons and organisations.
//!
//! Nothing of these types that may be personal shows in their `Debug` output.

use std::fmt;

use frontdesk_macros::{Catalogue, Wire, define};
use serde::Serialize;

use super::directory::{AccountStatus, discreet};
use crate::id::{FieldId, OrganisationId, PersonId, UserGroupId};
use crate::json::Json;

/// What a filter asks about.
#[define(define_contact_facet)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ContactFacet {
    /// The organisations of a person, by id: the first and the others. One that was merged is the one that remained.
    Organisation,
    /// The group of a person, by id.
    Group,
    /// The department of a person, by id.
    Department,
    /// Whether a person manages an organisation: `true` or `false`.
    Manager,
    /// The account status: `Active`, `Blocked` or `Dismissed`.
    Status,
    /// Whether the desk writes to the person: `true` or `false`.
    Notifications,
    /// Tags, whatever the case.
    Tag,
    /// Whether an organisation is archived: `true` or `false`.
    Archived,
    /// A custom field: options and references by id, dates and times as text.
    Custom {
        /// The field.
        field: FieldId,
    },
}

/// A test of one value. Who has several passes if one of them does, but for `IsNot`.
#[define(define_contact_test)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum ContactTest {
    /// There is this value. Texts that people wrote are compared whatever the case and the diacritics.
    Is {
        /// The value.
        value: Json,
    },
    /// There is not this value; there may be none.
    IsNot {
        /// The value.
        value: Json,
    },
    /// There is a text with this in it.
    Contains {
        /// What is sought.
        text: String,
    },
    /// There is a text that begins so.
    StartsWith {
        /// What is sought.
        text: String,
    },
    /// There is a number, a date, a time or an instant from one to another, both included.
    Between {
        /// The least; no bound when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        least: Option<Json>,
        /// The most; no bound when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<Json>,
    },
    /// There is no value.
    IsEmpty,
    /// There is any value.
    IsFilled,
}

/// A filter: any of its tests holds.
#[define(define_contact_filter)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct ContactFilter {
    /// What is tested.
    pub facet: ContactFacet,
    /// The tests, 1 to 1,000.
    pub any: Vec<ContactTest>,
}

/// What is sought: everything of it must hold. Nothing of it finds everybody.
#[define(define_contact_search)]
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[serde(default)]
pub struct ContactSearch {
    /// Every word of it occurs in the name or in an e-mail address, whatever the case and the diacritics. At most 1,000
    /// bytes.
    pub text: String,
    /// A word of the text stands where a word, a number or a sign begins.
    pub at_start: bool,
    /// An e-mail address that is one of the contact's, in any spelling that reaches the same mailbox.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Only persons of whom others seem to be the same, and nobody has said that they are not. The rest of the search must
    /// leave no more than 10,000 persons.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub similar: bool,
    /// Filters, at most 99.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub filters: Vec<ContactFilter>,
}

/// Where a page ended: what the next one is asked with.
#[define(define_search_position)]
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
pub struct SearchPosition {
    /// What the last one is ordered by.
    pub name: String,
    /// The id of the last one.
    pub id: String,
}

/// A person that was found.
#[define(define_found_person)]
#[derive(Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct FoundPerson {
    /// Who.
    pub person: PersonId,
    /// The name; empty where there is none.
    pub name: String,
    /// The primary e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<UserGroupId>,
    /// The organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// The status of the account.
    pub status: AccountStatus,
}

/// An organisation that was found.
#[define(define_found_organisation)]
#[derive(Clone, PartialEq, Eq, Serialize, Wire, Catalogue)]
pub struct FoundOrganisation {
    /// Which.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// Whether it is archived.
    pub archived: bool,
}

/// What keeps somebody from being found.
#[define(define_search_removal)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum SearchRemoval {
    /// A word of the text does not occur.
    Word {
        /// Its number, from 1.
        word: u32,
    },
    /// The e-mail address is another's.
    Email,
    /// Nobody seems to be the same.
    NotSimilar,
    /// A filter does not hold.
    Filter {
        /// Its number, from 1.
        filter: u32,
    },
    /// Merged into another, who is found instead.
    Merged,
    /// The asker may not see who it is.
    NotVisible,
}

discreet! {
    ContactSearch { at_start, similar, filters }
    SearchPosition { id }
    FoundPerson { person, group, organisation, status }
    FoundOrganisation { organisation, archived }
}

/// The kind of test alone: values may be personal.
impl fmt::Debug for ContactTest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Is { .. } => "Is",
            Self::IsNot { .. } => "IsNot",
            Self::Contains { .. } => "Contains",
            Self::StartsWith { .. } => "StartsWith",
            Self::Between { .. } => "Between",
            Self::IsEmpty => "IsEmpty",
            Self::IsFilled => "IsFilled",
        })
    }
}
