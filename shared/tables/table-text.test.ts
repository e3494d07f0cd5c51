import { expect, test } from "vitest";
import { cellText, harmless, headerBookOf, headerRowOf, withoutGuard } from "./index.ts";

const book = headerBookOf({ labels: () => [], words: () => [] });

test("the row that names the columns is found under a title", () => {
  const rows = [
    ["会员登记表", "", ""],
    ["", "", ""],
    ["姓名", "性 别", "手机号码"],
    ["王秀英", "女", ""],
  ];
  expect(headerRowOf(rows, book)).toBe(2);
});

test("a table without headers has none", () => {
  expect(headerRowOf([["王秀英", "女", "13800138000"]], book)).toBeUndefined();
});

test("a number of a workbook reads as a person would write it", () => {
  expect(cellText(13800138000)).toBe("13800138000");
  expect(cellText(0.1 + 0.2)).toBe("0.3");
  expect(cellText(new Date("1992-03-05T00:00:00Z"))).toBe("1992-03-05");
  expect(cellText(null)).toBe("");
});

test.each([
  "=1+1",
  "+86",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  " =1",
  "＝1",
  "＠A",
  "\u200b=1",
  '=HYPERLINK("http://x")',
])("what a spreadsheet program would run is not run: %j", (text) => {
  expect(harmless(text)).toBe(`'${text}`);
  expect(withoutGuard(harmless(text))).toBe(text);
});

test("words are left as they are", () => {
  for (const text of ["王秀英", "1992-03-05", "'tis", "a=b"]) expect(harmless(text)).toBe(text);
});
