//! Numbering plans: which digits a country's numbers have, and what is dialled before them.
//!
//! The facts are libphonenumber's. `cargo run -p frontdesk-xtask` writes them into `plans.bin`: four counts of 16
//! bits, little-endian like all that follows; the plans, ordered by region; country codes with their main plan;
//! where each automaton begins; the automata's states. Regular expressions became automata over the ten digits,
//! so that nothing is compiled, allocated or locked when a number is read.

#![allow(
    clippy::indexing_slicing,
    reason = "constants are built when this is compiled, where a wrong place is an error"
)]

use super::Region;

static TABLE: &[u8] = include_bytes!("plans.bin");
const PLAN_BYTES: usize = 20;
const HEAD_BYTES: usize = 8;
const PLAN_COUNT: usize = word(0) as usize;
const CODE_COUNT: usize = word(2) as usize;
const AUTOMATON_COUNT: usize = word(4) as usize;
const STATE_COUNT: usize = word(6) as usize;
const CODES_AT: usize = HEAD_BYTES + PLAN_COUNT * PLAN_BYTES;
const AUTOMATA_AT: usize = CODES_AT + CODE_COUNT * 4;
const STATES_AT: usize = AUTOMATA_AT + AUTOMATON_COUNT * 2;

/// Digits behind the country code, at most: the ITU has 15 with the code, Germany longer ones.
pub(super) const MOST_NATIONAL_DIGITS: usize = 17;

/// The numbering plan of a country.
#[derive(Clone, Copy)]
pub(super) struct Plan {
    region: [u8; 2],
    pub(super) country_code: u16,
    /// Whether a number dialled inside may be written anew, not only lose its prefix.
    rewrites: bool,
    lengths: u32,
    local_lengths: u32,
    national: u16,
    international_prefix: u16,
    trunk_prefix: u16,
}

/// What the length of a national number says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    Possible,
    /// Dialled within one town only.
    Local,
    TooLong,
    Wrong,
}

/// What is left of a national number without trunk prefix.
pub(super) enum Stripped<'d> {
    To(&'d [u8]),
    /// The plan writes the number anew, which this table does not tell.
    Rewritten,
}

impl Plan {
    pub(super) fn of(region: Region) -> Option<&'static Self> {
        let place = PLANS
            .binary_search_by(|plan| plan.region.as_slice().cmp(region.as_str().as_bytes()))
            .ok()?;
        PLANS.get(place)
    }

    /// The main plan of the country code that these digits begin with, and how many digits the code has.
    pub(super) fn of_country_code(digits: &[u8]) -> Option<(&'static Self, usize)> {
        let mut code = 0;
        for (place, digit) in digits.iter().take(3).enumerate() {
            code = code * 10 + u16::from(digit - b'0');
            if let Some(plan) = Self::of_code(code).filter(|_| code > 0) {
                return Some((plan, place + 1));
            }
            if code == 0 {
                return None;
            }
        }
        None
    }

    /// The plan that stands for all countries with this one's code.
    pub(super) fn main(&self) -> &'static Self {
        Self::of_code(self.country_code).unwrap_or(&PLANS[0])
    }

    /// Whether the digits are a national number by the plan's pattern.
    pub(super) fn fits(&self, national: &[u8]) -> bool {
        matches(self.national, national)
    }

    pub(super) fn length(&self, national: &[u8]) -> Length {
        let bit = u32::try_from(national.len())
            .ok()
            .and_then(|length| 1_u32.checked_shl(length))
            .unwrap_or(0);
        if self.local_lengths & bit != 0 {
            Length::Local
        } else if self.lengths & bit != 0 {
            Length::Possible
        } else if self.lengths != 0 && national.len() > self.lengths.ilog2() as usize {
            Length::TooLong
        } else {
            Length::Wrong
        }
    }

    /// The digits behind the prefix that is dialled for other countries (`00`), if they have one.
    pub(super) fn without_international_prefix<'d>(&self, digits: &'d [u8]) -> Option<&'d [u8]> {
        let rest = digits.get(prefix_end(self.international_prefix, digits)?..)?;
        (rest.first() != Some(&b'0')).then_some(rest)
    }

    /// The digits without the prefix that is dialled inside the country (`0`), unless they are a number only with it.
    pub(super) fn without_trunk_prefix<'d>(&self, digits: &'d [u8]) -> Stripped<'d> {
        let Some(end) = prefix_end(self.trunk_prefix, digits) else { return Stripped::To(digits) };
        if self.rewrites {
            return Stripped::Rewritten;
        }
        let rest = digits.get(end..).unwrap_or_default();
        Stripped::To(if self.fits(digits) && !self.fits(rest) { digits } else { rest })
    }

    fn of_code(code: u16) -> Option<&'static Self> {
        let place = MAIN_PLANS.binary_search_by_key(&code, |(code, _)| *code).ok()?;
        PLANS.get(usize::from(MAIN_PLANS.get(place)?.1))
    }
}

