"""The bar that long work shows on standard error, where that is a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn


def bar(console: Console) -> Progress:
    """A bar with how far it is and how long it will take; it goes away at the end."""
    shown = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
    )
    return Progress(*shown, console=console, transient=True)
