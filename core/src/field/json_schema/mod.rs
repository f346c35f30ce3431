//! JSON Schema, draft 2020-12: written for forms and gateways, read from other systems.

mod read;
mod write;

pub use read::{ReadSchema, read_json_schema};
pub use write::JsonSchema;
