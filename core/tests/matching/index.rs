//! The live index equals the batch.

use frontdesk::matching::{DetectionSettings, Index};
use proptest::prelude::*;

use super::tables::{Row, cells, detect, people, schema};

fn index_of(rows: &[Row], model: &frontdesk::matching::Model) -> Index {
    let mut index = Index::new(schema(), model.clone()).expect("a model of these columns");
    for row in rows {
        index.insert(&row.0, &cells(row)).expect("a new id");
    }
    index
}

/// Every pair that the index finds, once.
fn pairs_of(index: &mut Index, ids: &[&str]) -> Vec<(String, String, i32)> {
    let mut pairs = Vec::new();
    for id in ids {
        for similar in index.similar(id, 100).expect("a row") {
            if *id < similar.id.as_str() {
                pairs.push(((*id).to_owned(), similar.id, similar.score.weight));
            }
        }
    }
    pairs.sort();
    pairs
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    #[test]
    fn equals_the_batch_after_any_history(seed in 0..1000_u64, gone in proptest::collection::btree_set(0..260_usize, 0..120)) {
        let rows = people(260, seed);
        let model = detect(&rows, DetectionSettings::default(), 1 << 20).model().cloned().expect("a model");
        let mut index = index_of(&rows, &model);
        for place in &gone {
            if place % 3 == 0 {
                index.update(&rows[*place].0, &cells(&rows[(place + 1) % 260])).expect("a row");
            }
            index.remove(&rows[*place].0).expect("a row");
            if place % 5 == 0 {
                index.look_up(&cells(&rows[*place]), 100);
            }
        }
        let left: Vec<Row> = rows.iter().enumerate().filter(|(place, _)| !gone.contains(place)).map(|(_, row)| row.clone()).collect();
        let ids: Vec<&str> = left.iter().map(|row| row.0.as_str()).collect();
        let mut fresh = index_of(&left, &model);
        prop_assert_eq!(pairs_of(&mut index, &ids), pairs_of(&mut fresh, &ids));
        prop_assert_eq!(index.snapshot(), fresh.snapshot());

        let settings = DetectionSettings { model: Some(model), ..DetectionSettings::default() };
        let batch = detect(&left, settings, 1 << 20);
        let mut expected: Vec<(String, String, i32)> =
            batch.pairs().map(|pair| (pair.left.to_owned(), pair.right.to_owned(), pair.score.weight)).collect();
        expected.sort();
        prop_assert_eq!(pairs_of(&mut index, &ids), expected);
    }

    #[test]
    fn look_up_says_what_inserting_would(seed in 0..1000_u64) {
        let rows = people(200, seed);
        let model = detect(&rows, DetectionSettings::default(), 1 << 20).model().cloned().expect("a model");
        let mut index = index_of(&rows[1..], &model);
        let before = index.snapshot();
        let looked_up = index.look_up(&cells(&rows[0]), 100);
        prop_assert_eq!(index.snapshot(), before);
        index.insert("zzz", &cells(&rows[0])).expect("a new id");
        prop_assert_eq!(index.similar("zzz", 100).expect("a row"), looked_up);
    }
}

#[test]
fn what_was_declared_different_stays_so_until_an_identity_changes() {
    let rows = people(100, 3);
    let model =
        detect(&rows, DetectionSettings::default(), 1 << 20).model().cloned().expect("a model");
    let mut index = index_of(&rows, &model);
    let name =
        [Some("Zdenka Unikatova"), Some("zdenka@example.net"), None, None, None, Some("Brno")];
    index.insert("a", &name).expect("a new id");
    index.insert("b", &name).expect("a new id");
    let finds = |index: &mut Index| {
        index.similar("a", 5_000).expect("a row").iter().any(|similar| similar.id == "b")
    };
    assert!(finds(&mut index));
    index.declare_different("b", "a").expect("two rows");
    assert!(!finds(&mut index));
    let mut index = Index::restore(&index.snapshot()).expect("its own snapshot");
    assert!(!finds(&mut index));
    let mut moved = name;
    moved[5] = Some("Graz");
    index.update("b", &moved).expect("a row");
    assert!(!finds(&mut index), "a town is not who somebody is");
    let mut renamed = name;
    renamed[0] = Some("Zdena Unikatova");
    index.update("b", &renamed).expect("a row");
    assert!(finds(&mut index));
}

#[test]
fn unknown_and_repeated_ids_are_refused() {
    let model = detect(&people(50, 1), DetectionSettings::default(), 1 << 20)
        .model()
        .cloned()
        .expect("a model");
    let mut index = Index::new(schema(), model).expect("a model of these columns");
    index.insert("a", &[Some("Ann")]).expect("a new id");
    assert!(index.insert("a", &[Some("Ann")]).is_err());
    assert!(index.update("b", &[Some("Ann")]).is_err());
    assert!(index.remove("b").is_err());
    assert!(index.similar("b", 100).is_err());
    assert!(Index::restore(b"nonsense").is_err());
}
