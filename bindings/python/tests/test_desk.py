"""The calls of a desk."""

from __future__ import annotations

import copy
import datetime as dt
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from frontdesk import (
    AgentViewQuery,
    ClockQuery,
    Command,
    ConflictError,
    CorruptError,
    DeniedError,
    Desk,
    EligibleQuery,
    Event,
    EventRecord,
    Indicator,
    InvalidError,
    LogAction,
    LogEntry,
    NotFoundError,
    TimesheetQuery,
    Work,
)

MINUTE = dt.timedelta(minutes=1)


def events(desk: Desk) -> list[Event]:
    return [record.event for record in desk.events()]


def test_a_call(desk: Desk, now: dt.datetime) -> None:
    desk.offer(now, "ann", "call 1", "voice")
    desk.answer(now, "ann", "call 1")
    assert desk.query("system", AgentViewQuery(agent="ann")).indicator is Indicator.BUSY
    desk.end(now + MINUTE, "ann", "call 1", "Completed")
    desk.discard_events()
    assert desk.next_deadline == now + MINUTE + dt.timedelta(seconds=30)
    desk.finish(now + MINUTE, "ann", "ann", "call 1")
    assert [type(event) for event in events(desk)] == [Event.WrapUpEnded]
    assert desk.next_deadline is None
    assert desk.next_deadline_ms is None
    desk.handle_timeout(now + 2 * MINUTE)
    sheet = desk.query("system", TimesheetQuery(agent="ann", start=now, end=now + 2 * MINUTE))
    assert sheet.talk == MINUTE
    assert sheet.handled == 1


def typed_calls(desk: Desk, now: dt.datetime, names: Mapping[str, Any]) -> None:
    """Every typed call, with texts or with references."""
    ann, voice, lunch = names["ann"], names["voice"], names["lunch"]
    desk.logout(now, "bob", "bob", "desk 5")
    desk.login(now, "bob", "bob", "desk 6")
    desk.logout(now, "bob", "bob")
    desk.go_off_queue(now, names["by ann"], ann)
    desk.set_line(now, names["by ann"], ann, "DnD")
    desk.set_line(now, names["by ann"], ann, "Ready")
    desk.set_presence(now, names["by ann"], ann, names["pending"])
    desk.set_presence(now, names["by ann"], ann, names["online"])
    desk.activity(now, ann, names["keyboard"])
    desk.go_on_queue(now, names["by ann"], ann)
    desk.pause(now, names["by ann"], ann, lunch)
    desk.resume(now + MINUTE, names["by ann"], ann)
    desk.pause(now + MINUTE, names["by ann"], ann)
    assert not desk.is_eligible(ann, voice)
    desk.resume(now + MINUTE, names["by ann"], ann)
    assert desk.is_eligible(ann, voice)
    desk.offer(now + MINUTE, ann, "call 1", voice, expires_at=now + 2 * MINUTE)
    desk.offer_failed(now + MINUTE, ann, "call 1", "Rejected")
    desk.handle_timeout(now + 2 * MINUTE)
    desk.offer(now + 2 * MINUTE, ann, "call 2", voice)
    desk.answer(now + 2 * MINUTE, ann, "call 2")
    desk.end(now + 3 * MINUTE, ann, "call 2", "Completed")
    desk.finish(now + 3 * MINUTE, names["by ann"], ann, "call 2", "sold")
    desk.begin(now + 4 * MINUTE, ann, "call 3", voice, "Outbound")
    desk.end(now + 5 * MINUTE, ann, "call 3", "Completed")


def test_by_text_and_by_reference_are_the_same(desk: Desk, now: dt.datetime) -> None:
    texts = {name: name for name in ("ann", "voice", "lunch", "online", "pending", "keyboard")}
    references = {
        "ann": desk.agent_ref("ann"),
        "voice": desk.channel_ref("voice"),
        "lunch": desk.pause_type_ref("lunch"),
        "online": desk.status_ref("online"),
        "pending": desk.status_ref("pending"),
        "by ann": desk.actor_ref("ann"),
        "keyboard": desk.activity_kind_ref("keyboard"),
    }
    assert None not in references.values()
    other = copy.copy(desk)
    typed_calls(desk, now, texts | {"by ann": "ann"})
    typed_calls(other, now, references)
    assert desk.snapshot() == other.snapshot()
    assert list(map(str, desk.events())) == list(map(str, other.events()))


