import { expect, test } from "vitest";
import { placeAfter, stepOfKey } from "./move-focus.ts";

const names = ["保存", "Archive", "打印", "All"];
const key = (name: string, rest = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...rest,
});

test("arrows stop at both ends", () => {
  expect(placeAfter(names, 3, "next")).toBe(3);
  expect(placeAfter(names, 0, "previous")).toBe(0);
});

test("from outside, down enters at the top and up at the bottom", () => {
  expect(placeAfter(names, -1, "next")).toBe(0);
  expect(placeAfter(names, -1, "previous")).toBe(3);
});

test("a letter goes round to the next name that begins with it", () => {
  expect(placeAfter(names, -1, { letter: "a" })).toBe(1);
  expect(placeAfter(names, 1, { letter: "A" })).toBe(3);
  expect(placeAfter(names, 3, { letter: "a" })).toBe(1);
  expect(placeAfter(names, 0, { letter: "打" })).toBe(2);
});

test("a letter nobody begins with, and an empty list, lead nowhere", () => {
  expect(placeAfter(names, 0, { letter: "z" })).toBe(-1);
  expect(placeAfter([], -1, "next")).toBe(-1);
});

test("keys with a modifier or of a composition are not ours", () => {
  expect(stepOfKey(key("ArrowDown"))).toBe("next");
  expect(stepOfKey(key("ArrowDown", { metaKey: true }))).toBeUndefined();
  expect(stepOfKey(key("j", { isComposing: true }))).toBeUndefined();
  expect(stepOfKey(key("Shift"))).toBeUndefined();
  expect(stepOfKey(key(" "))).toBeUndefined();
});
