"""Logs of other systems, replayed through a desk.

A log is Asterisk's ``queue_log``, a table with one call a row, or the log of a desk. It is read, given to a new
desk, and comes to a report: each agent's timesheet, account and pause panel, day by day, and everything odd in
the log with its line.

>>> from frontdesk import intake
>>> log = b'''1749542400|X|sales|SIP/1001|ADDMEMBER|
... 1749542460|NONE|NONE|SIP/1001|PAUSEALL|lunch
... 1749543060|NONE|NONE|SIP/1001|UNPAUSEALL|
... 1749546000|X|sales|SIP/1001|REMOVEMEMBER|
... '''
>>> report = intake.replay(log, zone="Europe/Prague")
>>> report["agents"][0]["figures"]["pause"]
600000
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Literal

from frontdesk import _frontdesk

__all__ = ["LogFormat", "replay", "replay_json"]

#: The formats that can be told apart.
LogFormat = Literal["QueueLog", "Calls", "Log"]

#: How many commands a desk is given between two calls of `progress`.
_STEP = 5_000


def replay(
    data: bytes,
    *,
    format: LogFormat | None = None,
    mapping: Mapping[str, Any] | None = None,
    setup: Mapping[str, Any] | None = None,
    zone: str | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> dict[str, Any]:
    """Replays a log and tells what it comes to.

    Args:
        data: The bytes of the log.
        format: What it is; what it looks like when absent.
        mapping: What the columns of a table of calls mean: the fields of the core's CallMapping.
        setup: What the desk is set up with: the fields of the core's Setup.
        zone: The zone of the days, and of times in tables; else that of the mapping or the setup.
        progress: Called with the commands given so far and in all.

    Returns:
        The report: the fields of the core's Report; lengths of time are milliseconds.

    Raises:
        InvalidError: The mapping or the setup does not check, or a table comes without a mapping.
    """
    text = replay_json(
        data, format=format, mapping=mapping, setup=setup, zone=zone, progress=progress
    )
    report: dict[str, Any] = json.loads(text)
    return report


def replay_json(
    data: bytes,
    *,
    format: LogFormat | None = None,
    mapping: Mapping[str, Any] | None = None,
    setup: Mapping[str, Any] | None = None,
    zone: str | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> str:
    """As replay(), with the report as JSON."""
    options = {"format": format, "mapping": mapping, "setup": setup or {}, "zone": zone}
    run = _frontdesk._ReplayRun(data, json.dumps(options))
    total = run.total
    given = 0
    while given < total:
        given = run.step(_STEP)
        if progress is not None:
            progress(given, total)
    return run.finish()
