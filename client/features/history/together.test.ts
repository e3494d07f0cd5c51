import { expect, test } from "vitest";
import { hybridTimeOf, staffIdSchema } from "#shared/kernel";
import type { HistoryEntry } from "./read-history.ts";
import { togetherInLines } from "./together.ts";

const [lin, su] = ["01JA0000000000000000000XN1", "01JA0000000000000000000XN2"].map((id) =>
  staffIdSchema.parse(id),
);
const said = (field: "city" | "height", ms: number, by = lin): HistoryEntry => ({
  ...{ code: "fieldSaid", field, value: "杭州市", at: hybridTimeOf(ms), by: by! },
  ...{ sort: "card", other: undefined },
});

test("answers one person wrote down within a minute are one line", () => {
  const lines = togetherInLines([said("city", 30_000), said("height", 10_000)]);
  expect(lines.map(({ entries }) => entries.length)).toEqual([2]);
});

test("another minute, another person and another kind of sentence begin a line", () => {
  const moved: HistoryEntry = {
    ...{ code: "moved", kind: "forward", from: "booking", to: "consultation" },
    ...{ at: hybridTimeOf(9_000), by: lin!, sort: "way", other: undefined },
  };
  const lines = togetherInLines([
    said("city", 70_000),
    said("city", 30_000),
    said("height", 20_000, su),
    moved,
    said("city", 8_000),
  ]);
  expect(lines).toHaveLength(5);
});
