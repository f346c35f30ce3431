"""The commands about duplicates: dedupe, similar, explain."""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from frontdesk import Detection, FrontdeskError, TableReader
from frontdesk._matching import ColumnGuess, guesses_of
from frontdesk.cli import duplicates_page
from frontdesk.cli.progress import bar
from frontdesk.cli.refusals import fail, refuse

#: Rows between two looks at the progress bar.
STEP = 20_000

#: The phases of a detection, with how they are shown.
PHASES = {
    "preparing": "putting equal rows together",
    "blocking": "making keys",
    "training": "learning",
    "scoring": "scoring pairs",
    "clustering": "making clusters",
}

#: What became of a pair.
FATES = {
    "joined": "They are in one cluster.",
    "no_shared_key": "They are in two clusters: they share no key, so they were never compared.",
    "below_threshold": "They are in two clusters: they score too little.",
    "cut_by_clustering": "They are in two clusters: the rows around them speak against one.",
    "declared_different": "They are in two clusters: they were declared different.",
}

Contacts = Annotated[Path, typer.Argument(help="CSV with a header; - reads standard input.")]
IdColumn = Annotated[
    str | None, typer.Option("--id", help="The column that names the rows; else id, else numbers.")
]
ModelFile = Annotated[
    Path | None,
    typer.Option("--model", exists=True, dir_okay=False, help="A model from an earlier run."),
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--column", help="What a column holds, as HEADER=KIND; else it is guessed."),
]
Regions = Annotated[
    list[str] | None,
    typer.Option("--region", help="A country that numbers without a country code are likely of."),
]


def register(app: typer.Typer) -> None:
    """Adds the commands to the command line."""
    app.command()(dedupe)
    app.command()(similar)
    app.command()(explain)


def dedupe(
    contacts: Contacts,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Write id and cluster of every row.")
    ] = None,
    pairs: Annotated[
        Path | None, typer.Option("--pairs", help="Write the scored pairs, best first.")
    ] = None,
    id: IdColumn = None,
    model: ModelFile = None,
    save_model: Annotated[
        Path | None, typer.Option("--save-model", help="Write the model for later runs.")
    ] = None,
    column: Columns = None,
    region: Regions = None,
    threads: Annotated[
        int, typer.Option("--threads", min=1, max=1024, help="How many threads score pairs.")
    ] = 1,
    report: Annotated[
        Path | None, typer.Option("--report", help="Write a page about what was found.")
    ] = None,
) -> None:
    """Find the rows of a table that are of one person."""
    errors = Console(stderr=True)
    text = _read(errors, contacts)
    detection, guesses = _detect(errors, text, id, model, column, region, threads=threads)
    clusters = detection.clusters()
    if out is not None:
        _write(errors, out, ("id", "cluster"), iter(clusters))
    if pairs is not None:
        header = ("id_l", "id_r", "match_weight", "match_probability")
        rows = (
            (left, right, weight, f"{points / 10_000:.4f}")
            for left, right, weight, points in detection.pairs()
        )
        _write(errors, pairs, header, rows)
    if save_model is not None:
        _write_text(errors, save_model, detection.model() or "")
    if report is not None:
        page = duplicates_page.page(contacts.name, detection, guesses, _rows(text, id, guesses))
        _write_text(errors, report, page)
    _summary(Console(), detection, guesses, clusters)


