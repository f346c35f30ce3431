//! What differs between two versions of the definitions.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::definitions::Definitions;

/// One field that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where, such as `pause_types[lunch].allotment`; a whole definition where it was added.
    pub path: String,
    /// The value before, as in the wire format; none where there was none.
    pub before: Option<Value>,
    /// The value after; none where there is none any more.
    pub after: Option<Value>,
}

/// The fields that differ, kinds of definitions and fields by name; definitions are compared by id,
/// wherever they stand in their list. The number of the version is left out.
///
/// ```
/// use frontdesk::status::{Definitions, difference};
///
/// let before = Definitions::default();
/// let mut after = before.clone();
/// after.channels[0].capacity = 2;
/// let found = difference(&before, &after);
/// assert_eq!(found[0].path, "channels[voice].capacity");
/// ```
pub fn difference(before: &Definitions, after: &Definitions) -> Vec<Difference> {
    let mut differences = Vec::new();
    let (before, after) = (fields(before), fields(after));
    for (field, after) in &after {
        match (before.get(field), after) {
            _ if field == "version" => {}
            (Some(Value::Array(before)), Value::Array(after)) => {
                lists(field, before, after, &mut differences);
            }
            (before, after) => values(field, before, Some(after), &mut differences),
        }
    }
    differences
}

/// Definitions have no map keys but texts, so that they always are a JSON object.
fn fields(definitions: &Definitions) -> Map<String, Value> {
    match serde_json::to_value(definitions) {
        Ok(Value::Object(fields)) => fields,
        Ok(_) | Err(_) => Map::new(),
    }
}

fn lists(kind: &str, before: &[Value], after: &[Value], differences: &mut Vec<Difference>) {
    let id = |item: &Value| item.get("id").and_then(Value::as_str).map(String::from);
    let old: Map<String, Value> =
        before.iter().filter_map(|item| Some((id(item)?, item.clone()))).collect();
    let kept: BTreeSet<String> = after.iter().filter_map(id).collect();
    for item in after {
        let Some(id) = id(item) else { continue };
        values(&format!("{kind}[{id}]"), old.get(&id), Some(item), differences);
    }
    for (id, item) in old.iter().filter(|(id, _)| !kept.contains(*id)) {
        values(&format!("{kind}[{id}]"), Some(item), None, differences);
    }
}

/// Compares records field by field, and everything else, also inside records, as a whole.
fn values(
    path: &str,
    before: Option<&Value>,
    after: Option<&Value>,
    differences: &mut Vec<Difference>,
) {
    if let (Some(Value::Object(before)), Some(Value::Object(after))) = (before, after) {
        let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for name in names {
            let (before, after) = (before.get(name), after.get(name));
            if before != after {
                differences.push(Difference {
                    path: format!("{path}.{name}"),
                    before: before.cloned(),
                    after: after.cloned(),
                });
            }
        }
    } else if before != after {
        differences.push(Difference {
            path: String::from(path),
            before: before.cloned(),
            after: after.cloned(),
        });
    }
}
