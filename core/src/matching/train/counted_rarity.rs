//! How much of a whole name's rarity counts, as identifiers tell.
//!
//! Names of one language, script and family go together, more at some rarities than at others, and no line through all
//! of them is true everywhere. Where all namesakes are compared, those who both have an e-mail address, a telephone
//! number or another thing that people have alone say how many of them are one person: the share that has the same
//! one, over the share of one person's rows that do. That share in turn is read off names so rare that they make sure.

use super::strangers::{WHOLE_NAMES, compared_from};
use super::{Background, Estimate, Pattern, RARITY_STEP, RARITY_STEPS, posterior};
use crate::matching::compare::{level, name_level};
use crate::matching::schema::{FieldKind, MOST_FIELDS, Schema};

/// Strangers who share a witness are fewer.
const MOST_COINCIDENCE: f64 = 1e-3;
/// Namesakes of whom so many are one person leave little doubt.
const SURE_SHARE: f64 = 0.85;
/// Namesakes of such names, from which on it is known how often one person's rows agree.
const ENOUGH_NAMESAKES: f64 = 100.0;
/// How firmly what training says of that holds, in namesakes.
const TRAINED: f64 = 300.0;
/// How firmly the line holds, in rows of one person that could agree.
const HOLD: f64 = 10.0;
/// Rows of one person that could agree, from which on a step of rarity speaks for itself.
const ENOUGH_IN_STEP: f64 = 50.0;
/// Beyond this, what one person's rows agree in is not known well enough to tell more.
const MOST_TOLD: f64 = 0.95;
/// More rarity, in thousandths of a bit, never counts.
const MOST_COUNTED: i32 = 64_000;

/// Points (rarity, what of it counts) of each level of names, in thousandths of a bit; none where nothing tells.
pub(super) type CountedRarity = [Vec<(i32, i32)>; name_level::COUNT];

/// A field that tells whether namesakes are one person.
#[derive(Debug, Clone, Copy)]
struct Witness {
    place: usize,
    /// How often one person's rows agree, as training says, and how often strangers do.
    same: f64,
    chance: f64,
}

/// What a witness says of some namesakes.
#[derive(Debug, Clone, Copy, Default)]
struct Told {
    /// How many agree.
    agreed: f64,
    /// How many have something to agree in.
    all: f64,
}

/// Namesakes of one level and rarity.
#[derive(Debug, Clone, Default)]
struct Namesakes {
    /// What each witness says.
    told: Vec<Told>,
    /// The sum of their bits of rarity, and the most of them.
    rarities: f64,
    rarest: f64,
    /// How probable each pattern of them is, its rarity aside: for one person, relatives, strangers; and how many there are.
    pairs: Vec<([f64; 3], f64)>,
}

/// The points of every level of names for which all namesakes of a rarity are compared.
pub(super) fn counted_rarity(
    estimate: &Estimate,
    schema: &Schema,
    patterns: &[(Pattern, f64)],
    background: &Background,
) -> CountedRarity {
    let mut counted = CountedRarity::default();
    let Some(name) = schema.field_of(FieldKind::Name) else { return counted };
    let first = estimate.all_compared_from(name, background);
    let witnesses = witnesses(estimate, schema, background);
    let logs = estimate.logs();
    let mut steps = vec![vec![Namesakes::default(); RARITY_STEPS]; name_level::COUNT];
    for (pattern, count) in patterns {
        let Some([level, rarity, _]) = pattern.get(name).copied() else { continue };
        let step = usize::from(rarity);
        let is_known_by_name = WHOLE_NAMES.contains(&level) || level == name_level::SPELLED_ONLY;
        if !is_known_by_name || step < compared_from(level, first) {
            continue;
        }
        let namesakes = steps.get_mut(usize::from(level)).and_then(|steps| steps.get_mut(step));
        if let Some(namesakes) = namesakes {
            let [same, related, chance] = logs.terms(schema, pattern).sum;
            let bits = middle(step);
            let counted = estimate.counted_bits(level, milli_bits(bits));
            namesakes.pairs.push(([same, related, chance + counted], *count));
            namesakes.hear(&witnesses, pattern, *count);
            namesakes.rarities += bits * count;
            namesakes.rarest = bits;
        }
    }
    let line = estimate.name_rarity;
    let full = steps.get(usize::from(name_level::FULL)).map_or(&[][..], Vec::as_slice);
    let agreement = agreement(full, &witnesses, line);
    for (steps, to) in steps.into_iter().zip(&mut counted) {
        *to = points(steps, &witnesses, &agreement, line);
    }
    counted
}

