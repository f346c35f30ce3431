"""The directory of the command line: imported, searched, merged, exported, and killed at any point."""

import csv
import io
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from frontdesk import Desk

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "demo/contacts.csv"
CLI = [sys.executable, "-c", "from frontdesk.cli import main; main()"]
#: How often a program is killed; each time it must have lost nothing that it confirmed.
KILLS = int(os.environ.get("FRONTDESK_KILLS", "200"))

LIST = "Ext ID;Full name;E-mail;Phone\n7;Ann Lee;ann@example.org;+420601123456\n8;Bob;bob@example.org;\n"


def run(*arguments, fails=False, given=None):
    done = subprocess.run(
        [*CLI, *map(str, arguments)],
        input=given,
        capture_output=True,
        env={"PATH": "", "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"},
        timeout=120,
        check=False,
    )
    assert (done.returncode != 0) == fails, done.stderr.decode()
    return (done.stderr if fails else done.stdout).decode()


@pytest.fixture
def into(tmp_path):
    return tmp_path / "directory.sqlite"


@pytest.fixture
def contacts(tmp_path):
    path = tmp_path / "contacts.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def found(into, *words):
    return json.loads(run("search", *words, "--in", into, "--json"))


def test_a_plan_does_nothing_and_its_hash_applies_it(into, contacts):
    planned = run("import", contacts, "--plan", "--into", into, "--batch", "b1")
    assert "2 records: 2 creates" in planned
    assert found(into)["total"] == 0
    (told,) = re.findall(r"--hash ([0-9a-f]{16})", planned)
    assert "stale" in run(
        "import",
        contacts,
        "--apply",
        "--into",
        into,
        "--batch",
        "b1",
        "--hash",
        "0" * 16,
        fails=True,
    )
    assert "batch b1" in run(
        "import", contacts, "--apply", "--into", into, "--batch", "b1", "--hash", told
    )
    assert found(into, "ann")["persons"][0]["person"] == "b1-2"
    assert "2 unchanged" in run("import", contacts, "--into", into)


def test_an_import_is_undone_by_its_batch(into, contacts):
    run("import", contacts, "--apply", "--into", into, "--batch", "b1")
    assert "2 removed" in run("import", "--undo", "b1", "--into", into)
    assert found(into)["total"] == 0
    assert "was undone" in run("import", "--undo", "b1", "--into", into, fails=True)
    assert "unknown" in run("import", "--undo", "b2", "--into", into, fails=True)


def test_wrong_rows_are_written_to_be_mended(into, tmp_path):
    path, wrong = tmp_path / "list.csv", tmp_path / "wrong.csv"
    path.write_bytes(b"name,email\nAnn,ann@example.org\nBob,none\nCyd\n")
    assert "2 row(s)" in run("import", path, "--apply", "--into", into, fails=True)
    run("import", path, "--apply", "--into", into, "--best-effort", "--errors", wrong)
    assert wrong.read_text(encoding="utf-8").splitlines() == [
        "name,email,import_errors",
        "Bob,none,EmailUnreadable",
        "Cyd,Ragged",
    ]
    assert found(into)["total"] == 1


def test_wrong_cards_are_written_to_be_mended(into, tmp_path):
    path, wrong = tmp_path / "cards.vcf", tmp_path / "wrong.vcf"
    ann = b"BEGIN:VCARD\r\nFN:Ann\r\nEMAIL:ann@example.org\r\nEND:VCARD\r\n"
    bob = b"BEGIN:VCARD\r\nFN:Bob\r\nEND:VCARD\r\n"
    path.write_bytes(bob + ann)
    run("import", path, "--apply", "--into", into, "--best-effort", "--errors", wrong)
    why = b"X-IMPORT-ERRORS:Missing\r\nEND"
    assert wrong.read_bytes() == bob.replace(b"END", why)
    wrong.write_bytes(wrong.read_bytes().replace(b"FN:Bob", b"FN:Bob\r\nEMAIL:bob@example.org"))
    assert "1 creates" in run("import", wrong, "--apply", "--into", into)
    assert found(into)["total"] == 2


def test_a_mapping_says_what_columns_hold(into, tmp_path):
    path, mapping = tmp_path / "list.csv", tmp_path / "mapping.json"
    path.write_bytes(b"who,where\nAnn,ann@example.org\n")
    columns = [("who", "Name"), ("where", "Email")]
    options = {
        "format": {"Table": {}},
        "columns": [
            {"header": header, "target": {"Contact": {"field": field}}} for header, field in columns
        ],
    }
    mapping.write_text(json.dumps(options), encoding="utf-8")
    assert "1 creates" in run("import", path, "--into", into, "--mapping", mapping)
    mapping.write_text("[]", encoding="utf-8")
    told = run("import", path, "--into", into, "--mapping", mapping, fails=True)
    assert "is not a JSON object" in told


