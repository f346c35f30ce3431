"""frontdesk check: records against a schema of custom fields."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

from frontdesk import FieldSchema, FrontdeskError
from frontdesk.cli.refusals import fail, reasons

#: How many bytes are checked between two looks at the progress bar.
CHUNK = 1 << 20

#: The exit code when records have violations.
VIOLATIONS = 1
#: The exit code when nothing could be checked.
MISUSE = 2


def check(
    file: Annotated[Path, typer.Argument(help="Records as JSON lines; - reads standard input.")],
    schema: Annotated[
        Path,
        typer.Option(
            "--schema",
            "-s",
            exists=True,
            dir_okay=False,
            help="JSON: definitions of fields, or a JSON Schema.",
        ),
    ],
    card: Annotated[
        str | None,
        typer.Option("--card", "-c", help="Of which kind the records are, such as Organisation."),
    ] = None,
    most: Annotated[
        int, typer.Option("--most", "-n", min=0, help="List at most this many violations.")
    ] = 1_000,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print each violation as a line of JSON.")
    ] = False,
) -> None:
    """Check records against a schema, and list every violation with its line.

    The exit code is 0 when all records are good, 1 when some are not, and 2 when nothing could be checked.
    """
    errors = Console(stderr=True)
    checker = _schema(errors, schema, card)
    for note in checker.notes:
        errors.print(f"{schema}: {note.path}: {note.message}", style="yellow", markup=False)
    name = "standard input" if str(file) == "-" else str(file)
    records = bad = violations = 0
    for first_line, chunk in _chunks(errors, file):
        count, found = checker.check_lines(chunk)
        records += count
        bad += len(found)
        for line, wrongs in found:
            for wrong in wrongs:
                violations += 1
                if violations > most:
                    continue
                place = first_line + line
                if as_json:
                    told = {"line": place, "code": wrong.code, "path": wrong.path}
                    told |= {"expected": wrong.expected, "found": wrong.found}
                    print(json.dumps(told, ensure_ascii=False))
                else:
                    path = wrong.path or "record"
                    print(
                        f"{name}:{place}: {path}: {wrong.code}: {wrong.expected} expected, {wrong.found} found"
                    )
    if violations > most:
        errors.print(f"{violations - most} more violations", markup=False)
    summary = f"{records} records, {bad} with violations, {violations} violations"
    errors.print(summary, style="red" if bad else "green", markup=False, highlight=False)
    raise typer.Exit(VIOLATIONS if bad else 0)


def _schema(errors: Console, path: Path, card: str | None) -> FieldSchema:
    try:
        text = path.read_text(encoding="utf-8-sig")
        return FieldSchema(text, card)  # type: ignore[arg-type]
    except UnicodeDecodeError as error:
        fail(errors, f"{path} is not UTF-8: {error}", MISUSE)
    except FrontdeskError as error:
        fail(errors, f"{path}: {reasons(error)}", MISUSE)


def _chunks(errors: Console, file: Path) -> Iterator[tuple[int, bytes]]:
    """Whole lines, with the number of lines before them, and a bar while they are read."""
    columns = (TextColumn("checking"), BarColumn(), DownloadColumn())
    try:
        size = None if str(file) == "-" else file.stat().st_size
        with (
            sys.stdin.buffer if size is None else file.open("rb") as source,
            Progress(*columns, console=errors, transient=True) as bar,
        ):
            task = bar.add_task("checking", total=size)
            lines = 0
            for chunk in _whole_lines(source):
                yield lines, chunk
                lines += chunk.count(b"\n")
                bar.update(task, advance=len(chunk))
    except OSError as error:
        fail(errors, f"{file} cannot be read: {error.strerror}", MISUSE)


def _whole_lines(source: BinaryIO) -> Iterator[bytes]:
    rest = source.read(CHUNK).removeprefix(b"\xef\xbb\xbf")
    while rest:
        more = source.read(CHUNK)
        end = rest.rfind(b"\n") + 1 if more else len(rest)
        if end:
            yield rest[:end]
        rest = rest[end:] + more
