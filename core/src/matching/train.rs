//! Training: how probable each outcome is for one person, for strangers, and for people who share things.
//!
//! Expectation maximisation of the Fellegi–Sunter model (I. P. Fellegi, A. B. Sunter, "A theory for record linkage",
//! 1969; W. E. Winkler, "Using the EM algorithm for weight computation", 1988) over a histogram of outcomes. What
//! strangers share by chance comes from how common values are, not from the pairs. A third class holds people who
//! share things without being one: relatives, colleagues. It may agree on anything but on given names, which there
//! agree by chance only; without it, a shared telephone would make a family one person.
//!
//! Floats are used in this module alone, through `libm`, in a fixed order; what leaves it is rounded.
#![allow(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "estimation; results are rounded to integers"
)]

mod counted_rarity;
mod first_guess;
mod strangers;

use hashbrown::HashMap;

use super::compare::{Outcome, Outcomes, level, name_level};
use super::model::{
    FieldWeights, LevelWeights, MODEL_VERSION, Model, is_agreement, level_names, rare_bits,
    shared_at_work,
};
use super::points::interpolate;
use super::schema::{Field, FieldKind, MOST_FIELDS, Schema};
use counted_rarity::{CountedRarity, counted_rarity};
use first_guess::{first_field, is_untold};
use strangers::{next_chance, next_identifier_chance, next_name_chance, next_name_rarity};

/// Rounds of estimation.
const ROUNDS: usize = 400;
/// A change of the share of duplicates below this ends the estimation.
const SETTLED: f64 = 1e-6;
/// Bits of evidence from which the other fields make sure.
const SURE: f64 = 5.0;
/// Pairs that must be sure before they alone are asked.
const ENOUGH_SURE: f64 = 100.0;
/// Thousandths of a bit that are one step of the histogram.
const RARITY_STEP: u16 = 1_000;

/// The most pairs of one person of which each name has a word that the other has not.
const MOST_EXTRA_NAMES: f64 = 0.1;
/// The share of rows with names of several words, from which on names tell relatives and strangers from one person: one word
/// is either name, and shared by many.
const ENOUGH_NAMES: f64 = 0.2;

/// Steps of rarity that are told apart.
pub(crate) const RARITY_STEPS: usize = 64;

/// How often each pattern of outcomes occurred.
#[derive(Debug, Clone, Default)]
pub(crate) struct Histogram {
    counts: HashMap<Pattern, u64, foldhash::fast::FixedState>,
}

/// Level, rarity and own rarity of each field.
type Pattern = [[u8; 3]; MOST_FIELDS];

/// What is known before the pairs are looked at.
#[derive(Debug, Clone)]
pub(crate) struct Background {
    /// How many pairs of rows there are, seen or not.
    pub(crate) pairs: f64,
    /// For each field, how probable it is that two random rows have the same value.
    pub(crate) coincidence: Vec<f64>,
    /// For each field, which share of the rows has a value.
    pub(crate) presence: Vec<f64>,
    /// Which share of the rows has a name of several words.
    pub(crate) whole_names: f64,
    /// The same as `coincidence` for the parts that e-mail addresses and phone numbers are compared by.
    pub(crate) part_coincidence: Vec<f64>,
    /// How probable it is that two random rows have the same whole name, if its words had nothing to do with each other:
    /// for names of a rarity of so many bits.
    pub(crate) name_coincidence: [f64; RARITY_STEPS],
    /// The same for the family name and the initial of the given name.
    pub(crate) initial_coincidence: [f64; RARITY_STEPS],
    /// From this rarity on, all pairs of one name would be compared, if its words had nothing to do with each other.
    pub(crate) all_compared_from: usize,
    /// For each field, how probable the levels are for two random rows; only those without rarity are used.
    pub(crate) chance: Vec<[f64; level::COUNT]>,
}

impl Background {
    fn names_tell(&self) -> bool {
        self.whole_names > ENOUGH_NAMES
    }
}

