import { describe, expect, test } from "vitest";
import { aDay, aDocument, anAccount, aPerson, caseOf, ids } from "./fake-records.ts";
import type { Invitation } from "./office-store.ts";
import type { OpenStorage } from "./open-storage.acceptance.ts";

const invitation: Invitation = {
  tokenHash: "hash-1",
  staff: ids.he,
  purpose: "join",
  expiresAtMs: 9000,
  isUsed: false,
};

const wangsAssignments = [
  { client: ids.wang, staff: ids.lin, as: "assigned" as const },
  {
    client: ids.wang,
    staff: ids.he,
    as: "standIn" as const,
    from: aDay("2026-11-01"),
    to: aDay("2026-11-09"),
  },
];

/** What a store of accounts and assignments must do. */
export function officeStoreAcceptance(open: OpenStorage): void {
  describe("the office", () => {
    test("an empty office has nobody", async () => {
      const { office } = (await open()).storage;
      expect(await office.load()).toEqual({
        clock: 0,
        staff: [],
        clients: [],
        assignments: [],
        access: [],
      });
    });

    test("a change is there after the storage was closed and opened again", async () => {
      const { storage, reopen } = await open();
      const lin = aPerson(ids.lin, {
        account: anAccount("lin"),
        roles: ["matchmaker", "supervisor"],
        rights: ["cashier"],
      });
      const access = [
        { client: ids.wang, holder: ids.lin, isGranted: true },
        { client: ids.wang, holder: "booked" as const, isGranted: true },
        { client: ids.wang, holder: "pool" as const, isGranted: false },
      ];
      const clock = await storage.office.commit({
        agency: { id: "agency-1", name: "示范婚介所" },
        keyFingerprint: "abc",
        restoredAtMs: 1_790_000_000_000,
        restoredEpoch: 59_000,
        staff: [lin, aPerson(ids.he, { isDisabled: true })],
        passwordHashes: [{ staff: ids.lin, hash: "$argon2id$" }],
        invitations: [invitation],
        clients: [{ id: ids.wang, by: ids.lin, atMs: 10 }],
        assignments: [{ client: ids.wang, all: wangsAssignments }],
        access,
        command: { id: "command-1", by: ids.lin, atMs: 10, answer: "{}" },
      });
      const { office } = await reopen();
      expect(await office.load()).toEqual({
        clock,
        agency: { id: "agency-1", name: "示范婚介所" },
        keyFingerprint: "abc",
        restoredAtMs: 1_790_000_000_000,
        restoredEpoch: 59_000,
        staff: [lin, aPerson(ids.he, { isDisabled: true })],
        clients: [{ id: ids.wang, by: ids.lin, atMs: 10 }],
        assignments: wangsAssignments,
        access: access.map((line) => ({ ...line, clock })),
      });
      expect(await office.passwordHash(ids.lin)).toBe("$argon2id$");
      expect(await office.passwordHash(ids.he)).toBeUndefined();
      expect(await office.invitation("hash-1")).toEqual(invitation);
      expect(await office.doneCommand("command-1")).toMatchObject({ by: ids.lin, answer: "{}" });
    });

    test("a person's record is replaced, and the password stays", async () => {
      const { office } = (await open()).storage;
      await office.commit({
        staff: [aPerson(ids.lin)],
        passwordHashes: [{ staff: ids.lin, hash: "h" }],
      });
      await office.commit({ staff: [aPerson(ids.lin, { name: "林岚", accessNumber: 2 })] });
      expect((await office.load()).staff).toEqual([
        aPerson(ids.lin, { name: "林岚", accessNumber: 2 }),
      ]);
      expect(await office.passwordHash(ids.lin)).toBe("h");
    });

    test("two people cannot have one account", async () => {
      const { office } = (await open()).storage;
      await office.commit({ staff: [aPerson(ids.lin, { account: anAccount("lin") })] });
      const twin = aPerson(ids.he, { account: anAccount("lin") });
      await expect(office.commit({ staff: [twin] })).rejects.toThrow();
      expect((await office.load()).staff).toHaveLength(1);
    });

    test("a command is done once, and nothing of its repetition is written", async () => {
      const { office } = (await open()).storage;
      const command = { id: "command-1", by: ids.lin, atMs: 10, answer: "{}" };
      await office.commit({ command });
      await expect(office.commit({ staff: [aPerson(ids.lin)], command })).rejects.toThrow();
      expect((await office.load()).staff).toEqual([]);
    });

    test("a new link drops the unused ones of the same person", async () => {
      const { office } = (await open()).storage;
      await office.commit({
        staff: [aPerson(ids.he), aPerson(ids.lin)],
        invitations: [
          invitation,
          { ...invitation, tokenHash: "used", isUsed: true },
          { ...invitation, tokenHash: "lins", staff: ids.lin },
        ],
      });
      const next = { ...invitation, tokenHash: "hash-2" };
      await office.commit({ dropInvitationsOf: [ids.he], invitations: [next] });
      expect(await office.invitation("hash-1")).toBeUndefined();
      expect(await office.invitation("hash-2")).toEqual(next);
      expect(await office.invitation("used")).toHaveProperty("isUsed", true);
      expect(await office.invitation("lins")).toHaveProperty("staff", ids.lin);
    });

    test("the assignments of one client are replaced, those of others stay", async () => {
      const { office } = (await open()).storage;
      const chens = [{ client: ids.chen, staff: ids.he, as: "co" as const }];
      await office.commit({
        staff: [aPerson(ids.lin), aPerson(ids.he)],
        clients: [ids.wang, ids.chen].map((id) => ({ id, by: ids.lin, atMs: 1 })),
        assignments: [
          { client: ids.wang, all: wangsAssignments },
          { client: ids.chen, all: chens },
        ],
      });
      await office.commit({ assignments: [{ client: ids.wang, all: [] }] });
      expect((await office.load()).assignments).toEqual(chens);
    });

    test("documents and the office share one clock", async () => {
      const { documents, office } = (await open()).storage;
      await documents.create([aDocument(caseOf(ids.wang))]);
      const [created] = await documents.changedSince(0, 1);
      const clock = await office.commit({ staff: [aPerson(ids.lin)] });
      expect(clock).toBe(Number(created?.clock) + 1);
    });

    test("a cleared storage keeps the fingerprint of its key and nothing else", async () => {
      const { storage } = await open();
      await storage.office.commit({
        agency: { id: "agency-1", name: "示范婚介所" },
        keyFingerprint: "abc",
        staff: [aPerson(ids.he)],
        invitations: [invitation],
      });
      await storage.clear();
      const records = await storage.office.load();
      expect(records).toMatchObject({ keyFingerprint: "abc", staff: [] });
      expect(records).not.toHaveProperty("agency");
      expect(await storage.office.invitation("hash-1")).toBeUndefined();
    });
  });
}
