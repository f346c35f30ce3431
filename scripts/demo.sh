#!/usr/bin/env bash
# Replays the sample day of demo/ and shows timesheets and pause panel; the page goes to target/demo.html. Then contacts:
# imported, searched, two of them merged and parted again, exported, the import undone.
. "$(dirname "$0")/common.sh"
need demo "the sample day"
"$ROOT/scripts/venv.sh"

mkdir -p "$TARGET"
"$VENV/bin/frontdesk" replay demo/queue_log --setup demo/setup.json --html "$TARGET/demo.html"
echo "timeline of every agent: $TARGET/demo.html"

frontdesk() {
    echo
    echo "\$ frontdesk $*"
    "$VENV/bin/frontdesk" "$@"
}
directory="$TARGET/demo.sqlite"
rm -f "$directory"
frontdesk import demo/contacts.csv --plan --into "$directory" --batch sample
frontdesk import demo/contacts.csv --apply --into "$directory" --batch sample
frontdesk similar-persons sample-2 --in "$directory"
frontdesk merge sample-2 sample-4 --in "$directory"
frontdesk search novakova --in "$directory"
frontdesk undo-merge 1 --in "$directory"
frontdesk search novakova --in "$directory"
frontdesk export "$TARGET/demo-contacts.csv" --spreadsheet --in "$directory"
frontdesk import --undo sample --into "$directory"