impl Histogram {
    pub(crate) fn add(&mut self, outcomes: &Outcomes, times: u64) {
        let step = |bits: u16| (bits / RARITY_STEP).min(RARITY_STEPS as u16 - 1) as u8;
        let mut pattern = [[0; 3]; MOST_FIELDS];
        for (to, outcome) in pattern.iter_mut().zip(outcomes) {
            *to = [outcome.level, step(outcome.rarity), step(outcome.own_rarity)];
        }
        *self.counts.entry(pattern).or_default() += times;
    }
}

/// Estimates a model.
pub(crate) fn train(schema: &Schema, histogram: &Histogram, background: &Background) -> Model {
    let mut patterns: Vec<(Pattern, f64)> =
        histogram.counts.iter().map(|(key, count)| (*key, *count as f64)).collect();
    patterns.sort_unstable_by_key(|(pattern, _)| *pattern);
    let mut estimate = Estimate::first(schema, background).settle(schema, &patterns, background);
    // What the rarity of names is worth changes who is a stranger, and that what strangers share.
    estimate.counted = counted_rarity(&estimate, schema, &patterns, background);
    if estimate.is_counted() {
        estimate = estimate.settle(schema, &patterns, background);
        estimate.counted = counted_rarity(&estimate, schema, &patterns, background);
    }
    estimate.into_model(schema)
}

#[derive(Debug, Clone)]
struct Estimate {
    same_share: f64,
    related_share: f64,
    fields: Vec<FieldEstimate>,
    /// How much of a bit of rarity of names counts: less than all of it where the words of names go together.
    name_rarity: f64,
    /// The same for each level, where identifiers tell.
    counted: CountedRarity,
}

type Levels = [f64; name_level::COUNT];

/// Pairs of one level of the name and one rarity.
#[derive(Debug, Clone, Copy, Default)]
struct Namesakes {
    /// Those of them that are strangers.
    strangers: f64,
    all: f64,
}

impl Namesakes {
    /// Whether strangers are more than few: where nearly all are one person, the rest are the estimate's own errors.
    fn tells_of_strangers(self) -> bool {
        self.strangers >= 3.0 && self.strangers > 0.1 * self.all
    }
}

type NamesakesByRarity = [Namesakes; RARITY_STEPS];

#[derive(Debug, Clone, Copy)]
struct FieldEstimate {
    same: Levels,
    /// For levels with rarity, what the chance by rarity is multiplied by.
    chance: Levels,
    related: Levels,
}

impl Estimate {
    fn first(schema: &Schema, background: &Background) -> Self {
        let has_name = background.names_tell() && schema.fields().len() > 1;
        let fields = schema
            .fields()
            .iter()
            .enumerate()
            .map(|(place, field)| first_field(schema, field, place, background));
        Self {
            same_share: 1e-1 / libm::sqrt(background.pairs.max(1.0)),
            related_share: if has_name {
                1e-1 / libm::sqrt(background.pairs.max(1.0))
            } else {
                0.0
            },
            fields: fields.collect(),
            name_rarity: 1.0,
            counted: CountedRarity::default(),
        }
    }

    fn is_counted(&self) -> bool {
        self.counted.iter().any(|points| !points.is_empty())
    }

    /// Rounds until nothing changes.
    fn settle(
        mut self,
        schema: &Schema,
        patterns: &[(Pattern, f64)],
        background: &Background,
    ) -> Self {
        for _ in 0..ROUNDS {
            let next = self.next(schema, patterns, background);
            let change = (next.same_share / self.same_share - 1.0).abs();
            self = next;
            if change < SETTLED {
                break;
            }
        }
        self
    }

