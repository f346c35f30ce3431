//! How alike two rows are, field by field.

use rapidfuzz::distance::osa;

use super::compare_names::{ANY_LETTERS, compare_names, spells_a_name};
use super::log2::milli_bits_of_share;
use super::schema::{FieldKind, MOST_FIELDS};
use super::store::{Record, Store};
use super::values::{ValueId, ValueTable};

/// How alike two rows are in one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Outcome {
    /// Which level: see [`level`] and [`name_level`]. 0 where one of the rows has no value.
    pub(crate) level: u8,
    /// How rare what they share is, in thousandths of a bit.
    pub(crate) rarity: u16,
    /// The same for what relatives would not share: the given name.
    pub(crate) own_rarity: u16,
}

/// The outcomes of all fields of a pair.
pub(crate) type Outcomes = [Outcome; MOST_FIELDS];

/// Levels of all fields but names.
pub(crate) mod level {
    pub(crate) const MISSING: u8 = 0;
    pub(crate) const EXACT: u8 = 1;
    /// The same user at another provider, the same last digits, a handle that is the user of an e-mail address.
    pub(crate) const PART: u8 = 2;
    /// One slip away.
    pub(crate) const CLOSE: u8 = 3;
    /// Some of it.
    pub(crate) const ALIKE: u8 = 4;
    pub(crate) const DIFFERENT: u8 = 5;
    pub(crate) const COUNT: usize = 6;
}

/// Levels of names.
pub(crate) mod name_level {
    /// Two words or more, all the same.
    pub(crate) const FULL: u8 = 1;
    /// The same, one in a short or foreign form.
    pub(crate) const VARIANT: u8 = 2;
    /// The same, one with a slip.
    pub(crate) const CLOSE: u8 = 3;
    /// The same, one as an initial.
    pub(crate) const INITIAL: u8 = 4;
    /// One the same, the other spelled in an e-mail address or a handle.
    pub(crate) const SPELLED: u8 = 5;
    /// Two words the same, but each name has another one besides.
    pub(crate) const EXTRA: u8 = 6;
    /// Only one word to compare, the same: a given name.
    pub(crate) const ONE_GIVEN: u8 = 7;
    /// Only one word to compare, the same: a family name.
    pub(crate) const ONE_FAMILY: u8 = 8;
    /// Only one word to compare, in another form or with a slip.
    pub(crate) const ONE_LOOSE: u8 = 9;
    /// The family name the same, the given name not.
    pub(crate) const FAMILY_ONLY: u8 = 10;
    /// The given name the same, the family name not.
    pub(crate) const GIVEN_ONLY: u8 = 11;
    /// One word with a slip or in another form, the other not alike.
    pub(crate) const LOOSE_ONLY: u8 = 12;
    pub(crate) const DIFFERENT: u8 = 13;
    /// One has no name, but an e-mail address or a handle that spells the other's.
    pub(crate) const SPELLED_ONLY: u8 = 14;
    /// Junior and senior.
    pub(crate) const GENERATION: u8 = 15;
    pub(crate) const COUNT: usize = 16;
}

/// Compares two rows.
pub(crate) fn compare(store: &Store, a: Record<'_>, b: Record<'_>) -> Outcomes {
    let mut outcomes = [Outcome::default(); MOST_FIELDS];
    compare_while(store, a, b, &mut outcomes, |_, _| true);
    outcomes
}

/// Compares two rows field by field, those that tell most first, until `go_on` has heard enough.
pub(crate) fn compare_while(
    store: &Store,
    a: Record<'_>,
    b: Record<'_>,
    outcomes: &mut Outcomes,
    mut go_on: impl FnMut(usize, Outcome) -> bool,
) -> bool {
    for &place in store.schema.comparing_order() {
        let Some(field) = store.schema.fields().get(place) else { continue };
        let (left, right) = (a.values(place), b.values(place));
        let outcome = match field.kind {
            FieldKind::Name => compare_names(store, a, b, place),
            FieldKind::Handle => compare_handles(store, a, b, place),
            _ if left.is_empty() || right.is_empty() => Outcome::default(),
            FieldKind::Email => compare_emails(store, place, a, b),
            FieldKind::Phone => compare_phones(store, place, left, right),
            kind => compare_texts(store, place, kind, left, right),
        };
        if let Some(to) = outcomes.get_mut(place) {
            *to = outcome;
        }
        if !go_on(place, outcome) {
            return false;
        }
    }
    true
}

/// How rare a value is among the distinct (value, name) pairs of its field.
fn rarity(store: &Store, field: usize, names: u32) -> u16 {
    let entities = store.entities.get(field).copied().unwrap_or_default();
    short(milli_bits_of_share(u64::from(names), entities))
}

