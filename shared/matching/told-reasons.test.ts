import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardLine } from "#shared/introductions";
import type { StatedWish } from "#shared/registry";
import { measure, toldReasons } from "./index.ts";

const asks = (
  criterion: StatedWish["criterion"],
  value: StatedWish["value"],
  importance: StatedWish["importance"] = "important",
): StatedWish => ({ criterion, value, importance, saidBy: "client" });

test("王敏 is told what she asked for and 赵磊's card shows, and not what he lacks", () => {
  const lines: readonly CardLine[] = [
    { type: "age", years: 34 },
    { type: "field", name: "education", value: "master" },
    { type: "field", name: "city", value: "宁波市" },
    { type: "field", name: "temperament", value: ["gentle", "steady"] },
  ];
  const wishes = [
    asks("age", { min: 30, max: 36 }),
    asks("education", { atLeast: "bachelor" }, "must"),
    asks("city", { anyOf: ["杭州"] }),
    asks("temperament", { anyOf: ["steady"] }, "open"),
    asks("smoking", { anyOf: ["never"] }),
  ];
  expect(toldReasons(wishes, { lines })).toEqual(["age", "education", "temperament"]);
});

test("what stands on no card that she sees is no reason, however well it fits", () => {
  const wishes = [asks("annualIncome", { atLeast: "from8to12" })];
  const lines: readonly CardLine[] = [{ type: "field", name: "annualIncome", value: "from20to30" }];
  expect(toldReasons(wishes, { lines: [] })).toEqual([]);
  expect(toldReasons(wishes, { lines })).toEqual(["annualIncome"]);
});

test("what is all the same to her is no reason", () => {
  const lines: readonly CardLine[] = [{ type: "age", years: 34 }];
  expect(toldReasons([asks("age", { min: 30 }, "any")], { lines })).toEqual([]);
});

test("a reason tells no more of an age or a height than the band on the card", () => {
  const band = fc.record({ from: fc.integer({ min: 20, max: 60 }), width: fc.constant(3) });
  const ends = fc.record({ min: fc.integer({ min: 18, max: 60 }), up: fc.nat(20) });
  fc.assert(
    fc.property(band, ends, ({ from, width }, { min, up }) => {
      const wish = asks("age", { min, max: min + up });
      const line: CardLine = { type: "ageBand", years: { from, to: from + width - 1 } };
      const isTold = toldReasons([wish], { lines: [line] }).length > 0;
      // Whoever is told it could be of any age of the band.
      const ages = Array.from({ length: width }, (_, place) => from + place);
      expect(isTold).toBe(ages.every((age) => measure(wish, age) === 100));
    }),
  );
});