def test_merged_and_parted_again(into, contacts):
    run("import", contacts, "--apply", "--into", into, "--batch", "b")
    undecided = "b-2, b-3 have different external ids: decide with --take ExternalId=ID"
    assert undecided in run("merge", "b-2", "b-3", "--in", into, fails=True)
    decided = ("--take", "ExternalId=b-2", "--in", into)
    planned = run("merge", "b-2", "b-3", "--plan", *decided)
    assert "2 records on one card" in planned
    assert "ExternalId: 7 (of b-2)" in planned
    assert "write FIELD=ID" in run("merge", "b-2", "b-3", "--take", "Account", fails=True)
    assert found(into)["total"] == 2
    assert "merge 1" in run("merge", "b-2", "b-3", *decided)
    assert found(into)["total"] == 1
    assert found(into, "bob@example.org")["persons"][0]["person"] == "b-2"
    run("undo-merge", "1", "--in", into)
    assert found(into)["total"] == 2
    assert "nobody" in run("similar-persons", "b-2", "--in", into)


def test_what_is_exported_is_imported_without_change(into, contacts, tmp_path):
    run("import", contacts, "--apply", "--into", into)
    exported = tmp_path / "export.csv"
    run("export", exported, "--in", into)
    assert "2 unchanged" in run("import", exported, "--into", into)
    cards = run("export", "--vcard", "--in", into)
    assert cards.count("BEGIN:VCARD") == 2
    (tmp_path / "cards.vcf").write_text(cards, encoding="utf-8", newline="")
    assert "2 records" in run("import", tmp_path / "cards.vcf", "--into", into)
    run("import", tmp_path / "cards.vcf", "--into", into, "--mapping", tmp_path, fails=True)


def test_equipment_is_imported_exported_and_undone(into, tmp_path):
    companies, things = tmp_path / "companies.csv", tmp_path / "things.csv"
    companies.write_text("id,name\nacme,Acme\n", encoding="utf-8")
    things.write_text(
        "Company,Name,Serial number,SKU\nAcme,Server,S1,A\nacme,Twin,s1,a\n", encoding="utf-8"
    )
    run("import", companies, "--organisations", "--apply", "--into", into)
    told = run("import", things, "--equipment", "--apply", "--into", into, "--batch", "e")
    assert "2 creates" in told
    assert "1 warnings" in told
    exported = tmp_path / "export.csv"
    assert "2 things" in run("export", exported, "--equipment", "--in", into)
    assert exported.read_text(encoding="utf-8").splitlines()[1] == "e-2,acme,,Server,A,S1,"
    assert "2 unchanged" in run("import", exported, "--equipment", "--into", into)
    assert "2 removed" in run("import", "--undo", "e", "--into", into)
    both = ("--equipment", "--organisations", "--into", into)
    assert "not of both" in run("import", things, *both, fails=True)


def test_a_place_that_cannot_be_a_directory_is_told(tmp_path):
    (tmp_path / "text.sqlite").write_text(
        "No database at all, but long enough to be read as one.\n" * 100
    )
    assert "not a database" in run("search", "--in", tmp_path / "text.sqlite", fails=True)
    pytest.importorskip("pg8000", reason="the package pg8000 is not installed")
    nowhere = f"postgresql:///postgres?host={tmp_path}&user=postgres"
    assert "cannot be reached: [Errno 2]" in run("search", "--in", nowhere, fails=True)


def test_the_sample_is_imported(into):
    planned = run("import", SAMPLE, "--into", into)
    assert " 0 errors" in planned, planned


#: Adds persons one after the other, and says of each that it is kept.
WRITER = """
import sys
from frontdesk.cli.directory import do, now
from frontdesk.cli.imports import have_group
from frontdesk.cli.storage import kept_desk

place, first = sys.argv[1], int(sys.argv[2])
for number in range(first, first + 10_000):
    with kept_desk(place, writes=True) as desk:
        at = now(desk)
        have_group(desk, at, "contacts")
        spec = {"id": f"p{number}", "group": "contacts", "name": "A", "emails": [f"p{number}@example.org"]}
        do(desk, at, "system", "CreatePerson", person=spec)
    print(number, flush=True)
"""


