"""Bad input is refused with the place of every fault, and harms nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import frontdesk
import pytest
from frontdesk import (
    AgentSpec,
    AgentViewQuery,
    Command,
    Desk,
    FrontdeskError,
    InvalidError,
    LedgerQuery,
    PauseTypeSpec,
    QueueSpec,
)
from hypothesis import given
from hypothesis import strategies as st
from samples import classes

ANN: dict[str, Any] = {"agent": "ann"}
FAX: dict[str, Any] = {"line": "Fax"}
SURROGATE: dict[str, Any] = {"line": "\ud800"}

# What is called, and the violations (code, path) with which it is refused.
VIOLATIONS: list[tuple[Callable[[], object], list[tuple[str, str]]]] = [
    (lambda: Command.Resume(agent=""), [("BadId", "agent")]),
    (lambda: Command.Resume(agent="x" * 65), [("BadId", "agent")]),
    (lambda: Command.Resume(agent="a\0b"), [("BadId", "agent")]),
    (lambda: Command.Resume(agent="\ud800"), [("BadText", "agent")]),
    (lambda: Command.Pause(**ANN, comment="\udfff"), [("BadText", "comment")]),
    (lambda: Command.SetLine(**ANN, **FAX), [("UnknownWord", "line")]),
    (lambda: Command.SetLine(**ANN, **SURROGATE), [("BadText", "line")]),
    (lambda: Command.Pause(**ANN, until=dt.datetime(2025, 6, 10)), [("NoZone", "until")]),
    (lambda: Command.Pause(**ANN, until=2**80), [("OutOfRange", "until")]),
    (lambda: Command.Pause(**ANN, until=-(2**62)), [("OutOfRange", "until")]),
    (lambda: Command.GrantPauseTime(**ANN, count=-1), [("OutOfRange", "count")]),
    (lambda: Command.GrantPauseTime(**ANN, count=2**32), [("OutOfRange", "count")]),
    (lambda: Command.GrantPauseTime(**ANN, time=2**80), [("OutOfRange", "time")]),
    (lambda: AgentSpec(id="ann", zone="Mars/Phobos"), [("UnknownZone", "zone")]),
    (
        lambda: QueueSpec(id="", members=["ann", "", "bob", "\n"]),
        [("BadId", "id"), ("BadId", "members[1]"), ("BadId", "members[3]")],
    ),
    (
        lambda: LedgerQuery(agent="", start=dt.datetime(2025, 6, 10), end=2**70),
        [("BadId", "agent"), ("NoZone", "start"), ("OutOfRange", "end")],
    ),
    (lambda: Desk().resume(0, "", "ann"), [("BadId", "actor")]),
    (lambda: Desk().resume(0, "system", "\t"), [("BadId", "agent")]),
    (lambda: Desk().resume(2**70, "system", "ann"), [("OutOfRange", "now")]),
    (lambda: Desk().resume(0, "system", -1), [("OutOfRange", "agent")]),
    (lambda: Desk().resume(0, 2**70, "ann"), [("OutOfRange", "actor")]),
    (lambda: Desk().handle_timeout(0, budget=-1), [("OutOfRange", "budget")]),
    (lambda: Desk().handle_json(0, "system", "\ud800"), [("BadText", "command")]),
]

# What is called, and a part of the message of the TypeError.
WRONG_TYPES: list[tuple[Callable[..., Any], str]] = [
    (lambda any: Command.Resume(agent=any(3)), "argument 'agent': expected str, not int"),
    (lambda any: Command.Resume(agent=any(None)), "argument 'agent': expected str, not NoneType"),
    (lambda any: Command.Resume(agent=any(b"ann")), "argument 'agent': expected str, not bytes"),
    (lambda any: Command.Pause(**ANN, until=any("noon")), "argument 'until': expected int of mill"),
    (lambda any: Command.Pause(**ANN, until=any(True)), "argument 'until': expected int of mill"),
    (lambda any: Command.Pause(**ANN, until=any(1.5)), "argument 'until': expected int of mill"),
    (lambda any: Command.SetLine(**ANN, line=any(1)), "argument 'line': expected Line, not int"),
    (lambda any: Command.Logout(**ANN, forced=any(1)), "argument 'forced': expected bool, not int"),
    (lambda any: PauseTypeSpec(id="x", grace=any(1.0)), "argument 'grace': expected int of mill"),
    (lambda any: AgentSpec(id="ann", zone=any(1)), "argument 'zone': expected str or ZoneInfo"),
    (lambda any: QueueSpec(id="q", members=any("abc")), "argument 'members': expected a sequence"),
    (lambda any: QueueSpec(id="q", members=any(5)), "argument 'members': expected a sequence"),
    (
        lambda any: Command.DefineAgents(agents=any([AgentSpec(id="ann"), "bob"])),
        "argument 'agents[1]': expected AgentSpec, not str",
    ),
    (
        lambda any: LedgerQuery(agent=any(1), start=any("x"), end=0),
        "argument 'agent': expected str, not int; argument 'start': expected int",
    ),
    (lambda any: Desk().handle(any("x"), "system", any(1)), "argument 'now': expected int"),
    (lambda any: Desk().handle(0, "system", any("x")), "argument 'command': expected Command"),
    (lambda any: Desk().handle(0, any(1.5), any(1)), "argument 'actor': expected str or int"),
    (lambda any: Desk().handle(0, any(True), any(1)), "argument 'actor': expected str or int"),
    (lambda any: Desk().query("system", any("x")), "argument 'query': expected Query, not str"),
    (lambda any: Desk().handle_json(0, "system", any(b"")), "argument 'command': expected str"),
    (lambda any: Command.from_json(any(b"{}")), "argument 'text': expected str, not bytes"),
]


@pytest.mark.parametrize(("call", "expected"), VIOLATIONS)
def test_violations(call: Callable[[], object], expected: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidError) as refused:
        call()
    error = refused.value
    assert error.name == "Invalid"
    assert [(found.code, found.path) for found in error.violations] == expected
    assert error.details["total"] == len(expected)
    assert all(path in str(error) for _, path in expected)


@pytest.mark.parametrize(("call", "message"), WRONG_TYPES)
def test_wrong_types(call: Callable[..., Any], message: str) -> None:
    with pytest.raises(TypeError) as refused:
        call(lambda value: value)
    assert message in str(refused.value)


def test_what_python_raises_gets_through() -> None:
    def broken() -> Any:
        yield AgentSpec(id="ann")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Command.DefineAgents(agents=broken())


class BadZone(dt.tzinfo):
    """A zone that cannot tell its offset."""

    def utcoffset(self, _: dt.datetime | None) -> dt.timedelta:
        raise ZeroDivisionError

    dst = utcoffset

    def tzname(self, _: dt.datetime | None) -> str:
        return "nowhere"


def test_edges_of_time(desk: Desk) -> None:
    edges = dt.datetime.min, dt.datetime.max.replace(microsecond=999000)
    for edge in edges:
        until = edge.replace(tzinfo=dt.timezone.utc)
        assert Command.Pause(agent="ann", until=until).until == until
    ahead = dt.timezone(dt.timedelta(hours=14))
    with pytest.raises(InvalidError, match="until"):
        Command.Pause(agent="ann", until=dt.datetime.min.replace(tzinfo=ahead))
    with pytest.raises(ZeroDivisionError):
        desk.handle_timeout(dt.datetime(2025, 6, 10, tzinfo=BadZone()))


def test_deep_json() -> None:
    for text in ("[" * 100_000, '{"Resume":' * 100_000, "", "\0", "null", '{"Resume":1}'):
        with pytest.raises(InvalidError) as refused:
            Command.from_json(text)
        assert refused.value.name == "JsonUnreadable"
        with pytest.raises(InvalidError):
            frontdesk.error_from_json(text)


@given(
    st.one_of(st.text(), st.integers(), st.none(), st.floats(), st.binary(), st.datetimes()),
    st.one_of(st.text(), st.integers(), st.none(), st.booleans()),
    st.one_of(st.text(), st.integers(), st.none(), st.tuples()),
)
def test_a_desk_survives_anything(now: Any, actor: Any, agent: Any) -> None:
    desk = Desk()
    before = desk.snapshot()
    for call in (
        lambda: desk.pause(now, actor, agent, agent),
        lambda: desk.offer(now, agent, agent, actor, now),
        lambda: desk.handle(now, actor, Command.Resume(agent=agent)),
        lambda: desk.query(actor, AgentViewQuery(agent=agent)),
        lambda: desk.handle_json(now, actor, agent),
    ):
        with pytest.raises((TypeError, FrontdeskError)):
            call()
    if desk.clock is None:
        assert desk.snapshot() == before


@given(st.text())
def test_json_doors_survive_anything(text: str) -> None:
    for made, _ in classes():
        with pytest.raises(FrontdeskError):
            made.from_json(text)
