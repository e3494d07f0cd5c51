import { join } from "node:path";
import { expect, type TestContext, test } from "vitest";
import { seededRandom } from "#shared/kernel";
import { newDataFolder, startForTest } from "../support/data-folder.ts";
import type { Tab } from "../support/tab.ts";
import { connectCrew, makeCrew } from "./crew.ts";
import { sayIn, shortRemarks, writeOn } from "./load.ts";
import { readLog } from "./read-log.ts";
import { readTrace, type Seen, type Trouble, traced, whyNoTrace } from "./trace.ts";

/** Facts written one after the other, each when the one before is acknowledged. */
const oneByOne = 100;
/** Facts written by all at once, as many as fit in the wire's short numbers. */
const together = 60;
const random = seededRandom(20_261_120);

function skipWithoutTrace({ skip }: TestContext): void {
  const why = whyNoTrace();
  skip(why !== undefined, why);
}

test("nothing is said before everything written is synced, and each fact has a sync of its own", async (context) => {
  skipWithoutTrace(context);
  const dataFolder = newDataFolder();
  const trace = join(newDataFolder(), "trace");
  const relay = await startForTest({ dataFolder, under: traced(trace) });
  const crew = await makeCrew(relay, random);
  const tabs = await connectCrew(crew);
  await writeOneByOne(tabs[0], oneByOne);
  await Promise.all(tabs.map((tab) => writeUntil(tab, together)));
  await relay.stop();

  const seen = readTrace(trace);
  expect(saidUnsynced(seen)).toEqual([]);
  expect(syncsBeforeEach(seen).filter((syncs) => syncs === 0)).toEqual([]);
  expect(syncsBeforeEach(seen)).toHaveLength(oneByOne);
});

/** Some time after the agency was set up. */
const troubles: readonly Trouble[] = [
  { calls: "fsync,fdatasync", from: 150 },
  { calls: "pwrite64", from: 600 },
];

test.for(troubles)(
  "a relay whose $calls fails ends at once, and has promised nothing it does not keep",
  async (trouble, context) => {
    skipWithoutTrace(context);
    const dataFolder = newDataFolder();
    const trace = join(newDataFolder(), "trace");
    const relay = await startForTest({ dataFolder, under: traced(trace, trouble) });
    const crew = await makeCrew(relay, random);
    const tabs = await connectCrew(crew);
    await Promise.all(tabs.map((tab) => writeOneByOne(tab, trouble.from)));
    expect(tabs.map((tab) => tab.isConnected())).not.toContain(true);
    expect(await relay.ended).toBe(1);

    const seen = readTrace(trace);
    const failedAt = seen.findIndex(({ type }) => type === "failure");
    expect(failedAt).toBeGreaterThan(0);
    expect(seen.slice(failedAt).flatMap(acknowledgedBy)).toEqual([]);
    const logged = await readLog(dataFolder, crew.documents);
    for (const [index, { facts, brokenAt }] of logged.entries()) {
      expect(brokenAt).toBeUndefined();
      const kept = new Set(facts.map(({ fact }) => fact.id));
      const promised = tabs.flatMap(({ replicas }) => [...replicas[index]!.acknowledged()]);
      expect(promised.filter((id) => !kept.has(id))).toEqual([]);
    }
  },
);

/** Writes so many facts in one document, each when the one before is acknowledged, or as far as it goes. */
async function writeOneByOne(tab: Tab, facts: number): Promise<void> {
  const [replica] = tab.replicas;
  for (let said = 1; said <= facts && tab.isConnected(); said += 1) {
    sayIn(replica!, shortRemarks, random);
    await tab.bell.until(
      () => replica!.acknowledged().size === said || !tab.isConnected(),
      "it is acknowledged",
    );
  }
}

const saidBy = ({ replicas }: Tab): number =>
  replicas.reduce((sum, { said }) => sum + said().size, 0);

function writeUntil(tab: Tab, facts: number): Promise<void> {
  const enough = saidBy(tab) + facts;
  return writeOn(tab, shortRemarks, random, () => saidBy(tab) >= enough);
}

const acknowledgedBy = (one: Seen) => (one.type === "send" ? one.acknowledged : []);

/** The acknowledgements that went out while something written was not synced. */
function saidUnsynced(seen: readonly Seen[]): readonly unknown[] {
  const unsynced = new Set<string>();
  return seen.flatMap((one) => {
    if (one.type === "write") unsynced.add(one.file);
    if (one.type === "sync") unsynced.delete(one.file);
    return unsynced.size > 0 ? acknowledgedBy(one) : [];
  });
}

/** How often the log was synced after each of those written one by one came, before its acknowledgement. */
function syncsBeforeEach(seen: readonly Seen[]): readonly number[] {
  const counts: number[] = [];
  let syncs = 0;
  for (const one of seen) {
    if (one.type === "hear") syncs = 0;
    if (one.type === "sync") syncs += 1;
    // The first message of an opening is its step 2; the facts are those after it.
    const isNext = acknowledgedBy(one).some(
      ({ channel, count }) => channel === 1 && count === counts.length + 2,
    );
    if (isNext && counts.length < oneByOne) counts.push(syncs);
  }
  return counts;
}
