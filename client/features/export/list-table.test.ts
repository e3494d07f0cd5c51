import { expect, test } from "vitest";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import { type ListColumn, listTable } from "./list-table.ts";

const wangMin = clientIdSchema.parse("01JE00000000000000000WANGM");
const zhaoLei = clientIdSchema.parse("01JE00000000000000000ZHAVE");

interface Call {
  readonly who: string;
  readonly clients: readonly ClientId[];
  readonly times?: number;
}

const columns: readonly ListColumn<Call>[] = [
  { header: "客户", cell: ({ who }) => who },
  { header: "几次", cell: ({ times }) => times },
];
const calls: readonly Call[] = [
  { who: "赵磊", clients: [zhaoLei], times: 2 },
  { who: "王敏", clients: [wangMin] },
  { who: "一号室", clients: [] },
  { who: "王敏和赵磊", clients: [wangMin, zhaoLei], times: 1 },
];
const clientsOf = ({ clients }: Call) => clients;

test("a matchmaker hands out the lines about none but her own clients, in their order", () => {
  const table = listTable(calls, columns, { clientsOf, mayHandOut: (id) => id === wangMin });
  expect(table).toEqual({
    headers: ["客户", "几次"],
    rows: [
      ["王敏", ""],
      ["一号室", ""],
    ],
    leftOut: 2,
  });
});

test("a supervisor hands out all of a list, and an empty one is a table of names of columns", () => {
  const handing = { clientsOf, mayHandOut: () => true };
  expect(listTable(calls, columns, handing)).toMatchObject({ leftOut: 0, rows: { length: 4 } });
  expect(listTable([], columns, handing).rows).toEqual([]);
});
