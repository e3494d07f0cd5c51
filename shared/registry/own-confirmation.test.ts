import { expect, test } from "vitest";
import type { Json } from "#shared/kernel";
import { awaitsOwnConfirmation } from "./own-confirmation.ts";
import type { Read } from "./read.ts";

const client =
  (said: Readonly<Record<string, Json>>): Read =>
  (about, field) =>
    said[`${about}.${field}`];

test("whoever comes for themselves, or of whom nothing is known, waits for nothing", () => {
  expect(awaitsOwnConfirmation(client({}))).toBe(false);
  expect(awaitsOwnConfirmation(client({ "enquiry.relation": "self" }))).toBe(false);
});

test("a son registered by his mother is shown to nobody until he says that he wants it", () => {
  const byMother = { "enquiry.relation": "mother" };
  expect(awaitsOwnConfirmation(client(byMother))).toBe(true);
  expect(awaitsOwnConfirmation(client({ ...byMother, "ownConfirmation.on": "2026-11-30" }))).toBe(
    false,
  );
});
