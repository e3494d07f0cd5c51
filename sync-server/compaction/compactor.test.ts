import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { appendFacts, type Fact, factIdSchema } from "#shared/documents";
import { assert } from "#shared/kernel";
import { caseOf, ids } from "../storage/fake-records.ts";
import { createKeyring } from "../storage/keyring.ts";
import { openLog } from "../storage/open-log.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import { fakeLog } from "../telemetry/fake-log.ts";
import { createCompactor } from "./compactor.ts";
import { createPress } from "./press.ts";
import { contentHash } from "./squeeze.ts";

const press = createPress();
/** A thread takes its time to start on a busy machine. */
beforeAll(() => press.squeeze([Uint8Array.of(0, 0)]), 60_000);
afterAll(press.close);
const wang = caseOf(ids.wang);
const renewals = { renew: () => Promise.reject(new Error("no epoch is needed")) };

const factOf = (index: number): Fact => ({
  ...{ id: factIdSchema.parse(`AAAAAAAAAA.${index}`), at: index, by: ids.lin },
  ...{ about: "plan", says: { next: `${index}` }, v: 1 },
});

/** A log on a disk with one document of many rows. */
async function grown(rows: number) {
  const folder = mkdtempSync(join(tmpdir(), "queqiao-compaction-"));
  const storage = openSqliteStorage(folder, (error) => {
    throw error;
  });
  assert(storage.ok, "a new folder opens");
  onTestFinished(async () => {
    await storage.value.close();
    rmSync(folder, { recursive: true });
  });
  const keyring = createKeyring(randomBytes(32), randomBytes);
  const log = openLog({ store: storage.value.documents, keyring, nowMs: () => 1, randomBytes });
  await log.create({ name: wang, by: ids.lin });
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let index = 0; updates.length < rows; index += 1) {
    appendFacts(doc, [factOf(index)], "said");
  }
  const said = { document: wang, staff: ids.lin, session: "s", newRuns: [] };
  await log.append(
    updates.map((update, index) => ({
      ...{ ...said, update },
      newClientIds: index === 0 ? [doc.clientID] : [],
    })),
  );
  const compactor = createCompactor({ log, press, renewals, journal: fakeLog(), rowsAtMost: 40 });
  return { folder, store: storage.value.documents, log, doc, compactor };
}

async function hashIn(log: Awaited<ReturnType<typeof grown>>["log"]): Promise<string> {
  const loaded = await log.load(wang);
  assert(loaded && loaded !== "gone", "it is there");
  const doc = new Y.Doc();
  for (const { update } of loaded.rows) Y.applyUpdate(doc, update);
  return contentHash(doc);
}

test("a long document becomes one snapshot that says the same, and its chain still holds", async () => {
  const { log, doc, compactor } = await grown(60);
  expect(await compactor.run()).toBe(1);
  const loaded = await log.load(wang);
  expect(loaded).toMatchObject({ head: 60, rows: [{ sequence: 60, isSnapshot: true }] });
  expect(await hashIn(log)).toBe(contentHash(doc));
  expect(await log.verifyChain(wang)).toEqual({ ok: true, value: 60 });
  expect(await compactor.run(), "nothing is long any more").toBe(0);
});

test("what the rows held is in no file any more", async () => {
  const { folder, store, compactor } = await grown(60);
  const before = await store.load(wang);
  assert(before && before !== "gone", "it is there");
  const bytes = Buffer.from(before.rows[30]!.sealed);
  const holds = (): boolean =>
    readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(bytes));
  expect(holds()).toBe(true);
  await compactor.run();
  expect(holds()).toBe(false);
});

test("the relay goes on with its turns while a document is squeezed", async () => {
  const { log } = await grown(300);
  const loaded = await log.load(wang);
  assert(loaded && loaded !== "gone", "it is there");
  const updates = loaded.rows.map(({ update }) => update);
  const turnsWhile = async (work: () => Promise<unknown>): Promise<number> => {
    let [turns, isDone] = [0, false];
    const turn = (): void => {
      turns += 1;
      if (!isDone) setImmediate(turn);
    };
    turn();
    await work();
    isDone = true;
    return turns;
  };
  // On a busy machine both threads may share one processor, and one of them sleep through a squeeze.
  let most = 0;
  for (let tries = 0; tries < 200 && most <= 20; tries += 1) {
    most = Math.max(most, await turnsWhile(() => press.squeeze(updates)));
  }
  expect(most).toBeGreaterThan(20);
}, 60_000);

test("a document that cannot be compacted stays as it is, and is told", async () => {
  const { log, compactor } = await grown(60);
  const before = await hashIn(log);
  const broken = createCompactor({
    ...{ log, renewals, journal: fakeLog(), rowsAtMost: 40 },
    press: { ...press, squeeze: () => Promise.reject(new Error("no thread")) },
  });
  expect(await broken.run()).toBe(0);
  expect(await hashIn(log)).toBe(before);
  expect(await compactor.run()).toBe(1);
});
