#!/usr/bin/env bash
# Puts the generated Swift into bindings/mobile/swift, and runs the package's tests where there is a Swift compiler.
. "$(dirname "$0")/common.sh"

OUT="$TARGET/swift"
PACKAGE="$ROOT/bindings/mobile/swift"
build_workspace
"$TARGET/debug/uniffi-bindgen" generate "$TARGET/debug/libfrontdesk_mobile.so" --language swift --no-format \
    --out-dir "$OUT"
cp "$OUT/Frontdesk.swift" "$PACKAGE/Sources/Frontdesk/"
cp "$OUT/FrontdeskFFI.h" "$PACKAGE/Sources/FrontdeskFFI/"
"$TARGET/debug/examples/samples" swift > "$PACKAGE/Tests/FrontdeskTests/Samples.swift"

command -v swift > /dev/null || { echo "no Swift compiler here: the package is generated, not compiled"; exit 0; }
LD_LIBRARY_PATH="$TARGET/debug" swift test --package-path "$PACKAGE" -Xlinker -L"$TARGET/debug"
