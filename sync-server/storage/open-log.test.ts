import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { type DocumentName, nameOf, splitName } from "#shared/documents";
import type { DocumentStore, StoredDocument } from "./document-store.ts";
import { caseOf, ids } from "./fake-records.ts";
import { createKeyring } from "./keyring.ts";
import { createMemoryStorage } from "./memory/memory-storage.ts";
import { openLog } from "./open-log.ts";
import type { UpdateToAppend } from "./sealed-log.ts";

const wang = caseOf(ids.wang);
const chen = caseOf(ids.chen);
const agencyKey = randomBytes(32);

const logOver = (store: DocumentStore, key: Uint8Array = agencyKey) =>
  openLog({ store, keyring: createKeyring(key, randomBytes), nowMs: () => 1000, randomBytes });

const words = (text: string): Uint8Array => new TextEncoder().encode(text);

const said = (document: DocumentName, text: string): UpdateToAppend => ({
  document,
  update: words(text),
  staff: ids.lin,
  session: "session-lin",
  newClientIds: [],
  newRuns: [],
});

async function writtenStore(): Promise<DocumentStore> {
  const { documents } = createMemoryStorage();
  const log = logOver(documents);
  await log.createAll([wang, chen].map((name) => ({ name, by: ids.lin })));
  await log.append([said(wang, "初次见面"), said(chen, "来访"), said(wang, "再次见面")]);
  return documents;
}

/** A store in which somebody changed a document behind our back. */
const tampered = (
  store: DocumentStore,
  change: (document: StoredDocument) => Partial<StoredDocument>,
): DocumentStore => ({
  ...store,
  load: async (name) => {
    const found = await store.load(name);
    return found && found !== "gone" ? { ...found, ...change(found) } : found;
  },
});

test("what was written is read again, in order, by another log over the same store", async () => {
  const document = await logOver(await writtenStore()).load(wang);
  expect(document).toMatchObject({ name: wang, by: ids.lin, head: 2 });
  const texts =
    document &&
    document !== "gone" &&
    document.rows.map(({ update }) => Buffer.from(update).toString());
  expect(texts).toEqual(["初次见面", "再次见面"]);
});

test("the store never sees what was written", async () => {
  const stored = await (await writtenStore()).load(wang);
  expect(JSON.stringify(stored, (_, value) => value)).not.toContain("见面");
  const rows = stored && stored !== "gone" ? stored.rows : [];
  expect(rows).toHaveLength(2);
  for (const { sealed } of rows) expect(Buffer.from(sealed).includes("见面")).toBe(false);
});

test("a log goes on where the one before it stopped", async () => {
  const store = await writtenStore();
  const log = logOver(store);
  await log.append([said(wang, "三"), said(wang, "四")]);
  expect(await log.load(wang)).toMatchObject({ head: 4 });
  expect(await log.verifyChain(wang)).toEqual({ ok: true, value: 4 });
});

test("a batch answers the clock of its last row, one clock a row", async () => {
  const log = logOver(await writtenStore());
  const clock = await log.append([said(wang, "三"), said(chen, "二")]);
  const [last] = await log.changedSince(clock - 1, 10);
  expect(last).toMatchObject({ name: chen, clock });
});

test("after a write that failed, the next one takes its place in the chain", async () => {
  const store = await writtenStore();
  let isFull = true;
  const log = logOver({
    ...store,
    append: async (rows) => {
      if (isFull) throw new Error("the disk is full");
      return store.append(rows);
    },
  });
  await expect(log.append([said(wang, "三")])).rejects.toThrow("full");
  isFull = false;
  await log.append([said(wang, "四")]);
  expect(await log.load(wang)).toMatchObject({ head: 3 });
  expect(await log.verifyChain(wang)).toEqual({ ok: true, value: 3 });
});

test("writes that come at the same time do not take the same place", async () => {
  const log = logOver(await writtenStore());
  await Promise.all(["三", "四", "五"].map((text) => log.append([said(wang, text)])));
  expect(await log.load(wang)).toMatchObject({ head: 5 });
});

test("nothing is written to a document that was not made", async () => {
  const log = logOver(createMemoryStorage().documents);
  await expect(log.append([said(wang, "一")])).rejects.toThrow("not there");
});

test("an erased document is gone, and cannot be made again", async () => {
  const store = await writtenStore();
  await store.erase(wang, ids.zhou, 1);
  const log = logOver(store);
  expect(await log.load(wang)).toBe("gone");
  expect(await log.create({ name: wang, by: ids.lin })).toBe("gone");
});

test("a row that was moved, changed or sealed by another agency does not open", async () => {
  const store = await writtenStore();
  const swapped = tampered(store, ({ rows }) => ({
    rows: rows.map((row, index) => ({ ...row, sealed: rows[1 - index]?.sealed ?? row.sealed })),
  }));
  await expect(logOver(swapped).load(wang)).rejects.toThrow("does not open");
  await expect(logOver(store, randomBytes(32)).load(wang)).rejects.toThrow("does not open");
});

test("the chain shows who was made the author of another's words, and what was taken out", async () => {
  const store = await writtenStore();
  const blamed = tampered(store, ({ rows }) => ({
    rows: rows.map((row) => (row.sequence === 2 ? { ...row, staff: ids.he } : row)),
  }));
  const cut = tampered(store, ({ rows }) => ({ rows: rows.slice(1) }));
  expect(await logOver(store).verifyChain(wang)).toEqual({ ok: true, value: 2 });
  expect(await logOver(blamed).verifyChain(wang)).toEqual({
    ok: false,
    reason: { type: "brokenChain", sequence: 2 },
  });
  expect(await logOver(cut).verifyChain(wang)).toMatchObject({ ok: false });
});

test("a snapshot says what its rows said, and the chain still holds", async () => {
  const store = await writtenStore();
  const log = logOver(store);
  await log.compact(wang, 2, words("两次见面"));
  await log.append([said(wang, "三")]);
  const document = await logOver(store).load(wang);
  if (!document || document === "gone") throw new Error("it is there");
  expect(document.rows.map(({ update }) => Buffer.from(update).toString())).toEqual([
    "两次见面",
    "三",
  ]);
  expect(document).toMatchObject({ head: 3, rows: [{ sequence: 2, isSnapshot: true }, {}] });
  expect(await log.verifyChain(wang)).toEqual({ ok: true, value: 3 });
});

test("a new epoch has a key of its own, and the old one can be read by nobody", async () => {
  const store = await writtenStore();
  const log = logOver(store);
  const second = nameOf(splitName(wang).id, 2);
  await log.begin([
    {
      ...{ of: wang, head: 2, epoch: 2, cause: "erased", by: ids.zhou, update: words("留下的") },
      ...{ authors: new Map(), erasedFacts: [] },
    },
  ]);
  await log.append([said(second, "以后的")]);
  const document = await logOver(store).load(second);
  if (!document || document === "gone") throw new Error("it is there");
  expect(document.rows.map(({ update }) => Buffer.from(update).toString())).toEqual([
    "留下的",
    "以后的",
  ]);
  expect(await log.load(wang)).toBe("gone");
  await expect(log.append([said(wang, "太晚了")])).rejects.toThrow();
});
