/** Nobody can make everybody's app, or the relay, search long for the places of a note's items. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { bodyOf } from "#shared/documents";
import { type SeededRandom, seededRandom } from "#shared/kernel";
import { noteSchemaVersion } from "#shared/notes";
import { people } from "#shared/testing";
import { searchSteps } from "../../sync-server/admission/text-search.ts";
import { readTextUpdate } from "../../sync-server/admission/text-update.ts";
import { createFakeTextRelay } from "../../sync-server/rooms/fake-text-relay.ts";
import { createTextState } from "../../sync-server/rooms/known-text.ts";
import { countSteps } from "../support/count-steps.ts";
import { forge, type Struct, values } from "../support/forge.ts";
import { deleted, forgeNote, line, run, strong, words } from "../support/forge-note.ts";
import { openNoteDesk } from "../support/note-desk.ts";

const rounds = Number(process.env.QUEQIAO_ROUNDS ?? 300);
const seed = Number(process.env.QUEQIAO_SEED ?? 20_264);

/** What was foreseen, and what Yjs did, for each update of a random note. */
function stepsOfNote(random: SeededRandom, longestWord: number): (readonly [number, number])[] {
  const doc = new Y.Doc({ gc: false });
  bodyOf(doc);
  const note = forgeNote(random, longestWord);
  return Array.from({ length: random.integer(2, 8) }, () => {
    const clients = [1, 2, 3, 4, 5, 6].filter(() => random.chance(0.5));
    const update = note.next(clients.reverse(), random.integer(1, 30));
    const read = readTextUpdate(update);
    if (!read.ok) throw new Error(`seed ${seed}: ${JSON.stringify(read.reason)}`);
    const { sections } = read.value;
    const foreseen = searchSteps(sections, [], doc, Number.POSITIVE_INFINITY).steps;
    const taken = countSteps(() => Y.applyUpdate(doc, update));
    expect(doc.store.pendingStructs).toBe(null);
    return [foreseen, taken] as const;
  });
}

test(`the steps of ${rounds} random notes are foreseen to a step`, () => {
  console.log(`seed ${seed}`);
  const random = seededRandom(seed);
  let all = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [foreseen, taken] of stepsOfNote(random, 0)) {
      expect(foreseen).toBe(taken);
      all += taken;
    }
  }
  expect(all).toBeGreaterThan(rounds * 10);
});

test(`where words are parted, no step of ${rounds} random notes comes unforeseen`, () => {
  const random = seededRandom(seed + 1);
  let [all, more] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    for (const [foreseen, taken] of stepsOfNote(random, 9)) {
      expect(foreseen).toBeGreaterThanOrEqual(taken);
      all += taken;
      more += foreseen - taken;
    }
  }
  console.log({ all, more });
  expect(more).toBeLessThan(all);
});

test(`whatever order ${rounds} random notes are taken in, their lists bound the steps`, () => {
  const random = seededRandom(seed + 2);
  let all = 0;
  for (let round = 0; round < rounds; round += 1) {
    const doc = new Y.Doc({ gc: false });
    bodyOf(doc);
    const note = forgeNote(random, 0);
    const lists = new Map<string, { items: number; apart: number }>();
    const updates = Array.from({ length: 8 }, () => {
      const update = note.next([random.integer(1, 9)], random.integer(1, 20));
      const read = readTextUpdate(update);
      if (!read.ok) throw new Error(`seed ${seed}: ${JSON.stringify(read.reason)}`);
      const { crowds } = searchSteps(read.value.sections, [], doc, Number.POSITIVE_INFINITY);
      for (const [list, { items, apart }] of crowds) {
        const before = lists.get(list) ?? { items: 0, apart: 0 };
        lists.set(list, { items: before.items + items, apart: before.apart + apart });
      }
      Y.applyUpdate(doc, update);
      return update;
    });
    const bound = [...lists.values()].reduce((sum, { items, apart }) => sum + items * apart, 0);
    const orders = [[Y.encodeStateAsUpdate(doc)], [Y.mergeUpdates(updates.slice(2)), ...updates]];
    for (const order of orders) {
      const other = new Y.Doc();
      bodyOf(other);
      const steps = countSteps(() => {
        for (const update of order) Y.applyUpdate(other, update);
      });
      expect(other.store.pendingStructs).toBe(null);
      expect(steps).toBeLessThanOrEqual(bound);
      all += steps;
    }
  }
  expect(all).toBeGreaterThan(rounds * 10);
});

