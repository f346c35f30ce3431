//! Writes the committed text that is derived from the definitions, and the numbering plans that are derived from
//! libphonenumber's metadata: `cargo run -p frontdesk-xtask`.
//! A test fails while any of it is stale.

mod accessors;
mod catalogue_header;
mod header;
mod phone_plans;
mod prose;
mod stubs;

use std::path::{Path, PathBuf};
use std::{fs, process::ExitCode};

fn main() -> ExitCode {
    let texts = committed().into_iter().map(|(path, text)| (path, text.into_bytes()));
    for (path, bytes) in texts.chain([(phone_plans::PATH, phone_plans::bytes())]) {
        let path = root().join(path);
        if let Err(error) = fs::write(&path, bytes) {
            eprintln!("{}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Every text, with what has to be in it.
fn committed() -> Vec<(&'static str, String)> {
    let header = header::text(&root().join("ffi"));
    vec![
        ("core/catalogue.json", frontdesk::catalogue::to_json()),
        ("include/frontdesk_catalogue.h", catalogue_header::text()),
        ("ffi/symbols.txt", header::symbols(&header)),
        ("include/frontdesk.h", header),
        ("bindings/python/python/frontdesk/_frontdesk.pyi", stubs::text()),
    ]
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[cfg(test)]
mod tests;
