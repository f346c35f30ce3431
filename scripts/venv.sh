#!/usr/bin/env bash
# Makes .venv: the pinned tools, then the wheel and with it the command line. Does only what has changed since.
. "$(dirname "$0")/common.sh"
need bindings/python/Cargo.toml "the Python package"

PYTHON="${PYTHON:-python3}"
pins="$(content_hash scripts/requirements.txt)-$("$PYTHON" --version)"
if ! { [ -x "$VENV/bin/python" ] && is_fresh venv "$pins"; }; then
    echo "making .venv from scripts/requirements.txt"
    rm -rf "$VENV" "$TOOLS/stamps/wheel"
    "$PYTHON" -m venv "$VENV"
    "$VENV/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/requirements.txt
    mark_fresh venv "$pins"
fi

sources=(Cargo.toml Cargo.lock core/Cargo.toml core/src core/macros)
for source in bindings/macros bindings/arrow bindings/python/{Cargo.toml,pyproject.toml,README.md,python,src} README.md; do
    [ ! -e "$source" ] || sources+=("$source")
done
made_from="$(content_hash "${sources[@]}")"
if ! { [ -x "$VENV/bin/frontdesk" ] && is_fresh wheel "$made_from"; }; then
    echo "building the wheel"
    rm -rf "$TOOLS/wheel"
    # Beside dev builds, which have a folder of their own; the C library takes over what both need.
    "$VENV/bin/maturin" build --quiet --release --locked --manifest-path bindings/python/Cargo.toml \
        --interpreter "$VENV/bin/python" --out "$TOOLS/wheel"
    # The wheel's own dependencies are pinned in requirements.txt; `pip check` tells when one is not.
    "$VENV/bin/pip" install --quiet --disable-pip-version-check --no-deps --force-reinstall "$TOOLS"/wheel/*.whl
    "$VENV/bin/pip" check --quiet
    [ -x "$VENV/bin/frontdesk" ] || die "the wheel brings no 'frontdesk' command"
    mark_fresh wheel "$made_from"
fi
