import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { idOf, nameOf } from "#shared/documents";
import {
  clientIdSchema,
  type JsonObject,
  newUlid,
  plainDateSchema,
  seededRandom,
} from "#shared/kernel";
import { openTab, people, type Tab } from "#shared/testing";
import { createKeyring } from "../storage/keyring.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { openLog } from "../storage/open-log.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import { createLog, type LogEntry } from "../telemetry/log.ts";
import { createBookings } from "./bookings.ts";

const wangMin = clientIdSchema.parse("01JE00000000000000000WANGM");
const zhaoLei = clientIdSchema.parse("01JE00000000000000000ZHAVE");
const nowMs = Date.parse("2026-11-24T09:00:00+08:00");
const day = (text: string) => plainDateSchema.parse(text);
const on = (text: string): JsonObject => {
  const fromMs = Date.parse(`${text}T10:00:00+08:00`);
  return { time: { fromMs, toMs: fromMs + 3_600_000 } };
};

const quiet = createLog(
  () => undefined,
  () => nowMs,
);

/** A relay's disk, on which 李梅 writes calendars. */
function disk() {
  const keyring = createKeyring(randomBytes(32), randomBytes);
  const store = createMemoryStorage().documents;
  const log = openLog({ store, keyring, nowMs: () => nowMs, randomBytes });
  const random = seededRandom(7);
  const tabByMonth = new Map<string, Tab>();
  const say = async (month: string, about: string, says: JsonObject): Promise<void> => {
    const document = nameOf(idOf("calendar", month));
    await log.create({ name: document, by: people.liMei });
    const tab = tabByMonth.get(month) ?? openTab(people.liMei, random);
    tabByMonth.set(month, tab);
    const before = Y.encodeStateVector(tab.doc);
    tab.say(about, says);
    const update = Y.encodeStateAsUpdate(tab.doc, before);
    const known = { session: "s", newClientIds: [], newRuns: [] };
    await log.append([{ document, update, staff: people.liMei, ...known }]);
  };
  const about = (): string => `appointment/${newUlid(nowMs, random.bytes)}`;
  return { log, store, say, about, bookings: createBookings(log, 480, quiet) };
}

test("whoever opens the relay again finds expected whom the calendars name, in whatever month's document", async () => {
  const { log, say, about } = disk();
  await say("2026-08", about(), { client: wangMin, other: zhaoLei, ...on("2026-11-25") });
  const opened = createBookings(log, 480, quiet);
  expect([...(await opened.catchUp())].sort()).toEqual([wangMin, zhaoLei].sort());
  expect(opened.isBooked(zhaoLei, day("2026-11-24"))).toBe(true);
  expect(opened.isBooked(zhaoLei, day("2026-11-26"))).toBe(false);
});

test("those are named who were expected, and those who are, and nobody when nothing changed", async () => {
  const { say, about, bookings } = disk();
  const visit = about();
  await say("2026-11", visit, { client: wangMin, ...on("2026-11-24") });
  await bookings.catchUp();
  expect(bookings.isBooked(wangMin, day("2026-11-24"))).toBe(true);
  await say("2026-11", visit, { client: zhaoLei });
  expect(await bookings.catchUp()).toEqual(new Set([wangMin, zhaoLei]));
  expect(bookings.isBooked(wangMin, day("2026-11-24"))).toBe(false);
  expect(bookings.isBooked(zhaoLei, day("2026-11-24"))).toBe(true);
  expect(await bookings.catchUp()).toEqual(new Set());
});

test("a calendar that was erased expects nobody", async () => {
  const { say, about, bookings, store } = disk();
  await say("2026-11", about(), { client: wangMin, ...on("2026-11-24") });
  await bookings.catchUp();
  await store.erase(nameOf(idOf("calendar", "2026-11")), people.liMei, nowMs);
  expect(await bookings.catchUp()).toEqual(new Set([wangMin]));
  expect(bookings.isBooked(wangMin, day("2026-11-24"))).toBe(false);
});

test("a calendar that cannot be read says what it said, keeps no other from being read, and is read the next time", async () => {
  const { log, say, about } = disk();
  const failing = new Set<string>();
  const load: SealedLog["load"] = async (name) => {
    if (failing.has(name)) throw new Error("the disk cannot be read");
    return log.load(name);
  };
  const entries: LogEntry[] = [];
  const journal = createLog(
    (entry) => entries.push(entry),
    () => nowMs,
  );
  const bookings = createBookings({ ...log, load }, 480, journal);
  const visit = about();
  await say("2026-11", visit, { client: wangMin, ...on("2026-11-24") });
  await bookings.catchUp();
  await say("2026-11", visit, { state: "cancelled" });
  await say("2026-12", about(), { client: zhaoLei, ...on("2026-11-25") });
  failing.add(nameOf(idOf("calendar", "2026-11")));
  expect(await bookings.catchUp()).toEqual(new Set([zhaoLei]));
  const today = day("2026-11-24");
  expect([wangMin, zhaoLei].map((client) => bookings.isBooked(client, today))).toEqual([
    true,
    true,
  ]);
  expect(entries.map(({ level, fields }) => [level, fields.document])).toEqual([
    ["error", "calendar/2026-11"],
  ]);
  failing.clear();
  expect(await bookings.catchUp()).toEqual(new Set([wangMin]));
  expect(bookings.isBooked(wangMin, today)).toBe(false);
});
