import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonObject, plainDateSchema } from "#shared/kernel";
import { person, wish } from "./fake-people.ts";
import { betterFirst, type Matched, matchOf } from "./index.ts";

const today = plainDateSchema.parse("2026-11-30");
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });

const profile = fc.record({
  sex: maybe(["female", "male"]),
  seeks: maybe(["female", "male", "either"]),
  birthDate: maybe(["2007-01-01", "2005-06-01", "1995-03-05", "1990-11-30", "1970-12-31"]),
  height: maybe([150, 160, 168, 172, 180]),
  education: maybe(["seniorHigh", "college", "bachelor", "master"]),
  annualIncome: maybe(["under5", "from8to12", "from20to30"]),
  city: maybe(["杭州市", "宁波市", "绍兴"]),
  smoking: maybe(["never", "sometimes", "often"]),
  children: maybe(["none", "withClient"]),
  temperament: maybe([["outgoing"], ["gentle", "steady"]]),
});
const wishValues: Readonly<Record<string, readonly JsonObject[]>> = {
  age: [{ min: 28, max: 36 }, { max: 40 }],
  height: [{ min: 165 }, { min: 170, max: 185 }],
  education: [{ atLeast: "college" }, { atLeast: "master" }],
  annualIncome: [{ atLeast: "from8to12" }],
  city: [{ anyOf: ["杭州"] }, { anyOf: ["宁波市", "绍兴市"] }],
  smoking: [{ anyOf: ["never"] }],
  children: [{ anyOf: ["none"] }],
  temperament: [{ anyOf: ["gentle"] }],
  never: [{ anyOf: ["赌博"] }],
};
const importances = ["must", "important", "open", "any"] as const;
const wished = fc.constantFrom(...Object.keys(wishValues)).chain((criterion) =>
  fc.record({
    criterion: fc.constant(criterion),
    value: fc.constantFrom(...(wishValues[criterion] ?? [])),
    importance: fc.constantFrom(...importances),
  }),
);
const wishes = fc.uniqueArray(wished, { selector: ({ criterion }) => criterion, maxLength: 6 });
const someone = fc.record({ profile, wishes });
type Someone = typeof someone extends fc.Arbitrary<infer T> ? T : never;

const made = (number: number, { profile: said, wishes: asked }: Someone): Matched =>
  person(
    number,
    said,
    ...asked.map(({ criterion, value, importance }) => wish(criterion, value, importance)),
  );
const match = (a: Matched, b: Matched) => matchOf(a, b, [], today);

test("the fit of a pair is the same from both sides, and so is what forbids it", () => {
  fc.assert(
    fc.property(someone, someone, (one, other) => {
      const [a, b] = [made(1, one), made(2, other)];
      const [there, back] = [match(a, b), match(b, a)];
      expect(there.twoWay).toBe(back.twoWay);
      expect(there.forClient).toEqual(back.forCandidate);
      const between = (blocks: typeof there.blocks) =>
        blocks
          .filter(({ type }) => ["must", "notSought", "keptApart"].includes(type))
          .map((block) => JSON.stringify(block))
          .sort();
      expect(between(there.blocks)).toEqual(between(back.blocks));
    }),
  );
});

test("what is not known never blocks, and never stands among the conflicts", () => {
  fc.assert(
    fc.property(someone, someone, (one, other) => {
      const unknown = { ...other, profile: { sex: "male", seeks: "either" } as never };
      const { blocks, forClient } = match(made(1, one), made(2, unknown));
      expect(
        blocks.filter((block) => block.type === "must" && block.client === made(1, one).id),
      ).toEqual([]);
      const compared = forClient.lines.filter((line) => line.wish.criterion !== "age");
      expect(compared.every((line) => line.measure === undefined)).toBe(true);
    }),
  );
});

test("to take back a wish never blocks more", () => {
  fc.assert(
    fc.property(someone, someone, fc.nat(), (one, other, place) => {
      const without = one.wishes.filter((_, at) => at !== place % Math.max(1, one.wishes.length));
      const blocked = (asked: Someone["wishes"]) =>
        match(made(1, { ...one, wishes: asked }), made(2, other)).blocks.length;
      expect(blocked(without)).toBeLessThanOrEqual(blocked(one.wishes));
    }),
  );
});

test("to weigh a wish more that is met never lowers the fit", () => {
  fc.assert(
    fc.property(someone, someone, (one, other) => {
      const b = made(2, other);
      for (const [place, asked] of one.wishes.entries()) {
        const weighed = (importance: (typeof importances)[number]) =>
          match(made(1, { ...one, wishes: one.wishes.with(place, { ...asked, importance }) }), b)
            .forClient;
        const isMet = weighed("must").lines.some(
          (line) => line.wish.criterion === asked.criterion && line.measure === 100,
        );
        if (!isMet) continue;
        expect(weighed("important").score).toBeGreaterThanOrEqual(weighed("open").score);
        expect(weighed("must").score).toBeGreaterThanOrEqual(weighed("important").score);
      }
    }),
  );
});

test("to learn that a wish is met never lowers the fit, and that it is not at all never raises it", () => {
  fc.assert(
    fc.property(someone, someone, (one, other) => {
      const asked = [
        { criterion: "smoking", value: { anyOf: ["never"] }, importance: "important" as const },
      ];
      const wisher = made(1, {
        ...one,
        wishes: [...one.wishes.filter(({ criterion }) => criterion !== "smoking"), ...asked],
      });
      const twoWay = (smoking: "never" | "often" | null) =>
        match(wisher, made(2, { ...other, profile: { ...other.profile, smoking } })).twoWay;
      expect(twoWay("never")).toBeGreaterThanOrEqual(twoWay(null));
      expect(twoWay("often")).toBeLessThanOrEqual(twoWay(null));
    }),
  );
});

test("the list is the same in whatever order people came, equal ones by their id", () => {
  fc.assert(
    fc.property(someone, fc.array(someone, { maxLength: 8 }), fc.nat(), (one, others, turn) => {
      const client = made(1, one);
      const all = others.map((other, place) => match(client, made(place + 2, other)));
      const at = turn % Math.max(1, all.length);
      const turned = [...all.slice(at), ...all.slice(0, at)];
      const ids = (some: typeof all) =>
        [...some].sort(betterFirst).map(({ candidate }) => candidate.id);
      expect(ids(turned)).toEqual(ids(all));
    }),
  );
});

test("who lies farther from a wish never fits it better", () => {
  const importance = fc.constantFrom("important", "open", "any");
  fc.assert(
    fc.property(
      someone,
      fc.integer({ min: 155, max: 195 }),
      fc.nat(20),
      importance,
      (one, cm, by, weighs) => {
        const asked = [{ criterion: "height", value: { min: 180 }, importance: weighs }] as const;
        const others = one.wishes.filter(({ criterion }) => criterion !== "height");
        const wisher = made(1, { ...one, wishes: [...others, ...asked] as Someone["wishes"] });
        const fitAt = (height: number) =>
          match(wisher, person(2, { sex: "male", height })).forClient.score;
        expect(fitAt(cm - by)).toBeLessThanOrEqual(fitAt(cm));
      },
    ),
  );
});
