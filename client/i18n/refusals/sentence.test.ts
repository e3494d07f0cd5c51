import { expect, test } from "vitest";
import { createI18n } from "../i18n.tsx";
import { refusalSentence } from "./sentence.ts";

const { t } = await createI18n("zh");

test("too many attempts say how long to wait, when that is known", () => {
  expect(refusalSentence(t, { type: "tooManyAttempts", retryAfterSeconds: 12 })).toBe(
    "试的次数太多了，请 12 秒后再试。",
  );
  expect(refusalSentence(t, { type: "tooManyAttempts" })).toBe("试的次数太多了，请稍后再试。");
});

test("a password is refused with what would make it good", () => {
  const why = { type: "tooShort", min: 10 } as const;
  expect(refusalSentence(t, { type: "passwordNotGood", why })).toBe("密码至少 10 个字符。");
});

test("an account name is refused with what would make it good", () => {
  const why = { type: "badCharacters" } as const;
  expect(refusalSentence(t, { type: "accountNameNotGood", why })).toContain("文字、数字");
});

test("what the relay could not read is told without its words", () => {
  for (const type of ["malformed", "foreignOrigin"] as const)
    expect(refusalSentence(t, { type })).toBe("服务器没有接受这次请求，请刷新页面后再试。");
});
