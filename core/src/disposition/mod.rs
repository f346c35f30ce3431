//! Dispositions: what came of an activity, a ticket or a campaign record; and the blacklists that some of
//! them fill.
//!
//! # Expiry
//!
//! How long a number stays in a blacklist is written as people say it: `2 weeks`, `+6 days`.
//!
//! ```
//! use frontdesk::clock::{Timestamp, Zone};
//! use frontdesk::disposition::expiry;
//!
//! let prague = Zone::named("Europe/Prague")?;
//! let at = Timestamp::parse("2025-03-29T12:00:00+01:00")?;
//! assert_eq!(expiry("24 hours", at, &prague)?.to_string(), "2025-03-30T11:00:00Z");
//! assert_eq!(expiry("1 day", at, &prague)?.to_string(), "2025-03-30T10:00:00Z");
//!
//! let refused = expiry("1 fortnight", at, &prague).unwrap_err();
//! assert_eq!(refused.to_string(), "expected hours, days, weeks, months or years at byte 2");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod blacklist;
mod definitions;
mod expiry;
mod outcomes;
mod save;

#[cfg(test)]
mod tests;

pub use blacklist::{Blacklist, MAX_CAUSES};
pub use definitions::Dispositions;
pub use expiry::{ExpiryError, ExpiryTerm, MAX_EXPIRY_BYTES, expiry, preview_expiry};
pub use outcomes::{Outcome, Outcomes};
pub use save::{SubjectBefore, check_save, next_call_at};
