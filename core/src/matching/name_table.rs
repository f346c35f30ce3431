//! The words of names, read once each.

use super::log2::milli_bits_of_share;
use super::normalise::name::{Generation, MOST_WORDS, WordForm, read_word, split_words};
use super::normalise::nickname::groups_of_root;
use super::normalise::unspaced::parts_of_name;
use super::values::{ValueTable, hash_text, mix, short_letters};

/// Which part of a name a column says that a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Unknown,
    Given,
    Family,
}

/// A word of a name in a record: the number of its token, and its role in the two bits above.
pub(crate) type NameWordId = u32;

const ROLE_SHIFT: u32 = 30;
const TOKEN_MASK: u32 = (1 << ROLE_SHIFT) - 1;
/// With this role, the number is a generation.
const GENERATION: u32 = 3;

/// Every word that occurs in names, with what comparing needs of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct NameTable {
    /// Words as they stand in the cells.
    raw: ValueTable,
    /// What each is.
    read: Vec<ReadWord>,
    /// The words folded, each a token.
    pub(crate) folded: ValueTable,
    tokens: Vec<Token>,
    key_parts: Vec<KeyParts>,
    /// The roots of the tokens, with their counts.
    pub(crate) roots: ValueTable,
    places: Vec<Places>,
    /// How many distinct (root, name) pairs there are.
    pub(crate) entities: u64,
}

#[derive(Debug, Clone, Copy)]
enum ReadWord {
    Token(u32),
    Generation(Generation),
    Nothing,
}

/// What comparing needs of a word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) root: u32,
    /// Which letters the root has.
    pub(crate) letters: u32,
    /// Nickname groups; `u16::MAX` where there is none.
    pub(crate) groups: [u16; 4],
    /// How long the root is.
    pub(crate) length: u8,
    pub(crate) initial: u8,
    pub(crate) form: WordForm,
}

/// What keys are made of.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct KeyParts {
    /// The same for the same root everywhere.
    pub(crate) hash: u32,
    /// The same for words of the same consonants.
    pub(crate) skeleton: u32,
}

/// How often a root stood first and last in whole names: given and family names differ in it.
#[derive(Debug, Clone, Copy, Default)]
struct Places {
    first: u32,
    last: u32,
}

impl NameTable {
    /// Reads a name into words.
    pub(crate) fn read(&mut self, text: &str, role: Role, into: &mut Vec<NameWordId>) {
        let text = crate::matching::normalise::readable(text);
        if role == Role::Unknown
            && let Some(parts) = parts_of_name(text)
        {
            for (part, role) in [(parts.family, Role::Family), (parts.given, Role::Given)] {
                if let ReadWord::Token(token) = self.word(part) {
                    self.push(token, role, into);
                }
            }
            return;
        }
        let comma = role == Role::Unknown && text.contains(',');
        let mut before_comma = true;
        for (place, raw) in split_words(text).take(MOST_WORDS).enumerate() {
            let role = match role {
                Role::Unknown if comma => {
                    if before_comma {
                        Role::Family
                    } else {
                        Role::Given
                    }
                }
                role => role,
            };
            before_comma &= !raw.before_comma;
            match self.word(raw.text) {
                ReadWord::Token(token) => self.push(token, role, into),
                ReadWord::Generation(generation) if place > 0 => {
                    into.push(GENERATION << ROLE_SHIFT | generation as u32);
                }
                ReadWord::Generation(_) | ReadWord::Nothing => {}
            }
        }
    }

    pub(crate) fn token(&self, word: NameWordId) -> Option<&Token> {
        (word >> ROLE_SHIFT != GENERATION)
            .then(|| self.tokens.get((word & TOKEN_MASK) as usize))
            .flatten()
    }

    pub(crate) fn key_parts(&self, word: NameWordId) -> KeyParts {
        self.key_parts.get((word & TOKEN_MASK) as usize).copied().unwrap_or_default()
    }

    /// The generation that a word is, as a number.
    pub(crate) fn generation(word: NameWordId) -> Option<u32> {
        (word >> ROLE_SHIFT == GENERATION).then_some(word & TOKEN_MASK)
    }

    pub(crate) fn text_of(&self, word: NameWordId) -> &str {
        self.folded.text_of(word & TOKEN_MASK)
    }

    /// Whether a word is a given name: as its column says, else as the root usually stands.
    pub(crate) fn is_given(&self, word: NameWordId) -> bool {
        match word >> ROLE_SHIFT {
            1 => true,
            2 => false,
            _ => self.token(word).is_some_and(|token| {
                let known = token.groups.first().is_some_and(|group| *group != u16::MAX);
                let places = self.places.get(token.root as usize).copied().unwrap_or_default();
                if known { places.first * 4 >= places.last } else { places.first > places.last }
            }),
        }
    }

    /// How rare a word is, in thousandths of a bit, counted once for each distinct name.
    pub(crate) fn rarity(&self, token: &Token) -> u32 {
        milli_bits_of_share(u64::from(self.roots.facts_of(token.root).names), self.entities)
    }

