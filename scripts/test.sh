#!/usr/bin/env bash
# Everything that CI runs, step by step, with a table at the end.
. "$(dirname "$0")/common.sh"
export STEP_RESULTS

step "Debian packages" scripts/setup-debian.sh
# The wheel is optimised as a whole, for minutes on one processor: it is built beside the steps before those in Python.
begin wheel scripts/venv.sh
step "lint" scripts/lint.sh
step "public test sets" scripts/test-sets.sh
step "Rust tests" cargo nextest run --locked --workspace --features "$WORKSPACE_FEATURES" --no-fail-fast
step "Rust doc tests" cargo test --quiet --locked --workspace --doc --features "$WORKSPACE_FEATURES"
step "Python environment" await wheel
step "Python" scripts/python-test.sh
step "demo" scripts/demo.sh
step "C" scripts/c-test.sh
step "C under AddressSanitizer" scripts/asan-c.sh
step "Kotlin tools" scripts/kotlin-tools.sh
step "Kotlin" scripts/kotlin-test.sh
step "scenarios on every surface" scripts/scenarios.sh core/scenarios
summary
