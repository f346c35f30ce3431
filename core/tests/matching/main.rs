//! Duplicate detection, seen from outside.

mod decisions;
mod hostile;
mod index;
mod properties;
mod tables;
