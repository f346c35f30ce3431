//! Duplicate detection, seen from outside.

mod calibration;
mod decisions;
mod few_columns;
mod hostile;
mod index;
mod properties;
mod tables;
