//! What is guessed of a field before the pairs are looked at.

use super::{Background, FieldEstimate, fix_related_names};
use crate::matching::compare::{level, name_level};
use crate::matching::normalise::ColumnKind;
use crate::matching::schema::{Field, FieldKind, Schema};

/// How much less often strangers share an identifier than drawing values at random would give, where there are no names to
/// learn it from. Tables with names come to between 1/40 and 1/1000.
const UNTOLD_CHANCE: f64 = 1.0 / 64.0;
/// The share of rows that have a value, from which on a column is more than a few cells.
const ENOUGH_VALUES: f64 = 0.05;

/// Whether a field tells people apart, and nothing else tells how often strangers share it: an identifier in a table without
/// whole names, or what the only column of a table is about. To draw pairs that share it into the class of strangers would
/// explain them just as well, so that nobody would be found.
pub(super) fn is_untold(schema: &Schema, field: &Field, background: &Background) -> bool {
    let is_present = |place: usize| {
        background.presence.get(place).is_some_and(|presence| *presence > ENOUGH_VALUES)
    };
    if background.names_tell() {
        return false;
    }
    let is_alone = (0..schema.fields().len()).filter(|place| is_present(*place)).count() == 1;
    match field.kind {
        FieldKind::Email | FieldKind::Phone | FieldKind::Handle | FieldKind::Code => true,
        FieldKind::Company => is_alone,
        FieldKind::Text => {
            is_alone && !schema.columns().iter().any(|column| column.kind == ColumnKind::City)
        }
        FieldKind::Name | FieldKind::Date | FieldKind::Category => false,
    }
}

pub(super) fn first_field(
    schema: &Schema,
    field: &Field,
    place: usize,
    background: &Background,
) -> FieldEstimate {
    use level as l;
    use name_level as n;
    let levels = |pairs: &[(u8, f64)]| {
        let mut levels = [0.0; name_level::COUNT];
        for (level, share) in pairs {
            if let Some(place) = levels.get_mut(usize::from(*level)) {
                *place = *share;
            }
        }
        levels
    };
    if field.kind == FieldKind::Name {
        let mut related = levels(&[
            (n::ONE_FAMILY, 0.1),
            (n::FAMILY_ONLY, 0.35),
            (n::LOOSE_ONLY, 0.05),
            (n::DIFFERENT, 0.5),
            (n::GENERATION, 0.01),
        ]);
        fix_related_names(&mut related);
        // One word may be all that a name has: then it is as often the same as whole names are elsewhere.
        let (whole, one) = if background.names_tell() { (0.5, 0.0) } else { (0.1, 0.2) };
        return FieldEstimate {
            same: levels(&[
                (n::FULL, whole),
                (n::VARIANT, 0.08),
                (n::CLOSE, 0.1),
                (n::INITIAL, 0.05),
                (n::SPELLED, 0.03),
                (n::EXTRA, 0.02),
                (n::ONE_GIVEN, 0.08 + one),
                (n::ONE_FAMILY, 0.02 + one),
                (n::ONE_LOOSE, 0.03),
                (n::FAMILY_ONLY, 0.015),
                (n::GIVEN_ONLY, 0.02),
                (n::LOOSE_ONLY, 0.01),
                (n::DIFFERENT, 0.02),
                (n::SPELLED_ONLY, 0.05),
                (n::GENERATION, 0.0005),
            ]),
            chance: levels(&[
                (n::FULL, 1.0),
                (n::VARIANT, 4.0),
                (n::CLOSE, 4.0),
                (n::INITIAL, 1.0),
                (n::SPELLED, 1.0),
                (n::EXTRA, 1.0),
                (n::ONE_GIVEN, 1.0),
                (n::ONE_FAMILY, 1.0),
                (n::ONE_LOOSE, 4.0),
                (n::FAMILY_ONLY, 1.0),
                (n::GIVEN_ONLY, 1.0),
                (n::LOOSE_ONLY, 4.0),
                (n::DIFFERENT, 0.95),
                (n::SPELLED_ONLY, 1.0),
                (n::GENERATION, 1.0),
            ]),
            related,
        };
    }
    let personal = matches!(
        field.kind,
        FieldKind::Email | FieldKind::Phone | FieldKind::Handle | FieldKind::Code
    );
    let same = if personal {
        levels(&[
            (l::EXACT, 0.6),
            (l::PART, 0.05),
            (l::CLOSE, 0.05),
            (l::ALIKE, 0.04),
            (l::DIFFERENT, 0.26),
        ])
    } else {
        levels(&[
            (l::EXACT, 0.75),
            (l::PART, 0.01),
            (l::CLOSE, 0.09),
            (l::ALIKE, 0.05),
            (l::DIFFERENT, 0.1),
        ])
    };
    let related = levels(&[
        (l::EXACT, 0.4),
        (l::PART, 0.02),
        (l::CLOSE, 0.02),
        (l::ALIKE, 0.06),
        (l::DIFFERENT, 0.5),
    ]);
    let sampled = background.chance.get(place).copied().unwrap_or([1.0; level::COUNT]);
    let at = |level: u8| sampled.get(usize::from(level)).copied().unwrap_or(1e-6);
    let shared = if is_untold(schema, field, background) { UNTOLD_CHANCE } else { 1.0 };
    let chance = levels(&[
        (l::EXACT, shared),
        (l::PART, shared),
        (l::CLOSE, at(l::CLOSE)),
        (l::ALIKE, at(l::ALIKE)),
        (l::DIFFERENT, at(l::DIFFERENT)),
    ]);
    FieldEstimate { same, chance, related }
}
