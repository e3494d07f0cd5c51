import { describe, expect, test } from "vitest";
import { nameOf } from "#shared/documents";
import { ulidSchema } from "#shared/kernel";
import { ids } from "./fake-records.ts";
import type { OpenStorage } from "./open-storage.acceptance.ts";
import type { NewVersion, VersionBounds } from "./version-store.ts";

const note = nameOf("note/01JA0000000000000000000N0T" as never);
const id = (n: number) => ulidSchema.parse(`01JA000000000000000000000${n}`);
const bounds: VersionBounds = { unlabelled: 2, labelledByEach: 1, sinceMs: 0 };
const version = (n: number, label?: string, namedBy = ids.lin): NewVersion => ({
  document: note,
  id: id(n),
  atMs: n * 100,
  by: ids.lin,
  ...(label === undefined ? {} : { label, namedBy }),
  sealed: Uint8Array.of(n),
});

/** What a store of earlier states must do. */
export function versionStoreAcceptance(open: OpenStorage): void {
  const openNote: OpenStorage = async () => {
    const opened = await open();
    const made = { name: note, by: ids.lin, atMs: 1, wrappedKey: Uint8Array.of(1) };
    await opened.storage.documents.create([made]);
    return opened;
  };

  describe("versions", () => {
    test("states are kept once each, latest first, and read again", async () => {
      const { storage, reopen } = await openNote();
      await storage.versions.keep(version(1), bounds);
      await storage.versions.keep(version(2, "谈话之后"), bounds);
      await storage.versions.keep({ ...version(2, "又一次"), sealed: Uint8Array.of(9) }, bounds);
      const { versions } = await reopen();
      expect(await versions.list(note)).toEqual([
        { id: id(2), atMs: 200, by: ids.lin, label: "谈话之后" },
        { id: id(1), atMs: 100, by: ids.lin },
      ]);
      expect(await versions.read(note, id(2))).toEqual(Uint8Array.of(2));
      expect(await versions.read(note, id(3))).toBeUndefined();
    });

    test("nobody pushes out what a colleague gave a name", async () => {
      const { storage, reopen } = await openNote();
      await storage.versions.keep(version(1, "交接之前", ids.he), bounds);
      for (const n of [2, 3, 4]) await storage.versions.keep(version(n, `第${n}版`), bounds);
      const labels = (await (await reopen()).versions.list(note)).map(({ label }) => label);
      expect(labels).toEqual(["第4版", "交接之前"]);
    });

    test("many kept within an hour thin out each other, not those of last month", async () => {
      const { versions } = (await openNote()).storage;
      const three = { ...bounds, unlabelled: 3 };
      await versions.keep({ ...version(1), atMs: 1 }, three);
      for (const n of [2, 3, 4, 5, 6, 7]) {
        await versions.keep({ ...version(n), atMs: 5_000_000 + n }, three);
      }
      const kept = (await versions.list(note)).map(({ atMs }) => atMs);
      expect([kept.length, kept[0], kept.at(-1)]).toEqual([3, 5_000_007, 1]);
    });

    test("of each sort only so many are kept, and nothing from long ago", async () => {
      const { versions } = (await openNote()).storage;
      for (const n of [1, 2, 3]) await versions.keep(version(n), bounds);
      for (const n of [4, 5]) await versions.keep(version(n, `第${n}版`), bounds);
      const kept = async () => (await versions.list(note)).map(({ atMs }) => atMs);
      expect(await kept()).toEqual([500, 300, 100]);
      await versions.keep(version(6), { ...bounds, sinceMs: 300 });
      expect(await kept()).toEqual([600, 500]);
    });

    test("they go with their document, and none is kept of one that is gone", async () => {
      const { documents, versions } = (await openNote()).storage;
      await versions.keep(version(1), bounds);
      await documents.erase(note, ids.lin, 5);
      await versions.keep(version(2), bounds);
      expect(await versions.list(note)).toEqual([]);
      expect(await versions.read(note, id(1))).toBeUndefined();
    });
  });
}
