import { expect, test } from "vitest";
import { worstOf } from "./save-state-of.ts";

test("a file is only as safe as its least safe document", () => {
  expect(worstOf([{ type: "saved" }, { type: "sending", count: 2 }])).toEqual({
    type: "sending",
    count: 2,
  });
  expect(worstOf([{ type: "onDevice" }, { type: "notSaved", reason: "storageFull" }])).toEqual({
    type: "notSaved",
    reason: "storageFull",
  });
});

test("a file is saved when all of it is", () => {
  expect(worstOf([{ type: "saved" }, { type: "saved" }])).toEqual({ type: "saved" });
});