pub(crate) fn short(bits: u32) -> u16 {
    u16::try_from(bits).unwrap_or(u16::MAX)
}

/// Phone numbers: the same line, the same last digits, a slip.
fn compare_phones(store: &Store, field: usize, left: &[u32], right: &[u32]) -> Outcome {
    let Some(table) = store.tables.get(field) else { return Outcome::default() };
    best_triple(left, right, |[value, part, digits], [other, other_part, other_digits]| {
        if value == other {
            Outcome {
                level: level::EXACT,
                rarity: rarity(store, field, table.facts_of(value).names),
                own_rarity: 0,
            }
        } else if part == other_part {
            Outcome {
                level: level::PART,
                rarity: rarity(store, field, store.tails.facts_of(part).names),
                own_rarity: 0,
            }
        } else if digits_slip(digits, other_digits) {
            Outcome { level: level::CLOSE, ..Outcome::default() }
        } else {
            Outcome { level: level::DIFFERENT, ..Outcome::default() }
        }
    })
}

/// Whether two packed numbers differ in one digit, or in two neighbours that were exchanged.
pub(crate) fn digits_slip(left: u32, right: u32) -> bool {
    let differing = left ^ right;
    let first = differing.trailing_zeros() & !3;
    let rest = differing.checked_shr(first).unwrap_or(0);
    if rest >> 4 == 0 {
        return true;
    }
    let pair = |digits: u32| digits.checked_shr(first).unwrap_or(0) & 0xFF;
    rest >> 8 == 0 && pair(left) == (pair(right) >> 4 | pair(right) << 4) & 0xFF
}

/// E-mail addresses: the same, a slip, the same user elsewhere. A user that only spells the name is expected of
/// everybody of that name, also where the other row has none: then the same user, or one with a dot more, is no more than
/// alike.
fn compare_emails(store: &Store, field: usize, a: Record<'_>, b: Record<'_>) -> Outcome {
    let Some(table) = store.tables.get(field) else { return Outcome::default() };
    best_triple(
        a.values(field),
        b.values(field),
        |[value, user, letters], [other, other_user, other_letters]| {
            if value == other {
                return Outcome {
                    level: level::EXACT,
                    rarity: rarity(store, field, table.facts_of(value).names),
                    own_rarity: 0,
                };
            }
            let same_user = user == other_user;
            let may_be_close = same_user || (letters ^ other_letters).count_ones() <= 4;
            let close = may_be_close && one_slip(table, value, other);
            if !same_user && !close {
                return Outcome { level: level::DIFFERENT, ..Outcome::default() };
            }
            // A slip in the domain is a slip, whatever the user spells.
            if close && same_user {
                return Outcome { level: level::CLOSE, ..Outcome::default() };
            }
            let spelled = || spells_a_name(store, (user, letters), a);
            let other_spelled = || spells_a_name(store, (other_user, other_letters), b);
            if if same_user { spelled() || other_spelled() } else { spelled() && other_spelled() } {
                return Outcome { level: level::ALIKE, ..Outcome::default() };
            }
            if same_user {
                return Outcome {
                    level: level::PART,
                    rarity: rarity(store, field, store.users.facts_of(user).names),
                    own_rarity: 0,
                };
            }
            Outcome { level: level::CLOSE, ..Outcome::default() }
        },
    )
}

fn best_triple(
    left: &[u32],
    right: &[u32],
    mut level_of: impl FnMut([u32; 3], [u32; 3]) -> Outcome,
) -> Outcome {
    let mut best = Outcome { level: level::DIFFERENT, ..Outcome::default() };
    for a in left.chunks_exact(3) {
        for b in right.chunks_exact(3) {
            if let ([value, part, slip], [other, other_part, other_slip]) = (a, b) {
                best = better(
                    best,
                    level_of([*value, *part, *slip], [*other, *other_part, *other_slip]),
                );
            }
        }
    }
    best
}

