//! Vector A.6, the chain: A <- B, then C <- A.

use serde_json::json;

use super::days::{Day, Step, person};

/// People 0, 1 and 2 are A, B and C; merged as a chain.
fn chain() -> Day {
    let mut day = Day::new();
    day.merge(0, &[1]).unwrap();
    day.merge(2, &[0]).unwrap();
    day
}

#[test]
fn merging_what_is_one_already_says_so() {
    let mut day = chain();
    let error = day.merge(1, &[2]).unwrap_err();
    assert_eq!(error.to_json(), json!({"SameCluster": {"root": person(2)}}).to_string());
}

#[test]
fn undoing_the_first_splits_out_just_that_one() {
    let mut day = chain();
    day.undo(1).unwrap();
    assert_eq!(day.card(0)["person"], "p2");
    assert_eq!(day.card(2)["records"], json!(["p2", "p0"]));
    assert_eq!(day.card(1)["records"], json!(["p1"]));
}

#[test]
fn both_orders_end_apart_with_the_same_bytes() {
    let apart = Day::new().cards();
    let (mut one, mut other) = (chain(), chain());
    one.undo(1).unwrap();
    one.undo(2).unwrap();
    other.undo(2).unwrap();
    other.undo(1).unwrap();
    assert_eq!(one.cards(), apart);
    assert_eq!(other.cards(), apart);
    assert_eq!(one.desk.snapshot(), other.desk.snapshot());
}

#[test]
fn what_is_merged_again_resolves_to_the_root() {
    let mut day = chain();
    // B was merged into A, and A into C: the merge is one into C.
    day.merge(1, &[4]).unwrap();
    assert_eq!(day.card(4)["person"], "p2");
    assert_eq!(day.card(4)["records"], json!(["p2", "p0", "p1", "p4"]));
}

#[test]
fn custom_fields_are_merged_as_decided_and_edited_on_top() {
    let mut day = Day::new();
    day.run(&Step::Hobby(0, 1));
    day.run(&Step::Hobby(1, 2));
    let order = json!({"survivor": person(0), "sources": [person(1)],
        "decisions": [{"TakeCustom": {"field": "hobby", "contact": person(1)}}]});
    let plan = day.ask(&json!({"PlanMerge": {"order": order}})).unwrap();
    let hash = &plan["MergePlanned"]["plan"]["hash"];
    day.must(&json!({"MergeContacts": {"order": order, "hash": hash}}));
    assert_eq!(day.card(1)["custom"], json!({"hobby": "secret h2"}));
    // By the old id, and by the card of custom fields: both are edits of what remains.
    day.run(&Step::Hobby(1, 3));
    assert_eq!(day.card(0)["custom"], json!({"hobby": "secret h3"}));
    day.must(&json!({"EditCard": {"card": {"kind": "User", "id": "p1"}, "values": {"hobby": "secret h4"}}}));
    assert_eq!(day.card(0)["custom"], json!({"hobby": "secret h4"}));
    let plan = day.ask(&json!({"PlanUndoMerge": {"merge": 1}})).unwrap();
    let kept = &plan["UndoPlanned"]["plan"]["kept"];
    assert_eq!(kept, &json!([{"custom": "hobby", "because": "Edited"}]));
    day.undo(1).unwrap();
    assert_eq!(day.card(0)["custom"], json!({"hobby": "secret h4"}));
    assert_eq!(day.card(1)["custom"], json!({"hobby": "secret h2"}));
}

#[test]
fn the_most_recent_value_survives_where_that_is_the_rule() {
    let mut day = Day::new();
    day.run(&Step::Position(1, 1));
    day.run(&Step::Position(0, 2));
    day.run(&Step::Position(2, 3));
    let order = json!({"survivor": person(0), "sources": [person(1), person(2)],
        "rules": [{"field": "Position", "survives": "MostRecent"}]});
    let plan = day.ask(&json!({"PlanMerge": {"order": order}})).unwrap();
    let planned = plan["MergePlanned"]["plan"].clone();
    day.must(&json!({"MergeContacts": {"order": order, "hash": planned["hash"]}}));
    let card = day.card(0);
    assert_eq!(card["values"], planned["values"], "what was planned is what is");
    let values = card["values"].as_array().unwrap();
    let position = values.iter().find(|value| value["field"] == "Position").unwrap();
    assert_eq!((&position["value"], &position["record"]), (&json!("secret p3"), &json!("p2")));
}
