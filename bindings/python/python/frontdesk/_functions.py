"""What needs a few lines of Python on top of the compiled part."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from frontdesk import _frontdesk
from frontdesk._frontdesk import DefinitionsAnswer


class Difference(NamedTuple):
    """One field in which two sets of definitions differ."""

    path: str
    """Where, such as ``pause_types[lunch].allotment``; a whole definition where it was added."""

    before: Any
    """The value before, as in the wire format; None where there was none."""

    after: Any
    """The value after; None where there is none any more."""


def difference(before: DefinitionsAnswer, after: DefinitionsAnswer) -> list[Difference]:
    """Which fields differ between two sets of definitions, whatever their order.

    Definitions are compared by their ids; the number of the version is left out.
    """
    return [
        Difference(path, old and json.loads(old), new and json.loads(new))
        for path, old, new in _frontdesk._difference(before, after)
    ]


def expiry(text: str, at: datetime, zone: ZoneInfo | str, *, several: bool = False) -> datetime:
    """The instant that an expiry such as "2 weeks" means.

    Hours are elapsed time. Days, weeks, months and years keep the wall time; months and years stop at the
    last day of a month that is too short. A time that the clocks skip means the first instant after the
    gap, one that comes twice the earlier.

    Args:
        text: A number of hours, days, weeks, months or years.
        at: From when on: an aware datetime.
        zone: By whose calendar and clocks: a ZoneInfo, or a name.
        several: Read several terms, such as "6 days, 19 months".

    Returns:
        An aware datetime in the zone.

    Raises:
        InvalidError: A ValueError, with the offset of what is wrong and what was expected there in its details.

    >>> import datetime as dt
    >>> noon = dt.datetime(2025, 3, 29, 12, tzinfo=ZoneInfo("Europe/Prague"))
    >>> expiry("1 day", noon, "Europe/Prague").isoformat()
    '2025-03-30T12:00:00+02:00'
    >>> expiry("24 hours", noon, "Europe/Prague").isoformat()
    '2025-03-30T13:00:00+02:00'
    """
    preview = _frontdesk.preview_expiry(text, at, zone, several=several)
    return preview.expires_at.astimezone(ZoneInfo(zone) if isinstance(zone, str) else zone)


def replay_log(log: bytes, options: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Gives the log of another system to a new desk, and tells what each agent's days come to.

    Args:
        log: An Asterisk queue_log, a table of calls, or a desk's own log.
        options: As ReplayRun takes them, as a mapping.

    Returns:
        The report, as in the wire format: counts, agents with their days, anomalies with their lines.
    """
    run = _frontdesk.ReplayRun(log, json.dumps(options or {}))
    report: dict[str, Any] = json.loads(run.finish())
    return report


def catalogue() -> list[dict[str, Any]]:
    """The library's own list of every command, query, event, answer, error and their parts.

    Each entry has its name, its documentation, and its variants or fields.
    """
    entries: list[dict[str, Any]] = json.loads(_frontdesk._catalogue_json())
    return entries
