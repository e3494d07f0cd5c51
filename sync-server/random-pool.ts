import { assert, type RandomBytes } from "#shared/kernel";

const poolBytes = 8 * 1024;

/**
 * Fetches random bytes in bulk: every row needs a few, and each call to the system takes longer
 * than sealing the row. What was handed out is wiped from the pool.
 */
export function poolRandom(source: RandomBytes): RandomBytes {
  let pool = new Uint8Array(0);
  let taken = 0;
  return (length) => {
    if (length > poolBytes) return source(length);
    if (taken + length > pool.length) {
      pool = Uint8Array.from(source(poolBytes));
      taken = 0;
      assert(pool.length === poolBytes, "the random source gave another length");
    }
    const bytes = pool.slice(taken, taken + length);
    pool.fill(0, taken, taken + length);
    taken += length;
    return bytes;
  };
}
