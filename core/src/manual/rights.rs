//! Who may do what, and what a refusal says.
//!
//! Every command and query has an actor: `system` for the host itself, an agent, or a person who was given a role
//! or a bundle of rights. The core decides, and denies by default. Agents act for themselves; supervisors and
//! administrators of a team act for its agents; company administrators for all.
//!
//! ```
//! use frontdesk::{Desk, Error};
//! use frontdesk::clock::Timestamp;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut desk = Desk::default();
//! let now = Timestamp::parse("2025-06-10T09:00:00Z")?;
//! desk.handle_json(now, "system", r#"{"DefineAgents":{"agents":[{"id":"ann"},{"id":"bob"}]}}"#)?;
//! desk.handle_json(now, "system", r#"{"Login":{"agent":"ann","session":"desk 4"}}"#)?;
//!
//! let refused = desk.handle_json(now, "bob", r#"{"GoOnQueue":{"agent":"ann"}}"#);
//! assert!(matches!(refused, Err(Error::Denied { .. })));
//!
//! desk.handle_json(now, "system", r#"{"AssignRole":{"actor":"mary","role":"CompanyAdmin"}}"#)?;
//! desk.handle_json(now, "mary", r#"{"GoOnQueue":{"agent":"ann"}}"#)?;
//! # Ok(())
//! # }
//! ```
//!
//! Facts of the network (offers, calls, lost sessions) are told as `system`: a host does not pass a user's name for
//! them. Wishes of people are passed with the person's own id, and the desk checks them; a host needs no rules of
//! its own.
