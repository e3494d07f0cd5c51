import { createComponent, createRoot, createSignal } from "solid-js";
import { expect, test } from "vitest";
import { type LiveDocument, type Work, WorkProvider } from "#client/documents";
import { agreementWords, signedFrom } from "#shared/contracts";
import { createProjection, type Fact, factIdSchema, idOf } from "#shared/documents";
import { readPair, readRounds } from "#shared/introductions";
import {
  assert,
  clientIdSchema,
  hybridTimeOf,
  type JsonObject,
  ok,
  plainDateSchema,
} from "#shared/kernel";
import { clients, people } from "#shared/testing";
import { keepLedger } from "./keep-ledger.ts";
import type { PairDesk } from "./pair-desk.ts";

const [wangMin, zhaoLei] = [clients.wangMin, clients.zhaoLei].map((id) => clientIdSchema.parse(id));
assert(wangMin && zhaoLei, "two clients");
const pair = readPair(`${wangMin}~${zhaoLei}`);
assert(pair, "a pair");
const meeting = "01JF0000000000000000000001";
const atMs = Date.UTC(2026, 3, 10, 4);

const projectionOf = (...words: readonly (readonly [about: string, says: JsonObject])[]) =>
  createProjection(
    words.map(
      ([about, says], place): Fact => ({
        ...{ id: factIdSchema.parse(`ABCDEFGHJK.${place + 1}`), at: hybridTimeOf(place + 1) },
        ...{ by: people.liMei, about, says, v: 1 },
      }),
    ),
  );

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

/** What two who met amounted to, on a device where the agreement may lag behind the relay. */
function deskOfTwoWhoMet() {
  const appended: string[] = [];
  const [connection, setConnection] = createSignal<"connecting" | "connected">("connecting");
  const [isCurrent, setCurrent] = createSignal(false);
  const [facts, setFacts] = createSignal(projectionOf([signing.about, signing.says]));
  const agreement = {
    id: idOf("agreement", wangMin as never),
    status: () => "here",
    isCurrent,
    projection: facts,
    append: (about: string) => {
      appended.push(about);
      return ok({});
    },
    close: () => undefined,
  } as unknown as LiveDocument;
  const work = {
    directory: { accessTo: () => ({ read: true, say: "everything" }) },
    openDocument: () => agreement,
    sync: { completeness: () => ({ type: "complete", atMs: 0 }), connection },
  } as unknown as Work;
  const rounds = readRounds(
    projectionOf(
      ["round/1", { first: wangMin as string }],
      [`asked/1.${wangMin}`, { atMs }],
      [`meeting/${meeting}`, { round: 1, time: { fromMs: atMs, toMs: atMs + 1 } }],
      [`meeting/${meeting}`, { ended: { is: "held", atMs } }],
    ),
    pair as never,
  );
  const desk = {
    pair,
    live: { status: () => "here", isCurrent: () => true },
    rounds: () => rounds,
    serves: (client: string) => client === wangMin,
  } as unknown as PairDesk;
  createRoot(() =>
    createComponent(WorkProvider, {
      value: work,
      get children() {
        keepLedger(desk);
        return undefined;
      },
    }),
  );
  return { appended, setConnection, setCurrent, setFacts };
}

const deliveries = [`delivery/introduction.${zhaoLei}.1`, `delivery/meeting.${meeting}`];

test("what two amounted to is written down once the agreement is whole", () => {
  const { appended, setConnection, setCurrent } = deskOfTwoWhoMet();
  expect(appended).toEqual([]);
  setConnection("connected");
  expect(appended).toEqual([]);
  setCurrent(true);
  expect(appended).toEqual(deliveries);
});

test("what a colleague wrote down already, and is still on its way here, is not said again", () => {
  const { appended, setConnection, setCurrent, setFacts } = deskOfTwoWhoMet();
  setConnection("connected");
  const done = { on: "2026-04-10", by: "x" };
  setFacts(
    projectionOf(
      [signing.about, signing.says],
      ...deliveries.map((about) => [about, { done }] as const),
    ),
  );
  setCurrent(true);
  expect(appended.filter((about) => about === `delivery/meeting.${meeting}`)).toEqual([]);
});
