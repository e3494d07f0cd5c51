import * as Y from "yjs";
import { assert, type StaffId } from "#shared/kernel";
import {
  type CloseName,
  type CloseReason,
  closeNameOf,
  decodeMessage,
  encodeMessage,
  type SyncMessage,
} from "#shared/protocol";
import type { Opening, Peer } from "./peer.ts";
import type { Rooms } from "./rooms.ts";

/** The other end of a channel, which does what the test says and keeps what it hears. */
export interface FakePeer {
  readonly staff: StaffId;
  /** What came, oldest first: messages, and counts acknowledged. */
  readonly heard: readonly SyncMessage[];
  readonly closed: () => CloseName | undefined;
  readonly send: (message: SyncMessage) => void;
  readonly sendBytes: (bytes: Uint8Array) => void;
  readonly leave: () => void;
  /** The last count acknowledged; 0 when there was none. */
  readonly acknowledged: () => number;
  /** What it has heard of the document, applied. */
  readonly doc: Y.Doc;
}

/** Opens a document for somebody. */
export async function openPeer(rooms: Rooms, name: string, staff: StaffId): Promise<FakePeer> {
  const heard: SyncMessage[] = [];
  const doc = new Y.Doc();
  let opening: Opening | undefined;
  let closed: CloseReason | undefined;
  const note = (message: SyncMessage): void => {
    assert(opening && !closed, "nothing is sent before a channel opens or after it closes");
    heard.push(message);
    if (message.type === "step2" || message.type === "update") Y.applyUpdate(doc, message.update);
  };
  const peer: Peer = {
    opened: (opened) => {
      opening = opened;
    },
    send: ({ message }) => {
      const decoded = decodeMessage(message);
      assert(decoded.ok, "the room sends messages");
      note(decoded.value);
    },
    acknowledge: (count) => note({ type: "acknowledge", count }),
    close: (reason) => {
      assert(!closed, "a channel is closed once");
      closed = reason;
    },
  };
  await rooms.open(name, { staff, session: `session of ${staff}` }, peer);
  const sendBytes = (bytes: Uint8Array): void => opening?.receive(bytes);
  return {
    staff,
    heard,
    doc,
    closed: () => closed && closeNameOf(closed.code),
    send: (message) => sendBytes(encodeMessage(message)),
    sendBytes,
    leave: () => opening?.leave(),
    acknowledged: () => heard.findLast(isAcknowledgement)?.count ?? 0,
  };
}

const isAcknowledgement = (
  message: SyncMessage,
): message is Extract<SyncMessage, { type: "acknowledge" }> => message.type === "acknowledge";
