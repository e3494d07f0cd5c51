import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { fakeOffice } from "../authorization/fake-office.ts";
import { ids } from "../storage/fake-records.ts";
import { fakeLog } from "../telemetry/fake-log.ts";
import { createSessions, keptOfPerson, longestMs, rememberedMs, unusedMs } from "./sessions.ts";

async function morning() {
  const world = await fakeOffice();
  const { nowMs, storage } = world;
  const store = storage.sessions;
  const sessions = createSessions({ store, nowMs, randomBytes, log: fakeLog() });
  const ended: string[] = [];
  sessions.onEnded((all) => ended.push(...all));
  return { ...world, sessions, ended };
}

test("a session is found by its secret, and the secret is kept nowhere", async () => {
  const { sessions, storage, nowMs } = await morning();
  const createdAtMs = nowMs();
  const { id, token } = await sessions.start(ids.lin);
  expect(await sessions.find(token)).toEqual({ id, staff: ids.lin, isLive: true, createdAtMs });
  expect(await sessions.find("made up")).toBeUndefined();
  expect(await storage.sessions.find(token)).toBeUndefined();
});

test("a session unused for twelve hours is over, one in use is not", async () => {
  const { sessions, pass, ended } = await morning();
  const desk = await sessions.start(ids.lin);
  const phone = await sessions.start(ids.lin);
  pass(unusedMs - 1);
  sessions.markUsed(phone.id);
  pass(1);
  await sessions.sweep();
  expect(await sessions.find(desk.token)).toHaveProperty("isLive", false);
  expect(await sessions.find(phone.token)).toHaveProperty("isLive", true);
  expect(ended).toEqual([]);
  pass(1);
  await sessions.sweep();
  expect(ended).toEqual([desk.id]);
});

test("after a week a session is over, however much it was used", async () => {
  const { sessions, pass, ended } = await morning();
  const { id, token } = await sessions.start(ids.lin);
  for (let passed = 0; passed < longestMs; passed += unusedMs / 2) {
    expect(await sessions.find(token)).toHaveProperty("isLive", true);
    pass(unusedMs / 2);
    sessions.markUsed(id);
  }
  expect(await sessions.find(token)).toHaveProperty("isLive", false);
  pass(1);
  await sessions.sweep();
  expect(ended).toEqual([id]);
});

test("use is written down once in a while, not each time", async () => {
  const { storage, nowMs, pass } = await morning();
  const noted: number[] = [];
  const use = async (_: string, atMs: number): Promise<void> => {
    noted.push(atMs);
  };
  const store = { ...storage.sessions, use };
  const sessions = createSessions({ store, nowMs, randomBytes, log: fakeLog() });
  for (let minute = 0; minute < 11; minute++) {
    sessions.markUsed("desk");
    sessions.markUsed("desk");
    pass(60_000);
  }
  expect(noted).toHaveLength(3);
});

test("when use cannot be noted, the person goes on working and the log says why", async () => {
  const { storage, nowMs } = await morning();
  const log = fakeLog();
  const use = async (): Promise<void> => {
    throw new Error("the disk is full");
  };
  const store = { ...storage.sessions, use };
  const sessions = createSessions({ store, nowMs, randomBytes, log });
  sessions.markUsed("desk");
  await Promise.resolve();
  expect(log.entries).toMatchObject([{ event: "session use not noted" }]);
});

test("ending a session tells those who listen, until they stop listening", async () => {
  const { sessions, ended } = await morning();
  const desk = await sessions.start(ids.lin);
  const phone = await sessions.start(ids.lin);
  const heard: string[] = [];
  const stop = sessions.onEnded((all) => heard.push(...all));
  await sessions.end({ type: "one", id: desk.id });
  stop();
  await sessions.end({ type: "staff", staff: ids.lin });
  expect(heard).toEqual([desk.id]);
  expect(ended).toEqual([desk.id, phone.id]);
  expect(await sessions.find(phone.token)).toHaveProperty("isLive", false);
});

test("an ended session is remembered for half a year, to tell a device to wipe", async () => {
  const { sessions, pass } = await morning();
  const { id, token } = await sessions.start(ids.lin);
  await sessions.end({ type: "one", id });
  pass(rememberedMs);
  await sessions.sweep();
  expect(await sessions.find(token)).toMatchObject({ staff: ids.lin, isLive: false });
  pass(1);
  await sessions.sweep();
  expect(await sessions.find(token)).toBeUndefined();
});

test("who asks for passes without end has no more than the latest of them, others keep theirs", async () => {
  const { sessions, pass } = await morning();
  const start = async (staff: typeof ids.lin) => {
    const { token } = await sessions.start(staff);
    const found = await sessions.find(token);
    if (!found) throw new Error("a session just begun is there");
    return { token, found };
  };
  const [lin, he] = [await start(ids.lin), await start(ids.he)];
  const first = await sessions.startPass(lin.found);
  const his = await sessions.startPass(he.found);
  const later: string[] = [];
  for (let asked = 0; asked < keptOfPerson.passes; asked += 1) {
    pass(1);
    later.push(await sessions.startPass(lin.found));
  }
  expect(await sessions.findPass(first)).toBeUndefined();
  expect(await sessions.findPass(later[0] ?? "")).toHaveProperty("isLive", true);
  expect(await sessions.findPass(his)).toHaveProperty("isLive", true);
  expect(await sessions.find(lin.token)).toHaveProperty("isLive", true);
});

test("who signs in without end loses the session not used for longest, and its sockets are told", async () => {
  const { sessions, pass, ended } = await morning();
  const first = await sessions.start(ids.lin);
  const desk = await sessions.start(ids.lin);
  for (let more = 1; more < keptOfPerson.sessions; more += 1) {
    pass(1);
    if (more === 100) sessions.markUsed(desk.id);
    await sessions.start(ids.lin);
  }
  expect(ended).toEqual([first.id]);
  expect(await sessions.find(first.token)).toBeUndefined();
  expect(await sessions.find(desk.token)).toHaveProperty("isLive", true);
});
