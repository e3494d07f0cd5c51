/**
 * Sealing: what lies on the disk is AES-256-GCM with a random 96-bit nonce, bound to its place by
 * additional data, and called by a keyed hash instead of its name.
 */

import type { Platform } from "#client/platform";
import { assert } from "#shared/kernel";

/** The keys of an open vault; neither can be read out of the browser. */
export interface VaultKeys {
  readonly seal: CryptoKey;
  readonly tag: CryptoKey;
}

const nonceBytes = 12;
const tagBytes = 16;

/** Seals and unseals for one vault. */
export interface Sealing {
  /** `place` must be given again to unseal. */
  readonly seal: (place: string, plain: Uint8Array) => Promise<Uint8Array>;
  /** The plain bytes; undefined when they were changed, moved, or sealed by another key. */
  readonly unseal: (place: string, sealed: unknown) => Promise<Uint8Array | undefined>;
  /** The opaque name under which something is kept. */
  readonly tagOf: (name: string) => Promise<string>;
}

const utf8 = new TextEncoder();

/** Seals with the keys of a vault. */
export function createSealing(
  { subtle, randomBytes }: Pick<Platform, "subtle" | "randomBytes">,
  keys: VaultKeys,
): Sealing {
  const tags = new Map<string, Promise<string>>();
  const tag = async (name: string): Promise<string> => {
    const mac = await subtle.sign("HMAC", keys.tag, utf8.encode(name));
    return hex(new Uint8Array(mac, 0, tagBytes));
  };
  return {
    seal: (place, plain) => sealBytes(subtle, keys.seal, randomBytes(nonceBytes), place, plain),
    unseal: (place, sealed) => unsealBytes(subtle, keys.seal, place, sealed),
    tagOf: (name) => {
      const known = tags.get(name) ?? tag(name);
      tags.set(name, known);
      return known;
    },
  };
}

/** The nonce and the sealed bytes in one array. */
export async function sealBytes(
  subtle: SubtleCrypto,
  key: CryptoKey,
  nonce: Uint8Array,
  place: string,
  plain: Uint8Array,
): Promise<Uint8Array> {
  assert(nonce.length === nonceBytes, "the random source gave another length");
  const sealed = await subtle.encrypt(algorithm(nonce, place), key, new Uint8Array(plain));
  const all = new Uint8Array(nonceBytes + sealed.byteLength);
  all.set(nonce);
  all.set(new Uint8Array(sealed), nonceBytes);
  return all;
}

/** The reverse of `sealBytes`; undefined when that is not possible. */
export async function unsealBytes(
  subtle: SubtleCrypto,
  key: CryptoKey,
  place: string,
  sealed: unknown,
): Promise<Uint8Array | undefined> {
  if (!(sealed instanceof Uint8Array) || sealed.length <= nonceBytes) return undefined;
  const nonce = sealed.slice(0, nonceBytes);
  try {
    return new Uint8Array(await subtle.decrypt(algorithm(nonce, place), key, withoutNonce(sealed)));
  } catch {
    // Not sealed by this key for this place, or damaged: the caller puts it aside.
    return undefined;
  }
}

/** Without a copy where that can be: of a first sync these are many megabytes. */
const withoutNonce = (sealed: Uint8Array): Uint8Array<ArrayBuffer> =>
  sealed.buffer instanceof ArrayBuffer
    ? new Uint8Array(sealed.buffer, sealed.byteOffset + nonceBytes, sealed.length - nonceBytes)
    : sealed.slice(nonceBytes);

const algorithm = (nonce: Uint8Array, place: string): AesGcmParams => ({
  name: "AES-GCM",
  iv: new Uint8Array(nonce),
  additionalData: utf8.encode(place),
});

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
