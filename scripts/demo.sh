#!/usr/bin/env bash
# Replays the sample day of demo/ and shows timesheets and pause panel; the page goes to target/demo.html.
. "$(dirname "$0")/common.sh"
need demo "the sample day"
"$ROOT/scripts/venv.sh"

mkdir -p "$TARGET"
"$VENV/bin/frontdesk" replay demo/queue_log --setup demo/setup.json --html "$TARGET/demo.html"
echo "timeline of every agent: $TARGET/demo.html"
