import { expect, test } from "vitest";
import { createRefusedTexts } from "./refused-texts.ts";

const height = {
  label: "身高",
  text: "16",
  reason: "身高应在 120 到 230 厘米之间",
  path: "/clients/wang",
};

test("a text that was refused waits at its field, and at no other", () => {
  const texts = createRefusedTexts();
  texts.keep("wang profile height", height);
  expect(texts.at("wang profile height")).toEqual(height);
  expect(texts.at("li profile height")).toBeUndefined();
  expect(texts.count()).toBe(1);
});

test("of one field the last words are kept, until they are taken or given up", () => {
  const texts = createRefusedTexts();
  texts.keep("wang profile height", height);
  texts.keep("wang profile height", { ...height, text: "一米六" });
  expect(texts.at("wang profile height")?.text).toBe("一米六");
  expect(texts.count()).toBe(1);
  texts.forget("wang profile height");
  expect(texts.at("wang profile height")).toBeUndefined();
  expect(texts.count()).toBe(0);
});
