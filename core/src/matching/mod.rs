//! Duplicate detection: which records are of one person.

mod blocks;
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
mod model;
mod name_table;
pub mod normalise;
mod radix;
mod schema;
mod store;
mod table;
mod train;
mod values;

pub use detect::{Detection, DetectionSettings, LARGEST_TOLD_GROUP, Matcher, Pair, Phase, Progress};
pub use explain::{Explanation, ExplanationStep};
pub use index::{Index, Similar};
pub use model::{FieldWeights, LevelWeights, MODEL_VERSION, Model, Score};
pub use normalise::name::name_key;
pub use schema::{Column, MOST_COLUMNS, MOST_FIELDS, Schema};
pub use table::{CsvTable, SAMPLE_ROWS, TableOptions, TablePlan};
