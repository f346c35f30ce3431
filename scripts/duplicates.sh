#!/usr/bin/env bash
# Duplicates of CONTACTS (100,000) generated contacts, or of a table with the truth in it, beside Splink on the same rows.
# `make duplicates`, `make duplicates CONTACTS=contacts.csv`.
. "$(dirname "$0")/common.sh"
"$ROOT/scripts/bench-peers.sh"

contacts="${CONTACTS:-100000}"
table="$contacts"
if [ ! -f "$table" ]; then
    folder="$(mktemp -d)"
    trap 'rm -rf "$folder"' EXIT
    table="$folder/contacts.csv"
fi
cargo bench --quiet --locked --package frontdesk-benches --bench matching -- "$contacts" "$table"
"$TOOLS/bench/venv/bin/python" -P benches/peers/splink_peer.py "$table" 2> /dev/null | tail -n 2
