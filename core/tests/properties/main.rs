//! What holds whatever a host does: laws on random days, a naive model, every state of a small desk,
//! another calendar, and hostile input.

#![allow(
    unreachable_pub,
    clippy::match_wildcard_for_single_variants,
    clippy::type_complexity,
    clippy::unnecessary_wraps,
    clippy::nonminimal_bool,
    clippy::struct_excessive_bools,
    clippy::format_push_string,
    reason = "a test crate has no users; a model is written as its law reads"
)]

mod agreement;
mod calendar;
mod exhaustive;
mod hostile;
mod laws;
mod model;
