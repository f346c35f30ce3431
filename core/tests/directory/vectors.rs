//! Vector A.6, the chain: A <- B, then C <- A.

use serde_json::json;

use super::days::{Day, person};

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
