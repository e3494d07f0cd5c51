/** An office at work: 200 documents, three people in each, each writing five times a second. */
import { findField, withServers } from "../contenders/field.ts";
import { type Crowd, seatCrowd } from "../load/crowd.ts";
import { cpuMsOf } from "../machine.ts";
import type { Figure, Outcome, Scenario } from "../scenario.ts";
import { median, percentile } from "../statistics.ts";

const rooms = 200;
const perRoom = 3;
const updatesPerSecond = rooms * perRoom * 5;
const roundMs = 4_000;

interface Round {
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server for each delivery, in microseconds. */
  readonly cpuMicros: number;
  readonly missing: number;
}

/** The scenario. */
export const manyRooms: Scenario = {
  name: "many-rooms",
  run: async ({ rounds }) =>
    withServers(findField(), async (servers) => {
      const crowds: Crowd[] = [];
      for (const server of servers) crowds.push(await seatCrowd(server, rooms, perRoom));
      const roundsByName = new Map(servers.map(({ name }) => [name, [] as Round[]]));
      for (let round = -1; round < rounds; round += 1) {
        for (const [index, { name, pid }] of servers.entries()) {
          const measured = await measure(crowds[index]!, pid, round < 0 ? 1_000 : roundMs);
          if (round >= 0) roundsByName.get(name)?.push(measured);
        }
      }
      for (const { leave } of crowds) leave();
      return outcome(roundsByName);
    }),
};

async function measure(crowd: Crowd, pid: number, forMs: number): Promise<Round> {
  const cpuBefore = cpuMsOf(pid);
  const { delaysMs, missing } = await crowd.work(updatesPerSecond, forMs);
  return {
    p50: median(delaysMs),
    p99: percentile(delaysMs, 0.99),
    cpuMicros: ((cpuMsOf(pid) - cpuBefore) * 1000) / delaysMs.length,
    missing,
  };
}

function outcome(roundsByName: ReadonlyMap<string, readonly Round[]>): Outcome {
  const middle = (name: string, of: keyof Round): number =>
    median((roundsByName.get(name) ?? []).map((round) => round[of]));
  const figures = [...roundsByName.keys()].flatMap((of): readonly Figure[] => [
    { of, what: "p50", value: middle(of, "p50"), unit: "ms" },
    { of, what: "p99", value: middle(of, "p99"), unit: "ms" },
    { of, what: "CPU for a delivery", value: middle(of, "cpuMicros"), unit: "µs" },
    { of, what: "not delivered", value: middle(of, "missing"), unit: "" },
  ]);
  return {
    method: `${rooms} rooms × ${perRoom}, ${updatesPerSecond} updates/s in all`,
    figures,
    bars: [
      { what: "many rooms, p50", measured: middle("queqiao", "p50"), bar: 1, unit: "ms" },
      { what: "many rooms, p99", measured: middle("queqiao", "p99"), bar: 10, unit: "ms" },
      {
        what: "many rooms, CPU for a delivery",
        measured: middle("queqiao", "cpuMicros"),
        bar: 40,
        unit: "µs",
      },
    ],
  };
}
