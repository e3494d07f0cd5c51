import { assert } from "./assert.ts";

/** Fills an array of the given length with random bytes. */
export type RandomBytes = (length: number) => Uint8Array;

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Random text in Crockford base32, five bits a character. */
export function randomBase32(length: number, randomBytes: RandomBytes): string {
  const bytes = randomBytes(length);
  assert(bytes.length === length, "the random source gave another length");
  return Array.from(bytes, (byte) => alphabet.charAt(byte & 31)).join("");
}

/** A repeatable random source: the same seed gives the same numbers on every machine. */
export interface SeededRandom {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number;
  /** One of the given things. */
  readonly pick: <T>(things: readonly T[]) => T;
  /** True in `chance` of all cases, 0 to 1. */
  readonly chance: (chance: number) => boolean;
  /** Bytes for ids. Not for secrets. */
  readonly bytes: RandomBytes;
}

/** Starts a repeatable source (mulberry32) for samples and tests. Never for keys or passwords. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    pick: (things) => {
      const thing = things[integer(0, things.length - 1)];
      assert(thing !== undefined, "picked from nothing");
      return thing;
    },
    chance: (chance) => next() < chance,
    bytes: (length) => Uint8Array.from({ length }, () => integer(0, 255)),
  };
}
