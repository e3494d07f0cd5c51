import { describe, expect, test } from "vitest";
import { splitName } from "#shared/documents";
import { aDocument, anEpoch, aRow, caseOf, ids, inEpoch } from "./fake-records.ts";
import type { OpenStorage } from "./open-storage.acceptance.ts";

const wang = caseOf(ids.wang);
const chen = caseOf(ids.chen);

/** What a log of documents must do. */
export function documentStoreAcceptance(open: OpenStorage): void {
  describe("documents", () => {
    test("a document that never was is not there", async () => {
      const { storage } = await open();
      expect(await storage.documents.load(wang)).toBeUndefined();
    });

    test("a document is made once, and stays as it was made first", async () => {
      const { documents } = (await open()).storage;
      const again = { ...aDocument(wang), by: ids.he, wrappedKey: Uint8Array.of(1) };
      expect(await documents.create([aDocument(wang)])).toEqual(["created"]);
      expect(await documents.create([again, aDocument(chen)])).toEqual(["existed", "created"]);
      expect(await documents.load(wang)).toMatchObject({ by: ids.lin, rows: [] });
    });

    test("a document remembers its parent", async () => {
      const { documents } = (await open()).storage;
      await documents.create([{ ...aDocument(wang), parent: chen }, aDocument(chen)]);
      expect(await documents.load(wang)).toMatchObject({ parent: chen });
      expect(await documents.load(chen)).not.toHaveProperty("parent");
    });

    test("what was written is there after the storage was closed and opened again", async () => {
      const { storage, reopen } = await open();
      await storage.documents.create([{ ...aDocument(wang), parent: chen }]);
      const first = aRow(wang, 1, { newClientIds: [11, 4_294_967_295], newRuns: ["AAAAAAAAAA"] });
      const second = aRow(wang, 2, { staff: ids.he, newClientIds: [12], newRuns: ["BBBBBBBBBB"] });
      const clock = await storage.documents.append([first, second]);
      const { documents } = await reopen();
      const { document: _, newClientIds: __, newRuns: ___, ...row } = first;
      const loaded = await documents.load(wang);
      expect(loaded).toMatchObject({ name: wang, parent: chen, by: ids.lin });
      expect(loaded).toHaveProperty("wrappedKey", Uint8Array.of(7, 7, 7));
      expect(loaded).toHaveProperty("rows[0]", { ...row, clock: clock - 1 });
      expect(loaded).toHaveProperty("rows[1].staff", ids.he);
      expect(loaded).toHaveProperty(
        "authors",
        new Map([
          [11, ids.lin],
          [12, ids.he],
          [4_294_967_295, ids.lin],
        ]),
      );
      expect(await documents.runs()).toEqual(
        new Map([
          ["AAAAAAAAAA", ids.lin],
          ["BBBBBBBBBB", ids.he],
        ]),
      );
    });

    test("each row has a clock of its own, later than all before it", async () => {
      const { documents } = (await open()).storage;
      await documents.create([aDocument(wang), aDocument(chen)]);
      const first = await documents.append([aRow(wang, 1)]);
      const last = await documents.append([aRow(chen, 1), aRow(wang, 2), aRow(chen, 2)]);
      expect(last).toBe(first + 3);
    });

    test("a batch with one bad row is not written at all", async () => {
      const { documents } = (await open()).storage;
      await documents.create([aDocument(wang)]);
      await documents.append([aRow(wang, 1, { newClientIds: [11], newRuns: ["AAAAAAAAAA"] })]);
      const good = aRow(wang, 2, { newClientIds: [12], newRuns: ["CCCCCCCCCC"] });
      const badRows = [
        aRow(chen, 1),
        aRow(wang, 1),
        aRow(wang, 2),
        aRow(wang, 3, { newClientIds: [11] }),
        aRow(wang, 3, { newClientIds: [12] }),
        aRow(wang, 3, { newRuns: ["AAAAAAAAAA"] }),
        aRow(wang, 3, { newRuns: ["CCCCCCCCCC"] }),
      ];
      for (const bad of badRows) await expect(documents.append([good, bad])).rejects.toThrow();
      expect(await documents.load(wang)).toHaveProperty("rows.length", 1);
      expect(await documents.runs()).toEqual(new Map([["AAAAAAAAAA", ids.lin]]));
      await documents.append([good]);
      expect(await documents.load(wang)).toHaveProperty("rows.length", 2);
    });

    test("the feed names each document once, by its last change", async () => {
      const { documents } = (await open()).storage;
      await documents.create([aDocument(wang), aDocument(chen)]);
      const clock = await documents.append([aRow(wang, 1)]);
      const all = await documents.changedSince(0, 10);
      expect(all.map(({ name }) => name)).toEqual([chen, wang]);
      expect(all[1]).toEqual({ name: wang, clock, isGone: false });
      expect(await documents.changedSince(clock, 10)).toEqual([]);
      expect(await documents.changedSince(0, 1)).toEqual([all[0]]);
    });

    test("an erased document leaves only its name, and never comes back", async () => {
      const { storage, reopen } = await open();
      await storage.documents.create([aDocument(wang)]);
      const written = await storage.documents.append([aRow(wang, 1, { newClientIds: [11] })]);
      await storage.documents.erase(wang, ids.zhou, 5000);
      const { documents } = await reopen();
      expect(await documents.load(wang)).toBe("gone");
      expect(await documents.create([aDocument(wang)])).toEqual(["gone"]);
      await expect(documents.append([aRow(wang, 2)])).rejects.toThrow();
      const [changed] = await documents.changedSince(written, 10);
      expect(changed).toMatchObject({ name: wang, isGone: true });
    });

    test("a new epoch stands in the place of the old, whose words and key are gone", async () => {
      const { storage, reopen } = await open();
      await storage.documents.create([{ ...aDocument(wang), parent: chen }]);
      await storage.documents.append([
        aRow(wang, 1, { newClientIds: [11], newRuns: ["AAAAAAAAAA"] }),
      ]);
      const clock = await storage.documents.begin([anEpoch(wang, 2)]);
      const { documents } = await reopen();
      const second = inEpoch(wang, 2);
      expect(await documents.load(second)).toMatchObject({
        name: second,
        parent: chen,
        rows: [],
        snapshot: { sequence: 0, clock, sealed: Uint8Array.of(5) },
        authors: new Map([[21, ids.lin]]),
      });
      expect(await documents.load(wang)).toBe("gone");
      expect(await documents.latest(splitName(wang).id)).toEqual({
        name: second,
        isGone: false,
        begun: [{ epoch: 2, cause: "erased" }],
        erasedFacts: ["AAAAAAAAAA.1"],
        firstClock: clock - 1,
      });
      expect(await documents.changedSince(0, 10)).toMatchObject([
        { name: second, clock, isGone: false },
      ]);
      await expect(documents.append([aRow(wang, 2)])).rejects.toThrow();
      await documents.append([aRow(second, 1, { newClientIds: [11] })]);
      expect(await documents.runs()).toEqual(new Map([["AAAAAAAAAA", ids.lin]]));
    });

    test("a document that has a later epoch existed, and its erasure reaches all of them", async () => {
      const { documents } = (await open()).storage;
      await documents.create([aDocument(wang)]);
      await documents.begin([anEpoch(wang, 2)]);
      expect(await documents.create([aDocument(wang)])).toEqual(["existed"]);
      await documents.erase(inEpoch(wang, 2), ids.zhou, 1);
      expect(await documents.create([aDocument(wang)])).toEqual(["gone"]);
      expect(await documents.latest(splitName(wang).id)).toMatchObject({ isGone: true });
    });

    test("epochs begin all or none", async () => {
      const { documents } = (await open()).storage;
      await documents.create([aDocument(wang)]);
      await expect(documents.begin([anEpoch(wang, 2), anEpoch(chen, 2)])).rejects.toThrow();
      expect(await documents.load(wang)).toHaveProperty("rows", []);
    });

    test("the ledger knows what was erased, and epochs that no backup has", async () => {
      const { documents } = (await open()).storage;
      await documents.create([aDocument(wang), aDocument(chen)]);
      const lost = [{ epoch: 2, cause: "erased" as const }];
      await documents.begin([{ ...anEpoch(wang, 900), cause: "restored", lost }]);
      await documents.erase(chen, ids.zhou, 1);
      const begun = [...lost, { epoch: 900, cause: "restored" }];
      expect(await documents.erasures()).toEqual([
        { document: splitName(chen).id, facts: [], begun: [] },
        { document: splitName(wang).id, facts: ["AAAAAAAAAA.1"], begun },
      ]);
      expect(await documents.latest(splitName(wang).id)).toMatchObject({
        begun,
        erasedFacts: ["AAAAAAAAAA.1"],
      });
    });

    test("a snapshot takes the place of what rows held, and later rows stay", async () => {
      const { storage, reopen } = await open();
      await storage.documents.create([aDocument(wang)]);
      await storage.documents.append(
        Array.from({ length: 40 }, (_, index) => aRow(wang, index + 1)),
      );
      expect(await storage.documents.long(40, 10)).toEqual([wang]);
      expect(await storage.documents.long(41, 10)).toEqual([]);
      const dropped = Array.from({ length: 39 }, (_, index) => ({
        sequence: index + 1,
        sealedHash: Uint8Array.of(3, index),
      }));
      const snapshot = { sequence: 39, sealed: Uint8Array.of(8, 8) };
      await storage.documents.compact({ document: wang, snapshot, dropped });
      const { documents } = await reopen();
      const found = await documents.load(wang);
      if (!found || found === "gone") throw new Error("it is there");
      expect(found.snapshot).toEqual({ ...snapshot, clock: found.rows[38]?.clock });
      expect(found.rows).toHaveLength(40);
      expect(found.rows[38]).toMatchObject({
        sealed: new Uint8Array(),
        sealedHash: Uint8Array.of(3, 38),
        hash: Uint8Array.of(9, 39),
      });
      expect(found.rows[39]).not.toHaveProperty("sealedHash");
      expect(await documents.long(32, 10)).toEqual([]);
    });

    test("a cleared storage is empty, and its clock goes on", async () => {
      const { storage } = await open();
      await storage.documents.create([aDocument(wang)]);
      const before = await storage.documents.append([aRow(wang, 1, { newRuns: ["AAAAAAAAAA"] })]);
      await storage.clear();
      expect(await storage.documents.changedSince(0, 10)).toEqual([]);
      expect((await storage.documents.runs()).size).toBe(0);
      await storage.documents.create([aDocument(wang)]);
      const [changed] = await storage.documents.changedSince(0, 10);
      expect(changed?.clock).toBeGreaterThan(before);
    });
  });
}
