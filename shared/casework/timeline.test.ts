import fc from "fast-check";
import { expect, test } from "vitest";
import { type Json, staffIdSchema } from "#shared/kernel";
import { fieldNames } from "#shared/registry";
import { type SaidFact, timelineOf } from "./timeline.ts";

const lin = staffIdSchema.parse("01J00000000000000000000S01");
const he = staffIdSchema.parse("01J00000000000000000000S02");

const fact = (about: string, says: SaidFact["says"], at = 1, by = lin): SaidFact => ({
  at,
  by,
  about,
  says,
});

/** The sentences of one fact, without who and when. */
const told = (about: string, says: Readonly<Record<string, Json>>) =>
  timelineOf([fact(about, says)]).map(({ at, by, ...sentence }) => sentence);

test("the latest comes first, with who said it and when", () => {
  const entries = timelineOf([
    fact("profile", { height: 165 }, 10, lin),
    fact("profile", { height: 168 }, 30, he),
    fact("profile", { city: "杭州市" }, 20, lin),
  ]);
  expect(entries).toEqual([
    { at: 30, by: he, code: "fieldSaid", field: "height", value: 168 },
    { at: 20, by: lin, code: "fieldSaid", field: "city", value: "杭州市" },
    { at: 10, by: lin, code: "fieldSaid", field: "height", value: 165 },
  ]);
});

test("of the same moment, the later one comes first", () => {
  const entries = timelineOf([fact("tag/vip", { on: true }), fact("tag/vip", { on: null })]);
  expect(entries.map(({ code }) => code)).toEqual(["untagged", "tagged"]);
});

test("a form filled in at once is a sentence for each field", () => {
  expect(told("profile", { sex: "female", birthDate: "1992-02-29" })).toEqual([
    { code: "fieldSaid", field: "sex", value: "female" },
    { code: "fieldSaid", field: "birthDate", value: "1992-02-29" },
  ]);
});

test("a cleared field is told as cleared", () => {
  expect(told("profile", { height: null })).toEqual([{ code: "fieldCleared", field: "height" }]);
});

test("a field this program does not know is not told", () => {
  expect(told("profile", { shoeSize: 38 })).toEqual([]);
});

test("a move says what kind of move it was, and why", () => {
  const moved = { from: "meeting", to: "matching", reason: "notTheRightPair" };
  expect(told("journey", { moved })).toEqual([{ code: "moved", kind: "back", ...moved }]);
});

test("a move the table no longer has is told without a kind", () => {
  const moved = { from: "booking", to: "followUp" };
  expect(told("journey", { moved })).toEqual([{ code: "moved", kind: undefined, ...moved }]);
});

test("wishes are told by what changed of them", () => {
  expect(told("wish/age", { value: { min: 30 }, importance: "must" })).toEqual([
    { code: "wished", criterion: "age", value: { min: 30 } },
  ]);
  expect(told("wish/age", { importance: "open" })).toEqual([
    { code: "wishWeighed", criterion: "age" },
  ]);
  expect(told("wish/age", { value: null })).toEqual([{ code: "wishDropped", criterion: "age" }]);
});

test("an answer somebody would rather not give is told as such", () => {
  expect(told("declined/annualIncome", { on: true })).toEqual([
    { code: "declined", field: "annualIncome" },
  ]);
  expect(told("declined/annualIncome", { on: null })).toEqual([
    { code: "noLongerDeclined", field: "annualIncome" },
  ]);
});

test("a visit is told once, and what is added to it later as an addition", () => {
  const visit = "visit/01J00000000000000000000V01";
  expect(told(visit, { at: 5, purpose: "interview", note: "第一次到店" })).toEqual([
    { code: "visited", purpose: "interview" },
  ]);
  expect(told(visit, { note: "母亲同来" })).toEqual([
    { code: "recorded", what: "visit", says: { note: "母亲同来" } },
  ]);
});

