import { expect, test } from "vitest";
import { z } from "#shared/kernel";
import {
  attributeFlaw,
  attributesOf,
  checkLink,
  type LineForm,
  type LineLook,
  lookOf,
  noteMarks,
  noteNodeOf,
  noteNodes,
  numbersOf,
  plainTextOf,
  titleOf,
} from "./index.ts";

test("only web, mail and phone addresses are taken, and nothing may hide in them", () => {
  for (const good of [
    "https://例子.测试/路?a=1#b",
    "HTTP://a",
    "mailto:a@b.cn",
    "tel:+8616400000001",
  ]) {
    expect(checkLink(good)).toEqual({ ok: true, value: good });
  }
  const bad = [
    ...[
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "//a.cn",
      "/a",
    ],
    ...[
      "file:///etc/passwd",
      "blob:https://a",
      "",
      "https://",
      "https:///a",
      "https:/a",
      "tel:",
      "a.cn",
    ],
  ];
  for (const href of bad) expect(checkLink(href)).toEqual({ ok: false, reason: "otherKind" });
  const hiding = [
    " https://a",
    "java\tscript:x",
    "https://a\n",
    "https://a\u0000",
    "https://\u202Ea",
  ];
  for (const href of hiding) {
    expect(checkLink(href)).toEqual({ ok: false, reason: "hiddenCharacters" });
  }
  expect(checkLink(`https://${"a".repeat(2000)}`)).toEqual({ ok: false, reason: "tooLong" });
});

test("names that every object has are no nodes, and attributes are of the table or none", () => {
  expect(noteNodeOf("constructor")).toBeUndefined();
  expect(noteNodeOf("script")).toBeUndefined();
  const { attributes } = noteNodes.line;
  expect(attributeFlaw(attributes, "form", "heading2")).toBeUndefined();
  expect(attributeFlaw(attributes, "form", "heading4")).toBe("badValue");
  expect(attributeFlaw(attributes, "indent", 6)).toBe("badValue");
  expect(attributeFlaw(attributes, "onclick", "alert(1)")).toBe("unknown");
  expect(attributeFlaw(attributes, "toString", "x")).toBe("unknown");
  expect(z.safeParse(noteMarks.link.href, "javascript:1").success).toBe(false);
});

const text = (words: string) => ({ type: "text", text: words });
const line = (words: string, form?: string, indent?: number) => ({
  type: "line",
  attrs: { ...(form ? { form } : {}), ...(indent ? { indent } : {}) },
  content: words === "" ? [] : [text(words)],
});

test("a note is read as lines, lists with their signs, and its first words are its title", () => {
  const mention = { type: "mention", attrs: { kind: "client", label: "王敏" } };
  const note = {
    type: "doc",
    content: [
      { type: "line" },
      { type: "line", content: [text("  面谈记录 "), mention] },
      line("一", "numbered"),
      line("里面", "bullet", 1),
      line("二", "numbered"),
      { ...line("问", "check"), attrs: { form: "check", checked: true } },
      line("答", "check"),
      { type: "hologram", content: [line("新的")] },
    ],
  };
  expect(plainTextOf(note)).toBe(
    ["", "  面谈记录 @王敏", "1. 一", "  • 里面", "2. 二", "☑ 问", "☐ 答", "新的"].join("\n"),
  );
  expect(titleOf(note)).toBe("面谈记录 @王敏");
  expect(titleOf({ type: "doc" })).toBe("");
  expect([...titleOf({ type: "doc", content: [line("字".repeat(200))] })]).toHaveLength(80);
});

test("each list counts for itself, over what is moved in further and until anything else comes", () => {
  const looks = (...lines: readonly (readonly [LineForm, number])[]): readonly LineLook[] =>
    lines.map(([form, indent]) => ({ form, indent, isChecked: false }));
  expect(
    numbersOf(
      looks(
        ["numbered", 0],
        ["numbered", 1],
        ["numbered", 1],
        ["paragraph", 1],
        ["numbered", 0],
        ["numbered", 1],
        ["paragraph", 0],
        ["numbered", 0],
        ["check", 0],
        ["numbered", 3],
        ["numbered", 0],
      ),
    ),
  ).toEqual([1, 1, 2, undefined, 2, 1, undefined, 1, undefined, 1, 1]);
});

test("attributes that nobody knows are as if they were not there", () => {
  expect(lookOf({ form: "script", indent: 9, checked: "yes" })).toEqual(lookOf());
  const look = { form: "check", indent: 2, isChecked: true } as const;
  expect(lookOf(attributesOf(look))).toEqual(look);
  expect(attributesOf(lookOf({}))).toEqual({ form: null, indent: null, checked: null });
});
