#!/usr/bin/env bash
# dist/: the wheel, and the C library's install tree as one archive.
. "$(dirname "$0")/common.sh"
"$ROOT/scripts/venv.sh"

version="$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)"
rm -rf dist && mkdir dist
cp "$TOOLS"/wheel/*.whl dist/
tree="frontdesk-$version-$HOST_TRIPLE"
scripts/install.sh "$TARGET/package/$tree" > /dev/null
tar --create --gzip --owner=0 --group=0 --directory "$TARGET/package" --file "dist/$tree.tar.gz" "$tree"
ls -l dist
