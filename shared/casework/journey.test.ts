import { expect, test } from "vitest";
import type { Json } from "#shared/kernel";
import type { Read } from "#shared/registry";
import { firstContactDueMs, journeyVocabulary, stageOf } from "./journey.ts";
import { checkMove } from "./moves.ts";

const saying =
  (about: string, field: string, value: Json): Read =>
  (askedAbout, askedField) =>
    askedAbout === about && askedField === field ? value : undefined;

test("whoever was never moved is in booking", () => {
  expect(stageOf(() => undefined)).toBe("booking");
});

test("the stage is where the last move led", () => {
  const moved = { from: "information", to: "assessment" };
  expect(stageOf(saying("journey", "moved", moved))).toBe("assessment");
});

test("a move that cannot be read leaves the client in booking rather than nowhere", () => {
  expect(stageOf(saying("journey", "moved", "assessment"))).toBe("booking");
  expect(stageOf(saying("journey", "moved", { from: "information", to: "limbo" }))).toBe("booking");
});

test("every move that is checked can be said of the journey", () => {
  const { moved } = journeyVocabulary.journey.fields;
  const skip = checkMove("assessment", "meeting", { reason: "clientInAHurry", text: "下月出国" });
  expect(skip.ok && moved.safeParse(skip.value).success).toBe(true);
});

test("a move with more than a move is refused", () => {
  const { moved } = journeyVocabulary.journey.fields;
  expect(moved.safeParse({ from: "booking", to: "consultation", by: "he" }).success).toBe(false);
  expect(moved.safeParse({ to: "consultation" }).success).toBe(false);
});

test("an enquirer is called back within a day", () => {
  const at = Date.parse("2026-11-24T02:00:00Z");
  expect(firstContactDueMs(saying("enquiry", "at", at))).toBe(Date.parse("2026-11-25T02:00:00Z"));
  expect(firstContactDueMs(() => undefined)).toBeUndefined();
});
