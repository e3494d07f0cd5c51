import { expect, test } from "vitest";
import { contactField, profileField } from "#feature/client-card";
import { createProjection, type Fact, factIdSchema } from "#shared/documents";
import { staffIdSchema } from "#shared/kernel";
import { withTail } from "./phone-tail.ts";

const empty = createProjection();
const number = contactField("phone", "number", "2");

test("a number brings its last four onto the card", () => {
  expect(withTail(number, "13800138000", empty)).toEqual([
    { document: "client", about: "phoneTail/2", says: { tail: "8000" } },
  ]);
});

test("a number that is taken away takes its tail along, and the hash of the old one goes", () => {
  const hashed: Fact = {
    id: factIdSchema.parse("0123456789.0"),
    at: 0,
    by: staffIdSchema.parse("01J00000000000000000000001"),
    about: "phoneTail/2",
    says: { tail: "8000", hash: "0".repeat(32) },
    v: 1,
  };
  expect(withTail(number, null, createProjection([hashed]))).toEqual([
    { document: "client", about: "phoneTail/2", says: { tail: null, hash: null } },
  ]);
});

test("other fields bring nothing along", () => {
  expect(withTail(profileField("city"), "杭州", empty)).toEqual([]);
});
