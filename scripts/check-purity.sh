#!/usr/bin/env bash
# The core does no I/O, reads no clock and starts no thread. Held against what was built: first what the core's own
# objects call, then what a shared library linked from the core and all its dependencies asks of the system.
. "$(dirname "$0")/common.sh"

cargo build --quiet --locked --package frontdesk --lib
rlib="$TARGET/debug/libfrontdesk.rlib"
forbidden='std::(time::(Instant|SystemTime)|fs::|net::|os::unix::net|process::|env::|io::stdio|thread::(Builder|functions|spawn|scope|sleep|park|current)|hash::random)'
calls="$(nm --undefined-only --demangle "$rlib" 2> /dev/null | sed 's/^ *U //' | grep -E "^<?$forbidden" | sort -u || true)"
[ -z "$calls" ] || die "the core calls what it must not:"$'\n'"$calls"

if [ -e ffi/Cargo.toml ]; then
    cargo build --quiet --locked --release --package frontdesk-ffi --lib
    library="$TARGET/release/libfrontdesk_ffi.so"
    imports="$(nm --dynamic --undefined-only "$library" | awk '{ print $2 }' | sed 's/@.*//')"
    # The standard library's panic report itself reads files and the environment; clocks, sockets, threads and sleeping it
    # needs for nothing that we link. Randomness is the seed of two hash maps in dependencies, whose order nobody sees: the
    # phone metadata's cache of patterns, and Arrow's schema metadata. The core's own objects have none (above).
    asked="$(grep -xE 'clock_gettime|gettimeofday|time|socket|connect|bind|accept4?|sendto|recvfrom|pthread_create|clone3?|nanosleep|clock_nanosleep|fork|execvp|posix_spawnp?' <<< "$imports" || true)"
    [ -z "$asked" ] || die "$library asks the system for what the core must not need:"$'\n'"$asked"
fi
