"""The compiled part of frontdesk."""

# Written by `cargo run -p frontdesk-xtask`: definitions from the catalogue, and before them what stands in
# xtask/src/desk.pyi.

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from enum import Enum, IntEnum
from typing import Any, Literal, final, overload
from zoneinfo import ZoneInfo

from typing_extensions import Self, disjoint_base

from frontdesk._errors import FrontdeskError
from frontdesk._matching import ArrowStream, ColumnKind

__all__ = [
    # names
]

@final
class Desk:
    """One company's contact centre: its agents, what they are configured with, and its clock.

    A desk does no input or output and reads no clock. The program tells it the time with every call, asks
    it when to call next, and takes what has happened:

        desk = Desk()
        desk.handle(now, "system", Command.DefineAgents(agents=[AgentSpec(id="ann")]))
        desk.login(now, "ann", "ann", "desk 4")
        desk.go_on_queue(now, "ann", "ann")
        for record in desk.events():
            print(record)
        desk.next_deadline    # then call desk.handle_timeout(now)

    now is an aware datetime, or an int of milliseconds since 1970 in UTC. Agents, channels and the like are
    named by the text of their id, or by the number that agent_ref() and its like give, which is faster.
    What the program tells as a fact, such as offer() and end(), has no actor.
    A refused call raises a FrontdeskError and has changed nothing but the clock.

    A desk may be used from several threads. copy.copy(desk) is a desk that goes its own way.
    """
    def __new__(cls, *, events: bool = True, log: bool = False) -> Self: ...
    def handle(self, now: datetime | int, actor: str | int, command: Command, *, forced: bool = False) -> None:
        """Does what actor asks, at now. Timers that are due by then fire first.

        Args:
            now: An aware datetime, or milliseconds since 1970 in UTC. Before the last seen instant, it counts
                as that one, within the tolerance of the policies.
            actor: A person or an agent, or "system" for the program itself.
            command: Such as Command.Pause(agent="ann", pause_type="lunch").
            forced: Believe now whatever the clock's tolerance.

        Raises:
            FrontdeskError: The command is refused, with every reason; nothing but the clock has changed.
        """
    def handle_many(self, calls: Iterable[tuple[datetime | int, str, Command]]) -> list[FrontdeskError | None]:
        """Handles many commands, other threads running meanwhile.

        Args:
            calls: Triples of now, actor and command, as handle() takes them.

        Returns:
            For each call None, or the error with which it was refused. A refusal does not stop the rest.

        Raises:
            TypeError, InvalidError: A triple cannot be read; then none was handled.
        """
    def handle_json(self, now: datetime | int, actor: str | int, command: str, *, forced: bool = False) -> None:
        """As handle(), with the command as JSON, such as '{"GoOnQueue":{"agent":"ann"}}'."""
    def handle_timeout(self, now: datetime | int, budget: int | None = None, *, forced: bool = False) -> bool:
        """Moves time to now: timers that are due fire, each at its own instant.

        Args:
            now: An aware datetime, or milliseconds since 1970 in UTC.
            budget: Stop after about so many events; the next call, of whatever kind, goes on first.
            forced: Believe now whatever the clock's tolerance. Not with a budget.

        Returns:
            True when time came as far as asked; always so without a budget.
        """
    def poll_event(self) -> EventRecord | None:
        """The next thing that has happened, or None when all was polled. Events wait until they are polled."""
    def poll_event_json(self) -> str | None:
        """As poll_event(), as JSON."""
    def events(self) -> Events:
        """An iterator over all that has happened and was not polled yet."""
    def discard_events(self) -> int:
        """Drops the waiting events and tells how many there were."""
    def poll_log(self) -> LogEntry | None:
        """The next entry of the log, or None; for a desk that was opened with log=True."""
    def poll_log_json(self) -> str | None:
        """As poll_log(), as JSON in one line: a log is a file of such lines."""
    @property
    def next_deadline(self) -> datetime | None:
        """When the next timer fires, as a datetime in UTC; None when none is set. Call handle_timeout() then."""
    @property
    def next_deadline_ms(self) -> int | None:
        """When the next timer fires, in milliseconds since 1970 in UTC; None when none is set."""
    @property
    def clock(self) -> datetime | None:
        """The last seen instant, as a datetime in UTC; None before the first."""
    # queries
    @overload
    def query(self, actor: str | int, query: Query) -> Answer:
        """Tells what actor asks, as of the last seen instant. Asking changes nothing.

        Args:
            actor: A person or an agent, or "system" for the program itself.
            query: Such as AgentViewQuery(agent="ann").

        Returns:
            The answer to the query: an AgentViewAnswer to an AgentViewQuery.

        Raises:
            FrontdeskError: The actor may not ask that, or the query names what does not exist.
        """
    def query_json(self, actor: str | int, query: str) -> str:
        """As query(), with the query and the answer as JSON."""
    def snapshot(self) -> bytes:
        """The state of the desk as bytes, the same for the same state. Waiting events are no part of it."""
    @staticmethod
    def restore(snapshot: bytes, *, log: bool = False) -> Desk:
        """The desk of a snapshot. With log=True it goes on writing its log.

        Raises:
            CorruptError: The bytes are no snapshot.
        """
    def actor_ref(self, id: str) -> int | None:
        """The number of an actor, for faster calls; None for one whom the desk has not heard of.

        References hold for the life of the desk, and in its snapshots.
        """
    def agent_ref(self, id: str) -> int | None:
        """The number of an agent; None for an unknown id."""
    def pause_type_ref(self, id: str) -> int | None:
        """The number of a pause type; None for an unknown id."""
    def channel_ref(self, id: str) -> int | None:
        """The number of a channel; None for an unknown id."""
    def status_ref(self, id: str) -> int | None:
        """The number of a presence status; None for an unknown id."""
    def activity_kind_ref(self, id: str) -> int | None:
        """The number of a kind of activity; None for an unknown id."""
    def login(self, now: datetime | int, actor: str | int, agent: str | int, session: str) -> None:
        """Opens a session. The first one logs the agent in."""
    def logout(self, now: datetime | int, actor: str | int, agent: str | int, session: str | None = None) -> None:
        """Closes a session, or all of them when session is None."""
    def set_line(self, now: datetime | int, actor: str | int, agent: str | int, line: Words[Line]) -> None:
        """Switches do not disturb on or off."""
    def go_on_queue(self, now: datetime | int, actor: str | int, agent: str | int) -> None:
        """Goes on the queues, from off queue, from a pause or from break-out."""
    def go_off_queue(self, now: datetime | int, actor: str | int, agent: str | int) -> None:
        """Leaves the queues; deferred while an interaction goes on."""
    def pause(self, now: datetime | int, actor: str | int, agent: str | int, pause_type: str | int | None = None) -> None:
        """Goes into a pause, of a type or untyped; deferred while an interaction goes on.

        With an end or a comment, use handle() with a Command.Pause.
        """
    def resume(self, now: datetime | int, actor: str | int, agent: str | int) -> None:
        """Ends a pause and goes back to where it began, or ends a break-out."""
    def offer(self, now: datetime | int, agent: str | int, interaction: str, channel: str | int, expires_at: datetime | int | None = None) -> None:
        """Offers an interaction to an agent who is eligible for it."""
    def answer(self, now: datetime | int, agent: str | int, interaction: str) -> None:
        """The agent takes the open offer."""
    def offer_failed(self, now: datetime | int, agent: str | int, interaction: str, reason: Words[OfferFailure]) -> None:
        """The open offer was not taken."""
    def begin(self, now: datetime | int, agent: str | int, interaction: str, channel: str | int, kind: Words[InteractionKind]) -> None:
        """An interaction is active, with or without an offer."""
    def end(self, now: datetime | int, agent: str | int, interaction: str, how: Words[EndReason]) -> None:
        """The active interaction is over."""
    def finish(self, now: datetime | int, actor: str | int, agent: str | int, interaction: str, disposition: str | None = None) -> None:
        """Ends the running wrap-up."""
    def activity(self, now: datetime | int, agent: str | int, kind: str | int) -> None:
        """The agent does something that counts as activity, now."""
    def set_presence(self, now: datetime | int, actor: str | int, agent: str | int, status: str | int) -> None:
        """Sets the presence status.

        To hold it against inactivity rules, use handle() with a Command.SetPresence.
        """
    def is_eligible(self, agent: str | int, channel: str | int) -> bool:
        """Whether a queue may offer the agent work on a channel now. For the reasons, ask an EligibleQuery."""
    def __copy__(self) -> Desk: ...
    def __deepcopy__(self, _memo: object, /) -> Desk: ...

