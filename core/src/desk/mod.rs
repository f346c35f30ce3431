//! The desk: commands in, events out, one clock.

mod apply;
mod blacklist;
mod board;
mod decide;
mod define;
mod equipment;
mod facade;
mod fields;
#[cfg(any(test, feature = "testing"))]
mod inspect;
mod outcome;
mod output;
mod query;
mod rights;
mod rules;
mod snapshot;
mod state;
mod timers;
mod turn;
mod typed;

pub(crate) use decide::{invalid, violation};
pub use facade::{ActorRef, Desk, DeskSettings};
pub(crate) use rights::{Standings, Who};
pub(crate) use rules::InactivityRule;
pub(crate) use state::{State, Turn};
pub(crate) use timers::Due;
pub use turn::Progress;
