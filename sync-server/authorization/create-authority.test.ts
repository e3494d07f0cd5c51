import { describe, expect, test } from "vitest";
import { type DocumentKind, idOf, nameOf, type ParsedName, parseName } from "#shared/documents";
import { assert, type StaffId } from "#shared/kernel";
import { aDay, aPerson, ids } from "../storage/fake-records.ts";
import { createAuthority } from "./create-authority.ts";
import { fakeOffice } from "./fake-office.ts";

const fang = aPerson(ids.fang, { name: "方婷", roles: ["reception"] });
const he = aPerson(ids.he, { name: "何建业" });
const lin = aPerson(ids.lin);
const zhou = aPerson(ids.zhou, { name: "周敏", roles: ["supervisor", "admin"] });

const documentOf = (kind: DocumentKind, key: string): ParsedName => {
  const parsed = parseName(nameOf(idOf(kind, key)));
  assert(parsed.ok, "a name of ours");
  return parsed.value;
};
const contact = documentOf("contact", ids.wang);
const file = documentOf("case", ids.wang);
const card = documentOf("client", ids.wang);

/** Fang, He, Lin and Zhou work here; nobody knows Wang yet. */
async function workday() {
  const world = await fakeOffice({ staff: [fang, he, lin, zhou] });
  const authority = createAuthority(world.office, world.nowMs);
  const assign = (staff: StaffId, changed: object = {}) =>
    world.office.change(() => {
      const all = [{ client: ids.wang, staff, as: "assigned" as const, ...changed }];
      return {
        ok: true,
        value: { change: { assignments: [{ client: ids.wang, all }] }, answer: 0 },
      };
    });
  return { ...world, authority, assign };
}

describe("clients", () => {
  test("whoever registers a client may read and write everything of it at once", async () => {
    const { authority } = await workday();
    expect(authority.mayCreate(ids.lin, card)).toBe(true);
    expect(authority.mayCreate(ids.lin, file)).toBe(false);
    await authority.clientCreated(ids.wang, ids.lin);
    expect(authority.accessOf(ids.lin, file)).toEqual({ read: true, say: "everything" });
    expect(authority.mayCreate(ids.lin, file)).toBe(true);
    expect(authority.accessOf(ids.he, file)).toEqual({ read: false, say: "nothing" });
  });

  test("a client somebody else registered is not given away by registering it again", async () => {
    const { authority, storage } = await workday();
    await authority.clientCreated(ids.wang, ids.lin);
    await authority.clientCreated(ids.wang, ids.he);
    expect(authority.accessOf(ids.he, file).read).toBe(false);
    expect((await storage.office.load()).assignments).toHaveLength(1);
  });

  test("until a matchmaker takes over, the whole front desk looks after a client", async () => {
    const { authority, assign, office, storage } = await workday();
    const colleague = aPerson(ids.he, { roles: ["reception"] });
    await office.change(() => ({
      ok: true,
      value: { change: { staff: [colleague] }, answer: 0 },
    }));
    await authority.clientCreated(ids.wang, ids.fang);
    expect(authority.accessOf(ids.he, contact).read).toBe(true);
    expect(authority.accessOf(ids.he, file).read).toBe(false);
    await assign(ids.lin);
    expect(authority.accessOf(ids.he, contact).read).toBe(false);
    expect(authority.accessOf(ids.fang, contact).read).toBe(false);
    expect(
      (await storage.office.load()).access.filter((line) => line.holder === "pool"),
    ).toHaveLength(2);
  });

  test("a pure admin does not see clients", async () => {
    const { authority, office } = await workday();
    const admin = aPerson(ids.zhou, { roles: ["admin"] });
    await office.change(() => ({ ok: true, value: { change: { staff: [admin] }, answer: 0 } }));
    await authority.clientCreated(ids.wang, ids.lin);
    for (const document of [card, contact, file]) {
      expect(authority.accessOf(ids.zhou, document).read).toBe(false);
    }
    expect(authority.mayCreate(ids.zhou, card)).toBe(false);
  });

  test("a disabled person may do nothing", async () => {
    const { authority, office } = await workday();
    await authority.clientCreated(ids.wang, ids.lin);
    const gone = { ...lin, isDisabled: true };
    await office.change(() => ({ ok: true, value: { change: { staff: [gone] }, answer: 0 } }));
    expect(authority.accessOf(ids.lin, file)).toEqual({ read: false, say: "nothing" });
    expect(authority.mayCreate(ids.lin, documentOf("client", ids.chen))).toBe(false);
  });
});

