//! Equipment: what client companies have, as trees of things and their parts, and the tickets about them.
//!
//! An [`Inventory`] holds the equipment of all companies. A thing belongs to one company and may be a part
//! of another thing of the same company, at most [`MAX_DEPTH`] levels deep. A [`Forest`] is the index alone,
//! for trees of anything.
//!
//! ```
//! use frontdesk::equipment::Inventory;
//! use frontdesk::id::{EquipmentId, OrganisationId};
//! use frontdesk::{EquipmentDetails, EquipmentSpec, TreeFormat};
//!
//! let spec = |id: &str, parent: Option<&str>, name: &str| {
//!     Ok::<_, frontdesk::id::IdError>(EquipmentSpec {
//!         id: EquipmentId::new(id)?,
//!         organisation: OrganisationId::new("acme")?,
//!         parent: parent.map(EquipmentId::new).transpose()?,
//!         details: EquipmentDetails { name: name.into(), ..EquipmentDetails::default() },
//!     })
//! };
//! let mut inventory = Inventory::default();
//! inventory.add(&[spec("pc", None, "Computer")?, spec("fan", Some("pc"), "Fan")?])?;
//! let pc = EquipmentId::new("pc")?;
//! assert_eq!(inventory.drawing(&pc, TreeFormat::Text)?, "Computer\n└── Fan\n");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod change;
mod check;
mod drawing;
mod forest;
mod inventory;
mod stored;

#[cfg(test)]
mod tests;

pub use forest::{Forest, ForestError, MAX_LEVELS, Node, Path, Subtree};
pub(crate) use inventory::folded;
pub use inventory::{Inventory, Listing};

/// The most levels of things and their parts.
pub const MAX_DEPTH: u32 = 64;
/// The most bytes of a name, an article or a serial number.
pub const MAX_LABEL_BYTES: usize = 200;
/// The most bytes of a description, a note or the value of a custom field.
pub const MAX_TEXT_BYTES: usize = 10_000;
/// The most custom fields, notes or parts of a ticket's list.
pub const MAX_ENTRIES: usize = 1_000;
