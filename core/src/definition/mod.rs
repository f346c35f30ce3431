//! The one definition of everything that a host says to a desk and hears from it. Every surface is
//! made from these items; adding a command is described in `CONTRIBUTING.md`.

mod answer;
mod card;
mod command;
mod directory;
mod disposition;
mod equipment;
mod error;
mod event;
mod exchange;
mod field;
mod merge;
mod query;
mod record;
mod region;
mod report;
mod right;
mod search;
mod spec;
mod words;

pub use answer::*;
pub use card::*;
pub use command::*;
pub use directory::*;
pub use disposition::*;
pub use equipment::*;
pub use error::*;
pub use event::*;
pub use exchange::*;
pub use field::*;
pub use merge::*;
pub use query::*;
pub use record::*;
pub use region::*;
pub use report::*;
pub use right::*;
pub use search::*;
pub use spec::*;
pub use words::*;
