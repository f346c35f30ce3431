//! A validator of JSON Schema comes to our verdict by the schema that we write.

use frontdesk::Violation;
use frontdesk::field::Report;
use frontdesk_benches::fields::each;
use serde_json::Value;

/// What is not the record's fault: the peer computes `multipleOf` in binary, so that 2.01 is no multiple of 0.01 to it.
fn is_binary_multiple(errors: &[String]) -> bool {
    !errors.is_empty() && errors.iter().all(|error| error.contains("is not a multiple of"))
}

/// Nor this: within a negated class the peer's `\s` leaves out white space beyond ASCII, which ECMA-262 has in it.
fn is_negated_white_space(record: &Value, ours: &[Violation]) -> bool {
    !ours.is_empty()
        && ours.iter().all(|violation| {
            let value = record.get(&violation.path).and_then(Value::as_str).unwrap_or_default();
            let beyond_ascii = |sign: char| !sign.is_ascii() && sign.is_whitespace();
            violation.code == "NotMatching"
                && violation.expected.contains("[^\\s]")
                && value.contains(beyond_ascii)
        })
}

#[test]
fn random_records_have_the_verdict_that_the_jsonschema_crate_gives() {
    let (mut compared, mut valid) = (0_u64, 0_u64);
    let mut differences: Vec<String> = Vec::new();
    let mut report = Report::default();
    each(2_000, 50, |schema, written, records| {
        let peer = jsonschema::options()
            .should_validate_formats(true)
            .build(written)
            .expect("a schema of draft 2020-12");
        for record in records {
            schema.check_json(record.to_string().as_bytes(), &mut report);
            let ours = report.is_valid();
            compared += 1;
            valid += u64::from(ours);
            if ours == peer.is_valid(record) {
                continue;
            }
            let errors: Vec<String> =
                peer.iter_errors(record).map(|error| error.to_string()).collect();
            let found = report.violations(schema);
            if !is_binary_multiple(&errors) && !is_negated_white_space(record, &found) {
                differences.push(explained(record, &format!("{found:?}"), &errors));
            }
        }
    });
    assert!(valid * 10 > compared && valid * 10 < compared * 9, "{valid} of {compared} are valid");
    assert!(
        differences.is_empty(),
        "{} differ: {:#?}",
        differences.len(),
        &differences[..differences.len().min(10)]
    );
}

fn explained(record: &Value, ours: &str, theirs: &[String]) -> String {
    format!("{record}\n  ours: {ours}\n  the peer's: {theirs:?}")
}
