import * as fc from "fast-check";
import { expect, test } from "vitest";
import { endings, penaltyPercentAtMost, refundMeasures } from "#shared/casework";
import { type PlainDate, plainDateSchema } from "#shared/kernel";
import { type RefundCase, refundOf } from "./refund.ts";

const day = (text: string): PlainDate => plainDateSchema.parse(text);

/** 18,800 yuan for three months and three meetings, paid whole; nothing was held yet. */
const base: RefundCase = {
  terms: {
    priceFen: 1_880_000,
    meetings: 3,
    introductions: 6,
    refundBy: "meetings",
    penaltyPercent: 20,
  },
  signedOn: day("2026-03-02"),
  endsOn: day("2026-06-01"),
  coolingOffUntil: day("2026-03-09"),
  askedOn: day("2026-04-10"),
  by: "client",
  paidFen: 1_880_000,
  meetings: 0,
  introductions: 0,
};
const termsOf = (part: Partial<RefundCase["terms"]>) => ({ terms: { ...base.terms, ...part } });

test("孙女士: all three meetings of 18,800 were held, so nothing goes back", () => {
  expect(refundOf({ ...base, meetings: 3 }).refundFen).toBe(0);
});

test("80,000 rescinded the next day: all of it goes back in the days to think it over", () => {
  const given = { ...base, ...termsOf({ priceFen: 8_000_000 }), paidFen: 8_000_000 };
  const refund = refundOf({ ...given, askedOn: day("2026-03-03") });
  expect(refund.refundFen).toBe(8_000_000);
  expect(refund.steps.map(({ type, source }) => [type, source])).toEqual([
    ["paid", "receipts"],
    ["allBack", "coolingOff"],
    ["result", "paidWithinDays"],
  ]);
});

test("80,000 rescinded without days to think: the court's penalty of 10,000 leaves 70,000", () => {
  const given: RefundCase = {
    ...base,
    ...termsOf({ priceFen: 8_000_000, penaltyPercent: 30 }),
    paidFen: 8_000_000,
    coolingOffUntil: day("2026-03-02"),
    askedOn: day("2026-03-03"),
  };
  // 30 in 100 is the most that a clause may keep, whatever it says: 24,000.
  expect(refundOf(given).refundFen).toBe(5_600_000);
  expect(refundOf({ ...given, penaltyFen: 1_000_000 }).refundFen).toBe(7_000_000);
});

test("福州鼓楼: two of six introductions were accepted, so 2,000 of 3,000 go back", () => {
  const terms = { priceFen: 300_000, refundBy: "introductions", penaltyPercent: 0 } as const;
  const given = { ...base, ...termsOf(terms), paidFen: 300_000, introductions: 2 };
  expect(refundOf(given).refundFen).toBe(200_000);
});

test("four of sixteen meetings: a quarter is kept", () => {
  const terms = { priceFen: 1_600_000, meetings: 16, penaltyPercent: 0 };
  const given = { ...base, ...termsOf(terms), paidFen: 1_600_000, meetings: 4 };
  expect(refundOf(given).refundFen).toBe(1_200_000);
});

test("a penalty of 30 in 100 that a court cut to 10.7 in 100", () => {
  const given = { ...base, ...termsOf({ priceFen: 1_000_000, penaltyPercent: 30 }) };
  const refund = refundOf({ ...given, paidFen: 1_000_000, penaltyFen: 107_000 });
  expect(refund.refundFen).toBe(893_000);
});

test("58 in 100 performed and 70 in 100 returned: what was agreed stands above the sum", () => {
  const terms = { priceFen: 1_000_000, meetings: 50, penaltyPercent: 0 };
  const given = { ...base, ...termsOf(terms), paidFen: 1_000_000, meetings: 29 };
  expect(refundOf(given).refundFen).toBe(420_000);
  const agreed = refundOf({ ...given, agreedFen: 700_000 });
  expect(agreed.refundFen).toBe(700_000);
  expect(agreed.steps.at(-1)).toEqual({
    ...{ type: "agreed", fen: 700_000, source: "agreement", differenceFen: 280_000 },
  });
});

