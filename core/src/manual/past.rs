//! Snapshots, the log, time travel and what-if.
//!
//! A snapshot is the present as bytes; the same state gives the same bytes, whatever way led to it. The log is every
//! accepted command with its instant; a replay of it gives the same desk, byte for byte, on every platform.
//!
//! ```
//! use frontdesk::{Desk, DeskSettings};
//! use frontdesk::clock::Timestamp;
//! use frontdesk::replay::Replay;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut desk = Desk::new(DeskSettings { log: true, ..DeskSettings::default() });
//! let at = |text| Timestamp::parse(text);
//! desk.handle_json(at("2025-06-10T09:00:00Z")?, "system", r#"{"DefineAgents":{"agents":[{"id":"ann"}]}}"#)?;
//! desk.handle_json(at("2025-06-10T09:10:00Z")?, "ann", r#"{"Login":{"agent":"ann","session":"1"}}"#)?;
//! desk.handle_json(at("2025-06-10T09:20:00Z")?, "ann", r#"{"GoOnQueue":{"agent":"ann"}}"#)?;
//! let log = std::iter::from_fn(|| desk.poll_log()).collect();
//!
//! // How was it at 09:15?
//! let mut replay = Replay::new(None, log)?;
//! let then = replay.seek(at("2025-06-10T09:15:00Z")?)?;
//! assert!(then.query_json("ann", r#"{"AgentView":{"agent":"ann"}}"#)?.contains("\"work\":\"OffQueue\""));
//!
//! // And a desk that is restored goes on where the other was.
//! let restored = Desk::restore(&desk.snapshot())?;
//! assert_eq!(restored.snapshot(), desk.snapshot());
//! # Ok(())
//! # }
//! ```
//!
//! A host that must lose nothing writes the log before it acts on the events, and a snapshot now and then; after a
//! crash it restores the snapshot and replays what follows. [`Replay::what_if`](crate::replay::Replay::what_if) runs
//! the log again under other rules and reports what differs: automatic switches, paid and unpaid time.