test("the service reads from the first call to the end", () => {
  const client = "01JE00000000000000000WANGM";
  const way: readonly (readonly [string, Readonly<Record<string, Json>>, object])[] = [
    [
      "call/X",
      { at: 1, direction: "in", channel: "weChat" },
      { code: "called", direction: "in", channel: "weChat", result: undefined },
    ],
    [
      "consent/money",
      { given: { is: false, on: "2026-11-01", textVersion: "V1" } },
      { code: "consented", purpose: "money", isGiven: false },
    ],
    [
      "verification/education",
      { how: "originalSeen", on: "2026-11-01" },
      { code: "verified", claim: "education", how: "originalSeen" },
    ],
    [
      "contract/X",
      { signed: { terms: { name: "半年服务", priceFen: 680_000 } } },
      { code: "signed", name: "半年服务", priceFen: 680_000 },
    ],
    [
      "receipt/X",
      { taken: { kind: "refund", amountFen: 5000, way: "cash", on: "2026-11-01" } },
      { code: "paid", kind: "refund", amountFen: 5000 },
    ],
    ["round/1", { beganMs: 1 }, { code: "introduced" }],
    [
      `answer/1.${client}`,
      { given: { is: "yes", reasons: [], atMs: 1 } },
      { code: "answered", client, is: "yes" },
    ],
    ["meeting/X", { time: { fromMs: 5, toMs: 9 } }, { code: "meetingSet", fromMs: 5 }],
    ["meeting/X", { ended: { is: "held", atMs: 9 } }, { code: "met", isHeld: true }],
    [
      `feedback/X.${client}`,
      { given: { is: "again", reasons: [], atMs: 1 } },
      { code: "feltAfter", client, is: "again" },
    ],
    ["relation", { stands: { stage: "steady" } }, { code: "stands", stage: "steady" }],
    ["followUp/X", { dueOn: "2026-11-09" }, { code: "followUpPlanned", on: "2026-11-09" }],
    ["followUp/X", { doneAt: 1, outcome: "goesWell" }, { code: "followedUp", outcome: "goesWell" }],
    ["doNotContact", { since: null }, { code: "contactStopped", isLifted: true }],
    ["closing", { outcome: "married" }, { code: "closed", outcome: "married" }],
  ];
  for (const [about, says, sentence] of way) expect(told(about, says)).toEqual([sentence]);
});

test("each step of an introduction reads as a sentence, and so does what follows the end", () => {
  const [client, other] = ["01JE00000000000000000WANGM", "01JE00000000000000000ZHA0W"];
  const card = { of: client, to: other, level: 1, withPhoto: false, how: "text", atMs: 1 };
  const way: readonly (readonly [string, Readonly<Record<string, Json>>, object])[] = [
    ["round/1", { why: "都爱爬山" }, { code: "introducedFor", words: "都爱爬山" }],
    [`asked/1.${client}`, { atMs: 1, how: "phone" }, { code: "asked", client }],
    ["shown/X", { card }, { code: "cardShown", of: client, to: other }],
    ["shown/X", { mistake: { atMs: 2, measures: [] } }, { code: "cardAmiss" }],
    [
      `exchange/1.${client}`,
      { line: { kind: "phone", text: "13800138000" }, atMs: 1 },
      { code: "lineGiven", client },
    ],
    [`attendance/X.${client}`, { is: "late" }, { code: "attended", client, is: "late" }],
    [
      "round/1",
      { closed: { is: "notTogether", atMs: 1 } },
      { code: "introductionEnded", is: "notTogether" },
    ],
    ["delivery/X", { done: { kind: "meeting" } }, { code: "delivered", kind: "meeting" }],
    ["survey/X", { on: "2026-11-01", answers: { ratings: {} } }, { code: "surveyed" }],
    [
      "archive",
      { now: { is: true, on: "2026-11-01", reason: "serviceEnded" } },
      { code: "archived", is: true, reason: "serviceEnded" },
    ],
    ["rightsRequest/X", { asked: { kind: "copy" } }, { code: "rightAsked", kind: "copy" }],
    [
      "rightsRequest/X",
      { answered: { outcome: "done" } },
      { code: "rightAnswered", outcome: "done" },
    ],
  ];
  for (const [about, says, sentence] of way) expect(told(about, says)).toEqual([sentence]);
  expect(told(`ground/1.${client}`, { fit: { percent: 80 } })).toEqual([]);
});

test("that a number changed is told, the number never", () => {
  const entries = timelineOf([
    fact("phone/1", { number: "16404088814", whose: "own" }),
    fact("phoneTail/1", { tail: "8814" }),
    fact("weChat", { id: "demo_ab12" }),
    fact("address", { text: "示范路 1 号" }),
    fact("idNumber", { lastFour: "0020" }),
    fact("contactPerson/1", { name: "王桂兰", number: "13900138814" }),
    fact("phone/1", { number: null }),
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/8814|demo_ab12|示范路|0020|王桂兰/);
  expect(entries[0]).toMatchObject({ code: "contactChanged", what: "phone", isRemoved: true });
});

test("whatever was said, every sentence keeps who and when, and the order holds", () => {
  const about = fc.constantFrom("profile", "journey", "tag/vip", "wish/age", "call/X", "phone/1");
  const says = fc.dictionary(
    fc.constantFrom(...fieldNames, "on", "value", "moved"),
    fc.jsonValue(),
  );
  const facts = fc.array(fc.record({ at: fc.nat(99), by: fc.constantFrom(lin, he), about, says }));
  fc.assert(
    fc.property(facts, (said) => {
      const entries = timelineOf(said as SaidFact[]);
      const times = entries.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => b - a));
      for (const { at, by } of entries) {
        expect(said.some((one) => one.at === at && one.by === by)).toBe(true);
      }
    }),
  );
});
