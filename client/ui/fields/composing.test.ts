import { expect, test } from "vitest";
import { makeImeGuard } from "./composing.ts";

const enter = (timeStamp: number, rest = {}) => ({
  isComposing: false,
  keyCode: 13,
  timeStamp,
  ...rest,
});

test("Enter while choosing characters belongs to the input method", () => {
  expect(makeImeGuard().isComposing(enter(5000, { isComposing: true }))).toBe(true);
});

test("the key code 229 belongs to the input method even where isComposing is not told", () => {
  expect(makeImeGuard().isComposing(enter(5000, { keyCode: 229 }))).toBe(true);
});

test("the Enter that follows the end of a composition at once only confirms it", () => {
  const guard = makeImeGuard();
  guard.ended({ timeStamp: 5000 });
  expect(guard.isComposing(enter(5001))).toBe(true);
  expect(guard.isComposing(enter(5099))).toBe(true);
});

test("an Enter pressed later is meant for the app", () => {
  const guard = makeImeGuard();
  guard.ended({ timeStamp: 5000 });
  expect(guard.isComposing(enter(5100))).toBe(false);
});

test("an Enter in the first moment of the page is meant for the app", () => {
  expect(makeImeGuard().isComposing(enter(3))).toBe(false);
});

test("a composition in one field does not hold back another field", () => {
  const [name, town] = [makeImeGuard(), makeImeGuard()];
  name.ended({ timeStamp: 5000 });
  expect(town.isComposing(enter(5010))).toBe(false);
});
