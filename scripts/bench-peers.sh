#!/usr/bin/env bash
# The peers that benchmarks and comparisons run beside us, pinned, in .tools/bench.
. "$(dirname "$0")/common.sh"
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
