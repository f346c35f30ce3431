"""Keys, tables from several libraries, matcher, detection, index, and the commands about duplicates."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frontdesk
import pytest
from frontdesk import Index, InvalidError, Matcher, NotFoundError, TableReader, dedupe
from typer.testing import CliRunner

HEADER = ["id", "name", "e-mail", "telefon"]
ROWS = [
    ["a", "Ann Lee", "ann@example.org", "777 123 456"],
    ["b", "LEE, Ann", "Ann@Example.org", "+420777123456"],
    ["c", "Bob Stone", "bob@example.org", ""],
    ["d", "Carla Novak", "carla.novak@example.org", "603111222"],
    ["e", "Dan Brown", "", "602 333 444"],
]
CLUSTERS = [("a", 1), ("b", 1), ("c", 2), ("d", 3), ("e", 4)]


def as_csv(rows: list[list[str]] | None = None) -> bytes:
    """The rows as CSV."""
    lines = [",".join(f'"{cell}"' for cell in row) for row in [HEADER, *(rows or ROWS)]]
    return "\n".join(lines).encode()


def clusters_of(found: frontdesk.Duplicates) -> list[tuple[str, int]]:
    """The clusters, without a library for Arrow."""
    return found._detection.clusters()


def many_contacts(number: int) -> bytes:
    """Contacts of whom every third is the one before with a slip."""
    lines = ["id,name,email,phone"]
    for row in range(number):
        person = row - row % 3 // 2
        name = f"Ann{person % 97} Lee{person % 1013}" + ("x" if row != person else "")
        lines.append(f"r{row},{name},ann.lee{person}@example.org,+4206{person:08}")
    return "\n".join(lines).encode()


def test_threads_change_nothing() -> None:
    table = many_contacts(20_000)
    one, four = (frontdesk.dedupe(table, threads=threads) for threads in (1, 4))
    assert clusters_of(one) == clusters_of(four)
    assert one._detection.pairs() == four._detection.pairs()
    assert max(number for _, number in clusters_of(one)) < 20_000
    with pytest.raises(InvalidError, match="threads"):
        frontdesk.dedupe(table, threads=0)


def test_keys() -> None:
    assert frontdesk.phone_key("777 123 456", "CZ") == "+420777123456"
    assert frontdesk.phone_key("112", "CZ") == "CZ:112"
    assert frontdesk.phone_key("anonymous") is None
    assert frontdesk.email_key("A.nn+news@GoogleMail.com") == "ann@gmail.com"
    assert frontdesk.email_key("ann at example") is None
    assert frontdesk.name_key("Dr. Ann LEE") == frontdesk.name_key("Lee, Ann")
    assert frontdesk.name_key("  ") is None
    assert frontdesk.handle_key("https://t.me/Ann_Lee") == "ann_lee"
    assert frontdesk.company_key("Acme, s.r.o.") == "acme"
    assert frontdesk.city_key("Praha 4") == frontdesk.city_key("Prague")
    assert frontdesk.fold("Łódź") == "lodz"
    with pytest.raises(InvalidError):
        frontdesk.phone_key("777", "Czechia")
    with pytest.raises(TypeError, match="text"):
        frontdesk.email_key(7)  # type: ignore[arg-type]


def test_phone_keys_are_those_of_the_reference() -> None:
    phonenumbers = pytest.importorskip("phonenumbers")
    draw = random.Random(3)
    regions = sorted(phonenumbers.SUPPORTED_REGIONS)
    kinds = [phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE]
    formats = [
        phonenumbers.PhoneNumberFormat.E164,
        phonenumbers.PhoneNumberFormat.INTERNATIONAL,
        phonenumbers.PhoneNumberFormat.NATIONAL,
    ]
    texts: dict[str, list[str]] = {}
    expected: dict[str, list[str]] = {}
    count = 0
    while count < 100_000:
        region = draw.choice(regions)
        example = phonenumbers.example_number_for_type(region, draw.choice(kinds))
        if example is None:
            continue
        text = phonenumbers.format_number(example, draw.choice(formats))
        text = "".join(
            draw.choice("0123456789") if sign.isdigit() and draw.random() < 0.2 else sign
            for sign in text
        )
        text = draw.choice(
            [text, text.replace(" ", "-"), text.replace(" ", ""), f"{text} ext. 12", f" {text}"]
        )
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if not phonenumbers.is_valid_number(number):
            continue
        texts.setdefault(region, []).append(text)
        expected.setdefault(region, []).append(
            phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        )
        count += 1
    different = [
        (region, text, key, wanted)
        for region in texts
        for text, key, wanted in zip(
            texts[region],
            frontdesk._frontdesk._phone_keys(texts[region], region),
            expected[region],
            strict=True,
        )
        if key != wanted
    ]
    # Both carry the numbering plans of their own release: a few numbers are of a plan that only one of them knows.
    assert len(different) <= 12, different[:20]


def test_dedupe_of_csv() -> None:
    found = dedupe(as_csv(), regions=["CZ"])
    assert clusters_of(found) == CLUSTERS
    kinds = {column.name: column.kind for column in found.columns}
    assert kinds == {"id": "ignored", "name": "full_name", "e-mail": "email", "telefon": "phone"}
    explanation = found.explain("a", "b")
    assert explanation is not None
    assert sum(step["weight"] for step in explanation["steps"]) == explanation["score"]["weight"]
    assert found.explain("a", "z") is None
    assert [found.fate("a", id) for id in "bcz"] == ["joined", "no_shared_key", None]
    apart = dedupe(as_csv(), regions=["CZ"], different=[("a", "b")], labels=[("a", "c", False)])
    assert apart.fate("a", "b") == "declared_different"
    assert len({cluster for _, cluster in clusters_of(apart)}) == 5
    assert clusters_of(dedupe(as_csv(), regions=["CZ"], model=found.model)) == CLUSTERS
    assert found.compared_pairs >= 1
    assert found.unseen_pairs == 0
    assert "Ann" not in repr(found)


def test_dedupe_of_arrow_tables() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    columns = dict(zip(HEADER, zip(*ROWS, strict=True), strict=True))
    text = {name: pyarrow.array(cells) for name, cells in columns.items()}
    casts: list[Callable[[Any], Any]] = [
        lambda cells: cells,
        lambda cells: cells.cast(pyarrow.large_string()),
        lambda cells: cells.cast(pyarrow.string_view()),
        lambda cells: cells.dictionary_encode(),
    ]
    for cast in casts:
        table = pyarrow.table({name: cast(cells) for name, cells in text.items()})
        found = dedupe(table, regions=["CZ"])
        assert clusters_of(found) == CLUSTERS
        assert pyarrow.table(found.clusters).to_pydict() == {
            "id": [id for id, _ in CLUSTERS],
            "cluster": [cluster for _, cluster in CLUSTERS],
        }
    pairs = pyarrow.table(found.pairs)
    assert pairs.column_names == ["id_l", "id_r", "match_weight", "match_probability"]
    # Sliced, in batches, with nulls, with numbers for ids, with a column that is not read.
    table = pyarrow.table(
        {
            "id": pyarrow.array([0, 1, 2, 3]),
            "mail": ["x", None, "ann@example.org", "Ann@example.org"],
            "at": pyarrow.array([0, 1, 2, 3], pyarrow.timestamp("s")),
            "phones": pyarrow.array([[], None, ["777123456"], ["1", "+420777123456"]]),
        }
    )
    table = pyarrow.Table.from_batches(table.slice(1).to_batches(max_chunksize=1))
    found = dedupe(table, columns={"mail": "email", "phones": "phone"}, regions=["CZ"])
    assert [id for id, _ in clusters_of(found)] == ["1", "2", "3"]
    explanation = found.explain("2", "3")
    assert explanation is not None
    levels = {step["field"]: step["level"] for step in explanation["steps"]}
    assert (levels["email"], levels["phone"]) == ("same", "same")


def test_typed_columns_are_read_as_their_texts() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    names = ["Ann Lee", "Ann Lee", "Bob Stone", "Eva Black", "Ann Lee"]
    typed = {
        "born": pyarrow.array([19_782, 19_782, -1, -25_509, None], pyarrow.date32()),
        "customer": pyarrow.array([7, 7, 8, None, 7], pyarrow.uint8()),
        "number": pyarrow.array([1.0, 1.0, 2.5, float("nan"), None]),
        "member": pyarrow.array([True, True, False, None, True]),
    }
    texts = {
        "born": ["2024-02-29", "2024-02-29", "1969-12-31", "1900-02-28", None],
        "customer": ["7", "7", "8", None, "7"],
        "number": ["1", "1", "2.5", "", None],
        "member": ["true", "true", "false", None, "true"],
    }
    kinds: dict[str, frontdesk._matching.ColumnKind] = {
        "name": "full_name",
        "born": "birth_date",
        "customer": "external_id",
        "number": "category",
        "member": "category",
    }
    found = []
    for columns in (typed, texts):
        rows = {"id": ["a", "b", "c", "d", "e"], "name": names, **columns}
        detection = dedupe(pyarrow.table(rows), columns=kinds, least_pair=0)
        found.append(
            (
                clusters_of(detection),
                pyarrow.table(detection.pairs).to_pydict(),
                detection.explain("a", "b"),
            )
        )
    assert found[0] == found[1]
    assert found[0][2] is not None


@pytest.mark.parametrize("library", ["polars", "pandas", "duckdb"])
def test_dedupe_of_other_libraries(library: str) -> None:
    module = pytest.importorskip(library)
    columns = dict(zip(HEADER, zip(*ROWS, strict=True), strict=True))
    if library == "duckdb":
        values = ", ".join(str(tuple(row)) for row in ROWS)
        table = module.sql(f"select * from (values {values}) as t(id, name, mail, telefon)")
    else:
        table = module.DataFrame(columns)
    if not hasattr(table, "__arrow_c_stream__"):
        pytest.skip(f"this {library} does not speak the protocol")
    assert clusters_of(dedupe(table, regions=["CZ"])) == CLUSTERS


def test_matcher_row_by_row() -> None:
    matcher = Matcher({"name": "full_name", "phone": "phone"}, ["CZ"])
    matcher.add("1", {"name": "Ann Lee", "phone": ["777123456", "603111222"]})
    matcher.add("2", {"name": "Lee Ann", "phone": "+420 603 111 222"})
    matcher.add("3", {"name": "Bob Stone", "phone": None})
    assert len(matcher) == 3
    assert matcher.memory_estimate > 0
    detection = matcher.detect()
    phases = []
    while True:
        phase, done, of = detection.step(1)
        phases.append(phase)
        assert 0 <= done <= max(of, done)
        if phase == "done":
            break
    assert phases[-1] == "done"
    assert detection.clusters() == [("1", 1), ("2", 1), ("3", 2)]
    assert detection.pairs()[0][:2] == ("1", "2")
    with pytest.raises(InvalidError, match="handed on"):
        len(matcher)


def test_months_stand_before_days_where_a_column_says_so() -> None:
    def weight(**order: list[str]) -> int:
        matcher = Matcher({"name": "full_name", "born": "birth_date"}, **order)
        matcher.add("1", {"name": "Ann Lee", "born": "1985-03-04"})
        matcher.add("2", {"name": "Ann Lee", "born": "3/4/1985"})
        detection = matcher.detect(least_pair=0.0)
        detection.finish()
        model = detection.model()
        assert model is not None
        index = Index({"name": "full_name", "born": "birth_date"}, model, **order)
        index.insert("1", {"name": "Ann Lee", "born": "1985-03-04"})
        return index.look_up({"name": "Ann Lee", "born": "3/4/1985"}, least=0.0)[0][1]

    assert weight(month_first=["born"]) > weight()
    with pytest.raises(InvalidError, match=r"month_first\[1\]"):
        Matcher({"name": "full_name"}, month_first=["name", "born"])
    with pytest.raises(TypeError, match=r"month_first\[0\]"):
        Matcher({"name": "full_name"}, month_first=[3])  # type: ignore[list-item]
    with pytest.raises(InvalidError, match="a column of dates"):
        Matcher({"name": "full_name"}, month_first=["name"])
    with pytest.raises(InvalidError, match="ISO 3166"):
        Matcher({"name": "full_name"}, ["Czechia"])


def test_what_is_refused() -> None:
    with pytest.raises(InvalidError, match="kind of column"):
        Matcher({"x": "surprise"})  # type: ignore[dict-item]
    with pytest.raises(InvalidError):
        Matcher({})
    matcher = Matcher({"name": "full_name"})
    with pytest.raises(TypeError, match=r"values\[name\]"):
        matcher.add("1", {"name": 3})  # type: ignore[dict-item]
    with pytest.raises(InvalidError):
        matcher.add("1", {"mail": "x"})
    matcher.add("1", {"name": "Ann"})
    matcher.add("1", {"name": "Ann"})
    with pytest.raises(InvalidError) as caught:
        matcher.detect()
    assert "1" in str(caught.value)
    with pytest.raises(InvalidError):
        Matcher({"name": "full_name"}).detect(model="{}")
    with pytest.raises(InvalidError):
        Matcher({"name": "full_name"}).detect(least_pair=1.5)
    with pytest.raises(TypeError, match="__arrow_c_stream__"):
        dedupe(7)  # type: ignore[arg-type]
    with pytest.raises(InvalidError) as caught:
        dedupe(b"id,name\n1\n2,\xff\n3,Ann,more\n")
    assert len(caught.value.details["violations"]) == 3
    with pytest.raises(InvalidError):
        TableReader(b"name\nAnn\n", '{"id": "number", "regions": ["Czechia"]}')
    with pytest.raises(InvalidError):
        TableReader(b"name\nAnn\n", '{"surprise": 1}')


def test_index() -> None:
    columns: dict[str, frontdesk._matching.ColumnKind] = {"name": "full_name", "mail": "email"}
    model = dedupe(as_csv([[*row[:3], ""] for row in ROWS]), columns={"telefon": "ignored"})
    names = {"name": "name", "e-mail": "mail"}
    text = model.model
    for header, name in names.items():
        text = text.replace(f'"{header}"', f'"{name}"')
    index = Index(columns, text)
    index.insert("a", {"name": "Ann Lee", "mail": "ann@example.org"})
    assert len(index) == 1
    assert index.look_up({"name": "LEE Ann", "mail": "Ann@Example.org"}, 0.0)[0][0] == "a"
    index.insert("b", {"name": "LEE Ann", "mail": ["Ann@Example.org", "lee@example.org"]})
    assert index.similar("b", 0.0)[0][0] == "a"
    assert json.loads(index.explain("a", "b") or "")["steps"]
    copy = frontdesk.restore_index(index.snapshot(), list(columns))
    assert copy.snapshot() == index.snapshot()
    copy.declare_different("a", "b")
    assert copy.similar("b", 0.0) == []
    copy.update("b", {"name": "Bob"})
    copy.remove("b")
    with pytest.raises((NotFoundError, InvalidError)):
        copy.remove("b")
    with pytest.raises(InvalidError):
        index.insert("a", {"name": "Ann"})


def run(*arguments: str) -> tuple[int, str]:
    """What the command line says."""
    from frontdesk.cli.app import app

    result = CliRunner().invoke(app, list(arguments), env={"COLUMNS": "200"})
    return result.exit_code, result.output


def test_commands(tmp_path: Path) -> None:
    contacts = tmp_path / "contacts.csv"
    contacts.write_bytes(as_csv())
    out, pairs, report, model = (
        tmp_path / name for name in ("out.csv", "pairs.csv", "r.html", "m.json")
    )
    code, output = run(
        *("dedupe", str(contacts), "--region", "CZ", "--out", str(out), "--pairs", str(pairs)),
        *("--report", str(report), "--save-model", str(model)),
    )
    assert code == 0, output
    assert "5 rows, 4 people, 1 duplicates" in output
    with out.open(newline="") as file:
        assert list(csv.reader(file)) == [["id", "cluster"], *([id, str(n)] for id, n in CLUSTERS)]
    assert pairs.read_text().splitlines()[0] == "id_l,id_r,match_weight,match_probability"
    page = report.read_text()
    assert "<script" not in page
    assert "http" not in page
    assert "Ann Lee" in page

    code, output = run(
        "similar", str(contacts), "--row", "a", "--region", "CZ", "--model", str(model), "--json"
    )
    assert code == 0, output
    assert json.loads(output)[0]["id"] == "b"
    code, output = run("explain", str(contacts), "a", "b", "--region", "CZ")
    assert code == 0, output
    assert "one cluster" in output
    code, output = run("explain", str(contacts), "a", "z")
    assert code == 1
    code, output = run("dedupe", str(tmp_path / "none.csv"))
    assert code == 1
    assert "cannot be read" in output
    code, output = run("dedupe", str(contacts), "--id", "none")
    assert code == 1