    fn next(&self, schema: &Schema, patterns: &[(Pattern, f64)], background: &Background) -> Self {
        let mut same = vec![[0.0; name_level::COUNT]; self.fields.len()];
        let mut related = same.clone();
        let mut strangers = same.clone();
        let mut all_strangers = same.clone();
        let mut sure = same.clone();
        let (mut same_sum, mut related_sum) = (0.0, 0.0);
        let mut namesakes = vec![[Namesakes::default(); RARITY_STEPS]; name_level::COUNT];
        let name_place = schema.field_of(FieldKind::Name);
        let logs = self.logs();
        for (pattern, count) in patterns {
            let terms = logs.terms(schema, pattern);
            let [one, two, three] = posterior(terms.sum);
            same_sum += one * count;
            related_sum += two * count;
            let by_name = name_place
                .and_then(|place| pattern.get(place))
                .is_some_and(|[level, ..]| (1..=name_level::SPELLED).contains(level));
            if let Some([level, rarity, _]) = name_place.and_then(|place| pattern.get(place))
                && let Some(sum) = namesakes
                    .get_mut(usize::from(*level))
                    .and_then(|sums| sums.get_mut(usize::from(*rarity)))
            {
                sum.strangers += three * count;
                sum.all += count;
            }
            for (place, [level, ..]) in pattern.iter().enumerate().take(self.fields.len()) {
                let at = usize::from(*level);
                add(&mut same, place, at, one * count);
                if terms.is_sure_without(place) {
                    add(&mut sure, place, at, *count);
                }
                add(&mut related, place, at, two * count);
                add(&mut all_strangers, place, at, three * count);
                if by_name {
                    add(&mut strangers, place, at, three * count);
                }
            }
        }
        let from = name_place.map_or(0, |place| self.all_compared_from(place, background));
        let name_rarity = if self.is_counted() {
            self.name_rarity
        } else {
            next_name_rarity(&namesakes, from, background)
        };
        let fields = schema.fields().iter().enumerate().filter_map(|(place, field)| {
            let first = first_field(schema, field, place, background);
            let coincidence = background.coincidence.get(place).copied().unwrap_or(0.0);
            Some(FieldEstimate {
                same: {
                    let shares = same_shares(same.get(place)?, sure.get(place)?, &first.same);
                    if field.kind == FieldKind::Name { bound_extra_names(shares) } else { shares }
                },
                related: next_related(field, related.get(place)?, &first.related),
                chance: match field.kind {
                    FieldKind::Name if self.is_counted() => self.fields.get(place)?.chance,
                    FieldKind::Name => {
                        next_name_chance(&first, &namesakes, name_rarity, from, background)
                    }
                    FieldKind::Email | FieldKind::Phone | FieldKind::Handle | FieldKind::Code => {
                        let all = all_strangers.get(place)?;
                        let mut chance = next_identifier_chance(
                            place,
                            &first,
                            all,
                            strangers.get(place)?,
                            background,
                        );
                        if is_untold(schema, field, background) {
                            for level in [level::EXACT, level::PART].map(usize::from) {
                                if let (Some(to), Some(most)) =
                                    (chance.get_mut(level), first.chance.get(level))
                                {
                                    *to = to.min(*most);
                                }
                            }
                        }
                        chance
                    }
                    _ if is_untold(schema, field, background) => first.chance,
                    _ => next_chance(field.kind, &first, strangers.get(place)?, coincidence),
                },
            })
        });
        Self {
            same_share: (same_sum + 1.0) / (background.pairs + 2.0),
            related_share: if self.related_share > 0.0 {
                (related_sum + 0.5) / (background.pairs + 2.0)
            } else {
                0.0
            },
            fields: fields.collect(),
            name_rarity,
            counted: self.counted.clone(),
        }
    }

    /// From which rarity on all pairs of one name are compared. Words that go together make blocks bigger than
    /// chance would; up to sixteen times as big does no harm.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 64")]
    fn all_compared_from(&self, name: usize, background: &Background) -> usize {
        let first = background.all_compared_from;
        let chance =
            self.fields.get(name).and_then(|field| field.chance.get(usize::from(name_level::FULL)));
        let excess = libm::log2(chance.copied().unwrap_or(1.0).max(1.0))
            + (1.0 - self.name_rarity) * (first as f64 + 0.5);
        first + libm::ceil((excess - 4.0).clamp(0.0, 16.0)) as usize
    }

    /// How many bits of a name's rarity count, of so many thousandths of one.
    fn counted_bits(&self, level: u8, rarity: i32) -> f64 {
        match self.counted.get(usize::from(level)) {
            Some(points) if !points.is_empty() => f64::from(interpolate(points, rarity)) / 1000.0,
            _ => self.name_rarity * f64::from(rarity) / 1000.0,
        }
    }

