//! Duplicate detection: which records are of one person.

pub mod normalise;
