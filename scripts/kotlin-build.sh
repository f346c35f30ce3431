#!/usr/bin/env bash
# Builds the mobile library, generates its Kotlin, and compiles the package (the generated and bindings/mobile/kotlin/src)
# into target/kotlin/package and its tests into target/kotlin/tests. Each is compiled only when what it is made from has
# changed: the generated file has 20,000 lines.
. "$(dirname "$0")/common.sh"
need bindings/mobile/Cargo.toml "the mobile package"
"$ROOT/scripts/kotlin-tools.sh"

OUT="$TARGET/kotlin"
build_workspace
mkdir -p "$OUT/generated" "$OUT/samples"
"$TARGET/debug/uniffi-bindgen" generate "$TARGET/debug/libfrontdesk_mobile.so" --language kotlin --no-format \
    --out-dir "$OUT/generated"
"$TARGET/debug/examples/samples" kotlin > "$OUT/samples/Samples.kt"
# The example of the README is compiled as it is printed.
awk '/^```kotlin$/ && !seen { seen = inside = 1; next } /^```$/ { inside = 0 } inside' \
    bindings/mobile/README.md > "$OUT/samples/Readme.kt"

# compile NAME SOURCE...: into target/kotlin/NAME.
made_from=""
compile() {
    local name="$1"
    shift
    made_from="$(content_hash "$@" scripts/kotlin scripts/kotlinc) $made_from"
    if ! { [ -d "$OUT/$name" ] && is_fresh "kotlin-$name" "$made_from"; }; then
        rm -rf "${OUT:?}/$name"
        scripts/kotlinc -d "$OUT/$name" "$@"
        mark_fresh "kotlin-$name" "$made_from"
    fi
}
compile package "$OUT/generated" bindings/mobile/kotlin/src
# Tests see the package, and are compiled anew when it is.
FRONTDESK_CLASSES="$OUT/package" compile tests "$OUT/samples" bindings/mobile/kotlin/test
