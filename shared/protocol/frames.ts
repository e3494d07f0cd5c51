/**
 * Frames carry many documents over one socket: `varUint channel | varUint op | payload`.
 *
 * open: varString document name. data: one plain y-websocket message (on channel 0: varString of
 * JSON). close: varUint code, varString detail. opened: nothing. SPEC [FR].
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { ok, type Result, refuse } from "#shared/kernel";

/** The channel of the relay and the app themselves. */
export const controlChannel = 0;

export type Frame =
  | { readonly op: "open"; readonly channel: number; readonly document: string }
  | { readonly op: "data"; readonly channel: number; readonly payload: Uint8Array }
  | {
      readonly op: "close";
      readonly channel: number;
      readonly code: number;
      readonly detail: string;
    }
  | { readonly op: "opened"; readonly channel: number };

const ops = { open: 0, data: 1, close: 2, opened: 3 } as const;

/** Writes a frame. */
export function encodeFrame(frame: Frame): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, frame.channel);
  encoding.writeVarUint(encoder, ops[frame.op]);
  if (frame.op === "open") encoding.writeVarString(encoder, frame.document);
  if (frame.op === "data") encoding.writeUint8Array(encoder, frame.payload);
  if (frame.op === "close") {
    encoding.writeVarUint(encoder, frame.code);
    encoding.writeVarString(encoder, frame.detail);
  }
  return encoding.toUint8Array(encoder);
}

/** Reads a frame; anything else, trailing bytes included, is refused. The payload is a view. */
export function decodeFrame(bytes: Uint8Array): Result<Frame, "malformed"> {
  try {
    const decoder = decoding.createDecoder(bytes);
    const channel = decoding.readVarUint(decoder);
    const frame = readOp(decoder, channel, decoding.readVarUint(decoder));
    return frame && !decoding.hasContent(decoder) ? ok(frame) : refuse("malformed");
  } catch {
    // lib0 throws at the end of the bytes: that is a malformed frame, and the answer says so.
    return refuse("malformed");
  }
}

function readOp(decoder: decoding.Decoder, channel: number, op: number): Frame | undefined {
  switch (op) {
    case ops.open:
      return { op: "open", channel, document: decoding.readVarString(decoder) };
    case ops.data:
      return { op: "data", channel, payload: decoding.readTailAsUint8Array(decoder) };
    case ops.close:
      return {
        op: "close",
        channel,
        code: decoding.readVarUint(decoder),
        detail: decoding.readVarString(decoder),
      };
    case ops.opened:
      return { op: "opened", channel };
    default:
      return undefined;
  }
}
