//! Reports: the account of an agent and of each region, the standard figures of a span, and templates with equipment tags.
//!
//! # Tags
//!
//! `{equipment_name_1}` in a template becomes the name of the first piece of equipment of a ticket;
//! `article`, `serial` and `text` stand for the other fields, and any number from 1 for the place. What is
//! no tag, letter for letter, stays as it is. A text that was put in is not looked through for tags.
//!
//! ```
//! use frontdesk::report::expand_tags;
//! use frontdesk::{BeyondCount, TagValues};
//!
//! let router = TagValues { name: "Router".into(), serial: "R-7".into(), ..TagValues::default() };
//! let template = "{equipment_name_1} ({equipment_serial_1}), {equipment_name_2}";
//! let expansion = expand_tags(template, &[router], BeyondCount::Empty)?;
//! assert_eq!(expansion.text, "Router (R-7), ");
//! assert_eq!(expansion.diagnostics[0].tag, "{equipment_name_2}");
//! # Ok::<(), frontdesk::Error>(())
//! ```

mod expansion;
mod export;
mod items;
mod ledger;
mod regions;
mod tag;
mod timesheet;

#[cfg(test)]
mod tests;

pub use expansion::{
    Expansion, MAX_DIAGNOSTICS, MAX_EXPANSION_BYTES, MAX_TEMPLATE_BYTES, equipment_cell,
    expand_tags, lint_tags,
};
pub use export::{ticket_links_csv, timesheets_csv};
pub use items::{MAX_TABLE_BYTES, MAX_TABLE_ROWS, read_equipment};
