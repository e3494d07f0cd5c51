import { describe, expect, test, vi } from "vitest";
import type { DocumentName } from "#shared/documents";
import { seededRandom } from "#shared/kernel";
import { createFakeBrowser, type FakeBrowser, type FakeTab } from "../../platform/fake.ts";
import { li, named, wordsOf, writer } from "../fake-updates.ts";
import { makeLock } from "../keys/keyring.ts";
import type { VaultKeys } from "../keys/sealing.ts";
import { must, wordsIn } from "../vault.acceptance.ts";
import { isUnsent, type Vault, type VaultChange } from "../vault.ts";
import { openIndexedDbVault } from "./indexeddb-vault.ts";

const database = "0123456789abcdef";

interface Office {
  readonly browser: FakeBrowser;
  readonly keys: VaultKeys;
  readonly vault: Vault;
  readonly another: () => { readonly tab: FakeTab; readonly vault: Vault };
}

async function openOffice(seed = 1): Promise<Office> {
  const browser = createFakeBrowser(seed);
  const tab = browser.openTab();
  const { keys } = await makeLock(tab, "七夕相会鹊桥边");
  const another = () => {
    const next = browser.openTab();
    return { tab: next, vault: openIndexedDbVault(next, database, keys) };
  };
  return { browser, keys, vault: openIndexedDbVault(tab, database, keys), another };
}

/** The names of so many clients, who are not named further. */
const clients = (count: number): readonly DocumentName[] =>
  Array.from({ length: count }, (_, place) =>
    named(`client/01JA000000000000000000${String(1000 + place)}@1`),
  );

/** One word of each document, as a page of the feed brings them. */
const page = (names: readonly DocumentName[], word: string): readonly VaultChange[] => [
  ...names.map(
    (document, place): VaultChange => ({
      ...{
        type: "receive",
        document,
        update: writer().say(`${word}${place}`),
        sequence: place + 1,
      },
    }),
  ),
  { type: "note", key: "feed/registry", value: { cursor: word }, comesAgain: true },
];

async function onDisk<T>(
  { browser }: Pick<Office, "browser">,
  work: (database: IDBDatabase) => IDBRequest<T>,
): Promise<T> {
  const done = <V>(request: IDBRequest<V>): Promise<V> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opened = await done(browser.indexedDB.open(database));
  try {
    return await done(work(opened));
  } finally {
    opened.close();
  }
}

const allOf = (office: Office, store: string): Promise<unknown[]> =>
  onDisk(office, (opened) => opened.transaction(store).objectStore(store).getAll());

const keysOf = (office: Office, store: string): Promise<IDBValidKey[]> =>
  onDisk(office, (opened) => opened.transaction(store).objectStore(store).getAllKeys());

const put = (office: Office, store: string, value: unknown, key?: IDBValidKey) =>
  onDisk(office, (opened) =>
    opened.transaction(store, "readwrite").objectStore(store).put(value, key),
  );

const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((one, at) => (at === 20 ? ~one : one));

const stateOf = async (vault: Vault, name: DocumentName) =>
  must(await vault.documents()).known.find((one) => one.name === name);

