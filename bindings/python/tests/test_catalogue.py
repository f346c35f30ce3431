"""The module holds everything that the library's own list names, and its stub too."""

from __future__ import annotations

import ast
import inspect
import json
from pathlib import Path
from typing import Any

import frontdesk
import pytest
from frontdesk import ErrorCode, FrontdeskError, error_from_json
from samples import CATALOGUE, class_of, classes, is_plain

STUB = Path(frontdesk.__file__).with_name("_frontdesk.pyi")
# What stands in the list and is seen otherwise: errors as exceptions and as ErrorCode.
ELSEWHERE = {"Error"}
HANDWRITTEN = ("Desk", "Events", "ImportPlanning", "ImportProgress", "Replay", "ReplayRun")


def test_every_definition_is_there() -> None:
    missing = [name for name in CATALOGUE if name not in ELSEWHERE and not hasattr(frontdesk, name)]
    assert missing == []
    assert set(CATALOGUE) - ELSEWHERE <= set(frontdesk.__all__)


@pytest.mark.parametrize(("made", "entry"), list(classes()), ids=lambda part: str(part)[:40])
def test_class(made: Any, entry: dict[str, Any]) -> None:
    names = tuple(field["name"] for field in entry["fields"])
    assert made.__match_args__ == names
    assert made.__module__ == "frontdesk"
    assert plain_text(made.__doc__) == plain_text(entry["doc"])
    for field in entry["fields"]:
        assert plain_text(getattr(made, field["name"]).__doc__) == plain_text(field["doc"])


@pytest.mark.parametrize(
    "item", [item for item in CATALOGUE.values() if is_plain(item)], ids=lambda item: item["name"]
)
def test_words(item: dict[str, Any]) -> None:
    words = getattr(frontdesk, item["name"])
    assert [word.value for word in words] == [variant["name"] for variant in item["variants"]]
    assert [word.name for word in words] == [
        variant["snake"].upper() for variant in item["variants"]
    ]
    for word, variant in zip(words, item["variants"], strict=True):
        assert word == variant["name"]
        assert str(word) == f"{word}" == variant["name"]
        assert repr(word) == f"{item['name']}.{word.name}"
        assert plain_text(word.__doc__) == plain_text(variant["doc"])


def test_every_error_is_an_exception_of_its_kind() -> None:
    kinds = set()
    for variant in CATALOGUE["Error"]["variants"]:
        error = error_from_json(sample_error(variant))
        kinds.add(type(error))
        assert error.code == variant["number"]
        assert error.code is ErrorCode[variant["snake"].upper()]
        assert error.name == variant["name"]
        assert list(error.details) == [field["name"] for field in variant["fields"]]
        assert str(error)
    assert kinds == set(FrontdeskError.__subclasses__())
    assert len(ErrorCode) == len(CATALOGUE["Error"]["variants"])


def test_each_query_has_its_answer_in_the_stub() -> None:
    (desk,) = (
        node
        for node in ast.parse(STUB.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name == "Desk"
    )
    overloads = {}
    for node in desk.body:
        if isinstance(node, ast.FunctionDef) and node.name == "query":
            asked, answered = node.args.args[2].annotation, node.returns
            assert isinstance(asked, ast.Name)
            assert isinstance(answered, ast.Name)
            overloads[asked.id] = answered.id
    expected = {
        variant["name"] + "Query": variant["answer"] + "Answer"
        for variant in CATALOGUE["Query"]["variants"]
    }
    assert overloads == {**expected, "Query": "Answer"}
    for query in CATALOGUE["Query"]["variants"]:
        assert class_of(CATALOGUE["Query"], query).__mro__[1] is frontdesk.Query


def test_the_stub_documents_what_help_documents() -> None:
    tree = ast.parse(STUB.read_text(encoding="utf-8"))
    documented = 0
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            documented += same_doc(node, getattr(frontdesk, node.name))
        elif isinstance(node, ast.ClassDef) and node.name in HANDWRITTEN:
            made = getattr(frontdesk, node.name)
            documented += same_doc(node, made)
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and not method.name.startswith("_"):
                    documented += same_doc(method, getattr(made, method.name))
    assert documented > 40


def same_doc(node: ast.FunctionDef | ast.ClassDef, live: object) -> bool:
    """Whether there is a docstring in the stub; it then is that of the object."""
    doc = ast.get_docstring(node)
    if doc is None:
        assert node.name == "query"
        return False
    assert plain_text(doc) == plain_text(inspect.getdoc(live)), node.name
    return True


def test_everything_public_is_documented() -> None:
    for name in frontdesk.__all__:
        assert inspect.getdoc(getattr(frontdesk, name)), name
    for name, member in vars(frontdesk.Desk).items():
        if not name.startswith("_"):
            assert inspect.getdoc(member), name


def plain_text(doc: str | None) -> str:
    """The words, without regard to how they are laid out."""
    return " ".join((doc or "").split())


def sample_error(variant: dict[str, Any]) -> str:
    """The JSON of an error with a value in every field."""
    fields = {field["name"]: sample_json(field["type"]) for field in variant["fields"]}
    return json.dumps({variant["name"]: fields})


def sample_json(kind: Any) -> object:
    """A value for a field of an error."""
    match kind:
        case "timestamp":
            return "2025-06-10T09:00:00Z"
        case {"list": {"record": "Violation"}}:
            return [{"code": "BadId", "path": "agent", "expected": "an id", "found": "none"}]
        case {"list": _}:
            return []
        case {"text": _}:
            return "ann"
        case {"enum": name}:
            variant = CATALOGUE[name]["variants"][0]
            fields = {field["name"]: sample_json(field["type"]) for field in variant["fields"]}
            return {variant["name"]: fields} if fields else variant["name"]
    return 7
