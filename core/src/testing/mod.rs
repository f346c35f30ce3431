//! For tests of this library, of its surfaces, and of hosts against their own rules. Feature `testing`;
//! not part of the stable interface.

mod choices;
mod configuration;
mod consistency;
mod fuzz;
pub mod laws;
pub mod scenario;
mod stream;

pub use choices::Choices;
pub use fuzz::{
    day_of, fuzz_command_stream, fuzz_json_door, fuzz_log_parsers, fuzz_snapshot_reader,
};
pub use stream::{Step, Stream};
