import { expect, test } from "vitest";
import { clientIdSchema, plainDateOf, plainDateSchema } from "#shared/kernel";
import { expectedByDay, expectedSoon } from "./expected.ts";

const wangMin = clientIdSchema.parse("01JE00000000000000000WANGM");
const zhaoLei = clientIdSchema.parse("01JE00000000000000000ZHAVE");
const day = (text: string) => plainDateSchema.parse(text);
const dayOf = (ms: number) => plainDateOf(ms, 480);

const at = (time: string, more: object = {}) => {
  const fromMs = Date.parse(`${time}+08:00`);
  return {
    ...{ client: wangMin, other: undefined, state: undefined },
    ...{ time: { fromMs, toMs: fromMs + 3_600_000 }, ...more },
  };
};

const soonOn = (today: string, ...appointments: readonly ReturnType<typeof at>[]) => [
  ...expectedSoon([expectedByDay(appointments, dayOf)], day(today)),
];

test("a client is expected soon on the day of the appointment and the day before", () => {
  const visit = at("2026-11-26T00:00:00");
  expect(soonOn("2026-11-24", visit)).toEqual([]);
  expect(soonOn("2026-11-25", visit)).toEqual([wangMin]);
  expect(soonOn("2026-11-26", visit)).toEqual([wangMin]);
  expect(soonOn("2026-11-27", visit)).toEqual([]);
});

test("both who meet are expected", () => {
  expect(soonOn("2026-11-25", at("2026-11-25T10:00:00", { other: zhaoLei }))).toEqual([
    wangMin,
    zhaoLei,
  ]);
});

test("whoever was called off is not expected, whoever did not come is until the day is over", () => {
  expect(soonOn("2026-11-25", at("2026-11-25T10:00:00", { state: "cancelled" }))).toEqual([]);
  const missed = at("2026-11-25T10:00:00", { state: "didNotCome" });
  expect(soonOn("2026-11-25", missed)).toEqual([wangMin]);
  expect(soonOn("2026-11-26", missed)).toEqual([]);
});

test("a moment that is on no calendar makes nobody expected, and harms nobody", () => {
  const time = { fromMs: Number.MAX_SAFE_INTEGER - 1, toMs: Number.MAX_SAFE_INTEGER };
  expect(soonOn("2026-11-25", at("2026-11-25T10:00:00", { time }))).toEqual([]);
});

test("a room that is kept for nobody makes nobody expected, and one appointment of two is enough", () => {
  expect(soonOn("2026-11-25", at("2026-11-25T10:00:00", { client: undefined }))).toEqual([]);
  const called = at("2026-11-25T10:00:00", { state: "cancelled" });
  expect(soonOn("2026-11-25", called, at("2026-11-26T10:00:00"))).toEqual([wangMin]);
});
