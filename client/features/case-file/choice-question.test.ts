import { expect, test } from "vitest";
import { optionsLike, toggled } from "./choice-question.ts";

test("a second press takes a choice back", () => {
  expect(toggled(["mortgage", "carLoan"], "mortgage", "none")).toEqual(["carLoan"]);
});

test("none and something exclude each other", () => {
  expect(toggled(["mortgage", "carLoan"], "none", "none")).toEqual(["none"]);
  expect(toggled(["none"], "carLoan", "none")).toEqual(["carLoan"]);
});

test("a part of a word finds its options", () => {
  const options = [
    { value: "han", label: "汉族" },
    { value: "hui", label: "回族" },
  ];
  expect(optionsLike(options, " 回 ")).toEqual([{ value: "hui", label: "回族" }]);
  expect(optionsLike(options, "")).toEqual(options);
});
