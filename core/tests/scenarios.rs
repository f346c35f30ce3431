//! The stories in `core/scenarios`: each is true of the desk, every requirement has one, and every item of
//! the catalogue occurs in one.

#![cfg(feature = "testing")]
#![allow(clippy::disallowed_methods, reason = "the stories are files")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use frontdesk::catalogue;
use frontdesk::testing::scenario;

/// The requirements that the stories tell.
const REQUIREMENTS: [(&str, std::ops::RangeInclusive<u32>); 7] = [
    ("S0", 1..=14),
    ("S1", 1..=18),
    ("S2", 1..=17),
    ("S3", 1..=15),
    ("S4", 1..=8),
    ("S4", 10..=19),
    ("S4", 24..=35),
];

/// What no story can tell, and why not.
const UNTOLD: [(&str, &str); 5] = [
    ("ListTooLong", "a story has no list of a gigabyte"),
    ("UnknownReference", "a story names things by their ids, never by reference"),
    ("SnapshotUnreadable", "a story stores and restores, but does not spoil what it stores"),
    ("LogUnreadable", "a story replays no log"),
    ("Internal", "a defect of the library"),
];

fn stories() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios"), &mut files);
    files.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path, text)
    };
    files.into_iter().map(read).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "scn") {
            files.push(path);
        }
    }
}

#[test]
fn every_story_is_true() {
    let differences: Vec<String> = stories()
        .iter()
        .filter_map(|(path, text)| {
            let difference = scenario::run(text).err()?;
            Some(format!("{}: {difference}", path.display()))
        })
        .collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn every_story_says_what_it_proves() {
    for (path, text) in stories() {
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("# "), "{} does not begin with a comment", path.display());
    }
}

#[test]
fn every_requirement_has_a_story() {
    let told: BTreeSet<String> = stories()
        .iter()
        .flat_map(|(_, text)| text.lines().filter(|line| line.starts_with('#')))
        .flat_map(|line| line.split(|sign: char| !sign.is_alphanumeric() && sign != '.'))
        .map(|word| String::from(word.trim_matches('.')))
        .collect();
    let untold: Vec<String> = REQUIREMENTS
        .into_iter()
        .flat_map(|(source, numbers)| numbers.map(move |number| format!("{source}.{number}")))
        .filter(|requirement| !told.contains(requirement))
        .collect();
    assert!(untold.is_empty(), "no story tells {}", untold.join(", "));
}

#[test]
fn every_item_of_the_catalogue_is_told() {
    let stories = stories();
    let mut untold = BTreeSet::new();
    for (item, mark) in
        [("Command", '>'), ("Query", '?'), ("Event", '<'), ("Answer", ':'), ("Error", '!')]
    {
        let told: BTreeSet<&str> = stories
            .iter()
            .flat_map(|(_, text)| text.lines())
            .filter(|line| line.starts_with(mark))
            .filter_map(|line| if mark == '!' { line.split(' ').nth(1) } else { name_in(line) })
            .collect();
        let item = catalogue::items().iter().find(|entry| entry.name == item).unwrap();
        untold.extend(
            item.variants().iter().map(|variant| variant.name).filter(|name| !told.contains(name)),
        );
    }
    let known: BTreeSet<&str> = UNTOLD.into_iter().map(|(name, _)| name).collect();
    assert_eq!(untold, known, "on the left what no story tells, on the right what none can");
}

/// The name of the item in a line: the only key of its JSON.
fn name_in(line: &str) -> Option<&str> {
    line.split_once("{\"")?.1.split_once('"').map(|(name, _)| name)
}
