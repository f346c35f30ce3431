//! How alike two names are: words matched in any order, with what the e-mail addresses spell.

use super::compare::{Outcome, name_level, one_slip, short};
use super::name_table::{NameTable, NameWordId, Token};
use super::normalise::name::WordForm;
use super::schema::FieldKind;
use super::store::{Record, Store};

/// Most words of a name that are compared.
const MOST_COMPARED: usize = 6;
/// What an initial tells, in thousandths of a bit: one letter of about sixteen that are usual.
const INITIAL_BITS: u32 = 4_000;

/// How two words match, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum WordMatch {
    Same,
    /// A short form, a form of another language, or a word cut off.
    Form,
    Slip,
    Initial,
}

#[derive(Debug, Clone, Copy)]
struct Word<'a> {
    id: NameWordId,
    token: &'a Token,
    matched: bool,
}

/// The words of one name that take part, and its generation.
struct Side<'a> {
    words: [Option<Word<'a>>; MOST_COMPARED],
    generation: Option<u32>,
}

/// What two names share.
#[derive(Default)]
struct Shared {
    number: usize,
    worst: Option<WordMatch>,
    best: Option<WordMatch>,
    bits: u32,
    /// Bits of the matched words that are given names, or of the most usual word where that is not known.
    given_bits: u32,
    least_bits: u32,
    given: bool,
    family: bool,
    initials: usize,
}

/// Compares the names of two rows.
pub(crate) fn compare_names(store: &Store, a: Record<'_>, b: Record<'_>, field: usize) -> Outcome {
    let names = &store.names;
    // Which of two words is matched first may decide: the order of the two rows must not.
    let hash = |word: &NameWordId| names.key_parts(*word).hash;
    let turned = a.values(field).iter().map(hash).gt(b.values(field).iter().map(hash));
    let (a, b) = if turned { (b, a) } else { (a, b) };
    let mut left = Side::read(names, a.values(field));
    let mut right = Side::read(names, b.values(field));
    if left.is_empty() || right.is_empty() {
        return compare_spelled(store, &left, &right, a, b);
    }
    let mut shared = match_words(names, &mut left, &mut right);
    let (mut left_over, mut right_over) = (left.left_over(), right.left_over());
    let mut spelled = false;
    // Words of one name may stand in the other's e-mail address.
    if shared.number > 0 && (left_over > 0 || right_over > 0) {
        spelled |= take_spelled(store, &mut left, b, &mut shared);
        spelled |= take_spelled(store, &mut right, a, &mut shared);
        (left_over, right_over) = (left.left_over(), right.left_over());
    }
    let level = level_of(&left, &right, &shared, left_over.min(right_over), spelled);
    let own = if shared.given && shared.family { shared.given_bits } else { shared.least_bits };
    Outcome { level, rarity: short(shared.bits), own_rarity: short(own) }
}

fn level_of(
    left: &Side<'_>,
    right: &Side<'_>,
    shared: &Shared,
    both_over: usize,
    spelled: bool,
) -> u8 {
    let Some(worst) = shared.worst else { return name_level::DIFFERENT };
    let whole = shared.number - shared.initials;
    if whole == 0 {
        return name_level::DIFFERENT;
    }
    if let (Some(one), Some(other)) = (left.generation, right.generation)
        && one != other
        && shared.number >= 2
    {
        return name_level::GENERATION;
    }
    if both_over > 0 {
        return match (shared.number, shared.best) {
            (2.., _) if shared.given && shared.family => name_level::EXTRA,
            (_, Some(WordMatch::Same)) if shared.given => name_level::GIVEN_ONLY,
            (_, Some(WordMatch::Same)) => name_level::FAMILY_ONLY,
            _ => name_level::LOOSE_ONLY,
        };
    }
    match (shared.number, worst) {
        (2.., _) if spelled => name_level::SPELLED,
        (2.., WordMatch::Same) => name_level::FULL,
        (2.., WordMatch::Form) => name_level::VARIANT,
        (2.., WordMatch::Slip) => name_level::CLOSE,
        (2.., WordMatch::Initial) => name_level::INITIAL,
        (_, WordMatch::Same) if shared.given => name_level::ONE_GIVEN,
        (_, WordMatch::Same) => name_level::ONE_FAMILY,
        _ => name_level::ONE_LOOSE,
    }
}

