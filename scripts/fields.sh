#!/usr/bin/env bash
# Checks of records beside their peers: the same verdicts as the jsonschema crate and ajv on generated schemas and
# records, and then what a record takes each of them. `make fields`.
. "$(dirname "$0")/common.sh"
"$ROOT/scripts/venv.sh"
"$ROOT/scripts/bench-peers.sh"

SCHEMAS="${SCHEMAS:-2000}" RECORDS="${RECORDS:-50}"
export PEER_NODE_PATH="$TOOLS/bench/node_modules"
ours() { cargo bench --quiet --locked --package frontdesk-benches --bench fields -- "$@"; }

cargo nextest run --locked --package frontdesk-benches --features "$WORKSPACE_FEATURES" same_verdicts
ours write "$SCHEMAS" "$RECORDS" | node benches/peers/ajv_fields.mjs

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
ours figures "$folder"
node benches/peers/ajv_fields.mjs "$folder"
"$TOOLS/bench/venv/bin/python" benches/peers/pydantic_fields.py "$folder"
"$VENV/bin/python" -P benches/peers/fields_in_python.py "$folder"
