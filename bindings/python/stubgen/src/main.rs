//! Writes `bindings/python/python/frontdesk/_frontdesk.pyi`: `cargo run -p frontdesk-stubgen`.
//!
//! What is written by hand stands in `desk.pyi`, beside this file; everything else comes from the catalogue.

mod stub;

use std::{fs, io};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../python/frontdesk/_frontdesk.pyi");

fn main() -> io::Result<()> {
    fs::write(PATH, stub::text())
}

#[cfg(test)]
mod tests {
    use std::fs;

    #[test]
    fn the_committed_stub_is_fresh() {
        let committed = fs::read_to_string(super::PATH).unwrap_or_default();
        assert!(
            committed == super::stub::text(),
            "_frontdesk.pyi is stale: run `cargo run -p frontdesk-stubgen`",
        );
    }
}
