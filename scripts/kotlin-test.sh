#!/usr/bin/env bash
# Runs every JUnit class (*Test) of bindings/mobile/kotlin/test, and the example of the mobile README.
. "$(dirname "$0")/common.sh"
"$ROOT/scripts/kotlin-build.sh"

export FRONTDESK_CLASSES="$TARGET/kotlin/package:$TARGET/kotlin/tests" FRONTDESK_LIBRARIES="$TARGET/debug"
mapfile -t tests < <(cd "$TARGET/kotlin/tests" && find . -name '*Test.class' | sed 's#^\./##; s#\.class$##; s#/#.#g' | sort)
[ "${#tests[@]}" -gt 0 ] || die "no Kotlin test class found"
scripts/kotlinc --run org.junit.runner.JUnitCore "${tests[@]}"
scripts/kotlinc --run ReadmeKt
