import { expect, test } from "vitest";
import { checkPin } from "./pin.ts";

const reasonOf = (pin: string): string => {
  const checked = checkPin(pin);
  return checked.ok ? "taken" : checked.reason.type;
};

test("a PIN has six digits and nothing else", () => {
  for (const pin of ["", "1234", "0000", "12345", "1234567", "12345a", "１２３４５６", " 48217"])
    expect(reasonOf(pin)).toBe("notSixDigits");
  expect(reasonOf("480736")).toBe("taken");
});

test("rows, repetitions and the ones everybody tries first are refused", () => {
  const easy = ["000000", "123456", "654321", "135790", "864208", "121212", "123123", "112233"];
  for (const pin of [...easy, "888666", "520131", "147258", "100100"])
    expect([pin, reasonOf(pin)]).toEqual([pin, "easyToGuess"]);
});

test("a birthday is refused, however it is written", () => {
  for (const pin of ["850714", "140785", "071485", "198507", "991231"])
    expect([pin, reasonOf(pin)]).toEqual([pin, "looksLikeDate"]);
});

test("most of all PINs may be chosen", () => {
  const pins = Array.from({ length: 10_000 }, (_, at) => String(at * 97).padStart(6, "0"));
  expect(pins.filter((pin) => checkPin(pin).ok).length).toBeGreaterThan(8_500);
});
