/** How many deliveries a second a server manages before the slowest of a hundred takes 250 ms. */
import type { Server } from "../contenders/contender.ts";
import { findField, withServers } from "../contenders/field.ts";
import { type Crowd, seatCrowd } from "../load/crowd.ts";
import type { Outcome, Scenario } from "../scenario.ts";
import { median, percentile } from "../statistics.ts";

const rooms = 10;
const perRoom = 20;
const p99AtMostMs = 250;
const tryMs = 2_000;
const firstTry = 20_000;
const tries = { most: 400_000, factor: 1.3, refine: 3 } as const;

/** The scenario. */
export const mostDeliveries: Scenario = {
  name: "most-deliveries",
  run: async ({ rounds }) =>
    withServers(findField(), async (servers) => {
      const foundByName = new Map<string, number>();
      const all = servers.map(({ name }) => [name, [] as number[]] as const);
      for (let round = 0; round < Math.min(rounds, 3); round += 1) {
        for (const [index, server] of servers.entries()) all[index]?.[1].push(await most(server));
      }
      for (const [name, found] of all) foundByName.set(name, median(found));
      return outcome(foundByName);
    }),
};

/** Goes up until it is too much, then looks closer. */
async function most(server: Server): Promise<number> {
  let crowd = await seatCrowd(server, rooms, perRoom);
  let held = 0;
  let tooMuch: number | undefined;
  let next = firstTry;
  for (let refined = 0; refined < tries.refine && next < tries.most; ) {
    const reached = await manages(crowd, next);
    if (reached === undefined) {
      tooMuch = next;
      crowd.leave();
      crowd = await seatCrowd(server, rooms, perRoom);
    } else held = Math.max(held, reached);
    if (tooMuch !== undefined) refined += 1;
    next = tooMuch === undefined ? next * tries.factor : (held + tooMuch) / 2;
  }
  crowd.leave();
  return held;
}

/** The deliveries a second that were asked for; undefined when they came late or not at all. */
async function manages(crowd: Crowd, deliveriesPerSecond: number): Promise<number | undefined> {
  const { delaysMs, missing } = await crowd.work(deliveriesPerSecond / (perRoom - 1), tryMs);
  const isInTime = missing === 0 && percentile(delaysMs, 0.99) <= p99AtMostMs;
  return isInTime ? (delaysMs.length * 1000) / tryMs : undefined;
}

function outcome(foundByName: ReadonlyMap<string, number>): Outcome {
  return {
    method: `${rooms} rooms × ${perRoom}; the pace goes up until p99 is over ${p99AtMostMs} ms`,
    figures: [...foundByName].map(([of, value]) => ({
      ...{ of, what: `most at p99 ≤ ${p99AtMostMs} ms`, value, unit: "deliveries/s" },
    })),
    bars: [
      {
        what: "most deliveries a second",
        measured: foundByName.get("queqiao") ?? Number.NaN,
        bar: 70_000,
        unit: "deliveries/s",
        isFloor: true,
      },
    ],
  };
}
