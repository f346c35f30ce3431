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
    "Acceptance",
    "AccessType",
    "AccountLine",
    "AccountLineKind",
    "AccountStatus",
    "AgentDifference",
    "AgentSpec",
    "AgentViewAnswer",
    "AgentViewQuery",
    "Answer",
    "AppliedChange",
    "Apply",
    "Approval",
    "AvailableTransitionsQuery",
    "BeyondCount",
    "BlacklistBlock",
    "BlacklistCause",
    "BlacklistEntriesAnswer",
    "BlacklistEntriesQuery",
    "BlacklistEntryAnswer",
    "BlacklistEntryQuery",
    "BlacklistLine",
    "BlacklistRow",
    "BlacklistScope",
    "BlacklistSkip",
    "BlacklistSource",
    "BlacklistSpec",
    "BlacklistView",
    "BlacklistsAnswer",
    "BlacklistsQuery",
    "BlockedCalls",
    "Blocking",
    "BoardAnswer",
    "BoardEntry",
    "BoardGroup",
    "BoardQuery",
    "BreakOutReason",
    "CallDirection",
    "CallRef",
    "CallabilityAnswer",
    "Capacity",
    "CardCheckAnswer",
    "CardField",
    "CardJsonSchemaAnswer",
    "CardJsonSchemaQuery",
    "CardKind",
    "CardRef",
    "CardSchemaAnswer",
    "CardSchemaQuery",
    "CardSection",
    "CardValue",
    "CardValuesAnswer",
    "CardValuesQuery",
    "CellProfile",
    "ChannelHandle",
    "ChannelSpec",
    "ChannelState",
    "ChannelView",
    "CheckCardQuery",
    "CheckSaveQuery",
    "ClockAnswer",
    "ClockQuery",
    "ColleagueIndicator",
    "ColleagueViewAnswer",
    "ColleagueViewQuery",
    "ColumnTarget",
    "Command",
    "Consent",
    "ContactChange",
    "ContactFacet",
    "ContactField",
    "ContactFilter",
    "ContactRef",
    "ContactSearch",
    "ContactTest",
    "ContactValue",
    "Conversion",
    "ConversionSample",
    "DeadlineAnswer",
    "DeadlineKind",
    "DeadlineReasonQuery",
    "DecideQuery",
    "DecisionAnswer",
    "DecisionTarget",
    "DeferredChange",
    "DeferredView",
    "DefinitionsAnswer",
    "DefinitionsQuery",
    "DepartmentSpec",
    "Desk",
    "Detection",
    "DiagramAnswer",
    "DiagramFormat",
    "DiagramQuery",
    "DialectSuggestedAnswer",
    "DialectSuggestion",
    "DirectEligibilityAnswer",
    "DirectoryDefinitionsAnswer",
    "DirectoryDefinitionsQuery",
    "DismissalPlanAnswer",
    "DispositionFindingsQuery",
    "DispositionSpec",
    "DispositionsAnswer",
    "DispositionsQuery",
    "DndWithQueue",
    "DomainPlanAnswer",
    "DomainRule",
    "Effect",
    "EligibilityAnswer",
    "EligibleQuery",
    "EmptyCells",
    "EndReason",
    "EquipmentCardAnswer",
    "EquipmentCardQuery",
    "EquipmentCellAnswer",
    "EquipmentCellQuery",
    "EquipmentColumn",
    "EquipmentDetails",
    "EquipmentDrawingQuery",
    "EquipmentField",
    "EquipmentNote",
    "EquipmentRow",
    "EquipmentSpec",
    "EquipmentTreeAnswer",
    "EquipmentTreeQuery",
    "EraseKeeps",
    "EraseReport",
    "EraseReportQuery",
    "ErasureAnswer",
    "ErrorCode",
    "ErrorKind",
    "Event",
    "EventRecord",
    "Events",
    "ExchangeContent",
    "ExchangeFormat",
    "ExchangeKind",
    "ExpandTagsQuery",
    "ExpansionAnswer",
    "ExpiryAnswer",
    "ExpiryNote",
    "ExpiryPreview",
    "ExplainSearchQuery",
    "ExportContactsQuery",
    "ExportedAnswer",
    "FailureCount",
    "FieldChange",
    "FieldChangePlanAnswer",
    "FieldChangesAnswer",
    "FieldChangesQuery",
    "FieldDefinitionsAnswer",
    "FieldDefinitionsQuery",
    "FieldGroupSpec",
    "FieldKind",
    "FieldOption",
    "FieldPlan",
    "FieldSchema",
    "FieldSet",
    "FieldSpec",
    "FieldUser",
    "FileView",
    "Finding",
    "FindingsAnswer",
    "FindingsQuery",
    "FoundOrganisation",
    "FoundOrganisationsAnswer",
    "FoundPerson",
    "FoundPersonsAnswer",
    "Identity",
    "ImportColumn",
    "ImportErrorsAnswer",
    "ImportErrorsQuery",
    "ImportJob",
    "ImportKept",
    "ImportKeptBecause",
    "ImportMode",
    "ImportPlan",
    "ImportPlannedAnswer",
    "ImportPlanning",
    "ImportProgress",
    "ImportRow",
    "ImportUndoPlannedAnswer",
    "ImportView",
    "ImportedRow",
    "ImportsAnswer",
    "ImportsQuery",
    "InactivityReturn",
    "InactivityRuleSpec",
    "InboundAnswer",
    "Index",
    "Indicator",
    "Ineligibility",
    "InteractionKind",
    "InteractionView",
    "KeptBecause",
    "KeptValue",
    "KnownRows",
    "LedgerAnswer",
    "LedgerEntry",
    "LedgerQuery",
    "LedgerTotal",
    "Limit",
    "LimitView",
    "Line",
    "LintTagsQuery",
    "LogAction",
    "LogEntry",
    "LogIn",
    "LogoutCause",
    "LookupKind",
    "Machine",
    "MappingSuggestedAnswer",
    "MappingSuggestion",
    "MatchKey",
    "Matcher",
    "MayCallQuery",
    "MayNotifyQuery",
    "MayReceiveDirectQuery",
    "MergeConflict",
    "MergeConflictKind",
    "MergeDecision",
    "MergeOrder",
    "MergePlan",
    "MergePlannedAnswer",
    "MergeRule",
    "MergeView",
    "MergesAnswer",
    "MergesQuery",
    "MissingDisposition",
    "NewCall",
    "NewFile",
    "NewNote",
    "NewRequest",
    "NextCall",
    "NextCallsAnswer",
    "NextCallsQuery",
    "NoteView",
    "Notice",
    "NotifiabilityAnswer",
    "OfferFailure",
    "OnExhausted",
    "OrganisationAnswer",
    "OrganisationCard",
    "OrganisationQuery",
    "OrganisationRequestsAnswer",
    "OrganisationRequestsQuery",
    "OrganisationSpec",
    "Outcome",
    "OutcomeAnswer",
    "OutcomeField",
    "OutcomeQuery",
    "OutcomeSave",
    "Overage",
    "PanelAnswer",
    "PanelQuery",
    "PanelRow",
    "PartsOfDeleted",
    "PauseEnd",
    "PauseRefusal",
    "PauseTypePolicy",
    "PauseTypeSpec",
    "PauseWhileBusy",
    "Period",
    "PersonAnswer",
    "PersonAuditAnswer",
    "PersonAuditQuery",
    "PersonCard",
    "PersonCountersAnswer",
    "PersonCountersQuery",
    "PersonHistoryAnswer",
    "PersonHistoryQuery",
    "PersonQuery",
    "PersonSpec",
    "Persona",
    "PersonaView",
    "PlanDismissalQuery",
    "PlanDomainAttachQuery",
    "PlanFieldChangeQuery",
    "PlanImportQuery",
    "PlanMergeQuery",
    "PlanUndoImportQuery",
    "PlanUndoMergeQuery",
    "Policies",
    "PoolSpec",
    "PresenceCause",
    "PreviewExpiryQuery",
    "Query",
    "QueueRefusal",
    "QueueSpec",
    "RecordTypeSpec",
    "RefusedEntry",
    "Region",
    "RegionAccount",
    "RegionEntry",
    "RegionLedgerAnswer",
    "RegionLedgerQuery",
    "RegionState",
    "RegionTotal",
    "Replay",
    "ReplayRun",
    "RequestRef",
    "RequestView",
    "RequiredField",
    "ResolveInboundQuery",
    "Right",
    "Role",
    "Routing",
    "RowCandidate",
    "RowChange",
    "RowFault",
    "RowOutcome",
    "RuleScope",
    "SaveCheckAnswer",
    "ScheduledCall",
    "SchemaNote",
    "SearchExplanationAnswer",
    "SearchOrganisationsQuery",
    "SearchPersonsQuery",
    "SearchPosition",
    "SearchRemoval",
    "Sender",
    "SessionView",
    "Setter",
    "Severity",
    "Shift",
    "SimilarContact",
    "SimilarContactsAnswer",
    "SimilarOrganisationsQuery",
    "SimilarPersonsQuery",
    "SimilarityReason",
    "Standing",
    "StatusChange",
    "StatusKept",
    "StatusRefusal",
    "StatusSpec",
    "Subject",
    "SubjectKind",
    "SuggestDialectQuery",
    "SuggestMappingQuery",
    "Suppression",
    "Survivorship",
    "Table",
    "TableDialect",
    "TableReader",
    "TagDiagnostic",
    "TagDiagnosticCode",
    "TagField",
    "TagFindingsAnswer",
    "TagValues",
    "TeamSpec",
    "TenantSignature",
    "TenantSpec",
    "TicketEquipmentAnswer",
    "TicketEquipmentQuery",
    "TicketLink",
    "TimesheetAnswer",
    "TimesheetQuery",
    "Transition",
    "TransitionsAnswer",
    "TreeFormat",
    "UndoPlan",
    "UndoPlannedAnswer",
    "UnknownNames",
    "UsableDispositionsAnswer",
    "UsableDispositionsQuery",
    "UserGroupSpec",
    "Violation",
    "Weekday",
    "WhatIf",
    "Withdrawal",
    "Work",
    "WorkAfterLogin",
    "WrapUpEnd",
    "WrapUpRule",
    "city_key",
    "company_key",
    "default_definitions",
    "diagram",
    "email_key",
    "equipment_cell",
    "error_from_json",
    "expand_tags",
    "findings",
    "fold",
    "handle_key",
    "lint_tags",
    "name_key",
    "phone_key",
    "preview_expiry",
    "quota_period",
    "read_equipment",
    "restore_index",
    "violations",
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
    @overload
    def query(self, actor: str | int, query: AgentViewQuery) -> AgentViewAnswer: ...
    @overload
    def query(self, actor: str | int, query: ColleagueViewQuery) -> ColleagueViewAnswer: ...
    @overload
    def query(self, actor: str | int, query: EligibleQuery) -> EligibilityAnswer: ...
    @overload
    def query(self, actor: str | int, query: MayReceiveDirectQuery) -> DirectEligibilityAnswer: ...
    @overload
    def query(self, actor: str | int, query: AvailableTransitionsQuery) -> TransitionsAnswer: ...
    @overload
    def query(self, actor: str | int, query: PanelQuery) -> PanelAnswer: ...
    @overload
    def query(self, actor: str | int, query: LedgerQuery) -> LedgerAnswer: ...
    @overload
    def query(self, actor: str | int, query: TimesheetQuery) -> TimesheetAnswer: ...
    @overload
    def query(self, actor: str | int, query: BoardQuery) -> BoardAnswer: ...
    @overload
    def query(self, actor: str | int, query: ClockQuery) -> ClockAnswer: ...
    @overload
    def query(self, actor: str | int, query: DeadlineReasonQuery) -> DeadlineAnswer: ...
    @overload
    def query(self, actor: str | int, query: DefinitionsQuery) -> DefinitionsAnswer: ...
    @overload
    def query(self, actor: str | int, query: FindingsQuery) -> FindingsAnswer: ...
    @overload
    def query(self, actor: str | int, query: DiagramQuery) -> DiagramAnswer: ...
    @overload
    def query(self, actor: str | int, query: RegionLedgerQuery) -> RegionLedgerAnswer: ...
    @overload
    def query(self, actor: str | int, query: DispositionsQuery) -> DispositionsAnswer: ...
    @overload
    def query(self, actor: str | int, query: UsableDispositionsQuery) -> UsableDispositionsAnswer: ...
    @overload
    def query(self, actor: str | int, query: CheckSaveQuery) -> SaveCheckAnswer: ...
    @overload
    def query(self, actor: str | int, query: OutcomeQuery) -> OutcomeAnswer: ...
    @overload
    def query(self, actor: str | int, query: PreviewExpiryQuery) -> ExpiryAnswer: ...
    @overload
    def query(self, actor: str | int, query: DispositionFindingsQuery) -> FindingsAnswer: ...
    @overload
    def query(self, actor: str | int, query: NextCallsQuery) -> NextCallsAnswer: ...
    @overload
    def query(self, actor: str | int, query: MayCallQuery) -> CallabilityAnswer: ...
    @overload
    def query(self, actor: str | int, query: BlacklistsQuery) -> BlacklistsAnswer: ...
    @overload
    def query(self, actor: str | int, query: BlacklistEntryQuery) -> BlacklistEntryAnswer: ...
    @overload
    def query(self, actor: str | int, query: BlacklistEntriesQuery) -> BlacklistEntriesAnswer: ...
    @overload
    def query(self, actor: str | int, query: EquipmentCardQuery) -> EquipmentCardAnswer: ...
    @overload
    def query(self, actor: str | int, query: EquipmentTreeQuery) -> EquipmentTreeAnswer: ...
    @overload
    def query(self, actor: str | int, query: EquipmentDrawingQuery) -> DiagramAnswer: ...
    @overload
    def query(self, actor: str | int, query: TicketEquipmentQuery) -> TicketEquipmentAnswer: ...
    @overload
    def query(self, actor: str | int, query: ExpandTagsQuery) -> ExpansionAnswer: ...
    @overload
    def query(self, actor: str | int, query: LintTagsQuery) -> TagFindingsAnswer: ...
    @overload
    def query(self, actor: str | int, query: EquipmentCellQuery) -> EquipmentCellAnswer: ...
    @overload
    def query(self, actor: str | int, query: CardSchemaQuery) -> CardSchemaAnswer: ...
    @overload
    def query(self, actor: str | int, query: CardJsonSchemaQuery) -> CardJsonSchemaAnswer: ...
    @overload
    def query(self, actor: str | int, query: CardValuesQuery) -> CardValuesAnswer: ...
    @overload
    def query(self, actor: str | int, query: CheckCardQuery) -> CardCheckAnswer: ...
    @overload
    def query(self, actor: str | int, query: PlanFieldChangeQuery) -> FieldChangePlanAnswer: ...
    @overload
    def query(self, actor: str | int, query: FieldDefinitionsQuery) -> FieldDefinitionsAnswer: ...
    @overload
    def query(self, actor: str | int, query: FieldChangesQuery) -> FieldChangesAnswer: ...
    @overload
    def query(self, actor: str | int, query: PersonQuery) -> PersonAnswer: ...
    @overload
    def query(self, actor: str | int, query: OrganisationQuery) -> OrganisationAnswer: ...
    @overload
    def query(self, actor: str | int, query: PersonHistoryQuery) -> PersonHistoryAnswer: ...
    @overload
    def query(self, actor: str | int, query: OrganisationRequestsQuery) -> OrganisationRequestsAnswer: ...
    @overload
    def query(self, actor: str | int, query: PersonAuditQuery) -> PersonAuditAnswer: ...
    @overload
    def query(self, actor: str | int, query: ResolveInboundQuery) -> InboundAnswer: ...
    @overload
    def query(self, actor: str | int, query: SimilarPersonsQuery) -> SimilarContactsAnswer: ...
    @overload
    def query(self, actor: str | int, query: SimilarOrganisationsQuery) -> SimilarContactsAnswer: ...
    @overload
    def query(self, actor: str | int, query: DecideQuery) -> DecisionAnswer: ...
    @overload
    def query(self, actor: str | int, query: PlanDomainAttachQuery) -> DomainPlanAnswer: ...
    @overload
    def query(self, actor: str | int, query: PlanDismissalQuery) -> DismissalPlanAnswer: ...
    @overload
    def query(self, actor: str | int, query: DirectoryDefinitionsQuery) -> DirectoryDefinitionsAnswer: ...
    @overload
    def query(self, actor: str | int, query: MayNotifyQuery) -> NotifiabilityAnswer: ...
    @overload
    def query(self, actor: str | int, query: PlanMergeQuery) -> MergePlannedAnswer: ...
    @overload
    def query(self, actor: str | int, query: PlanUndoMergeQuery) -> UndoPlannedAnswer: ...
    @overload
    def query(self, actor: str | int, query: MergesQuery) -> MergesAnswer: ...
    @overload
    def query(self, actor: str | int, query: EraseReportQuery) -> ErasureAnswer: ...
    @overload
    def query(self, actor: str | int, query: SearchPersonsQuery) -> FoundPersonsAnswer: ...
    @overload
    def query(self, actor: str | int, query: SearchOrganisationsQuery) -> FoundOrganisationsAnswer: ...
    @overload
    def query(self, actor: str | int, query: PersonCountersQuery) -> PersonCountersAnswer: ...
    @overload
    def query(self, actor: str | int, query: ExplainSearchQuery) -> SearchExplanationAnswer: ...
    @overload
    def query(self, actor: str | int, query: PlanImportQuery) -> ImportPlannedAnswer: ...
    @overload
    def query(self, actor: str | int, query: ImportErrorsQuery) -> ImportErrorsAnswer: ...
    @overload
    def query(self, actor: str | int, query: SuggestDialectQuery) -> DialectSuggestedAnswer: ...
    @overload
    def query(self, actor: str | int, query: SuggestMappingQuery) -> MappingSuggestedAnswer: ...
    @overload
    def query(self, actor: str | int, query: ExportContactsQuery) -> ExportedAnswer: ...
    @overload
    def query(self, actor: str | int, query: ImportsQuery) -> ImportsAnswer: ...
    @overload
    def query(self, actor: str | int, query: PlanUndoImportQuery) -> ImportUndoPlannedAnswer: ...
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
    def set_line(self, now: datetime | int, actor: str | int, agent: str | int, line: Line | Literal["Ready", "DnD"]) -> None:
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
    def offer_failed(self, now: datetime | int, agent: str | int, interaction: str, reason: OfferFailure | Literal["NoAnswer", "Rejected", "DeviceBusy", "Unreachable", "Cancelled", "LostRace"]) -> None:
        """The open offer was not taken."""
    def begin(self, now: datetime | int, agent: str | int, interaction: str, channel: str | int, kind: InteractionKind | Literal["Queue", "Direct", "Outbound", "Internal"]) -> None:
        """An interaction is active, with or without an offer."""
    def end(self, now: datetime | int, agent: str | int, interaction: str, how: EndReason | Literal["Completed", "Transferred", "Abandoned"]) -> None:
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
    def __new__(cls, document: FieldSet | str, card: CardKind | Literal["User", "Organisation", "Equipment", "Ticket", "CampaignRecord"] | None = None) -> Self: ...
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

def diagram(definitions: DefinitionsAnswer, machine: Machine | Literal["Presence", "Work", "Channel"], format: DiagramFormat | Literal["Mermaid", "Dot", "Scxml"], highlight: str | None = None) -> str:
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

def expand_tags(template: str, equipment: Iterable[TagValues], beyond: BeyondCount | Literal["Empty", "Keep", "Error"] | None = None) -> ExpansionAnswer:
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

def equipment_cell(equipment: Iterable[TagValues], field: TagField | Literal["Name", "Article", "Serial", "Text"] | None = None, separator: str = ", ") -> str:
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

@final
class TableReader:
    """A table on its way into a Matcher, step by step.

    source is the bytes of a CSV file, or anything that speaks the Arrow PyCapsule protocol (`__arrow_c_stream__`); options
    is JSON: {"id": "header", "columns": [{"name": "header", "kind": "email"}], "regions": ["CZ"]}, each of which may be left
    out. dedupe() does all of it at one go.

    Raises:
        InvalidError: The table or the options cannot be read or do not fit.
    """
    def __new__(cls, source: bytes | ArrowStream, options: str | None = None) -> Self: ...
    def plan(self) -> str:
        """What the columns are taken for, as JSON: {"id": "header" or null, "columns": [{"name", "kind", "confidence", "reason"}]}."""
    @property
    def total(self) -> int:
        """How far step() counts: bytes of CSV, or rows."""
    def step(self, rows: int) -> int:
        """Reads at most rows further rows, and tells how far it is."""
    def finish(self) -> Matcher:
        """Reads what is left. Nothing can be called afterwards.

        Raises:
            InvalidError: Rows of the table cannot be read; they are listed.
        """

@final
class Matcher:
    """Rows, to find duplicates among them.

        matcher = Matcher({"name": "full_name", "mail": "email"})
        matcher.add("1", {"name": "Ann Lee", "mail": "ann@example.org"})
        detection = matcher.detect()
        detection.finish()
        detection.clusters()

    Args:
        columns: What each column holds.
        regions: The countries that phone numbers without a country code are likely of, most likely first.

    Raises:
        InvalidError: No column is compared, or a kind is none.
    """
    def __new__(cls, columns: dict[str, ColumnKind], regions: Iterable[str] | None = None, *, month_first: Iterable[str] | None = None) -> Self: ...
    def add(self, id: str, values: dict[str, str | list[str] | tuple[str, ...] | None]) -> None:
        """Adds a row.

        Args:
            id: What names the row; no other row has it.
            values: By column: a text, several texts, or None. Columns that are left out have no value.
        """
    def __len__(self) -> int: ...
    @property
    def memory_estimate(self) -> int:
        """The bytes that a detection takes at most, about, the rows included."""
    def detect(self, *, model: str | None = None, labels: list[tuple[str, str, bool]] = ..., different: list[tuple[str, str]] = ..., least_pair: float = 0.01, least_cluster: float = 0.4, threads: int = 1) -> Detection:
        """Begins to look for duplicates. The matcher cannot be used afterwards.

        Args:
            model: A model file from before; without one, the rows teach their own.
            labels: Pairs of ids of which somebody has said whether they are one person: (left, right, same). With them,
                scores become truer probabilities.
            different: Pairs of ids that are two people: never told as a pair, and never in one cluster.
            least_pair: Pairs less probable are not kept, 0 to 1.
            least_cluster: Pairs at least this probable may join clusters, 0 to 1.
            threads: How many threads score, 1 to 1024. The result is the same with any number.

        Raises:
            InvalidError: Ids repeat, or the model is not of these columns.
        """

@final
class Detection:
    """A search for duplicates: call step() until done, or finish()."""
    def step(self, budget: int) -> tuple[str, int, int]:
        """Works on, about budget rows of the phase at hand.

        Returns:
            The phase ("preparing", "blocking", "training", "scoring", "clustering", "done"), how many rows of it are
            done, and how many it has.
        """
    def finish(self) -> None:
        """Works to the end."""
    def clusters(self) -> list[tuple[str, int]]:
        """Every row with the number of its cluster, in the order of the rows."""
    def pairs(self) -> list[tuple[str, str, int, int]]:
        """The scored pairs, best first: two ids, the weight in thousandths of a bit, the probability in basis points."""
    def clusters_table(self) -> Table:
        """The clusters as a table: id, cluster."""
    def pairs_table(self) -> Table:
        """The pairs as a table: id_l, id_r, match_weight in thousandths of a bit, match_probability in basis points."""
    def model(self) -> str | None:
        """The model as a file: JSON. None until it is trained."""
    def explain(self, left: str, right: str) -> str | None:
        """Why two rows score as they do, as JSON: {"steps": [{"field", "level", "weight", "rarity"}], "score": {"weight"}}. The
        weights of the steps add up to that of the score. None if there is no such row, or no model yet.
        """
    def fate(self, left: str, right: str) -> str | None:
        """What became of a pair of rows: "joined", "no_shared_key", "below_threshold", "cut_by_clustering" or
        "declared_different". None if there is no such row, or until everything is found.
        """
    @property
    def compared_pairs(self) -> int:
        """How many pairs were compared."""
    @property
    def unseen_pairs(self) -> int:
        """How many pairs share a key but were not compared, because too many rows share it and nothing tells them apart."""

@final
class Index:
    """Rows that change one by one, and are asked which of them a row is like: the candidates and scores of a detection.

        index = Index({"name": "full_name", "mail": "email"}, detection.model())
        index.insert("1", {"name": "Ann Lee", "mail": "ann@example.org"})
        index.look_up({"name": "LEE Ann"})

    Args:
        columns: What each column holds.
        model: The model file of a detection.
        regions: The countries that phone numbers without a country code are likely of, most likely first.

    Raises:
        InvalidError: A kind is none, or the model is of other columns.
    """
    def __new__(cls, columns: dict[str, ColumnKind], model: str, regions: Iterable[str] | None = None, *, month_first: Iterable[str] | None = None) -> Self: ...
    def __len__(self) -> int: ...
    def insert(self, id: str, values: dict[str, str | list[str] | tuple[str, ...] | None]) -> None:
        """Adds a row: a text or None by column. Several values of a column stand apart by a semicolon."""
    def update(self, id: str, values: dict[str, str | list[str] | tuple[str, ...] | None]) -> None:
        """Changes a row."""
    def remove(self, id: str) -> None:
        """Removes a row, and what was declared of it."""
    def similar(self, id: str, least: float = 0.5) -> list[tuple[str, int, int]]:
        """The rows that a row is like, best first: id, weight in thousandths of a bit, probability in basis points."""
    def look_up(self, values: dict[str, str | list[str] | tuple[str, ...] | None], least: float = 0.5) -> list[tuple[str, int, int]]:
        """The rows that a row is like which is not in the index: as if it were inserted."""
    def declare_different(self, left: str, right: str) -> None:
        """Says that two rows are of two people: neither is found for the other until one of them changes in what says who
        somebody is.
        """
    def explain(self, left: str, right: str) -> str | None:
        """Why two rows score as they do, as Detection.explain() tells it. None if there is no such row."""
    def snapshot(self) -> bytes:
        """Everything, as bytes: the same for the same rows, whatever the way to them."""

@final
class Table:
    """A table that speaks the Arrow PyCapsule protocol: pyarrow.table(it), polars.DataFrame(it), duckdb and others read it."""
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The table as a capsule of the Arrow C stream interface; a requested schema is not looked at."""

def restore_index(snapshot: bytes, columns: list[str]) -> Index:
    """Makes an index again from its snapshot.

    Args:
        snapshot: What Index.snapshot() gave.
        columns: The names of the columns, in their order.
    """

def phone_key(text: str, region: str | None = None) -> str | None:
    """The canonical key of a phone number: "+420777123456", or "CZ:112" for what no other country can dial.

    Two spellings of one number have one key; blacklists and duplicate detection compare nothing else. The rules are
    those of Google's libphonenumber.

    Args:
        text: The number in any spelling; an extension is no part of the key.
        region: The country that a number without a country code is of, in two letters of ISO 3166-1.

    Returns:
        None for withheld callers and texts without a number.
    """

def email_key(text: str) -> str | None:
    """The canonical spelling of an e-mail address.

    Letter case, tags (+news), what the provider ignores (dots at Gmail) and other names of the provider's domain do
    not count.

    Returns:
        None if no mail could be sent there.
    """

def name_key(text: str) -> str | None:
    """The key of a person's name: its words folded, romanised and sorted, without titles.

    Returns:
        None for a text without a name.
    """

def handle_key(text: str) -> str | None:
    """The canonical name at a messenger: "@Ann_Lee" and "https://t.me/ann_lee" are both "ann_lee".

    Returns:
        None if the text is no such name.
    """

def company_key(text: str) -> str | None:
    """The folded words of a company's name without its legal form.

    Returns:
        None if there is no word.
    """

def city_key(text: str) -> str | None:
    """The folded name of a city, exonyms and short forms under one name.

    Returns:
        None if there is no word.
    """

def fold(text: str) -> str:
    """The text in lower-case ASCII: case and compatibility forms folded, diacritics dropped, other scripts in Latin
    letters.
    """

def _phone_keys(texts: list[str], region: str | None = None) -> list[str | None]: ...

class Weekday(str, Enum):
    """A day of the week. In serde it is its English name."""
    def __new__(cls, value: str) -> Self: ...
    MONDAY = "Monday"
    """The first day of the week in ISO 8601."""
    TUESDAY = "Tuesday"
    """The second."""
    WEDNESDAY = "Wednesday"
    """The third."""
    THURSDAY = "Thursday"
    """The fourth."""
    FRIDAY = "Friday"
    """The fifth."""
    SATURDAY = "Saturday"
    """The sixth."""
    SUNDAY = "Sunday"
    """The seventh."""

@disjoint_base
class Command:
    """What a host may ask of a desk. A command is accepted whole, with its events, or refused with
    every reason, and then it changes nothing.
    """
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Command:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class DefineStatuses(Command):
        """Adds presence statuses or replaces those of the same id. The whole set of definitions is
        checked as it would then be.
        """
        __match_args__ = ("statuses", "on_login", "on_logout", "apply")
        def __new__(cls, *, statuses: Iterable[StatusSpec], on_login: str | None = None, on_logout: str | None = None, apply: Apply | Literal["NextLogin", "Immediate"] | None = ...) -> Self: ...
        @property
        def statuses(self) -> tuple[StatusSpec, ...]:
            """The statuses, in the order in which they are shown."""
        @property
        def on_login(self) -> str | None:
            """The status that the first log-in sets, from now on; unchanged when absent."""
        @property
        def on_logout(self) -> str | None:
            """The status that log-out sets, from now on; unchanged when absent."""
        @property
        def apply(self) -> Apply:
            """When the change acts on agents; labels and colours act at once."""

    @final
    class DefinePauseTypes(Command):
        """Adds pause types or replaces those of the same id."""
        __match_args__ = ("pause_types", "effect", "apply")
        def __new__(cls, *, pause_types: Iterable[PauseTypeSpec], effect: Effect | Literal["NextPeriod", "Immediate"] | None = ..., apply: Apply | Literal["NextLogin", "Immediate"] | None = ...) -> Self: ...
        @property
        def pause_types(self) -> tuple[PauseTypeSpec, ...]:
            """The types."""
        @property
        def effect(self) -> Effect:
            """When changed limits act."""
        @property
        def apply(self) -> Apply:
            """When everything else acts."""

    @final
    class DefinePools(Command):
        """Adds pools of pause types or replaces those of the same id."""
        __match_args__ = ("pools", "effect")
        def __new__(cls, *, pools: Iterable[PoolSpec], effect: Effect | Literal["NextPeriod", "Immediate"] | None = ...) -> Self: ...
        @property
        def pools(self) -> tuple[PoolSpec, ...]:
            """The pools."""
        @property
        def effect(self) -> Effect:
            """When changed limits act."""

    @final
    class DefineTeams(Command):
        """Adds teams or replaces those of the same id."""
        __match_args__ = ("teams", "apply")
        def __new__(cls, *, teams: Iterable[TeamSpec], apply: Apply | Literal["NextLogin", "Immediate"] | None = ...) -> Self: ...
        @property
        def teams(self) -> tuple[TeamSpec, ...]:
            """The teams."""
        @property
        def apply(self) -> Apply:
            """When changed timing acts on agents."""

    @final
    class DefineChannels(Command):
        """Adds channels or replaces those of the same id."""
        __match_args__ = ("channels", "apply")
        def __new__(cls, *, channels: Iterable[ChannelSpec], apply: Apply | Literal["NextLogin", "Immediate"] | None = ...) -> Self: ...
        @property
        def channels(self) -> tuple[ChannelSpec, ...]:
            """The channels, in the order in which they are shown."""
        @property
        def apply(self) -> Apply:
            """When the change acts on agents."""

    @final
    class DefineQueues(Command):
        """Adds queues or replaces those of the same id, at once."""
        __match_args__ = ("queues",)
        def __new__(cls, *, queues: Iterable[QueueSpec]) -> Self: ...
        @property
        def queues(self) -> tuple[QueueSpec, ...]:
            """The queues."""

    @final
    class DefineInactivityRules(Command):
        """Adds inactivity rules or replaces those of the same id, at once; deadlines are computed anew."""
        __match_args__ = ("rules",)
        def __new__(cls, *, rules: Iterable[InactivityRuleSpec]) -> Self: ...
        @property
        def rules(self) -> tuple[InactivityRuleSpec, ...]:
            """The rules."""

    @final
    class DefinePolicies(Command):
        """Replaces the policies of the desk, at once. A running timer keeps its deadline."""
        __match_args__ = ("policies",)
        def __new__(cls, *, policies: Policies) -> Self: ...
        @property
        def policies(self) -> Policies:
            """The policies."""

    @final
    class DefineAgents(Command):
        """Adds agents or replaces the record of those of the same id. New agents are logged out."""
        __match_args__ = ("agents",)
        def __new__(cls, *, agents: Iterable[AgentSpec]) -> Self: ...
        @property
        def agents(self) -> tuple[AgentSpec, ...]:
            """The agents."""

    @final
    class DefineShifts(Command):
        """Replaces the shifts of an agent that have not begun."""
        __match_args__ = ("agent", "shifts")
        def __new__(cls, *, agent: str, shifts: Iterable[Shift]) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def shifts(self) -> tuple[Shift, ...]:
            """The shifts, in order, without overlap. Those that have begun must be as they were."""

    @final
    class AssignRole(Command):
        """Gives an actor a role, besides those that the actor has."""
        __match_args__ = ("actor", "role")
        def __new__(cls, *, actor: str, role: Role) -> Self: ...
        @property
        def actor(self) -> str:
            """The actor."""
        @property
        def role(self) -> Role:
            """The role."""

    @final
    class RevokeRole(Command):
        """Takes a role from an actor."""
        __match_args__ = ("actor", "role")
        def __new__(cls, *, actor: str, role: Role) -> Self: ...
        @property
        def actor(self) -> str:
            """The actor."""
        @property
        def role(self) -> Role:
            """The role."""

    @final
    class AssignBundle(Command):
        """Gives an actor a bundle of rights: `analytics.employees`, `omni.operators` or `contacts.fields`."""
        __match_args__ = ("actor", "bundle")
        def __new__(cls, *, actor: str, bundle: str) -> Self: ...
        @property
        def actor(self) -> str:
            """The actor."""
        @property
        def bundle(self) -> str:
            """The bundle."""

    @final
    class RevokeBundle(Command):
        """Takes a bundle of rights from an actor."""
        __match_args__ = ("actor", "bundle")
        def __new__(cls, *, actor: str, bundle: str) -> Self: ...
        @property
        def actor(self) -> str:
            """The actor."""
        @property
        def bundle(self) -> str:
            """The bundle."""

    @final
    class Login(Command):
        """Opens a session. The first one logs the agent in; another one changes nothing else."""
        __match_args__ = ("agent", "session")
        def __new__(cls, *, agent: str, session: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def session(self) -> str:
            """The session, one a device."""

    @final
    class Logout(Command):
        """Closes a session, or all of them. With the last one the agent is logged out."""
        __match_args__ = ("agent", "session", "forced")
        def __new__(cls, *, agent: str, session: str | None = None, forced: bool | None = ...) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def session(self) -> str | None:
            """The session; all when absent."""
        @property
        def forced(self) -> bool:
            """Log out at once: active interactions are closed as abandoned."""

    @final
    class Disconnect(Command):
        """Tells that a session was lost. After the last one the agent has a grace to come back."""
        __match_args__ = ("agent", "session", "at")
        def __new__(cls, *, agent: str, session: str, at: datetime | int) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def session(self) -> str:
            """The session."""
        @property
        def at(self) -> datetime:
            """When it was lost: not after now."""

    @final
    class SetLine(Command):
        """Switches do not disturb on or off."""
        __match_args__ = ("agent", "line")
        def __new__(cls, *, agent: str, line: Line | Literal["Ready", "DnD"]) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def line(self) -> Line:
            """The state of the line."""

    @final
    class GoOnQueue(Command):
        """Goes on the queues, from off queue, from a pause or from break-out."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class GoOffQueue(Command):
        """Leaves the queues; deferred while an interaction goes on."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class Pause(Command):
        """Goes into a pause; deferred while an interaction goes on, as the policy says."""
        __match_args__ = ("agent", "pause_type", "until", "comment")
        def __new__(cls, *, agent: str, pause_type: str | None = None, until: datetime | int | None = None, comment: str | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str | None:
            """The type; absent for an untyped pause."""
        @property
        def until(self) -> datetime | None:
            """When the desk ends the pause by itself; never when absent."""
        @property
        def comment(self) -> str | None:
            """Free text, at most 1,000 bytes."""

    @final
    class ForcePause(Command):
        """Puts an agent into a pause at once, even of an exhausted type; the desk does not switch the
        type during this pause.
        """
        __match_args__ = ("agent", "pause_type", "until", "comment")
        def __new__(cls, *, agent: str, pause_type: str | None = None, until: datetime | int | None = None, comment: str | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str | None:
            """The type; absent for an untyped pause."""
        @property
        def until(self) -> datetime | None:
            """When the desk ends the pause by itself; never when absent."""
        @property
        def comment(self) -> str | None:
            """Free text, at most 1,000 bytes."""

    @final
    class Resume(Command):
        """Ends a pause and goes back to where it began, or ends a break-out and goes on queue."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class CancelNext(Command):
        """Gives up the deferred change."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class RequestPause(Command):
        """Asks for a pause of a type that needs approval."""
        __match_args__ = ("agent", "pause_type", "comment")
        def __new__(cls, *, agent: str, pause_type: str, comment: str | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type."""
        @property
        def comment(self) -> str | None:
            """Free text, at most 1,000 bytes."""

    @final
    class ApprovePause(Command):
        """Approves the requested pause; it starts as if the agent had set it now."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class RefusePause(Command):
        """Refuses the requested pause."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class CancelPauseRequest(Command):
        """Takes the request for a pause back."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class Offer(Command):
        """Offers an interaction to an agent who is eligible for it."""
        __match_args__ = ("agent", "interaction", "channel", "expires_at")
        def __new__(cls, *, agent: str, interaction: str, channel: str, expires_at: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The host's id of the interaction."""
        @property
        def channel(self) -> str:
            """The channel."""
        @property
        def expires_at(self) -> datetime | None:
            """When the offer fails as not answered; the team's rule when absent."""

    @final
    class Answer(Command):
        """The agent takes the open offer."""
        __match_args__ = ("agent", "interaction")
        def __new__(cls, *, agent: str, interaction: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""

    @final
    class OfferFailed(Command):
        """The open offer was not taken."""
        __match_args__ = ("agent", "interaction", "reason")
        def __new__(cls, *, agent: str, interaction: str, reason: OfferFailure | Literal["NoAnswer", "Rejected", "DeviceBusy", "Unreachable", "Cancelled", "LostRace"]) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def reason(self) -> OfferFailure:
            """Why."""

    @final
    class Begin(Command):
        """An interaction is active, with or without an offer. Accepted in every state but logged out."""
        __match_args__ = ("agent", "interaction", "channel", "kind")
        def __new__(cls, *, agent: str, interaction: str, channel: str, kind: InteractionKind | Literal["Queue", "Direct", "Outbound", "Internal"]) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The host's id of the interaction."""
        @property
        def channel(self) -> str:
            """The channel."""
        @property
        def kind(self) -> InteractionKind:
            """Where it came from."""

    @final
    class Hold(Command):
        """The active interaction is put on hold."""
        __match_args__ = ("agent", "interaction")
        def __new__(cls, *, agent: str, interaction: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""

    @final
    class Unhold(Command):
        """The interaction is taken off hold."""
        __match_args__ = ("agent", "interaction")
        def __new__(cls, *, agent: str, interaction: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""

    @final
    class End(Command):
        """The active interaction is over; while it is only offered, the offer is cancelled."""
        __match_args__ = ("agent", "interaction", "how")
        def __new__(cls, *, agent: str, interaction: str, how: EndReason | Literal["Completed", "Transferred", "Abandoned"]) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def how(self) -> EndReason:
            """How it ended."""

    @final
    class Prolong(Command):
        """Prolongs the running wrap-up by the team's step."""
        __match_args__ = ("agent", "interaction")
        def __new__(cls, *, agent: str, interaction: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction that is being wrapped up."""

    @final
    class Finish(Command):
        """Ends the running wrap-up."""
        __match_args__ = ("agent", "interaction", "disposition")
        def __new__(cls, *, agent: str, interaction: str, disposition: str | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction that is being wrapped up."""
        @property
        def disposition(self) -> str | None:
            """Its outcome."""

    @final
    class Activity(Command):
        """The agent did something that counts as activity."""
        __match_args__ = ("agent", "kind", "at")
        def __new__(cls, *, agent: str, kind: str, at: datetime | int) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def kind(self) -> str:
            """Of what kind; one of the policies' `activity_kinds`."""
        @property
        def at(self) -> datetime:
            """When: not after now."""

    @final
    class SetPresence(Command):
        """Sets the presence status."""
        __match_args__ = ("agent", "status", "hold_until")
        def __new__(cls, *, agent: str, status: str, hold_until: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def status(self) -> str:
            """The status."""
        @property
        def hold_until(self) -> datetime | None:
            """No inactivity rule acts before this instant. For administrators."""

    @final
    class GrantPauseTime(Command):
        """Adds time or pauses to one limit of the agent for its current period. Exactly one of
        `pause_type` and `pool`, and at least one of `time` and `count`.
        """
        __match_args__ = ("agent", "pause_type", "pool", "time", "count")
        def __new__(cls, *, agent: str, pause_type: str | None = None, pool: str | None = None, time: timedelta | int | None = None, count: int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str | None:
            """The type whose own limit grows."""
        @property
        def pool(self) -> str | None:
            """The pool whose limit grows."""
        @property
        def time(self) -> timedelta | None:
            """How much time is added; more than 0."""
        @property
        def count(self) -> int | None:
            """How many pauses are added; more than 0."""

    @final
    class CorrectInterval(Command):
        """Says what a past span of an agent's day really was. The account is computed anew."""
        __match_args__ = ("agent", "start", "end", "line", "comment")
        def __new__(cls, *, agent: str, start: datetime | int, end: datetime | int, line: AccountLine, comment: str | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def start(self) -> datetime:
            """Where the span starts."""
        @property
        def end(self) -> datetime:
            """Where it ends: after its start, not after now."""
        @property
        def line(self) -> AccountLine:
            """The line that it belongs to."""
        @property
        def comment(self) -> str | None:
            """Free text, at most 1,000 bytes."""

    @final
    class Repin(Command):
        """Applies the newest definitions to an agent who is logged in under older ones."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class DefineDispositions(Command):
        """Adds dispositions or replaces those of the same id. The set is checked as it would then be."""
        __match_args__ = ("dispositions",)
        def __new__(cls, *, dispositions: Iterable[DispositionSpec]) -> Self: ...
        @property
        def dispositions(self) -> tuple[DispositionSpec, ...]:
            """The dispositions, in the order in which they are shown."""

    @final
    class CloneDisposition(Command):
        """Makes a disposition after another one."""
        __match_args__ = ("source", "disposition", "name", "relations")
        def __new__(cls, *, source: str, disposition: str, name: str, relations: bool | None = ...) -> Self: ...
        @property
        def source(self) -> str:
            """The one that is the template."""
        @property
        def disposition(self) -> str:
            """The id of the new one."""
        @property
        def name(self) -> str:
            """The name of the new one."""
        @property
        def relations(self) -> bool:
            """The new one is related to what the template is related to."""

    @final
    class RelateDisposition(Command):
        """Replaces what a disposition is related to: where it can be newly set from now on."""
        __match_args__ = ("disposition", "categories", "queues", "record_types")
        def __new__(cls, *, disposition: str, categories: Iterable[str] | None = ..., queues: Iterable[str] | None = ..., record_types: Iterable[str] | None = ...) -> Self: ...
        @property
        def disposition(self) -> str:
            """The disposition."""
        @property
        def categories(self) -> tuple[str, ...]:
            """All categories with which it can be set."""
        @property
        def queues(self) -> tuple[str, ...]:
            """All queues with which it can be set."""
        @property
        def record_types(self) -> tuple[str, ...]:
            """All record types with which it can be set."""

    @final
    class DeleteDisposition(Command):
        """Deletes a disposition that was never set and that nothing names. Others are archived."""
        __match_args__ = ("disposition",)
        def __new__(cls, *, disposition: str) -> Self: ...
        @property
        def disposition(self) -> str:
            """The disposition."""

    @final
    class DefineRecordTypes(Command):
        """Adds record types or replaces those of the same id."""
        __match_args__ = ("record_types",)
        def __new__(cls, *, record_types: Iterable[RecordTypeSpec]) -> Self: ...
        @property
        def record_types(self) -> tuple[RecordTypeSpec, ...]:
            """The record types."""

    @final
    class SaveOutcome(Command):
        """Sets the dispositions of an activity, a ticket or a record, with what follows: numbers come into
        blacklists, and the next call is scheduled.
        """
        __match_args__ = ("save",)
        def __new__(cls, *, save: OutcomeSave) -> Self: ...
        @property
        def save(self) -> OutcomeSave:
            """What is saved."""

    @final
    class ForgetOutcome(Command):
        """Forgets what is set on an activity, a ticket or a record, and its next call. Numbers stay in
        blacklists.
        """
        __match_args__ = ("subject",)
        def __new__(cls, *, subject: Subject) -> Self: ...
        @property
        def subject(self) -> Subject:
            """On what."""

    @final
    class DefineBlacklists(Command):
        """Adds blacklists or replaces the definitions of those of the same id; numbers stay."""
        __match_args__ = ("blacklists",)
        def __new__(cls, *, blacklists: Iterable[BlacklistSpec]) -> Self: ...
        @property
        def blacklists(self) -> tuple[BlacklistSpec, ...]:
            """The blacklists."""

    @final
    class AddToBlacklist(Command):
        """Puts a number into a blacklist. At most one of `expiry` and `until`; without both, for ever."""
        __match_args__ = ("blacklist", "number", "region", "expiry", "until", "comment")
        def __new__(cls, *, blacklist: str, number: str, region: str | None = None, expiry: str | None = None, until: datetime | int | None = None, comment: str | None = None) -> Self: ...
        @property
        def blacklist(self) -> str:
            """The blacklist."""
        @property
        def number(self) -> str:
            """The number, as it was written."""
        @property
        def region(self) -> str | None:
            """The country of a number without country code: two letters of ISO 3166-1."""
        @property
        def expiry(self) -> str | None:
            """For how long, such as `2 weeks`."""
        @property
        def until(self) -> datetime | None:
            """Until when: later than now."""
        @property
        def comment(self) -> str | None:
            """Free text, at most 1,000 bytes."""

    @final
    class ImportBlacklist(Command):
        """Puts the numbers of a list into a blacklist: all, or none where one is unreadable."""
        __match_args__ = ("blacklist", "region", "lines")
        def __new__(cls, *, blacklist: str, region: str | None = None, lines: Iterable[BlacklistLine]) -> Self: ...
        @property
        def blacklist(self) -> str:
            """The blacklist."""
        @property
        def region(self) -> str | None:
            """The country of numbers without country code: two letters of ISO 3166-1."""
        @property
        def lines(self) -> tuple[BlacklistLine, ...]:
            """The numbers."""

    @final
    class RemoveFromBlacklist(Command):
        """Takes a number out of a blacklist, whatever its expiry."""
        __match_args__ = ("blacklist", "number", "region", "comment")
        def __new__(cls, *, blacklist: str, number: str, region: str | None = None, comment: str | None = None) -> Self: ...
        @property
        def blacklist(self) -> str:
            """The blacklist."""
        @property
        def number(self) -> str:
            """The number, as it was written."""
        @property
        def region(self) -> str | None:
            """The country of a number without country code: two letters of ISO 3166-1."""
        @property
        def comment(self) -> str | None:
            """Free text, at most 1,000 bytes."""

    @final
    class SetBlacklistExpiry(Command):
        """Sets outright until when a number of a blacklist is blocked, shorter too."""
        __match_args__ = ("blacklist", "number", "region", "until")
        def __new__(cls, *, blacklist: str, number: str, region: str | None = None, until: datetime | int | None = None) -> Self: ...
        @property
        def blacklist(self) -> str:
            """The blacklist."""
        @property
        def number(self) -> str:
            """The number, as it was written."""
        @property
        def region(self) -> str | None:
            """The country of a number without country code: two letters of ISO 3166-1."""
        @property
        def until(self) -> datetime | None:
            """Until when; for ever when absent."""

    @final
    class AddEquipment(Command):
        """Adds equipment; parts may follow in the list after what they are parts of."""
        __match_args__ = ("equipment",)
        def __new__(cls, *, equipment: Iterable[EquipmentSpec]) -> Self: ...
        @property
        def equipment(self) -> tuple[EquipmentSpec, ...]:
            """The equipment."""

    @final
    class EditEquipment(Command):
        """Replaces what is known of equipment."""
        __match_args__ = ("equipment", "details")
        def __new__(cls, *, equipment: str, details: EquipmentDetails) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def details(self) -> EquipmentDetails:
            """All that is known of it."""

    @final
    class MoveEquipment(Command):
        """Makes equipment, with its parts, a part of other equipment of the same company, or of nothing."""
        __match_args__ = ("equipment", "parent")
        def __new__(cls, *, equipment: str, parent: str | None = None) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def parent(self) -> str | None:
            """What it becomes a part of; of nothing when absent."""

    @final
    class TransferEquipment(Command):
        """Hands equipment, with its parts, over to another company. Tickets keep the company of their time."""
        __match_args__ = ("equipment", "organisation", "parent")
        def __new__(cls, *, equipment: str, organisation: str, parent: str | None = None) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def organisation(self) -> str:
            """The company."""
        @property
        def parent(self) -> str | None:
            """What it becomes a part of there; of nothing when absent."""

    @final
    class DeleteEquipment(Command):
        """Deletes equipment that was never in a ticket."""
        __match_args__ = ("equipment", "parts")
        def __new__(cls, *, equipment: str, parts: PartsOfDeleted | Literal["Refuse", "Reparent", "Cascade"] | None = ...) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def parts(self) -> PartsOfDeleted:
            """What becomes of its parts."""

    @final
    class ArchiveEquipment(Command):
        """Hides equipment, with its parts, where it is picked, or shows it again. History keeps it."""
        __match_args__ = ("equipment", "archived")
        def __new__(cls, *, equipment: str, archived: bool | None = ...) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def archived(self) -> bool:
            """Hide it; show it again when false."""

    @final
    class NoteEquipment(Command):
        """Adds a note on equipment."""
        __match_args__ = ("equipment", "text")
        def __new__(cls, *, equipment: str, text: str) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def text(self) -> str:
            """What it says; at most 10,000 bytes."""

    @final
    class SetTicketEquipment(Command):
        """Replaces the equipment of a ticket, in this order. Equipment of another company asks for the right
        `equipment.cross` besides, unless the ticket has it already.
        """
        __match_args__ = ("ticket", "organisation", "equipment")
        def __new__(cls, *, ticket: str, organisation: str, equipment: Iterable[str]) -> Self: ...
        @property
        def ticket(self) -> str:
            """The ticket."""
        @property
        def organisation(self) -> str:
            """The company of the ticket."""
        @property
        def equipment(self) -> tuple[str, ...]:
            """All equipment of the ticket."""

    @final
    class DefineFieldGroups(Command):
        """Adds groups of custom fields or replaces those of the same id. The kind of card that a group is for
        never changes.
        """
        __match_args__ = ("groups",)
        def __new__(cls, *, groups: Iterable[FieldGroupSpec]) -> Self: ...
        @property
        def groups(self) -> tuple[FieldGroupSpec, ...]:
            """The groups."""

    @final
    class DefineFields(Command):
        """Adds custom fields or replaces those of the same key. Another kind of value is refused: it needs a plan.
        Options that are left out are archived. Values that exist are held against new limits when they are
        next edited.
        """
        __match_args__ = ("fields",)
        def __new__(cls, *, fields: Iterable[FieldSpec]) -> Self: ...
        @property
        def fields(self) -> tuple[FieldSpec, ...]:
            """The fields."""

    @final
    class SetFieldUses(Command):
        """Tells what uses which fields, in the place of what was told of the same user before. A field in use
        cannot be purged.
        """
        __match_args__ = ("user", "card", "fields")
        def __new__(cls, *, user: FieldUser, card: CardKind | Literal["User", "Organisation", "Equipment", "Ticket", "CampaignRecord"], fields: Iterable[str]) -> Self: ...
        @property
        def user(self) -> FieldUser:
            """What uses them."""
        @property
        def card(self) -> CardKind:
            """Of what kind of card the fields are."""
        @property
        def fields(self) -> tuple[str, ...]:
            """The fields; none when the user is gone."""

    @final
    class ApplyFieldChange(Command):
        """Applies a change as it was planned."""
        __match_args__ = ("change", "hash", "count")
        def __new__(cls, *, change: FieldChange, hash: str, count: int | None = None) -> Self: ...
        @property
        def change(self) -> FieldChange:
            """The change."""
        @property
        def hash(self) -> str:
            """The hash of its plan."""
        @property
        def count(self) -> int | None:
            """For a purge: how many values are deleted, exactly."""

    @final
    class UndoFieldChange(Command):
        """Undoes an applied change. Values that were edited since are kept, converted back where they can be."""
        __match_args__ = ("number",)
        def __new__(cls, *, number: int) -> Self: ...
        @property
        def number(self) -> int:
            """The number of the change."""

    @final
    class ForgetFieldChange(Command):
        """Forgets how to undo a change: what a purge deleted is gone then."""
        __match_args__ = ("number",)
        def __new__(cls, *, number: int) -> Self: ...
        @property
        def number(self) -> int:
            """The number of the change."""

    @final
    class AddCard(Command):
        """Adds a card with its values; fields without one get their default."""
        __match_args__ = ("card", "user_group", "record_type", "values")
        def __new__(cls, *, card: CardRef, user_group: str | None = None, record_type: str | None = None, values: Any) -> Self: ...
        @property
        def card(self) -> CardRef:
            """The card."""
        @property
        def user_group(self) -> str | None:
            """The group of a user."""
        @property
        def record_type(self) -> str | None:
            """The type of a record."""
        @property
        def values(self) -> Any:
            """Values by field, as a JSON object."""

    @final
    class EditCard(Command):
        """Changes values of a card. Only what changes is checked; with an outcome, everything required must be
        there.
        """
        __match_args__ = ("card", "values", "outcome")
        def __new__(cls, *, card: CardRef, values: Any, outcome: str | None = None) -> Self: ...
        @property
        def card(self) -> CardRef:
            """The card."""
        @property
        def values(self) -> Any:
            """Values by field, as a JSON object; `null` takes a value away, and what is left out stays."""
        @property
        def outcome(self) -> str | None:
            """The outcome that the card is saved with."""

    @final
    class MoveCard(Command):
        """Moves a card to another group of users or record type. Values that it does not show there lie dormant
        until it comes back.
        """
        __match_args__ = ("card", "user_group", "record_type")
        def __new__(cls, *, card: CardRef, user_group: str | None = None, record_type: str | None = None) -> Self: ...
        @property
        def card(self) -> CardRef:
            """The card."""
        @property
        def user_group(self) -> str | None:
            """The group of a user."""
        @property
        def record_type(self) -> str | None:
            """The type of a record."""

    @final
    class RemoveCard(Command):
        """Forgets a card with its values."""
        __match_args__ = ("card",)
        def __new__(cls, *, card: CardRef) -> Self: ...
        @property
        def card(self) -> CardRef:
            """The card."""

    @final
    class DefineUserGroups(Command):
        """Adds groups of persons or replaces those of the same id. No group can be given rights that the actor
        lacks.
        """
        __match_args__ = ("groups",)
        def __new__(cls, *, groups: Iterable[UserGroupSpec]) -> Self: ...
        @property
        def groups(self) -> tuple[UserGroupSpec, ...]:
            """The groups."""

    @final
    class DefineDepartments(Command):
        """Adds departments or replaces those of the same id."""
        __match_args__ = ("departments",)
        def __new__(cls, *, departments: Iterable[DepartmentSpec]) -> Self: ...
        @property
        def departments(self) -> tuple[DepartmentSpec, ...]:
            """The departments."""

    @final
    class DefineTenants(Command):
        """Adds tenants or replaces those of the same id."""
        __match_args__ = ("tenants",)
        def __new__(cls, *, tenants: Iterable[TenantSpec]) -> Self: ...
        @property
        def tenants(self) -> tuple[TenantSpec, ...]:
            """The tenants."""

    @final
    class CreatePerson(Command):
        """Adds a person. A group with rights that the actor lacks is refused."""
        __match_args__ = ("person", "fields")
        def __new__(cls, *, person: PersonSpec, fields: Any | None = None) -> Self: ...
        @property
        def person(self) -> PersonSpec:
            """The person."""
        @property
        def fields(self) -> Any | None:
            """Values of custom fields, as a JSON object."""

    @final
    class EditPerson(Command):
        """Changes a person: of a merged one, the person that remains. People may change their own signature,
        language, zone and notifications.
        """
        __match_args__ = ("person", "changes", "fields")
        def __new__(cls, *, person: str, changes: Iterable[ContactChange], fields: Any | None = None) -> Self: ...
        @property
        def person(self) -> str:
            """Who."""
        @property
        def changes(self) -> tuple[ContactChange, ...]:
            """The changes, one after the other."""
        @property
        def fields(self) -> Any | None:
            """Values of custom fields, as a JSON object; `null` takes a value away."""

    @final
    class DeletePerson(Command):
        """Deletes a person without history, who was never merged."""
        __match_args__ = ("person",)
        def __new__(cls, *, person: str) -> Self: ...
        @property
        def person(self) -> str:
            """Who."""

    @final
    class SetAccountStatus(Command):
        """Sets the status of accounts, each for itself: of those that keep theirs, an event says why. Dismissing
        asks for the right `user.status.dismiss` besides, and for a token.
        """
        __match_args__ = ("persons", "status", "token")
        def __new__(cls, *, persons: Iterable[str], status: AccountStatus | Literal["Active", "Blocked", "Dismissed"], token: str | None = None) -> Self: ...
        @property
        def persons(self) -> tuple[str, ...]:
            """Whose; at most 10,000."""
        @property
        def status(self) -> AccountStatus:
            """The status."""
        @property
        def token(self) -> str | None:
            """For dismissing: the token of the query `PlanDismissal` for the same persons."""

    @final
    class CreateOrganisation(Command):
        """Adds an organisation."""
        __match_args__ = ("organisation", "fields")
        def __new__(cls, *, organisation: OrganisationSpec, fields: Any | None = None) -> Self: ...
        @property
        def organisation(self) -> OrganisationSpec:
            """The organisation."""
        @property
        def fields(self) -> Any | None:
            """Values of custom fields, as a JSON object."""

    @final
    class EditOrganisation(Command):
        """Changes an organisation: of a merged one, the organisation that remains."""
        __match_args__ = ("organisation", "changes", "fields")
        def __new__(cls, *, organisation: str, changes: Iterable[ContactChange], fields: Any | None = None) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""
        @property
        def changes(self) -> tuple[ContactChange, ...]:
            """The changes, one after the other."""
        @property
        def fields(self) -> Any | None:
            """Values of custom fields, as a JSON object; `null` takes a value away."""

    @final
    class ArchiveOrganisation(Command):
        """Hides an organisation where one is picked, or shows it again. Its domains rest meanwhile."""
        __match_args__ = ("organisation", "archived")
        def __new__(cls, *, organisation: str, archived: bool | None = ...) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""
        @property
        def archived(self) -> bool:
            """Hide it; show it again when false."""

    @final
    class DeleteOrganisation(Command):
        """Deletes an organisation without members, history and equipment, which was never merged."""
        __match_args__ = ("organisation",)
        def __new__(cls, *, organisation: str) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""

    @final
    class SetOrganisationDomains(Command):
        """Replaces the domains whose users belong to an organisation."""
        __match_args__ = ("organisation", "domains")
        def __new__(cls, *, organisation: str, domains: Iterable[DomainRule]) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""
        @property
        def domains(self) -> tuple[DomainRule, ...]:
            """All of its domains; each belongs to one organisation only."""

    @final
    class SetManagers(Command):
        """Replaces the managers of an organisation, who are members of it."""
        __match_args__ = ("organisation", "managers")
        def __new__(cls, *, organisation: str, managers: Iterable[str]) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""
        @property
        def managers(self) -> tuple[str, ...]:
            """All of its managers."""

    @final
    class AttachByDomain(Command):
        """Puts persons without organisation into the one of their domain, as planned."""
        __match_args__ = ("organisation", "hash")
        def __new__(cls, *, organisation: str, hash: str) -> Self: ...
        @property
        def organisation(self) -> str:
            """The organisation."""
        @property
        def hash(self) -> str:
            """The hash of the plan."""

    @final
    class AddNote(Command):
        """Adds a note on a person or an organisation."""
        __match_args__ = ("note",)
        def __new__(cls, *, note: NewNote) -> Self: ...
        @property
        def note(self) -> NewNote:
            """The note."""

    @final
    class LinkFile(Command):
        """Tells that the host keeps a file for a person or an organisation."""
        __match_args__ = ("file",)
        def __new__(cls, *, file: NewFile) -> Self: ...
        @property
        def file(self) -> NewFile:
            """The file."""

    @final
    class NoteRequest(Command):
        """Tells that a person made a request."""
        __match_args__ = ("request",)
        def __new__(cls, *, request: NewRequest) -> Self: ...
        @property
        def request(self) -> NewRequest:
            """The request."""

    @final
    class NoteCall(Command):
        """Tells of a call with a person."""
        __match_args__ = ("call",)
        def __new__(cls, *, call: NewCall) -> Self: ...
        @property
        def call(self) -> NewCall:
            """The call."""

    @final
    class NoteLogIn(Command):
        """Tells that a person logged in to his or her account."""
        __match_args__ = ("log_in",)
        def __new__(cls, *, log_in: LogIn) -> Self: ...
        @property
        def log_in(self) -> LogIn:
            """The log-in."""

    @final
    class SetPersona(Command):
        """Sets who a person is for the clients of a tenant, or that he or she is nobody there."""
        __match_args__ = ("person", "tenant", "persona")
        def __new__(cls, *, person: str, tenant: str, persona: Persona | None = None) -> Self: ...
        @property
        def person(self) -> str:
            """Who."""
        @property
        def tenant(self) -> str:
            """The tenant."""
        @property
        def persona(self) -> Persona | None:
            """Who the person is there; nobody when absent."""

    @final
    class MergeContacts(Command):
        """Merges persons into a person, or organisations into an organisation, as planned."""
        __match_args__ = ("order", "hash")
        def __new__(cls, *, order: MergeOrder, hash: str) -> Self: ...
        @property
        def order(self) -> MergeOrder:
            """What is merged."""
        @property
        def hash(self) -> str:
            """The hash of the plan."""

    @final
    class UndoMerge(Command):
        """Undoes a merge, as planned."""
        __match_args__ = ("merge", "hash")
        def __new__(cls, *, merge: int, hash: str) -> Self: ...
        @property
        def merge(self) -> int:
            """The number of the merge."""
        @property
        def hash(self) -> str:
            """The hash of the plan."""

    @final
    class DismissDuplicate(Command):
        """Declares that two contacts are not the same. That holds until a name, an e-mail address, a phone number,
        a handle or an external id of one of them changes.
        """
        __match_args__ = ("one", "other")
        def __new__(cls, *, one: ContactRef, other: ContactRef) -> Self: ...
        @property
        def one(self) -> ContactRef:
            """One of them."""
        @property
        def other(self) -> ContactRef:
            """The other."""

    @final
    class ErasePersons(Command):
        """Erases every personal value of persons, and of everyone merged with them. What is left are ids,
        instants and counts.
        """
        __match_args__ = ("persons", "hash")
        def __new__(cls, *, persons: Iterable[str], hash: str) -> Self: ...
        @property
        def persons(self) -> tuple[str, ...]:
            """Whom."""
        @property
        def hash(self) -> str:
            """The hash of the report of the query `EraseReport` for the same persons."""

    @final
    class ApplyImport(Command):
        """Imports a list of contacts, as planned. The same import again, as it was applied, changes nothing."""
        __match_args__ = ("job", "hash")
        def __new__(cls, *, job: ImportJob, hash: str) -> Self: ...
        @property
        def job(self) -> ImportJob:
            """What is imported, and how."""
        @property
        def hash(self) -> str:
            """The hash of the plan."""

    @final
    class UndoImport(Command):
        """Undoes an import: who was made is removed, who was changed has the values before. Who changed since stays as is, and
        so does whom the actor may not make, or change, as the row did.
        """
        __match_args__ = ("batch",)
        def __new__(cls, *, batch: str) -> Self: ...
        @property
        def batch(self) -> str:
            """Which."""

    @final
    class ForgetImport(Command):
        """Forgets what undoing an import takes."""
        __match_args__ = ("batch",)
        def __new__(cls, *, batch: str) -> Self: ...
        @property
        def batch(self) -> str:
            """Which."""

class DiagramFormat(str, Enum):
    """Which diagram language to write."""
    def __new__(cls, value: str) -> Self: ...
    MERMAID = "Mermaid"
    """Mermaid's `stateDiagram-v2`."""
    DOT = "Dot"
    """Graphviz."""
    SCXML = "Scxml"
    """W3C State Chart XML."""

class Machine(str, Enum):
    """Which part of the definitions to draw."""
    def __new__(cls, value: str) -> Self: ...
    PRESENCE = "Presence"
    """Presence statuses: who sets them, and the inactivity rules."""
    WORK = "Work"
    """Work: off queue, on queue, pauses, break-out, and what leads on from an exhausted pause."""
    CHANNEL = "Channel"
    """One channel: offers, interactions, wrap-up, misses."""

@disjoint_base
class Query:
    """What a host may ask a desk to tell, as of the last seen instant. Asking changes nothing."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Query:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class AgentViewQuery(Query):
    """Everything about an agent's state, with timers."""
    __match_args__ = ("agent",)
    def __new__(cls, *, agent: str) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""

@final
class ColleagueViewQuery(Query):
    """What colleagues see of an agent. Everybody may ask."""
    __match_args__ = ("agent",)
    def __new__(cls, *, agent: str) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""

@final
class EligibleQuery(Query):
    """Whether a queue may offer the agent work on a channel, and every reason why not."""
    __match_args__ = ("agent", "channel")
    def __new__(cls, *, agent: str, channel: str) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def channel(self) -> str:
        """The channel."""

@final
class MayReceiveDirectQuery(Query):
    """Whether a direct call may ring at the agent on a channel."""
    __match_args__ = ("agent", "channel")
    def __new__(cls, *, agent: str, channel: str) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def channel(self) -> str:
        """The channel."""

@final
class AvailableTransitionsQuery(Query):
    """What the asking actor may do with the agent's state now, and what not and why."""
    __match_args__ = ("agent",)
    def __new__(cls, *, agent: str) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""

@final
class PanelQuery(Query):
    """The operator's pause panel."""
    __match_args__ = ("agent", "tenant")
    def __new__(cls, *, agent: str, tenant: str | None = None) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def tenant(self) -> str | None:
        """Only the types of this tenant, and those that no tenant owns; all when absent."""

@final
class LedgerQuery(Query):
    """The account of a span, as corrected now: every millisecond once."""
    __match_args__ = ("agent", "start", "end", "tenant")
    def __new__(cls, *, agent: str, start: datetime | int, end: datetime | int, tenant: str | None = None) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def start(self) -> datetime:
        """Where the span starts."""
    @property
    def end(self) -> datetime:
        """Where it ends; not after now."""
    @property
    def tenant(self) -> str | None:
        """For this tenant: pauses of types that another tenant owns are shown without their type, and are unpaid: they
        are charged to their owner. For the desk as a whole when absent.
        """

@final
class TimesheetQuery(Query):
    """The standard figures of a span."""
    __match_args__ = ("agent", "start", "end", "tenant")
    def __new__(cls, *, agent: str, start: datetime | int, end: datetime | int, tenant: str | None = None) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def start(self) -> datetime:
        """Where the span starts."""
    @property
    def end(self) -> datetime:
        """Where it ends; not after now."""
    @property
    def tenant(self) -> str | None:
        """For this tenant: pauses of types that another tenant owns are shown without their type, and are unpaid: they
        are charged to their owner. For the desk as a whole when absent.
        """

@final
class BoardQuery(Query):
    """Counts and lists by state of a team or a queue, the longest in a state first. Exactly one
    of `team` and `queue`.
    """
    __match_args__ = ("team", "queue", "most")
    def __new__(cls, *, team: str | None = None, queue: str | None = None, most: int | None = ...) -> Self: ...
    @property
    def team(self) -> str | None:
        """The team."""
    @property
    def queue(self) -> str | None:
        """The queue."""
    @property
    def most(self) -> int:
        """List at most this many agents a state; none when 0."""

@final
class ClockQuery(Query):
    """The last seen instant."""
    __match_args__ = ()
    def __new__(cls) -> Self: ...

@final
class DeadlineReasonQuery(Query):
    """The next deadline and what it is for."""
    __match_args__ = ()
    def __new__(cls) -> Self: ...

@final
class DefinitionsQuery(Query):
    """The definitions in force."""
    __match_args__ = ()
    def __new__(cls) -> Self: ...

@final
class FindingsQuery(Query):
    """What a check of the definitions finds that is no error: statuses that nobody can reach, traps."""
    __match_args__ = ()
    def __new__(cls) -> Self: ...

@final
class DiagramQuery(Query):
    """A diagram of the definitions in force."""
    __match_args__ = ("machine", "format", "agent")
    def __new__(cls, *, machine: Machine | Literal["Presence", "Work", "Channel"], format: DiagramFormat | Literal["Mermaid", "Dot", "Scxml"], agent: str | None = None) -> Self: ...
    @property
    def machine(self) -> Machine:
        """Which part."""
    @property
    def format(self) -> DiagramFormat:
        """In which language."""
    @property
    def agent(self) -> str | None:
        """Mark the present state of this agent."""

@final
class RegionLedgerQuery(Query):
    """The accounts beside the main one: of session, presence, line and work, and of each channel on which anything went
    on; each has every millisecond once.
    """
    __match_args__ = ("agent", "start", "end")
    def __new__(cls, *, agent: str, start: datetime | int, end: datetime | int) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def start(self) -> datetime:
        """Where the span starts."""
    @property
    def end(self) -> datetime:
        """Where it ends; not after now."""

@final
class DispositionsQuery(Query):
    """The dispositions, record types and blacklists that are defined."""
    __match_args__ = ()
    def __new__(cls) -> Self: ...

@final
class UsableDispositionsQuery(Query):
    """The dispositions that can be newly set in a place: at least one of the three."""
    __match_args__ = ("category", "queue", "record_type")
    def __new__(cls, *, category: str | None = None, queue: str | None = None, record_type: str | None = None) -> Self: ...
    @property
    def category(self) -> str | None:
        """The category."""
    @property
    def queue(self) -> str | None:
        """The queue."""
    @property
    def record_type(self) -> str | None:
        """The record type."""

@final
class CheckSaveQuery(Query):
    """Everything that keeps a save from being done."""
    __match_args__ = ("save",)
    def __new__(cls, *, save: OutcomeSave) -> Self: ...
    @property
    def save(self) -> OutcomeSave:
        """What would be saved."""

@final
class OutcomeQuery(Query):
    """What is set on an activity, a ticket or a record."""
    __match_args__ = ("subject",)
    def __new__(cls, *, subject: Subject) -> Self: ...
    @property
    def subject(self) -> Subject:
        """On what."""

@final
class PreviewExpiryQuery(Query):
    """The instant that an expiry means from now on, by the calendar and clocks of the desk."""
    __match_args__ = ("text", "several")
    def __new__(cls, *, text: str, several: bool | None = ...) -> Self: ...
    @property
    def text(self) -> str:
        """The expiry, such as `2 weeks`."""
    @property
    def several(self) -> bool:
        """Read several terms, such as `6 days, 19 months`."""

@final
class DispositionFindingsQuery(Query):
    """What a check of dispositions and blacklists finds that is no error."""
    __match_args__ = ()
    def __new__(cls) -> Self: ...

@final
class NextCallsQuery(Query):
    """The calls that are scheduled, the next ones first."""
    __match_args__ = ("most",)
    def __new__(cls, *, most: int | None = ...) -> Self: ...
    @property
    def most(self) -> int:
        """At most so many, 1–1,000."""

@final
class MayCallQuery(Query):
    """Whether a number may be called now, or may call, and if not, why."""
    __match_args__ = ("number", "region", "queue", "direction")
    def __new__(cls, *, number: str, region: str | None = None, queue: str | None = None, direction: CallDirection | Literal["Inbound", "Outbound"]) -> Self: ...
    @property
    def number(self) -> str:
        """The number, as it was written."""
    @property
    def region(self) -> str | None:
        """The country of a number without country code: two letters of ISO 3166-1."""
    @property
    def queue(self) -> str | None:
        """The queue of the call; none for a call of no queue."""
    @property
    def direction(self) -> CallDirection:
        """Which way the call goes."""

@final
class BlacklistsQuery(Query):
    """The blacklists, and how many numbers they have."""
    __match_args__ = ()
    def __new__(cls) -> Self: ...

@final
class BlacklistEntryQuery(Query):
    """A number of a blacklist: until when and why."""
    __match_args__ = ("blacklist", "number", "region")
    def __new__(cls, *, blacklist: str, number: str, region: str | None = None) -> Self: ...
    @property
    def blacklist(self) -> str:
        """The blacklist."""
    @property
    def number(self) -> str:
        """The number, as it was written."""
    @property
    def region(self) -> str | None:
        """The country of a number without country code: two letters of ISO 3166-1."""

@final
class BlacklistEntriesQuery(Query):
    """The numbers of a blacklist, in the order of their keys."""
    __match_args__ = ("blacklist", "after", "most")
    def __new__(cls, *, blacklist: str, after: str | None = None, most: int | None = ...) -> Self: ...
    @property
    def blacklist(self) -> str:
        """The blacklist."""
    @property
    def after(self) -> str | None:
        """Go on after this canonical number."""
    @property
    def most(self) -> int:
        """At most so many, 1–1,000."""

@final
class EquipmentCardQuery(Query):
    """A piece of equipment: its place, its parts, its notes and its tickets."""
    __match_args__ = ("equipment",)
    def __new__(cls, *, equipment: str) -> Self: ...
    @property
    def equipment(self) -> str:
        """Which."""

@final
class EquipmentTreeQuery(Query):
    """The equipment of a company as a tree: each before its parts."""
    __match_args__ = ("organisation", "top", "archived", "after", "most")
    def __new__(cls, *, organisation: str, top: str | None = None, archived: bool | None = ..., after: str | None = None, most: int | None = ...) -> Self: ...
    @property
    def organisation(self) -> str:
        """The company."""
    @property
    def top(self) -> str | None:
        """This and its parts; all of the company when absent."""
    @property
    def archived(self) -> bool:
        """Archived equipment, too."""
    @property
    def after(self) -> str | None:
        """Go on after this one."""
    @property
    def most(self) -> int:
        """At most so many, 1–1,000."""

@final
class EquipmentDrawingQuery(Query):
    """The equipment of a company as a drawing; of at most 10,000 things."""
    __match_args__ = ("organisation", "top", "format")
    def __new__(cls, *, organisation: str, top: str | None = None, format: TreeFormat | Literal["Text", "Dot", "Mermaid"]) -> Self: ...
    @property
    def organisation(self) -> str:
        """The company."""
    @property
    def top(self) -> str | None:
        """This and its parts; all of the company when absent."""
    @property
    def format(self) -> TreeFormat:
        """In which language."""

@final
class TicketEquipmentQuery(Query):
    """The equipment of a ticket, in its order."""
    __match_args__ = ("ticket",)
    def __new__(cls, *, ticket: str) -> Self: ...
    @property
    def ticket(self) -> str:
        """The ticket."""

@final
class ExpandTagsQuery(Query):
    """A template with the equipment of a ticket in the place of its tags."""
    __match_args__ = ("ticket", "template_text", "beyond")
    def __new__(cls, *, ticket: str, template_text: str, beyond: BeyondCount | Literal["Empty", "Keep", "Error"] | None = ...) -> Self: ...
    @property
    def ticket(self) -> str:
        """The ticket."""
    @property
    def template_text(self) -> str:
        """The template."""
    @property
    def beyond(self) -> BeyondCount:
        """What becomes of tags with a number beyond the equipment."""

@final
class LintTagsQuery(Query):
    """What in a template will surprise its author."""
    __match_args__ = ("template_text",)
    def __new__(cls, *, template_text: str) -> Self: ...
    @property
    def template_text(self) -> str:
        """The template."""

@final
class EquipmentCellQuery(Query):
    """One field of all equipment of a ticket in one cell of a report."""
    __match_args__ = ("ticket", "field", "separator")
    def __new__(cls, *, ticket: str, field: TagField | Literal["Name", "Article", "Serial", "Text"] | None = ..., separator: str | None = ...) -> Self: ...
    @property
    def ticket(self) -> str:
        """The ticket."""
    @property
    def field(self) -> TagField:
        """The field."""
    @property
    def separator(self) -> str:
        """What stands between two values."""

@final
class CardSchemaQuery(Query):
    """The fields of a card as the asking actor sees it, group by group, with what is required and what he may
    change.
    """
    __match_args__ = ("kind", "id", "user_group", "record_type", "outcome")
    def __new__(cls, *, kind: CardKind | Literal["User", "Organisation", "Equipment", "Ticket", "CampaignRecord"], id: str | None = None, user_group: str | None = None, record_type: str | None = None, outcome: str | None = None) -> Self: ...
    @property
    def kind(self) -> CardKind:
        """Of what kind the card is."""
    @property
    def id(self) -> str | None:
        """The card, which says its group and record type itself; absent for a new one."""
    @property
    def user_group(self) -> str | None:
        """The group of a new user."""
    @property
    def record_type(self) -> str | None:
        """The type of a new record."""
    @property
    def outcome(self) -> str | None:
        """The outcome that the card is to be saved with."""

@final
class CardJsonSchemaQuery(Query):
    """The same as JSON Schema, for forms and gateways."""
    __match_args__ = ("kind", "id", "user_group", "record_type", "outcome")
    def __new__(cls, *, kind: CardKind | Literal["User", "Organisation", "Equipment", "Ticket", "CampaignRecord"], id: str | None = None, user_group: str | None = None, record_type: str | None = None, outcome: str | None = None) -> Self: ...
    @property
    def kind(self) -> CardKind:
        """Of what kind the card is."""
    @property
    def id(self) -> str | None:
        """The card, which says its group and record type itself; absent for a new one."""
    @property
    def user_group(self) -> str | None:
        """The group of a new user."""
    @property
    def record_type(self) -> str | None:
        """The type of a new record."""
    @property
    def outcome(self) -> str | None:
        """The outcome that the card is to be saved with."""

@final
class CardValuesQuery(Query):
    """The values of a card that the asking actor sees."""
    __match_args__ = ("card",)
    def __new__(cls, *, card: CardRef) -> Self: ...
    @property
    def card(self) -> CardRef:
        """The card."""

@final
class CheckCardQuery(Query):
    """What would be wrong with an edit, as `EditCard` would say."""
    __match_args__ = ("card", "values", "outcome")
    def __new__(cls, *, card: CardRef, values: Any, outcome: str | None = None) -> Self: ...
    @property
    def card(self) -> CardRef:
        """The card."""
    @property
    def values(self) -> Any:
        """Values by field, as a JSON object."""
    @property
    def outcome(self) -> str | None:
        """The outcome that the card is to be saved with."""

@final
class PlanFieldChangeQuery(Query):
    """What a change of a field would do to values."""
    __match_args__ = ("change",)
    def __new__(cls, *, change: FieldChange) -> Self: ...
    @property
    def change(self) -> FieldChange:
        """The change."""

@final
class FieldDefinitionsQuery(Query):
    """The definitions of custom fields."""
    __match_args__ = ()
    def __new__(cls) -> Self: ...

@final
class FieldChangesQuery(Query):
    """The applied changes that can be undone."""
    __match_args__ = ()
    def __new__(cls) -> Self: ...

@final
class PersonQuery(Query):
    """The card of a person, with where each value comes from. People may see their own."""
    __match_args__ = ("person",)
    def __new__(cls, *, person: str) -> Self: ...
    @property
    def person(self) -> str:
        """Who."""

@final
class OrganisationQuery(Query):
    """The card of an organisation."""
    __match_args__ = ("organisation",)
    def __new__(cls, *, organisation: str) -> Self: ...
    @property
    def organisation(self) -> str:
        """Which."""

@final
class PersonHistoryQuery(Query):
    """What there was with a person: statuses, requests and calls, each with the record that it came through. The
    managers of an organisation see the requests of its members, and people their own.
    """
    __match_args__ = ("person", "most")
    def __new__(cls, *, person: str, most: int | None = ...) -> Self: ...
    @property
    def person(self) -> str:
        """Who."""
    @property
    def most(self) -> int:
        """At most so many of each kind, the newest; 1 to 1,000."""

@final
class OrganisationRequestsQuery(Query):
    """The requests of the persons of an organisation. Its managers see them."""
    __match_args__ = ("organisation", "most")
    def __new__(cls, *, organisation: str, most: int | None = ...) -> Self: ...
    @property
    def organisation(self) -> str:
        """Which."""
    @property
    def most(self) -> int:
        """At most so many, the newest; 1 to 1,000."""

@final
class PersonAuditQuery(Query):
    """What a person did here: the numbers of the entries of the log."""
    __match_args__ = ("person",)
    def __new__(cls, *, person: str) -> Self: ...
    @property
    def person(self) -> str:
        """Who."""

@final
class ResolveInboundQuery(Query):
    """Something comes in from somebody: who it is, of which organisation, whether it is accepted, and who is
    similar.
    """
    __match_args__ = ("sender", "least")
    def __new__(cls, *, sender: Sender, least: int | None = ...) -> Self: ...
    @property
    def sender(self) -> Sender:
        """From whom."""
    @property
    def least(self) -> int:
        """From which probability on others are similar, in basis points."""

@final
class SimilarPersonsQuery(Query):
    """Persons who may be the same as one, the most probable first."""
    __match_args__ = ("person", "least")
    def __new__(cls, *, person: str, least: int | None = ...) -> Self: ...
    @property
    def person(self) -> str:
        """Who."""
    @property
    def least(self) -> int:
        """From which probability on, in basis points."""

@final
class SimilarOrganisationsQuery(Query):
    """Organisations that are called nearly so, or have one of the domains: to be asked before one is added."""
    __match_args__ = ("name", "domains")
    def __new__(cls, *, name: str, domains: Iterable[str] | None = ...) -> Self: ...
    @property
    def name(self) -> str:
        """The name."""
    @property
    def domains(self) -> tuple[str, ...]:
        """Domains."""

@final
class DecideQuery(Query):
    """Whether an actor has a right towards something, and why. Everybody may ask about himself."""
    __match_args__ = ("actor", "action", "target")
    def __new__(cls, *, actor: str, action: Right | Literal["Facts", "AgentStatus", "AgentStatusOther", "PauseOverride", "PauseGrant", "PauseCorrect", "PauseDefine", "StatusDefine", "TeamDefine", "DeskConfigure", "RoleAssign", "AgentView", "TimesheetView", "Anyone", "DispositionDefine", "DispositionSave", "BlacklistDefine", "BlacklistAdd", "BlacklistRemove", "BlacklistView", "EquipmentView", "EquipmentEdit", "EquipmentDelete", "EquipmentLink", "EquipmentCross", "FieldsUse", "FieldsDefine", "CardsManage", "ContactsView", "ContactsImport", "ContactsExport", "NoteAdd", "FileAdd", "UserCreate", "UserEdit", "UserDelete", "UserAuditView", "UserStatusBlock", "UserStatusDismiss", "UserMerge", "UserUnmerge", "DuplicateDismiss", "PersonErase", "PersonaEdit", "OrgCreate", "OrgEdit", "OrgDelete", "OrgManagerSet", "RequestView", "RequestComment", "TenantDefine", "SnapshotTake"], target: DecisionTarget | None = ...) -> Self: ...
    @property
    def actor(self) -> str:
        """Who."""
    @property
    def action(self) -> Right:
        """The right."""
    @property
    def target(self) -> DecisionTarget:
        """Towards what."""

@final
class PlanDomainAttachQuery(Query):
    """Who would come to an organisation because of its domains."""
    __match_args__ = ("organisation",)
    def __new__(cls, *, organisation: str) -> Self: ...
    @property
    def organisation(self) -> str:
        """Which."""

@final
class PlanDismissalQuery(Query):
    """The token without which nobody is dismissed."""
    __match_args__ = ("persons",)
    def __new__(cls, *, persons: Iterable[str]) -> Self: ...
    @property
    def persons(self) -> tuple[str, ...]:
        """Whose accounts; at most 10,000."""

@final
class DirectoryDefinitionsQuery(Query):
    """The groups, departments and tenants."""
    __match_args__ = ()
    def __new__(cls) -> Self: ...

@final
class MayNotifyQuery(Query):
    """Whether the desk may write to a person, at the primary e-mail address of the card. What is suppressed is told with
    its reason.
    """
    __match_args__ = ("person", "mandatory")
    def __new__(cls, *, person: str, mandatory: bool | None = ...) -> Self: ...
    @property
    def person(self) -> str:
        """Whom."""
    @property
    def mandatory(self) -> bool:
        """It must reach the person, such as a new password: it goes out although notifications are off."""

@final
class PlanMergeQuery(Query):
    """What a merge would do."""
    __match_args__ = ("order",)
    def __new__(cls, *, order: MergeOrder) -> Self: ...
    @property
    def order(self) -> MergeOrder:
        """What is to be merged."""

@final
class PlanUndoMergeQuery(Query):
    """What undoing a merge would do."""
    __match_args__ = ("merge",)
    def __new__(cls, *, merge: int) -> Self: ...
    @property
    def merge(self) -> int:
        """The number of the merge."""

@final
class MergesQuery(Query):
    """The merges that a contact took part in."""
    __match_args__ = ("contact",)
    def __new__(cls, *, contact: ContactRef) -> Self: ...
    @property
    def contact(self) -> ContactRef:
        """Whose."""

@final
class EraseReportQuery(Query):
    """What erasing persons would do, and what would stay."""
    __match_args__ = ("persons",)
    def __new__(cls, *, persons: Iterable[str]) -> Self: ...
    @property
    def persons(self) -> tuple[str, ...]:
        """Whom; at most 10,000."""

@final
class SearchPersonsQuery(Query):
    """Persons, by words and filters, in the order of their names. Nobody who was merged into another."""
    __match_args__ = ("search", "after", "most")
    def __new__(cls, *, search: ContactSearch | None = ..., after: SearchPosition | None = None, most: int | None = ...) -> Self: ...
    @property
    def search(self) -> ContactSearch:
        """What is sought."""
    @property
    def after(self) -> SearchPosition | None:
        """Where the page before ended."""
    @property
    def most(self) -> int:
        """At most so many, 1 to 1,000."""

@final
class SearchOrganisationsQuery(Query):
    """Organisations, by words and filters, in the order of their names. None that was merged into another."""
    __match_args__ = ("search", "after", "most")
    def __new__(cls, *, search: ContactSearch | None = ..., after: SearchPosition | None = None, most: int | None = ...) -> Self: ...
    @property
    def search(self) -> ContactSearch:
        """What is sought."""
    @property
    def after(self) -> SearchPosition | None:
        """Where the page before ended."""
    @property
    def most(self) -> int:
        """At most so many, 1 to 1,000."""

@final
class PersonCountersQuery(Query):
    """How many persons there are that the asker may see."""
    __match_args__ = ("search",)
    def __new__(cls, *, search: ContactSearch | None = ...) -> Self: ...
    @property
    def search(self) -> ContactSearch:
        """Among whom; everybody when nothing is sought."""

@final
class ExplainSearchQuery(Query):
    """What keeps somebody from being found."""
    __match_args__ = ("search", "contact")
    def __new__(cls, *, search: ContactSearch, contact: ContactRef) -> Self: ...
    @property
    def search(self) -> ContactSearch:
        """What is sought."""
    @property
    def contact(self) -> ContactRef:
        """Who."""

@final
class PlanImportQuery(Query):
    """What an import would do, row by row."""
    __match_args__ = ("job", "after", "most", "only")
    def __new__(cls, *, job: ImportJob, after: int | None = ..., most: int | None = ..., only: RowOutcome | Literal["Create", "Update", "Unchanged", "Skip", "Error"] | None = None) -> Self: ...
    @property
    def job(self) -> ImportJob:
        """What is imported, and how."""
    @property
    def after(self) -> int:
        """Rows behind this record."""
    @property
    def most(self) -> int:
        """At most so many rows, 1 to 1,000."""
    @property
    def only(self) -> RowOutcome | None:
        """Only rows with this outcome."""

@final
class ImportErrorsQuery(Query):
    """The rows of an import that are wrong, as a list that can be imported again, once it is mended: a table in the same
    dialect, with the codes of what is wrong in a column `import_errors` behind the others; vCards as they stood, with
    the codes in a property `X-IMPORT-ERRORS`, which nobody reads.
    """
    __match_args__ = ("job",)
    def __new__(cls, *, job: ImportJob) -> Self: ...
    @property
    def job(self) -> ImportJob:
        """What is imported, and how."""

@final
class SuggestDialectQuery(Query):
    """How a table seems to be written."""
    __match_args__ = ("content",)
    def __new__(cls, *, content: ExchangeContent) -> Self: ...
    @property
    def content(self) -> ExchangeContent:
        """The table, or its first 64 KiB."""

@final
class SuggestMappingQuery(Query):
    """What the columns of a table seem to hold: by the headers of well-known exports, of our own, or in plain words."""
    __match_args__ = ("headers",)
    def __new__(cls, *, headers: Iterable[str]) -> Self: ...
    @property
    def headers(self) -> tuple[str, ...]:
        """The headers."""

@final
class ExportContactsQuery(Query):
    """Persons, organisations or equipment as a list: in the order of their names, equipment by levels. Of equipment
    all is listed, so that the search says nothing.
    """
    __match_args__ = ("kind", "format", "search", "columns", "after", "most")
    def __new__(cls, *, kind: ExchangeKind | Literal["Persons", "Organisations", "Equipment"] | None = ..., format: ExchangeFormat, search: ContactSearch | None = ..., columns: Iterable[ColumnTarget] | None = ..., after: SearchPosition | None = None, most: int | None = ...) -> Self: ...
    @property
    def kind(self) -> ExchangeKind:
        """What the rows are."""
    @property
    def format(self) -> ExchangeFormat:
        """In which form."""
    @property
    def search(self) -> ContactSearch:
        """Who."""
    @property
    def columns(self) -> tuple[ColumnTarget, ...]:
        """What the columns hold; everything that the asker sees when empty."""
    @property
    def after(self) -> SearchPosition | None:
        """Where the piece before ended. Pieces are put together as they come; the first alone has the headers."""
    @property
    def most(self) -> int:
        """At most so many, 1 to 100,000."""

@final
class ImportsQuery(Query):
    """The imports that are remembered."""
    __match_args__ = ()
    def __new__(cls) -> Self: ...

@final
class PlanUndoImportQuery(Query):
    """What undoing an import would leave as is."""
    __match_args__ = ("batch",)
    def __new__(cls, *, batch: str) -> Self: ...
    @property
    def batch(self) -> str:
        """Which."""

class Standing(str, Enum):
    """As what an actor made a change: it decides whose wish outlasts whose."""
    def __new__(cls, value: str) -> Self: ...
    AGENT = "Agent"
    """The agent, for the agent's own state."""
    SUPERVISOR = "Supervisor"
    """A supervisor of the team, or a holder of a bundle."""
    TEAM_ADMIN = "TeamAdmin"
    """An administrator of the team."""
    COMPANY_ADMIN = "CompanyAdmin"
    """A company administrator."""
    SYSTEM = "System"
    """The host, or the desk's own timers."""

@disjoint_base
class PresenceCause:
    """What changed the presence status."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> PresenceCause:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Set(PresenceCause):
        """The agent or another person set it."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Login(PresenceCause):
        """The first log-in."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Logout(PresenceCause):
        """The log-out."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Inactivity(PresenceCause):
        """An inactivity rule."""
        __match_args__ = ("rule",)
        def __new__(cls, *, rule: str) -> Self: ...
        @property
        def rule(self) -> str:
            """The rule."""

    @final
    class Restored(PresenceCause):
        """Activity brought the status before the rules back."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

@disjoint_base
class Event:
    """What has happened. Applying the events of a desk, in order, to an empty desk gives its state."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Event:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class StatusesDefined(Event):
        """Presence statuses were defined."""
        __match_args__ = ("statuses", "on_login", "on_logout", "apply")
        def __new__(cls, *, statuses: Iterable[StatusSpec], on_login: str | None = None, on_logout: str | None = None, apply: Apply | Literal["NextLogin", "Immediate"]) -> Self: ...
        @property
        def statuses(self) -> tuple[StatusSpec, ...]:
            """The statuses."""
        @property
        def on_login(self) -> str | None:
            """The status that log-in sets from now on; unchanged when absent."""
        @property
        def on_logout(self) -> str | None:
            """The status that log-out sets from now on; unchanged when absent."""
        @property
        def apply(self) -> Apply:
            """When it acts."""

    @final
    class PauseTypesDefined(Event):
        """Pause types were defined."""
        __match_args__ = ("pause_types", "effect", "apply")
        def __new__(cls, *, pause_types: Iterable[PauseTypeSpec], effect: Effect | Literal["NextPeriod", "Immediate"], apply: Apply | Literal["NextLogin", "Immediate"]) -> Self: ...
        @property
        def pause_types(self) -> tuple[PauseTypeSpec, ...]:
            """The types."""
        @property
        def effect(self) -> Effect:
            """When limits act."""
        @property
        def apply(self) -> Apply:
            """When the rest acts."""

    @final
    class PoolsDefined(Event):
        """Pools were defined."""
        __match_args__ = ("pools", "effect")
        def __new__(cls, *, pools: Iterable[PoolSpec], effect: Effect | Literal["NextPeriod", "Immediate"]) -> Self: ...
        @property
        def pools(self) -> tuple[PoolSpec, ...]:
            """The pools."""
        @property
        def effect(self) -> Effect:
            """When limits act."""

    @final
    class TeamsDefined(Event):
        """Teams were defined."""
        __match_args__ = ("teams", "apply")
        def __new__(cls, *, teams: Iterable[TeamSpec], apply: Apply | Literal["NextLogin", "Immediate"]) -> Self: ...
        @property
        def teams(self) -> tuple[TeamSpec, ...]:
            """The teams."""
        @property
        def apply(self) -> Apply:
            """When it acts."""

    @final
    class ChannelsDefined(Event):
        """Channels were defined."""
        __match_args__ = ("channels", "apply")
        def __new__(cls, *, channels: Iterable[ChannelSpec], apply: Apply | Literal["NextLogin", "Immediate"]) -> Self: ...
        @property
        def channels(self) -> tuple[ChannelSpec, ...]:
            """The channels."""
        @property
        def apply(self) -> Apply:
            """When it acts."""

    @final
    class QueuesDefined(Event):
        """Queues were defined."""
        __match_args__ = ("queues",)
        def __new__(cls, *, queues: Iterable[QueueSpec]) -> Self: ...
        @property
        def queues(self) -> tuple[QueueSpec, ...]:
            """The queues."""

    @final
    class InactivityRulesDefined(Event):
        """Inactivity rules were defined."""
        __match_args__ = ("rules",)
        def __new__(cls, *, rules: Iterable[InactivityRuleSpec]) -> Self: ...
        @property
        def rules(self) -> tuple[InactivityRuleSpec, ...]:
            """The rules."""

    @final
    class PoliciesDefined(Event):
        """The policies were replaced."""
        __match_args__ = ("policies",)
        def __new__(cls, *, policies: Policies) -> Self: ...
        @property
        def policies(self) -> Policies:
            """The policies."""

    @final
    class AgentsDefined(Event):
        """Agents were defined."""
        __match_args__ = ("agents",)
        def __new__(cls, *, agents: Iterable[AgentSpec]) -> Self: ...
        @property
        def agents(self) -> tuple[AgentSpec, ...]:
            """The agents."""

    @final
    class ShiftsDefined(Event):
        """The shifts of an agent were replaced."""
        __match_args__ = ("agent", "shifts")
        def __new__(cls, *, agent: str, shifts: Iterable[Shift]) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def shifts(self) -> tuple[Shift, ...]:
            """All shifts of the agent."""

    @final
    class RoleAssigned(Event):
        """An actor was given a role."""
        __match_args__ = ("holder", "role")
        def __new__(cls, *, holder: str, role: Role) -> Self: ...
        @property
        def holder(self) -> str:
            """The actor."""
        @property
        def role(self) -> Role:
            """The role."""

    @final
    class RoleRevoked(Event):
        """A role was taken from an actor."""
        __match_args__ = ("holder", "role")
        def __new__(cls, *, holder: str, role: Role) -> Self: ...
        @property
        def holder(self) -> str:
            """The actor."""
        @property
        def role(self) -> Role:
            """The role."""

    @final
    class BundleAssigned(Event):
        """An actor was given a bundle of rights."""
        __match_args__ = ("holder", "bundle")
        def __new__(cls, *, holder: str, bundle: str) -> Self: ...
        @property
        def holder(self) -> str:
            """The actor."""
        @property
        def bundle(self) -> str:
            """The bundle."""

    @final
    class BundleRevoked(Event):
        """A bundle of rights was taken from an actor."""
        __match_args__ = ("holder", "bundle")
        def __new__(cls, *, holder: str, bundle: str) -> Self: ...
        @property
        def holder(self) -> str:
            """The actor."""
        @property
        def bundle(self) -> str:
            """The bundle."""

    @final
    class AgentLoggedIn(Event):
        """The agent logged in with a first session, under the newest definitions."""
        __match_args__ = ("agent", "session")
        def __new__(cls, *, agent: str, session: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def session(self) -> str:
            """The session."""

    @final
    class SessionOpened(Event):
        """A further session was opened, or one in place of a lost one."""
        __match_args__ = ("agent", "session")
        def __new__(cls, *, agent: str, session: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def session(self) -> str:
            """The session."""

    @final
    class SessionClosed(Event):
        """A session was closed."""
        __match_args__ = ("agent", "session")
        def __new__(cls, *, agent: str, session: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def session(self) -> str:
            """The session."""

    @final
    class SessionLost(Event):
        """A session was lost; after the last one a grace runs."""
        __match_args__ = ("agent", "session", "grace_until")
        def __new__(cls, *, agent: str, session: str, grace_until: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def session(self) -> str:
            """The session."""
        @property
        def grace_until(self) -> datetime | None:
            """When the grace ends; absent while other sessions remain."""

    @final
    class SessionGraceEnded(Event):
        """The grace of a lost session was over."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class AgentLoggedOut(Event):
        """The agent is logged out: no session, off queue, nothing open."""
        __match_args__ = ("agent", "cause")
        def __new__(cls, *, agent: str, cause: LogoutCause | Literal["Requested", "Forced", "ConnectionLost", "QuotaExhausted"]) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def cause(self) -> LogoutCause:
            """Why."""

    @final
    class LineChanged(Event):
        """Do not disturb was switched."""
        __match_args__ = ("agent", "line")
        def __new__(cls, *, agent: str, line: Line | Literal["Ready", "DnD"]) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def line(self) -> Line:
            """The line now."""

    @final
    class WentOnQueue(Event):
        """The agent takes work from queues."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class WentOffQueue(Event):
        """The agent left the queues."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class PauseStarted(Event):
        """A pause started."""
        __match_args__ = ("agent", "pause_type", "until", "comment", "resumes_on_queue", "forced")
        def __new__(cls, *, agent: str, pause_type: str | None = None, until: datetime | int | None = None, comment: str | None = None, resumes_on_queue: bool, forced: bool) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str | None:
            """The type; absent for an untyped pause."""
        @property
        def until(self) -> datetime | None:
            """When the desk ends it; never when absent."""
        @property
        def comment(self) -> str | None:
            """Free text."""
        @property
        def resumes_on_queue(self) -> bool:
            """Resume leads on queue; else off queue."""
        @property
        def forced(self) -> bool:
            """An administrator forced it: no automatic switch."""

    @final
    class PauseEnded(Event):
        """A pause ended."""
        __match_args__ = ("agent", "pause_type", "cause")
        def __new__(cls, *, agent: str, pause_type: str | None = None, cause: PauseEnd | Literal["Resumed", "UntilReached", "TypeChanged", "LimitReached", "WentOffQueue", "LoggedOut"]) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str | None:
            """The type."""
        @property
        def cause(self) -> PauseEnd:
            """Why."""

    @final
    class BrokeOut(Event):
        """The desk took the agent off the queues."""
        __match_args__ = ("agent", "reason", "channel")
        def __new__(cls, *, agent: str, reason: BreakOutReason | Literal["MaxNoAnswer"], channel: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def reason(self) -> BreakOutReason:
            """Why."""
        @property
        def channel(self) -> str:
            """The channel whose misses did it."""

    @final
    class DeferredChangeSet(Event):
        """A change waits until nothing blocking goes on."""
        __match_args__ = ("agent", "change", "until", "comment", "standing", "cause")
        def __new__(cls, *, agent: str, change: DeferredChange, until: datetime | int | None = None, comment: str | None = None, standing: Standing | Literal["Agent", "Supervisor", "TeamAdmin", "CompanyAdmin", "System"], cause: LogoutCause | Literal["Requested", "Forced", "ConnectionLost", "QuotaExhausted"] | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def change(self) -> DeferredChange:
            """The change."""
        @property
        def until(self) -> datetime | None:
            """When the pause, once started, ends."""
        @property
        def comment(self) -> str | None:
            """Free text."""
        @property
        def standing(self) -> Standing:
            """As what the actor wished it."""
        @property
        def cause(self) -> LogoutCause | None:
            """Why, where it is a log-out."""

    @final
    class DeferredChangeReplaced(Event):
        """A waiting change gave way to a later one, which follows."""
        __match_args__ = ("agent", "change")
        def __new__(cls, *, agent: str, change: DeferredChange) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def change(self) -> DeferredChange:
            """The change that is given up."""

    @final
    class DeferredChangeCancelled(Event):
        """A waiting change was given up."""
        __match_args__ = ("agent", "change")
        def __new__(cls, *, agent: str, change: DeferredChange) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def change(self) -> DeferredChange:
            """The change."""

    @final
    class DeferredChangeApplied(Event):
        """A waiting change is made; what it does follows."""
        __match_args__ = ("agent", "change")
        def __new__(cls, *, agent: str, change: DeferredChange) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def change(self) -> DeferredChange:
            """The change."""

    @final
    class DeferredChangeDropped(Event):
        """A waiting change could not be made when its time came."""
        __match_args__ = ("agent", "change", "reasons")
        def __new__(cls, *, agent: str, change: DeferredChange, reasons: Iterable[PauseRefusal]) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def change(self) -> DeferredChange:
            """The change."""
        @property
        def reasons(self) -> tuple[PauseRefusal, ...]:
            """Why."""

    @final
    class OfferMade(Event):
        """An offer is open."""
        __match_args__ = ("agent", "interaction", "channel", "expires_at")
        def __new__(cls, *, agent: str, interaction: str, channel: str, expires_at: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""
        @property
        def expires_at(self) -> datetime | None:
            """When it fails as not answered; never when absent."""

    @final
    class OfferAnswered(Event):
        """The offer was taken; the interaction is active."""
        __match_args__ = ("agent", "interaction", "channel")
        def __new__(cls, *, agent: str, interaction: str, channel: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""

    @final
    class OfferMissed(Event):
        """The offer was not taken."""
        __match_args__ = ("agent", "interaction", "channel", "reason", "misses", "missed_until")
        def __new__(cls, *, agent: str, interaction: str, channel: str, reason: OfferFailure | Literal["NoAnswer", "Rejected", "DeviceBusy", "Unreachable", "Cancelled", "LostRace"], misses: int, missed_until: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""
        @property
        def reason(self) -> OfferFailure:
            """Why."""
        @property
        def misses(self) -> int:
            """Counted misses in a row on the channel, this one included if it counts."""
        @property
        def missed_until(self) -> datetime | None:
            """When the delay of the reason ends; absent where there is none."""

    @final
    class OfferWithdrawn(Event):
        """The desk withdrew the offer; the host stops the ringing."""
        __match_args__ = ("agent", "interaction", "channel", "reason", "resting_until")
        def __new__(cls, *, agent: str, interaction: str, channel: str, reason: Withdrawal | Literal["AgentPaused", "AgentOffQueue", "AgentLoggedOut", "PresenceNotEligible", "AgentBrokenOut"], resting_until: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""
        @property
        def reason(self) -> Withdrawal:
            """Why."""
        @property
        def resting_until(self) -> datetime | None:
            """Until when the channel rests; absent where it does not."""

    @final
    class InteractionBegan(Event):
        """An interaction is active."""
        __match_args__ = ("agent", "interaction", "channel", "kind", "unexpected")
        def __new__(cls, *, agent: str, interaction: str, channel: str, kind: InteractionKind | Literal["Queue", "Direct", "Outbound", "Internal"], unexpected: Iterable[Ineligibility] | None = ...) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""
        @property
        def kind(self) -> InteractionKind:
            """Where it came from."""
        @property
        def unexpected(self) -> tuple[Ineligibility, ...]:
            """What would have spoken against offering it; empty where nothing did."""

    @final
    class InteractionHeld(Event):
        """The interaction is on hold."""
        __match_args__ = ("agent", "interaction", "channel")
        def __new__(cls, *, agent: str, interaction: str, channel: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""

    @final
    class InteractionUnheld(Event):
        """The interaction is off hold."""
        __match_args__ = ("agent", "interaction", "channel")
        def __new__(cls, *, agent: str, interaction: str, channel: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""

    @final
    class InteractionEnded(Event):
        """The interaction is over."""
        __match_args__ = ("agent", "interaction", "channel", "how")
        def __new__(cls, *, agent: str, interaction: str, channel: str, how: EndReason | Literal["Completed", "Transferred", "Abandoned"]) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""
        @property
        def how(self) -> EndReason:
            """How it ended."""

    @final
    class WrapUpStarted(Event):
        """After-call work started."""
        __match_args__ = ("agent", "interaction", "channel", "until")
        def __new__(cls, *, agent: str, interaction: str, channel: str, until: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""
        @property
        def until(self) -> datetime | None:
            """When it ends; absent where it lasts until the agent says so."""

    @final
    class WrapUpProlonged(Event):
        """After-call work was prolonged."""
        __match_args__ = ("agent", "interaction", "channel", "until")
        def __new__(cls, *, agent: str, interaction: str, channel: str, until: datetime | int) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""
        @property
        def until(self) -> datetime:
            """When it ends now."""

    @final
    class WrapUpOverdue(Event):
        """The time of after-call work is over, but its disposition is missing: it stays."""
        __match_args__ = ("agent", "interaction", "channel")
        def __new__(cls, *, agent: str, interaction: str, channel: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""

    @final
    class WrapUpEnded(Event):
        """After-call work ended."""
        __match_args__ = ("agent", "interaction", "channel", "how", "disposition")
        def __new__(cls, *, agent: str, interaction: str, channel: str, how: WrapUpEnd | Literal["Finished", "TimedOut", "Interrupted", "Superseded"], disposition: str | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def interaction(self) -> str:
            """The interaction."""
        @property
        def channel(self) -> str:
            """The channel."""
        @property
        def how(self) -> WrapUpEnd:
            """How."""
        @property
        def disposition(self) -> str | None:
            """The outcome of the interaction."""

    @final
    class MissedEnded(Event):
        """The delay after a missed offer is over."""
        __match_args__ = ("agent", "channel")
        def __new__(cls, *, agent: str, channel: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def channel(self) -> str:
            """The channel."""

    @final
    class RestingEnded(Event):
        """The rest after a withdrawn offer is over."""
        __match_args__ = ("agent", "channel")
        def __new__(cls, *, agent: str, channel: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def channel(self) -> str:
            """The channel."""

    @final
    class PresenceChanged(Event):
        """The presence status changed."""
        __match_args__ = ("agent", "before", "after", "cause", "hold_until")
        def __new__(cls, *, agent: str, before: str, after: str, cause: PresenceCause, hold_until: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def before(self) -> str:
            """The status before."""
        @property
        def after(self) -> str:
            """The status now."""
        @property
        def cause(self) -> PresenceCause:
            """What changed it."""
        @property
        def hold_until(self) -> datetime | None:
            """No inactivity rule acts before this instant."""

    @final
    class ActivityRecorded(Event):
        """The agent did something."""
        __match_args__ = ("agent", "kind", "active_at")
        def __new__(cls, *, agent: str, kind: str, active_at: datetime | int) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def kind(self) -> str:
            """Of what kind."""
        @property
        def active_at(self) -> datetime:
            """When the agent did it."""

    @final
    class PeriodStarted(Event):
        """A quota period began during a pause: of its type, of the pool, or of another type that with it leaves the pool
        or joins it.
        """
        __match_args__ = ("agent", "pause_type", "used")
        def __new__(cls, *, agent: str, pause_type: str, used: timedelta | int) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type of the running pause."""
        @property
        def used(self) -> timedelta:
            """Time of the type in the period of its own or of the pool that ended; 0 where only another type's did."""

    @final
    class QuotaWarned(Event):
        """A share of a quota is used up."""
        __match_args__ = ("agent", "pause_type", "limit")
        def __new__(cls, *, agent: str, pause_type: str, limit: Limit) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type of the running pause."""
        @property
        def limit(self) -> Limit:
            """The limit."""

    @final
    class QuotaExhausted(Event):
        """A quota is used up; its types are disabled."""
        __match_args__ = ("agent", "pause_type", "limit", "grace_until")
        def __new__(cls, *, agent: str, pause_type: str, limit: Limit, grace_until: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type of the running pause."""
        @property
        def limit(self) -> Limit:
            """The limit that was reached first."""
        @property
        def grace_until(self) -> datetime | None:
            """When the grace ends; absent where nothing follows."""

    @final
    class PauseMaximumReached(Event):
        """One pause lasted as long as it may."""
        __match_args__ = ("agent", "pause_type", "grace_until")
        def __new__(cls, *, agent: str, pause_type: str, grace_until: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type."""
        @property
        def grace_until(self) -> datetime | None:
            """When the grace ends; absent where nothing follows."""

    @final
    class QuotaGraceCancelled(Event):
        """The grace after a limit was called off, by a grant or a new period."""
        __match_args__ = ("agent", "pause_type")
        def __new__(cls, *, agent: str, pause_type: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type."""

    @final
    class QuotaGraceEnded(Event):
        """The grace after a limit is over; what `on_exhausted` does follows."""
        __match_args__ = ("agent", "pause_type")
        def __new__(cls, *, agent: str, pause_type: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type."""

    @final
    class QuotaRestored(Event):
        """A disabled type can be used again."""
        __match_args__ = ("agent", "pause_type")
        def __new__(cls, *, agent: str, pause_type: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type."""

    @final
    class PauseTimeGranted(Event):
        """Pause time or pauses were granted for the current period."""
        __match_args__ = ("agent", "pause_type", "pool", "time", "count", "lapses_at")
        def __new__(cls, *, agent: str, pause_type: str | None = None, pool: str | None = None, time: timedelta | int, count: int, lapses_at: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str | None:
            """The type whose limit grew."""
        @property
        def pool(self) -> str | None:
            """The pool whose limit grew."""
        @property
        def time(self) -> timedelta:
            """How much time was added."""
        @property
        def count(self) -> int:
            """How many pauses were added."""
        @property
        def lapses_at(self) -> datetime | None:
            """When it lapses; never in a period without an end."""

    @final
    class IntervalCorrected(Event):
        """A past span was corrected."""
        __match_args__ = ("agent", "start", "end", "line", "before", "comment", "switches_in_doubt")
        def __new__(cls, *, agent: str, start: datetime | int, end: datetime | int, line: AccountLine, before: Iterable[LedgerEntry], comment: str | None = None, switches_in_doubt: Iterable[datetime | int] | None = ...) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def start(self) -> datetime:
            """Where it starts."""
        @property
        def end(self) -> datetime:
            """Where it ends."""
        @property
        def line(self) -> AccountLine:
            """The line that it belongs to now."""
        @property
        def before(self) -> tuple[LedgerEntry, ...]:
            """The lines that it belonged to."""
        @property
        def comment(self) -> str | None:
            """Free text."""
        @property
        def switches_in_doubt(self) -> tuple[datetime, ...]:
            """Instants of automatic switches that would not have happened."""

    @final
    class PauseRequested(Event):
        """A pause was requested."""
        __match_args__ = ("agent", "pause_type", "comment", "approved_at")
        def __new__(cls, *, agent: str, pause_type: str, comment: str | None = None, approved_at: datetime | int | None = None) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type."""
        @property
        def comment(self) -> str | None:
            """Free text."""
        @property
        def approved_at(self) -> datetime | None:
            """When it is approved by itself; never when absent."""

    @final
    class PauseApproved(Event):
        """The requested pause was approved; what it does follows."""
        __match_args__ = ("agent", "pause_type")
        def __new__(cls, *, agent: str, pause_type: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type."""

    @final
    class PauseRefused(Event):
        """The requested pause was refused, or could not be made when it was approved."""
        __match_args__ = ("agent", "pause_type", "reasons")
        def __new__(cls, *, agent: str, pause_type: str, reasons: Iterable[PauseRefusal] | None = ...) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type."""
        @property
        def reasons(self) -> tuple[PauseRefusal, ...]:
            """Why, where the desk refused it."""

    @final
    class PauseRequestCancelled(Event):
        """The request was taken back."""
        __match_args__ = ("agent", "pause_type")
        def __new__(cls, *, agent: str, pause_type: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def pause_type(self) -> str:
            """The type."""

    @final
    class Notify(Event):
        """The host is to tell the agent something."""
        __match_args__ = ("agent", "notice")
        def __new__(cls, *, agent: str, notice: Notice) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""
        @property
        def notice(self) -> Notice:
            """What."""

    @final
    class Repinned(Event):
        """The newest definitions act on the agent now."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """The agent."""

    @final
    class DispositionsDefined(Event):
        """Dispositions were defined."""
        __match_args__ = ("dispositions",)
        def __new__(cls, *, dispositions: Iterable[DispositionSpec]) -> Self: ...
        @property
        def dispositions(self) -> tuple[DispositionSpec, ...]:
            """The dispositions."""

    @final
    class DispositionDeleted(Event):
        """A disposition was deleted."""
        __match_args__ = ("disposition",)
        def __new__(cls, *, disposition: str) -> Self: ...
        @property
        def disposition(self) -> str:
            """The disposition."""

    @final
    class RecordTypesDefined(Event):
        """Record types were defined."""
        __match_args__ = ("record_types",)
        def __new__(cls, *, record_types: Iterable[RecordTypeSpec]) -> Self: ...
        @property
        def record_types(self) -> tuple[RecordTypeSpec, ...]:
            """The record types."""

    @final
    class OutcomeSaved(Event):
        """Dispositions were set."""
        __match_args__ = ("subject", "dispositions", "added")
        def __new__(cls, *, subject: Subject, dispositions: Iterable[str], added: Iterable[str]) -> Self: ...
        @property
        def subject(self) -> Subject:
            """On what."""
        @property
        def dispositions(self) -> tuple[str, ...]:
            """All that it has now."""
        @property
        def added(self) -> tuple[str, ...]:
            """Those that it did not have before."""

    @final
    class OutcomeForgotten(Event):
        """What was set is forgotten."""
        __match_args__ = ("subject",)
        def __new__(cls, *, subject: Subject) -> Self: ...
        @property
        def subject(self) -> Subject:
            """On what."""

    @final
    class NextCallScheduled(Event):
        """The next call was scheduled, instead of any that was before."""
        __match_args__ = ("subject", "next_call_at", "agent")
        def __new__(cls, *, subject: Subject, next_call_at: datetime | int, agent: str | None = None) -> Self: ...
        @property
        def subject(self) -> Subject:
            """Of what."""
        @property
        def next_call_at(self) -> datetime:
            """When."""
        @property
        def agent(self) -> str | None:
            """By whom; by anybody when absent."""

    @final
    class NextCallCancelled(Event):
        """There is to be no next call any more."""
        __match_args__ = ("subject",)
        def __new__(cls, *, subject: Subject) -> Self: ...
        @property
        def subject(self) -> Subject:
            """Of what."""

    @final
    class NextCallDue(Event):
        """It is time for a scheduled call."""
        __match_args__ = ("subject", "agent")
        def __new__(cls, *, subject: Subject, agent: str | None = None) -> Self: ...
        @property
        def subject(self) -> Subject:
            """Of what."""
        @property
        def agent(self) -> str | None:
            """By whom; by anybody when absent."""

    @final
    class BlacklistsDefined(Event):
        """Blacklists were defined."""
        __match_args__ = ("blacklists",)
        def __new__(cls, *, blacklists: Iterable[BlacklistSpec]) -> Self: ...
        @property
        def blacklists(self) -> tuple[BlacklistSpec, ...]:
            """The blacklists."""

    @final
    class BlacklistAdded(Event):
        """A number came into a blacklist."""
        __match_args__ = ("blacklist", "number", "source", "until", "expires_at", "comment")
        def __new__(cls, *, blacklist: str, number: str, source: BlacklistSource, until: datetime | int | None = None, expires_at: datetime | int | None = None, comment: str | None = None) -> Self: ...
        @property
        def blacklist(self) -> str:
            """The blacklist."""
        @property
        def number(self) -> str:
            """The canonical number."""
        @property
        def source(self) -> BlacklistSource:
            """Why."""
        @property
        def until(self) -> datetime | None:
            """Until when it was to stay; for ever when absent."""
        @property
        def expires_at(self) -> datetime | None:
            """When it blocks no more, whatever else put it there; never when absent."""
        @property
        def comment(self) -> str | None:
            """The comment."""

    @final
    class BlacklistImported(Event):
        """A list came into a blacklist."""
        __match_args__ = ("blacklist", "lines")
        def __new__(cls, *, blacklist: str, lines: Iterable[BlacklistLine]) -> Self: ...
        @property
        def blacklist(self) -> str:
            """The blacklist."""
        @property
        def lines(self) -> tuple[BlacklistLine, ...]:
            """Canonical numbers, each with until when it was to stay."""

    @final
    class BlacklistRemoved(Event):
        """A number was taken out of a blacklist."""
        __match_args__ = ("blacklist", "number", "comment")
        def __new__(cls, *, blacklist: str, number: str, comment: str | None = None) -> Self: ...
        @property
        def blacklist(self) -> str:
            """The blacklist."""
        @property
        def number(self) -> str:
            """The canonical number."""
        @property
        def comment(self) -> str | None:
            """The comment."""

    @final
    class BlacklistExpirySet(Event):
        """The expiry of a number was set outright."""
        __match_args__ = ("blacklist", "number", "expires_at")
        def __new__(cls, *, blacklist: str, number: str, expires_at: datetime | int | None = None) -> Self: ...
        @property
        def blacklist(self) -> str:
            """The blacklist."""
        @property
        def number(self) -> str:
            """The canonical number."""
        @property
        def expires_at(self) -> datetime | None:
            """When it blocks no more; never when absent."""

    @final
    class BlacklistSkipped(Event):
        """A disposition with a blacklist put no number into it."""
        __match_args__ = ("subject", "blacklist", "reason")
        def __new__(cls, *, subject: Subject, blacklist: str, reason: BlacklistSkip | Literal["NoNumber", "Withheld", "Unreadable", "Archived", "ExpiryOutOfRange"]) -> Self: ...
        @property
        def subject(self) -> Subject:
            """On what the disposition was set."""
        @property
        def blacklist(self) -> str:
            """The blacklist."""
        @property
        def reason(self) -> BlacklistSkip:
            """Why not."""

    @final
    class EquipmentAdded(Event):
        """Equipment was added."""
        __match_args__ = ("equipment",)
        def __new__(cls, *, equipment: Iterable[EquipmentSpec]) -> Self: ...
        @property
        def equipment(self) -> tuple[EquipmentSpec, ...]:
            """The equipment."""

    @final
    class EquipmentEdited(Event):
        """What is known of equipment was replaced."""
        __match_args__ = ("equipment", "details")
        def __new__(cls, *, equipment: str, details: EquipmentDetails) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def details(self) -> EquipmentDetails:
            """All that is known of it."""

    @final
    class EquipmentMoved(Event):
        """Equipment, with its parts, was moved."""
        __match_args__ = ("equipment", "parent")
        def __new__(cls, *, equipment: str, parent: str | None = None) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def parent(self) -> str | None:
            """What it is a part of now."""

    @final
    class EquipmentTransferred(Event):
        """Equipment, with its parts, was handed over to another company."""
        __match_args__ = ("equipment", "organisation", "parent")
        def __new__(cls, *, equipment: str, organisation: str, parent: str | None = None) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def organisation(self) -> str:
            """The company."""
        @property
        def parent(self) -> str | None:
            """What it is a part of now."""

    @final
    class EquipmentDeleted(Event):
        """Equipment was deleted."""
        __match_args__ = ("equipment", "parts", "deleted")
        def __new__(cls, *, equipment: str, parts: PartsOfDeleted | Literal["Refuse", "Reparent", "Cascade"], deleted: Iterable[str]) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment that was to be deleted."""
        @property
        def parts(self) -> PartsOfDeleted:
            """What became of its parts."""
        @property
        def deleted(self) -> tuple[str, ...]:
            """All that was deleted, each before its parts."""

    @final
    class EquipmentArchived(Event):
        """Equipment was hidden where it is picked, or shown again."""
        __match_args__ = ("equipment", "archived")
        def __new__(cls, *, equipment: str, archived: bool) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def archived(self) -> bool:
            """Whether it is hidden."""

    @final
    class EquipmentNoted(Event):
        """A note was added."""
        __match_args__ = ("equipment", "text")
        def __new__(cls, *, equipment: str, text: str) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def text(self) -> str:
            """What it says."""

    @final
    class TicketEquipmentSet(Event):
        """The equipment of a ticket was replaced."""
        __match_args__ = ("ticket", "organisation", "equipment")
        def __new__(cls, *, ticket: str, organisation: str, equipment: Iterable[str]) -> Self: ...
        @property
        def ticket(self) -> str:
            """The ticket."""
        @property
        def organisation(self) -> str:
            """The company of the ticket."""
        @property
        def equipment(self) -> tuple[str, ...]:
            """All equipment of the ticket, in order."""

    @final
    class EquipmentDuplicated(Event):
        """A warning: other equipment of the company has the same article and serial number."""
        __match_args__ = ("equipment", "others")
        def __new__(cls, *, equipment: str, others: Iterable[str]) -> Self: ...
        @property
        def equipment(self) -> str:
            """The equipment."""
        @property
        def others(self) -> tuple[str, ...]:
            """The others."""

    @final
    class FieldGroupsDefined(Event):
        """Groups of custom fields were defined."""
        __match_args__ = ("groups",)
        def __new__(cls, *, groups: Iterable[FieldGroupSpec]) -> Self: ...
        @property
        def groups(self) -> tuple[FieldGroupSpec, ...]:
            """The groups."""

    @final
    class FieldsDefined(Event):
        """Custom fields were defined."""
        __match_args__ = ("fields",)
        def __new__(cls, *, fields: Iterable[FieldSpec]) -> Self: ...
        @property
        def fields(self) -> tuple[FieldSpec, ...]:
            """The fields, with archived options that the command left out."""

    @final
    class FieldUsesSet(Event):
        """What uses which fields was told."""
        __match_args__ = ("user", "card", "fields")
        def __new__(cls, *, user: FieldUser, card: CardKind | Literal["User", "Organisation", "Equipment", "Ticket", "CampaignRecord"], fields: Iterable[str]) -> Self: ...
        @property
        def user(self) -> FieldUser:
            """What uses them."""
        @property
        def card(self) -> CardKind:
            """Of what kind of card the fields are."""
        @property
        def fields(self) -> tuple[str, ...]:
            """The fields; none when the user is gone."""

    @final
    class FieldChangeApplied(Event):
        """A planned change was applied."""
        __match_args__ = ("number", "change", "count", "zone")
        def __new__(cls, *, number: int, change: FieldChange, count: int, zone: ZoneInfo | str) -> Self: ...
        @property
        def number(self) -> int:
            """Its number in this desk, from 1."""
        @property
        def change(self) -> FieldChange:
            """The change."""
        @property
        def count(self) -> int:
            """How many values it touched."""
        @property
        def zone(self) -> ZoneInfo:
            """The zone in which instants became dates and times."""

    @final
    class FieldChangeUndone(Event):
        """A change was undone."""
        __match_args__ = ("number", "zone")
        def __new__(cls, *, number: int, zone: ZoneInfo | str) -> Self: ...
        @property
        def number(self) -> int:
            """Its number."""
        @property
        def zone(self) -> ZoneInfo:
            """The zone in which values edited since were converted back."""

    @final
    class FieldChangeForgotten(Event):
        """A change can be undone no more."""
        __match_args__ = ("number",)
        def __new__(cls, *, number: int) -> Self: ...
        @property
        def number(self) -> int:
            """Its number."""

    @final
    class CardAdded(Event):
        """A card was added."""
        __match_args__ = ("card", "user_group", "record_type", "values")
        def __new__(cls, *, card: CardRef, user_group: str | None = None, record_type: str | None = None, values: Any) -> Self: ...
        @property
        def card(self) -> CardRef:
            """The card."""
        @property
        def user_group(self) -> str | None:
            """The group of a user."""
        @property
        def record_type(self) -> str | None:
            """The type of a record."""
        @property
        def values(self) -> Any:
            """Its values, defaults among them."""

    @final
    class CardEdited(Event):
        """Values of a card changed."""
        __match_args__ = ("card", "values", "outcome")
        def __new__(cls, *, card: CardRef, values: Any, outcome: str | None = None) -> Self: ...
        @property
        def card(self) -> CardRef:
            """The card."""
        @property
        def values(self) -> Any:
            """The values that changed; `null` where one was taken away."""
        @property
        def outcome(self) -> str | None:
            """The outcome that the card was saved with."""

    @final
    class CardMoved(Event):
        """A card moved to another group of users or record type."""
        __match_args__ = ("card", "user_group", "record_type")
        def __new__(cls, *, card: CardRef, user_group: str | None = None, record_type: str | None = None) -> Self: ...
        @property
        def card(self) -> CardRef:
            """The card."""
        @property
        def user_group(self) -> str | None:
            """The group of a user."""
        @property
        def record_type(self) -> str | None:
            """The type of a record."""

    @final
    class CardRemoved(Event):
        """A card was forgotten with its values."""
        __match_args__ = ("card",)
        def __new__(cls, *, card: CardRef) -> Self: ...
        @property
        def card(self) -> CardRef:
            """The card."""

    @final
    class UserGroupsDefined(Event):
        """Groups of persons were defined."""
        __match_args__ = ("groups",)
        def __new__(cls, *, groups: Iterable[UserGroupSpec]) -> Self: ...
        @property
        def groups(self) -> tuple[UserGroupSpec, ...]:
            """The groups."""

    @final
    class DepartmentsDefined(Event):
        """Departments were defined."""
        __match_args__ = ("departments",)
        def __new__(cls, *, departments: Iterable[DepartmentSpec]) -> Self: ...
        @property
        def departments(self) -> tuple[DepartmentSpec, ...]:
            """The departments."""

    @final
    class TenantsDefined(Event):
        """Tenants were defined."""
        __match_args__ = ("tenants",)
        def __new__(cls, *, tenants: Iterable[TenantSpec]) -> Self: ...
        @property
        def tenants(self) -> tuple[TenantSpec, ...]:
            """The tenants."""

    @final
    class PersonCreated(Event):
        """A person was added."""
        __match_args__ = ("person", "by_domain")
        def __new__(cls, *, person: PersonSpec, by_domain: bool) -> Self: ...
        @property
        def person(self) -> PersonSpec:
            """The person, with canonical numbers, and the organisation that a domain gave."""
        @property
        def by_domain(self) -> bool:
            """The organisation is that of the domain of an e-mail address."""

    @final
    class PersonEdited(Event):
        """A person was changed."""
        __match_args__ = ("person", "changes", "identity_changed")
        def __new__(cls, *, person: str, changes: Iterable[ContactChange], identity_changed: bool) -> Self: ...
        @property
        def person(self) -> str:
            """Who."""
        @property
        def changes(self) -> tuple[ContactChange, ...]:
            """The changes, with canonical numbers."""
        @property
        def identity_changed(self) -> bool:
            """What says who somebody is has changed: declarations that others differ hold no more."""

    @final
    class PersonDeleted(Event):
        """A person was deleted."""
        __match_args__ = ("person",)
        def __new__(cls, *, person: str) -> Self: ...
        @property
        def person(self) -> str:
            """Who."""

    @final
    class AccountStatusSet(Event):
        """An account came to a status."""
        __match_args__ = ("person", "before", "after")
        def __new__(cls, *, person: str, before: AccountStatus | Literal["Active", "Blocked", "Dismissed"], after: AccountStatus | Literal["Active", "Blocked", "Dismissed"]) -> Self: ...
        @property
        def person(self) -> str:
            """Whose."""
        @property
        def before(self) -> AccountStatus:
            """The status before."""
        @property
        def after(self) -> AccountStatus:
            """The status."""

    @final
    class AccountStatusKept(Event):
        """An account kept its status, although another was asked for."""
        __match_args__ = ("kept",)
        def __new__(cls, *, kept: StatusKept) -> Self: ...
        @property
        def kept(self) -> StatusKept:
            """Whose, and why."""

    @final
    class OrganisationCreated(Event):
        """An organisation was added."""
        __match_args__ = ("organisation",)
        def __new__(cls, *, organisation: OrganisationSpec) -> Self: ...
        @property
        def organisation(self) -> OrganisationSpec:
            """The organisation, with canonical numbers and domains."""

    @final
    class OrganisationEdited(Event):
        """An organisation was changed."""
        __match_args__ = ("organisation", "changes", "identity_changed")
        def __new__(cls, *, organisation: str, changes: Iterable[ContactChange], identity_changed: bool) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""
        @property
        def changes(self) -> tuple[ContactChange, ...]:
            """The changes, with canonical numbers."""
        @property
        def identity_changed(self) -> bool:
            """What says which it is has changed: declarations that others differ hold no more."""

    @final
    class OrganisationArchived(Event):
        """An organisation was hidden where one is picked, or shown again."""
        __match_args__ = ("organisation", "archived")
        def __new__(cls, *, organisation: str, archived: bool) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""
        @property
        def archived(self) -> bool:
            """Whether it is hidden."""

    @final
    class OrganisationDeleted(Event):
        """An organisation was deleted."""
        __match_args__ = ("organisation",)
        def __new__(cls, *, organisation: str) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""

    @final
    class OrganisationDomainsSet(Event):
        """The domains of an organisation were replaced."""
        __match_args__ = ("organisation", "domains")
        def __new__(cls, *, organisation: str, domains: Iterable[DomainRule]) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""
        @property
        def domains(self) -> tuple[DomainRule, ...]:
            """All of its domains, canonical."""

    @final
    class ManagersSet(Event):
        """The managers of an organisation were replaced, or one of them left it."""
        __match_args__ = ("organisation", "managers")
        def __new__(cls, *, organisation: str, managers: Iterable[str]) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""
        @property
        def managers(self) -> tuple[str, ...]:
            """All of its managers."""

    @final
    class AttachedByDomain(Event):
        """Persons came to the organisation of their domain."""
        __match_args__ = ("organisation", "persons")
        def __new__(cls, *, organisation: str, persons: Iterable[str]) -> Self: ...
        @property
        def organisation(self) -> str:
            """The organisation."""
        @property
        def persons(self) -> tuple[str, ...]:
            """Who."""

    @final
    class NoteAdded(Event):
        """A note was added."""
        __match_args__ = ("note",)
        def __new__(cls, *, note: NewNote) -> Self: ...
        @property
        def note(self) -> NewNote:
            """The note."""

    @final
    class FileLinked(Event):
        """A file was linked."""
        __match_args__ = ("file",)
        def __new__(cls, *, file: NewFile) -> Self: ...
        @property
        def file(self) -> NewFile:
            """The file."""

    @final
    class RequestNoted(Event):
        """A person made a request."""
        __match_args__ = ("person", "ticket")
        def __new__(cls, *, person: str, ticket: str) -> Self: ...
        @property
        def person(self) -> str:
            """The record that it came through."""
        @property
        def ticket(self) -> str:
            """The request."""

    @final
    class CallNoted(Event):
        """There was a call with a person."""
        __match_args__ = ("person", "interaction")
        def __new__(cls, *, person: str, interaction: str) -> Self: ...
        @property
        def person(self) -> str:
            """The record that it came through."""
        @property
        def interaction(self) -> str:
            """The call."""

    @final
    class PersonLoggedIn(Event):
        """A person logged in."""
        __match_args__ = ("log_in",)
        def __new__(cls, *, log_in: LogIn) -> Self: ...
        @property
        def log_in(self) -> LogIn:
            """Who, and from where."""

    @final
    class PersonaSet(Event):
        """Who a person is for a tenant was set."""
        __match_args__ = ("person", "tenant", "persona")
        def __new__(cls, *, person: str, tenant: str, persona: Persona | None = None) -> Self: ...
        @property
        def person(self) -> str:
            """Who."""
        @property
        def tenant(self) -> str:
            """The tenant."""
        @property
        def persona(self) -> Persona | None:
            """Who the person is there; nobody when absent."""

    @final
    class ContactsMerged(Event):
        """Contacts were merged."""
        __match_args__ = ("merge", "order")
        def __new__(cls, *, merge: int, order: MergeOrder) -> Self: ...
        @property
        def merge(self) -> int:
            """The number of the merge in this desk, from 1."""
        @property
        def order(self) -> MergeOrder:
            """What was merged: those that the order named, or that they had been merged into, by their age."""

    @final
    class MergeUndone(Event):
        """A merge was undone. Those who left and those who stayed are not the same."""
        __match_args__ = ("merge", "kept")
        def __new__(cls, *, merge: int, kept: Iterable[KeptValue]) -> Self: ...
        @property
        def merge(self) -> int:
            """Its number."""
        @property
        def kept(self) -> tuple[KeptValue, ...]:
            """What stays as it was."""

    @final
    class DuplicateDismissed(Event):
        """Two contacts were declared not to be the same."""
        __match_args__ = ("one", "other")
        def __new__(cls, *, one: ContactRef, other: ContactRef) -> Self: ...
        @property
        def one(self) -> ContactRef:
            """One of them."""
        @property
        def other(self) -> ContactRef:
            """The other."""

    @final
    class PersonsErased(Event):
        """Every personal value of persons was erased."""
        __match_args__ = ("persons",)
        def __new__(cls, *, persons: Iterable[str]) -> Self: ...
        @property
        def persons(self) -> tuple[str, ...]:
            """Whose."""

    @final
    class ImportApplied(Event):
        """A list was imported."""
        __match_args__ = ("batch", "kind", "hash", "rows")
        def __new__(cls, *, batch: str, kind: ExchangeKind | Literal["Persons", "Organisations", "Equipment"], hash: str, rows: Iterable[ImportedRow]) -> Self: ...
        @property
        def batch(self) -> str:
            """Its id."""
        @property
        def kind(self) -> ExchangeKind:
            """What its rows were."""
        @property
        def hash(self) -> str:
            """The hash of its plan."""
        @property
        def rows(self) -> tuple[ImportedRow, ...]:
            """Who was made or changed, in the order of the rows."""

    @final
    class ImportUndone(Event):
        """An import was undone."""
        __match_args__ = ("batch", "kept")
        def __new__(cls, *, batch: str, kept: Iterable[ImportKept]) -> Self: ...
        @property
        def batch(self) -> str:
            """Which."""
        @property
        def kept(self) -> tuple[ImportKept, ...]:
            """Who stays as is."""

    @final
    class ImportForgotten(Event):
        """What undoing an import takes was forgotten."""
        __match_args__ = ("batch",)
        def __new__(cls, *, batch: str) -> Self: ...
        @property
        def batch(self) -> str:
            """Which."""

class Severity(str, Enum):
    """How grave a finding is."""
    def __new__(cls, value: str) -> Self: ...
    ERROR = "Error"
    """The definitions are refused."""
    WARNING = "Warning"
    """The definitions can be used, but somebody will be surprised."""

@final
class Finding:
    """Something that a check of definitions found."""
    __match_args__ = ("code", "severity", "path", "message", "trace")
    def __new__(cls, *, code: str, severity: Severity | Literal["Error", "Warning"], path: str, message: str, trace: Iterable[str]) -> Self: ...
    @property
    def code(self) -> str:
        """What kind of finding: a stable name such as `UnreachableStatus`."""
    @property
    def severity(self) -> Severity:
        """How grave it is."""
    @property
    def path(self) -> str:
        """Which definition, as a path such as `statuses[lunch]`."""
    @property
    def message(self) -> str:
        """What was found, in a sentence."""
    @property
    def trace(self) -> tuple[str, ...]:
        """The shortest way to see it: states or definitions, one after another."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Finding:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class DeadlineKind(str, Enum):
    """Why a timer is set."""
    def __new__(cls, value: str) -> Self: ...
    PERIOD_BOUNDARY = "PeriodBoundary"
    """A quota period of a running pause ends."""
    OFFER_EXPIRY = "OfferExpiry"
    """An offer expires."""
    WRAP_UP_END = "WrapUpEnd"
    """After-call work ends."""
    REST_END = "RestEnd"
    """The delay after a miss or a rest ends."""
    PAUSE_UNTIL = "PauseUntil"
    """A pause with a given end is over."""
    SINGLE_PAUSE_MAXIMUM = "SinglePauseMaximum"
    """A single pause reaches its maximum."""
    QUOTA_WARNING = "QuotaWarning"
    """A quota comes near."""
    QUOTA_EXHAUSTED = "QuotaExhausted"
    """A quota is used up."""
    QUOTA_GRACE_END = "QuotaGraceEnd"
    """The grace after a limit is over."""
    QUOTA_RESTORED = "QuotaRestored"
    """A rolling quota lets a type be used again."""
    INACTIVITY = "Inactivity"
    """An inactivity rule acts."""
    SESSION_GRACE = "SessionGrace"
    """The grace of a lost session is over."""
    PAUSE_APPROVAL = "PauseApproval"
    """A requested pause is approved by itself."""
    SCHEDULED_CALL = "ScheduledCall"
    """It is time for a scheduled call."""

@disjoint_base
class Answer:
    """The answer to a query; of the same name as the query, or of what the query asks for."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Answer:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class AgentViewAnswer(Answer):
    """An agent's state."""
    __match_args__ = ("agent", "at", "indicator", "since", "elapsed", "valid_until", "session", "line", "line_since", "work", "work_since", "pause_until", "comment", "next", "request", "presence", "presence_since", "channels", "account", "account_since")
    def __new__(cls, *, agent: str, at: datetime | int, indicator: Indicator | Literal["Busy", "Offering", "WrapUp", "Missed", "Pause", "BreakOut", "DnD", "Ready", "Offline"], since: datetime | int, elapsed: timedelta | int, valid_until: datetime | int | None = None, session: SessionView, line: Line | Literal["Ready", "DnD"], line_since: datetime | int, work: Work, work_since: datetime | int, pause_until: datetime | int | None = None, comment: str | None = None, next: DeferredView | None = None, request: RequestView | None = None, presence: str, presence_since: datetime | int, channels: Iterable[ChannelView], account: AccountLine, account_since: datetime | int) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def at(self) -> datetime:
        """As of when."""
    @property
    def indicator(self) -> Indicator:
        """What the status panel shows."""
    @property
    def since(self) -> datetime:
        """Since when that holds."""
    @property
    def elapsed(self) -> timedelta:
        """How long that is."""
    @property
    def valid_until(self) -> datetime | None:
        """Until when the view holds if nothing is commanded; absent where no timer runs."""
    @property
    def session(self) -> SessionView:
        """The sessions."""
    @property
    def line(self) -> Line:
        """Do not disturb."""
    @property
    def line_since(self) -> datetime:
        """Since when the line is so."""
    @property
    def work(self) -> Work:
        """What the agent does."""
    @property
    def work_since(self) -> datetime:
        """Since when."""
    @property
    def pause_until(self) -> datetime | None:
        """When the desk ends the pause by itself."""
    @property
    def comment(self) -> str | None:
        """The comment of the pause."""
    @property
    def next(self) -> DeferredView | None:
        """The deferred change."""
    @property
    def request(self) -> RequestView | None:
        """The requested pause."""
    @property
    def presence(self) -> str:
        """The presence status."""
    @property
    def presence_since(self) -> datetime:
        """Since when."""
    @property
    def channels(self) -> tuple[ChannelView, ...]:
        """The channels."""
    @property
    def account(self) -> AccountLine:
        """The accounting line of now."""
    @property
    def account_since(self) -> datetime:
        """Since when."""

@final
class ColleagueViewAnswer(Answer):
    """What colleagues see."""
    __match_args__ = ("agent", "at", "indicator", "since", "presence")
    def __new__(cls, *, agent: str, at: datetime | int, indicator: ColleagueIndicator | Literal["DnD", "Busy", "Online", "Pause", "BreakOut", "Offline"], since: datetime | int, presence: str) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def at(self) -> datetime:
        """As of when."""
    @property
    def indicator(self) -> ColleagueIndicator:
        """What they see."""
    @property
    def since(self) -> datetime:
        """Since when."""
    @property
    def presence(self) -> str:
        """The presence status."""

@final
class EligibilityAnswer(Answer):
    """Whether work may be offered."""
    __match_args__ = ("at", "eligible", "reasons", "valid_until")
    def __new__(cls, *, at: datetime | int, eligible: bool, reasons: Iterable[Ineligibility], valid_until: datetime | int | None = None) -> Self: ...
    @property
    def at(self) -> datetime:
        """As of when."""
    @property
    def eligible(self) -> bool:
        """Whether it may."""
    @property
    def reasons(self) -> tuple[Ineligibility, ...]:
        """Every reason why not."""
    @property
    def valid_until(self) -> datetime | None:
        """Until when the answer holds if nothing is commanded; absent where no timer runs."""

@final
class DirectEligibilityAnswer(Answer):
    """Whether a direct call may ring."""
    __match_args__ = ("at", "eligible", "reasons", "valid_until")
    def __new__(cls, *, at: datetime | int, eligible: bool, reasons: Iterable[Ineligibility], valid_until: datetime | int | None = None) -> Self: ...
    @property
    def at(self) -> datetime:
        """As of when."""
    @property
    def eligible(self) -> bool:
        """Whether it may."""
    @property
    def reasons(self) -> tuple[Ineligibility, ...]:
        """Every reason why not."""
    @property
    def valid_until(self) -> datetime | None:
        """Until when the answer holds if nothing is commanded; absent where no timer runs."""

@final
class TransitionsAnswer(Answer):
    """What may be done with an agent's state."""
    __match_args__ = ("at", "transitions")
    def __new__(cls, *, at: datetime | int, transitions: Iterable[Transition]) -> Self: ...
    @property
    def at(self) -> datetime:
        """As of when."""
    @property
    def transitions(self) -> tuple[Transition, ...]:
        """One a command, or one a command and pause type."""

@final
class PanelAnswer(Answer):
    """The pause panel."""
    __match_args__ = ("agent", "at", "valid_until", "untyped", "rows")
    def __new__(cls, *, agent: str, at: datetime | int, valid_until: datetime | int | None = None, untyped: timedelta | int, rows: Iterable[PanelRow]) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def at(self) -> datetime:
        """As of when."""
    @property
    def valid_until(self) -> datetime | None:
        """Until when it holds but for the time of a running pause; absent where no timer runs."""
    @property
    def untyped(self) -> timedelta:
        """Time in untyped pauses since the start of the agent's day."""
    @property
    def rows(self) -> tuple[PanelRow, ...]:
        """The types, in the order of their definition."""

@final
class LedgerAnswer(Answer):
    """The account of a span."""
    __match_args__ = ("agent", "start", "end", "entries", "totals")
    def __new__(cls, *, agent: str, start: datetime | int, end: datetime | int, entries: Iterable[LedgerEntry], totals: Iterable[LedgerTotal]) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def start(self) -> datetime:
        """Where it starts."""
    @property
    def end(self) -> datetime:
        """Where it ends."""
    @property
    def entries(self) -> tuple[LedgerEntry, ...]:
        """The spans, in order, without gap or overlap."""
    @property
    def totals(self) -> tuple[LedgerTotal, ...]:
        """Their sums a line."""

@final
class TimesheetAnswer(Answer):
    """The standard figures of a span."""
    __match_args__ = ("agent", "start", "end", "login", "handled", "talk", "hold", "busy", "overlap", "wrap_up", "waiting", "pause", "average_handle_time", "occupancy", "utilisation", "misses", "paid", "unpaid")
    def __new__(cls, *, agent: str, start: datetime | int, end: datetime | int, login: timedelta | int, handled: int, talk: timedelta | int, hold: timedelta | int, busy: timedelta | int, overlap: timedelta | int, wrap_up: timedelta | int, waiting: timedelta | int, pause: timedelta | int, average_handle_time: timedelta | int | None = None, occupancy: int | None = None, utilisation: int | None = None, misses: Iterable[FailureCount], paid: timedelta | int, unpaid: timedelta | int) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def start(self) -> datetime:
        """Where it starts."""
    @property
    def end(self) -> datetime:
        """Where it ends."""
    @property
    def login(self) -> timedelta:
        """Time logged in, a grace included."""
    @property
    def handled(self) -> int:
        """Interactions that ended in the span, of any kind."""
    @property
    def talk(self) -> timedelta:
        """Sum over interactions of their time in the span, hold not counted."""
    @property
    def hold(self) -> timedelta:
        """Sum over interactions of their time on hold in the span."""
    @property
    def busy(self) -> timedelta:
        """Time on the line `Busy`: the union of what runs at once."""
    @property
    def overlap(self) -> timedelta:
        """How much talk and hold are more than busy, because interactions overlapped or ran in a pause."""
    @property
    def wrap_up(self) -> timedelta:
        """Time on the line `WrapUp`."""
    @property
    def waiting(self) -> timedelta:
        """Time on the line `Waiting`."""
    @property
    def pause(self) -> timedelta:
        """Time on the line `Pause`."""
    @property
    def average_handle_time(self) -> timedelta | None:
        """(talk + hold + wrap-up) / handled; absent where none was handled."""
    @property
    def occupancy(self) -> int | None:
        """(busy + wrap-up) / (busy + wrap-up + offering + waiting + missed + resting), in basis
        points; absent where that is 0 / 0.
        """
    @property
    def utilisation(self) -> int | None:
        """(busy + wrap-up) / log-in time, in basis points; absent where that is 0 / 0."""
    @property
    def misses(self) -> tuple[FailureCount, ...]:
        """Offers that were not taken in the span, by reason."""
    @property
    def paid(self) -> timedelta:
        """Paid time."""
    @property
    def unpaid(self) -> timedelta:
        """Unpaid time."""

@final
class BoardAnswer(Answer):
    """A board."""
    __match_args__ = ("at", "groups")
    def __new__(cls, *, at: datetime | int, groups: Iterable[BoardGroup]) -> Self: ...
    @property
    def at(self) -> datetime:
        """As of when."""
    @property
    def groups(self) -> tuple[BoardGroup, ...]:
        """The states that somebody is in, in the order of the accounting lines."""

@final
class ClockAnswer(Answer):
    """The clock."""
    __match_args__ = ("last_seen",)
    def __new__(cls, *, last_seen: datetime | int | None = None) -> Self: ...
    @property
    def last_seen(self) -> datetime | None:
        """The last seen instant; absent before the first."""

@final
class DeadlineAnswer(Answer):
    """The next deadline."""
    __match_args__ = ("at", "kind", "agent", "subject")
    def __new__(cls, *, at: datetime | int | None = None, kind: DeadlineKind | Literal["PeriodBoundary", "OfferExpiry", "WrapUpEnd", "RestEnd", "PauseUntil", "SinglePauseMaximum", "QuotaWarning", "QuotaExhausted", "QuotaGraceEnd", "QuotaRestored", "Inactivity", "SessionGrace", "PauseApproval", "ScheduledCall"] | None = None, agent: str | None = None, subject: Subject | None = None) -> Self: ...
    @property
    def at(self) -> datetime | None:
        """When; absent where no timer is set."""
    @property
    def kind(self) -> DeadlineKind | None:
        """Why."""
    @property
    def agent(self) -> str | None:
        """Whose; absent where it is of no agent."""
    @property
    def subject(self) -> Subject | None:
        """Of what, where it is a scheduled call."""

@final
class DefinitionsAnswer(Answer):
    """The definitions in force."""
    __match_args__ = ("version", "statuses", "on_login", "on_logout", "pause_types", "pools", "teams", "channels", "queues", "rules", "policies")
    def __new__(cls, *, version: int, statuses: Iterable[StatusSpec], on_login: str, on_logout: str, pause_types: Iterable[PauseTypeSpec], pools: Iterable[PoolSpec], teams: Iterable[TeamSpec], channels: Iterable[ChannelSpec], queues: Iterable[QueueSpec], rules: Iterable[InactivityRuleSpec], policies: Policies) -> Self: ...
    @property
    def version(self) -> int:
        """The version of the set, one more with every change."""
    @property
    def statuses(self) -> tuple[StatusSpec, ...]:
        """Presence statuses."""
    @property
    def on_login(self) -> str:
        """The status that log-in sets."""
    @property
    def on_logout(self) -> str:
        """The status that log-out sets."""
    @property
    def pause_types(self) -> tuple[PauseTypeSpec, ...]:
        """Pause types."""
    @property
    def pools(self) -> tuple[PoolSpec, ...]:
        """Pools."""
    @property
    def teams(self) -> tuple[TeamSpec, ...]:
        """Teams."""
    @property
    def channels(self) -> tuple[ChannelSpec, ...]:
        """Channels."""
    @property
    def queues(self) -> tuple[QueueSpec, ...]:
        """Queues."""
    @property
    def rules(self) -> tuple[InactivityRuleSpec, ...]:
        """Inactivity rules."""
    @property
    def policies(self) -> Policies:
        """Policies."""

@final
class FindingsAnswer(Answer):
    """What a check found."""
    __match_args__ = ("findings",)
    def __new__(cls, *, findings: Iterable[Finding]) -> Self: ...
    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings."""

@final
class DiagramAnswer(Answer):
    """A diagram."""
    __match_args__ = ("text",)
    def __new__(cls, *, text: str) -> Self: ...
    @property
    def text(self) -> str:
        """Its text."""

@final
class RegionLedgerAnswer(Answer):
    """The accounts of the regions."""
    __match_args__ = ("agent", "start", "end", "regions")
    def __new__(cls, *, agent: str, start: datetime | int, end: datetime | int, regions: Iterable[RegionAccount]) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def start(self) -> datetime:
        """Where it starts."""
    @property
    def end(self) -> datetime:
        """Where it ends."""
    @property
    def regions(self) -> tuple[RegionAccount, ...]:
        """Session, presence, line, work, and the channels on which anything went on, in their order."""

@final
class DispositionsAnswer(Answer):
    """Dispositions, record types and blacklists."""
    __match_args__ = ("dispositions", "record_types", "blacklists")
    def __new__(cls, *, dispositions: Iterable[DispositionSpec], record_types: Iterable[RecordTypeSpec], blacklists: Iterable[BlacklistSpec]) -> Self: ...
    @property
    def dispositions(self) -> tuple[DispositionSpec, ...]:
        """The dispositions, in the order in which they are shown."""
    @property
    def record_types(self) -> tuple[RecordTypeSpec, ...]:
        """The record types."""
    @property
    def blacklists(self) -> tuple[BlacklistSpec, ...]:
        """The blacklists."""

@final
class UsableDispositionsAnswer(Answer):
    """The dispositions that can be set."""
    __match_args__ = ("dispositions",)
    def __new__(cls, *, dispositions: Iterable[str]) -> Self: ...
    @property
    def dispositions(self) -> tuple[str, ...]:
        """In the order in which they are shown."""

@final
class SaveCheckAnswer(Answer):
    """Whether a save can be done."""
    __match_args__ = ("violations",)
    def __new__(cls, *, violations: Iterable[Violation]) -> Self: ...
    @property
    def violations(self) -> tuple[Violation, ...]:
        """Everything that keeps it from being done."""

@final
class OutcomeAnswer(Answer):
    """What is set."""
    __match_args__ = ("subject", "dispositions", "color", "next_call_at", "agent")
    def __new__(cls, *, subject: Subject, dispositions: Iterable[str], color: str | None = None, next_call_at: datetime | int | None = None, agent: str | None = None) -> Self: ...
    @property
    def subject(self) -> Subject:
        """On what."""
    @property
    def dispositions(self) -> tuple[str, ...]:
        """The dispositions, in order."""
    @property
    def color(self) -> str | None:
        """The colour of the flag: that of the first disposition that has one."""
    @property
    def next_call_at(self) -> datetime | None:
        """When to call next."""
    @property
    def agent(self) -> str | None:
        """Who is to call; anybody when absent."""

@final
class ExpiryAnswer(Answer):
    """What an expiry means."""
    __match_args__ = ("preview",)
    def __new__(cls, *, preview: ExpiryPreview) -> Self: ...
    @property
    def preview(self) -> ExpiryPreview:
        """The instant."""

@final
class NextCallsAnswer(Answer):
    """Scheduled calls."""
    __match_args__ = ("calls",)
    def __new__(cls, *, calls: Iterable[ScheduledCall]) -> Self: ...
    @property
    def calls(self) -> tuple[ScheduledCall, ...]:
        """The next ones first."""

@final
class CallabilityAnswer(Answer):
    """Whether a call may go on."""
    __match_args__ = ("at", "allowed", "number", "blocks", "valid_until")
    def __new__(cls, *, at: datetime | int, allowed: bool, number: str | None = None, blocks: Iterable[BlacklistBlock], valid_until: datetime | int | None = None) -> Self: ...
    @property
    def at(self) -> datetime:
        """As of when."""
    @property
    def allowed(self) -> bool:
        """Whether it may."""
    @property
    def number(self) -> str | None:
        """The canonical number; absent where the caller shows none."""
    @property
    def blocks(self) -> tuple[BlacklistBlock, ...]:
        """Every blacklist that blocks it."""
    @property
    def valid_until(self) -> datetime | None:
        """Until when the answer holds if nothing is commanded; absent where that is for ever."""

@final
class BlacklistsAnswer(Answer):
    """Blacklists."""
    __match_args__ = ("blacklists",)
    def __new__(cls, *, blacklists: Iterable[BlacklistView]) -> Self: ...
    @property
    def blacklists(self) -> tuple[BlacklistView, ...]:
        """In the order of their definition."""

@final
class BlacklistEntryAnswer(Answer):
    """A number of a blacklist."""
    __match_args__ = ("entry", "causes")
    def __new__(cls, *, entry: BlacklistRow, causes: Iterable[BlacklistCause]) -> Self: ...
    @property
    def entry(self) -> BlacklistRow:
        """The number."""
    @property
    def causes(self) -> tuple[BlacklistCause, ...]:
        """Why it is there, the oldest cause first; the last 100."""

@final
class BlacklistEntriesAnswer(Answer):
    """Numbers of a blacklist."""
    __match_args__ = ("entries",)
    def __new__(cls, *, entries: Iterable[BlacklistRow]) -> Self: ...
    @property
    def entries(self) -> tuple[BlacklistRow, ...]:
        """In the order of their keys."""

@final
class EquipmentCardAnswer(Answer):
    """A piece of equipment."""
    __match_args__ = ("row", "details", "path", "parts", "duplicates", "notes", "tickets")
    def __new__(cls, *, row: EquipmentRow, details: EquipmentDetails, path: Iterable[str], parts: Iterable[str], duplicates: Iterable[str], notes: Iterable[EquipmentNote], tickets: Iterable[TicketLink]) -> Self: ...
    @property
    def row(self) -> EquipmentRow:
        """Its place."""
    @property
    def details(self) -> EquipmentDetails:
        """What is known of it."""
    @property
    def path(self) -> tuple[str, ...]:
        """What it is a part of, and what that is a part of, from the nearest on."""
    @property
    def parts(self) -> tuple[str, ...]:
        """The parts directly under it."""
    @property
    def duplicates(self) -> tuple[str, ...]:
        """Other equipment of the company with the same article and serial number."""
    @property
    def notes(self) -> tuple[EquipmentNote, ...]:
        """The notes, the oldest first."""
    @property
    def tickets(self) -> tuple[TicketLink, ...]:
        """The tickets that have or had it, as of then, the oldest first."""

@final
class EquipmentTreeAnswer(Answer):
    """Equipment as a tree."""
    __match_args__ = ("rows",)
    def __new__(cls, *, rows: Iterable[EquipmentRow]) -> Self: ...
    @property
    def rows(self) -> tuple[EquipmentRow, ...]:
        """Each before its parts."""

@final
class TicketEquipmentAnswer(Answer):
    """The equipment of a ticket."""
    __match_args__ = ("rows",)
    def __new__(cls, *, rows: Iterable[EquipmentRow]) -> Self: ...
    @property
    def rows(self) -> tuple[EquipmentRow, ...]:
        """In the order of the ticket."""

@final
class ExpansionAnswer(Answer):
    """A template with its tags filled in."""
    __match_args__ = ("text", "diagnostics", "total")
    def __new__(cls, *, text: str, diagnostics: Iterable[TagDiagnostic], total: int) -> Self: ...
    @property
    def text(self) -> str:
        """The text."""
    @property
    def diagnostics(self) -> tuple[TagDiagnostic, ...]:
        """What was found on the way; the first 1,000."""
    @property
    def total(self) -> int:
        """How many diagnostics there are."""

@final
class TagFindingsAnswer(Answer):
    """What is the matter with a template."""
    __match_args__ = ("diagnostics", "total")
    def __new__(cls, *, diagnostics: Iterable[TagDiagnostic], total: int) -> Self: ...
    @property
    def diagnostics(self) -> tuple[TagDiagnostic, ...]:
        """In the order of the template; the first 1,000."""
    @property
    def total(self) -> int:
        """How many there are."""

@final
class EquipmentCellAnswer(Answer):
    """A cell of a report."""
    __match_args__ = ("text",)
    def __new__(cls, *, text: str) -> Self: ...
    @property
    def text(self) -> str:
        """Its text."""

@final
class CardSchemaAnswer(Answer):
    """The fields of a card."""
    __match_args__ = ("sections",)
    def __new__(cls, *, sections: Iterable[CardSection]) -> Self: ...
    @property
    def sections(self) -> tuple[CardSection, ...]:
        """The groups that have fields, in the order in which they are shown."""

@final
class CardJsonSchemaAnswer(Answer):
    """The fields of a card as JSON Schema."""
    __match_args__ = ("schema", "notes")
    def __new__(cls, *, schema: Any, notes: Iterable[SchemaNote]) -> Self: ...
    @property
    def schema(self) -> Any:
        """The schema, of draft 2020-12."""
    @property
    def notes(self) -> tuple[SchemaNote, ...]:
        """What it cannot say."""

@final
class CardValuesAnswer(Answer):
    """The values of a card."""
    __match_args__ = ("user_group", "record_type", "values", "dormant")
    def __new__(cls, *, user_group: str | None = None, record_type: str | None = None, values: Any, dormant: Iterable[str]) -> Self: ...
    @property
    def user_group(self) -> str | None:
        """The group of a user."""
    @property
    def record_type(self) -> str | None:
        """The type of a record."""
    @property
    def values(self) -> Any:
        """Values by field, as a JSON object."""
    @property
    def dormant(self) -> tuple[str, ...]:
        """Fields that have a value which the card does not show: of another group of users, archived, or not
        to be converted when their field changed.
        """

@final
class CardCheckAnswer(Answer):
    """What is wrong with an edit."""
    __match_args__ = ("violations", "total")
    def __new__(cls, *, violations: Iterable[Violation], total: int) -> Self: ...
    @property
    def violations(self) -> tuple[Violation, ...]:
        """The first 100 violations."""
    @property
    def total(self) -> int:
        """How many there are."""

@final
class FieldChangePlanAnswer(Answer):
    """What a change would do."""
    __match_args__ = ("plan",)
    def __new__(cls, *, plan: FieldPlan) -> Self: ...
    @property
    def plan(self) -> FieldPlan:
        """The plan."""

@final
class FieldDefinitionsAnswer(Answer):
    """The definitions of custom fields."""
    __match_args__ = ("set",)
    def __new__(cls, *, set: FieldSet) -> Self: ...
    @property
    def set(self) -> FieldSet:
        """All groups and fields."""

@final
class FieldChangesAnswer(Answer):
    """Changes that can be undone."""
    __match_args__ = ("changes",)
    def __new__(cls, *, changes: Iterable[AppliedChange]) -> Self: ...
    @property
    def changes(self) -> tuple[AppliedChange, ...]:
        """In the order in which they were applied."""

@final
class PersonAnswer(Answer):
    """A person."""
    __match_args__ = ("card",)
    def __new__(cls, *, card: PersonCard) -> Self: ...
    @property
    def card(self) -> PersonCard:
        """The card."""

@final
class OrganisationAnswer(Answer):
    """An organisation."""
    __match_args__ = ("card",)
    def __new__(cls, *, card: OrganisationCard) -> Self: ...
    @property
    def card(self) -> OrganisationCard:
        """The card."""

@final
class PersonHistoryAnswer(Answer):
    """What there was with a person."""
    __match_args__ = ("person", "statuses", "requests", "calls", "all_requests", "all_calls")
    def __new__(cls, *, person: str, statuses: Iterable[StatusChange], requests: Iterable[RequestRef], calls: Iterable[CallRef], all_requests: int, all_calls: int) -> Self: ...
    @property
    def person(self) -> str:
        """Who: the person that the one asked for was merged into, where that is so."""
    @property
    def statuses(self) -> tuple[StatusChange, ...]:
        """Statuses, the oldest first."""
    @property
    def requests(self) -> tuple[RequestRef, ...]:
        """Requests, the oldest first."""
    @property
    def calls(self) -> tuple[CallRef, ...]:
        """Calls, the oldest first."""
    @property
    def all_requests(self) -> int:
        """How many requests there are in all."""
    @property
    def all_calls(self) -> int:
        """How many calls there are in all."""

@final
class OrganisationRequestsAnswer(Answer):
    """The requests of the persons of an organisation."""
    __match_args__ = ("requests", "total")
    def __new__(cls, *, requests: Iterable[RequestRef], total: int) -> Self: ...
    @property
    def requests(self) -> tuple[RequestRef, ...]:
        """The oldest first."""
    @property
    def total(self) -> int:
        """How many there are in all."""

@final
class PersonAuditAnswer(Answer):
    """What a person did."""
    __match_args__ = ("entries", "total")
    def __new__(cls, *, entries: Iterable[int], total: int) -> Self: ...
    @property
    def entries(self) -> tuple[int, ...]:
        """The numbers of the entries of the log, ascending: the last 1,000."""
    @property
    def total(self) -> int:
        """How many there are in all."""

@final
class InboundAnswer(Answer):
    """Somebody who writes or calls."""
    __match_args__ = ("person", "others", "organisation", "accepted", "because", "similar", "mark")
    def __new__(cls, *, person: str | None = None, others: Iterable[str], organisation: str | None = None, accepted: bool, because: Acceptance | Literal["KnownPerson", "NewPerson", "Anonymous", "BlockedAccount", "SeveralPersons"], similar: Iterable[SimilarContact], mark: bool) -> Self: ...
    @property
    def person(self) -> str | None:
        """Who it is, if it is one known person."""
    @property
    def others(self) -> tuple[str, ...]:
        """Who else has the same identity; the first 100."""
    @property
    def organisation(self) -> str | None:
        """The organisation: of the person, else of the domain."""
    @property
    def accepted(self) -> bool:
        """Whether it is accepted."""
    @property
    def because(self) -> Acceptance:
        """Why, or why not."""
    @property
    def similar(self) -> tuple[SimilarContact, ...]:
        """Others who may be the same, the most probable first."""
    @property
    def mark(self) -> bool:
        """Show the mark: somebody else is similar."""

@final
class SimilarContactsAnswer(Answer):
    """Contacts that may be the same."""
    __match_args__ = ("similar",)
    def __new__(cls, *, similar: Iterable[SimilarContact]) -> Self: ...
    @property
    def similar(self) -> tuple[SimilarContact, ...]:
        """The most probable first; at most 100."""

@final
class DecisionAnswer(Answer):
    """A decision about a right."""
    __match_args__ = ("allow", "because")
    def __new__(cls, *, allow: bool, because: str) -> Self: ...
    @property
    def allow(self) -> bool:
        """Whether the actor has it."""
    @property
    def because(self) -> str:
        """Why, or why not."""

@final
class DomainPlanAnswer(Answer):
    """Who would come to an organisation."""
    __match_args__ = ("persons", "unchanged", "hash")
    def __new__(cls, *, persons: Iterable[str], unchanged: Iterable[str], hash: str) -> Self: ...
    @property
    def persons(self) -> tuple[str, ...]:
        """Who would."""
    @property
    def unchanged(self) -> tuple[str, ...]:
        """Who has the domain, and another organisation that stays."""
    @property
    def hash(self) -> str:
        """What to apply it with."""

@final
class DismissalPlanAnswer(Answer):
    """Whose accounts would be closed for ever."""
    __match_args__ = ("persons", "kept", "token")
    def __new__(cls, *, persons: Iterable[str], kept: Iterable[StatusKept], token: str) -> Self: ...
    @property
    def persons(self) -> tuple[str, ...]:
        """Who would be dismissed."""
    @property
    def kept(self) -> tuple[StatusKept, ...]:
        """Who would not, and why."""
    @property
    def token(self) -> str:
        """What to dismiss them with."""

@final
class DirectoryDefinitionsAnswer(Answer):
    """Groups, departments and tenants."""
    __match_args__ = ("groups", "departments", "tenants")
    def __new__(cls, *, groups: Iterable[UserGroupSpec], departments: Iterable[DepartmentSpec], tenants: Iterable[TenantSpec]) -> Self: ...
    @property
    def groups(self) -> tuple[UserGroupSpec, ...]:
        """The groups."""
    @property
    def departments(self) -> tuple[DepartmentSpec, ...]:
        """The departments."""
    @property
    def tenants(self) -> tuple[TenantSpec, ...]:
        """The tenants."""

@final
class NotifiabilityAnswer(Answer):
    """Whether the desk may write to a person."""
    __match_args__ = ("allowed", "suppressed")
    def __new__(cls, *, allowed: bool, suppressed: Suppression | Literal["NoAddress", "NotificationsOff", "DismissedAccount"] | None = None) -> Self: ...
    @property
    def allowed(self) -> bool:
        """Whether it may."""
    @property
    def suppressed(self) -> Suppression | None:
        """Why not."""

@final
class MergePlannedAnswer(Answer):
    """What a merge would do."""
    __match_args__ = ("plan",)
    def __new__(cls, *, plan: MergePlan) -> Self: ...
    @property
    def plan(self) -> MergePlan:
        """The plan."""

@final
class UndoPlannedAnswer(Answer):
    """What undoing a merge would do."""
    __match_args__ = ("plan",)
    def __new__(cls, *, plan: UndoPlan) -> Self: ...
    @property
    def plan(self) -> UndoPlan:
        """The plan."""

@final
class MergesAnswer(Answer):
    """Merges."""
    __match_args__ = ("merges",)
    def __new__(cls, *, merges: Iterable[MergeView]) -> Self: ...
    @property
    def merges(self) -> tuple[MergeView, ...]:
        """By number."""

@final
class ErasureAnswer(Answer):
    """What erasing persons does."""
    __match_args__ = ("report",)
    def __new__(cls, *, report: EraseReport) -> Self: ...
    @property
    def report(self) -> EraseReport:
        """The report."""

@final
class FoundPersonsAnswer(Answer):
    """Persons that were found."""
    __match_args__ = ("persons", "total", "next")
    def __new__(cls, *, persons: Iterable[FoundPerson], total: int, next: SearchPosition | None = None) -> Self: ...
    @property
    def persons(self) -> tuple[FoundPerson, ...]:
        """In the order of their names, then of their ids."""
    @property
    def total(self) -> int:
        """How many there are on all pages."""
    @property
    def next(self) -> SearchPosition | None:
        """Where the next page begins; absent on the last."""

@final
class FoundOrganisationsAnswer(Answer):
    """Organisations that were found."""
    __match_args__ = ("organisations", "total", "next")
    def __new__(cls, *, organisations: Iterable[FoundOrganisation], total: int, next: SearchPosition | None = None) -> Self: ...
    @property
    def organisations(self) -> tuple[FoundOrganisation, ...]:
        """In the order of their names, then of their ids."""
    @property
    def total(self) -> int:
        """How many there are on all pages."""
    @property
    def next(self) -> SearchPosition | None:
        """Where the next page begins; absent on the last."""

@final
class PersonCountersAnswer(Answer):
    """How many persons there are."""
    __match_args__ = ("all", "active", "blocked", "counted")
    def __new__(cls, *, all: int, active: int, blocked: int, counted: int) -> Self: ...
    @property
    def all(self) -> int:
        """In all."""
    @property
    def active(self) -> int:
        """Whose account is active."""
    @property
    def blocked(self) -> int:
        """Whose account is blocked."""
    @property
    def counted(self) -> int:
        """Who counts: active and blocked ones."""

@final
class SearchExplanationAnswer(Answer):
    """What keeps somebody from being found."""
    __match_args__ = ("found", "removed_by")
    def __new__(cls, *, found: bool, removed_by: Iterable[SearchRemoval]) -> Self: ...
    @property
    def found(self) -> bool:
        """Whether nothing does."""
    @property
    def removed_by(self) -> tuple[SearchRemoval, ...]:
        """What does."""

@final
class ImportPlannedAnswer(Answer):
    """What an import would do."""
    __match_args__ = ("plan",)
    def __new__(cls, *, plan: ImportPlan) -> Self: ...
    @property
    def plan(self) -> ImportPlan:
        """The plan."""

@final
class ImportErrorsAnswer(Answer):
    """The rows of an import that are wrong."""
    __match_args__ = ("content", "rows")
    def __new__(cls, *, content: ExchangeContent, rows: int) -> Self: ...
    @property
    def content(self) -> ExchangeContent:
        """The table, or the vCards."""
    @property
    def rows(self) -> int:
        """How many rows or vCards there are."""

@final
class DialectSuggestedAnswer(Answer):
    """How a table seems to be written."""
    __match_args__ = ("suggestion",)
    def __new__(cls, *, suggestion: DialectSuggestion) -> Self: ...
    @property
    def suggestion(self) -> DialectSuggestion:
        """The suggestion."""

@final
class MappingSuggestedAnswer(Answer):
    """What columns seem to hold."""
    __match_args__ = ("suggestion",)
    def __new__(cls, *, suggestion: MappingSuggestion) -> Self: ...
    @property
    def suggestion(self) -> MappingSuggestion:
        """The suggestion."""

@final
class ExportedAnswer(Answer):
    """A list that was written."""
    __match_args__ = ("text", "contacts", "next")
    def __new__(cls, *, text: str, contacts: int, next: SearchPosition | None = None) -> Self: ...
    @property
    def text(self) -> str:
        """The list, or a piece of it."""
    @property
    def contacts(self) -> int:
        """How many contacts it has."""
    @property
    def next(self) -> SearchPosition | None:
        """Where the next piece begins; absent behind the last."""

@final
class ImportsAnswer(Answer):
    """Imports."""
    __match_args__ = ("imports",)
    def __new__(cls, *, imports: Iterable[ImportView]) -> Self: ...
    @property
    def imports(self) -> tuple[ImportView, ...]:
        """The oldest first."""

@final
class ImportUndoPlannedAnswer(Answer):
    """What undoing an import would do."""
    __match_args__ = ("removed", "restored", "kept")
    def __new__(cls, *, removed: int, restored: int, kept: Iterable[ImportKept]) -> Self: ...
    @property
    def removed(self) -> int:
        """How many would be removed."""
    @property
    def restored(self) -> int:
        """How many would have their values before."""
    @property
    def kept(self) -> tuple[ImportKept, ...]:
        """Who would stay as is."""

class ErrorKind(str, Enum):
    """What family an error belongs to: what a host does about it."""
    def __new__(cls, value: str) -> Self: ...
    INVALID = "Invalid"
    """The input is wrong whatever the state: correct the call."""
    NOT_FOUND = "NotFound"
    """Something named in the call does not exist."""
    CONFLICT = "Conflict"
    """The state does not allow it now: it may later."""
    DENIED = "Denied"
    """The actor may not do it."""
    CORRUPT = "Corrupt"
    """Stored bytes cannot be read."""
    INTERNAL = "Internal"
    """A defect of the library."""

@final
class Violation:
    """One thing that is wrong with an input."""
    __match_args__ = ("code", "path", "expected", "found")
    def __new__(cls, *, code: str, path: str, expected: str, found: str) -> Self: ...
    @property
    def code(self) -> str:
        """A stable name such as `OutOfRange`."""
    @property
    def path(self) -> str:
        """Where, such as `pause_types[lunch].grace`."""
    @property
    def expected(self) -> str:
        """What was expected."""
    @property
    def found(self) -> str:
        """What was found, where that is no personal value."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Violation:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class ErrorCode(IntEnum):
    """The stable number of an error: the same on every surface, never reused."""
    INVALID = 1000
    """The input does not check."""
    UNKNOWN = 1001
    """Something that the call names does not exist."""
    UNKNOWN_REFERENCE = 1002
    """A reference is not one of this desk."""
    DENIED = 1100
    """The actor lacks a right."""
    CLOCK_SKEW = 1200
    """`now` lies too far before the last seen instant."""
    CLOCK_AHEAD = 1201
    """`now` lies too far after the last seen instant."""
    IN_THE_FUTURE = 1202
    """An instant in the call lies after now."""
    NOT_LOGGED_IN = 1300
    """The agent has no session."""
    NOT_PAUSED = 1301
    """The agent is in no pause and no break-out."""
    BUSY = 1302
    """An interaction goes on, and the policy refuses a pause then."""
    PAUSE_REFUSED = 1303
    """The pause cannot be taken."""
    QUEUE_REFUSED = 1304
    """The queues cannot be gone on."""
    LINE_REFUSED = 1305
    """Do not disturb cannot be switched on while on queue."""
    DEFERRED_BY_HIGHER = 1306
    """A deferred change was wished by somebody of a higher standing."""
    NO_PAUSE_REQUEST = 1307
    """No pause was requested."""
    PAUSE_REQUEST_OPEN = 1308
    """A pause was requested already."""
    NOT_ELIGIBLE = 1400
    """The agent cannot be offered work."""
    OFFER_ID_USED = 1401
    """The interaction is open elsewhere, or was offered before."""
    OFFER_CLOSED = 1402
    """The offer is not open any more."""
    NOT_ACTIVE = 1403
    """The interaction is not active at the agent."""
    WRAP_UP_ENDED = 1404
    """The wrap-up is over."""
    PROLONG_REFUSED = 1405
    """The wrap-up cannot be prolonged: it has no time, or not now, or not again."""
    DISPOSITION_MISSING = 1406
    """The wrap-up needs a disposition."""
    STATUS_REFUSED = 1500
    """The actor is not among those who may set the status, or it is archived."""
    OUTSIDE_RETENTION = 1600
    """The span lies before what the desk keeps: use a replay of the log."""
    SHIFT_BEGUN = 1601
    """A shift that has begun cannot be changed."""
    NO_PERIOD = 1602
    """Time is granted for the current period of a limit, and none runs: between shifts, for example."""
    SNAPSHOT_UNREADABLE = 1700
    """A snapshot cannot be read."""
    LOG_UNREADABLE = 1701
    """A log cannot be replayed."""
    JSON_UNREADABLE = 1702
    """A text is not the JSON that was expected."""
    FIELD_PLAN_STALE = 2100
    """The definitions or values are not any more as they were planned with: plan anew."""
    FIELD_IN_USE = 2101
    """Something uses the field, so it cannot be purged."""
    PURGE_COUNT_WRONG = 2102
    """A purge needs the exact number of values that it deletes."""
    FIELD_UNDO_REFUSED = 2103
    """The change cannot be undone."""
    CARD_EXISTS = 2104
    """A card of this id exists already."""
    INTERNAL = 1900
    """A defect of the library. Please report it."""
    EXPIRY_UNREADABLE = 2200
    """A text is no expiry."""
    DISPOSITION_REFUSED = 2201
    """The disposition cannot be set."""
    DISPOSITION_IN_USE = 2202
    """The disposition was set, or something names it: it can be archived, not deleted."""
    BLACKLIST_ARCHIVED = 2203
    """The blacklist takes no numbers."""
    NOT_BLACKLISTED = 2204
    """The number is not in the blacklist."""
    EQUIPMENT_CYCLE = 2300
    """Equipment cannot become a part of itself, nor of one of its own parts."""
    EQUIPMENT_TOO_DEEP = 2301
    """There would be too many levels of parts."""
    EQUIPMENT_HAS_PARTS = 2302
    """Equipment with parts is not deleted unless the call says what becomes of them."""
    EQUIPMENT_IN_USE = 2303
    """Equipment that belongs, or belonged, to a ticket is archived, not deleted."""
    OTHER_ORGANISATION = 2304
    """Equipment of another company: a parent is of the same company; a ticket takes it only with the right
    `equipment.cross`.
    """
    PERSON_EXISTS = 2500
    """There is such a person already."""
    ORGANISATION_EXISTS = 2501
    """There is such an organisation already."""
    CONTACT_IN_USE = 2502
    """A contact with history is not deleted."""
    PLAN_STALE = 2503
    """What was planned is not what would happen now: plan again."""
    ERASED = 2504
    """The personal values of this person were erased."""
    MERGE_UNDECIDED = 2600
    """Something has to be decided before the merge."""
    SAME_CLUSTER = 2601
    """Two of those to be merged are one already."""
    MERGE_UNDONE_ALREADY = 2602
    """The merge was undone."""
    DISMISSED_SURVIVOR = 2603
    """Who was dismissed can be merged into another, not the other way round."""
    FILTER_NOT_VISIBLE = 2700
    """A filter asks about a field that the asker does not see."""
    FILTER_ARCHIVED = 2701
    """A filter asks about a field that is archived."""
    OTHER_ENCODING = 2800
    """A list is not in UTF-8."""
    LIST_TOO_LONG = 2801
    """A list is too long."""
    IMPORT_REFUSED = 2802
    """Rows are wrong, and the import is all or nothing."""
    IMPORT_EXISTS = 2803
    """There was an import of that id."""
    IMPORT_UNDONE_ALREADY = 2804
    """The import was undone."""

@final
class EventRecord:
    """An event with what every event has."""
    __match_args__ = ("seq", "at", "observed_at", "actor", "event")
    def __new__(cls, *, seq: int, at: datetime | int, observed_at: datetime | int, actor: str, event: Event) -> Self: ...
    @property
    def seq(self) -> int:
        """Its number in this desk, from 1, without gaps."""
    @property
    def at(self) -> datetime:
        """The instant at which it happened."""
    @property
    def observed_at(self) -> datetime:
        """The instant at which the desk was told the time: later than `at` when a tick was late."""
    @property
    def actor(self) -> str:
        """Who caused it; `system` for the host and the desk's own timers."""
    @property
    def event(self) -> Event:
        """What happened."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> EventRecord:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class LogAction:
    """What an entry of the log did."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> LogAction:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Accepted(LogAction):
        """An accepted command."""
        __match_args__ = ("command",)
        def __new__(cls, *, command: Command) -> Self: ...
        @property
        def command(self) -> Command:
            """The command."""

    @final
    class Advance(LogAction):
        """Time passed and timers fired."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Redacted(LogAction):
        """An accepted command whose personal values were erased: its events tell what happened."""
        __match_args__ = ("command", "persons")
        def __new__(cls, *, command: str, persons: Iterable[str]) -> Self: ...
        @property
        def command(self) -> str:
            """The name of the command."""
        @property
        def persons(self) -> tuple[str, ...]:
            """The persons whose values it carried."""

@final
class LogEntry:
    """One entry of the log. The host keeps the log; replaying it gives the same desk."""
    __match_args__ = ("seq", "prior", "given", "effective", "forced", "actor", "action", "events")
    def __new__(cls, *, seq: int, prior: datetime | int, given: datetime | int, effective: datetime | int, forced: bool | None = ..., actor: str, action: LogAction, events: Iterable[EventRecord]) -> Self: ...
    @property
    def seq(self) -> int:
        """Its number in this desk, from 1, without gaps."""
    @property
    def prior(self) -> datetime:
        """The clock just before."""
    @property
    def given(self) -> datetime:
        """The instant that the host gave."""
    @property
    def effective(self) -> datetime:
        """The instant at which it took effect."""
    @property
    def forced(self) -> bool:
        """Whether the host forced the clock."""
    @property
    def actor(self) -> str:
        """Who acted."""
    @property
    def action(self) -> LogAction:
        """What was done."""
    @property
    def events(self) -> tuple[EventRecord, ...]:
        """What happened, in order."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> LogEntry:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class LedgerEntry:
    """A span of the account."""
    __match_args__ = ("start", "end", "line", "exceeded", "corrected")
    def __new__(cls, *, start: datetime | int, end: datetime | int, line: AccountLine, exceeded: timedelta | int | None = ..., corrected: bool | None = ...) -> Self: ...
    @property
    def start(self) -> datetime:
        """Where it starts."""
    @property
    def end(self) -> datetime:
        """Where it ends: the start of the next."""
    @property
    def line(self) -> AccountLine:
        """The line that it belongs to."""
    @property
    def exceeded(self) -> timedelta:
        """How much of it is over a limit."""
    @property
    def corrected(self) -> bool:
        """A correction made it what it is."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> LedgerEntry:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class LedgerTotal:
    """The sums of one line over a span. `paid` and `unpaid` add up to `within` and `exceeded`."""
    __match_args__ = ("line", "within", "exceeded", "paid", "unpaid")
    def __new__(cls, *, line: AccountLine, within: timedelta | int, exceeded: timedelta | int, paid: timedelta | int, unpaid: timedelta | int) -> Self: ...
    @property
    def line(self) -> AccountLine:
        """The line."""
    @property
    def within(self) -> timedelta:
        """Time within the limits."""
    @property
    def exceeded(self) -> timedelta:
        """Time over a limit."""
    @property
    def paid(self) -> timedelta:
        """Paid time."""
    @property
    def unpaid(self) -> timedelta:
        """Unpaid time."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> LedgerTotal:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class Region:
    """A part of an agent's state that changes for itself. In each the agent is in exactly one state at any time."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Region:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Session(Region):
        """Whether the agent is logged in."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Presence(Region):
        """The presence status."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Line(Region):
        """Whether direct and internal calls are received."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Work(Region):
        """What the agent is doing as far as queues are concerned."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Channel(Region):
        """One channel."""
        __match_args__ = ("channel",)
        def __new__(cls, *, channel: str) -> Self: ...
        @property
        def channel(self) -> str:
            """The channel."""

@disjoint_base
class RegionState:
    """A state of a region. Line, work and channels are `LoggedOut` while the agent is."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RegionState:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class LoggedOut(RegionState):
        """No session."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class LoggedIn(RegionState):
        """Of the session: logged in."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Grace(RegionState):
        """Of the session: the last one was lost, and its grace runs."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class PresenceIs(RegionState):
        """Of the presence."""
        __match_args__ = ("status",)
        def __new__(cls, *, status: str) -> Self: ...
        @property
        def status(self) -> str:
            """The status."""

    @final
    class LineIs(RegionState):
        """Of the line."""
        __match_args__ = ("line",)
        def __new__(cls, *, line: Line | Literal["Ready", "DnD"]) -> Self: ...
        @property
        def line(self) -> Line:
            """Its state."""

    @final
    class WorkIs(RegionState):
        """Of the work."""
        __match_args__ = ("work",)
        def __new__(cls, *, work: Work) -> Self: ...
        @property
        def work(self) -> Work:
            """Its state."""

    @final
    class ChannelIs(RegionState):
        """Of a channel: its own state, busy in a pause, too."""
        __match_args__ = ("state",)
        def __new__(cls, *, state: ChannelState | Literal["Busy", "Offering", "WrapUp", "Missed", "Resting", "Waiting"]) -> Self: ...
        @property
        def state(self) -> ChannelState:
            """Its state."""

@final
class RegionEntry:
    """A span of the account of a region."""
    __match_args__ = ("start", "end", "state")
    def __new__(cls, *, start: datetime | int, end: datetime | int, state: RegionState) -> Self: ...
    @property
    def start(self) -> datetime:
        """Where it starts."""
    @property
    def end(self) -> datetime:
        """Where it ends: the start of the next."""
    @property
    def state(self) -> RegionState:
        """The state."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RegionEntry:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class RegionTotal:
    """The time that a region was in a state."""
    __match_args__ = ("state", "time")
    def __new__(cls, *, state: RegionState, time: timedelta | int) -> Self: ...
    @property
    def state(self) -> RegionState:
        """The state."""
    @property
    def time(self) -> timedelta:
        """The time."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RegionTotal:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class RegionAccount:
    """The account of one region. The times of `totals` add up to the span that was asked for."""
    __match_args__ = ("region", "entries", "totals")
    def __new__(cls, *, region: Region, entries: Iterable[RegionEntry], totals: Iterable[RegionTotal]) -> Self: ...
    @property
    def region(self) -> Region:
        """The region."""
    @property
    def entries(self) -> tuple[RegionEntry, ...]:
        """The spans, in order, without gap or overlap."""
    @property
    def totals(self) -> tuple[RegionTotal, ...]:
        """Their sums a state, in the order of the states."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RegionAccount:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class InteractionView:
    """An active interaction."""
    __match_args__ = ("interaction", "kind", "since", "held_since")
    def __new__(cls, *, interaction: str, kind: InteractionKind | Literal["Queue", "Direct", "Outbound", "Internal"], since: datetime | int, held_since: datetime | int | None = None) -> Self: ...
    @property
    def interaction(self) -> str:
        """The host's id."""
    @property
    def kind(self) -> InteractionKind:
        """Where it came from."""
    @property
    def since(self) -> datetime:
        """Since when it is active."""
    @property
    def held_since(self) -> datetime | None:
        """Since when it is on hold; absent when it is not."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> InteractionView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class ChannelView:
    """One channel of an agent."""
    __match_args__ = ("channel", "state", "since", "until", "capacity", "active", "interaction", "missed_reason", "misses", "overdue", "prolongations_left")
    def __new__(cls, *, channel: str, state: ChannelState | Literal["Busy", "Offering", "WrapUp", "Missed", "Resting", "Waiting"], since: datetime | int, until: datetime | int | None = None, capacity: int, active: Iterable[InteractionView], interaction: str | None = None, missed_reason: OfferFailure | Literal["NoAnswer", "Rejected", "DeviceBusy", "Unreachable", "Cancelled", "LostRace"] | None = None, misses: int, overdue: bool | None = ..., prolongations_left: int | None = ...) -> Self: ...
    @property
    def channel(self) -> str:
        """The channel."""
    @property
    def state(self) -> ChannelState:
        """Its state."""
    @property
    def since(self) -> datetime:
        """Since when it is in this state."""
    @property
    def until(self) -> datetime | None:
        """When the state ends by itself; absent where it does not."""
    @property
    def capacity(self) -> int:
        """How many interactions it can have."""
    @property
    def active(self) -> tuple[InteractionView, ...]:
        """The active interactions, the oldest first."""
    @property
    def interaction(self) -> str | None:
        """The interaction that is offered, wrapped up or was missed."""
    @property
    def missed_reason(self) -> OfferFailure | None:
        """Why it was missed."""
    @property
    def misses(self) -> int:
        """Counted misses in a row."""
    @property
    def overdue(self) -> bool:
        """The wrap-up's time is over and its disposition is missing."""
    @property
    def prolongations_left(self) -> int:
        """How often the wrap-up can still be prolonged."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ChannelView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class DeferredView:
    """A change that waits."""
    __match_args__ = ("change", "actor", "standing", "since")
    def __new__(cls, *, change: DeferredChange, actor: str, standing: Standing | Literal["Agent", "Supervisor", "TeamAdmin", "CompanyAdmin", "System"], since: datetime | int) -> Self: ...
    @property
    def change(self) -> DeferredChange:
        """The change."""
    @property
    def actor(self) -> str:
        """Who wished it."""
    @property
    def standing(self) -> Standing:
        """As what."""
    @property
    def since(self) -> datetime:
        """Since when it waits."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> DeferredView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class RequestView:
    """A pause that was requested."""
    __match_args__ = ("pause_type", "since", "approved_at")
    def __new__(cls, *, pause_type: str, since: datetime | int, approved_at: datetime | int | None = None) -> Self: ...
    @property
    def pause_type(self) -> str:
        """The type."""
    @property
    def since(self) -> datetime:
        """Since when it waits."""
    @property
    def approved_at(self) -> datetime | None:
        """When it is approved by itself; never when absent."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RequestView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class SessionView:
    """The sessions of an agent."""
    __match_args__ = ("logged_in", "since", "sessions", "grace_until")
    def __new__(cls, *, logged_in: bool, since: datetime | int, sessions: Iterable[str], grace_until: datetime | int | None = None) -> Self: ...
    @property
    def logged_in(self) -> bool:
        """Whether the agent is logged in, a grace included."""
    @property
    def since(self) -> datetime:
        """Since when."""
    @property
    def sessions(self) -> tuple[str, ...]:
        """The open sessions, in the order of their ids."""
    @property
    def grace_until(self) -> datetime | None:
        """When the grace after a lost last session ends; absent where none runs."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> SessionView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Transition:
    """Something that an actor may or may not do with an agent's state now."""
    __match_args__ = ("command", "pause_type", "allowed", "deferred", "pause_refusals", "queue_refusals")
    def __new__(cls, *, command: str, pause_type: str | None = None, allowed: bool, deferred: bool | None = ..., pause_refusals: Iterable[PauseRefusal] | None = ..., queue_refusals: Iterable[QueueRefusal] | None = ...) -> Self: ...
    @property
    def command(self) -> str:
        """The command, in snake case."""
    @property
    def pause_type(self) -> str | None:
        """The pause type that it would choose."""
    @property
    def allowed(self) -> bool:
        """Whether the desk would accept it now."""
    @property
    def deferred(self) -> bool:
        """It would wait until the running interactions are over."""
    @property
    def pause_refusals(self) -> tuple[PauseRefusal, ...]:
        """Why a pause is refused."""
    @property
    def queue_refusals(self) -> tuple[QueueRefusal, ...]:
        """Why the queues are refused."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Transition:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class LimitView:
    """One limit in the pause panel."""
    __match_args__ = ("limit", "period_start", "period_end", "allotment", "used", "count_limit", "count", "remaining", "exceeded", "exhausted")
    def __new__(cls, *, limit: Limit, period_start: datetime | int | None = None, period_end: datetime | int | None = None, allotment: timedelta | int | None = None, used: timedelta | int, count_limit: int | None = None, count: int, remaining: timedelta | int, exceeded: timedelta | int, exhausted: bool) -> Self: ...
    @property
    def limit(self) -> Limit:
        """The limit."""
    @property
    def period_start(self) -> datetime | None:
        """Where its period starts; absent where it has no start."""
    @property
    def period_end(self) -> datetime | None:
        """Where its period ends; absent where that is not known."""
    @property
    def allotment(self) -> timedelta | None:
        """Allowed time, grants included; absent for a limit of number."""
    @property
    def used(self) -> timedelta:
        """Spent time."""
    @property
    def count_limit(self) -> int | None:
        """Allowed number, grants included; absent for a limit of time."""
    @property
    def count(self) -> int:
        """Number of pauses."""
    @property
    def remaining(self) -> timedelta:
        """Time left; 0 for a limit of number."""
    @property
    def exceeded(self) -> timedelta:
        """Time over; 0 for a limit of number."""
    @property
    def exhausted(self) -> bool:
        """Nothing is left."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> LimitView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class PanelRow:
    """One type in the pause panel."""
    __match_args__ = ("pause_type", "label", "paid", "paid_percent", "spent", "count", "remaining", "exceeded", "limits", "running", "disabled", "disabled_because")
    def __new__(cls, *, pause_type: str, label: str, paid: bool, paid_percent: int, spent: timedelta | int, count: int, remaining: timedelta | int | None = None, exceeded: timedelta | int, limits: Iterable[LimitView], running: bool, disabled: bool, disabled_because: Iterable[PauseRefusal] | None = ...) -> Self: ...
    @property
    def pause_type(self) -> str:
        """The type."""
    @property
    def label(self) -> str:
        """What people read."""
    @property
    def paid(self) -> bool:
        """Some of its time is paid."""
    @property
    def paid_percent(self) -> int:
        """The share that is paid, in per cent."""
    @property
    def spent(self) -> timedelta:
        """Time spent in the current period of the type."""
    @property
    def count(self) -> int:
        """Pauses in the current period of the type."""
    @property
    def remaining(self) -> timedelta | None:
        """The least time left over all its limits; absent when unlimited."""
    @property
    def exceeded(self) -> timedelta:
        """The most time over, over all its limits. Time over a single maximum stands in the ledger."""
    @property
    def limits(self) -> tuple[LimitView, ...]:
        """Its limits."""
    @property
    def running(self) -> bool:
        """The agent is in a pause of this type now."""
    @property
    def disabled(self) -> bool:
        """The agent cannot set it now."""
    @property
    def disabled_because(self) -> tuple[PauseRefusal, ...]:
        """Why."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> PanelRow:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class BoardEntry:
    """One agent on a board."""
    __match_args__ = ("agent", "since", "elapsed")
    def __new__(cls, *, agent: str, since: datetime | int, elapsed: timedelta | int) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def since(self) -> datetime:
        """Since when the agent is in this state."""
    @property
    def elapsed(self) -> timedelta:
        """How long that is now."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> BoardEntry:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class BoardGroup:
    """One state on a board."""
    __match_args__ = ("line", "count", "agents")
    def __new__(cls, *, line: AccountLine, count: int, agents: Iterable[BoardEntry]) -> Self: ...
    @property
    def line(self) -> AccountLine:
        """The state."""
    @property
    def count(self) -> int:
        """How many agents are in it."""
    @property
    def agents(self) -> tuple[BoardEntry, ...]:
        """The agents, the longest in the state first."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> BoardGroup:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class FailureCount:
    """How a number of interactions ended or failed."""
    __match_args__ = ("reason", "count")
    def __new__(cls, *, reason: OfferFailure | Literal["NoAnswer", "Rejected", "DeviceBusy", "Unreachable", "Cancelled", "LostRace"], count: int) -> Self: ...
    @property
    def reason(self) -> OfferFailure:
        """Why offers failed."""
    @property
    def count(self) -> int:
        """How many."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FailureCount:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class RefusedEntry:
    """A command that other rules would have refused."""
    __match_args__ = ("entry", "at", "actor", "command", "agent", "error")
    def __new__(cls, *, entry: int, at: datetime | int, actor: str, command: str, agent: str | None = None, error: str) -> Self: ...
    @property
    def entry(self) -> int:
        """The number of the entry in the log."""
    @property
    def at(self) -> datetime:
        """When."""
    @property
    def actor(self) -> str:
        """Who asked."""
    @property
    def command(self) -> str:
        """The command, in snake case."""
    @property
    def agent(self) -> str | None:
        """The agent, where it is about one."""
    @property
    def error(self) -> str:
        """The name of the error."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RefusedEntry:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Outcome:
    """What an agent's log comes to under one set of rules."""
    __match_args__ = ("switches", "paid", "unpaid", "pause", "exceeded")
    def __new__(cls, *, switches: int, paid: timedelta | int, unpaid: timedelta | int, pause: timedelta | int, exceeded: timedelta | int) -> Self: ...
    @property
    def switches(self) -> int:
        """Pauses that the desk ended or switched because of a limit."""
    @property
    def paid(self) -> timedelta:
        """Paid time."""
    @property
    def unpaid(self) -> timedelta:
        """Unpaid time."""
    @property
    def pause(self) -> timedelta:
        """Pause time."""
    @property
    def exceeded(self) -> timedelta:
        """Time over limits."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Outcome:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class AgentDifference:
    """An agent for whom other rules would have made a difference."""
    __match_args__ = ("agent", "before", "after")
    def __new__(cls, *, agent: str, before: Outcome, after: Outcome) -> Self: ...
    @property
    def agent(self) -> str:
        """The agent."""
    @property
    def before(self) -> Outcome:
        """Under the rules of the log."""
    @property
    def after(self) -> Outcome:
        """Under the other rules."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> AgentDifference:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class WhatIf:
    """What would have been different under other rules."""
    __match_args__ = ("refused", "agents")
    def __new__(cls, *, refused: Iterable[RefusedEntry], agents: Iterable[AgentDifference]) -> Self: ...
    @property
    def refused(self) -> tuple[RefusedEntry, ...]:
        """Commands of the log that would have been refused, and what depended on them."""
    @property
    def agents(self) -> tuple[AgentDifference, ...]:
        """Agents for whom something differs, in the order of their ids."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> WhatIf:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class Routing(str, Enum):
    """Whether work may be routed to agents of a presence status."""
    def __new__(cls, value: str) -> Self: ...
    ELIGIBLE = "Eligible"
    """Work may be offered."""
    NOT_ELIGIBLE = "NotEligible"
    """No work is offered."""

class Apply(str, Enum):
    """When a changed definition acts on an agent."""
    def __new__(cls, value: str) -> Self: ...
    NEXT_LOGIN = "NextLogin"
    """At the agent's next log-in."""
    IMMEDIATE = "Immediate"
    """At once."""

class Effect(str, Enum):
    """When a changed limit acts."""
    def __new__(cls, value: str) -> Self: ...
    NEXT_PERIOD = "NextPeriod"
    """From the next quota period of the agent."""
    IMMEDIATE = "Immediate"
    """At the instant of the change."""

@final
class StatusSpec:
    """A presence status."""
    __match_args__ = ("id", "label", "color", "routing", "counts_as_work", "settable_by", "archived")
    def __new__(cls, *, id: str, label: str | None = ..., color: str | None = None, routing: Routing | Literal["Eligible", "NotEligible"] | None = ..., counts_as_work: bool | None = ..., settable_by: Iterable[Setter | Literal["Agent", "Supervisor", "Administrator"]] | None = ..., archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id; it never changes and carries no meaning."""
    @property
    def label(self) -> str:
        """What people read; free text."""
    @property
    def color(self) -> str | None:
        """`#RRGGBB`."""
    @property
    def routing(self) -> Routing:
        """Whether work may be routed to agents of this status."""
    @property
    def counts_as_work(self) -> bool:
        """Whether reports count the time as work."""
    @property
    def settable_by(self) -> tuple[Setter, ...]:
        """Who may set it."""
    @property
    def archived(self) -> bool:
        """No longer to be chosen; history keeps it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> StatusSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class Period:
    """The span over which a limit counts."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Period:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Day(Period):
        """A calendar day, usually of 23–25 hours."""
        __match_args__ = ("zone", "day_start")
        def __new__(cls, *, zone: ZoneInfo | str | None = None, day_start: time | str | None = ...) -> Self: ...
        @property
        def zone(self) -> ZoneInfo | None:
            """The zone; the agent's when absent, else the desk's."""
        @property
        def day_start(self) -> time:
            """The wall time at which the day starts."""

    @final
    class Week(Period):
        """Seven days."""
        __match_args__ = ("zone", "first_day", "day_start")
        def __new__(cls, *, zone: ZoneInfo | str | None = None, first_day: Weekday | Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] | None = ..., day_start: time | str | None = ...) -> Self: ...
        @property
        def zone(self) -> ZoneInfo | None:
            """The zone; the agent's when absent, else the desk's."""
        @property
        def first_day(self) -> Weekday:
            """The first day of the week."""
        @property
        def day_start(self) -> time:
            """The wall time at which its days start."""

    @final
    class Shift(Period):
        """From the start of one of the agent's shifts to the start of the next."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Rolling(Period):
        """The window of this length that ends now, 1 ms to 31 days."""
        __match_args__ = ("length",)
        def __new__(cls, *, length: timedelta | int) -> Self: ...
        @property
        def length(self) -> timedelta:
            """Its length."""

@disjoint_base
class OnExhausted:
    """What happens to a running pause when its limit, and then the grace, is over."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> OnExhausted:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class SwitchTo(OnExhausted):
        """The pause goes on as another type."""
        __match_args__ = ("pause_type",)
        def __new__(cls, *, pause_type: str) -> Self: ...
        @property
        def pause_type(self) -> str:
            """That type."""

    @final
    class Notify(OnExhausted):
        """The agent is told; the time over the limit counts as exceeded."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Resume(OnExhausted):
        """The agent goes back on queue."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Logout(OnExhausted):
        """The agent is logged out."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

class Overage(str, Enum):
    """How time over the limit is paid."""
    def __new__(cls, value: str) -> Self: ...
    SAME_AS_TYPE = "SameAsType"
    """As the type."""
    UNPAID = "Unpaid"
    """Not at all."""

class LookupKind(str, Enum):
    """What an entry of the pause lookup is for. Only a break can be taken as a pause."""
    def __new__(cls, value: str) -> Self: ...
    BREAK = "Break"
    """A pause type."""
    OTHER = "Other"
    """Another use of the host's lookup."""

@final
class Approval:
    """That a pause has to be requested, and what happens when nobody answers."""
    __match_args__ = ("approved_after",)
    def __new__(cls, *, approved_after: timedelta | int | None = None) -> Self: ...
    @property
    def approved_after(self) -> timedelta | None:
        """Approved by itself after this long; never when absent."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Approval:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class PauseTypeSpec:
    """A type of pause."""
    __match_args__ = ("id", "label", "kind", "paid_percent", "allotment", "count_limit", "single_maximum", "pool", "period", "warn_percent", "grace", "on_exhausted", "overage", "settable_by", "minimum_remaining", "approval", "notify_restored", "tenant", "archived")
    def __new__(cls, *, id: str, label: str | None = ..., kind: LookupKind | Literal["Break", "Other"] | None = ..., paid_percent: int | None = ..., allotment: timedelta | int | None = None, count_limit: int | None = None, single_maximum: timedelta | int | None = None, pool: str | None = None, period: Period | None = ..., warn_percent: int | None = None, grace: timedelta | int | None = ..., on_exhausted: OnExhausted | None = ..., overage: Overage | Literal["SameAsType", "Unpaid"] | None = ..., settable_by: Iterable[Setter | Literal["Agent", "Supervisor", "Administrator"]] | None = ..., minimum_remaining: timedelta | int | None = ..., approval: Approval | None = None, notify_restored: bool | None = ..., tenant: str | None = None, archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def label(self) -> str:
        """What people read."""
    @property
    def kind(self) -> LookupKind:
        """What the lookup entry is for."""
    @property
    def paid_percent(self) -> int:
        """The share of the time that is paid, 0–100 per cent."""
    @property
    def allotment(self) -> timedelta | None:
        """How much time a period has; unlimited when absent, never selectable by the agent when 0."""
    @property
    def count_limit(self) -> int | None:
        """How many pauses a period has; unlimited when absent."""
    @property
    def single_maximum(self) -> timedelta | None:
        """How long one pause may last; unlimited when absent."""
    @property
    def pool(self) -> str | None:
        """The pool whose limits it shares."""
    @property
    def period(self) -> Period:
        """The period of its own limits."""
    @property
    def warn_percent(self) -> int | None:
        """Warn when this share of an allotment is used, 1–99 per cent; never when absent."""
    @property
    def grace(self) -> timedelta:
        """How long a running pause goes on after its limit before `on_exhausted` acts."""
    @property
    def on_exhausted(self) -> OnExhausted:
        """What happens then."""
    @property
    def overage(self) -> Overage:
        """How time over the limit is paid."""
    @property
    def settable_by(self) -> tuple[Setter, ...]:
        """Who may set it."""
    @property
    def minimum_remaining(self) -> timedelta:
        """How much must be left for the agent or a supervisor to start it."""
    @property
    def approval(self) -> Approval | None:
        """That it has to be requested and approved."""
    @property
    def notify_restored(self) -> bool:
        """Tell the agent when a rolling limit lets the type be used again."""
    @property
    def tenant(self) -> str | None:
        """The tenant that owns the type; all when absent. Panel, ledger and timesheet of a tenant look at it: nobody else
        is charged.
        """
    @property
    def archived(self) -> bool:
        """No longer to be chosen; a running pause ends under its last version."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> PauseTypeSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class PoolSpec:
    """Limits that several pause types share."""
    __match_args__ = ("id", "label", "allotment", "count_limit", "period", "archived")
    def __new__(cls, *, id: str, label: str | None = ..., allotment: timedelta | int | None = None, count_limit: int | None = None, period: Period | None = ..., archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def label(self) -> str:
        """What people read."""
    @property
    def allotment(self) -> timedelta | None:
        """How much time a period has for all its types together."""
    @property
    def count_limit(self) -> int | None:
        """How many pauses a period has for all its types together."""
    @property
    def period(self) -> Period:
        """The period of the shared limits."""
    @property
    def archived(self) -> bool:
        """No longer limits anything."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> PoolSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class WrapUpRule:
    """After-call work of a team."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> WrapUpRule:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Off(WrapUpRule):
        """There is none."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Timed(WrapUpRule):
        """It ends by itself."""
        __match_args__ = ("duration",)
        def __new__(cls, *, duration: timedelta | int) -> Self: ...
        @property
        def duration(self) -> timedelta:
            """After this long."""

    @final
    class OnDemand(WrapUpRule):
        """It lasts until the agent says so."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

@disjoint_base
class MissingDisposition:
    """What happens when a wrap-up's time is over and its mandatory disposition is missing."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> MissingDisposition:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Overdue(MissingDisposition):
        """The wrap-up stays and is shown as overdue."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Timeout(MissingDisposition):
        """It is closed with this disposition."""
        __match_args__ = ("disposition",)
        def __new__(cls, *, disposition: str) -> Self: ...
        @property
        def disposition(self) -> str:
            """The host's id of the disposition."""

@final
class TeamSpec:
    """Agents with common timing."""
    __match_args__ = ("id", "label", "wrap_up", "wrap_each", "wrap_outbound", "prolong_step", "prolong_max", "prolong_window", "disposition_mandatory", "missing_disposition", "no_answer_delay", "rejected_delay", "device_busy_delay", "unreachable_delay", "max_no_answer", "counted_misses", "offer_timeout", "archived")
    def __new__(cls, *, id: str, label: str | None = ..., wrap_up: WrapUpRule | None = ..., wrap_each: bool | None = ..., wrap_outbound: bool | None = ..., prolong_step: timedelta | int | None = ..., prolong_max: int | None = ..., prolong_window: timedelta | int | None = None, disposition_mandatory: bool | None = ..., missing_disposition: MissingDisposition | None = ..., no_answer_delay: timedelta | int | None = ..., rejected_delay: timedelta | int | None = ..., device_busy_delay: timedelta | int | None = ..., unreachable_delay: timedelta | int | None = ..., max_no_answer: int | None = None, counted_misses: Iterable[OfferFailure | Literal["NoAnswer", "Rejected", "DeviceBusy", "Unreachable", "Cancelled", "LostRace"]] | None = ..., offer_timeout: timedelta | int | None = None, archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def label(self) -> str:
        """What people read."""
    @property
    def wrap_up(self) -> WrapUpRule:
        """After-call work."""
    @property
    def wrap_each(self) -> bool:
        """Every ended interaction starts wrap-up, not only the last of the channel."""
    @property
    def wrap_outbound(self) -> bool:
        """Outbound interactions are followed by wrap-up too."""
    @property
    def prolong_step(self) -> timedelta:
        """How much one prolongation adds."""
    @property
    def prolong_max(self) -> int:
        """How often a wrap-up may be prolonged; 0: never."""
    @property
    def prolong_window(self) -> timedelta | None:
        """Prolonging is possible in this last part of the wrap-up; at any time when absent."""
    @property
    def disposition_mandatory(self) -> bool:
        """A wrap-up must be finished with a disposition."""
    @property
    def missing_disposition(self) -> MissingDisposition:
        """What happens when it is missing at the end of the time."""
    @property
    def no_answer_delay(self) -> timedelta:
        """How long Missed lasts after `NoAnswer`; 0: back to waiting at once."""
    @property
    def rejected_delay(self) -> timedelta:
        """How long Missed lasts after `Rejected`."""
    @property
    def device_busy_delay(self) -> timedelta:
        """How long Missed lasts after `DeviceBusy`."""
    @property
    def unreachable_delay(self) -> timedelta:
        """How long Missed lasts after `Unreachable`."""
    @property
    def max_no_answer(self) -> int | None:
        """At this many counted misses in a row on a channel: break-out; at least 1, never when absent."""
    @property
    def counted_misses(self) -> tuple[OfferFailure, ...]:
        """Which failures count as misses."""
    @property
    def offer_timeout(self) -> timedelta | None:
        """How long an offer stays open when the host gives no instant; for ever when absent."""
    @property
    def archived(self) -> bool:
        """Takes no new agents."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> TeamSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class Blocking:
    """Which other channels a channel keeps from being offered work while it is in use."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Blocking:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Nothing(Blocking):
        """None."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class All(Blocking):
        """All."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Only(Blocking):
        """Those named."""
        __match_args__ = ("channels",)
        def __new__(cls, *, channels: Iterable[str]) -> Self: ...
        @property
        def channels(self) -> tuple[str, ...]:
            """Their ids."""

@final
class ChannelSpec:
    """A way in which work reaches agents: voice, chat, e-mail."""
    __match_args__ = ("id", "label", "capacity", "counts_busy", "blocks", "wrap_blocks", "blocks_next", "archived")
    def __new__(cls, *, id: str, label: str | None = ..., capacity: int | None = ..., counts_busy: bool | None = ..., blocks: Blocking | None = ..., wrap_blocks: bool | None = ..., blocks_next: bool | None = ..., archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def label(self) -> str:
        """What people read."""
    @property
    def capacity(self) -> int:
        """How many interactions an agent has at once, 1–1,000."""
    @property
    def counts_busy(self) -> bool:
        """An active interaction shows the agent as busy."""
    @property
    def blocks(self) -> Blocking:
        """Which other channels it blocks while active, offering or resting."""
    @property
    def wrap_blocks(self) -> bool:
        """Wrap-up, too, blocks those channels; else only an active interaction or an offer does."""
    @property
    def blocks_next(self) -> bool:
        """A deferred change waits for this channel."""
    @property
    def archived(self) -> bool:
        """Takes no new interactions."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ChannelSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class QueueSpec:
    """A queue, as far as staffing is concerned. The desk does not route."""
    __match_args__ = ("id", "label", "members", "min_available", "archived")
    def __new__(cls, *, id: str, label: str | None = ..., members: Iterable[str] | None = ..., min_available: int | None = ..., archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def label(self) -> str:
        """What people read."""
    @property
    def members(self) -> tuple[str, ...]:
        """The agents that serve it."""
    @property
    def min_available(self) -> int:
        """A pause is refused when fewer others than this would be available; 0: never."""
    @property
    def archived(self) -> bool:
        """Guards nothing any more."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> QueueSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class RuleScope:
    """For whom an inactivity rule is made. The narrowest scope that has a rule decides alone."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RuleScope:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Agent(RuleScope):
        """One agent."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """Which."""

    @final
    class Team(RuleScope):
        """The agents of one team."""
        __match_args__ = ("team",)
        def __new__(cls, *, team: str) -> Self: ...
        @property
        def team(self) -> str:
            """Which."""

    @final
    class Desk(RuleScope):
        """Everybody."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

@final
class InactivityRuleSpec:
    """That a presence status changes when the agent does nothing."""
    __match_args__ = ("id", "statuses", "after_minutes", "target", "scope", "enabled")
    def __new__(cls, *, id: str, statuses: Iterable[str], after_minutes: int, target: str, scope: RuleScope | None = ..., enabled: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def statuses(self) -> tuple[str, ...]:
        """The statuses that it watches."""
    @property
    def after_minutes(self) -> int:
        """After how many minutes without activity it acts, 1–1,440."""
    @property
    def target(self) -> str:
        """The status that it sets."""
    @property
    def scope(self) -> RuleScope:
        """For whom it is."""
    @property
    def enabled(self) -> bool:
        """Whether it acts at all."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> InactivityRuleSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class DndWithQueue(str, Enum):
    """How do not disturb and the queues go together."""
    def __new__(cls, value: str) -> Self: ...
    REJECT = "Reject"
    """Either is refused while the other holds."""
    CLEAR_DND = "ClearDnd"
    """Going on queue switches do not disturb off."""
    ALLOW = "Allow"
    """Both may hold: queue offers come, direct calls do not."""

class PauseTypePolicy(str, Enum):
    """Whether a pause carries a type."""
    def __new__(cls, value: str) -> Self: ...
    OFF = "Off"
    """Never."""
    OPTIONAL = "Optional"
    """As the agent likes."""
    REQUIRED = "Required"
    """Always."""

class PauseWhileBusy(str, Enum):
    """What a pause wished during an interaction does."""
    def __new__(cls, value: str) -> Self: ...
    DEFER = "Defer"
    """It waits until the interaction and its wrap-up are over."""
    IMMEDIATE = "Immediate"
    """It starts at once; no wrap-up follows the interaction."""
    REJECT = "Reject"
    """It is refused."""

class WorkAfterLogin(str, Enum):
    """What an agent does right after log-in."""
    def __new__(cls, value: str) -> Self: ...
    OFF_QUEUE = "OffQueue"
    """Off queue."""
    RESTORE = "Restore"
    """On queue if the agent was so at log-out and the guards allow it, else off queue."""

class InactivityReturn(str, Enum):
    """What activity does to a status that an inactivity rule has set."""
    def __new__(cls, value: str) -> Self: ...
    STAY = "Stay"
    """Nothing."""
    RESTORE_PREVIOUS = "RestorePrevious"
    """The status before the first rule of the chain comes back."""

@final
class Policies:
    """Rules that hold for the whole desk."""
    __match_args__ = ("zone", "region", "dnd_with_queue", "pause_type", "pause_while_busy", "work_after_login", "session_grace", "resting", "skew_tolerance", "max_forward", "inactivity_return", "inactivity_in_pause", "activity_kinds", "retain_days", "unpaid_lines")
    def __new__(cls, *, zone: ZoneInfo | str | None = ..., region: str | None = None, dnd_with_queue: DndWithQueue | Literal["Reject", "ClearDnd", "Allow"] | None = ..., pause_type: PauseTypePolicy | Literal["Off", "Optional", "Required"] | None = ..., pause_while_busy: PauseWhileBusy | Literal["Defer", "Immediate", "Reject"] | None = ..., work_after_login: WorkAfterLogin | Literal["OffQueue", "Restore"] | None = ..., session_grace: timedelta | int | None = ..., resting: timedelta | int | None = ..., skew_tolerance: timedelta | int | None = ..., max_forward: timedelta | int | None = None, inactivity_return: InactivityReturn | Literal["Stay", "RestorePrevious"] | None = ..., inactivity_in_pause: bool | None = ..., activity_kinds: Iterable[str] | None = ..., retain_days: int | None = ..., unpaid_lines: Iterable[AccountLineKind | Literal["LoggedOut", "TypedPause", "UntypedPause", "Busy", "Offering", "WrapUp", "BreakOut", "Missed", "Resting", "NotEligible", "Waiting", "DnD", "Ready"]] | None = ...) -> Self: ...
    @property
    def zone(self) -> ZoneInfo:
        """The desk's zone, for agents without their own."""
    @property
    def region(self) -> str | None:
        """The country of phone numbers without country code: two letters of ISO 3166-1."""
    @property
    def dnd_with_queue(self) -> DndWithQueue:
        """How do not disturb and the queues go together."""
    @property
    def pause_type(self) -> PauseTypePolicy:
        """Whether a pause carries a type."""
    @property
    def pause_while_busy(self) -> PauseWhileBusy:
        """What a pause wished during an interaction does."""
    @property
    def work_after_login(self) -> WorkAfterLogin:
        """What an agent does right after log-in."""
    @property
    def session_grace(self) -> timedelta:
        """How long a lost last session is kept before the agent is logged out."""
    @property
    def resting(self) -> timedelta:
        """How long an agent rests after an offer was withdrawn by a pause."""
    @property
    def skew_tolerance(self) -> timedelta:
        """How far `now` may lie before the last seen instant."""
    @property
    def max_forward(self) -> timedelta | None:
        """How far `now` may lie after the last seen instant; any distance when absent."""
    @property
    def inactivity_return(self) -> InactivityReturn:
        """What activity does to a status that an inactivity rule has set."""
    @property
    def inactivity_in_pause(self) -> bool:
        """Inactivity rules act during pauses too."""
    @property
    def activity_kinds(self) -> tuple[str, ...]:
        """The kinds of activity that count."""
    @property
    def retain_days(self) -> int:
        """How many quota days before the current one are kept for queries and corrections, 0–62."""
    @property
    def unpaid_lines(self) -> tuple[AccountLineKind, ...]:
        """Lines that are not paid; a pause with a type is paid as its type says."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Policies:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Capacity:
    """How many interactions one agent has at once on a channel, instead of the channel's number."""
    __match_args__ = ("channel", "capacity")
    def __new__(cls, *, channel: str, capacity: int) -> Self: ...
    @property
    def channel(self) -> str:
        """The channel."""
    @property
    def capacity(self) -> int:
        """The number; 0: the agent does not serve the channel."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Capacity:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class AgentSpec:
    """An agent: a person's working role."""
    __match_args__ = ("id", "person", "team", "zone", "capacities")
    def __new__(cls, *, id: str, person: str | None = None, team: str | None = None, zone: ZoneInfo | str | None = None, capacities: Iterable[Capacity] | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id; not a personal datum."""
    @property
    def person(self) -> str | None:
        """The actor who is this agent. When absent, the actor of the same text as `id`."""
    @property
    def team(self) -> str | None:
        """The team."""
    @property
    def zone(self) -> ZoneInfo | None:
        """The agent's zone; the desk's when absent."""
    @property
    def capacities(self) -> tuple[Capacity, ...]:
        """Numbers of interactions that differ from the channel's."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> AgentSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Shift:
    """One shift of an agent."""
    __match_args__ = ("start", "end")
    def __new__(cls, *, start: datetime | int, end: datetime | int) -> Self: ...
    @property
    def start(self) -> datetime:
        """The instant at which it starts."""
    @property
    def end(self) -> datetime:
        """The instant at which it ends."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Shift:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class Line(str, Enum):
    """Whether calls that do not come from a queue may ring at the agent."""
    def __new__(cls, value: str) -> Self: ...
    READY = "Ready"
    """Direct and internal calls are received."""
    DND = "DnD"
    """Do not disturb: direct and internal calls are not received."""

@disjoint_base
class Work:
    """What an agent is doing as far as queues are concerned."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Work:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class OffQueue(Work):
        """Logged in, not taking work from queues."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class OnQueue(Work):
        """Taking work from queues."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Pause(Work):
        """Away, with or without a named type."""
        __match_args__ = ("pause_type",)
        def __new__(cls, *, pause_type: str | None = None) -> Self: ...
        @property
        def pause_type(self) -> str | None:
            """The pause type; absent for an untyped pause, which has no quota."""

    @final
    class BreakOut(Work):
        """Taken off the queues by the desk after too many missed offers."""
        __match_args__ = ("reason",)
        def __new__(cls, *, reason: BreakOutReason | Literal["MaxNoAnswer"]) -> Self: ...
        @property
        def reason(self) -> BreakOutReason:
            """Why."""

class BreakOutReason(str, Enum):
    """Why the desk took an agent off the queues."""
    def __new__(cls, value: str) -> Self: ...
    MAX_NO_ANSWER = "MaxNoAnswer"
    """The team's `max_no_answer` was reached."""

class ChannelState(str, Enum):
    """The state of one channel of an agent, as one word: the first that holds, in this order."""
    def __new__(cls, value: str) -> Self: ...
    BUSY = "Busy"
    """At least one interaction is active."""
    OFFERING = "Offering"
    """An offer is open."""
    WRAP_UP = "WrapUp"
    """After-call work."""
    MISSED = "Missed"
    """An offer was missed; the delay of its reason runs."""
    RESTING = "Resting"
    """A short rest after an offer was withdrawn."""
    WAITING = "Waiting"
    """Nothing is going on."""

class Indicator(str, Enum):
    """What the status panel shows to the agent: the first that holds, in this order."""
    def __new__(cls, value: str) -> Self: ...
    BUSY = "Busy"
    """An interaction is active on a channel that counts as busy."""
    OFFERING = "Offering"
    """An offer is open."""
    WRAP_UP = "WrapUp"
    """After-call work."""
    MISSED = "Missed"
    """An offer was missed; the delay runs."""
    PAUSE = "Pause"
    """In a pause."""
    BREAK_OUT = "BreakOut"
    """Taken off the queues after missed offers."""
    DND = "DnD"
    """Off the queues with do not disturb on."""
    READY = "Ready"
    """Free: waiting for a queue, or receiving internal calls."""
    OFFLINE = "Offline"
    """Logged out."""

class ColleagueIndicator(str, Enum):
    """What colleagues see: the first that holds, in this order."""
    def __new__(cls, value: str) -> Self: ...
    DND = "DnD"
    """Does not want to be disturbed."""
    BUSY = "Busy"
    """Talking, or about to."""
    ONLINE = "Online"
    """There."""
    PAUSE = "Pause"
    """In a pause."""
    BREAK_OUT = "BreakOut"
    """Taken off the queues after missed offers."""
    OFFLINE = "Offline"
    """Not there."""

@disjoint_base
class AccountLine:
    """The accounting line that an instant of an agent's day belongs to: the first that holds, in this order.
    Every millisecond belongs to exactly one line.
    """
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> AccountLine:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class LoggedOut(AccountLine):
        """No session."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Pause(AccountLine):
        """In a pause; only this line counts against quotas."""
        __match_args__ = ("pause_type",)
        def __new__(cls, *, pause_type: str | None = None) -> Self: ...
        @property
        def pause_type(self) -> str | None:
            """The pause type; absent for an untyped pause."""

    @final
    class Busy(AccountLine):
        """At least one interaction is active."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Offering(AccountLine):
        """An offer is open."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class WrapUp(AccountLine):
        """After-call work."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class BreakOut(AccountLine):
        """Taken off the queues after missed offers."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Missed(AccountLine):
        """The delay after a missed offer."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Resting(AccountLine):
        """The rest after a withdrawn offer."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class NotEligible(AccountLine):
        """The presence status does not take work."""
        __match_args__ = ("status",)
        def __new__(cls, *, status: str) -> Self: ...
        @property
        def status(self) -> str:
            """The presence status."""

    @final
    class Waiting(AccountLine):
        """On queue and free."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class DnD(AccountLine):
        """Off queue with do not disturb on."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Ready(AccountLine):
        """Off queue, receiving internal calls."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

class AccountLineKind(str, Enum):
    """The kinds of accounting lines, without their details: what a desk declares paid or unpaid."""
    def __new__(cls, value: str) -> Self: ...
    LOGGED_OUT = "LoggedOut"
    """No session."""
    TYPED_PAUSE = "TypedPause"
    """A pause with a type: paid as the type says."""
    UNTYPED_PAUSE = "UntypedPause"
    """A pause without a type."""
    BUSY = "Busy"
    """At least one interaction is active."""
    OFFERING = "Offering"
    """An offer is open."""
    WRAP_UP = "WrapUp"
    """After-call work."""
    BREAK_OUT = "BreakOut"
    """Taken off the queues after missed offers."""
    MISSED = "Missed"
    """The delay after a missed offer."""
    RESTING = "Resting"
    """The rest after a withdrawn offer."""
    NOT_ELIGIBLE = "NotEligible"
    """The presence status does not take work."""
    WAITING = "Waiting"
    """On queue and free."""
    DND = "DnD"
    """Off queue with do not disturb on."""
    READY = "Ready"
    """Off queue, receiving internal calls."""

class InteractionKind(str, Enum):
    """Where an interaction came from."""
    def __new__(cls, value: str) -> Self: ...
    QUEUE = "Queue"
    """Distributed by a queue; wrap-up follows."""
    DIRECT = "Direct"
    """Dialled to the agent."""
    OUTBOUND = "Outbound"
    """Placed by the agent."""
    INTERNAL = "Internal"
    """Between colleagues."""

class EndReason(str, Enum):
    """How an interaction came to its end."""
    def __new__(cls, value: str) -> Self: ...
    COMPLETED = "Completed"
    """Both sides were done."""
    TRANSFERRED = "Transferred"
    """Passed on to another agent, where it begins anew."""
    ABANDONED = "Abandoned"
    """Broken off, by a lost line or a forced log-out."""

class OfferFailure(str, Enum):
    """Why an offer was not taken."""
    def __new__(cls, value: str) -> Self: ...
    NO_ANSWER = "NoAnswer"
    """It rang and nobody answered."""
    REJECTED = "Rejected"
    """The agent refused it."""
    DEVICE_BUSY = "DeviceBusy"
    """The device was busy."""
    UNREACHABLE = "Unreachable"
    """The device could not be reached."""
    CANCELLED = "Cancelled"
    """The caller or the host took it back: no penalty."""
    LOST_RACE = "LostRace"
    """Another agent was faster: no penalty."""

class Withdrawal(str, Enum):
    """Why the desk withdrew an open offer. None of them counts as a miss."""
    def __new__(cls, value: str) -> Self: ...
    AGENT_PAUSED = "AgentPaused"
    """The agent went into a pause."""
    AGENT_OFF_QUEUE = "AgentOffQueue"
    """The agent left the queues."""
    AGENT_LOGGED_OUT = "AgentLoggedOut"
    """The agent logged out."""
    PRESENCE_NOT_ELIGIBLE = "PresenceNotEligible"
    """The presence became one that takes no work."""
    AGENT_BROKEN_OUT = "AgentBrokenOut"
    """Another channel's misses took the agent off the queues."""

class WrapUpEnd(str, Enum):
    """How a wrap-up came to its end."""
    def __new__(cls, value: str) -> Self: ...
    FINISHED = "Finished"
    """The agent said so."""
    TIMED_OUT = "TimedOut"
    """Its time was over."""
    INTERRUPTED = "Interrupted"
    """A pause or a log-out ended it."""
    SUPERSEDED = "Superseded"
    """A new interaction began on the channel."""

@disjoint_base
class DeferredChange:
    """A state change that waits until nothing blocking goes on."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> DeferredChange:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Pause(DeferredChange):
        """Go into a pause."""
        __match_args__ = ("pause_type",)
        def __new__(cls, *, pause_type: str | None = None) -> Self: ...
        @property
        def pause_type(self) -> str | None:
            """The pause type; absent for an untyped pause."""

    @final
    class OffQueue(DeferredChange):
        """Leave the queues."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class LoggedOut(DeferredChange):
        """Log out of every session."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

class LogoutCause(str, Enum):
    """Why an agent logged out."""
    def __new__(cls, value: str) -> Self: ...
    REQUESTED = "Requested"
    """The last session was closed."""
    FORCED = "Forced"
    """Another person, or a rule of the host, forced it."""
    CONNECTION_LOST = "ConnectionLost"
    """The connection was lost and did not come back in time."""
    QUOTA_EXHAUSTED = "QuotaExhausted"
    """A pause quota with the action `Logout` was exhausted."""

class PauseEnd(str, Enum):
    """Why a pause ended, or gave way to another type."""
    def __new__(cls, value: str) -> Self: ...
    RESUMED = "Resumed"
    """The agent or a supervisor resumed."""
    UNTIL_REACHED = "UntilReached"
    """The instant given with the pause came."""
    TYPE_CHANGED = "TypeChanged"
    """Another type was chosen."""
    LIMIT_REACHED = "LimitReached"
    """An exhausted quota or a maximum ended it."""
    WENT_OFF_QUEUE = "WentOffQueue"
    """Left for off queue."""
    LOGGED_OUT = "LoggedOut"
    """The agent logged out or the session was lost."""

@disjoint_base
class Limit:
    """A bound on pauses: which rule and whose."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Limit:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Allotment(Limit):
        """The type's own allotment of time."""
        __match_args__ = ("pause_type",)
        def __new__(cls, *, pause_type: str) -> Self: ...
        @property
        def pause_type(self) -> str:
            """The pause type."""

    @final
    class PoolAllotment(Limit):
        """The allotment that several types share."""
        __match_args__ = ("pool",)
        def __new__(cls, *, pool: str) -> Self: ...
        @property
        def pool(self) -> str:
            """The pool."""

    @final
    class Count(Limit):
        """The type's own number of pauses."""
        __match_args__ = ("pause_type",)
        def __new__(cls, *, pause_type: str) -> Self: ...
        @property
        def pause_type(self) -> str:
            """The pause type."""

    @final
    class PoolCount(Limit):
        """The number of pauses that several types share."""
        __match_args__ = ("pool",)
        def __new__(cls, *, pool: str) -> Self: ...
        @property
        def pool(self) -> str:
            """The pool."""

    @final
    class SinglePauseMaximum(Limit):
        """The longest that one pause of the type may last."""
        __match_args__ = ("pause_type",)
        def __new__(cls, *, pause_type: str) -> Self: ...
        @property
        def pause_type(self) -> str:
            """The pause type."""

@disjoint_base
class Ineligibility:
    """One condition that keeps an agent from being offered work."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Ineligibility:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class NotLoggedIn(Ineligibility):
        """No session, or the last one was lost."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class NotOnQueue(Ineligibility):
        """Not on the queues."""
        __match_args__ = ("work",)
        def __new__(cls, *, work: Work) -> Self: ...
        @property
        def work(self) -> Work:
            """What the agent does instead."""

    @final
    class PresenceNotEligible(Ineligibility):
        """The presence status takes no work."""
        __match_args__ = ("status",)
        def __new__(cls, *, status: str) -> Self: ...
        @property
        def status(self) -> str:
            """The status."""

    @final
    class ChangePending(Ineligibility):
        """A deferred change waits."""
        __match_args__ = ("change",)
        def __new__(cls, *, change: DeferredChange) -> Self: ...
        @property
        def change(self) -> DeferredChange:
            """Which."""

    @final
    class AtCapacity(Ineligibility):
        """The channel is full."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class WrapUp(Ineligibility):
        """After-call work on the channel."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Missed(Ineligibility):
        """The delay after a missed offer."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Resting(Ineligibility):
        """The rest after a withdrawn offer."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class BlockedBy(Ineligibility):
        """Another channel blocks this one."""
        __match_args__ = ("channel",)
        def __new__(cls, *, channel: str) -> Self: ...
        @property
        def channel(self) -> str:
            """The blocking channel."""

    @final
    class DoNotDisturb(Ineligibility):
        """Do not disturb is on and the policy does not let queue offers through."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

@disjoint_base
class PauseRefusal:
    """One reason why a pause of some type cannot be taken now."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> PauseRefusal:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class TypeRequired(PauseRefusal):
        """The desk wants a type with every pause."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class TypesOff(PauseRefusal):
        """The desk uses no pause types."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Archived(PauseRefusal):
        """The type is archived."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class NotABreak(PauseRefusal):
        """The lookup entry is not a pause type."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class NotSettable(PauseRefusal):
        """The actor is not among those who may set the type."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Exhausted(PauseRefusal):
        """A limit is exhausted."""
        __match_args__ = ("limit",)
        def __new__(cls, *, limit: Limit) -> Self: ...
        @property
        def limit(self) -> Limit:
            """Which."""

    @final
    class BelowMinimum(PauseRefusal):
        """Less is left than the type asks for at the start."""
        __match_args__ = ("limit",)
        def __new__(cls, *, limit: Limit) -> Self: ...
        @property
        def limit(self) -> Limit:
            """Which limit is the nearest."""

    @final
    class Staffing(PauseRefusal):
        """A queue would have too few agents."""
        __match_args__ = ("queue", "available", "minimum")
        def __new__(cls, *, queue: str, available: int, minimum: int) -> Self: ...
        @property
        def queue(self) -> str:
            """The queue."""
        @property
        def available(self) -> int:
            """How many others are available there."""
        @property
        def minimum(self) -> int:
            """How many it needs."""

    @final
    class ApprovalRequired(PauseRefusal):
        """The type has to be requested and approved."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

@disjoint_base
class QueueRefusal:
    """One reason why an agent cannot go on queue now."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> QueueRefusal:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class DoNotDisturb(QueueRefusal):
        """Do not disturb is on, and the policy is `Reject`."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class PresenceNotEligible(QueueRefusal):
        """The presence status takes no work."""
        __match_args__ = ("status",)
        def __new__(cls, *, status: str) -> Self: ...
        @property
        def status(self) -> str:
            """The status."""

@disjoint_base
class Role:
    """What an actor is to the desk. An actor may have several roles."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Role:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Supervisor(Role):
        """Leads one team from day to day."""
        __match_args__ = ("team",)
        def __new__(cls, *, team: str) -> Self: ...
        @property
        def team(self) -> str:
            """The team."""

    @final
    class TeamAdmin(Role):
        """Configures one team."""
        __match_args__ = ("team",)
        def __new__(cls, *, team: str) -> Self: ...
        @property
        def team(self) -> str:
            """The team."""

    @final
    class CompanyAdmin(Role):
        """Configures and sees everything."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

class Setter(str, Enum):
    """Who may set a status or a pause type, besides the system, which may set all."""
    def __new__(cls, value: str) -> Self: ...
    AGENT = "Agent"
    """The agent, for the agent's own state."""
    SUPERVISOR = "Supervisor"
    """A supervisor or administrator of the agent's team, or a holder of a bundle that gives the right."""
    ADMINISTRATOR = "Administrator"
    """A company administrator."""

@disjoint_base
class Notice:
    """What the desk asks the host to tell an agent. The host delivers it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Notice:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class QuotaWarning(Notice):
        """A share of a quota is used up."""
        __match_args__ = ("pause_type", "limit")
        def __new__(cls, *, pause_type: str, limit: Limit) -> Self: ...
        @property
        def pause_type(self) -> str:
            """The pause type."""
        @property
        def limit(self) -> Limit:
            """The limit that draws near."""

    @final
    class LimitReached(Notice):
        """A quota is used up, or a single pause reached its maximum."""
        __match_args__ = ("pause_type", "limit")
        def __new__(cls, *, pause_type: str, limit: Limit) -> Self: ...
        @property
        def pause_type(self) -> str:
            """The pause type."""
        @property
        def limit(self) -> Limit:
            """The limit."""

    @final
    class PauseSwitched(Notice):
        """The desk changed the pause type."""
        __match_args__ = ("before", "after")
        def __new__(cls, *, before: str, after: str) -> Self: ...
        @property
        def before(self) -> str:
            """The type before."""
        @property
        def after(self) -> str:
            """The type now."""

    @final
    class PauseEnded(Notice):
        """The desk ended the pause."""
        __match_args__ = ("pause_type",)
        def __new__(cls, *, pause_type: str) -> Self: ...
        @property
        def pause_type(self) -> str:
            """The type that ended."""

    @final
    class ResumeRefused(Notice):
        """The desk would have ended the pause and put the agent on queue, but may not."""
        __match_args__ = ("reasons",)
        def __new__(cls, *, reasons: Iterable[QueueRefusal]) -> Self: ...
        @property
        def reasons(self) -> tuple[QueueRefusal, ...]:
            """Why."""

    @final
    class QuotaRestored(Notice):
        """A disabled type can be used again."""
        __match_args__ = ("pause_type",)
        def __new__(cls, *, pause_type: str) -> Self: ...
        @property
        def pause_type(self) -> str:
            """The pause type."""

    @final
    class ChangedByOther(Notice):
        """Another person changed the agent's state."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class DeferredChangeDropped(Notice):
        """A deferred change could not be made when its time came."""
        __match_args__ = ("change",)
        def __new__(cls, *, change: DeferredChange) -> Self: ...
        @property
        def change(self) -> DeferredChange:
            """The change."""

    @final
    class PauseApproved(Notice):
        """A requested pause was approved."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class PauseRefused(Notice):
        """A requested pause was refused."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class BrokenOut(Notice):
        """Too many offers were missed: off the queues until resumed."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

class Right(str, Enum):
    """What an actor must hold for a command or a query. The atom in brackets is its name in reports."""
    def __new__(cls, value: str) -> Self: ...
    FACTS = "Facts"
    """Facts of the telephony or chat host: the system only (`desk.facts`)."""
    AGENT_STATUS = "AgentStatus"
    """The agent's own state, or another's with `agent.status.set_other` (`agent.status.set_self`)."""
    AGENT_STATUS_OTHER = "AgentStatusOther"
    """Another agent's state (`agent.status.set_other`)."""
    PAUSE_OVERRIDE = "PauseOverride"
    """A pause of an exhausted type (`pause.override`)."""
    PAUSE_GRANT = "PauseGrant"
    """Additional pause time (`pause.grant`)."""
    PAUSE_CORRECT = "PauseCorrect"
    """Corrections of the account (`pause.correct`)."""
    PAUSE_DEFINE = "PauseDefine"
    """Pause types and pools (`pause.define`)."""
    STATUS_DEFINE = "StatusDefine"
    """Presence statuses and inactivity rules (`status.define`)."""
    TEAM_DEFINE = "TeamDefine"
    """Team timing, channels, queues, agents, shifts (`team.define`)."""
    DESK_CONFIGURE = "DeskConfigure"
    """Policies of the desk (`desk.configure`)."""
    ROLE_ASSIGN = "RoleAssign"
    """Roles and bundles of actors (`role.assign`)."""
    AGENT_VIEW = "AgentView"
    """States, panels, boards (`agent.view`)."""
    TIMESHEET_VIEW = "TimesheetView"
    """Ledgers and timesheets (`timesheet.view`)."""
    ANYONE = "Anyone"
    """Nothing: everybody may ask (`desk.open`)."""
    DISPOSITION_DEFINE = "DispositionDefine"
    """Dispositions and record types (`disposition.define`)."""
    DISPOSITION_SAVE = "DispositionSave"
    """Dispositions of activities, tickets and records (`disposition.save`)."""
    BLACKLIST_DEFINE = "BlacklistDefine"
    """Blacklists (`blacklist.define`)."""
    BLACKLIST_ADD = "BlacklistAdd"
    """Numbers that come into blacklists (`blacklist.add`)."""
    BLACKLIST_REMOVE = "BlacklistRemove"
    """Numbers that are taken out of blacklists, and their expiry (`blacklist.remove`)."""
    BLACKLIST_VIEW = "BlacklistView"
    """Which numbers blacklists have (`blacklist.view`)."""
    EQUIPMENT_VIEW = "EquipmentView"
    """Equipment, seen (`equipment.view`)."""
    EQUIPMENT_EDIT = "EquipmentEdit"
    """Equipment, made and changed (`equipment.edit`)."""
    EQUIPMENT_DELETE = "EquipmentDelete"
    """Equipment, deleted (`equipment.delete`)."""
    EQUIPMENT_LINK = "EquipmentLink"
    """Equipment of tickets, and notes (`equipment.link`)."""
    EQUIPMENT_CROSS = "EquipmentCross"
    """Equipment of other companies in a ticket (`equipment.cross`)."""
    FIELDS_USE = "FieldsUse"
    """Values of custom fields (`fields.use`)."""
    FIELDS_DEFINE = "FieldsDefine"
    """Definitions of custom fields (`fields.define`)."""
    CARDS_MANAGE = "CardsManage"
    """Which cards there are, and which groups their users belong to (`cards.manage`)."""
    CONTACTS_VIEW = "ContactsView"
    """Persons and organisations, seen (`contacts.view`)."""
    CONTACTS_IMPORT = "ContactsImport"
    """Lists of contacts that are read in (`contacts.import`)."""
    CONTACTS_EXPORT = "ContactsExport"
    """Lists of contacts that are written out (`contacts.export`)."""
    NOTE_ADD = "NoteAdd"
    """Notes on persons and organisations (`note.add`)."""
    FILE_ADD = "FileAdd"
    """Files of persons and organisations (`file.add`)."""
    USER_CREATE = "UserCreate"
    """Persons, made (`user.create`)."""
    USER_EDIT = "UserEdit"
    """Persons, changed (`user.edit`)."""
    USER_DELETE = "UserDelete"
    """Persons, deleted (`user.delete`)."""
    USER_AUDIT_VIEW = "UserAuditView"
    """What a person did (`user.audit.view`)."""
    USER_STATUS_BLOCK = "UserStatusBlock"
    """Accounts, blocked and opened again (`user.status.block`)."""
    USER_STATUS_DISMISS = "UserStatusDismiss"
    """Accounts, closed for ever (`user.status.dismiss`)."""
    USER_MERGE = "UserMerge"
    """Persons or organisations that become one (`user.merge`)."""
    USER_UNMERGE = "UserUnmerge"
    """Merges, undone (`user.unmerge`)."""
    DUPLICATE_DISMISS = "DuplicateDismiss"
    """Suggestions of similar contacts, dismissed (`duplicate.dismiss`)."""
    PERSON_ERASE = "PersonErase"
    """Personal values, erased by law (`person.erase`)."""
    PERSONA_EDIT = "PersonaEdit"
    """Nicknames, positions and photos for tenants (`persona.edit`)."""
    ORG_CREATE = "OrgCreate"
    """Organisations, made (`org.create`)."""
    ORG_EDIT = "OrgEdit"
    """Organisations, changed (`org.edit`)."""
    ORG_DELETE = "OrgDelete"
    """Organisations, deleted (`org.delete`)."""
    ORG_MANAGER_SET = "OrgManagerSet"
    """Managers of organisations (`org.manager.set`)."""
    REQUEST_VIEW = "RequestView"
    """Requests of a person or an organisation, read (`request.view`)."""
    REQUEST_COMMENT = "RequestComment"
    """Requests of a person or an organisation, commented on (`request.comment`)."""
    TENANT_DEFINE = "TenantDefine"
    """Tenants (`tenant.define`)."""
    SNAPSHOT_TAKE = "SnapshotTake"
    """Snapshots (`snapshot.take`)."""

@final
class EquipmentField:
    """A custom field of equipment with its value."""
    __match_args__ = ("field", "value")
    def __new__(cls, *, field: str, value: str) -> Self: ...
    @property
    def field(self) -> str:
        """The key of the field, 1–64 bytes."""
    @property
    def value(self) -> str:
        """The value as text, at most 10,000 bytes."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> EquipmentField:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class EquipmentDetails:
    """What is known of a piece of equipment, wherever it is."""
    __match_args__ = ("name", "article", "serial", "description", "fields")
    def __new__(cls, *, name: str, article: str | None = ..., serial: str | None = ..., description: str | None = ..., fields: Iterable[EquipmentField] | None = ...) -> Self: ...
    @property
    def name(self) -> str:
        """What people call it: not blank, at most 200 bytes."""
    @property
    def article(self) -> str:
        """The manufacturer's or the company's number of the kind of thing; at most 200 bytes."""
    @property
    def serial(self) -> str:
        """The number of this very piece; at most 200 bytes."""
    @property
    def description(self) -> str:
        """Free text, at most 10,000 bytes."""
    @property
    def fields(self) -> tuple[EquipmentField, ...]:
        """Custom fields, each once; at most 1,000."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> EquipmentDetails:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class EquipmentSpec:
    """A new piece of equipment."""
    __match_args__ = ("id", "organisation", "parent", "details")
    def __new__(cls, *, id: str, organisation: str, parent: str | None = None, details: EquipmentDetails) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def organisation(self) -> str:
        """The company that it belongs to."""
    @property
    def parent(self) -> str | None:
        """What it is a part of, of the same company."""
    @property
    def details(self) -> EquipmentDetails:
        """What is known of it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> EquipmentSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class PartsOfDeleted(str, Enum):
    """What becomes of the parts of equipment that is deleted."""
    def __new__(cls, value: str) -> Self: ...
    REFUSE = "Refuse"
    """Equipment with parts is not deleted."""
    REPARENT = "Reparent"
    """The parts become parts of what the deleted was a part of."""
    CASCADE = "Cascade"
    """The parts are deleted too, and theirs."""

@final
class EquipmentNote:
    """A note on equipment."""
    __match_args__ = ("at", "actor", "text")
    def __new__(cls, *, at: datetime | int, actor: str, text: str) -> Self: ...
    @property
    def at(self) -> datetime:
        """When it was written."""
    @property
    def actor(self) -> str:
        """Who wrote it."""
    @property
    def text(self) -> str:
        """What it says."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> EquipmentNote:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class TicketLink:
    """A ticket that has, or had, a piece of equipment."""
    __match_args__ = ("ticket", "organisation", "linked_at", "unlinked_at")
    def __new__(cls, *, ticket: str, organisation: str, linked_at: datetime | int, unlinked_at: datetime | int | None = None) -> Self: ...
    @property
    def ticket(self) -> str:
        """The ticket."""
    @property
    def organisation(self) -> str:
        """Whose the equipment was when it came to the ticket."""
    @property
    def linked_at(self) -> datetime:
        """Since when the ticket has it."""
    @property
    def unlinked_at(self) -> datetime | None:
        """Since when the ticket has it no more."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> TicketLink:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class EquipmentRow:
    """A piece of equipment in its place."""
    __match_args__ = ("equipment", "organisation", "parent", "level", "name", "article", "serial", "archived")
    def __new__(cls, *, equipment: str, organisation: str, parent: str | None = None, level: int, name: str, article: str, serial: str, archived: bool) -> Self: ...
    @property
    def equipment(self) -> str:
        """Which."""
    @property
    def organisation(self) -> str:
        """The company that it belongs to."""
    @property
    def parent(self) -> str | None:
        """What it is a part of."""
    @property
    def level(self) -> int:
        """On which level it is: 1 for what is part of nothing."""
    @property
    def name(self) -> str:
        """The name."""
    @property
    def article(self) -> str:
        """The article."""
    @property
    def serial(self) -> str:
        """The serial number."""
    @property
    def archived(self) -> bool:
        """Hidden where equipment is picked."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> EquipmentRow:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class TreeFormat(str, Enum):
    """In which language a tree is drawn."""
    def __new__(cls, value: str) -> Self: ...
    TEXT = "Text"
    """Lines of text, for a console."""
    DOT = "Dot"
    """Graphviz."""
    MERMAID = "Mermaid"
    """Mermaid's `flowchart`."""

class ExpiryNote(str, Enum):
    """What about an expiry may surprise whoever wrote it."""
    def __new__(cls, value: str) -> Self: ...
    MONTH_END = "MonthEnd"
    """The month has no such day: its last day is meant."""
    SKIPPED_TIME = "SkippedTime"
    """The clocks skip that time: the first instant after the gap is meant."""
    DOUBLED_TIME = "DoubledTime"
    """The clocks show that time twice: the earlier one is meant."""

@final
class ExpiryPreview:
    """The instant that an expiry means."""
    __match_args__ = ("expires_at", "local", "notes")
    def __new__(cls, *, expires_at: datetime | int, local: str, notes: Iterable[ExpiryNote | Literal["MonthEnd", "SkippedTime", "DoubledTime"]]) -> Self: ...
    @property
    def expires_at(self) -> datetime:
        """The first instant at which it is over."""
    @property
    def local(self) -> str:
        """That instant as a clock in the zone shows it: RFC 3339 with the offset."""
    @property
    def notes(self) -> tuple[ExpiryNote, ...]:
        """What may surprise."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ExpiryPreview:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class Subject:
    """What a disposition is set on."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Subject:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Activity(Subject):
        """An activity: a call, a chat, an e-mail."""
        __match_args__ = ("activity",)
        def __new__(cls, *, activity: str) -> Self: ...
        @property
        def activity(self) -> str:
            """Which."""

    @final
    class Ticket(Subject):
        """A ticket."""
        __match_args__ = ("ticket",)
        def __new__(cls, *, ticket: str) -> Self: ...
        @property
        def ticket(self) -> str:
            """Which."""

    @final
    class Record(Subject):
        """A record of a campaign."""
        __match_args__ = ("record",)
        def __new__(cls, *, record: str) -> Self: ...
        @property
        def record(self) -> str:
            """Which."""

class SubjectKind(str, Enum):
    """A kind of what dispositions are set on."""
    def __new__(cls, value: str) -> Self: ...
    ACTIVITY = "Activity"
    """Activities."""
    TICKET = "Ticket"
    """Tickets."""
    RECORD = "Record"
    """Records of campaigns."""

@final
class DispositionSpec:
    """A disposition: what came of an activity, a ticket or a record, or in which phase it is."""
    __match_args__ = ("id", "name", "description", "color", "blacklist", "expiry", "validation", "next_call", "checked", "categories", "queues", "record_types", "archived")
    def __new__(cls, *, id: str, name: str, description: str | None = ..., color: str | None = None, blacklist: str | None = None, expiry: str | None = None, validation: bool | None = ..., next_call: bool | None = ..., checked: Iterable[SubjectKind | Literal["Activity", "Ticket", "Record"]] | None = ..., categories: Iterable[str] | None = ..., queues: Iterable[str] | None = ..., record_types: Iterable[str] | None = ..., archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def name(self) -> str:
        """What people read: not blank, at most 200 bytes, unique among those that are not archived, whatever
        the letter case.
        """
    @property
    def description(self) -> str:
        """What it is for; at most 10,000 bytes."""
    @property
    def color(self) -> str | None:
        """The colour of its flag, `#RRGGBB`."""
    @property
    def blacklist(self) -> str | None:
        """The blacklist that the number of an activity comes into when it is newly set."""
    @property
    def expiry(self) -> str | None:
        """How long the number stays there, such as `2 weeks`; for ever when absent."""
    @property
    def validation(self) -> bool:
        """It can be saved only with every required field filled in."""
    @property
    def next_call(self) -> bool:
        """It can be saved only with date and time of the next call."""
    @property
    def checked(self) -> tuple[SubjectKind, ...]:
        """What `validation` and `next_call` act on; records of campaigns unless something else is said."""
    @property
    def categories(self) -> tuple[str, ...]:
        """The categories with which it can be set."""
    @property
    def queues(self) -> tuple[str, ...]:
        """The queues with which it can be set."""
    @property
    def record_types(self) -> tuple[str, ...]:
        """The record types with which it can be set."""
    @property
    def archived(self) -> bool:
        """It can be newly set no more."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> DispositionSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class RequiredField:
    """A field that a record of some type must have."""
    __match_args__ = ("field", "default_value", "dispositions")
    def __new__(cls, *, field: str, default_value: str | None = None, dispositions: Iterable[str] | None = ...) -> Self: ...
    @property
    def field(self) -> str:
        """The field."""
    @property
    def default_value(self) -> str | None:
        """What it has where nothing is given."""
    @property
    def dispositions(self) -> tuple[str, ...]:
        """The dispositions with which it is required; all when empty."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RequiredField:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class RecordTypeSpec:
    """A type of CRM or campaign records, as far as dispositions are concerned."""
    __match_args__ = ("id", "label", "required")
    def __new__(cls, *, id: str, label: str | None = ..., required: Iterable[RequiredField] | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def label(self) -> str:
        """What people read."""
    @property
    def required(self) -> tuple[RequiredField, ...]:
        """The fields that are required, each once, where a disposition with `validation` is set: in what is saved with it,
        and on the card that is saved with it as its outcome.
        """
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RecordTypeSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class OutcomeField:
    """A field of what is saved."""
    __match_args__ = ("field", "value", "hidden")
    def __new__(cls, *, field: str, value: str | None = None, hidden: bool | None = ...) -> Self: ...
    @property
    def field(self) -> str:
        """The field."""
    @property
    def value(self) -> str | None:
        """Its value as text; blank text is none, `false` of a box that is not ticked is one."""
    @property
    def hidden(self) -> bool:
        """It is not shown on this card, so nobody could fill it in: it is not required."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> OutcomeField:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class NextCall:
    """When to call next, by the calendar and the clock of the desk."""
    __match_args__ = ("date", "time", "agent")
    def __new__(cls, *, date: str | None = None, time: time | str | None = None, agent: str | None = None) -> Self: ...
    @property
    def date(self) -> str | None:
        """The date, `YYYY-MM-DD`."""
    @property
    def time(self) -> time | None:
        """The time of day."""
    @property
    def agent(self) -> str | None:
        """Who is to call; anybody when absent."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> NextCall:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class OutcomeSave:
    """What is saved with dispositions."""
    __match_args__ = ("subject", "dispositions", "category", "queue", "record_type", "fields", "next_call", "number", "region")
    def __new__(cls, *, subject: Subject, dispositions: Iterable[str], category: str | None = None, queue: str | None = None, record_type: str | None = None, fields: Iterable[OutcomeField] | None = ..., next_call: NextCall | None = None, number: str | None = None, region: str | None = None) -> Self: ...
    @property
    def subject(self) -> Subject:
        """On what they are set."""
    @property
    def dispositions(self) -> tuple[str, ...]:
        """All dispositions that it has from now on, in order; the first gives the colour of the flag."""
    @property
    def category(self) -> str | None:
        """Its category."""
    @property
    def queue(self) -> str | None:
        """Its queue."""
    @property
    def record_type(self) -> str | None:
        """Its record type."""
    @property
    def fields(self) -> tuple[OutcomeField, ...]:
        """Its fields, each at most once."""
    @property
    def next_call(self) -> NextCall | None:
        """When to call next; not at all when absent."""
    @property
    def number(self) -> str | None:
        """The number that was called or that called, as it was written."""
    @property
    def region(self) -> str | None:
        """The country of a number without country code: two letters of ISO 3166-1."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> OutcomeSave:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class BlacklistScope:
    """Which queues a blacklist holds for."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> BlacklistScope:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Global(BlacklistScope):
        """All of them, and calls of no queue."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Queues(BlacklistScope):
        """These."""
        __match_args__ = ("queues",)
        def __new__(cls, *, queues: Iterable[str]) -> Self: ...
        @property
        def queues(self) -> tuple[str, ...]:
            """The queues."""

class CallDirection(str, Enum):
    """Which way a call goes."""
    def __new__(cls, value: str) -> Self: ...
    INBOUND = "Inbound"
    """From the number."""
    OUTBOUND = "Outbound"
    """To the number."""

class BlockedCalls(str, Enum):
    """Which calls a blacklist blocks."""
    def __new__(cls, value: str) -> Self: ...
    BOTH = "Both"
    """From and to its numbers."""
    INBOUND = "Inbound"
    """From them."""
    OUTBOUND = "Outbound"
    """To them."""

@final
class BlacklistSpec:
    """A blacklist: a database of numbers."""
    __match_args__ = ("id", "label", "scope", "blocks", "archived")
    def __new__(cls, *, id: str, label: str | None = ..., scope: BlacklistScope | None = ..., blocks: BlockedCalls | Literal["Both", "Inbound", "Outbound"] | None = ..., archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def label(self) -> str:
        """What people read."""
    @property
    def scope(self) -> BlacklistScope:
        """Which queues it holds for."""
    @property
    def blocks(self) -> BlockedCalls:
        """Which calls it blocks."""
    @property
    def archived(self) -> bool:
        """Blocks nothing any more, and takes no numbers."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> BlacklistSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class BlacklistSource:
    """Why a number came into a blacklist."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> BlacklistSource:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Manual(BlacklistSource):
        """Somebody put it there."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Import(BlacklistSource):
        """It came with a list."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Disposition(BlacklistSource):
        """A disposition was set."""
        __match_args__ = ("disposition", "subject")
        def __new__(cls, *, disposition: str, subject: Subject) -> Self: ...
        @property
        def disposition(self) -> str:
            """Which."""
        @property
        def subject(self) -> Subject:
            """On what."""

@final
class BlacklistCause:
    """One time that a number came into a blacklist."""
    __match_args__ = ("at", "actor", "source", "until", "comment")
    def __new__(cls, *, at: datetime | int, actor: str, source: BlacklistSource, until: datetime | int | None = None, comment: str | None = None) -> Self: ...
    @property
    def at(self) -> datetime:
        """When."""
    @property
    def actor(self) -> str:
        """By whom."""
    @property
    def source(self) -> BlacklistSource:
        """Why."""
    @property
    def until(self) -> datetime | None:
        """Until when it was to stay; for ever when absent."""
    @property
    def comment(self) -> str | None:
        """What was said about it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> BlacklistCause:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class BlacklistLine:
    """A number of a list, as it is imported."""
    __match_args__ = ("number", "until")
    def __new__(cls, *, number: str, until: datetime | int | None = None) -> Self: ...
    @property
    def number(self) -> str:
        """The number."""
    @property
    def until(self) -> datetime | None:
        """Until when it stays; for ever when absent."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> BlacklistLine:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class BlacklistRow:
    """A number of a blacklist."""
    __match_args__ = ("number", "expires_at", "expired")
    def __new__(cls, *, number: str, expires_at: datetime | int | None = None, expired: bool) -> Self: ...
    @property
    def number(self) -> str:
        """The canonical number."""
    @property
    def expires_at(self) -> datetime | None:
        """When it blocks no more; never when absent."""
    @property
    def expired(self) -> bool:
        """It blocks no more."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> BlacklistRow:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class BlacklistBlock:
    """A blacklist that blocks a number."""
    __match_args__ = ("blacklist", "expires_at")
    def __new__(cls, *, blacklist: str, expires_at: datetime | int | None = None) -> Self: ...
    @property
    def blacklist(self) -> str:
        """The blacklist."""
    @property
    def expires_at(self) -> datetime | None:
        """When it blocks the number no more; never when absent."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> BlacklistBlock:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class BlacklistSkip(str, Enum):
    """Why a disposition put no number into its blacklist."""
    def __new__(cls, value: str) -> Self: ...
    NO_NUMBER = "NoNumber"
    """There was no number."""
    WITHHELD = "Withheld"
    """The caller did not show a number."""
    UNREADABLE = "Unreadable"
    """What was given is no number."""
    ARCHIVED = "Archived"
    """The blacklist is archived."""
    EXPIRY_OUT_OF_RANGE = "ExpiryOutOfRange"
    """The expiry lies after the year 9999."""

@final
class BlacklistView:
    """A blacklist, and how many numbers it has."""
    __match_args__ = ("blacklist", "numbers")
    def __new__(cls, *, blacklist: BlacklistSpec, numbers: int) -> Self: ...
    @property
    def blacklist(self) -> BlacklistSpec:
        """The blacklist."""
    @property
    def numbers(self) -> int:
        """How many numbers it has, expired ones included."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> BlacklistView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class ScheduledCall:
    """A call that is scheduled."""
    __match_args__ = ("subject", "next_call_at", "agent")
    def __new__(cls, *, subject: Subject, next_call_at: datetime | int, agent: str | None = None) -> Self: ...
    @property
    def subject(self) -> Subject:
        """Of what."""
    @property
    def next_call_at(self) -> datetime:
        """When."""
    @property
    def agent(self) -> str | None:
        """Who is to call; anybody when absent."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ScheduledCall:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class TagField(str, Enum):
    """A field of equipment, as tags name it."""
    def __new__(cls, value: str) -> Self: ...
    NAME = "Name"
    """The name: `{equipment_name_1}`."""
    ARTICLE = "Article"
    """The article: `{equipment_article_1}`."""
    SERIAL = "Serial"
    """The serial number: `{equipment_serial_1}`."""
    TEXT = "Text"
    """The description: `{equipment_text_1}`."""

@final
class TagValues:
    """One piece of equipment of a ticket, as tags print it. An empty text is a field without a value."""
    __match_args__ = ("name", "article", "serial", "text")
    def __new__(cls, *, name: str, article: str | None = ..., serial: str | None = ..., text: str | None = ...) -> Self: ...
    @property
    def name(self) -> str:
        """The name."""
    @property
    def article(self) -> str:
        """The article."""
    @property
    def serial(self) -> str:
        """The serial number."""
    @property
    def text(self) -> str:
        """The description."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> TagValues:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class BeyondCount(str, Enum):
    """What becomes of a tag whose number is greater than the count of the equipment."""
    def __new__(cls, value: str) -> Self: ...
    EMPTY = "Empty"
    """It becomes nothing."""
    KEEP = "Keep"
    """It stays as it is."""
    ERROR = "Error"
    """The template is refused; the violations list every such tag."""

class TagDiagnosticCode(str, Enum):
    """What is the matter at one place of a template."""
    def __new__(cls, value: str) -> Self: ...
    NOT_A_TAG = "NotATag"
    """It begins as a tag, and is none: it stays as it is. Numbers begin with 1 to 9."""
    BEYOND_COUNT = "BeyondCount"
    """Its number is greater than the count of the equipment."""
    EMPTY_VALUE = "EmptyValue"
    """The field has no value. For information."""
    LIKE_A_TAG = "LikeATag"
    """It looks much like a tag, and stays as it is: other letter case, blanks. Found by the lint only."""

@final
class TagDiagnostic:
    """Something found in a template."""
    __match_args__ = ("code", "offset", "tag")
    def __new__(cls, *, code: TagDiagnosticCode | Literal["NotATag", "BeyondCount", "EmptyValue", "LikeATag"], offset: int, tag: str) -> Self: ...
    @property
    def code(self) -> TagDiagnosticCode:
        """What is the matter."""
    @property
    def offset(self) -> int:
        """The byte of the template at which its brace stands, from 0."""
    @property
    def tag(self) -> str:
        """The tag as the template has it, at most 64 bytes of it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> TagDiagnostic:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class CardKind(str, Enum):
    """What kind of card or record fields are made for."""
    def __new__(cls, value: str) -> Self: ...
    USER = "User"
    """A person: staff or client."""
    ORGANISATION = "Organisation"
    """A client company."""
    EQUIPMENT = "Equipment"
    """A piece of equipment."""
    TICKET = "Ticket"
    """A ticket."""
    CAMPAIGN_RECORD = "CampaignRecord"
    """A record of a campaign."""

@final
class CardRef:
    """Which card."""
    __match_args__ = ("kind", "id")
    def __new__(cls, *, kind: CardKind | Literal["User", "Organisation", "Equipment", "Ticket", "CampaignRecord"], id: str) -> Self: ...
    @property
    def kind(self) -> CardKind:
        """Of which kind."""
    @property
    def id(self) -> str:
        """The host's id of the card, unique among those of its kind."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> CardRef:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class FieldGroupSpec:
    """A group of fields: a section of a card."""
    __match_args__ = ("id", "name", "card", "user_groups", "position", "archived")
    def __new__(cls, *, id: str, name: str, card: CardKind | Literal["User", "Organisation", "Equipment", "Ticket", "CampaignRecord"], user_groups: Iterable[str] | None = ..., position: int | None = ..., archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id; it never changes."""
    @property
    def name(self) -> str:
        """What people read: not blank, and unique among the groups of its kind of card, whatever the case."""
    @property
    def card(self) -> CardKind:
        """The cards that have its fields; it never changes."""
    @property
    def user_groups(self) -> tuple[str, ...]:
        """For user cards: the groups of users that have its fields, at least one. Else empty."""
    @property
    def position(self) -> int:
        """Groups are shown by position, and those of one position by id."""
    @property
    def archived(self) -> bool:
        """No longer shown; its values are kept."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FieldGroupSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class FieldOption:
    """A value that may be chosen."""
    __match_args__ = ("id", "label", "parent", "archived")
    def __new__(cls, *, id: str, label: str | None = ..., parent: str | None = None, archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """What a record holds; it never changes."""
    @property
    def label(self) -> str:
        """What people read; the id when empty."""
    @property
    def parent(self) -> str | None:
        """In a cascade: the option that it stands under; absent at the top."""
    @property
    def archived(self) -> bool:
        """No longer to be chosen; values that have it keep it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FieldOption:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class FieldKind:
    """What a field holds, and within which limits.

    In a record a value is JSON: text for all kinds but `Integer` and `Decimal` (a number), `Checkbox` (a
    boolean) and `MultiSelect` (a list of texts). `null` is no value.
    """
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FieldKind:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Text(FieldKind):
        """A short text."""
        __match_args__ = ("lines", "min_length", "max_length", "pattern")
        def __new__(cls, *, lines: int | None = None, min_length: int | None = None, max_length: int | None = None, pattern: str | None = None) -> Self: ...
        @property
        def lines(self) -> int | None:
            """How many lines it may have, 1–6; 1 when absent."""
        @property
        def min_length(self) -> int | None:
            """The least number of characters (Unicode scalar values); 0 when absent."""
        @property
        def max_length(self) -> int | None:
            """The greatest number of characters, at most 10,000; 255 when absent."""
        @property
        def pattern(self) -> str | None:
            """A regular expression that must be found in the text: what ECMA-262 and linear-time engines have
            in common.
            """

    @final
    class TextArea(FieldKind):
        """A long text with any number of lines."""
        __match_args__ = ("min_length", "max_length")
        def __new__(cls, *, min_length: int | None = None, max_length: int | None = None) -> Self: ...
        @property
        def min_length(self) -> int | None:
            """The least number of characters; 0 when absent."""
        @property
        def max_length(self) -> int | None:
            """The greatest number of characters, at most 1,000,000; 10,000 when absent."""

    @final
    class Integer(FieldKind):
        """A whole number from -9,007,199,254,740,991 to 9,007,199,254,740,991, which every JSON reader
        carries exactly.
        """
        __match_args__ = ("least", "most")
        def __new__(cls, *, least: int | None = None, most: int | None = None) -> Self: ...
        @property
        def least(self) -> int | None:
            """The least value."""
        @property
        def most(self) -> int | None:
            """The greatest value."""

    @final
    class Decimal(FieldKind):
        """A decimal number of at most 15 digits, exact."""
        __match_args__ = ("scale", "least", "most")
        def __new__(cls, *, scale: int, least: str | None = None, most: str | None = None) -> Self: ...
        @property
        def scale(self) -> int:
            """The greatest number of digits after the point, 0–9."""
        @property
        def least(self) -> str | None:
            """The least value, such as `-10.5`."""
        @property
        def most(self) -> str | None:
            """The greatest value."""

    @final
    class Checkbox(FieldKind):
        """Yes or no. An unchecked box is a value."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Date(FieldKind):
        """A date of the years 1–9999: `2025-06-10`."""
        __match_args__ = ("earliest", "latest")
        def __new__(cls, *, earliest: str | None = None, latest: str | None = None) -> Self: ...
        @property
        def earliest(self) -> str | None:
            """The first date."""
        @property
        def latest(self) -> str | None:
            """The last date."""

    @final
    class DateTime(FieldKind):
        """An instant as RFC 3339 with an offset: `2025-06-10T09:00:00+02:00`."""
        __match_args__ = ("earliest", "latest")
        def __new__(cls, *, earliest: datetime | int | None = None, latest: datetime | int | None = None) -> Self: ...
        @property
        def earliest(self) -> datetime | None:
            """The first instant."""
        @property
        def latest(self) -> datetime | None:
            """The last instant."""

    @final
    class Time(FieldKind):
        """A wall time of a day: `09:00` or `09:00:30`."""
        __match_args__ = ("earliest", "latest")
        def __new__(cls, *, earliest: str | None = None, latest: str | None = None) -> Self: ...
        @property
        def earliest(self) -> str | None:
            """The first time."""
        @property
        def latest(self) -> str | None:
            """The last time."""

    @final
    class Select(FieldKind):
        """One of several options."""
        __match_args__ = ("options",)
        def __new__(cls, *, options: Iterable[FieldOption]) -> Self: ...
        @property
        def options(self) -> tuple[FieldOption, ...]:
            """The options, in the order in which they are shown."""

    @final
    class MultiSelect(FieldKind):
        """Some of several options, each at most once."""
        __match_args__ = ("options", "least", "most")
        def __new__(cls, *, options: Iterable[FieldOption], least: int | None = None, most: int | None = None) -> Self: ...
        @property
        def options(self) -> tuple[FieldOption, ...]:
            """The options, in the order in which they are shown."""
        @property
        def least(self) -> int | None:
            """The least number of chosen options; 0 when absent."""
        @property
        def most(self) -> int | None:
            """The greatest number of chosen options."""

    @final
    class Cascade(FieldKind):
        """A nested list: one of options that stand under each other, at most 64 deep. The value is the chosen
        option's id; what it stands under follows from it.
        """
        __match_args__ = ("options", "any_level")
        def __new__(cls, *, options: Iterable[FieldOption], any_level: bool | None = ...) -> Self: ...
        @property
        def options(self) -> tuple[FieldOption, ...]:
            """The options; those of one level in the order in which they are shown."""
        @property
        def any_level(self) -> bool:
            """Whether an option may be chosen that others stand under."""

    @final
    class Phone(FieldKind):
        """A telephone number: 3–15 digits, with `+` before them and blanks, `(`, `)`, `.`, `/`, `-` among them."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Email(FieldKind):
        """An e-mail address."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Url(FieldKind):
        """An absolute address of the web: `https://example.org/`."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Reference(FieldKind):
        """The id of another card."""
        __match_args__ = ("target",)
        def __new__(cls, *, target: CardKind | Literal["User", "Organisation", "Equipment", "Ticket", "CampaignRecord"]) -> Self: ...
        @property
        def target(self) -> CardKind:
            """Of which kind: a user, an organisation or a piece of equipment."""

    @final
    class File(FieldKind):
        """The host's id of a file."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

@final
class FieldSpec:
    """A custom field."""
    __match_args__ = ("key", "group", "label", "help", "kind", "default_value", "required", "required_for", "required_on", "position", "view", "edit", "archived")
    def __new__(cls, *, key: str, group: str, label: str | None = ..., help: str | None = ..., kind: FieldKind, default_value: Any | None = None, required: bool | None = ..., required_for: Iterable[str] | None = ..., required_on: Iterable[str] | None = ..., position: int | None = ..., view: Iterable[str] | None = ..., edit: Iterable[str] | None = ..., archived: bool | None = ...) -> Self: ...
    @property
    def key(self) -> str:
        """Its name in records: a letter or underscore, then letters, digits and underscores of ASCII. It never
        changes, and is unique among the fields of its kind of card.
        """
    @property
    def group(self) -> str:
        """The group that it stands in."""
    @property
    def label(self) -> str:
        """What people read; the key when empty."""
    @property
    def help(self) -> str:
        """What helps people to fill it in."""
    @property
    def kind(self) -> FieldKind:
        """What it holds."""
    @property
    def default_value(self) -> Any | None:
        """What a new card has where nothing is given."""
    @property
    def required(self) -> bool:
        """Whether every card must have a value."""
    @property
    def required_for(self) -> tuple[str, ...]:
        """The record types whose cards must have a value, besides."""
    @property
    def required_on(self) -> tuple[str, ...]:
        """The outcomes with which a card can be saved only with a value, besides."""
    @property
    def position(self) -> int:
        """Fields are shown by position, and those of one position by key."""
    @property
    def view(self) -> tuple[str, ...]:
        """The groups of staff that see it; everybody with `fields.use` when empty."""
    @property
    def edit(self) -> tuple[str, ...]:
        """The groups of staff that may change it; all that see it when empty."""
    @property
    def archived(self) -> bool:
        """No longer shown nor asked for; its values are kept."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FieldSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class FieldSet:
    """All groups and fields: what a schema file holds."""
    __match_args__ = ("groups", "fields")
    def __new__(cls, *, groups: Iterable[FieldGroupSpec] | None = ..., fields: Iterable[FieldSpec] | None = ...) -> Self: ...
    @property
    def groups(self) -> tuple[FieldGroupSpec, ...]:
        """The groups."""
    @property
    def fields(self) -> tuple[FieldSpec, ...]:
        """The fields of all groups."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FieldSet:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class CardField:
    """A field as one card shows it to one actor."""
    __match_args__ = ("field", "required", "editable")
    def __new__(cls, *, field: FieldSpec, required: bool, editable: bool) -> Self: ...
    @property
    def field(self) -> FieldSpec:
        """The field."""
    @property
    def required(self) -> bool:
        """Whether the card must have a value: the field's own rule, that of the card's record type, and that
        of the outcome.
        """
    @property
    def editable(self) -> bool:
        """Whether the actor may change it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> CardField:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class CardSection:
    """A group of fields as one card shows it."""
    __match_args__ = ("group", "name", "fields")
    def __new__(cls, *, group: str, name: str, fields: Iterable[CardField]) -> Self: ...
    @property
    def group(self) -> str:
        """The group."""
    @property
    def name(self) -> str:
        """What people read."""
    @property
    def fields(self) -> tuple[CardField, ...]:
        """The fields, in the order in which they are shown."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> CardSection:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class FieldChange:
    """A change of a field that does something to values: it is planned first."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FieldChange:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class ChangeKind(FieldChange):
        """Gives the field another kind. Values are converted; those that cannot be lie dormant: kept, and not
        shown.
        """
        __match_args__ = ("card", "field", "kind")
        def __new__(cls, *, card: CardKind | Literal["User", "Organisation", "Equipment", "Ticket", "CampaignRecord"], field: str, kind: FieldKind) -> Self: ...
        @property
        def card(self) -> CardKind:
            """Of what kind of card the field is."""
        @property
        def field(self) -> str:
            """The field."""
        @property
        def kind(self) -> FieldKind:
            """Its new kind."""

    @final
    class BackFill(FieldChange):
        """Gives the field's default to every card that has no value."""
        __match_args__ = ("card", "field")
        def __new__(cls, *, card: CardKind | Literal["User", "Organisation", "Equipment", "Ticket", "CampaignRecord"], field: str) -> Self: ...
        @property
        def card(self) -> CardKind:
            """Of what kind of card the field is."""
        @property
        def field(self) -> str:
            """The field."""

    @final
    class Purge(FieldChange):
        """Deletes an archived field with its values. Refused while anything uses the field."""
        __match_args__ = ("card", "field")
        def __new__(cls, *, card: CardKind | Literal["User", "Organisation", "Equipment", "Ticket", "CampaignRecord"], field: str) -> Self: ...
        @property
        def card(self) -> CardKind:
            """Of what kind of card the field is."""
        @property
        def field(self) -> str:
            """The field."""

class Conversion(str, Enum):
    """What a change does to one value."""
    def __new__(cls, value: str) -> Self: ...
    KEPT = "Kept"
    """Everything that the value says is kept."""
    LOSSY = "Lossy"
    """Part of what it says is lost, such as a fraction."""
    FAILING = "Failing"
    """It cannot be converted: it lies dormant."""
    DELETED = "Deleted"
    """It is deleted."""

@final
class ConversionSample:
    """One value before and after a change."""
    __match_args__ = ("card", "conversion", "before", "after")
    def __new__(cls, *, card: str, conversion: Conversion | Literal["Kept", "Lossy", "Failing", "Deleted"], before: Any | None = None, after: Any | None = None) -> Self: ...
    @property
    def card(self) -> str:
        """The card."""
    @property
    def conversion(self) -> Conversion:
        """What becomes of the value."""
    @property
    def before(self) -> Any | None:
        """The value before; absent where there is none."""
    @property
    def after(self) -> Any | None:
        """The value after; absent where there is none."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ConversionSample:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class FieldPlan:
    """What a change of a field would do. It is done only as it stands here: with its hash."""
    __match_args__ = ("change", "hash", "count", "kept", "lossy", "failing", "samples", "uses")
    def __new__(cls, *, change: FieldChange, hash: str, count: int, kept: int, lossy: int, failing: int, samples: Iterable[ConversionSample], uses: Iterable[str]) -> Self: ...
    @property
    def change(self) -> FieldChange:
        """The change."""
    @property
    def hash(self) -> str:
        """What the change is applied with: 16 hexadecimal digits over the field, the change and every value
        that it touches. Another value or definition makes another hash.
        """
    @property
    def count(self) -> int:
        """How many values it touches: the count that a purge asks for."""
    @property
    def kept(self) -> int:
        """How many of them keep everything."""
    @property
    def lossy(self) -> int:
        """How many lose something."""
    @property
    def failing(self) -> int:
        """How many cannot be converted."""
    @property
    def samples(self) -> tuple[ConversionSample, ...]:
        """The first three values of each conversion, in the order of the cards' ids; those that lose most
        come first.
        """
    @property
    def uses(self) -> tuple[str, ...]:
        """What uses the field, and forbids a purge."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FieldPlan:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class AppliedChange:
    """A change that was applied, and can be undone while it is remembered."""
    __match_args__ = ("number", "change", "count")
    def __new__(cls, *, number: int, change: FieldChange, count: int) -> Self: ...
    @property
    def number(self) -> int:
        """Its number in this desk, from 1."""
    @property
    def change(self) -> FieldChange:
        """The change."""
    @property
    def count(self) -> int:
        """How many values it touched."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> AppliedChange:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class FieldUser:
    """What uses fields."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FieldUser:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Filter(FieldUser):
        """A saved filter."""
        __match_args__ = ("name",)
        def __new__(cls, *, name: str) -> Self: ...
        @property
        def name(self) -> str:
            """Its name."""

    @final
    class Template(FieldUser):
        """A template of a report or message."""
        __match_args__ = ("name",)
        def __new__(cls, *, name: str) -> Self: ...
        @property
        def name(self) -> str:
            """Its name."""

    @final
    class ImportMap(FieldUser):
        """A map of columns for imports."""
        __match_args__ = ("name",)
        def __new__(cls, *, name: str) -> Self: ...
        @property
        def name(self) -> str:
            """Its name."""

    @final
    class Other(FieldUser):
        """Anything else of the host."""
        __match_args__ = ("name",)
        def __new__(cls, *, name: str) -> Self: ...
        @property
        def name(self) -> str:
            """Its name."""

@final
class SchemaNote:
    """Part of a schema that another language of schemas cannot say, or says in another way."""
    __match_args__ = ("path", "message")
    def __new__(cls, *, path: str, message: str) -> Self: ...
    @property
    def path(self) -> str:
        """Where: a field's key, or a JSON pointer into a schema that is read."""
    @property
    def message(self) -> str:
        """What, in a sentence."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> SchemaNote:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class AccessType(str, Enum):
    """How the persons of a group come to the desk."""
    def __new__(cls, value: str) -> Self: ...
    NO_ACCESS = "NoAccess"
    """They have no account."""
    CLIENT = "Client"
    """They see their own requests."""
    STAFF = "Staff"
    """They work here, with the rights of the group."""

@final
class UserGroupSpec:
    """A group of persons, who have its access and its rights. A person is in exactly one."""
    __match_args__ = ("id", "name", "access", "bundles", "rights", "contacts", "equipment", "only_groups", "archived")
    def __new__(cls, *, id: str, name: str, access: AccessType | Literal["NoAccess", "Client", "Staff"] | None = ..., bundles: Iterable[str] | None = ..., rights: Iterable[Right | Literal["Facts", "AgentStatus", "AgentStatusOther", "PauseOverride", "PauseGrant", "PauseCorrect", "PauseDefine", "StatusDefine", "TeamDefine", "DeskConfigure", "RoleAssign", "AgentView", "TimesheetView", "Anyone", "DispositionDefine", "DispositionSave", "BlacklistDefine", "BlacklistAdd", "BlacklistRemove", "BlacklistView", "EquipmentView", "EquipmentEdit", "EquipmentDelete", "EquipmentLink", "EquipmentCross", "FieldsUse", "FieldsDefine", "CardsManage", "ContactsView", "ContactsImport", "ContactsExport", "NoteAdd", "FileAdd", "UserCreate", "UserEdit", "UserDelete", "UserAuditView", "UserStatusBlock", "UserStatusDismiss", "UserMerge", "UserUnmerge", "DuplicateDismiss", "PersonErase", "PersonaEdit", "OrgCreate", "OrgEdit", "OrgDelete", "OrgManagerSet", "RequestView", "RequestComment", "TenantDefine", "SnapshotTake"]] | None = ..., contacts: bool | None = ..., equipment: bool | None = ..., only_groups: Iterable[str] | None = ..., archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id; it never changes."""
    @property
    def name(self) -> str:
        """What people read: not blank, at most 200 bytes."""
    @property
    def access(self) -> AccessType:
        """How its persons come to the desk."""
    @property
    def bundles(self) -> tuple[str, ...]:
        """Bundles of rights that its persons have."""
    @property
    def rights(self) -> tuple[Right, ...]:
        """Single rights that its persons have."""
    @property
    def contacts(self) -> bool:
        """Its persons see contacts, add notes and files; without it, no right over contacts counts."""
    @property
    def equipment(self) -> bool:
        """Its persons see equipment; without it, no right over equipment counts."""
    @property
    def only_groups(self) -> tuple[str, ...]:
        """The groups whose persons its persons may see and change; every group when empty."""
    @property
    def archived(self) -> bool:
        """Nobody can be put into it any more."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> UserGroupSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class DepartmentSpec:
    """A department of the desk. A person is in at most one."""
    __match_args__ = ("id", "name", "archived")
    def __new__(cls, *, id: str, name: str, archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id; it never changes."""
    @property
    def name(self) -> str:
        """What people read: not blank, at most 200 bytes."""
    @property
    def archived(self) -> bool:
        """Nobody can be put into it any more."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> DepartmentSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class TenantSpec:
    """A tenant: a brand or site of the operating company."""
    __match_args__ = ("id", "name", "archived")
    def __new__(cls, *, id: str, name: str, archived: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id; it never changes."""
    @property
    def name(self) -> str:
        """What people read: not blank, at most 200 bytes."""
    @property
    def archived(self) -> bool:
        """No new personas or signatures for it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> TenantSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class AccountStatus(str, Enum):
    """Whether an account may be used."""
    def __new__(cls, value: str) -> Self: ...
    ACTIVE = "Active"
    """The person may create requests and log in."""
    BLOCKED = "Blocked"
    """No requests are accepted and nobody logs in; the account is counted."""
    DISMISSED = "Dismissed"
    """Nobody logs in, for ever; the account is not counted. What comes in is from an anonymous contact."""

class Consent(str, Enum):
    """Whether a person has agreed to be written to for purposes of their own."""
    def __new__(cls, value: str) -> Self: ...
    GIVEN = "Given"
    """The person has agreed."""
    UNKNOWN = "Unknown"
    """Nobody has asked."""
    WITHDRAWN = "Withdrawn"
    """The person has refused, or has taken the agreement back."""

class ContactField(str, Enum):
    """A value that a person or an organisation has besides custom fields."""
    def __new__(cls, value: str) -> Self: ...
    NAME = "Name"
    """The full name, or what an organisation is called."""
    GIVEN_NAME = "GivenName"
    """The given name of a person."""
    MIDDLE_NAME = "MiddleName"
    """The middle name or patronymic of a person."""
    FAMILY_NAME = "FamilyName"
    """The family name of a person."""
    EMAIL = "Email"
    """An e-mail address; a list, of which the first is the primary one."""
    PHONE = "Phone"
    """A phone number in its canonical form; a list."""
    HANDLE = "Handle"
    """What a person is called in a channel, `of` which it is; a list."""
    EXTERNAL_ID = "ExternalId"
    """The id in another system."""
    GROUP = "Group"
    """The group of a person."""
    ORGANISATION = "Organisation"
    """The organisation of a person."""
    OTHER_ORGANISATION = "OtherOrganisation"
    """Another organisation of a person; a list."""
    DEPARTMENT = "Department"
    """The department of a person."""
    POSITION = "Position"
    """The position of a person."""
    TAG = "Tag"
    """A tag; a list."""
    LANGUAGE = "Language"
    """The language: a tag of BCP 47."""
    ZONE = "Zone"
    """The time zone: a name of the IANA database."""
    SIGNATURE = "Signature"
    """The signature of a person under e-mails; `of` a tenant where it has its own."""
    NOTIFICATIONS = "Notifications"
    """Whether the desk writes to a person: `on` or `off`."""
    CONSENT = "Consent"
    """`Given`, `Unknown` or `Withdrawn`."""
    ACCOUNT = "Account"
    """Whether a person has a personal account: `on` or `off`."""
    ADDRESS = "Address"
    """The postal address; free text."""

@final
class ContactValue:
    """A value of a person or an organisation."""
    __match_args__ = ("field", "value", "of")
    def __new__(cls, *, field: ContactField | Literal["Name", "GivenName", "MiddleName", "FamilyName", "Email", "Phone", "Handle", "ExternalId", "Group", "Organisation", "OtherOrganisation", "Department", "Position", "Tag", "Language", "Zone", "Signature", "Notifications", "Consent", "Account", "Address"], value: str, of: str | None = None) -> Self: ...
    @property
    def field(self) -> ContactField:
        """Which."""
    @property
    def value(self) -> str:
        """The value as text: an id for a group, an organisation or a department."""
    @property
    def of(self) -> str | None:
        """The channel of a handle; the tenant of a signature that is for one."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ContactValue:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class ContactChange:
    """One change of a person or an organisation."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ContactChange:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Set(ContactChange):
        """Sets a value in the place of the one before. Of a list: makes it the only one."""
        __match_args__ = ("value",)
        def __new__(cls, value: ContactValue) -> Self: ...
        @property
        def value(self) -> ContactValue:
            """The value."""

    @final
    class Clear(ContactChange):
        """Takes a value away. Of a list: all of them."""
        __match_args__ = ("field", "of")
        def __new__(cls, *, field: ContactField | Literal["Name", "GivenName", "MiddleName", "FamilyName", "Email", "Phone", "Handle", "ExternalId", "Group", "Organisation", "OtherOrganisation", "Department", "Position", "Tag", "Language", "Zone", "Signature", "Notifications", "Consent", "Account", "Address"], of: str | None = None) -> Self: ...
        @property
        def field(self) -> ContactField:
            """Which."""
        @property
        def of(self) -> str | None:
            """The tenant of a signature that is for one."""

    @final
    class Add(ContactChange):
        """Adds a value at the end of a list; one that is there stays where it is."""
        __match_args__ = ("value",)
        def __new__(cls, value: ContactValue) -> Self: ...
        @property
        def value(self) -> ContactValue:
            """The value."""

    @final
    class AddFirst(ContactChange):
        """Adds a value at the head of a list, or moves it there: the primary one."""
        __match_args__ = ("value",)
        def __new__(cls, value: ContactValue) -> Self: ...
        @property
        def value(self) -> ContactValue:
            """The value."""

    @final
    class Remove(ContactChange):
        """Takes a value out of a list, however it is spelled."""
        __match_args__ = ("value",)
        def __new__(cls, value: ContactValue) -> Self: ...
        @property
        def value(self) -> ContactValue:
            """The value."""

@final
class ChannelHandle:
    """What a person is called in a channel."""
    __match_args__ = ("channel", "handle")
    def __new__(cls, *, channel: str, handle: str) -> Self: ...
    @property
    def channel(self) -> str:
        """The channel: a messenger or a social network."""
    @property
    def handle(self) -> str:
        """The name or number there, 1–200 bytes."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ChannelHandle:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class TenantSignature:
    """A signature for one tenant."""
    __match_args__ = ("tenant", "text")
    def __new__(cls, *, tenant: str, text: str) -> Self: ...
    @property
    def tenant(self) -> str:
        """The tenant."""
    @property
    def text(self) -> str:
        """The signature, at most 10,000 bytes."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> TenantSignature:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class PersonSpec:
    """A new person. At least one of name, e-mail address, phone number and handle is there; a person who comes through
    no channel has a name and an e-mail address.
    """
    __match_args__ = ("id", "group", "name", "given_name", "middle_name", "family_name", "emails", "phones", "handles", "external_id", "organisation", "other_organisations", "department", "position", "tags", "language", "zone", "address", "signature", "signatures", "notifications", "consent", "account")
    def __new__(cls, *, id: str, group: str, name: str | None = ..., given_name: str | None = None, middle_name: str | None = None, family_name: str | None = None, emails: Iterable[str] | None = ..., phones: Iterable[str] | None = ..., handles: Iterable[ChannelHandle] | None = ..., external_id: str | None = None, organisation: str | None = None, other_organisations: Iterable[str] | None = ..., department: str | None = None, position: str | None = None, tags: Iterable[str] | None = ..., language: str | None = None, zone: str | None = None, address: str | None = None, signature: str | None = None, signatures: Iterable[TenantSignature] | None = ..., notifications: bool | None = ..., consent: Consent | Literal["Given", "Unknown", "Withdrawn"] | None = ..., account: bool | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id; it never changes, and is not personal."""
    @property
    def group(self) -> str:
        """The group."""
    @property
    def name(self) -> str:
        """The full name, at most 200 bytes."""
    @property
    def given_name(self) -> str | None:
        """The given name."""
    @property
    def middle_name(self) -> str | None:
        """The middle name or patronymic."""
    @property
    def family_name(self) -> str | None:
        """The family name."""
    @property
    def emails(self) -> tuple[str, ...]:
        """E-mail addresses, the primary one first."""
    @property
    def phones(self) -> tuple[str, ...]:
        """Phone numbers."""
    @property
    def handles(self) -> tuple[ChannelHandle, ...]:
        """Handles of channels."""
    @property
    def external_id(self) -> str | None:
        """The id in another system."""
    @property
    def organisation(self) -> str | None:
        """The organisation; where there is none, that of the domain of the first e-mail address that has one."""
    @property
    def other_organisations(self) -> tuple[str, ...]:
        """Other organisations."""
    @property
    def department(self) -> str | None:
        """The department."""
    @property
    def position(self) -> str | None:
        """The position."""
    @property
    def tags(self) -> tuple[str, ...]:
        """Tags."""
    @property
    def language(self) -> str | None:
        """The language: a tag of BCP 47."""
    @property
    def zone(self) -> str | None:
        """The time zone: a name of the IANA database."""
    @property
    def address(self) -> str | None:
        """The postal address."""
    @property
    def signature(self) -> str | None:
        """The signature under e-mails."""
    @property
    def signatures(self) -> tuple[TenantSignature, ...]:
        """Signatures for single tenants."""
    @property
    def notifications(self) -> bool:
        """The desk writes to the person."""
    @property
    def consent(self) -> Consent:
        """Whether the person has agreed to be written to."""
    @property
    def account(self) -> bool:
        """The person has a personal account."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> PersonSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class DomainRule:
    """A domain whose users belong to an organisation."""
    __match_args__ = ("domain", "forced")
    def __new__(cls, *, domain: str, forced: bool | None = ...) -> Self: ...
    @property
    def domain(self) -> str:
        """`example.com` is that domain alone; `.example.com` is every domain under it, and not itself."""
    @property
    def forced(self) -> bool:
        """It counts although anybody can have an address there."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> DomainRule:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class OrganisationSpec:
    """A new organisation."""
    __match_args__ = ("id", "name", "external_id", "emails", "phones", "address", "tags", "domains")
    def __new__(cls, *, id: str, name: str, external_id: str | None = None, emails: Iterable[str] | None = ..., phones: Iterable[str] | None = ..., address: str | None = None, tags: Iterable[str] | None = ..., domains: Iterable[DomainRule] | None = ...) -> Self: ...
    @property
    def id(self) -> str:
        """The host's id; it never changes."""
    @property
    def name(self) -> str:
        """What people call it: not blank, at most 200 bytes."""
    @property
    def external_id(self) -> str | None:
        """The id in another system."""
    @property
    def emails(self) -> tuple[str, ...]:
        """E-mail addresses of the organisation itself."""
    @property
    def phones(self) -> tuple[str, ...]:
        """Phone numbers of the organisation itself."""
    @property
    def address(self) -> str | None:
        """The postal address."""
    @property
    def tags(self) -> tuple[str, ...]:
        """Tags."""
    @property
    def domains(self) -> tuple[DomainRule, ...]:
        """Domains whose users belong to it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> OrganisationSpec:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class ContactRef:
    """A person or an organisation."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ContactRef:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Person(ContactRef):
        """A person."""
        __match_args__ = ("person",)
        def __new__(cls, *, person: str) -> Self: ...
        @property
        def person(self) -> str:
            """Who."""

    @final
    class Organisation(ContactRef):
        """An organisation."""
        __match_args__ = ("organisation",)
        def __new__(cls, *, organisation: str) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""

@disjoint_base
class Identity:
    """What somebody shows when he writes or calls."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Identity:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Email(Identity):
        """An e-mail address."""
        __match_args__ = ("address",)
        def __new__(cls, *, address: str) -> Self: ...
        @property
        def address(self) -> str:
            """As it was written."""

    @final
    class Phone(Identity):
        """A phone number; one without country code is of the desk's region."""
        __match_args__ = ("number",)
        def __new__(cls, *, number: str) -> Self: ...
        @property
        def number(self) -> str:
            """As it was written."""

    @final
    class Handle(Identity):
        """A handle of a channel."""
        __match_args__ = ("channel", "handle")
        def __new__(cls, *, channel: str, handle: str) -> Self: ...
        @property
        def channel(self) -> str:
            """The channel."""
        @property
        def handle(self) -> str:
            """As the channel gives it."""

@final
class Sender:
    """Somebody from whom something comes in."""
    __match_args__ = ("identity", "name")
    def __new__(cls, *, identity: Identity, name: str | None = None) -> Self: ...
    @property
    def identity(self) -> Identity:
        """What the sender shows."""
    @property
    def name(self) -> str | None:
        """The name that the sender gives."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Sender:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class NewNote:
    """A new note on a person or an organisation."""
    __match_args__ = ("contact", "text")
    def __new__(cls, *, contact: ContactRef, text: str) -> Self: ...
    @property
    def contact(self) -> ContactRef:
        """On whom."""
    @property
    def text(self) -> str:
        """What it says: not blank, at most 10,000 bytes."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> NewNote:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class NewFile:
    """A file that the host keeps for a person or an organisation."""
    __match_args__ = ("contact", "file", "name")
    def __new__(cls, *, contact: ContactRef, file: str, name: str) -> Self: ...
    @property
    def contact(self) -> ContactRef:
        """Whose."""
    @property
    def file(self) -> str:
        """The host's id."""
    @property
    def name(self) -> str:
        """What it is called, at most 200 bytes."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> NewFile:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Persona:
    """Who a person is for the clients of a tenant."""
    __match_args__ = ("nickname", "position", "photo")
    def __new__(cls, *, nickname: str, position: str | None = None, photo: str | None = None) -> Self: ...
    @property
    def nickname(self) -> str:
        """The name that clients read: not blank, at most 200 bytes."""
    @property
    def position(self) -> str | None:
        """The position that clients read, at most 200 bytes."""
    @property
    def photo(self) -> str | None:
        """The photo that clients see."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> Persona:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class NewRequest:
    """A request that a person made."""
    __match_args__ = ("ticket", "person", "identity")
    def __new__(cls, *, ticket: str, person: str, identity: Identity | None = None) -> Self: ...
    @property
    def ticket(self) -> str:
        """The request."""
    @property
    def person(self) -> str:
        """Whose it is."""
    @property
    def identity(self) -> Identity | None:
        """What it came through; it then belongs to the merged record that has it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> NewRequest:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class NewCall:
    """A call with a person."""
    __match_args__ = ("interaction", "person", "identity")
    def __new__(cls, *, interaction: str, person: str, identity: Identity | None = None) -> Self: ...
    @property
    def interaction(self) -> str:
        """The call."""
    @property
    def person(self) -> str:
        """With whom."""
    @property
    def identity(self) -> Identity | None:
        """What it came through; it then belongs to the merged record that has it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> NewCall:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class LogIn:
    """A log-in to a person's account."""
    __match_args__ = ("person", "address")
    def __new__(cls, *, person: str, address: str | None = None) -> Self: ...
    @property
    def person(self) -> str:
        """Who."""
    @property
    def address(self) -> str | None:
        """The network address, as the host writes it; at most 100 bytes."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> LogIn:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class StatusRefusal(str, Enum):
    """Why the status of an account stays as it is."""
    def __new__(cls, value: str) -> Self: ...
    UNKNOWN = "Unknown"
    """There is no such person."""
    DISMISSED = "Dismissed"
    """Nothing leads out of dismissal."""
    OWN = "Own"
    """It is the account that the command is given from."""
    OTHER_GROUP = "OtherGroup"
    """The actor may not change persons of that group."""

@final
class StatusKept:
    """A person whose status stays as it is."""
    __match_args__ = ("person", "because")
    def __new__(cls, *, person: str, because: StatusRefusal | Literal["Unknown", "Dismissed", "Own", "OtherGroup"]) -> Self: ...
    @property
    def person(self) -> str:
        """Who."""
    @property
    def because(self) -> StatusRefusal:
        """Why."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> StatusKept:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class DecisionTarget:
    """About what a decision is asked."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> DecisionTarget:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Desk(DecisionTarget):
        """What belongs to nobody in particular."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Agent(DecisionTarget):
        """An agent."""
        __match_args__ = ("agent",)
        def __new__(cls, *, agent: str) -> Self: ...
        @property
        def agent(self) -> str:
            """Who."""

    @final
    class Team(DecisionTarget):
        """A team."""
        __match_args__ = ("team",)
        def __new__(cls, *, team: str) -> Self: ...
        @property
        def team(self) -> str:
            """Which."""

    @final
    class Person(DecisionTarget):
        """A person."""
        __match_args__ = ("person",)
        def __new__(cls, *, person: str) -> Self: ...
        @property
        def person(self) -> str:
            """Who."""

    @final
    class Organisation(DecisionTarget):
        """An organisation."""
        __match_args__ = ("organisation",)
        def __new__(cls, *, organisation: str) -> Self: ...
        @property
        def organisation(self) -> str:
            """Which."""

@final
class CardValue:
    """A value of a card, and where it comes from."""
    __match_args__ = ("field", "value", "of", "record", "seq", "at", "actor")
    def __new__(cls, *, field: ContactField | Literal["Name", "GivenName", "MiddleName", "FamilyName", "Email", "Phone", "Handle", "ExternalId", "Group", "Organisation", "OtherOrganisation", "Department", "Position", "Tag", "Language", "Zone", "Signature", "Notifications", "Consent", "Account", "Address"], value: str, of: str | None = None, record: str, seq: int, at: datetime | int, actor: str) -> Self: ...
    @property
    def field(self) -> ContactField:
        """Which."""
    @property
    def value(self) -> str:
        """The value."""
    @property
    def of(self) -> str | None:
        """The channel of a handle; the tenant of a signature that is for one."""
    @property
    def record(self) -> str:
        """The record that has it."""
    @property
    def seq(self) -> int:
        """The event that brought it."""
    @property
    def at(self) -> datetime:
        """When it came."""
    @property
    def actor(self) -> str:
        """Who brought it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> CardValue:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class NoteView:
    """A note, and on which record it is."""
    __match_args__ = ("record", "at", "actor", "text")
    def __new__(cls, *, record: str, at: datetime | int, actor: str, text: str) -> Self: ...
    @property
    def record(self) -> str:
        """The record."""
    @property
    def at(self) -> datetime:
        """When it was written."""
    @property
    def actor(self) -> str:
        """Who wrote it."""
    @property
    def text(self) -> str:
        """What it says; empty where it was erased."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> NoteView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class FileView:
    """A file, and whose record has it."""
    __match_args__ = ("record", "file", "name", "at", "actor")
    def __new__(cls, *, record: str, file: str, name: str, at: datetime | int, actor: str) -> Self: ...
    @property
    def record(self) -> str:
        """The record."""
    @property
    def file(self) -> str:
        """The host's id."""
    @property
    def name(self) -> str:
        """What it is called; empty where it was erased."""
    @property
    def at(self) -> datetime:
        """When it came."""
    @property
    def actor(self) -> str:
        """Who brought it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FileView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class PersonaView:
    """A persona, and the tenant that it is for."""
    __match_args__ = ("tenant", "persona")
    def __new__(cls, *, tenant: str, persona: Persona) -> Self: ...
    @property
    def tenant(self) -> str:
        """The tenant."""
    @property
    def persona(self) -> Persona:
        """Who the person is there."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> PersonaView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class StatusChange:
    """A status that an account came to."""
    __match_args__ = ("person", "status", "at", "actor")
    def __new__(cls, *, person: str, status: AccountStatus | Literal["Active", "Blocked", "Dismissed"], at: datetime | int, actor: str) -> Self: ...
    @property
    def person(self) -> str:
        """The record."""
    @property
    def status(self) -> AccountStatus:
        """The status."""
    @property
    def at(self) -> datetime:
        """When."""
    @property
    def actor(self) -> str:
        """By whom."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> StatusChange:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class RequestRef:
    """A request of a person, by reference."""
    __match_args__ = ("person", "ticket", "at")
    def __new__(cls, *, person: str, ticket: str, at: datetime | int) -> Self: ...
    @property
    def person(self) -> str:
        """The record that it came through."""
    @property
    def ticket(self) -> str:
        """The request."""
    @property
    def at(self) -> datetime:
        """When."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RequestRef:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class CallRef:
    """A call with a person, by reference."""
    __match_args__ = ("person", "interaction", "at")
    def __new__(cls, *, person: str, interaction: str, at: datetime | int) -> Self: ...
    @property
    def person(self) -> str:
        """The record that it came through."""
    @property
    def interaction(self) -> str:
        """The call."""
    @property
    def at(self) -> datetime:
        """When."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> CallRef:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class PersonCard:
    """The card of a person: of all records that were merged into one."""
    __match_args__ = ("person", "redirected_from", "records", "created_at", "version", "values", "custom", "status", "status_since", "can_log_in", "last_log_in_at", "last_log_in_address", "manages", "personas", "notes", "files", "merges", "erased")
    def __new__(cls, *, person: str, redirected_from: str | None = None, records: Iterable[str], created_at: datetime | int, version: int, values: Iterable[CardValue], custom: Any, status: AccountStatus | Literal["Active", "Blocked", "Dismissed"], status_since: datetime | int, can_log_in: bool, last_log_in_at: datetime | int | None = None, last_log_in_address: str | None = None, manages: Iterable[str], personas: Iterable[PersonaView], notes: Iterable[NoteView], files: Iterable[FileView], merges: Iterable[int], erased: bool | None = ...) -> Self: ...
    @property
    def person(self) -> str:
        """The person."""
    @property
    def redirected_from(self) -> str | None:
        """The record that was asked for, where it was merged into this one."""
    @property
    def records(self) -> tuple[str, ...]:
        """All records, the person's own first, the others by their age."""
    @property
    def created_at(self) -> datetime:
        """When the person's own record was made."""
    @property
    def version(self) -> int:
        """How often the person's own record has changed."""
    @property
    def values(self) -> tuple[CardValue, ...]:
        """Values, by field."""
    @property
    def custom(self) -> Any:
        """Custom fields that the asking actor sees, as a JSON object."""
    @property
    def status(self) -> AccountStatus:
        """Whether the account may be used."""
    @property
    def status_since(self) -> datetime:
        """Since when."""
    @property
    def can_log_in(self) -> bool:
        """Whether the person can log in: by group, account and status."""
    @property
    def last_log_in_at(self) -> datetime | None:
        """When the person last logged in."""
    @property
    def last_log_in_address(self) -> str | None:
        """From which network address."""
    @property
    def manages(self) -> tuple[str, ...]:
        """Organisations that the person manages."""
    @property
    def personas(self) -> tuple[PersonaView, ...]:
        """Who the person is for tenants."""
    @property
    def notes(self) -> tuple[NoteView, ...]:
        """Notes, by instant and record."""
    @property
    def files(self) -> tuple[FileView, ...]:
        """Files, by instant and record."""
    @property
    def merges(self) -> tuple[int, ...]:
        """The merges that hold, by number."""
    @property
    def erased(self) -> bool:
        """Personal values were erased."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> PersonCard:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class OrganisationCard:
    """The card of an organisation: of all records that were merged into one."""
    __match_args__ = ("organisation", "redirected_from", "records", "created_at", "version", "values", "custom", "archived", "domains", "managers", "members", "notes", "files", "merges")
    def __new__(cls, *, organisation: str, redirected_from: str | None = None, records: Iterable[str], created_at: datetime | int, version: int, values: Iterable[CardValue], custom: Any, archived: bool, domains: Iterable[DomainRule], managers: Iterable[str], members: int, notes: Iterable[NoteView], files: Iterable[FileView], merges: Iterable[int]) -> Self: ...
    @property
    def organisation(self) -> str:
        """The organisation."""
    @property
    def redirected_from(self) -> str | None:
        """The record that was asked for, where it was merged into this one."""
    @property
    def records(self) -> tuple[str, ...]:
        """All records, the organisation's own first, the others by their age."""
    @property
    def created_at(self) -> datetime:
        """When the organisation's own record was made."""
    @property
    def version(self) -> int:
        """How often the organisation's own record has changed."""
    @property
    def values(self) -> tuple[CardValue, ...]:
        """Values, by field."""
    @property
    def custom(self) -> Any:
        """Custom fields that the asking actor sees, as a JSON object."""
    @property
    def archived(self) -> bool:
        """Hidden where organisations are picked."""
    @property
    def domains(self) -> tuple[DomainRule, ...]:
        """Domains whose users belong to it."""
    @property
    def managers(self) -> tuple[str, ...]:
        """The managers, by id."""
    @property
    def members(self) -> int:
        """How many persons belong to it, by their first organisation or another."""
    @property
    def notes(self) -> tuple[NoteView, ...]:
        """Notes, by instant and record."""
    @property
    def files(self) -> tuple[FileView, ...]:
        """Files, by instant and record."""
    @property
    def merges(self) -> tuple[int, ...]:
        """The merges that hold, by number."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> OrganisationCard:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class SimilarContact:
    """Somebody who may be the same."""
    __match_args__ = ("contact", "probability", "reasons")
    def __new__(cls, *, contact: ContactRef, probability: int, reasons: Iterable[SimilarityReason]) -> Self: ...
    @property
    def contact(self) -> ContactRef:
        """Who."""
    @property
    def probability(self) -> int:
        """The probability in basis points: 9,500 is 95 %."""
    @property
    def reasons(self) -> tuple[SimilarityReason, ...]:
        """What speaks for it or against it, in thousandths of a bit."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> SimilarContact:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class SimilarityReason:
    """A reason why two contacts may be the same, or may not."""
    __match_args__ = ("field", "level", "weight")
    def __new__(cls, *, field: str, level: str, weight: int) -> Self: ...
    @property
    def field(self) -> str:
        """What was compared, such as `name`."""
    @property
    def level(self) -> str:
        """How the two compare, such as `same`."""
    @property
    def weight(self) -> int:
        """What it adds, in thousandths of a bit."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> SimilarityReason:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class Acceptance(str, Enum):
    """Why something that comes in is accepted, or is not."""
    def __new__(cls, value: str) -> Self: ...
    KNOWN_PERSON = "KnownPerson"
    """From a known person."""
    NEW_PERSON = "NewPerson"
    """From somebody who is not known yet."""
    ANONYMOUS = "Anonymous"
    """The account was dismissed: from an anonymous contact."""
    BLOCKED_ACCOUNT = "BlockedAccount"
    """The account is blocked: it is not accepted."""
    SEVERAL_PERSONS = "SeveralPersons"
    """It belongs to several persons: somebody has to choose."""

class Suppression(str, Enum):
    """Why the desk does not write to a person."""
    def __new__(cls, value: str) -> Self: ...
    NO_ADDRESS = "NoAddress"
    """There is no e-mail address."""
    NOTIFICATIONS_OFF = "NotificationsOff"
    """Notifications are off."""
    DISMISSED_ACCOUNT = "DismissedAccount"
    """The account was dismissed."""

class Survivorship(str, Enum):
    """Which value of a field survives a merge. Lists are always joined, and of consent and notifications the most
    restrictive survives.
    """
    def __new__(cls, value: str) -> Self: ...
    SURVIVOR = "Survivor"
    """The survivor's; where it has none, that of the oldest source that has one."""
    MOST_RECENT = "MostRecent"
    """The one that was set last."""
    MINIMUM = "Minimum"
    """The first by its letters."""
    MAXIMUM = "Maximum"
    """The last by its letters."""

@final
class MergeRule:
    """Which value of one field survives."""
    __match_args__ = ("field", "survives")
    def __new__(cls, *, field: ContactField | Literal["Name", "GivenName", "MiddleName", "FamilyName", "Email", "Phone", "Handle", "ExternalId", "Group", "Organisation", "OtherOrganisation", "Department", "Position", "Tag", "Language", "Zone", "Signature", "Notifications", "Consent", "Account", "Address"], survives: Survivorship | Literal["Survivor", "MostRecent", "Minimum", "Maximum"]) -> Self: ...
    @property
    def field(self) -> ContactField:
        """The field; no list, nor consent, notifications, group or account."""
    @property
    def survives(self) -> Survivorship:
        """Which value."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> MergeRule:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class MergeDecision:
    """What somebody decided about a merge."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> MergeDecision:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Take(MergeDecision):
        """A field has the value of this one: the survivor or a source."""
        __match_args__ = ("field", "contact")
        def __new__(cls, *, field: ContactField | Literal["Name", "GivenName", "MiddleName", "FamilyName", "Email", "Phone", "Handle", "ExternalId", "Group", "Organisation", "OtherOrganisation", "Department", "Position", "Tag", "Language", "Zone", "Signature", "Notifications", "Consent", "Account", "Address"], contact: ContactRef) -> Self: ...
        @property
        def field(self) -> ContactField:
            """The field; no list, nor consent and notifications. `Account`: whose account remains in use."""
        @property
        def contact(self) -> ContactRef:
            """Whose value."""

    @final
    class TakeCustom(MergeDecision):
        """A custom field has the value of this one."""
        __match_args__ = ("field", "contact")
        def __new__(cls, *, field: str, contact: ContactRef) -> Self: ...
        @property
        def field(self) -> str:
            """The field."""
        @property
        def contact(self) -> ContactRef:
            """Whose value."""

    @final
    class Managers(MergeDecision):
        """What sources manage, the survivor manages; or not."""
        __match_args__ = ("keep",)
        def __new__(cls, *, keep: bool) -> Self: ...
        @property
        def keep(self) -> bool:
            """The survivor does."""

    @final
    class SameAfterAll(MergeDecision):
        """They are merged although they were declared not to be the same."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

@final
class MergeOrder:
    """What is to be merged, and how."""
    __match_args__ = ("survivor", "sources", "rules", "decisions", "again")
    def __new__(cls, *, survivor: ContactRef, sources: Iterable[ContactRef], rules: Iterable[MergeRule] | None = ..., decisions: Iterable[MergeDecision] | None = ..., again: int | None = None) -> Self: ...
    @property
    def survivor(self) -> ContactRef:
        """Who remains."""
    @property
    def sources(self) -> tuple[ContactRef, ...]:
        """Who are merged into the survivor; persons into a person, organisations into an organisation."""
    @property
    def rules(self) -> tuple[MergeRule, ...]:
        """Rules of single fields."""
    @property
    def decisions(self) -> tuple[MergeDecision, ...]:
        """What was decided."""
    @property
    def again(self) -> int | None:
        """The undone merge that is done again: its undo does not count as a declaration that they differ."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> MergeOrder:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class MergeConflictKind(str, Enum):
    """What has to be decided before a merge."""
    def __new__(cls, value: str) -> Self: ...
    ACCOUNTS = "Accounts"
    """Several have an account."""
    ORGANISATIONS = "Organisations"
    """They belong to different organisations."""
    MANAGERS = "Managers"
    """A source manages an organisation."""
    EXTERNAL_IDS = "ExternalIds"
    """They have different ids in another system."""
    NOT_THE_SAME = "NotTheSame"
    """They were declared not to be the same."""

@final
class MergeConflict:
    """A conflict of a merge."""
    __match_args__ = ("kind", "between", "decided")
    def __new__(cls, *, kind: MergeConflictKind | Literal["Accounts", "Organisations", "Managers", "ExternalIds", "NotTheSame"], between: Iterable[ContactRef], decided: bool) -> Self: ...
    @property
    def kind(self) -> MergeConflictKind:
        """What it is about."""
    @property
    def between(self) -> tuple[ContactRef, ...]:
        """Between whom; the first 100."""
    @property
    def decided(self) -> bool:
        """A decision of the order is about it."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> MergeConflict:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class MergePlan:
    """What a merge would do. Applying it with its hash does exactly that, or is refused as stale."""
    __match_args__ = ("survivor", "sources", "records", "values", "conflicts", "requests", "calls", "notes", "files", "hash")
    def __new__(cls, *, survivor: ContactRef, sources: Iterable[ContactRef], records: int, values: Iterable[CardValue], conflicts: Iterable[MergeConflict], requests: int, calls: int, notes: int, files: int, hash: str) -> Self: ...
    @property
    def survivor(self) -> ContactRef:
        """Who would remain: the record that the survivor was merged into, where it was."""
    @property
    def sources(self) -> tuple[ContactRef, ...]:
        """Who would be merged into it, by their age."""
    @property
    def records(self) -> int:
        """How many records there would be in all."""
    @property
    def values(self) -> tuple[CardValue, ...]:
        """The values of the card that there would be."""
    @property
    def conflicts(self) -> tuple[MergeConflict, ...]:
        """What has to be decided."""
    @property
    def requests(self) -> int:
        """How many requests of sources would show on the card."""
    @property
    def calls(self) -> int:
        """How many calls."""
    @property
    def notes(self) -> int:
        """How many notes."""
    @property
    def files(self) -> int:
        """How many files."""
    @property
    def hash(self) -> str:
        """What to apply it with."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> MergePlan:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class KeptBecause(str, Enum):
    """Why a value stays although its merge is undone."""
    def __new__(cls, value: str) -> Self: ...
    EDITED = "Edited"
    """The value was edited since; the one who leaves has a value of its own."""
    ADDED = "Added"
    """An element of the list was added since."""
    REMOVED = "Removed"
    """An element of the list was removed since, and is not restored."""

@final
class KeptValue:
    """What of a merged card stays as it is when the merge is undone."""
    __match_args__ = ("field", "custom", "because")
    def __new__(cls, *, field: ContactField | Literal["Name", "GivenName", "MiddleName", "FamilyName", "Email", "Phone", "Handle", "ExternalId", "Group", "Organisation", "OtherOrganisation", "Department", "Position", "Tag", "Language", "Zone", "Signature", "Notifications", "Consent", "Account", "Address"] | None = None, custom: str | None = None, because: KeptBecause | Literal["Edited", "Added", "Removed"]) -> Self: ...
    @property
    def field(self) -> ContactField | None:
        """The field; absent for a custom field."""
    @property
    def custom(self) -> str | None:
        """The custom field."""
    @property
    def because(self) -> KeptBecause:
        """Why."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> KeptValue:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class UndoPlan:
    """What undoing a merge would do."""
    __match_args__ = ("merge", "survivor", "leaving", "kept", "hash")
    def __new__(cls, *, merge: int, survivor: ContactRef, leaving: Iterable[ContactRef], kept: Iterable[KeptValue], hash: str) -> Self: ...
    @property
    def merge(self) -> int:
        """The merge."""
    @property
    def survivor(self) -> ContactRef:
        """Who stays."""
    @property
    def leaving(self) -> tuple[ContactRef, ...]:
        """Who leave, each with what was merged into it."""
    @property
    def kept(self) -> tuple[KeptValue, ...]:
        """What stays as it is."""
    @property
    def hash(self) -> str:
        """What to apply it with."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> UndoPlan:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class MergeView:
    """A merge that was done."""
    __match_args__ = ("merge", "survivor", "sources", "at", "actor", "holds")
    def __new__(cls, *, merge: int, survivor: ContactRef, sources: Iterable[ContactRef], at: datetime | int, actor: str, holds: bool) -> Self: ...
    @property
    def merge(self) -> int:
        """Its number in this desk, from 1."""
    @property
    def survivor(self) -> ContactRef:
        """Who remained."""
    @property
    def sources(self) -> tuple[ContactRef, ...]:
        """Who were merged into it."""
    @property
    def at(self) -> datetime:
        """When."""
    @property
    def actor(self) -> str:
        """By whom."""
    @property
    def holds(self) -> bool:
        """It was not undone."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> MergeView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class EraseKeeps:
    """What stays of erased persons, and why."""
    __match_args__ = ("what", "because", "count")
    def __new__(cls, *, what: str, because: str, count: int) -> Self: ...
    @property
    def what(self) -> str:
        """What."""
    @property
    def because(self) -> str:
        """Why."""
    @property
    def count(self) -> int:
        """How many."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> EraseKeeps:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class EraseReport:
    """What erasing persons does."""
    __match_args__ = ("persons", "values", "notes", "files", "personas", "keeps", "hash")
    def __new__(cls, *, persons: Iterable[str], values: int, notes: int, files: int, personas: int, keeps: Iterable[EraseKeeps], hash: str) -> Self: ...
    @property
    def persons(self) -> tuple[str, ...]:
        """All who are erased: the persons asked for, and everyone merged with them."""
    @property
    def values(self) -> int:
        """How many values, custom ones among them."""
    @property
    def notes(self) -> int:
        """How many notes."""
    @property
    def files(self) -> int:
        """How many file names."""
    @property
    def personas(self) -> int:
        """How many personas."""
    @property
    def keeps(self) -> tuple[EraseKeeps, ...]:
        """What stays."""
    @property
    def hash(self) -> str:
        """What to erase them with."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> EraseReport:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class ExchangeKind(str, Enum):
    """What a list is of."""
    def __new__(cls, value: str) -> Self: ...
    PERSONS = "Persons"
    """Persons."""
    ORGANISATIONS = "Organisations"
    """Organisations."""
    EQUIPMENT = "Equipment"
    """Equipment, as tables alone. To import it asks for the right to edit equipment, to export it for the right to see
    it. It is listed by levels, whatever is archived left out.
    """

@final
class TableDialect:
    """How a table is written as text."""
    __match_args__ = ("delimiter", "quote", "terminator", "header")
    def __new__(cls, *, delimiter: str | None = ..., quote: str | None = None, terminator: str | None = None, header: bool | None = ...) -> Self: ...
    @property
    def delimiter(self) -> str:
        """The sign between two cells: one ASCII character that is not the quote, nor a line end. A first line `sep=X` in
        the text itself counts more.
        """
    @property
    def quote(self) -> str | None:
        """The sign around cells that hold delimiters, quotes or line ends; it is doubled inside. One ASCII character;
        with `null`, no cell is quoted.
        """
    @property
    def terminator(self) -> str | None:
        """The sign at the end of a record, one ASCII character. When absent: CR, LF or both."""
    @property
    def header(self) -> bool:
        """The first record has the names of the columns."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> TableDialect:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class ExchangeContent:
    """What is read in: a text."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ExchangeContent:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Text(ExchangeContent):
        """The text itself."""
        __match_args__ = ("text",)
        def __new__(cls, *, text: str) -> Self: ...
        @property
        def text(self) -> str:
            """The text."""

    @final
    class Base64(ExchangeContent):
        """The bytes of a file, which may not be the UTF-8 that they should be: in base 64 (RFC 4648), padded."""
        __match_args__ = ("text",)
        def __new__(cls, *, text: str) -> Self: ...
        @property
        def text(self) -> str:
            """The encoded bytes."""

@disjoint_base
class ExchangeFormat:
    """In which form contacts are written."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ExchangeFormat:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Table(ExchangeFormat):
        """Comma-separated values, or the like."""
        __match_args__ = ("dialect", "profile")
        def __new__(cls, *, dialect: TableDialect | None = ..., profile: CellProfile | Literal["RoundTrip", "Spreadsheet"] | None = ...) -> Self: ...
        @property
        def dialect(self) -> TableDialect:
            """How they are written."""
        @property
        def profile(self) -> CellProfile:
            """How cells that a spreadsheet would take for formulas are written."""

    @final
    class VCard(ExchangeFormat):
        """vCards: of version 4.0 (RFC 6350) when written, of 2.1 and 3.0 too when read. Only of persons."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

class CellProfile(str, Enum):
    """How cells are written that a spreadsheet would take for formulas."""
    def __new__(cls, value: str) -> Self: ...
    ROUND_TRIP = "RoundTrip"
    """As they are: what is written and read again is the same."""
    SPREADSHEET = "Spreadsheet"
    """With an apostrophe before a cell that begins as a formula does; it is taken away when read in this profile."""

@disjoint_base
class ColumnTarget:
    """What a column holds."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ColumnTarget:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Id(ColumnTarget):
        """The host's own id. A row with the id of nobody is refused, unless it makes somebody of that id."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Contact(ColumnTarget):
        """A value. Groups, organisations and departments are given by their id or their name."""
        __match_args__ = ("field", "of", "place")
        def __new__(cls, *, field: ContactField | Literal["Name", "GivenName", "MiddleName", "FamilyName", "Email", "Phone", "Handle", "ExternalId", "Group", "Organisation", "OtherOrganisation", "Department", "Position", "Tag", "Language", "Zone", "Signature", "Notifications", "Consent", "Account", "Address"], of: str | None = None, place: int | None = ...) -> Self: ...
        @property
        def field(self) -> ContactField:
            """Which."""
        @property
        def of(self) -> str | None:
            """The channel of a handle; the tenant of a signature that is for one."""
        @property
        def place(self) -> int:
            """Of a list, which value, from 1: several columns may hold one each. With 0, or absent, one column holds all of
            them, with `;` or a line end between two.
            """

    @final
    class Domains(ColumnTarget):
        """Domains of an organisation, with `;` or a line end between two."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Custom(ColumnTarget):
        """A custom field: lists with `;` between two values."""
        __match_args__ = ("field",)
        def __new__(cls, *, field: str) -> Self: ...
        @property
        def field(self) -> str:
            """The field."""

    @final
    class Equipment(ColumnTarget):
        """What is known of a piece of equipment."""
        __match_args__ = ("field",)
        def __new__(cls, *, field: EquipmentColumn | Literal["Organisation", "Parent", "Name", "Article", "Serial", "Description"]) -> Self: ...
        @property
        def field(self) -> EquipmentColumn:
            """Which."""

class EquipmentColumn(str, Enum):
    """What is known of a piece of equipment, as columns hold it."""
    def __new__(cls, value: str) -> Self: ...
    ORGANISATION = "Organisation"
    """The company that it belongs to, by its id or its name; what is new has one."""
    PARENT = "Parent"
    """What it is a part of, by its id: of the same company, there already or in an earlier row."""
    NAME = "Name"
    """What people call it; what is new has a name."""
    ARTICLE = "Article"
    """The number of the kind of thing."""
    SERIAL = "Serial"
    """The number of this very piece."""
    DESCRIPTION = "Description"
    """Free text."""

@final
class ImportColumn:
    """A column, and what it holds."""
    __match_args__ = ("header", "number", "target")
    def __new__(cls, *, header: str | None = None, number: int | None = None, target: ColumnTarget) -> Self: ...
    @property
    def header(self) -> str | None:
        """The column by its header, letter for letter; for tables with a header."""
    @property
    def number(self) -> int | None:
        """The column by its number, from 1. Exactly one of `header` and `number` is given."""
    @property
    def target(self) -> ColumnTarget:
        """What it holds."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ImportColumn:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class MatchKey(str, Enum):
    """What a row is recognised by."""
    def __new__(cls, value: str) -> Self: ...
    ID = "Id"
    """The host's own id."""
    EXTERNAL_ID = "ExternalId"
    """The id in another system."""
    EMAIL = "Email"
    """An e-mail address, in any spelling that reaches the same mailbox."""
    PHONE = "Phone"
    """A phone number, however it is written."""
    SERIAL = "Serial"
    """Of equipment: the company, the article and the serial number, whatever the letter case. Asked of rows without an
    id of their own. What several rows or pieces have is odd, not wrong, unless a row could mean any of several.
    """

class KnownRows(str, Enum):
    """What becomes of a row whose person or organisation is known."""
    def __new__(cls, value: str) -> Self: ...
    UPDATE = "Update"
    """What the row says otherwise is changed. Values of lists, such as addresses, are added; what is there stays, unless
    empty cells clear: then the list is what the row says.
    """
    SKIP = "Skip"
    """It is passed over."""

class EmptyCells(str, Enum):
    """What an empty cell says."""
    def __new__(cls, value: str) -> Self: ...
    KEEP = "Keep"
    """Nothing: a value that is there stays."""
    CLEAR = "Clear"
    """That there is no value: one that is there is taken away."""

class UnknownNames(str, Enum):
    """What becomes of a group, an organisation or a department that a row names and nobody knows."""
    def __new__(cls, value: str) -> Self: ...
    REFUSE = "Refuse"
    """The row is wrong."""
    LEAVE_OUT = "LeaveOut"
    """The row is used without it, with a warning."""

class ImportMode(str, Enum):
    """What becomes of an import of which some rows are wrong."""
    def __new__(cls, value: str) -> Self: ...
    ALL_OR_NOTHING = "AllOrNothing"
    """Nothing is imported."""
    BEST_EFFORT = "BestEffort"
    """The other rows are."""

@final
class ImportJob:
    """What to import, and how: the same for the plan and for applying it."""
    __match_args__ = ("batch", "kind", "format", "content", "columns", "match_keys", "known", "empty", "unknown", "mode", "group", "first_record", "last_record", "region")
    def __new__(cls, *, batch: str, kind: ExchangeKind | Literal["Persons", "Organisations", "Equipment"] | None = ..., format: ExchangeFormat, content: ExchangeContent, columns: Iterable[ImportColumn] | None = ..., match_keys: Iterable[MatchKey | Literal["Id", "ExternalId", "Email", "Phone", "Serial"]] | None = ..., known: KnownRows | Literal["Update", "Skip"] | None = ..., empty: EmptyCells | Literal["Keep", "Clear"] | None = ..., unknown: UnknownNames | Literal["Refuse", "LeaveOut"] | None = ..., mode: ImportMode | Literal["AllOrNothing", "BestEffort"] | None = ..., group: str | None = None, first_record: int | None = ..., last_record: int | None = None, region: str | None = None) -> Self: ...
    @property
    def batch(self) -> str:
        """The host's id of this import, by which it is undone. Who is new and has no id of its own is called by it:
        `import-7` makes `import-7-2` of record 2.
        """
    @property
    def kind(self) -> ExchangeKind:
        """What the rows are."""
    @property
    def format(self) -> ExchangeFormat:
        """In which form."""
    @property
    def content(self) -> ExchangeContent:
        """The list."""
    @property
    def columns(self) -> tuple[ImportColumn, ...]:
        """What the columns hold; others are passed over. None for vCards."""
    @property
    def match_keys(self) -> tuple[MatchKey, ...]:
        """What a row is recognised by, the first that finds anybody; each once. When empty: the id in another system and the
        e-mail address; of equipment the id and the serial number.
        """
    @property
    def known(self) -> KnownRows:
        """What becomes of rows whose person or organisation is known."""
    @property
    def empty(self) -> EmptyCells:
        """What an empty cell says."""
    @property
    def unknown(self) -> UnknownNames:
        """What becomes of names that nobody knows."""
    @property
    def mode(self) -> ImportMode:
        """What becomes of the import when rows are wrong."""
    @property
    def group(self) -> str | None:
        """The group of new persons whose row names none."""
    @property
    def first_record(self) -> int:
        """The first record that is read, from 1: the header, where there is one, is record 1 and never data."""
    @property
    def last_record(self) -> int | None:
        """The last record that is read."""
    @property
    def region(self) -> str | None:
        """The region of phone numbers without a country code, as `CZ`; the desk's when absent."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ImportJob:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class RowOutcome(str, Enum):
    """What an import does with a row."""
    def __new__(cls, value: str) -> Self: ...
    CREATE = "Create"
    """Makes somebody new."""
    UPDATE = "Update"
    """Changes somebody."""
    UNCHANGED = "Unchanged"
    """Finds everything as it says."""
    SKIP = "Skip"
    """Passes it over."""
    ERROR = "Error"
    """Cannot read or use it."""

@final
class RowFault:
    """What is wrong with a row, or odd."""
    __match_args__ = ("code", "column", "expected", "byte", "other_line", "warning")
    def __new__(cls, *, code: str, column: int | None = None, expected: str | None = ..., byte: int | None = None, other_line: int | None = None, warning: bool | None = ...) -> Self: ...
    @property
    def code(self) -> str:
        """A stable name, such as `Ambiguous`."""
    @property
    def column(self) -> int | None:
        """The number of the column, from 1, where it is about one."""
    @property
    def expected(self) -> str:
        """What was expected."""
    @property
    def byte(self) -> int | None:
        """The place of the byte in the file, from 0, for what cannot be decoded."""
    @property
    def other_line(self) -> int | None:
        """The line of another row that it is about."""
    @property
    def warning(self) -> bool:
        """The row is used all the same."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RowFault:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class RowChange:
    """A value before and after an import."""
    __match_args__ = ("target", "before", "after")
    def __new__(cls, *, target: ColumnTarget, before: str | None = None, after: str | None = None) -> Self: ...
    @property
    def target(self) -> ColumnTarget:
        """Of which value."""
    @property
    def before(self) -> str | None:
        """What it was; absent where there was none."""
    @property
    def after(self) -> str | None:
        """What it becomes; absent where it is taken away."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RowChange:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class RowCandidate:
    """Somebody who may be whom a row is about."""
    __match_args__ = ("id", "probability")
    def __new__(cls, *, id: str, probability: int) -> Self: ...
    @property
    def id(self) -> str:
        """The id."""
    @property
    def probability(self) -> int:
        """The probability in basis points: 9,500 is 95 %."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> RowCandidate:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class ImportRow:
    """What an import does with one row."""
    __match_args__ = ("record", "line", "outcome", "id", "changes", "problems", "similar")
    def __new__(cls, *, record: int, line: int, outcome: RowOutcome | Literal["Create", "Update", "Unchanged", "Skip", "Error"], id: str | None = None, changes: Iterable[RowChange], problems: Iterable[RowFault], similar: Iterable[RowCandidate]) -> Self: ...
    @property
    def record(self) -> int:
        """The number of the record, from 1."""
    @property
    def line(self) -> int:
        """The line of the file on which it begins, from 1."""
    @property
    def outcome(self) -> RowOutcome:
        """What is done."""
    @property
    def id(self) -> str | None:
        """Who is made, changed or found."""
    @property
    def changes(self) -> tuple[RowChange, ...]:
        """What changes, in the order of the targets."""
    @property
    def problems(self) -> tuple[RowFault, ...]:
        """What is wrong or odd."""
    @property
    def similar(self) -> tuple[RowCandidate, ...]:
        """Others who may be meant, the most probable first, where somebody new is made."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ImportRow:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class ImportPlan:
    """What an import would do. It does only what stands here: with its hash."""
    __match_args__ = ("hash", "applicable", "records", "creates", "updates", "unchanged", "skipped", "errors", "warnings", "unused", "rows", "next")
    def __new__(cls, *, hash: str, applicable: bool, records: int, creates: int, updates: int, unchanged: int, skipped: int, errors: int, warnings: int, unused: Iterable[str], rows: Iterable[ImportRow], next: int | None = None) -> Self: ...
    @property
    def hash(self) -> str:
        """What to apply it with: 16 hexadecimal digits over the job, and over what each row does to whom."""
    @property
    def applicable(self) -> bool:
        """Whether it can be applied: no row is wrong, or that is no matter."""
    @property
    def records(self) -> int:
        """How many records were read."""
    @property
    def creates(self) -> int:
        """How many make somebody new."""
    @property
    def updates(self) -> int:
        """How many change somebody."""
    @property
    def unchanged(self) -> int:
        """How many find everything as they say."""
    @property
    def skipped(self) -> int:
        """How many are passed over."""
    @property
    def errors(self) -> int:
        """How many are wrong."""
    @property
    def warnings(self) -> int:
        """How many are used, but odd."""
    @property
    def unused(self) -> tuple[str, ...]:
        """Columns that hold nothing, by their headers, or their numbers where there is no header."""
    @property
    def rows(self) -> tuple[ImportRow, ...]:
        """The rows that were asked for."""
    @property
    def next(self) -> int | None:
        """The record after which the next page begins; absent on the last."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ImportPlan:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class ImportView:
    """An import that was applied, and can be undone while it is remembered."""
    __match_args__ = ("batch", "kind", "hash", "created", "updated", "undone")
    def __new__(cls, *, batch: str, kind: ExchangeKind | Literal["Persons", "Organisations", "Equipment"], hash: str, created: int, updated: int, undone: bool) -> Self: ...
    @property
    def batch(self) -> str:
        """Its id."""
    @property
    def kind(self) -> ExchangeKind:
        """What its rows were."""
    @property
    def hash(self) -> str:
        """The hash of its plan."""
    @property
    def created(self) -> int:
        """How many were made."""
    @property
    def updated(self) -> int:
        """How many were changed."""
    @property
    def undone(self) -> bool:
        """It was undone."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ImportView:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class ImportedRow:
    """Somebody who was made or changed by an import, and what undoing it takes."""
    __match_args__ = ("id", "created", "undo", "fields")
    def __new__(cls, *, id: str, created: bool, undo: Iterable[ContactChange] | None = ..., fields: Any | None = None) -> Self: ...
    @property
    def id(self) -> str:
        """Who."""
    @property
    def created(self) -> bool:
        """Made by the import."""
    @property
    def undo(self) -> tuple[ContactChange, ...]:
        """What gives the values before."""
    @property
    def fields(self) -> Any | None:
        """The values of custom fields before, as a JSON object. Of equipment, all that it was, as its specification."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ImportedRow:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class ImportKept:
    """Somebody of an import that undoing it leaves as is."""
    __match_args__ = ("id", "because")
    def __new__(cls, *, id: str, because: ImportKeptBecause | Literal["Changed", "Merged", "InUse", "Erased", "Deleted", "NotAllowed"]) -> Self: ...
    @property
    def id(self) -> str:
        """Who. Empty in a plan whose asker does not reach him."""
    @property
    def because(self) -> ImportKeptBecause:
        """Why."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ImportKept:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class ImportKeptBecause(str, Enum):
    """Why undoing an import leaves somebody as is."""
    def __new__(cls, value: str) -> Self: ...
    CHANGED = "Changed"
    """Changed since."""
    MERGED = "Merged"
    """Merged since."""
    IN_USE = "InUse"
    """There is something of it by now: requests, notes, members."""
    ERASED = "Erased"
    """Erased since."""
    DELETED = "Deleted"
    """Deleted since."""
    NOT_ALLOWED = "NotAllowed"
    """Who undoes it may not do what the row did."""

@final
class DialectSuggestion:
    """How a table seems to be written."""
    __match_args__ = ("dialect", "confidence", "headers")
    def __new__(cls, *, dialect: TableDialect, confidence: int, headers: Iterable[str]) -> Self: ...
    @property
    def dialect(self) -> TableDialect:
        """The dialect."""
    @property
    def confidence(self) -> int:
        """How many in a hundred of the first records have as many cells as most."""
    @property
    def headers(self) -> tuple[str, ...]:
        """The cells of the first record."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> DialectSuggestion:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class MappingSuggestion:
    """What the columns of a table seem to hold."""
    __match_args__ = ("source", "columns")
    def __new__(cls, *, source: str | None = None, columns: Iterable[ImportColumn]) -> Self: ...
    @property
    def source(self) -> str | None:
        """Whose export it seems to be, such as `Google Contacts`."""
    @property
    def columns(self) -> tuple[ImportColumn, ...]:
        """The columns that are known."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> MappingSuggestion:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class ContactFacet:
    """What a filter asks about."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ContactFacet:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Organisation(ContactFacet):
        """The organisations of a person, by id: the first and the others. One that was merged is the one that remained."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Group(ContactFacet):
        """The group of a person, by id."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Department(ContactFacet):
        """The department of a person, by id."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Manager(ContactFacet):
        """Whether a person manages an organisation: `true` or `false`."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Status(ContactFacet):
        """The account status: `Active`, `Blocked` or `Dismissed`."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Notifications(ContactFacet):
        """Whether the desk writes to the person: `true` or `false`."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Tag(ContactFacet):
        """Tags, whatever the case."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Archived(ContactFacet):
        """Whether an organisation is archived: `true` or `false`."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Custom(ContactFacet):
        """A custom field: options and references by id, dates and times as text."""
        __match_args__ = ("field",)
        def __new__(cls, *, field: str) -> Self: ...
        @property
        def field(self) -> str:
            """The field."""

@disjoint_base
class ContactTest:
    """A test of one value. Who has several passes if one of them does, but for `IsNot`."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ContactTest:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Is(ContactTest):
        """There is this value. Texts that people wrote are compared whatever the case and the diacritics."""
        __match_args__ = ("value",)
        def __new__(cls, value: Any) -> Self: ...
        @property
        def value(self) -> Any:
            """The value."""

    @final
    class IsNot(ContactTest):
        """There is not this value; there may be none."""
        __match_args__ = ("value",)
        def __new__(cls, value: Any) -> Self: ...
        @property
        def value(self) -> Any:
            """The value."""

    @final
    class Contains(ContactTest):
        """There is a text with this in it."""
        __match_args__ = ("text",)
        def __new__(cls, *, text: str) -> Self: ...
        @property
        def text(self) -> str:
            """What is sought."""

    @final
    class StartsWith(ContactTest):
        """There is a text that begins so."""
        __match_args__ = ("text",)
        def __new__(cls, *, text: str) -> Self: ...
        @property
        def text(self) -> str:
            """What is sought."""

    @final
    class Between(ContactTest):
        """There is a number, a date, a time or an instant from one to another, both included."""
        __match_args__ = ("least", "most")
        def __new__(cls, *, least: Any | None = None, most: Any | None = None) -> Self: ...
        @property
        def least(self) -> Any | None:
            """The least; no bound when absent."""
        @property
        def most(self) -> Any | None:
            """The most; no bound when absent."""

    @final
    class IsEmpty(ContactTest):
        """There is no value."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class IsFilled(ContactTest):
        """There is any value."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

@final
class ContactFilter:
    """A filter: any of its tests holds."""
    __match_args__ = ("facet", "any")
    def __new__(cls, *, facet: ContactFacet, any: Iterable[ContactTest]) -> Self: ...
    @property
    def facet(self) -> ContactFacet:
        """What is tested."""
    @property
    def any(self) -> tuple[ContactTest, ...]:
        """The tests, 1 to 1,000."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ContactFilter:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class ContactSearch:
    """What is sought: everything of it must hold. Nothing of it finds everybody."""
    __match_args__ = ("text", "at_start", "email", "similar", "filters")
    def __new__(cls, *, text: str | None = ..., at_start: bool | None = ..., email: str | None = None, similar: bool | None = ..., filters: Iterable[ContactFilter] | None = ...) -> Self: ...
    @property
    def text(self) -> str:
        """Every word of it occurs in the name or in an e-mail address, whatever the case and the diacritics. At most 1,000
        bytes.
        """
    @property
    def at_start(self) -> bool:
        """A word of the text stands where a word, a number or a sign begins."""
    @property
    def email(self) -> str | None:
        """An e-mail address that is one of the contact's, in any spelling that reaches the same mailbox."""
    @property
    def similar(self) -> bool:
        """Only persons of whom others seem to be the same, and nobody has said that they are not. The rest of the search must
        leave no more than 10,000 persons.
        """
    @property
    def filters(self) -> tuple[ContactFilter, ...]:
        """Filters, at most 99."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> ContactSearch:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class SearchPosition:
    """Where a page ended: what the next one is asked with."""
    __match_args__ = ("name", "id")
    def __new__(cls, *, name: str, id: str) -> Self: ...
    @property
    def name(self) -> str:
        """What the last one is ordered by."""
    @property
    def id(self) -> str:
        """The id of the last one."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> SearchPosition:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class FoundPerson:
    """A person that was found."""
    __match_args__ = ("person", "name", "email", "group", "organisation", "status")
    def __new__(cls, *, person: str, name: str, email: str | None = None, group: str | None = None, organisation: str | None = None, status: AccountStatus | Literal["Active", "Blocked", "Dismissed"]) -> Self: ...
    @property
    def person(self) -> str:
        """Who."""
    @property
    def name(self) -> str:
        """The name; empty where there is none."""
    @property
    def email(self) -> str | None:
        """The primary e-mail address."""
    @property
    def group(self) -> str | None:
        """The group."""
    @property
    def organisation(self) -> str | None:
        """The organisation."""
    @property
    def status(self) -> AccountStatus:
        """The status of the account."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FoundPerson:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class FoundOrganisation:
    """An organisation that was found."""
    __match_args__ = ("organisation", "name", "archived")
    def __new__(cls, *, organisation: str, name: str, archived: bool) -> Self: ...
    @property
    def organisation(self) -> str:
        """Which."""
    @property
    def name(self) -> str:
        """What it is called."""
    @property
    def archived(self) -> bool:
        """Whether it is archived."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> FoundOrganisation:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@disjoint_base
class SearchRemoval:
    """What keeps somebody from being found."""
    def replace(self, **changes: Any) -> Self:
        """The same with some fields changed."""
    def to_json(self) -> str:
        """The canonical JSON."""
    @staticmethod
    def from_json(text: str) -> SearchRemoval:
        """Reads what `to_json` wrote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

    @final
    class Word(SearchRemoval):
        """A word of the text does not occur."""
        __match_args__ = ("word",)
        def __new__(cls, *, word: int) -> Self: ...
        @property
        def word(self) -> int:
            """Its number, from 1."""

    @final
    class Email(SearchRemoval):
        """The e-mail address is another's."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class NotSimilar(SearchRemoval):
        """Nobody seems to be the same."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class Filter(SearchRemoval):
        """A filter does not hold."""
        __match_args__ = ("filter",)
        def __new__(cls, *, filter: int) -> Self: ...
        @property
        def filter(self) -> int:
            """Its number, from 1."""

    @final
    class Merged(SearchRemoval):
        """Merged into another, who is found instead."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...

    @final
    class NotVisible(SearchRemoval):
        """The asker may not see who it is."""
        __match_args__ = ()
        def __new__(cls) -> Self: ...
