/** How long a keystroke in the search over very many clients takes, in the code that the worker runs. */
import type { Fact, FactId } from "#shared/documents";
import {
  type ClientId,
  clientIdSchema,
  newUlid,
  plainDateSchema,
  type SeededRandom,
  seededRandom,
} from "#shared/kernel";
import { surnameOf } from "#shared/registry";
import { sampleAgency } from "#shared/sample";
import { readClient } from "../../client/index/reading/read-client.ts";
import type { ClientRecord } from "../../client/index/table/client-record.ts";
import { type ClientTable, createClientTable } from "../../client/index/table/client-table.ts";
import { findSlots, idsOfSlots } from "../../client/index/table/find.ts";
import { createLikenesses } from "../../client/index/table/likenesses.ts";
import { createOrders } from "../../client/index/table/orders.ts";
import { createRanks } from "../../client/index/table/ranks.ts";
import { soundsOf, soundsOfPart } from "../../client/index/table/sound.ts";
import type { Scenario } from "./scenario.ts";
import { median, percentile } from "./statistics.ts";

const clients = 100_000;

/** Search over a hundred thousand clients: Chinese, full pinyin, initials, digits, a keystroke at a time. */
export const search: Scenario = {
  name: "search",
  run: async ({ rounds }) => {
    const timesMs = measureKeystrokes(clients, rounds);
    const p95 = percentile(timesMs, 0.95);
    return {
      method: `Every keystroke of ${typed.length} texts over ${clients} clients of the sample, ${rounds} times, in the code of the worker, run by Node; the answer is the packed ids of all found.`,
      figures: [
        { of: "keystroke", what: "p50", value: median(timesMs), unit: "ms" },
        { of: "keystroke", what: "p95", value: p95, unit: "ms" },
        { of: "keystroke", what: "most", value: Math.max(...timesMs), unit: "ms" },
      ],
      bars: [{ what: "search keystroke p95", measured: p95, bar: 8, unit: "ms" }],
    };
  },
};

/** What people type, a keystroke at a time. */
const typed = [
  "王敏",
  "欧阳静",
  "李",
  "wangmin",
  "ouyangjing",
  "li na",
  "zhangxy",
  "wm",
  "zxy",
  "lj",
  "8000",
  "0427",
  "单",
  "xie",
  "王曉敏",
  "chen 12",
] as const;

const today = plainDateSchema.parse("2026-11-24");
const nowMs = Date.parse("2026-11-24T02:00:00Z");

/** How long each keystroke of what people type took, in milliseconds; a first round is not counted. */
function measureKeystrokes(count: number, rounds: number, seed = 1): readonly number[] {
  const table = fillTable(count, seed);
  const parts = {
    table,
    orders: createOrders(table),
    ranks: createRanks(table, soundsOfPart),
    hasLikeness: createLikenesses(table).has,
  };
  const press = (text: string): number => {
    const beganMs = performance.now();
    idsOfSlots(table, findSlots(parts, { text, order: "recent" }));
    return performance.now() - beganMs;
  };
  const keystrokes = typed.flatMap((text) =>
    Array.from(text, (_, place) => text.slice(0, place + 1)),
  );
  for (const text of keystrokes) press(text);
  return Array.from({ length: rounds }, () => keystrokes.map(press)).flat();
}

/** So many clients are told whole; the others are put together from parts of them. */
const toldAtMost = 4_000;

/** A table of so many clients of the sample. */
export function fillTable(count: number, seed: number): ClientTable {
  const random = seededRandom(seed);
  const table = createClientTable();
  const told = tellClients(Math.min(count, toldAtMost), seed);
  for (let number = 0; number < count; number += 1) {
    const record = told[number] ?? mixed(random, told, number);
    const stamp = { epoch: 1, generation: 1, lastRow: number };
    table.put(record, soundsOf(record.name ?? record.callName ?? ""), stamp);
  }
  return table;
}

/** One's surname, another's given name, a third one's card. */
function mixed(random: SeededRandom, told: readonly ClientRecord[], number: number): ClientRecord {
  const [one, another, card] = [random.pick(told), random.pick(told), random.pick(told)];
  const given = (another.name ?? "").slice(surnameOf(another.name ?? "").length);
  const id: ClientId = clientIdSchema.parse(newUlid(nowMs - number * 1_000, random.bytes));
  return {
    ...card,
    id,
    name: surnameOf(one.name ?? "王") + given,
    phoneTails: [String(random.integer(0, 9999)).padStart(4, "0")],
    updatedAtMs: nowMs - random.integer(0, 1_000_000_000),
  };
}

function tellClients(count: number, seed: number): readonly ClientRecord[] {
  const { clients: sample } = sampleAgency({ seed, clients: count, today, nowMs });
  return [...sample].flatMap(({ id, documents }) => {
    const own = documents.find(({ kind }) => kind === "client")?.facts ?? [];
    const facts = own.map(
      ({ over, ...fact }, place): Fact => ({
        ...fact,
        at: fact.at * 4096,
        id: factId(place),
        ...(over.length > 0 && { over: over.map(factId) }),
        v: 1,
      }),
    );
    return readClient(id, facts) ?? [];
  });
}

const factId = (place: number): FactId => `ABCDEFGHJK.${place}` as FactId;
