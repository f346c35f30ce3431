#!/usr/bin/env bash
# The C tests under an AddressSanitizer that sees into Rust as well: the Rust library and the C programs are both
# instrumented and share the run time that comes with rustc. gcc's own run time would not know the Rust side.
. "$(dirname "$0")/common.sh"
need ffi/tests/c "the C tests"

OUT="$TARGET/asan-c"
mkdir -p "$OUT"
# The sanitizer flag is unstable; RUSTC_BOOTSTRAP lets the stable compiler take it, so no second toolchain is needed.
# The explicit target keeps the flag away from build scripts and procedural macros. Without optimisation it is compiled in
# a third of the time, and the programs take seconds.
CARGO_PROFILE_DEV_OPT_LEVEL=0 RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Zsanitizer=address" \
    cargo build --quiet --locked --package frontdesk-ffi --lib --features test-panic \
    --target "$HOST_TRIPLE" --target-dir "$TARGET/asan"
library="$TARGET/asan/$HOST_TRIPLE/debug/libfrontdesk_ffi.a"
sysroot="$(rustc --print sysroot)/lib/rustlib/$HOST_TRIPLE"
# The linker that rustc brings takes a fifth of the time of the system's.
linker=(-B"$sysroot/bin/gcc-ld" -fuse-ld=lld)
runtime="$(find "$sysroot/lib" -name 'librustc*_rt.asan.a')"

export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1
for source in ffi/tests/c/*.c; do
    name="$(basename "${source%.c}")"
    arguments=()
    [ "$name" != scenarios ] || mapfile -t arguments < <(find core/scenarios -name '*.scn' | LC_ALL=C sort)
    echo "$name"
    gcc -std=c11 -g -fsanitize=address -fno-omit-frame-pointer -Iinclude -c "$source" -o "$OUT/$name.o"
    gcc "${linker[@]}" "$OUT/$name.o" "$library" -Wl,--whole-archive "$runtime" -Wl,--no-whole-archive \
        -Wl,--export-dynamic -lpthread -ldl -lrt -lresolv -lm -o "$OUT/$name"
    "$OUT/$name" "${arguments[@]}" > /dev/null
done
