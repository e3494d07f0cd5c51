/** Honest changes of notes, broken in every way: whatever enters is a note, and equal everywhere. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { bodyOf, readBody } from "#shared/documents";
import { type SeededRandom, seededRandom } from "#shared/kernel";
import { attributeFlaw, type NoteJson, noteMarkOf, noteNodeOf } from "#shared/notes";
import { people } from "#shared/testing";
import {
  createFakeTextRelay,
  type FakeTextRelay,
} from "../../sync-server/rooms/fake-text-relay.ts";
import { mutate } from "../support/mutate.ts";
import { openNoteDesk } from "../support/note-desk.ts";

const messages = Number(process.env.QUEQIAO_HOSTILE_TEXTS ?? 10_000);
const seed = Number(process.env.QUEQIAO_SEED ?? 20_263);
const messagesPerNote = 300;

/** A note that somebody wrote honestly, and the updates it came by. */
function honestNote(random: SeededRandom) {
  const relay = createFakeTextRelay();
  const desk = openNoteDesk(people.liMei, random);
  for (let left = 25; left > 0; left -= 1) desk.write();
  const corpus = [...desk.unsent, Y.encodeStateAsUpdate(desk.doc), Y.mergeUpdates(desk.unsent)];
  for (const update of desk.unsent.slice(0, 10)) relay.receive(people.liMei, update);
  return { relay, corpus };
}

/** What of a note its table does not know. */
function strangeIn(node: NoteJson): readonly unknown[] {
  const { type, attrs = {}, marks = [], content = [] } = node;
  const row = noteNodeOf(type);
  const isStrange = !row && type !== "doc" && type !== "text";
  const attributes = Object.entries(attrs).filter(([name, value]) =>
    attributeFlaw(row?.attributes ?? {}, name, value),
  );
  const strangeMarks = marks.filter(
    (mark) =>
      !noteMarkOf(mark.type) ||
      Object.entries(mark.attrs ?? {}).some(([name, value]) =>
        attributeFlaw(noteMarkOf(mark.type) ?? {}, name, value),
      ),
  );
  return [
    ...(isStrange ? [type] : []),
    ...attributes,
    ...strangeMarks,
    ...content.flatMap(strangeIn),
  ];
}

const saidBy = (updates: readonly Uint8Array[], gc: boolean): NoteJson => {
  const doc = new Y.Doc({ gc });
  bodyOf(doc);
  for (const update of updates) Y.applyUpdate(doc, update);
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  expect([...doc.share.keys()]).toEqual(["body"]);
  return readBody(doc);
};

function expectANote({ state, updates }: FakeTextRelay): void {
  const said = saidBy([state().whole()], true);
  expect(strangeIn(said)).toEqual([]);
  expect(saidBy(updates, false)).toEqual(said);
  expect(saidBy(updates, true)).toEqual(said);
}

test(`${messages} broken changes: what enters is a note, and nothing throws`, () => {
  console.log(`seed ${seed}`);
  const random = seededRandom(seed);
  const counts = new Map<string, number>();
  for (let sent = 0; sent < messages; ) {
    const { relay, corpus } = honestNote(random);
    for (let left = messagesPerNote; left > 0; left -= 1) {
      const staff = random.pick([people.liMei, people.zhouYun]);
      const { type } = relay.receive(staff, mutate(random.pick(corpus), corpus, random));
      counts.set(type, (counts.get(type) ?? 0) + 1);
      sent += 1;
    }
    expectANote(relay);
  }
  console.log(Object.fromEntries(counts));
  expect(counts.get("admitted")).toBeGreaterThan(0);
  expect(counts.get("refused")).toBeGreaterThan(messages / 2);
});
