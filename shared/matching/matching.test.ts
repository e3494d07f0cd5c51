import { expect, test } from "vitest";
import { introductionVocabulary } from "#shared/casework";
import { plainDateSchema } from "#shared/kernel";
import { clientNumbered, person, wish } from "./fake-people.ts";
import {
  conflictsIn,
  fitOf,
  gateOfOne,
  groundOf,
  type Matched,
  matchOf,
  type PairMark,
  pairMarks,
  reasonsIn,
} from "./index.ts";

const today = plainDateSchema.parse("2026-11-30");
const wangMin = (...lines: Parameters<typeof person>[2][]) =>
  person(1, { sex: "female", seeks: "male", city: "杭州市", education: "bachelor" }, ...lines);
const zhaoLei = (profile = {}, ...lines: Parameters<typeof person>[2][]) =>
  person(2, { sex: "male", seeks: "female", ...profile }, ...lines);
const match = (a: Matched, b: Matched, ...marks: readonly PairMark[]) =>
  matchOf(a, b, marks, today);
const blocks = (a: Matched, b: Matched) => match(a, b).blocks.map(({ type }) => type);
const asks = (a: Matched, b: Matched) => match(a, b).asks.map(({ type }) => type);

test("two who allowed it, are single by what was seen, and look for one another fit", () => {
  expect(match(wangMin(), zhaoLei())).toMatchObject({ group: "fits", blocks: [], asks: [] });
});

test("a must that is known not to be met blocks, and one that nobody knows of is asked first", () => {
  const tall = wangMin(wish("height", { min: 175 }, "must"));
  expect(match(tall, zhaoLei({ height: 174 }))).toMatchObject({
    group: "blocked",
    blocks: [{ type: "must", client: clientNumbered(1), criterion: "height" }],
  });
  expect(match(tall, zhaoLei())).toMatchObject({
    group: "ask",
    asks: [{ type: "must", client: clientNumbered(2), criterion: "height" }],
  });
  expect(match(tall, zhaoLei({ height: 175 })).group).toBe("fits");
});

test("what the candidate must have binds as much as what the client must have", () => {
  const noSmoker = zhaoLei({}, wish("smoking", { anyOf: ["never"] }, "must"));
  const smokes = person(1, { sex: "female", seeks: "male", smoking: "often" });
  expect(blocks(smokes, noSmoker)).toEqual(["must"]);
  expect(blocks(noSmoker, smokes)).toEqual(["must"]);
});

test("a man may marry from 22 on, a woman from 20 on, and an unknown age is asked first", () => {
  expect(blocks(wangMin(), zhaoLei({ birthDate: "2004-12-01" }))).toEqual(["underAge"]);
  expect(blocks(wangMin(), zhaoLei({ birthDate: "2004-11-30" }))).toEqual([]);
  const young = person(3, { sex: "female", seeks: "male", birthDate: "2006-11-30" });
  expect(blocks(zhaoLei(), young)).toEqual([]);
  expect(asks(wangMin(), zhaoLei({ birthDate: null }))).toEqual(["birthDate"]);
});

test("that somebody is single has to have been seen, and counts as long as it was said to", () => {
  const until = (day: string) => zhaoLei({}, ["verified/single", { on: "2026-01-01", until: day }]);
  expect(asks(wangMin(), until("2026-11-29"))).toEqual(["single"]);
  expect(asks(wangMin(), until("2026-11-30"))).toEqual([]);
  expect(asks(wangMin(), zhaoLei({}, ["verified/single", { on: null }]))).toEqual(["single"]);
});

test("a consent that was taken back, a pause, a steady friend, a block or a missing own word blocks", () => {
  const stopped = (...line: Parameters<typeof person>[2]) =>
    match(wangMin(), zhaoLei({}, line)).blocks.map((block) => block.type === "stop" && block.why);
  expect(stopped("matching", { consent: "withdrawn" })).toEqual(["withdrawn"]);
  expect(stopped("matching", { isPaused: true })).toEqual(["paused"]);
  expect(stopped("matching", { isExclusive: true })).toEqual(["exclusive"]);
  expect(stopped("matching", { isBlocked: true })).toEqual(["blocked"]);
  expect(stopped("enquiry", { relation: "mother" })).toEqual(["unconfirmed"]);
  expect(
    stopped("archive", { now: { is: true, on: "2026-01-01", reason: "serviceEnded" } }),
  ).toEqual(["archived"]);
});

