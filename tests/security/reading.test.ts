/** The relay reads updates itself: whatever it accepts, Yjs must read alike. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { seededRandom } from "#shared/kernel";
import { bring, openTab, people } from "#shared/testing";
import { type FactItem, readFactUpdate } from "../../sync-server/admission/fact-update.ts";
import { readJson } from "../../sync-server/admission/json-value.ts";
import { mutate } from "../support/mutate.ts";

const updates = Number(process.env.QUEQIAO_UPDATES ?? 100_000);
const seed = Number(process.env.QUEQIAO_SEED ?? 404);

/** Updates of few and of many facts, of one and of several replicas. */
function honestUpdates(random: ReturnType<typeof seededRandom>): readonly Uint8Array[] {
  const made: Uint8Array[] = [];
  for (let round = 0; round < 10; round += 1) {
    const tabs = [people.liMei, people.zhouYun].map((staff) => openTab(staff, random));
    for (const tab of tabs) {
      tab.say("profile", { city: "杭州", height: 160.5 });
      made.push(Y.encodeStateAsUpdate(tab.doc));
      tab.sayAll([
        ["tag/vip", { on: true }],
        ["profile", { note: null, city: "宁波" }],
      ]);
    }
    bring(tabs[0]!.doc, tabs[1]!.doc);
    tabs[1]!.say("profile", { height: 171 });
    made.push(Y.encodeStateAsUpdate(tabs[1]!.doc));
  }
  return made;
}

/** What an item says, read the relay's way; undefined when a text in it is not UTF-8. */
function asRead(bytes: Uint8Array, client: number, { clock, bounds }: FactItem) {
  const values = bounds.slice(0, -1).map((start) => readJson(bytes, start));
  if (!values.every((value) => value.ok)) return undefined;
  const origin = clock > 0 ? { client, clock: clock - 1 } : null;
  return { client, clock, origin, values: values.map(({ value }) => value) };
}

/** The same, read by Yjs. */
function asYjsReads(struct: Y.Item | Y.GC | Y.Skip) {
  const { id, origin, content } = struct as Y.Item;
  const place = origin && { client: origin.client, clock: origin.clock };
  return { ...id, origin: place, values: (content as Y.ContentAny).arr };
}

test(`of ${updates} changed updates, those the relay accepts are read by Yjs alike`, () => {
  console.log(`seed ${seed}`);
  const random = seededRandom(seed);
  const corpus = honestUpdates(random);
  let accepted = 0;
  for (let made = 0; made < updates; made += 1) {
    const bytes = mutate(random.pick(corpus), corpus, random);
    const read = readFactUpdate(bytes);
    if (!read.ok) continue;
    const items = read.value.sections.flatMap(({ client, items }) =>
      items.map((item) => asRead(bytes, client, item)),
    );
    // Admission reads every value, and refuses the update for the first that is not text.
    if (items.includes(undefined)) continue;
    accepted += 1;
    const { structs, ds } = Y.decodeUpdate(bytes);
    expect(structs.map(asYjsReads)).toEqual(items);
    expect(ds.clients.size).toBe(0);
  }
  console.log({ accepted });
  expect(accepted).toBeGreaterThan(updates / 100);
});
