import { expect, test } from "vitest";
import type { IndexEngine } from "../engine/engine.ts";
import { openEngineLine } from "./engine-line.ts";

const packed = { names: "", numbers: new Uint32Array() };
const order = () => ({
  vault: { database: "v", keys: {} as never },
  clients: packed,
  cases: packed,
});
const everybody = { text: "", order: "recent" } as const;

/** An engine that answers with as many ids as it is told, or never. */
const engineOf = (answer: number | "never"): IndexEngine => ({
  open: async () => undefined,
  change: async () => undefined,
  serve: async () => undefined,
  find: () =>
    answer === "never" ? new Promise(() => undefined) : Promise.resolve(new Uint32Array(answer)),
  rows: async () => [],
  likenessesOf: async () => [],
  likenessesOfPerson: async () => [],
  rank: async () => "notListed",
  position: async () => "notListed",
  weigh: async () => "notListed",
  beginOvernight: async () => ({ type: "none" }),
  goOnOvernight: async () => ({ type: "none" }),
  leaveOvernight: async () => undefined,
  overnightList: async () => "none",
  close: async () => undefined,
});

function openLine(first: IndexEngine, second: IndexEngine) {
  const ended: string[] = [];
  let fail: () => void = () => undefined;
  const line = openEngineLine({
    start: async (_hear, failed) => {
      fail = failed;
      return { engine: first, end: () => ended.push("first") };
    },
    startAgain: async () => ({ engine: second, end: () => ended.push("second") }),
    order,
    hear: () => undefined,
    opened: () => undefined,
  });
  return { line, ended, fail: () => fail() };
}

test("what a worker that died was asked, the engine that takes its place answers", async () => {
  const { line, ended, fail } = openLine(engineOf("never"), engineOf(8));
  const answer = line.ask((engine) => engine.find(everybody));
  await Promise.resolve();
  fail();
  expect((await answer)?.length).toBe(8);
  expect(ended).toEqual(["first"]);
});

test("closing ends the engine, and nothing is answered any more", async () => {
  const { line, ended } = openLine(engineOf(4), engineOf(8));
  expect((await line.ask((engine) => engine.find(everybody)))?.length).toBe(4);
  line.close();
  expect(await line.ask((engine) => engine.find(everybody))).toBeUndefined();
  expect(ended).toEqual(["first"]);
});
