import { expect, test } from "vitest";
import { clientIdSchema, plainDateSchema, staffIdSchema, ulidSchema } from "#shared/kernel";
import type { ClientReceipt } from "./read-receipts.ts";
import { receiptsIn, tillColumns } from "./till-table.ts";

const fangQi = staffIdSchema.parse("01JA00000000000000000F4NGQ");
const wangMin = clientIdSchema.parse("01JE00000000000000000WANGM");

function receipt(place: number, on: string, more: Partial<ClientReceipt["receipt"]> = {}) {
  const id = ulidSchema.parse(`01JD000000000000000000000${place}`);
  return {
    client: wangMin,
    clientName: "王敏",
    receipt: {
      ...{ id, about: `receipt/${id}`, number: `202611-AAAAA-BBBBB-${place}`, by: fangQi },
      ...{ kind: "full", way: "weChat", amountFen: 129_900, at: place },
      ...{ on: plainDateSchema.parse(on), contract: undefined, note: undefined },
      ...{ run: "AAAAABBBBB", beside: [] },
      ...{ invoice: undefined, invoiceNumber: undefined, cancelled: undefined },
      ...more,
    },
  } satisfies ClientReceipt;
}

const all = [
  receipt(3, "2026-11-30", { kind: "refund", amountFen: 30_000 }),
  receipt(1, "2026-11-30"),
  receipt(2, "2026-11-02", { cancelled: "金额写错了" }),
  receipt(4, "2026-12-01"),
];
const columns = tillColumns({
  header: {
    ...{ number: "收据号", day: "日期", client: "客户", kind: "款项" },
    ...{ way: "方式", by: "经手", sum: "金额", cancelled: "作废原因" },
  },
  nameOf: ({ clientName }) => clientName ?? "",
  kind: ({ receipt: { kind } }) => (kind === "refund" ? "退款" : "全款"),
  way: () => "微信",
  by: () => "方琪",
});
const rows = (period: string) =>
  receiptsIn(all, period).map((one) => columns.map(({ cell }) => cell(one)));

test("a day goes out in the order of writing, what was given back below zero", () => {
  expect(columns.map(({ header }) => header)).toEqual([
    "收据号",
    "日期",
    "客户",
    "款项",
    "方式",
    "经手",
    "金额",
    "作废原因",
  ]);
  expect(rows("2026-11-30")).toEqual([
    ["202611-AAAAA-BBBBB-1", "2026-11-30", "王敏", "全款", "微信", "方琪", 1299, undefined],
    ["202611-AAAAA-BBBBB-3", "2026-11-30", "王敏", "退款", "微信", "方琪", -300, undefined],
  ]);
});

test("a month holds all its days; what was cancelled is told and adds up to nothing", () => {
  expect(rows("2026-11").map((row) => row[6])).toEqual([1299, undefined, -300]);
  expect(rows("2026-11")[1]?.[7]).toBe("金额写错了");
  expect(rows("2027-01")).toEqual([]);
});
