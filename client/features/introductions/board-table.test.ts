import { expect, test } from "vitest";
import { officeDay } from "#shared/appointments";
import { type Progress, pairOf, progressOf, readRounds } from "#shared/introductions";
import { assert, clientIdSchema, type Json } from "#shared/kernel";
import { boardColumns, type PairLine } from "./board-table.ts";

const wangMin = clientIdSchema.parse("01JE00000000000000000WANGM");
const zhaoLei = clientIdSchema.parse("01JE00000000000000000ZHAVE");
const beganMs = Date.parse("2026-11-30T02:00:00Z");

/** 王敏 is asked first about 赵磊; her number was handed over, which is nobody's outside. */
function lineOf(): PairLine {
  const said: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
    "round/1": { first: wangMin, why: "都喜欢爬山", beganMs, days: 7 },
    [`exchange/1.${wangMin}`]: { line: { kind: "phone", text: "13800138000" }, atMs: beganMs },
  };
  const value = (about: string, field: string) => said[about]?.[field];
  const pair = pairOf(wangMin, zhaoLei);
  assert(pair, "two are a pair");
  const [round] = readRounds(
    {
      value,
      entities: (type) => Object.keys(said).filter((about) => about.startsWith(`${type}/`)),
      field: (about, field) => {
        const one = value(about, field);
        return one === undefined ? undefined : { values: [{ value: one }] };
      },
    },
    pair,
  );
  assert(round, "the round is read");
  return { round, progress: progressOf(round, beganMs) };
}

const columns = boardColumns({
  header: {
    ...{ first: "先问的一方", second: "另一方", round: "第几次", group: "分组" },
    ...{ standing: "进展", turn: "轮到谁", due: "期限", began: "开始日期" },
  },
  client: (id) => (id === wangMin ? "王敏" : "赵磊"),
  group: () => "待问",
  standing: () => "还没问王敏",
  staffOf: () => "林晓岚",
  day: officeDay,
});
const row = (line: PairLine) => columns.map(({ cell }) => cell(line));

test("a pair goes out by how it stands, without a number and without why", () => {
  const cells = row(lineOf());
  expect(cells).toEqual([
    "王敏",
    "赵磊",
    1,
    "待问",
    "还没问王敏",
    "林晓岚",
    "2026-12-02",
    "2026-11-30",
  ]);
  expect(cells.join()).not.toMatch(/138|爬山/);
});

test("of what rests nobody is asked anything", () => {
  const { round, progress } = lineOf();
  const resting: Progress = { ...progress, group: "rest", dueMs: undefined };
  expect(row({ round, progress: resting }).slice(5, 7)).toEqual([undefined, undefined]);
});