describe("dates", () => {
  test("a stand-in reads from the first day to the last, in the agency's zone", async () => {
    const { authority, assign, goTo, pass } = await workday();
    await authority.clientCreated(ids.wang, ids.lin);
    await assign(ids.he, { as: "standIn", from: aDay("2026-11-26"), to: aDay("2026-11-27") });
    const mayRead = (): boolean => authority.accessOf(ids.he, file).read;
    expect(mayRead()).toBe(false);
    goTo("2026-11-26");
    expect(mayRead()).toBe(true);
    goTo("2026-11-27");
    pass(14 * 3_600_000);
    expect(mayRead()).toBe(true);
    pass(3_600_000);
    expect(mayRead()).toBe(false);
  });

  test("when the day turns, those whose access changed are told, and it is written down", async () => {
    const { authority, office, assign, goTo, reopen, nowMs } = await workday();
    await authority.clientCreated(ids.wang, ids.lin);
    await assign(ids.he, { as: "standIn", from: aDay("2026-11-26"), to: aDay("2026-11-26") });
    const told: StaffId[][] = [];
    authority.onChange((staff) => told.push([...staff]));
    await office.turnDay();
    expect(told).toEqual([]);
    goTo("2026-11-26");
    await office.turnDay();
    expect(told.shift()).toContain(ids.he);
    goTo("2026-11-27");
    const later = createAuthority(await reopen(), nowMs);
    expect(later.changesSince(ids.he, 0).map(({ isGranted }) => isGranted)).toEqual([true]);
    await office.turnDay();
    expect(authority.changesSince(ids.he, 0).map(({ isGranted }) => isGranted)).toEqual([
      true,
      false,
    ]);
  });
});

