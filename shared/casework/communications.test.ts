import { expect, test } from "vitest";
import type { Json } from "#shared/kernel";
import {
  doNotContactOf,
  explainedTo,
  isSpokenSince,
  type LogEntry,
  logOf,
  nextContactOn,
  toAnswer,
} from "./communications.ts";
import type { Logged } from "./logged.ts";

type Said = Readonly<Record<string, Readonly<Record<string, Json>>>>;

const logged = (said: Said): Logged => ({
  value: (about, field) => said[about]?.[field],
  entities: (type) => Object.keys(said).filter((about) => about.startsWith(`${type}/`)),
});

const log = (said: Said): readonly LogEntry[] => logOf(logged(said));

test("visits, calls and messages stand in one list, the latest first", () => {
  const entries = log({
    "call/1": { at: 10, direction: "out", channel: "phone", result: "noAnswer" },
    "visit/1": { at: 30, purpose: "interview", cameAlong: ["mother"] },
    "call/2": { at: 20, direction: "in", channel: "weChat", text: "在吗" },
  });
  expect(entries.map(({ about }) => about)).toEqual(["visit/1", "call/2", "call/1"]);
  expect(entries[0]).toMatchObject({ kind: "visit", purpose: "interview", cameAlong: ["mother"] });
});

test("what two colleagues logged in the same moment apart stands in one order for all", () => {
  const calls = { "call/1": { at: 10 }, "call/2": { at: 10 } };
  const turned = { "call/2": { at: 10 }, "call/1": { at: 10 } };
  expect(log(calls)).toEqual(log(turned));
});

test("words this program does not know are left out of a line, and the line stays", () => {
  const [entry] = log({ "visit/1": { at: 1, purpose: "tea", explained: ["price", "fengshui"] } });
  expect(entry).toMatchObject({ purpose: undefined, explained: ["price"] });
});

test("an entry that was taken back is none", () => {
  expect(log({ "call/1": { direction: "out" } })).toEqual([]);
});

test("of what awaits an answer the most urgent comes first; answered or mistaken, it waits no more", () => {
  const waiting = toAnswer(
    log({
      "call/1": { at: 3, direction: "in", answerBy: "2026-12-03" },
      "call/2": { at: 2, direction: "in", answerBy: "2026-12-01" },
      "call/3": { at: 1, direction: "in", answerBy: "2026-11-30", answeredAt: 5 },
      "call/4": { at: 1, direction: "in", answerBy: "2026-11-30", isMistake: true },
      "visit/1": { at: 1 },
    }),
  );
  expect(waiting.map(({ about }) => about)).toEqual(["call/2", "call/1"]);
});

test("the next date stands until somebody was reached or came", () => {
  const planned = { "call/1": { at: 1, result: "reached", nextOn: "2026-12-01" } };
  expect(nextContactOn(log(planned))).toBe("2026-12-01");
  const missed = { ...planned, "call/2": { at: 2, result: "noAnswer" } };
  expect(nextContactOn(log(missed))).toBe("2026-12-01");
  const reached = { ...missed, "call/3": { at: 3, result: "reached" } };
  expect(nextContactOn(log(reached))).toBeUndefined();
  const later = { ...reached, "visit/1": { at: 4, nextOn: "2026-12-08" } };
  expect(nextContactOn(log(later))).toBe("2026-12-08");
});

test("a call logged by mistake neither sets a date nor keeps a promise", () => {
  const said = {
    "call/1": { at: 1, result: "noAnswer", nextOn: "2026-12-01" },
    "call/2": { at: 2, result: "reached", isMistake: true },
  };
  expect(nextContactOn(log(said))).toBe("2026-12-01");
  expect(isSpokenSince(log(said), 0)).toBe(false);
});

test("the visit in which somebody asked is no answer, and a message sent is none either", () => {
  const said = { "visit/1": { at: 10 }, "call/1": { at: 20, result: "sent" } };
  expect(isSpokenSince(log(said), 9)).toBe(true);
  expect(isSpokenSince(log(said), 10)).toBe(false);
  expect(isSpokenSince(log({ "call/1": { at: 10, result: "reached" } }), 10)).toBe(true);
});

test("a wish not to be contacted holds until it is lifted", () => {
  const { value } = logged({ doNotContact: { since: "2026-11-30", note: "已有对象" } });
  expect(doNotContactOf(value)).toEqual({ since: "2026-11-30", note: "已有对象" });
  expect(doNotContactOf(() => undefined)).toBeUndefined();
});

test("what was explained says when, and by which text", () => {
  const { value } = logged({ "explained/price": { on: "2026-11-30", textVersion: "2026-01" } });
  expect(explainedTo(value)).toEqual([
    { thing: "price", on: "2026-11-30", textVersion: "2026-01" },
  ]);
});
