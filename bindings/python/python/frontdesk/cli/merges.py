"""Merges on the command line: planned, decided, done and undone."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from frontdesk.cli.directory import Actor, Place, ask, do, errors, now, refusals
from frontdesk.cli.refusals import fail
from frontdesk.cli.storage import kept_desk

#: What a conflict is called, and the options that decide it.
CONFLICTS = {
    "Accounts": ("have accounts", "--take Account=ID"),
    "Organisations": ("are of different organisations", "--take Organisation=ID"),
    "Managers": ("manage an organisation", "--keep-managers or --drop-managers"),
    "ExternalIds": ("have different external ids", "--take ExternalId=ID"),
    "NotTheSame": ("were declared not to be the same", "--same-after-all"),
}


def merge(
    survivor: Annotated[str, typer.Argument(help="Who remains, by id.")],
    sources: Annotated[list[str], typer.Argument(help="Who are merged into it, by id.")],
    within: Place = "contacts.sqlite",
    organisations: Annotated[
        bool, typer.Option("--organisations", help="They are organisations.")
    ] = False,
    take: Annotated[
        list[str] | None,
        typer.Option(
            "--take",
            help="Whose value of a field survives, such as ExternalId=b-2; custom:FIELD=ID for a custom field.",
            metavar="FIELD=ID",
        ),
    ] = None,
    managers: Annotated[
        bool | None,
        typer.Option(
            "--keep-managers/--drop-managers",
            help="Whether the survivor manages what a source managed.",
        ),
    ] = None,
    same: Annotated[
        bool,
        typer.Option("--same-after-all", help="Though they were declared not to be the same."),
    ] = False,
    plan: Annotated[bool, typer.Option("--plan", help="Show what would be done.")] = False,
    actor: Actor = "system",
) -> None:
    """Merge persons into another; nothing is lost, and it can be undone."""
    kind = "Organisation" if organisations else "Person"
    decisions = [_taken(each, kind) for each in take or []]
    if managers is not None:
        decisions.append({"Managers": {"keep": managers}})
    order = {
        "survivor": _ref(kind, survivor),
        "sources": [_ref(kind, source) for source in sources],
        "decisions": [*decisions, "SameAfterAll"] if same else decisions,
    }
    with refusals(), kept_desk(within, writes=not plan) as desk:
        planned = ask(desk, actor, "PlanMerge", order=order)["plan"]
        undecided = [each for each in planned["conflicts"] if not each["decided"]]
        if plan:
            _show(planned, undecided)
            return
        if undecided:
            fail(errors, "\n".join(map(_conflict, undecided)))
        do(desk, now(desk), actor, "MergeContacts", order=order, hash=planned["hash"])
        merges = ask(desk, actor, "Merges", contact=order["survivor"])["merges"]
    print(f"merged {', '.join(sources)} into {survivor}: merge {merges[-1]['merge']}")


def undo_merge(
    merge: Annotated[int, typer.Argument(help="The number of the merge.")],
    within: Place = "contacts.sqlite",
    actor: Actor = "system",
) -> None:
    """Undo a merge: everybody has his own values again."""
    with refusals(), kept_desk(within, writes=True) as desk:
        plan = ask(desk, actor, "PlanUndoMerge", merge=merge)["plan"]
        do(desk, now(desk), actor, "UndoMerge", merge=merge, hash=plan["hash"])
    print(f"merge {merge} undone")
    for kept in plan["kept"]:
        print(f"kept {kept.get('field') or kept.get('custom')}: {kept['because']}")


def _ref(kind: str, id: str) -> dict[str, Any]:
    return {kind: {kind.lower(): id}}


def _taken(text: str, kind: str) -> dict[str, Any]:
    field, equals, id = text.partition("=")
    if not equals:
        fail(errors, f"{text}: whose value of which field? write FIELD=ID")
    contact = _ref(kind, id)
    if field.startswith("custom:"):
        return {"TakeCustom": {"field": field.removeprefix("custom:"), "contact": contact}}
    return {"Take": {"field": field, "contact": contact}}


def _show(plan: dict[str, Any], undecided: list[dict[str, Any]]) -> None:
    print(f"{plan['records']} records on one card:")
    for value in plan["values"]:
        print(f"  {value['field']}: {value['value']} (of {value['record']})")
    for conflict in undecided:
        errors.print(_conflict(conflict), style="yellow", markup=False, highlight=False)


def _conflict(conflict: dict[str, Any]) -> str:
    what, options = CONFLICTS[conflict["kind"]]
    ids = [id for each in conflict["between"] for fields in each.values() for id in fields.values()]
    return f"{', '.join(ids)} {what}: decide with {options}"
