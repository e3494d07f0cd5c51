import { expect, test, vi } from "vitest";
import { makeFormat } from "./format.ts";

const zh = makeFormat("zh", "Asia/Shanghai");
const en = makeFormat("en", "Asia/Shanghai");
const nowMs = Date.parse("2026-03-08T14:05:00+08:00");
const ago = (minutes: number) => nowMs - minutes * 60_000;

test("what has just happened is said without a number", () => {
  expect(zh.relative(nowMs - 20_000, nowMs)).toBe("刚刚");
  expect(en.relative(nowMs - 20_000, nowMs)).toBe("just now");
});

test("minutes, hours and days are counted, a longer while is a date", () => {
  expect(zh.relative(ago(3), nowMs)).toBe("3 分钟前");
  expect(zh.relative(ago(125), nowMs)).toBe("2 小时前");
  expect(zh.relative(ago(60 * 24 + 5), nowMs)).toBe("昨天");
  expect(zh.relative(ago(60 * 24 * 8), nowMs)).toBe("2026年2月28日");
  expect(en.relative(ago(3), nowMs)).toBe("3 minutes ago");
});

test("what lies ahead is said as ahead", () => {
  expect(zh.relative(ago(-30), nowMs)).toBe("30 分钟后");
});

test("midnight is hour zero of its day in both languages", () => {
  const midnight = Date.parse("2026-03-08T00:00:00+08:00");
  expect(zh.time(midnight)).toBe("00:00");
  expect(en.time(midnight)).toBe("00:00");
});

test("a moment of another year carries its year", () => {
  expect(zh.dateTime(nowMs, nowMs)).toBe("3月8日 14:05");
  expect(zh.dateTime(Date.parse("2025-12-31T09:00:00+08:00"), nowMs)).toBe("2025年12月31日 09:00");
});

test("a month is said in words", () => {
  expect(zh.month("2026-12-01")).toBe("2026年12月");
  expect(en.month("2026-12-01")).toBe("December 2026");
});

test("a birthday is the same day in every time zone", () => {
  for (const timeZone of ["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"]) {
    expect(makeFormat("zh", timeZone).day("1988-03-12")).toBe("1988年3月12日");
    expect(makeFormat("en", timeZone).day("1988-03-12")).toBe("12 Mar 1988");
  }
});

test("names are joined as one says them", () => {
  expect(zh.list(["王芳", "李军", "赵敏"])).toBe("王芳、李军和赵敏");
  expect(zh.either(["杭州市", "宁波市"])).toBe("杭州市或宁波市");
  expect(en.either(["杭州市", "宁波市"])).toBe("杭州市 or 宁波市");
});

test("the clock on the screen is the office's, wherever the device stands", () => {
  vi.stubEnv("TZ", "America/Los_Angeles");
  const evening = Date.parse("2026-11-29T20:30:00Z");
  expect(new Date(evening).getHours()).toBe(12);
  const office = makeFormat("zh");
  expect(office.dateTime(evening, evening)).toBe("11月30日 04:30");
  expect(office.date(evening)).toBe("2026年11月30日");
  vi.unstubAllEnvs();
});
