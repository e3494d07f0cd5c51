import { expect, test } from "vitest";
import { improvementsOf, rightsRequestsOf } from "#shared/closing";
import { type ClientId, clientIdSchema, type Json, plainDateSchema } from "#shared/kernel";
import {
  type ClosingTableWords,
  erasureColumns,
  improvementColumns,
  improvementLines,
  requestColumns,
  requestLines,
} from "./closing-tables.ts";
import type { CaseEnd } from "./read-cases.ts";

const wangMin = clientIdSchema.parse("01JE00000000000000000WANGM");
const zhaoLei = clientIdSchema.parse("01JE00000000000000000ZHAVE");
const zhouMin = "01JA0000000000000000ZH0XMN";

/** The end of a service, of which this is said. */
function endOf(said: Readonly<Record<string, Readonly<Record<string, Json>>>>): CaseEnd {
  const read = (about: string, field: string) => said[about]?.[field];
  const of = (type: string) => Object.keys(said).filter((about) => about.startsWith(type));
  return {
    closing: {} as CaseEnd["closing"],
    surveys: [],
    requests: rightsRequestsOf(read, of("rightsRequest")),
    improvements: improvementsOf(read, of("improvement")),
  };
}

const asked = (on: string) => ({ kind: "copy", on, how: "inPerson" });
const ends: ReadonlyMap<ClientId, CaseEnd> = new Map([
  [
    wangMin,
    endOf({
      "rightsRequest/1": { asked: asked("2026-11-20"), dueOn: "2026-12-20" },
      "improvement/1": { text: "推荐前先问清是否搬家", owner: zhouMin, dueOn: "2026-12-31" },
    }),
  ],
  [
    zhaoLei,
    endOf({
      "rightsRequest/2": { asked: asked("2026-11-02"), dueOn: "2026-12-02" },
      "rightsRequest/3": {
        asked: asked("2026-10-02"),
        dueOn: "2026-11-02",
        answered: { on: "2026-10-20", outcome: "done", text: "已当面交给本人" },
      },
      "improvement/2": {
        ...{ text: "见面前一天再确认", owner: zhouMin, dueOn: "2026-11-30" },
        ended: { on: "2026-11-28", is: "done" },
      },
    }),
  ],
]);
const words: ClosingTableWords = {
  header: {
    ...{ client: "客户", kind: "请求", asked: "收到日期", due: "期限" },
    ...{ text: "要改进什么", owner: "负责人", ended: "结果", erase: "到期删除日" },
  },
  client: (id) => (id === wangMin ? "王敏" : "赵磊"),
  kind: () => "要一份副本",
  staff: () => "周敏",
  ended: ({ ended }) => ended && `${ended.on} 完成`,
};

test("requests go out as long as they wait, the first to be answered first", () => {
  const rows = requestLines(ends).map((line) =>
    requestColumns(words).map(({ cell }) => cell(line)),
  );
  expect(rows).toEqual([
    ["赵磊", "要一份副本", "2026-11-02", "2026-12-02"],
    ["王敏", "要一份副本", "2026-11-20", "2026-12-20"],
  ]);
});

test("what is to be done better goes out with its owner, and how it ended when all is wanted", () => {
  const rows = improvementLines(ends, true).map((line) =>
    improvementColumns(words).map(({ cell }) => cell(line)),
  );
  expect(rows).toEqual([
    ["见面前一天再确认", "周敏", "赵磊", "2026-11-30", "2026-11-28 完成"],
    ["推荐前先问清是否搬家", "周敏", "王敏", "2026-12-31", undefined],
  ]);
  expect(improvementLines(ends, false)).toHaveLength(1);
});

test("a file to be erased goes out by its name and its day only", () => {
  const row = { id: wangMin, eraseOn: plainDateSchema.parse("2026-11-30") };
  expect(erasureColumns(words).map(({ cell }) => cell(row))).toEqual(["王敏", "2026-11-30"]);
});
