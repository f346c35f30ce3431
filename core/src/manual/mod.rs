//! The manual: how a host lives with a desk, chapter by chapter. The examples run as tests.
//!
//! 1. [`the_loop`]: time, commands, events, deadlines.
//! 2. [`definitions`]: statuses, teams, channels, pause types as data, checked before they act.
//! 3. [`calls`]: offers, wrap-up, misses, and what waits for the end of a call.
//! 4. [`pauses`]: quotas, what happens when one is used up, and the account.
//! 5. [`rights`]: who may do what, and what a refusal says.
//! 6. [`past`]: snapshots, the log, time travel and what-if.
//! 7. [`records`]: dispositions, blacklists, equipment, report templates.
//! 8. [`people`]: persons, organisations, groups and their rights, merges, erasing.
//!
//! Every chapter speaks JSON, the door that all languages share; the typed calls of each language do the same.

pub mod calls;
pub mod definitions;
pub mod past;
pub mod pauses;
pub mod people;
pub mod records;
pub mod rights;
pub mod the_loop;
