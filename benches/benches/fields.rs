//! Checks of records beside validators of JSON Schema. That the verdicts are the same is a test: `same_verdicts`.
//!
//! - `write SCHEMAS RECORDS`: random schemas and records with our verdicts as JSON lines, for validators of other languages.
//! - `figures FOLDER`: nanoseconds a record; the schema and the records are left in the folder for peers,
//!   in the folder of temporary files if none is named.

#![allow(clippy::cast_precision_loss, reason = "figures for people")]

use std::io::Write;
use std::path::Path;
use std::time::Instant;

use frontdesk::field::{Report, Schema};
use frontdesk_benches::fields::{contact, each};
use frontdesk_benches::random::Random;
use serde_json::{Value, json};

fn main() {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["write", schemas, records] => write(number(schemas), number(records)),
        ["figures", folder] => figures(Path::new(folder)),
        [] => figures(&std::env::temp_dir().join("frontdesk-fields")),
        _ => {
            eprintln!("write SCHEMAS RECORDS | figures FOLDER");
            std::process::exit(2);
        }
    }
}

fn number(word: &str) -> u32 {
    word.parse().expect("a number")
}

fn write(schemas: u32, records: u32) {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut report = Report::default();
    each(schemas, records, |schema, written, records| {
        let judged: Vec<Value> = records
            .iter()
            .map(|record| {
                schema.check_value(record, &mut report);
                json!([record, report.is_valid()])
            })
            .collect();
        writeln!(out, "{}", json!({ "schema": written, "records": judged })).expect("a pipe");
    });
}

fn figures(folder: &Path) {
    const RECORDS: usize = 100_000;
    let fields = contact();
    let schema = Schema::new(&fields).expect("fields without flaws");
    let written = schema.to_json_schema().schema.value();
    let mut random = Random::new(7);
    let values: Vec<Value> = (0..RECORDS).map(|_| random.contact_record()).collect();
    let texts: Vec<String> = values.iter().map(Value::to_string).collect();
    std::fs::create_dir_all(folder).expect("a folder");
    std::fs::write(folder.join("schema.json"), written.to_string()).expect("a file");
    std::fs::write(folder.join("records.jsonl"), texts.join("\n") + "\n").expect("a file");
    let definitions = json!({
        "groups": [{"id": "g", "name": "Contact", "card": "Organisation"}],
        "fields": fields,
    });
    std::fs::write(folder.join("fields.json"), definitions.to_string()).expect("a file");

    let peer = jsonschema::options()
        .should_validate_formats(true)
        .build(&written)
        .expect("a schema of draft 2020-12");
    let mut report = Report::default();
    let ours_text = best(|| {
        texts
            .iter()
            .map(|text| {
                schema.check_json(text.as_bytes(), &mut report);
                u64::from(report.total())
            })
            .sum()
    });
    let ours_value = best_of_parsed(&values, |value| {
        schema.check_value(value, &mut report);
        u64::from(report.total())
    });
    let parse = best(|| {
        texts
            .iter()
            .map(|text| {
                u64::from(serde_json::from_str::<Value>(text).is_ok_and(|value| value.is_null()))
            })
            .sum()
    });
    let peer_value = best_of_parsed(&values, |value| peer.iter_errors(value).count() as u64);
    let peer_text = best(|| {
        texts
            .iter()
            .map(|text| {
                let value: Value = serde_json::from_str(text).expect("JSON");
                peer.iter_errors(&value).count() as u64
            })
            .sum()
    });
    println!("{:<44} {:>8} {:>10}", "12 fields, 100,000 records, all errors", "ns each", "errors");
    for (label, (nanoseconds, errors)) in [
        ("frontdesk, from JSON text", ours_text),
        ("frontdesk, already parsed", ours_value),
        ("jsonschema, from JSON text", peer_text),
        ("jsonschema, already parsed", peer_value),
        ("serde_json, parsing alone", parse),
    ] {
        println!("{label:<44} {nanoseconds:>8.0} {errors:>10}");
    }
}

/// The best of five runs: nanoseconds a record, and what the run counted.
fn best(mut run: impl FnMut() -> u64) -> (f64, u64) {
    let mut best = f64::MAX;
    let mut counted = 0;
    for _ in 0..5 {
        let start = Instant::now();
        counted = std::hint::black_box(run());
        best = best.min(start.elapsed().as_nanos() as f64 / 100_000.0);
    }
    (best, counted)
}

/// The same for records that are parsed already. What has just been parsed is near, so they are taken a hundred at a
/// time, and the first look at each is not counted.
fn best_of_parsed(values: &[Value], mut check: impl FnMut(&Value) -> u64) -> (f64, u64) {
    let (mut nanoseconds, mut counted) = (0, 0);
    for near in values.chunks(100) {
        counted += near.iter().map(&mut check).sum::<u64>();
        let rounds = (0..5).map(|_| {
            let start = Instant::now();
            std::hint::black_box(near.iter().map(&mut check).sum::<u64>());
            start.elapsed().as_nanos()
        });
        nanoseconds += rounds.min().unwrap_or_default();
    }
    (nanoseconds as f64 / values.len() as f64, counted)
}
