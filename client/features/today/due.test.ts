import { expect, test } from "vitest";
import { type Fact, factIdSchema } from "#shared/documents";
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
  expect(hasSpoken([])).toBe(false);
  expect(hasSpoken([said(call, { result: "noAnswer" })])).toBe(false);
});

test("a call in which they were reached, or a visit, is the first contact", () => {
  expect(hasSpoken([said(call, { result: "reached" })])).toBe(true);
  expect(hasSpoken([said("visit/01JA0000000000000000000002", { purpose: "enquiry" })])).toBe(true);
});
