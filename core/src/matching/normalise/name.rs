//! Names of people: the words of a name, what kind of word each is, and the forms under which two spellings of
//! one name are equal.
//!
//! The order of words is free. Titles are dropped, Jr and Sr are kept apart from the words, and a word has two
//! forms: its [fold](NameWord::folded), and its [root](NameWord::root), which is the same for the usual
//! romanisations of one Cyrillic name and for a German umlaut and its two-letter spelling.

use compact_str::CompactString;

use super::nickname::groups_of_root;
use super::unspaced::{is_unspaced, parts_of_name};

/// Which of two relatives of one name is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generation {
    /// Junior, the son or daughter.
    Junior,
    /// Senior, the parent.
    Senior,
    /// The second of the name.
    Second,
    /// The third of the name.
    Third,
    /// The fourth of the name.
    Fourth,
}

/// What kind of word a word of a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordForm {
    /// A given, middle or family name.
    Name,
    /// A single letter that stands for a name.
    Initial,
    /// A name after the father, as in Russian: left out as often as not.
    Patronymic,
    /// A small word such as `von` or `de`: left out or joined as often as not.
    Particle,
    /// A title or degree: no part of the name.
    Title,
    /// Jr, Sr, II …
    Generation(Generation),
}

/// One word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameWord {
    /// Lower case, Latin, without diacritics.
    pub folded: CompactString,
    /// The same for the usual romanisations of one name.
    pub root: CompactString,
    /// What kind of word it is.
    pub form: WordForm,
}

/// A name, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonName {
    /// The words, without titles, in their order.
    pub words: Vec<NameWord>,
    /// Jr, Sr, II …, where it is said.
    pub generation: Option<Generation>,
}

/// The longest word that is looked at, in bytes: what lies beyond is cut.
const LONGEST_WORD: usize = 64;
/// The most words of one name that are looked at.
pub(crate) const MOST_WORDS: usize = 12;

/// The key of a name: its roots, sorted, each once, joined by spaces. Titles, particles and generation are no part
/// of it. Empty for a text without a name.
///
/// ```
/// use frontdesk::matching::name_key;
/// assert_eq!(name_key("Dr. Jürgen MÜLLER"), name_key("Mueller, Juergen"));
/// assert_eq!(name_key("Jäger"), name_key("Jaeger"));
/// assert_eq!(name_key("Юлия Хрущёва"), name_key("Khrushcheva Yuliya"));
/// assert_eq!(name_key("王小明"), name_key("Xiaoming Wang"));
/// ```
pub fn name_key(text: &str) -> String {
    let name = parse_name(text);
    let mut roots: Vec<&str> = name
        .words
        .iter()
        .filter(|word| {
            matches!(word.form, WordForm::Name | WordForm::Initial | WordForm::Patronymic)
        })
        .map(|word| word.root.as_str())
        .collect();
    roots.sort_unstable();
    roots.dedup();
    roots.join(" ")
}

/// Reads a name.
pub fn parse_name(text: &str) -> PersonName {
    let mut name = PersonName::default();
    if let Some(parts) = parts_of_name(text) {
        name.words.extend([parts.family, parts.given].map(read_word));
        return name;
    }
    for (place, raw) in split_words(text).take(MOST_WORDS).enumerate() {
        let word = read_word(raw.text);
        match word.form {
            WordForm::Title => {}
            // `Sr` before a name is the Spanish title.
            WordForm::Generation(_) if place == 0 => {}
            WordForm::Generation(generation) => name.generation = Some(generation),
            _ if word.root.is_empty() => {}
            _ => name.words.push(word),
        }
    }
    name
}

/// A word of a text, and whether a comma follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RawWord<'a> {
    pub(crate) text: &'a str,
    pub(crate) before_comma: bool,
}

/// The words of a text as they stand: cut at spaces, hyphens, dots, commas, slashes and brackets.
pub(crate) fn split_words(text: &str) -> impl Iterator<Item = RawWord<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_start_matches(is_separator);
            for title in ["г-н ", "г-жа ", "Г-н ", "Г-жа "] {
                rest = rest.strip_prefix(title).unwrap_or(rest);
            }
            if rest.is_empty() {
                return None;
            }
            let end = rest.find(is_separator).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            rest = after;
            if !word.is_empty() {
                let before_comma = after.trim_start().starts_with(',');
                return Some(RawWord { text: word, before_comma });
            }
        }
    })
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '.' | ','
                | ';'
                | '-'
                | '_'
                | '/'
                | '('
                | ')'
                | '"'
                | '«'
                | '»'
                | '“'
                | '”'
                | '‐'
                | '–'
                | '—'
        )
}

/// Reads one word, cut out of a name by [`split_words`].
pub(crate) fn read_word(raw: &str) -> NameWord {
    let folded = fold_word(raw);
    let root = root_of(&folded);
    // However short it is in Latin letters, a Chinese or Korean name is no initial and no particle.
    let form = if is_unspaced(raw) { WordForm::Name } else { form_of(&folded, &root) };
    NameWord { folded, root, form }
}

fn fold_word(raw: &str) -> CompactString {
    let mut folded = CompactString::default();
    for letter in raw.chars() {
        if folded.len() >= LONGEST_WORD {
            break;
        }
        if letter.is_ascii() {
            push_alphanumeric(&mut folded, letter);
        } else {
            any_ascii::any_ascii_char(letter)
                .chars()
                .for_each(|plain| push_alphanumeric(&mut folded, plain));
        }
    }
    folded
}

