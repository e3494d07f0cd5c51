import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonObject, plainDateSchema } from "#shared/kernel";
import type { StatedWish } from "#shared/registry";
import { clientNumbered, person, wish } from "./fake-people.ts";
import {
  contradictionsIn,
  dearest,
  easingsOf,
  type Matched,
  measure,
  type Position,
  positionOf,
} from "./index.ts";

const today = plainDateSchema.parse("2026-11-30");
const wangMin = (...wishes: Parameters<typeof person>[2][]): Matched =>
  person(1, { sex: "female", seeks: "male", city: "杭州市" }, ...wishes);
const man = (number: number, profile: JsonObject, ...wishes: Parameters<typeof person>[2][]) =>
  person(number, { sex: "male", seeks: "female", ...profile }, ...wishes);
const count = (client: Matched, ...men: Matched[]): Position =>
  positionOf(client, men, new Map(), today);

test("how many there are is told both ways, and what each wish costs", () => {
  const wang = wangMin(
    wish("age", { min: 30, max: 36 }, "must"),
    wish("height", { min: 175 }, "important"),
    wish("smoking", { anyOf: ["never"] }, "open"),
  );
  const position = count(
    wang,
    man(2, { birthDate: "1992-01-01", height: 180 }),
    man(3, { birthDate: "1992-01-01", height: 170 }),
    man(4, { birthDate: "1989-01-01", height: 180 }),
    man(5, { birthDate: "1992-01-01", height: 180 }, wish("height", { min: 170 }, "must")),
    man(6, { birthDate: "1992-01-01" }, wish("city", { anyOf: ["北京"] }, "must")),
    man(7, { birthDate: "1970-01-01", height: 180 }),
  );
  expect(position).toMatchObject({ sought: 6, meeting: 4, accepting: 5, mutual: 3, close: 2 });
  expect(position.effects).toEqual([
    {
      criterion: "age",
      excludes: 2,
      more: 2,
      easings: [
        { value: { min: 28, max: 36 }, more: 0 },
        { value: { min: 30, max: 38 }, more: 1 },
      ],
    },
    { criterion: "height", excludes: 1, more: 1, easings: [{ value: { min: 170 }, more: 1 }] },
  ]);
});

test("when nobody is left, the wish is named that counts most people out", () => {
  const men = [
    man(2, { height: 170, smoking: "never" }),
    man(3, { height: 168, smoking: "often" }),
  ];
  const wang = wangMin(
    wish("height", { min: 190 }, "must"),
    wish("smoking", { anyOf: ["never"] }, "must"),
  );
  expect(dearest(count(wang, ...men))).toMatchObject({ criterion: "height", excludes: 2, more: 1 });
  expect(dearest(count(wangMin(), ...men))).toBeUndefined();
  expect(dearest(count(wang))).toMatchObject({ excludes: 0, more: 0 });
  expect(dearest(count(wangMin()))).toBeUndefined();
});

test("who may not be introduced, is under way, or refuses to be ranked is not counted", () => {
  const marks = new Map([[clientNumbered(2), [{ type: "open" } as const]]]);
  const men = [
    man(2, {}),
    man(3, {}, ["consented/ranking", { is: "withdrawn" }]),
    man(4, {}, ["matching", { isPaused: true }]),
    man(5, {}, ["consented/ranking", { is: null }]),
  ];
  expect(positionOf(wangMin(), men, marks, today)).toMatchObject({ sought: 1, mutual: 1 });
});

const heights = fc.option(fc.integer({ min: 150, max: 195 }), { nil: null });
const someMen = fc.array(
  fc.record({
    height: heights,
    education: fc.constantFrom("seniorHigh", "college", "bachelor", "master", null),
    smoking: fc.constantFrom("never", "sometimes", "often", null),
  }),
  { maxLength: 12 },
);
const importance = fc.constantFrom("must", "important", "open", "any");

test("a stricter wish, or a must in place of less, never adds anybody", () => {
  fc.assert(
    fc.property(
      someMen,
      fc.integer({ min: 150, max: 185 }),
      fc.integer({ min: 0, max: 15 }),
      importance,
      (profiles, min, stricter, weighs) => {
        const men = profiles.map((profile, place) => man(place + 2, profile));
        const asks = (least: number, weight: string) =>
          count(
            wangMin(
              wish("height", { min: least }, weight),
              wish("smoking", { anyOf: ["never"] }, "must"),
              wish("education", { atLeast: "bachelor" }, "important"),
            ),
            ...men,
          );
        const loose = asks(min, weighs);
        for (const strict of [asks(min + stricter, weighs), asks(min, "must")]) {
          expect(strict.meeting).toBeLessThanOrEqual(loose.meeting);
          expect(strict.mutual).toBeLessThanOrEqual(loose.mutual);
          expect(strict.close).toBeLessThanOrEqual(loose.close);
          expect(strict.accepting).toBe(loose.accepting);
        }
        expect(loose.close).toBeLessThanOrEqual(loose.mutual);
        expect(loose.mutual).toBeLessThanOrEqual(Math.min(loose.meeting, loose.accepting));
      },
    ),
  );
});

const stated = (criterion: StatedWish["criterion"], value: StatedWish["value"]): StatedWish => ({
  ...{ criterion, value, importance: "important", saidBy: "client" },
});

test("a gentler wish lets in everybody the wish let in, and there is an end to it", () => {
  expect(easingsOf(stated("education", { atLeast: "bachelor" }))).toEqual([{ atLeast: "college" }]);
  expect(easingsOf(stated("age", { min: 20 }))).toEqual([]);
  expect(easingsOf(stated("maritalStatus", { anyOf: ["neverMarried"] }))).toEqual([
    { anyOf: ["neverMarried", "divorced"] },
    { anyOf: ["neverMarried", "widowed"] },
  ]);
  expect(easingsOf(stated("city", { anyOf: ["杭州"] }))).toEqual([]);
  expect(easingsOf(stated("never", { anyOf: ["赌博"] }))).toEqual([]);
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 50 }), fc.nat(20), fc.integer(), (min, wide, has) => {
      const before = stated("age", { min, max: min + wide });
      for (const value of easingsOf(before)) {
        if (measure(before, has) === 100) expect(measure({ ...before, value }, has)).toBe(100);
      }
    }),
  );
});

test("what does not go together is said: with the law, with another wish, with one's own card", () => {
  const { card } = wangMin();
  const own = {
    ...card,
    values: { city: "杭州市", distance: "localOnly", wantsChildren: "yes" } as const,
  };
  expect(contradictionsIn([stated("age", { max: 21 })], own)).toEqual([
    { type: "tooYoung", criterion: "age", from: 22 },
  ]);
  expect(
    contradictionsIn(
      [
        stated("maritalStatus", { anyOf: ["neverMarried"] }),
        stated("children", { anyOf: ["withClient"] }),
        stated("city", { anyOf: ["宁波"] }),
        stated("wantsChildren", { anyOf: ["no"] }),
      ],
      own,
    ),
  ).toEqual([
    { type: "wishes", criterion: "maritalStatus", other: "children" },
    { type: "ownCard", criterion: "city" },
    { type: "ownCard", criterion: "wantsChildren" },
  ]);
  expect(contradictionsIn([stated("city", { anyOf: ["宁波", "杭州"] })], own)).toEqual([]);
});
