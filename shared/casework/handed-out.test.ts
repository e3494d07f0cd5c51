import { expect, test } from "vitest";
import type { Json } from "#shared/kernel";
import { listsHandedOut } from "./handed-out.ts";

const said: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  "handedOut/1": { at: 10, clients: 3, columns: ["profile name"], format: "xlsx" },
  "handedOut/2": { at: 20, clients: 40, columns: ["profile name", "staff"], format: "csv" },
  "handedOut/3": { at: 30, columns: ["stage"] },
};

test("the lists that left stand latest first, and what is not whole is left out", () => {
  const lists = listsHandedOut({
    value: (about, field) => said[about]?.[field],
    entities: () => Object.keys(said),
  });
  expect(lists.map(({ clients, columns }) => [clients, columns.length])).toEqual([
    [40, 2],
    [3, 1],
  ]);
});
