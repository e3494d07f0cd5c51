import { describe, expect, test, vi } from "vitest";
import { idOf, nameOf } from "#shared/documents";
import { newUlid, seededRandom } from "#shared/kernel";
import { createFakeBrowser, type FakeBrowser, type FakeTab } from "../../platform/fake.ts";
import { li, wang, wordsOf, writer } from "../fake-updates.ts";
import { makeLock } from "../keys/keyring.ts";
import type { VaultKeys } from "../keys/sealing.ts";
import { must, vaultAcceptance, wordsIn } from "../vault.acceptance.ts";
import { isUnsent, type Vault } from "../vault.ts";
import { openIndexedDbVault } from "./indexeddb-vault.ts";

const database = "0123456789abcdef";

interface World {
  readonly browser: FakeBrowser;
  readonly keys: VaultKeys;
  readonly tab: FakeTab;
  readonly vault: Vault;
  readonly another: () => { readonly tab: FakeTab; readonly vault: Vault };
}

async function openWorld(seed = 1): Promise<World> {
  const browser = createFakeBrowser(seed);
  const tab = browser.openTab();
  const { keys } = await makeLock(tab, "correct horse battery");
  const another = (): { tab: FakeTab; vault: Vault } => {
    const next = browser.openTab();
    return { tab: next, vault: openIndexedDbVault(next, database, keys) };
  };
  return { browser, keys, tab, vault: openIndexedDbVault(tab, database, keys), another };
}

/** All values of a store, as they lie on the disk. */
const rawRows = (
  browser: FakeBrowser,
  store: string,
): Promise<{ key: IDBValidKey; value: unknown }[]> =>
  new Promise((resolve, reject) => {
    const open = browser.indexedDB.open(database);
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const found: { key: IDBValidKey; value: unknown }[] = [];
      const cursor = open.result.transaction(store).objectStore(store).openCursor();
      cursor.onsuccess = () => {
        if (!cursor.result) {
          open.result.close();
          resolve(found);
          return;
        }
        found.push({ key: cursor.result.primaryKey, value: cursor.result.value });
        cursor.result.continue();
      };
    };
  });

/** Changes a value on the disk behind the vault's back. */
const scribble = (
  browser: FakeBrowser,
  store: string,
  change: (value: never) => unknown,
  place: number,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const open = browser.indexedDB.open(database);
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      let left = place;
      const cursor = open.result.transaction(store, "readwrite").objectStore(store).openCursor();
      cursor.onsuccess = () => {
        if (!cursor.result) throw new Error("nothing to scribble on");
        if (left > 0) {
          left -= 1;
          cursor.result.continue();
          return;
        }
        const update = cursor.result.update(change(cursor.result.value as never));
        update.onsuccess = () => {
          open.result.close();
          resolve();
        };
      };
    };
  });

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const other = new Uint8Array(bytes);
  other[at] = (other[at] ?? 0) ^ 0x41;
  return other;
};

describe("as every vault", () => {
  vaultAcceptance(async () => (await openWorld()).vault);
});

describe("on the disk", () => {
  test("nothing readable lies there: neither words, names nor keys of notes", async () => {
    const { vault, browser } = await openWorld();
    const { say } = writer();
    must(
      await vault.write([
        { type: "edit", document: wang.client, update: say("SECRET-WORD"), create: {} },
        { type: "note", key: "feed/registry", value: { SECRET: "SECRET-NOTE" } },
        {
          type: "rescue",
          entry: {
            id: "01JA000000000000000000RSCD",
            document: wang.client,
            reason: "gone",
            atMs: 1,
            facts: [{ says: { note: "SECRET-FACT" } } as never],
            bytes: [],
          },
        },
      ]),
    );
    const stores = ["documents", "rows", "notes", "drawer", "unreadable"];
    const all = await Promise.all(stores.map((store) => rawRows(browser, store)));
    const text = JSON.stringify(all, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value,
    );
    expect(text.length).toBeGreaterThan(500);
    expect(text).not.toMatch(/SECRET|feed|registry|WNG|client/);
  });

  test("another key opens nothing, and destroys nothing", async () => {
    const { vault, tab, keys } = await openWorld();
    const { say } = writer();
    must(await vault.write([{ type: "receive", document: wang.client, update: say("一") }]));
    const other = await makeLock(tab, "another password");
    const stranger = openIndexedDbVault(tab, database, other.keys);
    expect(must(await stranger.documents())).toEqual({ known: [], unreadable: 1 });
    expect(must(await stranger.load(wang.client)).rows).toEqual([]);
    expect(await wordsIn(openIndexedDbVault(tab, database, keys), wang.client)).toEqual(["一"]);
  });

  test("a row moved to another document is not believed", async () => {
    const { vault, browser } = await openWorld();
    const { say } = writer();
    must(await vault.write([{ type: "receive", document: li, update: say("一") }]));
    const [stolen] = await rawRows(browser, "rows");
    must(await vault.write([{ type: "receive", document: wang.client, update: say("二") }]));
    const rows = await rawRows(browser, "rows");
    const place = rows.findIndex(({ key }) => String(key) !== String(stolen!.key));
    await scribble(browser, "rows", () => stolen!.value, place);
    expect(must(await vault.load(wang.client)).rows).toEqual([]);
    expect(await wordsIn(vault, li)).toEqual(["一"]);
  });
});

