"""Makes the enums without fields; called when the compiled part is loaded."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import Any


class _Named:
    """Shows a member as it is written in a program: ``Line.READY``."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"  # type: ignore[attr-defined]


class Word(_Named, str, enum.Enum):
    """An enum of texts; a member equals its text, which is taken in its place."""

    def __str__(self) -> str:
        return str.__str__(self)

    def __format__(self, form: str) -> str:
        return str.__format__(self, form)


class Code(_Named, enum.IntEnum):
    """An enum of numbers; a member equals its number."""


Members = Sequence[tuple[str, Any, str]]
"""Of each member its name, its value and its documentation."""


def make_words(name: str, doc: str, members: Members) -> type[enum.Enum]:
    """Makes an enum of texts."""
    return _make(Word, name, doc, members)


def make_codes(name: str, doc: str, members: Members) -> type[enum.Enum]:
    """Makes an enum of numbers."""
    return _make(Code, name, doc, members)


def _make(base: Any, name: str, doc: str, members: Members) -> type[enum.Enum]:
    values = [(member, value) for member, value, _ in members]
    made: type[enum.Enum] = base(name, values, module="frontdesk")
    made.__doc__ = doc
    for member, _, text in members:
        made[member].__doc__ = text
    return made
