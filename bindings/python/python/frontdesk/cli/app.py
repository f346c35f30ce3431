"""The arguments of the command line."""

from __future__ import annotations

import json
import sys
from enum import Enum
from importlib import metadata
from pathlib import Path
from typing import Annotated, Any, NoReturn, Optional

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from frontdesk import FrontdeskError
from frontdesk.cli import page, tables
from frontdesk.intake import LogFormat, replay_json

app = typer.Typer(
    name="frontdesk",
    help="Agents, statuses, pause quotas and timesheets of a contact centre.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class Format(str, Enum):
    """What a log can be."""

    queue_log = "queue_log"
    calls = "calls"
    log = "log"


FORMATS: dict[Format, LogFormat] = {
    Format.queue_log: "QueueLog",
    Format.calls: "Calls",
    Format.log: "Log",
}


def main() -> None:
    """Runs the command line."""
    app()


def _version(wanted: bool) -> None:
    if wanted:
        print(f"frontdesk {metadata.version('frontdesk')}")
        raise typer.Exit


@app.callback()
def _frontdesk(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Agents, statuses, pause quotas and timesheets of a contact centre."""


@app.command()
def replay(
    file: Annotated[
        Path,
        typer.Argument(
            exists=True, dir_okay=False, allow_dash=True, help="The log; - reads standard input."
        ),
    ],
    mapping: Annotated[
        Optional[Path],
        typer.Option(
            "--mapping", "-m", exists=True, dir_okay=False, help="JSON: what a table's columns mean."
        ),
    ] = None,
    format: Annotated[
        Optional[Format],
        typer.Option("--format", "-f", help="What the log is; else what it looks like."),
    ] = None,
    setup: Annotated[
        Optional[Path],
        typer.Option(
            "--setup", "-s", exists=True, dir_okay=False, help="JSON: pause types, teams, policies."
        ),
    ] = None,
    zone: Annotated[
        Optional[str],
        typer.Option("--zone", "-z", help="The zone of the days, such as Europe/Prague."),
    ] = None,
    html: Annotated[
        Optional[Path], typer.Option("--html", help="Write a page with timelines and quota bars.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as JSON instead of tables.")
    ] = False,
    anomalies: Annotated[
        bool, typer.Option("--anomalies", help="List every anomaly, not the first of each kind.")
    ] = False,
) -> None:
    """Replay a log and show each agent's timesheet and pause panel.

    The log is Asterisk's queue_log, a table with one call a row (CSV or TSV, with --mapping), or
    frontdesk's own log.
    """
    errors = Console(stderr=True)
    options = {"mapping": _json(errors, mapping), "setup": _json(errors, setup), "zone": zone}
    data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    try:
        with _progress(errors) as bar:
            task = bar.add_task("replaying", total=None)
            text = replay_json(
                data,
                format=FORMATS[format] if format else None,
                progress=lambda given, total: bar.update(task, completed=given, total=total),
                **options,
            )
    except FrontdeskError as error:
        _refuse(errors, error)
    report = json.loads(text)
    if html is not None:
        title = "Standard input" if str(file) == "-" else file.name
        html.write_text(page.page(report, title), encoding="utf-8")
    if as_json:
        print(text)
    else:
        tables.show(Console(), report, all_anomalies=anomalies)


def _progress(console: Console) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=console, transient=True)


def _json(errors: Console, path: Path | None) -> dict[str, Any] | None:
    if path is None:
        return None
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, ValueError) as error:
        _fail(errors, f"{path} is not JSON: {error}")
    if not isinstance(found, dict):
        _fail(errors, f"{path} is not a JSON object")
    return found


def _refuse(errors: Console, error: FrontdeskError) -> NoReturn:
    """Ends with every violation of an error."""
    lines = [str(error)]
    for violation in error.details.get("violations", []):
        lines.append(f"{violation.path}: expected {violation.expected}, found {violation.found}")
    _fail(errors, "\n".join(lines))


def _fail(errors: Console, message: str) -> NoReturn:
    errors.print(message, style="red", markup=False, highlight=False)
    raise typer.Exit(code=1)