test("a consent nobody asked for is asked for first, all of a person in one line", () => {
  const unasked = zhaoLei(
    {},
    ["consented/showProfile", { is: null }],
    ["consented/ranking", { is: null }],
  );
  expect(match(wangMin(), unasked).asks).toEqual([
    { type: "unasked", client: clientNumbered(2), purposes: ["showProfile", "ranking"] },
  ]);
});

test("who refuses to be ranked is ranked for nobody, and nobody is ranked for them", () => {
  const refuses = zhaoLei({}, ["consented/ranking", { is: "withdrawn" }]);
  expect(blocks(wangMin(), refuses)).toEqual(["refusesRanking"]);
  expect(gateOfOne(refuses, today).blocks).toEqual([
    { type: "refusesRanking", client: clientNumbered(2) },
  ]);
});

test("relatives, and whoever was kept apart or is not to be proposed again, are kept apart from both sides", () => {
  const kept = zhaoLei({}, [
    `exclusion/${clientNumbered(1)}`,
    { client: clientNumbered(1), why: "relative" },
  ]);
  const apart = { type: "keptApart", client: clientNumbered(2), why: "relative" };
  expect(match(wangMin(), kept).blocks).toEqual([apart]);
  expect(match(kept, wangMin()).blocks).toEqual([apart]);
  const again = wangMin([`notAgain/${clientNumbered(2)}`, { on: "2026-10-01" }]);
  expect(blocks(again, zhaoLei())).toEqual(["keptApart"]);
});

test("who did not say whom they look for looks for the other sex", () => {
  const unsaid = person(3, { sex: "female" });
  expect(blocks(unsaid, zhaoLei())).toEqual([]);
  expect(blocks(unsaid, person(4, { sex: "female" }))).toEqual(["notSought", "notSought"]);
  expect(blocks(unsaid, person(4, { sex: "female", seeks: "either" }))).toEqual(["notSought"]);
  expect(asks(wangMin(), person(4, { seeks: "female" }))).toEqual(["sex"]);
});

test("a value just outside counts in part: a year a quarter, two centimetres, one step", () => {
  const measured = (line: Parameters<typeof person>[2], profile: Record<string, string | number>) =>
    fitOf(wangMin(line).card, zhaoLei(profile).card, today).lines[0]?.measure;
  const age = wish("age", { min: 35, max: 40 });
  expect(measured(age, { birthDate: "1991-05-20" })).toBe(100);
  expect(measured(age, { birthDate: "1992-05-20" })).toBe(75);
  expect(measured(age, { birthDate: "1982-05-20" })).toBe(0);
  const height = wish("height", { min: 175 });
  expect([173, 170, 165, 160].map((cm) => measured(height, { height: cm }))).toEqual([
    85, 60, 35, 10,
  ]);
  const schooling = wish("education", { atLeast: "bachelor" });
  expect(measured(schooling, { education: "college" })).toBe(50);
  expect(measured(schooling, { education: "vocational" })).toBe(0);
  expect(measured(wish("city", { anyOf: ["杭州"] }), { city: "杭州市" })).toBe(100);
});

test("both ways at once is the harmonic mean, and coverage tells how much of it is known", () => {
  const wang = wangMin(
    wish("city", { anyOf: ["杭州"] }),
    wish("smoking", { anyOf: ["never"] }),
    wish("never", { anyOf: ["赌博"] }, "must"),
  );
  const zhao = zhaoLei({ city: "杭州" }, wish("education", { atLeast: "master" }));
  const { forClient, forCandidate, twoWay } = match(wang, zhao);
  expect([forClient.score, forClient.coverage]).toEqual([0.75, 0.5]);
  expect([forCandidate.score, forCandidate.coverage]).toEqual([0.5, 1]);
  expect(twoWay).toBeCloseTo(0.6);
  expect(reasonsIn(forClient).map((line) => line.wish.criterion)).toEqual(["city"]);
  expect(conflictsIn(forCandidate).map(({ has }) => has)).toEqual(["bachelor"]);
});