def killed_at_any_point(place, kills):
    """Kills writers, and looks each time whether everything that they confirmed is there."""
    chance = random.Random(1)
    confirmed, first = set(), 0
    for _ in range(kills):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(place), str(first)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert writer.stdout is not None
        line = writer.stdout.readline()
        time.sleep(chance.random() / 50)
        writer.send_signal(signal.SIGKILL)
        rest = writer.communicate()[0]
        lines = (line + rest).decode().split("\n")
        # The last may have been cut in the middle of the number.
        confirmed |= {int(number) for number in lines[:-1]}
        first = max(confirmed, default=first) + 2
    return confirmed


def test_killed_at_any_point_it_loses_nothing_that_it_confirmed(into):
    confirmed = killed_at_any_point(into, KILLS)
    assert len(confirmed) >= KILLS // 2
    exported = run("export", "--in", into)
    kept = {row["id"] for row in csv.DictReader(io.StringIO(exported))}
    assert {f"p{number}" for number in confirmed} <= kept


def test_the_same_on_postgresql(tmp_path, contacts):
    pytest.importorskip("pg8000", reason="the package pg8000 is not installed")
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not programs:
        pytest.skip("PostgreSQL is not installed")
    folder, data = programs[-1].parent, tmp_path / "data"
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(tmp_path, "postgres")
        for parent in tmp_path.parents:
            if parent.owner() == "root" and parent != Path("/") and parent != Path("/tmp"):
                parent.chmod(0o755)

    def postgres(program, *arguments):
        subprocess.run(
            [*as_user, folder / program, "-D", data, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=60,
        )

    postgres("initdb", "-A", "trust", "-U", "postgres")
    postgres("pg_ctl", "start", "-w", "-o", f"-k {tmp_path} -c listen_addresses=")
    try:
        url = f"postgresql:///postgres?host={tmp_path}&user=postgres"
        run("import", contacts, "--apply", "--into", url, "--batch", "b")
        assert found(url, "ann")["total"] == 1
        run("merge", "b-2", "b-3", "--take", "ExternalId=b-2", "--in", url)
        confirmed = killed_at_any_point(url, 10)
        assert confirmed
        exported = run("export", "--in", url)
        assert {f"p{number}" for number in confirmed} <= {
            row["id"] for row in csv.DictReader(io.StringIO(exported))
        }
    finally:
        postgres("pg_ctl", "stop", "-m", "immediate")


DIALECTS = [(delimiter, quote) for delimiter in ",;\t|:" for quote in "\"'"]


@pytest.mark.parametrize("seed", range(200))
def test_tables_are_cut_as_python_cuts_them(seed):
    chance = random.Random(seed)
    delimiter, quote = chance.choice(DIALECTS)
    letters = ["a", "é", " ", delimiter, quote, "\n", "\r\n", ",", "1", "=", ""]
    fields = ["Position", "Address", "Signature"][: chance.randint(1, 3)]
    rows = [
        ["N", f"p{number}@example.org"]
        + ["".join(chance.choices(letters, k=chance.randint(0, 5))) for _ in fields]
        for number in range(5)
    ]
    # Python quotes a line break only where it is a character of the terminator; its own reader then cuts the row there.
    broken = any("\n" in cell or "\r" in cell for row in rows for cell in row)
    written = io.StringIO(newline="")
    writer = csv.writer(
        written,
        delimiter=delimiter,
        quotechar=quote,
        quoting=csv.QUOTE_ALL if broken else chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
        lineterminator=chance.choice(["\n", "\r\n", "\r"]),
    )
    writer.writerows(rows)
    table = written.getvalue()
    theirs = list(csv.reader(io.StringIO(table, newline=""), delimiter=delimiter, quotechar=quote))
    assert theirs == rows

    desk = Desk()
    group = {"DefineUserGroups": {"groups": [{"id": "g", "name": "G"}]}}
    desk.handle_json(0, "system", json.dumps(group))
    targets = [{"Contact": {"field": field}} for field in ["Name", "Email", *fields]]
    job = {
        "batch": "b",
        "format": {"Table": {"dialect": {"delimiter": delimiter, "quote": quote, "header": False}}},
        "content": {"Text": {"text": table}},
        "columns": [
            {"number": place, "target": target} for place, target in enumerate(targets, start=1)
        ],
        "group": "g",
    }
    answer = json.loads(desk.query_json("system", json.dumps({"PlanImport": {"job": job}})))
    ours = []
    for row in answer["ImportPlanned"]["plan"]["rows"]:
        told = {json.dumps(change["target"]): change["after"] for change in row["changes"]}
        ours.append([told.get(json.dumps(target), "") for target in targets])
    # The blanks around a value say nothing.
    assert ours == [[cell.strip() for cell in row] for row in theirs]
