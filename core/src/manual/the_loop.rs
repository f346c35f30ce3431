//! Time, commands, events, deadlines.
//!
//! A desk has no clock of its own. Every call brings the host's `now`, in milliseconds UTC; the desk never goes
//! back, and a `now` that is a little behind counts as the last one that it saw. A call first lets happen what was
//! due until `now`, each thing at its own instant, and then does what was asked.
//!
//! ```
//! use frontdesk::Desk;
//! use frontdesk::clock::Timestamp;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let at = |text| Timestamp::parse(text);
//! let mut desk = Desk::default();
//! let nine = at("2025-06-10T09:00:00Z")?;
//! desk.handle_json(nine, "system", r#"{"DefinePauseTypes":{"pause_types":[{"id":"lunch","allotment":1800000}]}}"#)?;
//! desk.handle_json(nine, "system", r#"{"DefineAgents":{"agents":[{"id":"ann"}]}}"#)?;
//! desk.handle_json(nine, "ann", r#"{"Login":{"agent":"ann","session":"desk 4"}}"#)?;
//! desk.handle_json(nine, "ann", r#"{"Pause":{"agent":"ann","pause_type":"lunch"}}"#)?;
//! desk.discard_events();
//!
//! // The host sleeps until the deadline, or until something else happens.
//! assert_eq!(desk.next_deadline(), Some(at("2025-06-10T09:30:00Z")?));
//!
//! // It wakes late. What was due at 09:30 has happened at 09:30, and was seen at 09:42.
//! desk.handle_timeout(at("2025-06-10T09:42:00Z")?)?;
//! let record = desk.poll_event().ok_or("an event")?;
//! assert_eq!(record.at, at("2025-06-10T09:30:00Z")?);
//! assert_eq!(record.observed_at, at("2025-06-10T09:42:00Z")?);
//! # Ok(())
//! # }
//! ```
//!
//! A command is accepted whole or refused whole. A refusal is an [`Error`](crate::Error) with a stable name and
//! number and every reason at once; nothing but the clock has moved then.
//!
//! Events wait in the desk until they are polled, in order, numbered from 1 without a gap. They are facts: a host
//! that keeps them has the history. A host that keeps the log instead
//! ([`DeskSettings::log`](crate::DeskSettings)) can compute everything again: see [`past`](super::past).