describe("documents that come together", () => {
  test("lie sealed in one piece, and each is read as if it had come alone", async () => {
    const office = await openOffice();
    const names = clients(60);
    must(await office.vault.write(page(names, "SECRET")));
    expect(await allOf(office, "documents")).toEqual([]);
    expect(await allOf(office, "segments")).toHaveLength(1);
    const stores = ["segments", "chunks", "counters", "notes"];
    const all = await Promise.all(stores.map((store) => allOf(office, store)));
    const text = JSON.stringify(all, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value,
    );
    expect(text.length).toBeGreaterThan(2000);
    expect(text).not.toMatch(/SECRET|client|01JA/);
    for (const vault of [office.vault, office.another().vault]) {
      const { known, unreadable } = must(await vault.documents());
      expect([known.map(({ name }) => name), unreadable]).toEqual([names, 0]);
      expect(known.map(({ sequence }) => sequence).slice(0, 3)).toEqual([1, 2, 3]);
      expect(known.some(isUnsent)).toBe(false);
      expect(await wordsIn(vault, names[41]!)).toEqual(["SECRET41"]);
      const { last } = must(await vault.load(names[41]!));
      expect(must(await vault.load(names[41]!, last)).rows).toEqual([]);
      expect(must(await vault.documents([names[3]!, li])).known.map(({ name }) => name)).toEqual([
        names[3],
      ]);
    }
  });

  test("asked for one by one cost few transactions, and each piece of the disk is opened once", async () => {
    const { vault, another } = await openOffice();
    const names = clients(60);
    must(await vault.write(page(names, "长".repeat(700))));
    const { tab, vault: reader } = another();
    must(await reader.documents());
    const decrypt = vi.spyOn(tab.subtle, "decrypt");
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    try {
      for (const name of [...names, ...names]) void reader.load(name);
      const loaded = await Promise.all(names.map((name) => reader.load(name)));
      expect(loaded.every((one) => must(one).rows.length === 1)).toBe(true);
      const chunks = new Set(decrypt.mock.calls.map(([how]) => JSON.stringify(how)));
      expect(chunks.size).toBeGreaterThan(2);
      expect(decrypt).toHaveBeenCalledTimes(chunks.size);
      expect(transaction.mock.calls.length).toBeLessThan(4);
      await reader.load(names[7]!);
      expect(decrypt, "the piece is still open").toHaveBeenCalledTimes(chunks.size);
      must(await vault.write([{ type: "edit", document: names[7]!, update: writer().say("改") }]));
      expect(await wordsIn(reader, names[7]!), "another tab moved it").toHaveLength(2);
    } finally {
      transaction.mockRestore();
      decrypt.mockRestore();
    }
  });

  test("just taken in are read without opening anything; what others took in leaves what is open", async () => {
    const office = await openOffice();
    const names = clients(90);
    const [first, second, third] = [names.slice(0, 30), names.slice(30, 60), names.slice(60)];
    const { tab, vault } = office.another();
    const other = office.another().vault;
    must(await vault.write(page(first, "一")));
    const decrypt = vi.spyOn(tab.subtle, "decrypt");
    try {
      expect(await wordsIn(vault, first[3]!)).toEqual(["一3"]);
      const opened = decrypt.mock.calls.length;
      must(await vault.write(page(second, "二")));
      expect(await wordsIn(vault, second[4]!)).toEqual(["二4"]);
      expect(await wordsIn(vault, first[5]!)).toEqual(["一5"]);
      expect(decrypt.mock.calls.length, "both are open").toBe(opened);
      must(await other.write(page(third, "三")));
      expect(await wordsIn(vault, first[6]!)).toEqual(["一6"]);
      must(await other.write([{ type: "edit", document: first[6]!, update: writer().say("改") }]));
      expect([...((await wordsIn(vault, first[6]!)) as string[])].sort()).toEqual(["一6", "改"]);
      expect(await wordsIn(vault, first[7]!)).toEqual(["一7"]);
      must(await other.write([{ type: "remove", document: second[4]!, edits: 0 }]));
      expect(await wordsIn(vault, second[4]!)).toEqual([]);
    } finally {
      decrypt.mockRestore();
    }
  });

  test("are found by many at once, also where some have gone into rows", async () => {
    const { vault, another } = await openOffice();
    const names = clients(60);
    must(await vault.write(page(names, "一")));
    const reader = another().vault;
    must(await reader.scan(new Set([names[0]!]), async () => undefined));
    const edit = { type: "edit" as const, document: names[7]!, update: writer().say("改") };
    must(await vault.write([edit]));
    const found = new Map<DocumentName, unknown>();
    const visit = async (slice: ReadonlyMap<DocumentName, readonly Uint8Array[]>) => {
      for (const [name, updates] of slice) {
        expect(found.has(name), "each document comes once").toBe(false);
        found.set(name, wordsOf(updates));
      }
    };
    must(await reader.scan(new Set(names.slice(5, 30)), visit));
    expect(found.size).toBe(25);
    expect(found.get(names[6]!)).toEqual(["一6"]);
    expect([...(found.get(names[7]!) as string[])].sort()).toEqual(["一7", "改"]);
  });

  test("are written with their cursor, or neither is", async () => {
    const { vault } = await openOffice();
    const names = clients(30);
    const real = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      if (this.name === "chunks") throw new DOMException("full", "QuotaExceededError");
      return key === undefined ? real.call(this, value) : real.call(this, value, key);
    });
    try {
      const refused = await vault.write(page(names, "一"));
      expect(refused).toEqual({ ok: false, reason: { type: "storageFull" } });
    } finally {
      spy.mockRestore();
    }
    expect(must(await vault.documents()).known).toEqual([]);
    expect(must(await vault.note("feed/registry"))).toBeUndefined();
    must(await vault.write(page(names, "一")));
    expect(await wordsIn(vault, names[29]!)).toEqual(["一29"]);
  });
});

