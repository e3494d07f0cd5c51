import { expect, test } from "vitest";
import { readCaller } from "./caller-sought.ts";

test("a whole number is read however it is written", () => {
  for (const text of [
    "16433421918",
    "164 3342 1918",
    "+86 164-3342-1918",
    "１６４３３４２１９１８",
  ]) {
    expect(readCaller(text), text).toEqual({ number: "16433421918", tail: "1918", name: "" });
  }
});

test("a fixed line is a whole number too", () => {
  expect(readCaller("0571-88881234").number).toBe("0571-88881234");
});

test("the last four digits and a name, in either order", () => {
  const sought = { number: undefined, tail: "1918", name: "王敏" };
  expect(readCaller("1918 王敏")).toEqual(sought);
  expect(readCaller("王敏1918")).toEqual(sought);
});

test("a number stands although a name was typed beside it", () => {
  expect(readCaller("王敏 16433421918")).toEqual({
    number: "16433421918",
    tail: "1918",
    name: "王敏",
  });
});

test("three digits are not enough, and a name alone is only a name", () => {
  expect(readCaller("191")).toEqual({ number: undefined, tail: undefined, name: "" });
  expect(readCaller("王敏")).toEqual({ number: undefined, tail: undefined, name: "王敏" });
});
