/**
 * A relay for tests of the app: keeps documents in memory, acknowledges, feeds, and misbehaves on
 * demand. It checks nothing of what it is told; the real one is tested elsewhere.
 */
import * as Y from "yjs";
import {
  appendFacts,
  type DocumentId,
  type DocumentName,
  type EpochBegun,
  nameOf,
  readFacts,
  splitName,
} from "#shared/documents";
import {
  controlChannel,
  decodeFrame,
  decodeFromApp,
  decodeMessage,
  encodeControl,
  encodeFrame,
  encodeMessage,
  type Frame,
  type FromRelay,
} from "#shared/protocol";
import type { FakeNetwork } from "../platform/fake.ts";
import type { FakeChannel, FakeLine, FakeRelay } from "./fake-relay-controls.ts";
import { type FakePast, fakeFeedPage, json } from "./fake-relay-feed.ts";

const idIn = (name: string): DocumentId => splitName(name as DocumentName).id;
/** Starts a fake relay. */
export function createFakeRelay(): FakeRelay {
  const docs = new Map<DocumentName, Y.Doc>();
  const clocks = new Map<DocumentName, number>();
  const begun = new Map<DocumentId, EpochBegun[]>();
  const erased = new Map<DocumentId, string[]>();
  const past: FakePast = { clocks, begun, erased };
  const lines = new Set<FakeLine>();
  let clock = 0;
  let isUp = true;
  let isSilent = false;
  let feedLet = Promise.resolve();

  const touch = (name: DocumentName): void => {
    clock += 1;
    clocks.set(name, clock);
  };

  const make = (name: DocumentName): Y.Doc => {
    const doc = docs.get(name) ?? new Y.Doc();
    if (!docs.has(name)) touch(name);
    docs.set(name, doc);
    return doc;
  };

  const tell = (line: FakeLine, frame: Frame): void => {
    const bytes = encodeFrame(frame);
    setImmediate(() => lines.has(line) && !isSilent && line.events.received(bytes));
  };
  const say = (line: FakeLine, word: FromRelay): void =>
    tell(line, { op: "data", channel: controlChannel, payload: encodeControl(word) });
  const ring = (): void => {
    for (const line of lines) say(line, { say: "changed", clock });
  };

  const acknowledge = (channel: FakeChannel): void => {
    if (relay.holdsAcknowledgements) return;
    const payload = encodeMessage({ type: "acknowledge", count: channel.received });
    channel.send({ op: "data", channel: channel.number, payload });
  };

  const takeIn = (line: FakeLine, channel: FakeChannel, update: Uint8Array): void => {
    const { document, number } = channel;
    channel.received += 1;
    const code = relay.refusals.get(document);
    const doc = docs.get(document);
    const isNews = doc !== undefined && Y.diffUpdate(update, Y.encodeStateVector(doc)).length > 2;
    if (code !== undefined && isNews) {
      line.channels.delete(number);
      tell(line, { op: "close", channel: number, code, detail: "refused by the test" });
      return;
    }
    if (!doc) return;
    const before = Y.encodeStateVector(doc);
    Y.applyUpdate(doc, update);
    if (doc.store.pendingStructs) throw new Error(`a gap in ${document}`);
    acknowledge(channel);
    const news = Y.encodeStateAsUpdate(doc, before);
    if (!isNews || news.length <= 2) return;
    touch(document);
    const payload = encodeMessage({ type: "update", update: news });
    for (const other of lines) {
      for (const one of other.channels.values()) {
        if (one !== channel && one.document === document) {
          one.send({ op: "data", channel: one.number, payload });
        }
      }
    }
    ring();
  };

  const onChannel = (line: FakeLine, channel: FakeChannel, payload: Uint8Array): void => {
    const message = decodeMessage(payload);
    if (!message.ok) throw new Error("the app sent what is no message");
    const doc = make(channel.document);
    if (message.value.type === "step1") {
      const update = Y.encodeStateAsUpdate(doc, message.value.stateVector);
      const answer = encodeMessage({ type: "step2", update });
      channel.send({ op: "data", channel: channel.number, payload: answer });
    } else if (message.value.type === "step2" || message.value.type === "update") {
      takeIn(line, channel, message.value.update);
    }
  };

  const detailOf = (document: DocumentName): string => {
    const { epoch, cause } = begun.get(splitName(document).id)?.at(-1) ?? {};
    return epoch === undefined ? "not to be opened" : `${cause} ${epoch}`;
  };

  const begin: FakeRelay["begin"] = (document, cause, stays = () => true) => {
    const { id, epoch } = splitName(document);
    const before = readFacts(make(document));
    const facts = before.filter(stays);
    const gone = before.filter((fact) => !stays(fact)).map(({ id }) => id);
    if (cause === "erased") erased.set(id, [...(erased.get(id) ?? []), ...gone]);
    const next = nameOf(id, epoch + 1);
    begun.set(id, [...(begun.get(id) ?? []), { epoch: epoch + 1, cause }]);
    appendFacts(make(next), facts, "begun");
    clocks.delete(document);
    docs.delete(document);
    relay.closed.set(document, 4410);
    for (const line of lines) {
      for (const { number, document: open } of [...line.channels.values()]) {
        if (open !== document) continue;
        line.channels.delete(number);
        tell(line, { op: "close", channel: number, code: 4410, detail: detailOf(document) });
      }
    }
    return next;
  };

  /** Makes a document in the epoch of the restored backup. */
  const makeAgain = (document: DocumentName): void => {
    begun.set(idIn(document), [{ epoch: 900, cause: "restored" }]);
    relay.closed.set(document, 4410);
    make(nameOf(idIn(document), 900));
    ring();
  };

  const openChannel = (line: FakeLine, number: number, document: DocumentName): void => {
    const code = relay.closed.get(document) ?? (docs.has(document) ? undefined : 4403);
    if (code !== undefined) {
      tell(line, { op: "close", channel: number, code, detail: detailOf(document) });
      return;
    }
    const channel: FakeChannel = {
      document,
      number,
      received: 0,
      send: (frame) => tell(line, frame),
    };
    line.channels.set(number, channel);
    tell(line, { op: "opened", channel: number });
    const stateVector = Y.encodeStateVector(make(document));
    const payload = encodeMessage({ type: "step1", stateVector });
    tell(line, { op: "data", channel: number, payload });
  };

  const onControl = (line: FakeLine, payload: Uint8Array): void => {
    const word = decodeFromApp(payload);
    if (!word.ok) throw new Error("the app said what is no word");
    const document = word.value.document as DocumentName;
    const parent = idIn(word.value.parent ?? "agency@1");
    const isParentThere = [...docs.keys()].some((name) => idIn(name) === parent);
    const code = relay.notMade.get(document) ?? (isParentThere ? undefined : 4403);
    if (code === undefined) {
      relay.counts.created += docs.has(document) ? 0 : 1;
      if (word.value.again) makeAgain(document);
      else make(document);
    }
    say(line, { say: "created", document, ...(code === undefined ? {} : { code }) });
  };

  const onFrame = (line: FakeLine, bytes: Uint8Array): void => {
    const frame = decodeFrame(bytes);
    if (!frame.ok) throw new Error("the app sent what is no frame");
    const { value } = frame;
    if (value.op === "open") openChannel(line, value.channel, value.document as DocumentName);
    else if (value.op === "close") line.channels.delete(value.channel);
    else if (value.op === "data" && value.channel === controlChannel) {
      onControl(line, value.payload);
    } else if (value.op === "data") {
      const channel = line.channels.get(value.channel);
      if (channel) onChannel(line, channel, value.payload);
    }
  };

  const network: FakeNetwork = {
    fetch: async (path) => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (!isUp) throw new TypeError("nobody answers");
      const url = new URL(path, "http://relay");
      if (url.pathname === "/api/feed") await feedLet;
      if (url.pathname === "/api/feed") return fakeFeedPage(relay, past, url.searchParams);
      if (url.pathname !== "/api/sync/ticket") return json(404, { refusal: "notFound" });
      relay.counts.tickets += 1;
      const { ticketRefusal: refusal, noteSchema } = relay;
      return refusal ? json(403, { refusal }) : json(200, { ticket: "T", noteSchema });
    },
    openSocket: (_path, _protocols, events) => {
      const line: FakeLine = { events, channels: new Map() };
      setImmediate(() => {
        if (!isUp) return events.closed(1006);
        lines.add(line);
        events.opened();
      });
      return {
        send: (bytes) => setImmediate(() => lines.has(line) && !isSilent && onFrame(line, bytes)),
        close: () => lines.delete(line),
      };
    },
  };

  const cutLines = (): void => {
    for (const line of [...lines]) {
      lines.delete(line);
      line.events.closed(1006);
    }
  };

  const relay: FakeRelay = {
    network,
    stop: () => {
      isUp = false;
      cutLines();
    },
    start: () => {
      isUp = true;
      isSilent = false;
    },
    cutLines,
    goSilent: () => {
      isSilent = true;
    },
    words: (document) =>
      readFacts(make(document)).flatMap(({ about, says }) =>
        Object.entries(says).map(([field, value]) => `${about}.${field}=${String(value)}`),
      ),
    has: (document) => docs.has(document),
    make,
    ticketRefusal: undefined,
    noteSchema: undefined,
    holdsAcknowledgements: false,
    refusals: new Map(),
    closed: new Map(),
    notMade: new Map(),
    lost: new Map(),
    hidden: new Set(),
    feedPagesLeft: Number.POSITIVE_INFINITY,
    begin,
    forget: (document) => {
      clocks.delete(document);
      docs.delete(document);
    },
    accessNumber: 1,
    restoredAtMs: undefined,
    holdFeed: () => {
      let letGo: () => void = () => undefined;
      feedLet = new Promise((resolve) => {
        letGo = resolve;
      });
      return letGo;
    },
    pageItems: 100,
    counts: { tickets: 0, feedPages: 0, created: 0 },
    ring,
    changed: (document) => {
      touch(document);
      ring();
    },
  };
  make("agency@1" as DocumentName);
  return relay;
}