test("of somebody who asked for nothing a half is assumed, and nothing is known", () => {
  expect(match(wangMin(), zhaoLei()).forClient).toEqual({ score: 0.5, coverage: 0, lines: [] });
});

test("what a client does not allow to be known is not compared, and faith only when asked for by the client", () => {
  const wealthy = wangMin(wish("annualIncome", { atLeast: "from20to30" }, "must"));
  const silent = zhaoLei({ annualIncome: "under5" }, ["consented/money", { is: null }]);
  expect(match(wealthy, silent)).toMatchObject({ group: "ask", blocks: [] });
  const faith = (saidBy: string) =>
    wangMin(["wish/religion", { value: { anyOf: ["none"] }, importance: "must", saidBy }]);
  const buddhist = zhaoLei({ religion: "buddhist" });
  expect(blocks(faith("client"), buddhist)).toEqual(["must"]);
  expect(blocks(faith("relative"), buddhist)).toEqual([]);
});

test("the reasons of a proposal are taken by its vocabulary, however long the wishes are", () => {
  const cities = Array.from({ length: 40 }, (_, place) => `${"乌鲁木齐".repeat(9)}${place}`);
  const wordy = ["city", "smoking", "drinking", "housing", "car", "occupation"].map((criterion) =>
    wish(criterion, { anyOf: cities }),
  );
  const ground = groundOf(match(wangMin(...wordy), zhaoLei({ city: "杭州" })).forClient);
  expect(introductionVocabulary.ground.fields.fit.safeParse(ground).success).toBe(true);
  expect(new TextEncoder().encode(JSON.stringify(ground)).length).toBeLessThan(16_384);
  const short = groundOf(
    match(wangMin(wish("height", { min: 175 })), zhaoLei({ height: 174 })).forClient,
  );
  expect(short).toEqual({
    rule: 2,
    percent: 85,
    lines: [
      { criterion: "height", wish: { min: 175 }, importance: "important", has: 174, met: 85 },
    ],
  });
});