fn witnesses(estimate: &Estimate, schema: &Schema, background: &Background) -> Vec<Witness> {
    let exact = usize::from(level::EXACT);
    let fields = schema.fields().iter().enumerate().take(MOST_FIELDS);
    let fields = fields.filter(|(_, field)| {
        matches!(
            field.kind,
            FieldKind::Email
                | FieldKind::Phone
                | FieldKind::Handle
                | FieldKind::Code
                | FieldKind::Date
        )
    });
    let witness = |place: usize| {
        let field = estimate.fields.get(place)?;
        let coincidence = background.coincidence.get(place)?;
        let chance = coincidence * field.chance.get(exact)?;
        let same = *field.same.get(exact)?;
        (*coincidence < MOST_COINCIDENCE && chance < same).then_some(Witness {
            place,
            same,
            chance,
        })
    };
    fields.filter_map(|(place, _)| witness(place)).collect()
}

/// How often one person's rows agree in what each witness looks at, as names tell that leave little doubt; `None` where
/// there are few of them.
fn agreement(full: &[Namesakes], witnesses: &[Witness], line: f64) -> Vec<Option<f64>> {
    let mut sums = vec![(0.0, 0.0); witnesses.len()];
    for namesakes in full {
        let share = namesakes.share(line * namesakes.mean_rarity());
        if share < SURE_SHARE {
            continue;
        }
        for ((agreed, possible), told) in sums.iter_mut().zip(&namesakes.told) {
            *agreed += told.agreed;
            *possible += told.all * share;
        }
    }
    let rate = |((agreed, possible), witness): ((f64, f64), &Witness)| {
        let rate = (agreed + TRAINED * witness.same) / (possible + TRAINED);
        (possible >= ENOUGH_NAMESAKES && rate > 2.0 * witness.chance).then_some(rate.min(1.0))
    };
    sums.into_iter().zip(witnesses).map(rate).collect()
}

/// The middle of a step of rarity, in bits.
fn middle(step: usize) -> f64 {
    (step as f64 + 0.5) * f64::from(RARITY_STEP) / 1000.0
}

/// The points of one level.
fn points(
    steps: Vec<Namesakes>,
    witnesses: &[Witness],
    agreement: &[Option<f64>],
    line: f64,
) -> Vec<(i32, i32)> {
    let heard = |namesakes: &Namesakes| {
        let told = namesakes.told.iter().zip(witnesses).zip(agreement);
        told.filter_map(|((told, witness), rate)| {
            Some((told.agreed - told.all * witness.chance, told.all * ((*rate)? - witness.chance)))
        })
        .fold((0.0, 0.0), |(agreed, possible), (one, of)| (agreed + one, possible + of))
    };
    let told = together(steps, |namesakes| heard(namesakes).1);
    let on_line = |namesakes: &Namesakes| namesakes.share(line * namesakes.mean_rarity());
    let shares = told.iter().map(|namesakes| {
        let (agreed, possible) = heard(namesakes);
        ((agreed + HOLD * on_line(namesakes)) / (possible + HOLD), possible + HOLD)
    });
    let mut least = i32::MIN;
    let mut points: Vec<(i32, i32)> = Vec::new();
    for (share, namesakes) in never_falling(shares).into_iter().zip(&told) {
        let most = MOST_TOLD.max(on_line(namesakes));
        least = least.max(namesakes.bits_of(share.min(most)));
        points.push((milli_bits(namesakes.mean_rarity()), least));
    }
    // What the rarest of all are known by is known of the last of them, too.
    if let (Some(last), Some(told)) = (points.last().copied(), told.last())
        && last.0 < milli_bits(told.rarest)
    {
        points.push((milli_bits(told.rarest), last.1));
    }
    points
}