describe("a document leaves the piece it came in", () => {
  test("when something is said in it, and the other tab hears of it by name", async () => {
    const office = await openOffice();
    const { vault } = office;
    const other = office.another().vault;
    const names = clients(30);
    must(await vault.write(page(names, "一")));
    const [name] = names;
    const before = (await stateOf(other, name!))!;
    const heard = new Promise((resolve) => other.onWritten(resolve));
    must(await vault.write([{ type: "edit", document: name!, update: writer().say("改") }]));
    expect(await heard).toMatchObject({ documents: new Set([name]), isHere: false });
    for (const one of [vault, other, office.another().vault]) {
      expect([...((await wordsIn(one, name!)) as string[])].sort()).toEqual(["一0", "改"]);
      const after = (await stateOf(one, name!))!;
      expect([after.edits, after.sentEdits, after.sequence]).toEqual([1, 0, 1]);
      expect(after.generation).toBe(before.generation);
      expect(after.lastRow).toBe(before.lastRow + 1);
      expect(must(await one.documents()).known).toHaveLength(30);
    }
    expect(must(await vault.load(name!)).rows.map((row) => row.isUnsent)).toEqual([false, true]);
  });

  test("when it is removed: its bytes go, and it comes back as another", async () => {
    const office = await openOffice();
    const { vault } = office;
    const other = office.another().vault;
    const names = clients(25);
    must(await vault.write(page(names, "一")));
    const before = (await stateOf(other, names[3]!))!;
    const bytesBefore = ((await allOf(office, "chunks")) as Uint8Array[])[0]!.length;
    const heard = new Promise((resolve) => other.onWritten(resolve));
    must(await vault.write([{ type: "remove", document: names[3]!, edits: 0 }]));
    expect(await heard, "one that the other tab never opened").toMatchObject({
      documents: new Set([names[3]]),
    });
    expect(((await allOf(office, "chunks")) as Uint8Array[])[0]!.length).toBeLessThan(bytesBefore);
    expect(await allOf(office, "rows")).toEqual([]);
    expect(must(await other.documents()).known).toHaveLength(24);
    expect(must(await other.load(names[3]!)).document).toBeUndefined();
    must(await other.write(page(names, "二")));
    expect(await wordsIn(vault, names[3]!)).toEqual(["二3"]);
    expect((await stateOf(vault, names[3]!))!.generation).not.toBe(before.generation);
    expect([...((await wordsIn(vault, names[4]!)) as string[])].sort()).toEqual(["一4", "二4"]);
    must(
      await vault.write(names.map((document) => ({ type: "remove", document, edits: 0 }) as const)),
    );
    for (const store of ["segments", "chunks", "documents", "rows"]) {
      expect(await allOf(office, store), store).toEqual([]);
    }
  });

  test("two tabs that take in the same documents make each once, with the words of both", async () => {
    const { vault, another } = await openOffice();
    const other = another().vault;
    const names = clients(40);
    const edit = { type: "edit" as const, document: names[39]!, update: writer().say("改") };
    const written = await Promise.all([
      vault.write(page(names, "一")),
      other.write(page(names, "二")),
      other.write([edit]),
    ]);
    for (const one of written) must(one);
    const { known } = must(await another().vault.documents());
    expect(known.map(({ name }) => name).sort()).toEqual(names);
    const words = (await wordsIn(vault, names[39]!)) as string[];
    expect([...words].sort()).toEqual(["一39", "二39", "改"]);
  });
});

