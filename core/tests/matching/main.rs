//! Duplicate detection, seen from outside.

mod hostile;
mod index;
mod properties;
mod tables;
