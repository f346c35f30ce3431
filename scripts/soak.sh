#!/usr/bin/env bash
# The Rust tests again and again for MINUTES (10), each time with other random cases: for what a run of the tests, which
# draws from one seed, is not lucky enough to find. The case of a failure stays in a folder proptest-regressions.
. "$(dirname "$0")/common.sh"
unset PROPTEST_RNG_SEED
cargo nextest run --locked "${WORKSPACE[@]}" --no-fail-fast \
    --status-level fail --final-status-level fail --stress-duration "${MINUTES:-10}m"
