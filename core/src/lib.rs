//! The contact-centre domain as a library: agents and their statuses, timers, inactivity and pause
//! quotas, with the same answers in every language.
//!
//! A [`Desk`] is one company's contact centre. The host tells it the time and what happens
//! ([`Desk::handle`]), asks it when to call next ([`Desk::next_deadline`]), and polls what follows
//! ([`Desk::poll_event`]). The same commands at the same instants give the same events and the same
//! [snapshot](Desk::snapshot), byte for byte, on every platform and through every surface.
//!
//! # Where things are
//!
//! - [`Command`], [`Query`], [`Event`], [`Answer`], [`Error`]: what is said, in one definition that every
//!   surface is made from; [`catalogue`] lists it.
//! - [`Desk`]: commands in, events out, one clock. [`wire`]: the same as JSON.
//! - [`replay`]: any past state, the account of any span, and what would have been under other rules.
//! - [`status`]: the definitions as one set, checked and drawn.
//! - [`manual`]: the guide, chapter by chapter.
//! - [`directory`]: people and organisations, what they may, and which of them are one.
//! - [`field`]: custom fields: schemas that check records, changes that are planned and undone.
//! - [`exchange`]: tables and vCards, read in by plan and written out; [`ImportPlanning`]: a plan in steps.
//! - [`search`]: people and organisations among many, by words and filters.
//! - [`clock`] and [`pause`]: instants, zones and quota periods as pure values and functions.
//!
//! # What this crate does not do
//!
//! It does no I/O, reads no clock, starts no timer or thread, and delivers nothing: the host does. It
//! does not route calls; it tells who is eligible, and why not.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(
    not(test),
    warn(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::float_arithmetic
    )
)]

mod agent;
pub mod catalogue;
pub mod clock;
mod definition;
mod desk;
pub mod directory;
pub mod disposition;
pub mod equipment;
pub mod exchange;
pub mod field;
pub mod id;
pub mod intake;
mod json;
pub mod manual;
pub mod matching;
mod names;
mod pack;
pub mod pause;
pub mod replay;
pub mod report;
pub mod search;
pub mod status;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod wire;

pub use definition::*;
pub use desk::{ActorRef, Desk, DeskSettings, ImportPlanning, ImportProgress, Progress};
pub use json::Json;
