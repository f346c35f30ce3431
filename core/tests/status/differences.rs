use frontdesk::status::{Definitions, difference};
use serde_json::json;

use crate::definitions;

#[test]
fn added_changed_and_removed_definitions() {
    let before = Definitions::default();
    assert_eq!(difference(&before, &before), []);
    let mut after = definitions(json!({
        "version": 2,
        "statuses": [{"id": "offline"}, {"id": "online", "label": "Here"}],
        "policies": {"retain_days": 7},
        "pools": [{"id": "p"}],
    }));
    after.statuses[0] = before.statuses[2].clone();
    after.statuses[1] = before.statuses[0].clone();
    after.statuses[1].label = String::from("Here");
    let found = difference(&before, &after);
    let paths: Vec<&str> = found.iter().map(|found| found.path.as_str()).collect();
    let expected =
        ["policies.retain_days", "pools[p]", "statuses[online].label", "statuses[pending]"];
    assert_eq!(paths, expected);
    assert_eq!((&found[2].before, &found[2].after), (&Some(json!("Online")), &Some(json!("Here"))));
    assert!(found[1].before.is_none() && found[3].after.is_none());
}