test("a proposal keeps nothing of what needs a consent but how far it met the wish", () => {
  const wang = wangMin(
    wish("annualIncome", { atLeast: "from20to30" }),
    wish("maritalStatus", { anyOf: ["neverMarried"] }),
    wish("height", { min: 175 }),
  );
  const zhao = zhaoLei({ annualIncome: "from20to30", maritalStatus: "divorced", height: 176 });
  const { forClient } = match(wang, zhao);
  expect(forClient.lines.map(({ has }) => has)).toEqual([176, "from20to30", "divorced"]);
  expect(groundOf(forClient).lines).toMatchObject([
    { criterion: "height", has: 176, met: 100 },
    { criterion: "annualIncome", met: 100 },
    { criterion: "maritalStatus", met: 0 },
  ]);
  expect(JSON.stringify(groundOf(forClient).lines)).not.toMatch(/"has":"/);
});

test("a proposal keeps whose word each value was and when it was seen, but not of what needs a consent", () => {
  const wang = wangMin(
    wish("annualIncome", { atLeast: "from20to30" }),
    wish("education", { atLeast: "college" }),
    wish("smoking", { anyOf: ["never"] }),
  );
  const zhao = zhaoLei({ annualIncome: "from20to30", education: "master" });
  const seen = plainDateSchema.parse("2026-06-01");
  const ground = groundOf(match(wang, zhao).forClient, () => ({
    ...{ whose: "relative", claim: "education", seen, isOver: false },
  }));
  expect(introductionVocabulary.ground.fields.fit.safeParse(ground).success).toBe(true);
  expect(ground.lines).toMatchObject([
    { criterion: "education", whose: "relative", seen: "2026-06-01" },
    { criterion: "annualIncome", met: 100 },
    { criterion: "smoking" },
  ]);
  expect(JSON.stringify(ground.lines).match(/"seen"/g)).toHaveLength(1);
});

test("what introductions say comes first: under way, refused, taken, or too many at once", () => {
  const [wang, zhao, chen] = [clientNumbered(1), clientNumbered(2), clientNumbered(3)];
  const dayMs = 86_400_000;
  const round = (answer: "yes" | "no" | undefined, atMs: number) => ({
    ...{ number: 1, why: undefined, beganMs: 0, days: 7, closed: undefined, note: undefined },
    first: {
      ...{ client: wang, asked: { atMs, how: undefined }, line: undefined },
      answer: answer && { is: answer, reasons: [], atMs, note: undefined, isDisputed: false },
    },
    second: { client: zhao, asked: undefined, answer: undefined, line: undefined },
    ...{ relayed: [], shown: [], meetings: [] },
  });
  const marks = (rounds: ReturnType<typeof round>[], nowMs: number) =>
    pairMarks(wang, [{ pair: [wang, zhao], rounds, isSteady: false }], nowMs).get(zhao);
  expect(marks([round(undefined, 0)], dayMs)).toEqual([{ type: "open" }]);
  expect(marks([round("no", 0)], dayMs)).toBeUndefined();
  expect(marks([round("no", 1)], dayMs)).toEqual([
    { type: "coolingDown", untilMs: 1 + 90 * dayMs },
  ]);
  expect(marks([round("no", 1)], 100 * dayMs)).toBeUndefined();
  const steady = { pair: [zhao, chen] as const, rounds: [], isSteady: true };
  expect(pairMarks(wang, [steady], 0).get(chen)).toEqual([{ type: "taken", client: chen }]);
  expect(match(wangMin(), zhaoLei(), { type: "tooMany", client: zhao, open: 3 }).group).toBe("ask");
  // What stands in the way of one of two stands in the way whoever of them is looked for.
  expect(pairMarks(chen, [steady], 0).get(chen)).toEqual([{ type: "taken", client: chen }]);
  const three = [4, 5, 6].map((number) => ({
    ...{ pair: [wang, clientNumbered(number)] as const, isSteady: false },
    rounds: [round(undefined, 0)],
  }));
  const tooMany = [{ type: "tooMany", client: wang, open: 3 }];
  expect(pairMarks(zhao, three, dayMs).get(wang)).toEqual(tooMany);
  expect(pairMarks(wang, three, dayMs).get(wang)).toEqual(tooMany);
});

test("who is just being introduced stands apart from those who cannot be", () => {
  expect(match(wangMin(), zhaoLei(), { type: "open" }).group).toBe("proposed");
  expect(
    match(wangMin(), zhaoLei({}, ["matching", { isPaused: true }]), { type: "open" }).group,
  ).toBe("proposed");
  expect(match(wangMin(), zhaoLei(), { type: "metAndRefused" }).group).toBe("blocked");
});

test("a wish that can be talked about still weighs when it is missed by far", () => {
  const xu = person(
    1,
    { sex: "female", seeks: "male", birthDate: "1967-05-20" },
    wish("age", { min: 55, max: 65 }, "open"),
    wish("smoking", { anyOf: ["never"] }, "important"),
    wish("education", { atLeast: "college" }, "important"),
    wish("city", { anyOf: ["杭州"] }, "important"),
  );
  const man = (number: number, birthDate: string, smoking: string) =>
    person(number, {
      ...{ sex: "male", seeks: "female", birthDate, smoking },
      ...{ education: "bachelor", city: "杭州" },
    });
  const scored = (other: ReturnType<typeof man>) => match(xu, other).forClient.score;
  // Twenty years too young, and everything else right; of the right age, and smoking now and then.
  expect(scored(man(2, "1987-05-20", "never"))).toBeLessThan(
    scored(man(3, "1967-05-20", "sometimes")),
  );
  // Three years beside it is no more than it was.
  expect(scored(man(4, "1974-05-20", "never"))).toBeCloseTo(0.925);
});
