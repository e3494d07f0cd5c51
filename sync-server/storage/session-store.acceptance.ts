import { describe, expect, test } from "vitest";
import { ids } from "./fake-records.ts";
import type { OpenStorage } from "./open-storage.acceptance.ts";
import type { SessionRecord } from "./session-store.ts";

const aSession = (id: string, changed: Partial<SessionRecord> = {}): SessionRecord => ({
  id,
  tokenHash: `hash of ${id}`,
  staff: ids.lin,
  createdAtMs: 100,
  usedAtMs: 100,
  isEnded: false,
  isPass: false,
  ...changed,
});

/** What a store of sessions must do. */
export function sessionStoreAcceptance(open: OpenStorage): void {
  describe("sessions", () => {
    test("a session is found by the hash of its secret, also after a restart", async () => {
      const { storage, reopen } = await open();
      await storage.sessions.add(aSession("desk"), 9);
      const { sessions } = await reopen();
      expect(await sessions.find("hash of desk")).toEqual(aSession("desk"));
      expect(await sessions.find("hash of another")).toBeUndefined();
    });

    test("use is noted, and never goes back", async () => {
      const { sessions } = (await open()).storage;
      await sessions.add(aSession("desk"), 9);
      await sessions.use("desk", 500);
      await sessions.use("desk", 300);
      expect(await sessions.find("hash of desk")).toHaveProperty("usedAtMs", 500);
    });

    test("ending a person's sessions spares the one named, and others' sessions", async () => {
      const { sessions } = (await open()).storage;
      for (const id of ["desk", "phone"]) await sessions.add(aSession(id), 9);
      await sessions.add(aSession("his", { staff: ids.he }), 9);
      expect(await sessions.end({ type: "staff", staff: ids.lin, except: "desk" })).toEqual([
        "phone",
      ]);
      expect(await sessions.find("hash of phone")).toHaveProperty("isEnded", true);
      expect(await sessions.find("hash of desk")).toHaveProperty("isEnded", false);
      expect(await sessions.find("hash of his")).toHaveProperty("isEnded", false);
    });

    test("what goes on from one sign-in ends together, and no other", async () => {
      const { sessions } = (await open()).storage;
      for (const id of ["desk", "its pass"]) await sessions.add(aSession(id), 9);
      await sessions.add(aSession("phone", { createdAtMs: 101 }), 9);
      await sessions.add(aSession("his", { staff: ids.he }), 9);
      const ended = await sessions.end({ type: "signIn", staff: ids.lin, createdAtMs: 100 });
      expect([...ended].sort()).toEqual(["desk", "its pass"]);
      expect(await sessions.find("hash of its pass")).toHaveProperty("isEnded", true);
      expect(await sessions.find("hash of phone")).toHaveProperty("isEnded", false);
    });

    test("a session ends once", async () => {
      const { sessions } = (await open()).storage;
      await sessions.add(aSession("desk"), 9);
      expect(await sessions.end({ type: "one", id: "desk" })).toEqual(["desk"]);
      expect(await sessions.end({ type: "one", id: "desk" })).toEqual([]);
    });

    test("sessions end that are unused or too old", async () => {
      const { sessions } = (await open()).storage;
      await sessions.add(aSession("unused", { createdAtMs: 1000, usedAtMs: 1000 }), 9);
      await sessions.add(aSession("old", { createdAtMs: 10, usedAtMs: 2000 }), 9);
      await sessions.add(aSession("good", { createdAtMs: 1000, usedAtMs: 2000 }), 9);
      const ended = await sessions.end({ type: "stale", usedBeforeMs: 1500, createdBeforeMs: 20 });
      expect([...ended].sort()).toEqual(["old", "unused"]);
    });

    test("of one person so many are kept, first those that are live and were used last", async () => {
      const { storage, reopen } = await open();
      const { sessions } = storage;
      await sessions.add(aSession("ended", { usedAtMs: 900, isEnded: true }), 3);
      await sessions.add(aSession("old", { usedAtMs: 100 }), 3);
      await sessions.add(aSession("his", { staff: ids.he }), 3);
      await sessions.add(aSession("a pass", { isPass: true }), 3);
      expect(await sessions.add(aSession("desk", { usedAtMs: 200 }), 3)).toEqual([]);
      expect(await sessions.add(aSession("phone", { usedAtMs: 300 }), 3)).toEqual([]);
      expect(await sessions.find("hash of ended")).toBeUndefined();
      expect(await sessions.add(aSession("new", { usedAtMs: 400 }), 3)).toEqual(["old"]);
      const after = (await reopen()).sessions;
      for (const id of ["desk", "phone", "new", "his"]) {
        expect(await after.find(`hash of ${id}`)).toHaveProperty("isEnded", false);
      }
      expect(await after.find("hash of a pass")).toHaveProperty("isPass", true);
    });

    test("sessions unused for long are forgotten", async () => {
      const { sessions } = (await open()).storage;
      await sessions.add(aSession("old", { usedAtMs: 100, isEnded: true }), 9);
      await sessions.add(aSession("new", { usedAtMs: 200, isEnded: true }), 9);
      await sessions.forget(200);
      expect(await sessions.find("hash of old")).toBeUndefined();
      expect(await sessions.find("hash of new")).toBeDefined();
    });
  });
}