fn push_alphanumeric(folded: &mut CompactString, letter: char) {
    if letter.is_ascii_alphanumeric() {
        folded.push(letter.to_ascii_lowercase());
    }
}

/// Longer spellings first: the first that fits is taken.
///
/// The left sides are how passports (ICAO 9303, part 3, section 6), libraries (ALA-LC) and people in chats write
/// Cyrillic letters in Latin, and how umlauts are written without dots; the right side is one letter for all of
/// them. Small capitals of thought: `S` stands for every sh and shch, `C` for ch.
const SOUNDS: &[(&str, &str)] = &[
    ("shch", "S"),
    ("sch", "S"),
    ("sh", "S"),
    ("tch", "C"),
    ("ch", "C"),
    ("zh", "j"),
    ("kh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("gh", "h"),
    ("ts", "c"),
    ("tz", "c"),
    ("tc", "c"),
    ("yo", "e"),
    ("ye", "e"),
    ("ie", "e"),
    ("je", "e"),
    // Jürgen as Juergen, Jäger as Jaeger: else the lines behind would take the vowel away from its e.
    ("jue", "u"),
    ("jae", "ia"),
    ("yu", "u"),
    ("iu", "u"),
    ("ju", "u"),
    ("ya", "ia"),
    ("ja", "ia"),
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
    ("iy", "i"),
    ("ij", "i"),
    ("yi", "i"),
    ("yy", "i"),
    ("x", "ks"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("g", "h"),
];

/// The root of a folded word.
pub(crate) fn root_of(folded: &str) -> CompactString {
    let mut root = CompactString::default();
    let mut rest = folded;
    while let Some(first) = rest.chars().next() {
        let sound = SOUNDS.iter().find(|(spelling, _)| rest.starts_with(spelling));
        let (spelling, sound) = match sound {
            Some(&(spelling, sound)) => (spelling.len(), sound),
            None => (first.len_utf8(), rest.get(..first.len_utf8()).unwrap_or_default()),
        };
        for letter in sound.chars() {
            if !root.ends_with(letter) {
                root.push(letter);
            }
        }
        rest = rest.get(spelling..).unwrap_or_default();
    }
    root
}

fn form_of(folded: &str, root: &str) -> WordForm {
    if let Some(generation) = generation_of(folded) {
        return WordForm::Generation(generation);
    }
    if TITLES.binary_search(&folded).is_ok() {
        return WordForm::Title;
    }
    if folded.len() == 1 || root.len() == 1 && folded.len() == 2 {
        return WordForm::Initial;
    }
    if PARTICLES.binary_search(&folded).is_ok() {
        return WordForm::Particle;
    }
    let patronymic = root.len() > 6
        && PATRONYMIC_ENDS.iter().any(|end| root.ends_with(end))
        && groups_of_root(root).is_empty();
    if patronymic { WordForm::Patronymic } else { WordForm::Name }
}

fn generation_of(folded: &str) -> Option<Generation> {
    Some(match folded {
        "jr" | "jnr" | "junior" | "ml" | "mladshiy" | "mladsi" | "mlodszy" | "filho" | "hijo"
        | "fils" | "figlio" => Generation::Junior,
        "sr" | "snr" | "senior" | "st" | "starshiy" | "starsi" | "starszy" | "padre" | "pere" => {
            Generation::Senior
        }
        "ii" | "2nd" => Generation::Second,
        "iii" | "3rd" => Generation::Third,
        "iv" | "4th" => Generation::Fourth,
        _ => return None,
    })
}

/// Ends of patronymics, as roots: -ovich, -evich, -ich after a soft name, -ovna, -evna, -ivna, -ichna, in Russian,
/// Ukrainian and Belarusian.
const PATRONYMIC_ENDS: &[&str] = &[
    "ovna", "evna", "ivna", "iCna", "ovich", "evich", "oviC", "eviC", "iviC", "ilic", "ovni",
    "evni", "auna",
];

/// Titles, forms of address and degrees of the languages served, folded, sorted.
const TITLES: &[&str] = &[
    "avv",
    "bc",
    "bsc",
    "cand",
    "csc",
    "dhr",
    "dipl",
    "doc",
    "docent",
    "doctor",
    "doktor",
    "dott",
    "dottor",
    "dottoressa",
    "dr",
    "dra",
    "drs",
    "esq",
    "frau",
    "frl",
    "fru",
    "gospodin",
    "gospozha",
    "gospozja",
    "herr",
    "hr",
    "ing",
    "inz",
    "judr",
    "llb",
    "madam",
    "madame",
    "mag",
    "magister",
    "mba",
    "mbbs",
    "mddr",
    "mevr",
    "mgr",
    "miss",
    "mister",
    "mlle",
    "mme",
    "monsieur",
    "mr",
    "mrs",
    "ms",
    "msc",
    "mudr",
    "mvdr",
    "mx",
    "paeddr",
    "pan",
    "pane",
    "pani",
    "phd",
    "phdr",
    "phil",
    "prof",
    "profesor",
    "professor",
    "rer",
    "rev",
    "rndr",
    "rsdr",
    "senhor",
    "senhora",
    "senor",
    "senora",
    "sig",
    "signor",
    "signora",
    "sir",
    "sra",
    "srta",
    "thdr",
];

/// Small words of family names, folded, sorted.
const PARTICLES: &[&str] = &[
    "af", "al", "av", "bin", "da", "dal", "das", "de", "degli", "dei", "del", "della", "den",
    "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "les", "lo", "los", "of",
    "ten", "ter", "the", "van", "vom", "von", "y", "zu", "zum", "zur",
];
