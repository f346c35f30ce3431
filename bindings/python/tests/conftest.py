"""What several tests start from."""

from __future__ import annotations

import datetime as dt

import pytest
from frontdesk import AgentSpec, Command, Desk, PauseTypeSpec, Policies, TeamSpec, WrapUpRule

NINE = dt.datetime(2025, 6, 10, 9, 0, tzinfo=dt.timezone.utc)


@pytest.fixture
def now() -> dt.datetime:
    """Nine o'clock."""
    return NINE


@pytest.fixture
def desk() -> Desk:
    """A desk with the agents ann and bob on queue, and half an hour for lunch."""
    desk = Desk(log=True)
    wrap_up = WrapUpRule.Timed(duration=dt.timedelta(seconds=30))
    lunch = PauseTypeSpec(id="lunch", allotment=dt.timedelta(minutes=30))
    for command in (
        Command.DefinePolicies(policies=Policies(activity_kinds=["keyboard"])),
        Command.DefineTeams(teams=[TeamSpec(id="sales", wrap_up=wrap_up)]),
        Command.DefinePauseTypes(pause_types=[lunch]),
        Command.DefineAgents(agents=[AgentSpec(id=name, team="sales") for name in ("ann", "bob")]),
        Command.Login(agent="ann", session="desk 4"),
        Command.Login(agent="bob", session="desk 5"),
        Command.GoOnQueue(agent="ann"),
        Command.GoOnQueue(agent="bob"),
    ):
        desk.handle(NINE, "system", command)
    desk.discard_events()
    return desk
