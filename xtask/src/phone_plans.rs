//! The numbering plans that phone keys are read by: from libphonenumber's metadata, as the `rlibphonenumber`
//! crate carries it, into the few facts and small automata that the core reads them from. The core's module `plan`
//! describes the layout.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use prost::Message;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::util::{start, syntax};
use regex_automata::{Anchored, MatchKind};
use rlibphonenumber::{PhoneMetadata, PhoneMetadataCollection};

pub(crate) const PATH: &str = "core/src/matching/normalise/phone/plans.bin";

/// A state: where each digit leads. 0 is the state without way out, 1 the start; [`ACCEPTS`] marks that the text
/// up to and with the digit matches.
type State = [u16; 10];

const ACCEPTS: u16 = 1 << 15;
const NO_AUTOMATON: u16 = u16::MAX;
/// The region of plans that belong to no country, as in the metadata's `001`.
const WORLD: &str = "00";

pub(crate) fn bytes() -> Vec<u8> {
    let mut plans = metadata();
    plans.sort_by(|a, b| a.id.cmp(&b.id).then(a.country_code.cmp(&b.country_code)));
    let mut automata = Automata::default();
    let mut written_plans = Vec::new();
    let mut main_plans: BTreeMap<u16, u16> = BTreeMap::new();
    for (place, plan) in plans.iter().enumerate() {
        let place = u16::try_from(place).expect("some 250 plans");
        let code = u16::try_from(plan.country_code()).expect("three digits");
        // The first of the plans that share a code stands for it, unless another is marked as the main one.
        if plan.main_country_for_code() || !main_plans.contains_key(&code) {
            main_plans.insert(code, place);
        }
        written_plans.extend(written_plan(plan, code, &mut automata));
    }

    let mut bytes = Vec::new();
    for count in [plans.len(), main_plans.len(), automata.starts.len(), automata.states.len()] {
        bytes.extend(u16::try_from(count).expect("small tables").to_le_bytes());
    }
    bytes.extend(written_plans);
    for (code, plan) in main_plans {
        bytes.extend(code.to_le_bytes());
        bytes.extend(plan.to_le_bytes());
    }
    bytes.extend(automata.starts.iter().flat_map(|start| start.to_le_bytes()));
    bytes.extend(automata.states.iter().flatten().flat_map(|next| next.to_le_bytes()));
    bytes
}

#[allow(
    deprecated,
    reason = "deprecated for users of the crate's wrapper, which empties these fields"
)]
fn written_plan(plan: &PhoneMetadata, code: u16, automata: &mut Automata) -> Vec<u8> {
    let region = if plan.id == "001" { WORLD } else { &plan.id };
    let general = plan.general_desc.clone().unwrap_or_default();
    let lengths = |lengths: &[i32]| {
        lengths.iter().filter(|length| **length > 0).fold(0_u32, |set, length| set | 1 << length)
    };
    let mut bytes = region.as_bytes().to_vec();
    bytes.extend(code.to_le_bytes());
    bytes.extend(u16::from(!plan.national_prefix_transform_rule().is_empty()).to_le_bytes());
    bytes.extend(lengths(&general.possible_length).to_le_bytes());
    bytes.extend(lengths(&general.possible_length_local_only).to_le_bytes());
    for (pattern, whole) in [
        (general.national_number_pattern.as_deref(), true),
        (plan.international_prefix.as_deref(), false),
        (plan.national_prefix_for_parsing.as_deref(), false),
    ] {
        // The metadata has every pattern between `^(?:` and `)$`.
        let pattern = pattern.filter(|pattern| pattern.len() > "^(?:)$".len());
        let pattern =
            pattern.map(|pattern| if whole { pattern } else { pattern.trim_end_matches('$') });
        let number = pattern.map_or(NO_AUTOMATON, |pattern| automata.number_of(pattern));
        bytes.extend(number.to_le_bytes());
    }
    bytes
}

/// All automata, equal ones once.
#[derive(Default)]
struct Automata {
    /// Where each begins in `states`.
    starts: Vec<u16>,
    states: Vec<State>,
    known: HashMap<Vec<State>, u16>,
}

