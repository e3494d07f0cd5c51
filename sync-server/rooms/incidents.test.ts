import { expect, test } from "vitest";
import * as Y from "yjs";
import { idOf, nameOf } from "#shared/documents";
import { seededRandom } from "#shared/kernel";
import { openTab, people } from "#shared/testing";
import { createFakeLog } from "./fake-log.ts";
import { openIncidents } from "./incidents.ts";

const { liMei, zhouYun } = people;
const id = idOf("incident", "01JD0000000000000000000001");
const name = nameOf(id);
const journal = { error: (what: string) => expect.unreachable(what) };

/** 李梅 opens an incident, and every word of hers goes to the log. */
async function incident() {
  const log = createFakeLog();
  await log.create({ name, by: liMei });
  const tab = openTab(liMei, seededRandom(3));
  let isFirst = true;
  const written: Promise<unknown>[] = [];
  tab.doc.on("update", (update: Uint8Array) => {
    const newClientIds = isFirst ? [tab.doc.clientID] : [];
    isFirst = false;
    const row = { document: name, update, staff: liMei, session: "s", newClientIds, newRuns: [] };
    written.push(log.append([row]));
  });
  const say: typeof tab.say = (about, says) => tab.say(about, says);
  return { log, tab, say, written: () => Promise.all(written) };
}

test("after a restart it is known who stood how since when", async () => {
  const { log, say, written } = await incident();
  say("opening", { words: "等了一小时", at: 1 });
  say("handling", { handler: zhouYun });
  say("handling", { handler: liMei });
  await written();
  const { now, since } = await openIncidents(log, journal);
  expect(now(id)).toEqual({ opener: liMei, handlers: [liMei], complainedAbout: [] });
  expect(since(id, 1).map((stood) => stood?.handlers)).toEqual([undefined, [], [zhouYun], [liMei]]);
  expect(since(id, 3).map((stood) => stood?.handlers)).toEqual([[zhouYun], [liMei]]);
});

test("what changes nobody's standing is no change", async () => {
  const { log, say, written, tab } = await incident();
  const { heard, since, made, now } = await openIncidents(log, journal);
  made(id, liMei);
  expect(now(id)).toMatchObject({ opener: liMei });
  expect(since(id, 0)).toEqual([undefined]);
  say("opening", { words: "等了一小时", at: 1 });
  await written();
  expect(heard(id, Y.encodeStateAsUpdate(tab.doc), 2)).toBe(true);
  say("opening", { words: "等了两小时" });
  await written();
  expect(heard(id, Y.encodeStateAsUpdate(tab.doc), 3)).toBe(false);
  expect(since(id, 2)).toHaveLength(1);
});

test("one that cannot be read does not keep the relay from starting", async () => {
  const { log, say, written } = await incident();
  say("opening", { words: "等了一小时", at: 1 });
  await written();
  log.failNext("load");
  const told: string[] = [];
  const { now } = await openIncidents(log, { error: (what) => told.push(what) });
  expect(told).toEqual(["an incident could not be read"]);
  expect(now(id)).toBeUndefined();
});
