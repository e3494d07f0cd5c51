import { expect, test } from "vitest";
import type { Copied, CopiedFact, Hidden } from "./copied.ts";
import { type CopyWords, subjectCopy } from "./subject-copy.ts";

const wangMin = "01JD000000000000000WANGM1N";
const zhaoLei = "01JD000000000000000ZHA0XE1";

const words: CopyWords = {
  title: "王敏 的资料",
  intro: "青禾婚恋服务中心于2026年11月30日导出",
  holds: "这份文件里有",
  leftOut: "依法没有写进来",
  missing: "这次没有取到",
  records: "逐条记录",
  recordsNote: "供核对",
  when: "时间",
  who: "记录人",
  what: "内容",
  value: "值",
  cleared: "已清空",
  language: "zh-CN",
  document: (document) => ({ client: "登记资料", case: "服务记录" })[document] ?? document,
  label: (_, about, field) => `${about} ${field}`,
  shown: (_, __, ___, value) => (typeof value === "string" ? value : JSON.stringify(value)),
  moment: (ms) => new Date(ms).toISOString(),
};

const fact = (document: string, about: string, says: CopiedFact["says"], atMs = 0): CopiedFact => ({
  ...{ document, about, says, atMs, by: "林晓岚" },
});

const hidden: Hidden = {
  isOtherClient: (id) => id === zhaoLei,
  texts: ["赵磊", "赵", "13900001111"],
  word: "另一位客户",
};
const nothing = { holds: [], leftOut: [], missing: [], parts: [] };

const copyOf = (facts: readonly CopiedFact[], rest: Partial<Copied> = {}): string =>
  subjectCopy({ person: wangMin, facts, ...nothing, ...rest }, hidden, words);

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
  expect(dataIn(html)).toEqual({ person: wangMin, facts, parts: [] });
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

test("it says at its top what it holds, what the law leaves out and what is missing, then what anybody can read", () => {
  const html = copyOf([fact("client", "profile", { name: "王敏" })], {
    holds: ["笔记 1 篇"],
    leftOut: ["别人的姓名"],
    missing: ["一张照片"],
    parts: [
      {
        title: "笔记",
        items: [{ title: "初次面谈", note: "林晓岚，11月2日", text: "想早点成家" }],
      },
      { title: "空的一类", items: [] },
    ],
  });
  const inOrder = ["这份文件里有", "笔记 1 篇", "依法没有写进来", "别人的姓名", "这次没有取到"];
  const places = [...inOrder, "一张照片", "初次面谈", "想早点成家", "逐条记录"].map((text) =>
    html.indexOf(text),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(html).not.toContain("空的一类");
  expect(copyOf([])).not.toContain("这次没有取到");
});

test("a photo stands in the file itself, and is not written twice", () => {
  const address = "data:image/jpeg;base64,AAAA";
  const picture = { address, words: "在西湖边" };
  const html = copyOf([], { parts: [{ title: "照片", items: [{ title: "照片 1", picture }] }] });
  expect(html).toContain(`<img src="${address}" alt="在西湖边">`);
  expect(html.split(address)).toHaveLength(2);
});

test("the name and number of who the person was introduced to stand nowhere, in no words of a note", () => {
  const html = copyOf([fact("case", "plan", { text: "赵磊的电话 13900001111" })], {
    parts: [
      {
        title: "笔记",
        items: [
          {
            ...{ title: "谈赵磊", text: "觉得赵磊不错，姓赵的同事也在" },
            facts: [{ term: "对方", value: "赵磊" }],
            picture: { address: "data:,", words: "与赵磊" },
          },
        ],
      },
    ],
  });
  expect(html).not.toMatch(/赵磊|13900001111/);
  expect(html).toContain("姓赵的同事");
});
