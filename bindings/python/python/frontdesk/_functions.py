"""What needs a few lines of Python on top of the compiled part."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

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
