/** Whatever the relay takes into a note, everybody's editor can show: it deletes nothing of it. */
import { expect, test } from "vitest";
import { initProseMirrorDoc } from "y-prosemirror";
import * as Y from "yjs";
import { bodyOf, readBody } from "#shared/documents";
import { type SeededRandom, seededRandom } from "#shared/kernel";
import { people } from "#shared/testing";
import { isKnown } from "../../client/features/notes/editor/node-of.ts";
import { noteSchema } from "../../client/features/notes/editor/schema.ts";
import { readText } from "../../client/features/notes/read-note.ts";
import {
  createFakeTextRelay,
  type FakeTextRelay,
} from "../../sync-server/rooms/fake-text-relay.ts";
import { contentRefs, forge, item, raw, type Struct, text, values } from "../support/forge.ts";
import { run, words } from "../support/forge-note.ts";
import { mutate } from "../support/mutate.ts";
import { openNoteDesk } from "../support/note-desk.ts";

const notes = Number(process.env.QUEQIAO_SHOWN_NOTES ?? 300);
const seed = Number(process.env.QUEQIAO_SEED ?? 20_265);
const updatesInNote = 60;

type Id = readonly [client: number, clock: number];

const names = ["line", "line", "line", "mention", "hard_break", "list_item", "doc", "text"];
const attributes: readonly (readonly [string, unknown])[] = [
  ...(["heading1", "bullet", "paragraph", "", null, 1] as const).map(
    (one) => ["form", one] as const,
  ),
  ...([1, 5, 0, 6, "1", null, true] as const).map((one) => ["indent", one] as const),
  ...([true, false, null, "true"] as const).map((one) => ["checked", one] as const),
  ...(["client", "script", null] as const).map((one) => ["kind", one] as const),
  ...(["01ARZ3NDEKTSV4RRFFQ69G5FAV", "x", 1] as const).map((one) => ["id", one] as const),
  ...(["王敏", "", null, {}] as const).map((one) => ["label", one] as const),
  ["level", 1],
];
const marks: readonly (readonly [string, string])[] = [
  ["strong", "{}"],
  ["strong", "null"],
  ["strong", "true"],
  ["link", '{"href":"https://a.cn"}'],
  ["link", "{}"],
  ["blink", "{}"],
];

/** One thing that somebody might write anywhere. */
function anything(random: SeededRandom, ids: readonly Id[]): Struct {
  const parent = ids.length === 0 || random.chance(0.3) ? "body" : random.pick(ids);
  const beside = ids.length > 0 && random.chance(0.2) ? { origin: random.pick(ids) } : undefined;
  const where = beside ?? { parent };
  const kind = random.integer(0, 9);
  if (kind < 4) {
    const name = random.pick(names);
    return item(contentRefs.type, where, (encoder) => {
      raw(3)(encoder);
      text(name)(encoder);
    });
  }
  if (kind < 6) return run(where);
  if (kind < 7) return words(where, "说");
  if (kind < 8) {
    const [name, value] = random.pick(marks);
    return item(contentRefs.format, where, (encoder) => {
      text(name)(encoder);
      text(value)(encoder);
    });
  }
  const [parentSub, value] = random.pick(attributes);
  return values({ parent, parentSub }, value);
}

/** Forged things, one in each update, so that what is refused takes nothing with it. */
function forgeInto(relay: FakeTextRelay, random: SeededRandom): void {
  const ids: Id[] = [];
  let clock = 0;
  for (let left = updatesInNote; left > 0; left -= 1) {
    const update = forge({ sections: [{ client: 5, clock, structs: [anything(random, ids)] }] });
    if (relay.receive(people.liMei, update).type !== "admitted") continue;
    ids.push([5, clock]);
    clock += 1;
  }
}

/** Honest updates, some of them broken. */
function writeInto(relay: FakeTextRelay, random: SeededRandom): void {
  const desk = openNoteDesk(people.zhouYun, random);
  for (let left = 25; left > 0; left -= 1) desk.write();
  const corpus = [...desk.unsent];
  for (const update of corpus) {
    const sent = random.chance(0.5) ? update : mutate(update, corpus, random);
    relay.receive(people.zhouYun, sent);
  }
}

/** How many of a name stand in what was taken. */
const count = (said: string, name: string): number => said.split(`"type":"${name}"`).length - 1;

test(`${notes} notes of anything the relay takes are shown whole by the editor`, () => {
  console.log(`seed ${seed}`);
  const random = seededRandom(seed);
  const taken = new Map<string, number>();
  for (let left = notes; left > 0; left -= 1) {
    const relay = createFakeTextRelay();
    if (random.chance(0.5)) writeInto(relay, random);
    forgeInto(relay, random);
    const doc = new Y.Doc();
    const body = bodyOf(doc);
    Y.applyUpdate(doc, relay.state().whole());
    const before = JSON.stringify(readBody(doc));
    const why = `seed ${seed}: ${before}`;
    let deletions = 0;
    doc.on("update", () => {
      deletions += 1;
    });
    expect(isKnown(readText(body)), why).toBe(true);
    const shown = initProseMirrorDoc(body, noteSchema).doc;
    expect([deletions, shown.childCount, JSON.stringify(readBody(doc))], why).toEqual([
      0,
      body.length,
      before,
    ]);
    for (const name of ["line", "mention", "hard_break"]) {
      taken.set(name, (taken.get(name) ?? 0) + count(before, name));
    }
  }
  console.log(Object.fromEntries(taken));
  for (const each of taken.values()) expect(each).toBeGreaterThan(notes / 10);
});
