import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createProjection, type Fact, type FactId } from "#shared/documents";
import type { JsonObject, PlainDate } from "#shared/kernel";
import { people } from "#shared/testing";
import {
  accountOf,
  agreementWords,
  bothRightWords,
  contractsOf,
  contractTroubles,
  dayTotalOf,
  ledgerOf,
  receiptsOf,
  signedFrom,
} from "./index.ts";

const contract = "01JD0000000000000000C0NTRA";
const ulid = (n: number) => `01JD00000000000000000000${String(n).padStart(2, "0")}`;
const today = "2026-04-02" as PlainDate;

const { about, says: signing } = agreementWords.sign(
  `contract/${contract}`,
  signedFrom({
    terms: {
      ...{ name: "半年 · 三次见面", listPriceFen: 680_000, priceFen: 680_000, months: 6 },
      ...{ discountLimitPercent: 10, introductions: 4, meetings: 3, coolingOffDays: 7 },
      ...{ refundBy: "meetings", penaltyPercent: 20, introductionCounts: "accepted" },
      ...{ noShow: "free", plan: [] },
    },
    on: "2026-03-02" as PlainDate,
    agencyName: "鹊桥",
    clientName: "王敏",
    staff: people.liMei,
    wishes: [],
    how: "paper",
  }),
);

type Saying = readonly [about: string, says: JsonObject];
const saying = (entity: string, says: JsonObject): Saying => [entity, says];

/** Something that can be said in an agreement, about one of a few entities. */
const sayings: fc.Arbitrary<Saying> = fc.oneof(
  fc.tuple(fc.nat(4), fc.boolean()).map(([n, isClientAbsent]) =>
    saying(`delivery/meeting.${ulid(n)}`, {
      done: { kind: "meeting", contract, on: today, isClientAbsent },
    }),
  ),
  fc.nat(4).map((n) =>
    saying(`delivery/introduction.${ulid(n)}.1`, {
      done: { kind: "introduction", contract, on: today },
    }),
  ),
  fc
    .tuple(fc.nat(4), fc.boolean())
    .map(([n, accepted]) => saying(`delivery/introduction.${ulid(n)}.1`, { accepted })),
  fc
    .tuple(fc.nat(4), fc.constantFrom("gift", "mistake"))
    .map(([n, as]) => saying(`delivery/meeting.${ulid(n)}`, { excused: { as } })),
  fc.tuple(fc.nat(4), fc.nat(700_000), fc.constantFrom("part", "refund")).map(([n, fen, kind]) =>
    saying(`receipt/${ulid(n)}`, {
      taken: { kind, way: "cash", amountFen: fen, on: today },
      contract,
    }),
  ),
  // Sums and days of which many are alike.
  fc
    .tuple(
      fc.nat(4),
      fc.constantFrom(1, 200_000),
      fc.constantFrom("prepayment", "refund"),
      fc.constantFrom("2026-04-01", "2026-04-02"),
    )
    .map(([n, fen, kind, on]) =>
      saying(`receipt/${ulid(n)}`, {
        taken: { kind, way: "cash", amountFen: fen, on },
        contract,
      }),
    ),
  fc
    .tuple(fc.nat(4), fc.uniqueArray(fc.nat(4), { minLength: 1 }))
    .map(([n, others]) => saying(`receipt/${ulid(n)}`, { beside: others.map(ulid) })),
  fc
    .nat(4)
    .map((n) => saying(`receipt/${ulid(n)}`, { cancelled: { on: today, reason: "金额输错" } })),
  fc.tuple(fc.nat(3), fc.integer({ min: -2, max: 2 })).map(([n, meetings]) =>
    saying(`annex/${ulid(n)}`, {
      signed: {
        ...{ contract, on: today, text: "补充", meetings, introductions: 0 },
        ...{ days: 0, priceFen: 0, how: "paper" },
      },
    }),
  ),
);

/** Facts of several people, some of which saw what was said before. */
const histories: fc.Arbitrary<readonly Fact[]> = fc
  .array(fc.tuple(sayings, fc.boolean(), fc.nat(3)), { maxLength: 24 })
  .map((all) => {
    const facts: Fact[] = [
      {
        ...{ id: "AAAAAAAAAA.1" as FactId, at: 1, by: people.liMei, v: 1 },
        ...{ about, says: signing },
      },
    ];
    const seen = createProjection(facts);
    for (const [[entity, says], hasSeen, run] of all) {
      const over = hasSeen ? seen.headsOver(entity, Object.keys(says)) : [];
      const fact: Fact = {
        id: `BBBBBBBBB${run}.${facts.length}` as FactId,
        at: 1 + (facts.length % 7),
        by: people.zhouYun,
        about: entity,
        says,
        ...(over.length > 0 ? { over } : {}),
        v: 1,
      };
      facts.push(fact);
      seen.add([fact]);
    }
    return facts;
  });

/** All that is derived of a contract, as one text. */
function derived(facts: readonly Fact[]): string {
  const said = createProjection(facts);
  const [first] = contractsOf(said);
  if (!first) return "";
  const receipts = receiptsOf(said);
  const total = dayTotalOf(receipts, today);
  return JSON.stringify({
    terms: first.terms,
    ledger: ledgerOf(said, first),
    account: accountOf(first, receipts, true),
    total: { ...total, byWay: [...total.byWay], byStaff: [...total.byStaff] },
    troubles: contractTroubles(said, today),
  });
}

test("everything derived is the same in whatever order the facts arrive, and however often", () => {
  const shuffled = histories.chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.shuffledSubarray([...facts], { minLength: facts.length }),
      fc.subarray([...facts]),
    ),
  );
  void fc.assert(
    fc.property(shuffled, ([facts, others, again]) => {
      expect(derived([...others, ...again])).toBe(derived(facts));
    }),
  );
});

test("what is counted, given and mistaken is all that was done; nothing is left and over at once", () => {
  void fc.assert(
    fc.property(histories, (facts) => {
      const said = createProjection(facts);
      for (const one of contractsOf(said)) {
        const { tally, deliveries } = ledgerOf(said, one);
        for (const kind of ["meeting", "introduction"] as const) {
          const { promised, counted, left, over, done, gifts } = tally[kind];
          expect(counted + left - over).toBe(promised);
          expect(Math.min(left, over)).toBe(0);
          expect(counted + gifts).toBeLessThanOrEqual(done);
        }
        expect(new Set(deliveries.map(({ about }) => about)).size).toBe(deliveries.length);
      }
    }),
  );
});

test("whatever was taken twice can be said to be right, and nothing is announced with its sum off", () => {
  void fc.assert(
    fc.property(histories, (facts) => {
      const said = createProjection(facts);
      for (const trouble of contractTroubles(said, today)) {
        if (trouble.type === "refundedTooMuch")
          expect(trouble.refundedFen - trouble.takenFen).toBe(trouble.overFen);
        if (trouble.type !== "takenTwice") continue;
        expect(new Set(trouble.receipts.map(({ run }) => run)).size).toBeGreaterThan(1);
        for (const { about: entity, says } of bothRightWords(trouble.receipts))
          said.add([
            {
              ...{ id: `CCCCCCCCCC.${said.facts().length}` as FactId, at: 99, by: people.liMei },
              ...{ about: entity, says, over: said.headsOver(entity, Object.keys(says)), v: 1 },
            },
          ]);
      }
      const types = contractTroubles(said, today).map(({ type }) => type);
      expect(types).not.toContain("takenTwice");
    }),
  );
});
