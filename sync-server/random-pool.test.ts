import { expect, test } from "vitest";
import { poolRandom } from "./random-pool.ts";

/** Counts up, so that no byte can be handed out twice unnoticed. */
function countingSource() {
  let last = 0;
  const asked: number[] = [];
  const source = (length: number): Uint8Array => {
    asked.push(length);
    return Uint8Array.from({ length }, () => ++last % 251);
  };
  return { source, asked };
}

test("many small wishes are one call to the system, and no byte is given twice", () => {
  const { source, asked } = countingSource();
  const random = poolRandom(source);
  const given = Array.from({ length: 1000 }, () => [...random(12)]).flat();
  expect(asked).toEqual([8192, 8192]);
  expect(given.slice(0, 8184)).toEqual(Array.from({ length: 8184 }, (_, at) => (at + 1) % 251));
});

test("what was given stays as it is, whatever is given later", () => {
  const random = poolRandom(countingSource().source);
  const first = random(4);
  random(4);
  expect([...first]).toEqual([1, 2, 3, 4]);
});

test("a wish larger than the pool is fulfilled by the system", () => {
  const { source, asked } = countingSource();
  expect(poolRandom(source)(10_000)).toHaveLength(10_000);
  expect(asked).toEqual([10_000]);
});
