"""The pure functions, and their agreement with a desk and with zoneinfo."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import frontdesk
import pytest
from frontdesk import (
    ClockAnswer,
    DefinitionsQuery,
    Desk,
    DiagramFormat,
    DiagramQuery,
    Difference,
    FindingsQuery,
    InactivityRuleSpec,
    Machine,
    Period,
    RuleScope,
)
from hypothesis import given
from hypothesis import strategies as st

PRAGUE = ZoneInfo("Europe/Prague")


def test_default_definitions_are_those_of_a_new_desk() -> None:
    known = frontdesk.default_definitions()
    assert known == Desk().query("system", DefinitionsQuery())
    assert frontdesk.violations(known) == ()


def test_violations() -> None:
    known = frontdesk.default_definitions()
    green = known.replace(statuses=[known.statuses[0].replace(color="green"), *known.statuses[1:]])
    (violation,) = frontdesk.violations(green)
    assert (violation.code, violation.path) == ("BadColor", "statuses[online].color")
    with pytest.raises(TypeError, match="definitions"):
        frontdesk.violations(ClockAnswer())  # type: ignore[arg-type]


def test_rules_may_name_known_agents_only() -> None:
    rule = InactivityRuleSpec(
        id="away",
        statuses=["online"],
        after_minutes=5,
        target="pending",
        scope=RuleScope.Agent(agent="ann"),
    )
    known = frontdesk.default_definitions().replace(rules=[rule])
    assert [found.code for found in frontdesk.violations(known)] == ["UnknownReference"]
    assert frontdesk.violations(known, agents=["ann"]) == ()


def test_findings_and_diagrams_agree_with_a_desk(desk: Desk) -> None:
    known = desk.query("system", DefinitionsQuery())
    assert frontdesk.findings(known) == desk.query("system", FindingsQuery()).findings
    for machine in Machine:
        for language in DiagramFormat:
            text = frontdesk.diagram(known, machine, language)
            query = DiagramQuery(machine=machine, format=language)
            assert text == desk.query("system", query).text
    marked = frontdesk.diagram(known, "Presence", "Mermaid", highlight="status_online")
    assert "class status_online current" in marked


def test_difference() -> None:
    before = frontdesk.default_definitions()
    after = before.replace(channels=[before.channels[0].replace(capacity=2)])
    assert frontdesk.difference(before, after) == [Difference("channels[voice].capacity", 1, 2)]
    assert frontdesk.difference(before, before) == []


@given(st.datetimes(dt.datetime(1995, 1, 1), dt.datetime(2035, 1, 1)), st.integers(0, 23))
def test_a_quota_day_agrees_with_zoneinfo(wall: dt.datetime, hour: int) -> None:
    at = wall.replace(microsecond=0, tzinfo=dt.timezone.utc)
    day = Period.Day(day_start=dt.time(hour))
    period = frontdesk.quota_period(day, PRAGUE, at)
    assert period is not None
    start, end = period
    assert start <= at < end
    for edge in (start, end):
        local = edge.astimezone(PRAGUE)
        # A start that the clocks leap over is the end of the gap.
        assert local.hour == hour or (hour == 2 and local.hour == 3)
    assert (end.astimezone(PRAGUE).date() - start.astimezone(PRAGUE).date()).days == 1


def test_quota_periods_without_a_calendar() -> None:
    at = dt.datetime(2025, 6, 10, 9, 0, tzinfo=dt.timezone.utc)
    hour = dt.timedelta(hours=1)
    rolling = Period.Rolling(length=hour)
    assert frontdesk.quota_period(rolling, "UTC", at) == (at - hour, at)
    assert frontdesk.quota_period(Period.Shift(), "UTC", at) is None
