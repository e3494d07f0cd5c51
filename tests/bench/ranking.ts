/** How long it takes to rank everybody for one client, in the code that the worker runs. */
import { plainDateSchema, seededRandom } from "#shared/kernel";
import { betterFirst, gateOfOne, matchOf } from "#shared/matching";
import type { ClientTable } from "../../client/index/table/client-table.ts";
import { countPosition } from "../../client/index/table/match/position.ts";
import { rankSlots } from "../../client/index/table/match/rank.ts";
import { matchedAt } from "../../client/index/table/match/rank-candidates.ts";
import type { Scenario } from "./scenario.ts";
import { fillTable } from "./search.ts";
import { median, percentile } from "./statistics.ts";

const clients = 100_000;
/** So many clients somebody is sought for, in each round. */
const soughtFor = 20;
/** As many as the screen asks for. */
const atMost = 30;

const today = plainDateSchema.parse("2026-11-24");

/** One client against a hundred thousand, gate and both ways; beside it, plain objects held one by one. */
export const ranking: Scenario = {
  name: "ranking",
  run: async ({ rounds }) => {
    const table = fillTable(clients, 1);
    const random = seededRandom(1);
    const slots = Array.from({ length: soughtFor * 20 }, () => random.integer(0, clients - 1));
    const served = slots.filter((slot) => isServed(table, slot)).slice(0, soughtFor);
    const rank = (slot: number) =>
      rankSlots(table, { slot, ...matchedAt(table, slot), today, marks: new Map(), atMost });
    for (const slot of served) rank(slot);
    const timesMs = Array.from({ length: rounds }, () =>
      served.map((slot) => measured(() => rank(slot))),
    ).flat();
    const count = (slot: number) =>
      countPosition(table, { slot, ...matchedAt(table, slot), today, marks: new Map(), atMost: 0 });
    for (const slot of served) count(slot);
    const countsMs = Array.from({ length: rounds }, () =>
      served.map((slot) => measured(() => count(slot))),
    ).flat();
    const found = median(served.map((slot) => rank(slot).counts.fits));
    const plainMs = plainTimesMs(table, served.slice(0, 3));
    const p50 = median(timesMs);
    return {
      method: `Everybody for each of ${served.length} clients over ${clients} of the sample, ${rounds} times, with the gate and both ways, in the code of the worker, run by Node; the answer is the best ${atMost} of each group and how many there are.`,
      figures: [
        { of: "columns", what: "p50", value: p50, unit: "ms" },
        { of: "columns", what: "p95", value: percentile(timesMs, 0.95), unit: "ms" },
        {
          of: "how many under wishes, and what each costs",
          what: "p50",
          value: median(countsMs),
          unit: "ms",
        },
        { of: "plain objects", what: "p50", value: median(plainMs), unit: "ms" },
        { of: "columns", what: "who fit, the middle one", value: found, unit: "" },
      ],
      bars: [{ what: "ranking p50", measured: p50, bar: 8, unit: "ms" }],
    };
  },
};

const isServed = (table: ClientTable, slot: number): boolean => {
  const { id, card } = matchedAt(table, slot);
  return card.wishes.length > 0 && gateOfOne({ id, card }, today).blocks.length === 0;
};

function measured(run: () => unknown): number {
  const beganMs = performance.now();
  run();
  return performance.now() - beganMs;
}

/** The same with cards as objects, all made before. */
function plainTimesMs(table: ClientTable, slots: readonly number[]): readonly number[] {
  const everybody = Array.from({ length: table.end() }, (_, slot) => matchedAt(table, slot));
  return slots.map((slot) => {
    const client = matchedAt(table, slot);
    return measured(() =>
      everybody.map((other) => matchOf(client, other, [], today)).sort(betterFirst),
    );
  });
}
