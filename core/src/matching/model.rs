//! The model: what each outcome of a comparison tells, in integers.

use serde::{Deserialize, Serialize};

use super::compare::{Outcome, Outcomes, compare_while, level, name_level};
use super::log2::{basis_points, milli_log2_one_plus};
use super::points::{interpolate, is_ascending};
use super::schema::{Field, FieldKind, MOST_FIELDS, Schema, violation};
use super::store::{Record, Store};
use crate::Error;

/// The version of the model file that this library writes.
pub const MODEL_VERSION: u32 = 1;

/// What a table taught, or what a file says: weights of the outcomes of each field, how common duplicates are, and how
/// scores became probabilities.
///
/// All numbers are logarithms to the base 2, in thousandths of a bit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// [`MODEL_VERSION`].
    pub version: u32,
    /// How likely two rows drawn at random are of one person: the logarithm of the odds.
    pub prior: i32,
    /// How likely two rows drawn at random are of two people who share things: one household, one company.
    pub related_prior: i32,
    /// The fields, in the order of the schema.
    pub fields: Vec<FieldWeights>,
    /// Points (score before, score after), ascending, between which a score is interpolated; none if scores stay.
    pub calibration: Vec<(i32, i32)>,
}

/// What the outcomes of a field tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldWeights {
    /// The field: the header of its column, or `name`, `email`, `phone`, `handle` for what several columns hold.
    pub field: String,
    /// How much of each bit of rarity counts, in thousandths: less than 1,000 where the words of names go together.
    pub rarity: i32,
    /// The levels, best first.
    pub levels: Vec<LevelWeights>,
}

/// How probable a level is, three ways.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelWeights {
    /// Its name, such as `same` or `one_slip`.
    pub level: String,
    /// For two rows of one person.
    pub same: i32,
    /// For two rows of two people who have nothing to do with each other; where values are shared, how rare they are
    /// counts besides.
    pub chance: i32,
    /// For two rows of two people who share things.
    pub related: i32,
    /// Points (rarity, what of it counts), ascending, between which what counts is interpolated; none if the field's share
    /// of it does. Names of one language go together, at some rarities more than at others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counted_rarity: Vec<(i32, i32)>,
}

/// What a pair of rows scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Score {
    /// The evidence with the prior: a logarithm of odds, in thousandths of a bit.
    pub weight: i32,
}

impl Score {
    /// The probability, in basis points: 9,500 is 95 %.
    pub fn probability(self) -> u16 {
        basis_points(self.weight)
    }
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// [`Error::JsonUnreadable`] if it is not the JSON of a model; [`Error::Invalid`] if its numbers do not check.
    pub fn read(text: &str) -> Result<Self, Error> {
        let model: Self = serde_json::from_str(text).map_err(|error| Error::JsonUnreadable {
            line: error.line() as u64,
            column: error.column() as u64,
            because: error.to_string(),
        })?;
        let mut violations = Vec::new();
        if model.version != MODEL_VERSION {
            violations.push(violation(
                "UnknownVersion",
                "version",
                &MODEL_VERSION.to_string(),
                model.version,
            ));
        }
        for (place, field) in model.fields.iter().enumerate() {
            let wild = |weight: &LevelWeights| {
                [weight.same, weight.chance, weight.related]
                    .iter()
                    .any(|bits| bits.unsigned_abs() > MOST_BITS)
            };
            if !(0..=1000).contains(&field.rarity)
                || field.levels.len() > name_level::COUNT
                || field.levels.iter().any(wild)
            {
                violations.push(violation(
                    "OutOfRange",
                    &format!("fields[{place}]"),
                    "fewer or smaller weights",
                    "more",
                ));
            }
            for (level, weights) in field.levels.iter().enumerate() {
                if !is_ascending(&weights.counted_rarity) {
                    violations.push(violation(
                        "NotAscending",
                        &format!("fields[{place}].levels[{level}].counted_rarity"),
                        "ascending points",
                        "others",
                    ));
                }
            }
        }
        let wild = |bits: i32| bits.unsigned_abs() > MOST_BITS;
        if wild(model.prior) || wild(model.related_prior) {
            violations.push(violation("OutOfRange", "prior", "at most 1,000 bits", "more"));
        }
        if !is_ascending(&model.calibration) {
            violations.push(violation("NotAscending", "calibration", "ascending points", "others"));
        }
        if violations.is_empty() { Ok(model) } else { Err(Error::invalid(violations)) }
    }

