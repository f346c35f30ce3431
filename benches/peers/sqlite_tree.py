"""The work of the `records` benchmark as a table of parents in SQLite, walked by recursive queries.

Prints the nanoseconds of each row of that benchmark, in its order. A path and a subtree are counted inside SQLite, so that
nothing of Python is in the figures; a move is one prepared statement, all of them in one transaction. It takes the number
of nodes, and on standard input the nodes of the far paths, then the near and the far moves, as JSON.
"""

import json
import sqlite3
import sys
import time
from collections.abc import Callable

PARTS = 8

PATHS = """
select sum((
    with recursive up(id) as (
        select asked.node
        union all
        select node.parent from up join node on node.id = up.id where node.parent is not null
    )
    select count(*) from up
)) from asked
"""

SUBTREE = """
with recursive part(id) as (
    select 0
    union all
    select node.id from part join node on node.parent = part.id
)
select sum(id) from part
"""

MOVE = """
update node set parent = :to where id = :node and not exists (
    with recursive up(id) as (
        select :to
        union all
        select node.parent from up join node on node.id = up.id where node.parent is not null
    )
    select 1 from up where id = :node
)
"""


def timed(count: int, run: Callable[[], object]) -> float:
    start = time.perf_counter_ns()
    run()
    return (time.perf_counter_ns() - start) / count


def main() -> None:
    nodes = int(sys.argv[1])
    work = json.load(sys.stdin)
    base = sqlite3.connect(":memory:", isolation_level=None)
    base.execute("create table node (id integer primary key, parent integer)")

    def build() -> None:
        base.execute("begin")
        rows = ((place, (place - 1) // PARTS if place else None) for place in range(nodes))
        base.executemany("insert into node values (?, ?)", rows)
        base.execute("create index part on node (parent)")
        base.execute("commit")

    def paths(asked: list[int]) -> float:
        base.execute("drop table if exists asked")
        base.execute("create temp table asked (node integer)")
        base.executemany("insert into asked values (?)", ((node,) for node in asked))
        return timed(len(asked), lambda: base.execute(PATHS).fetchone())

    def moves(wanted: list[tuple[int, int]]) -> float:
        def run() -> None:
            base.execute("begin")
            base.executemany(MOVE, ({"node": node, "to": to} for node, to in wanted))
            base.execute("commit")

        return timed(len(wanted), run)

    figures = [
        timed(nodes, build),
        paths(list(range(nodes))),
        paths(work["far"]),
        timed(nodes, lambda: base.execute(SUBTREE).fetchone()),
        moves(work["near_moves"]),
        moves(work["far_moves"]),
    ]
    print(json.dumps(figures))


main()
