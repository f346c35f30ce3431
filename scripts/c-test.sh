#!/usr/bin/env bash
# The C surface: each header alone under every standard, the exported functions, the programs of ffi/tests/c plainly
# and under valgrind, and the examples against an installed tree, found by pkg-config and by CMake.
. "$(dirname "$0")/common.sh"
need include/frontdesk.h "the C header"
need ffi/tests/c "the C tests"
"$ROOT/scripts/setup-debian.sh"

OUT="$TARGET/c"
WARNINGS=(-Wall -Wextra -Wpedantic -Werror)
rm -rf "$OUT" && mkdir -p "$OUT"

echo "each header alone: C99, C11, C17, C++17"
for header in include/*.h; do
    for standard in c99 c11 c17; do
        gcc -std=$standard "${WARNINGS[@]}" -x c -fsyntax-only "$header"
    done
    g++ -std=c++17 "${WARNINGS[@]}" -x c++ -fsyntax-only "$header"
done

PREFIX="$OUT/install"
"$ROOT/scripts/install.sh" "$PREFIX" > /dev/null
export PKG_CONFIG_PATH="$PREFIX/lib/pkgconfig"
read -ra FLAGS <<< "$(pkg-config --cflags frontdesk)"
read -ra STATIC <<< "$(pkg-config --static --libs-only-l frontdesk | sed 's/-lfrontdesk//')"
read -ra SHARED <<< "$(pkg-config --libs frontdesk) -Wl,-rpath,$PREFIX/lib"

echo "exported functions: those of ffi/symbols.txt"
nm --dynamic --defined-only "$PREFIX/lib/libfrontdesk.so" | awk '$2 == "T" { print $3 }' | LC_ALL=C sort \
    | diff ffi/symbols.txt - || die "the library exports other functions than ffi/symbols.txt lists"

echo "what the library asks of the system: no clock, socket, thread or process"
# The standard library's panic report itself reads files and the environment; clocks, sockets, threads and sleeping it
# needs for nothing that we link. Randomness is the seed of two hash maps in dependencies, whose order nobody sees: the
# phone metadata's cache of patterns, and Arrow's schema metadata. The core's own objects have none (check-purity.sh).
impure='clock_gettime|gettimeofday|time|socket|connect|bind|accept4?|sendto|recvfrom|pthread_create|clone3?|nanosleep|clock_nanosleep|fork|execvp|posix_spawnp?'
imports="$(nm --dynamic --undefined-only "$PREFIX/lib/libfrontdesk.so" | awk '{ print $2 }' | sed 's/@.*//')"
asked="$(grep -xE "$impure" <<< "$imports" || true)"
[ -z "$asked" ] || die "the library asks the system for what the core must not need:"$'\n'"$asked"

# What a panic does is shown with a library that has one more function.
build_workspace --features frontdesk-ffi/test-panic

for source in ffi/tests/c/*.c ffi/tests/c/*.cpp; do
    name="$(basename "${source%.*}")"
    case "$source" in
        *.c) compile=(gcc -std=c11) ;;
        *) compile=(g++ -std=c++17) ;;
    esac
    library="$PREFIX/lib/libfrontdesk.a"
    [ "$name" != panic ] || library="$TARGET/debug/libfrontdesk_ffi.a"
    "${compile[@]}" "${WARNINGS[@]}" -g "${FLAGS[@]}" "$source" "$library" "${STATIC[@]}" -o "$OUT/$name"
    # The scenario runner takes files: `make scenarios` runs it.
    [ "$name" != scenarios ] || continue
    echo "$name"
    "$OUT/$name"
    # Zones stay cached behind tagged pointers, which valgrind calls 'possibly lost': only sure losses count.
    valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
        "$OUT/$name" > /dev/null
done

for source in ffi/examples/*.c; do
    [ -e "$source" ] || continue
    name="example-$(basename "${source%.c}")"
    echo "$name, against the installed library"
    gcc -std=c11 "${WARNINGS[@]}" "${FLAGS[@]}" "$source" "${SHARED[@]}" -o "$OUT/$name"
    "$OUT/$name" > /dev/null
done

echo "CMake finds it"
mkdir -p "$OUT/cmake"
cat > "$OUT/cmake/CMakeLists.txt" << 'CMAKE'
cmake_minimum_required(VERSION 3.16)
project(consumer C)
find_package(frontdesk CONFIG REQUIRED)
file(WRITE ${CMAKE_BINARY_DIR}/main.c "#include <frontdesk.h>\nint main(void) { return 0; }\n")
foreach(kind shared static)
  add_executable(consumer-${kind} ${CMAKE_BINARY_DIR}/main.c)
  target_link_libraries(consumer-${kind} PRIVATE frontdesk::${kind})
endforeach()
CMAKE
cmake -S "$OUT/cmake" -B "$OUT/cmake/build" -DCMAKE_PREFIX_PATH="$PREFIX" > /dev/null
cmake --build "$OUT/cmake/build" > /dev/null
