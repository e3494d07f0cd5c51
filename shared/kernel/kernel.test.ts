import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  ageOn,
  canonicalJson,
  clientIdSchema,
  createHybridClock,
  hybridTimeOf,
  isJson,
  type Json,
  millisecondsOf,
  newUlid,
  type PlainDate,
  parsePlainDate,
  plainDateOf,
  plainDateSchema,
  randomBase32,
  seededRandom,
} from "./index.ts";

const day = (text: string): PlainDate => plainDateSchema.parse(text);

test("a clock whose wall clock goes back still gives later times", () => {
  let nowMs = 1_800_000_000_000;
  const clock = createHybridClock(() => nowMs);
  const before = clock.next();
  nowMs -= 86_400_000;
  expect(clock.next()).toBeGreaterThan(before);
});

test("a fact seen from a colleague is older than what is written after it", () => {
  const clock = createHybridClock(() => 1_800_000_000_000);
  const seen = hybridTimeOf(1_800_000_000_000 + 9 * 60_000);
  clock.observe(seen);
  expect(clock.next()).toBeGreaterThan(seen);
});

test("a computer a day ahead does not drag the others along", () => {
  const clock = createHybridClock(() => 1_800_000_000_000);
  clock.observe(hybridTimeOf(1_800_000_000_000 + 86_400_000));
  expect(millisecondsOf(clock.next())).toBe(1_800_000_000_000);
});

test("days are read as people write them", () => {
  const ways = ["1990-3-5", "1990/03/05", "1990.3.5", "1990年3月5日", "19900305", " 1990-03-05 "];
  expect(ways.map(parsePlainDate)).toEqual(ways.map(() => "1990-03-05"));
});

test("days that the calendar does not have are not read", () => {
  for (const text of [
    "1990-02-30",
    "2023-02-29",
    "1990-13-01",
    "1990",
    "三月五日",
    "",
    "0000-00-00",
  ]) {
    expect(parsePlainDate(text), text).toBeUndefined();
  }
});

test("Wang Min is 34 on the day before the birthday and 35 on it", () => {
  expect(ageOn(day("1990-03-05"), day("2025-03-04"))).toBe(34);
  expect(ageOn(day("1990-03-05"), day("2025-03-05"))).toBe(35);
});

test("the day in Shanghai begins eight hours before the day in London", () => {
  expect(plainDateOf(Date.parse("2026-03-01T16:30:00Z"), 480)).toBe("2026-03-02");
  expect(plainDateOf(Date.parse("2026-03-01T16:30:00Z"), 0)).toBe("2026-03-01");
});

test("adding days and taking them away again leads back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      expect(addDays(addDays(day("2026-02-28"), days), -days)).toBe("2026-02-28");
    }),
  );
});

test("equal values have equal texts whatever the order of their keys", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: true })).toBe(
    canonicalJson({ a: true, b: [1, { c: "x", d: null }] }),
  );
  expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: "1" }));
});

test("a canonical text reads back as the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Json);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test("what poisons prototypes, nests too deep or is no JSON is not JSON", () => {
  const deep = Array.from({ length: 70 }).reduce<Json>((inner) => [inner], 1);
  const poisoned: unknown = JSON.parse('{"a":{"__proto__":{"role":"admin"}}}');
  for (const value of [
    deep,
    poisoned,
    { constructor: 1 },
    Number.NaN,
    undefined,
    new Map(),
    () => 1,
  ]) {
    expect(isJson(value)).toBe(false);
  }
  expect(isJson({ a: [1, "x", null, { b: false }] })).toBe(true);
});

test("ids are valid, sorted by time, and differ", () => {
  const random = seededRandom(7);
  const ids = [1, 2, 3].map((ms) => newUlid(1_700_000_000_000 + ms, random.bytes));
  expect(ids.every((id) => clientIdSchema.safeParse(id).success)).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(3);
});

test("the same seed gives the same days, another seed others", () => {
  const draw = (seed: number): string => randomBase32(20, seededRandom(seed).bytes);
  expect(draw(1)).toBe(draw(1));
  expect(draw(1)).not.toBe(draw(2));
});
