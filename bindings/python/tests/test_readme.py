"""The Python examples of the documents run as printed."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import frontdesk
import pytest

ROOT = Path(__file__).parents[3]
DOCUMENTS = [ROOT / "README.md", ROOT / "bindings" / "python" / "README.md"]
EXAMPLES = [
    pytest.param(code, id=f"{document.relative_to(ROOT)}-{number}")
    for document in DOCUMENTS
    if document.exists()
    for number, code in enumerate(
        re.findall(r"```python\n(.*?)```", document.read_text(encoding="utf-8"), re.DOTALL)
    )
]


@pytest.mark.parametrize("code", EXAMPLES)
def test_example(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(code, "README.md", "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out


def test_there_is_an_example() -> None:
    assert EXAMPLES


def test_the_first_screen_of_help() -> None:
    assert frontdesk.__doc__
    assert doctest.testmod(frontdesk).attempted > 5
    assert doctest.testmod(frontdesk).failed == 0
