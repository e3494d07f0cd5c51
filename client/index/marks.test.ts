import { expect, test } from "vitest";
import { marksOf } from "./marks.ts";

/** A name with what is marked in brackets. */
const marked = (name: string, sound: string, text: string): string =>
  marksOf(name, sound, text)
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join("");

test("what was typed is marked where it stands, letter by letter or by the sound", () => {
  const name = ["王晓敏", "wang xiao min"] as const;
  expect(marked(...name, "晓")).toBe("王[晓]敏");
  expect(marked(...name, "xiao")).toBe("王[晓]敏");
  expect(marked(...name, "wangx")).toBe("[王晓]敏");
  expect(marked(...name, "wxm")).toBe("[王晓敏]");
  expect(marked(...name, "wang min")).toBe("[王]晓[敏]");
  expect(marked("Anna Lee", "anna lee", "lee")).toBe("Anna [Lee]");
});

test("nothing is marked where nothing was typed or the find was elsewhere", () => {
  expect(marked("王敏", "wang min", "")).toBe("王敏");
  expect(marked("王敏", "wang min", "8000")).toBe("王敏");
  expect(marked("王敏", "wang min", "<b>.*")).toBe("王敏");
});
