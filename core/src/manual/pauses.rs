//! Quotas, what happens when one is used up, and the account.
//!
//! A pause type may have an allotment of time, a number of pauses and a longest single pause; types may share a pool.
//! Periods are days from any hour on, weeks, months, shifts, or a window that moves along, in the agent's own zone.
//! What is spent is worked out from the account, so a correction of the account corrects every quota.
//!
//! ```
//! use frontdesk::{Answer, Desk, Query};
//! use frontdesk::clock::Timestamp;
//! use frontdesk::id::{ActorId, AgentId};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut desk = Desk::default();
//! let at = |text| Timestamp::parse(text);
//! let evening = at("2025-06-10T21:50:00Z")?;
//! desk.handle_json(evening, "system", r#"{"DefinePauseTypes":{"pause_types":[{"id":"coffee","allotment":900000}]}}"#)?;
//! desk.handle_json(evening, "system", r#"{"DefineAgents":{"agents":[{"id":"ann","zone":"Europe/Prague"}]}}"#)?;
//! desk.handle_json(evening, "ann", r#"{"Login":{"agent":"ann","session":"desk 4"}}"#)?;
//! desk.handle_json(evening, "ann", r#"{"Pause":{"agent":"ann","pause_type":"coffee"}}"#)?;
//!
//! // In Prague it is midnight at 22:00 UTC: ten minutes belong to the old day, and the new one starts from nothing.
//! desk.handle_timeout(at("2025-06-10T22:04:00Z")?)?;
//! let ask = Query::Panel { agent: AgentId::new("ann")?, tenant: None };
//! let panel = desk.query(&ActorId::new("ann")?, &ask)?;
//! let Answer::Panel { rows, .. } = panel else { return Err("a panel".into()) };
//! let coffee = rows.first().ok_or("a row")?;
//! assert_eq!(coffee.spent.millis(), 4 * 60_000);
//! assert_eq!(coffee.remaining.map(|left| left.millis()), Some(11 * 60_000));
//! # Ok(())
//! # }
//! ```
//!
//! When a limit is reached, the type's `grace` runs, if it has one, and then `on_exhausted` acts: another type, back
//! to work, log-out, or a notice only. Time past a limit is *exceeded* and stands in the account as such. An
//! administrator may set a type that is used up; then nothing ends that pause but the agent. Time may be granted
//! for the current period, which gives a type back, and a pause may need approval.
//!
//! The ledger of a span holds every millisecond once. The timesheet is its sums, with the usual figures: talk,
//! hold and wrap-up time, average handle time, occupancy, utilisation, paid and unpaid. Beside them the ledger of regions
//! has the same span once more for session, presence, line and work, and for each channel: a call that goes on in a pause
//! is a pause in the one and busy in the other.
//!
//! Where several tenants share an agent, a pause takes him from all of them and is charged to the one that owns its type:
//! panel, ledger and timesheet can be asked for a tenant.
