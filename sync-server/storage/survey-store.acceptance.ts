import { describe, expect, test } from "vitest";
import { ids } from "./fake-records.ts";
import type { OpenStorage } from "./open-storage.acceptance.ts";
import type { SurveyLinkRecord, SurveyLinksToEnd } from "./survey-store.ts";

const aLink = (id: string, changed: Partial<SurveyLinkRecord> = {}): SurveyLinkRecord => ({
  id,
  tokenHash: `hash ${id}`,
  client: ids.wang,
  staff: ids.lin,
  createdAtMs: Number(id),
  expiresAtMs: 1_000,
  ...changed,
});

const answer = Uint8Array.of(1, 2, 3);

const withdrawn = (id: string): SurveyLinksToEnd => ({
  ...{ type: "withdrawn", client: ids.wang, id, tokenHash: `hash ${id}` },
});

/** What a store of survey links must do. */
export function surveyStoreAcceptance(open: OpenStorage): void {
  describe("survey links", () => {
    test("a link is found by the hash of its token, also when the storage was opened again", async () => {
      const { storage, reopen } = await open();
      await storage.surveys.add(aLink("1"));
      const { surveys } = await reopen();
      expect(await surveys.find("hash 1")).toEqual(aLink("1"));
      expect(await surveys.find("hash 2")).toBeUndefined();
    });

    test("a new link ends the one nobody answered, and asked for twice it is one", async () => {
      const { surveys } = (await open()).storage;
      await surveys.add(aLink("1"));
      await surveys.add(aLink("2"));
      await surveys.add(aLink("2", { expiresAtMs: 9 }));
      await surveys.add(aLink("3", { client: ids.chen }));
      expect(await surveys.ofClient(ids.wang)).toEqual([aLink("2")]);
      expect([...(await surveys.clients())].sort()).toEqual([ids.wang, ids.chen].sort());
    });

    test("a link is answered once, and stays when another is made", async () => {
      const { surveys } = (await open()).storage;
      await surveys.add(aLink("1"));
      expect(await surveys.answer("1", answer, 500)).toBe(true);
      expect(await surveys.answer("1", Uint8Array.of(9), 600)).toBe(false);
      expect(await surveys.answer("7", answer, 500)).toBe(false);
      await surveys.add(aLink("2"));
      const answered = aLink("1", { answeredAtMs: 500, sealed: answer });
      expect(await surveys.ofClient(ids.wang)).toEqual([aLink("2"), answered]);
    });

    test("of an answer that was taken stays that there was one", async () => {
      const { surveys } = (await open()).storage;
      await surveys.add(aLink("1"));
      await surveys.answer("1", answer, 500);
      await surveys.end({ type: "taken", client: ids.chen, id: "1" });
      expect((await surveys.find("hash 1"))?.sealed).toEqual(answer);
      await surveys.end({ type: "taken", client: ids.wang, id: "1" });
      expect(await surveys.find("hash 1")).toEqual(aLink("1", { answeredAtMs: 500 }));
      expect(await surveys.answer("1", answer, 700)).toBe(false);
    });

    test("only what nobody answered is withdrawn", async () => {
      const { surveys } = (await open()).storage;
      await surveys.add(aLink("1"));
      await surveys.answer("1", answer, 500);
      await surveys.add(aLink("2"));
      for (const id of ["1", "2"]) await surveys.end(withdrawn(id));
      expect((await surveys.ofClient(ids.wang)).map(({ id }) => id)).toEqual(["1"]);
    });

    test("a link that was withdrawn, also before it was made, is never added again", async () => {
      const { storage, reopen } = await open();
      await storage.surveys.add(aLink("1"));
      for (const id of ["1", "1", "2"]) await storage.surveys.end(withdrawn(id));
      const { surveys } = await reopen();
      await surveys.add(aLink("3"));
      for (const id of ["1", "2"]) await surveys.add(aLink(id));
      expect(await surveys.ofClient(ids.wang)).toEqual([aLink("3")]);
    });

    test("a link that a newer one ended, and one that was over, are never added again", async () => {
      const { surveys } = (await open()).storage;
      await surveys.add(aLink("1"));
      await surveys.add(aLink("2"));
      await surveys.add(aLink("1"));
      expect(await surveys.ofClient(ids.wang)).toEqual([aLink("2")]);
      await surveys.end({ type: "old", expiredBeforeMs: 2_000 });
      await surveys.add(aLink("2"));
      expect(await surveys.ofClient(ids.wang)).toEqual([]);
    });

    test("what is long over goes, but no answer that nobody has taken", async () => {
      const { surveys } = (await open()).storage;
      await surveys.add(aLink("1"));
      await surveys.answer("1", answer, 500);
      await surveys.add(aLink("2"));
      await surveys.add(aLink("3", { client: ids.chen, expiresAtMs: 3_000 }));
      await surveys.end({ type: "old", expiredBeforeMs: 2_000 });
      expect((await surveys.ofClient(ids.wang)).map(({ id }) => id)).toEqual(["1"]);
      expect((await surveys.ofClient(ids.chen)).map(({ id }) => id)).toEqual(["3"]);
    });

    test("with a client go all links and answers", async () => {
      const { surveys } = (await open()).storage;
      await surveys.add(aLink("1"));
      await surveys.answer("1", answer, 500);
      await surveys.add(aLink("2", { client: ids.chen }));
      await surveys.end({ type: "client", client: ids.wang });
      expect(await surveys.clients()).toEqual([ids.chen]);
      expect(await surveys.find("hash 1")).toBeUndefined();
    });
  });
}
