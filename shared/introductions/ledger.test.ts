import { expect, test } from "vitest";
import { agreementWords, signedFrom } from "#shared/contracts";
import { createProjection, type Fact, factIdSchema } from "#shared/documents";
import { hybridTimeOf, type JsonObject, plainDateSchema } from "#shared/kernel";
import { people } from "#shared/testing";
import { type Line, saying, wangMin, zhaoLei } from "./fake-pair.ts";
import { readRounds } from "./introduction.ts";
import { missingInLedger } from "./ledger.ts";

const meeting = "01JF0000000000000000000001";
const atMs = Date.UTC(2026, 3, 10, 4);

const signing = agreementWords.sign(
  "contract/01JD0000000000000000C0NTRA",
  signedFrom({
    terms: {
      ...{ name: "半年 · 三次见面", listPriceFen: 680_000, priceFen: 680_000, months: 6 },
      ...{ discountLimitPercent: 10, introductions: 4, meetings: 3, coolingOffDays: 7 },
      ...{ refundBy: "meetings", penaltyPercent: 20, introductionCounts: "accepted" },
      ...{ noShow: "free", plan: [] },
    },
    on: plainDateSchema.parse("2026-03-02"),
    agencyName: "鹊桥",
    clientName: "王敏",
    staff: people.liMei,
    wishes: [],
    how: "paper",
  }),
);

type Said = { readonly about: string; readonly says: JsonObject };

const agreementOf = (all: readonly Said[]) =>
  createProjection(
    [signing, ...all].map(
      ({ about, says }, place): Fact => ({
        ...{ id: factIdSchema.parse(`ABCDEFGHJK.${place + 1}`), at: hybridTimeOf(place + 1) },
        ...{ by: people.liMei, about, says, v: 1 },
      }),
    ),
  );

const roundsWith = (...lines: readonly Line[]) =>
  readRounds(saying(["round/1", { first: wangMin }], [`asked/1.${wangMin}`, { atMs }], ...lines), [
    wangMin,
    zhaoLei,
  ]);
const held: readonly Line[] = [
  [`meeting/${meeting}`, { round: 1, time: { fromMs: atMs, toMs: atMs + 1 } }],
  [`meeting/${meeting}`, { ended: { is: "held", atMs } }],
];

test("what a colleague on the other side wrote down is taken in once", () => {
  const rounds = roundsWith(...held);
  const missing = missingInLedger(wangMin, rounds, agreementOf([]));
  expect(missing.map(({ about }) => about)).toEqual([
    `delivery/introduction.${zhaoLei}.1`,
    `delivery/meeting.${meeting}`,
  ]);
  expect(missingInLedger(wangMin, rounds, agreementOf(missing))).toEqual([]);
});

test("a meeting that was not held after all is taken back, unless the client confirmed it", () => {
  const written = missingInLedger(wangMin, roundsWith(...held), agreementOf([]));
  const notHeld = roundsWith(...held.slice(0, 1), [
    `meeting/${meeting}`,
    { ended: { is: "notHeld", atMs } },
  ]);
  expect(missingInLedger(wangMin, notHeld, agreementOf(written))).toEqual([
    { about: `delivery/meeting.${meeting}`, says: { excused: { as: "mistake" } } },
  ]);
  const confirmed = { how: "paper", on: "2026-04-11" };
  const kept = [...written, { about: `delivery/meeting.${meeting}`, says: { confirmed } }];
  expect(missingInLedger(wangMin, notHeld, agreementOf(kept))).toEqual([]);
});

const endedOn = (on: string): Said => ({
  about: signing.about,
  says: { ended: { on, by: "client", refundFen: 0 } },
});

test("a meeting held before the contract ended stays counted, and counts when it is told later", () => {
  const rounds = roundsWith(...held);
  const written = missingInLedger(wangMin, rounds, agreementOf([]));
  const after = endedOn("2026-04-20");
  expect(missingInLedger(wangMin, rounds, agreementOf([...written, after]))).toEqual([]);
  expect(missingInLedger(wangMin, rounds, agreementOf([after]))).toEqual(written);
});

test("a meeting that was held is no mistake, even when no contract binds on its day", () => {
  const rounds = roundsWith(...held);
  const written = missingInLedger(wangMin, rounds, agreementOf([]));
  const before = endedOn("2026-04-09");
  expect(missingInLedger(wangMin, rounds, agreementOf([...written, before]))).toEqual([]);
  const away: Line = [`attendance/${meeting}.${wangMin}`, { is: "didNotCome" }];
  const notHeld: Line = [`meeting/${meeting}`, { ended: { is: "notHeld", atMs } }];
  const stayedAway = roundsWith(...held, notHeld, away);
  expect(missingInLedger(wangMin, stayedAway, agreementOf([...written, before]))).toEqual([]);
  expect(
    missingInLedger(wangMin, roundsWith(...held, notHeld), agreementOf([...written, before])),
  ).toEqual([{ about: `delivery/meeting.${meeting}`, says: { excused: { as: "mistake" } } }]);
});
