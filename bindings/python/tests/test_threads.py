"""One desk, many threads."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from frontdesk import AgentViewQuery, Command, ConflictError, Desk, EventRecord

THREADS = 8
TURNS = 300


def together(work: Callable[[int], object]) -> None:
    """Does the work on all threads at once; what one of them raises is raised."""
    with ThreadPoolExecutor(THREADS) as pool:
        for done in [pool.submit(work, number) for number in range(THREADS)]:
            done.result(timeout=60)


def test_every_call_from_every_thread(desk: Desk, now: dt.datetime) -> None:
    def work(number: int) -> None:
        for _ in range(TURNS):
            try:
                desk.pause(now, "ann", "ann")
                desk.resume(now, "ann", "ann")
            except ConflictError:
                # Another thread has resumed already.
                pass
            desk.query("system", AgentViewQuery(agent="ann"))
            desk.handle_many([(now, "system", Command.CancelNext(agent="bob"))])
            if number % 2:
                Desk.restore(desk.snapshot())
            else:
                copy.copy(desk).handle_timeout(now)
            assert desk.clock == now
            repr(desk)

    together(work)


def test_each_event_is_polled_once(desk: Desk, now: dt.datetime) -> None:
    polled: list[list[EventRecord]] = [[] for _ in range(THREADS)]
    events = desk.events()

    def work(number: int) -> None:
        for _ in range(TURNS):
            desk.set_presence(now, "system", "ann", "pending")
            desk.set_presence(now, "system", "ann", "online")
            polled[number].extend(events)

    together(work)
    polled[0].extend(events)
    numbers = [record.seq for part in polled for record in part]
    assert len(numbers) == len(set(numbers)) >= TURNS
