"""The file that says what the columns of a list hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from frontdesk.cli.refusals import fail

Mapping = Annotated[
    Path | None,
    typer.Option(
        "--mapping",
        "-m",
        exists=True,
        dir_okay=False,
        help="JSON: what the columns hold, and how they are read.",
    ),
]


def read_object(errors: Console, path: Path | None) -> dict[str, Any] | None:
    """The JSON object of a file; None without one."""
    if path is None:
        return None
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, ValueError) as error:
        fail(errors, f"{path} is not JSON: {error}")
    if not isinstance(found, dict):
        fail(errors, f"{path} is not a JSON object")
    return found
