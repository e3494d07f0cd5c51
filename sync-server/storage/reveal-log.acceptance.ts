import { describe, expect, test } from "vitest";
import { ids } from "./fake-records.ts";
import type { OpenStorage } from "./open-storage.acceptance.ts";
import type { RevealRecord } from "./reveal-log.ts";

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

    test("a look that is sent twice is logged once, as it was sent first", async () => {
      const { reveals } = (await open()).storage;
      await reveals.add([aReveal("1")]);
      await reveals.add([aReveal("1", { atMs: 999 }), aReveal("2")]);
      expect(await reveals.ofClient(ids.wang)).toEqual([aReveal("1"), aReveal("2")]);
    });
  });
}
