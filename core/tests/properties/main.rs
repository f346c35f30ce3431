//! What holds whatever a host does: laws on random days, a naive model, every state of a small desk,
//! another calendar, and hostile input.

#![allow(unreachable_pub, reason = "a test crate has no users")]

mod agreement;
mod calendar;
mod exhaustive;
mod hostile;
mod laws;
mod model;