test("whatever single row is damaged, all others load and the damage is kept for a person", async () => {
  for (let place = 0; place < 6; place += 1) {
    const { vault, browser } = await openWorld(place);
    const { say } = writer();
    const words = ["一", "二", "三", "四", "五", "六"];
    for (const word of words) {
      must(await vault.write([{ type: "receive", document: wang.client, update: say(word) }]));
    }
    const damage =
      place % 2 === 0
        ? (v: { sealed: Uint8Array }) => ({ ...v, sealed: flipped(v.sealed, 20 + place) })
        : () => ({ sealed: "what?", edit: 0 });
    await scribble(browser, "rows", damage, place);
    const loaded = must(await vault.load(wang.client));
    expect(loaded.rows, `row ${place}`).toHaveLength(5);
    expect(isUnsent(loaded.document!)).toBe(true);
    expect(must(await vault.rescued()).map(({ reason }) => reason)).toEqual(["unreadable"]);
  }
});

test("a damaged name costs no row: when the document is named again, its rows are there", async () => {
  const { vault, browser, another } = await openWorld();
  const { say } = writer();
  must(await vault.write([{ type: "edit", document: wang.client, update: say("一") }]));
  await scribble(
    browser,
    "documents",
    (value: { name: Uint8Array }) => ({ ...value, name: flipped(value.name, 15) }),
    0,
  );
  const fresh = another().vault;
  expect(must(await fresh.documents())).toEqual({ known: [], unreadable: 1 });
  must(await fresh.write([{ type: "receive", document: wang.client, update: say("二") }]));
  const { known } = must(await another().vault.documents());
  expect(known.map(({ name, edits, sentEdits }) => [name, edits, sentEdits])).toEqual([
    [wang.client, 1, 0],
  ]);
  expect(await wordsIn(fresh, wang.client)).toEqual(["一", "二"]);
});

describe("when the browser's database fails", () => {
  /** Makes every write of a row fail as a full disk does, until stopped. */
  const fillDisk = (): (() => void) => {
    const spy = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    return () => spy.mockRestore();
  };

  test("a full disk is said, nothing is half written, and space makes it work again", async () => {
    const { vault } = await openWorld();
    const { say } = writer();
    const update = say("一");
    const freeDisk = fillDisk();
    try {
      const refused = await vault.write([
        { type: "edit", document: wang.client, update },
        { type: "note", key: "k", value: 1 },
      ]);
      expect(refused).toEqual({ ok: false, reason: { type: "storageFull" } });
    } finally {
      freeDisk();
    }
    expect(must(await vault.documents()).known).toEqual([]);
    expect(must(await vault.note("k"))).toBeUndefined();
    must(await vault.write([{ type: "edit", document: wang.client, update }]));
    expect(await wordsIn(vault, wang.client)).toEqual(["一"]);
  });

  test("one write that fails does not take its neighbours with it", async () => {
    const { vault } = await openWorld();
    const { say } = writer();
    const update = say("一");
    const real = IDBObjectStore.prototype.add;
    const spy = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      const { sealed } = value as { sealed: Uint8Array };
      if (sealed.length > 5000) throw new DOMException("full", "QuotaExceededError");
      return key === undefined ? real.call(this, value) : real.call(this, value, key);
    });
    try {
      const first = vault.write([{ type: "edit", document: wang.client, update }]);
      const large = vault.write([{ type: "edit", document: li, update: say("长".repeat(4000)) }]);
      const last = vault.write([{ type: "note", key: "k", value: 1 }]);
      expect((await first).ok).toBe(true);
      expect(await large).toEqual({ ok: false, reason: { type: "storageFull" } });
      expect((await last).ok).toBe(true);
    } finally {
      spy.mockRestore();
    }
    expect(await wordsIn(vault, wang.client)).toEqual(["一"]);
  });

  test("a connection closed underneath is opened again without a word", async () => {
    const { vault, tab } = await openWorld();
    const { say } = writer();
    must(await vault.write([{ type: "edit", document: wang.client, update: say("一") }]));
    tab.loseDatabases();
    must(await vault.write([{ type: "edit", document: wang.client, update: say("二") }]));
    tab.loseDatabases();
    expect(await wordsIn(vault, wang.client)).toEqual(["一", "二"]);
  });

  test("a connection lost while writing costs nothing that was promised", async () => {
    const { vault, tab } = await openWorld();
    const { say } = writer();
    const writes = ["一", "二", "三"].map((word) =>
      vault.write([{ type: "edit", document: wang.client, update: say(word) }]),
    );
    await Promise.resolve();
    tab.loseDatabases();
    for (const write of writes) must(await write);
    expect(await wordsIn(vault, wang.client)).toEqual(["一", "二", "三"]);
  });

  test("a database that another tab removes is not brought back", async () => {
    const { vault, browser } = await openWorld();
    const { say } = writer();
    must(await vault.write([{ type: "edit", document: wang.client, update: say("一") }]));
    await new Promise((resolve) => {
      browser.indexedDB.deleteDatabase(database).onsuccess = resolve;
    });
    expect(await vault.write([{ type: "edit", document: wang.client, update: say("二") }])).toEqual(
      { ok: false, reason: { type: "storageBroken" } },
    );
    expect((await browser.indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
  });
});

