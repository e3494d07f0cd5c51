import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { ok, type Result, refuse } from "#shared/kernel";
import { limits } from "#shared/protocol";

/** Writes a Yjs state vector: the first clock of each client id that is lacking. */
export function encodeClocks(clocks: readonly (readonly [number, number])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clocks.length);
  for (const [client, clock] of clocks) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
  }
  return encoding.toUint8Array(encoder);
}

/** Reads a Yjs state vector, to the last byte. */
export function decodeClocks(
  bytes: Uint8Array,
): Result<ReadonlyMap<number, number>, "malformed" | "tooLarge"> {
  if (bytes.length > limits.stateVectorBytes) return refuse("tooLarge");
  try {
    const decoder = decoding.createDecoder(bytes);
    const clocks = new Map<number, number>();
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      clocks.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder));
    }
    return decoding.hasContent(decoder) ? refuse("malformed") : ok(clocks);
  } catch {
    // lib0 throws at the end of the bytes.
    return refuse("malformed");
  }
}
