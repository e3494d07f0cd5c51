import { expect, test } from "vitest";
import type { Appointment } from "#shared/appointments";
import { clientIdSchema, plainDateSchema, staffIdSchema, ulidSchema } from "#shared/kernel";
import { appointmentColumns, dueColumns } from "./day-tables.ts";

const wangMin = clientIdSchema.parse("01JE00000000000000000WANGM");
const zhaoLei = clientIdSchema.parse("01JE00000000000000000ZHAVE");
const header = {
  ...{ time: "时间", who: "客户", what: "事情", staff: "同事", room: "房间" },
  ...{ outcome: "结果", sort: "类别", until: "期限" },
};
const meeting: Appointment = {
  id: ulidSchema.parse("01JD0000000000000000000001"),
  month: "2026-11",
  time: { fromMs: Date.parse("2026-11-30T06:00:00Z"), toMs: Date.parse("2026-11-30T07:00:00Z") },
  client: wangMin,
  other: zhaoLei,
  staff: staffIdSchema.parse("01JA000000000000000000X14N"),
  room: "一号室",
  purpose: "meeting",
  state: undefined,
  lateMinutes: undefined,
  note: "她妈妈的电话 13800138000",
  override: undefined,
};

test("an appointment goes out by its time at the office, both of a meeting named, its note left out", () => {
  const columns = appointmentColumns({
    header,
    names: (clients) => clients.map((id) => (id === wangMin ? "王敏" : "赵磊")).join("、"),
    purpose: () => "见面",
    staff: () => "林晓岚",
    state: ({ state }) => state,
  });
  const row = columns.map(({ cell }) => cell(meeting));
  expect(row).toEqual(["14:00–15:00", "王敏、赵磊", "见面", "林晓岚", "一号室", undefined]);
  expect(row.join()).not.toContain("138");
});

test("what is due goes out by sort, whom, what and until when", () => {
  const on = plainDateSchema.parse("2026-11-30");
  const row = { client: wangMin, sort: "回访", who: "王敏", what: "见面后三天", on };
  const columns = dueColumns(header);
  expect(columns.map((one) => one.header)).toEqual(["类别", "客户", "事情", "期限"]);
  expect(columns.map(({ cell }) => cell(row))).toEqual([
    "回访",
    "王敏",
    "见面后三天",
    "2026-11-30",
  ]);
});