@final
class Events(Iterator[EventRecord]):
    """The events of a desk, as they are polled."""
    def __iter__(self) -> Events: ...
    def __next__(self) -> EventRecord: ...

@final
class Replay:
    """Any past state, from the log that a program has kept.

        replay = Replay(log)                  # what desk.poll_log() gave
        desk = replay.seek(yesterday)         # a desk as it was then
        replay.what_if([Command.DefinePauseTypes(pause_types=[...])])

    log is the entries in order, or a text of lines as poll_log_json() gives them. It starts with an empty desk, or
    follows a snapshot.

    Raises:
        CorruptError: The log has a gap, or a line that is no entry.
    """
    def __new__(cls, log: Iterable[LogEntry] | str, snapshot: bytes | None = None) -> Self: ...
    def seek(self, at: datetime | int) -> Desk:
        """The desk as it was known at an instant: what the log told until then. A later correction does not show."""
    def finish(self) -> Desk:
        """The desk after the whole log."""
    def ledger(self, agent: str, start: datetime | int, end: datetime | int) -> LedgerAnswer:
        """The account of an agent over any span of the log, as corrected by its end: a LedgerAnswer."""
    def region_ledger(self, agent: str, start: datetime | int, end: datetime | int) -> RegionLedgerAnswer:
        """The accounts of an agent's regions over any span of the log: a RegionLedgerAnswer. Log-outs and pauses are those
        of the account, as corrected by the end of the log.
        """
    def timesheet(self, agent: str, start: datetime | int, end: datetime | int) -> TimesheetAnswer:
        """The standard figures of an agent over any span of the log: a TimesheetAnswer."""
    def correct(self, actor: str, correction: Command) -> EventRecord:
        """Corrects a span that the desk keeps no more; it shows in later answers of this replay.

        Args:
            actor: Who corrects.
            correction: A Command.CorrectInterval.

        Returns:
            The event, for the program's own records.
        """
    def span(self, agent: str) -> tuple[datetime, datetime]:
        """The span that the account of the log covers for an agent: its start and its end."""
    def what_if(self, rules: Iterable[Command]) -> WhatIf:
        """Replays the log under other rules and tells what differs.

        Args:
            rules: Commands that define something; they hold from the first instant at which they can.
        """

