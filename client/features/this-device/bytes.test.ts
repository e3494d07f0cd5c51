import { expect, test } from "vitest";
import { inWords } from "./bytes.ts";

const words = (bytes: number) => inWords(String, bytes);

test("a size reads in the unit that keeps it short", () => {
  expect(words(0)).toBe("0 B");
  expect(words(950)).toBe("950 B");
  expect(words(12_400)).toBe("12 kB");
  expect(words(3_260_000)).toBe("3.3 MB");
  expect(words(64_000_000_000)).toBe("64 GB");
});

test("a size just below the next unit is not a thousand of this one", () => {
  expect(words(999_700)).toBe("1 MB");
});
