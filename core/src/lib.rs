//! The contact-centre domain.

pub mod catalogue;
pub mod id;
mod names;
mod pack;
