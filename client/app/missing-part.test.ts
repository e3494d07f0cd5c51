import { expect, test } from "vitest";
import { isMissingPart } from "./missing-part.ts";

test.each([
  ["Chromium", "Failed to fetch dynamically imported module: https://office.example/assets/a.js"],
  ["Firefox", "error loading dynamically imported module: https://office.example/assets/a.js"],
  ["Safari", "Importing a module script failed."],
  ["the build", "Unable to preload CSS for /assets/a.css"],
])("a part that is not on the device is known by what %s says", (_, message) => {
  expect(isMissingPart(new TypeError(message))).toBe(true);
});

test("a fault of the app is not taken for a missing part", () => {
  expect(isMissingPart(new TypeError("x is not a function"))).toBe(false);
  expect(isMissingPart("gone")).toBe(false);
});
