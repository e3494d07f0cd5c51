import { expect, test } from "vitest";
import { seededRandom } from "#shared/kernel";
import { deltaE, labOf, lightOf, stepOf } from "./delta-e.ts";

/** Pairs of Sharma, Wu and Dalal (2005), table 1. */
const pairs: readonly (readonly number[])[] = [
  [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
  [50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615],
  [50, 2.8361, -74.02, 50, 0, -82.7485, 3.4412],
  [50, -1.3802, -84.2814, 50, 0, -82.7485, 1],
  [50, 0, 0, 50, -1, 2, 2.3669],
  [50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792],
  [50, 2.5, 0, 50, 0, -2.5, 4.3065],
  [50, 2.5, 0, 73, 25, -18, 27.1492],
  [50, 2.5, 0, 61, -5, 29, 22.8977],
  [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
  [22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373],
  [2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082],
];

test("51 the difference of two colours is that of the published pairs", () => {
  for (const [l1 = 0, a1 = 0, b1 = 0, l2 = 0, a2 = 0, b2 = 0, due = 0] of pairs) {
    const [one, other] = [
      { l: l1, a: a1, b: b1 },
      { l: l2, a: a2, b: b2 },
    ];
    expect(deltaE(one, other)).toBeCloseTo(due, 3);
    expect(deltaE(other, one)).toBeCloseTo(due, 3);
  }
});

test("a colour does not differ from itself, and steps go to light and back", () => {
  const seed = 51;
  const random = seededRandom(seed);
  for (let round = 0; round < 200; round += 1) {
    const colour = labOf([random.next(), random.next(), random.next()]);
    expect(deltaE(colour, colour), `seed ${seed}`).toBe(0);
    const step = random.integer(0, 255);
    expect(stepOf(lightOf(step)), `seed ${seed}`).toBeCloseTo(step, 6);
  }
  expect(labOf([1, 1, 1]).l).toBeCloseTo(100, 4);
});
