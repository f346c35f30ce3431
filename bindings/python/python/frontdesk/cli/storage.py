"""Where the command line keeps a desk: its log and its last snapshot, in a database.

A change is one transaction: the entries of the log that it made, and now and then a snapshot. What was committed is
confirmed; whatever ends a process before that leaves the desk as it was.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from getpass import getuser
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs, unquote, urlsplit

from frontdesk import Desk, Replay

#: After so many entries, or so many characters of them, a snapshot is kept, so that a desk is soon there again.
ENTRIES, CHARACTERS = 200, 4_000_000


class Storage(Protocol):
    """What a database has to be able to do."""

    def transaction(self, *, writes: bool) -> AbstractContextManager[None]:
        """One transaction: of those that write, one at a time. An exception undoes it."""

    def snapshot(self) -> tuple[int, bytes] | None:
        """The last snapshot, and the number of the last entry that is in it."""

    def entries(self, after: int) -> list[str]:
        """The entries of the log behind a number, in order, as JSON lines."""

    def append(self, number: int, entry: str) -> None:
        """Adds an entry."""

    def keep(self, number: int, snapshot: bytes) -> None:
        """Puts a snapshot in the place of the last."""

    def close(self) -> None:
        """Ends the connection."""


class Sqlite:
    """A file of SQLite."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=30)
        # Whoever was killed in the middle of a commit is rolled back; what was committed is on the disk.
        self._connection.execute("PRAGMA synchronous = FULL")
        for statement in TABLES:
            self._connection.execute(statement.format(bytes="BLOB"))

    @contextmanager
    def transaction(self, *, writes: bool) -> Iterator[None]:
        """A writer holds the file from the beginning, so that it decides on the last state."""
        self._connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def snapshot(self) -> tuple[int, bytes] | None:
        """As Storage says."""
        found: tuple[int, bytes] | None = self._connection.execute(LAST_SNAPSHOT).fetchone()
        return found

    def entries(self, after: int) -> list[str]:
        """As Storage says."""
        rows = self._connection.execute(ENTRIES_AFTER.format(mark="?"), (after,))
        return [text for (text,) in rows]

    def append(self, number: int, entry: str) -> None:
        """As Storage says."""
        self._connection.execute(ADD_ENTRY.format(mark="?"), (number, entry))

    def keep(self, number: int, snapshot: bytes) -> None:
        """As Storage says."""
        self._connection.execute(DROP_SNAPSHOTS)
        self._connection.execute(ADD_SNAPSHOT.format(mark="?"), (number, snapshot))

    def close(self) -> None:
        """As Storage says."""
        self._connection.close()


class Postgres:
    """A database of PostgreSQL, by the package pg8000."""

    def __init__(self, url: str) -> None:
        try:
            # Only who keeps a desk there needs it.
            from pg8000 import dbapi
        except ImportError as error:
            message = "PostgreSQL needs pg8000: pip install 'frontdesk[postgresql]'"
            raise ValueError(message) from error
        try:
            self._connection: Any = dbapi.connect(**_connection_of(url))
        except dbapi.Error as error:
            message = f"PostgreSQL cannot be reached: {error.__cause__ or error}"
            raise ValueError(message) from error
        with self.transaction(writes=False):
            # Two that begin at once would both make the tables.
            self._execute("SELECT pg_advisory_xact_lock(73)")
            for statement in TABLES:
                self._execute(statement.format(bytes="BYTEA"))

    @contextmanager
    def transaction(self, *, writes: bool) -> Iterator[None]:
        """A writer holds the log from the beginning, so that it decides on the last state."""
        try:
            if writes:
                self._execute("LOCK TABLE frontdesk_entry IN EXCLUSIVE MODE")
            yield
        except BaseException:
            self._connection.rollback()
            raise
        self._connection.commit()

    def _execute(self, statement: str, values: tuple[object, ...] = ()) -> Any:
        cursor = self._connection.cursor()
        cursor.execute(statement, values)
        return cursor

    def snapshot(self) -> tuple[int, bytes] | None:
        """As Storage says."""
        found = self._execute(LAST_SNAPSHOT).fetchone()
        return None if found is None else (found[0], bytes(found[1]))

    def entries(self, after: int) -> list[str]:
        """As Storage says."""
        rows = self._execute(ENTRIES_AFTER.format(mark="%s"), (after,)).fetchall()
        return [text for (text,) in rows]

    def append(self, number: int, entry: str) -> None:
        """As Storage says."""
        self._execute(ADD_ENTRY.format(mark="%s"), (number, entry))

    def keep(self, number: int, snapshot: bytes) -> None:
        """As Storage says."""
        self._execute(DROP_SNAPSHOTS)
        self._execute(ADD_SNAPSHOT.format(mark="%s"), (number, snapshot))

    def close(self) -> None:
        """As Storage says."""
        self._connection.close()


