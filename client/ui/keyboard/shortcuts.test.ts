import { expect, test } from "vitest";
import { createShortcuts } from "./shortcuts.ts";

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...held,
});

const listOf = () => {
  const done: string[] = [];
  const shortcuts = createShortcuts();
  const leave = shortcuts.add({ key: "n", label: "登记新客户", run: () => done.push("list") });
  return { done, shortcuts, leave };
};

test("a key does what the screen said, capital or not", () => {
  const { done, shortcuts } = listOf();
  expect(shortcuts.press(pressed("n"))).toBe(true);
  expect(shortcuts.press(pressed("N"))).toBe(true);
  expect(done).toEqual(["list", "list"]);
});

test("a key nobody asked for is left alone", () => {
  const { done, shortcuts } = listOf();
  expect(shortcuts.press(pressed("x"))).toBe(false);
  expect(done).toEqual([]);
});

test("a held modifier, a composition and a press somebody took belong to others", () => {
  const { done, shortcuts } = listOf();
  for (const held of [
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { isComposing: true },
    { defaultPrevented: true },
  ])
    expect(shortcuts.press(pressed("n", held))).toBe(false);
  expect(done).toEqual([]);
});

test("what opened last has the key until it leaves", () => {
  const { done, shortcuts } = listOf();
  const leave = shortcuts.add({ key: "n", label: "新跟进", run: () => done.push("case file") });
  shortcuts.press(pressed("n"));
  expect(shortcuts.all().map(({ label }) => label)).toEqual(["新跟进"]);
  leave();
  shortcuts.press(pressed("n"));
  expect(done).toEqual(["case file", "list"]);
});

test("a screen that has gone keeps no key", () => {
  const { done, shortcuts, leave } = listOf();
  leave();
  expect(shortcuts.press(pressed("n"))).toBe(false);
  expect(done).toEqual([]);
});
