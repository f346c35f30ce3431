"""How figures, instants and accounting lines are shown."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Any

#: The accounting lines in the order of the legend, and what people read.
LINES = {
    "Busy": "Busy",
    "Offering": "Offering",
    "WrapUp": "Wrap-up",
    "Waiting": "Waiting",
    "Missed": "Missed",
    "Resting": "Resting",
    "BreakOut": "Break-out",
    "NotEligible": "Not eligible",
    "DnD": "Do not disturb",
    "Ready": "Ready, off queue",
}


#: What stands where there is nothing to tell.
NOTHING = "-"


def length(millis: int) -> str:
    """A length of time as h:mm:ss, to the nearest second."""
    seconds = (millis + 500) // 1_000
    return f"{seconds // 3_600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def percent(basis_points: int | None) -> str:
    """A share as per cent with one decimal; a dash where there is none."""
    return NOTHING if basis_points is None else f"{basis_points / 100:.1f} %"


def instant(text: str) -> dt.datetime:
    """An instant of a report."""
    return dt.datetime.fromisoformat(text.replace("Z", "+00:00"))


def wall(text: str | None, zone: str) -> str:
    """An instant of a report as a wall clock of the zone shows it; a dash where there is none."""
    if text is None:
        return NOTHING
    return f"{instant(text).astimezone(zoneinfo.ZoneInfo(zone)):%Y-%m-%d %H:%M:%S}"


def split_line(line: Any) -> tuple[str, str | None]:
    """The name of an accounting line, and the pause type or status that it carries."""
    if isinstance(line, str):
        return line, None
    ((name, fields),) = line.items()
    return name, next(iter(fields.values()), None)


def anomalies_of(report: dict[str, Any]) -> str:
    """How many anomalies there are of each kind."""
    counts = report["anomaly_counts"]
    return ", ".join(f"{found['count']:,} {found['code']}" for found in counts) or "none"


def timesheets(report: dict[str, Any]) -> tuple[list[str], list[list[str]]]:
    """The timesheet of every agent over all days: names of the columns, rows. Columns without a time are left out."""
    all_figures = [agent["figures"] for agent in report["agents"]]
    times = {
        "Talk": "talk",
        "Hold": "hold",
        "Busy": "busy",
        "Overlap": "overlap",
        "Wrap-up": "wrap_up",
        "Waiting": "waiting",
        "Pause": "pause",
    }
    shown = {
        name: key for name, key in times.items() if any(figures[key] for figures in all_figures)
    }
    names = [
        "Agent",
        "Days",
        "Log-in",
        "Handled",
        *shown,
        "AHT",
        "Occup.",
        "Util.",
        "Missed",
        "Paid",
    ]
    rows = []
    for agent, figures in zip(report["agents"], all_figures, strict=True):
        handle_time = figures["average_handle_time"]
        rows.append(
            [
                agent["agent"],
                str(len(agent["days"])),
                length(figures["login"]),
                f"{figures['handled']:,}",
                *(length(figures[key]) for key in shown.values()),
                NOTHING if handle_time is None else length(handle_time),
                percent(figures["occupancy"]),
                percent(figures["utilisation"]),
                str(sum(miss["count"] for miss in figures["misses"])),
                length(figures["paid"]),
            ]
        )
    return names, rows


def names_of(report: dict[str, Any]) -> dict[str, str]:
    """What people read for a pause type, by its id, and for a pool, by `pool` and its id."""
    names = {known["pause_type"]: known["label"] for known in report["pause_types"]}
    return names | {f"pool {known['pool']}": known["label"] for known in report["pools"]}


def limits(day: dict[str, Any], names: dict[str, str]) -> list[tuple[str, int, int, bool, bool]]:
    """The limits of a day's panel, each once: label, used, allowed, whether it is a number, exhausted."""
    found: dict[str, tuple[str, int, int, bool, bool]] = {}
    for row in day["panel"]:
        for view in row["limits"]:
            ((kind, of),) = view["limit"].items()
            ((_, target),) = of.items()
            label = names.get(f"pool {target}" if kind.startswith("Pool") else target, target)
            if kind in ("Allotment", "PoolAllotment"):
                entry = (label, view["used"], view["allotment"], False, view["exhausted"])
            elif kind in ("Count", "PoolCount"):
                entry = (
                    f"{label}, pauses",
                    view["count"],
                    view["count_limit"],
                    True,
                    view["exhausted"],
                )
            else:
                continue
            found.setdefault(f"{kind} {target}", entry)
    return list(found.values())


def reasons(row: dict[str, Any], names: dict[str, str]) -> str:
    """Why a pause cannot be set, as a list of words."""
    words = []
    for refusal in row.get("disabled_because", []):
        name, fields = (refusal, {}) if isinstance(refusal, str) else next(iter(refusal.items()))
        limit = fields.get("limit") if isinstance(fields, dict) else None
        if isinstance(limit, dict):
            ((kind, of),) = limit.items()
            (target,) = of.values()
            bound = "number" if "Count" in kind else "time"
            name += (
                f": {bound} of {names.get(f'pool {target}' if 'pool' in of else target, target)}"
            )
        words.append(name)
    return ", ".join(words)
