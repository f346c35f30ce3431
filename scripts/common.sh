# shellcheck shell=bash disable=SC2034
# Sourced by the other scripts: where things are, what counts as fresh, and how a run of steps is reported.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
TOOLS="$ROOT/.tools"
VENV="$ROOT/.venv"
TARGET="${CARGO_TARGET_DIR:-$ROOT/target}"
HOST_TRIPLE="$(rustc -vV | sed -n 's/^host: //p')"
# One feature set for every build of the workspace, so that cargo compiles the core once a profile and not once a command.
WORKSPACE_FEATURES="frontdesk/exhaustive,frontdesk/testing,frontdesk/parallel"
cd "$ROOT"

# What the dev builds and the Rust tests are of: one choice, since cargo compiles the core again for another. The Python
# module is linked by maturin alone.
WORKSPACE=(--workspace --exclude frontdesk-python --features "$WORKSPACE_FEATURES")

# build_workspace ARGS...: the dev build of libraries, programs and examples; with examples, what is only for tests has a say
# in the features of dependencies, as in the tests themselves.
build_workspace() {
    cargo build --quiet --locked "${WORKSPACE[@]}" --lib --bins --examples "$@"
}

# build_c_library: as it is installed.
build_c_library() {
    cargo build --quiet --locked --release --package frontdesk-ffi --lib
}

die() { echo "error: $*" >&2; exit 1; }

# need PATH WHAT: ends the script unless PATH is there.
need() { [ -e "$ROOT/$1" ] || die "$2 is missing: no $1"; }

# content_hash PATH...: one hash over the names and contents of files, folders taken whole, build output left out.
content_hash() {
    find "$@" \( -name target -o -name __pycache__ -o -name .pytest_cache -o -name .mypy_cache -o -name .ruff_cache \) -prune \
        -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

# is_fresh STAMP HASH, mark_fresh STAMP HASH: a finished job leaves the hash of what it was made from.
is_fresh() { [ -f "$TOOLS/stamps/$1" ] && [ "$(cat "$TOOLS/stamps/$1")" = "$2" ]; }
mark_fresh() { mkdir -p "$TOOLS/stamps" && echo "$2" > "$TOOLS/stamps/$1"; }

# step NAME COMMAND...: runs one step under a heading and notes result and time; a failed step does not stop the run.
# An outer run passes STEP_RESULTS down, so that one table at the end tells of all steps.
step() {
    local name="$1" started="$SECONDS" result=passed
    shift
    printf '\n==> %s\n' "$name"
    "$@" < /dev/null || result=FAILED
    local took=$((SECONDS - started))
    printf '<== %s: %s in %d s\n' "$name" "$result" "$took"
    printf '%s\t%d\t%s\n' "$result" "$took" "$name" >> "$STEP_RESULTS"
}

# begin NAME COMMAND...: starts a job beside the steps that follow. await NAME: waits for it, tells what it said, and fails
# as it did.
begin() {
    local name="$1"
    shift
    mkdir -p "$TOOLS/jobs"
    "$@" < /dev/null > "$TOOLS/jobs/$name" 2>&1 &
    jobs_begun[$name]=$!
    trap end_jobs EXIT
}
end_jobs() { [ "${#jobs_begun[@]}" -eq 0 ] || kill "${jobs_begun[@]}" 2> /dev/null || true; }
await() {
    local result=0
    wait "${jobs_begun[$1]}" || result=$?
    unset "jobs_begun[$1]"
    cat "$TOOLS/jobs/$1"
    return "$result"
}
declare -A jobs_begun=()

# summary: the table of all steps, then the plain closing line; fails when a step failed.
summary() {
    local passed failed
    passed="$(grep -c '^passed' "$STEP_RESULTS" || true)"
    failed="$(grep -c '^FAILED' "$STEP_RESULTS" || true)"
    printf '\n%-8s %7s  %s\n' result seconds step
    while IFS=$'\t' read -r result took name; do
        printf '%-8s %7d  %s\n' "$result" "$took" "$name"
    done < "$STEP_RESULTS"
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ]
}

STEP_RESULTS="${STEP_RESULTS:-$(mktemp)}"