def test_unknown_names(desk: Desk, now: dt.datetime) -> None:
    assert desk.agent_ref("nobody") is None
    assert desk.actor_ref("nobody") is None
    ann = desk.agent_ref("ann")
    assert ann is not None
    with pytest.raises(NotFoundError) as refused:
        desk.pause(now, "system", "nobody")
    assert refused.value.details == {"kind": "agent", "id": "nobody"}
    with pytest.raises(NotFoundError) as refused:
        desk.pause(now, "system", ann, "siesta")
    assert refused.value.details == {"kind": "pause type", "id": "siesta"}
    with pytest.raises(DeniedError):
        desk.resume(now, "nobody", ann)
    with pytest.raises(NotFoundError):
        desk.is_eligible("nobody", "voice")
    for reference in (77, 2**32 - 1):
        with pytest.raises(NotFoundError) as refused:
            desk.resume(now, "system", reference)
        assert refused.value.name == "UnknownReference"
        with pytest.raises(NotFoundError):
            desk.offer(now, "ann", "call", reference)
    with pytest.raises(InvalidError):
        desk.resume(now, "system", 2**32)


def test_a_refused_call_moves_the_clock_only(desk: Desk, now: dt.datetime) -> None:
    later = now + MINUTE
    calls: list[Callable[[], object]] = [
        lambda: desk.resume(later, "ann", "ann"),
        lambda: desk.resume(later, "ann", "nobody"),
        lambda: desk.handle(later, "ann", Command.Resume(agent="ann")),
    ]
    for call in calls:
        expected = copy.copy(desk)
        expected.handle_timeout(later)
        with pytest.raises((ConflictError, NotFoundError)):
            call()
        assert desk.snapshot() == expected.snapshot()
        assert desk.clock == later


def test_records(desk: Desk, now: dt.datetime) -> None:
    desk.pause(now, "ann", "ann", "lunch")
    record = desk.poll_event()
    assert isinstance(record, EventRecord)
    assert (record.at, record.observed_at, record.actor) == (now, now, "ann")
    assert isinstance(record.event, Event.PauseStarted)
    assert str(record).startswith('2025-06-10T09:00:00Z ann {"PauseStarted":{"agent":"ann"')
    assert "event=Event.PauseStarted(agent='ann', pause_type='lunch'" in repr(record)
    desk.resume(now, "ann", "ann")
    text = desk.poll_event_json()
    assert text is not None
    assert json.loads(text)["seq"] == record.seq + 1
    assert [type(event) for event in events(desk)] == [Event.WentOnQueue]
    assert desk.poll_event() is None
    assert desk.poll_event_json() is None


def test_the_log(desk: Desk, now: dt.datetime) -> None:
    entry = desk.poll_log()
    assert isinstance(entry, LogEntry)
    assert isinstance(entry.action, LogAction.Accepted)
    assert isinstance(entry.action.command, Command.DefinePolicies)
    text = desk.poll_log_json()
    assert text is not None
    assert LogEntry.from_json(text).seq == 2
    assert "\n" not in text
    while desk.poll_log():
        pass
    assert desk.poll_log_json() is None
    quiet = Desk(events=False)
    quiet.handle_json(now, "system", '{"DefineAgents":{"agents":[{"id":"ann"}]}}')
    assert quiet.poll_log() is None
    assert quiet.poll_event() is None