impl<'a> Side<'a> {
    fn read(names: &'a NameTable, ids: &[NameWordId]) -> Self {
        let mut words = [None; MOST_COMPARED];
        let found = ids
            .iter()
            .filter_map(|id| names.token(*id).map(|token| Word { id: *id, token, matched: false }))
            .filter(|word| word.token.form != WordForm::Particle);
        for (to, word) in words.iter_mut().zip(found) {
            *to = Some(word);
        }
        Self { words, generation: ids.iter().find_map(|id| NameTable::generation(*id)) }
    }

    fn is_empty(&self) -> bool {
        self.words.first().is_none_or(Option::is_none)
    }

    fn all_matched(&self) -> bool {
        self.words.iter().flatten().all(|word| word.matched)
    }

    /// Words that nothing of the other name matches; patronymics may be left out.
    fn left_over(&self) -> usize {
        let left = self.words.iter().flatten().filter(|word| !word.matched);
        left.filter(|word| word.token.form != WordForm::Patronymic).count()
    }
}

fn match_words(names: &NameTable, left: &mut Side<'_>, right: &mut Side<'_>) -> Shared {
    let mut shared = Shared { least_bits: u32::MAX, ..Shared::default() };
    for kind in [WordMatch::Same, WordMatch::Form, WordMatch::Slip, WordMatch::Initial] {
        if kind != WordMatch::Same && (left.all_matched() || right.all_matched()) {
            break;
        }
        for a in left.words.iter_mut().flatten() {
            if a.matched {
                continue;
            }
            let partner =
                right.words.iter_mut().flatten().find(|b| !b.matched && matches(names, a, b, kind));
            if let Some(b) = partner {
                a.matched = true;
                b.matched = true;
                shared.add(names, a, b, kind);
            }
        }
    }
    if shared.number == 0 {
        shared.least_bits = 0;
    }
    shared
}

fn matches(names: &NameTable, a: &Word<'_>, b: &Word<'_>, kind: WordMatch) -> bool {
    let initial = |word: &Word<'_>| word.token.form == WordForm::Initial;
    match kind {
        WordMatch::Same => a.token.root == b.token.root,
        WordMatch::Initial => (initial(a) || initial(b)) && a.token.initial == b.token.initial,
        _ if initial(a) || initial(b) => false,
        WordMatch::Form => {
            let of_group = |group: &u16| *group != u16::MAX && b.token.groups.contains(group);
            a.token.groups.iter().any(of_group) || is_cut_off(names, a, b)
        }
        WordMatch::Slip => {
            let (length, differing) =
                (a.token.length.abs_diff(b.token.length), a.token.letters ^ b.token.letters);
            length <= 2
                && differing.count_ones() <= 4
                && one_slip(&names.roots, a.token.root, b.token.root)
        }
    }
}

/// Whether one word is the beginning of the other, at least three letters of it.
fn is_cut_off(names: &NameTable, a: &Word<'_>, b: &Word<'_>) -> bool {
    if a.token.initial != b.token.initial {
        return false;
    }
    let (left, right) = (names.roots.text_of(a.token.root), names.roots.text_of(b.token.root));
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    short.len() >= 3 && long.len() > short.len() + 1 && long.starts_with(short)
}

impl Shared {
    fn add(&mut self, names: &NameTable, a: &Word<'_>, b: &Word<'_>, kind: WordMatch) {
        let bits = match kind {
            WordMatch::Initial => INITIAL_BITS,
            WordMatch::Same => names.rarity(a.token),
            _ => names.rarity(a.token).min(names.rarity(b.token)),
        };
        self.initials += usize::from(kind == WordMatch::Initial);
        self.note(bits, names.is_given(a.id) && names.is_given(b.id), kind);
    }

