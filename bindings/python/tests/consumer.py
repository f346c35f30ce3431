"""What a program does, as the type checker sees it: each planted mistake is found, and nothing else."""

import datetime as dt

from frontdesk import (
    AgentSpec,
    AgentViewAnswer,
    AgentViewQuery,
    Command,
    Desk,
    Event,
    FrontdeskError,
    Line,
    Period,
    default_definitions,
    difference,
)

desk = Desk()
now = dt.datetime.now(dt.timezone.utc)
ann = desk.agent_ref("ann")

desk.handle(now, "system", Command.DefineAgents(agents=[AgentSpec(id="ann", zone="UTC")]))
desk.handle(1_749_546_000_000, "system", Command.SetLine(agent="ann", line="DnD"))
desk.set_line(now, "ann", "ann", Line.READY)
if ann is not None:
    desk.pause(now, ann, ann, "lunch")

view: AgentViewAnswer = desk.query("system", AgentViewQuery(agent="ann"))
since: dt.datetime = view.since
elapsed: dt.timedelta = view.elapsed
deadline: dt.datetime | None = desk.next_deadline

for record in desk.events():
    match record.event:
        case Event.PauseStarted(agent=agent, pause_type=pause_type):
            name: str = agent
            print(name, pause_type or "untyped")
        case _:
            print(record.event.to_json())

try:
    desk.resume(now, "ann", "ann")
except FrontdeskError as error:
    print(error.code + 1, error.details["agent"], [found.path for found in error.violations])

for changed in difference(default_definitions(), default_definitions().replace(version=2)):
    print(changed.path)

Command.Pause(agent=3)  # mistake: arg-type
Command.Pause("ann")  # mistake: call-arg
Command.Pause(agnet="ann")  # mistake: call-arg
Command.Login(agent="ann")  # mistake: call-arg
Command.SetLine(agent="ann", line="Fax")  # mistake: arg-type
Command.Resume(agent="ann").agent = "bob"  # mistake: misc
Command.Pause(agent="ann", until="noon")  # mistake: arg-type
Period.Day(zone=3)  # mistake: arg-type
desk.handle(now, "system", AgentViewQuery(agent="ann"))  # mistake: arg-type
desk.pause(now, "ann", 1.5)  # mistake: arg-type
desk.query("system", AgentViewQuery(agent="ann")).rows  # mistake: attr-defined
desk.next_deadline.year  # mistake: union-attr