    fn logs(&self) -> Logs<'_> {
        let log = |levels: &Levels| levels.map(|share| libm::log2(share.max(1e-9)));
        let strangers = (1.0 - self.same_share - self.related_share).max(1e-9);
        Logs {
            shares: [self.same_share, self.related_share.max(1e-30), strangers].map(libm::log2),
            estimate: self,
            fields: self
                .fields
                .iter()
                .map(|field| [log(&field.same), log(&field.related), log(&field.chance)])
                .collect(),
        }
    }

    fn into_model(mut self, schema: &Schema) -> Model {
        let mut counted = std::mem::take(&mut self.counted);
        let strangers = (1.0 - self.same_share - self.related_share).max(1e-9);
        let fields = self.fields.iter().zip(schema.fields()).map(|(estimate, field)| {
            let levels = level_names(field.kind).iter().enumerate().map(|(place, name)| {
                let at = |levels: &Levels| milli(levels.get(place + 1).copied().unwrap_or(0.0));
                let (same, mut related) = (at(&estimate.same), at(&estimate.related));
                // Sharing more must never speak for two people rather than one.
                if is_agreement(field.kind == FieldKind::Name, place as u8 + 1) {
                    related = related.min(same);
                }
                let counted = counted
                    .get_mut(place + 1)
                    .filter(|_| field.kind == FieldKind::Name)
                    .map(std::mem::take);
                LevelWeights {
                    level: (*name).to_owned(),
                    same,
                    chance: at(&estimate.chance),
                    related,
                    counted_rarity: counted.unwrap_or_default(),
                }
            });
            let rarity = if field.kind == FieldKind::Name { self.name_rarity } else { 1.0 };
            FieldWeights {
                field: field.name.clone(),
                rarity: libm::round(1000.0 * rarity) as i32,
                levels: levels.collect(),
            }
        });
        Model {
            version: MODEL_VERSION,
            prior: milli(self.same_share / strangers),
            related_prior: milli(self.related_share / strangers).max(-100_000),
            fields: fields.collect(),
            calibration: Vec::new(),
        }
    }
}

/// The logarithms of an estimate.
struct Logs<'a> {
    estimate: &'a Estimate,
    shares: [f64; 3],
    fields: Vec<[Levels; 3]>,
}

impl Logs<'_> {
    /// The logarithms of how probable a pattern is, for one person, for two who share things, for two strangers.
    fn terms(&self, schema: &Schema, pattern: &Pattern) -> Terms {
        let mut terms = Terms { sum: self.shares, fields: [[0.0; 3]; MOST_FIELDS] };
        let fields = self.fields.iter().zip(schema.fields()).zip(pattern).zip(&mut terms.fields);
        for (((levels, field), [level, rarity, own]), term) in fields {
            if *level == level::MISSING {
                continue;
            }
            let middle = |steps: u8| {
                u16::from(steps)
                    .saturating_mul(RARITY_STEP)
                    .saturating_add(RARITY_STEP / 2 * u16::from(steps > 0))
            };
            let outcome =
                Outcome { level: *level, rarity: middle(*rarity), own_rarity: middle(*own) };
            let is_name = field.kind == FieldKind::Name;
            let (rare, own) = rare_bits(is_name, outcome);
            let [same, related, chance] = levels
                .each_ref()
                .map(|levels| levels.get(usize::from(*level)).copied().unwrap_or(-30.0));
            let counted = if is_name {
                self.estimate.counted_bits(*level, rare)
            } else {
                f64::from(rare) / 1000.0
            };
            let chance = chance - counted;
            let same = if is_agreement(is_name, *level) { same.max(chance) } else { same };
            *term = [same, related - f64::from(own) / 1000.0, chance];
        }
        Self::explain_company(schema, pattern, &mut terms.fields);
        for term in &terms.fields {
            for (sum, part) in terms.sum.iter_mut().zip(term) {
                *sum += part;
            }
        }
        terms
    }

    /// What colleagues share explains that they share a company, as in scoring.
    fn explain_company(schema: &Schema, pattern: &Pattern, terms: &mut [[f64; 3]; MOST_FIELDS]) {
        let tells = |place: usize| {
            let [level, ..] = *pattern.get(place)?;
            let [same, _, chance] = *terms.get(place)?;
            is_agreement(false, level).then_some(same - chance)
        };
        let Some(shared) = shared_at_work(schema).filter_map(tells).reduce(f64::max) else {
            return;
        };
        let company = schema.field_of(FieldKind::Company);
        if let Some([same, related, chance]) = company.and_then(|place| terms.get_mut(place))
            && *same > *chance
        {
            *same = (*same - shared.max(0.0)).max(*chance);
            *related = related.min(*same);
        }
    }
}

