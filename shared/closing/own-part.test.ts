import { expect, test } from "vitest";
import { createProjection } from "#shared/documents";
import { readRounds } from "#shared/introductions";
import { clientIdSchema, type JsonObject, seededRandom, ulidSchema } from "#shared/kernel";
import { openTab, people } from "#shared/testing";
import { ownFactsOf, ownPartOf } from "./own-part.ts";

const wangMin = clientIdSchema.parse("01JE00000000000000000WANGM");
const zhaoLei = clientIdSchema.parse("01JE00000000000000000ZHAVE");
const pair = [wangMin, zhaoLei] as const;
const key = (word: string): string => ulidSchema.parse(`01JE${word.padStart(22, "0")}`);
const meeting = key("MEET");
const atMs = 1_780_000_000_000;

const card = (of: string, to: string): JsonObject => ({
  card: { of, to, level: 1, withPhoto: true, how: "picture", atMs },
});

/** 王敏 and 赵磊 were introduced, met once, and each said something. */
const story: readonly (readonly [about: string, says: JsonObject])[] = [
  ["round/1", { first: wangMin, why: "赵磊三十五岁，有房", beganMs: atMs, days: 7 }],
  [`asked/1.${wangMin}`, { atMs, how: "phone" }],
  [`answer/1.${wangMin}`, { given: { is: "yes", reasons: [], atMs }, note: "想见一面" }],
  [`answer/1.${zhaoLei}`, { given: { is: "yes", reasons: [], atMs }, note: "赵磊也愿意" }],
  [`relayed/${key("A")}`, { from: wangMin, text: "喜欢爬山吗", atMs }],
  [`relayed/${key("B")}`, { from: zhaoLei, text: "喜欢", atMs: atMs + 1, toldMs: atMs + 2 }],
  [`relayed/${key("C")}`, { from: zhaoLei, text: "还没有转达的话", atMs: atMs + 3 }],
  [`shown/${key("D")}`, card(wangMin, zhaoLei)],
  [`shown/${key("E")}`, card(zhaoLei, wangMin)],
  [
    `meeting/${meeting}`,
    {
      ...{ time: { fromMs: atMs, toMs: atMs + 1 }, place: "茶馆" },
      ...{ ended: { is: "held", atMs }, observations: ["hesitant"], note: "赵磊有点紧张" },
    },
  ],
  [
    `feedback/${meeting}.${wangMin}`,
    { given: { is: "again", reasons: [], atMs }, words: "聊得来" },
  ],
  [
    `feedback/${meeting}.${zhaoLei}`,
    { given: { is: "unsure", reasons: [], atMs }, words: "再想想" },
  ],
];
const ownLine = [`exchange/1.${wangMin}`, { line: { kind: "phone", text: "13800001111" }, atMs }];
const otherLine = [`exchange/1.${zhaoLei}`, { line: { kind: "phone", text: "13900002222" }, atMs }];

const allowed = createProjection(
  (() => {
    const tab = openTab(people.liMei, seededRandom(3));
    tab.say("consented/contactExchange", { is: "given" });
    return tab.facts();
  })(),
);

function told(lines: readonly unknown[] = []) {
  const tab = openTab(people.liMei, seededRandom(5));
  for (const [about, says] of [...story, ...(lines as typeof story)]) tab.say(about, says);
  return tab.facts();
}
const partOf = (facts: ReturnType<typeof told>, other = allowed) =>
  ownPartOf(readRounds(createProjection(facts), pair), pair, wangMin, other);

test("of an introduction stands what 王敏 said, heard and did, and nothing of what 赵磊 said of it", () => {
  const [round] = partOf(told());
  expect(round).toMatchObject({
    ...{ number: 1, beganMs: atMs, answer: { is: "yes", note: "想见一面" } },
    ...{ said: [{ text: "喜欢爬山吗" }], heard: [{ text: "喜欢" }] },
    ...{ ownCardShown: [{ level: 1, withPhoto: true }], otherCardShownMs: [atMs] },
    meetings: [{ place: "茶馆", ended: { is: "held" }, feedback: { words: "聊得来" } }],
    line: undefined,
  });
  expect(JSON.stringify(round)).not.toMatch(/再想想|也愿意|有房|紧张|hesitant|还没有转达/);
});

test("how to reach the other stands there only when each gave theirs, and theirs still stands", () => {
  const both = told([ownLine, otherLine]);
  expect(partOf(both)[0]?.line).toEqual({ kind: "phone", text: "13900002222" });
  expect(partOf(told([otherLine]))[0]?.line).toBeUndefined();
  expect(partOf(told([ownLine]))[0]?.line).toBeUndefined();
  expect(partOf(both, createProjection([]))[0]?.line).toBeUndefined();
});

test("the records of a pair are cut down to what is of 王敏, and of both without colleagues\u2019 words", () => {
  const facts = ownFactsOf(told([ownLine, otherLine]), wangMin);
  const text = JSON.stringify(facts.map(({ about, says }) => ({ about, says })));
  expect(text).toMatch(/想见一面.*喜欢爬山吗.*茶馆.*聊得来.*13800001111/s);
  expect(text).not.toMatch(/再想想|也愿意|有房|紧张|hesitant|13900002222|还没有转达/);
  expect(facts.find(({ about }) => about === "round/1")?.says).toEqual({ beganMs: atMs, days: 7 });
});
