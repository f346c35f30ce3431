//! The contact-centre domain.
