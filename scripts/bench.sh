#!/usr/bin/env bash
# The figures, each beside its peers in one run; what they mean is in benches/README.md.
. "$(dirname "$0")/common.sh"
need benches/Cargo.toml "the benchmarks"
"$ROOT/scripts/venv.sh"
"$ROOT/scripts/bench-peers.sh"

export FRONTDESK_PYTHON="$VENV/bin/python" PEER_PYTHON="$TOOLS/bench/venv/bin/python" PEER_NODE_PATH="$TOOLS/bench/node_modules"
cargo bench --locked --package frontdesk-benches
