//! The contact-centre domain: agents and their statuses, timers, inactivity and pause quotas.

mod agent;
pub mod catalogue;
pub mod clock;
mod definition;
mod desk;
pub mod id;
mod names;
mod pack;
pub mod pause;
pub mod replay;
mod report;
pub mod status;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod wire;

pub use definition::*;
pub use desk::{ActorRef, Desk, DeskSettings, Progress};
