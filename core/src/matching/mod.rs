//! Duplicate detection: which records are of one person.
//!
//! A [`Matcher`] takes the rows of a table whose columns a [`Schema`] names, and starts a [`Detection`]. It puts rows into
//! blocks by many cheap keys, compares those that share one, learns from the table itself what agreement and
//! disagreement tell (a [`Model`]), scores the pairs, and joins rows into clusters. An [`Index`] says the same of single
//! rows while rows come and go.
//!
//! ```
//! use frontdesk::matching::normalise::ColumnKind;
//! use frontdesk::matching::{Column, DetectionSettings, Matcher, Schema};
//!
//! let schema = Schema::new(vec![
//!     Column::new("name", ColumnKind::FullName),
//!     Column::new("phone", ColumnKind::Phone),
//! ])?;
//! let mut table = Matcher::new(schema);
//! table.add("1", &[Some("Ann Lee"), Some("+44 20 7946 0001")]);
//! table.add("2", &[Some("LEE, Ann"), Some("0044 20 79460001")]);
//! table.add("3", &[Some("Bob Ray"), Some("+44 20 7946 0002")]);
//! let mut detection = table.detect(DetectionSettings::default())?;
//! detection.finish();
//!
//! let clusters: Vec<_> = detection.clusters().collect();
//! assert_eq!(clusters, [("1", 1), ("2", 1), ("3", 2)]);
//! # Ok::<(), frontdesk::Error>(())
//! ```
#![allow(
    clippy::cast_possible_truncation,
    reason = "rows and values are numbered in 32 bits, of which a table has far fewer; hashes are cut on purpose"
)]

mod background;
mod blocks;
mod calibrate;
mod cluster;
mod compare;
mod compare_names;
mod counts;
mod detect;
mod explain;
mod index;
mod keys;
mod live_blocks;
mod live_counts;
mod log2;
mod matcher;
mod model;
mod name_table;
pub mod normalise;
mod points;
mod radix;
mod rows;
mod schema;
mod store;
mod table;
mod train;
mod values;

pub use detect::{
    Detection, DetectionSettings, LARGEST_TOLD_GROUP, Label, Pair, PairFate, Phase, Progress,
};
pub use explain::{Explanation, ExplanationStep};
pub(crate) use index::RowValues;
pub use index::{Index, Similar};
pub use matcher::{MOST_ROWS, Matcher};
pub use model::{FieldWeights, LevelWeights, MODEL_VERSION, Model, Score};
pub use normalise::name::name_key;
pub use schema::{Column, MOST_COLUMNS, MOST_FIELDS, Schema};
pub use table::{CsvTable, SAMPLE_ROWS, TableOptions, TablePlan};
