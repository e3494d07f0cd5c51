import { expect, test } from "vitest";
import type { Fact } from "#shared/documents";
import { wangMin, zhaoLei } from "./fake-pair.ts";
import { factsOfClient, factsToErase, wordsApart } from "./of-client.ts";

const fact = (id: string, about: string, says: Fact["says"]): Fact =>
  ({ id, about, says, v: 1 }) as Fact;

const card = (of: string, to: string) => ({ of, to, level: 1, withPhoto: true, how: "text" });
const facts = [
  fact("round", "round/1", { first: wangMin, why: "都爱爬山" }),
  fact("asked", `asked/1.${wangMin}`, { how: "phone" }),
  fact("answer", `answer/1.${wangMin}`, { note: "想先看看照片" }),
  fact("answer of Zhao Lei", `answer/1.${zhaoLei}`, { note: "可以" }),
  fact("question", "relayed/Q", { from: wangMin, text: "他抽烟吗？" }),
  fact("question told", "relayed/Q", { toldMs: 3 }),
  fact("reply of Zhao Lei", "relayed/R", { from: zhaoLei, text: "不抽", answers: "Q" }),
  fact("her card", "shown/S", { card: card(wangMin, zhaoLei) }),
  fact("a note on her card", "shown/S", { note: "他存了照片" }),
  fact("his card", "shown/T", { card: card(zhaoLei, wangMin) }),
  fact("her phone", `exchange/1.${wangMin}`, { line: { kind: "phone", text: "13800138000" } }),
  fact("his WeChat", `exchange/1.${zhaoLei}`, { line: { kind: "weChat", text: "zhaolei" } }),
  fact("meeting", "meeting/M", { place: "茶室" }),
  fact("she came", `attendance/M.${wangMin}`, { is: "came" }),
  fact("her feedback", `feedback/M.${wangMin}`, { words: "话不多" }),
  fact("his feedback", `feedback/M.${zhaoLei}`, { words: "很好" }),
];

test("what is of one client alone in a pair is named, and what is of both or the other is not", () => {
  expect(factsOfClient(facts, wangMin)).toEqual([
    ...["asked", "answer", "question", "question told", "her card", "a note on her card"],
    ...["her phone", "she came", "her feedback"],
  ]);
  expect(factsOfClient(facts, zhaoLei)).toEqual([
    ...["answer of Zhao Lei", "reply of Zhao Lei", "his card", "his WeChat", "his feedback"],
  ]);
});

test("why two were proposed is told to neither in their copy, and goes with either", () => {
  const ground = fact("ground", `ground/1.${zhaoLei}`, {
    fit: { rule: 1, percent: 80, lines: [] },
  });
  expect(factsOfClient([ground], wangMin)).toEqual([]);
  expect(factsOfClient([ground], zhaoLei)).toEqual([]);
  for (const client of [wangMin, zhaoLei]) {
    expect(factsToErase([...facts, ground], client)).toEqual([
      ...factsOfClient(facts, client),
      "ground",
    ]);
  }
});

test("what was said freely about both goes with either, and what happened stays with the other", () => {
  const meeting = { safety: "fine", safetyNote: "他送她回家", note: "两人聊起她的离异" };
  const [happened, ...words] = wordsApart("meeting/M", meeting);
  expect([happened, ...words].map((one) => one?.says)).toEqual([
    { safety: "fine" },
    { safetyNote: "他送她回家", note: "两人聊起她的离异" },
  ]);
  const said = [
    fact("began", "round/1", { first: wangMin, beganMs: 1, days: 7 }),
    fact("why", "round/1", { why: "都离过婚" }),
    fact("happened", "meeting/M", happened?.says ?? {}),
    fact("words", "meeting/M", words[0]?.says ?? {}),
    fact("cleared", "round/1", { why: null }),
  ];
  expect(factsToErase(said, zhaoLei)).toEqual(["why", "words", "cleared"]);
  expect(factsOfClient(said, zhaoLei)).toEqual([]);
});

test("free words on how two stand go with either, and that they are a couple stays", () => {
  const stands = { stage: "exclusive", on: "2026-11-20", word: "both" };
  const said = [
    fact("couple", "relation", { stands }),
    fact("words", "relation", { note: "她父母还不知道" }),
    fact("older words", "relation", { stands: { ...stands, note: "见过家长" } }),
  ];
  for (const client of [wangMin, zhaoLei]) {
    expect(factsToErase(said, client)).toEqual(["words", "older words"]);
    expect(factsOfClient(said, client)).toEqual([]);
  }
});

test("what has no words, or nothing but words, is one fact", () => {
  expect(wordsApart("round/1", { days: 7 })).toEqual([{ about: "round/1", says: { days: 7 } }]);
  expect(wordsApart("round/1", { why: "同城" })).toEqual([
    { about: "round/1", says: { why: "同城" } },
  ]);
});

test("a pair whose one side is gone already has nothing left of that side", () => {
  const gone = new Set(factsOfClient(facts, wangMin));
  const left = facts.filter(({ id }) => !gone.has(id));
  expect(factsOfClient(left, wangMin)).toEqual([]);
  expect(factsOfClient(left, zhaoLei)).toHaveLength(5);
});
