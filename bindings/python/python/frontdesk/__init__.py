"""The contact-centre domain as a library: agents, statuses, timers, pause quotas, timesheets.

The library does no input or output and reads no clock. A program tells a desk what happens and what time it
is, asks it when to call next, and takes what has happened:

>>> import datetime as dt
>>> from frontdesk import AgentSpec, AgentViewQuery, Command, Desk
>>> nine = dt.datetime(2025, 6, 10, 9, 0, tzinfo=dt.timezone.utc)
>>> desk = Desk()
>>> desk.handle(nine, "system", Command.DefineAgents(agents=[AgentSpec(id="ann")]))
>>> desk.login(nine, "ann", "ann", "desk 4")
>>> desk.go_on_queue(nine, "ann", "ann")
>>> list(desk.events())[-1].event
Event.WentOnQueue(agent='ann')
>>> desk.query("system", AgentViewQuery(agent="ann")).work
Work.OnQueue()

Where to look: ``help(frontdesk.Desk)`` for the calls, ``help(frontdesk.Command)`` for what can be asked of a
desk, ``help(frontdesk.Event)`` for what happens, ``help(frontdesk.FrontdeskError)`` for refusals.
"""

from frontdesk import _frontdesk
from frontdesk._errors import (
    ConflictError,
    CorruptError,
    DeniedError,
    FrontdeskError,
    InternalError,
    InvalidError,
    NotFoundError,
)
from frontdesk._frontdesk import *  # noqa: F403
from frontdesk._functions import Difference, catalogue, difference, expiry, replay_log
from frontdesk._matching import ColumnGuess, Duplicates, dedupe

__all__ = [
    "ColumnGuess",
    "ConflictError",
    "CorruptError",
    "DeniedError",
    "Difference",
    "Duplicates",
    "FrontdeskError",
    "InternalError",
    "InvalidError",
    "NotFoundError",
    "catalogue",
    "dedupe",
    "difference",
    "expiry",
    "replay_log",
]
__all__ += _frontdesk.__all__


def _line(record: _frontdesk.EventRecord) -> str:
    return _frontdesk._line(record)


# print(record) shows one line, as transcripts have it.
_frontdesk.EventRecord.__str__ = _line  # type: ignore[assignment, method-assign]

for _public in (ConflictError, CorruptError, DeniedError, Difference, FrontdeskError):
    _public.__module__ = __name__
for _public in (InternalError, InvalidError, NotFoundError):
    _public.__module__ = __name__
for _public in (ColumnGuess, Duplicates, dedupe):  # type: ignore[assignment]
    _public.__module__ = __name__
del _public
