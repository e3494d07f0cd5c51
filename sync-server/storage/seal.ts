import { createCipheriv, createDecipheriv } from "node:crypto";
import type { RandomBytes } from "#shared/kernel";

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** Sealed bytes did not open: another key, another place, or damaged. */
export class SealBroken extends Error {
  override name = "SealBroken";
}

/** Seals bytes for one place only: `place` must be given again to open them. IV, ciphertext, tag. */
export function seal(
  key: Uint8Array,
  plain: Uint8Array,
  place: string,
  randomBytes: RandomBytes,
): Uint8Array {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(place));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens sealed bytes; throws `SealBroken` when they are not what was sealed for this place. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Uint8Array {
  const end = sealed.length - tagBytes;
  if (end < ivBytes) throw new SealBroken(`too short: ${place}`);
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(ivBytes, end));
  try {
    decipher.final();
  } catch {
    // GCM says only that something does not fit; that is all there is to say.
    throw new SealBroken(`does not open: ${place}`);
  }
  return plain;
}
