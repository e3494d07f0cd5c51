import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { checkFact, holdsFacts, parseName, readFacts } from "#shared/documents";
import { plainDateOf } from "#shared/kernel";
import { openOffice } from "../authorization/office.ts";
import { createKeyring } from "../storage/keyring.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { openLog } from "../storage/open-log.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import type { Storage } from "../storage/storage.ts";
import { createPasswords } from "./passwords.ts";
import { createSetUp } from "./set-up.ts";

const password = "红线牵千里，一直到老";
const nowMs = (): number => Date.parse("2026-11-24T09:00:00+08:00");
const keyring = createKeyring(Buffer.alloc(32, 7), randomBytes);
const passwords = createPasswords({ memoryKiB: 64, passes: 1 });

/** A relay's first run over a storage, which is empty unless the test fills it. */
async function firstRun(storage: Storage = createMemoryStorage()) {
  const today = () => plainDateOf(nowMs(), 480);
  const office = await openOffice({ isBooked: () => false, store: storage.office, nowMs, today });
  const log = () => openLog({ store: storage.documents, keyring, nowMs, randomBytes });
  const world = { office, storage, openLog: log, passwords, nowMs, randomBytes };
  return { storage, office, log: log(), setUp: createSetUp(world) };
}

const own = (changed: Partial<{ account: string; password: string }> = {}) => ({
  kind: "own" as const,
  name: "鹊桥一店",
  person: { name: "周敏", account: "zhoumin", password, ...changed },
});
const sample = (clients: number, seed: number) => ({ kind: "sample" as const, clients, seed });

test("the first person may do everything, and the agency's document says its name", async () => {
  const { setUp, office, log } = await firstRun();
  expect(setUp.state()).toEqual({ isNeeded: true });
  const made = await setUp.setUp({ token: setUp.token ?? "", agency: own() });
  expect(made).toMatchObject({
    ok: true,
    value: { accounts: [{ account: "zhoumin", roles: expect.arrayContaining(["admin"]) }] },
  });
  expect(made.ok && made.value.accounts[0]).not.toHaveProperty("password");
  expect(setUp.state()).toEqual({ isNeeded: false, agency: "鹊桥一店" });
  expect(office.roster.everyone()).toHaveLength(1);
  const [document] = await log.changedSince(0, 10);
  expect(document?.name).toBe("agency@1");
});

test("without the link of the console nothing is set up", async () => {
  const { setUp, office } = await firstRun();
  expect(await setUp.setUp({ token: "x".repeat(43), agency: own() })).toEqual({
    ok: false,
    reason: "wrongLink",
  });
  expect(office.roster.agency()).toBeUndefined();
});

test("an agency is set up once, also when two people try at the same moment", async () => {
  const { setUp, office, storage } = await firstRun();
  const token = setUp.token ?? "";
  const answers = await Promise.all([
    setUp.setUp({ token, agency: own() }),
    setUp.setUp({ token, agency: own({ account: "another" }) }),
  ]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  expect(answers[1]).toMatchObject({ reason: "alreadySetUp" });
  expect(office.roster.everyone()).toHaveLength(1);
  const again = await firstRun(storage);
  expect(again.setUp.token).toBeUndefined();
  expect(await again.setUp.setUp({ token, agency: own() })).toMatchObject({
    reason: "alreadySetUp",
  });
});

test("a weak password and a bad account are refused, and nothing is made", async () => {
  const { setUp, office } = await firstRun();
  expect(await setUp.make(own({ password: "short" }))).toMatchObject({ reason: "weakPassword" });
  expect(await setUp.make(own({ account: "!" }))).toMatchObject({ reason: "badAccount" });
  expect(office.roster.everyone()).toEqual([]);
});

/** The agency's, staff's and clients' documents; those of months, meetings and pairs depend on the day. */
const lastingIn = async ({ changedSince }: Pick<SealedLog, "changedSince">) =>
  (await changedSince(0, 1000)).filter(
    ({ name }) => !/^(calendar|desk|note|introduction)\//.test(name),
  );

test("the sample agency has six people with passwords, and every client has its documents", async () => {
  const { setUp, office, log } = await firstRun();
  const made = await setUp.make(sample(12, 5));
  const accounts = made.ok ? made.value.accounts : [];
  expect(accounts).toHaveLength(6);
  for (const account of accounts) expect(account.password).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  expect([...office.roster.clients()]).toHaveLength(12);
  expect(await lastingIn(log)).toHaveLength(1 + 6 + 12 * 6);
});

test("everything in the sample is what the relay would have taken from the app", async () => {
  const { setUp, log } = await firstRun();
  await setUp.make(sample(40, 11));
  for (const { name } of await log.changedSince(0, 1000)) {
    const parsed = parseName(name);
    const document = await log.load(name);
    if (!parsed.ok || !document || document === "gone") throw new Error(`${name} is not there`);
    const doc = new Y.Doc();
    for (const { update, staff } of document.rows) {
      const authors = Y.decodeUpdate(update).structs.map(({ id }) =>
        document.authors.get(id.client),
      );
      expect(new Set(authors)).toEqual(new Set([staff]));
      Y.applyUpdate(doc, update);
    }
    const { kind } = parsed.value;
    for (const fact of readFacts(doc)) {
      expect(holdsFacts(kind) && checkFact(kind, fact)).toMatchObject({ ok: true });
    }
    expect(await log.verifyChain(name)).toEqual({ ok: true, value: document.rows.length });
  }
});

test("what a set-up that broke off has left does not stand in the way of the next", async () => {
  const whole = createMemoryStorage();
  let writes = 0;
  const breaking: Storage = {
    ...whole,
    documents: {
      ...whole.documents,
      append: async (rows) => {
        writes += 1;
        if (writes === 3) throw new Error("the disk is full");
        return whole.documents.append(rows);
      },
    },
  };
  const { setUp } = await firstRun(breaking);
  await expect(setUp.make(sample(150, 1))).rejects.toThrow("full");
  expect(setUp.state()).toEqual({ isNeeded: true });
  const next = await firstRun(whole);
  expect(await next.setUp.make(sample(3, 2))).toMatchObject({ ok: true });
  expect(await lastingIn(next.log)).toHaveLength(1 + 6 + 3 * 6);
});
