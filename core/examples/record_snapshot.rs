//! Writes the snapshot that a scenario ends with: `cargo run -p frontdesk --features testing --example
//! record_snapshot -- SCENARIO SNAPSHOT`. Each released format leaves one in `core/tests/vectors`.

#![allow(clippy::disallowed_methods, reason = "a program for developers reads and writes files")]

use std::process::ExitCode;

use frontdesk::testing::scenario;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [scenario, snapshot] = arguments.as_slice() else {
        eprintln!("usage: record_snapshot SCENARIO SNAPSHOT");
        return ExitCode::FAILURE;
    };
    let outcome = std::fs::read_to_string(scenario)
        .map_err(|error| error.to_string())
        .and_then(|text| scenario::last_snapshot(&text).map_err(|error| error.to_string()))
        .and_then(|bytes| std::fs::write(snapshot, bytes).map_err(|error| error.to_string()));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
