"""Replays of logs, held against sums that are made here, apart from the library."""

import csv
import datetime as dt
import json
from collections import Counter, defaultdict
from pathlib import Path
from zoneinfo import ZoneInfo

import frontdesk
import pytest

ROOT = Path(__file__).resolve().parents[3]
CALLS = ROOT.parent / "shared/data/calls/bank_1999_02_01-20.tsv"
ISRAEL = ZoneInfo("Asia/Jerusalem")

MAPPING = {
    "delimiter": "\t",
    "quoting": False,
    "zone": "Asia/Jerusalem",
    "id": ["vru+line", "call_id"],
    "agent": "server",
    "no_agent": ["NO_SERVER"],
    "outcome": {"column": "outcome", "served": ["AGENT"], "ignored": ["PHANTOM"]},
    "date": {"column": "date", "pattern": "%y%m%d"},
    "arrived": "vru_entry",
    "queued": {"entered": "q_start", "left": "q_exit"},
    "queue": "type",
    "start": "ser_start",
    "end": "ser_exit",
    "unset": ["0:00:00"],
    "duration": {"column": "ser_time"},
    "end_before_start": "NextDay",
}


def at(date, time, days=0):
    """The instant of a time on the wall, in seconds."""
    hours, minutes, seconds = map(int, time.split(":"))
    day = dt.datetime(1900 + int(date[:2]), int(date[2:4]), int(date[4:])) + dt.timedelta(days)
    return int(day.replace(hour=hours, minute=minutes, second=seconds, tzinfo=ISRAEL).timestamp())


def served_calls():
    """Start, line, end and agent of the calls that have an agent and times, in order."""
    with CALLS.open(newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    calls = []
    for line, row in enumerate(rows, start=2):
        times = row["ser_start"], row["ser_exit"]
        if row["outcome"] != "AGENT" or row["server"] == "NO_SERVER" or times == ("0:00:00",) * 2:
            continue
        date = row["date"]
        late = at(date, times[0]) < at(date, row["vru_entry"])
        start = at(date, times[0], days=late)
        end = at(date, times[1], days=late)
        if end < start:
            end = at(date, times[1], days=late + 1)
        assert end - start == int(row["ser_time"])
        calls.append((start, line, end, row["server"]))
    return sorted(calls)


def union(spans):
    """The length of what at least one of the spans covers."""
    covered, until = 0, -1
    for start, end in spans:
        covered += max(end - max(start, until), 0)
        until = max(until, end)
    return covered


@pytest.mark.skipif(not CALLS.exists(), reason="the real calls are not beside the repository")
def test_three_weeks_of_real_calls_come_to_the_same_sums():
    report = frontdesk.replay_log(CALLS.read_bytes(), {"mapping": MAPPING})
    assert report["counts"]["records"] == 24_223
    assert {kind["kind"]: kind["count"] for kind in report["counts"]["kinds"]} == {
        "AGENT": 19_844,
        "HANG": 4_170,
        "PHANTOM": 209,
    }
    spans = defaultdict(list)
    for start, _, end, agent in served_calls():
        spans[agent].append((start, end))
    assert sorted(spans) == [agent["agent"] for agent in report["agents"]]
    overlaps = Counter(anomaly["code"] for anomaly in report["anomalies"])["Overlap"]
    assert overlaps == sum(
        start < max((end for _, end in calls[:place]), default=0)
        for calls in spans.values()
        for place, (start, _) in enumerate(calls)
    )
    for agent in report["agents"]:
        calls, figures = spans[agent["agent"]], agent["figures"]
        talk, busy = sum(end - start for start, end in calls), union(calls)
        assert figures["handled"] == len(calls)
        assert figures["talk"] == talk * 1_000
        assert figures["busy"] == busy * 1_000
        assert figures["overlap"] == (talk - busy) * 1_000
        for day in agent["days"]:
            account = sum(total["within"] + total["exceeded"] for total in day["totals"])
            whole = instant(day["end"]) - instant(day["start"])
            assert account == whole.total_seconds() * 1_000


def instant(text):
    return dt.datetime.fromisoformat(text.replace("Z", "+00:00"))


def test_the_demo_day_has_an_exceeded_quota_that_switched():
    setup = json.loads((ROOT / "demo/setup.json").read_text())
    report = frontdesk.replay_log((ROOT / "demo/queue_log").read_bytes(), {"setup": setup})
    assert report["zone"] == "Europe/Prague"
    panels = {
        (agent["agent"], day["date"], row["pause_type"]): row
        for agent in report["agents"]
        for day in agent["days"]
        for row in day["panel"]
    }
    lunch = panels["SIP/1002", "2025-06-10", "lunch"]
    assert (lunch["spent"], lunch["exceeded"], lunch["disabled"]) == (31 * 60_000, 60_000, True)
    assert panels["SIP/1002", "2025-06-10", "own time"]["spent"] == 17 * 60_000
    assert panels["SIP/1005", "2025-06-11", "coffee"]["spent"] == 6 * 60_000
    lines = {json.dumps(total["line"]) for agent in report["agents"] for total in agent["totals"]}
    assert {'"BreakOut"', '"Missed"'} <= lines


def test_steps_come_to_the_same_as_one_go():
    log = (ROOT / "demo/queue_log").read_bytes()
    run = frontdesk.ReplayRun(log)
    given = 0
    while given < run.total:
        given = run.step(100)
    assert json.loads(run.finish()) == frontdesk.replay_log(log)


@pytest.mark.parametrize(
    ("options", "paths"),
    [
        ({"format": "Calls"}, ["mapping"]),
        ({"mapping": {"agent": "who", "start": "from", "end": "to"}}, ["agent", "start", "end"]),
    ],
)
def test_what_does_not_fit_is_refused_with_every_violation(options, paths):
    with pytest.raises(frontdesk.InvalidError) as refused:
        frontdesk.replay_log(b"a,b,c\n", options)
    assert [violation.path for violation in refused.value.details["violations"]] == paths


@pytest.mark.parametrize("options", [{"zone": "Mars/Base"}, {"setup": {"teem": "x"}}])
def test_options_that_are_none_are_refused(options):
    with pytest.raises(frontdesk.FrontdeskError):
        frontdesk.replay_log(b"", {"format": "QueueLog", **options})
