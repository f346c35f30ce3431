//! The checks and diagrams of definitions, from outside.
#![allow(
    clippy::needless_pass_by_value,
    clippy::match_wildcard_for_single_variants,
    reason = "`json!` values are written where they are used; without the private feature the words are open"
)]

mod diagrams;
mod differences;
mod findings;
mod model;
mod violations;

use frontdesk::status::Definitions;
use serde_json::{Value, json};

/// A new desk's definitions with some fields replaced.
fn definitions(replaced: Value) -> Definitions {
    let mut all = serde_json::to_value(Definitions::default()).unwrap();
    for (name, value) in replaced.as_object().unwrap() {
        all[name] = value.clone();
    }
    serde_json::from_value(all).unwrap()
}

/// Statuses that everybody may set.
fn statuses(ids: &[&str]) -> Value {
    ids.iter().map(|id| json!({"id": id})).collect()
}

/// A rule for everybody.
fn rule(id: &str, from: &str, after: u32, target: &str) -> Value {
    json!({"id": id, "statuses": [from], "after_minutes": after, "target": target})
}
