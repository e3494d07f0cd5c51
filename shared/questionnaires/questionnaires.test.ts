import { expect, test } from "vitest";
import type { InBoth } from "#shared/kernel";
import { bigFive } from "./instruments/big-five.ts";
import { instrumentsNow } from "./instruments.ts";
import { areAllAlike, firstOpen, type Replies, scoresOf } from "./score.ts";

const repliesOf = (point: number, less: readonly string[] = []): Replies =>
  Object.fromEntries(
    bigFive.items.filter(({ id }) => !less.includes(id)).map(({ id }) => [id, point]),
  );

const scored = (replies: Replies, scale: string) =>
  scoresOf(bigFive, replies).find((each) => each.scale.id === scale);

test("each questionnaire names its items once, each of a scale that is there", () => {
  for (const { items, scales, answers } of instrumentsNow) {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { scale } of items) expect(scales.map(({ id }) => id)).toContain(scale);
    for (const { id, leastAnswers } of scales) {
      const own = items.filter(({ scale }) => scale === id);
      expect(leastAnswers).toBeLessThanOrEqual(own.length);
      expect(leastAnswers * 2).toBeGreaterThan(own.length);
    }
    expect(answers.length).toBeLessThanOrEqual(9);
  }
});

test("every wording stands in Chinese and in English, and neither in the other", () => {
  const words = instrumentsNow.flatMap(({ title, note, instruction, answers, scales, items }) => [
    ...[title, note, instruction, ...answers],
    ...scales.flatMap(({ name, low, high }) => [name, low, high]),
    ...items.map((item) => item.words),
  ]);
  for (const { zh, en } of words satisfies readonly InBoth[]) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
  }
});

test("a reversed statement counts from the other end", () => {
  const replies = { e1: 5, e2: 1, e3: 5, e4: 1 };
  expect(scored(replies, "extraversion")?.outcome).toEqual({
    type: "scored",
    mean: 5,
    band: "high",
    isProrated: false,
  });
});

test("one left answer is stood for by the others and says so; with two fewer nothing is counted", () => {
  const one: Replies = { e1: 4, e2: 2, e3: 4, e4: "left" };
  expect(scored(one, "extraversion")).toMatchObject({
    answered: 3,
    of: 4,
    outcome: { type: "scored", mean: 4, isProrated: true },
  });
  expect(scored({ e1: 4, e2: 2 }, "extraversion")?.outcome).toEqual({ type: "tooFew", needed: 3 });
});

test("the band is the third of the scale's own range", () => {
  const bandOf = (e1: number, e3: number) =>
    scored({ e1, e2: 6 - e1, e3, e4: 6 - e3 }, "extraversion")?.outcome;
  expect(bandOf(2, 2)).toMatchObject({ mean: 2, band: "low" });
  expect(bandOf(3, 3)).toMatchObject({ mean: 3, band: "middle" });
  expect(bandOf(4, 4)).toMatchObject({ mean: 4, band: "high" });
});

test("a point that the questionnaire does not have counts as no answer", () => {
  expect(scored({ e1: 7, e2: 2, e3: 4, e4: 2 }, "extraversion")?.answered).toBe(3);
});

test("the same answer to everything is told, for some statements say the opposite", () => {
  expect(areAllAlike(bigFive, repliesOf(3))).toBe(true);
  expect(areAllAlike(bigFive, { ...repliesOf(3), e1: 4 })).toBe(false);
  expect(areAllAlike(bigFive, { e1: 3, a1: 3 })).toBe(false);
});

test("one goes on at the first statement without an answer; a left one is answered", () => {
  expect(firstOpen(bigFive, { e1: 2, a1: "left" })?.id).toBe("c1");
  expect(firstOpen(bigFive, repliesOf(2))).toBeUndefined();
});
