import { expect, test } from "vitest";
import { offerAfter } from "./updates.ts";

test("a window loaded anew while the first version is being fetched hears of no other version", () => {
  expect(offerAfter({ wasHeld: false, isUpdate: false, isExternal: true })).toBe("none");
  expect(offerAfter({ wasHeld: false, isUpdate: false, isExternal: false })).toBe("none");
});

test("a window that a version holds is told when another window took its successor", () => {
  expect(offerAfter({ wasHeld: true, isUpdate: true, isExternal: false })).toBe("takenElsewhere");
  expect(offerAfter({ wasHeld: true, isUpdate: false, isExternal: true })).toBe("takenElsewhere");
});
