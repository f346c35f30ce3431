"""The catalogue, and a value of every definition made from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import frontdesk

CATALOGUE: dict[str, dict[str, Any]] = {entry["name"]: entry for entry in frontdesk.catalogue()}
AT = dt.datetime(2025, 6, 10, 9, 0, 0, 123000, dt.timezone.utc)


def is_plain(item: dict[str, Any]) -> bool:
    """True for an enum none of whose variants has a field."""
    return "variants" in item and not any(variant["fields"] for variant in item["variants"])


def class_of(item: dict[str, Any], variant: dict[str, Any]) -> Any:
    """The class of a variant."""
    if item["name"] in ("Query", "Answer"):
        return getattr(frontdesk, variant["name"] + item["name"])
    return getattr(getattr(frontdesk, item["name"]), variant["name"])


def classes() -> Iterator[tuple[Any, dict[str, Any]]]:
    """Every class with fields, and the entry that tells of its fields."""
    for item in CATALOGUE.values():
        if item["name"] == "Error" or is_plain(item):
            continue
        if "variants" in item:
            for variant in item["variants"]:
                yield class_of(item, variant), variant
        else:
            yield getattr(frontdesk, item["name"]), item


def samples(*, full: bool) -> list[Any]:
    """A value of every class: with every field, or with the fewest."""
    return [make(made, entry, full) for made, entry in classes()]


def make(made: Any, entry: dict[str, Any], full: bool) -> Any:
    """A value of one class."""
    fields = {
        field["name"]: value(field["type"], full)
        for field in entry["fields"]
        if full or not (field["defaulted"] or is_optional(field["type"]))
    }
    return made(**fields)


def is_optional(kind: Any) -> bool:
    """True when the value may be absent."""
    return isinstance(kind, dict) and "optional" in kind


def value(kind: Any, full: bool) -> Any:
    """A value that a field of this type takes."""
    match kind:
        case "boolean":
            return True
        case "timestamp":
            return AT
        case "millis":
            return dt.timedelta(seconds=90, milliseconds=1)
        case "time_of_day":
            return dt.time(6, 30)
        case {"text": "Zone"}:
            return "Europe/Prague"
        case {"text": _}:
            return "ann"
        case {"integer": _}:
            return 7
        case {"optional": inner}:
            return value(inner, full)
        case {"list": inner}:
            return [value(inner, full)]
        case {"record": name}:
            return make(getattr(frontdesk, name), CATALOGUE[name], full)
        case {"enum": name}:
            item = CATALOGUE[name]
            variant = item["variants"][-1]
            if is_plain(item):
                return getattr(frontdesk, name)[variant["snake"].upper()]
            return make(class_of(item, variant), variant, full)
    raise AssertionError(f"no sample of {kind}")
