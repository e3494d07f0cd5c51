import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPassword, passwordMaxLength, passwordMinLength } from "./password.ts";

test("ten characters of any kind make a password", () => {
  for (const password of [
    "喜鹊在河上搭起一座桥",
    "lan hua kai le",
    "8361-zbqt-",
    "twelve magpies",
  ]) {
    expect(checkPassword(password, "zhoumin")).toEqual({ ok: true, value: password });
  }
});

test("a short password says how long it must be, and a character is what people count", () => {
  const tooShort = { ok: false, reason: { type: "tooShort", min: passwordMinLength } };
  expect(checkPassword("Zh0u!min9", "zhoumin")).toEqual(tooShort);
  expect(checkPassword("🐦🐦🐦🐦🌉🌉🌉🌉🌉", "zhoumin")).toEqual(tooShort);
});

test("a password too long to be typed is refused", () => {
  expect(checkPassword("ab cd ef ".repeat(40), "zhoumin")).toEqual({
    ok: false,
    reason: { type: "tooLong", max: passwordMaxLength },
  });
});

test("the account name is no password, however it is written", () => {
  for (const password of ["linxiaolan", "LinXiaoLan", " linxiaolan ", "ｌｉｎｘｉａｏｌａｎ"]) {
    expect(checkPassword(password, "linxiaolan")).toEqual({
      ok: false,
      reason: { type: "sameAsAccount" },
    });
  }
});

test("what everybody tries first is refused", () => {
  const tried = [
    "password123",
    "PassWord123",
    "woaini1314",
    "1234567890",
    "0987654321",
    "abcdefghij",
    "qwertyuiop",
    "poiuytrewq",
    "8888888888",
    "abababababab",
    "123123123123",
    "queqiao2026",
  ];
  for (const password of tried) {
    expect([password, checkPassword(password, "zhoumin")]).toEqual([
      password,
      { ok: false, reason: { type: "tooCommon" } },
    ]);
  }
});

test("what a password is made of never matters: any ten different letters will do", () => {
  const letters = fc.shuffledSubarray([..."bcdfghklmnprstvwxz"], { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(letters, (picked) => {
      const password = picked.join("");
      fc.pre(!"bcdfghklmnprstvwxz".includes(password.slice(0, 4)));
      expect(checkPassword(password, "zhoumin").ok).toBe(true);
    }),
  );
});

test("the password that is taken is the one that was typed, blanks and all", () => {
  expect(checkPassword(" two blanks  ", "zhoumin")).toEqual({ ok: true, value: " two blanks  " });
});
