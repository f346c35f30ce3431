"""Splink on a table of contacts: `splink_peer.py contacts.csv [THREADS]`, columns `id`, `person` or `cluster_id` (the truth),
`full_name`, `email`, `phone`, `company`, `city`. Learns without labels, as we do. The columns are normalised beforehand,
which is told apart; settings are built as Splink's documentation shows: comparisons by levels with term frequencies, two
rounds of expectation maximisation, clusters at a probability of .95.
"""

from __future__ import annotations

import csv
import logging
import re
import resource
import sys
import time
from collections import Counter

import duckdb
import pyarrow as pa
import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from phonenumbers import NumberParseException, parse
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from unidecode import unidecode

COLUMNS = ("name", "family", "others", "initials", "email", "user", "phone", "handle", "company", "city")
REGIONS = {"cs": "CZ", "de": "DE", "en": "US", "pl": "PL", "ru": "RU", "uk": "UA"}


def plain(text: str) -> str:
    """Latin letters in lower case, without marks."""
    return unidecode(text).lower().strip()


def number(text: str, language: str) -> str:
    """A phone number with its country, as far as Google's rules find it."""
    try:
        found = parse(text, REGIONS.get(language, "CZ"))
    except NumberParseException:
        return re.sub(r"\D", "", text)
    return f"+{found.country_code}{found.national_number}"


def normalised(row: dict[str, str]) -> dict[str, str | None]:
    words = sorted(re.findall(r"[a-z]{2,}", plain(row["full_name"]).replace("'", "")))
    family = max(words, key=len, default="")
    user, _, domain = row["email"].strip().lower().partition("@")
    user = user.split("+")[0]
    if domain in ("gmail.com", "googlemail.com"):
        user, domain = user.replace(".", ""), "gmail.com"
    letters = re.findall(r"\b[a-z]", plain(row["full_name"]))
    found = {
        "initials": "".join(sorted(letters)),
        "name": " ".join(words),
        "family": family,
        "others": " ".join(word for word in words if word != family),
        "email": f"{user}@{domain}" if domain else "",
        "user": user if domain and len(user) > 4 else "",
        "phone": number(row["phone"] or row.get("whatsapp", ""), row.get("language", "")),
        "handle": row.get("telegram", "").lower().lstrip("@"),
        "company": plain(row["company"]),
        "city": plain(row["city"]),
    }
    return {column: value or None for column, value in found.items()}


def linker(table: pa.Table, threads: int) -> Linker:
    connection = duckdb.connect()
    connection.execute(f"SET threads={threads}")
    database = DuckDBAPI(connection=connection)

    def weighed(column: str, *others: object) -> comparisons.CustomComparison:
        return comparisons.CustomComparison(
            output_column_name=column,
            comparison_levels=[
                levels.NullLevel(column),
                levels.ExactMatchLevel(column, term_frequency_adjustments=True),
                *others,
                levels.ElseLevel(),
            ],
        )

    settings = SettingsCreator(
        unique_id_column_name="id",
        link_type="dedupe_only",
        comparisons=[
            weighed(
                "name",
                levels.JaroWinklerLevel("name", 0.94),
                levels.And(
                    levels.ExactMatchLevel("family"), levels.JaroWinklerLevel("others", 0.8)
                ),
                levels.And(
                    levels.ExactMatchLevel("family"), levels.ExactMatchLevel("initials")
                ),
                levels.JaroWinklerLevel("name", 0.88),
                levels.ExactMatchLevel("family", term_frequency_adjustments=True),
                levels.JaroWinklerLevel("name", 0.75),
            ),
            weighed("email", levels.ExactMatchLevel("user"), levels.LevenshteinLevel("email", 1)),
            weighed("phone", levels.LevenshteinLevel("phone", 1)),
            weighed("handle"),
            weighed("company", levels.JaroWinklerLevel("company", 0.9)),
            weighed("city", levels.JaroWinklerLevel("city", 0.88)),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("email"),
            block_on("phone"),
            block_on("handle"),
            block_on("user"),
            block_on("name"),
            block_on("family", "others"),
            block_on("family", "city"),
            block_on("family", "company"),
            block_on("substr(name, 1, 7)", "city"),
            block_on("substr(name, 1, 7)", "company"),
        ],
    )
    return Linker(database.register(table), settings)


def clusters(linker: Linker) -> dict[str, object]:
    certain = [
        block_on("email", "family"),
        block_on("phone", "family"),
        block_on("handle"),
        block_on("name", "city"),
        block_on("name", "company"),
    ]
    linker.training.estimate_probability_two_random_records_match(certain, recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    for rule in (block_on("email"), block_on("phone")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=0.01)
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, 0.95)
    table = found.as_pyarrow_table()
    return dict(zip(table["id"].to_pylist(), table["cluster_id"].to_pylist(), strict=True))


def judge(found: dict[str, object], person: dict[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the pairs in clusters."""

    def pairs(counts: Counter[object]) -> int:
        return sum(count * (count - 1) // 2 for count in counts.values())

    right = pairs(Counter((found[row], person[row]) for row in person))
    precision = right / max(pairs(Counter(found[row] for row in person)), 1)
    recall = right / max(pairs(Counter(person.values())), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> None:
    logging.getLogger("splink").setLevel(logging.ERROR)
    threads = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    prepared = cpu()
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    truth = "person" if "person" in rows[0] else "cluster_id"
    person = {row["id"]: row[truth] for row in rows}
    values = [normalised(row) for row in rows]
    columns = {column: pa.array([row[column] for row in values], pa.string()) for column in COLUMNS}
    table = pa.table({"id": list(person), **columns})
    del rows, values
    prepared = cpu() - prepared
    started, used = time.monotonic(), cpu()
    found = clusters(linker(table, threads))
    used, wall = cpu() - used, time.monotonic() - started
    precision, recall, f1 = judge(found, person)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"Splink: {used:.1f} CPU s on {threads} threads, {wall:.1f} s, peak {peak} MiB; normalising before: {prepared:.1f} s")
    print(f"pairs in clusters: precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}")


if __name__ == "__main__":
    main()