def test_json(desk: Desk, now: dt.datetime) -> None:
    desk.handle_json(now, "ann", '{"Pause":{"agent":"ann"}}')
    answer = json.loads(desk.query_json("system", '{"AgentView":{"agent":"ann"}}'))
    assert answer["AgentView"]["indicator"] == "Pause"
    assert desk.query("system", AgentViewQuery(agent="ann")).work == Work.Pause()
    with pytest.raises(InvalidError) as refused:
        desk.handle_json(now, "ann", '{"Pause":{}}')
    assert refused.value.name == "JsonUnreadable"
    with pytest.raises(InvalidError):
        desk.query_json("system", "{")


def test_handle_many(desk: Desk, now: dt.datetime) -> None:
    outcomes = desk.handle_many(
        [
            (now, "ann", Command.Pause(agent="ann")),
            (now, "ann", Command.Pause(agent="nobody")),
            (now + MINUTE, "ann", Command.Resume(agent="ann")),
        ]
    )
    assert [type(outcome) for outcome in outcomes] == [type(None), NotFoundError, type(None)]
    happened = [type(event) for event in events(desk)]
    assert happened == [Event.PauseStarted, Event.PauseEnded, Event.WentOnQueue]
    before = desk.snapshot()
    calls: Any = [(now, "ann", Command.Pause(agent="ann")), (now, "ann", "Pause")]
    with pytest.raises(TypeError, match=r"calls\[1\]\.command"):
        desk.handle_many(calls)
    calls = [(now, "ann")]
    with pytest.raises(InvalidError, match=r"calls\[0\]"):
        desk.handle_many(calls)
    assert desk.snapshot() == before


def test_time(desk: Desk, now: dt.datetime) -> None:
    desk.pause(now, "ann", "ann", "lunch")
    desk.pause(now, "bob", "bob", "lunch")
    late = now + dt.timedelta(hours=2)
    assert not desk.handle_timeout(late, budget=1)
    assert desk.clock is not None
    assert desk.clock < late
    assert desk.handle_timeout(late)
    assert desk.clock == late
    with pytest.raises(InvalidError) as refused:
        desk.handle_timeout(now)
    assert refused.value.name == "ClockSkew"
    assert refused.value.details["last_seen"] == late
    assert desk.handle_timeout(now, forced=True)
    desk.handle(now, "ann", Command.Resume(agent="ann"), forced=True)
    assert desk.clock == late
    with pytest.raises(InvalidError, match="both"):
        desk.handle_timeout(late, 1, forced=True)


def test_snapshots(desk: Desk, now: dt.datetime) -> None:
    bytes_ = desk.snapshot()
    again = Desk.restore(bytes_)
    assert again.snapshot() == bytes_
    again.pause(now, "ann", "ann")
    assert desk.snapshot() == bytes_
    for wrong in (b"", b"frontdesk", bytes_[:-1], bytes_ + b"x", b"x" * 1000):
        with pytest.raises(CorruptError) as refused:
            Desk.restore(wrong)
        assert refused.value.name == "SnapshotUnreadable"
    with pytest.raises(TypeError):
        Desk.restore("text")  # type: ignore[arg-type]


def test_copies_go_their_own_way(desk: Desk, now: dt.datetime) -> None:
    desk.pause(now, "ann", "ann")
    for other in (copy.copy(desk), copy.deepcopy(desk)):
        assert len(events(other)) == 1
        other.resume(now, "ann", "ann")
    assert len(events(desk)) == 1


def test_why_not(desk: Desk, now: dt.datetime) -> None:
    desk.pause(now, "ann", "ann")
    answer = desk.query("system", EligibleQuery(agent="ann", channel="voice"))
    assert not answer.eligible
    with pytest.raises(ConflictError) as refused:
        desk.offer(now, "ann", "call 1", "voice")
    assert refused.value.details["reasons"] == answer.reasons


def test_it_shows_itself(desk: Desk) -> None:
    assert repr(Desk()) == "<frontdesk.Desk clock=None next_deadline=None>"
    assert "clock=2025-06-10T09:00:00Z" in repr(desk)
    assert desk.query("system", ClockQuery()).last_seen == desk.clock
