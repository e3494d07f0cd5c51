import fc from "fast-check";
import { expect, test } from "vitest";
import { readIdNumber } from "./id-number.ts";

// 999999 is no area, so these belong to nobody.
const herNumber = "999999199003070020";
const hisNumber = "999999198502290031";
const withX = "99999919900306005X";

test("a right number tells birth date and sex, and keeps only its end", () => {
  expect(readIdNumber(herNumber)).toEqual({
    ok: true,
    value: {
      kept: { lastFour: "0020", check: "checksumRight" },
      birthDate: "1990-03-07",
      sex: "female",
    },
  });
});

test("an odd order number is a man's", () => {
  const read = readIdNumber("999999199202290018");
  expect(read.ok && read.value.sex).toBe("male");
});

test("the last character may be an X, large or small", () => {
  for (const text of [withX, withX.toLowerCase(), "９９９９９９１９９００３０６００５Ｘ"]) {
    const read = readIdNumber(text);
    expect(read.ok && read.value.kept.lastFour).toBe("005X");
  }
});

test("blanks and a label do not matter", () => {
  expect(readIdNumber("身份证号：999999 19900307 0020").ok).toBe(true);
});

test("one wrong digit is found, whichever it is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, add) => {
      const digit = (Number(herNumber[at]) + add) % 10;
      const wrong = herNumber.slice(0, at) + digit + herNumber.slice(at + 1);
      expect(readIdNumber(wrong).ok).toBe(false);
    }),
  );
});

test("two digits of the order swapped are found", () => {
  expect(readIdNumber("999999199003070002")).toEqual({
    ok: false,
    reason: { type: "wrongChecksum" },
  });
});

test("a birth date that never was makes it no ID number", () => {
  expect(readIdNumber(hisNumber)).toEqual({ ok: false, reason: { type: "notAnIdNumber" } });
});

test("what has another length or other characters is no ID number", () => {
  for (const text of ["", "0020", "999999900307002", `${herNumber}0`, "X99999199003070020"]) {
    expect(readIdNumber(text)).toEqual({ ok: false, reason: { type: "notAnIdNumber" } });
  }
});
