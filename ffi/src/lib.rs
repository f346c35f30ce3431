//! The C interface. Nothing is decided here: every function reads its arguments, calls the core, and hands
//! the result over. The rules that callers keep stand at the top of `include/frontdesk.h`, which is
//! generated from these files.

#![deny(unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]
#![allow(
    non_camel_case_types,
    missing_debug_implementations,
    unreachable_pub,
    clippy::missing_safety_doc,
    clippy::doc_markdown,
    reason = "types have the names that C knows, and are opaque; docs are the header's prose, and its rules \
              hold for every function"
)]

mod answer;
mod arrow;
mod boundary;
mod columns;
mod definitions;
mod desk;
mod detection;
mod error;
mod event;
mod fault;
mod fields;
mod functions;
mod imports;
mod index;
mod instant;
mod keys;
mod matcher;
mod reference;
mod replay;
#[cfg(feature = "test-panic")]
mod test_panic;
mod text;
mod typed;
mod version;
mod view;
