//! The desk: commands in, events out, one clock.

mod apply;
mod blacklist;
mod board;
mod decide;
mod define;
mod directory;
mod directory_apply;
mod directory_query;
mod equipment;
mod equipment_lists;
mod equipment_register;
mod exchange;
mod export;
mod facade;
mod fields;
mod filters;
mod import_answer;
mod imports;
#[cfg(any(test, feature = "testing"))]
mod inspect;
mod merge;
mod outcome;
mod output;
mod places;
mod plain;
mod planning;
mod query;
mod reach;
mod redacted;
mod register;
mod rights;
mod rows;
mod rules;
mod search;
mod searched;
mod snapshot;
mod state;
mod timers;
mod turn;
mod typed;

use serde::Serialize;

pub(crate) use decide::{invalid, violation};
pub use facade::{ActorRef, Desk, DeskSettings};
pub use planning::{ImportPlanning, ImportProgress};
pub(crate) use rights::{Standings, Who};
pub(crate) use rules::InactivityRule;
pub(crate) use state::{State, Turn};
pub(crate) use timers::Due;
pub use turn::Progress;

/// FNV-1a of 64 bits over everything that a plan depends on.
pub(crate) fn hash_of(parts: &impl Serialize) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in serde_json::to_vec(parts).unwrap_or_default() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}