describe("damage", () => {
  test("of updates is told and kept, the relay is asked for each, the rest loads", async () => {
    const office = await openOffice();
    const { vault } = office;
    const names = clients(60);
    const long = "长".repeat(700);
    must(await vault.write(page(names, long)));
    const chunks = (await allOf(office, "chunks")) as Uint8Array[];
    const keys = await keysOf(office, "chunks");
    expect(chunks.length).toBeGreaterThan(2);
    await put(office, "chunks", flipped(chunks[1]!), keys[1]);
    const fresh = office.another().vault;
    const before = must(await fresh.documents()).known;
    expect(before.some(isUnsent)).toBe(false);
    const hit: DocumentName[] = [];
    for (const name of names) {
      if (must(await fresh.load(name)).rows.length === 0) hit.push(name);
    }
    expect(hit.length).toBeGreaterThan(5);
    expect(hit.length).toBeLessThan(50);
    const { known } = must(await fresh.documents());
    expect(known).toHaveLength(60);
    expect(known.flatMap((one) => (isUnsent(one) ? one.name : [])).sort()).toEqual(hit);
    expect(must(await fresh.rescued()).map(({ reason }) => reason)).toEqual(["unreadable"]);
    must(await fresh.write([{ type: "receive", document: hit[0]!, update: writer().say("再") }]));
    expect(await wordsIn(fresh, hit[0]!)).toEqual(["再"]);
  });

  test("of a single update costs that one only", async () => {
    const office = await openOffice();
    const names = clients(30);
    const changes = page(names, "一").map((change) =>
      "document" in change && change.document === names[4]
        ? { ...change, update: Uint8Array.of(9, 9, 9) }
        : change,
    );
    must(await office.vault.write(changes));
    const loaded = must(await office.vault.load(names[4]!));
    expect([loaded.rows, isUnsent(loaded.document!)]).toEqual([[], true]);
    expect(must(await office.vault.rescued()).map(({ document }) => document)).toEqual([names[4]]);
    expect(await wordsIn(office.vault, names[5]!)).toEqual(["一5"]);
    expect(must(await office.vault.documents()).known.filter(isUnsent)).toHaveLength(1);
  });

  test("of the names costs nothing: they lie beside the updates too", async () => {
    const office = await openOffice();
    const names = clients(60);
    must(await office.vault.write(page(names, "长".repeat(700))));
    const [segment] = (await allOf(office, "segments")) as { sealed: Uint8Array }[];
    await put(office, "segments", { ...segment, sealed: flipped(segment!.sealed) });
    const fresh = office.another().vault;
    const { known, unreadable } = must(await fresh.documents());
    expect([known.map(({ name }) => name), unreadable]).toEqual([names, 0]);
    must(await fresh.write([{ type: "edit", document: names[30]!, update: writer().say("改") }]));
    expect(must(await office.another().vault.documents()).known).toHaveLength(60);
  });

  test("of names and updates is counted, so that everything is named again, and comes again", async () => {
    const office = await openOffice();
    const names = clients(30);
    must(await office.vault.write(page(names, "一")));
    const [segment] = (await allOf(office, "segments")) as { sealed: Uint8Array }[];
    await put(office, "segments", { ...segment, sealed: flipped(segment!.sealed) });
    const [key] = await keysOf(office, "chunks");
    await put(office, "chunks", Uint8Array.of(1, 2, 3), key);
    const fresh = office.another().vault;
    expect(must(await fresh.documents())).toEqual({ known: [], unreadable: 1 });
    must(await fresh.write(page(names, "二")));
    expect(await wordsIn(fresh, names[8]!)).toEqual(["二8"]);
    const healed = must(await office.another().vault.documents());
    expect([healed.known.length, healed.unreadable]).toEqual([30, 0]);
    const kept = must(await fresh.rescued()).map(({ reason }) => reason);
    expect(kept, "the names and the updates").toEqual(["unreadable", "unreadable"]);
  });
});

