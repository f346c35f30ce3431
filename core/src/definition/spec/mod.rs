//! What a host configures: plain records with public fields and defaults. They are checked when a
//! definition command hands them to the desk; see the `status` module for the checks.

mod channel;
mod field;
mod pause;
mod policy;
mod status;
mod team;
#[cfg(test)]
mod tests;

use super::words::{OfferFailure, Setter};

pub use channel::*;
pub use field::*;
pub use pause::*;
pub use policy::*;
pub use status::*;
pub use team::*;

fn yes() -> bool {
    true
}

fn one() -> u32 {
    1
}

fn everyone() -> Vec<Setter> {
    vec![Setter::Agent, Setter::Supervisor, Setter::Administrator]
}

fn no_answer_only() -> Vec<OfferFailure> {
    vec![OfferFailure::NoAnswer]
}
