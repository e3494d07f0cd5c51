import { expect, test } from "vitest";
import { type CopiedFact, type CopyWords, subjectCopy } from "./subject-copy.ts";

const wangMin = "01JD000000000000000WANGM1N";
const zhaoLei = "01JD000000000000000ZHA0XE1";

const words: CopyWords = {
  title: "王敏 的资料",
  intro: "青禾婚恋服务中心于2026年11月30日导出",
  when: "时间",
  who: "记录人",
  what: "内容",
  value: "值",
  cleared: "已清空",
  otherClient: "另一位客户",
  language: "zh-CN",
  document: (document) => ({ client: "登记资料", case: "服务记录" })[document] ?? document,
  label: (_, about, field) => `${about} ${field}`,
  shown: (_, __, ___, value) => (typeof value === "string" ? value : JSON.stringify(value)),
  moment: (ms) => new Date(ms).toISOString(),
};

const fact = (document: string, about: string, says: CopiedFact["says"], atMs = 0): CopiedFact => ({
  ...{ document, about, says, atMs, by: "林晓岚" },
});

const copyOf = (facts: readonly CopiedFact[]): string =>
  subjectCopy(wangMin, facts, (id) => id === zhaoLei, words);

const dataIn = (html: string): unknown =>
  JSON.parse(/<script[^>]*id="data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "");

test("the copy tells who said what when, document by document, and the same as data", () => {
  const facts = [
    fact("client", "profile", { name: "王敏", city: null }, 86_400_000),
    fact("case", "plan", { text: "先见两位" }),
  ];
  const html = copyOf(facts);
  expect(html.indexOf("登记资料")).toBeLessThan(html.indexOf("服务记录"));
  for (const shown of ["王敏", "1970-01-02", "林晓岚", "profile city", "已清空", "先见两位"]) {
    expect(html).toContain(shown);
  }
  expect(dataIn(html)).toEqual({ person: wangMin, facts });
});

test("no other client is told of, in whatever was said", () => {
  const html = copyOf([
    fact("client", `notAgain/${zhaoLei}`, { on: "2026-11-01" }),
    fact("client", "exclusion/01JD0000000000000000000001", { client: zhaoLei, why: "relative" }),
    fact("case", "plan", { text: `与 ${zhaoLei} 见面`, of: { people: [zhaoLei, wangMin] } }),
  ]);
  expect(html).not.toContain(zhaoLei);
  expect(html).toContain(wangMin);
  expect(html.match(/另一位客户/g)?.length).toBeGreaterThan(3);
});

test("nothing somebody wrote runs in the file", () => {
  const hostile = `</script><script>alert(1)</script><img src=x onerror="alert(1)">`;
  const html = copyOf([fact("client", "profile", { note: hostile })]);
  expect(html).not.toContain("<script>alert");
  expect(html).not.toContain("<img");
  expect(dataIn(html)).toMatchObject({ facts: [{ says: { note: hostile } }] });
});