describe("appointments", () => {
  /** 王's file is 林's, and the front desk is at work. */
  async function served() {
    const world = await workday();
    await world.authority.clientCreated(ids.wang, ids.lin);
    return { ...world, mayReach: () => world.authority.accessOf(ids.fang, contact).read };
  }

  test("reception reaches whoever is expected today or tomorrow, and nobody else's colleague does", async () => {
    const { authority, mayReach, expect: book, goTo } = await served();
    expect(mayReach()).toBe(false);
    await book(ids.wang, "2026-11-26");
    expect(mayReach()).toBe(false);
    goTo("2026-11-25");
    expect(mayReach()).toBe(true);
    expect(authority.accessOf(ids.he, contact).read).toBe(false);
    expect(authority.accessOf(ids.fang, file).read).toBe(false);
    goTo("2026-11-26");
    expect(mayReach()).toBe(true);
    goTo("2026-11-27");
    expect(mayReach()).toBe(false);
  });

  test("what is gained and lost by booking, moving, calling off and the turn of the day is told", async () => {
    const { authority, office, mayReach, expect: book, goTo } = await served();
    const told: StaffId[][] = [];
    authority.onChange((staff) => told.push([...staff]));
    const gained = () => authority.changesSince(ids.fang, 0).map(({ isGranted }) => isGranted);
    await book(ids.wang, "2026-11-24");
    expect([mayReach(), gained()]).toEqual([true, [true]]);
    await book(ids.wang, "2026-11-27");
    expect([mayReach(), gained()]).toEqual([false, [true, false]]);
    goTo("2026-11-26");
    await office.turnDay();
    expect([mayReach(), gained()]).toEqual([true, [true, false, true]]);
    await book(ids.wang);
    expect(gained()).toEqual([true, false, true, false]);
    expect(told).toEqual(told.map(() => [ids.fang]));
    expect(told).toHaveLength(4);
    const lost = authority.changesSince(ids.fang, 0).at(-1);
    expect(lost && authority.readsThrough(ids.fang, contact, lost)).toBe(true);
    expect(lost && authority.readsThrough(ids.fang, file, lost)).toBe(false);
  });

  test("an appointment that was known before the client gives the client to the front desk at once", async () => {
    const { authority, assign, expect: book } = await workday();
    await book(ids.wang, "2026-11-24");
    expect(authority.accessOf(ids.fang, contact).read).toBe(false);
    await authority.clientCreated(ids.wang, ids.lin);
    await assign(ids.lin);
    expect(authority.accessOf(ids.fang, contact).read).toBe(true);
    expect(authority.changesSince(ids.fang, 0)).toMatchObject([{ through: "booked" }]);
  });

  test("somebody part-time is not the front desk for clients who are expected", async () => {
    const { authority, office, expect: book } = await served();
    const partTimer = aPerson(ids.he, { roles: ["reception"], rights: ["partTime"] });
    await office.change(() => ({ ok: true, value: { change: { staff: [partTimer] }, answer: 0 } }));
    await book(ids.wang, "2026-11-24");
    expect(authority.accessOf(ids.he, contact).read).toBe(false);
    expect(authority.changesSince(ids.he, 0)).toEqual([]);
  });
});

describe("changes", () => {
  test("what somebody gained and lost is told from any clock on, also after a restart", async () => {
    const { authority, assign, office, reopen, nowMs } = await workday();
    await authority.clientCreated(ids.wang, ids.lin);
    const before = office.roster.clock();
    await assign(ids.he);
    const reopened = createAuthority(await reopen(), nowMs);
    for (const one of [authority, reopened]) {
      expect(one.changesSince(ids.lin, before)).toMatchObject([
        { client: ids.wang, isGranted: false },
      ]);
      expect(one.changesSince(ids.he, 0)).toMatchObject([{ client: ids.wang, isGranted: true }]);
      expect(one.changesSince(ids.lin, office.roster.clock())).toEqual([]);
    }
  });

  test("reception is told of clients nobody answers for, a part-timer is not", async () => {
    const { authority, office } = await workday();
    const partTimer = aPerson(ids.he, { roles: ["reception"], rights: ["partTime"] });
    await office.change(() => ({
      ok: true,
      value: { change: { staff: [partTimer] }, answer: 0 },
    }));
    await authority.clientCreated(ids.wang, ids.fang);
    expect(authority.changesSince(ids.fang, 0)).toHaveLength(2);
    expect(authority.changesSince(ids.he, 0)).toEqual([]);
  });

  test("the directory's number grows with each change, and everybody is told", async () => {
    const { authority, assign } = await workday();
    const versions: number[] = [authority.directoryVersion()];
    const stop = authority.onDirectoryChange((version) => versions.push(version));
    await authority.clientCreated(ids.wang, ids.lin);
    await assign(ids.he);
    stop();
    await assign(ids.lin);
    expect(versions).toHaveLength(3);
    expect([...versions].sort((a, b) => a - b)).toEqual(versions);
  });

  test("when a matchmaker is one no longer, the clients are unassigned again", async () => {
    const { authority, office } = await workday();
    await authority.clientCreated(ids.wang, ids.lin);
    const turned = { ...lin, roles: ["reception" as const] };
    await office.change(() => ({ ok: true, value: { change: { staff: [turned] }, answer: 0 } }));
    expect(authority.accessOf(ids.fang, contact).read).toBe(true);
    expect(authority.changesSince(ids.fang, 0)).toMatchObject([{ isGranted: true }]);
  });
});
