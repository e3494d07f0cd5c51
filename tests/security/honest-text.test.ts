/** Thousands of honest changes of notes, by y-prosemirror itself, in every way they can come. */
import { expect, test } from "vitest";
import { initProseMirrorDoc } from "y-prosemirror";
import * as Y from "yjs";
import { bodyOf, readBody } from "#shared/documents";
import { type SeededRandom, seededRandom } from "#shared/kernel";
import { bring, people } from "#shared/testing";
import {
  createFakeTextRelay,
  type FakeTextRelay,
} from "../../sync-server/rooms/fake-text-relay.ts";
import { createTextState } from "../../sync-server/rooms/known-text.ts";
import { type NoteDesk, openNoteDesk } from "../support/note-desk.ts";
import { olderNoteSchema } from "../support/note-schema.ts";

const syncs = Number(process.env.QUEQIAO_TEXT_SYNCS ?? 2_000);
const seed = Number(process.env.QUEQIAO_SEED ?? 20_262);
const syncsInNote = 120;

const counts = new Map<string, number>();

function receive(relay: FakeTextRelay, desk: NoteDesk, update: Uint8Array, mayGap: boolean): void {
  const admission = relay.receive(desk.staff, update);
  counts.set(admission.type, (counts.get(admission.type) ?? 0) + 1);
  if (admission.type === "gap" && mayGap) answer(relay, desk);
  else if (admission.type === "gap" || admission.type === "refused") {
    throw new Error(`seed ${seed}: an honest change is ${JSON.stringify(admission)}`);
  }
}

/** The step 2 that a step 1 of the relay is answered with. */
const answer = (relay: FakeTextRelay, desk: NoteDesk): void =>
  receive(relay, desk, Y.encodeStateAsUpdate(desk.doc, relay.state().stateVector()), false);

/** All the ways in which what a tab wrote may come. */
const ways: readonly ((relay: FakeTextRelay, desk: NoteDesk) => void)[] = [
  function oneByOne(relay, desk) {
    for (const update of desk.unsent) receive(relay, desk, update, true);
  },
  function merged(relay, desk) {
    if (desk.unsent.length > 0) receive(relay, desk, Y.mergeUpdates(desk.unsent), true);
  },
  answer,
  function againstAnOldStateVector(relay, desk) {
    receive(relay, desk, Y.encodeStateAsUpdate(desk.doc, desk.stale), false);
  },
  function whole(relay, desk) {
    receive(relay, desk, Y.encodeStateAsUpdate(desk.doc), false);
  },
];

function listen(relay: FakeTextRelay, desk: NoteDesk): void {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(desk.doc));
  Y.applyUpdate(desk.doc, relay.state().since(clocks), "relay");
  desk.stale = relay.state().stateVector();
  desk.render();
}

/** The same person after a reload: what was held is there, under a new client id. */
function reload(desk: NoteDesk, random: SeededRandom): NoteDesk {
  const fresh = openNoteDesk(desk.staff, random);
  Y.applyUpdate(fresh.doc, Y.encodeStateAsUpdate(desk.doc), "relay");
  return fresh;
}

function playNote(random: SeededRandom): void {
  const relay = createFakeTextRelay();
  const { liMei, zhouYun, chenJie } = people;
  const desks = [liMei, liMei, zhouYun, zhouYun, chenJie].map((who) => openNoteDesk(who, random));
  while (relay.updates.length < syncsInNote) {
    const seat = random.integer(0, desks.length - 1);
    const desk = desks[seat]!;
    if (random.chance(0.03)) desks[seat] = reload(desk, random);
    else if (random.chance(0.04)) relay.compact();
    else if (random.chance(0.1)) {
      const other = random.pick(desks);
      // Tabs of one person meet on their device; people meet on the relay.
      if (other.staff === desk.staff && other !== desk) bring(other.doc, desk.doc);
    } else if (random.chance(0.3)) listen(relay, desk);
    else {
      for (let left = random.pick([1, 1, 2, 10]); left > 0; left -= 1) {
        random.pick([desk.write, desk.write, desk.write, desk.write, desk.undo, desk.redo])();
      }
      // Longer and longer offline.
      if (random.chance(0.4)) continue;
      random.pick(ways)(relay, desk);
      desk.unsent.length = 0;
    }
  }
  expectAllEqual(relay, desks);
}

function expectAllEqual(relay: FakeTextRelay, desks: readonly NoteDesk[]): void {
  for (const desk of desks) answer(relay, desk);
  const onRelay = new Y.Doc();
  bodyOf(onRelay);
  Y.applyUpdate(onRelay, relay.state().since(new Map()));
  const said = JSON.stringify(readBody(onRelay));
  for (const { doc } of desks) {
    Y.applyUpdate(doc, relay.state().since(new Map()), "relay");
    expect(doc.store.pendingStructs).toBe(null);
    expect(JSON.stringify(readBody(doc))).toBe(said);
  }
  // Read from its rows, as after a restart, it is the same.
  const again = new Y.Doc();
  Y.applyUpdate(again, createTextState(relay.updates, authorsOf(relay)).since(new Map()));
  expect(JSON.stringify(readBody(again))).toBe(said);
}

const authorsOf = (relay: FakeTextRelay) =>
  new Map(
    [...Y.decodeStateVector(relay.state().stateVector()).keys()].map((client) => [
      client,
      people.liMei,
    ]),
  );

test(`${syncs} honest changes of notes are taken, and notes end equal everywhere`, () => {
  const random = seededRandom(seed);
  console.log(`seed ${seed}`);
  const taken = (): number => counts.get("admitted") ?? 0;
  while (taken() < syncs) playNote(random);
  console.log(Object.fromEntries(counts));
  expect(counts.get("nothingNew")).toBeGreaterThan(0);
  expect(counts.get("gap")).toBeGreaterThan(0);
  expect(counts.get("refused")).toBeUndefined();
}, 120_000);

test("an older editor beside a newer one takes nothing out of a note", () => {
  const random = seededRandom(seed);
  const relay = createFakeTextRelay();
  const desk = openNoteDesk(people.liMei, random);
  for (let left = 200; left > 0; left -= 1) desk.write();
  answer(relay, desk);
  const before = JSON.stringify(readBody(desk.doc));
  expect(before).toContain("mention");
  const old = new Y.Doc();
  const body = bodyOf(old);
  const removed: Uint8Array[] = [];
  Y.applyUpdate(old, relay.state().whole());
  old.on("update", (update: Uint8Array) => removed.push(update));
  // Drawing a note it does not understand is enough to delete in it.
  initProseMirrorDoc(body, olderNoteSchema);
  expect(JSON.stringify(readBody(old))).not.toContain("mention");
  expect(removed.length).toBeGreaterThan(0);
  for (const update of [...removed, Y.encodeStateAsUpdate(old)]) {
    const refused = { type: "refused", code: "tryLater", detail: "the app is older" };
    expect(relay.receive(people.zhouYun, update, { noteSchema: 0 })).toEqual(refused);
  }
  Y.applyUpdate(desk.doc, relay.state().whole(), "relay");
  expect(JSON.stringify(readBody(desk.doc))).toBe(before);
});