    /// The model file: JSON of integers, a line a level.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Whether the model is of these columns.
    pub(crate) fn check(&self, schema: &Schema) -> Result<(), Error> {
        let expected: Vec<&str> = schema.fields().iter().map(|field| field.name.as_str()).collect();
        let found: Vec<&str> = self.fields.iter().map(|field| field.field.as_str()).collect();
        if expected == found {
            return Ok(());
        }
        let violation = violation("OtherColumns", "fields", &expected.join(", "), found.join(", "));
        Err(Error::invalid(vec![violation]))
    }
}

/// 1,000 bits: more is a mistake in a file.
pub(crate) const MOST_BITS: u32 = 1_000_000;

/// More than an equal text ever adds: 64 bits.
const MOST_TEXT: i32 = 64_000;

/// A model laid out for scoring.
#[derive(Debug, Clone)]
pub(crate) struct Weights {
    prior: i32,
    related_prior: i32,
    fields: Vec<FieldTable>,
    calibration: Vec<(i32, i32)>,
    company: Option<usize>,
    shared_at_work: Vec<usize>,
}

#[derive(Debug, Clone, Default)]
struct FieldTable {
    is_name: bool,
    rarity: i32,
    /// The most that the field can add without an equal value.
    most: i32,
    levels: [LevelTable; name_level::COUNT],
}

#[derive(Debug, Clone, Default)]
struct LevelTable {
    same: i32,
    chance: i32,
    related: i32,
    counted_rarity: Vec<(i32, i32)>,
}

/// What one field adds to a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Evidence {
    /// For one person against two strangers.
    pub(crate) same: i32,
    /// For two who share things against two strangers.
    pub(crate) related: i32,
}

impl Weights {
    pub(crate) fn new(model: &Model, schema: &Schema) -> Self {
        let table = |(weights, field): (&FieldWeights, &Field)| {
            let mut levels: [LevelTable; name_level::COUNT] = Default::default();
            for (to, from) in levels.iter_mut().skip(1).zip(&weights.levels) {
                *to = LevelTable {
                    same: from.same,
                    chance: from.chance,
                    related: from.related,
                    counted_rarity: from.counted_rarity.clone(),
                };
            }
            let is_name = field.kind == FieldKind::Name;
            let most = levels
                .iter()
                .skip(usize::from(level::PART))
                .map(|level| level.same - level.chance)
                .max();
            FieldTable { is_name, rarity: weights.rarity, most: most.unwrap_or(0).max(0), levels }
        };
        Self {
            prior: model.prior,
            related_prior: model.related_prior,
            fields: model.fields.iter().zip(schema.fields()).map(table).collect(),
            calibration: model.calibration.clone(),
            company: schema.field_of(FieldKind::Company),
            shared_at_work: shared_at_work(schema).collect(),
        }
    }

    /// Scores two rows, unless it shows early that the score stays below `least`.
    pub(crate) fn score_from(
        &self,
        least: i32,
        store: &Store,
        a: Record<'_>,
        b: Record<'_>,
    ) -> Option<Score> {
        let mut outcomes = [Outcome::default(); MOST_FIELDS];
        let mut sum = self.prior;
        // A calibration changes what is enough: then nothing is left out early.
        let enough = if self.calibration.is_empty() { least } else { i32::MIN };
        let whole = compare_while(store, a, b, &mut outcomes, |place, outcome| {
            sum += self.evidence_of(place, outcome).same;
            // Behind the name only texts are left: what they can add without being equal, or no bound if one is.
            let is_name = self.fields.get(place).is_some_and(|field| field.is_name);
            !is_name || sum.saturating_add(self.most_of_texts(store, a, b)) >= enough
        });
        whole.then(|| self.score(&outcomes)).filter(|score| score.weight >= least)
    }

    fn most_of_texts(&self, store: &Store, a: Record<'_>, b: Record<'_>) -> i32 {
        let fields = store.schema.fields().iter().zip(&self.fields).enumerate();
        fields.fold(0, |most, (place, (field, table))| {
            let (left, right) = (a.values(place), b.values(place));
            if field.kind <= FieldKind::Handle || left.is_empty() || right.is_empty() {
                return most;
            }
            let equal = left.iter().any(|value| right.contains(value));
            most + if equal { MOST_TEXT } else { table.most }
        })
    }

    /// Scores the outcomes of two rows.
    pub(crate) fn score(&self, outcomes: &Outcomes) -> Score {
        let mut sum = Evidence { same: self.prior, related: self.related_prior };
        for evidence in self.evidence(outcomes).iter().take(self.fields.len()) {
            sum.same += evidence.same;
            sum.related += evidence.related;
        }
        Score { weight: self.calibrate(sum.same - milli_log2_one_plus(sum.related)) }
    }

