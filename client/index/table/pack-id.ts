import { type ClientId, clientIdSchema } from "#shared/kernel";

/** A ULID is 128 bits: so many 32-bit words hold one. */
export const wordsOfId = 4;

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const valueByCode = new Uint8Array(128);
for (let value = 0; value < letters.length; value += 1) {
  valueByCode[letters.charCodeAt(value)] = value;
}

/** Writes an id into the words from `at` on; ids compare as their words do. */
export function packId(id: ClientId, into: Uint32Array, at: number): void {
  const bits = new Uint8Array(16);
  let held = 0;
  let heldBits = -2;
  let byte = 0;
  for (let place = 0; place < id.length; place += 1) {
    held = (held << 5) | (valueByCode[id.charCodeAt(place)] ?? 0);
    heldBits += 5;
    if (heldBits < 8) continue;
    heldBits -= 8;
    bits[byte] = (held >>> heldBits) & 0xff;
    held &= (1 << heldBits) - 1;
    byte += 1;
  }
  const view = new DataView(bits.buffer);
  for (let word = 0; word < wordsOfId; word += 1) into[at + word] = view.getUint32(word * 4);
}

/** Reads the id in the words from `at` on. */
export function unpackId(from: Uint32Array, at: number): ClientId {
  let text = "";
  let held = 0;
  let heldBits = 2;
  for (let word = 0; word < wordsOfId; word += 1) {
    const value = from[at + word] ?? 0;
    for (let shift = 24; shift >= 0; shift -= 8) {
      held = (held << 8) | ((value >>> shift) & 0xff);
      heldBits += 8;
      while (heldBits >= 5) {
        heldBits -= 5;
        text += letters.charAt((held >>> heldBits) & 31);
        held &= (1 << heldBits) - 1;
      }
    }
  }
  return clientIdSchema.parse(text);
}

/** The place of an id among packed ids; -1 when it is not there. */
export function placeOfId(id: ClientId, among: Uint32Array): number {
  const sought = new Uint32Array(wordsOfId);
  packId(id, sought, 0);
  const [a, b, c, d] = sought;
  for (let at = 0; at < among.length; at += wordsOfId) {
    if (among[at + 3] === d && among[at + 2] === c && among[at + 1] === b && among[at] === a) {
      return at / wordsOfId;
    }
  }
  return -1;
}