    fn note(&mut self, bits: u32, given: bool, kind: WordMatch) {
        self.number += 1;
        self.worst = self.worst.max(Some(kind));
        self.best = Some(self.best.map_or(kind, |best| best.min(kind)));
        // Given names go together, as in Karl-Heinz: a further one tells half.
        let bits = if given && self.given { bits / 2 } else { bits };
        self.bits += bits;
        self.least_bits = self.least_bits.min(bits);
        if given {
            self.given = true;
            self.given_bits += bits;
        } else {
            self.family = true;
        }
    }
}

/// Counts words of a name as shared that the other row's e-mail address or handle spells.
fn take_spelled(
    store: &Store,
    side: &mut Side<'_>,
    other: Record<'_>,
    shared: &mut Shared,
) -> bool {
    let mut any = false;
    for word in side.words.iter_mut().flatten().filter(|word| !word.matched) {
        if word.token.form == WordForm::Name
            && users_of(store, other).any(|user| spells(store, user, word))
        {
            word.matched = true;
            any = true;
            shared.note(
                store.names.rarity(word.token),
                store.names.is_given(word.id),
                WordMatch::Same,
            );
        }
    }
    any
}

/// A name against a row that has none: what its e-mail addresses and handles spell of the name.
fn compare_spelled(
    store: &Store,
    left: &Side<'_>,
    right: &Side<'_>,
    a: Record<'_>,
    b: Record<'_>,
) -> Outcome {
    let (named, nameless) = if left.is_empty() { (right, a) } else { (left, b) };
    if named.is_empty() {
        return Outcome::default();
    }
    let mut bits = 0;
    let mut own = 0;
    let mut spelled = 0;
    for word in named.words.iter().flatten().filter(|word| word.token.form == WordForm::Name) {
        if users_of(store, nameless).any(|user| spells(store, user, word)) {
            let rarity = store.names.rarity(word.token);
            bits += rarity;
            own = if store.names.is_given(word.id) { rarity } else { own };
            spelled += 1;
        }
    }
    if spelled < 2 {
        return Outcome::default();
    }
    Outcome { level: name_level::SPELLED_ONLY, rarity: short(bits), own_rarity: short(own) }
}

/// The users of e-mail addresses and the handles of a row, with the letters that each may have.
fn users_of<'a>(store: &Store, record: Record<'a>) -> impl Iterator<Item = (u32, u32)> + 'a {
    let values = |kind| store.schema.field_of(kind).map_or(&[][..], |field| record.values(field));
    let emails = values(FieldKind::Email)
        .chunks_exact(3)
        .filter_map(|email| Some((*email.get(1)?, *email.get(2)?)));
    emails.chain(values(FieldKind::Handle).iter().map(|handle| (*handle, ANY_LETTERS)))
}

/// Whether an e-mail user or a handle has a word of the row's own name in it.
pub(crate) fn spells_a_name(store: &Store, user: (u32, u32), record: Record<'_>) -> bool {
    let ids = store.schema.field_of(FieldKind::Name).map_or(&[][..], |field| record.values(field));
    let words = Side::read(&store.names, ids).words;
    words
        .iter()
        .flatten()
        .any(|word| word.token.form == WordForm::Name && spells(store, user, word))
}

/// The letters of a user of which it is not known which ones it may have.
pub(crate) const ANY_LETTERS: u32 = u32::MAX;

/// Whether an e-mail user or a handle has a word of a name in it, in one romanisation or another.
fn spells(store: &Store, (user, letters): (u32, u32), word: &Word<'_>) -> bool {
    if word.token.letters & !letters != 0 {
        return false;
    }
    let contains = |text: &str, part: &str| part.len() >= 3 && text.contains(part);
    contains(store.users.text_of(user), store.names.text_of(word.id))
        || contains(store.user_root(user), store.names.roots.text_of(word.token.root))
}
