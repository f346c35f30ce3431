#!/usr/bin/env bash
# Builds the mobile library, generates its Kotlin, and compiles that with bindings/mobile/kotlin/{src,test} into
# target/kotlin/classes. Compiles only when one of these has changed.
. "$(dirname "$0")/common.sh"
need bindings/mobile/Cargo.toml "the mobile package"
"$ROOT/scripts/kotlin-tools.sh"

OUT="$TARGET/kotlin"
build_workspace
mkdir -p "$OUT/generated"
"$TARGET/debug/uniffi-bindgen" generate --library "$TARGET/debug/libfrontdesk_mobile.so" --language kotlin \
    --no-format --out-dir "$OUT/generated"

sources=("$OUT/generated")
for folder in bindings/mobile/kotlin/src bindings/mobile/kotlin/test; do
    [ ! -d "$folder" ] || sources+=("$folder")
done
made_from="$(content_hash "${sources[@]}" scripts/kotlin)"
if ! { [ -d "$OUT/classes" ] && is_fresh kotlin-classes "$made_from"; }; then
    rm -rf "$OUT/classes"
    scripts/kotlinc -d "$OUT/classes" "${sources[@]}"
    mark_fresh kotlin-classes "$made_from"
fi