/** A note on a relay, and whoever else has it open: what an update costs them. */
function openNote() {
  const relay = createFakeTextRelay();
  const reader = new Y.Doc();
  bodyOf(reader);
  return {
    relay,
    /** What becomes of an update, and the steps of whoever takes in what the relay took. */
    send: (update: Uint8Array, staff = people.zhouYun) => {
      const admission = relay.receive(staff, update);
      const steps = countSteps(() => {
        if (admission.type === "admitted") Y.applyUpdate(reader, admission.update);
      });
      return { steps, type: admission.type === "refused" ? admission.code : admission.type };
    },
  };
}

const many = <T>(count: number, one: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => one(n));
const section = (client: number, structs: readonly Struct[]): Uint8Array =>
  forge({ sections: [{ client, clock: 0, structs }] });

test("lines that all want to stand at the beginning, behind thousands of others, are refused", () => {
  const { send } = openNote();
  const each = 8_000;
  // Each has a right neighbour of its own, so that Yjs goes on past all that want the same place.
  const first = many(each, (n) => line(n === 0 ? { parent: "body" } : { origin: [1, n - 1] }));
  expect(send(section(1, first))).toEqual({ type: "admitted", steps: 0 });
  const second = many(each, () => line({ parent: "body" }));
  expect(send(section(2, second))).toEqual({ type: "tooLarge", steps: 0 });
  const third = many(each, (n) => line({ rightOrigin: [1, n] }));
  expect(send(section(3, third))).toEqual({ type: "tooLarge", steps: 0 });
});

test("what an update makes expensive all by itself is refused too", () => {
  const { send } = openNote();
  const among = many(2_000, (n) =>
    line(n < 1_000 ? { parent: "body" } : { rightOrigin: [9, n - 1_000] }),
  );
  expect(send(section(9, among))).toEqual({ type: "tooLarge", steps: 0 });
});

test("a hundred values of one attribute are taken, ten thousand are not", () => {
  const movedIn = (count: number): Uint8Array =>
    section(4, [
      line({ parent: "body" }),
      ...many(count, () => values({ parent: [4, 0], parentSub: "indent" }, 2)),
    ]);
  expect(openNote().send(movedIn(100)).type).toBe("admitted");
  expect(openNote().send(movedIn(10_000))).toEqual({ type: "tooLarge", steps: 0 });
});

test("small updates that each cost a little are taken until they have cost too much", () => {
  const { relay, send } = openNote();
  send(
    section(
      1,
      many(9_000, (n) => line(n === 0 ? { parent: "body" } : { origin: [1, n - 1] })),
    ),
  );
  let taken = 0;
  const spent = { left: () => 1_000_000 - taken, spend: (steps: number) => (taken += steps) };
  const state = createTextState(relay.updates, new Map(), () => spent);
  const types = many(200, (n) =>
    state.judge(section(100 + n, [line({ parent: "body" })]), {
      ...{ staff: people.zhouYun, access: { read: true, say: "everything" } },
      ...{ noteSchema: noteSchemaVersion, authorOfRun: () => undefined },
    }),
  );
  expect(types.filter(({ type }) => type === "admitted").length).toBe(111);
  expect(types.at(-1)).toMatchObject({ type: "refused", code: "tryLater" });
});

test("what is cheap as it comes, and dear for whoever opens the note later, is refused", () => {
  const { relay, send } = openNote();
  const each = 4_000;
  const first = many(each, () => line({ parent: "body" }));
  const second = many(each, (n) =>
    line({ ...(n > 0 ? { origin: [9, n - 1] as const } : {}), rightOrigin: [1, 0] }),
  );
  expect(send(section(1, [line({ parent: "body" })])).type).toBe("admitted");
  expect(send(section(2, first)).type).toBe("admitted");
  expect(send(section(9, second))).toEqual({ type: "tooLarge", steps: 0 });
  // Also when it comes bit by bit, in the end.
  const bits = many(each / 100, (n) =>
    send(
      forge({
        sections: [{ client: 9, clock: n * 100, structs: second.slice(n * 100, (n + 1) * 100) }],
      }),
    ),
  );
  expect(bits.map(({ type }) => type)).toContain("tooLarge");
  const whole = new Y.Doc();
  bodyOf(whole);
  const opening = countSteps(() => Y.applyUpdate(whole, relay.state().whole()));
  expect(opening).toBeLessThan(450_000);
});