impl Automata {
    fn number_of(&mut self, pattern: &str) -> u16 {
        let automaton = smallest(&over_digits(pattern));
        if let Some(number) = self.known.get(&automaton) {
            return *number;
        }
        let number = u16::try_from(self.starts.len()).expect("some hundreds");
        self.starts.push(u16::try_from(self.states.len()).expect("less than 65,536 states"));
        self.states.extend(&automaton);
        self.known.insert(automaton, number);
        number
    }
}

/// The pattern as an automaton that reads ASCII digits from the start of a text. Where a match may end earlier or
/// later, it ends where the regular expression would have it: the first alternative wins.
fn over_digits(pattern: &str) -> Vec<State> {
    let automaton = dense::Builder::new()
        .configure(
            dense::Config::new()
                .start_kind(StartKind::Anchored)
                .match_kind(MatchKind::LeftmostFirst),
        )
        .syntax(syntax::Config::new().unicode(false).utf8(false))
        .build(pattern)
        .expect("patterns of the metadata compile");
    let start = automaton
        .start_state(&start::Config::new().anchored(Anchored::Yes))
        .expect("patterns without look-behind");
    let accepts = |state| automaton.is_match_state(automaton.next_eoi_state(state));
    let mut numbers = HashMap::from([(start, 1_u16)]);
    let mut waiting = vec![start];
    let mut states = vec![[0; 10]];
    let mut place = 0;
    while let Some(state) = waiting.get(place).copied() {
        let mut next_of_state = [0; 10];
        for (digit, next_of_digit) in (b'0'..=b'9').zip(&mut next_of_state) {
            let next = automaton.next_state(state, digit);
            if automaton.is_dead_state(next) {
                continue;
            }
            let new = u16::try_from(waiting.len() + 1).expect("small automata");
            let number = *numbers.entry(next).or_insert_with(|| {
                waiting.push(next);
                new
            });
            *next_of_digit = number | if accepts(next) { ACCEPTS } else { 0 };
        }
        states.push(next_of_state);
        place += 1;
    }
    states
}

/// The same language with the fewest states: equal states become one, round by round (Moore).
fn smallest(states: &[State]) -> Vec<State> {
    let mut class_of: Vec<u16> = vec![0; states.len()];
    loop {
        let mut classes: HashMap<State, u16> = HashMap::new();
        let refined: Vec<u16> = states
            .iter()
            .map(|state| {
                let sight =
                    state.map(|next| class_of[usize::from(next & !ACCEPTS)] | next & ACCEPTS);
                let new = u16::try_from(classes.len()).expect("small automata");
                *classes.entry(sight).or_insert(new)
            })
            .collect();
        let settled = refined == class_of;
        class_of = refined;
        if settled {
            break;
        }
    }
    // State 0 leads nowhere and has class 0; the start has class 1, or 0 if nothing matches at all.
    let count = usize::from(class_of.iter().max().copied().unwrap_or(0)) + 1;
    let mut smallest = vec![[0; 10]; count];
    for (state, class) in states.iter().zip(&class_of) {
        smallest[usize::from(*class)] =
            state.map(|next| class_of[usize::from(next & !ACCEPTS)] | next & ACCEPTS);
    }
    smallest
}

/// The metadata file of the `rlibphonenumber` that this workspace uses.
fn metadata() -> Vec<PhoneMetadata> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let answer = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--offline"])
        .current_dir(super::root())
        .output()
        .expect("cargo runs");
    let answer = String::from_utf8(answer.stdout).expect("cargo writes UTF-8");
    let manifest = answer
        .split("\"manifest_path\":\"")
        .filter_map(|behind| behind.split('"').next())
        .find(|path| path.contains("/rlibphonenumber-2"))
        .expect("rlibphonenumber is a dependency");
    let file = PathBuf::from(manifest).with_file_name("src/generated/metadata/metadata.bin");
    let bytes = fs::read(&file).expect("the crate's metadata file");
    PhoneMetadataCollection::decode(&*bytes).expect("metadata of libphonenumber's format").metadata
}
