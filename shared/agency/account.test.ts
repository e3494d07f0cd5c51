import fc from "fast-check";
import { expect, test } from "vitest";
import { accountNameSchema, readAccountName } from "./account.ts";

test("an account name may be of letters of any script and digits", () => {
  for (const name of ["zhoumin", "林晓岚", "zhou.min", "desk-2", "a_1", "1号前台"]) {
    expect(readAccountName(name)).toEqual({ ok: true, value: name });
  }
});

test("capitals, full-width letters and blanks around a name are the same name", () => {
  expect(readAccountName("  ＺｈｏｕMin ")).toEqual({ ok: true, value: "zhoumin" });
});

test("a name that is too short says how long it must be", () => {
  expect(readAccountName("周")).toEqual({ ok: false, reason: { type: "tooShort", min: 2 } });
  expect(readAccountName("   ")).toEqual({ ok: false, reason: { type: "tooShort", min: 2 } });
});

test("a name that is too long says how long it may be", () => {
  expect(readAccountName("a".repeat(32)).ok).toBe(true);
  expect(readAccountName("a".repeat(33))).toEqual({
    ok: false,
    reason: { type: "tooLong", max: 32 },
  });
});

test("blanks and signs inside a name are refused", () => {
  for (const name of ["zhou min", "zhou@min", "-zhou", ".zhou", "zhou/min", "🌷🌷"]) {
    expect(readAccountName(name)).toEqual({ ok: false, reason: { type: "badCharacters" } });
  }
});

test("whatever is typed, a name that was read reads as itself and fits the schema", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const read = readAccountName(text);
      if (!read.ok) return;
      expect(accountNameSchema.safeParse(read.value).success).toBe(true);
      expect(readAccountName(read.value)).toEqual(read);
    }),
  );
});
