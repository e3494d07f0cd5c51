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
import { openTab, people } from "#shared/testing";
import { createKeyring } from "../storage/keyring.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { openLog } from "../storage/open-log.ts";
import { createBookings } from "./bookings.ts";

const wangMin = clientIdSchema.parse("01JE00000000000000000WANGM");
const zhaoLei = clientIdSchema.parse("01JE00000000000000000ZHAVE");
const nowMs = Date.parse("2026-11-24T09:00:00+08:00");
const day = (text: string) => plainDateSchema.parse(text);
const on = (text: string): JsonObject => {
  const fromMs = Date.parse(`${text}T10:00:00+08:00`);
  return { time: { fromMs, toMs: fromMs + 3_600_000 } };
};

/** A relay's disk, on which 李梅 writes calendars. */
function disk() {
  const keyring = createKeyring(randomBytes(32), randomBytes);
  const store = createMemoryStorage().documents;
  const log = openLog({ store, keyring, nowMs: () => nowMs, randomBytes });
  const random = seededRandom(7);
  const tab = openTab(people.liMei, random);
  const say = async (month: string, about: string, says: JsonObject): Promise<void> => {
    const document = nameOf(idOf("calendar", month));
    await log.create({ name: document, by: people.liMei });
    const before = Y.encodeStateVector(tab.doc);
    tab.say(about, says);
    const update = Y.encodeStateAsUpdate(tab.doc, before);
    const known = { session: "s", newClientIds: [], newRuns: [] };
    await log.append([{ document, update, staff: people.liMei, ...known }]);
  };
  const about = (): string => `appointment/${newUlid(nowMs, random.bytes)}`;
  return { log, store, say, about, bookings: createBookings(log, 480) };
}

test("whoever opens the relay again finds expected whom the calendars name, in whatever month's document", async () => {
  const { log, say, about } = disk();
  await say("2026-08", about(), { client: wangMin, other: zhaoLei, ...on("2026-11-25") });
  const opened = createBookings(log, 480);
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
