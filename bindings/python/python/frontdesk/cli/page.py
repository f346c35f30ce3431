"""A report as one page of HTML that needs nothing else: timelines, quota bars, timesheets, anomalies."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from html import escape
from importlib import metadata, resources
from typing import Any

from frontdesk.cli import words

#: How many anomalies of a kind the page lists; the others it counts. JSON has them all.
MOST_ANOMALIES = 2_000

#: How many colours there are for pauses.
PAUSE_COLOURS = 6


def page(report: dict[str, Any], title: str) -> str:
    """The page as text."""
    counts, zone = report["counts"], report["zone"]
    start, end = (words.wall(report.get(name), zone) for name in ("start", "end"))
    parts = {
        "title": escape(title),
        "span": f"{start} to {end}, {escape(zone)}",
        "counts": (
            f"{counts['records']:,} records: {counts['replayed']:,} replayed, "
            f"{counts['set_aside']:,} set aside. Anomalies: {escape(words.anomalies_of(report))}."
        ),
        "timesheets": _timesheets(report),
        "anomalies": _anomalies(report),
        "version": escape(_version()),
        "zone": escape(zone),
        "style": _part("page.css"),
        "script": _part("page.js"),
        "data": json.dumps(_data(report), separators=(",", ":")).replace("<", "\\u003c"),
    }
    text = _part("page.html")
    head, *rest = text.split("{{")
    for piece in rest:
        name, after = piece.split("}}", 1)
        head += parts[name] + after
    return head


def _data(report: dict[str, Any]) -> dict[str, Any]:
    """What the script draws: times in seconds, lines by number."""
    labels = {known["pause_type"]: known["label"] for known in report["pause_types"]}
    names = words.names_of(report)
    numbers: dict[tuple[str, str | None], int] = {}
    lines: list[dict[str, str]] = []

    def number(line: Any) -> int | None:
        name, of = words.split_line(line)
        if name == "LoggedOut":
            return None
        if (name, of) not in numbers:
            numbers[name, of] = len(lines)
            lines.append(_legend(name, of, labels))
        return numbers[name, of]

    # In the order of the legend, whatever comes first on a day.
    for name in words.LINES:
        if any(total["line"] == name for agent in report["agents"] for total in agent["totals"]):
            number(name)
    for pause_type in labels:
        line = {"Pause": {"pause_type": pause_type}}
        if any(total["line"] == line for agent in report["agents"] for total in agent["totals"]):
            number(line)
    dates: set[str] = set()
    agents = []
    for agent in report["agents"]:
        days: dict[str, dict[str, Any]] = {}
        for day in agent["days"]:
            dates.add(day["date"])
            start = words.instant(day["start"]).timestamp()
            spans: list[list[float]] = []
            for entry in day["entries"]:
                place = number(entry["line"])
                if place is not None:
                    _add_span(spans, entry, place, start)
            days[day["date"]] = {
                "s": _plain(start),
                "t": spans,
                "f": _figures(day["figures"]),
                "q": [_quota(limit) for limit in words.limits(day, names)],
            }
        agents.append({"id": agent["agent"], "days": days})
    return {
        "zone": report["zone"],
        "days": [
            {"date": date, "label": f"{dt.date.fromisoformat(date):%a %Y-%m-%d}"}
            for date in sorted(dates)
        ],
        "lines": lines,
        "agents": agents,
    }


def _legend(name: str, of: str | None, labels: dict[str, str]) -> dict[str, str]:
    if name != "Pause":
        label = words.LINES.get(name, name)
        return {"label": f"{label}: {of}" if of else label, "colour": name}
    place = list(labels).index(of) if of in labels else len(labels)
    label = f"Pause: {labels.get(of or '', of or 'without a type')}"
    return {"label": label, "colour": f"Pause{place % PAUSE_COLOURS}"}


def _add_span(spans: list[list[float]], entry: dict[str, Any], line: int, start: float) -> None:
    begins = _plain(words.instant(entry["start"]).timestamp() - start)
    lasts = _plain(words.instant(entry["end"]).timestamp() - start - begins)
    exceeded = _plain(entry.get("exceeded", 0) / 1_000)
    last = spans[-1] if spans else None
    if last and last[2] == line and last[0] + last[1] == begins and not exceeded and not last[3]:
        last[1] = _plain(last[1] + lasts)
    else:
        spans.append([begins, lasts, line, exceeded])


def _figures(figures: dict[str, Any]) -> list[tuple[str, str]]:
    shown = [
        ("log-in", words.length(figures["login"])),
        ("handled", f"{figures['handled']:,}"),
        ("talk", words.length(figures["talk"])),
        ("occupancy", words.percent(figures["occupancy"])),
    ]
    if figures["pause"]:
        shown.append(("pause", words.length(figures["pause"])))
    if misses := sum(miss["count"] for miss in figures["misses"]):
        shown.append(("missed", str(misses)))
    return shown


def _quota(limit: tuple[str, int, int, bool, bool]) -> tuple[str, float, float, bool, bool]:
    label, used, allowed, is_count, exhausted = limit
    if is_count:
        return limit
    return label, round(used / 1_000), _plain(allowed / 1_000), is_count, exhausted


def _timesheets(report: dict[str, Any]) -> str:
    if not report["agents"]:
        return "<p>Nobody was logged in.</p>"
    names, rows = words.timesheets(report)
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "\n".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return (
        f'<div class="scroll"><table>\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{body}\n</tbody></table></div>"
    )


def _anomalies(report: dict[str, Any]) -> str:
    by_code: dict[str, list[str]] = defaultdict(list)
    for anomaly in report["anomalies"]:
        agent = f" {anomaly['agent']}:" if anomaly.get("agent") else ""
        by_code[anomaly["code"]].append(
            escape(f"line {anomaly['line']}:{agent} {anomaly['message']}")
        )
    if not by_code:
        return "<p>None.</p>"
    groups = []
    for code, found in sorted(by_code.items()):
        items = [f"<li>{item}</li>" for item in found[:MOST_ANOMALIES]]
        if len(found) > MOST_ANOMALIES:
            items.append(f"<li>and {len(found) - MOST_ANOMALIES:,} more</li>")
        body = "\n".join(items)
        groups.append(
            f"<details><summary>{escape(code)}: <b>{len(found):,}</b></summary>\n<ul>\n{body}\n</ul></details>"
        )
    return "\n".join(groups)


def _plain(number: float) -> float:
    """Without a fraction where there is none, and else to the millisecond."""
    rounded = round(number, 3)
    return int(rounded) if rounded == int(rounded) else rounded


def _part(name: str) -> str:
    return resources.files("frontdesk.cli").joinpath(name).read_text(encoding="utf-8")


def _version() -> str:
    try:
        return metadata.version("frontdesk")
    except metadata.PackageNotFoundError:
        return "(not installed)"
