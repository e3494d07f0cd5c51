import { describe, expect, test } from "vitest";
import { sayingAll } from "./fake-said.ts";
import { tellingIn } from "./telling.ts";

const wangYuwei = sayingAll({
  profile: {
    ...{ name: ["王雨薇"], callName: ["薇薇姐"], birthDate: ["1988-03-05"] },
    ...{ position: ["支行行长"], district: ["西湖区"], hometown: ["浙江嵊州"] },
    ...{ clientNumber: ["A0042"] },
  },
  "phoneTail/1": { tail: ["8123"] },
});

const wordsIn = (text: string) => tellingIn(text, [wangYuwei]).map(({ words }) => words);

describe("王雨薇 tells her story without a name", () => {
  test("a text in which nobody could know her is good", () => {
    expect(
      wordsIn("她四十岁出头，在本地做财务，孩子上小学。半年里见了三位，遇到现在的先生。"),
    ).toEqual([]);
  });

  test.each([
    ["王雨薇来的时候", "王雨薇"],
    ["王 雨 薇来的时候", "王雨薇"],
    ["大家叫她雨薇", "雨薇"],
    ["薇薇姐说", "薇薇姐"],
    ["尾号 8123 的客户", "8123"],
    ["打 138 0013 8000 找她", "138 0013 8000"],
    ["当时是支行行长", "支行行长"],
    ["住在西湖区", "西湖区"],
    ["老家浙江嵊州", "浙江嵊州"],
    ["1988年3月5日出生", "1988年3月5日"],
    ["客户 A0042", "A0042"],
    ["在杭州第一医院上班", "杭州第一医院"],
  ])("%s", (text, words) => {
    expect(wordsIn(text).join(" ")).toContain(words);
  });

  test("four digits that only stand inside of a year of ten thousand are not her number", () => {
    expect(wordsIn("存了 18123 元")).toEqual(["18123"]);
  });
});

test("what is found twice is told once, and what anybody could write is found without a card", () => {
  expect(tellingIn("微信：abc_1，微信：abc_1", [])).toEqual([
    { type: "account", words: "微信:abc_1" },
  ]);
});
