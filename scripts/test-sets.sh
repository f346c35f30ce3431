#!/usr/bin/env bash
# Puts the public test sets of scripts/test-sets/package-lock.json into .tools/test-sets; the tests of them skip without.
. "$(dirname "$0")/common.sh"

pins="$(content_hash scripts/test-sets)"
is_fresh test-sets "$pins" && exit 0
echo "installing the test sets into .tools/test-sets"
rm -rf "$TOOLS/test-sets" && mkdir -p "$TOOLS/test-sets"
cp scripts/test-sets/package.json scripts/test-sets/package-lock.json "$TOOLS/test-sets/"
npm ci --prefix "$TOOLS/test-sets" --ignore-scripts --no-audit --no-fund --loglevel=error
mark_fresh test-sets "$pins"
