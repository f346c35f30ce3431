//! What was released stays: numbers and names of the definitions, and snapshots of earlier formats.

#![allow(clippy::disallowed_methods, reason = "tests read recorded files")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use frontdesk::catalogue::{self, Shape};
use frontdesk::id::{ActorId, AgentId};
use frontdesk::{Answer, Desk, Query};

fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors")
}

/// One line a variant, and one a field, with their numbers.
fn numbers() -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    for item in catalogue::items() {
        let mut add = |owner: &str, fields: &[catalogue::Field]| {
            for field in fields {
                lines.insert(format!("{owner}.{} {:#010x}", field.name, field.number));
            }
        };
        match item.shape {
            Shape::Record(fields) => add(item.name, fields),
            Shape::Enum(variants) => {
                for variant in variants {
                    let owner = format!("{}.{}", item.name, variant.name);
                    add(&owner, variant.fields);
                }
                for variant in variants {
                    lines.insert(format!("{}.{} {}", item.name, variant.name, variant.number));
                }
            }
        }
    }
    lines
}

/// A number that was ever released means the same for ever. A new line is added to the file by hand, in
/// the commit that adds the variant or field; no line is ever changed or taken away.
#[test]
fn numbers_are_as_recorded() {
    let text = fs::read_to_string(vectors().join("numbers.txt")).expect("the recorded numbers");
    let recorded: BTreeSet<String> = text.lines().map(String::from).collect();
    let now = numbers();
    let lost: Vec<_> = recorded.difference(&now).collect();
    assert!(lost.is_empty(), "these numbers were released, and are gone or changed: {lost:#?}");
    let new: Vec<_> = now.difference(&recorded).collect();
    assert!(new.is_empty(), "add these lines to core/tests/vectors/numbers.txt: {new:#?}");
}

/// Each released format of snapshots leaves one file that loads for ever. That of format 1 is where
/// `vectors/A4_1_pause_wished_in_a_call.scn` ends, written by `examples/record_snapshot.rs`.
#[test]
fn recorded_snapshots_load() {
    let bytes = fs::read(vectors().join("snapshot-1.bin")).expect("the recorded snapshot");
    let mut desk = Desk::restore(&bytes).expect("a snapshot of format 1");
    let system = ActorId::new("system").expect("an actor");
    let agent = AgentId::new("ann").expect("an id");
    let answer =
        desk.query(&system, &Query::Panel { agent: agent.clone(), tenant: None }).expect("a panel");
    let Answer::Panel { rows, .. } = answer else { panic!("another answer") };
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].spent.millis(), 30_000);
    assert!(rows[0].running);

    // It goes on where it was left: lunch is used up half an hour after it began.
    let deadline = desk.next_deadline().expect("a deadline");
    assert_eq!(deadline.to_string(), "2025-06-10T08:35:30Z");
    desk.handle_timeout(deadline).expect("a tick");
    let names: Vec<String> =
        std::iter::from_fn(|| desk.poll_event_json()).map(|event| event[..].to_owned()).collect();
    assert!(names[0].contains("QuotaExhausted"), "{names:?}");
    assert_eq!(desk.snapshot().first_chunk::<10>(), Some(b"frontdesk\x01"));
}
