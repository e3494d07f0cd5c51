import { createHash, createHmac, hkdfSync } from "node:crypto";
import type { DocumentName } from "#shared/documents";
import type { RandomBytes } from "#shared/kernel";
import { seal, unseal } from "./seal.ts";

/** A document's key, bare for use and wrapped for keeping. */
export interface DocumentKey {
  readonly key: Uint8Array;
  readonly wrappedKey: Uint8Array;
}

/** The keys of the agency. All come from one key that is kept outside the database. */
export interface Keyring {
  /** A new random key for a document, wrapped for it alone. */
  readonly newDocumentKey: (name: DocumentName) => DocumentKey;
  /** Opens a wrapped key; throws `SealBroken` when it is not this document's or not this agency's. */
  readonly unwrap: (name: DocumentName, wrappedKey: Uint8Array) => Uint8Array;
  /** Seals bytes of the office itself, for one place. */
  readonly sealOffice: (plain: Uint8Array, place: string) => Uint8Array;
  readonly unsealOffice: (sealed: Uint8Array, place: string) => Uint8Array;
  /** A text nobody without the agency's key can foretell, the same for the same words. */
  readonly tokenFor: (words: string) => string;
  /** Recognises the agency's key without giving it away. */
  readonly fingerprint: string;
}

/** The length of the agency's key. */
export const agencyKeyBytes = 32;

/** Makes the keyring of an agency's key. */
export function createKeyring(agencyKey: Uint8Array, randomBytes: RandomBytes): Keyring {
  const derive = (purpose: string): Uint8Array =>
    new Uint8Array(hkdfSync("sha256", agencyKey, "", `queqiao ${purpose}`, agencyKeyBytes));
  const wrapping = derive("document keys");
  const office = derive("office");
  const tokens = derive("tokens");
  return {
    newDocumentKey: (name) => {
      const key = randomBytes(agencyKeyBytes);
      return { key, wrappedKey: seal(wrapping, key, name, randomBytes) };
    },
    unwrap: (name, wrappedKey) => unseal(wrapping, wrappedKey, name),
    sealOffice: (plain, place) => seal(office, plain, place, randomBytes),
    unsealOffice: (sealed, place) => unseal(office, sealed, place),
    tokenFor: (words) => createHmac("sha256", tokens).update(words).digest("base64url"),
    fingerprint: createHash("sha256").update(derive("fingerprint")).digest("hex"),
  };
}
