"""A status change through Python: into a pause with a quota, and back on queue, round a floor of 1,000 agents.

The same work as the row of Rust. `ref` names agents by reference, `text` by their ids."""

import resource
import sys
import time

import frontdesk

AGENTS = 1_000
STRIDE = 7_919
ROUNDS = 300
START = 1_749_542_400_000  # 2025-06-10T08:00:00Z


def floor() -> frontdesk.Desk:
    desk = frontdesk.Desk()
    desk.handle_json(START, "system", '{"DefineTeams":{"teams":[{"id":"team","wrap_up":{"Timed":{"duration":30000}}}]}}')
    desk.handle_json(START, "system", '{"DefinePauseTypes":{"pause_types":[{"id":"lunch","allotment":36000000}]}}')
    desk.handle_json(
        START,
        "system",
        '{"DefineInactivityRules":{"rules":[{"id":"idle","statuses":["online"],"after_minutes":1440,"target":"pending"}]}}',
    )
    for number in range(AGENTS):
        agent = name(number)
        desk.handle_json(START, "system", f'{{"DefineAgents":{{"agents":[{{"id":"{agent}","team":"team"}}]}}}}')
        desk.login(START, "system", agent, "session")
        desk.go_on_queue(START, "system", agent)
    desk.discard_events()
    return desk


def name(number: int) -> str:
    return f"agent-{number:07}"


def main() -> None:
    desk = floor()
    names = [name(index * STRIDE % AGENTS) for index in range(AGENTS)]
    if sys.argv[1] == "ref":
        actor, lunch = desk.actor_ref("system"), desk.pause_type_ref("lunch")
        agents = [desk.agent_ref(agent) for agent in names]
    else:
        actor, lunch, agents = "system", "lunch", names
    now = START
    pause, resume = desk.pause, desk.resume
    start = time.perf_counter_ns()
    for number in range(ROUNDS):
        if number % 2 == 0:
            for agent in agents:
                now += 1
                pause(now, actor, agent, lunch)
        else:
            for agent in agents:
                now += 1
                resume(now, actor, agent)
        desk.discard_events()
    spent = time.perf_counter_ns() - start
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(spent / (ROUNDS * AGENTS), usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


main()
