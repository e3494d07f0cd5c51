/** 300,000 frames that were honest once, changed: the relay lives, and what it keeps stays sound. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { type DocumentName, idOf, nameOf } from "#shared/documents";
import { type SeededRandom, type StaffId, seededRandom } from "#shared/kernel";
import {
  decodeFrame,
  encodeControl,
  encodeFrame,
  encodeMessage,
  heartbeat,
  limits,
  type SyncMessage,
} from "#shared/protocol";
import { bring, clients, openTab, people } from "#shared/testing";
import { createFakeAuthority } from "../../sync-server/rooms/fake-authority.ts";
import { createFakeLog } from "../../sync-server/rooms/fake-log.ts";
import { createRooms } from "../../sync-server/rooms/rooms.ts";
import { createLog } from "../../sync-server/telemetry/log.ts";
import { FramesLine } from "../../sync-server/transport/frames-line.ts";
import type { Line } from "../../sync-server/transport/line.ts";
import { mutate } from "../support/mutate.ts";

const frames = Number(process.env.QUEQIAO_FRAMES ?? 300_000);
const seed = Number(process.env.QUEQIAO_SEED ?? 8117);
const growthAtMost = 16 * 1024 * 1024;

const documents = [clients.wangMin, clients.zhaoLei].flatMap((client) => [
  nameOf(idOf("client", client)),
  nameOf(idOf("contact", client)),
]);
const [card, contact] = documents as [DocumentName, DocumentName];

/** Frames as an honest app sends them, for every operation and message there is. */
function honestFrames(staff: StaffId, random: SeededRandom): readonly Uint8Array[] {
  const frame = (channel: number, message: SyncMessage): Uint8Array =>
    encodeFrame({ op: "data", channel, payload: encodeMessage(message) });
  const made: Uint8Array[] = documents.map((document, index) =>
    encodeFrame({ op: "open", channel: index + 1, document }),
  );
  for (let round = 0; round < 20; round += 1) {
    const [tab, other] = [openTab(staff, random), openTab(staff, random)];
    tab.say("profile", { city: "杭州", height: 160 + round });
    bring(tab.doc, other.doc);
    tab.sayAll([
      ["tag/vip", { on: true }],
      ["profile", { note: "喜欢爬山，周末有空", city: null }],
    ]);
    other.say("profile", { city: "宁波" });
    bring(other.doc, tab.doc);
    for (const type of ["update", "step2"] as const) {
      made.push(frame(1, { type, update: Y.encodeStateAsUpdate(tab.doc) }));
      made.push(frame(3, { type, update: Y.encodeStateAsUpdate(other.doc) }));
    }
    made.push(frame(1, { type: "step1", stateVector: Y.encodeStateVector(tab.doc) }));
  }
  const presence = Uint8Array.of(1, 5, 1, 2, 123, 125);
  made.push(
    frame(1, { type: "presence", states: presence }),
    frame(1, { type: "askPresence" }),
    encodeFrame({ op: "data", channel: 1, payload: heartbeat }),
    encodeFrame({ op: "close", channel: 1, code: 1000, detail: "done" }),
    encodeFrame({
      op: "data",
      channel: 0,
      payload: encodeControl({ say: "create", document: contact, parent: card }),
    }),
  );
  return made;
}

interface Connection {
  line: Line;
  isClosed: boolean;
  /** The channels the relay says are open. */
  readonly channels: Set<number>;
}

