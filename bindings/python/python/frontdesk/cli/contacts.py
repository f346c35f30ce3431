"""Contacts on the command line: imported, searched, merged and exported, in a directory that is kept in a database."""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.table import Table

from frontdesk import Desk, FrontdeskError
from frontdesk.cli.storage import kept_desk

Place = Annotated[
    str,
    typer.Option(
        "--into",
        "--in",
        help="The directory: a file of SQLite, or an URL of PostgreSQL.",
        metavar="PLACE",
    ),
]
Actor = Annotated[str, typer.Option("--as", help="Who does it.", metavar="ACTOR")]
#: The group of new persons, where neither a row nor an option names one; it is made when it is missed.
GROUP = "contacts"
#: Contacts of a piece of an export, and rows of a page of a plan.
PIECE, PAGE = 10_000, 1_000
errors = Console(stderr=True)


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command(name="import")(import_contacts)
    app.command()(search)
    app.command()(merge)
    app.command()(undo_merge)
    app.command()(similar)
    app.command()(export)


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
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping",
            "-m",
            exists=True,
            dir_okay=False,
            help="JSON: what the columns hold, and how to import.",
        ),
    ] = None,
    group: Annotated[str, typer.Option("--group", help="The group of new persons.")] = GROUP,
    organisations: Annotated[
        bool, typer.Option("--organisations", help="The rows are organisations.")
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
    """Import a list of contacts: plan it, apply it, or undo it.

    How the list is written and what its columns hold is suggested by the list itself; a mapping says it for good.
    """
    with _refusals():
        if undo is not None:
            _undo(into, undo, actor)
            return
        if file is None:
            _fail("which list? give a file, or --undo BATCH")
        content = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        options = json.loads(mapping.read_text(encoding="utf-8")) if mapping else {}
        with kept_desk(into, writes=apply) as desk:
            now = _now(desk)
            job = _job(desk, actor, content, options, organisations=organisations)
            job["batch"] = batch or f"{now:%Y%m%dT%H%M%S}"
            job.setdefault("kind", "Organisations" if organisations else "Persons")
            if best_effort:
                job["mode"] = "BestEffort"
            if job["kind"] == "Persons":
                job.setdefault("group", group)
                _have_group(desk, now, job["group"])
            found = _ask(desk, actor, "PlanImport", job=job, most=PAGE)["plan"]
            _show_plan(found, full=plan or not apply)
            if error_file is not None and found["errors"]:
                wrong = _ask(desk, actor, "ImportErrors", job=job)["content"]
                error_file.write_bytes(_bytes(wrong))
            if apply:
                _do(desk, now, actor, "ApplyImport", job=job, hash=expect or found["hash"])
    if apply:
        print(f"imported as batch {job['batch']}")
    else:
        print(
            f"nothing was imported; --apply --batch {job['batch']} --hash {found['hash']} does what stands here"
        )


def _undo(into: str, batch: str, actor: str) -> None:
    with kept_desk(into, writes=True) as desk:
        planned = _ask(desk, actor, "PlanUndoImport", batch=batch)
        _do(desk, _now(desk), actor, "UndoImport", batch=batch)
    print(f"batch {batch} undone: {planned['removed']} removed, {planned['restored']} as before")
    for kept in planned["kept"]:
        print(f"kept {kept['id']}: {kept['because']}")


def search(
    text: Annotated[
        list[str] | None, typer.Argument(help="Words of the name or of an address.")
    ] = None,
    within: Place = "contacts.sqlite",
    organisations: Annotated[
        bool, typer.Option("--organisations", help="Search organisations.")
    ] = False,
    at_start: Annotated[bool, typer.Option("--start", help="Words begin so.")] = False,
    email: Annotated[str | None, typer.Option("--email", help="Who has this address.")] = None,
    filters: Annotated[
        str | None,
        typer.Option(
            "--filters", help='Filters as JSON, such as \'[{"facet":"Status","any":[…]}]\'.'
        ),
    ] = None,
    most: Annotated[int, typer.Option("--most", min=1, max=1_000, help="At most so many.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False,
    actor: Actor = "system",
) -> None:
    """Search persons or organisations by words and filters."""
    sought: dict[str, Any] = {"text": " ".join(text or []), "at_start": at_start}
    if email is not None:
        sought["email"] = email
    with _refusals():
        if filters is not None:
            sought["filters"] = json.loads(filters)
        query = "SearchOrganisations" if organisations else "SearchPersons"
        with kept_desk(within, writes=False) as desk:
            answer = _ask(desk, actor, query, search=sought, most=most)
    if as_json:
        print(json.dumps(answer, ensure_ascii=False))
        return
    rows = answer["organisations" if organisations else "persons"]
    columns = (
        ("organisation", "name")
        if organisations
        else ("person", "name", "email", "organisation", "status")
    )
    table = Table(*columns, box=None, header_style="bold")
    for row in rows:
        table.add_row(*(str(row.get(column, "")) for column in columns))
    Console().print(table)
    print(f"{len(rows)} of {answer['total']:,}")


def similar(
    person: Annotated[str, typer.Argument(help="Who, by id.")],
    within: Place = "contacts.sqlite",
    least: Annotated[
        int, typer.Option("--least", min=0, max=100, help="From which probability on, per cent.")
    ] = 90,
    actor: Actor = "system",
) -> None:
    """Show who may be the same as a person, and why."""
    with _refusals(), kept_desk(within, writes=False) as desk:
        answer = _ask(desk, actor, "SimilarPersons", person=person, least=least * 100)
    for found in answer["similar"]:
        reasons = ", ".join(f"{reason['field']} {reason['level']}" for reason in found["reasons"])
        print(f"{_name_of(found['contact'])}  {found['probability'] / 100:.1f} %  {reasons}")
    if not answer["similar"]:
        print("nobody")


def merge(
    survivor: Annotated[str, typer.Argument(help="Who remains, by id.")],
    source: Annotated[str, typer.Argument(help="Who is merged into it, by id.")],
    within: Place = "contacts.sqlite",
    organisations: Annotated[
        bool, typer.Option("--organisations", help="They are organisations.")
    ] = False,
    actor: Actor = "system",
) -> None:
    """Merge one person into another; nothing is lost, and it can be undone."""
    kind = "Organisation" if organisations else "Person"
    order = {
        "survivor": {kind: {kind.lower(): survivor}},
        "sources": [{kind: {kind.lower(): source}}],
    }
    with _refusals():
        with kept_desk(within, writes=True) as desk:
            plan = _ask(desk, actor, "PlanMerge", order=order)["plan"]
            _do(desk, _now(desk), actor, "MergeContacts", order=order, hash=plan["hash"])
            merges = _ask(desk, actor, "Merges", contact=order["survivor"])["merges"]
        print(f"merged {source} into {survivor}: merge {merges[-1]['merge']}")


def undo_merge(
    merge: Annotated[int, typer.Argument(help="The number of the merge.")],
    within: Place = "contacts.sqlite",
    actor: Actor = "system",
) -> None:
    """Undo a merge: everybody has his own values again."""
    with _refusals():
        with kept_desk(within, writes=True) as desk:
            plan = _ask(desk, actor, "PlanUndoMerge", merge=merge)["plan"]
            _do(desk, _now(desk), actor, "UndoMerge", merge=merge, hash=plan["hash"])
        print(f"merge {merge} undone")


def export(
    file: Annotated[
        Path | None, typer.Argument(help="Where to; standard output when absent.")
    ] = None,
    within: Place = "contacts.sqlite",
    text: Annotated[str, typer.Option("--search", help="Only who is found by these words.")] = "",
    spreadsheet: Annotated[
        bool, typer.Option("--spreadsheet", help="Make what looks like a formula harmless.")
    ] = False,
    vcard: Annotated[bool, typer.Option("--vcard", help="As vCards 4.0.")] = False,
    organisations: Annotated[
        bool, typer.Option("--organisations", help="Organisations instead of persons.")
    ] = False,
    actor: Actor = "system",
) -> None:
    """Export contacts as CSV or vCards."""
    profile = "Spreadsheet" if spreadsheet else "RoundTrip"
    query: dict[str, Any] = {
        "kind": "Organisations" if organisations else "Persons",
        "format": "VCard" if vcard else {"Table": {"profile": profile}},
        "search": {"text": text},
        "most": PIECE,
    }
    pieces, contacts = [], 0
    with _refusals(), kept_desk(within, writes=False) as desk:
        while True:
            answer = _ask(desk, actor, "ExportContacts", **query)
            pieces.append(answer["text"].encode())
            contacts += answer["contacts"]
            if "next" not in answer:
                break
            query["after"] = answer["next"]
    if file is None:
        sys.stdout.buffer.write(b"".join(pieces))
    else:
        file.write_bytes(b"".join(pieces))
        print(f"{contacts:,} contacts in {file}")


def _job(
    desk: Desk, actor: str, content: bytes, options: dict[str, Any], *, organisations: bool
) -> dict[str, Any]:
    """The job that the options say; what they leave out is suggested by the list."""
    job: dict[str, Any] = {"content": _content(content), **options}
    start = content[3:] if content.startswith(b"\xef\xbb\xbf") else content
    if "format" not in job and start.lstrip()[:11].upper() == b"BEGIN:VCARD":
        job["format"] = "VCard"
    if "format" not in job:
        head = _content(content[: 64 * 1024])
        dialect = _ask(desk, actor, "SuggestDialect", content=head)["suggestion"]
        job["format"] = {"Table": {"dialect": dialect["dialect"]}}
        if "columns" not in job:
            known = _ask(desk, actor, "SuggestMapping", headers=dialect["headers"])["suggestion"]
            job["columns"] = [
                column for column in known["columns"] if _holds(column, organisations=organisations)
            ]
            # Other systems' groups and companies are not ours: a name that nobody knows is no reason to refuse a row.
            job.setdefault("unknown", "LeaveOut")
            if "source" in known:
                errors.print(f"read as an export of {known['source']}", highlight=False)
    return job


def _holds(column: dict[str, Any], *, organisations: bool) -> bool:
    target = column["target"]
    if not organisations:
        return target != "Domains"
    fields = {"Name", "Email", "Phone", "ExternalId", "Address", "Tag"}
    return (
        not isinstance(target, dict)
        or target.get("Contact", {}).get("field") in fields
        or "Custom" in target
    )


def _content(content: bytes) -> dict[str, Any]:
    try:
        return {"Text": {"text": content.decode("utf-8")}}
    except UnicodeDecodeError:
        return {"Base64": {"text": base64.b64encode(content).decode("ascii")}}


def _bytes(content: dict[str, Any]) -> bytes:
    if "Text" in content:
        return str(content["Text"]["text"]).encode()
    return base64.b64decode(content["Base64"]["text"])


def _have_group(desk: Desk, now: datetime, group: str) -> None:
    """Makes the group of new contacts where it is missed; of a desk that is not kept, for the plan alone."""
    known = _ask(desk, "system", "DirectoryDefinitions")["groups"]
    if group == GROUP and all(each["id"] != group for each in known):
        _do(desk, now, "system", "DefineUserGroups", groups=[{"id": group, "name": "Contacts"}])


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


def _name_of(contact: dict[str, Any]) -> str:
    ((_, fields),) = contact.items()
    (name,) = fields.values()
    return str(name)


def _now(desk: Desk) -> datetime:
    """Now, or the desk's clock where that is ahead."""
    now = datetime.now(timezone.utc)
    return now if desk.clock is None else max(now, desk.clock)


def _ask(desk: Desk, actor: str, name: str, **fields: Any) -> Any:
    answer = json.loads(desk.query_json(actor, json.dumps({name: fields})))
    ((_, told),) = answer.items()
    return told


def _do(desk: Desk, now: datetime, actor: str, name: str, **fields: Any) -> None:
    desk.handle_json(now, actor, json.dumps({name: fields}))


@contextmanager
def _refusals() -> Iterator[None]:
    """Ends with every reason of a refusal."""
    try:
        yield
    except FrontdeskError as error:
        lines = [str(error)]
        for violation in error.details.get("violations", []):
            lines.append(
                f"{violation.path}: expected {violation.expected}, found {violation.found}"
            )
        _fail("\n".join(lines))
    except (OSError, ValueError) as error:
        _fail(str(error))


def _fail(message: str) -> NoReturn:
    errors.print(message, style="red", markup=False, highlight=False)
    raise typer.Exit(code=1)
