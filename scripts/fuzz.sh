#!/usr/bin/env bash
# fuzz.sh [TARGET...]: every fuzz target, or those named, for SECONDS_PER_TARGET (60), two at a time. Inputs worth keeping
# stay in fuzz/corpus, a crash in fuzz/artifacts.
. "$(dirname "$0")/common.sh"
need fuzz/Cargo.toml "the fuzz package"
SECONDS_PER_TARGET="${SECONDS_PER_TARGET:-60}"

# The flags that `cargo fuzz --sanitizer none` gives; given here, the stable compiler does and nothing has to be installed.
# The core has no unsafe code: under AddressSanitizer, which asan-c.sh has for what lies around it, four times fewer inputs
# are tried in the same time.
export RUSTC_BOOTSTRAP=1
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions --cfg fuzzing"
targets=("$@")
if [ "${#targets[@]}" -eq 0 ]; then
    mapfile -t targets < <(basename -s .rs -a fuzz/fuzz_targets/*.rs)
fi
# Not --locked: fuzz/Cargo.lock follows the workspace's when the core gains a dependency.
cargo build --quiet --release --manifest-path fuzz/Cargo.toml \
    --target "$HOST_TRIPLE" --target-dir "$TARGET/fuzz" "${targets[@]/#/--bin=}"

# Long inputs from the start: a short one is not yet a day.
run_one() {
    local name="$1" log
    log="$TARGET/fuzz/$name.log"
    mkdir -p "fuzz/corpus/$name" "fuzz/artifacts/$name"
    local seeds=()
    [ ! -d "fuzz/seeds/$name" ] || seeds=("fuzz/seeds/$name")
    if "$TARGET/fuzz/$HOST_TRIPLE/release/$name" "fuzz/corpus/$name" "${seeds[@]}" \
        -artifact_prefix="fuzz/artifacts/$name/" -max_total_time="$SECONDS_PER_TARGET" \
        -timeout=60 -rss_limit_mb=4096 -max_len=32768 -len_control=0 -print_final_stats=1 < /dev/null > "$log" 2>&1; then
        echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, clean"
    else
        echo "$name: FAILED"
        tail -n 60 "$log"
        return 1
    fi
}
export -f run_one
export TARGET HOST_TRIPLE SECONDS_PER_TARGET

printf '%s\0' "${targets[@]}" | xargs -0 -n 1 -P 2 bash -c 'run_one "$1"' run_one
