"""Timesheets, pause panels and anomalies as tables in a terminal."""

from __future__ import annotations

from collections import defaultdict
from itertools import zip_longest
from typing import Any

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from frontdesk.cli import words

#: How many lines of a kind of anomaly are shown unless all are asked for.
FEW = 5

#: How many characters are between two columns of a table.
GAP = 3

#: From how many columns on a terminal has room for the bars of quotas and for reasons.
WIDE = 110

#: How many characters the bar of a quota has.
BAR = 16


def show(console: Console, report: dict[str, Any], *, all_anomalies: bool) -> None:
    """Prints a report."""
    console.print(_head(report))
    for table in _timesheets(report, console.width):
        console.print(table)
    console.print(_panels(report, is_wide=console.width >= WIDE))
    console.print(_anomalies(report, few=None if all_anomalies else FEW))


def _head(report: dict[str, Any]) -> RenderableType:
    counts, zone = report["counts"], report["zone"]
    start, end = (words.wall(report.get(name), zone) for name in ("start", "end"))
    kinds = ", ".join(f"{kind['kind']} {kind['count']:,}" for kind in counts["kinds"])
    return Group(
        Text(f"{start} to {end}, {zone}", style="bold"),
        Text(
            f"{counts['records']:,} records: {counts['replayed']:,} replayed, "
            f"{counts['set_aside']:,} set aside" + (f" ({kinds})" if kinds else "")
        ),
        Text(""),
    )


def _timesheets(report: dict[str, Any], width: int) -> list[Table]:
    """The timesheets as one table, or as several of which each has the columns that the terminal has room for."""
    names, rows = words.timesheets(report)
    widths = [max(map(len, column)) + GAP for column in zip(names, *rows, strict=True)]
    groups: list[list[int]] = []
    room = 0
    for place in range(1, len(names)):
        if not groups or room < widths[place]:
            groups.append([0])
            room = width - widths[0]
        groups[-1].append(place)
        room -= widths[place]
    tables: list[Table] = []
    for group in groups:
        table = _table(None if tables else "Timesheets")
        for place in group:
            table.add_column(names[place], justify="right" if place else "left", no_wrap=place > 0)
        for row in rows:
            table.add_row(*(Text(row[place]) for place in group))
        tables.append(table)
    return tables


def _panels(report: dict[str, Any], *, is_wide: bool) -> RenderableType:
    table = _table("Pause panel, at the end of each day")
    table.add_column("Agent, day", overflow="fold")
    table.add_column("Pause", overflow="fold")
    for name in ("Spent", "Remaining", "Exceeded", "Pauses", "Paid"):
        table.add_column(name, justify="right", no_wrap=True)
    if is_wide:
        table.add_column("Quota", no_wrap=True)
        table.add_column("Disabled because", overflow="fold")
    names = words.names_of(report)
    for agent in report["agents"]:
        for day in agent["days"]:
            rows = [
                _panel_row(row, words.reasons(row, names), is_wide=is_wide)
                for row in day["panel"]
                if row["spent"] or row["count"] or row["disabled"]
            ]
            if day["untyped"]:
                rows.append(["without a type", words.length(day["untyped"])])
            # The agent stands beside the first pause of a day, and the day below.
            heads = [agent["agent"], Text(day["date"], style="dim")]
            if len(rows) == 1:
                heads = [Text.assemble(agent["agent"], "\n", (day["date"], "dim"))]
            for head, row in zip_longest(heads, rows, fillvalue=""):
                if row:
                    table.add_row(head, *row)
            table.add_section()
    return table if table.row_count else Text("No pauses.\n")


def _panel_row(row: dict[str, Any], why: str, *, is_wide: bool) -> list[RenderableType]:
    exceeded, remaining = row["exceeded"], row.get("remaining")
    label = row["label"] or row["pause_type"]
    style = "red" if row["disabled"] else "green"
    cells: list[RenderableType] = [
        label if is_wide or not why else Text.assemble(label, "\n", (why, "red")),
        words.length(row["spent"]),
        "unlimited" if remaining is None else Text(words.length(remaining), style=style),
        Text(words.length(exceeded), style="bold red") if exceeded else "",
        _pauses(row),
        f"{row['paid_percent']} %",
    ]
    if is_wide:
        cells += ["" if remaining is None else _bar(row), Text(why, style="red")]
    return cells


def _pauses(row: dict[str, Any]) -> str:
    allowed = [view["count_limit"] for view in row["limits"] if view.get("count_limit") is not None]
    return f"{row['count']} of {min(allowed)}" if allowed else str(row["count"])


def _bar(row: dict[str, Any]) -> Text:
    """Grey for what is spent within the limit, green for what remains, red for what is exceeded."""
    timed = [view for view in row["limits"] if view.get("allotment") is not None]
    tight = min(timed, key=lambda view: view["remaining"] - view["exceeded"])
    used, allowed = tight["used"], tight["allotment"]
    whole = max(used, allowed, 1)
    over = -(-BAR * max(used - allowed, 0) // whole)
    left = -(-BAR * max(allowed - used, 0) // whole)
    spent = max(BAR - over - left, 0)
    return Text.assemble(("━" * spent, "bright_black"), ("━" * left, "green"), ("━" * over, "red"))


def _anomalies(report: dict[str, Any], few: int | None) -> RenderableType:
    by_code: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for anomaly in report["anomalies"]:
        by_code[anomaly["code"]].append(anomaly)
    if not by_code:
        return Text("No anomalies.")
    table = _table(f"Anomalies: {words.anomalies_of(report)}")
    table.add_column("Line", justify="right")
    table.add_column("Kind")
    table.add_column("Agent", overflow="fold")
    table.add_column("What", overflow="fold")
    for code, found in sorted(by_code.items()):
        for anomaly in found[:few]:
            table.add_row(
                str(anomaly["line"]), code, anomaly.get("agent", ""), Text(anomaly["message"])
            )
        if few is not None and len(found) > few:
            table.add_row(
                "", code, "", Text(f"and {len(found) - few:,} more: --anomalies lists all")
            )
        table.add_section()
    return table


def _table(title: str | None) -> Table:
    return Table(
        title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False
    )