test("a vault of before there were segments keeps everything, unsent edits first of all", async () => {
  const old = await openOffice(7);
  must(await old.vault.write([{ type: "edit", document: li, update: writer().say("未发") }]));
  const [record, row] = [await allOf(old, "documents"), await allOf(old, "rows")];
  const [key] = await keysOf(old, "rows");
  const browser = createFakeBrowser(8);
  await new Promise((resolve, reject) => {
    const request = browser.indexedDB.open(database, 1);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      const made = request.result.createObjectStore("documents", { keyPath: "tag" });
      made.createIndex("unsent", "unsent");
      made.put(record[0]);
      request.result.createObjectStore("rows").put(row[0], key);
      for (const name of ["notes", "drawer"]) request.result.createObjectStore(name);
      request.result.createObjectStore("unreadable", { autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result.close());
  });
  const vault = openIndexedDbVault(browser.openTab(), database, old.keys);
  expect(must(await vault.documents()).known.map(isUnsent)).toEqual([true]);
  must(await vault.write(page([...clients(30), li], "一")));
  expect(must(await vault.documents()).known).toHaveLength(31);
  expect([...((await wordsIn(vault, li)) as string[])].sort()).toEqual(["一30", "未发"]);
});

test("tabs take in, say, remove and die in any order, and nothing promised is lost", async () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = seededRandom(seed);
    const { another } = await openOffice(seed);
    const tabs = [another(), another()];
    const names = clients(30);
    const promised = new Map<DocumentName, Set<string>>(names.map((name) => [name, new Set()]));
    const jobs: Promise<unknown>[] = [];
    for (let step = 0; step < 16; step += 1) {
      const which = random.integer(0, 1);
      const { vault, tab } = tabs[which]!;
      const what = random.integer(1, 20);
      const name = random.pick(names);
      if (what <= 4) {
        const some = names.slice(random.integer(0, 8));
        const word = `${step}-`;
        const taken = await vault.write(page(some, word));
        if (taken.ok) for (const [at, one] of some.entries()) promised.get(one)!.add(word + at);
      } else if (what <= 12) {
        const word = `${seed}.${step}`;
        const type = random.chance(0.5) ? "edit" : "receive";
        const kept = ({ ok }: { ok: boolean }) => ok && promised.get(name)!.add(word);
        const update = writer().say(word);
        jobs.push(vault.write([{ type, document: name, update }]).then(kept));
      } else if (what <= 14) {
        jobs.push(vault.compact(name), vault.load(name));
      } else if (what === 15) {
        await Promise.all(jobs.splice(0));
        const edits = (await stateOf(vault, name))?.edits ?? 0;
        must(await vault.write([{ type: "remove", document: name, edits }]));
        promised.get(name)!.clear();
      } else if (what <= 17) {
        await Promise.all(jobs.splice(0));
      } else if (what === 18) {
        tab.loseDatabases();
      } else {
        tab.kill();
        tabs[which] = another();
        jobs.splice(0);
      }
    }
    await Promise.all(jobs);
    for (const { vault } of [...tabs, another()]) {
      const { known, unreadable } = must(await vault.documents());
      expect([new Set(known.map(({ name }) => name)).size, unreadable]).toEqual([known.length, 0]);
      for (const [name, words] of promised) {
        const there = (await wordsIn(vault, name)) as string[];
        for (const word of words) expect(there, `seed ${seed}, ${name}`).toContain(word);
      }
    }
  }
});
