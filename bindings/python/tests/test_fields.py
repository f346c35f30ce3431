"""Records against schemas of custom fields."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import pytest
from frontdesk import (
    CardKind,
    CardRef,
    CardSchemaQuery,
    CardValuesQuery,
    Command,
    Desk,
    FieldGroupSpec,
    FieldKind,
    FieldOption,
    FieldSchema,
    FieldSet,
    FieldSpec,
    InvalidError,
)

SAMPLES = Path(__file__).resolve().parents[3] / "demo/fields"
NINE = dt.datetime(2025, 6, 10, 9, 0, tzinfo=dt.timezone.utc)

FIELDS = FieldSet(
    groups=[FieldGroupSpec(id="g", name="Contract", card=CardKind.ORGANISATION)],
    fields=[
        FieldSpec(key="vat", group="g", kind=FieldKind.Text(max_length=14), required=True),
        FieldSpec(key="price", group="g", kind=FieldKind.Decimal(scale=2)),
        FieldSpec(key="since", group="g", kind=FieldKind.Date()),
        FieldSpec(key="seen", group="g", kind=FieldKind.DateTime()),
        FieldSpec(
            key="tags",
            group="g",
            kind=FieldKind.MultiSelect(options=[FieldOption(id="a"), FieldOption(id="b")]),
        ),
    ],
)


def codes(violations: tuple[object, ...]) -> list[tuple[str, str]]:
    return [(wrong.code, wrong.path) for wrong in violations]  # type: ignore[attr-defined]


def test_a_dict_and_its_json_get_the_same_verdict() -> None:
    schema = FieldSchema(FIELDS)
    good = {"vat": "CZ123", "price": 10.5, "since": "2024-02-29", "tags": ["b", "a"]}
    bad = {"price": 0.001, "since": "2025-02-29", "tags": ["a", "a", 1], "seen": True, "x": None}
    wrong = [
        ("Missing", "vat"),
        ("TooPrecise", "price"),
        ("BadForm", "since"),
        ("WrongType", "seen"),
        ("Repeated", "tags[1]"),
        ("WrongType", "tags[2]"),
        ("UnknownField", "x"),
    ]
    assert schema.check(good) == schema.check_json(json.dumps(good)) == ()
    assert codes(schema.check(bad)) == codes(schema.check_json(json.dumps(bad).encode())) == wrong


def test_objects_of_python_are_values() -> None:
    schema = FieldSchema(FIELDS)
    record = {
        "vat": "x",
        "price": Decimal("1.25"),
        "since": dt.date(2024, 2, 29),
        "seen": NINE,
        "tags": ("a",),
    }
    assert schema.check(record) == ()
    assert codes(schema.check({**record, "seen": dt.datetime(2025, 6, 10), "price": object()})) == [
        ("WrongType", "price"),
        ("BadForm", "seen"),
    ]
    assert codes(schema.check({"vat": "x", "price": 10**30})) == [("OutOfRange", "price")]


def test_many_records_at_one_go() -> None:
    schema = FieldSchema(FIELDS)
    rows = [{"vat": "x"}, {}, {"vat": "y", "price": "1"}]
    assert [(row, codes(found)) for row, found in schema.check_all(rows)] == [
        (1, [("Missing", "vat")]),
        (2, [("WrongType", "price")]),
    ]
    lines = b'{"vat": "x"}\r\n\n{}\n{"vat"\n'
    count, found = schema.check_lines(lines)
    assert count == 3
    assert [(line, codes(wrong)) for line, wrong in found] == [
        (3, [("Missing", "vat")]),
        (4, [("JsonUnreadable", "")]),
    ]
    with pytest.raises(TypeError):
        schema.check(["no dict"])  # type: ignore[arg-type]


def test_json_schema_out_and_in() -> None:
    schema = FieldSchema(FIELDS)
    written, notes = schema.json_schema()
    assert notes == ()
    assert json.loads(written)["required"] == ["vat"]
    read = FieldSchema(written)
    assert {field.key for field in read.fields} == {field.key for field in schema.fields}
    foreign = FieldSchema(json.dumps({"properties": {"a": {"type": "object"}}}))
    assert any(note.path == "/properties/a" for note in foreign.notes)
    with pytest.raises(InvalidError):
        FieldSchema("{")
    with pytest.raises(InvalidError) as caught:
        FieldSchema((SAMPLES / "hubspot.json").read_text(encoding="utf-8"))
    assert caught.value.details["violations"][0].code == "Ambiguous"


def test_cards_of_a_desk_take_and_give_dicts() -> None:
    desk = Desk()
    acme = CardRef(kind=CardKind.ORGANISATION, id="acme")
    desk.handle(NINE, "system", Command.DefineFieldGroups(groups=FIELDS.groups))
    desk.handle(NINE, "system", Command.DefineFields(fields=FIELDS.fields))
    desk.handle(NINE, "system", Command.AddCard(card=acme, values={"vat": "CZ1", "price": 12.50}))
    answer = desk.query("system", CardValuesQuery(card=acme))
    assert answer.values == {"vat": "CZ1", "price": 12.5}
    shown = desk.query("system", CardSchemaQuery(kind=CardKind.ORGANISATION))
    assert [field.field.key for field in shown.sections[0].fields] == [
        "price",
        "seen",
        "since",
        "tags",
        "vat",
    ]
    with pytest.raises(InvalidError) as caught:
        desk.handle(NINE, "system", Command.EditCard(card=acme, values={"price": "dear"}))
    assert codes(caught.value.details["violations"]) == [("WrongType", "price")]
