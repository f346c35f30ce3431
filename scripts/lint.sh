#!/usr/bin/env bash
# Formatting, clippy on all targets, documentation, licences, and that the core is pure. Warnings are errors.
. "$(dirname "$0")/common.sh"

cargo fmt --all --check
cargo clippy --quiet --locked --workspace --all-targets --features "$WORKSPACE_FEATURES" -- -D warnings
# As a user gets it: the core alone, without the workspace's private features.
cargo clippy --quiet --locked --package frontdesk -- -D warnings
RUSTDOCFLAGS="-D warnings" cargo doc --quiet --locked --package frontdesk --no-deps
python3 scripts/check-licences.py
scripts/check-purity.sh
