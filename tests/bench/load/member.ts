/** One opening of a room by one member, in whatever way its server speaks. */
import { encodeMessage } from "#shared/protocol";
import { varUintAt } from "./arrivals.ts";
import { type Address, openThinSocket } from "./thin-socket.ts";

/** How y-websocket messages travel to a server. */
export interface Dialect {
  /** What stands before each message, both ways. */
  readonly prefix: Uint8Array;
  /** What opens the room; the server says `opened` when it has done so. */
  readonly opening?: { readonly ask: Uint8Array; readonly opened?: Uint8Array };
}

/** Somebody in a room. */
export interface Member {
  /** Sends a Yjs update. */
  readonly send: (update: Uint8Array) => void;
  /** The state of the room when it was joined, as an update. */
  readonly state: Uint8Array;
  readonly leave: () => void;
}

/** What a member hears; called with views that do not last. */
export interface MemberEars {
  readonly update: (update: Uint8Array) => void;
}

const empty = Uint8Array.of(0);
const nothing = Uint8Array.of(0, 0);
const messages = { sync: 0, step1: 0, step2: 1, update: 2 } as const;

/** Joins a room; resolves when its whole state has come. */
export async function joinRoom(
  address: Address,
  { prefix, opening }: Dialect,
  ears: MemberEars,
  stateVector: Uint8Array = empty,
): Promise<Member> {
  const wrap = (message: Uint8Array): Uint8Array => Buffer.concat([prefix, message]);
  const askForState = (): void => socket.send(wrap(encodeMessage({ type: "step1", stateVector })));
  let joined: (state: Uint8Array) => void;
  let lost: (error: Error) => void;
  const state = new Promise<Uint8Array>((resolve, reject) => {
    joined = resolve;
    lost = reject;
  });

  const hear = (message: Buffer): void => {
    if (opening?.opened && startsWith(message, opening.opened)) askForState();
    if (!startsWith(message, prefix) || message[prefix.length] !== messages.sync) return;
    const length = varUintAt(message, prefix.length + 2);
    const bytes = message.subarray(length.end, length.end + length.value);
    switch (message[prefix.length + 1]) {
      case messages.step1:
        socket.send(wrap(encodeMessage({ type: "step2", update: nothing })));
        break;
      case messages.step2:
        joined(bytes);
        break;
      case messages.update:
        ears.update(bytes);
    }
  };
  const socket = await openThinSocket(address, {
    message: hear,
    ended: (code) => lost(new Error(`the room was closed: ${code}`)),
  });
  if (opening) socket.send(opening.ask);
  if (!opening?.opened) askForState();
  return {
    state: await state,
    send: (update) => socket.send(wrap(encodeMessage({ type: "update", update }))),
    leave: socket.cut,
  };
}

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  start.every((byte, at) => bytes[at] === byte);
