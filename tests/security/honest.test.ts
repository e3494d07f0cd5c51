/** 100,000 honest syncs of every shape an honest app can send: each is taken. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { appendFacts, type Fact, type FactId, factsRoot } from "#shared/documents";
import { randomBase32, type SeededRandom, type StaffId, seededRandom } from "#shared/kernel";
import { bring, people } from "#shared/testing";
import { createFakeRelay, type FakeRelay } from "../../sync-server/rooms/fake-relay.ts";

const syncs = Number(process.env.QUEQIAO_SYNCS ?? 100_000);
const seed = Number(process.env.QUEQIAO_SEED ?? 20_261);
const factsInDocument = 60;
/** Every so many documents all replicas are held against each other. */
const comparedEvery = 5;

/** One tab: what it holds, and what it wrote since it last sent. */
interface Desk {
  readonly staff: StaffId;
  readonly doc: Y.Doc;
  readonly run: string;
  readonly unsent: Uint8Array[];
  written: number;
  /** What the relay once said it had. */
  stale: Uint8Array;
}

function openDesk(staff: StaffId, random: SeededRandom): Desk {
  const doc = new Y.Doc();
  doc.clientID = random.integer(1, 0xffff_ffff);
  const unsent: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === "writing") unsent.push(update);
  });
  const run = randomBase32(10, random.bytes);
  return { staff, doc, run, unsent, written: 0, stale: Uint8Array.of(0) };
}

/** The same person after a reload: what was held is there, under a new client id and run. */
function reload(desk: Desk, random: SeededRandom): Desk {
  const fresh = openDesk(desk.staff, random);
  bring(desk.doc, fresh.doc);
  return fresh;
}

function write(desk: Desk, count: number, random: SeededRandom): void {
  const array = desk.doc.getArray<Fact>(factsRoot);
  const facts = Array.from({ length: count }, (): Fact => {
    const last = array.length > 0 ? array.get(array.length - 1).id : undefined;
    desk.written += 1;
    return {
      id: `${desk.run}.${desk.written}` as FactId,
      at: desk.written,
      by: desk.staff,
      about: "profile",
      says: { height: random.integer(150, 190), city: random.pick(["杭州", "宁波", "绍兴"]) },
      ...(last && random.chance(0.7) ? { over: [last] } : {}),
      v: 1,
    };
  });
  appendFacts(desk.doc, facts, "writing");
}

const counts = new Map<string, number>();

function receive(relay: FakeRelay, desk: Desk, update: Uint8Array, mayGap: boolean): void {
  const admission = relay.receive(desk.staff, update);
  counts.set(admission.type, (counts.get(admission.type) ?? 0) + 1);
  if (admission.type === "gap" && mayGap) answer(relay, desk);
  else if (admission.type === "gap" || admission.type === "refused") {
    throw new Error(`seed ${seed}: an honest sync is ${JSON.stringify(admission)}`);
  }
}

/** The step 2 that a step 1 of the relay is answered with. */
const answer = (relay: FakeRelay, desk: Desk): void =>
  receive(relay, desk, Y.encodeStateAsUpdate(desk.doc, relay.known.stateVector()), false);

/** All the ways in which what a tab wrote may come. */
const ways: readonly ((relay: FakeRelay, desk: Desk) => void)[] = [
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
  function twice(relay, desk) {
    answer(relay, desk);
    answer(relay, desk);
  },
];

const sent = (): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** One document from its first fact to its last. */
function playDocument(random: SeededRandom, isCompared: boolean): void {
  const relay = createFakeRelay();
  const { liMei, zhouYun, chenJie } = people;
  const desks = [liMei, liMei, zhouYun, zhouYun, chenJie].map((who) => openDesk(who, random));
  while (relay.updates.length < factsInDocument) {
    const seat = random.integer(0, desks.length - 1);
    const desk = desks[seat]!;
    if (random.chance(0.02)) desks[seat] = reload(desk, random);
    else if (random.chance(0.1)) {
      const other = random.pick(desks);
      // Tabs of one person meet on their device; people meet on the relay.
      if (other.staff === desk.staff && other !== desk) bring(other.doc, desk.doc);
    } else if (random.chance(0.2)) {
      Y.applyUpdate(
        desk.doc,
        relay.known.since(Y.decodeStateVector(Y.encodeStateVector(desk.doc))),
      );
      desk.stale = relay.known.stateVector();
    } else {
      write(desk, random.pick([1, 1, 1, 2, 5]), random);
      if (random.chance(0.3)) continue;
      random.pick(ways)(relay, desk);
      desk.unsent.length = 0;
    }
  }
  if (isCompared) expectAllEqual(relay, desks);
}

function expectAllEqual(relay: FakeRelay, desks: readonly Desk[]): void {
  for (const desk of desks) answer(relay, desk);
  const onRelay = new Y.Doc();
  Y.applyUpdate(onRelay, relay.known.since(new Map()));
  const facts = JSON.stringify(onRelay.getArray(factsRoot));
  expect(onRelay.store.pendingStructs).toBe(null);
  for (const { doc } of desks) {
    Y.applyUpdate(doc, relay.known.since(new Map()));
    expect(doc.store.pendingStructs).toBe(null);
    expect(JSON.stringify(doc.getArray(factsRoot))).toBe(facts);
  }
}

test(`${syncs} honest syncs are taken, and documents end equal everywhere`, () => {
  const random = seededRandom(seed);
  console.log(`seed ${seed}`);
  for (let played = 0; sent() < syncs; played += 1) {
    playDocument(random, played % comparedEvery === 0);
  }
  console.log(Object.fromEntries(counts));
  expect(counts.get("admitted")).toBeGreaterThan(0.5 * syncs);
  expect(counts.get("nothingNew")).toBeGreaterThan(0);
  expect(counts.get("gap")).toBeGreaterThan(0);
  expect(counts.get("refused")).toBeUndefined();
});
