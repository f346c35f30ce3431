"""The arguments of the command line."""

from __future__ import annotations

import json
import sys
from datetime import datetime, timezone
from enum import Enum
from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from frontdesk import (
    BeyondCount,
    ExpiryNote,
    FrontdeskError,
    ReplayRun,
    expand_tags,
    lint_tags,
    preview_expiry,
    read_equipment,
)
from frontdesk.cli import contacts, duplicates, page, records, tables
from frontdesk.cli.mapping import Mapping, read_object
from frontdesk.cli.progress import bar
from frontdesk.cli.refusals import fail, refuse

app = typer.Typer(
    name="frontdesk",
    help="Agents, statuses, pause quotas and timesheets of a contact centre; duplicates among its contacts.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class Format(str, Enum):
    """What a log can be."""

    queue_log = "queue_log"
    calls = "calls"
    log = "log"


FORMATS = {Format.queue_log: "QueueLog", Format.calls: "Calls", Format.log: "Log"}


class Beyond(str, Enum):
    """What becomes of a tag beyond the equipment."""

    empty = "empty"
    keep = "keep"
    error = "error"


BEYOND = {
    Beyond.empty: BeyondCount.EMPTY,
    Beyond.keep: BeyondCount.KEEP,
    Beyond.error: BeyondCount.ERROR,
}

NOTES = {
    ExpiryNote.MONTH_END: "The month has no such day: its last day is meant.",
    ExpiryNote.SKIPPED_TIME: "The clocks skip that time: the first instant after is meant.",
    ExpiryNote.DOUBLED_TIME: "The clocks show that time twice: the earlier one is meant.",
}

app.command(name="check")(records.check)
duplicates.register(app)
contacts.register(app)

#: How many commands a desk is given between two looks at the progress bar.
STEP = 5_000


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
        typer.Argument(help="The log; - reads standard input."),
    ],
    mapping: Mapping = None,
    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="What the log is; else what it looks like."),
    ] = None,
    setup: Annotated[
        Path | None,
        typer.Option(
            "--setup", "-s", exists=True, dir_okay=False, help="JSON: pause types, teams, policies."
        ),
    ] = None,
    zone: Annotated[
        str | None,
        typer.Option("--zone", "-z", help="The zone of the days, such as Europe/Prague."),
    ] = None,
    html: Annotated[
        Path | None, typer.Option("--html", help="Write a page with timelines and quota bars.")
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
    options = {
        "format": FORMATS[format] if format else None,
        "mapping": read_object(errors, mapping),
        "setup": read_object(errors, setup) or {},
        "zone": zone,
    }
    log = _read(errors, file)
    try:
        text = _replay(errors, log, json.dumps(options))
    except FrontdeskError as error:
        refuse(errors, error)
    report = json.loads(text)
    if html is not None:
        title = "Standard input" if str(file) == "-" else file.name
        html.write_text(page.page(report, title), encoding="utf-8")
    if as_json:
        print(text)
    else:
        tables.show(Console(), report, all_anomalies=anomalies)


@app.command()
def expand(
    template: Annotated[Path, typer.Argument(help="The template; - reads standard input.")],
    equipment: Annotated[
        Path,
        typer.Option(
            "--equipment",
            "-e",
            exists=True,
            dir_okay=False,
            help="CSV with the columns name, article, serial and text.",
        ),
    ],
    beyond: Annotated[
        Beyond, typer.Option("--beyond", help="What becomes of tags beyond the equipment.")
    ] = Beyond.empty,
) -> None:
    """Put equipment into a template with tags such as {equipment_name_1}.

    What will surprise the author of the template goes to standard error.
    """
    errors = Console(stderr=True)
    text = _read(errors, template)
    try:
        decoded = text.decode("utf-8")
    except UnicodeDecodeError as error:
        fail(errors, f"{template} is not UTF-8 from byte {error.start} on")
    try:
        rows = read_equipment(_read(errors, equipment))
        expansion = expand_tags(decoded, rows, beyond=BEYOND[beyond])
    except FrontdeskError as error:
        refuse(errors, error)
    found = {(each.offset, each.tag): each for each in lint_tags(decoded).diagnostics}
    found.update({(each.offset, each.tag): each for each in expansion.diagnostics})
    for (offset, tag), diagnostic in sorted(found.items()):
        line = decoded.encode("utf-8")[:offset].count(b"\n") + 1
        message = f"{template}:{line}: {diagnostic.code.value}: {tag}"
        errors.print(message, style="yellow", markup=False, highlight=False, soft_wrap=True)
    sys.stdout.buffer.write(expansion.text.encode("utf-8"))


@app.command()
def expiry(
    text: Annotated[str, typer.Argument(help='Such as "2 weeks".')],
    zone: Annotated[
        str, typer.Option("--zone", "-z", help="By whose calendar and clocks.")
    ] = "UTC",
    at: Annotated[
        str | None, typer.Option("--at", help="From when on, as RFC 3339; now when absent.")
    ] = None,
    several: Annotated[
        bool, typer.Option("--several", help='Several terms, such as "6 days, 19 months".')
    ] = False,
) -> None:
    """Show the instant that an expiry means."""
    errors = Console(stderr=True)
    try:
        start = datetime.now(timezone.utc) if at is None else _instant(errors, at)
        preview = preview_expiry(text, start, zone, several=several)
    except FrontdeskError as error:
        if error.name == "ExpiryUnreadable":
            where = " " * error.details["offset"] + "^"
            fail(errors, f"{text}\n{where} expected {error.details['expected']}")
        refuse(errors, error)
    print(preview.local)
    for note in preview.notes:
        errors.print(NOTES[note], style="yellow", markup=False, highlight=False)


def _instant(errors: Console, text: str) -> datetime:
    try:
        # Python 3.10 knows no Z.
        at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        fail(errors, f"{text} is no instant")
    if at.tzinfo is None:
        fail(errors, f"{text} has no offset from UTC")
    return at


def _read(errors: Console, path: Path) -> bytes:
    try:
        return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        fail(errors, f"{path} cannot be read: {error.strerror}")


def _replay(console: Console, log: bytes, options: str) -> str:
    """The report as JSON, with a bar while it is made."""
    with bar(console) as progress:
        run = ReplayRun(log, options)
        task = progress.add_task("replaying", total=run.total)
        given = 0
        while given < run.total:
            given = run.step(STEP)
            progress.update(task, completed=given)
        text: str = run.finish()
    return text
