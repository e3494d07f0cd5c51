import { expect, test } from "vitest";
import { capitalYuan, exactYuanOf, readYuan, yuanOf } from "./money.ts";

test("sums are read as people type them", () => {
  const typed = ["6800", "6,800.5", "￥6800", "6800元", "1.28万", "１２８００", " 0 ", "0.01"];
  expect(typed.map(readYuan)).toEqual([
    ...[680_000, 680_050, 680_000, 680_000, 1_280_000, 1_280_000, 0, 1],
  ]);
  for (const wrong of ["", "六千八", "-5", "68.001", "1.2.3", "9999999999"])
    expect(readYuan(wrong)).toBeUndefined();
});

test("sums are written with thousands apart, and fen only where there are some", () => {
  expect([680_000, 1_280_000, 626_667, 5, 0, -47_600].map(yuanOf)).toEqual([
    ...["6,800", "12,800", "6,266.67", "0.05", "0", "−476"],
  ]);
});

test("on paper every sum has its fen", () => {
  expect([399_900, 626_667, 5, 0, -47_600].map(exactYuanOf)).toEqual([
    ...["3,999.00", "6,266.67", "0.05", "0.00", "−476.00"],
  ]);
});

test("receipts say their sum in capital characters", () => {
  const sums: readonly (readonly [number, string])[] = [
    [0, "零元整"],
    [680_000, "陆仟捌佰元整"],
    [1_280_000, "壹万贰仟捌佰元整"],
    [1_000_500, "壹万零伍元整"],
    [10_000_000, "壹拾万元整"],
    [10_500_000, "壹拾万伍仟元整"],
    [1_000_000_001, "壹仟万元零壹分"],
    [12_345_678_90, "壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角整"],
    [626_667, "陆仟贰佰陆拾陆元陆角柒分"],
    [50, "伍角整"],
    [3, "叁分"],
    [10_000_000_000, "壹亿元整"],
    [10_000_100_000, "壹亿零壹仟元整"],
  ];
  for (const [fen, text] of sums) expect(capitalYuan(fen)).toBe(text);
});
