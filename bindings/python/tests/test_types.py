"""mypy finds each planted mistake of consumer.py, and nothing else there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

CONSUMER = Path(__file__).with_name("consumer.py")


def test_the_type_checker_finds_the_mistakes() -> None:
    lines = CONSUMER.read_text(encoding="utf-8").splitlines()
    planted = {
        (number, line.partition("# mistake: ")[2])
        for number, line in enumerate(lines, start=1)
        if "# mistake: " in line
    }
    checked = subprocess.run(
        [sys.executable, "-P", "-m", "mypy", "--strict", "--no-color", str(CONSUMER)],
        capture_output=True,
        text=True,
        check=False,
        cwd=CONSUMER.parents[1],
    )
    found = {
        (int(number), code)
        for number, code in re.findall(
            r"consumer\.py:(\d+): error: .*\[([a-z-]+)\]$", checked.stdout, re.MULTILINE
        )
    }
    assert found == planted, checked.stdout