test("the names of many documents are kept in one piece, so that none is opened by itself", async () => {
  const { browser, vault, another } = await openWorld(12);
  const { randomBytes } = browser.openTab();
  const names = Array.from({ length: 501 }, (_, ms) =>
    nameOf(idOf("client", newUlid(ms, randomBytes))),
  );
  const update = Uint8Array.of(0, 0);
  must(await vault.write(names.map((document) => ({ type: "edit", document, update }))));
  const second = another().vault;
  expect(must(await second.documents()).known).toHaveLength(501);
  await second.close();
  const blank = (record: { name: Uint8Array }) => ({ ...record, name: new Uint8Array(20) });
  await scribble(browser, "documents", blank, 0);
  const { known, unreadable } = must(await another().vault.documents());
  expect(known.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(unreadable).toBe(0);
});

test("what one tab writes rings in the other, by name", async () => {
  const { vault, another } = await openWorld();
  const other = another().vault;
  const { say } = writer();
  const heard = new Promise((resolve) => other.onWritten(resolve));
  must(await vault.write([{ type: "edit", document: wang.client, update: say("一") }]));
  expect(await heard).toEqual({
    documents: new Set([wang.client]),
    isRescue: false,
    isHere: false,
  });
});

test("two tabs write, compact and die in any order, and nothing promised is lost", async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = seededRandom(seed);
    const { another } = await openWorld(seed);
    const tabs = [another(), another()];
    const writers = [writer(), writer()];
    const promised: string[] = [];
    const jobs: Promise<unknown>[] = [];
    for (let step = 0; step < 24; step += 1) {
      const which = random.integer(0, 1);
      const { vault, tab } = tabs[which]!;
      const word = `${seed}.${step}`;
      const what = random.integer(1, 20);
      if (what <= 11) {
        const update = writers[which]!.say(word);
        const type = random.chance(0.3) ? "edit" : "receive";
        const kept = ({ ok }: { ok: boolean }): unknown => ok && promised.push(word);
        jobs.push(vault.write([{ type, document: wang.client, update }]).then(kept));
      } else if (what <= 16) {
        jobs.push(vault.compact(wang.client));
      } else if (what <= 18) {
        await Promise.all(jobs.splice(0));
      } else if (what === 19) {
        tab.loseDatabases();
      } else {
        // A killed tab's promises may stay open for ever; its writer's later words build on lost
        // ones, so a new writer starts, as a new tab does.
        tab.kill();
        tabs[which] = another();
        writers[which] = writer();
        jobs.splice(0);
      }
    }
    const { vault } = another();
    await Promise.all(jobs);
    // A commit of a killed tab may still end, and keep its promise, while this is read.
    const sure = [...promised];
    await vault.compact(wang.client);
    const rows = must(await vault.load(wang.client)).rows.map(({ update }) => update);
    const words = wordsOf(rows);
    expect(words, `seed ${seed}: nothing waits for something lost`).toBeDefined();
    expect([...words!].filter((word) => sure.includes(word)).sort(), `seed ${seed}`).toEqual(
      sure.sort(),
    );
  }
});