def similar(
    contacts: Contacts,
    row: Annotated[str, typer.Option("--row", help="The id of the row.")],
    id: IdColumn = None,
    model: ModelFile = None,
    column: Columns = None,
    region: Regions = None,
    most: Annotated[int, typer.Option("--most", help="How many to show.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Show which rows are like one of them, and how sure that is."""
    errors = Console(stderr=True)
    text = _read(errors, contacts)
    detection, guesses = _detect(errors, text, id, model, column, region, least_pair=0.0)
    clusters = dict(detection.clusters())
    if row not in clusters:
        fail(errors, f"there is no row {row}")
    found: dict[str, tuple[int, int | None]] = {
        (right if left == row else left): (weight, points)
        for left, right, weight, points in detection.pairs()
        if row in (left, right)
    }
    # Rows equal in every value are one in the pairs, but not in the clusters.
    for other, cluster in clusters.items():
        if cluster == clusters[row] and other != row and other not in found:
            score = json.loads(detection.explain(row, other) or "{}")
            found[other] = (score.get("score", {}).get("weight", 0), None)
    best = sorted(found.items(), key=lambda item: (-item[1][0], item[0]))[:most]
    cells = {name: values for name, values in _rows(text, id, guesses) if name in dict(best)}
    if as_json:
        shown = [
            {"id": other, "match_weight": weight, "match_probability": points and points / 10_000}
            for other, (weight, points) in best
        ]
        print(json.dumps(shown))
        return
    table = Table("id", "probability", "weight", "values")
    for other, (weight, points) in best:
        share = "same values" if points is None else f"{points / 100:.2f} %"
        values = ", ".join(value for value in cells.get(other, {}).values() if value)
        table.add_row(other, share, f"{weight / 1_000:.1f} bit", values)
    Console().print(table if best else f"No row is like {row}.")


def explain(
    contacts: Contacts,
    left: Annotated[str, typer.Argument(help="The id of a row.")],
    right: Annotated[str, typer.Argument(help="The id of another.")],
    id: IdColumn = None,
    model: ModelFile = None,
    column: Columns = None,
    region: Regions = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Show why two rows score as they do, step by step."""
    errors = Console(stderr=True)
    text = _read(errors, contacts)
    detection, guesses = _detect(errors, text, id, model, column, region, least_pair=0.0)
    told = detection.explain(left, right)
    if told is None:
        fail(errors, f"there is no row {left}, or no row {right}")
    if as_json:
        print(told)
        return
    console = Console()
    cells = {name: values for name, values in _rows(text, id, guesses) if name in (left, right)}
    values = Table("column", left, right)
    for header in cells.get(left, {}):
        values.add_row(header, cells[left][header], cells.get(right, {}).get(header, ""))
    console.print(values)
    explanation = json.loads(told)
    steps = Table("what", "level", "weight", "sum", "rarity")
    total = 0
    for step in explanation["steps"]:
        total += step["weight"]
        rarity = f"{step['rarity'] / 1_000:.1f} bit" if step["rarity"] else ""
        weight = f"{step['weight'] / 1_000:+.1f}"
        steps.add_row(step["field"], step["level"], weight, f"{total / 1_000:+.1f}", rarity)
    console.print(steps)
    console.print(FATES.get(detection.fate(left, right) or "", "Nothing is known of the pair."))


def _detect(
    errors: Console,
    text: bytes,
    id: str | None,
    model: Path | None,
    columns: list[str] | None,
    regions: list[str] | None,
    least_pair: float = 0.01,
    threads: int = 1,
) -> tuple[Detection, list[ColumnGuess]]:
    """The detection, done, with a bar while it works."""
    kinds = []
    for column in columns or []:
        name, equals, kind = column.rpartition("=")
        if not equals:
            fail(errors, f"--column {column}: expected HEADER=KIND")
        kinds.append({"name": name, "kind": kind})
    options = json.dumps({"id": id, "columns": kinds, "regions": regions or []})
    try:
        with bar(errors) as progress:
            reader = TableReader(text, options)
            guesses = guesses_of(reader)
            task = progress.add_task("reading", total=reader.total)
            while (done := reader.step(STEP)) < reader.total:
                progress.update(task, completed=done)
            detection = reader.finish().detect(
                model=model.read_text(encoding="utf-8") if model else None,
                least_pair=least_pair,
                threads=threads,
            )
            phase = ""
            while True:
                now, done, of = detection.step(STEP)
                if now == "done":
                    break
                if now != phase:
                    phase = now
                    progress.reset(task, total=of or None, description=PHASES[now])
                progress.update(task, completed=done, total=of or None)
    except FrontdeskError as error:
        refuse(errors, error)
    return detection, guesses


def _summary(
    console: Console,
    detection: Detection,
    guesses: list[ColumnGuess],
    clusters: list[tuple[str, int]],
) -> None:
    columns = Table("column", "taken for", "sure", "because", title="Columns")
    for guess in guesses:
        columns.add_row(guess.name, guess.kind, f"{guess.confidence} %", guess.reason)
    console.print(columns)
    sizes = Counter(Counter(cluster for _, cluster in clusters).values())
    people = sum(sizes.values())
    console.print(
        f"{len(clusters):,} rows, {people:,} people, {len(clusters) - people:,} duplicates."
    )
    for size, count in sorted(sizes.items()):
        if size > 1:
            console.print(f"  {count:,} times {size} rows of one person")
    console.print(f"{detection.compared_pairs:,} pairs compared.")
    if detection.unseen_pairs:
        console.print(
            f"{detection.unseen_pairs:,} pairs not compared: too many rows share their keys.",
            style="yellow",
        )


def _rows(
    text: bytes, id: str | None, guesses: list[ColumnGuess]
) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows as they stand in the table: id, cells by header."""
    lines = text.decode("utf-8-sig").splitlines(keepends=True)
    first = lines[0] if lines else ""
    delimiter = max(",;\t|", key=first.count)
    reader = csv.reader(lines, delimiter=delimiter)
    headers = next(reader, [])
    kinds = [guess.kind for guess in guesses]
    named = id or next(
        (guess.name for guess in guesses if guess.reason == "it names the rows"), None
    )
    place = headers.index(named) if named in headers else None
    for number, cells in enumerate(reader, start=1):
        name = cells[place] if place is not None else str(number)
        shown = zip(headers, cells, kinds, strict=False)
        yield name, {header: cell for header, cell, kind in shown if kind != "ignored"}


def _read(errors: Console, path: Path) -> bytes:
    try:
        return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        fail(errors, f"{path} cannot be read: {error.strerror}")


def _write(
    errors: Console, path: Path, header: tuple[str, ...], rows: Iterator[tuple[Any, ...]]
) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(rows)
    except OSError as error:
        fail(errors, f"{path} cannot be written: {error.strerror}")


def _write_text(errors: Console, path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        fail(errors, f"{path} cannot be written: {error.strerror}")