/** A relay without sockets and disk, and one line to it for each person, opened again when closed. */
async function openRelay() {
  const log = createFakeLog();
  for (const name of documents) await log.create({ name, by: people.liMei });
  const authority = createFakeAuthority();
  const journal = createLog(
    () => {},
    () => 0,
  );
  const rooms = createRooms({ log, authority, nowMs: () => 1_000_000, journal });
  let sentBytes = 0;
  let closings = 0;

  const connect = (staff: StaffId): Connection => {
    const connection = { isClosed: false, channels: new Set() } as unknown as Connection;
    connection.line = new FramesLine(
      {
        holder: { staff, session: "session", device: "device" },
        send: (bytes) => {
          sentBytes += bytes.length;
          const frame = decodeFrame(bytes);
          if (frame.ok && frame.value.op === "opened") connection.channels.add(frame.value.channel);
          if (frame.ok && frame.value.op === "close")
            connection.channels.delete(frame.value.channel);
        },
        close: () => {
          connection.isClosed = true;
          closings += 1;
        },
      },
      rooms,
      limits.channels,
    );
    return connection;
  };
  return { log, rooms, connect, figures: () => ({ sentBytes, closings }) };
}

test(`${frames} changed frames: alive, nothing pending, memory bounded`, async () => {
  console.log(`seed ${seed}`);
  const random = seededRandom(seed);
  const relay = await openRelay();
  const staff = [people.liMei, people.zhouYun];
  const corpora = staff.map((one) => honestFrames(one, random));
  const connections = staff.map(relay.connect);
  // Somebody who only looks on keeps the documents open.
  const onlooker = relay.connect(people.chenJie);
  for (const open of corpora[0]!.slice(0, documents.length)) await onlooker.line.handle(open);
  let before = 0;
  let longestMs = 0;

  for (let sent = 0; sent < frames; sent += 1) {
    // By then the code is compiled.
    if (sent === Math.floor(frames / 6)) before = memoryHeld();
    const seat = sent % staff.length;
    const corpus = corpora[seat]!;
    const connection = connections[seat]!;
    const honest = random.pick(corpus);
    const bytes = random.chance(0.03) ? honest : mutate(honest, corpus, random);
    const started = performance.now();
    for (const [index, open] of corpus.slice(0, documents.length).entries()) {
      if (!connection.channels.has(index + 1)) await connection.line.handle(open);
    }
    await connection.line.handle(bytes);
    longestMs = Math.max(longestMs, performance.now() - started);
    if (sent % 16 === 0) await eventLoopTurn();
    if (!connection.isClosed && sent % 500 > staff.length) continue;
    connection.line.closed();
    connections[seat] = relay.connect(staff[seat]!);
  }
  await relay.rooms.settled();

  const growth = memoryHeld() - before;
  const updates = relay.log.batches.reduce((sum, batch) => sum + batch.length, 0);
  console.log({ ...relay.figures(), updates, growth, longestMs });
  await expectSound(relay.log);
  expect(updates).toBeGreaterThan(20);
  expect(relay.figures().closings).toBeGreaterThan(1000);
  expect(growth).toBeLessThan(growthAtMost);

  const peer = relay.connect(people.chenJie);
  await peer.line.handle(encodeFrame({ op: "open", channel: 1, document: card }));
  const tab = openTab(people.chenJie, random);
  tab.say("profile", { city: "绍兴" });
  const update = encodeMessage({ type: "update", update: Y.encodeStateAsUpdate(tab.doc) });
  await peer.line.handle(encodeFrame({ op: "data", channel: 1, payload: update }));
  await relay.rooms.settled();
  expect(relay.log.batches.flat()).toHaveLength(updates + 1);
});

/** Bytes that are held for good: what is left after a full collection. */
function memoryHeld(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Lets commits happen, as they do between the messages of a socket. */
const eventLoopTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Replays the log of every document into Yjs: nothing waits, nothing is deleted. */
async function expectSound(log: ReturnType<typeof createFakeLog>): Promise<void> {
  for (const name of documents) {
    const document = await log.load(name);
    if (!document || document === "gone") throw new Error(`${name} is lost`);
    const doc = new Y.Doc();
    for (const { update } of document.rows) {
      Y.applyUpdate(doc, update);
      expect(doc.store.pendingStructs).toBe(null);
      expect(doc.store.pendingDs).toBe(null);
    }
    expect(Y.createDeleteSetFromStructStore(doc.store).clients.size).toBe(0);
    expect([...doc.share.keys()]).toEqual(document.rows.length > 0 ? ["facts"] : []);
  }
}
