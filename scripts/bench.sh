#!/usr/bin/env bash
# The figures, each beside its peers in one run; what they mean is in benches/README.md.
. "$(dirname "$0")/common.sh"
need benches/Cargo.toml "the benchmarks"
"$ROOT/scripts/venv.sh"

pins="$(content_hash scripts/bench)"
if ! is_fresh bench "$pins"; then
    echo "installing the peers into .tools/bench"
    rm -rf "$TOOLS/bench" && mkdir -p "$TOOLS/bench"
    python3 -m venv "$TOOLS/bench/venv"
    "$TOOLS/bench/venv/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/bench/requirements.txt
    cp scripts/bench/package.json scripts/bench/package-lock.json "$TOOLS/bench/"
    npm ci --prefix "$TOOLS/bench" --ignore-scripts --no-audit --no-fund --loglevel=error
    mark_fresh bench "$pins"
fi
export FRONTDESK_PYTHON="$VENV/bin/python" PEER_PYTHON="$TOOLS/bench/venv/bin/python" PEER_NODE_PATH="$TOOLS/bench/node_modules"
cargo bench --locked --package frontdesk-benches
