//! How often strangers share something, as the pairs tell.

use super::{Background, ENOUGH_SURE, FieldEstimate, Levels, NamesakesByRarity};
use crate::matching::compare::{level, name_level};
use crate::matching::schema::FieldKind;

/// Levels of names for which rows are compared because of their names.
pub(super) const WHOLE_NAMES: [u8; 5] = [
    name_level::FULL,
    name_level::VARIANT,
    name_level::CLOSE,
    name_level::INITIAL,
    name_level::SPELLED,
];

/// What strangers share by chance more often than values alone say: columns that hang together, such as language and
/// town. Taken from strangers who are compared for their names; those share everything else by chance.
pub(super) fn next_chance(
    kind: FieldKind,
    first: &FieldEstimate,
    strangers: &Levels,
    coincidence: f64,
) -> Levels {
    let mut chance = first.chance;
    let seen: f64 = strangers.iter().skip(1).sum();
    let trust = 200.0;
    let expected = coincidence * seen;
    let same = strangers.get(usize::from(level::EXACT)).copied().unwrap_or(0.0);
    let factor = (same + trust * coincidence) / (expected + trust * coincidence).max(1e-12);
    // Never more than certain for two random rows.
    if let Some(place) = chance.get_mut(usize::from(level::EXACT)) {
        // Birthdays do not hang together with names; towns, languages and companies do, but not without bounds.
        let most = if kind == FieldKind::Date { 2.0 } else { 16.0 };
        *place = factor.clamp(0.5, (0.95 / coincidence.max(1e-12)).clamp(1.0, most));
    }
    let rest = (seen - same).max(0.0);
    let others = [level::CLOSE, level::ALIKE, level::DIFFERENT].map(usize::from);
    let all: f64 = others.iter().filter_map(|at| first.chance.get(*at)).sum();
    let left = (1.0 - factor * coincidence).clamp(0.02, 1.0);
    for at in others {
        let prior = first.chance.get(at).copied().unwrap_or(0.0) / all.max(1e-12);
        let sum = strangers.get(at).copied().unwrap_or(0.0);
        if let Some(place) = chance.get_mut(at) {
            *place = left * (sum + trust * prior) / (rest + trust);
        }
    }
    chance
}

/// How much of a bit of a name's rarity counts. Given and family names of one people go together, the more so the rarer
/// they are: a line through how much more often strangers have one whole name than its words alone say.
pub(super) fn next_name_rarity(
    namesakes: &[NamesakesByRarity],
    from: usize,
    background: &Background,
) -> f64 {
    let Some(seen) = namesakes.get(usize::from(name_level::FULL)) else { return 1.0 };
    let (mut weight, mut mean_x, mut mean_y) = (0.0, 0.0, 0.0);
    let points = || {
        let pairs = seen.iter().zip(&background.name_coincidence).enumerate().skip(from);
        pairs.filter(|(_, (seen, share))| seen.tells_of_strangers() && **share > 0.0).map(
            |(bits, (seen, share))| {
                let seen = seen.strangers;
                (seen, bits as f64, libm::log2(seen / (background.pairs * share)))
            },
        )
    };
    for (seen, x, y) in points() {
        weight += seen;
        mean_x += seen * x;
        mean_y += seen * y;
    }
    if weight < ENOUGH_SURE {
        return 1.0;
    }
    let (mean_x, mean_y) = (mean_x / weight, mean_y / weight);
    let (mut both, mut square) = (0.0, weight);
    for (seen, x, y) in points() {
        both += seen * (x - mean_x) * (y - mean_y);
        square += seen * (x - mean_x) * (x - mean_x);
    }
    1.0 - (both / square).clamp(0.0, 0.5)
}

/// How much more often strangers have the same whole name than its words alone say.
pub(super) fn next_name_chance(
    first: &FieldEstimate,
    namesakes: &[NamesakesByRarity],
    rarity: f64,
    all_compared_from: usize,
    background: &Background,
) -> Levels {
    let mut chance = first.chance;
    let trust = 5.0;
    for level in WHOLE_NAMES {
        let at = usize::from(level);
        let shares = if level == name_level::INITIAL {
            &background.initial_coincidence
        } else {
            &background.name_coincidence
        };
        let from = compared_from(level, all_compared_from);
        let told = namesakes.get(at).into_iter().flatten().zip(shares).enumerate().skip(from);
        let (seen, expected) = told.filter(|(_, (seen, _))| seen.tells_of_strangers()).fold(
            (0.0, 0.0),
            |(seen, expected), (bits, (here, share))| {
                let excess = libm::exp2((1.0 - rarity) * (bits as f64 + 0.5));
                (seen + here.strangers, expected + background.pairs * share * excess)
            },
        );
        if let Some(place) = chance.get_mut(at) {
            *place *= ((seen + trust) / (expected * *place + trust)).clamp(1.0 / 256.0, 256.0);
        }
    }
    chance
}

/// How often strangers share an identifier, against what drawing values at random would give: people do not draw their
/// telephone numbers, so far less. Every pair that shares one is compared, so that the pairs themselves tell. That
/// two strangers of one name have one user at two providers is usual, and taken from such pairs.
pub(super) fn next_identifier_chance(
    place: usize,
    first: &FieldEstimate,
    strangers: &Levels,
    namesakes: &Levels,
    background: &Background,
) -> Levels {
    let mut chance = first.chance;
    let at = |values: &Vec<f64>| values.get(place).copied().unwrap_or(0.0);
    let presence = at(&background.presence);
    let trust = 3.0;
    let coincidences = [
        (level::EXACT, at(&background.coincidence)),
        (level::PART, at(&background.part_coincidence)),
    ];
    for (level, coincidence) in coincidences {
        let expected = background.pairs * presence * presence * coincidence;
        if let (Some(to), Some(sum)) =
            (chance.get_mut(usize::from(level)), strangers.get(usize::from(level)))
        {
            *to = ((sum + trust) / (expected + trust)).clamp(1.0 / 1024.0, 4.0);
        }
    }
    let seen: f64 = namesakes.iter().skip(1).sum();
    if let (Some(to), Some(sum)) =
        (chance.get_mut(usize::from(level::ALIKE)), namesakes.get(usize::from(level::ALIKE)))
    {
        *to = (sum + 1.0) / (seen + 50.0);
    }
    chance
}

/// From which rarity on all namesakes are compared; an initial stands for sixteen names.
pub(super) fn compared_from(level: u8, first: usize) -> usize {
    first.saturating_sub(if level == name_level::INITIAL { 4 } else { 0 })
}
