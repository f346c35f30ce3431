"""Exceptions: kinds, what they carry, how they are shown and pickled."""

from __future__ import annotations

import copy
import datetime as dt
import pickle

import frontdesk
import pytest
from frontdesk import (
    Command,
    ConflictError,
    CorruptError,
    DeniedError,
    Desk,
    ErrorCode,
    FrontdeskError,
    InternalError,
    InvalidError,
    NotFoundError,
    StatusSpec,
    Violation,
)


def test_kinds_are_what_python_people_expect() -> None:
    assert issubclass(InvalidError, ValueError)
    assert issubclass(NotFoundError, LookupError)
    assert issubclass(DeniedError, PermissionError)
    assert issubclass(CorruptError, ValueError)
    for kind in (ConflictError, CorruptError, DeniedError, InternalError, InvalidError):
        assert issubclass(kind, FrontdeskError)
        assert kind.__module__ == "frontdesk"


def test_what_an_error_carries(desk: Desk, now: dt.datetime) -> None:
    with pytest.raises(ConflictError) as refused:
        desk.resume(now, "ann", "ann")
    error = refused.value
    assert int(error.code) == 1301
    assert error.code is ErrorCode.NOT_PAUSED
    assert error.name == "NotPaused"
    assert error.details == {"agent": "ann"}
    assert error.violations == ()
    assert str(error) == "agent ann is not in a pause"
    assert error.to_json() == '{"NotPaused":{"agent":"ann"}}'


def test_every_violation_is_told_and_shown(desk: Desk, now: dt.datetime) -> None:
    wrong = [
        StatusSpec(id="lunch", color="green", routing="NotEligible"),
        StatusSpec(id="lunch", color="#12345", routing="NotEligible"),
    ]
    with pytest.raises(InvalidError) as refused:
        desk.handle(now, "system", Command.DefineStatuses(statuses=wrong))
    error = refused.value
    assert len(error.violations) == error.details["total"] > 1
    assert all(isinstance(violation, Violation) for violation in error.violations)
    lines = str(error).splitlines()
    assert len(lines) == 1 + len(error.violations)
    assert lines[1].startswith("  statuses")


def test_a_right_is_missing(desk: Desk, now: dt.datetime) -> None:
    with pytest.raises(DeniedError) as refused:
        desk.pause(now, "bob", "ann")
    assert refused.value.details["actor"] == "bob"
    assert refused.value.details["right"] in frontdesk.Right
    with pytest.raises(PermissionError):
        desk.pause(now, "stranger", "ann")


@pytest.mark.parametrize(
    "json",
    [
        '{"NotPaused":{"agent":"ann"}}',
        '{"Invalid":{"violations":[{"code":"a","path":"b","expected":"c","found":"d"}],"total":1}}',
        '{"Denied":{"actor":"bob","right":"AgentStatus","because":"x"}}',
        '{"Unknown":{"kind":"agent","id":"ann"}}',
    ],
)
def test_errors_are_pickled_and_copied(json: str) -> None:
    error = frontdesk.error_from_json(json)
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert again.details == error.details
        assert again.to_json() == json
