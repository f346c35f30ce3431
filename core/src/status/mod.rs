//! Definitions as one set: what a desk is configured with.

mod definitions;

pub use definitions::Definitions;
