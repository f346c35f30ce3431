//! The contact-centre domain.

pub mod clock;
