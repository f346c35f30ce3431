"""Expiries and templates in Python, and on the command line."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import frontdesk
import pytest
from frontdesk import BeyondCount, ExpiryNote, InvalidError, TagField, TagValues
from hypothesis import given
from hypothesis import strategies as st

PRAGUE = ZoneInfo("Europe/Prague")
NOON = dt.datetime(2025, 3, 29, 12, tzinfo=PRAGUE)


def run(*arguments: object) -> subprocess.CompletedProcess[bytes]:
    program = [sys.executable, "-c", "from frontdesk.cli import main; main()"]
    environment = {"PATH": "", "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [*program, *map(str, arguments)],
        capture_output=True,
        env=environment,
        timeout=60,
        check=False,
    )


def test_an_expiry_is_an_aware_datetime_in_the_zone() -> None:
    end = frontdesk.expiry("1 day", NOON, PRAGUE)
    assert end == dt.datetime(2025, 3, 30, 12, tzinfo=PRAGUE)
    assert end.tzinfo is PRAGUE
    assert frontdesk.expiry("24 hours", NOON, "Europe/Prague").hour == 13
    both = frontdesk.expiry("1 day, 2 months", NOON, PRAGUE, several=True)
    assert both.date() == dt.date(2025, 5, 30)


def test_a_text_that_is_no_expiry_is_a_value_error_with_its_offset() -> None:
    with pytest.raises(ValueError, match="at byte 2") as refused:
        frontdesk.expiry("1 fortnight", NOON, PRAGUE)
    assert isinstance(refused.value, InvalidError)
    assert refused.value.details["offset"] == 2
    assert refused.value.details["expected"] == "hours, days, weeks, months or years"
    with pytest.raises((TypeError, ValueError)):
        frontdesk.expiry("1 day", dt.datetime(2025, 6, 10), PRAGUE)


def test_previews_tell_what_may_surprise() -> None:
    late = dt.datetime(2025, 2, 28, 2, 30, tzinfo=PRAGUE)
    preview = frontdesk.preview_expiry("30 days", late, PRAGUE)
    assert tuple(preview.notes) == (ExpiryNote.SKIPPED_TIME,)
    assert preview.local == "2025-03-30T03:00:00+02:00"


@given(
    at=st.datetimes(dt.datetime(1995, 1, 1), dt.datetime(2036, 1, 1)),
    number=st.integers(1, 400),
    unit=st.sampled_from(["hours", "days", "weeks"]),
    zone=st.sampled_from(["Europe/Prague", "America/New_York", "Australia/Lord_Howe", "UTC"]),
)
def test_hours_days_and_weeks_are_those_of_zoneinfo(
    at: dt.datetime, number: int, unit: str, zone: str
) -> None:
    place = ZoneInfo(zone)
    start = at.replace(microsecond=0, tzinfo=dt.timezone.utc)
    found = frontdesk.expiry(f"{number} {unit}", start, place)
    if unit == "hours":
        assert found == start + dt.timedelta(hours=number)
        return
    days = number * (7 if unit == "weeks" else 1)
    wall = start.astimezone(place).replace(tzinfo=None) + dt.timedelta(days=days)
    end = wall.replace(tzinfo=place)
    shown = end.astimezone(dt.timezone.utc).astimezone(place).replace(tzinfo=None)
    if shown == wall:
        assert found == end
    else:
        # The clocks skip it: what they show first after the gap is later, and nothing lies between.
        assert found.replace(tzinfo=None) > wall
        before = (found - dt.timedelta(seconds=1)).astimezone(dt.timezone.utc).astimezone(place)
        assert before.replace(tzinfo=None) < wall


def test_templates() -> None:
    items = [TagValues(name="Router", serial="R-7"), TagValues(name="{equipment_serial_1}")]
    text = "{equipment_name_1} {equipment_name_2} {equipment_name_3} {equipment_name_0}"
    expansion = frontdesk.expand_tags(text, items)
    assert expansion.text == "Router {equipment_serial_1}  {equipment_name_0}"
    assert [found.offset for found in expansion.diagnostics] == [38, 57]
    assert frontdesk.expand_tags("{equipment_name_9}", items, BeyondCount.KEEP).total == 1
    with pytest.raises(InvalidError) as refused:
        frontdesk.expand_tags("{equipment_name_9}", items, BeyondCount.ERROR)
    assert refused.value.violations[0].code == "BeyondCount"
    assert frontdesk.lint_tags("{Equipment_Name_1}").total == 1
    assert frontdesk.equipment_cell(items, TagField.SERIAL) == "R-7"
    assert frontdesk.equipment_cell(items, separator="; ") == "Router; {equipment_serial_1}"
    (row,) = frontdesk.read_equipment(b"name,serial\nRouter,R-7\n")
    assert row == items[0]


def test_expiry_on_the_command_line() -> None:
    at = "2025-02-28T02:30:00+01:00"
    done = run("expiry", "30 days", "--zone", "Europe/Prague", "--at", at)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode() == "2025-03-30T03:00:00+02:00\n"
    assert b"skip" in done.stderr
    wrong = run("expiry", "2 days 3", "--zone", "Europe/Prague")
    assert wrong.returncode == 1
    assert "       ^ expected the end" in wrong.stderr.decode()
    assert run("expiry", "2 weeks").returncode == 0
    assert run("expiry", "2 weeks", "--zone", "Nowhere").returncode == 1


def test_expand_on_the_command_line(tmp_path: Path) -> None:
    template, items = tmp_path / "template.txt", tmp_path / "items.csv"
    template.write_text("Ñ {equipment_name_1}\n{equipment_name_01}{equipment_name_2}\n", "utf-8")
    items.write_text("Name,Serial\nRouter,R-7\n", "utf-8")
    done = run("expand", template, "--equipment", items)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode() == "Ñ Router\n{equipment_name_01}\n"
    errors = done.stderr.decode().replace("\n", " ")
    assert "2: NotATag: {equipment_name_01}" in errors
    assert "2: BeyondCount: {equipment_name_2}" in errors
    refused = run("expand", template, "--equipment", items, "--beyond", "error")
    assert refused.returncode == 1
    items.write_text("serial\nR-7\n", "utf-8")
    assert run("expand", template, "--equipment", items).returncode == 1
