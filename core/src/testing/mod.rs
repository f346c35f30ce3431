//! For tests of this library, of its surfaces, and of hosts against their own rules. Feature `testing`;
//! not part of the stable interface.

#![allow(
    clippy::panic,
    clippy::missing_panics_doc,
    clippy::type_complexity,
    reason = "a law that does not hold ends the test"
)]

mod choices;
mod configuration;
mod consistency;
mod fuzz;
mod fuzz_exchange;
mod fuzz_fields;
mod fuzz_matching;
pub mod laws;
mod records;
pub mod scenario;
mod stream;

pub use choices::Choices;
pub use fuzz::{
    day_of, fuzz_command_stream, fuzz_expiry, fuzz_json_door, fuzz_log_parsers,
    fuzz_snapshot_reader, fuzz_tag_template,
};
pub use fuzz_exchange::{fuzz_cards, fuzz_import, fuzz_search, fuzz_table};
pub use fuzz_fields::{fuzz_field_schema, fuzz_record_checker};
pub use fuzz_matching::{fuzz_model_reader, fuzz_normalisers};
pub use stream::{Step, Stream};
