"""Runs scenario files: ``python run_scenarios.py FILE…``. core/scenarios/README.md describes the format."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable
from pathlib import Path

from frontdesk import Command, Desk, FrontdeskError, Query

INSTANT = "%Y-%m-%dT%H:%M:%S%z"


class DifferenceError(Exception):
    """Where a transcript and the desk differ."""

    def __init__(self, line: int, expected: str, found: str) -> None:
        super().__init__(f"line {line}: expected {expected}\n    found {found}")


class Runner:
    """Runs one transcript, through classes or through JSON."""

    def __init__(self, *, by_json: bool = False) -> None:
        self.by_json = by_json
        self.desk = Desk(log=True)
        self.line = 0
        self.steps = 0
        self.events: list[str] = []
        self.error: FrontdeskError | None = None
        self.answer: str | None = None

    def run(self, text: str) -> int:
        """Runs the lines; gives the number of steps, or raises the first difference."""
        for self.line, line in enumerate(text.splitlines(), start=1):
            if line and line[0] not in "<!:#":
                self.no_more_events()
            self.step(line)
        self.no_more_events()
        return self.steps

    def step(self, line: str) -> None:
        """Runs one line."""
        rest = line[1:].strip()
        match line[:1]:
            case "" | "#":
                pass
            case "=":
                self.desk = Desk(**json.loads(rest))
            case ">":
                self.handle(rest)
            case "<":
                self.compare(rest, self.events.pop(0) if self.events else "no event")
            case "!":
                self.compare(rest, self.take_error(whole=" " in rest))
            case "?":
                self.steps += 1
                actor, brace, query = rest.partition(" {")
                actor, query = (actor, brace.strip() + query) if brace else ("system", rest)
                self.attempt(lambda: self.query(actor, query.strip()))
            case ":":
                answer, self.answer = self.answer, None
                self.compare(rest, answer or "no answer")
            case "@":
                self.compare(rest, self.deadline())
            case "~":
                self.restore()
            case _:
                raise self.differs("a line that starts with one of = > < ! @ ? : ~ #", line)

    def handle(self, rest: str) -> None:
        """``now actor {command}``, or ``now`` alone for a tick; ``now!`` forces the clock."""
        self.steps += 1
        given, _, call = rest.partition(" ")
        forced = given.endswith("!")
        now = read_instant(given.removesuffix("!"))
        actor, _, command = call.partition(" ")
        if not call:
            self.attempt(lambda: self.desk.handle_timeout(now, forced=forced))
        elif self.by_json:
            self.attempt(lambda: self.desk.handle_json(now, actor, command, forced=forced))
        else:
            self.attempt(
                lambda: self.desk.handle(now, actor, Command.from_json(command), forced=forced)
            )
        self.events = [str(record) for record in self.desk.events()]

    def query(self, actor: str, query: str) -> None:
        """Asks, and keeps the answer."""
        if self.by_json:
            self.answer = self.desk.query_json(actor, query)
        else:
            self.answer = self.desk.query(actor, Query.from_json(query)).to_json()

    def restore(self) -> None:
        """A restored desk has the same snapshot, and goes on in the place of the other."""
        before = self.desk.snapshot()
        self.desk = Desk.restore(before)
        if self.desk.snapshot() != before:
            raise self.differs("the same snapshot after restoring", "another")

    def deadline(self) -> str:
        """The next deadline as a transcript has it."""
        at = self.desk.next_deadline
        if at is None:
            return "none"
        timespec = "milliseconds" if at.microsecond else "seconds"
        return at.isoformat(timespec=timespec).replace("+00:00", "Z")

    def attempt(self, call: Callable[[], object]) -> None:
        """Calls, and keeps a refusal."""
        try:
            call()
        except FrontdeskError as error:
            self.error = error

    def take_error(self, *, whole: bool) -> str:
        """The name of the last refusal, or its name and its JSON."""
        error, self.error = self.error, None
        if error is None:
            return "no error"
        return f"{error.name} {error.to_json()}" if whole else error.name

    def no_more_events(self) -> None:
        """Everything that the last step brought was expected."""
        if self.events:
            raise self.differs("no further event", self.events[0])
        if self.error:
            raise self.differs("no error", self.take_error(whole=True))
        if self.answer:
            raise self.differs("a line with the answer", self.answer)

    def compare(self, expected: str, found: str) -> None:
        """Compares texts."""
        if expected != found:
            raise self.differs(expected, found)

    def differs(self, expected: str, found: str) -> DifferenceError:
        """A difference at the present line."""
        return DifferenceError(self.line, expected, found)


def read_instant(text: str) -> int | dt.datetime:
    """Whole milliseconds, or RFC 3339."""
    try:
        return int(text)
    except ValueError:
        form = INSTANT.replace("%S", "%S.%f") if "." in text else INSTANT
        return dt.datetime.strptime(text, form)


def main(files: list[str]) -> int:
    """Runs the files and tells how many passed."""
    failed = 0
    for file in files:
        try:
            Runner().run(Path(file).read_text(encoding="utf-8"))
        except Exception as error:
            failed += 1
            print(f"{file}: {error}")
    print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
