"""The same clusters through Spark as without. Skipped where pyspark or Java is missing."""

from __future__ import annotations

import os
import shutil
import sys

import frontdesk
import pytest

pytest.importorskip("pyspark")
pytest.importorskip("pyarrow")
if shutil.which("java") is None:
    pytest.skip("no Java", allow_module_level=True)


def test_clusters_are_those_of_one_machine() -> None:
    from frontdesk import spark
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.executorEnv.PYTHONPATH", os.pathsep.join(sys.path))
        .getOrCreate()
    )
    try:
        rows = [
            (
                str(number),
                f"Person{number % 40} Name{number % 40 * 7}",
                f"p{number % 40}@example.org",
                "777123456",
            )
            for number in range(60)
        ]
        frame = session.createDataFrame(rows, "id string, name string, mail string, phone string")
        frame = frame.repartition(3)
        keys = spark.with_keys(frame, {"mail": "email", "phone": "phone"}, region="CZ")
        assert {row["phone_key"] for row in keys.collect()} == {"+420777123456"}
        found = spark.dedupe(frame, regions=["CZ"]).collect()
        header = "id,name,mail,phone\n"
        text = header + "\n".join(",".join(row) for row in rows)
        alone = frontdesk.dedupe(text.encode(), regions=["CZ"])._detection.clusters()

        def groups(pairs: list[tuple[str, int]]) -> set[frozenset[str]]:
            members: dict[int, set[str]] = {}
            for id, cluster in pairs:
                members.setdefault(cluster, set()).add(id)
            return {frozenset(group) for group in members.values()}

        assert groups([(row["id"], row["cluster"]) for row in found]) == groups(alone)
        assert any(len(group) > 1 for group in groups(alone))
    finally:
        session.stop()
