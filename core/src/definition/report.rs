//! Report templates: what their tags print, and what is found in them.

use frontdesk_macros::{Catalogue, Pack, Wire, define};
use serde::Serialize;

/// A field of equipment, as tags name it.
#[define(define_tag_field)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum TagField {
    /// The name: `{equipment_name_1}`.
    Name,
    /// The article: `{equipment_article_1}`.
    Article,
    /// The serial number: `{equipment_serial_1}`.
    Serial,
    /// The description: `{equipment_text_1}`.
    Text,
}

/// One piece of equipment of a ticket, as tags print it. An empty text is a field without a value.
#[define(define_tag_values)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct TagValues {
    /// The name.
    pub name: String,
    /// The article.
    #[serde(default)]
    pub article: String,
    /// The serial number.
    #[serde(default)]
    pub serial: String,
    /// The description.
    #[serde(default)]
    pub text: String,
}

/// What becomes of a tag whose number is greater than the count of the equipment.
#[define(define_beyond_count)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum BeyondCount {
    /// It becomes nothing.
    #[default]
    Empty,
    /// It stays as it is.
    Keep,
    /// The template is refused; the violations list every such tag.
    Error,
}

/// What is the matter at one place of a template.
#[define(define_tag_diagnostic_code)]
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Wire, Catalogue, Pack,
)]
#[pack(plain)]
#[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
pub enum TagDiagnosticCode {
    /// It begins as a tag, and is none: it stays as it is. Numbers begin with 1 to 9.
    NotATag,
    /// Its number is greater than the count of the equipment.
    BeyondCount,
    /// The field has no value. For information.
    EmptyValue,
    /// It looks much like a tag, and stays as it is: other letter case, blanks. Found by the lint only.
    LikeATag,
}

/// Something found in a template.
#[define(define_tag_diagnostic)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Wire, Catalogue, Pack)]
#[pack(plain)]
pub struct TagDiagnostic {
    /// What is the matter.
    pub code: TagDiagnosticCode,
    /// The byte of the template at which its brace stands, from 0.
    pub offset: u64,
    /// The tag as the template has it, at most 64 bytes of it.
    pub tag: String,
}