fn compare_handles(store: &Store, a: Record<'_>, b: Record<'_>, field: usize) -> Outcome {
    let (left, right) = (a.values(field), b.values(field));
    let found = |id: ValueId, level| {
        let rarity = rarity(store, field, store.users.facts_of(id).names);
        Outcome { level, rarity, own_rarity: 0 }
    };
    if let Some(same) = left
        .iter()
        .filter(|id| right.contains(id))
        .max_by_key(|id| found(**id, level::EXACT).rarity)
    {
        return found(*same, level::EXACT);
    }
    if let Some(email) = store.schema.field_of(FieldKind::Email) {
        let (users_a, users_b) = (a.values(email), b.values(email));
        let is_user =
            |users: &[u32], id: &u32| users.iter().skip(1).step_by(3).any(|user| user == id);
        let crossed = left.iter().filter(|id| is_user(users_b, id));
        let crossed = crossed.chain(right.iter().filter(|id| is_user(users_a, id)));
        // A user that spells the name is expected of everybody of that name, and says nothing of the handle.
        let spelled =
            |id: &u32| [a, b].into_iter().any(|row| spells_a_name(store, (*id, ANY_LETTERS), row));
        let crossed = crossed.filter(|id| !spelled(id));
        if let Some(same) = crossed.max_by_key(|id| found(**id, level::PART).rarity) {
            return found(*same, level::PART);
        }
    }
    if left.is_empty() || right.is_empty() {
        return Outcome::default();
    }
    let close = left.iter().any(|a| right.iter().any(|b| one_slip(&store.users, *a, *b)));
    Outcome { level: if close { level::CLOSE } else { level::DIFFERENT }, ..Outcome::default() }
}

fn compare_texts(
    store: &Store,
    field: usize,
    kind: FieldKind,
    left: &[u32],
    right: &[u32],
) -> Outcome {
    let Some(table) = store.tables.get(field) else { return Outcome::default() };
    let mut best = Outcome { level: level::DIFFERENT, ..Outcome::default() };
    for a in left {
        for b in right {
            let outcome = if a == b {
                let rarity = rarity(store, field, table.facts_of(*a).names);
                Outcome { level: level::EXACT, rarity, own_rarity: 0 }
            } else {
                Outcome { level: text_level(table, kind, *a, *b), ..Outcome::default() }
            };
            best = better(best, outcome);
        }
    }
    best
}

/// How alike two different values of a table are.
pub(crate) fn text_level(table: &ValueTable, kind: FieldKind, a: ValueId, b: ValueId) -> u8 {
    let (left, right) = (table.text_of(a), table.text_of(b));
    if kind == FieldKind::Date && left.len() == 8 && right.len() == 8 {
        return date_level(left, right);
    }
    if one_slip(table, a, b) {
        return level::CLOSE;
    }
    if kind == FieldKind::Code {
        return level::DIFFERENT;
    }
    if shares_word(left, right) { level::ALIKE } else { level::DIFFERENT }
}

/// One digit wrong, two exchanged, or day and month exchanged is a slip; two parts of three the same is alike.
fn date_level(left: &str, right: &str) -> u8 {
    let part = |text: &str, from: usize, to: usize| text.get(from..to).map(str::to_owned);
    let parts = |text: &str| (part(text, 0, 4), part(text, 4, 6), part(text, 6, 8));
    let ((year, month, day), (other_year, other_month, other_day)) = (parts(left), parts(right));
    let exchanged = year == other_year && month == other_day && day == other_month;
    if exchanged || within(left.as_bytes(), right.as_bytes(), 1) {
        return level::CLOSE;
    }
    let same = [year == other_year, month == other_month, day == other_day];
    if same.iter().filter(|same| **same).count() >= 2 { level::ALIKE } else { level::DIFFERENT }
}

/// Whether two values are one slip apart; two for long ones.
pub(crate) fn one_slip(table: &ValueTable, a: ValueId, b: ValueId) -> bool {
    let most = |length: usize| if length >= 9 { 2 } else { 1 };
    let differing = (table.facts_of(a).letters ^ table.facts_of(b).letters).count_ones() as usize;
    if differing > 4 {
        return false;
    }
    let (left, right) = (table.text_of(a), table.text_of(b));
    let shorter = left.len().min(right.len());
    let most = if left.bytes().any(|byte| byte.is_ascii_digit()) { 1 } else { most(shorter) };
    shorter >= 3
        && left.len().abs_diff(right.len()) <= most
        && differing <= 2 * most
        && within(left.as_bytes(), right.as_bytes(), most)
}

pub(crate) fn within(left: &[u8], right: &[u8], most: usize) -> bool {
    let arguments = osa::Args::default().score_cutoff(most);
    osa::distance_with_args(left.iter(), right.iter(), &arguments).is_some()
}

/// Whether a word of four letters or more, or a number behind a word, is in both.
fn shares_word(left: &str, right: &str) -> bool {
    left.split(' ')
        .filter(|word| word.len() >= 4)
        .any(|word| right.split(' ').any(|other| other == word))
}

/// The lower level; of equal levels, the rarer value.
fn better(one: Outcome, other: Outcome) -> Outcome {
    if (other.level, u16::MAX - other.rarity) < (one.level, u16::MAX - one.rarity) {
        other
    } else {
        one
    }
}