    pub(crate) fn hash_of_word(&self, word: NameWordId) -> u64 {
        match Self::generation(word) {
            Some(generation) => mix(1, u64::from(generation)),
            None => {
                mix(self.folded.facts_of(word & TOKEN_MASK).hash, u64::from(word >> ROLE_SHIFT))
            }
        }
    }

    /// The same for names of the same roots in any order; 0 without any.
    pub(crate) fn key_hash(&self, words: &[NameWordId]) -> u32 {
        let names = words.iter().filter(|word| {
            self.token(**word).is_some_and(|token| token.form != WordForm::Particle)
        });
        let (sum, number) = names.fold((0_u64, 0_u64), |(sum, number), word| {
            (sum.wrapping_add(mix(u64::from(self.key_parts(*word).hash), 7)), number + 1)
        });
        if number == 0 { 0 } else { (mix(sum, number) as u32).max(1) }
    }

    /// Counts where the words of a name stand; `by` is one, or minus one to take it back.
    pub(crate) fn count_places(&mut self, words: &[NameWordId], by: i32) {
        let names = || {
            words
                .iter()
                .filter(|word| self.token(**word).is_some_and(|token| token.form == WordForm::Name))
        };
        let (Some(&first), Some(&last)) = (names().next(), names().next_back()) else { return };
        if first == last {
            return;
        }
        // A name of which the column or a comma says what is what counts in its usual order.
        let (first, last) =
            if first >> ROLE_SHIFT == Role::Family as u32 { (last, first) } else { (first, last) };
        let roots =
            (self.token(first).map(|token| token.root), self.token(last).map(|token| token.root));
        if let (Some(first), Some(last)) = roots {
            if let Some(places) = self.places.get_mut(first as usize) {
                places.first = places.first.saturating_add_signed(by);
            }
            if let Some(places) = self.places.get_mut(last as usize) {
                places.last = places.last.saturating_add_signed(by);
            }
        }
    }

    pub(crate) fn number_of_words(&self) -> usize {
        self.raw.len()
    }

    pub(crate) fn bytes(&self) -> usize {
        self.raw.bytes()
            + self.read.capacity() * 8
            + self.folded.bytes()
            + self.roots.bytes()
            + self.tokens.capacity() * size_of::<Token>()
    }

    fn push(&self, token: u32, role: Role, into: &mut Vec<NameWordId>) {
        let root = self.tokens.get(token as usize).map(|token| token.root);
        let known = into.iter().any(|word| self.token(*word).map(|token| token.root) == root);
        if !known {
            into.push((role as u32) << ROLE_SHIFT | token & TOKEN_MASK);
        }
    }

    fn word(&mut self, raw: &str) -> ReadWord {
        let known = self.raw.len();
        let id = self.raw.intern(raw);
        if (id as usize) < known {
            return self.read.get(id as usize).copied().unwrap_or(ReadWord::Nothing);
        }
        let word = read_word(raw);
        let read = match word.form {
            _ if word.root.is_empty() => ReadWord::Nothing,
            WordForm::Title => ReadWord::Nothing,
            WordForm::Generation(generation) => ReadWord::Generation(generation),
            form => ReadWord::Token(self.intern(&word.folded, &word.root, form)),
        };
        self.read.push(read);
        read
    }

    fn intern(&mut self, folded: &str, root: &str, form: WordForm) -> u32 {
        let known = self.folded.len();
        let id = self.folded.intern(folded);
        if (id as usize) < known {
            return id;
        }
        let roots = self.roots.len();
        let root_id = self.roots.intern(root);
        if root_id as usize == roots {
            self.places.push(Places::default());
        }
        let mut groups = [u16::MAX; 4];
        for (to, from) in groups.iter_mut().zip(groups_of_root(root)) {
            *to = *from;
        }
        let letters = self.roots.facts_of(root_id).letters;
        self.tokens.push(Token {
            root: root_id,
            letters: short_letters(letters),
            groups,
            length: u8::try_from(root.len()).unwrap_or(u8::MAX),
            initial: root.as_bytes().first().copied().unwrap_or_default(),
            form,
        });
        self.key_parts.push(KeyParts { hash: hash_text(root) as u32, skeleton: skeleton_of(root) });
        id
    }
}

/// The first letter and the consonants behind it, with those that are heard or typed for each other made one.
fn skeleton_of(root: &str) -> u32 {
    let mut hash = 0;
    let mut before = 0;
    for (place, letter) in root.bytes().enumerate() {
        let letter = match letter {
            b'a' | b'e' | b'i' | b'o' | b'u' | b'h' if place > 0 => continue,
            b'e' | b'o' | b'u' | b'a' | b'i' => b'a',
            b'z' | b'S' | b'C' | b'c' => b's',
            b'v' | b'f' => b'v',
            b'm' | b'n' => b'n',
            b'd' | b't' => b't',
            b'b' | b'p' => b'p',
            other => other,
        };
        if letter != before {
            hash = mix(hash, u64::from(letter));
            before = letter;
        }
    }
    hash as u32
}
