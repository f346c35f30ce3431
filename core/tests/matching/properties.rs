//! What holds for every table.

use frontdesk::matching::{DetectionSettings, Model};
use proptest::prelude::*;

use super::tables::{detect, people, told};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn row_order_and_budget_change_nothing(seed in 0..1000_u64, turn in 1..200_usize, budget in 1..500_usize) {
        let rows = people(200, seed);
        let mut turned = rows.clone();
        turned.rotate_left(turn);
        turned.swap(3, 77);
        let one = told(&detect(&rows, DetectionSettings::default(), 1 << 20));
        let other = told(&detect(&turned, DetectionSettings::default(), budget));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn explanations_sum_to_the_score_and_are_symmetric(seed in 0..1000_u64) {
        let detection = detect(&people(150, seed), DetectionSettings::default(), 1 << 20);
        for pair in detection.pairs() {
            let explanation = detection.explain(pair.left, pair.right).expect("both rows are there");
            let sum: i32 = explanation.steps.iter().map(|step| step.weight).sum();
            prop_assert_eq!(sum, explanation.score.weight);
            prop_assert_eq!(explanation.score, pair.score);
            let other = detection.explain(pair.right, pair.left).expect("both rows are there");
            prop_assert_eq!(other, explanation);
        }
    }

    #[test]
    fn a_shared_identifier_never_lowers_a_score(seed in 0..1000_u64) {
        let rows = people(120, seed);
        let model = detect(&rows, DetectionSettings::default(), 1 << 20).model().cloned().expect("a model");
        let settings = || DetectionSettings { model: Some(model.clone()), least_pair: 1, ..DetectionSettings::default() };
        let before = detect(&rows, settings(), 1 << 20);
        let explained = before.explain("r0001", "r0002").expect("both rows are there").score;
        let mut sharing = rows.clone();
        // The values are there already, so that the counts stay nearly as they are.
        let handle = Some("@one_and_only".to_owned());
        sharing[1].1[3].clone_from(&handle);
        sharing[2].1[3] = handle;
        let after = detect(&sharing, settings(), 1 << 20).explain("r0001", "r0002").expect("both rows are there");
        let own = after.steps.iter().find(|step| step.field == "handle").expect("the handle is a step");
        prop_assert!(own.weight >= 0);
        prop_assert!(after.score >= explained || rows[1].1[3].is_some() && rows[2].1[3].is_some(), "{after:?} {explained:?}");
    }

    #[test]
    fn model_files_read_back(seed in 0..1000_u64) {
        let detection = detect(&people(80, seed), DetectionSettings::default(), 1 << 20);
        let model = detection.model().expect("a model");
        prop_assert_eq!(&Model::read(&model.to_json()).expect("its own file"), model);
    }

    #[test]
    fn model_reader_never_panics(text in ".{0,200}") {
        let _ = Model::read(&text);
    }
}

#[test]
fn duplicates_are_found() {
    let rows = people(400, 7);
    let detection = detect(&rows, DetectionSettings::default(), 1 << 20);
    let clusters =
        detection.clusters().map(|(_, cluster)| cluster).collect::<std::collections::BTreeSet<_>>();
    assert!(clusters.len() < 330, "{} clusters of 400 rows", clusters.len());
    assert!(clusters.len() > 200, "{} clusters of 400 rows", clusters.len());
}
