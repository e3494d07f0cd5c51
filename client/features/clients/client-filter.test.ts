import { expect, test } from "vitest";
import { staffIdSchema } from "#shared/kernel";
import { firstFilter, isAmong } from "./client-filter.ts";

const zhou = staffIdSchema.parse("01J00000000000000000000001");
const wang = staffIdSchema.parse("01J00000000000000000000002");

test("mine are those one serves in any way", () => {
  expect(isAmong("mine", { staff: [wang, zhou] }, zhou)).toBe(true);
  expect(isAmong("mine", { staff: [wang] }, zhou)).toBe(false);
});

test("unassigned is whom nobody serves", () => {
  expect(isAmong("unassigned", { staff: [] }, zhou)).toBe(true);
  expect(isAmong("unassigned", { staff: [wang] }, zhou)).toBe(false);
});

test("a matchmaker begins with the own clients, reception and supervisors with all", () => {
  expect(firstFilter(new Set(["matchmaker"]))).toBe("mine");
  expect(firstFilter(new Set(["matchmaker", "supervisor"]))).toBe("all");
  expect(firstFilter(new Set(["reception"]))).toBe("all");
});