@final
class ReplayRun:
    """A log of another system, read and given to a new desk, step by step.

    log is the bytes of an Asterisk queue_log, of a table of calls, or of a desk's own log; options is JSON:
    {"format": "QueueLog" | "Calls" | "Log", "mapping": {...}, "setup": {...}, "zone": "Europe/Prague"}, each of
    which may be left out. replay_log() does the same at one go.

    Raises:
        InvalidError: The options cannot be read or do not fit. What a line of the log says never raises.
    """
    def __new__(cls, log: bytes, options: str | None = None) -> Self: ...
    @property
    def total(self) -> int:
        """How many commands the desk is given in all."""
    def step(self, budget: int) -> int:
        """Gives the desk at most budget further commands, and tells how many it was given so far."""
    def finish(self) -> str:
        """Gives the desk what is left, and tells as JSON what it comes to. Nothing can be called afterwards."""

@final
class ImportProgress:
    """How far a plan of an import is."""
    @property
    def rows(self) -> int:
        """Rows that were planned; the header is none."""
    @property
    def bytes(self) -> int:
        """Bytes of the list that were read."""
    @property
    def total_bytes(self) -> int:
        """Bytes of the list in all."""
    @property
    def finished(self) -> bool:
        """Whether all rows are planned."""

@final
class ImportPlanning:
    """A plan of an import, made in steps: for programs that show how far it is, or do other things in between.

        planning = ImportPlanning(desk, "system", PlanImportQuery(job=job))
        while not (progress := planning.step(20_000)).finished:
            print(progress.bytes / progress.total_bytes)
        plan = planning.finish().plan      # what desk.query() gives

    query is a PlanImportQuery or an ImportErrorsQuery. Nobody may change meanwhile what rows are planned against:
    contacts, equipment, definitions, rights. What agents do, calls, notes and time are no such change. To cancel a plan,
    let it go.

    Raises:
        FrontdeskError: As desk.query(); InvalidError for any other query.
    """
    def __new__(cls, desk: Desk, actor: str | int, query: PlanImportQuery | ImportErrorsQuery) -> Self: ...
    @staticmethod
    def from_json(desk: Desk, actor: str | int, query: str) -> ImportPlanning:
        """As ImportPlanning(), with the query as JSON, such as '{"PlanImport":{"job":{...}}}'."""
    def step(self, rows: int) -> ImportProgress:
        """Plans at most rows further rows, of which a header is one, and tells how far it is.

        Raises:
            ConflictError: The desk has changed since; begin again.
        """
    def finish(self) -> ImportPlannedAnswer | ImportErrorsAnswer:
        """Plans what is left, and gives the answer, once: what desk.query() gives.

        Raises:
            ConflictError: The desk has changed since; begin again.
        """
    def finish_json(self) -> str:
        """As finish(), with the answer as JSON."""

