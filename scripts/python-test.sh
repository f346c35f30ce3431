#!/usr/bin/env bash
# The Python surface: style, types, the stub against the built module, tests.
. "$(dirname "$0")/common.sh"
"$ROOT/scripts/venv.sh"
export PATH="$VENV/bin:$PATH"

ruff check --quiet bindings/python scripts
ruff format --check --quiet bindings/python scripts
cd bindings/python
stubtest frontdesk._frontdesk
# The tests are the consumer: what they do with the stubs must hold strictly.
mypy --strict tests
mypy --strict python/frontdesk
# -P keeps the source folder off the path: what is tested is the installed wheel. One seed, as in test.sh.
python -P -m pytest --quiet --hypothesis-seed=1 tests
