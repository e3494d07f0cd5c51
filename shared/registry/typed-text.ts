/** What people type and paste, made comparable before it is read. */

/** Full-width digits and letters made plain, ends trimmed, invisible characters dropped. */
export const plainText = (text: string): string => withoutInvisible(text).normalize("NFKC").trim();

/** What stands behind a label pasted along: `微信：xiaohe88` → `xiaohe88`. */
export const behindLabel = (text: string): string => plainText(text).replace(/^[^:]*:\s*/, "");

/** One line of prose as it is kept. */
export const oneLine = (text: string): string =>
  withoutInvisible(text)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/** Several lines of prose as they are kept. */
export const manyLines = (text: string): string =>
  withoutInvisible(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]/gu, " ")
    .replace(/(?!\n)\p{Cc}/gu, "")
    .trim();

/** Digits said in Chinese: `一米七五` → `1米75`. */
export const withDigits = (text: string): string =>
  text.replace(/[零〇一二两三四五六七八九]/gu, (digit) => digits[digit] ?? digit);

const digits: Readonly<Record<string, string>> = {
  零: "0",
  〇: "0",
  一: "1",
  二: "2",
  两: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

const withoutInvisible = (text: string): string =>
  text.replace(/[\u200b-\u200f\u2060\ufeff]/gu, "");
