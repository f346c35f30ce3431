"""The command line, as people call it."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
LOG, SETUP = ROOT / "demo/queue_log", ROOT / "demo/setup.json"


def run(*arguments, given=None, columns="200"):
    program = [sys.executable, "-c", "from frontdesk.cli import main; main()"]
    environment = {"PATH": "", "COLUMNS": columns, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [*program, *map(str, arguments)],
        input=given,
        capture_output=True,
        env=environment,
        timeout=120,
        check=False,
    )


def test_tables_show_timesheets_and_an_exceeded_quota():
    done = run("replay", LOG, "--setup", SETUP)
    text = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert re.search(r"SIP/1002\s+1\s+8:30:00", text)
    lunch = r"SIP/1002\s+Coffee.*\s+2025-06-10\s+Lunch\s+0:31:00\s+0:00:00\s+0:01:00"
    assert re.search(lunch, text)
    assert "Exhausted: time of Lunch" in text


def test_json_is_the_whole_report_and_nothing_else():
    done = run("replay", "-", "--setup", SETUP, "--json", given=LOG.read_bytes())
    report = json.loads(done.stdout)
    assert report["counts"]["lines"] == len(LOG.read_bytes().splitlines())


class Page(HTMLParser):
    """What of a page points elsewhere."""

    def __init__(self):
        super().__init__()
        self.outside, self.tags = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.outside += [value for name, value in attrs if name in ("src", "href", "srcset")]


def test_the_page_needs_nothing_else(tmp_path):
    page = tmp_path / "day.html"
    done = run("replay", LOG, "--setup", SETUP, "--html", page)
    assert done.returncode == 0, done.stderr
    text = page.read_text(encoding="utf-8")
    found = Page()
    found.feed(text)
    assert found.outside == []
    assert "url(" not in text
    assert "@import" not in text
    assert found.tags.count("style") == 1
    data = json.loads(re.search(r'id="data">(.*?)</script>', text, re.S)[1])
    assert [day["date"] for day in data["days"]] == ["2025-06-10", "2025-06-11"]
    assert ["Lunch", 1860, 1800, False, True] in data["agents"][1]["days"]["2025-06-10"]["q"]


def test_a_name_in_a_log_stays_text_on_the_page(tmp_path):
    page = tmp_path / "day.html"
    log = b"1749542400|X|q|<script>alert(1)</script>|ADDMEMBER|\n1749542500|X|q|NONE|<b>|\n"
    assert run("replay", "-", "--html", page, given=log).returncode == 0
    text = page.read_text(encoding="utf-8")
    assert "<script>alert" not in text
    assert "<b>:" not in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["replay", "no such file"], "cannot be read"),
        (["replay", LOG, "--format", "calls"], "mapping"),
        (["replay", LOG, "--setup", LOG], "is not JSON"),
        (["replay", LOG, "--zone", "Mars/Base"], 'no time zone is named "Mars/Base"'),
    ],
)
def test_mistakes_are_told_in_a_sentence(arguments, said):
    done = run(*arguments)
    assert done.returncode in (1, 2)
    assert said in " ".join(done.stderr.decode().split())
    assert "Traceback" not in done.stderr.decode()


def test_it_tells_its_version():
    assert run("--version").stdout.startswith(b"frontdesk ")


def test_a_table_of_calls_is_read_by_its_mapping():
    folder = ROOT / "demo"
    done = run("replay", folder / "calls.csv", "--mapping", folder / "calls.json", "--json")
    report = json.loads(done.stdout)
    found = [(anomaly["line"], anomaly["code"]) for anomaly in report["anomalies"]]
    assert found == [
        (5, "DurationDiffers"),
        (6, "Overlap"),
        (7, "NoAgent"),
        (8, "CrossesMidnight"),
    ]
    assert [agent["figures"]["handled"] for agent in report["agents"]] == [2, 3]


def test_records_are_checked_line_by_line(tmp_path):
    schema, records = (
        ROOT / "demo/fields/salesforce.json",
        ROOT / "demo/fields/salesforce_accounts.jsonl",
    )
    done = run("check", records, "--schema", schema, "--card", "Organisation")
    assert done.returncode == 1, done.stderr
    lines = done.stdout.decode().splitlines()
    assert len(lines) == 6
    assert lines[0].startswith(f"{records}:2: Website: BadForm: ")
    assert "4 records, 3 with violations, 6 violations" in done.stderr.decode()

    done = run(
        "check",
        "-",
        "-s",
        schema,
        "-c",
        "Organisation",
        "--json",
        given=b'\xef\xbb\xbf{"Name":"x"}\n\n{',
    )
    assert done.returncode == 1
    told = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [(wrong["line"], wrong["code"]) for wrong in told] == [(3, "JsonUnreadable")]

    good = tmp_path / "good.jsonl"
    good.write_text('{"Name": "x"}\n' * 100_000)
    assert run("check", good, "-s", schema, "-c", "Organisation").returncode == 0
    assert run("check", good, "-s", schema).returncode == 2
    assert run("check", tmp_path / "none", "-s", schema, "-c", "Organisation").returncode == 2
