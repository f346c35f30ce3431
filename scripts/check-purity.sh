#!/usr/bin/env bash
# The core does no I/O, reads no clock and starts no thread: what its own objects call. c-test.sh looks at what the
# shared library, linked from the core and all its dependencies, asks of the system.
. "$(dirname "$0")/common.sh"

build_workspace
rlib="$TARGET/debug/libfrontdesk.rlib"
forbidden='std::(time::(Instant|SystemTime)|fs::|net::|os::unix::net|process::|env::|io::stdio|thread::(Builder|functions|spawn|scope|sleep|park|current)|hash::random)'
calls="$(nm --undefined-only --demangle "$rlib" 2> /dev/null | sed 's/^ *U //' | grep -E "^<?$forbidden" | sort -u || true)"
[ -z "$calls" ] || die "the core calls what it must not:"$'\n'"$calls"