    /// What the prior says for one person, and for two who share things.
    pub(crate) fn prior(&self) -> Evidence {
        Evidence { same: self.prior, related: self.related_prior }
    }

    /// What each field adds.
    pub(crate) fn evidence(&self, outcomes: &Outcomes) -> [Evidence; MOST_FIELDS] {
        let mut evidence = [Evidence::default(); MOST_FIELDS];
        let known = outcomes.iter().enumerate().take(self.fields.len());
        for ((place, outcome), to) in known.zip(&mut evidence) {
            *to = self.evidence_of(place, *outcome);
        }
        let agrees = |place: &&usize| {
            outcomes.get(**place).is_some_and(|outcome| is_agreement(false, outcome.level))
        };
        let shared = self.shared_at_work.iter().filter(agrees);
        let shared = shared.filter_map(|place| evidence.get(*place)).map(|evidence| evidence.same);
        if let (Some(shared), Some(company)) =
            (shared.max(), self.company.and_then(|place| evidence.get_mut(place)))
            && company.same > 0
        {
            company.same = (company.same - shared.max(0)).max(0);
            company.related = company.related.min(company.same);
        }
        evidence
    }

    /// What one field adds by itself.
    fn evidence_of(&self, field: usize, outcome: Outcome) -> Evidence {
        if outcome.level == level::MISSING {
            return Evidence::default();
        }
        let Some(table) = self.fields.get(field) else { return Evidence::default() };
        let Some(weights) = table.levels.get(usize::from(outcome.level)) else {
            return Evidence::default();
        };
        let (rare, own) = rare_bits(table.is_name, outcome);
        let counted = if weights.counted_rarity.is_empty() {
            rare * table.rarity / 1000
        } else {
            interpolate(&weights.counted_rarity, rare)
        };
        let chance = weights.chance - counted;
        let same = weights.same - chance;
        let agrees = is_agreement(table.is_name, outcome.level);
        Evidence {
            same: if agrees { same.max(0) } else { same },
            related: weights.related - own - chance,
        }
    }

    pub(crate) fn calibrate(&self, weight: i32) -> i32 {
        interpolate(&self.calibration, weight)
    }
}

/// How many bits of rarity an outcome's chance carries: among strangers, and among those who share things.
pub(crate) fn rare_bits(is_name: bool, outcome: Outcome) -> (i32, i32) {
    let (rarity, own) = (i32::from(outcome.rarity), i32::from(outcome.own_rarity));
    if !is_name {
        return (rarity, 0);
    }
    match outcome.level {
        name_level::ONE_FAMILY
        | name_level::FAMILY_ONLY
        | name_level::LOOSE_ONLY
        | name_level::GENERATION => (rarity, 0),
        _ => (rarity, own),
    }
}

/// The fields that colleagues share: what they share explains that they share a company, so that the company counts only as
/// far as it tells more.
pub(crate) fn shared_at_work(schema: &Schema) -> impl Iterator<Item = usize> + '_ {
    let is_shared = |field: &Field| matches!(field.kind, FieldKind::Email | FieldKind::Phone);
    schema.fields().iter().enumerate().filter(move |(_, field)| is_shared(field)).map(|(at, _)| at)
}

/// Whether a level says that something is shared, so that its weight is never below 0.
pub(crate) fn is_agreement(is_name: bool, level_of: u8) -> bool {
    if is_name {
        level_of <= name_level::SPELLED
    } else {
        level_of == level::EXACT || level_of == level::PART
    }
}

/// The least weight of a probability in basis points.
pub(crate) fn least_weight(points: u16) -> i32 {
    let (mut low, mut high) = (-20_000_i32, 20_000);
    while low < high {
        let middle = (low + high).div_euclid(2);
        if basis_points(middle) >= points { high = middle } else { low = middle + 1 }
    }
    low
}

/// The names of the levels of a field in a model file and in explanations.
pub(crate) fn level_names(kind: FieldKind) -> &'static [&'static str] {
    if kind == FieldKind::Name {
        &[
            "same",
            "other_form",
            "one_slip",
            "initial",
            "spelled_elsewhere",
            "further_names_differ",
            "one_given_name",
            "one_family_name",
            "one_name_alike",
            "family_name_only",
            "given_name_only",
            "alike_only",
            "different",
            "spelled_only",
            "other_generation",
        ]
    } else {
        &["same", "same_part", "one_slip", "alike", "different"]
    }
}
