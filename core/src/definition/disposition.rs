//! Dispositions, expiries and blacklists, as commands, events and answers tell them.

use frontdesk_macros::{Catalogue, Pack, define};
use serde::{Deserialize, Serialize};

use crate::clock::Timestamp;

/// What about an expiry may surprise whoever wrote it.
#[define(define_expiry_note)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Catalogue, Pack)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Catalogue)]
pub struct ExpiryPreview {
    /// The first instant at which it is over.
    pub expires_at: Timestamp,
    /// That instant as a clock in the zone shows it: RFC 3339 with the offset.
    pub local: String,
    /// What may surprise.
    pub notes: Vec<ExpiryNote>,
}
