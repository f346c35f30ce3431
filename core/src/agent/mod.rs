//! Agents: the regions of their state (session, line, work, channels, the change that waits,
//! presence), what moves them, and what they amount to.
//!
//! Everything here is decided in methods of the desk's state: they check, and then let events happen.
//! What an event does to the state is written in one place, `desk::apply`.

mod deferred;
mod interaction;
mod limits;
mod line;
mod offer;
mod past;
mod presence;
mod session;
mod state;
mod timers;
mod view;
mod work;

pub(crate) use past::Was;
pub(crate) use state::{
    Agent, Channel, Handled, Interaction, Next, Offer, PauseDetail, PresenceSetter, Request, Rest,
};
