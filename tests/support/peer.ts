import * as Y from "yjs";
import {
  controlChannel,
  decodeFromRelay,
  decodeMessage,
  encodeControl,
  encodeMessage,
  type Frame,
  type FromApp,
  type FromRelay,
  type SyncMessage,
} from "#shared/protocol";
import type { Tab } from "#shared/testing";
import { type Bell, createBell } from "./bell.ts";
import { openLine } from "./line.ts";
import type { Visitor } from "./visitor.ts";

/** How a socket or a channel ended. */
export interface Ending {
  readonly code: number;
  readonly detail: string;
}

/** A socket that speaks frames and does exactly what a test says. */
export interface Peer {
  readonly bell: Bell;
  /** What the relay said on the control channel. */
  readonly told: readonly FromRelay[];
  readonly ended: () => Ending | undefined;
  readonly send: (frame: Frame) => void;
  readonly sendBytes: (bytes: Uint8Array) => void;
  readonly say: (message: FromApp) => void;
  /** Makes a document; resolves with the close code when it was refused. */
  readonly create: (document: string, parent?: string) => Promise<number | undefined>;
  /** Asks for a document on the next free channel; resolves when the relay has answered. */
  readonly open: (document: string, channel?: number) => Promise<PeerChannel>;
  readonly cut: () => void;
}

/** One opening of a document. */
export interface PeerChannel {
  readonly channel: number;
  /** What came, oldest first. */
  readonly heard: readonly SyncMessage[];
  readonly ended: () => Ending | undefined;
  readonly send: (message: SyncMessage) => void;
  readonly sendBytes: (payload: Uint8Array) => void;
  /** Everything heard, applied. */
  readonly doc: Y.Doc;
  /** The last count acknowledged; 0 when there was none. */
  readonly acknowledged: () => number;
  /** Resolves when a message of this type has come since the test last asked for one. */
  readonly next: <T extends SyncMessage["type"]>(
    type: T,
  ) => Promise<SyncMessage & { readonly type: T }>;
  readonly untilAcknowledged: (count: number) => Promise<void>;
  readonly untilEnded: () => Promise<Ending>;
  /** Sends what a tab writes from now on. */
  readonly follow: (tab: Tab) => void;
}

/** Connects somebody. */
export async function openPeer(visitor: Visitor): Promise<Peer> {
  const bell = createBell();
  const told: FromRelay[] = [];
  const channels = new Map<number, (frame: Frame) => void>();
  let ending: Ending | undefined;
  let nextChannel = 1;
  const line = await openLine(visitor, {
    frame: (frame) => {
      if (frame.channel === controlChannel && frame.op === "data") told.push(read(frame.payload));
      channels.get(frame.channel)?.(frame);
      bell.ring();
    },
    ended: (code, detail) => {
      ending = { code, detail };
      bell.ring();
    },
  });
  const say = (message: FromApp): void =>
    line.send({ op: "data", channel: controlChannel, payload: encodeControl(message) });
  return {
    ...line,
    bell,
    told,
    ended: () => ending,
    say,
    create: async (document, parent) => {
      const before = told.length;
      say({ say: "create", document, ...(parent === undefined ? {} : { parent }) });
      const answer = () =>
        told.slice(before).find((one) => one.say === "created" && one.document === document);
      await bell.until(() => answer() !== undefined, `${document} is made or refused`);
      const created = answer();
      return created?.say === "created" ? created.code : undefined;
    },
    open: async (document, channel = nextChannel) => {
      nextChannel = Math.max(nextChannel, channel) + 1;
      const opening = createChannel(channel, bell, line.send);
      channels.set(channel, opening.hear);
      line.send({ op: "open", channel, document });
      await bell.until(() => opening.isAnswered() || ending !== undefined, `${document} is opened`);
      return opening.channel;
    },
  };
}

function read(payload: Uint8Array): FromRelay {
  const message = decodeFromRelay(payload);
  if (!message.ok) throw new Error("the relay said what is not in the protocol");
  return message.value;
}

function createChannel(channel: number, bell: Bell, send: (frame: Frame) => void) {
  const heard: SyncMessage[] = [];
  const doc = new Y.Doc();
  let isOpened = false;
  let ending: Ending | undefined;
  let taken = 0;

  const hear = (frame: Frame): void => {
    if (ending) throw new Error("the relay spoke on a channel it had closed");
    if (frame.op === "opened") isOpened = true;
    if (frame.op === "close") ending = { code: frame.code, detail: frame.detail };
    if (frame.op !== "data") return;
    const message = decodeMessage(frame.payload);
    if (!message.ok || !isOpened) throw new Error("the relay sent what is no message");
    heard.push(message.value);
    if (message.value.type === "step2" || message.value.type === "update") {
      Y.applyUpdate(doc, message.value.update);
    }
  };
  const sendBytes = (payload: Uint8Array): void => send({ op: "data", channel, payload });
  const acknowledged = (): number => heard.findLast(isAcknowledgement)?.count ?? 0;

  const peerChannel: PeerChannel = {
    channel,
    heard,
    doc,
    acknowledged,
    ended: () => ending,
    sendBytes,
    send: (message) => sendBytes(encodeMessage(message)),
    next: async (type) => {
      const find = () => heard.findIndex((message, at) => at >= taken && message.type === type);
      await bell.until(() => find() >= 0, `a ${type} comes on channel ${channel}`);
      const at = find();
      taken = at + 1;
      return heard[at] as SyncMessage & { readonly type: typeof type };
    },
    untilAcknowledged: (count) =>
      bell.until(() => acknowledged() >= count, `${count} messages are acknowledged`),
    untilEnded: async () => {
      await bell.until(() => ending !== undefined, `channel ${channel} is closed`);
      return ending ?? { code: 0, detail: "" };
    },
    follow: (tab) =>
      void tab.doc.on("update", (update: Uint8Array, origin: unknown) => {
        if (origin === "test") sendBytes(encodeMessage({ type: "update", update }));
      }),
  };
  return { channel: peerChannel, hear, isAnswered: () => isOpened || ending !== undefined };
}

const isAcknowledgement = (
  message: SyncMessage,
): message is Extract<SyncMessage, { type: "acknowledge" }> => message.type === "acknowledge";