@final
class FieldSchema:
    """A schema of custom fields, ready to check records.

        schema = FieldSchema(Path("schema.json").read_text())
        schema.check({"email": "ann@example"})       # every violation, none if the record is good
        for row, violations in schema.check_all(rows): ...

    document is a FieldSet, or the text of a schema file: definitions of fields, or a JSON Schema of an object.
    card says which kind of card is meant where the definitions are for several.

    Raises:
        InvalidError: The document makes no schema; its violations say why not.
    """
    def __new__(cls, document: FieldSet | str, card: Words[CardKind] | None = None) -> Self: ...
    @property
    def fields(self) -> tuple[FieldSpec, ...]:
        """The fields, in order."""
    @property
    def notes(self) -> tuple[SchemaNote, ...]:
        """What the schema does not say of a JSON Schema that it was read from, or says more strictly."""
    def json_schema(self) -> tuple[str, tuple[SchemaNote, ...]]:
        """The same schema as JSON Schema, draft 2020-12, and what that cannot say."""
    def check(self, record: dict[str, Any]) -> tuple[Violation, ...]:
        """Every violation of a record that is a dict.

        Dates and times may be objects, which count as their isoformat(); other numbers than int and float count as
        the float nearest to them.
        """
    def check_json(self, record: str | bytes) -> tuple[Violation, ...]:
        """Every violation of a record that is JSON text."""
    def check_all(self, records: Iterable[dict[str, Any]]) -> list[tuple[int, tuple[Violation, ...]]]:
        """The violations of dicts, for those that have any: their numbers from 0, and their violations."""
    def check_lines(self, lines: str | bytes) -> tuple[int, list[tuple[int, tuple[Violation, ...]]]]:
        """The violations of JSON lines: how many records there are, and of those that have any, the number of the line
        from 1 and the violations. Blank lines are passed over. Other threads run meanwhile.
        """
    def check_table(self, table: ArrowStream) -> tuple[int, list[tuple[int, tuple[Violation, ...]]]]:
        """The violations of the rows of a table, whose columns are the fields: how many rows there are, and of those that
        have any, the number of the row from 0 and the violations.

        table is anything that speaks the Arrow PyCapsule protocol (`__arrow_c_stream__`): tables of pyarrow, polars,
        pandas, duckdb. Rows come to what their dicts would come to in check_all(); columns of binary data, or of lists of
        anything but text, cannot be read. A batch is looked at a time, and other threads run meanwhile.

        Raises:
            InvalidError: The table cannot be read.
        """

