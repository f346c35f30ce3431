"""Lists of contacts on the command line: planned, imported, and taken back."""

from __future__ import annotations

import base64
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from frontdesk import Desk, ImportPlanning
from frontdesk.cli.directory import Actor, Place, ask, do, errors, now, refusals
from frontdesk.cli.mapping import Mapping, read_object
from frontdesk.cli.progress import bar
from frontdesk.cli.refusals import fail
from frontdesk.cli.storage import kept_desk

#: The group of new persons, where neither a row nor an option names one; it is made when it is missed.
GROUP = "contacts"
#: Rows of a page of a plan.
PAGE = 1_000
#: Rows between two looks at the progress bar.
STEP = 20_000


def import_contacts(
    file: Annotated[
        Path | None, typer.Argument(help="CSV with a header, or vCards; - reads standard input.")
    ] = None,
    into: Place = "contacts.sqlite",
    plan: Annotated[
        bool, typer.Option("--plan", help="Show what would be done. The default.")
    ] = False,
    apply: Annotated[
        bool, typer.Option("--apply", help="Do it, as it would be planned now.")
    ] = False,
    expect: Annotated[
        str | None,
        typer.Option("--hash", help="Apply only the plan with this hash.", metavar="HASH"),
    ] = None,
    undo: Annotated[
        str | None, typer.Option("--undo", help="Undo an import by its batch.", metavar="BATCH")
    ] = None,
    batch: Annotated[
        str | None, typer.Option("--batch", help="How the import is called; else by its instant.")
    ] = None,
    mapping: Mapping = None,
    group: Annotated[str, typer.Option("--group", help="The group of new persons.")] = GROUP,
    organisations: Annotated[
        bool, typer.Option("--organisations", help="The rows are organisations.")
    ] = False,
    equipment: Annotated[
        bool, typer.Option("--equipment", help="The rows are pieces of equipment.")
    ] = False,
    best_effort: Annotated[
        bool, typer.Option("--best-effort", help="Import the right rows though others are wrong.")
    ] = False,
    error_file: Annotated[
        Path | None,
        typer.Option("--errors", help="Write the wrong rows, to be mended and imported again."),
    ] = None,
    actor: Actor = "system",
) -> None:
    """Import a list of contacts or equipment: plan it, apply it, or undo it.

    How the list is written and what its columns hold is suggested by the list itself; a mapping says it for good.
    """
    with refusals():
        if undo is not None:
            _undo(into, undo, actor)
            return
        if file is None:
            fail(errors, "which list? give a file, or --undo BATCH")
        content = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        options = read_object(errors, mapping) or {}
        with kept_desk(into, writes=apply) as desk:
            at = now(desk)
            kind = kind_of(organisations=organisations, equipment=equipment)
            job = _job(desk, actor, content, {"kind": kind, **options})
            job["batch"] = batch or f"{at:%Y%m%dT%H%M%S}{at.microsecond // 1_000:03}"
            if best_effort:
                job["mode"] = "BestEffort"
            if job["kind"] == "Persons":
                job.setdefault("group", group)
                have_group(desk, at, job["group"])
            found = _in_steps(desk, actor, "planning", "PlanImport", job=job, most=PAGE)["plan"]
            _show_plan(found, full=plan or not apply)
            if error_file is not None and found["errors"]:
                wrong = _in_steps(desk, actor, "errors", "ImportErrors", job=job)["content"]
                error_file.write_bytes(_bytes(wrong))
            if apply:
                with bar(errors) as progress:
                    progress.add_task("importing", total=None)
                    do(desk, at, actor, "ApplyImport", job=job, hash=expect or found["hash"])
    if apply:
        print(f"imported as batch {job['batch']}")
    else:
        print(
            f"nothing was imported; --apply --batch {job['batch']} --hash {found['hash']} does what stands here"
        )


def _in_steps(desk: Desk, actor: str, shown: str, name: str, **fields: Any) -> Any:
    """The fields of the answer to a question about an import, with a bar while its rows are planned."""
    planning = ImportPlanning.from_json(desk, actor, json.dumps({name: fields}))
    with bar(errors) as progress:
        task = progress.add_task(shown, total=None)
        finished = False
        while not finished:
            now = planning.step(STEP)
            progress.update(task, completed=now.bytes, total=now.total_bytes)
            finished = now.finished
    ((_, told),) = json.loads(planning.finish_json()).items()
    return told


