//! Runs scenario files: `cargo run -p frontdesk --features testing --example scenarios -- FILE…`.
//! With `--bless` first, writes what the desk says into them instead.

#![allow(clippy::disallowed_methods, reason = "a program for people reads files")]

use std::process::ExitCode;

use frontdesk::testing::scenario;

fn main() -> ExitCode {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let bless = files.first().is_some_and(|first| first == "--bless");
    if bless {
        files.remove(0);
    }
    let (mut passed, mut failed) = (0, 0);
    for file in &files {
        let outcome =
            std::fs::read_to_string(file).map_err(|error| error.to_string()).and_then(|text| {
                if bless {
                    let text = scenario::bless(&text).map_err(|error| error.to_string())?;
                    std::fs::write(file, text).map_err(|error| error.to_string())
                } else {
                    scenario::run(&text).map(|_| ()).map_err(|error| error.to_string())
                }
            });
        match outcome {
            Ok(()) => passed += 1,
            Err(error) => {
                failed += 1;
                println!("{file}: {error}");
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
