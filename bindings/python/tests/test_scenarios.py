"""Every scenario of the core passes through Python, by classes and by JSON."""

from pathlib import Path

import pytest
from run_scenarios import DifferenceError, Runner

SCENARIOS = sorted((Path(__file__).parents[3] / "core" / "scenarios").rglob("*.scn"))


def test_there_are_scenarios() -> None:
    assert SCENARIOS


@pytest.mark.parametrize("by_json", [False, True], ids=["classes", "json"])
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: str(path.stem))
def test_scenario(path: Path, by_json: bool) -> None:
    assert Runner(by_json=by_json).run(path.read_text(encoding="utf-8")) > 0


@pytest.mark.parametrize(
    "text",
    [
        '> 0 system {"DefineAgents":{"agents":[{"id":"ann"}]}}',
        '> 0 nobody {"GoOnQueue":{"agent":"ann"}}',
        "> 0\n< 1970-01-01T00:00:00Z system {}",
        "> 0\n! NotPaused",
        '? {"Clock":{}}',
        '? {"Clock":{}}\n: {"Clock":{"last_seen":"1970-01-01T00:00:00Z"}}',
        "@ 1970-01-01T00:00:00Z",
        "% no such mark",
    ],
)
def test_the_runner_sees_a_difference(text: str) -> None:
    with pytest.raises(DifferenceError):
        Runner().run(text)
