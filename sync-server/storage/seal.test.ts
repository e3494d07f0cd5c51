import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { SealBroken, seal, unseal } from "./seal.ts";

const key = randomBytes(32);
const words = Buffer.from("王女士 138 0000 1234");

test("what is sealed opens with the same key in the same place", () => {
  const sealed = seal(key, words, "case/1|1", randomBytes);
  expect(Buffer.from(unseal(key, sealed, "case/1|1"))).toEqual(words);
  expect(Buffer.from(sealed).includes(words)).toBe(false);
});

test("nothing at all can be sealed as well", () => {
  expect(unseal(key, seal(key, Buffer.alloc(0), "x", randomBytes), "x")).toHaveLength(0);
});

test("what is sealed does not open with another key, in another place, or damaged", () => {
  const sealed = seal(key, words, "case/1|1", randomBytes);
  const damaged = Buffer.from(sealed);
  damaged[15] = Number(damaged[15]) ^ 1;
  expect(() => unseal(randomBytes(32), sealed, "case/1|1")).toThrow(SealBroken);
  expect(() => unseal(key, sealed, "case/1|2")).toThrow(SealBroken);
  expect(() => unseal(key, damaged, "case/1|1")).toThrow(SealBroken);
  expect(() => unseal(key, sealed.subarray(0, 20), "case/1|1")).toThrow(SealBroken);
});
