#!/usr/bin/env bash
# install.sh PREFIX: the C library as a system expects it: shared library with its soname, static library, header,
# pkg-config and CMake files. DESTDIR, as ever, is put before every path written to.
. "$(dirname "$0")/common.sh"
need ffi/Cargo.toml "the C library"
PREFIX="$(realpath -m "${1:-/usr/local}")"
ROOTED="${DESTDIR:-}$PREFIX"

VERSION="$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)"
IFS=. read -r major minor _ <<< "$VERSION"
# Before 1.0 every minor version may break the interface, so it belongs to the soname: what cargo-c does, too.
if [ "$major" -gt 0 ]; then SOVERSION="$major"; else SOVERSION="0.$minor"; fi

build_c_library
shared="$TARGET/release/libfrontdesk_ffi.so"
static="$TARGET/release/libfrontdesk_ffi.a"
soname="$(readelf --dynamic "$shared" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')"
[ "$soname" = "libfrontdesk.so.$SOVERSION" ] || die "$shared has the soname '$soname', not libfrontdesk.so.$SOVERSION"

mkdir -p "$ROOTED"/{include,lib/pkgconfig,lib/cmake/frontdesk}
install -m 644 include/*.h "$ROOTED/include/"
install -m 644 "$static" "$ROOTED/lib/libfrontdesk.a"
install -m 755 "$shared" "$ROOTED/lib/libfrontdesk.so.$VERSION"
strip --strip-unneeded "$ROOTED/lib/libfrontdesk.so.$VERSION"
strip --strip-debug "$ROOTED/lib/libfrontdesk.a"
ln -sf "libfrontdesk.so.$VERSION" "$ROOTED/lib/libfrontdesk.so.$SOVERSION"
ln -sf "libfrontdesk.so.$SOVERSION" "$ROOTED/lib/libfrontdesk.so"

fill() { sed -e "s|@PREFIX@|$PREFIX|g" -e "s|@VERSION@|$VERSION|g" -e "s|@SOVERSION@|$SOVERSION|g" "scripts/install/$1.in" > "$2"; }
fill frontdesk.pc "$ROOTED/lib/pkgconfig/frontdesk.pc"
fill frontdesk-config.cmake "$ROOTED/lib/cmake/frontdesk/frontdesk-config.cmake"
fill frontdesk-config-version.cmake "$ROOTED/lib/cmake/frontdesk/frontdesk-config-version.cmake"
echo "installed frontdesk $VERSION under $ROOTED"
