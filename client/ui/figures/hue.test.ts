import { expect, test } from "vitest";
import { hueCount, hueOf, initialOf } from "./hue.ts";

test("a person keeps one hue", () => {
  expect(hueOf("王芳")).toBe(hueOf("王芳"));
});

test("the hues are spread over people", () => {
  const surnames = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张"];
  const people = surnames.flatMap((surname) => [..."芳敏军磊洋"].map((given) => surname + given));
  const counts = Array.from({ length: hueCount }, () => 0);
  for (const person of people) counts[hueOf(person)]! += 1;
  for (const count of counts) expect(count).toBeGreaterThan(people.length / hueCount / 3);
});

test("a name stands as its first character, a Latin one as a capital", () => {
  expect(initialOf("王芳")).toBe("王");
  expect(initialOf(" li jun")).toBe("L");
  expect(initialOf("𠮷田")).toBe("𠮷");
  expect(initialOf("")).toBe("");
});
