//! Lists of contacts, read in and written out: tables as text, and vCards.
//!
//! Nothing here knows a desk. A [`Reader`] cuts a text into records and says exactly where one cannot be read, a
//! [`CardReader`] into vCards; a [`Planner`] tells for every row what it would do to a [`Register`], and makes the hash by which a plan is recognised;
//! a [`Writer`] writes tables that are read again as they were. Memory is bounded by [`Limits`], and work is done in
//! steps.

mod base64;
mod card_reader;
mod cards;
mod column;
mod dialect;
mod digest;
mod list;
mod plan;
mod reader;
mod row;
mod seen;
mod template;
#[cfg(test)]
mod tests;
mod writer;

pub use base64::{decode_base64, encode_base64};
pub(crate) use card_reader::with_reason;
pub use card_reader::{CardReader, CardText};
pub use cards::{Card, read_cards, write_cards};
pub use column::{MOST_PLACES, check_columns, header_of};
pub use dialect::{Dialect, SAMPLE_BYTES, suggest_dialect};
pub(crate) use digest::Digest;
pub(crate) use list::{join_list, only_value, split_list};
pub(crate) use plan::{NOT_ALLOWED, fault_of};
pub use plan::{Plan, PlanSettings, Planned, Planner};
pub use reader::{Limits, Reader, Record, RecordFault, UnreadableText};
pub use row::{Cell, JointKey, Register, Row, Sought, Tell};
pub use template::{TEMPLATES, suggest_columns};
pub use writer::{Writer, formula_guarded, formula_unguarded};
