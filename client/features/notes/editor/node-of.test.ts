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
const line = (...content: readonly NoteJson[]): NoteJson => ({ type: "paragraph", content });
const item = (...content: readonly NoteJson[]): NoteJson => ({ type: "list_item", content });
const list = (...content: readonly NoteJson[]): NoteJson => ({ type: "bullet_list", content });

test("what everybody writes is known", () => {
  const note = [
    { type: "heading", attrs: { level: 2 }, content: [text("面谈")] },
    list(item(line(text("王敏", [{ type: "strong", attrs: {} }])), list(item(line())))),
    list({ type: "check_item", attrs: { checked: true }, content: [line()] }),
  ];
  expect(isKnown(noteOf(...note))).toBe(true);
});

test("a part, an attribute, a look or a value of a newer version is not known", () => {
  for (const part of [
    { type: "hologram", content: [line()] },
    { type: "constructor" },
    { type: "doc", content: [line()] },
    { type: "paragraph", attrs: { align: "center" } },
    { type: "heading", attrs: { level: 4 } },
    { type: "heading", attrs: { level: "1" } },
    line(text("x", [{ type: "comment", attrs: {} }])),
    line(text("x", [{ type: "strong", attrs: { colour: "red" } }])),
    line({ type: "mention", attrs: { kind: "shop", id: "01J", label: "西湖店" } }),
    line({ type: "mention" }),
    line(line(text("a line in a line"))),
    item(line()),
    text("words outside of any line"),
    list(line(text("a line straight in a list"))),
  ] as readonly NoteJson[]) {
    expect(isKnown(noteOf(part)), JSON.stringify(part)).toBe(false);
  }
});

test("a list from which two people took the last items is nothing that anybody would miss", () => {
  expect(isKnown(noteOf(list(), line()))).toBe(true);
  expect(isKnown(noteOf(list(item(), item(list()))))).toBe(true);
  expect(docOf({ type: "doc", content: [list(item())] })?.toJSON()).toEqual({
    type: "doc",
    content: [{ type: "paragraph" }],
  });
});

test("an item whose first line went and whose list remains is kept", () => {
  expect(isKnown(noteOf(list(item(list(item(line(text("里层"))))))))).toBe(true);
});

test("a co-edited text is read with its looks, and what cannot be read is no text", () => {
  const body = new Y.Doc().getXmlFragment("body");
  const paragraph = new Y.XmlElement("paragraph");
  const run = new Y.XmlText();
  body.push([paragraph]);
  paragraph.push([run]);
  run.insert(0, "王敏", { strong: {} });
  run.insert(2, "来过", { strong: null });
  expect(readText(body)).toEqual({
    type: "doc",
    content: [
      {
        type: "paragraph",
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
