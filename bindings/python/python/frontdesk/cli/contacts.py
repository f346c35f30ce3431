"""Contacts on the command line: searched, compared and exported, from a directory that is kept in a database."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from frontdesk.cli import imports, merges
from frontdesk.cli.directory import Actor, Place, ask, refusals
from frontdesk.cli.storage import kept_desk

#: Contacts of a piece of an export.
PIECE = 10_000


def register(app: typer.Typer) -> None:
    """Adds the commands about a kept directory."""
    app.command(name="import")(imports.import_contacts)
    app.command()(search)
    app.command()(similar_persons)
    app.command()(merges.merge)
    app.command()(merges.undo_merge)
    app.command()(export)


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
    with refusals():
        if filters is not None:
            sought["filters"] = json.loads(filters)
        query = "SearchOrganisations" if organisations else "SearchPersons"
        with kept_desk(within, writes=False) as desk:
            answer = ask(desk, actor, query, search=sought, most=most)
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


def similar_persons(
    person: Annotated[str, typer.Argument(help="Who, by id.")],
    within: Place = "contacts.sqlite",
    least: Annotated[
        int, typer.Option("--least", min=0, max=100, help="From which probability on, per cent.")
    ] = 90,
    actor: Actor = "system",
) -> None:
    """Show who may be the same as a person, and why."""
    with refusals(), kept_desk(within, writes=False) as desk:
        answer = ask(desk, actor, "SimilarPersons", person=person, least=least * 100)
    for found in answer["similar"]:
        # What has no level is no comparison: how likely any two are one.
        reasons = ", ".join(
            f"{reason['field']} {reason['level']}" for reason in found["reasons"] if reason["level"]
        )
        print(f"{_name_of(found['contact'])}  {found['probability'] / 100:.1f} %  {reasons}")
    if not answer["similar"]:
        print("nobody")


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
    equipment: Annotated[
        bool, typer.Option("--equipment", help="Equipment instead of persons.")
    ] = False,
    actor: Actor = "system",
) -> None:
    """Export contacts as CSV or vCards, equipment as CSV."""
    profile = "Spreadsheet" if spreadsheet else "RoundTrip"
    query: dict[str, Any] = {
        "kind": imports.kind_of(organisations=organisations, equipment=equipment),
        "format": "VCard" if vcard else {"Table": {"profile": profile}},
        "search": {"text": text},
        "most": PIECE,
    }
    pieces, contacts = [], 0
    with refusals(), kept_desk(within, writes=False) as desk:
        while True:
            answer = ask(desk, actor, "ExportContacts", **query)
            pieces.append(answer["text"].encode())
            contacts += answer["contacts"]
            if "next" not in answer:
                break
            query["after"] = answer["next"]
    if file is None:
        sys.stdout.buffer.write(b"".join(pieces))
    else:
        file.write_bytes(b"".join(pieces))
        print(f"{contacts:,} {'things' if equipment else 'contacts'} in {file}")


def _name_of(contact: dict[str, Any]) -> str:
    ((_, fields),) = contact.items()
    (name,) = fields.values()
    return str(name)
