// The same path with XState: into a pause, and back on queue. No account is kept.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.env.PEERS}/`);
const { createMachine, createActor } = await import(pathToFileURL(require.resolve("xstate")));

const machine = createMachine({
  initial: "onQueue",
  states: {
    offQueue: { on: { GO_ON_QUEUE: "onQueue", PAUSE: "pause" } },
    onQueue: { on: { GO_OFF_QUEUE: "offQueue", PAUSE: "pause" } },
    pause: { on: { RESUME: "onQueue", GO_OFF_QUEUE: "offQueue" } },
  },
});
const agents = Array.from({ length: 1000 }, () => createActor(machine).start());
const rounds = 200;
const start = process.hrtime.bigint();
for (let round = 0; round < rounds; round++) {
  const type = round % 2 === 0 ? "PAUSE" : "RESUME";
  for (const agent of agents) agent.send({ type });
}
const spent = Number(process.hrtime.bigint() - start);
const cpu = process.cpuUsage();
console.log(spent / (rounds * agents.length), (cpu.user + cpu.system) / 1e6, process.resourceUsage().maxRSS * 1024);
