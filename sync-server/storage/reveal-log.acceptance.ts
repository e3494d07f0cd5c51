import { describe, expect, test } from "vitest";
import { ids } from "./fake-records.ts";
import type { OpenStorage } from "./open-storage.acceptance.ts";
import type { RevealQuery, RevealRecord } from "./reveal-log.ts";

const aReveal = (id: string, changed: Partial<RevealRecord> = {}): RevealRecord => ({
  id,
  staff: ids.lin,
  session: "session-lin",
  client: ids.wang,
  atMs: 100,
  receivedAtMs: 200,
  wasOffline: true,
  sealed: Uint8Array.of(1, 2, 3),
  ...changed,
});

/** What a log of looks at contact data must do. */
export function revealLogAcceptance(open: OpenStorage): void {
  describe("reveals", () => {
    test("looks are kept in the order they became known, per client", async () => {
      const { storage, reopen } = await open();
      await storage.reveals.add([aReveal("2"), aReveal("1"), aReveal("3", { client: ids.chen })]);
      const { reveals } = await reopen();
      expect(await reveals.ofClient(ids.wang)).toEqual([aReveal("2"), aReveal("1")]);
      expect(await reveals.ofClient(ids.chen)).toEqual([aReveal("3", { client: ids.chen })]);
    });

    test("the latest known come first, a page at a time, of a time, a colleague or a client", async () => {
      const { reveals } = (await open()).storage;
      await reveals.add([
        aReveal("1", { atMs: 100 }),
        aReveal("2", { atMs: 300, staff: ids.zhou }),
        aReveal("3", { atMs: 200, client: ids.chen }),
        aReveal("4", { atMs: 400 }),
      ]);
      const all = { fromMs: 0, toMs: 1_000, atMost: 10 };
      const found = async (query: Partial<RevealQuery>) =>
        (await reveals.page({ ...all, ...query })).map(({ id }) => id);
      expect(await found({})).toEqual(["4", "3", "2", "1"]);
      expect(await found({ fromMs: 200, toMs: 400 })).toEqual(["3", "2"]);
      expect(await found({ staff: ids.lin })).toEqual(["4", "3", "1"]);
      expect(await found({ client: ids.chen, staff: ids.zhou })).toEqual([]);
      const first = await reveals.page({ ...all, atMost: 2 });
      expect(first).toMatchObject([aReveal("4", { atMs: 400 }), { id: "3" }]);
      expect(await found({ before: first.at(-1)?.position })).toEqual(["2", "1"]);
    });

    test("a look that is sent twice is logged once, as it was sent first", async () => {
      const { reveals } = (await open()).storage;
      await reveals.add([aReveal("1")]);
      await reveals.add([aReveal("1", { atMs: 999 }), aReveal("2")]);
      expect(await reveals.ofClient(ids.wang)).toEqual([aReveal("1"), aReveal("2")]);
    });
  });
}
