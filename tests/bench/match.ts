/** How long it takes to rank everybody for one client, in the code that the worker runs. */
import { plainDateSchema, seededRandom } from "#shared/kernel";
import { betterFirst, gateOfOne, matchOf } from "#shared/matching";
import type { ClientTable } from "../../client/index/table/client-table.ts";
import { countPosition } from "../../client/index/table/match/position.ts";
import { rankSlots } from "../../client/index/table/match/rank.ts";
import { matchedAt } from "../../client/index/table/match/rank-candidates.ts";
import type { Figure, Scenario } from "./scenario.ts";
import { fillTable } from "./search.ts";
import { median, percentile } from "./statistics.ts";

const sizes = [10_000, 100_000] as const;
/** So many clients somebody is sought for, in each round. */
const soughtFor = 20;
/** As many as the screen asks for. */
const atMost = 30;
/** So many of them also by plain objects, which take long. */
const plainFor = 3;

const today = plainDateSchema.parse("2026-11-24");

/** One client against ten and a hundred thousand, gate and both ways; beside it, plain objects held one by one. */
export const match: Scenario = {
  name: "match",
  run: async ({ rounds }) => {
    const measured = sizes.map((clients) => measureSize(clients, rounds));
    const p50 = measured.at(-1)?.p50 ?? Number.NaN;
    return {
      method: `Everybody for each of ${soughtFor} clients of the sample, among ${sizes.join(" and ")}, ${rounds} times, with the gate and both ways, in the code of the worker, run by Node; the answer is the best ${atMost} of each group and how many there are.`,
      figures: measured.flatMap(({ figures }) => figures),
      bars: [{ what: "ranking p50", measured: p50, bar: 8, unit: "ms" }],
    };
  },
};

function measureSize(clients: number, rounds: number) {
  const table = fillTable(clients, 1);
  const random = seededRandom(1);
  const slots = Array.from({ length: soughtFor * 20 }, () => random.integer(0, clients - 1));
  const served = slots.filter((slot) => isServed(table, slot)).slice(0, soughtFor);
  const rank = (slot: number) =>
    rankSlots(table, { slot, ...matchedAt(table, slot), today, marks: new Map(), atMost });
  const count = (slot: number) =>
    countPosition(table, { slot, ...matchedAt(table, slot), today, marks: new Map(), atMost: 0 });
  const [rankedMs, countedMs] = [rank, count].map((run) => timesMs(served, rounds, run));
  const p50 = median(rankedMs ?? []);
  const plain = median(plainTimesMs(table, served.slice(0, plainFor)));
  const fitting = median(served.map((slot) => rank(slot).counts.fits));
  const figure = (what: string, value: number, unit: string): Figure => ({
    ...{ of: `among ${clients}`, what, value, unit },
  });
  return {
    p50,
    figures: [
      figure("columns p50", p50, "ms"),
      figure("columns p95", percentile(rankedMs ?? [], 0.95), "ms"),
      figure("plain objects p50", plain, "ms"),
      figure("how many, and what each wish costs, p50", median(countedMs ?? []), "ms"),
      figure("who fit, the middle one", fitting, ""),
    ],
  };
}

/** Each once before it is measured. */
function timesMs(
  slots: readonly number[],
  rounds: number,
  run: (slot: number) => unknown,
): readonly number[] {
  for (const slot of slots) run(slot);
  return Array.from({ length: rounds }, () => slots.map((slot) => timeMs(() => run(slot)))).flat();
}

const isServed = (table: ClientTable, slot: number): boolean => {
  const { id, card } = matchedAt(table, slot);
  return card.wishes.length > 0 && gateOfOne({ id, card }, today).blocks.length === 0;
};

function timeMs(run: () => unknown): number {
  const beganMs = performance.now();
  run();
  return performance.now() - beganMs;
}

/** The same with cards as objects, all made before. */
function plainTimesMs(table: ClientTable, slots: readonly number[]): readonly number[] {
  const everybody = Array.from({ length: table.end() }, (_, slot) => matchedAt(table, slot));
  return slots.map((slot) => {
    const client = matchedAt(table, slot);
    return timeMs(() =>
      everybody.map((other) => matchOf(client, other, [], today)).sort(betterFirst),
    );
  });
}
