#!/usr/bin/env bash
# scenarios.sh DIR: runs every .scn file below DIR on every surface. A surface's runner takes the files as arguments,
# says what differs, and fails when a file does. Its last line is 'N passed, N failed'.
. "$(dirname "$0")/common.sh"
DIR="$(realpath "${1:?which folder of .scn files?}")"
mapfile -t FILES < <(find "$DIR" -name '*.scn' | LC_ALL=C sort)
[ "${#FILES[@]}" -gt 0 ] || die "no .scn file in $DIR"

rust() {
    build_workspace && "$TARGET/debug/examples/scenarios" "$@"
}
c() {
    local out="$TARGET/c-scenarios"
    scripts/install.sh "$out" > /dev/null || return
    gcc -std=c11 -O1 -g -I"$out/include" ffi/tests/c/scenarios.c "$out/lib/libfrontdesk.a" -lpthread -ldl -lm \
        -o "$out/scenarios" || return
    "$out/scenarios" "$@"
}
python() {
    scripts/venv.sh && "$VENV/bin/python" -P bindings/python/tests/run_scenarios.py "$@"
}
kotlin() {
    scripts/kotlin-build.sh || return
    FRONTDESK_CLASSES="$TARGET/kotlin/package:$TARGET/kotlin/tests" FRONTDESK_LIBRARIES="$TARGET/debug" \
        scripts/kotlinc --run frontdesk.ScenariosKt "$@"
}

failed=0
table=""
for surface in rust c python kotlin; do
    printf -- '-- %s\n' "$surface"
    status=0
    output="$("$surface" "${FILES[@]}" 2>&1)" || status=$?
    line="$(grep -xE '[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?' <<< "$output" | tail -n 1 || true)"
    if [ "$status" -ne 0 ] || [ -z "$line" ] || [[ "$line" == "0 passed"* ]]; then
        failed=1
        printf '%s\n' "$output" | tail -n 200
    fi
    table+="$(printf '%-8s %s' "$surface" "${line:-did not run}")"$'\n'
done
printf '\n%d scenario files in %s\n%s' "${#FILES[@]}" "$DIR" "$table"
exit "$failed"
