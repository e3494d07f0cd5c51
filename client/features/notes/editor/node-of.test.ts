import { expect, test } from "vitest";
import * as Y from "yjs";
import type { NoteJson } from "#shared/notes";
import { readText } from "../read-note.ts";
import { docOf, isKnown } from "./node-of.ts";

const text = (words: string, marks: NoteJson["marks"] = []): NoteJson => ({
  type: "text",
  text: words,
  marks,
});
const noteOf = (...content: readonly NoteJson[]): NoteJson => ({ type: "doc", content });
const line = (...content: readonly NoteJson[]): NoteJson => ({ type: "line", content });
const formed = (attrs: NonNullable<NoteJson["attrs"]>): NoteJson => ({ type: "line", attrs });

test("what everybody writes is known", () => {
  const note = [
    { ...line(text("面谈")), attrs: { form: "heading2" } },
    line(text("王敏", [{ type: "strong", attrs: {} }]), { type: "hard_break" }),
    formed({ form: "bullet", indent: 1 }),
    formed({ form: "check", checked: true }),
    line(),
  ];
  expect(isKnown(noteOf(...note))).toBe(true);
});

test("a part, an attribute, a look or a value of a newer version is not known", () => {
  for (const part of [
    { type: "hologram", content: [line()] },
    { type: "constructor" },
    { type: "doc", content: [line()] },
    formed({ align: "center" }),
    formed({ form: "heading4" }),
    formed({ indent: 6 }),
    formed({ indent: "1" }),
    line(text("x", [{ type: "comment", attrs: {} }])),
    line(text("x", [{ type: "strong", attrs: { colour: "red" } }])),
    line({ type: "mention", attrs: { kind: "shop", id: "01J", label: "西湖店" } }),
    line(line(text("a line in a line"))),
    text("words outside of any line"),
  ] as readonly NoteJson[]) {
    expect(isKnown(noteOf(part)), JSON.stringify(part)).toBe(false);
  }
});

test("a mention that lost what it said takes nothing with it", () => {
  expect(isKnown(noteOf(line(text("请"), { type: "mention", attrs: {} }, text("回电"))))).toBe(
    true,
  );
});

test("an empty note begins with a line", () => {
  expect(docOf({ type: "doc" })?.childCount).toBe(1);
});

test("a co-edited text is read with its looks, and what cannot be read is no text", () => {
  const body = new Y.Doc().getXmlFragment("body");
  const paragraph = new Y.XmlElement("line");
  const run = new Y.XmlText();
  body.push([paragraph]);
  paragraph.push([run]);
  run.insert(0, "王敏", { strong: {} });
  run.insert(2, "来过", { strong: null });
  expect(readText(body)).toEqual({
    type: "doc",
    content: [
      {
        type: "line",
        attrs: {},
        content: [text("王敏", [{ type: "strong", attrs: {} }]), text("来过")],
      },
    ],
  });
  run.insertEmbed(0, { picture: "x" });
  expect(isKnown(readText(body))).toBe(false);
});

test("a text nested deeper than people write does not exhaust the reader", () => {
  const body = new Y.Doc().getXmlFragment("body");
  let inner: Y.XmlFragment = body;
  for (let depth = 0; depth < 300; depth += 1) {
    const quote = new Y.XmlElement("blockquote");
    inner.push([quote]);
    inner = quote;
  }
  expect(isKnown(readText(body))).toBe(false);
});
