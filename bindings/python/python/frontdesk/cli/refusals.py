"""How a command ends when something cannot be done."""

from __future__ import annotations

from typing import NoReturn

import typer
from rich.console import Console

from frontdesk import FrontdeskError


def fail(errors: Console, message: str, code: int = 1) -> NoReturn:
    """Ends the program with a message."""
    errors.print(message, style="red", markup=False, highlight=False)
    raise typer.Exit(code)


def refuse(errors: Console, error: FrontdeskError) -> NoReturn:
    """Ends the program with every reason of a refusal."""
    fail(errors, reasons(error))


def reasons(error: FrontdeskError) -> str:
    """What is wrong, and every violation on a line of its own."""
    # Where in the options of the call something stands tells nobody anything; what it is does.
    unreadable = error.details.get("because") if error.name == "JsonUnreadable" else None
    lines = [str(unreadable or error)]
    for violation in error.details.get("violations", []):
        lines.append(f"{violation.path}: expected {violation.expected}, found {violation.found}")
    return "\n".join(lines)
