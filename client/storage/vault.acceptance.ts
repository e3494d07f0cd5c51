import { expect, test } from "vitest";
import type { DocumentName } from "#shared/documents";
import type { Result } from "#shared/kernel";
import { li, named, wang, wordsOf, writer } from "./fake-updates.ts";
import { isUnsent, type Rescued, type Vault, type VaultDocument } from "./vault.ts";

/** The value of what must not be refused. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}

/** The words of a document as it lies in a vault. */
export async function wordsIn(vault: Vault, document: DocumentName): Promise<unknown> {
  return wordsOf(must(await vault.load(document)).rows.map(({ update }) => update));
}

const stateIn = async (vault: Vault, document: DocumentName): Promise<VaultDocument> => {
  const { known } = must(await vault.documents());
  return known.find(({ name }) => name === document)!;
};

/** Says that the relay has so many edits, as a tab does that has just read the document. */
async function markSent(vault: Vault, document: DocumentName, edits: number): Promise<void> {
  const { generation } = await stateIn(vault, document);
  must(await vault.write([{ type: "sent", document, edits, generation }]));
}

/** What every engine of the vault must do. */
export function vaultAcceptance(open: () => Promise<Vault>): void {
  test("what was written is there, in the order it was written", async () => {
    const vault = await open();
    const { say } = writer();
    must(await vault.write([{ type: "edit", document: wang.client, update: say("喜欢徒步") }]));
    must(await vault.write([{ type: "receive", document: wang.client, update: say("在杭州") }]));
    expect(await wordsIn(vault, wang.client)).toEqual(["喜欢徒步", "在杭州"]);
    expect(await wordsIn(vault, li)).toEqual([]);
  });

  test("writes that were not waited for keep their order", async () => {
    const vault = await open();
    const { say } = writer();
    const words = ["一", "二", "三", "四", "五"];
    const writes = words.map((word) =>
      vault.write([{ type: "edit", document: wang.client, update: say(word) }]),
    );
    expect((await Promise.all(writes)).every(({ ok }) => ok)).toBe(true);
    expect(await wordsIn(vault, wang.client)).toEqual(words);
    expect((await stateIn(vault, wang.client)).edits).toBe(5);
  });

  test("only what came after a number is loaded when asked so", async () => {
    const vault = await open();
    const { say } = writer();
    must(await vault.write([{ type: "edit", document: wang.client, update: say("一") }]));
    const { last } = must(await vault.load(wang.client));
    must(await vault.write([{ type: "edit", document: wang.client, update: say("二") }]));
    const since = must(await vault.load(wang.client, last));
    expect(since.rows).toHaveLength(1);
    expect(must(await vault.load(wang.client, since.last)).rows).toEqual([]);
  });

  test("many documents are read in one go, each whole, and only those asked for", async () => {
    const vault = await open();
    const many = Array.from({ length: 700 }, (_, place) =>
      named(`client/01JA0000000000000000000${String(100 + place)}@1`),
    );
    const writers = many.map(() => writer());
    const rows = many.flatMap((document, place) =>
      ["一", "二"].map((word) => ({
        type: "receive" as const,
        document,
        update: writers[place]!.say(`${place}${word}`),
      })),
    );
    must(await vault.write(rows));
    const asked = many.slice(50, 650);
    const found = new Map<DocumentName, readonly string[] | undefined>();
    const visit = async (slice: ReadonlyMap<DocumentName, readonly Uint8Array[]>) => {
      for (const [name, updates] of slice) {
        expect(found.has(name), "each document comes once").toBe(false);
        found.set(name, wordsOf(updates));
      }
    };
    must(await vault.scan(new Set(asked), visit));
    expect(found.size).toBe(600);
    for (const [place, name] of many.entries()) {
      if (asked.includes(name)) expect(found.get(name)).toEqual([`${place}一`, `${place}二`]);
    }
  });

  test("an edit is unsent until the relay has exactly as many", async () => {
    const vault = await open();
    const { say } = writer();
    must(await vault.write([{ type: "edit", document: wang.client, update: say("一") }]));
    expect(isUnsent(await stateIn(vault, wang.client))).toBe(true);
    must(await vault.write([{ type: "edit", document: wang.client, update: say("二") }]));
    await markSent(vault, wang.client, 1);
    const { edits, sentEdits } = await stateIn(vault, wang.client);
    expect([edits, sentEdits], "a word about another number of edits says nothing").toEqual([2, 0]);
    await markSent(vault, wang.client, 2);
    expect(isUnsent(await stateIn(vault, wang.client))).toBe(false);
    const { rows } = must(await vault.load(wang.client));
    expect(rows.map((row) => row.isUnsent)).toEqual([false, false]);
  });

  test("a word about an earlier life of the document says nothing of this one", async () => {
    const vault = await open();
    const { say } = writer();
    must(await vault.write([{ type: "edit", document: wang.client, update: say("一") }]));
    const { generation } = await stateIn(vault, wang.client);
    must(await vault.write([{ type: "remove", document: wang.client, edits: 1 }]));
    must(await vault.write([{ type: "edit", document: wang.client, update: writer().say("二") }]));
    must(await vault.write([{ type: "sent", document: wang.client, edits: 1, generation }]));
    expect(isUnsent(await stateIn(vault, wang.client))).toBe(true);
  });

  test("what the relay sent is never unsent", async () => {
    const vault = await open();
    const { say } = writer();
    must(
      await vault.write([
        { type: "receive", document: wang.client, update: say("一"), sequence: 7 },
        { type: "receive", document: wang.client, update: say("二"), sequence: 6 },
      ]),
    );
    const state = await stateIn(vault, wang.client);
    expect(isUnsent(state)).toBe(false);
    expect(state.sequence).toBe(7);
  });

  test("a new document waits to be made at the relay, with its parent", async () => {
    const vault = await open();
    const { say } = writer();
    const create = { parent: wang.client };
    must(await vault.write([{ type: "edit", document: wang.contact, update: say("一"), create }]));
    await markSent(vault, wang.contact, 1);
    const waiting = await stateIn(vault, wang.contact);
    expect([waiting.isNew, waiting.parent, isUnsent(waiting)]).toEqual([true, wang.client, true]);
    must(await vault.write([{ type: "created", document: wang.contact }]));
    const made = await stateIn(vault, wang.contact);
    expect([made.isNew, made.parent, isUnsent(made)]).toEqual([false, wang.client, false]);
  });

  test("a document that is already here is not made again", async () => {
    const vault = await open();
    const { say } = writer();
    must(await vault.write([{ type: "receive", document: wang.visits, update: say("一") }]));
    must(
      await vault.write([{ type: "edit", document: wang.visits, update: say("二"), create: {} }]),
    );
    expect((await stateIn(vault, wang.visits)).isNew).toBe(false);
  });

  test("refused edits are dropped and the rest stays, in a new generation", async () => {
    const vault = await open();
    const { say } = writer();
    must(await vault.write([{ type: "receive", document: wang.client, update: say("真") }]));
    must(await vault.write([{ type: "edit", document: wang.client, update: say("错") }]));
    const before = await stateIn(vault, wang.client);
    must(await vault.write([{ type: "dropUnsent", document: wang.client, edits: 1 }]));
    const after = await stateIn(vault, wang.client);
    expect(await wordsIn(vault, wang.client)).toEqual(["真"]);
    expect(isUnsent(after), "the relay may have taken it before it refused more").toBe(true);
    expect(after.generation).not.toBe(before.generation);
  });

  test("when nothing was unsent, dropping forgets every row, and the relay is asked again", async () => {
    const vault = await open();
    const { say } = writer();
    must(await vault.write([{ type: "receive", document: wang.client, update: say("真") }]));
    must(await vault.write([{ type: "dropUnsent", document: wang.client, edits: 0 }]));
    const { rows, document } = must(await vault.load(wang.client));
    expect(rows).toEqual([]);
    expect(isUnsent(document!)).toBe(true);
    must(await vault.write([{ type: "dropUnsent", document: wang.client, edits: 1 }]));
    expect(isUnsent(await stateIn(vault, wang.client)), "not for ever").toBe(false);
  });

  test("a removed document is gone, and comes back as another generation", async () => {
    const vault = await open();
    const { say } = writer();
    must(await vault.write([{ type: "receive", document: wang.client, update: say("一") }]));
    const before = await stateIn(vault, wang.client);
    must(await vault.write([{ type: "remove", document: wang.client, edits: 0 }]));
    expect(must(await vault.documents()).known).toEqual([]);
    expect(must(await vault.load(wang.client)).document).toBeUndefined();
    must(await vault.write([{ type: "receive", document: wang.client, update: say("二") }]));
    expect((await stateIn(vault, wang.client)).generation).not.toBe(before.generation);
    expect(must(await vault.load(wang.client)).rows).toHaveLength(1);
  });

  test("what another tab said meanwhile is neither dropped nor removed", async () => {
    const vault = await open();
    const { say } = writer();
    must(await vault.write([{ type: "edit", document: wang.client, update: say("错") }]));
    must(await vault.write([{ type: "edit", document: wang.client, update: say("后来") }]));
    must(await vault.write([{ type: "remove", document: wang.client, edits: 1 }]));
    expect(must(await vault.load(wang.client)).rows).toHaveLength(2);
    must(await vault.write([{ type: "dropUnsent", document: wang.client, edits: 1 }]));
    const { rows, document } = must(await vault.load(wang.client));
    expect(rows).toHaveLength(1);
    expect(isUnsent(document!)).toBe(true);
  });

  test("one write may hold changes of many documents, a note and an entry of the drawer", async () => {
    const vault = await open();
    const { say } = writer();
    const entry: Rescued = {
      id: "01JA000000000000000000RSCD",
      document: wang.client,
      reason: "notAllowed",
      atMs: 1_790_000_000_000,
      facts: [],
      bytes: [Uint8Array.of(1, 2, 255)],
    };
    must(
      await vault.write([
        { type: "edit", document: wang.client, update: say("一") },
        { type: "edit", document: wang.client, update: say("二") },
        { type: "note", key: "feed/registry", value: { cursor: 12 } },
        { type: "rescue", entry },
      ]),
    );
    expect((await stateIn(vault, wang.client)).edits).toBe(2);
    expect(must(await vault.note("feed/registry"))).toEqual({ cursor: 12 });
    expect(must(await vault.note("feed/service"))).toBeUndefined();
    expect(must(await vault.rescued())).toEqual([entry]);
    must(await vault.write([{ type: "discard", id: entry.id }]));
    expect(must(await vault.rescued())).toEqual([]);
  });

  test("a snapshot is what was kept last, and a note of the same name is another thing", async () => {
    const vault = await open();
    expect(must(await vault.snapshot("clients"))).toBeUndefined();
    must(
      await vault.write([{ type: "snapshot", key: "clients", bytes: Uint8Array.of(1, 0, 255) }]),
    );
    must(await vault.write([{ type: "snapshot", key: "clients", bytes: Uint8Array.of(7) }]));
    must(await vault.write([{ type: "note", key: "clients", value: "三" }]));
    expect(must(await vault.snapshot("clients"))).toEqual(Uint8Array.of(7));
    expect(must(await vault.note("clients"))).toBe("三");
  });

  test("the number of the last row tells whether a document is still as it was", async () => {
    const vault = await open();
    const { say } = writer();
    must(await vault.write([{ type: "receive", document: wang.client, update: say("一") }]));
    const before = (await stateIn(vault, wang.client)).lastRow;
    must(
      await vault.write([{ type: "receive", document: wang.visits, update: writer().say("二") }]),
    );
    expect((await stateIn(vault, wang.client)).lastRow).toBe(before);
    must(await vault.write([{ type: "receive", document: wang.client, update: say("三") }]));
    expect((await stateIn(vault, wang.client)).lastRow).toBeGreaterThan(before);
  });

  test("a row that is no update is put aside, the rest loads, the relay will be asked", async () => {
    const vault = await open();
    const { say } = writer();
    const broken = Uint8Array.of(9, 9, 9, 9);
    must(await vault.write([{ type: "receive", document: wang.client, update: say("一") }]));
    must(await vault.write([{ type: "receive", document: wang.client, update: broken }]));
    must(await vault.write([{ type: "receive", document: wang.client, update: say("二") }]));
    const heard: unknown[] = [];
    vault.onWritten(({ documents, isRescue }) => heard.push([...documents, isRescue]));
    const loaded = must(await vault.load(wang.client));
    expect(loaded.rows).toHaveLength(2);
    expect(isUnsent(loaded.document!)).toBe(true);
    await Promise.resolve();
    await Promise.resolve();
    expect(heard, "whoever shows the drawer hears of it").toEqual([[wang.client, true]]);
    expect(isUnsent(await stateIn(vault, wang.client))).toBe(true);
    const [entry] = must(await vault.rescued());
    expect([entry!.reason, entry!.document]).toEqual(["unreadable", wang.client]);
    expect(must(await vault.load(wang.client)).rows).toHaveLength(2);
    expect(must(await vault.rescued())).toHaveLength(1);
    must(await vault.write([{ type: "discard", id: entry!.id }]));
    expect(must(await vault.rescued())).toEqual([]);
  });

  test("compaction merges what the relay has and leaves unsent rows alone", async () => {
    const vault = await open();
    const { say } = writer();
    for (const word of ["一", "二", "三"]) {
      must(await vault.write([{ type: "receive", document: wang.client, update: say(word) }]));
    }
    must(await vault.write([{ type: "edit", document: wang.client, update: say("四") }]));
    expect(must(await vault.compact(wang.client))).toBe(true);
    const { rows } = must(await vault.load(wang.client));
    expect(rows.map(({ isUnsent: still }) => still).sort()).toEqual([false, true]);
    expect(await wordsIn(vault, wang.client)).toEqual(["一", "二", "三", "四"]);
    expect(must(await vault.compact(wang.client)), "nothing left to merge").toBe(false);
    expect(isUnsent(await stateIn(vault, wang.client))).toBe(true);
  });

  test("rows with something missing between them are not merged", async () => {
    const vault = await open();
    const { say } = writer();
    const [one, , three] = [say("一"), say("二"), say("三")];
    must(await vault.write([{ type: "receive", document: wang.client, update: one! }]));
    must(await vault.write([{ type: "receive", document: wang.client, update: three! }]));
    expect(must(await vault.compact(wang.client))).toBe(false);
    expect(must(await vault.load(wang.client)).rows).toHaveLength(2);
  });

  test("whoever listens hears which documents changed once they are written", async () => {
    const vault = await open();
    const { say } = writer();
    const heard: unknown[] = [];
    const stop = vault.onWritten(({ documents, isHere }) => heard.push([...documents, isHere]));
    must(await vault.write([{ type: "edit", document: wang.client, update: say("一") }]));
    await Promise.resolve();
    await Promise.resolve();
    expect(heard).toEqual([[wang.client, true]]);
    stop();
    must(await vault.write([{ type: "edit", document: wang.client, update: say("二") }]));
    await Promise.resolve();
    await Promise.resolve();
    expect(heard).toHaveLength(1);
  });
}
