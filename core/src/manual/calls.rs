//! Offers, wrap-up, misses, and what waits for the end of a call.
//!
//! The host routes; the desk keeps the agent's side. It is told of an offer, its answer or its failure, holds and
//! the end, and it knows whether the agent may be offered anything at all, and if not why not.
//!
//! ```
//! use frontdesk::Desk;
//! use frontdesk::clock::Timestamp;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut desk = Desk::default();
//! let at = |text| Timestamp::parse(text);
//! let nine = at("2025-06-10T09:00:00Z")?;
//! let told = [
//!     r#"{"DefineTeams":{"teams":[{"id":"sales","wrap_up":{"Timed":{"duration":30000}}}]}}"#,
//!     r#"{"DefineAgents":{"agents":[{"id":"ann","team":"sales"}]}}"#,
//!     r#"{"Login":{"agent":"ann","session":"desk 4"}}"#,
//!     r#"{"GoOnQueue":{"agent":"ann"}}"#,
//!     r#"{"Offer":{"agent":"ann","interaction":"call-1","channel":"voice"}}"#,
//!     r#"{"Answer":{"agent":"ann","interaction":"call-1"}}"#,
//! ];
//! for command in told {
//!     desk.handle_json(nine, "system", command)?;
//! }
//!
//! // A pause that is wished in a call waits for its end. No other call is offered meanwhile.
//! desk.handle_json(at("2025-06-10T09:01:00Z")?, "ann", r#"{"Pause":{"agent":"ann"}}"#)?;
//! let view = desk.query_json("ann", r#"{"Eligible":{"agent":"ann","channel":"voice"}}"#)?;
//! assert!(view.contains("ChangePending") && view.contains("AtCapacity"), "{view}");
//!
//! let end = r#"{"End":{"agent":"ann","interaction":"call-1","how":"Completed"}}"#;
//! desk.handle_json(at("2025-06-10T09:05:00Z")?, "system", end)?;
//! let view = desk.query_json("ann", r#"{"AgentView":{"agent":"ann"}}"#)?;
//! assert!(view.contains("\"indicator\":\"WrapUp\""), "{view}");
//!
//! // Half a minute later the wrap-up is over, and the pause begins.
//! desk.handle_timeout(at("2025-06-10T09:05:30Z")?)?;
//! let view = desk.query_json("ann", r#"{"AgentView":{"agent":"ann"}}"#)?;
//! assert!(view.contains("\"indicator\":\"Pause\""), "{view}");
//! # Ok(())
//! # }
//! ```
//!
//! An offer that nobody answers counts as a miss; the team says how long the agent rests after it, and after how
//! many he is taken off the queues (*break-out*). A cancelled offer or a lost race is nobody's fault and counts
//! nothing. Wrap-up has a length, may be prolonged as often as the team allows, and may ask for a disposition.
