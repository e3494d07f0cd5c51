import { expect, test } from "vitest";
import { createProjection, type Fact, factIdSchema } from "#shared/documents";
import { hybridTimeOf } from "#shared/kernel";
import { people } from "#shared/testing";
import { hasSpoken } from "./due.ts";

let count = 0;
function said(about: string, says: Fact["says"]): Fact {
  count += 1;
  const id = factIdSchema.parse(`ABCDEFGHJK.${count}`);
  return { id, at: hybridTimeOf(1_790_000_000_000 + count), by: people.liMei, about, says, v: 1 };
}
const call = "call/01JA0000000000000000000001";

test("nobody spoke with whoever was only called in vain", () => {
  expect(hasSpoken(createProjection([]), 1)).toBe(false);
  expect(hasSpoken(createProjection([said(call, { at: 2, result: "noAnswer" })]), 1)).toBe(false);
});

test("a call in which they were reached, or a visit, is the first contact", () => {
  const visit = "visit/01JA0000000000000000000002";
  expect(hasSpoken(createProjection([said(call, { at: 2, result: "reached" })]), 1)).toBe(true);
  expect(hasSpoken(createProjection([said(visit, { at: 2, purpose: "enquiry" })]), 1)).toBe(true);
});

test("what was said before they asked is no first contact", () => {
  expect(hasSpoken(createProjection([said(call, { at: 2, result: "reached" })]), 3)).toBe(false);
});
