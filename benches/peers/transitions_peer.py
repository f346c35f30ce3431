"""The same path with the Python library `transitions`: into a pause, and back on queue.

No timers, no account and no events are kept: it is the least that a user of it would write."""

import resource
import time

from transitions import Machine

STATES = ["off_queue", "on_queue", "pause", "break_out"]
TRANSITIONS = [
    {"trigger": "go_on_queue", "source": ["off_queue", "pause"], "dest": "on_queue"},
    {"trigger": "take_pause", "source": ["on_queue", "off_queue"], "dest": "pause"},
    {"trigger": "resume", "source": "pause", "dest": "on_queue"},
]


class Agent:
    pass


def main() -> None:
    agents = [Agent() for _ in range(1_000)]
    Machine(model=agents, states=STATES, transitions=TRANSITIONS, initial="on_queue", auto_transitions=False)
    rounds = 100
    start = time.perf_counter_ns()
    for number in range(rounds):
        for agent in agents:
            if number % 2 == 0:
                agent.take_pause()
            else:
                agent.resume()
    spent = time.perf_counter_ns() - start
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(spent / (rounds * len(agents)), usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


main()
