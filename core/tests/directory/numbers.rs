//! Sheer numbers: merges of ten thousand, chains, and hostile input.

use frontdesk::Error;
use serde_json::{Value, json};

use super::days::Day;

fn person(id: &str) -> Value {
    json!({"Person": {"person": id}})
}

fn day(people: usize) -> Day {
    let mut day = Day::new();
    for number in 0..people {
        day.must(
            &json!({"CreatePerson": {"person": {"id": format!("x{number}"), "group": "clients",
            "name": format!("N {number}"), "emails": [format!("n{number}@example.com")]}}}),
        );
    }
    day
}

/// What is quadratic here does not end while anybody waits.
#[test]
fn ten_thousand_are_merged_and_come_apart() {
    let mut day = day(10_001);
    let sources: Vec<Value> = (1..=10_000).map(|number| person(&format!("x{number}"))).collect();
    let order = json!({"survivor": person("x0"), "sources": sources});
    let plan = day.ask(&json!({"PlanMerge": {"order": order}})).unwrap();
    let hash = plan["MergePlanned"]["plan"]["hash"].clone();
    assert_eq!(plan["MergePlanned"]["plan"]["records"], 10_001);
    day.must(&json!({"MergeContacts": {"order": order, "hash": hash}}));
    let card = day.ask(&json!({"Person": {"person": "x777"}})).unwrap();
    assert_eq!(card["Person"]["card"]["person"], "x0");
    let restored = frontdesk::Desk::restore(&day.desk.snapshot()).unwrap();
    assert_eq!(restored.snapshot(), day.desk.snapshot());
    day.undo(1).unwrap();
    let card = day.ask(&json!({"Person": {"person": "x777"}})).unwrap();
    assert_eq!(card["Person"]["card"]["records"], json!(["x777"]));
}

#[test]
fn a_chain_of_merges_is_walked_without_recursion() {
    let mut day = day(600);
    for number in 1..600 {
        let order = json!({"survivor": person(&format!("x{number}")), "sources": [person(&format!("x{}", number - 1))]});
        let plan = day.ask(&json!({"PlanMerge": {"order": order}})).unwrap();
        let hash = &plan["MergePlanned"]["plan"]["hash"];
        day.must(&json!({"MergeContacts": {"order": order, "hash": hash}}));
    }
    let card = day.ask(&json!({"Person": {"person": "x0"}})).unwrap();
    assert_eq!(card["Person"]["card"]["person"], "x599");
    assert_eq!(card["Person"]["card"]["records"].as_array().map(Vec::len), Some(600));
}

#[test]
fn hostile_orders_are_refused_without_harm() {
    let mut day = day(3);
    let before = day.desk.snapshot();
    let many: Vec<Value> = (0..20_000).map(|_| person("x1")).collect();
    let order = json!({"survivor": person("x0"), "sources": many});
    let error = day.ask(&json!({"PlanMerge": {"order": order}})).unwrap_err();
    assert!(matches!(error, Error::Invalid { .. }), "{error}");
    let changes: Vec<Value> = (0..2_000)
        .map(|number| json!({"Add": {"value": {"field": "Tag", "value": number.to_string()}}}))
        .collect();
    for changes in [&changes[..], &changes[..500]] {
        let edit = json!({"EditPerson": {"person": "x0", "changes": changes}});
        let error = day.handle(&edit).unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error}");
    }
    let long = "x".repeat(100_000);
    for (field, text) in [
        ("Name", long.as_str()),
        ("Email", long.as_str()),
        ("Phone", "\u{0}"),
        ("Position", "a\u{1f}b"),
        ("Language", "en-x-\u{202e}"),
        ("Zone", "../../etc/passwd"),
        ("Group", long.as_str()),
        ("Consent", "given"),
    ] {
        let changes = json!([{"Set": {"value": {"field": field, "value": text}}}]);
        let error =
            day.handle(&json!({"EditPerson": {"person": "x0", "changes": changes}})).unwrap_err();
        let shown = error.to_json();
        assert!(matches!(error, Error::Invalid { .. }), "{field}: {shown}");
        assert!(shown.len() < 1_000, "{field}: the text is not told");
    }
    assert_eq!(before, day.desk.snapshot());
}
