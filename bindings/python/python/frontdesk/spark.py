"""Keys and duplicates of tables of Apache Spark, through ``mapInArrow``.

Keys are made wherever the rows lie. A detection needs the counts of all rows, so its rows go through one task: give that
task memory for all of them (``Matcher.memory_estimate`` tells how much), not a cluster.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import frontdesk
from frontdesk._matching import ColumnKind

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

KEYS: dict[str, Callable[[str], str | None]] = {
    "city": frontdesk.city_key,
    "company": frontdesk.company_key,
    "email": frontdesk.email_key,
    "full_name": frontdesk.name_key,
    "handle": frontdesk.handle_key,
}


def with_keys(
    frame: DataFrame, columns: Mapping[str, ColumnKind], *, region: str | None = None
) -> DataFrame:
    """Adds a column of keys, ``<name>_key``, for each of some columns.

    Args:
        frame: A table.
        columns: What the columns hold: city, company, email, full_name, handle or phone.
        region: The country that phone numbers without a country code are of.
    """
    from pyspark.sql.types import StringType, StructField, StructType

    wanted = dict(columns)
    unknown = [name for name, kind in wanted.items() if kind != "phone" and kind not in KEYS]
    if unknown:
        raise ValueError(f"no keys for the kind of {', '.join(unknown)}")

    def keyed(batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow

        for batch in batches:
            arrays, names = list(batch.columns), list(batch.schema.names)
            for name, kind in wanted.items():
                key = KEYS.get(kind) or (lambda text: frontdesk.phone_key(text, region))
                cells = batch.column(name).to_pylist()
                keys = [None if cell is None else key(cell) for cell in cells]
                arrays.append(pyarrow.array(keys, pyarrow.string()))
                names.append(f"{name}_key")
            yield pyarrow.RecordBatch.from_arrays(arrays, names=names)

    added = [StructField(f"{name}_key", StringType()) for name in wanted]
    return frame.mapInArrow(keyed, StructType([*frame.schema.fields, *added]))


def dedupe(
    frame: DataFrame,
    *,
    id: str | None = None,
    columns: Mapping[str, ColumnKind] | None = None,
    regions: Iterable[str] = (),
    model: str | None = None,
) -> DataFrame:
    """The cluster of every row, as ``frontdesk.dedupe`` finds it: columns ``id`` and ``cluster``.

    Args:
        frame: A table.
        id: The column that names the rows.
        columns: What columns hold; the kinds of others are guessed.
        regions: The countries that phone numbers without a country code are likely of.
        model: A model file from before; without one, the table teaches its own.
    """
    kinds, likely = dict(columns or {}), tuple(regions)

    def found(batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow

        read = list(batches)
        if not read:
            return
        table = pyarrow.Table.from_batches(read)
        clusters = frontdesk.dedupe(
            table, id=id, columns=kinds, regions=likely, model=model
        ).clusters
        schema = pyarrow.schema([("id", pyarrow.string()), ("cluster", pyarrow.int64())])
        yield from pyarrow.table(clusters).cast(schema).to_batches()

    return frame.coalesce(1).mapInArrow(found, "id string, cluster long")
