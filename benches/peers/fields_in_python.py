"""The records of the `fields` benchmark through frontdesk's own Python package."""

import json
import sys
import time
from pathlib import Path

import pyarrow
from frontdesk import FieldSchema


def figure(label, count, check):
    least, errors = float("inf"), 0
    for _ in range(3):
        start = time.perf_counter_ns()
        found = check()
        least = min(least, (time.perf_counter_ns() - start) / count)
        errors = sum(len(violations) for _, violations in found)
    print(f"{label:<44} {least:>8.0f} {errors:>10}")


def main() -> None:
    folder = Path(sys.argv[1])
    schema = FieldSchema((folder / "fields.json").read_text(encoding="utf-8"))
    data = (folder / "records.jsonl").read_bytes()
    records = [json.loads(line) for line in data.splitlines()]
    figure("frontdesk in Python, JSON lines", len(records), lambda: schema.check_lines(data)[1])
    figure("frontdesk in Python, dicts", len(records), lambda: schema.check_all(records))
    table = pyarrow.Table.from_pylist(records)
    figure("frontdesk in Python, an Arrow table", len(records), lambda: schema.check_table(table)[1])


main()