test("one of three meetings, twenty in a hundred of the rest: each step by hand", () => {
  // 18,800 / 3 = 6,266.66 performed; 12,533.34 open, of which 2,506.66 are kept; 10,026.68 back.
  const refund = refundOf({ ...base, meetings: 1 });
  expect(refund.steps.map(({ type, fen }) => [type, fen])).toEqual([
    ["paid", 1_880_000],
    ["performed", -626_666],
    ["penalty", -250_666],
    ["result", 1_002_668],
  ]);
});

test("before anything was performed only the penalty is kept, and none when the agency ends it", () => {
  expect(refundOf(base).refundFen).toBe(1_504_000);
  const refund = refundOf({ ...base, by: "agency" });
  expect(refund.refundFen).toBe(1_880_000);
  expect(refund.steps.find(({ type }) => type === "penalty")?.source).toBe("agencyEnds");
});

test("by time: thirty of ninety-two days", () => {
  // 2 March to 1 June are 92 days; asked on the 31st of March, the thirtieth day.
  const terms = { priceFen: 920_000, refundBy: "time", penaltyPercent: 0 } as const;
  const given = { ...base, ...termsOf(terms), paidFen: 920_000, askedOn: day("2026-03-31") };
  expect(refundOf(given).refundFen).toBe(620_000);
});

test("who paid less than was performed gets nothing back and is told what is open", () => {
  const refund = refundOf({ ...base, meetings: 2, paidFen: 500_000 });
  expect(refund.refundFen).toBe(0);
  // 12,533.33 performed and 1,253.33 kept of the rest, less 5,000 paid.
  expect(refund.unpaidFen).toBe(1_253_333 + 125_333 - 500_000);
  expect(refund.steps.at(-1)?.source).toBe("neverBelowNothing");
});

test("real costs in the days to think it over are the only thing kept", () => {
  const refund = refundOf({ ...base, askedOn: day("2026-03-09"), costsFen: 20_000, meetings: 1 });
  expect(refund.refundFen).toBe(1_860_000);
});

const cases: fc.Arbitrary<RefundCase> = fc.record({
  terms: fc.record({
    priceFen: fc.nat(10_000_000),
    meetings: fc.nat(30),
    introductions: fc.nat(60),
    refundBy: fc.constantFrom(...refundMeasures),
    penaltyPercent: fc.nat(penaltyPercentAtMost),
  }),
  signedOn: fc.constant(base.signedOn),
  endsOn: fc.constant(base.endsOn),
  coolingOffUntil: fc.constant(base.coolingOffUntil),
  askedOn: fc.constantFrom(...["2026-03-03", "2026-03-10", "2026-05-30", "2027-01-01"].map(day)),
  by: fc.constantFrom(...endings),
  paidFen: fc.nat(10_000_000),
  meetings: fc.nat(40),
  introductions: fc.nat(80),
});

test("never more goes back than was paid, never less than nothing, and the steps add up", () => {
  void fc.assert(
    fc.property(cases, (given) => {
      const { refundFen, steps, unpaidFen } = refundOf(given);
      const sum = steps
        .filter(({ type }) => ["paid", "performed", "penalty", "costs"].includes(type))
        .reduce((total, { fen }) => total + fen, 0);
      expect(refundFen).toBeGreaterThanOrEqual(0);
      expect(refundFen).toBeLessThanOrEqual(given.paidFen);
      expect(sum).toBe(refundFen - unpaidFen);
    }),
  );
});

test("one more meeting never gives more back", () => {
  void fc.assert(
    fc.property(cases, (given) => {
      const more = { ...given, meetings: given.meetings + 1 };
      expect(refundOf(more).refundFen).toBeLessThanOrEqual(refundOf(given).refundFen);
    }),
  );
});

test("where more went back than was taken nothing more goes back, and that is said", () => {
  const over = refundOf({ ...base, paidFen: -200_200 });
  expect(over).toMatchObject({ refundFen: 0, refundedTooMuchFen: 200_200 });
  expect(over.steps.every(({ fen }) => fen <= 0)).toBe(true);
  expect(refundOf({ ...base, paidFen: -200_200, agreedFen: 100 }).refundFen).toBe(0);
  const cooling = { ...base, paidFen: -200_200, askedOn: base.signedOn, costsFen: 100 };
  expect(refundOf(cooling).refundFen).toBe(0);
  expect(refundOf(base).refundedTooMuchFen).toBe(0);
});
