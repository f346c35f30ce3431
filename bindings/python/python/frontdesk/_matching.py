"""Duplicates of a whole table, in one call."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple, Protocol

from frontdesk import _frontdesk

ColumnKind = Literal[
    "given_name",
    "family_name",
    "full_name",
    "email",
    "phone",
    "handle",
    "company",
    "city",
    "address",
    "birth_date",
    "external_id",
    "language",
    "text",
    "category",
    "ignored",
]
"""What a column can hold."""


class ArrowStream(Protocol):
    """Anything that speaks the Arrow PyCapsule protocol."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """A capsule of the Arrow C stream interface."""


class ColumnGuess(NamedTuple):
    """What a column was taken for."""

    name: str
    """The header."""

    kind: ColumnKind
    """The kind."""

    confidence: int
    """How sure, in percent."""

    reason: str
    """What led to it."""


class Duplicates:
    """What dedupe() found.

    ``clusters`` and ``pairs`` are tables of the Arrow PyCapsule protocol: ``polars.DataFrame(found.clusters)``,
    ``pyarrow.table(found.pairs)``.
    """

    def __init__(self, detection: _frontdesk.Detection, columns: list[ColumnGuess]) -> None:
        """Takes a detection that is done."""
        self._detection = detection
        self.columns = columns
        """What the columns were taken for."""

    def __repr__(self) -> str:
        """Counts only: never a name, a number or an address."""
        return f"<Duplicates: {self._detection.compared_pairs} pairs compared>"

    @property
    def clusters(self) -> _frontdesk.Table:
        """Every row with its cluster: id, cluster."""
        return self._detection.clusters_table()

    @property
    def pairs(self) -> _frontdesk.Table:
        """The scored pairs: id_l, id_r, match_weight in 1/1000 bit, match_probability in basis points."""
        return self._detection.pairs_table()

    @property
    def model(self) -> str:
        """The model as a file, to be given to dedupe() again."""
        return self._detection.model() or ""

    @property
    def compared_pairs(self) -> int:
        """How many pairs were compared."""
        return self._detection.compared_pairs

    @property
    def unseen_pairs(self) -> int:
        """How many pairs share a key but were not compared, because too many rows share it."""
        return self._detection.unseen_pairs

    def fate(self, left: str, right: str) -> str | None:
        """What became of a pair of rows, as Detection.fate() tells it."""
        return self._detection.fate(left, right)

    def explain(self, left: str, right: str) -> dict[str, Any] | None:
        """Why two rows score as they do: steps whose weights add up to that of the score.

        Returns:
            None if there is no such row.
        """
        text = self._detection.explain(left, right)
        return None if text is None else dict(json.loads(text))


def dedupe(
    table: bytes | ArrowStream,
    *,
    id: str | None = None,
    columns: Mapping[str, ColumnKind] | None = None,
    regions: Iterable[str] = (),
    model: str | None = None,
    labels: Iterable[tuple[str, str, bool]] = (),
    different: Iterable[tuple[str, str]] = (),
    least_pair: float = 0.01,
    least_cluster: float = 0.4,
    threads: int = 1,
) -> Duplicates:
    """Finds the rows of a table that are of one person. No labels and no settings are needed.

    Args:
        table: A table of pyarrow, polars, pandas, duckdb or another library of the Arrow PyCapsule protocol, or the
            bytes of a CSV file.
        id: The column that names the rows. Else it is ``id``, if there is one; else rows are numbered from 1.
        columns: What columns hold; the kinds of others are guessed.
        regions: The countries that phone numbers without a country code are likely of, as ("CZ", "SK").
        model: A model file from before; without one, the table teaches its own.
        labels: Pairs of ids of which somebody has said whether they are one person: (left, right, same).
        different: Pairs of ids that are two people: never told as a pair, and never in one cluster.
        least_pair: Pairs less probable are not kept, 0 to 1.
        least_cluster: Pairs at least this probable may join clusters, 0 to 1.
        threads: How many threads score, 1 to 1024. The result is the same with any number.

    Raises:
        InvalidError: The table cannot be read, ids repeat, or the model is not of these columns.
    """
    options = {
        "id": id,
        "columns": [{"name": name, "kind": kind} for name, kind in (columns or {}).items()],
        "regions": list(regions),
    }
    reader = _frontdesk.TableReader(table, json.dumps(options))
    guesses = guesses_of(reader)
    detection = reader.finish().detect(
        model=model,
        labels=list(labels),
        different=list(different),
        least_pair=least_pair,
        least_cluster=least_cluster,
        threads=threads,
    )
    detection.finish()
    return Duplicates(detection, guesses)


def guesses_of(reader: _frontdesk.TableReader) -> list[ColumnGuess]:
    """What the reader takes the columns for."""
    return [ColumnGuess(**column) for column in json.loads(reader.plan())["columns"]]
