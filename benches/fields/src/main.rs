//! Checks of records beside validators of JSON Schema.
//!
//! - `compare SCHEMAS RECORDS`: on so many random schemas, and so many random records of each, the `jsonschema`
//!   crate must come to our verdict by the schema that we write. It computes `multipleOf` in binary, so that 2.01
//!   is no multiple of 0.01 to it: where that alone makes the difference, it is counted apart.
//! - `write SCHEMAS RECORDS`: the same schemas and records as JSON lines, for other validators to compare.
//! - `figures FOLDER`: nanoseconds a record; the schema and the records are left in the folder for peers.

mod random;

use std::io::Write;
use std::time::Instant;

use frontdesk::field::{Report, Schema};
use jsonschema::Validator;
use serde_json::{Value, json};

use random::Random;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["compare", schemas, records] => compare(number(schemas), number(records)),
        ["write", schemas, records] => write(number(schemas), number(records)),
        ["figures", folder] => figures(folder),
        _ => {
            eprintln!("compare SCHEMAS RECORDS | write SCHEMAS RECORDS | figures FOLDER");
            std::process::exit(2);
        }
    }
}

fn number(word: &str) -> u32 {
    word.parse().expect("a number")
}

fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).expect("a schema of draft 2020-12")
}

/// Calls back with each schema, the schema that is written for it, and its records.
fn each(schemas: u32, records: u32, mut check: impl FnMut(&Schema, &Value, &[Value])) {
    for seed in 0..schemas {
        let mut random = Random::new(u64::from(seed));
        let fields = random.fields();
        let schema = Schema::new(&fields).expect("fields without flaws");
        let written = schema.to_json_schema().schema.value();
        let records: Vec<Value> = (0..records).map(|_| random.record(&fields)).collect();
        check(&schema, &written, &records);
    }
}

fn compare(schemas: u32, records: u32) {
    let (mut compared, mut valid, mut binary, mut differences) = (0_u64, 0_u64, 0_u64, 0_u64);
    let mut report = Report::default();
    each(schemas, records, |schema, written, records| {
        let peer = validator(written);
        for record in records {
            schema.check_json(record.to_string().as_bytes(), &mut report);
            let (ours, theirs) = (report.is_valid(), peer.is_valid(record));
            compared += 1;
            valid += u64::from(ours);
            let errors: Vec<String> =
                if ours == theirs { Vec::new() } else { peer.iter_errors(record).map(|error| error.to_string()).collect() };
            if ours && !errors.is_empty() && errors.iter().all(|error| error.contains("is not a multiple of")) {
                binary += 1;
            } else if ours != theirs {
                differences += 1;
                if differences <= 10 {
                    println!("{record}\n  ours: {:?}", report.violations(schema));
                    println!("  peer: {errors:?}");
                }
            }
        }
    });
    println!(
        "jsonschema: {compared} records of {schemas} schemas, {valid} valid, {differences} verdicts differ, \
         {binary} more by binary multipleOf"
    );
    if differences > 0 || valid * 10 < compared || valid * 10 > compared * 9 {
        std::process::exit(1);
    }
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

fn figures(folder: &str) {
    const RECORDS: usize = 100_000;
    let fields = random::contact();
    let schema = Schema::new(&fields).expect("fields without flaws");
    let written = schema.to_json_schema().schema.value();
    let mut random = Random::new(7);
    let values: Vec<Value> = (0..RECORDS).map(|_| random.contact_record()).collect();
    let texts: Vec<String> = values.iter().map(Value::to_string).collect();
    std::fs::create_dir_all(folder).expect("a folder");
    std::fs::write(format!("{folder}/schema.json"), written.to_string()).expect("a file");
    std::fs::write(format!("{folder}/records.jsonl"), texts.join("\n") + "\n").expect("a file");
    let definitions = json!({
        "groups": [{"id": "g", "name": "Contact", "card": "Organisation"}],
        "fields": fields,
    });
    std::fs::write(format!("{folder}/fields.json"), definitions.to_string()).expect("a file");

    let peer = validator(&written);
    let mut report = Report::default();
    let ours_text = best(|| {
        texts.iter().map(|text| {
            schema.check_json(text.as_bytes(), &mut report);
            u64::from(report.total())
        }).sum()
    });
    let ours_value = best(|| {
        values.iter().map(|value| {
            schema.check_value(value, &mut report);
            u64::from(report.total())
        }).sum()
    });
    let parse = best(|| {
        texts.iter().map(|text| {
            u64::from(serde_json::from_str::<Value>(text).is_ok_and(|value| value.is_null()))
        }).sum()
    });
    let peer_value = best(|| values.iter().map(|value| peer.iter_errors(value).count() as u64).sum());
    let peer_text = best(|| {
        texts.iter().map(|text| {
            let value: Value = serde_json::from_str(text).expect("JSON");
            peer.iter_errors(&value).count() as u64
        }).sum()
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
