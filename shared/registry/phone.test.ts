import fc from "fast-check";
import { expect, test } from "vitest";
import { isOwnNumber, phoneNumberSchema, readPhone, tailOf } from "./phone.ts";

const read = (text: string): string | undefined => {
  const phone = readPhone(text);
  return phone.ok ? phone.value : undefined;
};

test("a mobile number is read however it is set", () => {
  const written = [
    "16404088814",
    "164 0408 8814",
    "164-0408-8814",
    "+86 164 0408 8814",
    "+8616404088814",
    "0086-16404088814",
    "8616404088814",
    "１６４０４０８８８１４",
    "手机：16404088814",
    " 16404088814\u200b",
  ];
  for (const text of written) expect([text, read(text)]).toEqual([text, "16404088814"]);
});

test("a fixed line is read with its area code, which gets a dash", () => {
  expect(read("0571-85550100")).toBe("0571-85550100");
  expect(read("(0571) 8555 0100")).toBe("0571-85550100");
  expect(read("057185550100")).toBe("0571-85550100");
  expect(read("+86 0571 85550100")).toBe("0571-85550100");
  expect(read("010 65550100")).toBe("010-65550100");
  expect(read("02165550100")).toBe("021-65550100");
  expect(read("0570-3550100")).toBe("0570-3550100");
});

test("what is no number of the mainland is refused", () => {
  const wrong = [
    "1640408881",
    "164040888145",
    "12404088814",
    "85550100",
    "110",
    "0571-1234",
    "05715",
    "+1 415 555 0100",
    "微信同号",
    "16404088814 或 16404088815",
    "",
  ];
  for (const text of wrong) {
    expect([text, readPhone(text)]).toEqual([text, { ok: false, reason: { type: "notAPhone" } }]);
  }
});

test("the tail of a number is its last four digits", () => {
  expect(tailOf(phoneNumberSchema.parse("16404088814"))).toBe("8814");
  expect(tailOf(phoneNumberSchema.parse("010-65550100"))).toBe("0100");
});

test("any mobile number survives blanks and dashes anywhere", () => {
  const digits = fc.stringMatching(/^1[3-9]\d{9}$/);
  const gaps = fc.array(fc.constantFrom("", " ", "-", "  "), { minLength: 11, maxLength: 11 });
  fc.assert(
    fc.property(digits, gaps, (number, between) => {
      const spaced = [...number].map((digit, at) => digit + (between[at] ?? "")).join("");
      expect(read(spaced)).toBe(number);
    }),
  );
});

test("a number is the client's own until somebody says whose else it is, apart or not", () => {
  expect(isOwnNumber([])).toBe(true);
  expect(isOwnNumber(["own"])).toBe(true);
  expect(isOwnNumber([null])).toBe(true);
  expect(isOwnNumber(["mother"])).toBe(false);
  expect(isOwnNumber(["own", "father"])).toBe(false);
});
