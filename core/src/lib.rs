//! The contact-centre domain: agents and their statuses, timers, inactivity and pause quotas.

pub mod catalogue;
pub mod clock;
mod definition;
pub mod id;
mod names;
mod pack;
pub mod pause;
pub mod status;

pub use definition::*;