test("deletions that lie over each other, so that each would be looked for anew, are malformed", () => {
  const { send } = openNote();
  send(
    section(
      1,
      many(2_000, () => line({ parent: "body" })),
    ),
  );
  const over = forge({ sections: [], deletes: [[1, many(2_000, (n) => [n % 2, 1_900] as const)]] });
  expect(send(over)).toEqual({ type: "malformed", steps: 0 });
  const backwards = forge({
    sections: [],
    deletes: [
      [
        1,
        [
          [9, 1],
          [3, 1],
        ],
      ],
    ],
  });
  expect(send(backwards)).toEqual({ type: "malformed", steps: 0 });
});

test("a row of thousands of marks and words that is deleted at once is refused", () => {
  const { send } = openNote();
  const row = (count: number): Uint8Array =>
    section(1, [
      line({ parent: "body" }),
      run({ parent: [1, 0] }),
      strong({ parent: [1, 1] }),
      // Backwards, so that Yjs cannot join them.
      ...many(count, (n) => words({ rightOrigin: [1, n + 2] }, "说")),
    ]);
  expect(send(row(12_000)).type).toBe("admitted");
  const all = forge({ sections: [], deletes: [[1, [[3, 12_000]]]] });
  expect(send(all)).toEqual({ type: "tooLarge", steps: 0 });
  const some = forge({ sections: [], deletes: [[1, [[3, 2_000]]]] });
  expect(send(some).type).toBe("admitted");
});

test("what was deleted before it was sent is counted like it", () => {
  const { send } = openNote();
  const gone = [
    line({ parent: "body" }),
    run({ parent: [1, 0] }),
    ...many(12_000, (n) => deleted(n === 0 ? { parent: [1, 1] } : { rightOrigin: [1, n + 1] })),
  ];
  expect(send(section(1, gone))).toEqual({ type: "tooLarge", steps: 0 });
});

test("5,000 lines pasted at once are taken, into the middle of as many", () => {
  const { relay, send } = openNote();
  const doc = new Y.Doc();
  const paste = (at: number): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    const pasted = many(5_000, (n) => {
      const element = new Y.XmlElement("line");
      element.insert(0, [new Y.XmlText(`第${n}段`)]);
      return element;
    });
    bodyOf(doc).insert(at, [...pasted]);
    return Y.encodeStateAsUpdate(doc, before);
  };
  expect(send(paste(0))).toMatchObject({ type: "admitted" });
  expect(send(paste(2_500))).toMatchObject({ type: "admitted" });
  expect(send(Y.encodeStateAsUpdate(doc))).toMatchObject({ type: "nothingNew" });
  bodyOf(doc).delete(0, 10_000);
  const known = relay.state().stateVector();
  expect(send(Y.encodeStateAsUpdate(doc, known))).toMatchObject({ type: "admitted" });
});

test("a long day offline of two people at the same place is taken, and all of it", () => {
  const random = seededRandom(seed);
  const { relay, send } = openNote();
  const start = openNoteDesk(people.liMei, random);
  for (let left = 20; left > 0; left -= 1) start.write();
  send(Y.encodeStateAsUpdate(start.doc), people.liMei);
  const desks = [people.liMei, people.zhouYun].map((staff) => {
    const desk = openNoteDesk(staff, random);
    Y.applyUpdate(desk.doc, relay.state().whole(), "relay");
    for (let left = 400; left > 0; left -= 1) desk.write();
    return desk;
  });
  for (const { doc, staff } of desks) {
    const update = Y.encodeStateAsUpdate(doc, relay.state().stateVector());
    expect(send(update, staff)).toMatchObject({ type: "admitted" });
  }
});
