#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "the files are this repository's own"
)]

use std::collections::BTreeSet;
use std::fs;

use frontdesk::catalogue;

use super::{committed, root};

#[test]
fn committed_files_are_fresh() {
    let stale: Vec<&str> = committed()
        .into_iter()
        .filter(|(path, text)| fs::read_to_string(root().join(path)).ok().as_ref() != Some(text))
        .map(|(path, _)| path)
        .collect();
    assert!(stale.is_empty(), "{stale:?} are stale: run `cargo run -p frontdesk-xtask`");
}

#[test]
fn numbering_plans_are_those_of_the_metadata() {
    let path = root().join(super::phone_plans::PATH);
    let is_fresh = fs::read(path).is_ok_and(|bytes| bytes == super::phone_plans::bytes());
    assert!(is_fresh, "the numbering plans are stale: run `cargo run -p frontdesk-xtask`");
}

#[test]
fn every_item_of_the_catalogue_is_in_the_header() {
    let header = super::catalogue_header::text();
    for item in catalogue::items() {
        assert!(header.contains(&format!("/* ---- {} -", item.name)), "{} is missing", item.name);
        for variant in item.variants() {
            let name = format!("{}_{}", item.snake, variant.snake).to_ascii_uppercase();
            let line = format!("\n#define FRONTDESK_{name} {}\n", variant.number);
            assert!(header.contains(&line), "{line} is missing");
        }
    }
}

#[test]
fn no_name_is_given_twice() {
    let mut names = BTreeSet::new();
    for (path, text) in committed().iter().filter(|(path, _)| path.ends_with(".h")) {
        for line in text.lines() {
            let words =
                line.strip_prefix("#define ").or_else(|| line.strip_prefix("static inline "));
            let Some(words) = words else { continue };
            let name = match words.split_once('(') {
                Some((before, _)) => before.rsplit([' ', '*']).next(),
                None => words.split(' ').next(),
            };
            let name = name.unwrap_or_default();
            // Defined twice on purpose, for C and for C++.
            let fresh = names.insert(String::from(name)) || name == "FRONTDESK_STR";
            assert!(fresh, "{name} is given twice, the second time in {path}");
        }
    }
    for symbol in super::header::symbols(&committed().pop().expect("the header").1).lines() {
        assert!(!names.contains(symbol), "{symbol} is exported and inline");
    }
}