fn milli_bits(bits: f64) -> i32 {
    libm::round(1000.0 * bits) as i32
}

/// Steps of rarity, rare ones put together until enough of them are told.
fn together(steps: Vec<Namesakes>, possible: impl Fn(&Namesakes) -> f64) -> Vec<Namesakes> {
    let mut told: Vec<Namesakes> = Vec::new();
    let mut open = Namesakes::default();
    for namesakes in steps {
        open.join(namesakes);
        if possible(&open) >= ENOUGH_IN_STEP {
            told.push(std::mem::take(&mut open));
        }
    }
    if let Some(last) = told.last_mut() {
        last.join(open);
    }
    told
}

impl Namesakes {
    fn hear(&mut self, witnesses: &[Witness], pattern: &Pattern, count: f64) {
        self.told.resize(witnesses.len(), Told::default());
        for (told, witness) in self.told.iter_mut().zip(witnesses) {
            let level = pattern.get(witness.place).map_or(level::MISSING, |[level, ..]| *level);
            told.all += if level == level::MISSING { 0.0 } else { count };
            told.agreed += if level == level::EXACT { count } else { 0.0 };
        }
    }

    fn join(&mut self, other: Self) {
        self.told.resize(self.told.len().max(other.told.len()), Told::default());
        for (told, more) in self.told.iter_mut().zip(other.told) {
            told.agreed += more.agreed;
            told.all += more.all;
        }
        self.rarities += other.rarities;
        self.rarest = self.rarest.max(other.rarest);
        self.pairs.extend(other.pairs);
    }

    fn mean_rarity(&self) -> f64 {
        self.rarities / self.pairs.iter().map(|(_, count)| count).sum::<f64>().max(1.0)
    }

    /// Which share of them is one person, if so many bits of rarity count.
    fn share(&self, bits: f64) -> f64 {
        let (mut one, mut all) = (0.0, 0.0);
        for ([same, related, chance], count) in &self.pairs {
            let [probable, ..] = posterior([*same, *related, chance - bits]);
            one += count * probable;
            all += count;
        }
        if all > 0.0 { one / all } else { 0.0 }
    }

    /// How many thousandths of a bit of rarity count, that this share of them is one person.
    fn bits_of(&self, share: f64) -> i32 {
        let (mut low, mut high) = (-MOST_COUNTED, MOST_COUNTED);
        while low < high {
            let between = (low + high).div_euclid(2);
            if self.share(f64::from(between) / 1000.0) < share {
                low = between + 1;
            } else {
                high = between;
            }
        }
        low
    }
}

/// The nearest values that never fall: isotonic regression by pooling adjacent violators (M. Ayer and others, "An empirical
/// distribution function for sampling with incomplete information", 1955).
fn never_falling(values: impl Iterator<Item = (f64, f64)>) -> Vec<f64> {
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for (value, weight) in values {
        let mut pool = (value, weight, 1);
        while let Some((before, held, number)) = pools.pop_if(|(before, ..)| *before > pool.0) {
            let weight = held + pool.1;
            pool = ((before * held + pool.0 * pool.1) / weight, weight, number + pool.2);
        }
        pools.push(pool);
    }
    pools.into_iter().flat_map(|(value, _, number)| std::iter::repeat_n(value, number)).collect()
}

#[cfg(test)]
mod tests {
    use super::never_falling;

    #[test]
    fn what_falls_is_pooled_by_weight() {
        let values = [(0.1, 1.0), (0.4, 1.0), (0.2, 3.0), (0.3, 1.0)];
        assert_eq!(never_falling(values.into_iter()), [0.1, 0.25, 0.25, 0.3]);
        assert!(never_falling(std::iter::empty()).is_empty());
    }
}
