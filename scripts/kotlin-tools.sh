#!/usr/bin/env bash
# Puts the Kotlin compiler of scripts/kotlin/package-lock.json into .tools/kotlin; JNA and JUnit come from Debian.
. "$(dirname "$0")/common.sh"
"$ROOT/scripts/setup-debian.sh"

pins="$(content_hash scripts/kotlin)"
is_fresh kotlin "$pins" && exit 0
echo "installing the Kotlin compiler into .tools/kotlin"
rm -rf "$TOOLS/kotlin" && mkdir -p "$TOOLS/kotlin"
cp scripts/kotlin/package.json scripts/kotlin/package-lock.json "$TOOLS/kotlin/"
npm ci --prefix "$TOOLS/kotlin" --ignore-scripts --no-audit --no-fund --loglevel=error
mark_fresh kotlin "$pins"
