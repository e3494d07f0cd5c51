/**
 * From a password to the keys of a vault: argon2id → wrapping key → unwraps a random root →
 * HKDF → the sealing key and the tag key. The root exists in memory only while it is (un)wrapped;
 * a new password wraps the same root again.
 */
import type { KeyCost, Platform } from "#client/platform";
import { ok, type Result, refuse } from "#shared/kernel";
import { sealBytes, unsealBytes, type VaultKeys } from "./sealing.ts";

type Crypto = Pick<Platform, "subtle" | "randomBytes" | "deriveKey">;

/** What it takes, besides the password, to open a vault. */
export interface Lock {
  readonly salt: Uint8Array;
  readonly cost: KeyCost;
  /** The root key, sealed by the wrapping key. */
  readonly wrappedRoot: Uint8Array;
}

const cost: KeyCost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };
const place = "root";
const utf8 = new TextEncoder();

/** A new vault's lock and its keys. */
export async function makeLock(
  crypto: Crypto,
  password: string,
): Promise<{ readonly lock: Lock; readonly keys: VaultKeys }> {
  const root = crypto.randomBytes(32);
  return { lock: await wrap(crypto, root, password), keys: await keysOf(crypto, root) };
}

/** The root key behind a lock: whoever asks for it overwrites it once its keys are made. */
export async function openLock(
  crypto: Crypto,
  lock: Lock,
  password: string,
): Promise<Result<Uint8Array, "wrongPassword">> {
  const root = await unwrap(crypto, lock, password);
  return root ? ok(root) : refuse("wrongPassword");
}

/** The same vault behind another password. */
export async function changeLock(
  crypto: Crypto,
  lock: Lock,
  current: string,
  next: string,
): Promise<Result<Lock, "wrongPassword">> {
  const root = await unwrap(crypto, lock, current);
  return root ? ok(await wrap(crypto, root, next)) : refuse("wrongPassword");
}

async function wrap(crypto: Crypto, root: Uint8Array, password: string): Promise<Lock> {
  const salt = crypto.randomBytes(16);
  const key = await wrappingKey(crypto, password, salt, cost);
  const wrappedRoot = await sealBytes(crypto.subtle, key, crypto.randomBytes(12), place, root);
  return { salt, cost, wrappedRoot };
}

async function unwrap(
  crypto: Crypto,
  { salt, cost: paid, wrappedRoot }: Lock,
  password: string,
): Promise<Uint8Array | undefined> {
  const key = await wrappingKey(crypto, password, salt, paid);
  return unsealBytes(crypto.subtle, key, place, wrappedRoot);
}

async function wrappingKey(
  { subtle, deriveKey }: Crypto,
  password: string,
  salt: Uint8Array,
  price: KeyCost,
): Promise<CryptoKey> {
  const stretched = await deriveKey(password.normalize("NFC"), salt, price);
  return subtle.importKey("raw", new Uint8Array(stretched), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
}

/** The keys that a root key stands for. */
export async function keysOf(
  { subtle }: Pick<Platform, "subtle">,
  root: Uint8Array,
): Promise<VaultKeys> {
  const base = await subtle.importKey("raw", new Uint8Array(root), "HKDF", false, ["deriveKey"]);
  const hkdf = (info: string): HkdfParams => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(),
    info: utf8.encode(info),
  });
  const seal = await subtle.deriveKey(
    hkdf("queqiao/seal/1"),
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
  const tag = await subtle.deriveKey(
    hkdf("queqiao/tag/1"),
    base,
    { name: "HMAC", hash: "SHA-256", length: 256 },
    false,
    ["sign"],
  );
  return { seal, tag };
}