/// Marks that the digits read so far match; the rest of the number is the state that follows.
const MATCHES: u16 = 1 << 15;
const START: u16 = 1;

fn matches(automaton: u16, digits: &[u8]) -> bool {
    let Some(states) = states_of(automaton) else { return false };
    let mut state = START;
    for digit in digits {
        state = next(states, state, *digit);
        if state == 0 {
            return false;
        }
    }
    state & MATCHES != 0
}

/// Where the match ends that begins with the first digit.
fn prefix_end(automaton: u16, digits: &[u8]) -> Option<usize> {
    let states = states_of(automaton)?;
    let mut state = START;
    let mut end = None;
    for (place, digit) in digits.iter().enumerate() {
        state = next(states, state, *digit);
        if state == 0 {
            break;
        }
        if state & MATCHES != 0 {
            end = Some(place + 1);
        }
    }
    end
}

fn states_of(automaton: u16) -> Option<&'static [[u16; 10]]> {
    STATES.get(usize::from(*AUTOMATA.get(usize::from(automaton))?)..)
}

fn next(states: &[[u16; 10]], state: u16, digit: u8) -> u16 {
    let next_of_state = states.get(usize::from(state & !MATCHES));
    next_of_state
        .and_then(|next| next.get(usize::from(digit.wrapping_sub(b'0'))))
        .copied()
        .unwrap_or(0)
}

static PLANS: [Plan; PLAN_COUNT] = {
    let nothing = Plan {
        region: [0; 2],
        country_code: 0,
        rewrites: false,
        lengths: 0,
        local_lengths: 0,
        national: 0,
        international_prefix: 0,
        trunk_prefix: 0,
    };
    let mut plans = [nothing; PLAN_COUNT];
    let mut place = 0;
    while place < PLAN_COUNT {
        let at = HEAD_BYTES + place * PLAN_BYTES;
        plans[place] = Plan {
            region: [TABLE[at], TABLE[at + 1]],
            country_code: word(at + 2),
            rewrites: word(at + 4) != 0,
            lengths: double_word(at + 6),
            local_lengths: double_word(at + 10),
            national: word(at + 14),
            international_prefix: word(at + 16),
            trunk_prefix: word(at + 18),
        };
        place += 1;
    }
    plans
};

/// Country codes in order, with the place of their main plan.
static MAIN_PLANS: [(u16, u16); CODE_COUNT] = {
    let mut codes = [(0, 0); CODE_COUNT];
    let mut place = 0;
    while place < CODE_COUNT {
        codes[place] = (word(CODES_AT + place * 4), word(CODES_AT + place * 4 + 2));
        place += 1;
    }
    codes
};

/// Where the states of each automaton begin.
static AUTOMATA: [u16; AUTOMATON_COUNT] = {
    let mut automata = [0; AUTOMATON_COUNT];
    let mut place = 0;
    while place < AUTOMATON_COUNT {
        automata[place] = word(AUTOMATA_AT + place * 2);
        place += 1;
    }
    automata
};

/// Where each digit leads from each state, counted from the start of its automaton; 0 is no way out.
static STATES: [[u16; 10]; STATE_COUNT] = {
    let mut states = [[0; 10]; STATE_COUNT];
    let mut place = 0;
    while place < STATE_COUNT * 10 {
        states[place / 10][place % 10] = word(STATES_AT + place * 2);
        place += 1;
    }
    states
};

const fn word(at: usize) -> u16 {
    u16::from_le_bytes([TABLE[at], TABLE[at + 1]])
}

const fn double_word(at: usize) -> u32 {
    u32::from_le_bytes([TABLE[at], TABLE[at + 1], TABLE[at + 2], TABLE[at + 3]])
}