/// What each field says of a pattern, and all of them together.
struct Terms {
    sum: [f64; 3],
    fields: [[f64; 3]; MOST_FIELDS],
}

impl Terms {
    /// Whether the other fields leave little doubt that it is one person. What such pairs say of the field is not
    /// coloured by what the field says of them.
    fn is_sure_without(&self, place: usize) -> bool {
        let [one, two, three] = self.sum;
        let [same, related, chance] = self.fields.get(place).copied().unwrap_or_default();
        one - same > (two - related).max(three - chance) + SURE
    }
}

fn posterior(logs: [f64; 3]) -> [f64; 3] {
    let most = logs.iter().copied().fold(f64::MIN, f64::max);
    let powers = logs.map(|log| libm::exp2(log - most));
    let sum: f64 = powers.iter().sum();
    powers.map(|power| power / sum)
}

/// The levels of one person: from pairs that the other fields make sure, where there are enough of them.
fn same_shares(sums: &Levels, sure: &Levels, first: &Levels) -> Levels {
    let number: f64 = sure.iter().skip(1).sum();
    if number < ENOUGH_SURE { shares(sums, first) } else { shares(sure, first) }
}

/// One person is seldom written with two names that each have a word of their own; namesakes by two of three words are,
/// where names are few, and no class of one person is to be made of them.
fn bound_extra_names(mut shares: Levels) -> Levels {
    if let Some(share) = shares.get_mut(usize::from(name_level::EXTRA)) {
        *share = share.min(MOST_EXTRA_NAMES);
    }
    shares
}

fn add(levels: &mut [Levels], place: usize, level: usize, mass: f64) {
    if let Some(sum) = levels.get_mut(place).and_then(|levels| levels.get_mut(level)) {
        *sum += mass;
    }
}

fn milli(probability: f64) -> i32 {
    libm::round(1000.0 * libm::log2(probability.max(1e-9))) as i32
}

/// How strongly first guesses hold against what the pairs say, in pairs.
const FIRST_GUESS: f64 = 20.0;

/// Shares of levels among those that were not missing.
fn shares(sums: &Levels, first: &Levels) -> Levels {
    let seen: f64 = sums.iter().skip(1).sum();
    let trust = FIRST_GUESS + 0.01 * seen;
    let mut shares = [0.0; name_level::COUNT];
    for ((share, sum), first) in shares.iter_mut().zip(sums).zip(first).skip(1) {
        *share = (sum + trust * first) / (seen + trust);
    }
    shares
}

fn next_related(field: &Field, sums: &Levels, first: &Levels) -> Levels {
    let mut shares = shares(sums, first);
    if field.kind == FieldKind::Name {
        fix_related_names(&mut shares);
    }
    shares
}

/// Relatives have one given name by chance only: their levels that need it are what the family name gives, times the
/// chance, which rarity gives.
fn fix_related_names(shares: &mut Levels) {
    let at = |level: u8| shares.get(usize::from(level)).copied().unwrap_or(0.0);
    let (family, different) =
        (at(name_level::FAMILY_ONLY), at(name_level::DIFFERENT) + at(name_level::LOOSE_ONLY));
    let shared = (family / (family + different).max(1e-9)).clamp(0.05, 0.95);
    for (level, share) in [
        (name_level::FULL, shared),
        (name_level::VARIANT, 3.0 * shared),
        (name_level::CLOSE, 3.0 * shared),
        (name_level::INITIAL, shared),
        (name_level::SPELLED, shared),
        (name_level::EXTRA, shared),
        (name_level::ONE_GIVEN, 1.0),
        (name_level::ONE_LOOSE, 3.0),
        (name_level::GIVEN_ONLY, 1.0 - shared),
        (name_level::SPELLED_ONLY, shared),
    ] {
        if let Some(place) = shares.get_mut(usize::from(level)) {
            *place = share;
        }
    }
}