def error_from_json(text: str) -> FrontdeskError:
    """The exception that stands for an error of the core, as it stands in logs and transcripts.

    Raises `InvalidError` for a text that is none.
    """

def default_definitions() -> DefinitionsAnswer:
    """What a new desk starts with, as a DefinitionsAnswer: change it with its replace()."""

def violations(definitions: DefinitionsAnswer, agents: Iterable[str] | None = None) -> tuple[Violation, ...]:
    """Everything that is wrong with a set of definitions; those without violations can be used.

    Args:
        definitions: A DefinitionsAnswer.
        agents: The ids of the agents that inactivity rules may name.
    """

def findings(definitions: DefinitionsAnswer) -> tuple[Finding, ...]:
    """What works, but not as somebody will expect: statuses that nobody can reach, traps and the like.

    Args:
        definitions: A DefinitionsAnswer.
    """

def diagram(definitions: DefinitionsAnswer, machine: Words[Machine], format: Words[DiagramFormat], highlight: str | None = None) -> str:
    """A diagram of a set of definitions, as text.

    Args:
        definitions: A DefinitionsAnswer.
        machine: Which part to draw.
        format: In which language.
        highlight: The id of the state in the diagram to mark, such as "status_online".
    """

def quota_period(period: Period, zone: ZoneInfo | str, at: datetime | int) -> tuple[datetime, datetime] | None:
    """The quota period that an instant lies in: its start and its end.

    Args:
        period: A day, a week or a rolling window.
        zone: The agent's zone, for a period without one of its own: a ZoneInfo, or a name.
        at: The instant: an aware datetime, or milliseconds since 1970 in UTC.

    Returns:
        Start and end as datetimes in UTC; None for a period of shifts, which only a desk knows.
    """

def preview_expiry(text: str, at: datetime | int, zone: ZoneInfo | str, *, several: bool = False) -> ExpiryPreview:
    """The instant that an expiry such as "2 weeks" means, with what about it may surprise.

    Args:
        text: The expiry: a number of hours, days, weeks, months or years.
        at: From when on: an aware datetime, or milliseconds since 1970 in UTC.
        zone: By whose calendar and clocks: a ZoneInfo, or a name.
        several: Read several terms, such as "6 days, 19 months".

    Raises:
        InvalidError: With the offset of what is wrong and what was expected there, in its details.
    """

def expand_tags(template: str, equipment: Iterable[TagValues], beyond: Words[BeyondCount] | None = None) -> ExpansionAnswer:
    """Puts the values of a ticket's equipment into a template with tags such as {equipment_name_1}.

    Args:
        template: The template.
        equipment: The equipment of the ticket, in order.
        beyond: What becomes of tags with a number beyond the equipment.
    """

def lint_tags(template: str) -> TagFindingsAnswer:
    """What in a template will surprise its author, whatever the equipment.

    Args:
        template: The template.
    """

def equipment_cell(equipment: Iterable[TagValues], field: Words[TagField] | None = None, separator: str = ", ") -> str:
    """One field of all equipment of a ticket in one cell of a report; empty values are left out.

    Args:
        equipment: The equipment of the ticket, in order.
        field: Which field; the name when None.
        separator: What stands between two values.
    """

def read_equipment(table: bytes) -> tuple[TagValues, ...]:
    """Reads a table of equipment: CSV in UTF-8, with a row that names the columns name, article, serial and text.

    Args:
        table: The bytes of the table.
    """
def _difference(
    before: DefinitionsAnswer, after: DefinitionsAnswer
) -> list[tuple[str, str | None, str | None]]: ...
def _line(record: EventRecord) -> str: ...
def _catalogue_json() -> str: ...
def _restore(class_: type[Any], text: str) -> Any: ...
