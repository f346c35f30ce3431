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


def test_tables_are_checked_as_their_dicts_are() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    schema = FieldSchema(FIELDS)
    day, utc = dt.datetime(2025, 6, 10, 9, 0, 0, 250_000), dt.timezone.utc
    kinds: dict[str, list[tuple[object, list[object]]]] = {
        "vat": [
            (pyarrow.string(), ["CZ1", None, " ", "a text that is too long"]),
            (pyarrow.large_string(), ["CZ1", None, "", "x"]),
            (pyarrow.string_view(), ["CZ1", None, "x\ny", "x"]),
            (pyarrow.dictionary(pyarrow.int8(), pyarrow.string()), ["CZ1", None, "CZ1", " "]),
            (pyarrow.int64(), [1, None, -3, 4]),
        ],
        "price": [
            (pyarrow.float64(), [1.5, None, 1.005, float("nan")]),
            (pyarrow.float32(), [1.5, None, 0.25, 1e30]),
            (pyarrow.decimal128(12, 3), [Decimal("1.5"), None, Decimal("1.005"), Decimal(7)]),
            (pyarrow.uint64(), [2**64 - 1, None, 0, 3]),
            (pyarrow.int8(), [-128, None, 0, 3]),
            (pyarrow.string(), ["1", None, "", "x"]),
            (pyarrow.duration("s"), [dt.timedelta(1), None, dt.timedelta(0), dt.timedelta(2)]),
        ],
        "since": [
            (pyarrow.date32(), [day.date(), None, dt.date(1, 1, 1), dt.date(9999, 12, 31)]),
            (pyarrow.date64(), [day.date(), None, dt.date(1969, 12, 31), dt.date(2024, 2, 29)]),
            (
                pyarrow.time32("s"),
                [day.time().replace(microsecond=0), None, dt.time(0), dt.time(1)],
            ),
        ],
        "seen": [
            (
                pyarrow.timestamp(unit, zone),
                [day.replace(tzinfo=utc if zone else None, microsecond=0), None, None, None],
            )
            for unit in ("s", "ms", "us", "ns")
            for zone in (None, "UTC", "Europe/Prague")
        ],
        "tags": [
            (pyarrow.list_(pyarrow.string()), [["a", "b"], None, [], ["a", "a", None, "c"]]),
            (pyarrow.large_list(pyarrow.large_string()), [["a", "b"], None, [], ["c"]]),
            (pyarrow.null(), [None, None, None, None]),
            (pyarrow.bool_(), [True, None, False, True]),
        ],
        "unknown": [(pyarrow.string(), [None, "x", None, None])],
    }
    good = {"vat": pyarrow.array(["CZ1", "CZ2", "CZ3", "CZ4"])}
    for name, variants in kinds.items():
        for kind, values in variants:
            cells = pyarrow.array(values, kind)
            table = pyarrow.table({**good, name: cells})
            # Several batches, and one that begins within its buffers.
            table = pyarrow.concat_tables([table, table.slice(1, 2)])
            expected = schema.check_all(table.to_pylist())
            assert schema.check_table(table) == (6, expected), (name, kind)
    empty = pyarrow.table({"price": pyarrow.array([], pyarrow.int64())})
    assert schema.check_table(empty) == (0, [])


def test_tables_that_cannot_be_read() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    schema = FieldSchema(FIELDS)
    for cells in (pyarrow.array([b"x"]), pyarrow.array([[1]]), pyarrow.array([{"a": 1}])):
        with pytest.raises(InvalidError) as refusal:
            schema.check_table(pyarrow.table({"vat": cells}))
        assert codes(refusal.value.violations) == [("NotATable", "table")]
    with pytest.raises(TypeError):
        schema.check_table([{"vat": "x"}])  # type: ignore[arg-type]


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
