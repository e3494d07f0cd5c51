import { describe, expect, test } from "vitest";
import { idOf } from "#shared/documents";
import type { BlobRecord, UploadRecord } from "./blob-store.ts";
import { ids } from "./fake-records.ts";
import type { OpenStorage } from "./open-storage.acceptance.ts";

const ofWang = idOf("client", ids.wang);
const ofChen = idOf("client", ids.chen);

const anUpload = (tag: string, changed: Partial<UploadRecord> = {}): UploadRecord => ({
  ...{ document: ofWang, tag, by: ids.lin, file: `file of ${tag}`, bytes: 900, atMs: 100 },
  wrappedKey: Uint8Array.of(1, 2, 3),
  ...changed,
});

const aBlob = (tag: string, changed: Partial<BlobRecord> = {}): BlobRecord => ({
  ...anUpload(tag),
  type: "image/jpeg",
  ...changed,
});

/** What a list of blobs must do. */
export function blobStoreAcceptance(open: OpenStorage): void {
  describe("blobs", () => {
    test("an upload becomes a blob, also after a restart", async () => {
      const { storage, reopen } = await open();
      await storage.blobs.begin(anUpload("portrait"));
      expect(await storage.blobs.find(ofWang, "portrait")).toBeUndefined();
      await storage.blobs.complete(aBlob("portrait"));
      const { blobs } = await reopen();
      expect(await blobs.find(ofWang, "portrait")).toEqual(aBlob("portrait"));
      expect(await blobs.findUpload("portrait", ids.lin)).toBeUndefined();
    });

    test("a person's uploads are listed, the latest first", async () => {
      const { blobs } = (await open()).storage;
      await blobs.begin(anUpload("portrait"));
      await blobs.begin(anUpload("his", { by: ids.he }));
      await blobs.begin(anUpload("scan", { atMs: 200 }));
      await blobs.begin(anUpload("whole", { atMs: 300 }));
      await blobs.complete(aBlob("whole"));
      expect((await blobs.uploadsOf(ids.lin)).map(({ tag }) => tag)).toEqual(["scan", "portrait"]);
    });

    test("two people upload the same blob without meeting; the first to end stays", async () => {
      const { blobs } = (await open()).storage;
      await blobs.begin(anUpload("portrait"));
      await blobs.begin(anUpload("portrait", { by: ids.he, file: "his" }));
      await blobs.complete(aBlob("portrait"));
      expect(await blobs.findUpload("portrait", ids.he)).toHaveProperty("file", "his");
      await blobs.complete(aBlob("portrait", { by: ids.he, file: "his" }));
      expect(await blobs.find(ofWang, "portrait")).toEqual(aBlob("portrait"));
      expect(await blobs.ofDocument(ofWang)).toEqual([aBlob("portrait")]);
    });

    test("an upload that is begun again takes the place of the first", async () => {
      const { blobs } = (await open()).storage;
      await blobs.begin(anUpload("portrait"));
      await blobs.begin(anUpload("portrait", { file: "anew" }));
      expect(await blobs.files()).toEqual(new Set(["anew"]));
    });

    test("a blob whose file was lost is forgotten alone", async () => {
      const { blobs } = (await open()).storage;
      await blobs.complete(aBlob("one"));
      await blobs.complete(aBlob("two"));
      await blobs.drop(aBlob("one"));
      expect(await blobs.files()).toEqual(new Set(["file of two"]));
    });

    test("what belongs to a document goes with it, and nothing else", async () => {
      const { blobs } = (await open()).storage;
      await blobs.complete(aBlob("one"));
      await blobs.begin(anUpload("two"));
      await blobs.complete(aBlob("one", { document: ofChen, file: "hers" }));
      expect([...(await blobs.documents())].sort()).toEqual([ofWang, ofChen]);
      await blobs.forget(ofWang);
      expect(await blobs.documents()).toEqual([ofChen]);
      expect(await blobs.files()).toEqual(new Set(["hers"]));
    });

    test("uploads are given up by name, or when they are old", async () => {
      const { blobs } = (await open()).storage;
      await blobs.begin(anUpload("old"));
      await blobs.begin(anUpload("new", { atMs: 200 }));
      await blobs.begin(anUpload("wrong", { atMs: 200 }));
      await blobs.giveUp({ tag: "wrong", by: ids.lin });
      await blobs.giveUp({ begunBeforeMs: 200 });
      expect(await blobs.files()).toEqual(new Set(["file of new"]));
    });
  });
}
