//! What people say of pairs, and what became of each.

use frontdesk::matching::{DetectionSettings, Label, PairFate};

use super::tables::{Row, detect, people};

fn row(id: &str, cells: [&str; 6]) -> Row {
    (
        id.to_owned(),
        cells.iter().map(|cell| (!cell.is_empty()).then(|| (*cell).to_owned())).collect(),
    )
}

fn table() -> Vec<Row> {
    let mut rows = people(200, 11);
    rows.push(row(
        "a",
        ["Zdenka Unikatova", "zdenka@example.net", "+420 603 111 222", "", "", "Brno"],
    ));
    rows.push(row("b", ["UNIKATOVA Zdenka", "zdenka@example.net", "+420 603 111 222", "", "", ""]));
    rows.push(row("c", ["Otto Quist", "otto@example.net", "", "", "", "Graz"]));
    rows
}

#[test]
fn every_pair_has_a_fate() {
    let detection = detect(&table(), DetectionSettings::default(), 1 << 20);
    assert_eq!(detection.fate("a", "b"), Some(PairFate::Joined));
    assert_eq!(detection.fate("a", "c"), Some(PairFate::NoSharedKey));
    assert_eq!(detection.fate("a", "nobody"), None);
    let below =
        detection.pairs().find(|pair| pair.score.probability() < 1_000).expect("an unlikely pair");
    assert_eq!(detection.fate(below.left, below.right), Some(PairFate::BelowThreshold));
}

#[test]
fn what_is_declared_different_is_kept_apart() {
    let different = vec![("b".to_owned(), "a".to_owned())];
    let detection =
        detect(&table(), DetectionSettings { different, ..DetectionSettings::default() }, 1 << 20);
    assert_eq!(detection.fate("a", "b"), Some(PairFate::DeclaredDifferent));
    assert!(detection.pairs().all(|pair| (pair.left, pair.right) != ("a", "b")));
    let cluster = |wanted: &str| {
        detection.clusters().find(|(id, _)| *id == wanted).map(|(_, cluster)| cluster)
    };
    assert_ne!(cluster("a"), cluster("b"));
}

#[test]
fn labels_move_scores_towards_what_they_say() {
    let rows = table();
    let plain = detect(&rows, DetectionSettings::default(), 1 << 20);
    let pair =
        plain.pairs().find(|pair| pair.score.probability() < 9_000).expect("a doubtful pair");
    let (left, right, before) = (pair.left.to_owned(), pair.right.to_owned(), pair.score);
    let label = |left: &str, right: &str, same| Label {
        left: left.to_owned(),
        right: right.to_owned(),
        same,
    };
    let labels = plain
        .pairs()
        .map(|pair| label(pair.left, pair.right, true))
        .chain(
            rows.iter().zip(rows.iter().skip(7)).map(|(one, other)| label(&one.0, &other.0, false)),
        )
        .collect();
    let taught =
        detect(&rows, DetectionSettings { labels, ..DetectionSettings::default() }, 1 << 20);
    assert!(!taught.model().expect("a model").calibration.is_empty());
    let after = taught.explain(&left, &right).expect("both rows are there");
    assert!(after.score > before, "{after:?} {before:?}");
    let sum: i32 = after.steps.iter().map(|step| step.weight).sum();
    assert_eq!(sum, after.score.weight);
}
