#!/usr/bin/env bash
# Search among CONTACTS (1,000,000) generated contacts, beside SQLite's FTS5 and tantivy on the same rows. `make search`.
. "$(dirname "$0")/common.sh"
cargo run --quiet --locked --release --manifest-path benches/search/Cargo.toml --target-dir "$TARGET/search" \
    -- "${CONTACTS:-1000000}"
