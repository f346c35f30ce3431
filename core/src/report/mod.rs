//! Reports: the account of an agent, and the standard figures of a span.

mod ledger;
mod timesheet;
