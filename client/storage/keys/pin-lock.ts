/**
 * A second way to the root key of a vault that was opened by its password, for as long as the app
 * stays open: argon2id(PIN) and a random share are both needed. The share is a key the browser does
 * not give out, and the whole lock is only ever held in memory: nothing on the disk tells whether a
 * PIN is right, except a note that is sealed inside the vault.
 */
import type { KeyCost, Platform } from "#client/platform";
import { ok, type Result, refuse, z } from "#shared/kernel";
import { fromBase64, toBase64 } from "../base64.ts";
import { sealBytes, unsealBytes } from "./sealing.ts";

type Crypto = Pick<Platform, "subtle" | "randomBytes" | "deriveKey">;

/** A PIN after stretching. To be kept sealed, and nowhere else. */
export interface StretchedPin {
  readonly salt: Uint8Array;
  readonly cost: KeyCost;
  readonly stretched: Uint8Array;
}

/** What a PIN opens. To be kept in memory, and nowhere else. */
export interface PinLock {
  readonly salt: Uint8Array;
  readonly cost: KeyCost;
  readonly share: CryptoKey;
  readonly wrappedRoot: Uint8Array;
}

/** What stands behind a PIN lock. */
export interface PinOpened {
  readonly root: Uint8Array;
  /** Seals and unseals what else only the PIN shall open. */
  readonly key: CryptoKey;
}

const cost: KeyCost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };
const place = "pin/root";
const utf8 = new TextEncoder();

const noteSchema = z.object({
  salt: z.string(),
  cost: z.object({ memoryKiB: z.number(), iterations: z.number(), parallelism: z.number() }),
  stretched: z.string(),
});

/** Stretches a new PIN. */
export async function stretchPin(crypto: Crypto, pin: string): Promise<StretchedPin> {
  const salt = crypto.randomBytes(16);
  return { salt, cost, stretched: await crypto.deriveKey(pin, salt, cost) };
}

/** A stretched PIN as a note of the vault. */
export const noteOfPin = ({ salt, cost: paid, stretched }: StretchedPin) => ({
  salt: toBase64(salt),
  cost: { ...paid },
  stretched: toBase64(stretched),
});

/** The stretched PIN of a note; undefined when there is none. */
export function pinOfNote(note: unknown): StretchedPin | undefined {
  const { data } = noteSchema.safeParse(note);
  return data && { ...data, salt: fromBase64(data.salt), stretched: fromBase64(data.stretched) };
}

/** Locks a root key behind a stretched PIN and a new share. */
export async function makePinLock(
  { subtle, randomBytes }: Crypto,
  { salt, cost: paid, stretched }: StretchedPin,
  root: Uint8Array,
): Promise<{ readonly lock: PinLock; readonly key: CryptoKey }> {
  const share = await subtle.importKey(
    "raw",
    new Uint8Array(randomBytes(32)),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const key = await pinKey(subtle, share, stretched);
  const wrappedRoot = await sealBytes(subtle, key, randomBytes(12), place, root);
  return { lock: { salt, cost: paid, share, wrappedRoot }, key };
}

/** Tries a PIN. Counting the tries is the caller's. */
export async function openPinLock(
  { subtle, deriveKey }: Crypto,
  { salt, cost: paid, share, wrappedRoot }: PinLock,
  pin: string,
): Promise<Result<PinOpened, "wrongPin">> {
  const key = await pinKey(subtle, share, await deriveKey(pin, salt, paid));
  const root = await unsealBytes(subtle, key, place, wrappedRoot);
  return root ? ok({ root, key }) : refuse("wrongPin");
}

/** HKDF over the stretched PIN with the share as its salt: the sign is its first step. */
async function pinKey(
  subtle: SubtleCrypto,
  share: CryptoKey,
  stretched: Uint8Array,
): Promise<CryptoKey> {
  const mixed = await subtle.sign("HMAC", share, new Uint8Array(stretched));
  const base = await subtle.importKey("raw", mixed, "HKDF", false, ["deriveKey"]);
  return subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8.encode("queqiao/pin/1") },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
