"""What every class can: JSON, pickle, copy, equality, hash, repr, match, replace."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import zoneinfo
from typing import Any

import frontdesk
import pytest
from frontdesk import (
    AgentSpec,
    AgentViewQuery,
    Command,
    Event,
    Line,
    PauseTypeSpec,
    Period,
    Policies,
    Query,
    Work,
)
from samples import AT, classes, samples

VALUES = [*samples(full=True), *samples(full=False)]
NAMES = vars(frontdesk) | {"datetime": dt, "zoneinfo": zoneinfo}


def label(value: object) -> str:
    return type(value).__qualname__


@pytest.mark.parametrize("value", VALUES, ids=label)
def test_round_trips(value: Any) -> None:
    for again in (
        type(value).from_json(value.to_json()),
        pickle.loads(pickle.dumps(value)),
        copy.copy(value),
        copy.deepcopy(value),
        value.replace(),
        eval(repr(value), NAMES),
    ):
        assert type(again) is type(value)
        assert again == value
        assert hash(again) == hash(value)
        assert repr(again) == repr(value)
        assert again.to_json() == value.to_json()


def test_values_of_different_classes_differ() -> None:
    full = samples(full=True)
    for one in full:
        assert [other for other in full if other == one] == [one]
        assert one != "a text"
        assert one is not None


@pytest.mark.parametrize("value", VALUES, ids=label)
def test_nothing_can_be_changed(value: Any) -> None:
    for field in (*value.__match_args__, "another"):
        with pytest.raises(AttributeError):
            setattr(value, field, 1)
    with pytest.raises(TypeError):
        type("Sub", (type(value),), {})


@pytest.mark.parametrize(
    "made", [made for made, _ in classes()], ids=lambda made: made.__qualname__
)
def test_arguments_are_keywords(made: Any) -> None:
    if made.__match_args__ not in ((), ("value",)):
        with pytest.raises(TypeError, match="positional"):
            made("ann")
    with pytest.raises(TypeError, match="no_such_field"):
        made(no_such_field=1)


def test_match() -> None:
    def told(event: Event) -> str:
        match event:
            case Event.PauseStarted(agent=agent, pause_type=None):
                return f"{agent} pauses"
            case Event.PauseStarted(agent, pause_type):
                return f"{agent} goes to {pause_type}"
            case Event():
                return "something else"

    lunch = Event.PauseStarted(agent="ann", pause_type="lunch", resumes_on_queue=True, forced=False)
    assert told(lunch) == "ann goes to lunch"
    assert told(lunch.replace(pause_type=None)) == "ann pauses"
    assert told(Event.WentOnQueue(agent="ann")) == "something else"


def test_families() -> None:
    assert isinstance(Command.Resume(agent="ann"), Command)
    assert isinstance(AgentViewQuery(agent="ann"), Query)
    assert isinstance(Command.from_json('{"Resume":{"agent":"ann"}}'), Command.Resume)
    for family in (Command, Event, Query, Work):
        with pytest.raises(TypeError, match="instances"):
            family()


def test_words_are_taken_as_text_and_given_as_members() -> None:
    dnd = Command.SetLine(agent="ann", line="DnD")
    assert dnd == Command.SetLine(agent="ann", line=Line.DND)
    assert dnd.line is Line.DND
    assert pickle.loads(pickle.dumps(Line.DND)) is Line.DND
    assert copy.deepcopy(Line.DND) is Line.DND
    assert hash(Line.DND) == hash("DnD")


def test_instants() -> None:
    prague = zoneinfo.ZoneInfo("Europe/Prague")
    for given in (AT, AT.astimezone(prague), int(AT.timestamp()) * 1000 + 123):
        paused = Command.Pause(agent="ann", until=given)
        assert paused.until == AT
        assert paused.until.tzinfo is dt.timezone.utc
    assert Command.Pause(agent="ann", until=-1).until == dt.datetime(
        1969, 12, 31, 23, 59, 59, 999000, dt.timezone.utc
    )
    # The second hour of the night in which clocks go back.
    late = dt.datetime(2025, 10, 26, 2, 30, fold=1, tzinfo=prague)
    assert Command.Pause(agent="ann", until=late).until == dt.datetime(
        2025, 10, 26, 1, 30, tzinfo=dt.timezone.utc
    )


def test_lengths_of_time() -> None:
    half_an_hour = dt.timedelta(minutes=30)
    for given in (half_an_hour, 1_800_000):
        assert PauseTypeSpec(id="lunch", allotment=given).allotment == half_an_hour


def test_wall_times_and_zones() -> None:
    prague = zoneinfo.ZoneInfo("Europe/Prague")
    day = Period.Day(zone="Europe/Prague", day_start="06:30")
    assert day == Period.Day(zone=prague, day_start=dt.time(6, 30))
    assert day.zone is prague
    assert day.day_start == dt.time(6, 30)


def test_lists_are_given_as_tuples() -> None:
    agents = Command.DefineAgents(agents=(AgentSpec(id=name) for name in ("ann", "bob")))
    assert [agent.id for agent in agents.agents] == ["ann", "bob"]
    assert isinstance(agents.agents, tuple)


def test_none_is_the_same_as_left_out() -> None:
    assert PauseTypeSpec(id="lunch") == PauseTypeSpec(id="lunch", grace=None, kind=None)
    assert Policies() == Policies(zone=None)


def test_replace() -> None:
    spec = AgentSpec(id="ann", zone="Europe/Prague")
    moved = spec.replace(zone="Asia/Tokyo")
    assert (spec.zone, moved.zone) == tuple(map(zoneinfo.ZoneInfo, ("Europe/Prague", "Asia/Tokyo")))
    with pytest.raises(TypeError, match="no_such_field"):
        spec.replace(no_such_field=1)
