import * as Y from "yjs";
import {
  appendFacts,
  createProjection,
  currentVersion,
  type Fact,
  type FactId,
  factIdSchema,
  observeFacts,
  readFacts,
} from "#shared/documents";
import {
  createHybridClock,
  type HybridClock,
  type JsonObject,
  type RandomBytes,
  randomBase32,
  type StaffId,
} from "#shared/kernel";
import { decodeMessage, encodeMessage, type Frame, type SyncMessage } from "#shared/protocol";
import type { Line } from "./line.ts";

/** Somebody at a tab: what is written there gets ids of one run. */
export interface Writer {
  readonly by: StaffId;
  readonly clock: HybridClock;
  readonly nextId: () => FactId;
}

/** Sits somebody down at a new tab. */
export function createWriter(by: StaffId, nowMs: () => number, random: RandomBytes): Writer {
  const run = randomBase32(10, random);
  let count = 0;
  const nextId = (): FactId => factIdSchema.parse(`${run}.${++count}`);
  return { by, clock: createHybridClock(nowMs), nextId };
}

/** How a replica stands to the relay. `closed` by the relay, with its code. */
export type ReplicaState =
  | { readonly type: "offline" | "opening" | "open" }
  | { readonly type: "closed"; readonly code: number; readonly detail: string };

/** A tab's copy of one document, as a small and honest app keeps it. */
export interface Replica {
  readonly document: string;
  readonly state: () => ReplicaState;
  /** Opens the document on a line, on a channel of its own. */
  readonly open: (line: Line, channel: number) => void;
  /** The line is gone. */
  readonly lineEnded: () => void;
  /** Takes a frame of the own channel. */
  readonly hear: (frame: Frame) => void;
  /** Says something over all it replaces; goes out at once when the document is open. */
  readonly say: (about: string, says: JsonObject) => Fact;
  readonly facts: () => readonly Fact[];
  /** The facts written here, and those of them the relay acknowledged. */
  readonly said: () => ReadonlySet<FactId>;
  readonly acknowledged: () => ReadonlySet<FactId>;
  /** Messages sent since it was opened that the relay has not acknowledged. */
  readonly unacknowledged: () => number;
  /** Whether the relay's state came, and everything sent was acknowledged. */
  readonly isSettled: () => boolean;
  readonly stateVector: () => Uint8Array;
  /** Whether something came that builds on what did not come. */
  readonly isPending: () => boolean;
}

/** What has been sent since the document was opened, message by message. */
interface Opening {
  readonly line: Line;
  readonly channel: number;
  readonly sent: (readonly FactId[])[];
  hasAnswer: boolean;
  acknowledged: number;
}

/** Starts an empty copy; `changed` is called whenever anything moved on. */
export function createReplica(document: string, writer: Writer, changed: () => void): Replica {
  const doc = new Y.Doc();
  const projection = createProjection();
  const said = new Set<FactId>();
  let lastSaid: readonly FactId[] = [];
  const acknowledged = new Set<FactId>();
  let state: ReplicaState = { type: "offline" };
  let opening: Opening | undefined;

  const send = (message: SyncMessage): void => {
    if (!opening) return;
    const { line, channel, sent } = opening;
    if (message.type === "step2") sent.push([...said]);
    if (message.type === "update") sent.push(lastSaid);
    line.send({ op: "data", channel, payload: encodeMessage(message) });
  };

  observeFacts(doc, (facts) => {
    projection.add(facts);
    for (const { at } of facts) writer.clock.observe(at);
  });
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === writer && state.type === "open") send({ type: "update", update });
  });

  const acknowledge = (count: number): void => {
    if (!opening) return;
    for (const ids of opening.sent.slice(opening.acknowledged, count)) {
      for (const id of ids) acknowledged.add(id);
    }
    opening.acknowledged = count;
  };

  const receive = (message: SyncMessage): void => {
    if (message.type === "step1") {
      send({ type: "step2", update: Y.encodeStateAsUpdate(doc, message.stateVector) });
    } else if (message.type === "step2" || message.type === "update") {
      if (opening && message.type === "step2") opening.hasAnswer = true;
      Y.applyUpdate(doc, message.update, "relay");
    } else if (message.type === "acknowledge") {
      acknowledge(message.count);
    }
  };

  const hear = (frame: Frame): void => {
    if (frame.op === "opened") {
      state = { type: "open" };
      send({ type: "step1", stateVector: Y.encodeStateVector(doc) });
    } else if (frame.op === "close") {
      state = { type: "closed", code: frame.code, detail: frame.detail };
      opening = undefined;
    } else if (frame.op === "data") {
      const message = decodeMessage(frame.payload);
      if (!message.ok) throw new Error("the relay sent what is no message");
      receive(message.value);
    }
    changed();
  };

  return {
    document,
    state: () => state,
    open: (line, channel) => {
      state = { type: "opening" };
      opening = { line, channel, sent: [], hasAnswer: false, acknowledged: 0 };
      line.send({ op: "open", channel, document });
    },
    lineEnded: () => {
      state = { type: "offline" };
      opening = undefined;
    },
    hear,
    say: (about, says) => {
      const over = projection.headsOver(about, Object.keys(says)).slice(0, 256);
      const fact: Fact = {
        ...{ id: writer.nextId(), at: writer.clock.next(), by: writer.by, about, says },
        ...(over.length > 0 ? { over } : {}),
        v: currentVersion,
      };
      said.add(fact.id);
      lastSaid = [fact.id];
      appendFacts(doc, [fact], writer);
      return fact;
    },
    facts: () => readFacts(doc),
    said: () => said,
    acknowledged: () => acknowledged,
    unacknowledged: () => (opening ? opening.sent.length - opening.acknowledged : 0),
    isSettled: () => opening?.hasAnswer === true && opening.acknowledged === opening.sent.length,
    stateVector: () => Y.encodeStateVector(doc),
    isPending: () => doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
  };
}
