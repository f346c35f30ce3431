"""Plans of imports in steps: the answer of the query, whatever the steps, on one state of one desk."""

from __future__ import annotations

import datetime as dt
import json
import threading
from typing import Any

import pytest
from frontdesk import (
    AgentSpec,
    ClockQuery,
    Command,
    ConflictError,
    Desk,
    ErrorCode,
    ImportErrorsAnswer,
    ImportErrorsQuery,
    ImportJob,
    ImportPlannedAnswer,
    ImportPlanning,
    InvalidError,
    PlanImportQuery,
)

NINE = dt.datetime(2025, 6, 10, 9, 0, tzinfo=dt.timezone.utc)
ROWS = "".join(f"Person {n},{'none' if n % 7 == 0 else f'p{n}@example.org'}\n" for n in range(500))


def job(text: str = "name,email\n" + ROWS) -> dict[str, Any]:
    columns = [("name", "Name"), ("email", "Email")]
    return {
        "batch": "b",
        "group": "all",
        "format": {"Table": {}},
        "content": {"Text": {"text": text}},
        "columns": [
            {"header": header, "target": {"Contact": {"field": field}}} for header, field in columns
        ],
    }


@pytest.fixture
def office() -> Desk:
    desk = Desk()
    groups = {"DefineUserGroups": {"groups": [{"id": "all", "name": "All"}]}}
    desk.handle_json(NINE, "system", json.dumps(groups))
    return desk


def question(name: str = "PlanImport") -> str:
    return json.dumps({name: {"job": job()}})


@pytest.mark.parametrize("rows", [1, 7, 32, 1_000, 2**64 - 1])
@pytest.mark.parametrize("name", ["PlanImport", "ImportErrors"])
def test_any_steps_give_the_answer_of_the_query(office: Desk, name: str, rows: int) -> None:
    planning = ImportPlanning.from_json(office, "system", question(name))
    bytes_before = 0
    while not (progress := planning.step(rows)).finished:
        assert bytes_before <= progress.bytes <= progress.total_bytes
        bytes_before = progress.bytes
    assert (progress.rows, progress.bytes) == (500, progress.total_bytes)
    assert planning.finish_json() == office.query_json("system", question(name))
    with pytest.raises(InvalidError):
        planning.finish_json()


def test_typed_queries_have_typed_answers(office: Desk) -> None:
    whole = ImportJob.from_json(json.dumps(job()))
    plan = ImportPlanning(office, "system", PlanImportQuery(job=whole)).finish()
    assert isinstance(plan, ImportPlannedAnswer)
    assert plan == office.query("system", PlanImportQuery(job=whole))
    wrong = ImportPlanning(office, "system", ImportErrorsQuery(job=whole)).finish()
    assert isinstance(wrong, ImportErrorsAnswer)
    assert wrong.rows == plan.plan.errors == 72


def test_a_desk_that_has_changed_is_refused(office: Desk) -> None:
    planning = ImportPlanning.from_json(office, "system", question())
    planning.step(10)
    office.handle_timeout(NINE + dt.timedelta(minutes=1))
    planning.step(10)
    office.handle(NINE, "system", Command.DefineAgents(agents=[AgentSpec(id="ann")]))
    with pytest.raises(ConflictError) as refused:
        planning.step(10)
    assert refused.value.code is ErrorCode.PLAN_STALE
    with pytest.raises(ConflictError):
        planning.finish()


def test_what_is_wrong_is_refused(office: Desk) -> None:
    with pytest.raises(InvalidError):
        ImportPlanning(office, "system", ClockQuery())  # type: ignore[arg-type]
    with pytest.raises(InvalidError):
        ImportPlanning.from_json(office, "system", "{")
    with pytest.raises(TypeError):
        ImportPlanning(office, "system", 7)  # type: ignore[arg-type]
    planning = ImportPlanning.from_json(office, "system", question())
    with pytest.raises(InvalidError):
        planning.step(-1)


def test_threads_share_a_plan_and_its_desk(office: Desk) -> None:
    planning = ImportPlanning.from_json(office, "system", question())
    threads = [
        threading.Thread(target=lambda: [planning.step(3) for _ in range(40)]) for _ in range(4)
    ]
    threads += [
        threading.Thread(target=lambda: [office.snapshot() for _ in range(20)]) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert planning.finish_json() == office.query_json("system", question())
