//! Statuses, teams, channels and pause types as data.
//!
//! A new desk knows the presence statuses `online`, `pending` and `offline` and the channel `voice`. Everything
//! else is defined by commands, which add a thing or replace that of the same id. A set of definitions is checked as
//! a whole before it acts: a status that nobody can reach, a chain of switches that never ends, a rule with an
//! archived target are refused, each with the shortest trace that shows it.
//!
//! ```
//! use frontdesk::{Desk, Error};
//! use frontdesk::clock::Timestamp;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut desk = Desk::default();
//! let now = Timestamp::parse("2025-06-10T09:00:00Z")?;
//! let ring = r#"{"DefinePauseTypes":{"pause_types":[
//!     {"id":"coffee","allotment":600000,"on_exhausted":{"SwitchTo":{"pause_type":"rest"}}},
//!     {"id":"rest","allotment":600000,"on_exhausted":{"SwitchTo":{"pause_type":"coffee"}}}]}}"#;
//! let refused = desk.handle_json(now, "system", ring);
//! assert!(matches!(refused, Err(Error::Invalid { .. })));
//! # Ok(())
//! # }
//! ```
//!
//! When a change acts is part of the command. `apply` says when agents feel it: at their next log-in, so that
//! nobody's day changes under his hands, or at once. Limits of pauses have their own `effect`: from the next period,
//! or at once. Labels and colours change at once in any case.
//!
//! [`Definitions`](crate::status::Definitions) draws a live set as Mermaid, DOT or SCXML, and tells the
//! [`difference`](crate::status::difference) between two sets.
