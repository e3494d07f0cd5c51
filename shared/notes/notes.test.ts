import { expect, test } from "vitest";
import { z } from "#shared/kernel";
import {
  attributeFlaw,
  checkLink,
  noteMarks,
  noteNodeOf,
  noteNodes,
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
  const { attributes } = noteNodes.heading;
  expect(attributeFlaw(attributes, "level", 2)).toBeUndefined();
  expect(attributeFlaw(attributes, "level", 4)).toBe("badValue");
  expect(attributeFlaw(attributes, "onclick", "alert(1)")).toBe("unknown");
  expect(attributeFlaw(attributes, "toString", "x")).toBe("unknown");
  expect(z.safeParse(noteMarks.link.href, "javascript:1").success).toBe(false);
});

const text = (words: string) => ({ type: "text", text: words });
const line = (...content: readonly object[]) => ({ type: "paragraph", content }) as never;

test("a note is read as lines, lists with their signs, and its first words are its title", () => {
  const item = (type: string, words: string, attrs = {}) => ({
    type,
    attrs,
    content: [line(text(words))],
  });
  const note = {
    type: "doc",
    content: [
      line(),
      line(text("  面谈记录 "), { type: "mention", attrs: { kind: "client", label: "王敏" } }),
      { type: "ordered_list", content: [item("list_item", "一"), item("list_item", "二")] },
      {
        type: "bullet_list",
        content: [item("check_item", "问", { checked: true }), item("check_item", "答")],
      },
      { type: "hologram", content: [line(text("新的"))] },
    ],
  };
  expect(plainTextOf(note)).toBe(
    ["", "  面谈记录 @王敏", "1. 一", "2. 二", "☑ 问", "☐ 答", "新的"].join("\n"),
  );
  expect(titleOf(note)).toBe("面谈记录 @王敏");
  expect(titleOf({ type: "doc" })).toBe("");
  expect([...titleOf({ type: "doc", content: [line(text("字".repeat(200)))] })]).toHaveLength(80);
});