def _undo(into: str, batch: str, actor: str) -> None:
    with kept_desk(into, writes=True) as desk:
        planned = ask(desk, actor, "PlanUndoImport", batch=batch)
        do(desk, now(desk), actor, "UndoImport", batch=batch)
    print(f"batch {batch} undone: {planned['removed']} removed, {planned['restored']} as before")
    for kept in planned["kept"]:
        print(f"kept {kept['id']}: {kept['because']}")


def kind_of(*, organisations: bool, equipment: bool) -> str:
    """What a list is of."""
    if organisations and equipment:
        fail(errors, "a list is of organisations or of equipment, not of both")
    return "Organisations" if organisations else "Equipment" if equipment else "Persons"


def _job(desk: Desk, actor: str, content: bytes, options: dict[str, Any]) -> dict[str, Any]:
    """The job that the options say; what they leave out is suggested by the list."""
    job: dict[str, Any] = {"content": _content(content), **options}
    start = content[3:] if content.startswith(b"\xef\xbb\xbf") else content
    if "format" not in job and start.lstrip()[:11].upper() == b"BEGIN:VCARD":
        job["format"] = "VCard"
    if "format" not in job:
        head = _content(content[: 64 * 1024])
        dialect = ask(desk, actor, "SuggestDialect", content=head)["suggestion"]
        job["format"] = {"Table": {"dialect": dialect["dialect"]}}
        if "columns" not in job:
            known = ask(desk, actor, "SuggestMapping", headers=dialect["headers"])["suggestion"]
            job["columns"] = [
                column | {"target": target}
                for column in known["columns"]
                if (target := _target(column["target"], job["kind"])) is not None
            ]
            # Other systems' groups and companies are not ours: a name that nobody knows is no reason to refuse a row.
            job.setdefault("unknown", "LeaveOut")
            if "source" in known:
                errors.print(f"read as an export of {known['source']}", highlight=False)
    return job


def _target(target: Any, kind: str) -> Any:
    """What a column holds in a list of that kind; None where it is nothing of these."""
    if target == "Domains":
        return target if kind == "Organisations" else None
    if not isinstance(target, dict) or "Custom" in target:
        return target
    if "Equipment" in target:
        return target if kind == "Equipment" else None
    field = target["Contact"]["field"]
    if kind == "Equipment":
        return {"Equipment": {"field": field}} if field in {"Name", "Organisation"} else None
    of_organisations = {"Name", "Email", "Phone", "ExternalId", "Address", "Tag"}
    return target if kind == "Persons" or field in of_organisations else None


def _content(content: bytes) -> dict[str, Any]:
    try:
        return {"Text": {"text": content.decode("utf-8")}}
    except UnicodeDecodeError:
        return {"Base64": {"text": base64.b64encode(content).decode("ascii")}}


def _bytes(content: dict[str, Any]) -> bytes:
    if "Text" in content:
        return str(content["Text"]["text"]).encode()
    return base64.b64decode(content["Base64"]["text"])


def have_group(desk: Desk, at: datetime, group: str) -> None:
    """Makes the group of new contacts where it is missed; of a desk that is not kept, for the plan alone."""
    known = ask(desk, "system", "DirectoryDefinitions")["groups"]
    if group == GROUP and all(each["id"] != group for each in known):
        do(desk, at, "system", "DefineUserGroups", groups=[{"id": group, "name": "Contacts"}])


def _show_plan(plan: dict[str, Any], *, full: bool) -> None:
    names = ("creates", "updates", "unchanged", "skipped", "errors", "warnings")
    print(f"{plan['records']:,} records: " + ", ".join(f"{plan[name]:,} {name}" for name in names))
    if plan["unused"]:
        print("not used: " + ", ".join(plan["unused"]))
    if not full:
        return
    table = Table("record", "line", "outcome", "who", "what", box=None, header_style="bold")
    for row in plan["rows"][:20]:
        faults = [_fault(fault) for fault in row["problems"]]
        changes = [_change(change) for change in row["changes"]]
        likely = [
            f"like {each['id']} ({each['probability'] / 100:.0f} %)" for each in row["similar"]
        ]
        what = "; ".join(faults + likely + (changes if row["outcome"] == "Update" else []))
        table.add_row(str(row["record"]), str(row["line"]), row["outcome"], row.get("id", ""), what)
    Console().print(table)


def _fault(fault: dict[str, Any]) -> str:
    where = f" in column {fault['column']}" if "column" in fault else ""
    other = f", as on line {fault['other_line']}" if "other_line" in fault else ""
    return f"{fault['code']}{where}{other}"


def _change(change: dict[str, Any]) -> str:
    target = change["target"]
    if isinstance(target, dict):
        (inner,) = target.values()
        target = inner["field"]
    return f"{target}: {change.get('before', '-')} → {change.get('after', '-')}"
