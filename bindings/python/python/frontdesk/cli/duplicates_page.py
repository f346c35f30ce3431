"""What a search for duplicates found, as one page of HTML that needs nothing else."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from html import escape
from importlib import metadata, resources
from typing import Any

from frontdesk import Detection
from frontdesk._matching import ColumnGuess

#: Sample pairs on the page, from sure to unlikely.
SAMPLES = 18

#: Bins of the calibration: probabilities in basis points, from and to.
BINS = [
    (0, 500),
    (500, 2_000),
    (2_000, 5_000),
    (5_000, 8_000),
    (8_000, 9_500),
    (9_500, 9_900),
    (9_900, 10_001),
]

#: The lowest number of rows of the largest clusters that are counted together.
LARGE = 9


def page(
    title: str,
    detection: Detection,
    guesses: list[ColumnGuess],
    rows: Iterable[tuple[str, dict[str, str]]],
) -> str:
    """The page as text."""
    clusters = detection.clusters()
    pairs = detection.pairs()
    of_cluster = Counter(cluster for _, cluster in clusters)
    sizes = Counter(min(size, LARGE) for size in of_cluster.values())
    samples = _samples(pairs)
    wanted = {id for left, right, _, _ in samples for id in (left, right)}
    cells = {id: values for id, values in rows if id in wanted}
    in_cluster = {id: cluster for id, cluster in clusters if id in wanted}
    model = json.loads(detection.model() or '{"fields": []}')
    figures = [
        (f"{len(clusters):,}", "rows"),
        (f"{len(of_cluster):,}", "people"),
        (f"{len(clusters) - len(of_cluster):,}", "duplicates"),
        (f"{detection.compared_pairs:,}", "pairs compared"),
        (f"{detection.unseen_pairs:,}", "pairs not compared"),
    ]
    parts = {
        "title": escape(title),
        "figures": "".join(f"<div><b>{number}</b>{name}</div>" for number, name in figures),
        "columns": _columns(guesses),
        "sizes": _bars([(_size(size), count) for size, count in sorted(sizes.items())]),
        "calibration": _calibration(pairs),
        "weights": "".join(_field(field) for field in model["fields"]),
        "samples": "".join(_sample(detection, pair, cells, in_cluster) for pair in samples),
        "version": escape(metadata.version("frontdesk")),
    }
    text = resources.files("frontdesk.cli").joinpath("duplicates.html").read_text(encoding="utf-8")
    head, *rest = text.split("{{")
    for piece in rest:
        name, after = piece.split("}}", 1)
        head += parts[name] + after
    return head


def _size(size: int) -> str:
    if size == 1:
        return "alone"
    return f"{size} rows or more" if size == LARGE else f"{size} rows"


def _columns(guesses: list[ColumnGuess]) -> str:
    rows = (
        f"<tr><td>{escape(guess.name)}</td><td>{escape(guess.kind.replace('_', ' '))}</td>"
        f"<td class=n>{guess.confidence} %</td><td class=quiet>{escape(guess.reason)}</td></tr>"
        for guess in guesses
    )
    return "".join(rows)


def _bars(counts: list[tuple[str, int]]) -> str:
    most = max((count for _, count in counts), default=1) or 1
    return "".join(
        f"<tr><td>{escape(name)}</td><td class=bar><i style='width:{max(count / most * 100, 0.4):.2f}%'></i></td>"
        f"<td class=n>{count:,}</td></tr>"
        for name, count in counts
    )


def _calibration(pairs: list[tuple[str, str, int, int]]) -> str:
    """How many pairs lie in each span of probability, and how many of them are duplicates if the model is right."""
    rows = []
    binned: list[list[int]] = [[] for _ in BINS]
    for _, _, _, points in pairs:
        for values, (least, end) in zip(binned, BINS, strict=True):
            if least <= points < end:
                values.append(points)
    most = max((len(values) for values in binned), default=1) or 1
    for values, (least, end) in zip(binned, BINS, strict=True):
        expected = sum(values) / 10_000
        width, inner = len(values) / most * 100, (expected / len(values) * 100 if values else 0)
        rows.append(
            f"<tr><td>{least / 100:g} to {min(end, 10_000) / 100:g} %</td>"
            f"<td class=bar><i class=pale style='width:{max(width, 0.4):.2f}%'><i style='width:{inner:.1f}%'></i></i></td>"
            f"<td class=n>{len(values):,}</td><td class=n>{expected:,.0f}</td></tr>"
        )
    return "".join(rows)


def _field(field: dict[str, Any]) -> str:
    rows = "".join(
        f"<tr><td>{escape(level['level'].replace('_', ' '))}</td>{_weight(level['same'] - level['chance'])}</tr>"
        for level in field["levels"]
    )
    return f"<section class=field><h3>{escape(field['field'])}</h3><table>{rows}</table></section>"


def _weight(weight: int) -> str:
    """A bar to the right for, to the left against."""
    width = min(abs(weight) / 20_000 * 50, 50)
    side = f"left:50%;width:{width:.2f}%" if weight >= 0 else f"right:50%;width:{width:.2f}%"
    kind = "for" if weight >= 0 else "against"
    return f"<td class='bar mid'><i class={kind} style='{side}'></i></td><td class=n>{weight / 1_000:+.1f}</td>"


def _samples(pairs: list[tuple[str, str, int, int]]) -> list[tuple[str, str, int, int]]:
    """Pairs of every span of probability, spread evenly."""
    samples = []
    for least, end in reversed(BINS):
        found = [pair for pair in pairs if least <= pair[3] < end]
        count = min(len(found), SAMPLES // len(BINS) + 1)
        samples += [found[place * len(found) // count] for place in range(count)]
    return samples


def _sample(
    detection: Detection,
    pair: tuple[str, str, int, int],
    cells: dict[str, dict[str, str]],
    clusters: dict[str, int],
) -> str:
    left, right, _, points = pair
    explanation = json.loads(detection.explain(left, right) or '{"steps": []}')
    one, other = cells.get(left, {}), cells.get(right, {})
    values = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(one[name])}</td><td>{escape(other.get(name, ''))}</td></tr>"
        for name in one
        if one[name] or other.get(name)
    )
    total, steps = 0, []
    for step in explanation["steps"]:
        start, total = total, total + step["weight"]
        low, high = sorted((_place(start), _place(total)))
        kind = "for" if step["weight"] >= 0 else "against"
        rarity = f" title='rarity {step['rarity'] / 1_000:.1f} bit'" if step["rarity"] else ""
        steps.append(
            f"<tr><td>{escape(step['field'])}</td><td class=quiet>{escape(step['level'].replace('_', ' '))}</td>"
            f"<td class='bar fall'{rarity}><i class={kind} style='left:{low:.2f}%;width:{max(high - low, 0.5):.2f}%'></i></td>"
            f"<td class=n>{step['weight'] / 1_000:+.1f}</td></tr>"
        )
    joined = "in one cluster" if clusters.get(left) == clusters.get(right) else "in two clusters"
    return (
        f"<details class=pair><summary><b>{points / 100:.2f} %</b> {escape(left)} and {escape(right)}"
        f" <span class=quiet>{joined}, {total / 1_000:+.1f} bit</span></summary>"
        f"<div class=two><table>{values}</table><table>{''.join(steps)}</table></div></details>"
    )


def _place(weight: int) -> float:
    """Where a sum stands in a waterfall, in percent of its width: from -40 to 40 bit."""
    return (max(min(weight, 40_000), -40_000) + 40_000) / 800
