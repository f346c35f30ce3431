//! Tables that nobody should make, and somebody will.

use frontdesk::matching::normalise::ColumnKind;
use frontdesk::matching::{Column, DetectionSettings, Matcher, Phase, Schema};

use super::tables::schema;

fn finished(matcher: Matcher) -> frontdesk::matching::Detection {
    let mut detection = matcher.detect(DetectionSettings::default()).expect("ids that are unique");
    detection.finish();
    assert_eq!(detection.progress().phase, Phase::Done);
    detection
}

#[test]
fn no_rows_one_row_and_rows_without_values() {
    assert_eq!(finished(Matcher::new(schema())).clusters().count(), 0);
    let mut one = Matcher::new(schema());
    one.add("1", &[Some("Ann")]);
    assert_eq!(finished(one).clusters().count(), 1);
    let mut empty = Matcher::new(schema());
    for id in 0..500 {
        empty.add(&id.to_string(), &[None, Some(""), Some("   ")]);
    }
    let detection = finished(empty);
    let clusters: std::collections::BTreeSet<u64> =
        detection.clusters().map(|(_, cluster)| cluster).collect();
    assert_eq!(clusters.len(), 500, "nothing is known of them, so nothing joins them");
}

#[test]
fn equal_names_with_other_numbers_finish_and_are_counted() {
    let mut matcher = Matcher::new(schema());
    for id in 0..20_000 {
        matcher.add(
            &id.to_string(),
            &[Some("John Smith"), None, Some(&format!("+4420{:08}", id * 7919 % 100_000_000))],
        );
    }
    let detection = finished(matcher);
    assert!(detection.unseen_pairs() > 1_000_000);
    assert!(detection.compared_pairs() < 20_000 * 40);
}

#[test]
fn all_rows_equal_finish_at_once() {
    let mut matcher = Matcher::new(schema());
    for id in 0..50_000 {
        matcher.add(&id.to_string(), &[Some("John Smith"), Some("john@example.org")]);
    }
    assert_eq!(finished(matcher).clusters().count(), 50_000);
}

#[test]
fn strange_cells_are_read_without_harm() {
    let long = "x".repeat(1 << 20);
    let many = "a@b.example ".repeat(10_000);
    let marks = "e\u{301}\u{301}\u{301}".repeat(1000);
    let mut matcher = Matcher::new(schema());
    for (id, cell) in [
        long.as_str(),
        &many,
        &marks,
        "שלום עולם",
        "\u{202e}evil",
        "\u{0}",
        "王伟",
        "🙂🙂",
        "- . , ;",
    ]
    .iter()
    .enumerate()
    {
        matcher.add(&id.to_string(), &[Some(*cell); 6]);
        matcher.add(&format!("{id}b"), &[Some(*cell); 6]);
    }
    finished(matcher);
}

#[test]
fn repeated_ids_are_refused_all_of_them() {
    let mut matcher = Matcher::new(schema());
    for id in ["1", "2", "1", "3", "2"] {
        matcher.add(id, &[Some("Ann")]);
    }
    let frontdesk::Error::Invalid { violations, total } =
        matcher.detect(DetectionSettings::default()).expect_err("ids repeat")
    else {
        panic!("another error");
    };
    assert_eq!((violations.len(), total), (2, 2));
}

#[test]
fn columns_that_do_not_check_are_refused_all_of_them() {
    let column = |name: &str| Column::new(name, ColumnKind::Ignored);
    let error =
        Schema::new(vec![column("a"), column("a"), column("b")]).expect_err("nothing to compare");
    let frontdesk::Error::Invalid { total, .. } = error else { panic!("another error") };
    assert_eq!(total, 2);
}
