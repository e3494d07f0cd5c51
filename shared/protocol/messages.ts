/** The y-websocket messages inside data frames, and message 100, which is ours. SPEC [MS]. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { ok, type Result, refuse } from "#shared/kernel";

export type SyncMessage =
  | { readonly type: "step1"; readonly stateVector: Uint8Array }
  /** `step2` and `update` carry the same and pass the same gate. */
  | { readonly type: "step2" | "update"; readonly update: Uint8Array }
  | { readonly type: "presence"; readonly states: Uint8Array }
  | { readonly type: "askPresence" }
  /** The first `count` step2 and update messages of this opening are durable or brought nothing new. */
  | { readonly type: "acknowledge"; readonly count: number };

const outer = { sync: 0, presence: 1, askPresence: 3, acknowledge: 100 } as const;
const inner = { step1: 0, step2: 1, update: 2 } as const;

/** A presence message with nobody in it: keeps a stock client from giving up after 30 s. */
export const heartbeat: Uint8Array = Uint8Array.of(1, 1, 0);

/** Writes a message. */
export function encodeMessage(message: SyncMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  switch (message.type) {
    case "step1":
      return finish(encoder, [outer.sync, inner.step1], message.stateVector);
    case "step2":
    case "update":
      return finish(encoder, [outer.sync, inner[message.type]], message.update);
    case "presence":
      return finish(encoder, [outer.presence], message.states);
    case "askPresence":
      return finish(encoder, [outer.askPresence]);
    case "acknowledge":
      return finish(encoder, [outer.acknowledge, message.count]);
  }
}

function finish(
  encoder: encoding.Encoder,
  numbers: readonly number[],
  bytes?: Uint8Array,
): Uint8Array {
  for (const number of numbers) encoding.writeVarUint(encoder, number);
  if (bytes) encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** Reads a message; unknown types, and trailing bytes, are malformed. Byte fields are views. */
export function decodeMessage(bytes: Uint8Array): Result<SyncMessage, "malformed"> {
  try {
    const decoder = decoding.createDecoder(bytes);
    const message = readMessage(decoder);
    return message && !decoding.hasContent(decoder) ? ok(message) : refuse("malformed");
  } catch {
    // lib0 throws at the end of the bytes: that is a malformed message, and the answer says so.
    return refuse("malformed");
  }
}

function readMessage(decoder: decoding.Decoder): SyncMessage | undefined {
  switch (decoding.readVarUint(decoder)) {
    case outer.sync:
      return readSync(decoder);
    case outer.presence:
      return { type: "presence", states: decoding.readVarUint8Array(decoder) };
    case outer.askPresence:
      return { type: "askPresence" };
    case outer.acknowledge:
      return { type: "acknowledge", count: decoding.readVarUint(decoder) };
    default:
      return undefined;
  }
}

function readSync(decoder: decoding.Decoder): SyncMessage | undefined {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === inner.step1) return { type: "step1", stateVector: bytes };
  if (step === inner.step2) return { type: "step2", update: bytes };
  return step === inner.update ? { type: "update", update: bytes } : undefined;
}
