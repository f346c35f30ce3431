//! Looks for days on which a law of `frontdesk::testing::laws` does not hold, and prints the simplest of
//! each kind as the beginning of a scenario:
//! `cargo run -p frontdesk --features testing --example days -- COUNT [LAW]`.

#![allow(
    clippy::disallowed_methods,
    clippy::zero_sized_map_values,
    reason = "a program for developers reads its arguments"
)]

use std::collections::BTreeMap;
use std::process::ExitCode;

use frontdesk::testing::laws::{Broken, LAWS, Verdict, transcript};

type Law = fn(&[u8]) -> Verdict;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let count: u64 = words.next().and_then(|word| word.parse().ok()).unwrap_or(1_000);
    let wanted = words.next();
    let mut found = BTreeMap::new();
    for (name, law) in LAWS {
        if wanted.as_ref().is_some_and(|wanted| wanted != name) {
            continue;
        }
        for seed in 0..count {
            let day = random(seed);
            let Err(broken) = run(law, &day) else { continue };
            let kind = kind(&broken);
            if found.contains_key(&(name, kind.clone())) {
                continue;
            }
            let (day, broken) = simplest(law, day, broken);
            println!("# {name}, day {seed}: {}\n{}", broken.what, transcript(&day, broken.call));
            found.insert((name, kind), ());
        }
    }
    println!("{} kinds of failure", found.len());
    if found.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The law's verdict; a panic is a failure too.
fn run(law: Law, day: &[u8]) -> Verdict {
    std::panic::catch_unwind(|| law(day)).unwrap_or_else(|_| {
        Err(Broken { call: usize::MAX, step: String::new(), what: String::from("a panic") })
    })
}

/// Bytes from a seed (`SplitMix64`).
fn random(seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = state;
        word = (word ^ word >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ word >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^ word >> 31
    };
    let length = 60 + next() % 300;
    (0..length).flat_map(|_| next().to_le_bytes()).collect()
}

/// What kind of failure it is: its first words, without numbers.
fn kind(broken: &Broken) -> String {
    let plain = |letter: char| letter.is_ascii_alphabetic() || letter == ' ';
    broken.what.chars().filter(|letter| plain(*letter)).take(24).collect()
}

/// Takes bytes away, and makes them 0, as long as the failure is of the same kind.
fn simplest(law: Law, mut day: Vec<u8>, mut broken: Broken) -> (Vec<u8>, Broken) {
    let wanted = kind(&broken);
    let mut size = day.len() / 2;
    while size > 0 {
        let mut place = 0;
        while place < day.len() {
            let end = (place + size).min(day.len());
            let shorter = [&day[..place], &day[end..]].concat();
            let mut zeroed = day.clone();
            zeroed[place..end].fill(0);
            let better =
                [shorter, zeroed].into_iter().filter(|other| *other != day).find_map(|other| {
                    let failure = run(law, &other).err()?;
                    (kind(&failure) == wanted).then_some((other, failure))
                });
            if let Some((simpler, failure)) = better {
                if simpler.len() == day.len() {
                    place += size;
                }
                (day, broken) = (simpler, failure);
            } else {
                place += size;
            }
        }
        size /= 2;
    }
    (day, broken)
}
