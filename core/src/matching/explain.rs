//! Why two rows scored as they did.

use serde::Serialize;

use super::compare::{Outcomes, level};
use super::log2::milli_log2_one_plus;
use super::model::{Score, Weights, level_names};
use super::schema::Schema;

/// A score as a waterfall: each step adds to the sum of those before, and all of them together are the score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The steps, the prior first.
    pub steps: Vec<ExplanationStep>,
    /// The sum of the steps.
    pub score: Score,
}

/// One step of an [`Explanation`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExplanationStep {
    /// The field, or `prior`, `related`, `calibration`.
    pub field: String,
    /// The level that the two rows reached in it, such as `same` or `one_slip`; empty for what is no field.
    pub level: String,
    /// What it adds, in thousandths of a bit.
    pub weight: i32,
    /// How rare what they share is, in thousandths of a bit: 10,000 is one of 1,024.
    pub rarity: u32,
}

impl Explanation {
    pub(crate) fn new(schema: &Schema, weights: &Weights, outcomes: &Outcomes) -> Self {
        let mut sum = weights.prior();
        let mut steps = vec![ExplanationStep::plain("prior", sum.same)];
        let evidence = weights.evidence(outcomes);
        for ((field, outcome), evidence) in schema.fields().iter().zip(outcomes).zip(evidence) {
            if outcome.level == level::MISSING {
                continue;
            }
            sum.same += evidence.same;
            sum.related += evidence.related;
            let level = level_names(field.kind)
                .get(usize::from(outcome.level) - 1)
                .copied()
                .unwrap_or_default();
            steps.push(ExplanationStep {
                field: field.name.clone(),
                level: level.to_owned(),
                weight: evidence.same,
                rarity: u32::from(outcome.rarity),
            });
        }
        let related = -milli_log2_one_plus(sum.related);
        let before = sum.same + related;
        let weight = weights.calibrate(before);
        let more = [("related", related), ("calibration", weight - before)];
        steps.extend(
            more.into_iter()
                .filter(|(_, bits)| *bits != 0)
                .map(|(name, bits)| ExplanationStep::plain(name, bits)),
        );
        Self { steps, score: Score { weight } }
    }
}

impl ExplanationStep {
    fn plain(field: &str, weight: i32) -> Self {
        Self { field: field.to_owned(), level: String::new(), weight, rarity: 0 }
    }
}
