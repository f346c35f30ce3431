#!/usr/bin/env bash
# Everything that CI runs, step by step, with a table at the end.
. "$(dirname "$0")/common.sh"
export STEP_RESULTS
# Random cases are drawn from one seed: a tree has one verdict. scripts/soak.sh draws others.
export PROPTEST_RNG_SEED=1

step "Debian packages" scripts/setup-debian.sh
# The wheel and the C library are each optimised as a whole, for minutes on one processor: they are built beside the steps
# before their own, one after the other.
begin wheel scripts/venv.sh
begin c-library build_c_library
step "lint" scripts/lint.sh
step "public test sets" scripts/test-sets.sh
step "Rust tests" cargo nextest run --locked "${WORKSPACE[@]}" --no-fail-fast
step "Rust doc tests" cargo test --quiet --locked "${WORKSPACE[@]}" --doc
step "Python environment" await wheel
step "Python" scripts/python-test.sh
# Whoever sends commands, JSON, logs or snapshots from outside is met by these four. The steps beside leave a processor free.
begin fuzzing env SECONDS_PER_TARGET=60 scripts/fuzz.sh command_stream json_door snapshot_reader log_parsers
step "demo" scripts/demo.sh
step "C library" await c-library
step "C" scripts/c-test.sh
step "C under AddressSanitizer" scripts/asan-c.sh
step "Kotlin tools" scripts/kotlin-tools.sh
step "Kotlin" scripts/kotlin-test.sh
step "scenarios on every surface" scripts/scenarios.sh core/scenarios
step "fuzzing, a minute each" await fuzzing
summary
