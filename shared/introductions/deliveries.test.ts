import { describe, expect, test } from "vitest";
import { agreementWords, contractsOf, signedFrom } from "#shared/contracts";
import { createProjection, type Fact, factIdSchema } from "#shared/documents";
import { hybridTimeOf, plainDateSchema } from "#shared/kernel";
import { people } from "#shared/testing";
import { deliveriesTo } from "./deliveries.ts";
import { type Line, saying, wangMin, zhaoLei } from "./fake-pair.ts";
import { readRounds } from "./introduction.ts";

const contract = "01JD0000000000000000C0NTRA";
const meeting = "01JF0000000000000000000001";
const signedOn = plainDateSchema.parse("2026-03-02");
const atMs = Date.UTC(2026, 3, 10, 4);
const day = "2026-04-10";

const { about, says } = agreementWords.sign(
  `contract/${contract}`,
  signedFrom({
    terms: {
      ...{ name: "半年 · 三次见面", listPriceFen: 680_000, priceFen: 680_000, months: 6 },
      ...{ discountLimitPercent: 10, introductions: 4, meetings: 3, coolingOffDays: 7 },
      ...{ refundBy: "meetings", penaltyPercent: 20, introductionCounts: "accepted" },
      ...{ noShow: "free", plan: [] },
    },
    on: signedOn,
    agencyName: "鹊桥",
    clientName: "王敏",
    staff: people.liMei,
    wishes: [],
    how: "paper",
  }),
);
const signing: Fact = {
  ...{ id: factIdSchema.parse("ABCDEFGHJK.1"), at: hybridTimeOf(1), by: people.liMei },
  ...{ about, says, v: 1 },
};
const contracts = contractsOf(createProjection([signing]));

const asked: Line = [`asked/1.${wangMin}`, { atMs }];
const yes: Line = [`answer/1.${wangMin}`, { given: { is: "yes", reasons: [], atMs } }];
const met = (...more: readonly Line[]): readonly Line[] => [
  [`meeting/${meeting}`, { round: 1, time: { fromMs: atMs, toMs: atMs + 1 } }],
  ...more,
];
const ended = (is: string): Line => [`meeting/${meeting}`, { ended: { is, atMs } }];
const deliveries = (...lines: readonly Line[]) => {
  const [round] = readRounds(saying(["round/1", { first: wangMin }], ...lines), [wangMin, zhaoLei]);
  return round ? deliveriesTo(wangMin, round, contracts) : [];
};

describe("what an introduction amounts to in a contract", () => {
  test("that somebody was proposed, once for the round, and whether the client agreed", () => {
    expect(deliveries()).toEqual([]);
    const about = `delivery/introduction.${zhaoLei}.1`;
    const done = { kind: "introduction", contract, on: day, with: zhaoLei };
    expect(deliveries(asked)).toEqual([{ about, says: { done } }]);
    expect(deliveries(asked, yes)).toEqual([
      { about, says: { done } },
      { about, says: { accepted: true } },
    ]);
  });

  test("that a meeting was held, and nothing when it was not", () => {
    const about = `delivery/meeting.${meeting}`;
    const done = { kind: "meeting", contract, on: day, with: zhaoLei };
    expect(deliveries(...met())).toEqual([]);
    expect(deliveries(...met(ended("held")))).toEqual([{ about, says: { done } }]);
    expect(deliveries(...met(ended("notHeld")))).toEqual([]);
  });

  test("that the client stayed away, but not that the other did", () => {
    const away = (client: string): Line => [
      `attendance/${meeting}.${client}`,
      { is: "didNotCome" },
    ];
    expect(deliveries(...met(ended("notHeld"), away(wangMin)))).toMatchObject([
      { says: { done: { isClientAbsent: true } } },
    ]);
    expect(deliveries(...met(ended("notHeld"), away(zhaoLei)))).toEqual([]);
  });

  test("nothing before a contract was signed", () => {
    const early: Line = [`asked/1.${wangMin}`, { atMs: Date.UTC(2026, 1, 1) }];
    expect(deliveries(early, yes)).toEqual([]);
  });
});
