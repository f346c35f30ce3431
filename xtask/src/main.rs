//! Writes the committed text that is derived from the definitions: `cargo run -p frontdesk-xtask`.
//! A test fails while any of it is stale.

mod accessors;
mod catalogue_header;
mod header;
mod prose;
mod stubs;

use std::path::{Path, PathBuf};
use std::{fs, process::ExitCode};

fn main() -> ExitCode {
    for (path, text) in committed() {
        let path = root().join(path);
        if let Err(error) = fs::write(&path, text) {
            eprintln!("{}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Every file, with what has to be in it.
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
