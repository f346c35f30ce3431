"""Time travel over a desk's own log, and logs of other systems."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

import frontdesk
import pytest
from frontdesk import (
    AccountLine,
    AgentViewQuery,
    Command,
    CorruptError,
    Desk,
    Event,
    Indicator,
    InvalidError,
    LogEntry,
    PauseTypeSpec,
    Region,
    Replay,
    ReplayRun,
)

MINUTE = dt.timedelta(minutes=1)

QUEUE_LOG = b"""\
1749542400|X|sales|SIP/1001|ADDMEMBER|
1749542460|NONE|NONE|SIP/1001|PAUSEALL|lunch
1749543060|NONE|NONE|SIP/1001|UNPAUSEALL|
1749546000|X|sales|SIP/1001|REMOVEMEMBER|
"""


@pytest.fixture
def log(desk: Desk, now: dt.datetime) -> list[LogEntry]:
    """The log of a desk on which ann was 40 minutes at lunch."""
    desk.pause(now + MINUTE, "ann", "ann", "lunch")
    desk.handle_timeout(now + 35 * MINUTE)
    desk.resume(now + 41 * MINUTE, "ann", "ann")
    desk.handle_timeout(now + 60 * MINUTE)
    return list(polled(desk))


def polled(desk: Desk) -> Iterator[LogEntry]:
    while entry := desk.poll_log():
        yield entry


def test_any_past_state(desk: Desk, log: list[LogEntry], now: dt.datetime) -> None:
    replay = Replay(log)
    view = AgentViewQuery(agent="ann")
    assert replay.seek(now + 10 * MINUTE).query("system", view).indicator is Indicator.PAUSE
    assert replay.seek(now).query("system", view).indicator is Indicator.READY
    assert replay.seek(now + 10 * MINUTE).clock == now + 10 * MINUTE
    ledger = replay.ledger("ann", now, now + 41 * MINUTE)
    pause = [entry for entry in ledger.entries if isinstance(entry.line, AccountLine.Pause)]
    assert sum((entry.end - entry.start for entry in pause), dt.timedelta()) == 40 * MINUTE
    assert replay.timesheet("ann", now, now + 41 * MINUTE).pause == 40 * MINUTE
    regions = replay.region_ledger("ann", now, now + 41 * MINUTE).regions
    for region in regions:
        spans = (entry.end - entry.start for entry in region.entries)
        assert sum(spans, dt.timedelta()) == 41 * MINUTE
    (work,) = (region for region in regions if region.region == Region.Work())
    assert [entry.end - entry.start for entry in work.entries] == [MINUTE, 40 * MINUTE]
    start, end = replay.span("ann")
    assert start <= now < end
    assert replay.finish().query("system", view) == desk.query("system", view).replace(
        at=replay.finish().clock,
        elapsed=replay.finish().query("system", view).elapsed,
    )


def test_a_log_as_text(log: list[LogEntry], now: dt.datetime) -> None:
    text = "\n".join(entry.to_json() for entry in log)
    at = now + 10 * MINUTE
    assert Replay(text).seek(at).snapshot() == Replay(log).seek(at).snapshot()


def test_a_log_after_a_snapshot(desk: Desk, now: dt.datetime) -> None:
    list(polled(desk))
    before = desk.snapshot()
    desk.pause(now + MINUTE, "ann", "ann")
    replay = Replay(polled(desk), before)
    view = AgentViewQuery(agent="ann")
    assert replay.finish().query("system", view) == desk.query("system", view)


def test_what_if(log: list[LogEntry]) -> None:
    longer = PauseTypeSpec(id="lunch", allotment=dt.timedelta(hours=1))
    found = Replay(log).what_if([Command.DefinePauseTypes(pause_types=[longer])])
    assert found.refused == ()
    (ann,) = found.agents
    assert (ann.before.exceeded, ann.after.exceeded) == (10 * MINUTE, dt.timedelta())


def test_a_correction(log: list[LogEntry], now: dt.datetime) -> None:
    replay = Replay(log)
    correction = Command.CorrectInterval(
        agent="ann", start=now + MINUTE, end=now + 11 * MINUTE, line=AccountLine.Waiting()
    )
    record = replay.correct("system", correction)
    assert isinstance(record.event, Event.IntervalCorrected)
    assert replay.timesheet("ann", now, now + 41 * MINUTE).pause == 30 * MINUTE
    with pytest.raises(InvalidError):
        replay.correct("system", Command.Resume(agent="ann"))


def test_what_is_no_log(log: list[LogEntry]) -> None:
    with pytest.raises(CorruptError) as refused:
        Replay(log[:2] + log[3:])
    assert refused.value.details["entry"] == 4
    with pytest.raises(CorruptError):
        Replay("no log")
    with pytest.raises(CorruptError):
        Replay([], b"no snapshot")
    with pytest.raises(TypeError, match=r"log\[0\]"):
        Replay([1])  # type: ignore[list-item]


def test_a_queue_log() -> None:
    report = frontdesk.replay_log(QUEUE_LOG, {"zone": "Europe/Prague"})
    (agent,) = report["agents"]
    assert agent["figures"]["login"] == 3_600_000
    assert agent["figures"]["pause"] == 600_000
    assert report["anomalies"] == []


def test_steps() -> None:
    run = ReplayRun(QUEUE_LOG)
    assert run.step(1) == 1
    assert run.step(10_000) == run.total
    assert json.loads(run.finish()) == frontdesk.replay_log(QUEUE_LOG)
    with pytest.raises(InvalidError, match="finished"):
        run.step(1)


def test_options_that_do_not_fit() -> None:
    with pytest.raises(InvalidError, match="mapping"):
        ReplayRun(b"agent,start,end\n")
    with pytest.raises(InvalidError) as refused:
        ReplayRun(b"", '{"nothing": 1}')
    assert refused.value.name == "JsonUnreadable"
    with pytest.raises(TypeError):
        ReplayRun("text")  # type: ignore[arg-type]