TABLES = (
    "CREATE TABLE IF NOT EXISTS frontdesk_entry (number BIGINT PRIMARY KEY, entry TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS frontdesk_snapshot (number BIGINT PRIMARY KEY, snapshot {bytes} NOT NULL)",
)
LAST_SNAPSHOT = "SELECT number, snapshot FROM frontdesk_snapshot ORDER BY number DESC LIMIT 1"
ENTRIES_AFTER = "SELECT entry FROM frontdesk_entry WHERE number > {mark} ORDER BY number"
ADD_ENTRY = "INSERT INTO frontdesk_entry (number, entry) VALUES ({mark}, {mark})"
DROP_SNAPSHOTS = "DELETE FROM frontdesk_snapshot"
ADD_SNAPSHOT = "INSERT INTO frontdesk_snapshot (number, snapshot) VALUES ({mark}, {mark})"


def open_storage(place: str) -> Storage:
    """The storage at a path, or at an URL of PostgreSQL."""
    if place.startswith(("postgresql://", "postgres://")):
        return Postgres(place)
    return Sqlite(Path(place))


def _connection_of(url: str) -> dict[str, Any]:
    """What an URL of PostgreSQL says: postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with a folder of sockets as ?host=."""
    told = urlsplit(url)
    options = {name: values[-1] for name, values in parse_qs(told.query).items()}
    port = told.port or int(options.get("port", 5432))
    connection: dict[str, Any] = {
        "user": unquote(told.username or "") or options.get("user") or getuser(),
        "password": unquote(told.password or "") or options.get("password"),
        "database": unquote(told.path.lstrip("/")) or None,
        "port": port,
    }
    host = told.hostname or options.get("host", "localhost")
    if host.startswith("/"):
        return {**connection, "unix_sock": f"{host}/.s.PGSQL.{port}"}
    if options.get("sslmode", "disable") not in ("disable", "allow", "prefer"):
        connection["ssl_context"] = True
    return {**connection, "host": host}


def failures() -> tuple[type[Exception], ...]:
    """What a database raises: it is none, it is locked, it cannot be reached."""
    dbapi: Any = sys.modules.get("pg8000.dbapi")
    return (sqlite3.Error,) if dbapi is None else (sqlite3.Error, dbapi.Error)


@contextmanager
def kept_desk(place: str, *, writes: bool) -> Iterator[Desk]:
    """The desk that is kept at a place. What is done to it is kept when the block ends; an exception undoes it."""
    with closing(open_storage(place)) as storage, storage.transaction(writes=writes):
        number, desk, waiting = _load(storage)
        yield desk
        if writes:
            _keep(storage, desk, number, waiting)


def _load(storage: Storage) -> tuple[int, Desk, list[str]]:
    """The number of the last entry, the desk behind it, and the entries since the last snapshot."""
    found = storage.snapshot()
    number, snapshot = found if found else (0, None)
    entries = storage.entries(number)
    if entries:
        snapshot = Replay("\n".join(entries), snapshot).finish().snapshot()
    desk = Desk(log=True) if snapshot is None else Desk.restore(snapshot, log=True)
    return number + len(entries), desk, entries


def _keep(storage: Storage, desk: Desk, number: int, waiting: list[str]) -> None:
    length = sum(map(len, waiting))
    count = len(waiting)
    while (entry := desk.poll_log_json()) is not None:
        number += 1
        storage.append(number, entry)
        count, length = count + 1, length + len(entry)
    if count >= ENTRIES or length >= CHARACTERS:
        storage.keep(number, desk.snapshot())
